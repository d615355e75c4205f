"""Three programs that read QR codes from a picture, none knowing the others. Whichever are installed are used.

zxing-cpp comes with the program. ZBar is Debian's python3-zbar. OpenCV is the extra `verify`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

import zxingcpp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


_GAMMA: Final = 2.2
"""A pixel's light: the sRGB curve, as one power."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A grey picture: one byte a pixel, 0 is black, rows from the top without a gap."""

    width: int
    height: int
    pixels: bytes

    @property
    def contrast(self) -> float:
        """How much more light a tenth of it, the lightest, gives back than the darkest: 0 to 1."""
        count = len(self.pixels)
        if not count:
            return 0.0
        in_order = sorted(self.pixels)
        dark, light = (math.pow(in_order[place] / 255, _GAMMA) for place in (count // 10, count - 1 - count // 10))
        return light - dark

    def cut(self, left: int, top: int, right: int, bottom: int) -> Picture:
        """The part between these edges, as far as there is one."""
        left, top = max(left, 0), max(top, 0)
        right, bottom = min(right, self.width), min(bottom, self.height)
        rows = (self.pixels[y * self.width + left : y * self.width + right] for y in range(top, bottom))
        return Picture(right - left, bottom - top, b"".join(rows))


@dataclass(frozen=True, slots=True)
class Seen:
    """A code in a picture; its edges are those of its modules, without the quiet zone, in pixels."""

    payload: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def side(self) -> float:
        """Of the upright square around it."""
        return max(self.right - self.left, self.bottom - self.top)

    def is_at(self, other: Seen) -> bool:
        """Whether both are the same code of the same picture: the middle of one lies inside the other."""
        x, y = (self.left + self.right) / 2, (self.top + self.bottom) / 2
        return other.left < x < other.right and other.top < y < other.bottom


@dataclass(frozen=True, slots=True)
class Decoder:
    """One of the programs."""

    name: str
    read: Callable[[Picture], tuple[Seen, ...]]
    """Every QR code of a picture, in no particular order; what is damaged beyond repair is left out."""


INSTALL: Final = {"zbar": "apt-get install python3-zbar", "opencv": "pip: the extra `verify` of pyproject.toml"}
"""The decoders that may be absent, and how to get them."""


@lru_cache(maxsize=1)
def installed() -> tuple[Decoder, ...]:
    """The decoders this machine has, the quickest first; zxing-cpp always."""
    known = (("zbar", "zbar", _zbar), ("opencv", "cv2", _opencv))
    return (Decoder("zxing-cpp", _zxing), *(Decoder(name, read) for name, module, read in known if _is_here(module)))


def _is_here(module: str) -> bool:
    try:
        import_module(module)
    except ImportError:
        return False
    return True


def _zxing(picture: Picture) -> tuple[Seen, ...]:
    # A named buffer: an ImageView of a temporary one does not keep it alive, and crashes the process.
    pixels = memoryview(picture.pixels).cast("B", (picture.height, picture.width))
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = []
    for code in zxingcpp.read_barcodes(pixels, formats=formats, text_mode=zxingcpp.TextMode.Plain):
        spot = code.position
        corners = (spot.top_left, spot.top_right, spot.bottom_right, spot.bottom_left)
        found.append(_seen(code.text, ((corner.x, corner.y) for corner in corners)))
    return tuple(found)


def _zbar(picture: Picture) -> tuple[Seen, ...]:
    import zbar  # noqa: PLC0415 - only where it is installed

    scanner = zbar.ImageScanner()
    scanner.set_config(0, zbar.Config.ENABLE, 0)
    scanner.set_config(zbar.Symbol.QRCODE, zbar.Config.ENABLE, 1)
    image = zbar.Image(picture.width, picture.height, "Y800", picture.pixels)
    scanner.scan(image)
    return tuple(_seen(symbol.data, symbol.location) for symbol in image)


def _opencv(picture: Picture) -> tuple[Seen, ...]:
    import cv2  # noqa: PLC0415 - a quarter of a second, and only where it is installed
    import numpy as np  # noqa: PLC0415

    pixels = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width)
    found: list[Seen] = []
    # Two ways to find a code, and each is blind where the other is not; the second is asked when the first fails.
    for detector in (cv2.QRCodeDetectorAruco(), cv2.QRCodeDetector()):
        is_any, payloads, corners, _ = detector.detectAndDecodeMulti(pixels)
        spots = zip(payloads, corners.tolist(), strict=True) if is_any else ()
        seen = [_seen(payload, spot) for payload, spot in spots if payload]
        found += [code for code in seen if not any(code.is_at(known) for known in found)]
        if found and len(found) == len(payloads):
            break
    return tuple(found)


def _seen(payload: str, corners: Iterable[tuple[float, float]]) -> Seen:
    across, down = zip(*corners, strict=True)
    return Seen(payload, min(across), min(down), max(across), max(down))
