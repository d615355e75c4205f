"""What happens to a printed code before a phone sees it. Each spoiler is a sentence, a picture in, a picture out.

Sizes are millimetres of paper, so that a fold is as wide at 150 dots an inch as at 300. Nothing is random but through
the generator handed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.leaflet.decoders import Picture

if TYPE_CHECKING:
    from collections.abc import Callable

Grey = NDArray[np.uint8]
_MM_PER_INCH = 25.4
_WHITE = 255


@dataclass(frozen=True, slots=True)
class Sample:
    """A picture of one code, its resolution, and where chance comes from."""

    grey: Grey
    dpi: int
    chance: np.random.Generator

    def px(self, mm: float) -> float:
        """Pixels of a length on paper."""
        return mm * self.dpi / _MM_PER_INCH

    @property
    def side(self) -> int:
        """Of the square picture, in pixels."""
        return int(self.grey.shape[0])


def as_grey(picture: Picture) -> Grey:
    """A picture as an array of rows."""
    return np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width)


def as_picture(grey: Grey) -> Picture:
    """An array of rows as a picture."""
    return Picture(int(grey.shape[1]), int(grey.shape[0]), np.ascontiguousarray(grey).tobytes())


def _mixed(under: Grey, over: NDArray[np.float64], share: NDArray[np.float64] | float) -> Grey:
    return np.clip(under * (1.0 - share) + over * share, 0, _WHITE).astype(np.uint8)


def nothing(sample: Sample) -> Grey:
    """Fresh from the printer."""
    return sample.grey


def turned(degrees: float, sample: Sample) -> Grey:
    """The phone is held askew."""
    middle = ((sample.side - 1) / 2, (sample.side - 1) / 2)
    matrix = cv2.getRotationMatrix2D(middle, degrees, 1.0)
    size = (sample.side, sample.side)
    turned_ = cv2.warpAffine(sample.grey, matrix, size, flags=cv2.INTER_LINEAR, borderValue=(_WHITE,))
    return turned_.astype(np.uint8)


def blurred(sigma_mm: float, sample: Sample) -> Grey:
    """Out of focus."""
    return cv2.GaussianBlur(sample.grey, (0, 0), sample.px(sigma_mm)).astype(np.uint8)


def noisy(sigma: float, sample: Sample) -> Grey:
    """A cheap camera in a dark room."""
    return np.clip(sample.grey + sample.chance.normal(0, sigma, sample.grey.shape), 0, _WHITE).astype(np.uint8)


def pale(contrast: float, sample: Sample) -> Grey:
    """Toner running out on grey paper: between paper and ink lies only this share of black and white."""
    paper = 170
    return (paper - (_WHITE - sample.grey) * contrast).astype(np.uint8)


def folded(axis: int, flaked: float, sample: Sample) -> Grey:
    """A fold across (0) or down (1) the code: one half in shadow, a share of the ink gone along it, 0.4 mm wide."""
    along = np.indices(sample.grey.shape)[axis] - sample.side * float(sample.chance.uniform(0.4, 0.6))
    shaded = _mixed(sample.grey, np.zeros(sample.grey.shape), np.where(along > 0, 0.3, 0.0))
    length = sample.chance.random(round(sample.side / sample.px(0.5))) < flaked
    gone = np.resize(np.repeat(length, round(sample.px(0.5))), sample.side)
    bare = (np.abs(along) < sample.px(0.2)) & (gone if axis == 0 else gone[:, np.newaxis])
    return np.where(bare, 235, shaded).astype(np.uint8)


def _spot(sample: Sample, width_mm: float, height_mm: float, at: tuple[float, float]) -> NDArray[np.float64]:
    """1 inside an ellipse with a soft edge, 0 outside; `at` in shares of the picture's side."""
    mask = np.zeros(sample.grey.shape, np.uint8)
    middle = (round(at[0] * sample.side), round(at[1] * sample.side))
    axes = (round(sample.px(width_mm) / 2), round(sample.px(height_mm) / 2))
    cv2.ellipse(mask, middle, axes, float(sample.chance.uniform(0, 180)), 0, 360, (_WHITE,), -1)
    return cv2.GaussianBlur(mask, (0, 0), max(sample.px(0.3), 0.5)).astype(np.float64) / _WHITE


def thumbed(sample: Sample) -> Grey:
    """A dirty thumb, 16 by 20 mm, anywhere on the code: half the light is gone under it."""
    at = (float(sample.chance.uniform(0.25, 0.75)), float(sample.chance.uniform(0.25, 0.75)))
    return _mixed(sample.grey, np.full(sample.grey.shape, 40.0), 0.5 * _spot(sample, 16, 20, at))


def stained(shade: float, across_mm: float, sample: Sample) -> Grey:
    """A drop nobody sees through, off the three corners by which a code is found."""
    low = float(sample.chance.uniform(0.53, 0.60))
    at = ((low, low), (0.5, low), (low, 0.5))[int(sample.chance.integers(3))]
    return _mixed(sample.grey, np.full(sample.grey.shape, shade), _spot(sample, across_mm, across_mm, at))


def thermal(sample: Sample) -> Grey:
    """A receipt printer's dots: black or white, and black ones grow."""
    dots = np.where(sample.grey < 128, 0, _WHITE).astype(np.uint8)
    return cv2.erode(dots, np.ones((2, 2), np.uint8)).astype(np.uint8)


def worn(sample: Sample) -> Grey:
    """A week in a pocket: askew, a little out of focus, half as dark, noisy."""
    grey = turned(float(sample.chance.uniform(-20, 20)), sample)
    for spoil in (partial(blurred, 0.1), partial(pale, 0.5), partial(noisy, 8.0)):
        grey = spoil(Sample(grey, sample.dpi, sample.chance))
    return grey


CODE_SHARE: Final = 0.7
"""How much of a sample's side the code takes, with its quiet zone; the rest is white, so that it can be turned."""

SPOILERS: Final[dict[str, Callable[[Sample], Grey]]] = {
    "clean": nothing,
    **{f"turned {degrees}°": partial(turned, float(degrees)) for degrees in (5, 15, 30, 45, 90)},
    **{f"blurred {sigma} mm": partial(blurred, sigma) for sigma in (0.1, 0.3)},
    **{f"noise {sigma}": partial(noisy, float(sigma)) for sigma in (10, 20)},
    "contrast 30 %": partial(pale, 0.3),
    "folded across": partial(folded, 0, 0.5),
    "folded down": partial(folded, 1, 0.5),
    "thumb": thumbed,
    "dark stain, 6 mm": partial(stained, 20.0, 6.0),
    "light stain, 6 mm": partial(stained, 245.0, 6.0),
    "thermal dots": thermal,
    "a week in a pocket": worn,
}
"""What a code must survive."""
WORSE: Final[dict[str, Callable[[Sample], Grey]]] = {
    **{f"blurred {sigma} mm": partial(blurred, sigma) for sigma in (0.4, 0.5)},
    **{f"noise {sigma}": partial(noisy, float(sigma)) for sigma in (40, 60)},
    "folded across, all bare": partial(folded, 0, 1.0),
    "contrast 15 %": partial(pale, 0.15),
    **{f"dark stain, {mm} mm": partial(stained, 20.0, float(mm)) for mm in (8, 10)},
}
"""What some survive; for the bench."""
