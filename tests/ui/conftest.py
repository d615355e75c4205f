"""The screen without a display: Qt's environment is set here, before anything makes an application of it."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.ui.__main__ import environment

ROOT: Final = Path(__file__).parents[2]
os.environ.update({**environment(ROOT), "QT_QPA_PLATFORM": "offscreen"})

from PySide6.QtGui import QAccessible, QGuiApplication  # noqa: E402 - see above

from kiosk.content import current  # noqa: E402
from kiosk.content.reader import read_pack  # noqa: E402
from kiosk.core.print_watch import Patience  # noqa: E402
from kiosk.core.settings import PrinterSettings  # noqa: E402
from kiosk.i18n.catalog import Catalog  # noqa: E402
from kiosk.i18n.compile import ensure_compiled  # noqa: E402
from kiosk.ui import printing  # noqa: E402
from kiosk.ui.loading import content_of  # noqa: E402
from kiosk.ui.printing import PrintDesk  # noqa: E402
from tests.languages import INSTALLED, LANGS  # noqa: E402
from tests.ui import town  # noqa: E402
from tests.ui.marks import lay_marked  # noqa: E402
from tests.ui.panel import PACK, PACK_FOLDER, Marked, Panel  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kiosk.core.names import Lang
    from kiosk.ui.session import Content
    from tests.ui.scripted import Scripted


@pytest.fixture(scope="session", autouse=True)
def pack_read_once() -> Iterator[None]:
    """The shipped pack is read once in a test process, as `tests.ui.panel` does: that is two thirds of a panel's start.

    Any other folder is read when a screen starts. Screens in a process of their own read the shipped pack themselves.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(current, "read_pack", lambda folder: PACK if folder == PACK_FOLDER else read_pack(folder))
        yield


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk's kind of application: it has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def content() -> Content:
    """The shipped pack, ready to be shown."""
    return content_of(PACK, INSTALLED)


@pytest.fixture(scope="session")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped catalogs, compiled; a copy, since translators are at work on the real ones."""
    folder = tmp_path_factory.mktemp("translations")
    shutil.copytree(ROOT / "translations", folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.mo"))
    assert not ensure_compiled(folder).faults
    return folder


@pytest.fixture(scope="session")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """Catalogs in which every text is its English one with the language's mark before it: nobody's translation."""
    return lay_marked(tmp_path_factory.mktemp("marked"))


@pytest.fixture(scope="session")
def catalogs(marked: Marked) -> Mapping[Lang, Catalog]:
    """The marked catalogs, loaded."""
    return {lang: Catalog.load(marked.folder, lang) for lang in LANGS}


@pytest.fixture(scope="module")
def panel(qapp: QGuiApplication, translations: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """The whole program on a panel of 1080 x 1920, in a town, with a folder for a printer and the shipped catalogs."""
    QAccessible.setActive(True)
    data = tmp_path_factory.mktemp("bus")
    town.prepare(data)
    made = Panel(qapp, data, translations)
    made.wait_for_content()
    yield made
    made.close()


@pytest.fixture(scope="module")
def small(qapp: QGuiApplication, translations: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """The whole program in a small window: as many touches in less time."""
    made = Panel(qapp, tmp_path_factory.mktemp("bus"), translations, is_small=True)
    made.wait_for_content()
    yield made
    made.close()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same steps, sooner; but for silence, which a busy machine would make of a slow test."""
    monkeypatch.setattr(printing, "POLL_S", 0.01)
    monkeypatch.setattr(printing, "TIDY_S", 0.02)
    monkeypatch.setattr(printing, "PATIENCE", Patience(sure_s=0.02, doubt_s=0.05, calm_s=0.03, silence_s=1000))


@pytest.fixture
def desk_of(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, quick: None) -> Iterator[Callable[..., PrintDesk]]:
    """Makes a desk in front of a scripted printer, or of the one its settings name; not started.

    Its clock goes on by one step at each look at the printer, however long that took.
    """
    del qapp, quick
    made: list[PrintDesk] = []

    def make(printer: Scripted | None = None, target: str = "cups:scripted", limit: int = 3) -> PrintDesk:
        if printer is not None:
            monkeypatch.setattr("kiosk.leaflet.printers.open_printer", lambda _settings: printer)
        every_look_s = itertools.count(0.0, printing.POLL_S).__next__
        settings = PrinterSettings(target=target, prints_per_journey=limit)
        made.append(PrintDesk(settings, monotonic_s=every_look_s))
        return made[-1]

    yield make
    for desk in made:
        desk.stop()
