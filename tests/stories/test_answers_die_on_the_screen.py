"""Rule 1 as types: what is counted, kept, sent or reported has no room for what a visitor answered."""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
import inspect
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import UnionType
from typing import Any, Final

import pytest

import kiosk.core.check
import kiosk.core.counter
import kiosk.core.journey
import kiosk.core.names
import kiosk.core.result
import kiosk.core.tour
from kiosk.content.reader import read_pack
from kiosk.core.check import Outcome, Question, Reason
from kiosk.core.counter import METRICS, Key, Row, Tally
from kiosk.core.journey import Journey, Stand
from kiosk.core.names import BusId, ChoiceId, ItemId, OptionId, QuestionId, ReplicaId, SceneId, StoryId, VisitId
from kiosk.core.result import Result
from kiosk.store import CounterStore
from kiosk.ui.counting import CounterWriter
from kiosk.ui.session import Counting

ROOT: Final = Path(__file__).parents[2]
PACK: Final = read_pack(ROOT / "assets" / "packs" / "redbus")
SECRET: Final = frozenset(
    {QuestionId, OptionId, Question, Reason, Outcome, Result, Journey, Stand, ItemId, StoryId, SceneId, ChoiceId}
)
"""Types that hold, or say, what somebody answered or where they stand."""
NAMES: Final[dict[str, Any]] = {
    name: value
    for module in (
        kiosk.core.result,
        kiosk.core.tour,
        kiosk.core.names,
        kiosk.core.check,
        kiosk.core.counter,
        kiosk.core.journey,
    )
    for name, value in vars(module).items()
} | {"Iterable": Iterable, "Mapping": Mapping, "date": dt.date, "datetime": dt.datetime}
"""What annotations may name; modules import most of it for the type checker alone."""


def reach(kind: object) -> frozenset[object]:
    """Every type that a value of `kind` can hold, itself included."""
    found: set[object] = set()
    waiting = [kind]
    while waiting:
        each = waiting.pop()
        if each in found:
            continue
        found.add(each)
        if isinstance(each, typing.NewType):
            waiting.append(each.__supertype__)
        elif typing.get_origin(each) is not None or isinstance(each, UnionType):
            waiting += [arg for arg in typing.get_args(each) if arg is not Ellipsis]
        elif isinstance(each, type) and dataclasses.is_dataclass(each):
            waiting += typing.get_type_hints(each, localns=NAMES).values()
    return frozenset(found)


def accepted(call: Callable[..., object]) -> frozenset[object]:
    """Every type that can be handed to `call`."""
    hints = typing.get_type_hints(call, localns=NAMES)
    return frozenset(kind for name, hint in hints.items() if name != "return" for kind in reach(hint))


def test_a_tally_a_key_and_a_row_are_made_of_exactly_this() -> None:
    """Pinned: whoever gives a counter another field must look here first."""
    assert reach(Tally) == {Tally, Key, tuple[str, ...], str}
    ids = {BusId, ReplicaId, VisitId}
    assert reach(Row) == {Row, Key, tuple[str, ...], str, int, dt.date, *ids}


@pytest.mark.parametrize(
    "call", [CounterStore.add, CounterWriter.__call__, Counting.__call__], ids=["store", "writer", "session's counting"]
)
def test_nothing_that_counts_accepts_an_answer(call: Callable[..., object]) -> None:
    """Tallies, a visit, a day, a moment: none of them can hold what somebody said."""
    kinds = accepted(call)
    assert Tally in kinds
    assert not kinds & SECRET
    assert dict not in {typing.get_origin(kind) for kind in kinds}


def test_nobody_can_make_a_tally_from_an_answer() -> None:
    """Every function that gives one takes ids of what was opened, a band, or how something ended."""
    makers = [
        maker
        for _, maker in inspect.getmembers(kiosk.core.counter, inspect.isfunction)
        if typing.get_type_hints(maker, localns=NAMES).get("return") is Tally
    ]
    assert len(makers) == len(METRICS)
    for maker in makers:
        assert not accepted(maker) & SECRET, maker.__name__


ASKED: Final = (
    *(question.id for check in PACK.checks.values() for question in check.questions),
    *(item.id for item in (PACK.quiz.items if PACK.quiz else ())),
)
"""What questions and statements of the quiz are called."""


def test_no_declared_cell_takes_a_questions_id() -> None:
    """A key refuses it wherever it is put; and an answer beside it would need a dimension nobody declared."""
    for metric in METRICS.values():
        for question in ASKED:
            assert not [dim for dim in metric.dims if dim.allows(question)], (metric.name, question)
    assert {dim.name for metric in METRICS.values() for dim in metric.dims if dim.values is None} == {
        "topic",
        "check",
        "contact",
        "lang",
    }


def test_the_walk_finds_what_is_hidden_deep() -> None:
    """The proof can fail: an answer in a tuple in a dataclass, behind a union, in a mapping."""

    @dataclass(frozen=True, slots=True)
    class Leaky:
        rows: tuple[tuple[Row | QuestionId, ...], ...]

    NAMES["Leaky"] = Leaky
    assert QuestionId in reach(Leaky)
    assert OptionId in reach(Mapping[str, OptionId | None])
    assert QuestionId in reach(typing.Optional[tuple[QuestionId]])  # noqa: UP045 - the older spelling is walked too


@pytest.mark.parametrize("package", ["store", "sync", "wire", "hub", "report"])
def test_what_keeps_and_sends_knows_neither_journeys_nor_answers(package: str) -> None:
    """Not even for the type checker: these modules import no journey, no event, no result, and of checks the band."""
    banned = {"kiosk.core.journey", "kiosk.core.events", "kiosk.core.result"}
    folder = ROOT / "kiosk" / package
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    assert files
    breaches = []
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                breaches += [f"{path.name}: {a.name}" for a in node.names if a.name in {*banned, "kiosk.core.check"}]
            if isinstance(node, ast.ImportFrom) and node.module is not None:
                names = {alias.name for alias in node.names}
                breaches += [f"{path.name}: {node.module}"] if node.module in banned else []
                if node.module == "kiosk.core.check":
                    breaches += [f"{path.name}: {name}" for name in names - {"Band"}]
                if node.module == "kiosk.core.names":
                    breaches += [f"{path.name}: {name}" for name in names & {"QuestionId", "OptionId"}]
    assert not breaches, f"{breaches}\nAnswers die on the screen: count a band in core.counter instead."
