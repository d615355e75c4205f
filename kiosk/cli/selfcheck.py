"""`redbus selfcheck`: the self-checks as data, and what a set of answers calls for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.common import json_option, locale_option, pack_option, place_option, write_json
from kiosk.cli.reading import date_option, words_of
from kiosk.cli.selfcheck_book import book
from kiosk.cli.selfcheck_diff import diff
from kiosk.cli.selfcheck_draw import draw
from kiosk.cli.selfcheck_verify import verify
from kiosk.core.check import evaluate
from kiosk.core.errors import InputError
from kiosk.core.names import CheckId, Place
from kiosk.core.result import result_of

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.check import Check
    from kiosk.core.outcome_text import OutcomeText, Tap
    from kiosk.core.pack import Pack
    from kiosk.core.result import Result
    from kiosk.core.text import Translate


@click.group()
def command() -> None:
    """The self-checks: list, show, run on a file of answers, prove, compare, draw; and the book that reviewers sign."""


command.add_command(book)
command.add_command(diff)
command.add_command(draw)
command.add_command(verify)


@command.command("list")
@pack_option()
@locale_option()
@json_option()
def list_(pack: Path, locale: str, as_json: bool) -> None:
    """List the pack's self-checks."""
    content, words = _read(pack), words_of(locale)
    if as_json:
        write_json(
            [
                {"id": c.id, "title": words(c.title), "version": c.version, "questions": len(c.questions)}
                for c in content.checks.values()
            ]
        )
        return
    for check in content.checks.values():
        click.echo(f"{check.id}  {words(check.title)}  ({len(check.questions)} questions, version {check.version})")


@command.command()
@click.argument("id_", metavar="ID")
@pack_option()
@locale_option()
@json_option()
def show(id_: str, pack: Path, locale: str, as_json: bool) -> None:
    """Show a self-check: each question, its options, and the signs they map to."""
    check, words = _check(_read(pack), id_), words_of(locale)
    if as_json:
        write_json(_shown(check, words))
        return
    click.echo(f"{check.id} {check.version}: {words(check.title)}")
    for question in check.questions:
        sign = f"{question.dimension.value}: {question.indicator}" if question.dimension else "no sign"
        click.echo(f"\n{question.id}  {words(question.text)}  [{sign}]")
        click.echo(f"    {words(question.help)}")
        for option in question.options:
            gate = ", gate" if option.is_gate else ""
            click.echo(f"    {option.id}: {words(option.label)}  ({option.level.name.lower()}{gate})")
    for band, text in check.outcomes.items():
        click.echo(f"\n{band.value}  {words(text.title)}")
        for offer in text.steps:
            after, unless = _taps(offer.after), _taps(offer.unless)
            when = [f"after {', '.join(after)}"] * bool(after) + [f"unless {', '.join(unless)}"] * bool(unless)
            click.echo(f"    -> {offer.step}  ({'; '.join(when) or 'always'})")


@command.command()
@click.argument("id_", metavar="ID")
@click.option(
    "--answers",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help='A JSON file such as {"J1": "no", "J2": "notsure"}; questions left out count as skipped.',
)
@place_option()
@pack_option()
@locale_option()
@date_option()
@json_option()
def run(  # noqa: PLR0917 - click passes options by name
    id_: str, answers: Path, place: str, pack: Path, locale: str, on: date, as_json: bool
) -> None:
    """Run a self-check on a file of answers and show the result. Nothing is stored."""
    from kiosk.cli.answers import read_answers  # noqa: PLC0415 - for this command only

    content = _read(pack)
    check = _check(content, id_)
    outcome = evaluate(check, read_answers(answers, check))
    result = result_of(content, check, outcome, Place(place), on)
    words = words_of(locale)
    if as_json:
        write_json({"profile": outcome.profile.value, **_result(result, words)})
        return
    click.echo(f"{result.band.value} ({result.row}): {words(result.title)}")
    for sentence in result.lead:
        click.echo(f"  {words(sentence)}")
    for reason in result.reasons:
        click.echo(f"  {reason.question}: {words(reason.text)}")
    for step in result.steps:
        click.echo(f"  -> {words(step.text)}")
    for contact in (*([result.emergency] if result.emergency else []), *result.contacts):
        click.echo(f"  {words(contact.name)}: {contact.display or contact.web}")


def _read(folder: Path) -> Pack:
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without

    return read_pack(folder)


def _check(pack: Pack, id_: str) -> Check:
    check = pack.checks.get(CheckId(id_))
    if check is None:
        known = ", ".join(pack.checks) or "none"
        message = f"there is no self-check {id_!r} in {pack.id} {pack.version}; there are: {known}"
        raise InputError(message)
    return check


def _shown(check: Check, words: Translate) -> dict[str, object]:
    return {
        "id": check.id,
        "version": check.version,
        "profile": check.profile.value,
        "profile_switch": (
            {"question": switch.question, "option": switch.option, "profile": switch.profile.value}
            if (switch := check.profile_switch)
            else None
        ),
        "title": words(check.title),
        "intro": words(check.intro),
        "questions": [
            {
                "id": question.id,
                "text": words(question.text),
                "help": words(question.help),
                "dimension": question.dimension.value if question.dimension else None,
                "indicator": question.indicator,
                "sources": list(question.sources),
                "show_if": (
                    {"question": question.show_if.question, "option": question.show_if.option}
                    if question.show_if
                    else None
                ),
                "options": [
                    {
                        "id": option.id,
                        "label": words(option.label),
                        "level": option.level.name.lower(),
                        "gate": option.is_gate,
                        "reason": words(reason) if option.level and (reason := question.reason_of(option)) else None,
                        "dimension": question.dimension.value if question.dimension else None,
                        "indicator": question.indicator,
                    }
                    for option in question.options
                ],
            }
            for question in check.questions
        ],
        "outcomes": {band.value: _outcome(text, words) for band, text in check.outcomes.items()},
    }


def _outcome(text: OutcomeText, words: Translate) -> dict[str, object]:
    return {
        "title": words(text.title),
        "lead": [words(sentence) for sentence in text.lead],
        "steps": [
            {"id": offer.step, "after": _taps(offer.after), "unless": _taps(offer.unless)} for offer in text.steps
        ],
    }


def _taps(taps: frozenset[Tap]) -> list[str]:
    return sorted(f"{question}={option}" for question, option in taps)


def _result(result: Result, words: Translate) -> dict[str, object]:
    return {
        "band": result.band.value,
        "row": result.row,
        "overlays": ["cant_tell"] if result.cant_tell else [],
        "title": words(result.title),
        "lead": [words(sentence) for sentence in result.lead],
        "reasons": [{"question": reason.question, "text": words(reason.text)} for reason in result.reasons],
        "steps": [step.id for step in result.steps],
        "contacts": [contact.id for contact in result.contacts],
        "emergency": result.emergency.id if result.emergency else None,
    }
