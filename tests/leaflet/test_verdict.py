"""What `leaflet verify` finds wrong with the codes of a sheet."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.payloads import TRIAL, Meaning, PayloadKind, meanings
from kiosk.leaflet.code_mark import draw_code
from kiosk.leaflet.decode import read_pages, try_all
from kiosk.leaflet.marks import Square
from kiosk.leaflet.verdict import Verdict, judged, missing

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY: Final = date(2026, 12, 1)
KNOWN: Final = {
    "tel:+48226280120": Meaning(PayloadKind.CALL, ("kcik",), ("22 628 01 20", "+48 22 628 01 20")),
    "tel:116111": Meaning(PayloadKind.CALL, ("116111",), ("116 111",)),
    "tel:112": Meaning(PayloadKind.CALL, ("emergency",), ("112",)),
    "https://strada.org.pl": Meaning(PayloadKind.WEBSITE, ("la-strada",), ()),
    "MECARD:N:Parcels;TEL:+48226280120;;": Meaning(PayloadKind.SAVING, ("kcik",), ()),
    TRIAL: Meaning(PayloadKind.TRIAL, (), ()),
}
A4: Final = (210.0, 297.0)


def _sheet(
    *codes: tuple[str, float], words: tuple[str, ...] = (), size: tuple[float, float] = A4, veil: float = 0
) -> bytes:
    """A page with codes one under the other, then words; `veil` is how much white lies over it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(size[0] * mm, size[1] * mm), invariant=1)
    y = 10.0
    for payload, side in codes:
        draw_code(canvas, Square(10, y, side, payload), (size[1] - y - side) * mm)
        y += side + 12
    for line in words:
        canvas.drawString(10 * mm, (size[1] - y) * mm, line)
        y += 8
    if veil:
        canvas.setFillColorRGB(1, 1, 1, veil)
        canvas.rect(0, 0, size[0] * mm, size[1] * mm, stroke=0, fill=1)
    canvas.save()
    return buffer.getvalue()


def _verdicts(pdf: bytes, known: Mapping[str, Meaning] = KNOWN) -> tuple[list[Verdict], tuple[str, ...]]:
    pages, codes = read_pages(pdf), try_all(pdf)
    return [judged(code, pages[code.page - 1], known, DAY) for code in codes], missing(codes, pages, known)


def test_every_kind_of_code_that_paper_may_carry_is_known_for_what_it_is() -> None:
    """A number beside its words, a website, a number to save, the printer's trial page."""
    pdf = _sheet(*((payload, 32) for payload in KNOWN), words=("22 628 01 20", "116 111", "112"))
    found, without = _verdicts(pdf)
    assert [(v.code.payload, v.meaning, v.faults) for v in found] == [(p, m, ()) for p, m in KNOWN.items()]
    assert without == ()


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ("tel:+48700000000", "NOT in the pack"),
        ("https://bit.ly/3abcd", "a shortener"),
        ("http://tinyurl.com/abcd", "a shortener"),
        ("https://strada.org.pl/?utm_source=bus", "where a visitor came from"),
        ("MECARD:N:Helpline;TEL:+48226280120;;", "NOT in the pack"),
    ],
)
def test_what_no_pack_says_is_a_stranger(payload: str, said: str) -> None:
    """Another number, another name, a shortener, a tracking address."""
    ((verdict,), _) = _verdicts(_sheet((payload, 45)))
    assert verdict.meaning is None
    assert said in verdict.faults[0]


def test_a_code_is_measured_with_its_white_edge() -> None:
    """30 mm on sheets, 35 mm on rolls; half a millimetre of measuring is forgiven."""
    words = ("22 628 01 20",)
    for side, size, is_large_enough in ((30, A4, True), (26, A4, False), (35, (80, 120), True), (30, (58, 120), False)):
        ((verdict,), _) = _verdicts(_sheet(("tel:+48226280120", side), words=words, size=size))
        assert verdict.size_mm == pytest.approx(side, abs=0.5)
        assert [fault.partition(":")[0] for fault in verdict.faults] == ([] if is_large_enough else ["too small"])


def test_a_pale_code_is_found_out_though_every_decoder_reads_it() -> None:
    """A worn drum, an empty cartridge, a grey design."""
    ((verdict,), _) = _verdicts(_sheet((TRIAL, 40), veil=0.6))
    assert verdict.code.misread == ()
    assert [fault.partition(":")[0] for fault in verdict.faults] == ["too pale"]


def test_a_number_without_its_code_and_a_code_without_its_number_are_found() -> None:
    """But 112, which may stand alone, and a shorter number that is part of a longer one."""
    found, without = _verdicts(_sheet(("tel:+48226280120", 32), words=("112", "116 111", "8116 111")))
    assert [fault for verdict in found for fault in verdict.faults] == [
        "its number is not written on the sheet: 22 628 01 20"
    ]
    assert without == ("116 111 (116111)",)
    assert _verdicts(_sheet((TRIAL, 32), words=("+48 116 111", "116 111 22")))[1] == ()


def test_the_pack_s_own_codes_are_what_it_shows_on_that_day() -> None:
    """Numbers, websites, handbooks and numbers to save in each language's word; none of them once they have expired."""
    pack = read_pack(home.default_pack())
    known = meanings(pack, ("Parcels", "Paczki"), DAY)
    kinds = {meaning.kind for meaning in known.values()}
    assert kinds == {*PayloadKind}
    kcik = pack.contacts[next(key for key in pack.contacts if key == "kcik")]
    assert known[kcik.tel].written[0] == kcik.display
    assert {f"MECARD:N:{name};TEL:{kcik.dial};;" for name in ("Parcels", "Paczki")} <= {*known}
    assert not [p for p in known if p.startswith("MECARD") and "112" in p]
    assert [*meanings(pack, ("Parcels",), date(2040, 1, 1))] == [TRIAL]
