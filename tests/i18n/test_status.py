"""How far a catalog is."""

from __future__ import annotations

from kiosk.core.names import Lang
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.status import progress
from tests.languages import named


def test_every_text_is_counted_once() -> None:
    """Translated, fuzzy and untranslated add up to the total."""
    entries = (
        Entry("ui.a", "A", ("a",)),
        Entry("ui.b", "B", ("b",), flags=("fuzzy",)),
        Entry("ui.c", "C", ("",)),
        Entry(None, "%n", ("x", "", ""), is_plural=True),
    )
    row = progress(PoFile("ui", Lang("pl"), (), entries), named("pl"))
    assert (row.total, row.translated, row.fuzzy, row.untranslated, row.reviewed) == (4, 1, 1, 2, False)


def test_english_is_its_own_translation_but_for_plurals() -> None:
    """English needs words only where it counts."""
    entries = (Entry("ui.a", "A", ("",)), Entry(None, "%n line(s)", ("", ""), is_plural=True))
    row = progress(PoFile("ui", Lang("en"), (), entries), named("en"))
    assert (row.translated, row.untranslated) == (1, 1)
