"""How quick a leaflet is made, beside WeasyPrint and Typst making the same page: `python tests/bench/leaflet.py`.

Everything is processor time, since the machine may have other work.
ours: from a request to the PDF's bytes, QR codes and all, for each kind on its own paper; the limit is product.md
section 9's. The others get the words and codes of the same help leaflet on A4, as HTML with inline SVG and as Typst
markup with the same SVG files: their page is simpler than ours, which is in their favour. Both are installed into an
environment of this script's own (a folder given as the first argument, else a temporary one), never into the program's;
without a package registry only our own figures are printed.
"""

from __future__ import annotations

import contextlib
import html
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import home
from kiosk.cli.leaflet_options import words_on_paper
from kiosk.content.reader import read_pack
from kiosk.core.counter import LeafletKind
from kiosk.core.front import Front
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.roles import roles
from kiosk.leaflet.pdf import render
from kiosk.leaflet.qr import bars, modules

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.blocks import Leaflet
    from kiosk.core.text import Translate

ROUNDS: Final = 40
LIMIT_MS: Final = 100.0
UK: Final = Lang("uk")
PL: Final = Lang("pl")

_TIMED: Final = """
import statistics, sys, time
{setup}
took = []
for turn in range({rounds} + 3):
    start = time.process_time()
    {make}
    took.append((time.process_time() - start) * 1000)
print(statistics.quantiles(took[3:], n=20)[-1], len(pdf))
"""


def p95(values: list[float]) -> float:
    """The value that 95 of 100 do not pass."""
    return statistics.quantiles(values, n=20)[-1]


def timed(make: Callable[[], bytes]) -> tuple[float, int]:
    """The time of one in ms, p95, after three that warm up; and its size in bytes."""
    took, size = [], 0
    for turn in range(ROUNDS + 3):
        start = time.process_time()
        size = len(make())
        if turn >= 3:
            took.append((time.process_time() - start) * 1000)
    return p95(took), size


def svg(payload: str) -> str:
    """A QR code as an SVG picture."""
    count = len(modules(payload))
    path = "".join(f"M{bar.first} {bar.row}h{bar.length}v1h-{bar.length}z" for bar in bars(payload))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {count} {count}" width="32mm" height="32mm">'
        f'<path d="{path}"/></svg>'
    )


def as_html(leaflet: Leaflet, words: Translate) -> str:
    """The leaflet's words and codes, as a page for WeasyPrint."""
    texts = "".join(f"<p>{html.escape(words(text))}</p>" for text in leaflet.texts)
    codes = "".join(f"<span>{svg(code.payload)} {html.escape(code.label)}</span>" for code in leaflet.codes)
    style = "@page{size:A4;margin:12mm}body{font:10.5pt 'Noto Sans'}p{margin:1mm 0}span{display:inline-block}"
    return f"<html lang=uk><meta charset=utf-8><style>{style}</style><body>{texts}{codes}"


def as_typst(leaflet: Leaflet, words: Translate, folder: Path) -> str:
    """The same for Typst; its pictures are written into the folder."""
    lines = ['#set page(paper: "a4", margin: 12mm)', '#set text(font: "Noto Sans", size: 10.5pt, lang: "uk")']
    for text in leaflet.texts:
        said = words(text).replace("\\", "\\\\").replace('"', '\\"')
        lines.append(f'#par(text("{said}"))')
    for number, code in enumerate(leaflet.codes):
        (folder / f"{number}.svg").write_text(svg(code.payload), encoding="utf-8")
        lines.append(f'#box[#image("{number}.svg", width: 32mm) #text("{code.label}")]')
    return "\n".join(lines)


def other(python: Path, package: str, setup: str, make: str) -> tuple[float, int] | None:
    """Another program's p95 in ms and bytes, in an environment of its own; None where it cannot be installed."""
    installed = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package],
        check=False,
        capture_output=True,
        timeout=300,
    )
    if installed.returncode != 0:
        return None
    code = _TIMED.format(setup=setup, make=make, rounds=ROUNDS)
    done = subprocess.run([python, "-c", code], check=False, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        print(f"{package}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    milliseconds, size = done.stdout.split()[-2:]
    return float(milliseconds), int(size)


def main() -> int:
    """Measure; 1 when one of ours takes longer than its limit."""
    pack = read_pack(home.default_pack())
    day = next(iter(pack.checks.values())).provenance.checked_on
    words = {lang: words_on_paper(pack, lang) for lang in (UK, PL)}
    role = roles(pack, day)[0].id
    asked = {
        "help a4": LeafletRequest(LeafletKind.HELP, UK, None, Place.POLAND, Paper.A4),
        "help a4 uk+pl": LeafletRequest(LeafletKind.HELP, UK, PL, Place.UNSAID, Paper.A4),
        "help a6": LeafletRequest(LeafletKind.HELP, UK, PL, Place.POLAND, Paper.A6),
        "help roll80": LeafletRequest(LeafletKind.HELP, UK, PL, Place.POLAND, Paper.ROLL80),
        "role a4": LeafletRequest(LeafletKind.ROLE, UK, None, Place.UNSAID, Paper.A4, role=role),
        "bilingual a4": LeafletRequest(LeafletKind.BILINGUAL, UK, PL, Place.POLAND, Paper.A4),
        "bilingual wallet": LeafletRequest(LeafletKind.BILINGUAL, UK, PL, Place.POLAND, Paper.WALLET),
        "discreet a4": LeafletRequest(LeafletKind.DISCREET, UK, PL, Place.POLAND, Paper.A4, front=Front.PHRASES),
        "poster a4": LeafletRequest(LeafletKind.POSTER, UK, PL, Place.POLAND, Paper.A4),
    }

    def make(request: LeafletRequest) -> bytes:
        leaflet = compose(pack, request, None, day)
        return render(leaflet, words[leaflet.lang], None if leaflet.second is None else words[leaflet.second])

    slow = []
    found = {}
    for name, request in asked.items():
        found[name] = timed(partial(make, request))
        print(f"{name:18}{found[name][0]:8.1f} ms p95 {found[name][1]:8} bytes")
        if found[name][0] > LIMIT_MS:
            slow.append(name)
    leaflet = compose(pack, asked["help a4"], None, day)
    ours = found["help a4"][0]
    with contextlib.ExitStack() as stack:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(stack.enter_context(tempfile.TemporaryDirectory()))
        venv.create(folder / "venv", with_pip=True, symlinks=True)
        python = folder / "venv" / "bin" / "python"
        (folder / "page.html").write_text(as_html(leaflet, words[UK]), encoding="utf-8")
        (folder / "page.typ").write_text(as_typst(leaflet, words[UK], folder), encoding="utf-8")
        others = {
            "weasyprint": ("import weasyprint", f"pdf = weasyprint.HTML({str(folder / 'page.html')!r}).write_pdf()"),
            "typst": ("import typst", f"pdf = typst.compile({str(folder / 'page.typ')!r})"),
        }
        for package, (setup, call) in others.items():
            result = other(python, package, setup, call)
            if result is None:
                print(f"{package:18}not measured: it could not be installed or run")
            else:
                print(f"{package:18}{result[0]:8.1f} ms p95 {result[1]:8} bytes  {result[0] / ours:.1f} times ours")
    print(f"limit {LIMIT_MS:.0f} ms: {'held' if not slow else 'NOT held by ' + ', '.join(slow)}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
