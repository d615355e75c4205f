"""A PDF's structure tree: what each part of a page is, for whoever has it read aloud. reportlab knows of none.

Everything that is painted stands in marked content: of an element of the tree, or of nothing (an artifact).
Sources: ISO 32000-1, 14.7 and 14.8; ISO 14289-1 (PDF/UA-1).
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFStream, PDFZCompress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
DECIMAL: Final = "/A<</O/List/ListNumbering/Decimal>>"
ROW_HEADER: Final = "/A<</O/Table/Scope/Row>>"
_PRINTED: Final = 4
"""An annotation's flag: it may be on paper too. It has no looks, so nothing is."""


class _Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object of the file, written by ourselves: reportlab's dictionaries take as long as the page's words."""

    __RefOnly__ = 1  # reportlab's name for what has a number of its own

    def __init__(self) -> None:
        self.words = ""

    def format(self, _document: object) -> bytes:
        """As it stands in the file."""
        return self.words.encode("ascii")


@dataclass(eq=False, slots=True)
class Element:
    """One element of the tree."""

    role: str
    number: int
    """The object's number in the file."""
    parent: int
    extra: str
    page: int = -1
    """The page of its content, from 0; -1 while it has none of its own."""
    kids: list[str] = field(default_factory=list)


class Tags:
    """The tree of one document, written along with its pages."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._document = canvas._doc  # noqa: SLF001 - where reportlab keeps the file's objects
        self._objects: list[tuple[Element, _Written]] = []
        self._pages: list[list[Element]] = [[]]
        self._annotated: list[list[int]] = [[]]
        self._links: list[tuple[int, Element]] = []
        """What belongs to an annotation: its key in the parent tree, its element."""
        self._root = _Written()
        self._parents = _Written()
        self._parents_number = self._numbered(self._parents)
        self._root_number = self._numbered(self._root)
        self.top = self.element("Document", None)

    def element(self, role: str, parent: Element | None, *, lang: str = "", alt: str = "", extra: str = "") -> Element:
        """A new last child of `parent`. `lang` where it differs, `alt` what a picture says, `extra` as in the file."""
        written = _Written()
        said = (f"/Lang({lang})" if lang else "") + (f"/Alt{quoted(alt)}" if alt else "") + extra
        above = self._root_number if parent is None else parent.number
        made = Element(role, self._numbered(written), above, said)
        if parent is not None:
            parent.kids.append(f"{made.number} 0 R")
        self._objects.append((made, written))
        return made

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """What is painted in here is the element's; all of it on one page."""
        here = self._pages[-1]
        element.page = len(self._pages) - 1
        element.kids.append(str(len(here)))
        self._canvas.addLiteral(f"/{element.role}<</MCID {len(here)}>>BDC")
        here.append(element)
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def artifact(self, *, is_running: bool = False) -> Iterator[None]:
        """What is painted in here says nothing; `is_running`: a sheet's number or what stands above each."""
        self._canvas.addLiteral("/Artifact<</Type/Pagination>>BDC" if is_running else "/Artifact BMC")
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def instead(self, words: str) -> Iterator[None]:
        """Whoever reads what is painted in here reads these words: its glyphs are no letters, or in another order."""
        self._canvas.addLiteral(f"/Span<</ActualText{quoted(words)}>>BDC")
        yield
        self._canvas.addLiteral("EMC")

    def link(self, element: Element, box: tuple[float, float, float, float], target: str, tells: str) -> None:
        """A touch inside `box` (left, bottom, right, top, in points) opens `target`; `tells` says what that is."""
        annotation = _Written()
        number = self._numbered(annotation)
        left, bottom, right, top = box
        annotation.words = (
            f"<</Type/Annot/Subtype/Link/Rect[{left:.2f} {bottom:.2f} {right:.2f} {top:.2f}]/Border[0 0 0]/F {_PRINTED}"
            f"/A<</S/URI/URI{quoted(target)}>>/Contents{quoted(tells)}/StructParent {len(self._links)}>>"
        )
        element.kids.append(f"<</Type/OBJR/Obj {number} 0 R>>")
        element.page = len(self._pages) - 1
        self._annotated[-1].append(number)
        self._links.append((len(self._links), element))

    def page_ended(self) -> None:
        """Call after the canvas's `showPage`."""
        self._pages.append([])
        self._annotated.append([])

    def finish(self, title: str) -> None:
        """Write the tree and what says that there is one; call before the canvas's `save`, after the last page."""
        pages = self._document.Pages.pages
        numbers = [self._numbered(page) for page in pages]
        for element, written in self._objects:
            where = f"/Pg {numbers[element.page]} 0 R" if element.page >= 0 else ""
            kids = element.kids[0] if len(element.kids) == 1 else f"[{' '.join(element.kids)}]"
            written.words = f"<</S/{element.role}/P {element.parent} 0 R{where}/K {kids}{element.extra}>>"
        self._root.words = (
            f"<</Type/StructTreeRoot/K {self.top.number} 0 R/ParentTree {self._parents_number} 0 R"
            f"/ParentTreeNextKey {len(self._links) + len(pages)}>>"
        )
        rows = [f"{key} {element.number} 0 R" for key, element in self._links]
        for at, page in enumerate(pages):
            key = len(self._links) + at
            rows.append(f"{key}[{' '.join(f'{element.number} 0 R' for element in self._pages[at])}]")
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = key, PDFName("S")
            # Compressed and no more: what reportlab adds so that a file is text takes as long as the rest of a leaflet.
            page.Contents = PDFStream(PDFDictionary(), page.stream, [PDFZCompress])
            if self._annotated[at]:
                page.Annots = PDFArray([f"{number} 0 R" for number in self._annotated[at]])
        self._parents.words = f"<</Nums[{' '.join(rows)}]>>"
        self._announce(title)

    def _announce(self, title: str) -> None:
        catalog = self._document.Catalog
        catalog.StructTreeRoot = self._root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = PDFStream(
            PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}),
            _XMP.format(title=escape(title)).encode(),
        )
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def _numbered(self, thing: object) -> int:
        """Its number in the file, where it has one from here on."""
        number, _ = self._document.idToObjectNumberAndVersion[self._document.Reference(thing).name]
        return int(number)


def quoted(words: str) -> str:
    """Words as a string of a PDF: as they are, or as hexadecimal UTF-16."""
    if words.isascii() and words.isprintable():
        return "(" + words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<feff{words.encode('utf-16-be').hex()}>"
