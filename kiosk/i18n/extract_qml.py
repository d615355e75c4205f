"""Finds `qsTr(text, context, n)` in QML; `//:` comments right above it are notes to the translator.

Babel's JavaScript lexer reads QML. Its extractor is not used: it loses the plural of a three-argument call, and passes
over `qsTr(variable)` and one half of `qsTr(a ? "b" : "c")` in silence, which would leave English on a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.messages.jslexer import tokenize, unquote_string

from kiosk.core.errors import Fault
from kiosk.i18n.messages import Extraction, Marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from babel.messages.jslexer import Token

_DOMAIN: Final = "ui"
_CALL: Final = "qsTr"
_OTHERS: Final = frozenset({"qsTranslate", "qsTrId", "QT_TR_NOOP", "QT_TRANSLATE_NOOP", "QT_TRID_NOOP"})
_OPEN: Final = frozenset("([{")
_CLOSE: Final = frozenset(")]}")
_MAX_ARGUMENTS: Final = 3


def qml_texts(source: str, file: str) -> Extraction:
    """The marked texts of one QML file, and each call that cannot be translated."""
    tokens = list(tokenize(source, jsx=False, dotted=False, template_string=True))
    notes = {t.lineno: t.value[3:].strip() for t in tokens if t.type == "linecomment" and t.value.startswith("//:")}
    code = [token for token in tokens if token.type not in {"linecomment", "multilinecomment"}]
    marked: list[Marked] = []
    faults: list[Fault] = []
    for index, token in enumerate(code):
        if token.type == "template_string" and _CALL in token.value:
            message = f"{_CALL} inside a template string; bind the translated text to a property first"
            faults.append(Fault(file, token.lineno, message))
        if token.type != "name" or not _is_called(code, index):
            continue
        if token.value in _OTHERS:
            faults.append(Fault(file, token.lineno, f"{token.value}: the catalogs know {_CALL} only; use it"))
        elif token.value == _CALL:
            found = _read_call(_arguments(code, index + 2), token.lineno, file, _note_above(notes, token.lineno))
            if isinstance(found, Marked):
                marked.append(found)
            else:
                faults.append(found)
    return Extraction(tuple(marked), tuple(faults))


def _is_called(code: Sequence[Token], index: int) -> bool:
    return index + 1 < len(code) and code[index + 1].value == "(" and code[index + 1].type == "operator"


def _arguments(code: Sequence[Token], start: int) -> list[list[Token]]:
    """The tokens of each argument of a call whose first argument begins at `start`."""
    arguments: list[list[Token]] = [[]]
    depth = 0
    for token in code[start:]:
        if token.type == "operator":
            if token.value in _CLOSE:
                depth -= 1
                if depth < 0:
                    break
            elif token.value in _OPEN:
                depth += 1
            elif token.value == "," and depth == 0:
                arguments.append([])
                continue
        arguments[-1].append(token)
    return [argument for argument in arguments if argument]


def _read_call(arguments: list[list[Token]], line: int, file: str, note: str) -> Marked | Fault:
    literals = [_literal(argument) for argument in arguments[:2]]
    text = literals[0] if literals else None
    if not text:
        return Fault(file, line, f"{_CALL}() takes a literal text; for a choice write a ? {_CALL}(..) : {_CALL}(..)")
    context = literals[1] if len(literals) > 1 else ""
    if context is None:
        return Fault(file, line, f"{_CALL}({text!r}, ..): the second argument, the context, is a literal")
    if len(arguments) > _MAX_ARGUMENTS:
        return Fault(file, line, f"{_CALL}({text!r}, ..) takes a text, a context and a number")
    is_plural = len(arguments) == _MAX_ARGUMENTS
    if "%n" in text and not is_plural:
        return Fault(file, line, f'{_CALL}({text!r}) has %n but no number; write {_CALL}({text!r}, "", count)')
    return Marked(_DOMAIN, context or None, text, is_plural, file, line, note)


def _literal(argument: list[Token]) -> str | None:
    """The string that an argument of literals joined by `+` stands for, or None when it is anything else."""
    strings = argument[0::2]
    joints = argument[1::2]
    if len(strings) != len(joints) + 1 or any(joint.value != "+" for joint in joints):
        return None
    if any(part.type not in {"string", "template_string"} or "${" in part.value for part in strings):
        return None
    return "".join(unquote_string(part.value) for part in strings)


def _note_above(notes: dict[int, str], line: int) -> str:
    found: list[str] = []
    while (line := line - 1) in notes:
        found.insert(0, notes[line])
    return "\n".join(found)
