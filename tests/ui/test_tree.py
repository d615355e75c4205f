"""What a screen reader has of the screen, through the real bridge: AT-SPI on a message bus, on a virtual display."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core.comfort import Feature
from kiosk.ui.aloud import DARK, HOW
from tests.languages import LANGS
from tests.ui.bridge import Bridge
from tests.ui.panel import PACK, mark
from tests.ui.test_every_screen import CHECK
from tests.ui.told import cover, every, faults
from tests.ui.town import VISITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.bridge import Node
    from tests.ui.panel import Marked

APART: Final = frozenset({"application", "frame", "alert", "image", "icon", "progress bar", "level bar"})
"""Roles of what is neither a control nor a text by itself."""
SOON, NOW = 1, 2
"""AT-SPI's polite and assertive."""


@pytest.fixture(scope="module")
def bridge(marked: Marked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bridge]:
    """The kiosk with a screen reader, in languages that can be told from one another."""
    made = Bridge(tmp_path_factory.mktemp("bridged"), marked.folder)
    yield made
    made.close()


def of_page(tree: list[Node]) -> list[Node]:
    """Controls and texts, as the tree orders them."""
    return [node for node in tree if node.role not in APART]


def names(tree: list[Node]) -> set[str]:
    """Everything that is called something."""
    return {node.name for node in tree if node.name}


def test_every_kind_of_screen_is_told_as_it_is_drawn(bridge: Bridge, request: pytest.FixtureRequest) -> None:
    """Each control, text and picture: its role, name, description, state and language, in reading order; no other.

    A cover: each kind of screen, every fifth of all, each language in turn. `--thorough` takes every screen in every
    language, and `packaging/test tree` walks them alone.
    """
    wrong = []
    for lang, way in every() if request.config.getoption("--thorough") else cover():
        shown = bridge.show(lang, way)
        wrong += [f"{lang}, {way}: {fault}" for fault in faults(shown, lang)]
    assert not wrong, "\n".join(wrong)


def test_the_waiting_screens_tell_how_to_start(bridge: Bridge) -> None:
    """Attract, language and cover: a heading, something to press, and nothing of the screens before."""
    bridge.kiosk.ask("jump", LANGS[-1], f"check-{CHECK.id}-1")
    before = names(bridge.tree())
    for command in (["attract"], ["jump", None], ["leave"]):
        bridge.kiosk.ask(*command)
        tree = bridge.tree()
        assert any(node.role == "heading" for node in tree), command
        assert any(node.is_control and "enabled" in node.states for node in tree), command
        assert not {name for name in names(tree) & before if mark(LANGS[-1]) in name}, command
    towns = {visit.town for visit in VISITS} | {stop.town for stop in PACK.tour}
    assert names(tree) & towns, "the cover's map is not told"


def test_a_check_is_gone_through_by_a_screen_readers_actions_alone(bridge: Bridge) -> None:
    """From the waiting screen to the result, pressing only what the tree offers."""
    bridge.kiosk.ask("attract")
    for called in ("start", f"language-{LANGS[1]}", "tile-checks", f"tile-{CHECK.id}", "place-pl", "startCheck"):
        bridge.press(called)
    for question in CHECK.questions:
        assert bridge.kiosk.ask("stand") == ["question", LANGS[1], question.id]
        options = [option.id for option in question.options]
        bridge.press("answer-no" if "no" in options else "answer-skip")
    assert bridge.kiosk.ask("stand") == ["result", LANGS[1], None]


def test_the_focus_is_told_as_keys_move_it(bridge: Bridge) -> None:
    """One thing has it at a time, and each step says which."""
    bridge.heard(0)
    bridge.kiosk.ask("jump", LANGS[0], f"check-{CHECK.id}-1")
    seen: list[str] = []
    told: list[tuple[str, str, int]] = []
    for _ in range(4):
        bridge.kiosk.ask("key", "Key_Down")
        (held,) = [node for node in bridge.tree() if "focused" in node.states]
        assert held.is_control
        step = ("object:state-changed:focused", held.name, 1)
        while step not in told and (came := bridge.heard()):
            told += came
        assert step in told
        seen.append(held.name)
    assert len(set(seen)) == 4


