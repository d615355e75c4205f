"""Where each message stands: the texts seen on the screens, matched with the messages of the catalogs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.i18n.placeholders import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.i18n.messages import Entry

_LEAST_PART: Final = 12
"""A message shorter than this counts only where it is the whole text: `No` stands within many words."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text on a picture; where it stands in shares of the picture's width and height."""

    picture: str
    words: str
    left: float
    top: float
    wide: float
    high: float


def places(entries: Iterable[Entry], seen: Iterable[Seen]) -> dict[int, Seen]:
    """The first place of each message, by its position among `entries`; those never seen are left out.

    A whole text is preferred to a part of one. A placeholder stands for any words.
    """
    texts: dict[str, Seen] = {}
    for one in seen:
        texts.setdefault(one.words, one)
    joined = "\n".join(texts)
    found: dict[int, Seen] = {}
    for at, entry in enumerate(entries):
        for words in (*entry.translations, *([] if entry.is_filled else [entry.source])):
            place = texts.get(words) or _within(words, texts, joined) if words else None
            if place is not None:
                found[at] = place
                break
    return found


def _within(words: str, texts: dict[str, Seen], joined: str) -> Seen | None:
    """The text that has `words` in it, whatever stands for its placeholders."""
    bare = PLACEHOLDER.sub("", words)
    if len(bare) < _LEAST_PART and bare == words:
        return None
    pattern = ".+?".join(map(re.escape, PLACEHOLDER.split(words)))
    if len(bare) < _LEAST_PART:
        pattern = f"^{pattern}$"
    match = re.search(pattern, joined, re.MULTILINE)
    if match is None:
        return None
    start = joined.rfind("\n", 0, match.start()) + 1
    end = joined.find("\n", match.start())
    return texts[joined[start : end if end >= 0 else len(joined)]]
