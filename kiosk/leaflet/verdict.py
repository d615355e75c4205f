"""What is wrong with a sheet's codes: what they say, whether they can be read, how large and how dark they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.payloads import PayloadKind, stranger
from kiosk.leaflet.qr import QUIET_MODULES, modules
from kiosk.leaflet.style import ROLL_CODE_MM, SMALLEST_CODE_MM

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.core.payloads import Meaning
    from kiosk.leaflet.decode import Page, Tried

SMALLEST_CONTRAST: Final = 0.7
"""Of the best grade. Source: ISO/IEC 15415, symbol contrast."""
_ROLL_MM: Final = 82.0
"""As wide as the widest roll, and some rounding."""
_SLACK_MM: Final = 0.5
"""How exactly a picture of 300 dots an inch can be measured."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One code, judged."""

    code: Tried
    meaning: Meaning | None
    """None when nothing of ours says so."""
    size_mm: float
    """With its quiet zone."""
    faults: tuple[str, ...]


def judged(code: Tried, page: Page, known: Mapping[str, Meaning], on: date) -> Verdict:
    """A code of a page, held against what paper may carry on that day."""
    meaning = known.get(code.payload)
    wide = len(modules(code.payload))
    size_mm = code.side_mm * wide / (wide - 2 * QUIET_MODULES)
    least = ROLL_CODE_MM if page.width_mm < _ROLL_MM else SMALLEST_CODE_MM
    faults = []
    if meaning is None:
        faults.append(stranger(code.payload, on))
    elif meaning.written and not any(_is_on(words, page) for words in meaning.written):
        faults.append(f"its number is not written on the sheet: {meaning.written[0]}")
    if size_mm < least - _SLACK_MM:
        faults.append(f"too small: {size_mm:.1f} mm with its white edge, {least:g} mm at least")
    if code.contrast < SMALLEST_CONTRAST:
        faults.append(f"too pale: contrast {code.contrast:.2f}, {SMALLEST_CONTRAST} at least")
    faults += [f"NOT read by {reading.decoder} at {reading.dpi} dpi" for reading in code.misread]
    return Verdict(code, meaning, size_mm, tuple(faults))


def missing(codes: tuple[Tried, ...], pages: tuple[Page, ...], known: Mapping[str, Meaning]) -> tuple[str, ...]:
    """Numbers that stand on the paper, and have no code there.

    Numbers of three digits may: 112 has none on a discreet card, and is known by heart.
    """
    there = {code.payload for code in codes}
    return tuple(
        f"{written} ({', '.join(meaning.whose)})"
        for payload, meaning in known.items()
        if meaning.kind is PayloadKind.CALL and payload not in there
        for written in dict.fromkeys(meaning.written)
        if len(written) > len("112") and any(_is_on(written, page) for page in pages)
    )


def _is_on(number: str, page: Page) -> bool:
    """As it is, not as the end or the beginning of a longer one."""
    whole = re.compile(rf"(?<![\d+])(?<!\d ){re.escape(number)}(?! ?\d)")
    return any(whole.search(line) for line in page.lines)