def test_another_screen_is_announced_by_its_heading(bridge: Bridge) -> None:
    """Nobody has moved the focus, so a screen reader would say nothing by itself."""
    bridge.kiosk.ask("jump", LANGS[0], "home")
    bridge.heard(0)
    for way in ("help", f"check-{CHECK.id}-2", "nearby"):
        bridge.kiosk.ask("jump", LANGS[0], way)
        heading = next(node.name for node in bridge.tree() if node.role == "heading")
        assert bridge.announced() == [(heading, SOON)]


def test_the_idle_warning_is_announced_at_once_and_again(bridge: Bridge) -> None:
    """With the seconds that are left; it is an alert in the tree, and gone from it when it is answered."""
    bridge.kiosk.ask("jump", LANGS[0], "home")
    bridge.heard(0)
    bridge.kiosk.ask("pass", 61.0)
    ((first, how),) = bridge.announced()
    assert (how, "29" in first) == (NOW, True)
    (alert,) = [node for node in bridge.tree() if node.role == "alert"]
    assert alert.name
    assert alert.name in first
    bridge.kiosk.ask("pass", 10.0)
    ((again, _),) = bridge.announced()
    assert "19" in again
    bridge.press("stillHere")
    assert not [node for node in bridge.tree() if node.role == "alert"]


def test_the_printers_word_is_announced(bridge: Bridge) -> None:
    """Printing, done, out of paper: each once, and as an alert on the page."""
    bridge.kiosk.ask("jump", LANGS[0], "take")
    bridge.heard(0)
    told = []
    for state in ("printing", "done", "out-of-paper"):
        bridge.kiosk.ask("paper", state)
        ((words, how),) = bridge.announced()
        (alert,) = [node for node in bridge.tree() if node.role == "alert"]
        assert (alert.name, how) == (words, NOW)
        told.append(words)
    assert len(set(told)) == 3
    bridge.kiosk.ask("paper", "")


def test_reading_aloud_is_announced_and_its_button_says_what_it_does_now(bridge: Bridge) -> None:
    """Listen becomes Stop reading, and how to go on is told."""
    bridge.kiosk.ask("jump", LANGS[0], "home")
    before = names(bridge.tree())
    bridge.heard(0)
    bridge.kiosk.ask("comfort", Feature.ALOUD.value, True)  # noqa: FBT003 - a line for the kiosk
    assert (mark(LANGS[0]) + HOW.source, SOON) in bridge.announced()
    after = names(bridge.tree())
    assert {mark(LANGS[0]) + "Listen"} == before - after
    assert mark(LANGS[0]) + "Stop reading" in after


@pytest.mark.parametrize("way", ["home", f"check-{CHECK.id}-3", f"check-{CHECK.id}-result-strong"])
def test_the_dark_screen_has_the_tree_that_the_ear_needs(bridge: Bridge, way: str) -> None:
    """All that is read aloud, in the same order, and nothing less than on the light screen."""
    bridge.kiosk.ask("jump", LANGS[0], way, Feature.ALOUD.value)
    light = [(node.role, node.name) for node in of_page(bridge.tree())]
    bridge.heard(0)
    bridge.kiosk.ask("comfort", Feature.DARK.value, True)  # noqa: FBT003 - a line for the kiosk
    assert (mark(LANGS[0]) + DARK.source, SOON) in bridge.announced()
    tree = bridge.tree()
    dark = [(node.role, node.name) for node in of_page(tree)]
    differ = [(one[1], other[1]) for one, other in zip(light, dark, strict=True) if one != other]
    assert differ == [(mark(LANGS[0]) + "Dark screen", mark(LANGS[0]) + "Show the screen")]
    told = iter([node.name for node in tree])
    stops = bridge.kiosk.ask("stops")
    assert isinstance(stops, list)
    assert all(stop in told for stop in stops), "what the ear meets is not in the tree, or in another order"
