"""`redbus selfcheck verify`: prove what a self-check promises, for every set of answers there is."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from kiosk.cli.common import json_option, pack_option, say, write_json
from kiosk.cli.languages import languages
from kiosk.cli.reading import date_option, words_of
from kiosk.core.errors import InputError
from kiosk.core.names import CheckId

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.core.check import Check
    from kiosk.core.minimal import Minimal, Said
    from kiosk.core.names import Lang
    from kiosk.core.pack import Pack
    from kiosk.core.proof import Finding, Proof
    from kiosk.core.proof_content import Language

SHOWN_SETS = 3
"""As many of a band's smallest sets of signs as the table shows; JSON has all."""


@click.command()
@click.argument("id_", metavar="[ID]", required=False)
@click.option(
    "--raw", is_flag=True, help="Try every raw set of answers on the engine, not a spread of them; minutes a check."
)
@pack_option()
@date_option()
@json_option()
@click.pass_context
def verify(  # noqa: PLR0917 - click passes options by name
    context: click.Context, id_: str | None, raw: bool, pack: Path, on: date, as_json: bool
) -> None:
    """Prove each self-check's promises for every set of answers: P1-P15, P17 and P19 of its design.

    Prints how many sets of answers there are, what each promise was held against, the smallest sets of signs that
    reach each band, and what is dead in a rule. Exit code 1 when a promise does not hold.
    """
    from kiosk.core.proof import Ground, prove  # noqa: PLC0415 - for this command only

    content = _read(pack)
    known = [(language, _language(language.code)) for language in languages()]
    proofs = []
    for check in _chosen(content, id_):
        tell = partial(_tell, check.id)
        words = tuple(words for language, words in known if language.covers.has(f"check.{check.id}"))
        ground = Ground(content, words, on)
        proofs.append(prove(ground, check, every_raw=raw, tell=tell))
    _tell("", "")
    if as_json:
        write_json({"holds": all(proof.holds for proof in proofs), "checks": [_json(proof) for proof in proofs]})
    else:
        for proof in proofs:
            click.echo("\n".join(_lines(proof)))
    if not all(proof.holds for proof in proofs):
        context.exit(1)


def _tell(check: str, promise: str) -> None:
    """Where the proof is, on one line of a terminal that is written over."""
    if sys.stderr.isatty():
        click.echo(f"\r{check} {promise}".ljust(24), err=True, nl=False)
    elif promise == "P1":
        say(f"{check} ...")


def _read(folder: Path) -> Pack:
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without

    return read_pack(folder)


def _chosen(pack: Pack, id_: str | None) -> list[Check]:
    if id_ is None:
        return list(pack.checks.values())
    check = pack.checks.get(CheckId(id_))
    if check is None:
        known = ", ".join(pack.checks) or "none"
        message = f"there is no self-check {id_!r} in {pack.id} {pack.version}; there are: {known}"
        raise InputError(message)
    return [check]


def _language(lang: Lang) -> Language:
    from kiosk.core.proof_content import Language  # noqa: PLC0415 - for this command only

    return Language(lang, words_of(lang))


def _lines(proof: Proof) -> list[str]:
    lines = [f"{proof.check.id} {proof.check.version}"]
    for size in proof.sizes:
        bands = ", ".join(f"{band.value} {n:,}" for band, n in size.bands)
        lines.append(
            f"  {size.profile.value:6} {size.raw:>12,} sets of answers, {size.vectors:,} by level, "
            f"{size.states:,} states: {bands}"
        )
    for finding in proof.findings:
        lines += _finding_lines(finding)
    for minimal in proof.minimal:
        lines += _minimal_lines(minimal)
    lines += [f"  never decides alone: {clause}" for clause in proof.idle_clauses]
    return [*lines, f"  {'all promises hold' if proof.holds else 'NOT EVERY PROMISE HOLDS'}", ""]


def _finding_lines(finding: Finding) -> list[str]:
    if not finding.cases:
        return [f"  {finding.id:5} n/a   {finding.promise}"]
    verdict = f"FAILS ({finding.faults:,} of {finding.cases:,})" if finding.faults else f"({finding.cases:,} cases)"
    return [
        f"  {finding.id:5} {'     ' if finding.faults else 'holds'} {finding.promise} {verdict}",
        *(f"          {witness}" for witness in finding.witnesses),
    ]


def _minimal_lines(minimal: Minimal) -> list[str]:
    sizes = sorted({len(signs) for signs in minimal.sets})
    counted = ", ".join(f"{sum(len(s) == n for s in minimal.sets)} of {n}" for n in sizes) or "none"
    return [
        f"  least signs for {minimal.band.value} ({minimal.profile.value}): {counted}",
        *(f"          {_words(signs)}" for signs in minimal.sets[:SHOWN_SETS]),
    ]


def _words(signs: Said) -> str:
    return " + ".join(f"{q}={o} ({'gate' if gate else level.name.lower()})" for q, o, level, gate in signs)


def _json(proof: Proof) -> dict[str, object]:
    return {
        "id": proof.check.id,
        "version": proof.check.version,
        "holds": proof.holds,
        "profiles": [
            {
                "profile": size.profile.value,
                "raw": size.raw,
                "vectors": size.vectors,
                "states": size.states,
                "bands": {band.value: n for band, n in size.bands},
            }
            for size in proof.sizes
        ],
        "promises": [
            {
                "id": finding.id,
                "promise": finding.promise,
                "cases": finding.cases,
                "faults": finding.faults,
                "witnesses": list(finding.witnesses),
            }
            for finding in proof.findings
        ],
        "minimal": [
            {
                "profile": minimal.profile.value,
                "band": minimal.band.value,
                "sets": [
                    [
                        {"question": q, "option": o, "level": level.name.lower(), "gate": gate}
                        for q, o, level, gate in signs
                    ]
                    for signs in minimal.sets
                ],
            }
            for minimal in proof.minimal
        ],
        "idle_clauses": list(proof.idle_clauses),
    }
