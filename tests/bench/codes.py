"""How well printed codes are read: decoder by resolution by what happened to the paper, in per cent.

    python -m tests.bench.codes [--seed N] [--worse]

Every payload of every leaflet at the smallest size a paper gives it. `any` is what at least one decoder reads.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import numpy as np

from kiosk.content.reader import read_pack
from kiosk.home import default_pack
from kiosk.leaflet.decode import EVERY_DPI
from kiosk.leaflet.decoders import installed
from tests.leaflet.codes import drawn, printed, smallest
from tests.leaflet.conftest import Samples
from tests.leaflet.spoiling import SPOILERS, WORSE, Sample, as_grey, as_picture

OFFSETS = ((0.0, 0.0), (0.5, 0.25))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=Path(__file__).name)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worse", action="store_true", help="Only what nobody promises.")
    arguments = parser.parse_args()
    spoilers = WORSE if arguments.worse else SPOILERS
    codes = smallest(printed(Samples(read_pack(default_pack()), {})))
    names = [decoder.name for decoder in installed()]
    print(f"{len(codes)} codes at {len(OFFSETS)} places on the pixel grid; per cent read, seed {arguments.seed}")
    print(f"{'':24}{'dpi':>5}" + "".join(f"{name:>11}" for name in (*names, "any")))
    for what, spoil in spoilers.items():
        for dpi in EVERY_DPI:
            chance = np.random.default_rng(arguments.seed)
            right: Counter[str] = Counter()
            wrong: Counter[str] = Counter()
            total = 0
            for offset in OFFSETS:
                for code, picture in zip(codes, drawn(codes, dpi, offset), strict=True):
                    spoilt = as_picture(spoil(Sample(as_grey(picture), dpi, chance)))
                    payloads = {
                        decoder.name: {seen.payload for seen in decoder.read(spoilt)} for decoder in installed()
                    }
                    right.update(name for name, read in payloads.items() if read == {code.payload})
                    right["any"] += any(code.payload in read for read in payloads.values())
                    wrong.update(name for name, read in payloads.items() if read - {code.payload})
                    total += 1
            row = "".join(f"{100 * right[name] / total:11.1f}" for name in (*names, "any"))
            print(f"{what:24}{dpi:>5}{row}" + (f"   WRONG {dict(wrong)}" if wrong else ""), flush=True)


if __name__ == "__main__":
    main()
