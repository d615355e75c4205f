"""Finds `text("context", "English")` in Python sources; `#:` comments right above it are notes to the translator."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault
from kiosk.core.text import Text
from kiosk.i18n.messages import Extraction, Marked

if TYPE_CHECKING:
    from collections.abc import Iterator

_MODULE: Final = "kiosk.core.text"
_FUNCTION: Final = "text"
_ARGUMENTS: Final = 2


def python_texts(source: str, file: str) -> Extraction:
    """The marked texts of one Python file. Only calls of the `text` imported from kiosk.core.text are looked at."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return Extraction((), (Fault(file, error.lineno or 0, f"not Python: {error.msg}"),))
    names = _names_of_text(tree)
    lines = source.splitlines()
    marked: list[Marked] = []
    faults: list[Fault] = []
    for call in _calls(tree, names):
        found = _text_of(call)
        if found is None:
            message = "text() takes two literals, a context and the English words, or nobody can translate it"
            faults.append(Fault(file, call.lineno, message))
            continue
        try:
            domain = found.domain
        except KeyError:
            message = f"context {found.context!r} has no domain; its first part is one of those in kiosk/core/text.py"
            faults.append(Fault(file, call.lineno, message))
            continue
        note = _note_above(lines, call.lineno)
        marked.append(
            Marked(domain, found.context, found.source, is_plural=False, file=file, line=call.lineno, note=note)
        )
    return Extraction(tuple(marked), tuple(faults))


def _names_of_text(tree: ast.Module) -> set[str]:
    """The names under which the module imported `text`."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == _MODULE
        for alias in node.names
        if alias.name == _FUNCTION
    }


def _calls(tree: ast.Module, names: set[str]) -> Iterator[ast.Call]:
    found = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
    ]
    yield from sorted(found, key=lambda call: (call.lineno, call.col_offset))


def _text_of(call: ast.Call) -> Text | None:
    """What the call marks, or None when its arguments are not two literals."""
    if len(call.args) != _ARGUMENTS or call.keywords:
        return None
    context, source = call.args
    if not isinstance(context, ast.Constant) or not isinstance(source, ast.Constant):
        return None
    if not isinstance(context.value, str) or not isinstance(source.value, str) or not source.value:
        return None
    return Text(context.value, source.value)


def _note_above(lines: list[str], line: int) -> str:
    """The `#:` comment lines that end right above a 1-based line."""
    note: list[str] = []
    for above in reversed(lines[: line - 1]):
        stripped = above.strip()
        if not stripped.startswith("#:"):
            break
        note.insert(0, stripped.removeprefix("#:").strip())
    return "\n".join(note)
