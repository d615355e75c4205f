"""What staff change in the data folder while the screen runs is shown without a restart, or named in the log."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING, Final

import pytest
from structlog.testing import capture_logs

from kiosk.content.local import FILE as LOCAL_FILE
from kiosk.content.local import add_local
from kiosk.core import counter, events
from kiosk.core.counter import Ending
from kiosk.core.names import ContactId, Lang
from kiosk.store import FILE, CounterStore
from kiosk.ui import lookout as lookout_module
from kiosk.ui import watching
from kiosk.ui.lookout import SETTLED_S, Lookout
from tests.ui.panel import AFTERNOON, BUS, DAY, PACK, Marked, Panel
from tests.ui.test_images import decoded
from tests.ui.town import RADOM, TOWN_CONTACT, VISITS, entry, plan_tour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.ui.session import Content

EN: Final = Lang("en")


@pytest.fixture
def lookout(tmp_path: Path, content: Content) -> Lookout:
    """A lookout on a data folder where nothing is yet."""
    return Lookout(tmp_path, BUS, content)


def local(content: Content) -> list[ContactId]:
    """Ids of the local contacts."""
    return [contact.id for contact in content.pack.local]


def test_an_empty_folder_adds_nothing(lookout: Lookout, tmp_path: Path, content: Content) -> None:
    """And nothing is made in it: a look is a look."""
    assert lookout.look() is content
    assert list(tmp_path.iterdir()) == []


def test_what_was_added_is_there_at_the_next_look(lookout: Lookout, tmp_path: Path) -> None:
    """A contact, a second one, a visit; what they need to be shown comes with them."""
    lookout.look()
    add_local(tmp_path, entry(), PACK.retired)
    assert local(lookout.look()) == [TOWN_CONTACT]
    add_local(tmp_path, entry("second"), PACK.retired)
    plan_tour(tmp_path, *VISITS)
    seen = lookout.look()
    assert local(seen) == [TOWN_CONTACT, "second"]
    assert seen.pack.visits == VISITS
    assert seen.timetable.days[EN][DAY] == "Tuesday, 1 December"


def test_a_visit_staff_start_and_stop_is_seen_each_time(lookout: Lookout, tmp_path: Path) -> None:
    """By another process, in a database that is being counted into."""
    counting = CounterStore.open(tmp_path / FILE, BUS)
    staff = CounterStore.open(tmp_path / FILE, BUS, mend=False)
    staff.visits.start(RADOM.id, AFTERNOON, "Radom")
    assert [visit.is_under_way for visit in lookout.look().pack.visits] == [True]
    counting.add((counter.journey_ended(Ending.LEFT),), RADOM.id, DAY)
    before = lookout.look()
    staff.visits.stop(AFTERNOON)
    assert [visit.is_under_way for visit in lookout.look().pack.visits] == [False]
    assert before.pack.visits != lookout.look().pack.visits
    for store in (counting, staff):
        store.close()


def test_when_nothing_has_changed_the_content_is_the_very_same(lookout: Lookout, tmp_path: Path) -> None:
    """So that a visitor's page is not drawn anew every two seconds; counting does not change it either."""
    plan_tour(tmp_path, *VISITS)
    add_local(tmp_path, entry(), PACK.retired)
    seen = lookout.look()
    store = CounterStore.open(tmp_path / FILE, BUS)
    store.add((counter.journey_ended(Ending.LEFT),), RADOM.id, DAY)
    assert lookout.look() is seen
    store.close()
    assert lookout.look() is seen


