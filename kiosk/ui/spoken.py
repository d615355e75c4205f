"""What is said of an item: the words a screen reader is told, so that what is heard is what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAccessible

from kiosk.core.names import Lang
from kiosk.core.text import text
from kiosk.ui.stops import is_control

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtQuick import QQuickItem

    from kiosk.core.text import Translate

BUTTON: Final = text("ui.listen.button", "Button")
CHOSEN: Final = text("ui.listen.chosen", "Chosen")
TICKED: Final = text("ui.listen.ticked", "Ticked")
NOT_TICKED: Final = text("ui.listen.not_ticked", "Not ticked")


def words_of(item: QQuickItem, translate: Translate, *, with_role: bool) -> tuple[str, ...]:
    """Its name, what more there is to it, its state, and (`with_role`) that it can be pressed; a sentence each."""
    interface = QAccessible.queryAccessibleInterface(item)
    found = [interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)]
    if is_control(item):
        state = interface.state()
        if interface.role() == QAccessible.Role.CheckBox:
            found.append(translate(TICKED if state.checked else NOT_TICKED))
        elif state.checked:
            found.append(translate(CHOSEN))
        if with_role and interface.role() == QAccessible.Role.Button:
            found.append(translate(BUTTON))
    return tuple(words.strip() for words in found if words.strip())


def lang_of(item: QQuickItem, lang: Lang, known: Mapping[Lang, Translate]) -> Lang:
    """In whose voice: a language's name speaks its own language, all else the journey's."""
    own = Lang(str(item.property("lang") or ""))
    return own if own in known else lang
