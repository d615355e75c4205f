"""Goes round every screen and looks at each: one sitting in this process, or several in processes of their own."""

from __future__ import annotations

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import structlog

from kiosk import log
from kiosk.core import events
from kiosk.core.journey import Journey
from kiosk.core.names import SOURCE_LANG, Lang
from kiosk.core.sight import viewing_mm
from kiosk.demo.gate_stage import Stage
from kiosk.gate.look import Eyes, look
from kiosk.gate.seen import Seen
from kiosk.gate.words import Pseudo, Translated, never_translated, of_the_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.demo.gate_stage import Round
    from kiosk.gate.cover import Sitting
    from kiosk.gate.words import Reads

LOG: Final = "screen.log"
PICTURES: Final = "pictures"
"""The folder of the pictures, within the sheet's."""


def sittings(given: Round, asked: Sequence[Sitting], jobs: int) -> Iterator[tuple[Sitting, list[Seen]]]:
    """Each sitting with what was seen, as it is done; `jobs` at a time."""
    if jobs == 1:
        for one in asked:
            yield one, sit(given, one)
        return
    spawn = multiprocessing.get_context("spawn")  # a copy of this process would share its Qt
    with ProcessPoolExecutor(jobs, mp_context=spawn) as pool:
        yield from zip(asked, pool.map(partial(sit, given), asked), strict=True)


def sit(given: Round, sitting: Sitting) -> list[Seen]:
    """Look at every screen of a sitting. What the screen logs goes to `screen.log`."""
    with tempfile.TemporaryDirectory() as data, (given.out / LOG).open("a", encoding="utf-8") as stream:
        before = structlog.get_config()
        log.configure(stream)
        stage = Stage(given, sitting, Path(data))
        try:
            return list(_walk(given, stage))
        finally:
            stage.close()
            structlog.configure(**before)


def _walk(given: Round, stage: Stage) -> Iterator[Seen]:
    session, sitting = stage.session, stage.sitting
    reads = reads_of(given.translations, sitting)
    languages = [language.name for language in session.languages.values()]
    when = session.content.timetable
    days = [*when.days.get(stage.lang, {}).values(), *when.dates.get(stage.lang, {}).values()]
    plain = never_translated(session.pack, session.content.autonyms, [*languages, *days])
    folder = given.out / PICTURES / sitting.name
    if given.has_pictures:
        folder.mkdir(parents=True, exist_ok=True)
    settings = stage.kiosk.start.settings.panel
    far_mm = viewing_mm(settings, stage.window.width(), stage.window.height())
    for name, journey in list(_journeys(stage))[: given.first]:
        stage.jump(journey)
        stage.greet()
        own = plain | of_the_page(session)
        eyes = Eyes(sitting.panel.width_mm, far_mm, reads, own, is_aloud=journey.comfort.aloud)
        faults, names = look(stage.window, eyes, folder / name if given.has_pictures else None)
        paths = tuple(f"{PICTURES}/{sitting.name}/{picture}" for picture in names)
        yield Seen(sitting, name, paths, tuple(faults))


def _journeys(stage: Stage) -> Iterator[tuple[str, Journey]]:
    yield "attract", Journey(lang=stage.lang)
    yield "language", stage.journey((events.OpenLanguage(),))
    for name, told in stage.ways():
        yield name, stage.journey(told)


def reads_of(translations: Path, sitting: Sitting) -> Reads:
    """Who knows the texts of the sitting's language."""
    if sitting.kind:
        return Pseudo()
    return Translated(frozenset()) if sitting.lang == SOURCE_LANG else Translated.load(translations, Lang(sitting.lang))
