"""Every sheet's measures. The bus route down the left edge, ink on white, one red; black alone on rolls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import Form
from kiosk.core.paper import CARD_HEIGHT_MM, CARD_WIDTH_MM, Paper
from kiosk.leaflet.style import ROLL_CODE_MM, SECOND_SHARE, SMALLEST_CODE_MM, Style

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet

_A4: Final = Style(
    width_mm=Paper.A4.width_mm,
    height_mm=Paper.A4.height_mm,
    top_mm=12,
    bottom_mm=10,
    right_mm=12,
    route_mm=17,
    text_mm=28,
    route_width_mm=2.0,
    code_mm=32,
    gap_mm=4.2,
    title_pt=27,
    emergency_pt=48,
    heading_pt=13.5,
    name_pt=12.5,
    number_pt=19,
    body_pt=10.5,
    note_pt=9.0,
    larger=(1.2, 1.1),
)
_A5: Final = replace(
    _A4,
    width_mm=Paper.A5.width_mm,
    height_mm=Paper.A5.height_mm,
    top_mm=10,
    bottom_mm=8,
    right_mm=9,
    route_mm=12,
    text_mm=21,
    route_width_mm=1.7,
    code_mm=30,
    gap_mm=3.6,
    title_pt=22,
    emergency_pt=42,
    heading_pt=12,
    name_pt=11,
    number_pt=17,
    body_pt=9.5,
    note_pt=8.5,
)
_A6: Final = replace(
    _A4,
    width_mm=Paper.A6.width_mm,
    height_mm=Paper.A6.height_mm,
    top_mm=8,
    bottom_mm=7,
    right_mm=6,
    route_mm=8.5,
    text_mm=15,
    route_width_mm=1.4,
    code_mm=30,
    gap_mm=3.2,
    title_pt=17,
    emergency_pt=34,
    heading_pt=10.5,
    name_pt=9.5,
    number_pt=13.5,
    body_pt=8.5,
    note_pt=7.5,
    larger=(),
)
_ROLL80: Final = replace(
    _A4,
    width_mm=Paper.ROLL80.width_mm,
    height_mm=0,
    top_mm=5,
    bottom_mm=8,
    right_mm=4.5,
    route_mm=7.0,
    text_mm=12,
    route_width_mm=1.0,
    code_mm=ROLL_CODE_MM,
    gap_mm=3.4,
    title_pt=18,
    emergency_pt=42,
    heading_pt=12,
    name_pt=11,
    number_pt=18,
    body_pt=10,
    note_pt=9,
    is_stacked=True,
    is_mono=True,
    shares=(1.0,),
    larger=(),
)
_ROLL58: Final = replace(
    _ROLL80,
    width_mm=Paper.ROLL58.width_mm,
    right_mm=5.5,
    route_mm=7.5,
    text_mm=11.5,
    title_pt=15,
    emergency_pt=36,
    heading_pt=11,
    name_pt=10,
    number_pt=15,
    body_pt=9,
    note_pt=8.5,
)
_SHEETS: Final = {
    Paper.A4: _A4,
    Paper.A5: _A5,
    Paper.A6: _A6,
    Paper.ROLL80: _ROLL80,
    Paper.ROLL58: _ROLL58,
}


def _enlarged(style: Style) -> Style:
    """In large print: 16 points and more to read, 14 for the small words. Source: RNIB's clear print guidelines.

    The second language is for whoever is shown the paper, in ordinary print; else it would double the sheets.
    """
    return replace(
        style,
        code_mm=max(style.code_mm, ROLL_CODE_MM),
        title_pt=max(style.title_pt * 1.2, 24),
        emergency_pt=style.emergency_pt * 1.25,
        heading_pt=21,
        name_pt=19,
        number_pt=26,
        body_pt=17.6,
        note_pt=15.4,
        second_share=0.62,
        shares=(1.0, 0.95, 0.91) if style.height_mm else (0.91,),
        larger=(),
    )


_LARGE: Final = {paper: _enlarged(_SHEETS[paper]) for paper in (Paper.A4, Paper.A5, Paper.ROLL80)}

_SHOWN: Final = {
    Paper.A4: replace(_LARGE[Paper.A4], second_share=SECOND_SHARE, shares=(1.2, 1.1, 1.0, 0.9, 0.8)),
    Paper.A5: replace(_A5, body_pt=13, note_pt=10, title_pt=28, name_pt=14, heading_pt=13, shares=(1.0, 0.92, 0.85)),
    Paper.A6: replace(_A6, title_pt=20, shares=(1.0, 0.94, 0.88, 0.82)),
    Paper.ROLL80: replace(_ROLL80, title_pt=26, body_pt=13, name_pt=13, heading_pt=13),
    Paper.ROLL58: replace(_ROLL58, title_pt=20, body_pt=10.5),
}
"""A card to show is read at arm's length, by somebody in a hurry."""

