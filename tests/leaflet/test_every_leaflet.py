"""Every leaflet that can be asked for, laid out: kinds, papers, large print, languages, places, roles and fronts.

Nothing is drawn: what is measured is what would be drawn, so that all of them take seconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest
from fontTools.ttLib import TTFont

from kiosk.core.blocks import ContactLines, Form
from kiosk.core.counter import LeafletKind
from kiosk.core.names import FIRST_LANG, SOURCE_LANG, Lang, Place
from kiosk.core.paper import CARD_HEIGHT_MM, CARD_WIDTH_MM, Paper
from kiosk.core.printable import requests
from kiosk.core.roles import roles
from kiosk.core.wording import NAMES, breaches
from kiosk.leaflet import fonts
from kiosk.leaflet.layout import sheets
from kiosk.leaflet.marks import Hairline, Line, Square, Stop
from kiosk.leaflet.qr import modules
from kiosk.leaflet.style import ROLL_CODE_MM, SMALLEST_CODE_MM, SMALLEST_PT
from kiosk.leaflet.wording import Twin, Wording
from tests.languages import INSTALLED, LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.blocks import Closing, Leaflet, Row
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.text import Text
    from kiosk.leaflet.marks import Box, Mark, Sheet
    from tests.leaflet.conftest import Samples

_ADDRESS: Final = re.compile(r"[\w.-]+\.(?:pl|uk|org|com|eu|net|gov)[\w./-]*")
_LARGE_PT: Final = 14.0
_MODULE_MM: Final = 0.5
"""As fine as an old phone tells apart. Source: tech-notes 8."""
_SLACK_MM: Final = 0.01
_FILLED: Final = 0.2
"""What else of a last sheet is worth a sheet of paper."""


@dataclass(frozen=True, slots=True)
class Recording(Wording):
    """Says texts, and remembers every word it said."""

    said: set[str] = field(default_factory=set)

    def _heard(self, twin: Twin) -> Twin:
        self.said.update((twin.first + " " + twin.second).split())
        return twin

    @property
    def alone(self) -> Recording:
        """What it says counts as said."""
        return Recording(self.lang, self.translate, None, None, said=self.said)

    def say(self, text: Text) -> Twin:
        """As it does."""
        return self._heard(Wording.say(self, text))

    def join(self, texts: tuple[Text, ...]) -> Twin:
        """As it does."""
        return self._heard(Wording.join(self, texts))

    def spoken(self, template: Text, langs: tuple[Lang, ...]) -> Twin:
        """As it does."""
        return self._heard(Wording.spoken(self, template, langs))

    def checked(self, closing: Closing) -> Twin:
        """As it does."""
        return self._heard(Wording.checked(self, closing))

    def row(self, row: Row) -> tuple[str, str]:
        """As it does."""
        left, right = Wording.row(self, row)
        self._heard(Twin(left, right))
        return left, right


@cache
def _letters() -> frozenset[int]:
    """The letters both faces have."""
    folder = fonts.FOLDER
    return frozenset.intersection(*(frozenset(TTFont(folder / f"{f.value}.ttf").getBestCmap()) for f in fonts.Face))


def _asked(samples: Samples, kind: LeafletKind) -> Iterator[tuple[LeafletRequest, Leaflet]]:
    """All of a kind but for what others stand for.

    Sheets of other professions than the first two are there only on A4, where they must fit a page; results have the
    contacts of HELP leaflets, and here only the second language that the screen offers.
    """
    day = next(iter(samples.pack.checks.values())).provenance.checked_on
    everywhere = {None, *(topic.id for topic in roles(samples.pack, day)[:2])}
    for request in requests(samples.pack, INSTALLED, day):
        if request.kind is not kind or (request.paper is not Paper.A4 and request.role not in everywhere):
            continue
        if kind is not LeafletKind.RESULT or request.second in {None, FIRST_LANG}:
            yield request, samples.composed(request)


def _laid_out(samples: Samples, leaflet: Leaflet) -> tuple[tuple[Sheet, ...], set[str]]:
    fonts.register()
    second = None if leaflet.second is None else samples.words(leaflet.second)
    wording = Recording(leaflet.lang, samples.words(leaflet.lang), leaflet.second, second)
    return sheets(leaflet, wording), wording.said


def _touching(marks: tuple[Mark, ...]) -> Iterator[tuple[Mark, Mark]]:
    """Pairs that share room: each is compared with those it could reach, in order from the top."""
    placed = sorted(((mark.box, mark) for mark in marks), key=lambda pair: pair[0].top)
    for index, (box, mark) in enumerate(placed):
        for other, further in placed[index + 1 :]:
            if other.top >= box.bottom:
                break
            if box.touches(other):
                yield mark, further


def _cells(leaflet: Leaflet, sheet: Sheet) -> tuple[float, float] | None:
    """How wide and high the parts are that a sheet is cut or folded into; None for a whole one."""
    if leaflet.paper is Paper.WALLET:
        return CARD_WIDTH_MM, CARD_HEIGHT_MM
    return (sheet.width_mm / 2, sheet.height_mm / 2) if sheet.folds else None


def _crosses(box: Box, leaflet: Leaflet, sheet: Sheet) -> bool:
    """Whether it lies across a cut or a fold."""
    cell = _cells(leaflet, sheet)
    if cell is None:
        return False
    left = (sheet.width_mm % cell[0]) / 2
    top = (sheet.height_mm % cell[1]) / 2
    return (box.left - left) // cell[0] != (box.right - _SLACK_MM - left) // cell[0] or (box.top - top) // cell[1] != (
        box.bottom - _SLACK_MM - top
    ) // cell[1]


def _faults(request: LeafletRequest, leaflet: Leaflet, found: tuple[Sheet, ...], said: set[str]) -> Iterator[str]:
    known = said | {word for code in leaflet.codes for word in code.label.split()}
    known |= {word for block in leaflet.flat if isinstance(block, ContactLines) for word in block.number.split()}
    # An address may be broken, after a dot or a stroke.
    known |= {part for b in leaflet.flat if isinstance(b, ContactLines) for part in re.split(r"(?<=[./-])", b.web)}
    for sheet in found:
        if sheet.width_mm != request.paper.width_mm or request.paper.height_mm not in {0, sheet.height_mm}:
            yield f"size {sheet.width_mm} x {sheet.height_mm}"
        for mark in sheet.marks:
            if _is_outside(mark.box, request.paper.edge_mm, sheet):
                yield f"outside: {mark}"
            if _crosses(mark.box, leaflet, sheet):
                yield f"across a cut or a fold: {mark}"
            if isinstance(mark, Square):
                yield from _code_faults(mark, request.paper)
            if isinstance(mark, Line):
                yield from _line_faults(mark, request, known)
        yield from (f"touching: {one} {other}" for one, other in _touching(sheet.marks))
    if len(found) > 1 and leaflet.form is Form.PAGES and (filled := _filled(found[-1])) < _FILLED:
        yield f"last sheet nearly empty: {filled:.2f}"
    lines = {mark.words.replace("\u00a0", " ") for sheet in found for mark in sheet.marks if isinstance(mark, Line)}
    yield from (
        f"number parted: {block.number}"
        for block in leaflet.flat
        if isinstance(block, ContactLines) and block.number and block.number not in lines
    )
    drawn = sorted(mark.payload for sheet in found for mark in sheet.marks if isinstance(mark, Square))
    if drawn != sorted(code.payload for code in leaflet.codes for _ in range(leaflet.copies)):
        yield f"codes: {drawn}"


def _filled(sheet: Sheet) -> float:
    """How far down a sheet reaches what stands above its foot; 1 without a foot."""
    (foot,) = [mark.y_mm for mark in sheet.marks if isinstance(mark, Hairline)] or [sheet.height_mm]
    return max(mark.box.bottom for mark in sheet.marks if mark.box.bottom < foot) / foot


def _is_outside(box: Box, edge: float, sheet: Sheet) -> bool:
    return (
        min(box.left, box.top) < edge - _SLACK_MM
        or box.right > sheet.width_mm - edge + _SLACK_MM
        or box.bottom > sheet.height_mm - edge + _SLACK_MM
    )


def _code_faults(square: Square, paper: Paper) -> Iterator[str]:
    smallest = ROLL_CODE_MM if paper.is_roll else SMALLEST_CODE_MM
    if square.size_mm < smallest or square.size_mm / len(modules(square.payload)) < _MODULE_MM:
        yield f"code too small: {square}"


def _line_faults(line: Line, request: LeafletRequest, known: set[str]) -> Iterator[str]:
    is_address = _ADDRESS.search(line.words) is not None
    is_for_reading = request.is_large and request.second is None and not is_address
    if line.size_pt < (_LARGE_PT if is_for_reading and line.words.strip("0123456789") else SMALLEST_PT) - _SLACK_MM:
        yield f"too small: {line}"
    if any(ord(letter) not in _letters() for letter in line.words):
        yield f"letter not in the font: {line.words}"
    for word in line.words.split():
        if word not in known and word not in {"·", "/"} and not word.isdigit() and not is_address:
            yield f"word broken: {word}"


@pytest.mark.parametrize("kind", LeafletKind)
def test_nothing_is_cut_touches_or_is_missing_on_any_leaflet(samples: Samples, kind: LeafletKind) -> None:
    """Every mark is where the printer reaches, alone, large enough, whole and of letters the font has."""
    faults: dict[str, str] = {}
    asked = 0
    for request, leaflet in _asked(samples, kind):
        asked += 1
        what = f"{request.paper.value}{' large' if request.is_large else ''}"
        where = f"{request.lang} {request.second} {request.place.value} {request.role} {request.front}"
        for fault in _faults(request, leaflet, *_laid_out(samples, leaflet)):
            faults.setdefault(f"{what} {fault.partition(':')[0]}", f"{where}: {fault}")
    assert faults == {}
    assert asked > 100


def test_what_is_promised_to_be_one_side_is_one_side(samples: Samples) -> None:
    """A poster, a card to show and a professional's sheet of A4: nobody turns them over."""
    more = {}
    for kind in (LeafletKind.POSTER, LeafletKind.BILINGUAL, LeafletKind.ROLE):
        for request, leaflet in _asked(samples, kind):
            if kind is LeafletKind.ROLE and (request.paper is not Paper.A4 or request.is_large):
                continue
            count = len(_laid_out(samples, leaflet)[0])
            if count != 1:
                more[kind, request.paper, request.lang, request.place, request.role] = count
    assert more == {}


