"""Compiles PO files into the `.mo` files the program reads, leaving out what may not be shown."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault, FaultsError, InputError, OutsideError
from kiosk.core.names import SOURCE_LANG
from kiosk.core.text import DOMAINS
from kiosk.i18n.catalog import mo_path
from kiosk.i18n.languages import find
from kiosk.i18n.placeholders import placeholders

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.names import Lang
    from kiosk.i18n.messages import Entry, PoFile

_NO_DAY: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Babel writes a date into each .mo; a fixed one keeps the same input giving the same bytes."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a compilation did."""

    files: tuple[Path, ...]
    """The `.mo` files written."""
    faults: tuple[Fault, ...]
    """Translations left out because they would show something false, and catalogs that could not be compiled."""


def to_mo(file: PoFile, lang: Lang, name: str) -> tuple[bytes, tuple[Fault, ...]]:
    """The compiled catalog, and a fault for each translation it leaves out; `name` is the file's name in faults.

    Left out in silence, since the check reports them: what is fuzzy, untranslated, or lacks a plural form.
    """
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - each start of the screen looks for what is stale
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - the same

    from kiosk.i18n.pofile import plural_forms  # noqa: PLC0415 - the same

    catalog = Catalog(lang, file.domain, project="redbus-kiosk", version="", creation_date=_NO_DAY, fuzzy=False)
    if catalog.locale is None:  # CLDR does not know the language; Babel would then leave its plural rule out
        catalog.locale = SOURCE_LANG
    catalog.mime_headers = [("Plural-Forms", plural_forms(lang, file.headers))]
    faults = []
    for entry in file.entries:
        if entry.is_fuzzy or not entry.is_filled:
            continue
        wrong = _wrong_placeholders(entry)
        if wrong:
            faults.append(Fault(name, entry.line, wrong))
            continue
        source = (entry.source, entry.source) if entry.is_plural else entry.source
        words = entry.translations if entry.is_plural else entry.translations[0]
        catalog.add(source, words, context=entry.context)
    out = BytesIO()
    write_mo(out, catalog)
    return out.getvalue(), tuple(faults)


def _wrong_placeholders(entry: Entry) -> str:
    """What is wrong with the placeholders of a translation; empty when nothing is."""
    expected = placeholders(entry.source)
    for form in entry.translations:
        found = placeholders(form)
        if found != expected:
            has, needs = (" ".join(sorted(names)) or "none" for names in (found, expected))
            return f"placeholders differ, English is shown instead: {form!r} has {has}; the source has {needs}"
    return ""


def compile_file(folder: Path, lang: Lang, domain: str) -> tuple[Fault, ...]:
    """Compile one catalog of `folder`; a fault for each translation left out.

    Raises InputError or FaultsError when the PO file is missing or broken, OutsideError when the disk refuses.
    """
    from kiosk.i18n.pofile import read  # noqa: PLC0415 - Babel, as above

    path = _source(folder, lang, domain)
    mo, faults = to_mo(read(path, domain, lang), lang, path.relative_to(folder).as_posix())
    target = mo_path(folder, lang, domain)
    new = target.with_suffix(f".mo.{os.getpid()}")
    try:
        new.write_bytes(mo)
        new.replace(target)  # a reader sees the old catalog or the new one, never half of one
    except OSError as error:
        new.unlink(missing_ok=True)
        message = f"{target}: cannot write the compiled catalog: {error.strerror}. Free the disk or compile elsewhere."
        raise OutsideError(message) from error
    return faults


def ensure_compiled(folder: Path) -> Compiled:
    """Compile every catalog that is newer than its `.mo`. Never raises: what fails is a fault, and English is shown.

    For the start of the kiosk, before its screen. An absent PO file is no fault here: `Catalog.missing` tells.
    """
    files: list[Path] = []
    found = find(folder)
    faults: list[Fault] = list(found.faults)
    for lang in (language.code for language in found.languages):
        for domain in DOMAINS:
            if not _is_stale(folder, lang, domain):
                continue
            try:
                faults += compile_file(folder, lang, domain)
            except FaultsError as error:
                name = _source(folder, lang, domain).relative_to(folder).as_posix()
                faults += [Fault(name, fault.line, fault.message) for fault in error.faults]
            except (InputError, OutsideError) as error:
                faults.append(Fault(_source(folder, lang, domain).relative_to(folder).as_posix(), 0, str(error)))
            else:
                files.append(mo_path(folder, lang, domain))
    return Compiled(tuple(files), tuple(faults))


def _source(folder: Path, lang: Lang, domain: str) -> Path:
    """As `pofile.po_path`, which would load Babel."""
    return mo_path(folder, lang, domain).with_suffix(".po")


def _is_stale(folder: Path, lang: Lang, domain: str) -> bool:
    try:
        source = _source(folder, lang, domain).stat().st_mtime_ns
    except OSError:
        return False
    try:
        return source > mo_path(folder, lang, domain).stat().st_mtime_ns
    except OSError:
        return True
