"""A retired number fails the pack's check wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.reader import read_pack

if TYPE_CHECKING:
    from tests.content.conftest import Written


def test_retired_numbers_are_read_with_why(pack: Written) -> None:
    """Whose it was and what took its place."""
    (retired,) = read_pack(pack.folder).retired
    assert (retired.number, retired.whose, retired.sources) == ("+48226289999", "The helpline, until 2022", ("NGO",))


@pytest.mark.parametrize(
    ("file", "old", "new", "part"),
    [
        ("contacts.yaml", "Somebody who listens.", "Or ring 22 628 99 99.", "22 628 99 99"),
        ("contacts.yaml", "note: Ring in spring.", "note: Was 022 6289999 once.", "022 6289999"),
        ("contacts.yaml", 'dial: "+48226280120"', 'dial: "+48226289999"', "+48226289999"),
        ("topics/pay.md", "Count your hours.", "Ring (22) 628-99-99 now.", "(22) 628-99-99"),
        ("topics/pay.md", "You can ask for advice.", "Ring 22 628\n> 99 99 now.", "Ring 22 628"),
        ("steps.yaml", "Talk to the helpline.", "Ring 0048 22 628 99 99.", "0048 22"),
        ("checks/job.yaml", "You can skip any question.", "Or ring +48 22 628 99 99.", "+48 22"),
        ("tour.yaml", "venue: Market square", 'venue: "Call 48226289999"', "48226289999"),
        ("facts.yaml", "note: Least pay an hour.", "note: See 22.628.99.99.", "22.628"),
        ("sources.yaml", "title: A ministry", "title: The line 22 6289999", "22 6289999"),
        ("pack.yaml", "id: small", "id: small\n# 22 628 99 99", "# 22"),
    ],
)
def test_a_retired_number_is_a_fault_in_every_file(pack: Written, file: str, old: str, new: str, part: str) -> None:
    """Texts, numbers, notes and comments; the fault names the line, the body and why."""
    pack.change(file, old, new)
    found = [fault for fault in pack.faults() if "is retired" in fault.message]
    assert [(fault.file, fault.line) for fault in found] == [(file, pack.line(file, part))]
    assert "The helpline, until 2022. It has another number now." in found[0].message


def test_a_hidden_contact_may_keep_its_retired_number(pack: Written) -> None:
    """It is there so that nobody adds it again; the entry before it is looked at all the same."""
    pack.change(
        "contacts.yaml",
        'dial: "+48226280120"\n    display: "22 628 01 20"',
        'dial: "+48226289999"\n    display: "22 628 99 99"',
    )
    assert any("is retired" in fault.message for fault in pack.faults())
    path = pack.folder / "contacts.yaml"
    head, _, tail = path.read_text(encoding="utf-8").rpartition("status: verified")
    path.write_text(f"{head}status: hidden{tail}", encoding="utf-8")
    assert pack.faults() == ()
    pack.change("contacts.yaml", "what: All services.", "what: All services, or 22 628 99 99.")
    assert [fault.line for fault in pack.faults()] == [pack.line("contacts.yaml", "All services")]
