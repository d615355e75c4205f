"""What stands on a leaflet, before any paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from kiosk.core.blocks import Closing, ContactLines, EmergencyLine, Heading, Note, NumberedStep
from kiosk.core.check import Band, Level, Reason
from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import ContactId, Lang, Place, QuestionId, SourceId, StepId
from kiosk.core.pack import Contact, Pack, Provenance, Role, Status, Step
from kiosk.core.paper import Paper
from kiosk.core.result import Result, contacts_of, emergency_number
from kiosk.core.telling import is_telling
from kiosk.core.text import Text

KINDS = (LeafletKind.HELP, LeafletKind.RESULT)
TODAY = date(2026, 11, 22)
FRESH = Provenance((SourceId("S1"),), date(2026, 11, 20), date(2027, 5, 31), Status.VERIFIED)
OLDER = replace(FRESH, checked_on=date(2026, 9, 1))
GONE = replace(FRESH, expires_on=date(2026, 11, 21))
UNRUNG = replace(FRESH, status=Status.CALL_TEST)


def _contact(  # noqa: PLR0917 - a row of a table
    id_: str, place: Place, role: Role, dial: str, web: str, provenance: Provenance = FRESH, name: str = ""
) -> Contact:
    return Contact(
        id=ContactId(id_),
        place=place,
        roles=frozenset({role}),
        order=10,
        name=Text(f"contact.{id_}.name", name or f"Name of {id_}"),
        what=Text(f"contact.{id_}.what", f"What {id_} does"),
        hours=Text(f"contact.{id_}.hours", "Every day."),
        cost=None,
        anonymity=None,
        languages=(Lang("pl"),),
        dial=dial,
        display=dial,
        web=web,
        provenance=provenance,
        called_on=None,
    )


def _pack(*contacts: Contact) -> Pack:
    return Pack("t", "1", {}, {c.id: c for c in contacts}, {}, {}, {}, {})


EMERGENCY = _contact("e112", Place.POLAND, Role.EMERGENCY, "112", "")
LINE = _contact("line", Place.POLAND, Role.SPECIALIST, "+48111", "https://line.example/")
LABOUR = _contact("labour", Place.POLAND, Role.LABOUR, "", "https://labour.example", OLDER)
UK_LINE = _contact("uk-line", Place.UK, Role.SPECIALIST, "0800111", "")
PACK = _pack(EMERGENCY, LINE, LABOUR, UK_LINE)
STEPS = tuple(Step(StepId(f"s{n}"), Text(f"step.s{n}", f"Do thing {n}"), (Role.SPECIALIST,), FRESH) for n in (1, 2))
REASON = Reason(QuestionId("J1"), Text("check.job.J1.reason", "You told us: they keep your passport."), Level.STRONG)


def _request(
    kind: LeafletKind = LeafletKind.HELP, place: Place = Place.POLAND, paper: Paper = Paper.A4
) -> LeafletRequest:
    return LeafletRequest(kind, Lang("uk"), Lang("pl"), place, paper)


def _result(pack: Pack = PACK, place: Place = Place.POLAND, steps: tuple[Step, ...] = STEPS) -> Result:
    return Result(
        band=Band.SERIOUS,
        row="r1",
        cant_tell=False,
        title=Text("check.job.outcome.serious.title", "Strong warning signs"),
        lead=(Text("check.job.outcome.serious.lead", "Somebody may be using you."),),
        reasons=(REASON,),
        steps=steps,
        contacts=contacts_of(pack, [Role.SPECIALIST, Role.LABOUR], place, TODAY),
        emergency=emergency_number(pack, place, TODAY),
    )


def test_a_help_leaflet_reads_emergency_then_contacts_then_advice_for_the_call() -> None:
    """First things first."""
    leaflet = compose(PACK, _request(), None, TODAY)
    kinds = [type(block) for block in leaflet.blocks]
    assert kinds == [EmergencyLine, Heading, ContactLines, ContactLines, Heading, *[Note] * 4, Closing]
    assert leaflet.title.source == "Useful numbers"


def test_a_result_leaflet_reads_emergency_then_steps_then_contacts() -> None:
    """What to do, numbered from 1, and whom to call."""
    leaflet = compose(PACK, _request(LeafletKind.RESULT), _result(), TODAY)
    kinds = [type(block) for block in leaflet.blocks]
    assert kinds == [EmergencyLine, Heading, NumberedStep, NumberedStep, Heading, ContactLines, ContactLines, Closing]
    assert [block.number for block in leaflet.blocks if isinstance(block, NumberedStep)] == [1, 2]


@pytest.mark.parametrize("paper", Paper)
def test_neither_band_nor_check_nor_reasons_stand_on_paper_unless_asked(paper: Paper) -> None:
    """Only the steps and the contacts come from the result."""
    leaflet = compose(PACK, _request(LeafletKind.RESULT, paper=paper), _result(), TODAY)
    assert [text for text in leaflet.texts if text.context.startswith("check.")] == []


def test_reasons_stand_under_a_neutral_heading_when_the_visitor_asked() -> None:
    """The heading does not say what they are reasons for."""
    request = replace(_request(LeafletKind.RESULT), reasons=(REASON,))
    leaflet = compose(PACK, request, _result(), TODAY)
    index = leaflet.blocks.index(Note(REASON.text))
    heading = leaflet.blocks[index - 1]
    assert isinstance(heading, Heading)
    assert heading.text.source == "My notes"


def test_a_help_leaflet_has_no_reasons_even_when_given_some() -> None:
    """It is not about the visitor."""
    leaflet = compose(PACK, replace(_request(), reasons=(REASON,)), _result(), TODAY)
    assert REASON.text not in leaflet.texts


@pytest.mark.parametrize(("kind", "provenance"), list(product(KINDS, (GONE, UNRUNG))))
def test_what_may_not_be_shown_that_day_never_appears(kind: LeafletKind, provenance: Provenance) -> None:
    """Also when the result was worded while it still might be."""
    was = _result()
    steps = (replace(STEPS[0], provenance=provenance), STEPS[1])
    pack = _pack(*(replace(contact, provenance=provenance) for contact in (EMERGENCY, LINE)), LABOUR)
    contacts = tuple(pack.contacts[c.id] for c in was.contacts)
    leaflet = compose(pack, _request(kind), replace(was, steps=steps, contacts=contacts), TODAY)
    assert [code.payload for code in leaflet.codes] == ["https://labour.example"]
    assert STEPS[0].text not in leaflet.texts


def test_a_number_carries_tel_and_an_address_stays_as_it_is() -> None:
    """What a phone reads is the pack's value; what a person reads is without `https://`."""
    codes = compose(PACK, _request(), None, TODAY).codes
    assert [(code.payload, code.label) for code in codes] == [
        ("tel:112", "112"),
        ("tel:+48111", "+48111"),
        ("https://line.example/", "line.example"),
        ("https://labour.example", "labour.example"),
    ]


