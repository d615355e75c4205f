"""The demonstration holds, and each of its checks can fail."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QImage

from kiosk.content.reader import read_pack
from kiosk.core import counter
from kiosk.core.counter import Ending, LeafletKind
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import BusId, CheckId, ContactId, Lang, Place, VisitId
from kiosk.core.paper import Paper
from kiosk.core.text import in_english
from kiosk.demo import verify
from kiosk.demo.story import Told
from kiosk.hub.sqlite import FILE as HUB_FILE
from kiosk.hub.sqlite import SqliteDatabase
from kiosk.leaflet.pdf import render
from kiosk.leaflet.qr import modules
from kiosk.store import FILE, CounterStore
from kiosk.wire import Count
from tests.languages import LANGS

if TYPE_CHECKING:
    from kiosk.core.text import Translate

ROOT: Final = Path(__file__).parents[2]
PACK: Final = read_pack(ROOT / "assets" / "packs" / "redbus")
DAY: Final = date(2026, 12, 1)
BUS: Final = BusId("demo-bus")
TOWN: Final = VisitId("demo-town")
CATALOGS: Final[dict[Lang, Translate]] = dict.fromkeys(LANGS, in_english)
NUMBER: Final = PACK.contacts[ContactId(next(iter(PACK.contacts)))]
SAID: Final = PACK.checks[CheckId("job")].questions[2].reason


@pytest.mark.slow
def test_a_demonstration_in_polish_holds(tmp_path: Path) -> None:
    """As somebody without a display starts it: exit code 0, every check holds, and all it promises is there."""
    out = tmp_path / "demo"
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--out", str(out), "--lang", "pl", "--json"],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}},
    )
    assert done.returncode == 0, done.stderr + done.stdout
    said = json.loads(done.stdout)
    assert said["holds"] is True
    assert [check for check in said["checks"] if not check["holds"]] == []
    assert list((out / "screens").glob("pl-08-result*.png"))
    assert len(list((out / "leaflets").glob("*.pdf"))) == 1
    assert {path.name for path in (out / "office").iterdir()} >= {"demo-town.csv", "demo-town.json"}
    assert not (out / "office" / "token").exists()


def test_a_folder_with_somebodys_files_is_never_cleared(tmp_path: Path) -> None:
    """Exit code 2, a message that says what to do, and the files are still there."""
    (tmp_path / "thesis.txt").write_text("a year's work")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--out", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=ROOT,
    )
    assert done.returncode == 2
    assert "choose another with --out" in done.stderr
    assert (tmp_path / "thesis.txt").read_text() == "a year's work"


# Each check of the demonstration, given what it must refuse.


def picture(path: Path, payload: str | None) -> Path:
    """A screenshot with one code on it, or with none."""
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    for y, row in enumerate(modules(payload) if payload else ()):
        for x, is_dark in enumerate(row):
            for dx in range(8):
                for dy in range(8):
                    if is_dark:
                        image.setPixel(32 + 8 * x + dx, 32 + 8 * y + dy, 0xFF000000)
    assert image.save(str(path))
    return path


@pytest.mark.parametrize(
    ("name", "payload", "holds"),
    [
        ("pl-22-contact.png", NUMBER.tel or NUMBER.web, True),
        ("pl-20-help.png", "tel:+48000000000", False),
        ("pl-22-contact.png", None, False),
        ("pl-03-home.png", None, False),
    ],
    ids=["the pack's", "a number nobody has", "a contact without a code", "not one code at all"],
)
def test_a_code_on_a_picture_must_be_the_packs(tmp_path: Path, name: str, payload: str | None, holds: bool) -> None:  # noqa: FBT001 - parametrised
    """Read by a decoder that knows nothing of ours."""
    assert verify.pictures([picture(tmp_path / name, payload)], PACK).holds is holds


def leaflet(folder: Path, *, with_reasons: bool = False) -> tuple[str, tuple[str, ...]]:
    """A real leaflet in the folder: its name and the codes it carries."""
    request = LeafletRequest(
        kind=LeafletKind.HELP, lang=Lang("en"), second=None, place=Place.POLAND, paper=Paper.A4, reasons=()
    )
    made = compose(PACK, request, None, DAY)
    pdf = render(made, (lambda text: f"{SAID.source} {text.source}") if with_reasons and SAID else in_english)
    (folder / "leaflet-1.pdf").write_bytes(pdf)
    return "leaflet-1.pdf", tuple(code.payload for code in made.codes)


def test_a_leaflet_must_carry_exactly_its_codes(tmp_path: Path) -> None:
    """One missing, one too many, one other: none of them holds; and no leaflet at all does not either."""
    name, codes = leaflet(tmp_path)
    assert verify.leaflets(tmp_path, Told(leaflets={name: codes})).holds
    for wrong in (codes[1:], (*codes, "tel:112"), ("tel:999", *codes[1:]), ()):
        assert not verify.leaflets(tmp_path, Told(leaflets={name: wrong})).holds
    assert not verify.leaflets(tmp_path, Told()).holds


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A bus that counted one journey, and a hub that has it all."""
    (tmp_path / "hub").mkdir()
    store = CounterStore.open(tmp_path / "bus" / FILE, BUS)
    store.add((counter.journey_started(14), counter.journey_ended(Ending.LEFT)), TOWN, DAY)
    rows = store.rows()
    store.close()
    with closing(SqliteDatabase(tmp_path / "hub" / HUB_FILE)) as database:
        database.merge([Count(r.bus, r.replica, r.visit, r.day, str(r.key), r.value) for r in rows])
    return tmp_path / "bus", tmp_path / "hub"


