"""Readiness for scripts that join, stack or run from right to left: leaflets in the words CLDR has for such languages.

Nobody has translated a leaflet into them: each text is made of names of months, days and languages, as many as the
English has words.
"""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import page as validator
import pikepdf
import pytest
import uharfbuzz
from babel import Locale
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from kiosk.core.blocks import Form, Heading, Leaflet, Note
from kiosk.core.counter import LeafletKind
from kiosk.core.errors import OutsideError
from kiosk.core.front import Front
from kiosk.core.language import Language
from kiosk.core.leaflet import LeafletRequest
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.text import text
from kiosk.leaflet import bidi, fonts
from kiosk.leaflet.layout import sheets
from kiosk.leaflet.marks import Line, Square, Stop
from kiosk.leaflet.pdf import render
from kiosk.leaflet.shaping import glyphs
from kiosk.leaflet.wording import Wording
from tests.leaflet.hearing import listen

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.text import Text, Translate
    from kiosk.leaflet.marks import Sheet
    from tests.leaflet.conftest import Samples

ARABIC: Final = Language(code=Lang("ar"), name="العربية", is_rtl=True, font="NotoSansArabic")
HINDI: Final = Language(code=Lang("hi"), name="हिन्दी", font="NotoSansDevanagari")
POLISH: Final = Language(code=Lang("pl"), name="Polski")
LANGUAGES: Final = (ARABIC, HINDI, POLISH)
UK: Final = Lang("uk")
PAPERS: Final = (
    (LeafletKind.HELP, Paper.A4),
    (LeafletKind.RESULT, Paper.A6),
    (LeafletKind.HELP, Paper.ROLL58),
    (LeafletKind.BILINGUAL, Paper.A5),
    (LeafletKind.BILINGUAL, Paper.WALLET),
    (LeafletKind.POSTER, Paper.A4),
)
ORDERS: Final = (
    ("اتصل الآن", True, "اتصل الآن"),
    ("اتصل على +48 22 628 01 20 الآن", True, " الآن|+48 22 628 01 20|اتصل على "),
    ("من 8:00 – 16:00 كل يوم", True, " كل يوم|8:00 – 16:00|من "),
    ("العربية (polski) 112", True, "112|) |polski|العربية ("),
    ("Zadzwoń: العربية, 116 123", False, "Zadzwoń: |العربية|, |116 123"),
    ("22 628 01 20", False, "22 628 01 20"),
    ("Poproś o \u2068pomoc\u2069.", False, "Poproś o pomoc."),
)


def _named(lang: Lang) -> Translate:
    """CLDR's words in place of English ones; figures, placeholders and full stops stay."""
    locale = Locale.parse(lang)
    names = [*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values()]
    names += [name.split()[0] for name in [*locale.languages.values()][:40]]

    def translate(said: Text) -> str:
        begins = sum(map(ord, said.context))
        words = [
            word if "{" in word or any(map(str.isdigit, word)) else names[(begins + at) % len(names)]
            for at, word in enumerate(said.source.split())
        ]
        return " ".join(words) + ("." if said.source.endswith(".") else "")

    return translate


def _words(samples: Samples, lang: Lang) -> Translate:
    return samples.words(lang) if lang == POLISH.code else _named(lang)


def _leaflet(samples: Samples, kind: LeafletKind, paper: Paper, language: Language, *, second: bool = False) -> Leaflet:
    """The Ukrainian's, for somebody of that language; a card to show speaks Polish first."""
    with_polish = POLISH.code if second or kind is LeafletKind.BILINGUAL else None
    made = samples.leaflet(kind, Place.POLAND, paper, UK, with_polish)
    if kind is LeafletKind.BILINGUAL:
        return replace(made, lang=POLISH.code, second=language.code)
    return replace(made, lang=language.code)


def _pdf(samples: Samples, leaflet: Leaflet) -> bytes:
    second = None if leaflet.second is None else _words(samples, leaflet.second)
    return render(leaflet, _words(samples, leaflet.lang), second, LANGUAGES)


