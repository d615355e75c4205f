"""The walk over every screen, and where each message is found on it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.core.events import Begin, ChooseLanguage
from kiosk.core.journey import Journey, Moment, Screen, advance
from kiosk.demo.places import Seen, places
from kiosk.demo.screens_html import front, language_pages
from kiosk.demo.tour import tour
from kiosk.demo.walk import ways
from kiosk.i18n.messages import Entry
from tests.core.journeys import SHIPPED
from tests.languages import LANGS

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.standing import Stand

DAY: Final = date(2026, 12, 1)
TOURING: Final = replace(SHIPPED, visits=tour(DAY))
NOW: Final = Moment(DAY, 14, 1000.0)
HOME: Final = Seen("home.jpg", "Wyjdź teraz", 0.1, 0.9, 0.2, 0.05)


def _stand(told: tuple[object, ...]) -> Stand:
    journey = Journey()
    for event in (Begin(), ChooseLanguage(LANGS[0]), *told):
        journey = advance(TOURING, journey, event, NOW).journey  # type: ignore[arg-type]  # the walk's own events
    return journey.stand


def test_the_walk_comes_to_every_kind_of_screen_by_ways_of_their_own_name() -> None:
    """Only the attract and language screens are before it."""
    found = dict(ways(TOURING, DAY))
    assert len(found) == len(list(ways(TOURING, DAY)))
    assert {_stand(told).screen for told in found.values()} >= set(Screen) - {Screen.ATTRACT, Screen.LANGUAGE}


def test_the_walk_sees_every_question_page_statement_and_scene_that_may_be_shown() -> None:
    """What an editor adds is on a picture without anybody telling the walk."""
    stands = [_stand(told) for _, told in ways(TOURING, DAY)]
    pages = {(stand.topic, stand.page) for stand in stands if stand.screen is Screen.TOPIC}
    assert pages == {(t.id, at) for t in TOURING.topics.values() for at in range(len(TOURING.readable_pages(t, DAY)))}
    assert {stand.item for stand in stands if stand.item} == {item.id for item in TOURING.readable_items(DAY)}
    scenes = {(stand.story, stand.scene) for stand in stands if stand.story}
    assert scenes == {(s.id, scene.id) for s in TOURING.readable_stories(DAY) for scene in s.scenes}


def test_a_message_is_found_where_its_words_stand() -> None:
    """Whole, within other words, or with something in the place of its placeholder; a short one only whole."""
    seen = [HOME, replace(HOME, picture="pay.jpg", words="Płaca: 31,40 zł za godzinę. Codziennie, w dzień i w nocy.")]
    entries = [
        Entry("ui.leave", "Leave now", ("Wyjdź teraz",)),
        Entry("topic.pay", "Pay: {wage} an hour.", ("Płaca: {wage} za godzinę.",)),
        Entry("contact.hours", "Every day, day and night.", ("Codziennie, w dzień i w nocy.",)),
        Entry("check.no", "No", ("w",)),
        Entry("leaflet.never", "Cut along this line.", ("Wytnij wzdłuż tej linii.",)),
    ]
    assert {at: place.picture for at, place in places(entries, seen).items()} == {
        0: "home.jpg",
        1: "pay.jpg",
        2: "pay.jpg",
    }


def test_the_pages_show_each_message_in_its_place_and_say_which_are_on_none() -> None:
    """The picture with a box where the words stand; links stay in the folder, and no page needs a network."""
    entries = (Entry("ui.leave", "Leave now", ("Wyjdź teraz",)), Entry(None, "Cut here", ("Tnij tu",)))
    pages = {name: content.decode() for name, content in language_pages(LANGS[0], entries, {0: HOME}).items()}
    assert set(pages) == {"pl/index.html", "pl/ui-leave.html", "pl/screen.html"}
    assert 'src="screens/home.jpg"' in pages["pl/ui-leave.html"]
    assert "left:10.00%;top:90.00%;width:20.00%;height:5.00%" in pages["pl/ui-leave.html"]
    assert "Not on a screen." in pages["pl/screen.html"]
    assert "1 of 2 messages" in pages["pl/index.html"]
    assert 'href="pl/index.html"' in front(LANGS).decode()
    assert not [name for name, html in pages.items() if "://" in html.replace("http://www.w3.org", "")]


def test_the_command_leaves_pictures_of_the_real_screen_and_pages_for_every_message(tmp_path: Path) -> None:
    """Two screens are enough to see it work; a folder with something else in it is left alone."""
    out = tmp_path / "out"
    command = [sys.executable, "-m", "kiosk", "translate", "screens", "--locale", "uk", "--first", "2", "--out"]
    done = subprocess.run([*command, out], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert {"attract.jpg", "language.jpg", "home.jpg", "help.jpg"} <= {p.name for p in (out / "uk/screens").iterdir()}
    assert "Допомога" in (out / "uk/screen.html").read_text(encoding="utf-8")
    assert "screens/home.jpg" in (out / "uk/ui-home.html").read_text(encoding="utf-8")
    (tmp_path / "mine.txt").write_text("notes", encoding="utf-8")
    refused = subprocess.run([*command, tmp_path], capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert (tmp_path / "mine.txt").exists()
