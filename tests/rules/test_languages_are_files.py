"""A language comes by adding files only: no code names one, but for the few rooms that hold rules of a language."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.languages import ALL, LANGUAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
ALLOWED: Final = {
    "core/names.py": "the language texts are written in, and the bus's own",
    "core/plain.py": "limits of a readability index, language by language",
    "core/readability.py": "readability indexes",
    "core/syllables.py": "how a language spells its syllables",
    "core/wording_rules.py": "words that may not stand, language by language",
    "core/spoken.py": "how money and times are said",
    "i18n/form.py": "quotation marks, language by language",
    "i18n/wording.py": "letters a language does not write",
    "core/reach.py": "codes of countries: `be` is Belgium",
}
PLACES: Final = frozenset({"pl", "uk"})
"""Codes of languages that are codes of places, too: only where the code says that it means a language."""


def _named(path: Path) -> Iterator[int]:
    """The lines of a Python file that name a language."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Lang":
            yield from (node.lineno for argument in node.args if isinstance(argument, ast.Constant))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            is_code = node.value in set(ALL) - PLACES - {"en"}
            if is_code or node.value in LANGUAGE_NAMES.values():
                yield node.lineno


def test_no_python_names_a_language_outside_the_rooms_for_it() -> None:
    """What is needed of a language stands in its `language.toml`; the list above says where else, and why."""
    package = ROOT / "kiosk"
    found = {path.relative_to(package).as_posix(): [*_named(path)] for path in package.rglob("*.py")}
    assert {name: lines for name, lines in found.items() if lines and name not in ALLOWED} == {}


def test_each_exception_is_still_one() -> None:
    """A room that names no language any more is taken off the list."""
    assert [name for name in ALLOWED if not [*_named(ROOT / "kiosk" / name)]] == []


def test_no_qml_names_a_language() -> None:
    """Neither by its code nor by its name; `pl` and `uk` are places there."""
    words = {f'"{lang}"' for lang in set(ALL) - PLACES} | set(LANGUAGE_NAMES.values())
    found = [
        f"{path.name}: {word}"
        for path in (ROOT / "kiosk").rglob("*.qml")
        for word in words
        if word in path.read_text(encoding="utf-8")
    ]
    assert found == []
