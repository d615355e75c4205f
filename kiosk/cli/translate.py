"""`redbus translate`: the translator's work, from marked texts to compiled catalogs."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

import kiosk
from kiosk import home
from kiosk.cli.common import json_option, pack_option, say, write_json
from kiosk.cli.translate_remarks import remarks, unseen
from kiosk.cli.translate_screens import screens
from kiosk.core.errors import FaultsError, InputError, OutsideError
from kiosk.core.names import SOURCE_LANG
from kiosk.core.text import DOMAINS
from kiosk.i18n.languages import FILE, installed
from kiosk.i18n.pofile import po_path, pot_path, read, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.core.language import Language, Languages
    from kiosk.core.pack import Pack
    from kiosk.core.text import Text
    from kiosk.i18n.check import Finding
    from kiosk.i18n.messages import PoFile
    from kiosk.i18n.width import Measure

    Decorator = Callable[[Callable[..., None]], Callable[..., None]]

GLOSSARY: Final = "glossary.csv"


def _folder_option() -> Decorator:
    return click.option(
        "--folder",
        type=click.Path(file_okay=False, path_type=Path),
        default=home.translations,
        show_default="the translations that come with the program",
        help="The folder that holds the templates and a folder a language.",
    )


def _lang_argument() -> Decorator:
    return click.argument("lang", required=False, metavar="[LANG]")


@click.group()
def command() -> None:
    """Texts in every language: extract, update, compile, check.

    English texts stand in the program and in the pack. `extract` collects them into templates (.pot), `update` brings
    each language's .po files up to them, translators edit those, `check` finds what is wrong, `compile` makes the .mo
    files the program reads.
    """


command.add_command(screens)


@command.command()
@pack_option()
@_folder_option()
def extract(pack: Path, folder: Path) -> None:
    """Collect the English texts of the program and the pack into templates.

    Exit code 2 when a text is marked in a way nobody could translate; then nothing is written.
    """
    for domain, template in collect(pack).items():
        changed = write(pot_path(folder, domain), template)
        say(f"{domain}: {len(template.entries)} texts{', changed' if changed else ''}")


def collect(pack: Path) -> dict[str, PoFile]:
    """A template for each domain, from the program's sources and a pack. Raises FaultsError."""
    from kiosk.i18n.extract import from_program, from_texts, templates  # noqa: PLC0415 - the lexer, for this command only

    found, faults = templates([from_program(Path(kiosk.__file__).parent), from_texts(_pack_texts(pack))])
    if faults:
        what = "texts that cannot be translated"
        raise FaultsError(what, faults)
    return found


def _pack_texts(pack: Path) -> Iterator[tuple[Text, str, int, str]]:
    """The pack's texts, their files named from the folder that holds `assets/` where the pack lies in it."""
    from kiosk.content.extract import texts  # noqa: PLC0415 - the YAML and Markdown readers, for this command only

    root = pack.resolve()
    base = root.relative_to(home.home()).as_posix() if root.is_relative_to(home.home()) else root.name
    for located in texts(pack):
        yield located.text, f"{base}/{located.file}", located.line, located.note


@command.command()
@_lang_argument()
@_folder_option()
def update(lang: str | None, folder: Path) -> None:
    """Bring the .po files up to the templates, of LANG or of every language.

    A text whose English changed keeps its translation, marked fuzzy, and is shown in English until a translator has
    looked. Running it twice changes nothing.
    """
    from kiosk.i18n.update import update as merged  # noqa: PLC0415 - difflib, for this command only

    for one in (language.code for language in _languages(folder, lang)):
        for domain in DOMAINS:
            path = po_path(folder, one, domain)
            old = read(path, domain, one) if path.exists() else None
            new = merged(_template(folder, domain), old, one)
            changed = write(path, new)
            waiting = sum(not entry.is_done(one) for entry in new.entries)
            say(f"{one}/{domain}: {waiting} of {len(new.entries)} to do{', changed' if changed else ''}")


@command.command("compile")
@_folder_option()
def compile_catalogs(folder: Path) -> None:
    """Make the .mo files of every language.

    A translation whose placeholders differ from the English is left out, so that English is shown instead. Exit code 1
    when there was one.
    """
    from kiosk.i18n.compile import compile_file  # noqa: PLC0415 - Babel, for this command only

    langs = [language.code for language in _languages(folder, None)]
    faults = [fault for lang in langs for domain in DOMAINS for fault in compile_file(folder, lang, domain)]
    for fault in faults:
        say(f"{folder}/{fault}")
    say(f"{len(langs) * len(DOMAINS)} catalogs compiled, {len(faults)} translation(s) left out")
    if faults:
        raise SystemExit(1)


@command.command()
@_lang_argument()
@pack_option()
@json_option()
@_folder_option()
def check(lang: str | None, pack: Path, as_json: bool, folder: Path) -> None:
    """Find what is wrong with the translations, of LANG or of every language.

    The pack says which phone numbers are retired; one of those in a translation is a fault that no comment silences.

    A translator who knows better silences a rule for one text by a comment in the .po file, `# allow: digits`.
    Exit code 1 when something is wrong.
    """
    content = _read(pack)
    chosen = _languages(folder, lang)
    found = [finding for one in chosen for finding in findings(folder, one, content)]
    if as_json:
        write_json([{"rule": finding.rule, **asdict(finding.fault)} for finding in found])
    else:
        for finding in found:
            click.echo(f"{folder}/{finding.fault}")
    for language in chosen:
        for line in remarks(language):
            say(line)
    say(f"{len(found)} fault(s)" if found else "nothing wrong")
    if found:
        raise SystemExit(1)


