"""Every screen as a screen reader has it, held against what is drawn: what is walked, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.ui.aloud import HOW
from tests.languages import ALL, LANGUAGE_NAMES
from tests.ui.bridge import CONTROLS
from tests.ui.panel import mark
from tests.ui.test_every_screen import SCREENS, readable
from tests.ui.town import VISITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.events import Event
    from kiosk.core.names import Lang
    from tests.ui.bridge import Drawn, Node, Shown

ROLES: Final = {
    "button": CONTROLS - {"check box"},
    "box": frozenset({"check box"}),
    "heading": frozenset({"heading"}),
    "text": frozenset({"label", "static"}),
    "picture": frozenset({"image", "icon", "graphic", "progress bar", "level bar"}),
}
"""What AT-SPI may call what looks so."""
AROUND: Final = frozenset({"application", "frame", "alert"})
"""Roles of what only holds others."""
WAYS: Final[dict[str, tuple[Event, ...]]] = {
    f"{group}: {name}": path for group, told in SCREENS.items() for name, path in told.items() if group != "cover"
}
"""A way to every screen but three: attract, language and cover have tests of their own."""
EVERY: Final = 5
"""So many-th of all screens is in the cover, besides one of each kind."""
PROPER: Final = (
    *LANGUAGE_NAMES.values(),
    *(visit.town for visit in VISITS),
    "Ośrodek Interwencji",
    "Punkt Porad",
)
"""How names begin that are the same in every language: languages, towns, and the contacts that staff added."""


def every() -> Iterator[tuple[Lang, str]]:
    """Every screen in every language that has words for it."""
    for lang in ALL:
        yield from ((lang, way) for way, path in WAYS.items() if readable(lang, path))


def cover() -> Iterator[tuple[Lang, str]]:
    """Each kind of screen, every so many-th screen, and each language many times; each time in the next language."""
    kinds = {way.partition(":")[0]: way for way in reversed(WAYS)}
    chosen = [way for number, way in enumerate(WAYS) if number % EVERY == 0 or way in kinds.values()]
    for number, way in enumerate(chosen):
        langs = (ALL[(number + step) % len(ALL)] for step in range(len(ALL)))
        yield next(lang for lang in langs if readable(lang, WAYS[way])), way


def faults(shown: Shown, lang: Lang) -> Iterator[str]:
    """What a screen reader has otherwise than it is drawn, out of order, or in another language."""
    told = [node for node in shown.tree if node.role not in AROUND]
    drawn_names, told_names = [each.name for each in shown.drawn], [node.name for node in told]
    if drawn_names != told_names:
        hidden, extra = [n for n in drawn_names if n not in told_names], [n for n in told_names if n not in drawn_names]
        yield f"drawn and not told: {hidden}; told and not drawn: {extra}; or in another order than {told_names}"
        return
    for each, node in zip(shown.drawn, told, strict=True):
        yield from _of_one(each, node)
        yield from _of_language(node, lang)
    yield from _of_order(shown, told)
    heading = next((node.name for node in told if node.role == "heading"), None)
    if heading is None:
        yield "nothing says what the screen is called"
    announced = tuple(words for words in shown.announced if not words.endswith(HOW.source))
    if announced != ((heading,) if shown.is_new else ()):
        yield f"announced {shown.announced}, and is called {heading!r}"


def _of_one(each: Drawn, node: Node) -> Iterator[str]:
    """Role, words and states of one thing."""
    if node.role not in ROLES[each.kind]:
        yield f"{node.name!r} is a {each.kind}, told as {node.role}"
    if not node.name.strip():
        yield f"a {node.role} has no name"
    if node.description != each.description:
        yield f"{node.name!r} is described as {node.description!r} and not as {each.description!r}"
    said = _plain(f"{node.name} {node.description}")
    yield from (
        f"{words!r} stands on {node.name!r} and is not told" for words in each.words if _plain(words) not in said
    )
    wanted = {
        "enabled": each.is_enabled or not node.is_control,
        "sensitive": each.is_enabled or not node.is_control,
    }
    for state, is_so in wanted.items():
        if is_so != (state in node.states):
            yield f"{node.name!r} is {'' if is_so else 'not '}{state}, told {sorted(node.states)}"
    if each.is_checked != bool(node.states & {"checked", "pressed"}):
        yield f"{node.name!r} is chosen: {each.is_checked}, told {sorted(node.states)}"
    if node.is_control and each.is_enabled and "focusable" not in node.states:
        yield f"{node.name!r} cannot have the focus"


def _of_language(node: Node, lang: Lang) -> Iterator[str]:
    for words in (node.name, node.description):
        if any(mark(other) in words for other in ALL if other != lang):
            yield f"{words!r} is not in {lang}"
    if node.is_control and mark(lang) not in node.name and not node.name.startswith(PROPER):
        yield f"{node.name!r} is not in {lang}"


def _of_order(shown: Shown, told: list[Node]) -> Iterator[str]:
    """The tree's order is the order of reading, and the keypad's cursor keeps it."""
    # `More below` lies over the page's lower edge, and belongs to fingers.
    for before, each in zip(shown.drawn, shown.drawn[1:], strict=False):
        if not each.is_next and "more" not in {before.called, each.called}:
            yield f"{each.name!r} is told after {before.name!r}, and does not stand after it"
    left = iter([node.name for node in told])
    lost = [stop for stop in shown.stops if stop not in left]
    if lost:
        yield f"the cursor comes to {lost[0]!r}, which is not told, or not in that place"


def _plain(words: str) -> str:
    """Without what a voice does not say."""
    return " ".join(words.split())
