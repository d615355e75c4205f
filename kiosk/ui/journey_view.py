"""Where the visitor stands and what every screen has: Back, Home, Language, Help now, Leave now, the idle warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import events
from kiosk.core.journey import Screen
from kiosk.core.names import CheckId, ContactId, Lang, OptionId, Place, StoryId, TopicId
from kiosk.core.topic import Audience

if TYPE_CHECKING:
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class JourneyView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Turns touches into events; says what is on the panel."""

    changed = Signal()
    stepped = Signal()
    """Another screen, page or question is on the panel."""
    languageChanged = Signal()  # noqa: N815 - a signal QML sees
    """Another language, or other words of the same: every text is to be asked for again."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._stand = session.stand
        self._lang, self._catalogs = session.journey.lang, session.catalogs
        self._seen: object = None
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        if session.journey.lang != self._lang or session.catalogs is not self._catalogs:
            self._lang, self._catalogs = session.journey.lang, session.catalogs
            self.languageChanged.emit()
        seen = (session.stand, session.seconds_left, session.is_ready, session.is_broken, session.is_asleep, self._lang)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()
        if session.stand != self._stand:
            self._stand = session.stand
            self.stepped.emit()

    @Property(str, notify=changed)
    def screen(self) -> str:
        """The screen's name, as `kiosk.core.journey.Screen` has it."""
        return self._session.stand.screen.value

    @Property(bool, notify=changed)
    def isReady(self) -> bool:  # noqa: N802 - a property QML sees
        """Whether the content has been read."""
        return self._session.is_ready

    @Property(bool, notify=changed)
    def isBroken(self) -> bool:  # noqa: N802
        """Whether there is no content to show."""
        return self._session.is_broken

    @Property(bool, notify=changed)
    def hasJourney(self) -> bool:  # noqa: N802
        """Whether somebody is on a journey."""
        return self._session.journey.is_someones

    @Property(bool, notify=changed)
    def canGoHome(self) -> bool:  # noqa: N802
        """Whether Home leads somewhere else."""
        return self._session.journey.has_language and self._session.stand.screen is not Screen.HOME

    @Property(bool, notify=changed)
    def canOpenHelp(self) -> bool:  # noqa: N802
        """Whether Help now leads somewhere else."""
        return self._session.stand.screen is not Screen.HELP

    @Property(bool, notify=changed)
    def canChooseLanguage(self) -> bool:  # noqa: N802
        """Whether the language screen is somewhere else."""
        return self._session.stand.screen is not Screen.LANGUAGE

    @Property(bool, notify=changed)
    def canOpenComfort(self) -> bool:  # noqa: N802
        """Whether Comfort leads somewhere else."""
        return self._session.stand.screen is not Screen.COMFORT

    @Property(str, notify=changed)
    def languageName(self) -> str:  # noqa: N802
        """The language in use, in its own words."""
        return self._session.language.name

    @Property(bool, notify=changed)
    def isAsleep(self) -> bool:  # noqa: N802
        """Whether the waiting screen is dark."""
        return self._session.is_asleep

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:  # noqa: N802
        """Seconds until everything is cleared; 0 while nobody is warned."""
        return self._session.seconds_left

    @Slot()
    def begin(self) -> None:
        """Start a journey."""
        self._session.dispatch(events.Begin())

    @Slot()
    def back(self) -> None:
        """One screen back."""
        self._session.dispatch(events.Back())

    @Slot()
    def goHome(self) -> None:  # noqa: N802
        """To the home screen."""
        self._session.dispatch(events.GoHome())

    @Slot()
    def openLanguage(self) -> None:  # noqa: N802
        """To the language screen."""
        self._session.dispatch(events.OpenLanguage())

    @Slot()
    def openComfort(self) -> None:  # noqa: N802
        """To what makes the screen easier."""
        self._session.dispatch(events.OpenComfort())

    @Slot(str)
    def chooseLanguage(self, lang: str) -> None:  # noqa: N802
        """Read on in this language."""
        language = self._session.languages.get(Lang(lang))
        if language is not None:
            self._session.dispatch(events.ChooseLanguage(language.code, language.covers))

    @Slot(str)
    def choosePlace(self, place: str) -> None:  # noqa: N802
        """`pl`, `uk`, `other` or `unsaid`."""
        self._session.dispatch(events.ChoosePlace(Place(place)))

    @Slot(str, str)
    def openTile(self, kind: str, target: str) -> None:  # noqa: N802
        """Open what a tile stands for: a topic or an audience's, self-checks or one, games or one, help near here."""
        match kind:
            case "checks":
                self._session.dispatch(events.OpenChecks())
            case "check":
                self._session.dispatch(events.OpenCheck(CheckId(target)))
            case "topics":
                self._session.dispatch(events.OpenTopics(Audience(target)))
            case "games":
                self._session.dispatch(events.OpenGames())
            case "quiz":
                self._session.dispatch(events.OpenQuiz())
            case "nearby":
                self._session.dispatch(events.OpenNearby())
            case "language":
                self.chooseLanguage(target)
            case "story":
                self._session.dispatch(events.OpenStory(StoryId(target)))
            case _:
                self._session.dispatch(events.OpenTopic(TopicId(target)))

    @Slot()
    def nextPage(self) -> None:  # noqa: N802
        """Turn a topic's page."""
        self._session.dispatch(events.NextPage())

    @Slot()
    def startCheck(self) -> None:  # noqa: N802
        """To the first question."""
        self._session.dispatch(events.StartCheck())

    @Slot(str)
    def answer(self, option: str) -> None:
        """Answer the question on the screen."""
        self._session.dispatch(events.Answer(OptionId(option)))

    @Slot()
    def goOn(self) -> None:  # noqa: N802
        """From the emergency screen to the next question."""
        self._session.dispatch(events.GoOn())

    @Slot()
    def openHelp(self) -> None:  # noqa: N802
        """Help now."""
        self._session.dispatch(events.OpenHelp())

    @Slot(str)
    def openContact(self, contact: str) -> None:  # noqa: N802
        """One contact, large."""
        self._session.dispatch(events.OpenContact(ContactId(contact)))

    @Slot(str)
    def openLocal(self, contact: str) -> None:  # noqa: N802
        """One local contact, large."""
        self._session.dispatch(events.OpenLocal(ContactId(contact)))

    @Slot()
    def openTake(self) -> None:  # noqa: N802
        """Take it with you."""
        self._session.dispatch(events.OpenTake())

    @Slot()
    def openLimits(self) -> None:  # noqa: N802
        """To what this screen does not protect somebody from."""
        self._session.dispatch(events.OpenLimits())

    @Slot()
    def finish(self) -> None:
        """The visitor is done."""
        self._session.dispatch(events.Finish())

    @Slot()
    def leave(self) -> None:
        """Clear everything at once."""
        self._session.dispatch(events.LeaveNow())

    @Slot()
    def stillHere(self) -> None:  # noqa: N802
        """The visitor is still here."""
        self._session.dispatch(events.StillHere())
