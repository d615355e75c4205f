"""Draws a QR code on a PDF's page. The only place that does, so what is read back in tests is what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from kiosk.leaflet.qr import bars, modules
from kiosk.leaflet.style import INK

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from kiosk.leaflet.marks import Square


def draw_code(canvas: Canvas, square: Square, foot_pt: float) -> None:
    """One path a code: its bars, as high as a module each. `foot_pt`: from the page's foot to the square's."""
    count = len(modules(square.payload, square.size_mm))
    module = square.size_mm * mm / count
    canvas.saveState()
    # In modules from here on: whole numbers are short to write and leave no seams.
    canvas.transform(module, 0, 0, module, square.x_mm * mm, foot_pt)
    canvas.setFillColor(HexColor(INK))
    # Written by ourselves: reportlab's path takes as long for one code as for the rest of a sheet.
    found = bars(square.payload, square.size_mm)
    rectangles = (f"{bar.first} {count - bar.row - 1} {bar.length} 1 re" for bar in found)
    canvas.addLiteral("\n".join((*rectangles, "f")))
    canvas.restoreState()
