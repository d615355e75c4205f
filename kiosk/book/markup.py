"""HTML and SVG as trees of the standard library, so that whatever a pack says is text and never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from kiosk.book.marks import MM_PT, Box, Circle, Diamond, Stroke, Words

if TYPE_CHECKING:
    from kiosk.book.marks import Mark, Picture

SVG: Final = "http://www.w3.org/2000/svg"
FONTS: Final = "'Noto Sans', 'Open Sans', 'Segoe UI', sans-serif"
_INLINE: Final = frozenset({"a", "b", "span", "small", "svg", "strong"})


def tag(name: str, /, *children: ET.Element | str, **attributes: str) -> ET.Element:
    """An element. `class_` is the attribute `class`; `aria_label` is `aria-label`."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    element = ET.Element(name, named)
    last: ET.Element | None = None
    for child in children:
        if not isinstance(child, str):
            element.append(child)
            last = child
        elif last is None:
            element.text = (element.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    if name not in _INLINE:
        element.tail = "\n"
    return element


def as_html(root: ET.Element) -> bytes:
    """A document."""
    return ("<!DOCTYPE html>\n" + str(ET.tostring(root, encoding="unicode", method="html"))).encode()


def as_svg(picture: Picture) -> bytes:
    """The drawing as a file of its own, sized for paper."""
    size = {"width": f"{picture.wide:g}mm", "height": f"{picture.high:g}mm"}
    root = drawing(picture)
    root.attrib.update({"xmlns": SVG, **size})
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + str(ET.tostring(root, encoding="unicode"))).encode()


def drawing(picture: Picture) -> ET.Element:
    """The drawing to stand within a page."""
    box = f"0 0 {picture.wide:g} {picture.high:g}"
    root = tag("svg", tag("title", picture.title), viewBox=box, role="img", lang=picture.lang, font_family=FONTS)
    root.extend(_shape(mark) for mark in picture.marks)
    return root


def small(marks: tuple[Mark, ...], wide: float, high: float) -> ET.Element:
    """A sign within a line; the words beside it say the same."""
    root = tag("svg", class_="sign", viewBox=f"0 0 {wide:g} {high:g}", aria_hidden="true")
    root.extend(_shape(mark) for mark in marks)
    return root


def _shape(mark: Mark) -> ET.Element:
    match mark:
        case Stroke(points, width, colour):
            joined = " ".join(f"{x:.4g},{y:.5g}" for x, y in points)
            return tag(
                "polyline", points=joined, fill="none", stroke=colour, stroke_width=f"{width:g}",
                stroke_linecap="round", stroke_linejoin="round",
            )  # fmt: skip
        case Circle(x, y, radius, fill, edge, width):
            return tag(
                "circle", cx=f"{x:.5g}", cy=f"{y:.5g}", r=f"{radius:g}", fill=fill, stroke=edge,
                stroke_width=f"{width:g}",
            )  # fmt: skip
        case Box(x, y, wide, high, fill, edge, width):
            return tag(
                "rect", x=f"{x:.5g}", y=f"{y:.5g}", width=f"{wide:.5g}", height=f"{high:.5g}", fill=fill, stroke=edge,
                stroke_width=f"{width:g}",
            )  # fmt: skip
        case Diamond(x, y, radius, fill):
            tips = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
            return tag("polygon", points=" ".join(f"{a:.5g},{b:.5g}" for a, b in tips), fill=fill)
        case Words(x, y, words, size_pt, colour, is_bold, is_centred):
            look = {"font-weight": "bold"} if is_bold else {}
            look |= {"text-anchor": "middle"} if is_centred else {}
            return tag(
                "text", words, x=f"{x:.5g}", y=f"{y:.5g}", font_size=f"{size_pt / MM_PT:.4g}", fill=colour, **look
            )
