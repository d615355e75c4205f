"""A result's words, steps and contacts for a place."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.core.check import Band, Check, Level, Outcome, Profile, Reason
from kiosk.core.names import CheckId, ContactId, Place, QuestionId, SourceId, StepId
from kiosk.core.outcome_text import MAX_STEPS, OutcomeText, StepOffer
from kiosk.core.pack import Contact, Pack, Provenance, Role, Status, Step
from kiosk.core.result import contacts_of, emergency_number, help_now, result_of
from kiosk.core.text import Text

TODAY = date(2026, 12, 1)
GOOD = Provenance((SourceId("GOV"),), date(2026, 11, 21), date(2027, 5, 31), Status.VERIFIED)
OLD = Provenance((SourceId("GOV"),), date(2026, 11, 21), date(2026, 11, 30), Status.VERIFIED)


def _contact(id_: str, place: Place, role: Role, order: int = 1, provenance: Provenance = GOOD) -> Contact:
    words = Text(f"contact.{id_}.name", id_)
    return Contact(
        id=ContactId(id_),
        place=place,
        roles=frozenset({role}),
        order=order,
        name=words,
        what=words,
        hours=None,
        cost=None,
        anonymity=None,
        languages=(),
        dial="112",
        display="112",
        web="",
        provenance=provenance,
        called_on=None,
    )


def _step(id_: str, *roles: Role, provenance: Provenance = GOOD) -> Step:
    return Step(StepId(id_), Text(f"step.{id_}", id_), roles, provenance)


STEPS = [
    _step("st-112", Role.EMERGENCY),
    _step("st-line", Role.SPECIALIST),
    _step("st-labour", Role.LABOUR, Role.SPECIALIST),
    _step("st-old", Role.LEGAL, provenance=OLD),
    *(_step(f"st-{number}") for number in range(6)),
]
CONTACTS = [
    _contact("112", Place.POLAND, Role.EMERGENCY),
    _contact("999", Place.UK, Role.EMERGENCY),
    _contact("112-eu", Place.OTHER, Role.EMERGENCY),
    _contact("kcik", Place.POLAND, Role.SPECIALIST),
    _contact("strada", Place.POLAND, Role.SPECIALIST, 2),
    _contact("third", Place.POLAND, Role.SPECIALIST, 3),
    _contact("helpline", Place.UK, Role.SPECIALIST),
    _contact("pip", Place.POLAND, Role.LABOUR),
    _contact("116111", Place.POLAND, Role.CHILD),
    _contact("lawyer", Place.POLAND, Role.LEGAL),
]


def _outcome_text(band: Band, *steps: str) -> OutcomeText:
    lead = Text(f"check.x.{band.value}.lead", band.value)
    offers = tuple(StepOffer(StepId(step)) for step in steps)
    return OutcomeText(Text(f"check.x.{band.value}.title", band.value), (lead,), offers)


CHECK = Check(
    id=CheckId("x"),
    version="1",
    icon="",
    order=1,
    title=Text("check.x.title", "t"),
    intro=Text("check.x.intro", "i"),
    questions=(),
    profile=Profile.BEFORE,
    rules={Profile.BEFORE: ()},
    outcomes={
        Band.EMERGENCY: _outcome_text(Band.EMERGENCY, "st-112", "st-line"),
        Band.SERIOUS: _outcome_text(Band.SERIOUS, "st-old", "st-labour", "st-112"),
        Band.SOME: _outcome_text(Band.SOME, *(f"st-{number}" for number in range(6))),
        Band.FEW: _outcome_text(Band.FEW, "st-line"),
    },
    cant_tell_title=Text("check.x.cant_tell.title", "cannot tell"),
    cant_tell_lead=Text("check.x.cant_tell.lead", "not clear yet"),
    cant_tell_below=0.6,
    provenance=GOOD,
)
PACK = Pack(
    id="p",
    version="1.0",
    sources={},
    contacts={contact.id: contact for contact in CONTACTS},
    facts={},
    topics={},
    steps={step.id: step for step in STEPS},
    checks={CHECK.id: CHECK},
)


def _outcome(band: Band, *, cant_tell: bool = False) -> Outcome:
    reason = Reason(QuestionId("A"), Text("check.x.A.reason", "said"), Level.STRONG)
    return Outcome(band, "R1", cant_tell, (reason,), Profile.BEFORE)


@pytest.mark.parametrize(
    ("place", "contacts"),
    [
        (Place.POLAND, ["pip", "kcik", "strada"]),
        (Place.UK, ["helpline"]),
        (Place.OTHER, []),
        (Place.UNSAID, ["pip", "kcik", "strada", "helpline"]),
    ],
)
def test_the_steps_roles_choose_the_contacts_of_the_place(place: Place, contacts: list[str]) -> None:
    """In the roles' order, at most two of a role and country, each once; an expired step brings none."""
    result = result_of(PACK, CHECK, _outcome(Band.SERIOUS), place, TODAY)
    assert [contact.id for contact in result.contacts] == contacts
    assert [step.id for step in result.steps] == ["st-labour", "st-112"]


@pytest.mark.parametrize(
    ("place", "number"),
    [(Place.POLAND, "112"), (Place.UNSAID, "112"), (Place.UK, "999"), (Place.OTHER, "112-eu")],
)
def test_every_place_has_one_emergency_number_and_poland_never_999(place: Place, number: str) -> None:
    """In Poland 999 is the ambulance: the number belongs to the UK alone."""
    found = emergency_number(PACK, place, TODAY)
    assert found is not None
    assert found.id == number
    assert all(contact.id != number for contact in contacts_of(PACK, list(Role), place, TODAY))


def test_a_pack_without_an_emergency_number_says_so() -> None:
    """The screens must handle it; it is a value, not an error."""
    assert emergency_number(PACK, Place.POLAND, date(2028, 1, 1)) is None


@pytest.mark.parametrize("band", list(Band))
def test_when_we_cannot_tell_the_words_say_so_and_only_few_changes_its_title(band: Band) -> None:
    """`few` must never be read as `safe`; a sign stays a sign; in an emergency nothing stands before the number."""
    plain = result_of(PACK, CHECK, _outcome(band), Place.POLAND, TODAY)
    unsure = result_of(PACK, CHECK, _outcome(band, cant_tell=True), Place.POLAND, TODAY)
    assert (plain.title, plain.lead) == (CHECK.outcomes[band].title, CHECK.outcomes[band].lead)
    assert unsure.title == (CHECK.cant_tell_title if band is Band.FEW else CHECK.outcomes[band].title)
    assert unsure.lead == (plain.lead if band is Band.EMERGENCY else (*plain.lead, CHECK.cant_tell_lead))
    assert (unsure.band, unsure.steps, unsure.contacts) == (band, plain.steps, plain.contacts)


def test_no_result_shows_more_than_five_steps() -> None:
    """One action each, and no list to get lost in."""
    result = result_of(PACK, CHECK, _outcome(Band.SOME), Place.POLAND, TODAY)
    assert [step.id for step in result.steps] == [f"st-{number}" for number in range(MAX_STEPS)]


def test_the_place_changes_contacts_only() -> None:
    """Source: self-check.md 2.6."""
    results = [result_of(PACK, CHECK, _outcome(Band.SERIOUS), place, TODAY) for place in Place]
    assert len({(r.band, r.row, r.title, r.lead, r.reasons, r.steps) for r in results}) == 1


def test_help_now_shows_the_lines_that_listen() -> None:
    """Specialists, then the children's line; two of a kind."""
    assert [contact.id for contact in help_now(PACK, Place.POLAND, TODAY)] == ["kcik", "strada", "116111"]
