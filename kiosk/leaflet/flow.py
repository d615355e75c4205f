"""Pieces onto sheets from the top: as few as the type allows, no piece cut, nothing touching anything else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import ContactLines, EmergencyLine, Form
from kiosk.leaflet.breaks import filled
from kiosk.leaflet.fonts import PT_MM, Face, extent_em, width_mm
from kiosk.leaflet.marks import Line, Part, Role, Sheet, Stop, moved
from kiosk.leaflet.pieces import piece, plain, rule, title
from kiosk.leaflet.style import SOFT

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet
    from kiosk.leaflet.breaks import Filling
    from kiosk.leaflet.column import Piece
    from kiosk.leaflet.marks import Mark
    from kiosk.leaflet.style import Style
    from kiosk.leaflet.wording import Wording

_BESIDE_MM: Final = 150.0
"""A column at least so wide has room for two stacks side by side."""
_SIZE_COUNTS: Final = 0.05
"""What a point of type counts beside a filling's badness: two points are worth a half-empty sheet less."""
_UNTITLED: Final = frozenset({Form.SHOWN, Form.POSTER})


def flow(leaflet: Leaflet, wording: Wording, style: Style) -> tuple[Sheet, ...]:
    """The leaflet's sheets: as few as its type allows; the largest type on one, the best filling of several."""
    sizes = list(style.shares)
    tries = [_tried(leaflet, wording, style.tightened(sizes.pop(0)))]
    fewest = len(tries[0].filling.sheets)
    if fewest > 1 and sizes:
        # The smallest type first: where it saves no sheet, no other smaller one does.
        smallest = _tried(leaflet, wording, style.tightened(sizes.pop()))
        for share in sizes if len(smallest.filling.sheets) < fewest else ():
            tries.append(_tried(leaflet, wording, style.tightened(share)))
            if len(tries[-1].filling.sheets) == 1:
                break
        tries.append(smallest)
        fewest = len(smallest.filling.sheets)
    if len(tries[0].filling.sheets) == fewest:
        # What does not need smaller type may bear larger type.
        for share in style.larger:
            tries.append(_tried(leaflet, wording, style.tightened(share)))
            if fewest == len(tries[-1].filling.sheets) == 1:
                break
    best = min((one for one in tries if len(one.filling.sheets) == fewest), key=_Try.rank)
    if leaflet.form is Form.POSTER:
        best = _with_larger_code(leaflet, wording, best)
    return _placed(leaflet, wording, best)


@dataclass(frozen=True, slots=True)
class _Try:
    """A leaflet's pieces at one size of type, on sheets."""

    style: Style
    filling: Filling

    def rank(self) -> float:
        """The best is the least."""
        is_one = len(self.filling.sheets) == 1
        return (0.0 if is_one else self.filling.badness) - self.style.body_pt * _SIZE_COUNTS


def _tried(leaflet: Leaflet, wording: Wording, style: Style) -> _Try:
    room = style.floor_mm - style.top_mm
    return _Try(style, filled(_pieces(leaflet, wording, style), room, room - _header_mm(leaflet, wording, style)))


def _with_larger_code(leaflet: Leaflet, wording: Wording, one: _Try) -> _Try:
    """The code takes the room that the words have left: who stands outside needs it."""
    style = one.style
    parts = one.filling.sheets[0]
    left_mm = style.floor_mm - style.top_mm - sum(part.height_mm + part.before_mm for part in parts)
    fitting = [size for size in style.larger_codes_mm if size <= style.code_mm + left_mm]
    return _tried(leaflet, wording, replace(style, code_mm=max(fitting))) if fitting else one


def _placed(leaflet: Leaflet, wording: Wording, chosen: _Try) -> tuple[Sheet, ...]:
    style = chosen.style
    pages: list[list[Mark]] = []
    y = 0.0
    for parts in chosen.filling.sheets:
        page: list[Mark] = []
        y = style.top_mm + (_header_mm(leaflet, wording, style) if pages else 0.0)
        for index, part in enumerate(parts):
            y += part.before_mm if index else 0.0
            if part.is_last and style.height_mm:
                y = max(y, style.floor_mm - part.height_mm)
            page += [moved(mark, y) for mark in part.marks]
            y += part.height_mm
        pages.append(page)
    if len(pages) > 1:
        for number, page in enumerate(pages, start=1):
            page.extend(_header(leaflet, wording, style, number, len(pages)))
    tall = style.height_mm or y + style.bottom_mm
    return tuple(
        Sheet(style.width_mm, tall, tuple(page), _route(page, style, number, len(pages)))
        for number, page in enumerate(pages)
    )


def _pieces(leaflet: Leaflet, wording: Wording, style: Style) -> list[Piece]:
    codes = (len(block.codes) for block in leaflet.flat if isinstance(block, ContactLines))
    columns = 1 if style.is_stacked else max(codes, default=1)
    pieces = [] if leaflet.form in _UNTITLED else [title(leaflet.title, style, wording)]
    if leaflet.form is Form.FOLDED:
        pieces += [piece(block, style, wording) for block in leaflet.blocks]
        pieces += [rule(style), *(piece(block, style, wording.alone) for block in leaflet.inside)]
        return [plain(part) for part in pieces]
    blocks = leaflet.blocks if style.column_mm >= _BESIDE_MM else leaflet.flat
    return pieces + [piece(block, style, wording, columns) for block in blocks]


def _header_mm(leaflet: Leaflet, wording: Wording, style: Style) -> float:
    _, _, leading = extent_em(wording.say(leaflet.title).first)
    return leading * style.note_pt * PT_MM + style.gap_mm


def _header(leaflet: Leaflet, wording: Wording, style: Style, number: int, total: int) -> list[Line]:
    """Above a further sheet: what it belongs to, and the emergency number, since sheets get parted. On all: `1 / 2`."""
    ascent, _, _ = extent_em(wording.say(leaflet.title).first)
    baseline = style.top_mm + ascent * style.note_pt * PT_MM
    count = f"{number} / {total}"
    x = style.width_mm - style.right_mm - width_mm(count, Face.REGULAR, style.note_pt)
    running = Part(Role.RUNNING)
    lines = [Line(x, baseline, count, Face.REGULAR, style.note_pt, SOFT, part=running)]
    if number > 1:
        words = wording.say(leaflet.title).first
        emergency = [block.code.label for block in leaflet.blocks if isinstance(block, EmergencyLine)]
        above = " · ".join((words, *emergency))
        lines.append(Line(style.text_mm, baseline, above, Face.BOLD, style.note_pt, SOFT, part=running))
    return lines


def _route(page: list[Mark], style: Style, number: int, total: int) -> tuple[float, float] | None:
    """From the first stop to the last; through the sheet's edge where the route goes on."""
    stops = [mark.y_mm for mark in page if isinstance(mark, Stop)]
    if not stops:
        return None
    start = stops[0] if number == 0 else style.top_mm
    end = stops[-1] + style.route_width_mm if number == total - 1 else style.floor_mm
    return min(start, *stops), max(end, *stops)
