"""`redbus content`: what the pack holds, what is wrong with it, and what expires when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import home
from kiosk.cli import content_calls, content_local
from kiosk.cli.common import json_option, locale_option, pack_option, say, write_json
from kiosk.cli.content_preview import preview
from kiosk.cli.content_reading import reading
from kiosk.cli.languages import language_of
from kiosk.cli.reading import date_option, days_left, words_of
from kiosk.core.errors import FaultsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.core.pack import Pack, Provenance


@click.group()
def command() -> None:
    """The content pack: list it, check it, show an item, see what expires, whom to ring and how hard it is to read."""


command.add_command(reading)
command.add_command(preview)
command.add_command(content_calls.command)
command.add_command(content_local.command)


@command.command("list")
@pack_option()
@json_option()
def list_(pack: Path, as_json: bool) -> None:
    """List topics, contacts with their status, facts, materials, steps, self-checks, the quiz and the stories."""
    content = _read(pack)
    listing = {
        "pack": {"id": content.id, "version": content.version},
        "topics": [
            {"id": t.id, "title": t.title.source, "place": t.place.value if t.place else None, "pages": len(t.pages)}
            for t in content.topics.values()
        ],
        "contacts": [
            {
                "id": c.id,
                "status": c.provenance.status.value,
                "place": c.place.value,
                "display": c.display,
                "name": c.name.source,
                "roles": sorted(role.value for role in c.roles),
                "expires_on": c.provenance.expires_on.isoformat(),
            }
            for c in content.contacts.values()
        ],
        "facts": [
            {"id": f.id, "status": f.provenance.status.value, "value": f.value, "unit": f.unit}
            for f in content.facts.values()
        ],
        "materials": [
            {"id": m.id, "status": m.provenance.status.value, "title": m.title, "publisher": m.publisher}
            for m in content.materials.values()
        ],
        "steps": [
            {"id": s.id, "status": s.provenance.status.value, "text": s.text.source} for s in content.steps.values()
        ],
        "checks": [
            {"id": c.id, "title": c.title.source, "version": c.version, "questions": len(c.questions)}
            for c in content.checks.values()
        ],
        "quiz": [
            {
                "id": i.id,
                "status": i.provenance.status.value,
                "answer": i.is_true,
                "statement": i.statement.source,
                "expires_on": i.provenance.expires_on.isoformat(),
            }
            for i in (content.quiz.items if content.quiz else ())
        ],
        "stories": [
            {
                "id": s.id,
                "status": s.provenance.status.value,
                "title": s.title.source,
                "scenes": len(s.scenes),
                "expires_on": s.provenance.expires_on.isoformat(),
            }
            for s in content.stories.values()
        ],
    }
    if as_json:
        write_json(listing)
        return
    say(f"{content.id} {content.version} in {pack}")
    for kind, entries in listing.items():
        if isinstance(entries, list):
            click.echo(f"{kind} ({len(entries)})")
            for entry in entries:
                cells = [str(v) for k, v in entry.items() if k not in {"roles", "expires_on"} and v not in {None, ""}]
                click.echo("  " + "  ".join(cells))


@command.command()
@click.argument("pack", type=click.Path(file_okay=False, path_type=Path), default=home.default_pack)
@date_option()
@json_option()
def check(pack: Path, on: date, as_json: bool) -> None:
    """Check PACK (default: the shipped one) and print every fault as `file:line: what and how to mend it`.

    In a pack that can be read, also what its English may not say, what is too hard to read, what has expired, what no
    screen shows or nothing uses, and pictures that are missing. Exit code 0 when there is no fault, 1 when there are
    faults, 2 when there is no pack. What the translations make of it, `redbus translate check` says.
    """
    from kiosk.content.claims import claim_faults  # noqa: PLC0415 - costly, and `--help` does without
    from kiosk.content.reader import read_with_places  # noqa: PLC0415 - costly, and `--help` does without
    from kiosk.content.upkeep import upkeep_faults  # noqa: PLC0415 - the same
    from kiosk.content.wording import wording_faults  # noqa: PLC0415 - the same

    try:
        content, reading = read_with_places(pack)
        icons = {path.stem for path in (home.home() / "assets" / "icons").glob("*.svg")}
        faults = tuple(
            sorted(
                (
                    *wording_faults(content, tuple(reading.texts)),
                    *upkeep_faults(content, reading.written, icons, on),
                    *claim_faults(content, tuple(reading.texts), reading.written),
                )
            )
        )
    except FaultsError as error:
        content, faults = None, error.faults
    if as_json:
        write_json({"faults": [{"file": f.file, "line": f.line, "message": f.message} for f in faults]})
    else:
        for fault in faults:
            click.echo(str(fault))
        say(f"{pack}: {len(faults)} fault(s)" if faults or not content else f"{pack}: no faults. {_summary(content)}")
    if faults:
        raise SystemExit(1)


@command.command()
@click.argument("id_", metavar="ID")
@pack_option()
@locale_option()
def show(id_: str, pack: Path, locale: str) -> None:
    """Show one topic, contact, fact, material, step, source, self-check or story, or the `quiz`, as a visitor reads it.

    With its sources, and every place that a fact, contact, step, material or source is used.
    """
    from kiosk.cli.content_show import pages_of  # noqa: PLC0415 - loads the number formats, for this command only

    content = _read(pack)
    for line in pages_of(content, id_, words_of(locale), language_of(locale).cldr):
        click.echo(line)


@command.command()
@click.option("--days", type=click.IntRange(min=0), default=30, show_default=True, help="How far to look ahead.")
@pack_option()
@date_option()
@json_option()
def freshness(days: int, pack: Path, on: date, as_json: bool) -> None:
    """Show what has expired, what expires within N days, and what still waits for a test call.

    Hidden entries are left out: nobody sees them, so nobody needs to renew them.
    """
    content = _read(pack)
    due = sorted(
        (days_left(p.expires_on, on), kind, id_, p.expires_on)
        for kind, id_, p in _claims(content)
        if p.status.value == "verified" and days_left(p.expires_on, on) <= days
    )
    waiting = [(kind, id_) for kind, id_, p in _claims(content) if p.status.value == "call-test"]
    if as_json:
        write_json(
            {
                "date": on.isoformat(),
                "days": days,
                "expired": [_row(*entry) for entry in due if entry[0] < 0],
                "expiring": [_row(*entry) for entry in due if entry[0] >= 0],
                "call_test": [{"kind": kind, "id": id_} for kind, id_ in waiting],
            }
        )
        return
    for left, kind, id_, expires_on in due:
        when = f"expired on {expires_on}" if left < 0 else f"expires on {expires_on}, {left} day(s) left"
        click.echo(f"{kind} {id_}: {when}")
    for kind, id_ in waiting:
        click.echo(f"{kind} {id_}: call-test")
    say(f"{on}: {len(due)} expired or due within {days} day(s), {len(waiting)} waiting for a test call")


def _row(left: int, kind: str, id_: str, expires_on: date) -> dict[str, object]:
    return {"kind": kind, "id": id_, "expires_on": expires_on.isoformat(), "days_left": left}


def _read(folder: Path) -> Pack:
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without

    return read_pack(folder)


def _summary(pack: Pack) -> str:
    shown = sum(c.provenance.status.value == "verified" for c in pack.contacts.values())
    return (
        f"{pack.id} {pack.version}: {len(pack.topics)} topics, {len(pack.contacts)} contacts ({shown} verified), "
        f"{len(pack.facts)} facts, {len(pack.materials)} materials, {len(pack.steps)} steps, "
        f"{len(pack.checks)} self-checks, {len(pack.quiz.items) if pack.quiz else 0} quiz statements, "
        f"{len(pack.stories)} stories, {len(pack.tour)} stops, {len(pack.sources)} sources"
    )


def _claims(pack: Pack) -> Iterator[tuple[str, str, Provenance]]:
    """Everything that expires: kind, id, provenance."""
    for topic in pack.topics.values():
        for page in topic.pages:
            yield "page", f"{topic.id}/{page.id}", page.provenance
    yield from (("contact", contact.id, contact.provenance) for contact in pack.contacts.values())
    yield from (("fact", fact.id, fact.provenance) for fact in pack.facts.values())
    yield from (("step", step.id, step.provenance) for step in pack.steps.values())
    yield from (("check", check.id, check.provenance) for check in pack.checks.values())
    yield from (("quiz", item.id, item.provenance) for item in (pack.quiz.items if pack.quiz else ()))
    yield from (("story", story.id, story.provenance) for story in pack.stories.values())
    for material in pack.materials.values():
        yield "material", material.id, material.provenance
        if material.address is not None:
            yield "address", material.id, material.address.provenance
