"""What the quiz and the stories show, and what is tapped in them. It decides nothing, and adds nothing up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import events
from kiosk.core.games import guess_of
from kiosk.core.names import ChoiceId
from kiosk.ui import games_props, props

if TYPE_CHECKING:
    from kiosk.core.quiz import Item
    from kiosk.core.story import Scene, Story
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class GamesView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """The games to choose from, the statement on the screen, the scene on the screen."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        self._item: Item | None = None
        self._story: tuple[Story, Scene] | None = None
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        seen = (session.stand, session.journey.lang, session.journey.guesses, session.content, session.now.day)
        if seen != self._seen:
            self._seen = seen
            self._item = games_props.item_on_screen(session)
            self._story = games_props.scene_on_screen(session)
            self.changed.emit()

    @Property(list, notify=changed)
    def quizTiles(self) -> list[props.TileProps]:  # noqa: N802 - a property QML sees
        """`TileProps` of the quiz: one, or none."""
        return games_props.quiz_tiles(self._session)

    @Property(list, notify=changed)
    def storyTiles(self) -> list[props.TileProps]:  # noqa: N802
        """`TileProps` of the stories."""
        return games_props.story_tiles(self._session)

    @Property(list, notify=changed)
    def leads(self) -> list[props.TileProps]:
        """`TileProps` of where the quiz's end leads."""
        return games_props.leads(self._session)

    @Property(int, notify=changed)
    def index(self) -> int:
        """Which statement this is, from 0."""
        return games_props.quiz_progress(self._session)[0]

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many statements there are today."""
        return games_props.quiz_progress(self._session)[1]

    @Property(str, notify=changed)
    def statement(self) -> str:
        """The statement."""
        return self._session.translate(self._item.statement) if self._item else ""

    @Property(bool, notify=changed)
    def saidTrue(self) -> bool:  # noqa: N802
        """Whether the visitor said that it is true."""
        return bool(self._item and guess_of(self._session.journey, self._item.id) is True)

    @Property(bool, notify=changed)
    def saidNotTrue(self) -> bool:  # noqa: N802
        """Whether the visitor said that it is not true."""
        return bool(self._item and guess_of(self._session.journey, self._item.id) is False)

    @Property(bool, notify=changed)
    def isTrue(self) -> bool:  # noqa: N802
        """Whether the statement is true."""
        return bool(self._item and self._item.is_true)

    @Property(bool, notify=changed)
    def wasKnown(self) -> bool:  # noqa: N802
        """Whether the visitor said of the statement what is so. It chooses a friendly sentence, and is forgotten."""
        return bool(self._item and guess_of(self._session.journey, self._item.id) == self._item.is_true)

    @Property(str, notify=changed)
    def explanation(self) -> str:
        """Why, with the facts' values filled in."""
        return self._session.fill(self._session.translate(self._item.explanation)) if self._item else ""

    @Property(str, notify=changed)
    def endTitle(self) -> str:  # noqa: N802
        """The title of the quiz's last page."""
        quiz = self._session.pack.quiz
        return self._session.translate(quiz.end_title) if quiz else ""

    @Property(str, notify=changed)
    def endLead(self) -> str:  # noqa: N802
        """What the quiz's last page says before it leads on."""
        quiz = self._session.pack.quiz
        return self._session.translate(quiz.end_lead) if quiz else ""

    @Property(str, notify=changed)
    def story(self) -> str:
        """The id of the story on the screen."""
        return self._story[0].id if self._story else ""

    @Property(str, notify=changed)
    def storyTitle(self) -> str:  # noqa: N802
        """Its title."""
        return self._session.translate(self._story[0].title) if self._story else ""

    @Property(str, notify=changed)
    def storyIcon(self) -> str:  # noqa: N802
        """Its pictogram's name."""
        return self._story[0].icon if self._story else ""

    @Property(int, notify=changed)
    def step(self) -> int:
        """How many choices were made."""
        return games_props.story_progress(self._session, *self._story)[0] if self._story else 0

    @Property(int, notify=changed)
    def steps(self) -> int:
        """How many stops there are, if the longest way is taken from here."""
        return games_props.story_progress(self._session, *self._story)[1] if self._story else 0

    @Property(str, notify=changed)
    def words(self) -> str:
        """What happens in the scene."""
        return self._session.translate(self._story[1].text) if self._story else ""

    @Property(list, notify=changed)
    def choices(self) -> list[props.OptionProps]:
        """`OptionProps` of what the person may do next; none at an ending."""
        return games_props.choices(self._session, self._story[1]) if self._story else []

    @Property(bool, notify=changed)
    def isEnding(self) -> bool:  # noqa: N802
        """Whether the story has come to an end."""
        return bool(self._story and self._story[1].ending)

    @Property(str, notify=changed)
    def endingTitle(self) -> str:  # noqa: N802
        """How it turned out, in a few words."""
        ending = self._story[1].ending if self._story else None
        return self._session.translate(ending.title) if ending else ""

    @Property(list, notify=changed)
    def signs(self) -> list[str]:
        """What the warning signs were."""
        ending = self._story[1].ending if self._story else None
        return [self._session.translate(sign) for sign in ending.signs] if ending else []

    @Property(list, notify=changed)
    def canDo(self) -> list[str]:  # noqa: N802
        """What one can do at any time."""
        ending = self._story[1].ending if self._story else None
        return [self._session.translate(step) for step in ending.can_do] if ending else []

    @Slot(bool)
    def guess(self, is_true: bool) -> None:  # noqa: FBT001 - a slot QML calls
        """Say whether the statement is true."""
        self._session.dispatch(events.Guess(is_true))

    @Slot()
    def proceed(self) -> None:
        """To the next statement, or to the quiz's end."""
        self._session.dispatch(events.NextItem())

    @Slot(str)
    def choose(self, choice: str) -> None:
        """Let the story's person do this."""
        self._session.dispatch(events.Choose(ChoiceId(choice)))
