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
class _Bare:
    """An event with nothing to add to its name: equal to any other of its class. Made a dataclass once for all."""


class Begin(_Bare):
    """A touch on the attract, end or cover screen."""

    __slots__ = ()


class Back(_Bare):
    """One screen back; from the first screen of a journey, to the attract screen."""

    __slots__ = ()


class GoHome(_Bare):
    """To the home screen; a self-check under way is dropped."""

    __slots__ = ()


class OpenLanguage(_Bare):
    """To the language screen, without losing the place."""

    __slots__ = ()


class OpenComfort(_Bare):
    """To what makes the screen easier, without losing the place."""

    __slots__ = ()


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


class NextPage(_Bare):
    """Turn a topic's page."""

    __slots__ = ()


class OpenChecks(_Bare):
    """To the self-checks to choose from."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class OpenCheck:
    """To a self-check's first screen; asks where first, once."""

    check: CheckId


class StartCheck(_Bare):
    """To the first question."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer the question on the screen."""

    option: OptionId


class GoOn(_Bare):
    """`I am safe now, go on`: from the emergency screen to the next question."""

    __slots__ = ()


class OpenGames(_Bare):
    """To the quiz and the stories."""

    __slots__ = ()


class OpenQuiz(_Bare):
    """To the quiz's first statement; what was said before is forgotten."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """Say whether the statement on the screen is true."""

    is_true: bool


class NextItem(_Bare):
    """From an explanation to the next statement, or to the quiz's end."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class OpenStory:
    """To a story's first scene."""

    story: StoryId


@dataclass(frozen=True, slots=True)
class Choose:
    """Let the story's person do this."""

    choice: ChoiceId


class OpenHelp(_Bare):
    """Help now."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class OpenContact:
    """One contact with its QR code, large."""

    contact: ContactId


class OpenNearby(_Bare):
    """Help near here."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class OpenLocal:
    """One local contact with its QR code, large."""

    contact: ContactId


@dataclass(frozen=True, slots=True)
class OpenStop:
    """One stop of the tour: when the bus is there, and who helps there."""

    stop: VisitId


class OpenTake(_Bare):
    """Take it with you."""

    __slots__ = ()


class OpenLimits(_Bare):
    """To what this screen does not protect somebody from."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ShowCode:
    """Show a contact's code to be scanned, where the visitor stands."""

    contact: ContactId


class Printed(_Bare):
    """A leaflet was handed to the printer."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SetComfort:
    """Switch a comfort feature on or off, for this journey."""

    feature: Feature
    is_on: bool


class PlugIn(_Bare):
    """Headphones were plugged in: the screen is read aloud; where nobody's journey is, one begins."""

    __slots__ = ()


class PlugOut(_Bare):
    """They were pulled out: whoever was listening is silent and hidden at once."""

    __slots__ = ()


class Finish(_Bare):
    """The visitor is done."""

    __slots__ = ()


class LeaveNow(_Bare):
    """Clear everything at once and show something harmless."""

    __slots__ = ()


class StillHere(_Bare):
    """The answer to `Are you still here?`."""

    __slots__ = ()


class TimeOut(_Bare):
    """Nobody answered."""

    __slots__ = ()


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
