"""What must hold after the visitors have gone: on pictures, on paper, in counters, at the office, in every file."""

from __future__ import annotations

import csv
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.hub.sqlite import FILE as HUB_FILE
from kiosk.hub.sqlite import SqliteDatabase
from kiosk.leaflet.decode import decode
from kiosk.store import FILE, CounterStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kiosk.core.names import BusId, Lang
    from kiosk.core.pack import Pack
    from kiosk.core.text import Translate
    from kiosk.demo.story import Told

ROUNDED_TO = 5
"""Every published count is a multiple of this. Source: product.md section 5."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked."""

    what: str
    holds: bool
    detail: str


def payloads(pack: Pack) -> frozenset[str]:
    """Everything a code of this pack may carry."""
    listed = {p for contact in pack.contacts.values() for p in (contact.tel, contact.web)}
    read = {material.address.url for material in pack.materials.values() if material.address is not None}
    return frozenset(filter(None, (listed | read).union(*((contact.tel, contact.web) for contact in pack.local))))


def pictures(taken: Iterable[Path], pack: Pack) -> Finding:
    """Each code seen on a screen is read by an independent decoder and is one of the pack's."""
    allowed = payloads(pack)
    read = 0
    wrong = []
    for path in taken:
        codes = _codes(path)
        read += len(codes)
        wrong += [f"{path.name}: {code}" for code in codes if code not in allowed]
        if "-contact" in path.stem and not codes:
            wrong.append(f"{path.name}: no code can be read")
    detail = ", ".join(wrong) if wrong else f"{read} codes read on the screens, each in the pack"
    return Finding("codes on the screen", read > 0 and not wrong, detail)


def leaflets(folder: Path, told: Told) -> Finding:
    """Each leaflet carries exactly the codes it should."""
    wrong = []
    for name, expected in sorted(told.leaflets.items()):
        found = tuple(code.payload for code in decode((folder / name).read_bytes()))
        if sorted(found) != sorted(expected):
            wrong.append(f"{name}: {found} instead of {expected}")
    count = sum(len(expected) for expected in told.leaflets.values())
    detail = "; ".join(wrong) if wrong else f"{len(told.leaflets)} leaflets, {count} codes, each as composed"
    return Finding("codes on paper", bool(told.leaflets) and not wrong, detail)


def counters(data: Path, hub: Path, bus: BusId, told: Told) -> tuple[Finding, Finding]:
    """As many journeys are counted as there were, and the hub holds what the bus holds."""
    with closing(CounterStore.open(data / FILE, bus, mend=False)) as store:
        rows = store.rows()
    started = sum(row.value for row in rows if row.key.metric == "journeys_started")
    ended = sum(row.value for row in rows if row.key.metric == "journey_ended")
    local = {(row.bus, row.replica, row.visit, row.day, str(row.key)): row.value for row in rows}
    with closing(SqliteDatabase(hub / HUB_FILE)) as database:
        far = {(c.bus, c.replica, c.visit, c.day, str(c.key)): c.value for c in database.counts()}
    return (
        Finding(
            "journeys counted once",
            started == ended == told.journeys,
            f"{told.journeys} told, {started} started, {ended} ended",
        ),
        Finding("hub = bus", bool(local) and local == far, f"{len(local)} rows here, {len(far)} there"),
    )


def export(path: Path) -> Finding:
    """The figures that leave are rounded or hidden; no count of 1 to 4 stands in the file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    values = [row["value"] for row in rows if row.get("value")]
    raw = [value for value in values if not value.isdigit() or int(value) % ROUNDED_TO]
    hidden = sum(row.get("status") == "hidden" for row in rows)
    detail = f"{len(rows)} lines, {hidden} hidden; not rounded: {raw or 'none'}"
    return Finding("export is safe", bool(rows) and hidden > 0 and not raw, detail)


def nothing_left(
    folders: Iterable[Path], paper: Path, pack: Pack, catalogs: Mapping[Lang, Translate], told: Told
) -> Finding:
    """No answer, question or reason in any file the visitors caused, but on paper whose visitor asked for it."""
    secrets = _secrets(pack, catalogs)
    found = []
    searched = 0
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            searched += 1
            found += [f"{path.name}: {what}" for what in _found_in(path, secrets)]
    for path in sorted(paper.glob("*.pdf")):
        searched += 1
        if path.name not in told.with_reasons:
            words = _words(path)
            found += [f"{path.name}: {secret}" for secret in secrets if _flat(secret) in words]
    # The search can fail: paper whose visitor asked for reasons must be caught by it.
    caught = sum(any(_flat(s) in _words(paper / name) for s in secrets) for name in told.with_reasons)
    detail = "; ".join(found[:5]) if found else f"{searched} files searched for {len(secrets)} texts: none"
    return Finding("answers died on the screen", not found and caught == len(told.with_reasons) > 0, detail)


def _codes(path: Path) -> list[str]:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(bytes(image.constBits())).cast("B", (image.height(), image.bytesPerLine()))
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return [code.text for code in zxingcpp.read_barcodes(pixels, formats=formats)]


def _secrets(pack: Pack, catalogs: Mapping[Lang, Translate]) -> frozenset[str]:
    texts = [
        text
        for check in pack.checks.values()
        for question in check.questions
        for text in (question.text, *question.reasons)
    ]
    texts += [item.statement for item in (pack.quiz.items if pack.quiz else ())]
    texts += [scene.text for story in pack.stories.values() for scene in story.scenes]
    return frozenset(catalogs[lang](text) for text in texts for lang in catalogs)


def _found_in(path: Path, secrets: frozenset[str]) -> Iterator[str]:
    data = path.read_bytes()
    yield from (secret for secret in secrets if secret.encode() in data)
    if data.startswith(b"SQLite format 3"):
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
            words = "\n".join(db.iterdump())
        # A question's id beside an answer's would be enough to tell.
        yield from re.findall(r"\b[A-Z]\d{1,2}\b", words)


def _words(path: Path) -> str:
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        return _flat(" ".join(page.get_textpage().get_text_bounded() for page in document))


def _flat(words: str) -> str:
    return re.sub(r"\s+", "", words)