def test_a_discreet_card_has_no_stop_no_name_and_no_telling_word(samples: Samples) -> None:
    """In no language: no route of ours, no organisation, no word for what the numbers are for."""
    telling = re.compile(
        r"help|pomoc|допомог|помощ|ajutor|дапамог|danger|niebezpiecz|небезпе|опасн|pericol|небяспе"
        r"|strada|kcik|unseen|salvation|red bus|czerwon",
        re.IGNORECASE,
    )
    told = set()
    for request, leaflet in _asked(samples, LeafletKind.DISCREET):
        found, _ = _laid_out(samples, leaflet)
        lines = [mark.words for sheet in found for mark in sheet.marks if isinstance(mark, Line)]
        assert not [mark for sheet in found for mark in sheet.marks if isinstance(mark, Stop)]
        told |= {(request.lang, line) for line in lines if telling.search(line)}
        told |= {(request.lang, b.found) for line in lines for b in breaches(line, request.lang) if b.rule == NAMES}
    assert told == set()


def test_the_numbers_of_a_folded_sheet_are_upside_down_above_the_fold_and_its_front_below(samples: Samples) -> None:
    """So that two folds put the front outside and the numbers inside, on paper printed on one side."""
    for request, leaflet in _asked(samples, LeafletKind.DISCREET):
        if request.paper in {Paper.A4, Paper.A5}:
            ((sheet,), _) = _laid_out(samples, leaflet)
            (fold,) = sheet.folds
            assert all(m.is_turned == (m.y_mm < fold) for m in sheet.marks if isinstance(m, Line))
            assert all(mark.box.bottom < fold for mark in sheet.marks if isinstance(mark, Square))
            assert all(m.x_mm > sheet.width_mm / 2 for m in sheet.marks if m.box.top > fold)


