"""What the leaflet's tests share: the real pack in every language, and a real print service of our own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polib
import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.check import evaluate
from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import SOURCE_LANG, Place
from kiosk.core.printable import requests
from kiosk.core.result import result_of
from kiosk.leaflet.pdf import render
from tests.languages import ALL, INSTALLED, LANGUAGE
from tests.leaflet.print_service import QUEUE, start_service, stop_service, wait_for
from tests.tour import planned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.core.blocks import Leaflet
    from kiosk.core.names import Lang, TopicId
    from kiosk.core.pack import Pack
    from kiosk.core.paper import Paper
    from kiosk.core.result import Result
    from kiosk.core.text import Text, Translate
    from tests.leaflet.print_service import PrintService

_LETTERS = {
    "pl": str.maketrans("aceioszxACEOSZ", "ąćęiółżźĄĆĘÓŚŻ"),
    "uk": str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдєфґгіїклмнопщрстувжшйю"),
    "ru": str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдёфгхийклмнопщрстувжшыю"),
}


@dataclass(frozen=True, slots=True)
class Samples:
    """Leaflets of the real pack, as long before it expires as possible."""

    pack: Pack
    catalogs: dict[Lang, dict[tuple[str, str], str]]

    def words(self, lang: Lang) -> Translate:
        """The language's committed translations; a text without one in its letters and a third longer."""
        catalog = self.catalogs[lang]

        def translate(text: Text) -> str:
            known = catalog.get((text.context, text.source))
            return known or (text.source if lang == SOURCE_LANG else _stretched(text.source, lang))

        return translate

    def result(self, place: Place) -> Result:
        """A result with many reasons and steps: the strongest answer that is not danger now to each question."""
        check = next(iter(self.pack.checks.values()))
        answers = {q.id: max(q.options, key=lambda o: o.level).id for q in check.questions if not q.is_danger}
        return result_of(self.pack, check, evaluate(check, answers), place, check.provenance.checked_on)

    def leaflet(
        self,
        kind: LeafletKind,
        place: Place,
        paper: Paper,
        lang: Lang,
        second: Lang | None = None,
        *,
        reasons: bool = True,
        role: TopicId | None = None,
    ) -> Leaflet:
        """A leaflet; a result's comes with its reasons unless told otherwise."""
        told = self.result(place).reasons if kind is LeafletKind.RESULT and reasons else ()
        return self.composed(LeafletRequest(kind, lang, second, place, paper, told, role))

    def composed(self, request: LeafletRequest) -> Leaflet:
        """The leaflet of a request, as long before anything expires as possible."""
        result = self.result(request.place) if request.kind is LeafletKind.RESULT else None
        day = next(iter(self.pack.checks.values())).provenance.checked_on
        return compose(self.pack, request, result, day)


def _stretched(words: str, lang: str) -> str:
    """Stands in for a translation: the language's letters, a third longer; placeholders stay."""
    pieces = re.split(r"(\{[^}]*\})", words)
    letters = _LETTERS.get(lang, {})
    stretched = "".join(piece if piece.startswith("{") else piece.translate(letters) for piece in pieces)
    return stretched + " " + words.translate(letters)[: len(words) // 3].replace("{", "").replace("}", "")


@pytest.fixture(scope="session")
def samples() -> Samples:
    """Leaflets of the real pack in every language."""
    catalogs = {
        lang: {
            (entry.msgctxt or "", entry.msgid): entry.msgstr
            for path in (home.translations() / lang / "LC_MESSAGES").glob("*.po")
            for entry in polib.pofile(str(path))
            if entry.msgstr and not entry.fuzzy
        }
        for lang in ALL
    }
    pack = read_pack(home.default_pack())
    checked_on = next(iter(pack.checks.values())).provenance.checked_on
    return Samples(replace(pack, visits=planned(checked_on)), catalogs)


def covering(samples: Samples) -> list[LeafletRequest]:
    """As few requests as hold each kind with each paper, language, place, front and size of print at least once."""
    day = next(iter(samples.pack.checks.values())).provenance.checked_on
    wanted: set[tuple[LeafletKind, object]] = set()
    chosen = []
    for request in requests(samples.pack, INSTALLED, day):
        traits = [(request.paper, request.is_large), request.front, request.second, (request.lang, request.place)]
        new = {(request.kind, trait) for trait in traits[:3]} - wanted
        if new:
            wanted |= new
            chosen.append(request)
    places = dict(zip(LANGUAGE, (Place.UK, Place.OTHER, Place.UNSAID, Place.POLAND) * 2, strict=False))
    every = [r for r in requests(samples.pack, INSTALLED, day) if r.place is places[r.lang]]
    for lang in LANGUAGE:
        chosen += [request for request in every if request.lang == lang][::40]
    return list(dict.fromkeys(chosen))


@pytest.fixture(scope="session")
def files(samples: Samples, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[LeafletRequest, Leaflet, Path]]:
    """The covering leaflets, written."""
    folder = tmp_path_factory.mktemp("leaflets")
    made = []
    for number, request in enumerate(covering(samples)):
        leaflet = samples.composed(request)
        path = folder / f"{number:03d}-{request.kind.value}-{request.paper.value}-{request.lang}.pdf"
        second = None if leaflet.second is None else samples.words(leaflet.second)
        path.write_bytes(render(leaflet, samples.words(leaflet.lang), second))
        made.append((request, leaflet, path))
    return made


@pytest.fixture(scope="session")
def wait_until() -> Callable[[Callable[[], bool]], bool]:
    """Ask until it holds, for at most ten seconds."""
    return wait_for


@pytest.fixture(scope="module")
def running_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintService]:
    """One print service for a test file: starting it is what takes the time."""
    service = start_service(tmp_path_factory.mktemp("cups"))
    yield service
    stop_service(service)


@pytest.fixture
def print_service(running_service: PrintService) -> Iterator[PrintService]:
    """The print service, with paper in its tray and no job waiting."""
    running_service.fill_tray()
    yield running_service
    running_service.fill_tray()
    running_service.admin("cancel", "-a", "-x", QUEUE)
    running_service.admin("cupsenable", QUEUE)


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[PrintService]:
    """A print service that the test may end."""
    service = start_service(tmp_path / "cups")
    yield service
    stop_service(service)