def test_what_the_file_system_shows_before_it_can_be_read_is_found_soon_after(
    tmp_path: Path, content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database's log has its last size and time before its rows can be read; so files are read for a while longer."""
    now_s = [100.0]
    monkeypatch.setattr(lookout_module, "_mark", lambda path: (1, len(path.name), 1))
    seen = Lookout(tmp_path, BUS, content, lambda: now_s[0])
    assert seen.look() is content
    now_s[0] += SETTLED_S - 1
    plan_tour(tmp_path, *VISITS[:1])
    assert seen.look().pack.visits == VISITS[:1]
    now_s[0] += 2
    plan_tour(tmp_path, *VISITS)
    assert seen.look().pack.visits == VISITS[:1], "read although nothing has changed for long"


BROKEN: Final[dict[str, bytes]] = {
    "not YAML": b"contacts: [",
    "a misspelt key": b"format: places/1\ncontacts:\n  - {id: x, sauce: y}\n",
    "another format": b"format: places/9\ncontacts: []\n",
    "not UTF-8": b"\xff\xfe\x00",
    "nothing": b"",
    "a zero byte": b"format: places/1\x00\ncontacts: []\n",
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_logged_once_and_the_old_contacts_stay(
    lookout: Lookout, tmp_path: Path, broken: bytes
) -> None:
    """The line names the file and what to mend; once mended, the new ones are there."""
    add_local(tmp_path, entry(), PACK.retired)
    seen = lookout.look()
    path = tmp_path / LOCAL_FILE
    kept = path.read_bytes()
    path.write_bytes(broken)
    with capture_logs() as logs:
        assert lookout.look() is seen
        assert lookout.look() is seen
    (line,) = logs
    assert (line["event"], line["log_level"]) == ("local_contacts.not_used", "error")
    assert LOCAL_FILE in line["error"]
    path.write_bytes(kept.replace(TOWN_CONTACT.encode(), b"mended"))
    assert local(lookout.look()) == ["mended"]


def test_a_file_taken_away_takes_its_contacts_with_it(lookout: Lookout, tmp_path: Path) -> None:
    """A wrong number must be gone as quickly as a right one comes."""
    add_local(tmp_path, entry(), PACK.retired)
    assert local(lookout.look()) == [TOWN_CONTACT]
    (tmp_path / LOCAL_FILE).unlink()
    assert local(lookout.look()) == []


def test_a_retired_number_is_refused_here_too(lookout: Lookout, tmp_path: Path) -> None:
    """Written by hand, past the command that would have refused it."""
    retired = entry() | {"dial": "+48226289999", "display": "22 628 99 99"}
    add_local(tmp_path, retired, ())
    with capture_logs() as logs:
        assert local(lookout.look()) == []
    assert "is retired" in logs[0]["error"]


def test_a_damaged_database_is_logged_and_the_old_visits_stay(lookout: Lookout, tmp_path: Path) -> None:
    """The counting thread mends it; the lookout never moves a file."""
    plan_tour(tmp_path, *VISITS)
    seen = lookout.look()
    (tmp_path / FILE).write_bytes(b"not a database at all, and long enough to be looked at" * 20)
    with capture_logs() as logs:
        assert lookout.look() is seen
    assert [line["event"] for line in logs] == ["visits.not_read"]
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.fixture
def running(qapp: QGuiApplication, marked: Marked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Panel]:
    """The program on a bus without a visit or a local contact, looking often."""
    monkeypatch.setattr(watching, "LOOK_MS", 20)
    made = Panel(qapp, tmp_path, marked.folder)
    made.wait_for_content()
    yield made
    made.close()


def test_the_running_screen_shows_what_staff_add(running: Panel, tmp_path: Path) -> None:
    """While a visitor reads the page: a visit is started, a contact added, its number mended, the file broken.

    The code on the panel is always the number's beside it; a broken file changes nothing.
    """
    running.begin(EN, events.OpenNearby())
    assert running.item("here") is None
    plan_tour(tmp_path, *VISITS)
    running.visitor.wait(lambda: running.item("here") is not None, "the visit")
    assert running.item("nobodyHere") is not None
    add_local(tmp_path, entry(), PACK.retired)
    running.visitor.wait(lambda: running.item(f"local-{TOWN_CONTACT}") is not None, "the contact")
    assert running.item("nobodyHere") is None
    assert running.screen == "nearby"

    running.visitor.settle()
    running.visitor.touch(f"local-{TOWN_CONTACT}")
    assert decoded(running.kiosk.window.grabWindow()) == ["tel:+48483620000"]
    path = tmp_path / LOCAL_FILE
    mended = path.read_text(encoding="utf-8").replace("3620000", "3620001").replace("362 00 00", "362 00 01")
    path.write_text(mended, encoding="utf-8")
    running.visitor.wait(lambda: "48 362 00 01" in running.texts(), "the mended number")
    running.settle()
    assert decoded(running.kiosk.window.grabWindow()) == ["tel:+48483620001"]

    with capture_logs() as logs:
        path.write_text("contacts: [", encoding="utf-8")
        running.visitor.wait(lambda: bool(logs), "the line in the log")
    assert "48 362 00 01" in running.texts()
    shutil.move(path, tmp_path / "taken-away")
    running.visitor.wait(lambda: "48 362 00 01" not in running.texts(), "the contact to go")
    assert not decoded(running.kiosk.window.grabWindow())


def test_a_tap_waits_for_no_disk(running: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look that does not come back holds up nobody: the page opens, and counts what is known."""
    released = threading.Event()
    monkeypatch.setattr(Lookout, "look", lambda self: (released.wait(60), self._content)[1])
    running.visitor.wait(lambda: not running.kiosk._watch._timer.isActive(), "a look to be under way")
    try:
        running.begin(EN)
        running.visitor.touch("tile-nearby")
        assert running.screen == "nearby"
        assert [item for item in running.items() if item.property("qrKey")]
    finally:
        released.set()
