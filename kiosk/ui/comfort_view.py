"""What makes the screen easier to see and to reach, as the comfort screen switches it. By ear: `listen_view`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import events
from kiosk.core.comfort import SIZE_OF, Feature, TextSize

if TYPE_CHECKING:
    from kiosk.core.comfort import Comfort
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ComfortView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Text size, contrast, movement, where the controls stand. They last for one journey."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen = session.journey.comfort
        session.watch(self._refresh)

    def _refresh(self) -> None:
        if self._comfort != self._seen:
            self._seen = self._comfort
            self.changed.emit()

    @property
    def _comfort(self) -> Comfort:
        return self._session.journey.comfort

    @Property(float, notify=changed)
    def textScale(self) -> float:  # noqa: N802 - a property QML sees
        """How much larger than usual the text is: 1, 1.25 or 1.5."""
        return self._comfort.size.value

    @Property(bool, notify=changed)
    def isNight(self) -> bool:  # noqa: N802
        """Whether contrast is strong: light words on a dark ground."""
        return self._comfort.contrast

    @Property(bool, notify=changed)
    def isStill(self) -> bool:  # noqa: N802
        """Whether nothing may move by itself."""
        return self._comfort.still

    @Property(bool, notify=changed)
    def isLow(self) -> bool:  # noqa: N802
        """Whether the controls stand in the lower half."""
        return self._comfort.low

    @Slot(float)
    def useSize(self, scale: float) -> None:  # noqa: N802
        """Text of 1, 1.25 or 1.5 times its usual size."""
        wanted, now = TextSize(scale), self._comfort.size
        if wanted is not now:
            of_size = {size: feature for feature, size in SIZE_OF.items()}
            if wanted is TextSize.NORMAL:
                self._switch(of_size[now], is_on=False)
            else:
                self._switch(of_size[wanted], is_on=True)

    @Slot()
    def toggleContrast(self) -> None:  # noqa: N802
        """Strong contrast, or as usual."""
        self._switch(Feature.CONTRAST, is_on=not self._comfort.contrast)

    @Slot()
    def toggleStill(self) -> None:  # noqa: N802
        """Nothing moves, or as usual."""
        self._switch(Feature.STILL, is_on=not self._comfort.still)

    @Slot()
    def toggleLow(self) -> None:  # noqa: N802
        """Controls in the lower half, or as usual."""
        self._switch(Feature.LOW, is_on=not self._comfort.low)

    def _switch(self, feature: Feature, *, is_on: bool) -> None:
        self._session.dispatch(events.SetComfort(feature, is_on))
