"""Pieces onto sheets from the top: as few as the type allows, no piece cut, nothing touching anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import ContactLines, EmergencyLine, Form
from kiosk.leaflet.fonts import ASCENT_EM, LEADING_EM, PT_MM, Face, width_mm
from kiosk.leaflet.marks import Line, Sheet, Stop, moved
from kiosk.leaflet.pieces import piece, plain, rule, title
from kiosk.leaflet.style import SOFT

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet
    from kiosk.leaflet.column import Piece
    from kiosk.leaflet.marks import Mark
    from kiosk.leaflet.style import Style
    from kiosk.leaflet.wording import Wording

_BESIDE_MM: Final = 150.0
"""A column at least so wide has room for two stacks side by side."""
_UNTITLED: Final = frozenset({Form.SHOWN, Form.POSTER})


def flow(leaflet: Leaflet, wording: Wording, style: Style) -> tuple[Sheet, ...]:
    """The leaflet's sheets: the largest type that gives the fewest of them."""
    best: tuple[Sheet, ...] = ()
    for share in style.shares:
        found = _paginate(leaflet, wording, style.tightened(share))
        if not best or len(found) < len(best):
            best = found
        if len(best) == 1:
            break
    else:
        return best
    if share == 1:
        for share in style.larger:
            found = _paginate(leaflet, wording, style.tightened(share))
            if len(found) == 1:
                return found
    return best


def _paginate(leaflet: Leaflet, wording: Wording, style: Style) -> tuple[Sheet, ...]:
    pages: list[list[Mark]] = [[]]
    header_mm = _header_mm(style)
    y = style.top_mm
    room = style.floor_mm - style.top_mm - header_mm
    for group in _groups(_pieces(leaflet, wording, style), room):
        height = _height_mm(group)
        is_first = not pages[-1]
        if not is_first and y + group[0].before_mm + height > style.floor_mm:
            pages.append([])
            y, is_first = style.top_mm + header_mm, True
        for index, part in enumerate(group):
            y += 0 if is_first and index == 0 else part.before_mm
            if part.is_last and style.height_mm:
                y = max(y, style.floor_mm - part.height_mm)
            pages[-1] += [moved(mark, y) for mark in part.marks]
            y += part.height_mm
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


def _groups(pieces: list[Piece], room_mm: float) -> list[list[Piece]]:
    """Pieces that stay together if a sheet can hold them: a heading with what it opens, the foot with what it ends."""
    groups: list[list[Piece]] = []
    was_opening = False
    for part in pieces:
        if groups and (was_opening or part.is_last) and _height_mm([*groups[-1], part]) <= room_mm:
            groups[-1].append(part)
        else:
            groups.append([part])
        was_opening = part.is_opening
    return groups


def _height_mm(group: list[Piece]) -> float:
    return sum(part.height_mm for part in group) + sum(part.before_mm for part in group[1:])


def _header_mm(style: Style) -> float:
    return LEADING_EM * style.note_pt * PT_MM + style.gap_mm


def _header(leaflet: Leaflet, wording: Wording, style: Style, number: int, total: int) -> list[Line]:
    """Above a further sheet: what it belongs to, and the emergency number, since sheets get parted. On all: `1 / 2`."""
    baseline = style.top_mm + ASCENT_EM * style.note_pt * PT_MM
    count = f"{number} / {total}"
    x = style.width_mm - style.right_mm - width_mm(count, Face.REGULAR, style.note_pt)
    lines = [Line(x, baseline, count, Face.REGULAR, style.note_pt, SOFT)]
    if number > 1:
        words = wording.say(leaflet.title).first
        emergency = [block.code.label for block in leaflet.blocks if isinstance(block, EmergencyLine)]
        lines.append(Line(style.text_mm, baseline, " · ".join((words, *emergency)), Face.BOLD, style.note_pt, SOFT))
    return lines


def _route(page: list[Mark], style: Style, number: int, total: int) -> tuple[float, float] | None:
    """From the first stop to the last; through the sheet's edge where the route goes on."""
    stops = [mark.y_mm for mark in page if isinstance(mark, Stop)]
    if not stops:
        return None
    start = stops[0] if number == 0 else style.top_mm
    end = stops[-1] + style.route_width_mm if number == total - 1 else style.floor_mm
    return min(start, *stops), max(end, *stops)
