"""Change one level, gate, threshold, operator, family or band of the self-checks at a time, and see who notices.

    python tests/mutants/selfcheck.py [CHECK ...]   every mutant; exit 1 when fewer than 95 in 100 are noticed
    python tests/mutants/selfcheck.py pin           write the pinned numbers anew, after a change that was meant

A mutant is noticed when the reader refuses it, when the pinned numbers of tests/content/check_bands.json change, or
when a promise of `redbus selfcheck verify` breaks. One that gives every set of answers the band it had (a clause that
another one implies, a gate on a critical answer) is no mistake anybody could notice: `redbus selfcheck diff`'s exact
comparison says which those are; they are listed, and not counted.
"""

from __future__ import annotations

import copy
import json
import os
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

ROOT: Final = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import click  # noqa: E402 - the repository is found first
import yaml  # noqa: E402 - as above

from kiosk.content.checks import read_check  # noqa: E402 - as above
from kiosk.content.reader import read_pack  # noqa: E402 - as above
from kiosk.core.compare import changes  # noqa: E402 - as above
from kiosk.core.errors import FaultsError  # noqa: E402 - as above
from kiosk.core.names import SOURCE_LANG  # noqa: E402 - as above
from kiosk.core.proof import Ground, prove, sizes  # noqa: E402 - as above
from kiosk.core.proof_content import Language  # noqa: E402 - as above
from kiosk.core.states import States  # noqa: E402 - as above
from kiosk.core.text import in_english  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.check import Check
    from kiosk.core.pack import Pack

    Path_ = tuple[str | int, ...]
    Mutant = tuple[Path_, object]
    """Where in the file, and the other value."""

SHIPPED: Final = ROOT / "assets" / "packs" / "redbus"
PINNED: Final = ROOT / "tests" / "content" / "check_bands.json"
WANTED: Final = 0.95
LEVELS: Final = ["none", "weak", "medium", "strong", "critical"]
BANDS: Final = ["few", "some", "serious", "emergency"]
ENGLISH: Final = Language(SOURCE_LANG, in_english)


def figures(check: Check) -> dict[str, object]:
    """What is pinned of a check."""
    return {
        size.profile.value: {
            "raw": size.raw,
            "vectors": size.vectors,
            "bands": {band.value: number for band, number in size.bands},
        }
        for size in sizes(States(check))
    }


def mutants(value: Any, at: Path_ = ()) -> Iterator[Mutant]:  # noqa: ANN401, C901, PLR0912 - YAML as it comes; one arm for each kind
    """Every single change of what a rule or a question weighs."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from mutants(item, (*at, index))
    if not isinstance(value, dict):
        return
    for key, item in value.items():
        here = (*at, key)
        if isinstance(item, str) and item in LEVELS and key != "id":
            place = LEVELS.index(item)
            yield from ((here, LEVELS[other]) for other in (place - 1, place + 1) if 0 <= other < len(LEVELS))
            if key in {"yes", "no"}:
                yield here, {"level": item, "gate": True}
            elif key == "level" and "gate" not in value:
                yield (*at, "gate"), True
        elif key == "band":
            place = BANDS.index(item)
            yield from ((here, BANDS[other]) for other in (place - 1, place + 1) if 0 <= other < len(BANDS))
        elif key == "min":
            yield from ((here, other) for other in (item - 1, item + 1))
        elif key == "gate" and isinstance(item, bool):
            yield here, not item
        elif key == "family":
            yield from ((here, other) for other in ("T", "K", "X") if other != item)
        elif key in {"any", "all"}:
            yield at, {("all" if key == "any" else "any"): item}
            yield from ((here, [*item[:i], *item[i + 1 :]]) for i in range(len(item)) if len(item) > 1)
        elif key == "level" and isinstance(item, dict):
            yield from ((here, {**item, "no" if "no" not in item else "skip": "weak"}),)
        if key not in {"text", "help"}:
            yield from mutants(item, here)


def mutated(document: Any, mutant: Mutant) -> Any:  # noqa: ANN401 - YAML as it comes
    """A copy of the document with the change made."""
    (*path, last), other = mutant[0], mutant[1]
    copied = copy.deepcopy(document)
    inner = copied
    for key in path:
        inner = inner[key]
    inner[last] = other
    return copied


def tried(case: tuple[str, Mutant]) -> str:
    """Who notices the mutant of the check; `nobody`, or `same` when each set of answers keeps its band."""
    id_, mutant = case
    document = yaml.safe_load((SHIPPED / "checks" / f"{id_}.yaml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{id_}.yaml"
        changed = yaml.safe_dump(mutated(document, mutant), allow_unicode=True, sort_keys=False)
        file.write_text(changed, encoding="utf-8")
        try:
            check = read_check(file)
        except FaultsError:
            return "reader"
    if figures(check) != json.loads(PINNED.read_text(encoding="utf-8"))[id_]:
        return "pin"
    if not changes(shipped().checks[check.id], check):
        return "same"
    ground = Ground(replace(shipped(), checks={check.id: check}), (ENGLISH,), check.provenance.checked_on)
    return next((finding.id for finding in prove(ground, check).findings if finding.faults), "nobody")


@cache
def shipped() -> Pack:
    """The pack as it is."""
    return read_pack(SHIPPED)


def main(arguments: list[str]) -> int:
    """Write the pins, or try the mutants and tell."""
    checks = shipped().checks
    if arguments == ["pin"]:
        pinned = {id_: figures(check) for id_, check in checks.items()}
        PINNED.write_text(json.dumps(pinned, indent=1) + "\n", encoding="utf-8")
        return 0
    cases = []
    for id_ in arguments or list(checks):
        document = yaml.safe_load((SHIPPED / "checks" / f"{id_}.yaml").read_text(encoding="utf-8"))
        parts = {key: document[key] for key in ("questions", "macros", "rules") if key in document}
        cases += [(str(id_), mutant) for mutant in mutants(parts)]
    found: Counter[str] = Counter()
    with Pool(min(2, os.cpu_count() or 1)) as pool:
        for number, ((check, (path, _)), by) in enumerate(
            zip(cases, pool.imap(tried, cases, chunksize=4), strict=True), start=1
        ):
            found[by] += 1
            if by in {"same", "nobody"}:
                reason = "every set of answers keeps its band" if by == "same" else "NOBODY NOTICES"
                click.echo(f"{check} {'.'.join(map(str, path))} -> {str(cases[number - 1][1][1])[:60]}: {reason}")
            if number % 25 == 0 or number == len(cases):
                click.echo(f"\r{number} of {len(cases)}", nl=False, err=True)
    click.echo(err=True)
    share = 1 - found["nobody"] / max(1, len(cases) - found["same"])
    by_whom = ", ".join(f"{who} {number}" for who, number in sorted(found.items()))
    click.echo(f"{len(cases)} mutants ({by_whom}); {share:.1%} of those that change a band are noticed")
    return 0 if share >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
