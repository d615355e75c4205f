"""What the Python extractor finds, and what it refuses."""

from __future__ import annotations

import pytest

from kiosk.i18n.extract_python import python_texts

HEAD = "from kiosk.core.text import text\n"


def test_a_marked_literal_is_found_with_its_note_domain_and_line() -> None:
    """Adjacent literals are one text, and the context's first part names the domain."""
    source = HEAD + '#: A button\n#: on paper\nA = text("leaflet.title", "Take it "\n    "with you")\n'
    found = python_texts(source, "kiosk/a.py")
    assert found.faults == ()
    (marked,) = found.marked
    assert (marked.domain, marked.context, marked.source) == ("leaflet", "leaflet.title", "Take it with you")
    assert (marked.file, marked.line, marked.note) == ("kiosk/a.py", 4, "A button\non paper")


def test_an_imported_alias_is_followed_and_other_functions_named_text_are_not() -> None:
    """Only core's `text` marks a text."""
    aliased = python_texts('from kiosk.core.text import text as _t\nB = _t("ui.back", "Back")\n', "a.py")
    assert [m.source for m in aliased.marked] == ["Back"]
    assert python_texts('def text(a, b): ...\nB = text("ui.back", "Back")\n', "a.py").marked == ()


def test_texts_come_in_the_order_of_their_lines() -> None:
    """The order is the file's, whatever nests in what."""
    source = HEAD + 'A = [text("ui.a", "A"), f(text("ui.b", "B"))]\n\n\ndef g():\n    return text("ui.c", "C")\n'
    assert [m.source for m in python_texts(source, "a.py").marked] == ["A", "B", "C"]


@pytest.mark.parametrize(
    "call",
    [
        'text("ui.a", name)',
        'text(name, "A")',
        'text("ui.a", f"A {name}")',
        'text("ui.a", "A " + name)',
        'text("ui.a")',
        'text("ui.a", "")',
        'text("nowhere.a", "A")',
        'text(context="ui.a", source="A")',
    ],
)
def test_a_text_nobody_could_translate_is_a_fault_with_its_line(call: str) -> None:
    """Both arguments are literals and the context's domain exists, or the editor hears of it."""
    found = python_texts(f"{HEAD}X = {call}\n", "a.py")
    assert [(fault.file, fault.line) for fault in found.faults] == [("a.py", 2)]
    assert found.marked == ()


def test_a_broken_file_is_a_fault_not_a_traceback() -> None:
    """The extractor names the line that is not Python."""
    assert python_texts("x = (\n", "a.py").faults[0].file == "a.py"
