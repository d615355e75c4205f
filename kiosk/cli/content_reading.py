"""`redbus content reading`: how hard the pack is to read, for its editors and translators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.cli.common import json_option, pack_option, say, write_json
from kiosk.cli.languages import LanguageCode, language_of
from kiosk.cli.reading import words_of
from kiosk.core.names import SOURCE_LANG, Lang
from kiosk.core.plain import Passage, limit_of, readings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.reading import Located
    from kiosk.core.plain import Group


@click.command()
@click.option(
    "--locale",
    "locales",
    multiple=True,
    type=LanguageCode(),
    default=(SOURCE_LANG,),
    show_default=True,
    help="A language to measure; may be given more than once.",
)
@click.option("--hardest", type=click.IntRange(min=0), default=3, show_default=True, help="Texts to show of each.")
@pack_option()
@json_option()
def reading(locales: tuple[str, ...], hardest: int, pack: Path, as_json: bool) -> None:
    """Show how hard each self-check and topic is to read, and each kind of text, the hardest texts first.

    English: Flesch-Kincaid grade. Polish: FOG-PL. Ukrainian and Russian: Oborneva's grade. Others: the fog index,
    with a loose limit. Exit code 1 when something
    is above its limit.
    """
    from kiosk.content.extract import texts  # noqa: PLC0415 - the YAML and Markdown readers, for this command only

    located = tuple(texts(pack))
    found = [(Lang(locale), group) for locale in locales for group in _groups(located, Lang(locale))]
    if as_json:
        write_json([_row(lang, group, hardest) for lang, group in found])
    else:
        for lang, group in found:
            for line in _lines(lang, group, hardest):
                click.echo(line)
    over = sum(group.index > limit_of(lang).together for lang, group in found)
    say(f"{len(found)} groups of texts, {over} too hard")
    if over:
        raise SystemExit(1)


def _groups(located: tuple[Located, ...], lang: Lang) -> list[Group]:
    words = words_of(lang)
    covers = language_of(lang).covers
    passages = [
        Passage(one.text.context, words(one.text), one.file, one.line)
        for one in located
        if covers.has(one.text.context)
    ]
    return sorted(readings(passages, lang), key=lambda group: (-group.index, group.name))


def _lines(lang: Lang, group: Group, hardest: int) -> Iterator[str]:
    limit = limit_of(lang)
    yield f"{lang}  {group.index:4.1f} of {limit.together:g}  {group.name}  ({group.texts} texts, {group.words} words)"
    yield from (f"      {one.file}:{one.line}: {one.words}" for one in group.hardest[:hardest])


def _row(lang: Lang, group: Group, hardest: int) -> dict[str, object]:
    return {
        "locale": lang,
        "group": group.name,
        "index": group.index,
        "limit": limit_of(lang).together,
        "scale": limit_of(lang).name,
        "texts": group.texts,
        "words": group.words,
        "hardest": [
            {"context": one.context, "file": one.file, "line": one.line, "text": one.words}
            for one in group.hardest[:hardest]
        ],
    }
