"""What five visitors do in each language: read, check and print; look for help; say danger; play; walk away."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.core.check import Level, Meaning, evaluate
from kiosk.core.counter import LeafletKind
from kiosk.core.journey import Screen
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import FIRST_LANG, CheckId, Place
from kiosk.core.paper import Paper
from kiosk.core.result import result_of
from kiosk.core.topic import Audience
from kiosk.demo.games import plays

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.check import Answers, Check, Option, Question
    from kiosk.core.names import Lang
    from kiosk.demo.visitor import DemoClock, Visitor

CHECK = CheckId("job")
SIGNS = 4
"""How many questions the first visitor answers with their strongest sign."""


@dataclass(slots=True)
class Told:
    """What happened, to be compared with what was kept."""

    journeys: int = 0
    wrong: list[str] = field(default_factory=list)
    """What was not as it should be, in words."""
    leaflets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The QR payloads each leaflet must carry, by its file's name."""
    with_reasons: set[str] = field(default_factory=set)
    """Leaflets whose visitor asked for the reasons."""


def tell(visitor: Visitor, clock: DemoClock, paper: Path, lang: Lang, told: Told) -> None:
    """All five journeys in one language. The first visitor of all asks for the reasons on paper; no other does."""
    _reads_checks_prints(visitor, paper, lang, told)
    _looks_for_help_and_leaves(visitor, lang, told)
    _says_danger(visitor, lang, told)
    _start(visitor, lang, told)
    told.wrong += plays(visitor, lang)
    _walks_away(visitor, clock, lang, told)


def _begin(visitor: Visitor, told: Told) -> None:
    """Touch whatever waits: the attract, the end or the cover screen."""
    waiting = {Screen.END: "again", Screen.COVER: "cover"}
    visitor.touch(waiting.get(visitor.kiosk.session.stand.screen, "start"))
    told.journeys += 1


def _start(visitor: Visitor, lang: Lang, told: Told) -> None:
    _begin(visitor, told)
    visitor.touch(f"language-{lang}")


def _reads_checks_prints(visitor: Visitor, paper: Path, lang: Lang, told: Told) -> None:
    kiosk = visitor.kiosk
    visitor.see(f"{lang}-01-attract")
    _begin(visitor, told)
    visitor.see(f"{lang}-02-language")
    visitor.touch(f"language-{lang}")
    visitor.see(f"{lang}-03-home")
    _reads(visitor, lang)
    _looks_nearby(visitor, lang, told)
    visitor.touch("tile-checks")
    visitor.see(f"{lang}-05-checks")
    visitor.touch(f"tile-{CHECK}")
    visitor.see(f"{lang}-05-place")
    visitor.touch("place-pl")
    visitor.see(f"{lang}-06-check")
    visitor.touch("startCheck")
    check = kiosk.session.pack.checks[CHECK]
    answers = _answer_all(visitor, check, lang)
    visitor.see(f"{lang}-08-result")
    result = result_of(kiosk.session.pack, check, evaluate(check, answers), Place.POLAND, kiosk.session.now.day)
    shown, expected = visitor.text("resultTitle"), kiosk.session.translate(result.title)
    if shown != expected:
        told.wrong.append(f"{lang}: the result's title is {shown!r}, and should be {expected!r}")
    visitor.touch("take")
    visitor.see(f"{lang}-09-take")
    asks_for_reasons = not told.leaflets
    if lang != FIRST_LANG:
        visitor.touch("withPolish")
    if asks_for_reasons:
        visitor.touch("withReasons")
    before = set(paper.glob("*.pdf"))
    visitor.touch("print")
    visitor.see(f"{lang}-10-printing")
    visitor.wait(lambda: bool(set(paper.glob("*.pdf")) - before), "a leaflet")
    name = next(iter(set(paper.glob("*.pdf")) - before)).name
    request = LeafletRequest(
        kind=LeafletKind.RESULT,
        lang=lang,
        second=FIRST_LANG if lang != FIRST_LANG else None,
        place=Place.POLAND,
        paper=Paper.A4,
        reasons=result.reasons if asks_for_reasons else (),
    )
    if request.reasons:
        told.with_reasons.add(name)
    leaflet = compose(kiosk.session.pack, request, result, kiosk.session.now.day)
    told.leaflets[name] = tuple(code.payload for code in leaflet.codes)
    visitor.wait(lambda: kiosk.take.property("state") == "done", "the printer's last word")
    visitor.see(f"{lang}-11-printed")
    visitor.touch("finish")
    visitor.see(f"{lang}-12-end")


