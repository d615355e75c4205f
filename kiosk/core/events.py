"""What a visitor, or the passing of time, can do to a journey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.core.language import EVERYTHING

if TYPE_CHECKING:
    from kiosk.core.comfort import Feature
    from kiosk.core.language import Coverage
    from kiosk.core.names import CheckId, ChoiceId, ContactId, Lang, OptionId, Place, StoryId, TopicId, VisitId
    from kiosk.core.topic import Audience


@dataclass(frozen=True, slots=True)
class Begin:
    """A touch on the attract, end or cover screen."""


@dataclass(frozen=True, slots=True)
class Back:
    """One screen back; from the first screen of a journey, to the attract screen."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """To the home screen; a self-check under way is dropped."""


@dataclass(frozen=True, slots=True)
class OpenLanguage:
    """To the language screen, without losing the place."""


@dataclass(frozen=True, slots=True)
class OpenComfort:
    """To what makes the screen easier, without losing the place."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Read on in this language."""

    lang: Lang
    covers: Coverage = EVERYTHING
    """What the language has words for; what it has none for is left behind."""


@dataclass(frozen=True, slots=True)
class ChoosePlace:
    """Say where it happens, or skip with UNSAID."""

    place: Place


@dataclass(frozen=True, slots=True)
class OpenTopics:
    """To one audience's topics; when it has only one, to that one."""

    audience: Audience


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """Read a topic from its first page."""

    topic: TopicId


@dataclass(frozen=True, slots=True)
class NextPage:
    """Turn a topic's page."""


@dataclass(frozen=True, slots=True)
class OpenChecks:
    """To the self-checks to choose from."""


@dataclass(frozen=True, slots=True)
class OpenCheck:
    """To a self-check's first screen; asks where first, once."""

    check: CheckId


@dataclass(frozen=True, slots=True)
class StartCheck:
    """To the first question."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer the question on the screen."""

    option: OptionId


@dataclass(frozen=True, slots=True)
class GoOn:
    """`I am safe now, go on`: from the emergency screen to the next question."""


@dataclass(frozen=True, slots=True)
class OpenGames:
    """To the quiz and the stories."""


@dataclass(frozen=True, slots=True)
class OpenQuiz:
    """To the quiz's first statement; what was said before is forgotten."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Say whether the statement on the screen is true."""

    is_true: bool


@dataclass(frozen=True, slots=True)
class NextItem:
    """From an explanation to the next statement, or to the quiz's end."""


@dataclass(frozen=True, slots=True)
class OpenStory:
    """To a story's first scene."""

    story: StoryId


@dataclass(frozen=True, slots=True)
class Choose:
    """Let the story's person do this."""

    choice: ChoiceId


@dataclass(frozen=True, slots=True)
class OpenHelp:
    """Help now."""


@dataclass(frozen=True, slots=True)
class OpenContact:
    """One contact with its QR code, large."""

    contact: ContactId


@dataclass(frozen=True, slots=True)
class OpenNearby:
    """Help near here."""


@dataclass(frozen=True, slots=True)
class OpenLocal:
    """One local contact with its QR code, large."""

    contact: ContactId


@dataclass(frozen=True, slots=True)
class OpenStop:
    """One stop of the tour: when the bus is there, and who helps there."""

    stop: VisitId


@dataclass(frozen=True, slots=True)
class OpenTake:
    """Take it with you."""


@dataclass(frozen=True, slots=True)
class OpenLimits:
    """To what this screen does not protect somebody from."""


@dataclass(frozen=True, slots=True)
class ShowCode:
    """Show a contact's code to be scanned, where the visitor stands."""

    contact: ContactId


@dataclass(frozen=True, slots=True)
class Printed:
    """A leaflet was handed to the printer."""


@dataclass(frozen=True, slots=True)
class SetComfort:
    """Switch a comfort feature on or off, for this journey."""

    feature: Feature
    is_on: bool


@dataclass(frozen=True, slots=True)
class PlugIn:
    """Headphones were plugged in: the screen is read aloud; where nobody's journey is, one begins."""


@dataclass(frozen=True, slots=True)
class PlugOut:
    """They were pulled out: whoever was listening is silent and hidden at once."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The visitor is done."""


@dataclass(frozen=True, slots=True)
class LeaveNow:
    """Clear everything at once and show something harmless."""


@dataclass(frozen=True, slots=True)
class StillHere:
    """The answer to `Are you still here?`."""


@dataclass(frozen=True, slots=True)
class TimeOut:
    """Nobody answered."""


Game = OpenGames | OpenQuiz | Guess | NextItem | OpenStory | Choose
"""What a visitor does in the quiz and the stories."""

Move = (
    GoHome
    | OpenLanguage
    | OpenComfort
    | ChooseLanguage
    | ChoosePlace
    | OpenTopics
    | OpenTopic
    | NextPage
    | OpenChecks
    | OpenCheck
    | StartCheck
    | Answer
    | GoOn
    | OpenHelp
    | OpenContact
    | OpenNearby
    | OpenLocal
    | OpenStop
    | OpenTake
    | OpenLimits
    | Game
)
"""What takes a visitor from one screen to another."""

Event = (
    Begin | Back | Move | ShowCode | Printed | SetComfort | PlugIn | PlugOut | Finish | LeaveNow | StillHere | TimeOut
)
