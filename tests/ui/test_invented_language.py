"""A language nobody speaks, added as files and nothing else, goes through every gate and onto the real screen."""

from __future__ import annotations

import json
import shutil
import subprocess
from contextlib import closing
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt

from kiosk import home
from kiosk.cli.main import redbus
from kiosk.core import counter, events
from kiosk.core.names import BusId, CheckId, Lang
from kiosk.core.text import DOMAINS
from kiosk.i18n.catalog import Catalog
from kiosk.i18n.languages import FILE
from kiosk.i18n.messages import REVIEW_HEADER, Entry, PoFile
from kiosk.i18n.placeholders import ADDRESS, PLACEHOLDER
from kiosk.i18n.pofile import catalog_headers, po_path, pot_path, read, write
from kiosk.store import FILE as COUNTERS
from kiosk.store import CounterStore
from tests.fleet import VISITS, Bus, Office
from tests.ui.panel import DAY, PACK, Panel
from tests.ui.test_every_screen import SCREENS, answers, small_targets, strongest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result
    from PySide6.QtGui import QGuiApplication

QAA: Final = Lang("qaa")
"""Reserved by ISO 639 for local use: no library knows it."""
NAME: Final = "Qâá"
TOML: Final = f"""
name = "{NAME}"
order = 15
direction = "rtl"
locale = "en_GB"
status = "complete"
"""
PLURALS: Final = "nplurals=3; plural=(n==0 ? 0 : n%10==1 ? 1 : 2);"
"""A rule of its own: nought, numbers that end in one, the rest."""
_ODD: Final = str.maketrans("aeiouAEIOU", "âêîôûÂÊÎÔÛ")
JOB: Final = PACK.checks[CheckId("job")]


def odd(words: str) -> str:
    """English as it is spelt in the invented language; placeholders and addresses stay."""
    kept = sorted([*PLACEHOLDER.finditer(words), *ADDRESS.finditer(words)], key=lambda match: match.start())
    out, at = "", 0
    for match in kept:
        if match.start() >= at:
            out += words[at : match.start()].translate(_ODD) + match[0]
            at = match.end()
    spelt = out + words[at:].translate(_ODD)
    return spelt if spelt != words else f"Q{words}" if words[:1].isalpha() else words


def _forms(entry: Entry) -> tuple[str, ...]:
    words = odd(entry.source)
    return tuple(words.replace("ê", letter) for letter in "êëé") if entry.is_plural else (words,)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped languages and one more: a `language.toml` and four catalogs, as a translator would leave them."""
    made = tmp_path_factory.mktemp("world") / "translations"
    shutil.copytree(home.translations(), made, ignore=shutil.ignore_patterns("*.mo"))
    own = {"Plural-Forms": PLURALS, REVIEW_HEADER: "reviewed by Q, 2026"}
    headers = tuple({**dict(catalog_headers(QAA)), **own}.items())
    for domain in DOMAINS:
        template = read(pot_path(made, domain), domain, None)
        entries = tuple(
            Entry(e.context, e.source, _forms(e), is_plural=e.is_plural, files=e.files, notes=e.notes, flags=e.flags)
            for e in template.entries
        )
        write(po_path(made, QAA, domain), PoFile(domain, QAA, headers, entries))
    (made / QAA / FILE).write_text(TOML, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def redbus_with(folder: Path) -> Iterator[pytest.MonkeyPatch]:
    """The commands, told of that folder as a bus would be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REDBUS_TRANSLATIONS", str(folder))
        yield patch


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(redbus, [*map(str, arguments)], catch_exceptions=False)


@pytest.fixture(scope="module")
def compiled(redbus_with: pytest.MonkeyPatch, folder: Path) -> Path:
    """The same folder after `redbus translate compile`."""
    del redbus_with
    done = _run("translate", "compile")
    assert done.exit_code == 0, done.stderr
    return folder


