"""Leaflets opened on a screen and read aloud: tagged, in reading order, each text in its language."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import page as validator
import pikepdf
import pytest

from kiosk.core.blocks import ContactLines, EmergencyLine, Form
from kiosk.core.calls import calls
from kiosk.core.paper import Paper
from kiosk.leaflet.call_form import render_calls
from kiosk.leaflet.trial_page import trial_page
from tests.leaflet.hearing import listen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.core.blocks import Leaflet
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.text import Text
    from tests.leaflet.conftest import Samples
    from tests.leaflet.hearing import Heard

Files = list[tuple["LeafletRequest", "Leaflet", "Path"]]
Told = list[tuple["LeafletRequest", "Leaflet", str, list["Heard"], list[str]]]


@pytest.fixture(scope="module")
def told(files: Files) -> Told:
    """What is heard of each file."""
    found = []
    for request, leaflet, path in files:
        with pikepdf.open(path) as pdf:
            found.append((request, leaflet, path.name, *listen(pdf)))
    return found


def _broken_rules(pdf: bytes) -> set[str]:
    """The rules of PDF/UA-1 that a program which is not ours finds broken."""
    report = validator.validate_pdf_bytes(pdf, profile=validator.ValidationProfile.PDF_UA_1)
    return {failure.rule_id for failure in report.failures}


def test_a_checker_of_others_finds_pdf_ua_kept(files: Files) -> None:
    """The set has every kind, paper, language, place and front in it."""
    wrong = {path.name: rules for _, _, path in files if (rules := _broken_rules(path.read_bytes()))}
    assert wrong == {}


def test_all_that_is_painted_is_told_once_in_order_or_said_to_be_nothing(told: Told) -> None:
    """And headings nest, pictures speak, links lead somewhere."""
    assert {name: faults for _, _, name, _, faults in told if faults} == {}


def test_what_staff_print_is_tagged_too(samples: Samples) -> None:
    """The form for test calls, over more than one sheet, and the printer's trial page on every paper."""
    day = next(iter(samples.pack.checks.values())).provenance.checked_on
    made = [render_calls(calls(samples.pack, day), "Calls to make"), *map(trial_page, Paper)]
    for pdf in made:
        assert _broken_rules(pdf) == set()
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            parts, faults = listen(opened)
        assert faults == []
        assert parts[0].path == ("Document", "H1")


def test_the_texts_are_told_in_reading_order_each_in_its_language(told: Told, samples: Samples) -> None:
    """Whole: no word is parted or glued to the next line's. What the second language says is marked as its own."""
    lost = []
    for _, leaflet, name, parts, _ in told:
        for lang in filter(None, (leaflet.lang, leaflet.second)):
            said = " ".join("".join(part.words for part in parts if part.lang == lang).replace("\u00a0", " ").split())
            at = 0
            for text in _printed(leaflet):
                words = samples.words(lang)(text)
                is_said = lang == leaflet.lang or words != samples.words(leaflet.lang)(text)
                if "{" in words or not is_said or (lang == leaflet.second and text not in _twins(leaflet)):
                    continue
                where = said.find(" ".join(words.replace("\u00a0", " ").split()), at)
                if where < 0:
                    lost.append((name, lang, words, said[at : at + 80]))
                    break
                at = where + 1
    assert lost == []


def _printed(leaflet: Leaflet) -> tuple[Text, ...]:
    """A sheet to show has no title; on a card there is room for a contact's number alone."""
    texts = leaflet.texts[leaflet.form in {Form.SHOWN, Form.CARD, Form.POSTER} :]
    return tuple(t for t in texts if leaflet.form is not Form.CARD or not t.context.startswith("contact."))


def _twins(leaflet: Leaflet) -> set[object]:
    """The texts that are said in both languages: not what is inside a discreet one, nor a table's."""
    if leaflet.form is Form.FOLDED:
        return {leaflet.title}
    return {*leaflet.texts}


def test_each_code_says_what_it_holds_and_each_number_can_be_touched(told: Told) -> None:
    """In the reader's language; once, where ten cards stand on a sheet."""
    for _, leaflet, name, parts, _ in told:
        pictures = [part.alt for part in parts if part.path[-1] == "Figure"]
        assert len(pictures) == len(leaflet.codes), name
        assert all(code.label in said for code, said in zip(leaflet.codes, pictures, strict=True)), name
        opened = {(part.words.strip(), target) for part in parts for target in part.opens}
        numbers = {
            (code.label, code.payload)
            for block in leaflet.flat
            if isinstance(block, ContactLines | EmergencyLine)
            for code in (block.codes if isinstance(block, ContactLines) else (block.code,))
            if code.payload.startswith("tel:")
        }
        assert numbers <= {(words.replace("\u00a0", " "), target) for words, target in opened}, name


