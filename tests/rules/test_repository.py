"""What is in the repository, and what never is."""

from __future__ import annotations

import io
import re
import subprocess
import tokenize
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
TOP: Final = {"pyproject.toml", "README.md", "kiosk", "assets", "translations", "tests", "packaging"}
HIDDEN: Final = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".qmlformat.ini",
    ".qmllint.ini",
}

MOST_LINES: Final = 400
LEDGERS: Final = frozenset({"kiosk/DECISIONS.md", "packaging/CHANGELOG.md"})
"""Numbered or dated entries, each a few lines."""
CODE: Final = {".py", ".qml", ".sh", ".sql", ".toml", ".js"}
SCRIPTS: Final = {"packaging/run", "packaging/test", "packaging/lock", ".ci/run"}
TEXT: Final = CODE | {".md", ".yaml", ".yml", ".po", ".pot", ".txt", ".ini", ".conf", ".svg", ".json", ".csv", ".ics"}

VAGUE: Final = {"util", "utils", "helper", "helpers", "manager", "common_utils", "misc", "data2"}
UNSEEN: Final = re.compile("[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
OVERRIDES: Final = re.compile("[\u202a-\u202e\ufeff]")
"""What turns text round without a trace; translations may need the gentler isolates and joiners."""

QML_PROSE: Final = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' | `(?:\\.|[^`\\])*`""", re.VERBOSE | re.DOTALL
)

# Composed, so that this file holds none of what it looks for.
PLACES: Final = re.compile(
    r"(?<![\w.~$}])/(?:home/(?!\$)\w|root/|Users/|mnt/)|[A-Z]:\\Users"
    r"|\b(?:pypi|pythonhosted|npmjs|artifactory|nexus)\.(?:org|com|io|dev)\b|--(?:extra-)?index-url|--find-links"
)
UNFINISHED: Final = re.compile(r"\b(?:" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b")


@cache
def tracked() -> tuple[str, ...]:
    """Every file that git has, or is about to have: paths from the top, with '/'."""
    # safe.directory: a checkout may belong to somebody else than who runs the tests.
    listed = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True)
    return tuple(sorted(name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()))


def read(name: str) -> str:
    """A tracked file's text."""
    return (ROOT / name).read_text(encoding="utf-8")


def files(suffixes: set[str]) -> list[str]:
    """The tracked files with these endings, and our shell scripts, which have none."""
    return [name for name in tracked() if Path(name).suffix in suffixes or name in SCRIPTS]


def test_the_top_level_is_what_the_readme_says() -> None:
    """At the top there are seven names and the dot files we know, no more and no less."""
    top = {name.split("/")[0] for name in tracked()}
    shown, hidden = {name for name in top if not name.startswith(".")}, {name for name in top if name.startswith(".")}
    assert shown == TOP
    assert hidden <= HIDDEN


def test_no_file_of_code_or_prose_is_too_long_to_read() -> None:
    """No source file and no page of documentation has more than 400 lines; a ledger is looked up, not read."""
    names = [name for name in files(CODE | {".md"}) if not name.startswith("assets/") and name not in LEDGERS]
    sizes = {name: len(read(name).splitlines()) for name in names}
    too_long = {name: lines for name, lines in sizes.items() if lines > MOST_LINES}
    assert not too_long, f"{too_long}: split it by what it is about"


def test_every_name_in_the_code_is_plain_ascii() -> None:
    """No name in Python or QML holds a letter that looks like another."""
    odd = []
    for name in files({".py"}):
        if Path(name).suffix == ".py":
            tokens = tokenize.generate_tokens(io.StringIO(read(name)).readline)
            odd += [
                f"{name}:{t.start[0]} {t.string}" for t in tokens if t.type == tokenize.NAME and not t.string.isascii()
            ]
    for name in files({".qml"}):
        if Path(name).suffix == ".qml" and not (bare := QML_PROSE.sub("", read(name))).isascii():
            odd.append(f"{name} {[letter for letter in bare if not letter.isascii()]}")
    assert not odd, odd


def test_no_character_in_the_code_is_invisible() -> None:
    """Code and configuration hold no zero-width, soft-hyphen or direction characters; texts no overrides."""
    hidden = [name for name in files(CODE | {".ini", ".conf", ".txt"}) if UNSEEN.search(read(name))]
    hidden += [name for name in files({".md", ".yaml", ".po", ".pot", ".csv"}) if OVERRIDES.search(read(name))]
    assert not hidden, f"{hidden}: write it as an escape, such as \\u2066"


def test_no_file_names_a_machine_or_a_package_index() -> None:
    """No path of anybody's machine and no address of a package index is in any file."""
    here = re.compile(rf"(?<![\w.])(?:{re.escape(str(ROOT))}|{re.escape(str(Path.home()))})(?![\w])")
    found = [
        f"{name}:{number}: {line.strip()[:80]}"
        for name in files(TEXT)
        if name != "tests/rules/test_repository.py"
        for number, line in enumerate(read(name).splitlines(), 1)
        if PLACES.search(line) or (len(ROOT.parts) > 2 and here.search(line))
    ]
    assert not found, found


def test_nothing_is_left_to_be_done_in_a_comment() -> None:
    """No note to self stands in the code; what is to be done is an issue."""
    found = [name for name in files(CODE) if UNFINISHED.search(read(name))]
    assert not found, found


def test_no_file_has_a_name_that_says_nothing() -> None:
    """No module is called for being handy; each is called for what it is about."""
    assert not [name for name in tracked() if Path(name).stem.lower() in VAGUE]


def test_no_font_catalog_or_database_is_committed() -> None:
    """Fonts come from Debian; what is compiled or counted is made where it is used."""
    made = {".ttf", ".otf", ".woff", ".woff2", ".mo", ".qm", ".pyc", ".db", ".sqlite", ".sqlite3", ".whl", ".qmlc"}
    assert not [name for name in tracked() if Path(name).suffix in made]


def test_every_text_file_is_tidy() -> None:
    """Each ends with one newline and has no line that ends with a space, so that a diff shows what changed."""
    untidy = [
        name
        for name in files(CODE | {".md", ".yaml", ".yml"})
        if (text := read(name))
        and (not text.endswith("\n") or text.endswith("\n\n") or re.search(r"[ \t]$", text, re.MULTILINE))
    ]
    assert not untidy, untidy


def test_the_licence_is_named_and_whole() -> None:
    """pyproject.toml, the README and packaging/LICENSE name one licence, and its text is there to the end."""
    project = tomllib.loads(read("pyproject.toml"))["project"]
    text = read("packaging/LICENSE")
    assert project["license"] == "EUPL-1.2"
    assert project["license-files"] == ["packaging/LICENSE"]
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert [number for number in range(1, 16) if not re.search(rf"^{number}\.", text, re.MULTILINE)] == []
    assert text.rstrip().endswith(
        "All other changes or additions to this Appendix require the production of a new EUPL version."
    )
    assert "EUPL-1.2" in read("README.md")


@pytest.mark.parametrize("script", sorted(SCRIPTS))
def test_every_script_can_be_started(script: str) -> None:
    """The commands of the README are executable and stop at their first mistake."""
    assert (ROOT / script).stat().st_mode & 0o111
    assert "set -euo pipefail" in read(script)
