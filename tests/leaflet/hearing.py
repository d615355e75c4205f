"""A PDF as a screen reader goes through it: its structure tree, and what is painted outside it. Read with pikepdf."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAINTING: Final = frozenset(["Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI"])
_MAPPING: Final = re.compile(rb"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4,})>")
_LEVELS: Final = ("H1", "H2", "H3", "H4", "H5", "H6")


@dataclass(slots=True)
class Heard:
    """One element that has content of its own."""

    path: tuple[str, ...]
    """Its role, after those of what it stands in."""
    lang: str
    """Its language, which may be that of what it stands in."""
    words: str
    alt: str
    marks: list[tuple[int, int]]
    """Page and number of each of its marked contents, in order."""
    opens: tuple[str, ...] = ()
    """Where its links lead."""


@dataclass(slots=True)
class _Page:
    words: dict[int, str] = field(default_factory=dict)
    """What is painted in each marked content."""
    loose: list[str] = field(default_factory=list)
    """What is painted in none."""
    twice: list[int] = field(default_factory=list)


def listen(pdf: pikepdf.Pdf) -> tuple[list[Heard], list[str]]:
    """The tree's leaves in its own order; what whoever hears them would miss, hear twice, or hear wrongly."""
    if not {"/StructTreeRoot", "/Lang", "/MarkInfo"} <= set(pdf.Root.keys()) or not pdf.Root.MarkInfo.Marked:
        return [], ["no tree, no language, or not said to have them"]
    pages = [_page(page) for page in pdf.pages]
    parts = _heard(pdf, pages)
    return parts, [*_faults(pages, parts), *_parent_faults(pdf)]


def _heard(pdf: pikepdf.Pdf, pages: list[_Page]) -> list[Heard]:
    numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
    found: list[Heard] = []
    _listen(pdf.Root.StructTreeRoot.K, (), str(pdf.Root.Lang), pages, numbers, found)
    return found


def _faults(pages: list[_Page], parts: list[Heard]) -> Iterator[str]:
    for at, page in enumerate(pages):
        yield from (f"page {at}: {operator} outside everything" for operator in page.loose)
        yield from (f"page {at}: content {mark} twice" for mark in page.twice)
    told = [mark for part in parts for mark in part.marks]
    painted = [(at, mark) for at, page in enumerate(pages) for mark in page.words]
    if told != painted:
        yield f"told in another order than painted: {told}, {painted}"
    level = 0
    for part in parts:
        role = next((role for role in part.path if role in _LEVELS), "")
        if role:
            deep = _LEVELS.index(role) + 1
            if deep > level + 1:
                yield f"heading jumps to {role}: {part.words}"
            level = deep
        if part.path[-1] == "Figure" and not part.alt:
            yield "a picture says nothing"
        if part.path[-1] != "Figure" and not part.words.strip():
            yield f"empty {part.path}"
        if ("Link" in part.path) is not bool(part.opens):
            yield f"a link without a place: {part.words}"


def _parent_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """From each content and each link there is a way back to its element."""
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    tree = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
    for at, page in enumerate(pdf.pages):
        for mark, element in enumerate(tree[int(page.StructParents)]):
            if mark not in _numbers(element):
                yield f"page {at}: content {mark} is not its parent's"
        for annotation in page.get("/Annots", []):
            owner = tree[int(annotation.StructParent)]
            kids = [kid for kid in _kids(owner) if isinstance(kid, pikepdf.Dictionary)]
            if not any(kid.Obj.objgen == annotation.objgen for kid in kids):
                yield f"page {at}: a link is not its parent's"
            if not str(annotation.get("/Contents", "")).strip():
                yield f"page {at}: a link does not say where it leads"
        if page.get("/Tabs") != "/S":
            yield f"page {at}: links are not reached in reading order"


def _numbers(element: pikepdf.Object) -> Iterator[int]:
    return (int(kid) for kid in _kids(element) if not isinstance(kid, pikepdf.Dictionary))


def _kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K", pikepdf.Array())
    return [*kids] if isinstance(kids, pikepdf.Array) else [kids]


def _listen(  # noqa: PLR0917 - a walk carries what it knows
    element: pikepdf.Object,
    above: tuple[str, ...],
    lang: str,
    pages: list[_Page],
    numbers: dict[tuple[int, int], int],
    found: list[Heard],
) -> None:
    path = (*above, str(element.S)[1:])
    lang = str(element.get("/Lang", lang))
    own: Heard | None = None
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            _listen(kid, path, lang, pages, numbers, found)
            continue
        if own is None:
            own = Heard(path, lang, "", str(element.get("/Alt", "")), [])
            found.append(own)
        if isinstance(kid, pikepdf.Dictionary):
            own.opens = (*own.opens, str(kid.Obj.A.URI))
        else:
            at = numbers[element.Pg.objgen]
            own.marks.append((at, int(kid)))
            own.words += pages[at].words.get(int(kid), "")


def _page(page: pikepdf.Page) -> _Page:
    """Its content stream, told apart by what it is marked as."""
    fonts = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    read = _Page()
    stack: list[tuple[str, int | None, str | None]] = []
    font: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list[pikepdf.Object](instruction.operands)
        if operator in {"BDC", "BMC"}:
            said = operands[1] if operator == "BDC" else pikepdf.Dictionary()
            mark = int(said["/MCID"]) if "/MCID" in said else None
            if mark is not None:
                read.twice += [mark] if mark in read.words else []
                read.words[mark] = ""
            stack.append((str(operands[0]), mark, str(said["/ActualText"]) if "/ActualText" in said else None))
            if stack[-1][2] is not None:
                _say(read, stack, stack[-1][2])
        elif operator == "EMC":
            stack.pop()
        elif operator == "Tf":
            font = fonts[str(operands[0])]
        elif operator in _PAINTING:
            if not any(tag == "/Artifact" or mark is not None for tag, mark, _ in stack):
                read.loose.append(operator)
            if operator in {"Tj", "TJ"} and all(actual is None for _, _, actual in stack):
                parts = operands[0] if operator == "TJ" else operands
                codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                _say(read, stack, "".join(font.get(code, "\ufffd") for code in codes))
    return read


def _say(read: _Page, stack: list[tuple[str, int | None, str | None]], words: str) -> None:
    for _, mark, _ in reversed(stack):
        if mark is not None:
            read.words[mark] += words
            return


def _letters(font: pikepdf.Object) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    return {
        int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be")
        for code, letters in _MAPPING.findall(font.ToUnicode.read_bytes())
    }
