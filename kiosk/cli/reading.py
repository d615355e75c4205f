"""What the commands that read a pack share: the day they look at it, and a language's words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from kiosk import home
from kiosk.cli.common import say
from kiosk.core.names import SOURCE_LANG, Lang
from kiosk.i18n.catalog import Catalog

if TYPE_CHECKING:
    from datetime import date

    from kiosk.cli.common import Decorator


def date_option(*other_names: str) -> Decorator:
    """`--date YYYY-MM-DD`, as `on: date`."""
    return click.option(
        "--date",
        *other_names,
        "on",
        type=click.DateTime(formats=["%Y-%m-%d"]),
        default=lambda: datetime.now().astimezone().strftime("%Y-%m-%d"),
        show_default="today",
        callback=lambda _context, _option, value: value.date(),
        help="The day to look at the pack: what expired before it is not shown.",
    )


def words_of(locale: str) -> Catalog:
    """The language's words. Says on stderr when its catalogs are not compiled, since English would pass for them."""
    catalog = Catalog.load(home.translations(), Lang(locale))
    if catalog.missing and locale != SOURCE_LANG:
        say(
            f"{locale}: no compiled catalog for {', '.join(catalog.missing)}; its texts stay English. "
            "Run `redbus translate compile`."
        )
    return catalog


def days_left(expires_on: date, on: date) -> int:
    """Days on which it may still be shown after `on`; negative when it has expired."""
    return (expires_on - on).days
