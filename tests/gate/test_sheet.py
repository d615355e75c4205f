"""The contact sheet: one page, no script, nothing from elsewhere."""

from __future__ import annotations

import re

from kiosk.gate.cover import Sitting
from kiosk.gate.fault import Fault, Rule
from kiosk.gate.panels import USUAL
from kiosk.gate.seen import Seen
from kiosk.gate.sheet import sheet

FAULT = Fault(Rule.CUT, "'Wyjdź <teraz>'", (1, 2, 30, 40))


def seen(lang: str, screen: str, *faults: Fault) -> Seen:
    """A screen with two pictures."""
    pictures = (f"pictures/{lang}/{screen}.jpg", f"pictures/{lang}/{screen}-2.jpg")
    return Seen(Sitting(USUAL, lang, "large", is_whole=True), screen, pictures, faults)


def test_a_screen_is_named_once_with_all_its_pictures() -> None:
    """Whatever the number of languages; each picture with language, panel and size beside it."""
    page = sheet([seen(lang, screen) for lang in ("pl", "pseudo-bidi") for screen in ("home", "help")], {}).decode()
    assert re.findall(r"<h2>(.*?)</h2>", page) == ["home", "help"]
    assert page.count("<img") == 8
    assert page.count("pl · 24-upright · large</figcaption>") == 2
    assert "Faults: 0" in page


def test_a_fault_is_said_as_text_and_marked() -> None:
    """Whatever its words are, they are no markup; only its own figure is red."""
    page = sheet([seen("pl", "home", FAULT), seen("pl", "help")], {"pl": "Polski"}).decode()
    assert page.count('class="pl bad"') == 1
    assert page.count('class="pl"') == 1
    assert "Wyjdź &lt;teraz&gt;" in page
    assert "Polski" in page


def test_the_page_runs_no_script_and_asks_no_network() -> None:
    """Languages are chosen by CSS."""
    page = sheet([seen("pl", "home")], {}).decode()
    assert "<script" not in page
    assert "http" not in page
    assert "#show-pl:checked" in page


def test_a_line_says_language_screen_size_panel_what_and_where() -> None:
    """And JSON says the same."""
    one = seen("uk", "home", FAULT)
    assert one.lines() == ["uk, home, large, 24-upright: cut: 'Wyjdź <teraz>' at 1,2 (30 x 40 px)"]
    (row,) = one.rows()
    assert row == {
        "lang": "uk",
        "screen": "home",
        "size": "large",
        "panel": "24-upright",
        "rule": "cut",
        "what": "'Wyjdź <teraz>'",
        "box": [1, 2, 30, 40],
    }
