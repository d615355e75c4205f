"""Another language, live, on every screen: the place is kept, and no word of the old language stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QAccessible

from kiosk.core import events
from kiosk.core.journey import Screen
from kiosk.core.names import Lang
from kiosk.gate.words import never_translated, of_the_page, undated
from kiosk.ui import tiles
from kiosk.ui.loading import content_of
from tests.languages import ALL, INSTALLED, LANGS, LANGUAGE, LANGUAGE_NAMES, PARTIAL
from tests.ui.panel import PACK, Panel, mark
from tests.ui.test_every_screen import SCREENS, readable, some

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from tests.ui.panel import Marked

UK: Final = Lang("uk")
RU: Final = Lang("ru")
UNTRANSLATED: Final = never_translated(PACK, content_of(PACK, INSTALLED).autonyms, LANGUAGE_NAMES.values())
"""What is the same in every language: names, numbers and addresses."""


@pytest.fixture(scope="module")
def panel(qapp: QGuiApplication, marked: Marked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """A panel on which every translated text shows its language."""
    made = Panel(qapp, tmp_path_factory.mktemp("bus"), marked.folder, is_small=True)
    made.wait_for_content()
    yield made
    made.close()


def strangers(panel: Panel, lang: Lang, *, is_heard: bool = False) -> list[str]:
    """What the panel shows, and tells a screen reader, that is neither of this language nor of none."""
    told = dict.fromkeys((*panel.texts(), *(said(panel) if is_heard else ())))
    plain = UNTRANSLATED | of_the_page(panel.session)
    return [words for words in told if not words.startswith(mark(lang)) and undated(words) not in plain] + [
        words for words in told for other in ALL if other != lang and mark(other) in words
    ]


def said(panel: Panel) -> list[str]:
    """Names and descriptions of everything a screen reader is told of: buttons, codes, the route's stops."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
    words = [interface.text(kind).strip() for interface in panel.heard() for kind in kinds]
    return [text for text in words if text]


@pytest.mark.parametrize("group", [name for name in SCREENS if name not in {"end", "cover"}])
def test_no_word_is_of_another_language(panel: Panel, group: str) -> None:
    """Not on the panel, and not in what a screen reader is told."""
    for name, path in SCREENS[group].items():
        panel.jump(UK, *path)
        assert not strangers(panel, UK, is_heard=True), name


@pytest.mark.parametrize("group", [name for name in SCREENS if name not in {"end", "cover"}])
def test_switching_keeps_the_place_and_leaves_no_word_behind(
    panel: Panel, group: str, request: pytest.FixtureRequest
) -> None:
    """Through the language screen, as a visitor does it; what the screen shows then is what it shows who came so."""
    for name, path in some(list(SCREENS[group].items()), request):
        panel.jump(UK, *path)
        before = panel.session.journey
        panel.session.dispatch(events.OpenLanguage())
        panel.session.dispatch(events.ChooseLanguage(RU))
        panel.settle()
        assert panel.session.stand == before.stand, name
        assert panel.session.journey.answers == before.answers, name
        assert not strangers(panel, RU, is_heard=True), name
        switched = panel.texts()
        panel.jump(RU, *path)
        assert panel.texts() == switched, name


@pytest.mark.parametrize("lang", PARTIAL)
def test_a_partial_language_shows_only_itself(panel: Panel, lang: Lang) -> None:
    """On every screen it covers, and on the way there, not a word is of the language that stands in for it."""
    seen = set()
    for group in SCREENS:
        for path in SCREENS[group].values():
            if readable(lang, path):
                panel.jump(lang, *path)
                words = [words for words in strangers(panel, lang) if words not in of_others(panel, lang)]
                assert not words, path
                seen.add(panel.session.stand.screen)
    # On this panel nobody has planned a tour, so there are no stops.
    unread = {Screen.STOP, Screen.TOPICS, Screen.GAMES, Screen.QUIZ, Screen.QUIZ_ANSWER, Screen.QUIZ_END, Screen.STORY}
    assert set(Screen) - seen <= {Screen.ATTRACT, Screen.LANGUAGE, Screen.COVER, *unread}


def of_others(panel: Panel, lang: Lang) -> set[str]:
    """The one tile that may name another language, in the visitor's own words."""
    return {str(part) for tile in tiles.more_tiles(panel.session) for part in tile.values() if mark(lang) in str(part)}


@pytest.mark.parametrize("lang", PARTIAL)
def test_choosing_a_partial_language_leaves_behind_what_it_has_no_words_for(panel: Panel, lang: Lang) -> None:
    """From what it does not cover to the home screen, which says in which language the rest is."""
    language = LANGUAGE[lang]
    for group in SCREENS:
        name, path = next(iter(SCREENS[group].items()))
        panel.jump(UK, *path)
        stand = panel.session.stand
        if not panel.session.journey.is_someones:
            continue
        panel.session.dispatch(events.OpenLanguage())
        panel.kiosk.journey.chooseLanguage(lang)
        stays = readable(lang, path)
        assert (panel.session.stand == stand) == stays, name
        assert stays or panel.session.stand.screen is Screen.HOME
    panel.jump(lang)
    (tile,) = tiles.more_tiles(panel.session)
    assert LANGUAGE[language.stand_ins[0]].name in tile["title"]
    panel.settle()
    panel.visitor.touch(f"tile-{language.stand_ins[0]}")
    assert panel.session.journey.lang == language.stand_ins[0]
    assert not tiles.more_tiles(panel.session)


def test_the_end_screen_speaks_the_visitors_language_and_the_next_one_starts_anew(panel: Panel) -> None:
    """Thanks in Ukrainian; the cover and the next journey know nothing of it."""
    panel.begin(UK, events.Finish())
    assert not strangers(panel, UK)
    panel.session.dispatch(events.Begin())
    panel.settle()
    assert not strangers(panel, LANGS[0])
    panel.begin(UK, events.LeaveNow())
    assert not strangers(panel, LANGS[0])


def test_the_attract_screen_greets_in_each_language_in_turn(panel: Panel) -> None:
    """Greeting and button of the same language."""
    panel.jump(None, events.TimeOut())
    root = next(item for item in panel.items() if item.property("greeted") is not None)
    for turn, lang in enumerate(ALL):
        root.setProperty("greeted", turn)
        panel.settle()
        assert not strangers(panel, lang, is_heard=True)


def test_the_countdown_is_in_the_visitors_language(panel: Panel) -> None:
    """A text with a plural, in a form of its own for each number."""
    panel.begin(UK)
    panel.clock.mono_s += 65
    panel.session.tick()
    panel.settle()
    assert any(words.startswith(mark(UK)) and " 25 " in words for words in panel.texts())
    assert not strangers(panel, UK)


def test_a_screen_without_content_speaks_the_visitors_language(
    qapp: QGuiApplication, marked: Marked, tmp_path: Path
) -> None:
    """A broken pack is said in words of the catalogs, never in a program's."""
    (tmp_path / "empty").mkdir()
    made = Panel(qapp, tmp_path / "bus", marked.folder, pack=tmp_path / "empty")
    try:
        made.wait_for_content()
        assert made.session.is_broken
        for lang in (UK, RU):
            made.begin(lang)
            assert not strangers(made, lang, is_heard=True)
    finally:
        made.close()
