"""The catalogs through translate-toolkit's pofilter, which many translators' tools run."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import home
from kiosk.core.names import SOURCE_LANG
from tests.languages import LANGS

if TYPE_CHECKING:
    from pathlib import Path

EXCLUDED: Final = {
    "acronyms": "NHS, UK or PIP are said in full where a language has no such letters",
    "brackets": "Polish names stand in brackets beside a translation; our `brackets` asks that each is closed",
    "doublequoting": "languages have quotation marks of their own; our `quotes` knows them",
    "doublewords": "it takes the end of one sentence and the start of the next for a pair; our `doubled` does not",
    "endpunc": "it takes ”. for another ending than .”; our `ending` looks behind the quotation marks",
    "puncspacing": "the same quotation marks; our `marks` looks for spaces before punctuation",
    "sentencecount": "a long English sentence may become two",
    "simplecaps": "it counts capitals: English titles have many, and Ty, Ви, Вы are capital",
    "simpleplurals": "for review, it says so itself: file(s)",
    "singlequoting": "it takes an English apostrophe for a quotation mark",
    "startcaps": "a text may begin with the polite Ви, Вы; our `capitals` knows them",
    "startpunc": "a language opens a quotation with its own mark",
    "unchanged": "names stay as they are: La Strada; our `same` knows which contexts are names",
}
"""Filters that find what is right, and why; where it matters, a rule of ours asks it better."""


@pytest.mark.parametrize("lang", [lang for lang in LANGS if lang != SOURCE_LANG])
def test_pofilter_has_nothing_to_say(lang: str, tmp_path: Path) -> None:
    """Every filter but those excluded above: numbers, placeholders, plurals, spaces, addresses, escapes and more."""
    assert _filtered(lang, home.translations() / lang / "LC_MESSAGES", tmp_path / "found") == []


def test_pofilter_would_find_something(tmp_path: Path) -> None:
    """A number that differs is found, so an empty answer means something."""
    (tmp_path / "po").mkdir()
    entry = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Call 112"\nmsgstr "Zadzwoń 113"\n'
    )
    (tmp_path / "po" / "x.po").write_text(entry, encoding="utf-8")
    assert "numbers" in "".join(_filtered("pl", tmp_path / "po", tmp_path / "found"))


def _filtered(lang: str, catalogs: Path, out: Path) -> list[str]:
    """What pofilter writes about each text it objects to."""
    out.mkdir()
    excluded = [f"--excludefilter={name}" for name in EXCLUDED]
    command = [sys.executable, "-m", "translate.filters.pofilter", "--progress=none", "--gnome", f"--language={lang}"]
    done = subprocess.run([*command, *excluded, catalogs, out], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = "".join(path.read_text(encoding="utf-8") for path in sorted(out.glob("*.po")))
    return [line for line in told.splitlines() if line.startswith("# (pofilter)")]
