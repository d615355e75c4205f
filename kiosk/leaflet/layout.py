"""A leaflet's sheets: the one place that knows which way each form is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.blocks import Form
from kiosk.core.paper import Paper
from kiosk.leaflet.cards import cards
from kiosk.leaflet.direction import directed
from kiosk.leaflet.flow import flow
from kiosk.leaflet.panels import quartered
from kiosk.leaflet.styles import style_of

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet
    from kiosk.leaflet.marks import Sheet
    from kiosk.leaflet.wording import Wording


def sheets(leaflet: Leaflet, wording: Wording) -> tuple[Sheet, ...]:
    """The leaflet's sheets, measured in mm: every mark in its place, nothing drawn yet."""
    return tuple(directed(sheet, wording.is_rtl, wording.second_is_rtl) for sheet in _sheets(leaflet, wording))


def _sheets(leaflet: Leaflet, wording: Wording) -> tuple[Sheet, ...]:
    style = style_of(leaflet)
    if leaflet.paper is Paper.WALLET:
        return cards(leaflet, wording, style)
    if leaflet.form is Form.FOLDED and leaflet.paper in {Paper.A4, Paper.A5}:
        return quartered(leaflet, wording, style)
    return flow(leaflet, wording, style)
