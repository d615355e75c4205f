"""Reading aloud as the screen shows it: whether it can be, whether it is, and the buttons that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import events
from kiosk.core.comfort import VOLUME_OF, Feature, Volume
from kiosk.ui.reading import Mute, Voice, is_heard
from kiosk.ui.recital import Recital

if TYPE_CHECKING:
    from kiosk.core.comfort import Comfort
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ListenView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Listen, again, pause, slower, faster, softer, louder, dark screen. They last for one journey."""

    changed = Signal()
    voiceChanged = Signal()  # noqa: N815 - emitted by the voice, from any thread
    plugged = Signal(bool)
    """Headphones went in or out; emitted by whoever notices, from any thread."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`; there is no voice until `voice` is set."""
        super().__init__(parent)
        self.voice: Voice = Mute()
        self.recital = Recital(lambda: self.voice, lambda: self._comfort, self)
        self._session = session
        self._seen: object = None
        session.watch(self.refresh)
        self.voiceChanged.connect(self.refresh)
        self.plugged.connect(self._plug)
        self.recital.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Look again."""
        states = tuple(self.voice.state(lang) for lang in self._session.catalogs)
        seen = (self._comfort, self.can_listen, self.recital.is_reading, states)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    @property
    def _comfort(self) -> Comfort:
        return self._session.journey.comfort

    @property
    def can_listen(self) -> bool:
        """Whether the language in use can be heard; before one is chosen, whether any can."""
        journey = self._session.journey
        langs = (journey.lang,) if journey.has_language else tuple(self._session.catalogs)
        return any(is_heard(self.voice, lang) for lang in langs)

    @Property(bool, notify=changed)
    def canListen(self) -> bool:  # noqa: N802 - a property QML sees
        """Whether to offer it."""
        return self.can_listen

    @Property(bool, notify=changed)
    def isAloud(self) -> bool:  # noqa: N802
        """Whether the screen is read aloud."""
        return self._comfort.aloud

    @Property(bool, notify=changed)
    def isReading(self) -> bool:  # noqa: N802
        """Whether the screen is being read at this moment."""
        return self.recital.is_reading

    @Property(bool, notify=changed)
    def isSlow(self) -> bool:  # noqa: N802
        """Whether it speaks more slowly."""
        return self._comfort.slow

    @Property(bool, notify=changed)
    def isFast(self) -> bool:  # noqa: N802
        """Whether it speaks faster."""
        return self._comfort.fast

    @Property(int, notify=changed)
    def volume(self) -> int:
        """How loud it speaks: 1 to `volumes`."""
        return self._comfort.volume.value

    @Property(int, constant=True)
    def volumes(self) -> int:
        """How many steps there are."""
        return len(Volume)

    @Property(bool, notify=changed)
    def isDark(self) -> bool:  # noqa: N802
        """Whether nothing is shown."""
        return self._comfort.dark

    @Slot()
    def toggleAloud(self) -> None:  # noqa: N802
        """Read aloud, or stop. Where nobody's journey is, begin one aloud."""
        if not self._session.journey.is_someones and self.can_listen:
            self._session.dispatch(events.Begin())
        if self._comfort.aloud or self.can_listen:
            self._switch(Feature.ALOUD, is_on=not self._comfort.aloud)

    @Slot()
    def again(self) -> None:
        """Say the last thing once more, and go on from there."""
        if self._comfort.aloud:
            self.recital.again()

    @Slot()
    def pause(self) -> None:
        """Be silent for a while, or go on where it stopped."""
        if self._comfort.aloud:
            self.recital.toggle()

    @Slot()
    def toggleSlow(self) -> None:  # noqa: N802
        """Speak more slowly, or as usual; also where nothing is read aloud yet."""
        self._switch(Feature.SLOW, is_on=not self._comfort.slow)

    @Slot()
    def slower(self) -> None:
        """One step slower. At the slowest, what is being read begins its sentence again, as at every step."""
        self._step(Feature.FAST if self._comfort.fast else Feature.SLOW, is_on=not self._comfort.fast)

    @Slot()
    def faster(self) -> None:
        """One step faster."""
        self._step(Feature.SLOW if self._comfort.slow else Feature.FAST, is_on=not self._comfort.slow)

    @Slot()
    def softer(self) -> None:
        """One step softer. At the softest, what is being read begins its sentence again, as at every step."""
        self._sound(-1)

    @Slot()
    def louder(self) -> None:
        """One step louder, as far as the operator allows."""
        self._sound(1)

    @Slot()
    def toggleDark(self) -> None:  # noqa: N802
        """Show nothing, or everything again."""
        self._switch(Feature.DARK, is_on=not self._comfort.dark)

    def _plug(self, is_in: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not is_in:
            self._session.dispatch(events.PlugOut())
        elif self.can_listen:
            self._session.dispatch(events.PlugIn())

    def _step(self, feature: Feature, *, is_on: bool) -> None:
        if not self._comfort.aloud:
            return
        before = self._comfort
        self._switch(feature, is_on=is_on)
        if self._comfort == before:
            self.recital.repace()

    def _sound(self, by: int) -> None:
        now = self._comfort.volume
        wanted = Volume(min(max(now.value + by, 1), len(Volume)))
        of_volume = {volume: feature for feature, volume in VOLUME_OF.items()}
        if wanted is Volume.NORMAL:
            self._step(of_volume.get(now, Feature.LOUD), is_on=False)
        else:
            self._step(of_volume[wanted], is_on=True)

    def _switch(self, feature: Feature, *, is_on: bool) -> None:
        self._session.dispatch(events.SetComfort(feature, is_on))
