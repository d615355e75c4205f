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
    FAST = "fast-speech"
    SOFTEST = "softest-speech"
    SOFT = "soft-speech"
    LOUD = "loud-speech"
    LOUDEST = "loudest-speech"
    LARGE = "large-text"
    LARGEST = "largest-text"
    CONTRAST = "strong-contrast"
    """Light words on a dark ground, every edge drawn."""
    STILL = "reduced-motion"
    """Nothing on the screen moves by itself."""
    LOW = "controls-low"
    """All that can be pressed stands in the lower half, or can be brought there."""


class Pace(Enum):
    """How fast it is read aloud."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class Volume(Enum):
    """How loud it is read aloud: five steps of 6 dB. The loudest is as loud as the operator allows."""

    SOFTEST = 1
    SOFT = 2
    NORMAL = 3
    LOUD = 4
    LOUDEST = 5


class TextSize(Enum):
    """How much larger than usual all reading text is."""

    NORMAL = 1.0
    LARGE = 1.25
    LARGEST = 1.5


SIZE_OF: Final = {Feature.LARGE: TextSize.LARGE, Feature.LARGEST: TextSize.LARGEST}
"""The features that are a text size; each ends the other."""


VOLUME_OF: Final = {
    Feature.SOFTEST: Volume.SOFTEST,
    Feature.SOFT: Volume.SOFT,
    Feature.LOUD: Volume.LOUD,
    Feature.LOUDEST: Volume.LOUDEST,
}
"""The features that are a volume other than the usual one; each ends the others."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """What is switched on."""

    aloud: bool = False
    dark: bool = False
    slow: bool = False
    fast: bool = False
    volume: Volume = Volume.NORMAL
    size: TextSize = TextSize.NORMAL
    contrast: bool = False
    still: bool = False
    low: bool = False

    @property
    def pace(self) -> Pace:
        """How fast it is read aloud."""
        return Pace.SLOW if self.slow else Pace.FAST if self.fast else Pace.NORMAL

    def switched(self, feature: Feature, *, is_on: bool) -> Comfort:  # noqa: PLR0911 - one arm for each feature
        """With `feature` so. The dark screen speaks: it needs reading aloud, and ends with it; slow ends fast."""
        match feature:
            case Feature.ALOUD:
                return replace(self, aloud=is_on, dark=self.dark and is_on)
            case Feature.DARK:
                return replace(self, dark=is_on and self.aloud)
            case Feature.SLOW:
                return replace(self, slow=is_on, fast=self.fast and not is_on)
            case Feature.FAST:
                return replace(self, fast=is_on, slow=self.slow and not is_on)
            case Feature.SOFTEST | Feature.SOFT | Feature.LOUD | Feature.LOUDEST:
                return self._sounding(VOLUME_OF[feature], is_on=is_on)
            case Feature.CONTRAST:
                return replace(self, contrast=is_on)
            case Feature.STILL:
                return replace(self, still=is_on)
            case Feature.LOW:
                return replace(self, low=is_on)
            case Feature.LARGE | Feature.LARGEST:
                return self._sized(SIZE_OF[feature], is_on=is_on)

    def _sized(self, size: TextSize, *, is_on: bool) -> Comfort:
        """At that size; switched off, at the usual one, unless it is another size that is on."""
        if is_on:
            return replace(self, size=size)
        return replace(self, size=TextSize.NORMAL) if self.size is size else self

    def _sounding(self, volume: Volume, *, is_on: bool) -> Comfort:
        """That loud; switched off, as usual, unless it is another volume that is on."""
        if is_on:
            return replace(self, volume=volume)
        return replace(self, volume=Volume.NORMAL) if self.volume is volume else self


PLAIN: Final = Comfort()
"""Nothing is switched on."""
