"""What Qt is told when it asks for a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core.names import Lang
from kiosk.i18n.catalog import Catalog, mo_path
from kiosk.i18n.compile import to_mo
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.pofile import catalog_headers
from kiosk.ui.translator import CatalogTranslator

if TYPE_CHECKING:
    from pathlib import Path

PL: Final = Lang("pl")
SECONDS: Final = "In %n second(s)"


@pytest.fixture
def translator(tmp_path: Path) -> CatalogTranslator:
    """A Polish catalog of three texts."""
    entries = (
        Entry(None, "Back", ("Wstecz",)),
        Entry("verb", "Print", ("Drukuj",)),
        Entry(None, SECONDS, ("Za %n sekundę", "Za %n sekundy", "Za %n sekund"), is_plural=True),
    )
    path = mo_path(tmp_path, PL, "ui")
    path.parent.mkdir(parents=True)
    path.write_bytes(to_mo(PoFile("ui", PL, catalog_headers(PL), entries), PL, "ui.po")[0])
    return CatalogTranslator(Catalog.load(tmp_path, PL))


@pytest.mark.parametrize("context", ["FloorBar", "AnyOtherFile", ""])
def test_a_text_is_found_whatever_file_it_stands_in(translator: CatalogTranslator, context: str) -> None:
    """A text moved to another file stays translated."""
    assert translator.translate(context, "Back") == "Wstecz"


def test_the_same_words_may_mean_two_things(translator: CatalogTranslator) -> None:
    """Qt's disambiguation is gettext's context."""
    assert translator.translate("A", "Print", "verb") == "Drukuj"
    assert translator.translate("A", "Print") is None


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (1, "Za %n sekundę"),
        (2, "Za %n sekundy"),
        (5, "Za %n sekund"),
        (12, "Za %n sekund"),
        (22, "Za %n sekundy"),
        (0, "Za %n sekund"),
    ],
)
def test_a_number_gets_its_plural(translator: CatalogTranslator, n: int, expected: str) -> None:
    """Qt puts the number in place of %n itself."""
    assert translator.translate("A", SECONDS, None, n) == expected


@pytest.mark.parametrize("source", ["Nobody translated this", ""])
def test_an_unknown_text_is_left_to_qt(translator: CatalogTranslator, source: str) -> None:
    """None, never an empty text: Qt shows the source then."""
    assert translator.translate("A", source) is None
    assert translator.translate("A", source, None, 3) is None


def test_qt_is_told_of_every_change(translator: CatalogTranslator, tmp_path: Path) -> None:
    """Never empty, or Qt would send no change of language; another catalog answers at once."""
    assert translator.isEmpty() is False
    translator.catalog = Catalog.load(tmp_path / "nothing", PL)
    assert translator.translate("A", "Back") is None
    assert translator.isEmpty() is False
