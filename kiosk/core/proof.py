"""All promises of one self-check, proved over every set of answers. Source: self-check.md 3.1."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from kiosk.core import proof_paths, proof_rules
from kiosk.core.check import Band
from kiosk.core.minimal import minimal_sets
from kiosk.core.proof_content import contacts_for_each_place, languages_complete, no_forbidden_words, reasons_resolve
from kiosk.core.states import States

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kiosk.core.check import Check, Profile
    from kiosk.core.minimal import Minimal
    from kiosk.core.pack import Pack
    from kiosk.core.proof_content import Language
    from kiosk.core.proof_rules import Cases

WITNESSES: Final = 5
"""As many faults of one promise as are told; all are counted."""
SAMPLES: Final = 2_000
"""About as many raw sets of answers are tried on the engine in every proof."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One promise, and whether it holds."""

    id: str
    """`P1` to `P19`, as self-check.md 3.1 numbers them; `RAW` for the collapse to states."""
    promise: str
    cases: int
    """How many cases were looked at; 0 when the promise is not about this check."""
    faults: int
    witnesses: tuple[str, ...]
    """The first few faults, in words."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many sets of answers there are in one profile, and what they give."""

    profile: Profile
    raw: int
    vectors: int
    """Options of equal weight counted as one."""
    states: int
    bands: tuple[tuple[Band, int], ...]
    """Raw sets of answers by band, the mildest first."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found out about one check."""

    check: Check
    sizes: tuple[Size, ...]
    findings: tuple[Finding, ...]
    minimal: tuple[Minimal, ...]
    idle_clauses: tuple[str, ...]
    """Clauses of the rules that never decide alone: told to reviewers, not a fault."""

    @property
    def holds(self) -> bool:
        """Whether every promise does."""
        return not any(finding.faults for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a check stands on when it is proved."""

    pack: Pack
    languages: tuple[Language, ...]
    on: date
    """Only what may be shown on that day counts."""


def prove(
    ground: Ground, check: Check, *, every_raw: bool = False, tell: Callable[[str], None] = lambda _: None
) -> Proof:
    """Prove every promise of the check. `tell` is called with each one's id before it is looked at.

    `every_raw` tries each raw set of answers on the engine, instead of a spread of about `SAMPLES`.
    """
    states = States(check)
    findings = []
    for id_, promise, cases in _promises(states, ground, every_raw=every_raw):
        tell(id_)
        findings.append(_finding(id_, promise, cases))
    return Proof(check, sizes(states), tuple(findings), minimal_sets(states), proof_rules.idle_clauses(states))


def sizes(states: States) -> tuple[Size, ...]:
    """The enumeration's figures, by profile."""
    found = []
    for profile in states.check.rules:
        own = [state for state in states.all() if state.seen.profile is profile]
        bands: Counter[Band] = Counter()
        for state in own:
            bands[state.row.band] += state.raw
        found.append(
            Size(
                profile,
                raw=sum(state.raw for state in own),
                vectors=sum(state.vectors for state in own),
                states=len(own),
                bands=tuple((band, bands[band]) for band in Band),
            )
        )
    return tuple(found)


def _promises(states: States, ground: Ground, *, every_raw: bool) -> Iterator[tuple[str, str, Cases]]:
    rules, paths, check = proof_rules, proof_paths, states.check
    pack, languages, on = ground.pack, ground.languages, ground.on
    step = 1 if every_raw else max(1, paths.raw_size(check) // SAMPLES | 1)
    yield "P1", "every set of answers has one band, with words and steps", rules.total(states)
    yield "P2", "the same answers give the same outcome in any order", paths.same_answers_same_outcome(states)
    yield "P3", "a stronger answer never gives a milder band", rules.monotone(states)
    yield "P4", "emergency is danger and nothing else, at once and latched", paths.emergency_is_exact(states, pack, on)
    yield "P5", "every band, question and option is reached, and decides", rules.reachable(states)
    yield "P6", "every way leads to the result and back", paths.no_dead_ends(states, pack, on)
    yield "P7", "hidden answers never count", paths.hidden_answers_never_count(states)
    yield "P8", "questions are revealed by signs or facts, never hidden", paths.questions_are_only_revealed(check)
    yield "P9", "a child never gets a milder band", rules.child_dominates(states)
    yield (
        "P10",
        "skip counts like No; not sure lies between",
        chain(rules.skip_is_neutral(states), rules.unsure_is_weaker(states)),
    )
    yield "P11", "few never reassures when we cannot tell", paths.few_never_reassures(states, pack, on)
    yield "P12", "every sign has one reason and a source", reasons_resolve(states, pack)
    yield "P13", "every text is there in every language", languages_complete(pack, check, languages)
    yield "P14", "no forbidden word, verdict or promise", no_forbidden_words(pack, check, languages)
    yield "P15", "every band has contacts in every country", contacts_for_each_place(states, pack, on)
    yield "P17", "no row of a rule is dead", rules.no_dead_rows(states)
    yield "P19", "bad pay and hours alone stay a labour matter", rules.labour_stays_labour(states)
    yield "RAW", "the engine agrees on raw answers", paths.raw_disagreements(states, step)


def _finding(id_: str, promise: str, cases: Cases) -> Finding:
    number, faults = 0, 0
    witnesses: list[str] = []
    for fault in cases:
        number += 1
        if fault is not None:
            faults += 1
            if len(witnesses) < WITNESSES and fault not in witnesses:
                witnesses.append(fault)
    return Finding(id_, promise, number, faults, tuple(witnesses))
