"""How wide a text may be: notes that declare it, and sizes that are the screen's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk import home
from kiosk.cli.translate import measure_of_font
from kiosk.core.text import DOMAINS
from kiosk.i18n.pofile import pot_path, read
from kiosk.i18n.width import DEGREES, limits

THEME = Path(__file__).parents[2] / "kiosk/ui/qml/Kiosk/Theme/Theme.qml"


def test_the_sizes_are_those_of_the_screen() -> None:
    """A size changed in the theme changes what fits; comfort makes them larger, and the page longer."""
    theme = dict(
        re.findall(r"(\w+)Size: root\.sight\(([\d.]+)(?: \* root\.\w+Scale)?\)", THEME.read_text(encoding="utf-8"))
    )
    assert {name: float(theme[name]) for name in DEGREES} == DEGREES


def test_every_note_that_speaks_of_mm_is_a_limit() -> None:
    """A misspelt note would be no limit at all; the buttons of both bars have one."""
    entries = [
        entry for domain in DOMAINS for entry in read(pot_path(home.translations(), domain), domain, None).entries
    ]
    noted = [entry for entry in entries if any(" mm wide" in note for note in entry.notes)]
    assert {entry.source for entry in noted} >= {"Home", "Help now", "Leave now", "Back", "Listen", "Poland"}
    for entry in noted:
        assert len(tuple(limits(entry.notes))) == sum(note.count(" mm wide") for note in entry.notes), entry.source


def test_words_are_measured_in_the_real_font() -> None:
    """Noto Sans: ten figures, which are all 0.572 em wide; bold is wider."""
    measure, regular, bold = measure_of_font(), False, True
    assert measure is not None
    assert measure("0123456789", regular) == pytest.approx(5.72)
    assert measure("Home", bold) > measure("Home", regular)
