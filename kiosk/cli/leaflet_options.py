"""The options that say which leaflet, for the commands that make or print one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kiosk.cli.common import data_option, locale_option, pack_option, place_option
from kiosk.cli.languages import LanguageCode, language_of, languages
from kiosk.cli.leaflet_front import front_of, with_visits
from kiosk.cli.reading import date_option, words_of
from kiosk.core.calls import calls
from kiosk.core.check import evaluate
from kiosk.core.counter import LeafletKind
from kiosk.core.errors import InputError
from kiosk.core.front import Front
from kiosk.core.handling import handling
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import SOURCE_LANG, CheckId, Lang, Place, TopicId
from kiosk.core.paper import Paper
from kiosk.core.printable import shown_to, why_not
from kiosk.core.result import result_of
from kiosk.core.roles import roles, short_name, topic_of
from kiosk.core.text import with_facts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.core.blocks import Code
    from kiosk.core.pack import Pack
    from kiosk.core.result import Result
    from kiosk.core.text import Translate

CALLS: Final = "calls"
"""The form for test calls: staff's own, so it is no kind of leaflet that a visitor could be given."""
CALLS_PAPER: Final = Paper.A4
CALLS_ABSENT: Final = "the answers are written on the form, which takes a sheet of A4"
KINDS: Final = {
    LeafletKind.HELP: "The numbers of a place, and what to think of when calling.",
    LeafletKind.RESULT: "What to do next and whom to call, from a self-check; never its name, outcome or answers.",
    LeafletKind.ROLE: "For a professional: the signs, what you must do, whom to call; one page of A4.",
    LeafletKind.BILINGUAL: "To show to an officer, a doctor, a neighbour: I need help, call, find an interpreter.",
    LeafletKind.DISCREET: "Looks like a timetable, phrases or a travel card; the numbers are inside, or low on it.",
    LeafletKind.POSTER: "For a window: one question, one large code, one number.",
}
CALLS_WHAT: Final = "For staff, never for visitors: the calls to make, what to ask, and lines for the answers."


@dataclass(frozen=True, slots=True)
class Made:
    """A leaflet on paper."""

    title: str
    """In the leaflet's first language; neutral."""
    paper: Paper
    codes: tuple[Code, ...]
    pdf: bytes
    to_do: tuple[str, ...]
    """What whoever prints it does with the paper."""


def leaflet_options(run: Callable[..., None]) -> Callable[..., None]:
    """The options that say which leaflet; the command gets it as `made: Made`."""

    @click.option(
        "--kind",
        required=True,
        type=click.Choice([*(kind.value for kind in LeafletKind), CALLS]),
        help="See `leaflet kinds`.",
    )
    @locale_option()
    @click.option("--with", "second", type=LanguageCode(), help="Say each line in this language too.")
    @place_option()
    @click.option(
        "--paper",
        type=click.Choice([p.value for p in Paper]),
        default=Paper.A4.value,
        show_default=True,
        help="The sheet.",
    )
    @click.option("--role", help="Whose sheet: hotel, licensing, ...; for --kind role. See `leaflet roles`.")
    @click.option(
        "--front",
        type=click.Choice([front.value for front in Front]),
        help="What it passes for; for --kind discreet, where it is phrases unless you say. A tour is the bus's own.",
    )
    @click.option("--large", "is_large", is_flag=True, help="In large print: 16 points and more.")
    @click.option("--check", help="The self-check whose result it is; for --kind result.")
    @click.option(
        "--answers",
        type=click.Path(dir_okay=False, path_type=Path),
        help="A JSON file of answers, as for `selfcheck run`; for --kind result.",
    )
    @click.option("--with-reasons", is_flag=True, help="Print the reasons too, as if the visitor had asked for them.")
    @date_option()
    @pack_option()
    @data_option()
    @wraps(run)
    def with_leaflet(  # noqa: PLR0917 - click passes options by name
        kind: str,
        locale: str,
        second: str | None,
        place: str,
        paper: str,
        role: str | None,
        front: str | None,
        is_large: bool,
        check: str | None,
        answers: Path | None,
        with_reasons: bool,
        on: date,
        pack: Path,
        data: Path,
        **others: object,
    ) -> None:
        if kind == CALLS:
            _refuse_for_calls(
                locale, second, paper, is_large=is_large, others=(role, front, check, answers, with_reasons)
            )
            run(made=calls_made(read(pack), Place(place), on), **others)
            return
        if second == locale:
            message = f"--with {second}: the leaflet is in that language already; leave it out"
            raise click.UsageError(message)
        chosen, where = LeafletKind(kind), Place(place)
        if reason := why_not(chosen, Paper(paper), is_large=is_large):
            message = f"--kind {kind} on --paper {paper}{' in --large' if is_large else ''}: {reason}"
            raise click.UsageError(message)
        content = with_visits(read(pack), data) if front == Front.TOUR.value else read(pack)
        passes_for = front_of(content, chosen, front, on)
        result = _result(content, chosen, check, answers, where, on)
        if with_reasons and result is None:
            message = "--with-reasons: only a --kind result leaflet has reasons"
            raise click.UsageError(message)
        if with_reasons:
            _refuse_unworded(f"check.{check}", [locale, *filter(None, [second])])
        request = LeafletRequest(
            kind=chosen,
            lang=Lang(locale),
            second=_second(chosen, Lang(locale), second, where),
            place=where,
            paper=Paper(paper),
            reasons=result.reasons if result is not None and with_reasons else (),
            role=_role(content, chosen, role, [locale, *filter(None, [second])], on),
            front=passes_for,
            is_large=is_large,
        )
        run(made=made_of(content, request, result, on), **others)

    return with_leaflet


