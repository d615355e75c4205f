"""`redbus content local`: contacts of one town or voivodeship that staff learn of on the way."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import click

from kiosk.cli.common import data_option, json_option, pack_option, say, write_json
from kiosk.cli.reading import date_option
from kiosk.core.pack import Role

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.nearby import LocalContact
    from kiosk.core.retired import RetiredNumber

_MONTHS: Final = 6
"""How long a local contact may be shown after it was checked, unless staff say otherwise."""
_DAY: Final = click.DateTime(formats=["%Y-%m-%d"])


@click.group("local")
def command() -> None:
    """Contacts of one town or voivodeship, kept on this bus beside the pack."""


@command.command()
@click.argument("id_", metavar="ID")
@click.option("--name", required=True, help="As it stands on their door; it is not translated.")
@click.option(
    "--role",
    "roles",
    required=True,
    multiple=True,
    type=click.Choice([role.value for role in Role if role is not Role.EMERGENCY]),
    help="What they are for. May be given more than once.",
)
@click.option("--town", default="", help="The town they serve; without it, the whole voivodeship.")
@click.option("--voivodeship", default="", help="Such as mazowieckie.")
@click.option("--teryt", default="", help="The municipality's TERYT code, seven digits.")
@click.option("--dial", default="", help="What a phone dials, such as +48226280120.")
@click.option("--display", default="", help="The same number as people read it.")
@click.option("--web", default="", help="An https address.")
@click.option("--lang", "languages", multiple=True, help="A language they answer in. May be given more than once.")
@click.option("--source", required=True, help="Where you read it, or who told you.")
@click.option("--expires", type=_DAY, help="The last day to show it.  [default: the end of the sixth month]")
@date_option()
@pack_option()
@data_option()
def add(  # noqa: PLR0917 - click passes options by name
    id_: str,
    name: str,
    roles: tuple[str, ...],
    town: str,
    voivodeship: str,
    teryt: str,
    dial: str,
    display: str,
    web: str,
    languages: tuple[str, ...],
    source: str,
    expires: datetime | None,
    on: date,
    pack: Path,
    data: Path,
) -> None:
    """Add a contact that was checked on --date (default: today). Exit code 2 when something about it is not right."""
    from kiosk.content.local import add_local  # noqa: PLC0415 - costly, and `--help` does without

    entry: dict[str, object] = {
        "id": id_,
        "town": town,
        "teryt": teryt,
        "voivodeship": voivodeship,
        "roles": list(roles),
        "name": name,
        "dial": dial,
        "display": display,
        "web": web,
        "languages": list(languages),
        "source": source,
        "checked_on": on,
        "expires_on": expires.date() if expires else _months_after(on),
    }
    added = add_local(data, entry, _retired(pack))
    say(f"{added.id} added for {added.area.town or added.area.region}, shown until {added.expires_on}")


@command.command("list")
@date_option()
@pack_option()
@data_option()
@json_option()
def list_(on: date, pack: Path, data: Path, as_json: bool) -> None:
    """List the contacts that staff added on this bus; `-` marks those that have expired."""
    from kiosk.content.local import read_local  # noqa: PLC0415 - costly, and `--help` does without

    found = read_local(data, _retired(pack))
    if as_json:
        write_json([_document(contact, on) for contact in found])
        return
    for contact in found:
        mark = " " if contact.is_showable(on) else "-"
        area = contact.area.town or contact.area.region
        number = contact.display or contact.web
        click.echo("\t".join((mark, contact.id, area, number, contact.name, str(contact.expires_on))))
    if not found:
        say("None yet. `redbus content local add` adds one.")


def _document(contact: LocalContact, on: date) -> dict[str, object]:
    return {
        "id": contact.id,
        "town": contact.area.town,
        "teryt": contact.area.teryt,
        "voivodeship": contact.area.region,
        "roles": sorted(role.value for role in contact.roles),
        "name": contact.name,
        "dial": contact.dial,
        "display": contact.display,
        "web": contact.web,
        "languages": list(contact.languages),
        "source": contact.source,
        "checked_on": contact.checked_on.isoformat(),
        "expires_on": contact.expires_on.isoformat(),
        "is_shown": contact.is_showable(on),
    }


def _months_after(day: date) -> date:
    """The last day of the sixth month after it, as the pack's own contacts expire at a month's end."""
    months = day.month + _MONTHS
    return date(day.year + months // 12, months % 12 + 1, 1) - timedelta(days=1)


def _retired(pack: Path) -> tuple[RetiredNumber, ...]:
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without

    return read_pack(pack).retired