def _read(pack: Path) -> Pack:
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - the YAML and Markdown readers, for this command only

    return read_pack(pack)


def findings(folder: Path, language: Language, pack: Pack | None = None) -> tuple[Finding, ...]:
    """All that is wrong with a language. Raises InputError when a file is missing, FaultsError when broken.

    With a pack its retired numbers are looked for, and a partial language may lack contacts that are never shown.
    """
    from kiosk.i18n.check import check as checked  # noqa: PLC0415 - Babel, for this command only
    from kiosk.i18n.glossary import read_glossary  # noqa: PLC0415 - the same
    from kiosk.i18n.retired import retired_numbers  # noqa: PLC0415 - the same

    terms, measure = read_glossary(folder / GLOSSARY), measure_of_font()
    lang, spared = language.code, unseen(pack)
    found: list[Finding] = []
    for domain in DOMAINS:
        path = po_path(folder, lang, domain)
        file = read(path, domain, lang)
        name = path.relative_to(folder).as_posix()
        found += checked(file, language, _template(folder, domain), terms, name, measure, spared=spared)
        found += retired_numbers(file, pack.retired if pack else (), name)
    return tuple(found)


def measure_of_font() -> Measure | None:
    """The panel's own font as paper embeds it; None, said on stderr, where this installation has no such font."""
    try:
        from kiosk.leaflet.fonts import PT_MM, Face, register, width_mm  # noqa: PLC0415 - reportlab, not on a hub

        register()
    except (ImportError, OutsideError) as error:
        say(f"widths are not measured: {error}")
        return None
    return lambda words, is_bold: width_mm(words, Face.BOLD if is_bold else Face.REGULAR, 1 / PT_MM)


@command.command()
@pack_option()
@json_option()
@_folder_option()
def status(pack: Path, as_json: bool, folder: Path) -> None:
    """How far each language is, domain by domain, and whether a native speaker has signed.

    Below the table: what a partial language covers and in which language the rest is read, and which rules know
    nothing of a language in particular. Exit code 2 when a language's own file is wrong.
    """
    from kiosk.i18n.status import progress  # noqa: PLC0415 - with the PO reader, for this command only

    spared = unseen(_read(pack))
    known = _languages(folder, None)
    rows = [
        progress(read(po_path(folder, one.code, domain), domain, one.code), one, spared)
        for one in known
        for domain in DOMAINS
    ]
    if as_json:
        write_json([asdict(row) for row in rows])
        return
    click.echo(f"{'':14}{'total':>8}{'done':>8}{'fuzzy':>8}{'to do':>8}{'share':>8}{'missing':>9}  review")
    for row in rows:
        name, share = f"{row.lang}/{row.domain}", f"{row.share:.0%}"
        numbers = f"{row.total:8}{row.translated:8}{row.fuzzy:8}{row.untranslated:8}{share:>8}{row.missing:9}"
        click.echo(f"{name:14}{numbers}  {row.review}")
    for language in known:
        for line in remarks(language):
            click.echo(line)


@command.command()
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where to write them.")
@click.option(
    "--kind",
    type=click.Choice(["long", "bidi", "script"]),
    default="long",
    show_default=True,
    help="long: accented and 40 % longer; bidi: from right to left, mirrored; script: in another alphabet.",
)
@_folder_option()
def pseudo(out: Path, kind: str, folder: Path) -> None:
    """Write catalogs in a language nobody speaks, made of English.

    They stand under every language's name, compiled, so that the program started on them shows at once which text is
    cut, glued together or not translated.
    """
    from kiosk.i18n.compile import compile_file  # noqa: PLC0415 - Babel, for this command only
    from kiosk.i18n.pseudo import Kind, pseudo_catalog  # noqa: PLC0415 - the same

    if out.resolve() == folder.resolve():
        message = f"{out}: holds the real translations; give another folder"
        raise InputError(message)
    known = _languages(folder, None)
    for language in known:
        lang = language.code
        (out / lang).mkdir(parents=True, exist_ok=True)
        (out / lang / FILE).write_bytes((folder / lang / FILE).read_bytes())
        for domain in DOMAINS:
            write(po_path(out, lang, domain), pseudo_catalog(_template(folder, domain), lang, Kind(kind)))
            compile_file(out, lang, domain)
    say(f"{out}: {len(known) * len(DOMAINS)} catalogs")


def _languages(folder: Path, lang: str | None) -> Languages:
    """The chosen language, or all, English last: there is little to do in it. InputError when it is not there."""
    known = installed(folder)
    if lang is None:
        return tuple(sorted(known, key=lambda one: one.code == SOURCE_LANG))
    chosen = tuple(language for language in known if language.code == lang)
    if not chosen:
        there = ", ".join(language.code for language in known)
        message = f"{lang}: no such language in {folder}; there are {there}. A language begins with {lang}/{FILE}"
        raise InputError(message)
    return chosen


def _template(folder: Path, domain: str) -> PoFile:
    return read(pot_path(folder, domain), domain, None)
