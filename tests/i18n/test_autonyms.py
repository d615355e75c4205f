"""What a language calls itself is shown in its own letters, or not at all."""

from __future__ import annotations

from babel import Locale
from babel.localedata import locale_identifiers
from fontTools.ttLib import TTFont

from kiosk.i18n.autonyms import autonym
from kiosk.leaflet.fonts import FOLDER, Face


def test_a_name_has_no_letter_that_the_screen_would_show_as_a_box() -> None:
    """Every language that CLDR knows, in the font of screen and paper; most are named, the others by their code."""
    letters = set(TTFont(FOLDER / f"{Face.REGULAR.value}.ttf").getBestCmap())
    codes = {Locale.parse(known).language for known in locale_identifiers()}
    names = {code: autonym(code) for code in codes}
    assert {code: name for code, name in names.items() if not {ord(letter) for letter in name} <= letters} == {}
    assert len({code for code, name in names.items() if name != code.upper()}) > len(codes) / 2


def test_the_languages_of_the_pack_s_handbooks_are_named_as_they_name_themselves() -> None:
    """French, Spanish, Vietnamese and Greek have their letters; Arabic is named by its code."""
    assert [autonym(code) for code in ("fr", "es", "vi", "el", "ar", "xx")] == [
        "Français",
        "Español",
        "Tiếng Việt",
        "Ελληνικά",
        "AR",
        "XX",
    ]
