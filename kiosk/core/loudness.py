"""How loud it is read aloud: a visitor's step as a factor, and samples at that factor.

Only ever softer than the sound was made, so that nothing can be clipped: the loudest step is the operator's limit.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.core.comfort import Volume

STEP_DB: Final = 6.0
"""Between two steps. Five of them are 24 dB, and the middle is 12 dB over the softest: EN 301 549 8.2.1 asks for 18 dB,
and for a step of 12 dB."""
STEPS: Final = 5


def factor(volume: Volume, loudest_db: float) -> float:
    """What samples are multiplied by: above 0, at most 1.

    Args:
        volume: The visitor's step.
        loudest_db: The operator's limit: the loudest step, in dB of full scale; 0 or below.
    """
    db = min(0.0, loudest_db) + STEP_DB * (volume.value - STEPS)
    return float(10 ** (db / 20))


def scaled(samples: bytes, by: float) -> bytes:
    """16-bit samples, the lower byte first, multiplied by `by` (0 to 1), towards 0; a byte too many is left out."""
    if by >= 1:
        return samples
    count = len(samples) // 2
    levels = struct.unpack_from(f"<{count}h", samples)
    return struct.pack(f"<{count}h", *[int(level * by) for level in levels])
