"""What makes the screen easier for one person: kept for one journey only, gone with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final


class Feature(Enum):
    """Something that can be switched on. Counted by name, never with what was read or answered."""

    ALOUD = "read-aloud"
    DARK = "dark-screen"
    """Nothing is shown: the screen asks by ear and takes answers by keypad or by its corners."""
    SLOW = "slow-speech"


@dataclass(frozen=True, slots=True)
class Comfort:
    """What is switched on."""

    aloud: bool = False
    dark: bool = False
    slow: bool = False

    def switched(self, feature: Feature, *, is_on: bool) -> Comfort:
        """With `feature` so. The dark screen speaks: it needs reading aloud, and ends with it."""
        match feature:
            case Feature.ALOUD:
                return replace(self, aloud=is_on, dark=self.dark and is_on)
            case Feature.DARK:
                return replace(self, dark=is_on and self.aloud)
            case Feature.SLOW:
                return replace(self, slow=is_on)


PLAIN: Final = Comfort()
"""Nothing is switched on."""