def test_steps_are_a_numbered_list_and_contacts_stand_under_headings(told: Told) -> None:
    """A screen reader says `list of four`, and jumps from one contact to the next."""
    seen = set()
    for request, leaflet, name, parts, _ in told:
        if leaflet.form is not Form.PAGES:
            continue
        assert parts[0].path == ("Document", "H1")
        names = [part for part in parts if part.path[-1] in {"H2", "H3"}]
        assert len(names) >= sum(isinstance(block, ContactLines) for block in leaflet.flat), name
        labels = [part.words.strip() for part in parts if part.path[-2:] == ("LI", "Lbl")]
        assert labels == [str(number) for number in range(1, len(labels) + 1)]
        seen |= {request.kind for _ in labels}
    assert seen


def _drop(key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return change


def _each(role: str, change: Callable[[pikepdf.Object], None]) -> Callable[[pikepdf.Pdf], None]:
    """Change the last element of that role."""

    def changed(pdf: pikepdf.Pdf) -> None:
        change([e for e in pdf.objects if isinstance(e, pikepdf.Dictionary) and e.get("/S") == f"/{role}"][-1])

    return changed


def _without(key: str) -> Callable[[pikepdf.Object], None]:
    def change(element: pikepdf.Object) -> None:
        del element[key]

    return change


def _set(key: str, value: object) -> Callable[[pikepdf.Object], None]:
    def change(element: pikepdf.Object) -> None:
        element[key] = value

    return change


def _stream(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        written = pdf.pages[0].Contents.read_bytes()
        assert old in written
        pdf.pages[0].Contents.write(written.replace(old, new, 1))

    return change


def _swapped(pdf: pikepdf.Pdf) -> None:
    top = pdf.Root.StructTreeRoot.K
    kids = list(top.K)
    top.K = pikepdf.Array([*kids[:-2], kids[-1], kids[-2]])


def _mute_links(pdf: pikepdf.Pdf) -> None:
    for annotation in pdf.pages[0].Annots:
        del annotation["/Contents"]


SEEDED: Final[dict[str, Callable[[pikepdf.Pdf], None]]] = {
    "no tree": _drop("/StructTreeRoot"),
    "not said to be tagged": _drop("/MarkInfo"),
    "no language": _drop("/Lang"),
    "a picture that says nothing": _each("Figure", _without("/Alt")),
    "a heading two levels down": _each("H3", _set("/S", pikepdf.Name("/H5"))),
    "a sign that is neither told nor nothing": _stream(b"/Artifact BMC", b"/Span BMC"),
    "a text that is not told": _stream(b"/H2<</MCID 2>>BDC", b"/H2 BMC"),
    "links that do not say where they lead": _mute_links,
}
OURS_ALONE: Final[dict[str, Callable[[pikepdf.Pdf], None]]] = {
    "a text that is told twice": _stream(b"/MCID 1>>", b"/MCID 0>>"),
    "told in another order than it stands": _swapped,
    "a link without a place": _each("Link", lambda element: element.__setitem__("/K", element.K[0])),
}
THEIRS_ALONE: Final[dict[str, Callable[[pikepdf.Pdf], None]]] = {
    "no title shown": _drop("/ViewerPreferences"),
    "no description of the file": _drop("/Metadata"),
}


@pytest.mark.parametrize("fault", [*SEEDED, *OURS_ALONE, *THEIRS_ALONE])
def test_a_fault_put_into_a_leaflet_is_found(files: Files, fault: str) -> None:
    """By the other program's rules and by our own walk; order is ours alone, the file's description theirs."""
    path = next(path for _, leaflet, path in files if leaflet.second and leaflet.form is Form.PAGES)
    change = {**SEEDED, **OURS_ALONE, **THEIRS_ALONE}[fault]
    spoilt = io.BytesIO()
    with pikepdf.open(path) as pdf:
        change(pdf)
        pdf.save(spoilt)
    with pikepdf.open(spoilt) as pdf:
        _, ours = listen(pdf)
    assert bool(ours) is (fault not in THEIRS_ALONE)
    assert bool(_broken_rules(spoilt.getvalue())) is (fault not in OURS_ALONE)