def _laid_out(samples: Samples, leaflet: Leaflet) -> tuple[Sheet, ...]:
    fonts.register(families=("NotoSansArabic", "NotoSansDevanagari"))
    second = None if leaflet.second is None else _words(samples, leaflet.second)
    from_right = ARABIC.code
    wording = Wording(
        leaflet.lang,
        _words(samples, leaflet.lang),
        leaflet.second,
        second,
        leaflet.lang == from_right,
        leaflet.second == from_right,
    )
    return sheets(leaflet, wording)


@pytest.mark.parametrize("language", [ARABIC, HINDI], ids=["ar", "hi"])
def test_the_glyphs_on_paper_are_those_that_harfbuzz_shapes(language: Language) -> None:
    """Each outline in the file, in order, is the one HarfBuzz asks for when we are not in between; none is missing."""
    words = _named(language.code)(text("t", "one two three four five six seven"))
    leaflet = Leaflet(text("x", "x"), language.code, None, Paper.A4, (Heading(text("t", words)),))
    with pikepdf.open(io.BytesIO(render(leaflet, lambda said: said.source, None, LANGUAGES))) as pdf:
        drawn = _outlines(pdf, f"{language.font}-Bold")
    path = fonts.FOLDER / f"{language.font}-Bold.ttf"
    font, buffer = TTFont(path), uharfbuzz.Buffer()
    face = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    expected = []
    # A space comes from Noto Sans, so a word is what is shaped; the last is the leftmost from right to left.
    for word in reversed(words.split()) if language.is_rtl else words.split():
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.guess_segment_properties()
        uharfbuzz.shape(face, buffer)
        numbers = [info.codepoint for info in buffer.glyph_infos]
        assert 0 not in numbers, word
        expected += [_outline(font, font.getGlyphName(number)) for number in numbers]
    assert drawn == expected


def _outlines(pdf: pikepdf.Pdf, name: str) -> list[object]:
    """What is drawn in one font, glyph by glyph."""
    page = pdf.pages[0]
    embedded = {
        label: (TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes())), str(font.BaseFont))
        for label, font in page.resources.Font.items()
    }
    drawn, current = [], ""
    for instruction in pikepdf.parse_content_stream(page):
        operands = list[pikepdf.Object](instruction.operands)
        if str(instruction.operator) == "Tf":
            current = str(operands[0])
        if str(instruction.operator) in {"Tj", "TJ"} and embedded[current][1].endswith(name):
            font = embedded[current][0]
            cmap = {code: glyph for table in font["cmap"].tables for code, glyph in table.cmap.items()}
            parts = operands[0] if str(instruction.operator) == "TJ" else operands
            codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
            drawn += [_outline(font, cmap.get(code, cmap.get(0xF000 + code, ".notdef"))) for code in codes]
    return drawn


def _outline(font: TTFont, glyph: str) -> object:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value


@pytest.mark.parametrize("language", [ARABIC, HINDI], ids=["ar", "hi"])
def test_each_leaflet_keeps_pdf_ua_and_is_told_in_the_order_it_is_read(samples: Samples, language: Language) -> None:
    """Shapes on paper, words in the file: what is read aloud, searched and copied is what was written."""
    for kind, paper in PAPERS:
        leaflet = _leaflet(samples, kind, paper, language, second=kind is LeafletKind.RESULT)
        pdf = _pdf(samples, leaflet)
        assert validator.validate_pdf_bytes(pdf, profile=validator.ValidationProfile.PDF_UA_1).failures == []
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            parts, faults = listen(opened)
        assert faults == []
        told = "".join(part.words for part in parts if part.lang == language.code).replace("\u00a0", " ")
        said = [
            _named(language.code)(one) for one in leaflet.texts[1:] if one.context.startswith(("leaflet.", "step."))
        ]
        whole = [words for words in said if "{" not in words]
        assert whole
        assert [words for words in whole if words not in " ".join(told.split())] == []


