"""`redbus selfcheck book`: all that reviewers sign off, as pages and as a PDF in each language."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.common import pack_option, say
from kiosk.cli.languages import LanguageCode, languages
from kiosk.cli.reading import date_option, words_of

if TYPE_CHECKING:
    from datetime import date

    from kiosk.book.tree import Book
    from kiosk.core.language import Language as Installed
    from kiosk.core.names import Lang


@click.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder to write. It may hold an earlier book, which is replaced, and nothing else.",
)
@click.option(
    "--locale",
    "locales",
    multiple=True,
    type=LanguageCode(),
    help="A language of the book; may be given several times. Without it, all complete ones.",
)
@pack_option()
@date_option("--on")
def book(out: Path, locales: tuple[str, ...], pack: Path, on: date) -> None:
    """Write the reviewers' book: each self-check with its questions, weights, rule, results, contacts and sources.

    Open index.html; it needs no network. Each language has its book.pdf too, with room to sign.
    """
    from kiosk.book.folder import require_free, write_book  # noqa: PLC0415 - for this command only
    from kiosk.book.ink import Fonts  # noqa: PLC0415 - loads reportlab
    from kiosk.book.to_html import PAPER, pages  # noqa: PLC0415 - for this command only
    from kiosk.book.to_pdf import as_pdf  # noqa: PLC0415 - loads reportlab
    from kiosk.leaflet.fonts import Face, register  # noqa: PLC0415 - loads reportlab

    require_free(out)
    register()
    known = languages()
    chosen = [one for one in known if one.is_complete and (not locales or one.code in locales)]
    partial_ones = [code for code in locales if code not in {one.code for one in chosen}]
    if partial_ones:
        message = f"--locale {', '.join(partial_ones)}: not complete, and reviewers sign every word; leave it out"
        raise click.UsageError(message)
    books = _books(pack, on, chosen, {one.code: one.name for one in known})
    files = pages(books)
    for one in books:
        say(f"{one.lang}: setting the PDF ...")
        files[f"{one.lang}/{PAPER}"] = as_pdf(one, Fonts(Face.REGULAR.value, Face.BOLD.value))
    write_book(out, files)
    chapters = len(books[0].chapters)
    say(f"{out / 'index.html'}: {chapters} chapters in {', '.join(one.code for one in chosen)}, each with {PAPER}")


def _books(folder: Path, on: date, chosen: list[Installed], names: dict[Lang, str]) -> tuple[Book, ...]:
    from kiosk.book.book import book_of  # noqa: PLC0415 - for this command only
    from kiosk.book.checks import least_of  # noqa: PLC0415 - for this command only
    from kiosk.book.edition import Edition, Language  # noqa: PLC0415 - for this command only
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without
    from kiosk.i18n.numbers import fill, format_fact  # noqa: PLC0415 - loads Babel
    from kiosk.leaflet.fonts import Face  # noqa: PLC0415 - loads reportlab
    from kiosk.leaflet.wrapping import wrap  # noqa: PLC0415 - loads reportlab

    def wrapped(words: str, size_pt: float, column_mm: float, *, is_bold: bool) -> tuple[str, ...]:
        return wrap(words, Face.BOLD if is_bold else Face.REGULAR, size_pt, column_mm)

    content = read_pack(folder)
    least = {}
    for check in content.checks.values():
        say(f"{check.id}: finding the smallest sets of signs ...")
        least[check.id] = least_of(check)
    books = []
    for one in chosen:
        facts = {str(fact.id): format_fact(fact.value, fact.unit, one.cldr) for fact in content.facts.values()}
        language = Language(one.code, words_of(one.code), partial(fill, facts=facts))
        books.append(book_of(Edition(content, on, names), least, language, wrapped))
    return tuple(books)
