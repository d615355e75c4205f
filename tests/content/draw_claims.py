"""Draw claims of the pack to read against their sources: `python tests/content/draw_claims.py 30 --seed 4 --locale pl`.

Each with its place, facts and sources. The same seed draws the same sentences in every language, as long as the pack is
the same, so that one reads each claim in all of them.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import click

from kiosk import home
from kiosk.cli.languages import LanguageCode, language_of
from kiosk.cli.reading import words_of
from kiosk.content.claims import trace
from kiosk.content.reader import read_with_texts
from kiosk.i18n.numbers import fill, format_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.claims import Traced


def drawn(count: int, seed: int) -> Iterator[Traced]:
    """That many different texts with a claim, at random but repeatable, without the made-up stories."""
    pack, texts = read_with_texts(home.default_pack())
    first = {one.located.text: one for one in trace(pack, texts) if not one.located.text.context.startswith("story.")}
    yield from random.Random(seed).sample(list(first.values()), count)  # noqa: S311 - a draw that can be drawn again


@click.command()
@click.argument("count", type=int)
@click.option("--seed", type=int, default=0)
@click.option("--locale", "locales", multiple=True, type=LanguageCode(), default=("en",))
def main(count: int, seed: int, locales: tuple[str, ...]) -> None:
    """Print the claims, in each language a line."""
    pack, _ = read_with_texts(home.default_pack())
    for number, one in enumerate(drawn(count, seed), start=1):
        click.echo(f"{number}. {one.located.file}:{one.located.line}  [{', '.join(one.sources)}]")
        for locale in locales:
            cldr = language_of(locale).cldr
            facts = {str(fact.id): format_fact(fact.value, fact.unit, cldr) for fact in pack.facts.values()}
            click.echo(f"   {locale}: {fill(words_of(locale)(one.located.text), facts)}")


if __name__ == "__main__":
    main()
