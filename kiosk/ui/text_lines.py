"""Where the words of a text stand on the panel: laid out again just as Qt Quick's `Text` does it.

`Text` itself does not tell. Source: `QQuickTextPrivate::setupTextLayout` and `setLineGeometry` of Qt 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQml import QQmlExpression, qmlContext

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine
    from PySide6.QtQuick import QQuickItem

_AS_WIDE_AS_IT_IS: Final = 1e6
_LINE: Final = "\u2028"
_PLAIN: Final = "0,4,1,32"
"""Not fitted, wrapped, left and top."""


def rectangles(item: QQuickItem, begin: int, end: int) -> tuple[QRectF, ...]:
    """The area of the characters `begin` to `end` of a `Text` item, one rectangle a line, in the item's own pixels.

    A text that is fitted into its width is one rectangle as a whole.
    """
    form = _form_of(item)
    if form.is_fitted:
        return (_whole(item, form),)
    layout, lines = _laid_out(item, form)
    found = []
    for top, height, number in lines:
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if last <= begin or first >= end:
            continue
        one, other = _across(line, max(begin, first)), _across(line, min(end, _trimmed(layout, first, last)))
        left, right = min(one, other), max(one, other)
        if right > left:
            found.append(QRectF(left + float(item.property("leftPadding")), top, right - left, height))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Form:
    is_fitted: bool
    wrap: QTextOption.WrapMode
    across: Qt.AlignmentFlag
    down: Qt.AlignmentFlag


def _form_of(item: QQuickItem) -> _Form:
    """Its enumerations: Python can read none of them as a property, for their types are private to Qt Quick."""
    asked = "[fontSizeMode, wrapMode, effectiveHorizontalAlignment, verticalAlignment].join()"
    context = qmlContext(item)
    told = QQmlExpression(context, item, asked).evaluate() if context is not None else _PLAIN
    fitted, wrap, across, down = map(int, str(told[0] if isinstance(told, tuple) else told).split(","))
    return _Form(fitted != 0, QTextOption.WrapMode(wrap), Qt.AlignmentFlag(across), Qt.AlignmentFlag(down))


def _laid_out(item: QQuickItem, form: _Form) -> tuple[QTextLayout, list[tuple[float, float, int]]]:
    """The layout, and of each line its top, its height and its number."""
    font = QFont(item.property("font"))
    layout = QTextLayout(str(item.property("text")).replace("\n", _LINE), font)
    option = QTextOption()
    option.setWrapMode(form.wrap)
    option.setAlignment(form.across)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    stretch = float(item.property("lineHeight"))
    width = item.width() - float(item.property("leftPadding")) - float(item.property("rightPadding"))
    tops, height = [], 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width if width > 0 else _AS_WIDE_AS_IT_IS)
        line.setPosition(QPointF(0, height))
        tops.append((height, line.height(), line.lineNumber()))
        height += line.height() * stretch
    layout.endLayout()
    # With another line height than 1, the text as a whole is placed as if its last line had none of it.
    whole = height + (1 - stretch) * QFontMetricsF(font).height()
    free = item.height() - float(item.property("topPadding")) - float(item.property("bottomPadding")) - whole
    lead = float(item.property("topPadding"))
    if form.down is Qt.AlignmentFlag.AlignVCenter:
        lead += free / 2
    elif form.down is Qt.AlignmentFlag.AlignBottom:
        lead += free
    return layout, [(lead + top, height, number) for top, height, number in tops]


def _trimmed(layout: QTextLayout, first: int, last: int) -> int:
    """Where a line ends without the white space it was broken at."""
    return first + len(layout.text()[first:last].rstrip())


def _across(line: QTextLine, at: int) -> float:
    """How far along its line a character begins; `cursorToX` answers with the place and the character."""
    found = line.cursorToX(at)
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


def _whole(item: QQuickItem, form: _Form) -> QRectF:
    wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
    free = item.width() - wide
    left = free / 2 if form.across is Qt.AlignmentFlag.AlignHCenter else 0.0
    if form.across is Qt.AlignmentFlag.AlignRight:
        left = free
    return QRectF(left, 0.0, wide, high)
