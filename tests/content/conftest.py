"""A small whole pack that each test may break in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kiosk.content.reader import read_pack
from kiosk.core.errors import FaultsError

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.errors import Fault

FILES = {
    "pack.yaml": """\
format: pack/1
id: small
version: "2026.11.0"
""",
    "sources.yaml": """\
format: sources/1
sources:
  - {id: GOV, title: A ministry, url: "https://gov.example/a", dated: "2026-01"}
  - {id: NGO, title: A leaflet, url: "", dated: ""}
""",
    "contacts.yaml": """\
format: contacts/1
contacts:
  - id: emergency-112
    place: pl
    roles: [emergency]
    order: 1
    name: Emergency
    what: All services.
    languages: []
    channels: [phone]
    audience: [anyone]
    dial: "112"
    display: "112"
    web: ""
    sources: [GOV]
    checked_on: 2026-11-21
    expires_on: 2027-05-31
    status: verified
  - id: line
    place: pl
    roles: [specialist]
    order: 2
    name: A helpline
    what: Somebody who listens.
    hours: Weekdays, 9 to 17:30.
    open: [{days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:30"}]
    on_holidays: closed
    languages: [pl, en]
    channels: [phone, web]
    audience: [anyone, relatives]
    dial: "+48226280120"
    display: "22 628 01 20"
    web: "https://line.example/help"
    sources: [GOV, NGO]
    checked_on: 2026-11-21
    expires_on: 2027-05-31
    status: verified
    called_on: null
    note: Ring in spring.
""",
    "retired.yaml": """\
format: retired/1
numbers:
  - id: old-line
    number: "+48226289999"
    whose: The helpline, until 2022
    why: It has another number now.
    sources: [NGO]
""",
    "facts.yaml": """\
format: facts/1
facts:
  - id: wage
    value: "31.40"
    unit: PLN
    valid_from: 2026-01-01
    checked_on: 2026-11-21
    expires_on: 2026-12-31
    status: verified
    sources: [GOV]
    note: Least pay an hour.
""",
    "materials.yaml": """\
format: materials/1
materials:
  - id: guide
    kind: handbook
    title: A guide for the front desk
    publisher: A ministry
    languages: [pl]
    year: 2022
    sources: [NGO]
    checked_on: 2026-11-21
    expires_on: 2027-05-31
    status: verified
    address:
      url: https://gov.example/guide
      sources: [GOV]
      checked_on: 2026-11-21
      expires_on: 2026-12-31
      status: verified
""",
    "numbers.yaml": """\
format: numbers/1
numbers:
  - id: copies
    says: [two copies]
    in: [check.job.J2]
    reason: An example, so that people know what is meant.
""",
    "steps.yaml": """\
format: steps/1
steps:
  - id: st-112
    text: Call 112.
    roles: [emergency]
    sources: [GOV]
    checked_on: 2026-11-21
    expires_on: 2027-05-31
    status: verified
  - id: st-line
    text: Talk to the helpline.
    roles: [specialist]
    sources: [NGO]
    checked_on: 2026-11-21
    expires_on: 2027-05-31
    status: verified
""",
    "tour.yaml": """\
format: tour/1
stops:
  - id: radom-2018
    town: Radom
    teryt: "1463011"
    voivodeship: mazowieckie
    venue: Market square
    day: 2018-03-14
    opens: "10:00"
    closes: "16:30"
    sources: [NGO]
    note: ""
""",
    "checks/job.yaml": """\
format: selfcheck/1
id: job
version: "1.0.0"
icon: offer
title: A job offer
intro: You can skip any question.
sources: [NGO]
checked_on: 2026-11-21
expires_on: 2027-05-31
status: verified
cant_tell: {below: 0.6, title: We cannot tell, lead: Some things are not clear yet.}
questions:
  - id: J1
    text: Are you in danger?
    help: This means now.
    reason: You told us you are in danger.
    unsure_reason: You were not sure about danger.
    dimension: CR
    indicator: violence
    sources: [NGO]
    answers: yns
    level: {"yes": critical, "notsure": strong}
  - id: J2
    text: Do they hold your passport?
    help: Two copies are normal.
    reason: You told us they hold it.
    unsure_reason: You were not sure who holds it.
    dimension: CR
    indicator: documents
    sources: [NGO]
    show_if: {question: J1, option: "no"}
    answers:
      - {id: "no", label: "No", level: none}
      - {id: asked, label: They asked for it, level: medium}
      - {id: have, label: They have it, level: strong, gate: true}
      - {id: notsure, level: weak}
      - {id: skip, level: none}
macros:
  mixed: {all: [{count: {at_least: medium, min: 1}}, {count: {at_least: weak, min: 2, family: K}}]}
profile: before
rules:
  before:
    - {id: R1, band: emergency, when: {count: {at_least: critical, min: 1}}}
    - {id: R2, band: serious, when: {any: [{gate: {min: 1}}, {use: mixed}]}}
    - {id: R3, band: some, when: {count: {at_least: weak, min: 1}}}
    - {id: R4, band: few, when: always}
outcomes:
  emergency: {title: Get help now, lead: [Call now.], steps: [st-112]}
  serious: {title: Strong warning signs, lead: [Do not go yet., It is not your fault.], steps: [st-line, st-112]}
  some: {title: Some warning signs, lead: [Check first.], steps: [st-line]}
  few: {title: Few warning signs, lead: [Trust your feeling.], steps: [st-line]}
""",
    "quiz.yaml": """\
format: quiz/1
icon: quiz
title: True or not?
intro: Nobody counts.
items:
  - id: Q1
    statement: It never happens.
    answer: false
    explanation: It happens, for less than {wage} an hour.
    sources: [GOV]
    checked_on: 2026-11-21
    expires_on: 2026-12-31
    status: verified
  - id: Q2
    statement: You may ask.
    answer: true
    explanation: Anybody may.
    sources: [NGO]
    checked_on: 2026-11-21
    expires_on: 2027-05-31
    status: verified
end: {title: Thank you, lead: Do you want to know more?, worry: job}
""",
    "stories/trip.yaml": """\
format: story/1
id: trip
icon: offer
order: 10
title: The trip
summary: Kim gets a message.
person: Kim
sources: [NGO]
checked_on: 2026-11-21
expires_on: 2027-05-31
status: verified
scenes:
  - id: s1
    text: A message comes.
    choices:
      - {id: go, text: Go, next: s2}
      - {id: ask, text: Ask first, next: stay}
  - id: s2
    text: A van waits.
    choices:
      - {id: in, text: Get in, next: late}
      - {id: out, text: Turn back, next: stay}
  - id: stay
    text: Kim stays.
    ending: {title: At home, signs: [They rush you.], can_do: [Ask first.]}
  - id: late
    text: Kim calls later.
    ending: {title: Not too late, signs: [They hold your passport., They lie.], can_do: [Call a helpline.]}
""",
    "topics/pay.md": """\
---
id: pay
audience: worker
icon: money
place: pl
title: Your pay
summary: What you must get.
contacts: [line]
sources: [GOV]
checked_on: 2026-11-21
expires_on: 2027-05-31
status: verified
pages:
  least: {expires_on: 2026-12-31}
---

## The least {#least}

Nobody may pay you
less than {wage} an hour.

- Count your hours.
- Keep your papers.

> You can ask for advice.

> [!CARE]
> They take money for food.

<contact:line>

## Ask {#ask}

Ask before you sign.
""",
    "topics/read.md": """\
---
id: read
audience: professional
icon: contract
title: To read
summary: What others wrote.
contacts: []
sources: [NGO]
checked_on: 2026-11-21
expires_on: 2027-05-31
status: verified
---

## Books {#books}

<material:guide>
""",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A pack on disk."""

    folder: Path

    def change(self, file: str, old: str, new: str) -> None:
        """Replace the first place where `old` stands."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} does not stand in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def line(self, file: str, part: str) -> int:
        """The first line that contains `part`, 1-based."""
        lines = (self.folder / file).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, start=1) if part in line)

    def faults(self) -> tuple[Fault, ...]:
        """What the reader finds wrong."""
        try:
            read_pack(self.folder)
        except FaultsError as error:
            return error.faults
        return ()


@pytest.fixture
def pack(tmp_path: Path) -> Written:
    """The small pack, without a fault."""
    folder = tmp_path / "small"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Written(folder)
