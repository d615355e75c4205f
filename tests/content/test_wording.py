"""A pack's English held against what may be said, and how plainly: file, line and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.reader import read_with_texts
from kiosk.content.wording import wording_faults

if TYPE_CHECKING:
    from tests.content.conftest import Written

JOB, PAY, STEPS = "checks/job.yaml", "topics/pay.md", "steps.yaml"


def _faults(pack: Written) -> list[tuple[str, int, str]]:
    found = wording_faults(*read_with_texts(pack.folder))
    return [(fault.file, fault.line, fault.message) for fault in found]


def test_the_small_pack_is_plain(pack: Written) -> None:
    """Nothing to mend, so that every fault below is its own change's."""
    assert _faults(pack) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (JOB, "Check first.", "You are safe now.", "says 'You are safe' (verdict)"),
        (JOB, "Check first.", "We will protect you.", "says 'We will' (promise)"),
        (JOB, "You told us they hold it.", "You are a victim of them.", "says 'victim' (name)"),
        (JOB, "It is not your fault.", "It is your fault.", "says 'your fault' (blame)"),
        (JOB, "Call now.", "Call 999 now.", "says '999' (number): in Poland 999 is the ambulance"),
        (PAY, "- Keep your papers.", "- Collect proof.", "says 'Collect proof' (evidence)"),
        (PAY, "- Keep your papers.", "- Call 998.", "says '998' (number)"),
        (PAY, "- Keep your papers.", f"- {'Keep it. ' * 3}{'very ' * 15}well.", "sentence of 16 words; at most 15"),
        (PAY, "- Keep your papers.", f"- {'Administrative ' * 10}work.", "reads at"),
    ],
)
def test_each_breach_stands_on_its_line(pack: Written, file: str, old: str, new: str, message: str) -> None:
    """An editor that jumps to file:line lands on the sentence."""
    pack.change(file, old, new)
    found = [fault for fault in _faults(pack) if message in fault[2]]
    assert found, _faults(pack)
    assert {(name, line) for name, line, _ in found} == {(file, pack.line(file, new))}


def test_a_topic_may_name_a_right(pack: Written) -> None:
    """`Rights of victims` has to be findable; on a self-check the word still may not stand."""
    pack.change(PAY, "- Keep your papers.", "- Victims have rights.")
    assert _faults(pack) == []


def test_the_uks_number_stands_with_the_uk(pack: Written) -> None:
    """A page about Poland has it only as a mistake."""
    pack.change(PAY, "place: pl", "place: uk")
    pack.change(PAY, "- Keep your papers.", "- Call 999.")
    assert _faults(pack) == []