def test_the_sides_of_a_sheet_of_cards_meet_when_it_is_turned_over_its_long_edge(samples: Samples) -> None:
    """Cut marks at the same places, and behind each front the left half of that card's inside."""
    for request, leaflet in _asked(samples, LeafletKind.DISCREET):
        if request.paper is Paper.WALLET:
            (outside, inside), _ = _laid_out(samples, leaflet)
            cuts = {
                (round(g.x_mm, 3), round(g.y_mm, 3), round(g.to_x_mm, 3), round(g.to_y_mm, 3)) for g in outside.guides
            }
            width = outside.width_mm
            assert cuts == {(round(width - to_x, 3), y, round(width - x, 3), to_y) for x, y, to_x, to_y in cuts}
            assert inside.guides == outside.guides
            assert all(mark.box.left > width / 2 for mark in outside.marks)
            assert {mark.box.left > width / 2 for mark in inside.marks} == {True, False}


def test_low_on_a_receipt_means_below_the_ordinary_part(samples: Samples) -> None:
    """On rolls and A6, which nobody folds."""
    for request, leaflet in _asked(samples, LeafletKind.DISCREET):
        if request.paper.is_roll or request.paper is Paper.A6:
            ((sheet,), _) = _laid_out(samples, leaflet)
            codes = [mark.y_mm for mark in sheet.marks if isinstance(mark, Square)]
            assert min(codes) > sheet.height_mm * 0.2


def test_the_card_to_show_speaks_first_to_whom_it_is_shown(samples: Samples) -> None:
    """Polish first in Poland, for somebody who reads Ukrainian."""
    shown = [leaflet for request, leaflet in _asked(samples, LeafletKind.BILINGUAL) if request.second == Lang("pl")]
    assert {leaflet.lang for leaflet in shown} == {Lang("pl")}
    assert {leaflet.second for leaflet in shown} == {lang for lang in LANGUAGE if lang != "pl"}
    assert {leaflet.form for leaflet in shown} == {Form.SHOWN, Form.CARD}


def test_every_language_and_place_is_among_what_can_be_asked_for(samples: Samples) -> None:
    """Each once; a role only in languages that have words for it."""
    day = next(iter(samples.pack.checks.values())).provenance.checked_on
    every = list(requests(samples.pack, INSTALLED, day))
    assert len(every) == len(set(every))
    assert {request.lang for request in every} == {*LANGUAGE}
    assert {request.place for request in every} == {*Place}
    assert {request.paper for request in every} == {*Paper}
    assert SOURCE_LANG in {request.lang for request in every if request.kind is LeafletKind.ROLE}
    partial = {language.code for language in INSTALLED if not language.is_complete}
    assert not [request for request in every if request.kind is LeafletKind.ROLE and request.lang in partial]