def test_every_gate_lets_it_through(compiled: Path) -> None:
    """Check, update, status, and GNU gettext's own: nothing wrong, nothing to change, its own plural rule kept."""
    before = {path: path.read_bytes() for path in (compiled / QAA).rglob("*.po")}
    checked = _run("translate", "check", QAA)
    assert (checked.exit_code, checked.stdout) == (0, ""), checked.stdout[:2000]
    assert "no rules of its own for words, plain, letters" in checked.stderr
    assert _run("translate", "update", QAA).exit_code == 0
    assert {path: path.read_bytes() for path in before} == before
    rows = [row for row in json.loads(_run("translate", "status", "--json").stdout) if row["lang"] == QAA]
    assert {(row["share"], row["missing"], row["reviewed"]) for row in rows} == {(1.0, 0, True)}
    for path in before:
        done = subprocess.run(
            ["msgfmt", "--check", "-o", "/dev/null", path], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
    catalog = Catalog.load(compiled, QAA)
    assert catalog.missing == ()


def test_the_commands_speak_it(compiled: Path, tmp_path: Path) -> None:
    """Content, reading, the self-check and a leaflet with a second language, whose codes are read back."""
    assert compiled.is_dir()
    assert odd("Help now") in _run("content", "show", "help-now", "--locale", QAA).stdout
    reading = json.loads(_run("content", "reading", "--locale", QAA, "--json").stdout)
    assert {row["scale"] for row in reading} == {"fog index, not fitted to this language"}
    shown = json.loads(_run("selfcheck", "show", "job", "--locale", QAA, "--json").stdout)
    assert odd(JOB.questions[0].text.source) in json.dumps(shown, ensure_ascii=False)
    sheet = tmp_path / "sheet.pdf"
    made = _run("leaflet", "make", "--kind", "help", "--locale", QAA, "--with", "pl", "--place", "pl", "--out", sheet)
    assert made.exit_code == 0, made.stderr
    assert _run("leaflet", "make", "--kind", "help", "--locale", "qab", "--out", sheet).exit_code == 2


@pytest.fixture(scope="module")
def panel(qapp: QGuiApplication, compiled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """A kiosk started on that folder."""
    made = Panel(qapp, tmp_path_factory.mktemp("bus"), compiled)
    made.wait_for_content()
    yield made
    made.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_visitor_does_a_whole_self_check_in_it_and_it_is_counted(panel: Panel, tmp_path: Path) -> None:
    """By touch, from the language screen to the paper; the count reaches a hub that has never heard of the language."""
    panel.session.dispatch(events.LeaveNow())
    panel.session.dispatch(events.TimeOut())
    panel.settle()
    panel.visitor.touch("start")
    assert [item.property("text") for item in panel.buttons()].count(NAME) == 1
    panel.visitor.touch(f"language-{QAA}")
    panel.settle()
    assert odd("My rights") in panel.texts()
    for name in ("tile-checks", "tile-job", "place-pl", "startCheck"):
        panel.visitor.touch(name)
    for event in answers(JOB, strongest, 4):
        assert panel.session.stand.question is not None
        assert odd(JOB.question(panel.session.stand.question).text.source) in panel.texts()
        assert isinstance(event, events.Answer)
        panel.visitor.touch(f"answer-{event.option}")
    assert panel.screen == "result"
    assert odd("What you told us") in panel.texts()
    assert not panel.cut()
    assert panel.kiosk.app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    panel.visitor.touch("take")
    panel.visitor.touch("print")
    panel.visitor.wait(lambda: panel.kiosk.take.property("state") == "done", "the paper")
    panel.visitor.touch("finish")
    asked = {"language_chosen:qaa", "leaflet_language:qaa", "check_started:job"}
    panel.visitor.wait(lambda: asked <= _counted(panel), "the counts on the disk")
    office = Office(tmp_path / "hub.db")
    bus = Bus(BusId("bus-1"), tmp_path / "bus", {"office": office})
    bus.count(counter.language_chosen(QAA).key, VISITS[0], DAY, 1)
    assert bus.push("office") is not None
    assert {str(row.key) for row in office.rows(bus.id)} == {"language_chosen:qaa"}
    bus.store.close()
    office.close()


def _counted(panel: Panel) -> set[str]:
    with closing(CounterStore.open(panel.data / COUNTERS, BusId("bus-1"), mend=False)) as store:
        return {str(row.key) for row in store.rows()}


def test_one_screen_of_each_kind_fits_and_leaks_no_english(panel: Panel) -> None:
    """Mirrored, as its file says; every text the screen has from us is spelt as the language spells it."""
    english = {text for text in _sources() if odd(text) != text}
    for group, paths in SCREENS.items():
        panel.jump(QAA, *next(iter(paths.values())))
        assert not panel.cut(), group
        assert not small_targets(panel), group
        assert not english & set(panel.texts()), group


def _sources() -> Iterator[str]:
    for domain in DOMAINS:
        yield from (entry.source for entry in read(pot_path(home.translations(), domain), domain, None).entries)
