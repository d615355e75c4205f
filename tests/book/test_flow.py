"""A self-check's drawing names all that a reviewer must see."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from kiosk import home
from kiosk.book import labels
from kiosk.book.flow import consequences, flow, overlays
from kiosk.book.markup import SVG, as_svg
from kiosk.cli.main import redbus
from kiosk.content.reader import read_pack
from kiosk.core.check_words import BANDS, DIMENSIONS, PROFILES
from kiosk.core.names import CheckId, Lang
from kiosk.core.rule_words import clause_of
from kiosk.core.text import Phrase, Text
from kiosk.i18n.catalog import Catalog
from kiosk.leaflet.fonts import FOLDER, Face, register
from kiosk.leaflet.wrapping import wrap
from tests.languages import LANGS

PACK = read_pack(home.default_pack())


def _wrapped(words: str, size_pt: float, column_mm: float, *, is_bold: bool) -> tuple[str, ...]:
    register(FOLDER)
    return wrap(words, Face.BOLD if is_bold else Face.REGULAR, size_pt, column_mm)


def _words(svg: bytes) -> str:
    """All words of a drawing, one space between them."""
    texts = [element.text or "" for element in ET.fromstring(svg).iter(f"{{{SVG}}}text")]  # noqa: S314 - our own
    return _plain(" ".join(texts))


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _draw(*arguments: str) -> Result:
    return CliRunner().invoke(redbus, ("selfcheck", "draw", *arguments), catch_exceptions=False)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("id_", PACK.checks)
def test_a_drawing_names_every_question_answer_and_line_of_the_rule(id_: CheckId, lang: Lang) -> None:
    """In every language: text, dimension, each answer's words, what it does, each row with its band, the overlays."""
    check, say = PACK.checks[id_], Catalog.load(home.translations(), lang)
    words = _words(as_svg(flow(check, lang, say, _wrapped)))
    wanted = [say(check.title), *overlays(check, say), *(say(PROFILES[profile]) for profile in check.rules)]
    for question in check.questions:
        wanted += [question.id, say(question.text)]
        wanted += [say(DIMENSIONS[question.dimension])] if question.dimension else []
        wanted += [say(option.label) for option in question.options]
        wanted += [then for option in question.options for then in consequences(check, question, option, say)]
    for rows in check.rules.values():
        wanted += [word for row in rows for word in (row.id, say(BANDS[row.band]))]
        wanted += [phrase.say(say) for row in rows for _, phrase in clause_of(row.when).lines()]
    assert [sentence for sentence in wanted if _plain(sentence) not in words] == []


@pytest.mark.parametrize("id_", PACK.checks)
def test_a_drawing_is_as_tall_as_what_stands_on_it(id_: CheckId) -> None:
    """In every language nothing stands below the foot of the sheet or above its head."""
    for lang in LANGS:
        picture = flow(PACK.checks[id_], lang, Catalog.load(home.translations(), lang), _wrapped)
        size = ET.fromstring(as_svg(picture)).attrib  # noqa: S314 - our own
        assert (size["width"], size["height"]) == (f"{picture.wide:g}mm", f"{picture.high:g}mm")
        for mark in picture.marks:
            if (y := getattr(mark, "y", None)) is not None:
                assert 0 <= y <= picture.high


def test_the_same_check_is_drawn_with_the_same_bytes() -> None:
    """No moment, user or path is in it."""
    assert _draw("work").stdout_bytes == _draw("work").stdout_bytes


def test_what_a_pack_says_is_text_and_never_markup() -> None:
    """Angle brackets and ampersands are drawn as they are."""
    hostile = '<script>alert(1)</script> & "more"'
    check = replace(PACK.checks[CheckId("work")], title=Text("check.work.title", hostile))
    svg = as_svg(flow(check, Lang("en"), lambda text: text.source, _wrapped))
    assert b"<script" not in svg
    assert hostile in _words(svg)


def test_an_unknown_id_is_told_with_those_there_are() -> None:
    """Exit code 2, on stderr."""
    done = _draw("nonsense")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "there are: " in done.stderr
    assert "work" in done.stderr


def test_a_file_that_cannot_be_written_is_told() -> None:
    """Exit code 3 and no traceback."""
    done = _draw("work", "--out", "/proc/nowhere/work.svg")
    assert done.exit_code == 3
    assert "cannot write the drawing" in done.stderr


def test_a_phrase_never_puts_a_value_into_another_value() -> None:
    """A value that looks like a placeholder stays as it is."""
    phrase = Phrase(labels.VERSION, (("id", "{version}"), ("version", "2")))
    assert phrase.say(lambda text: text.source) == "Self-check {version}, version 2"