def _answer_all(visitor: Visitor, check: Check, lang: Lang) -> Answers:
    answers: Answers = {}
    for number in range(1, len(check.questions) + 1):
        asked = visitor.kiosk.session.stand.question
        if asked is None:
            break
        question = check.question(asked)
        visitor.see(f"{lang}-07-question-{number:02d}")
        option = _strongest(question) if len(answers) in range(1, SIGNS + 1) else _harmless(question)
        answers[asked] = option.id
        visitor.touch(f"answer-{option.id}")
    return answers


def _strongest(question: Question) -> Option:
    return max((o for o in question.options if o.level < Level.CRITICAL), key=lambda option: option.level)


def _harmless(question: Question) -> Option:
    """An answer that is no sign; an adult's where the question is how old somebody is."""
    harmless = [o for o in question.options if o.level is Level.NONE and o.meaning is Meaning.SAID]
    return harmless[0] if question.dimension else harmless[-1]


def _looks_for_help_and_leaves(visitor: Visitor, lang: Lang, told: Told) -> None:
    _start(visitor, lang, told)
    visitor.touch("help")
    visitor.see(f"{lang}-20-help")
    visitor.touch("show-uk")
    if visitor.kiosk.session.journey.place is not Place.UK:
        told.wrong.append(f"{lang}: the UK's numbers are not shown")
    visitor.see(f"{lang}-21-help-uk")
    visitor.touch("show-pl")
    contact = visitor.kiosk.help.property("contacts")[0]["contactId"]
    visitor.touch(f"contact-{contact}")
    if visitor.kiosk.session.stand.contact != contact:
        told.wrong.append(f"{lang}: {contact} did not open")
    visitor.see(f"{lang}-22-contact")
    visitor.touch("language")
    other = next(code for code in visitor.kiosk.session.catalogs if code != lang)
    visitor.touch(f"language-{other}")
    if visitor.kiosk.session.stand.contact != contact:
        told.wrong.append(f"{lang}: changing the language lost the place")
    visitor.touch("leave")
    visitor.see(f"{lang}-23-left")
    if visitor.kiosk.session.stand.screen is not Screen.COVER or visitor.kiosk.session.journey.answers:
        told.wrong.append(f"{lang}: Leave now did not clear the screen")


def _reads(visitor: Visitor, lang: Lang) -> None:
    """Every door: its first topic to the end, and the first page of each other."""
    session = visitor.kiosk.session
    for audience in Audience:
        topics = session.pack.topics_for(audience, session.journey.place, session.now.day)
        door = audience.value if len(topics) > 1 else topics[0].id
        if len(topics) > 1:
            visitor.touch(f"tile-{door}")
            visitor.see(f"{lang}-04-{door}")
            visitor.touch("home")
        for at, topic in enumerate(topics):
            visitor.touch(f"tile-{door}")
            if len(topics) > 1:
                visitor.touch(f"tile-{topic.id}")
            pages = 1 if at else len(session.pack.readable_pages(topic, session.now.day))
            for page in range(1, pages + 1):
                visitor.see(f"{lang}-04-{topic.id}-{page}")
                if page < pages:
                    visitor.touch("next")
            visitor.touch("home")


def _looks_nearby(visitor: Visitor, lang: Lang, told: Told) -> None:
    visitor.touch("tile-nearby")
    visitor.see(f"{lang}-04-nearby")
    here = visitor.kiosk.session.pack.visits[0].town
    if not any(here == stop["town"] for stop in visitor.kiosk.nearby.property("here")):
        told.wrong.append(f"{lang}: help near here does not say that the bus is in {here}")
    visitor.touch("home")


def _says_danger(visitor: Visitor, lang: Lang, told: Told) -> None:
    _start(visitor, lang, told)
    visitor.touch("tile-checks")
    visitor.touch(f"tile-{CHECK}")
    visitor.touch("place-uk")
    visitor.touch("startCheck")
    visitor.touch("answer-yes")
    visitor.see(f"{lang}-30-emergency")
    if visitor.kiosk.session.stand.screen is not Screen.EMERGENCY:
        told.wrong.append(f"{lang}: danger did not open the emergency screen on that tap")
    visitor.touch("finish")


def _walks_away(visitor: Visitor, clock: DemoClock, lang: Lang, told: Told) -> None:
    _start(visitor, lang, told)
    visitor.touch("tile-checks")
    clock.pass_time(70)
    visitor.wait(lambda: visitor.kiosk.session.seconds_left > 0, "the idle warning")
    visitor.see(f"{lang}-40-still-here")
    visitor.touch("stillHere")
    if visitor.kiosk.session.seconds_left:
        told.wrong.append(f"{lang}: I'm still here did not keep the journey")
    clock.pass_time(200)
    visitor.wait(lambda: visitor.kiosk.session.stand.screen is Screen.ATTRACT, "the screen to clear itself")
