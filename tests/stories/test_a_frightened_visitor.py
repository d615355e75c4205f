"""Somebody who is being taken away today comes to the screen; somebody else comes after them."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.content.reader import read_pack
from kiosk.core import events
from kiosk.core.counter import LeafletKind
from kiosk.core.journey import Journey, Moment
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import BusId, CheckId, Lang, OptionId, Place, VisitId
from kiosk.core.paper import Paper
from kiosk.core.settings import IdleSettings
from kiosk.core.text import in_english
from kiosk.leaflet.decode import decode
from kiosk.leaflet.pdf import render
from kiosk.store import FILE, CounterStore
from kiosk.ui import props
from kiosk.ui.counting import CounterWriter
from kiosk.ui.loading import content_of
from kiosk.ui.session import Session
from tests.languages import INSTALLED, LANGS

if TYPE_CHECKING:
    from kiosk.core.events import Event

ROOT: Final = Path(__file__).parents[2]
PACK: Final = read_pack(ROOT / "assets" / "packs" / "redbus")
DAY: Final = date(2026, 12, 1)
BUS: Final = BusId("bus-1")
JOB: Final = CheckId("job")
RADOM: Final = VisitId("radom")
UK: Final = Lang("uk")


class Clock:
    """Told how late it is."""

    def __init__(self) -> None:
        self.mono_s = 0.0

    def __call__(self) -> Moment:
        """An afternoon in Radom."""
        return Moment(DAY, 14, self.mono_s)


def screen(session: Session) -> str:
    """What is on the panel."""
    return session.stand.screen.value


def test_a_frightened_visitor_gets_a_number_at_once_and_leaves_no_trace(tmp_path: Path) -> None:
    """Told in order: she says danger, sees 112, goes on, takes paper, leaves in a hurry; a stranger looks after her."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    store.visits.start(RADOM, datetime(2026, 12, 1, 9).astimezone(), "Radom")
    store.close()
    writer, clock = CounterWriter(tmp_path, BUS), Clock()
    writer.start()
    session = Session(dict.fromkeys(LANGS, in_english), IdleSettings(), clock, writer)
    session.use(content_of(PACK, INSTALLED))

    def she(*told: Event) -> None:
        for event in told:
            clock.mono_s += 8
            session.dispatch(event)

    # She looks for her language, opens the check, says where she is, and that somebody takes her away today.
    she(events.Begin(), events.ChooseLanguage(UK), events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND))
    she(events.StartCheck(), events.Answer(OptionId("yes")))

    # On that very tap there is one number, and it is the one of the place she is in.
    assert screen(session) == "emergency"
    number = props.emergency(session)
    assert number is not None
    assert number["number"] == "112"

    # She is safe for now and answers the rest; twice she is not sure, then she takes her first answer back.
    she(events.GoOn(), events.Answer(OptionId("skip")), *[events.Answer(OptionId("notsure"))] * 2)
    she(*[events.Answer(OptionId("skip"))] * (len(PACK.checks[JOB].questions) - 4))
    assert screen(session) == "result"
    while session.stand.question != PACK.checks[JOB].questions[0].id:
        she(events.Back())
    she(events.Answer(OptionId("no")), *[events.Answer(OptionId("skip"))] * (len(PACK.checks[JOB].questions) - 1))

    # What she said first still decides what she is shown.
    result = props.result_on_screen(session)
    assert result is not None
    assert props.is_urgent(result)

    # The paper she takes names numbers, and nothing she said.
    she(events.OpenTake())
    request = LeafletRequest(
        kind=LeafletKind.RESULT, lang=UK, second=None, place=Place.POLAND, paper=Paper.A4, reasons=()
    )
    leaflet = compose(PACK, request, result, DAY)
    pdf = render(leaflet, in_english)
    assert "tel:112" in {code.payload for code in decode(pdf)}
    she(events.Printed())

    # Somebody comes near. She leaves: a map of the tour stands there, in the bus's own language.
    she(events.LeaveNow())
    assert screen(session) == "cover"
    assert session.journey == Journey(stack=session.journey.stack, touched_s=clock.mono_s)

    # Whoever touches the screen next begins at the beginning; Back leads out, not to her.
    she(events.Begin(), events.Back())
    assert screen(session) == "attract"

    # The town's counts know that somebody was here and what was called for, once; not who, nor what she said.
    writer.stop()
    store = CounterStore.open(tmp_path / FILE, BUS, mend=False)
    rows = store.rows()
    store.close()
    assert {row.visit for row in rows} == {RADOM}
    assert {str(row.key): row.value for row in rows} == {
        "journeys_started:14": 2,
        "language_chosen:uk": 1,
        "check_started:job": 1,
        "check_finished:job:emergency": 1,
        "journey_ended:left": 1,
        "journey_length:3-10-min": 1,
        "journey_ended:home": 1,
        "journey_length:under-1-min": 1,
    }
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for question in PACK.checks[JOB].questions:
        assert question.text.source.encode() not in kept
        assert f'"{question.id}"'.encode() not in kept
