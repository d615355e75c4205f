"""What a translator copies into the data folder of a running kiosk: the shipped catalogs, changed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.pofile import catalog_headers, po_path, pot_path, read, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.names import Lang

SHIPPED: Final = Path(__file__).parents[1] / "translations"
NEW: Final = "º"
"""What stands at the end of every text that was dropped, before its full stop."""
_END: Final = re.compile(r"[^\w}]*\Z")


def new(words: str) -> str:
    """The same words, marked."""
    return _END.sub(lambda end: NEW + end[0], words, count=1) if words else ""


def shipped(lang: Lang, domain: str) -> PoFile:
    """A catalog that came with the program."""
    return read(po_path(SHIPPED, lang, domain), domain, lang)


def renewed(lang: Lang, domain: str, *parts: str) -> str:
    """The shipped catalog with every translation marked as new; with `parts`, of these contexts only, and no other."""

    def words(entry: Entry) -> tuple[str, ...]:
        is_left_out = parts and entry.context is not None and not entry.context.startswith(parts)
        return tuple("" if is_left_out else new(one) for one in entry.translations)

    return render(_each(shipped(lang, domain), words))


def saying(
    lang: Lang, domain: str, source: str, words: str, *, flags: tuple[str, ...] = (), comments: tuple[str, ...] = ()
) -> str:
    """The shipped catalog in which the text `source` is translated by these words."""
    file = shipped(lang, domain)
    entries = tuple(
        replace(entry, translations=(words,), flags=flags, comments=comments) if entry.source == source else entry
        for entry in file.entries
    )
    assert entries != file.entries
    return render(replace(file, entries=entries))


def invented(lang: Lang, domain: str) -> str:
    """A catalog of a language nobody speaks: English, marked as new."""
    template = read(pot_path(SHIPPED, domain), domain, None)
    file = PoFile(domain, lang, catalog_headers(lang), template.entries)
    return render(_each(file, lambda entry: (new(entry.source),) * len(entry.translations)))


def _each(file: PoFile, words: Callable[[Entry], tuple[str, ...]]) -> PoFile:
    return replace(file, entries=tuple(replace(one, translations=words(one)) for one in file.entries))


def drop(folder: Path, lang: str, domain: str, text: str | bytes) -> Path:
    """Copy a catalog into the folder as a file manager does: made under a hidden name, then renamed."""
    path = po_path(folder, lang, domain)  # type: ignore[arg-type]  # also what is no language
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.part")
    new.write_bytes(text if isinstance(text, bytes) else text.encode())
    return new.replace(path)