def test_journeys_told_must_be_journeys_counted(folders: tuple[Path, Path]) -> None:
    """One fewer or one more does not hold."""
    held = [verify.counters(*folders, BUS, Told(journeys=told))[0].holds for told in (0, 1, 2)]
    assert held == [False, True, False]


@pytest.mark.parametrize("change", ["delete from counter where value = 1", "update counter set value = 7"])
def test_the_hub_must_hold_what_the_bus_holds(folders: tuple[Path, Path], change: str) -> None:
    """A row less, or another number."""
    told = Told(journeys=1)
    assert verify.counters(*folders, BUS, told)[1].holds
    with closing(sqlite3.connect(folders[1] / HUB_FILE)) as db, db:
        db.execute(change)
    assert not verify.counters(*folders, BUS, told)[1].holds


@pytest.mark.parametrize(
    ("lines", "holds"),
    [
        (["journeys_started,10,rounded", "check_finished,,hidden"], True),
        (["journeys_started,3,rounded", "check_finished,,hidden"], False),
        (["journeys_started,10,rounded", "check_finished,7,hidden"], False),
        (["journeys_started,ten,rounded", "check_finished,,hidden"], False),
        (["journeys_started,10,rounded"], False),
        ([], False),
    ],
    ids=["safe", "a raw 3", "a hidden 7 that shows", "no number", "nothing hidden", "empty"],
)
def test_an_export_must_be_rounded_and_hidden(tmp_path: Path, lines: list[str], holds: bool) -> None:  # noqa: FBT001 - parametrised
    """A demonstration has so few visitors that something must be hidden."""
    path = tmp_path / "town.csv"
    path.write_text("\n".join(["metric,value,status", *lines]), encoding="utf-8")
    assert verify.export(path).holds is holds


def test_no_answer_may_be_left_in_any_file(tmp_path: Path) -> None:
    """A log line, a question's id in a database, a leaflet nobody asked to have reasons: each is found."""
    assert SAID is not None
    kept, paper = tmp_path / "bus", tmp_path / "paper"
    for folder in (kept, paper):
        folder.mkdir()
    asked, _ = leaflet(paper, with_reasons=True)

    def finding(*with_reasons: str) -> bool:
        return verify.nothing_left([kept], paper, PACK, CATALOGS, Told(with_reasons=set(with_reasons))).holds

    assert finding(asked)
    assert not finding(), "reasons on paper whose visitor did not ask for them"
    (kept / "screen.log").write_text(f"journey.step said={SAID.source!r}\n")
    assert not finding(asked)
    (kept / "screen.log").write_text("journey.step\n")
    assert finding(asked)
    with closing(sqlite3.connect(kept / "counters.sqlite3")) as db, db:
        db.execute("create table counter (metric text)")
        db.execute("insert into counter values ('answered:J4:yes')")
    assert not finding(asked)


def test_the_search_for_answers_must_find_those_that_were_asked_for(tmp_path: Path) -> None:
    """Paper that should hold reasons and does not: the search itself is broken, and says so."""
    name, _ = leaflet(tmp_path)
    assert not verify.nothing_left([], tmp_path, PACK, CATALOGS, Told(with_reasons={name})).holds
