"""Updating a catalog keeps a translator's work."""

from __future__ import annotations

from kiosk.core.names import Lang
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.pofile import catalog_headers, template_headers
from kiosk.i18n.update import update

PL = Lang("pl")


def _template(*entries: tuple[str | None, str]) -> PoFile:
    return PoFile("ui", None, template_headers(), tuple(Entry(c, s, ("",)) for c, s in entries))


def _old(*entries: Entry) -> PoFile:
    return PoFile("ui", PL, catalog_headers(PL), entries)


def test_a_translation_stays_when_its_english_stays() -> None:
    """With its comments, and without a mark, wherever it moved."""
    old = Entry("ui.a", "Back", ("Wstecz",), files=("old.qml",), comments=("a button",))
    new = update(_template(("ui.b", "New"), ("ui.a", "Back")), _old(old), PL).entries
    assert (new[1].translations, new[1].comments, new[1].files) == (("Wstecz",), ("a button",), ())
    assert not new[1].is_fuzzy
    assert new[0].translations == ("",)


def test_changed_english_of_the_same_context_makes_the_translation_fuzzy_with_the_old_english() -> None:
    """However different the words: the context says it is the same text."""
    (entry,) = update(_template(("ui.a", "Go back")), _old(Entry("ui.a", "Cancel", ("Anuluj",))), PL).entries
    assert entry.is_fuzzy
    assert (entry.translations, entry.previous) == (("Anuluj",), "Cancel")


def test_without_a_context_only_alike_english_is_offered() -> None:
    """A wrong suggestion costs more than none."""
    old = _old(Entry(None, "Leave now", ("Wyjdź teraz",)))
    (near,) = update(_template((None, "Leave now!")), old, PL).entries
    assert (near.is_fuzzy, near.previous) == (True, "Leave now")
    (far,) = update(_template((None, "Print")), old, PL).entries
    assert far.translations == ("",)


def test_the_same_english_under_a_new_context_is_offered_as_fuzzy() -> None:
    """The same words may mean another thing there, so a person decides."""
    old = _old(Entry("ui.a", "Back", ("Wstecz",)))
    new = update(_template(("ui.a", "Back"), ("ui.b", "Back")), old, PL).entries
    assert [entry.is_fuzzy for entry in new] == [False, True]


def test_a_translation_whose_english_is_gone_becomes_obsolete_and_comes_back_with_it() -> None:
    """Taking a text out for a month costs no translation."""
    gone = update(_template(), _old(Entry("ui.a", "Back", ("Wstecz",))), PL)
    assert gone.entries == ()
    (entry,) = update(_template(("ui.a", "Back")), gone, PL).entries
    assert (entry.translations, entry.is_fuzzy) == (("Wstecz",), False)


def test_updating_twice_changes_nothing() -> None:
    """A fuzzy entry stays as it was until a person looks at it."""
    template = _template(("ui.a", "Go back"), ("ui.b", "Home"))
    once = update(template, _old(Entry("ui.a", "Back", ("Wstecz",)), Entry("ui.c", "X", ("Y",))), PL)
    assert update(template, once, PL) == once


def test_a_text_that_begins_to_count_gets_every_form_of_the_language_and_a_fuzzy_mark() -> None:
    """One form is not a plural."""
    template = PoFile("ui", None, (), (Entry(None, "%n page(s)", ("", ""), is_plural=True),))
    (entry,) = update(template, _old(Entry(None, "%n page(s)", ("%n strona",))), PL).entries
    assert (entry.translations, entry.is_fuzzy) == (("%n strona", "", ""), True)
