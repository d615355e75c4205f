"""`redbus content preview`: everything the pack says, as pages to read without installing anything."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.common import pack_option, say
from kiosk.cli.languages import LanguageCode, languages
from kiosk.cli.reading import date_option, words_of
from kiosk.cli.translate_remarks import remarks

if TYPE_CHECKING:
    from datetime import date


@click.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder to write. It may hold an earlier preview, which is replaced, and nothing else.",
)
@click.option(
    "--locale",
    "locales",
    multiple=True,
    type=LanguageCode(),
    help="A language of the preview; may be given several times. Without it, all complete ones.",
)
@pack_option()
@date_option("--on")
def preview(out: Path, locales: tuple[str, ...], pack: Path, on: date) -> None:
    """Write every page in every language as HTML, for lawyers and NGOs to read and print.

    Topics by audience, contacts with their hours, facts with dates, trainings and handbooks, steps, self-checks with
    results, quiz and stories.
    Sources and dates stand beside each; what visitors do not see on that day is marked. Open index.html; it needs no
    network.
    """
    from kiosk.book.edition import Edition, Language  # noqa: PLC0415 - for this command only
    from kiosk.book.folder import require_free, write_book  # noqa: PLC0415 - for this command only
    from kiosk.book.preview import preview_of  # noqa: PLC0415 - for this command only
    from kiosk.book.to_html import pages  # noqa: PLC0415 - for this command only
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without
    from kiosk.i18n.numbers import fill, format_fact  # noqa: PLC0415 - loads Babel

    require_free(out)
    content = read_pack(pack)
    books = []
    known = languages()
    names = {one.code: one.name for one in known}
    for one in (one for one in known if (one.code in locales if locales else one.is_complete)):
        for line in remarks(one):
            say(line)
        facts = {str(fact.id): format_fact(fact.value, fact.unit, one.cldr) for fact in content.facts.values()}
        language = Language(one.code, words_of(one.code), partial(fill, facts=facts))
        books.append(preview_of(Edition(content, on, names), language))
    files = pages(tuple(books))
    write_book(out, files)
    say(f"{out / 'index.html'}: {len(files) - 1} pages in {', '.join(book.lang for book in books)}")
