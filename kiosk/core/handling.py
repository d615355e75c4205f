"""What staff do with a leaflet's paper: on which sides it is printed, where it is cut, how it is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import Form
from kiosk.core.paper import Paper

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet

_TRUE_SIZE: Final = "Print at 100 %, without “fit to page”: smaller codes cannot be read."
_BOTH_SIDES: Final = (
    "Print on both sides, turned over the long edge.",
    "Cut along the marks: five cards. Fold each across its middle, the numbers inside.",
    "Your printer prints one side only? Choose --paper a4 or a5: those are printed on one side and folded twice.",
)
_ONE_SIDE: Final = ("Print on one side.", "Cut along the marks: ten cards.")
_TWO_FOLDS: Final = (
    "Print on one side.",
    "Fold the top half back, then the left half back: the front is outside, the numbers are inside.",
)


def handling(leaflet: Leaflet) -> tuple[str, ...]:
    """Sentences for whoever prints it; none for a sheet that is ready as it comes out."""
    if leaflet.paper is Paper.WALLET:
        return (_TRUE_SIZE, *(_BOTH_SIDES if leaflet.form is Form.FOLDED else _ONE_SIDE))
    if leaflet.form is Form.FOLDED and leaflet.paper in {Paper.A4, Paper.A5}:
        return _TWO_FOLDS
    return ()