def test_a_card_has_one_code_a_contact_the_number_first() -> None:
    """There is no room for two, and the address can still be read."""
    leaflet = compose(PACK, _request(paper=Paper.A6), None, TODAY)
    assert [code.payload for code in leaflet.codes] == ["tel:112", "tel:+48111", "https://labour.example"]
    assert [block.web for block in leaflet.blocks if isinstance(block, ContactLines)] == [
        "line.example",
        "labour.example",
    ]


def test_without_a_place_each_country_has_its_heading() -> None:
    """Poland first, then the United Kingdom."""
    leaflet = compose(PACK, _request(place=Place.UNSAID), None, TODAY)
    headings = [block.text.source for block in leaflet.blocks if isinstance(block, Heading)]
    assert headings == ["In Poland", "In the United Kingdom", "When you call"]


def test_the_date_is_the_oldest_check_of_what_is_printed() -> None:
    """It promises no more than the weakest number holds."""
    closing = compose(PACK, _request(), None, TODAY).blocks[-1]
    assert isinstance(closing, Closing)
    assert closing.checked_on == OLDER.checked_on


def test_a_telling_name_or_address_is_replaced_or_left_out() -> None:
    """The number stays; whoever finds the paper sees a support line."""
    told = replace(
        _contact(
            "mshl", Place.POLAND, Role.SPECIALIST, "08000", "https://modernslavery.example", name="Modern Slavery Line"
        ),
        what=Text("contact.mshl.what", "For victims of trafficking."),
    )
    leaflet = compose(_pack(EMERGENCY, told), _request(), None, TODAY)
    (block,) = [block for block in leaflet.blocks if isinstance(block, ContactLines)]
    assert (block.name.source, block.what, block.web) == ("Support line", None, "")
    assert [code.payload for code in block.codes] == ["tel:08000"]


def test_a_contact_with_nothing_left_to_give_is_left_out() -> None:
    """A name without number or address helps nobody."""
    told = _contact("web", Place.POLAND, Role.SPECIALIST, "", "https://stop-slavery.example")
    assert not [
        b for b in compose(_pack(told), _request(), None, TODAY).blocks if isinstance(b, ContactLines | EmergencyLine)
    ]


@pytest.mark.parametrize(("kind", "place", "paper"), list(product(KINDS, Place, Paper)))
def test_our_own_words_never_tell(kind: LeafletKind, place: Place, paper: Paper) -> None:
    """Every text and code of every leaflet of this pack is free of the words product.md forbids on paper."""
    leaflet = compose(PACK, _request(kind, place, paper), _result(place=place), TODAY)
    words = [text.source for text in leaflet.texts] + [code.payload for code in leaflet.codes]
    assert [word for word in words if is_telling(word)] == []


def test_an_empty_pack_still_makes_a_leaflet() -> None:
    """Advice for the call and a date; nothing false."""
    leaflet = compose(_pack(), _request(), None, TODAY)
    assert leaflet.codes == ()
    closing = leaflet.blocks[-1]
    assert isinstance(closing, Closing)
    assert closing.checked_on == TODAY


def test_a_result_leaflet_without_a_result_is_a_mistake_of_the_program() -> None:
    """There is nothing to print."""
    with pytest.raises(ValueError, match="needs a result"):
        compose(PACK, _request(LeafletKind.RESULT), None, TODAY)


def test_paper_is_iso_216() -> None:
    """A6 is a quarter of A4, give or take the millimetre ISO rounds off."""
    assert (Paper.A4.width_mm, Paper.A4.height_mm) == (210, 297)
    assert (Paper.A6.width_mm, Paper.A6.height_mm) == (105, 148)
