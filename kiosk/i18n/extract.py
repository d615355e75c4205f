"""Marked texts out of sources, and templates out of marked texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.errors import Fault
from kiosk.core.text import DOMAINS
from kiosk.i18n.extract_python import python_texts
from kiosk.i18n.extract_qml import qml_texts
from kiosk.i18n.messages import Entry, Extraction, Marked, PoFile
from kiosk.i18n.pofile import template_headers

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.core.text import Text
    from kiosk.i18n.messages import Key


def from_program(package: Path) -> Extraction:
    """The texts of every Python and QML file of the program's package folder; paths start with its name."""
    marked: list[Marked] = []
    faults: list[Fault] = []
    readers = {".py": python_texts, ".qml": qml_texts}
    for path in sorted(package.rglob("*")):
        reader = readers.get(path.suffix)
        if reader is not None:
            found = reader(path.read_text(encoding="utf-8"), path.relative_to(package.parent).as_posix())
            marked += found.marked
            faults += found.faults
    return Extraction(tuple(marked), tuple(faults))


def from_texts(texts: Iterable[tuple[Text, str, int, str]]) -> Extraction:
    """The texts of a pack, each with its file, line and note."""
    marked: list[Marked] = []
    faults: list[Fault] = []
    for text, file, line, note in texts:
        try:
            marked.append(
                Marked(text.domain, text.context, text.source, is_plural=False, file=file, line=line, note=note)
            )
        except KeyError:
            faults.append(Fault(file, line, f"context {text.context!r} has no domain; see kiosk/core/text.py"))
    return Extraction(tuple(marked), tuple(faults))


def templates(extractions: Iterable[Extraction]) -> tuple[dict[str, PoFile], tuple[Fault, ...]]:
    """One template a domain, in the order of files and lines, and everything wrong in the sources."""
    all_marked: list[Marked] = []
    faults: list[Fault] = []
    for extraction in extractions:
        all_marked += extraction.marked
        faults += extraction.faults
    all_marked.sort(key=lambda m: (m.file, m.line))
    grouped: dict[str, dict[Key, list[Marked]]] = {domain: {} for domain in DOMAINS}
    for marked in all_marked:
        same = grouped[marked.domain].setdefault((marked.context, marked.source), [])
        if same and same[0].is_plural != marked.is_plural:
            where = f"{same[0].file}:{same[0].line}"
            faults.append(
                Fault(marked.file, marked.line, f"{marked.source!r} counts here but not in {where}; choose one")
            )
        same.append(marked)
    files = {
        domain: PoFile(domain, None, template_headers(), tuple(_entry(same) for same in groups.values()))
        for domain, groups in grouped.items()
    }
    return files, tuple(sorted(faults))


def _entry(same: list[Marked]) -> Entry:
    """One entry for a text that may occur in several places."""
    first = same[0]
    return Entry(
        first.context,
        first.source,
        ("", "") if first.is_plural else ("",),
        is_plural=first.is_plural,
        files=tuple(dict.fromkeys(marked.file for marked in same)),
        notes=tuple(dict.fromkeys(line for marked in same for line in marked.note.splitlines())),
    )