def made_of(pack: Pack, request: LeafletRequest, result: Result | None, on: date) -> Made:
    """Compose a leaflet and render it in its languages."""
    from kiosk.leaflet.pdf import render  # noqa: PLC0415 - costly, and `--help` does without

    leaflet = compose(pack, request, result, on)
    words = words_on_paper(pack, leaflet.lang)
    second = None if leaflet.second is None else words_on_paper(pack, leaflet.second)
    pdf = render(leaflet, words, second, languages())
    return Made(words(leaflet.title), leaflet.paper, leaflet.codes, pdf, handling(leaflet))


def calls_made(pack: Pack, place: Place, on: date) -> Made:
    """The form for test calls; of one place only, unless none was said."""
    from kiosk.leaflet.call_form import render_calls  # noqa: PLC0415 - for this kind only

    found = tuple(call for call in calls(pack, on) if place in {Place.UNSAID, call.contact.place})
    title = f"Calls to make · {pack.id} {pack.version} · {on}"
    return Made(title, CALLS_PAPER, (), render_calls(found, title), ())


def _refuse_for_calls(
    locale: str, second: str | None, paper: str, *, is_large: bool, others: tuple[object, ...]
) -> None:
    if locale != SOURCE_LANG or second is not None:
        message = f"--kind {CALLS}: staff's form is in English only; leave --locale and --with out"
        raise click.UsageError(message)
    if paper != CALLS_PAPER.value or is_large:
        message = f"--kind {CALLS}: {CALLS_ABSENT}; use --paper {CALLS_PAPER.value} without --large"
        raise click.UsageError(message)
    if any(others):
        message = f"--kind {CALLS} takes --place, --date and --pack only"
        raise click.UsageError(message)


def words_on_paper(pack: Pack, lang: Lang) -> Translate:
    """The language's words, with the facts' values as it writes them."""
    from kiosk.i18n.numbers import format_fact  # noqa: PLC0415 - loads Babel

    cldr = language_of(lang).cldr
    facts = {fact.id: format_fact(fact.value, fact.unit, cldr) for fact in pack.facts.values()}
    return with_facts(words_of(lang), facts)


def read(folder: Path) -> Pack:
    """The content pack in a folder."""
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without

    return read_pack(folder)


def _second(kind: LeafletKind, lang: Lang, given: str | None, place: Place) -> Lang | None:
    """The second language: as given, or that of the place where a paper is made to be shown."""
    if given is not None:
        return Lang(given)
    return shown_to(lang, place) if kind in {LeafletKind.BILINGUAL, LeafletKind.DISCREET} else None


def _role(pack: Pack, kind: LeafletKind, role: str | None, locales: list[str], on: date) -> TopicId | None:
    if kind is not LeafletKind.ROLE:
        if role is not None:
            message = "--role belongs to --kind role"
            raise click.UsageError(message)
        return None
    known = ", ".join(short_name(topic) for topic in roles(pack, on)) or "none on that day"
    if role is None:
        message = f"--kind role needs --role; there are: {known}"
        raise click.UsageError(message)
    topic = topic_of(role)
    if topic not in {sheet.id for sheet in roles(pack, on)}:
        message = f"--role {role}: no such sheet; there are: {known}"
        raise InputError(message)
    _refuse_unworded(f"topic.{topic}", locales)
    return topic


def _refuse_unworded(domain: str, locales: list[str]) -> None:
    """What a language has no words for would stand on paper in English."""
    for locale in locales:
        if not language_of(locale).covers.has(domain):
            what = domain.partition(".")[2]
            message = f"{locale}: has no words for {what}; it would be in another language. Choose another one"
            raise InputError(message)


def _result(  # noqa: PLR0917 - as many as the options it checks against each other
    pack: Pack, kind: LeafletKind, check: str | None, answers: Path | None, place: Place, on: date
) -> Result | None:
    if kind is not LeafletKind.RESULT:
        if check is not None or answers is not None:
            message = "--check and --answers belong to --kind result"
            raise click.UsageError(message)
        return None
    if check is None or answers is None:
        message = "--kind result needs --check ID and --answers FILE"
        raise click.UsageError(message)
    from kiosk.cli.answers import read_answers  # noqa: PLC0415 - for this kind only

    found = pack.checks.get(CheckId(check))
    if found is None:
        message = f"--check {check}: no such self-check; there are: {', '.join(pack.checks) or 'none'}"
        raise InputError(message)
    return result_of(pack, found, evaluate(found, read_answers(answers, found)), place, on)
