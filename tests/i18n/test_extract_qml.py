"""What the QML extractor finds, and what it refuses."""

from __future__ import annotations

import pytest

from kiosk.i18n.extract_qml import qml_texts

TRICKY = r"""
import QtQuick

Item {
    //: Ends the visit
    //: at once
    property string leave: qsTr("Leave now")
    property string joined: qsTr("One " +
        "sentence", "ui.joined")
    property string counted: qsTr("%n line(s)", "", root.count)
    property string inContext: qsTr("%n page(s)", "leaflet", list.filter(x => f(x, 1)).length)
    property string either: a / b / c > 1 ? qsTr("many") : qsTr("few")
    property string filled: qsTr("%1 of %2").arg(qsTr("page")).arg(n)
    property string quotes: qsTr("say \"\u017c\"") + 'it' + /["']/.source
    property string backtick: qsTr(`plain`)
    // property string off: qsTr("commented out")
    property string shown: "qsTr(\"in a string\")"
    //: too far away

    property string lonely: qsTr('single')
}
"""


def test_every_kind_of_call_is_found_with_its_context_plural_and_note() -> None:
    """Contexts, plurals, joined literals, escapes, ternaries around calls and nested calls all reach the translator."""
    found = qml_texts(TRICKY, "Main.qml")
    assert found.faults == ()
    assert [(m.source, m.context, m.is_plural, m.note) for m in found.marked] == [
        ("Leave now", None, False, "Ends the visit\nat once"),
        ("One sentence", "ui.joined", False, ""),
        ("%n line(s)", None, True, ""),
        ("%n page(s)", "leaflet", True, ""),
        ("many", None, False, ""),
        ("few", None, False, ""),
        ("%1 of %2", None, False, ""),
        ("page", None, False, ""),
        ('say "ż"', None, False, ""),
        ("plain", None, False, ""),
        ("single", None, False, ""),
    ]
    assert {m.domain for m in found.marked} == {"ui"}


def test_each_text_knows_its_line() -> None:
    """A fault or a note can name the place."""
    found = qml_texts(TRICKY, "Main.qml")
    assert (found.marked[0].file, found.marked[0].line) == ("Main.qml", 7)
    assert found.marked[-1].line == 20


@pytest.mark.parametrize(
    "call",
    [
        "qsTr(name)",
        'qsTr(a ? "Yes" : "No")',
        'qsTr("Hello " + name)',
        'qsTr("Hello" == "name")',
        "qsTr(`Hello ${name}`)",
        "`${qsTr('Hello')}`",
        'qsTr("Hello", context)',
        'qsTr("%n line(s)")',
        'qsTr("a", "b", 1, 2)',
        'qsTr("")',
        "qsTr()",
        'qsTranslate("Main", "Hello")',
        'QT_TR_NOOP("Hello")',
        'qsTrId("hello")',
    ],
)
def test_a_call_nobody_could_translate_is_a_fault_with_its_line(call: str) -> None:
    """Silence here would leave English on a screen in another language."""
    found = qml_texts(f"Item {{\n    property string s: {call}\n}}\n", "Main.qml")
    assert [(fault.file, fault.line) for fault in found.faults] == [("Main.qml", 2)]
    assert found.marked == ()