_POSTERS: Final = {
    Paper.A4: replace(
        _A4,
        code_mm=100,
        larger_codes_mm=(110, 120, 130, 140, 150),
        gap_mm=7,
        title_pt=46,
        name_pt=20,
        number_pt=44,
        body_pt=20,
        note_pt=13,
        is_stacked=True,
        shares=(1.0, 0.92, 0.85, 0.78, 0.72, 0.66),
        larger=(),
    ),
    Paper.A5: replace(
        _A5,
        code_mm=70,
        larger_codes_mm=(80, 90, 100),
        gap_mm=4.5,
        title_pt=30,
        name_pt=15,
        number_pt=32,
        body_pt=14,
        note_pt=11.5,
        is_stacked=True,
        shares=(1.0, 0.92, 0.85, 0.78, 0.72, 0.66),
        larger=(),
    ),
}

_PANEL: Final = replace(
    _A6,
    top_mm=7,
    bottom_mm=7,
    right_mm=7,
    text_mm=7,
    route_mm=0,
    gap_mm=3.0,
    title_pt=15,
    name_pt=9,
    number_pt=13,
    body_pt=9,
    shares=(1.2, 1.1, 1.0, 0.94, 0.88, 0.82, 0.76),
)
"""A part of a folded sheet: no route, since it looks like another thing."""
_CARD: Final = replace(
    _PANEL,
    width_mm=CARD_WIDTH_MM,
    height_mm=CARD_HEIGHT_MM,
    top_mm=4,
    bottom_mm=4,
    right_mm=4,
    text_mm=4.5,
    gap_mm=1.4,
    title_pt=11,
    name_pt=8,
    number_pt=12,
    body_pt=7.5,
    note_pt=7,
    code_mm=SMALLEST_CODE_MM,
    shares=(1.3, 1.2, 1.1, 1.0, 0.94, 0.9, 0.87),
)


def style_of(leaflet: Leaflet) -> Style:
    """The measures of a leaflet's sheet; of one card for sheets of cards, of one panel for folded sheets."""
    paper = leaflet.paper
    match leaflet.form:
        case Form.PAGES:
            return (_LARGE if leaflet.is_large else _SHEETS)[paper]
        case Form.SHOWN:
            return _SHOWN[paper]
        case Form.POSTER:
            return _POSTERS[paper]
        case Form.CARD:
            return _CARD
        case Form.FOLDED:
            return _folded(paper)


def _folded(paper: Paper) -> Style:
    if paper is Paper.WALLET:
        return _CARD
    if paper in {Paper.A4, Paper.A5}:
        panel = replace(_PANEL, width_mm=paper.width_mm / 2, height_mm=paper.height_mm / 2)
        if paper is Paper.A4:
            return replace(panel, code_mm=ROLL_CODE_MM, larger=(1.6, 1.4))
        return replace(panel, top_mm=6, bottom_mm=6, right_mm=6, text_mm=6)
    sheet = _SHEETS[paper]
    edge = max(paper.edge_mm + 0.5, sheet.right_mm)
    return replace(
        sheet, text_mm=edge, right_mm=edge, route_mm=0, shares=(1.0, 0.94, 0.88, 0.82) if sheet.height_mm else (1.0,)
    )
