"""Every English text of a pack with its place, for the translators' catalogs.

The texts are those the reader itself made, so that what is translated and what is shown cannot differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.reader import read_with_texts
from kiosk.content.reading import Located

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Located", "texts"]


def texts(folder: Path) -> Iterator[Located]:
    """The texts in the order of the files and of what is written in them; a text used twice comes twice.

    The labels shared by all questions (Yes, No, Not sure, Skip) are code, marked for extraction in `checks.py`.
    Raises FaultsError for a broken pack: a catalog of half a pack would drop the other half's translations.
    """
    yield from read_with_texts(folder)[1]
