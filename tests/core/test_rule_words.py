"""The rule in plain words says what the rule holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.check import Family, Level
from kiosk.core.minimal import minimal_sets, patterns
from kiosk.core.rule import AllOf, AnyOf, Count, Gates
from kiosk.core.rule_words import clause_of
from kiosk.core.states import States
from kiosk.core.text import in_english

if TYPE_CHECKING:
    from kiosk.core.names import CheckId
    from kiosk.core.rule import Condition

PACK = read_pack(home.default_pack())


def _lines(when: Condition) -> list[tuple[int, str]]:
    return [(depth, phrase.say(in_english)) for depth, phrase in clause_of(when).lines()]


def test_lists_within_lists_are_indented_and_like_ones_joined() -> None:
    """`any` within `any` is one list; `all` within `any` is a list of its own."""
    when = AnyOf((AnyOf((Count(Level.STRONG, 2),)), AllOf((Gates(1), Count(Level.WEAK, 3, Family.HARM)))))
    assert _lines(when) == [
        (0, "One of these is enough:"),
        (1, "Strong or stronger signs: at least 2"),
        (1, "All of these together:"),
        (2, "Signs that are enough alone: at least 1"),
        (2, "Signs of any strength about “what is taken from the person”: at least 3"),
    ]


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("family", [None, *Family])
def test_every_count_has_words_of_its_own(level: Level, family: Family | None) -> None:
    """No two conditions read alike."""
    others = {_lines(Count(at, 2, of))[0][1] for at in Level for of in (None, *Family) if (at, of) != (level, family)}
    assert _lines(Count(level, 2, family))[0][1] not in others


@pytest.mark.parametrize("id_", PACK.checks)
def test_patterns_hold_every_smallest_set_once(id_: CheckId) -> None:
    """Grouping the smallest sets by what a rule sees loses none, and each set has the pattern's signs."""
    check = PACK.checks[id_]
    for minimal in minimal_sets(States(check)):
        found = patterns(check, minimal)
        assert sorted(map(str, minimal.sets)) == sorted(str(said) for pattern in found for said in pattern.sets)
        for pattern in found:
            levels = [sorted(level for _, _, level, _ in said) for said in pattern.sets]
            assert levels == [sorted(sign.level for sign in pattern.signs)] * len(levels)