@pytest.mark.parametrize("language", [ARABIC, HINDI], ids=["ar", "hi"])
def test_nothing_is_cut_or_touches_and_ink_stays_in_its_line(samples: Samples, language: Language) -> None:
    """These letters reach higher and lower than ours."""
    for kind, paper in PAPERS:
        with fonts.beside((language.font,)):
            for sheet in _laid_out(samples, _leaflet(samples, kind, paper, language)):
                boxes = [mark.box for mark in sheet.marks]
                assert all(box.left > 0 and box.right < sheet.width_mm and box.top > 0 for box in boxes)
                assert all(box.bottom < sheet.height_mm for box in boxes)
                assert not [(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :] if a.touches(b)]
    path = fonts.FOLDER / f"{language.font}-Bold.ttf"
    face = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    for name in {word for i in range(40) for word in _named(language.code)(text(str(i), "a b c d")).split()}:
        for glyph in glyphs(name, f"{language.font}-Bold"):
            ink = face.get_glyph_extents(glyph.number)
            assert (ink.y_bearing + glyph.up) / 1000 <= fonts.TALL_ASCENT_EM, name
            assert -(ink.y_bearing + ink.height + glyph.up) / 1000 <= fonts.TALL_DESCENT_EM, name


def test_a_sheet_from_right_to_left_is_a_mirror_of_the_other(samples: Samples) -> None:
    """Stops and words at the right, codes at the left; a second language from the other side begins at its own edge."""
    with fonts.beside((ARABIC.font,)):
        (sheet,) = _laid_out(samples, _leaflet(samples, LeafletKind.HELP, Paper.A4, ARABIC))
        (shown,) = _laid_out(samples, _leaflet(samples, LeafletKind.BILINGUAL, Paper.A5, ARABIC))
        middle = sheet.width_mm / 2
        assert sheet.is_mirrored
        assert not shown.is_mirrored
        assert all(mark.box.right < middle for mark in sheet.marks if isinstance(mark, Square))
        assert all(mark.x_mm > middle for mark in sheet.marks if isinstance(mark, Stop))
        words = [mark for mark in sheet.marks if isinstance(mark, Line) and mark.is_rtl]
        assert len({round(line.box.right, 3) for line in words}) == 1
        second = [mark for mark in shown.marks if isinstance(mark, Line) and mark.part.is_second]
        assert all(line.is_rtl and line.box.right > middle / 2 for line in second)
        numbers = [mark for mark in sheet.marks if isinstance(mark, Line) and mark.part.target.startswith("tel:")]
        assert numbers
        assert not [line for line in numbers if line.is_rtl]


def test_the_inside_of_a_folded_sheet_opens_from_the_right(samples: Samples) -> None:
    """Its front is the lower left quarter, as a book of that language has it."""
    request = LeafletRequest(LeafletKind.DISCREET, UK, None, Place.POLAND, Paper.A4, front=Front.TRAVEL)
    made = samples.composed(request)
    assert made.form is Form.FOLDED
    with fonts.beside((ARABIC.font,)):
        (sheet,) = _laid_out(samples, replace(made, lang=ARABIC.code, second=None))
        (fold,) = sheet.folds
        lines = [mark for mark in sheet.marks if isinstance(mark, Line)]
        assert all(line.box.right < sheet.width_mm / 2 for line in lines if line.box.top > fold)
        assert all(line.is_turned == (line.y_mm < fold) for line in lines)
        assert not [line.words for line in lines if line.is_rtl and line.words.isascii()]


@pytest.mark.parametrize(("words", "is_rtl", "expected"), ORDERS)
def test_numbers_keep_their_order_among_words_from_the_right(words: str, is_rtl: bool, expected: str) -> None:  # noqa: FBT001
    """Parts of a line from left to right; what only tells directions is not drawn."""
    assert "|".join(part for part, _ in bidi.stretches(words, is_rtl=is_rtl)) == expected


def test_the_same_leaflet_is_the_same_bytes_whatever_was_made_before(samples: Samples) -> None:
    """Codes of shapes come from the font, not from the order in which they were first needed."""
    arabic, hindi = (_leaflet(samples, LeafletKind.HELP, Paper.A6, language) for language in (ARABIC, HINDI))
    first = _pdf(samples, arabic)
    _pdf(samples, hindi)
    _pdf(samples, Leaflet(text("x", "x"), ARABIC.code, None, Paper.A4, (Note(text("y", "another word")),)))
    assert _pdf(samples, arabic) == first


def test_without_fribidi_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a language from right to left needs it."""
    monkeypatch.setattr(bidi, "_LIBRARY", "libnothing.so.0")
    load: Callable[[], object] = bidi._fribidi.__wrapped__
    with pytest.raises(OutsideError, match="apt-get install libfribidi0"):
        load()
