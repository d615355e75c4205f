"""Files that somebody has put into a folder of a running program: what is there, and the bytes of one of them.

Nothing here trusts the folder: links are not followed, what is no plain file is not waited for, and what is far too
large for a catalog is not read.
"""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault, InputError
from kiosk.core.names import Lang, is_lang
from kiosk.core.text import DOMAINS
from kiosk.i18n.languages import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES: Final = 4 * 1024 * 1024
"""Ten times the largest catalog there is."""
MOST_NAMES: Final = 500
"""As many are looked at in one folder."""
_MESSAGES: Final = "LC_MESSAGES"
_PO: Final = ".po"
_LAYOUT: Final = f"a catalog lies in <language>/{_MESSAGES}/ and is called {', '.join(f'{d}{_PO}' for d in DOMAINS)}"

Mark = tuple[int, int, int, int, int]
"""Inode, times, size and kind of a file: another mark, another file."""


@dataclass(frozen=True, slots=True)
class Place:
    """A name at which a file counts."""

    name: str
    """From the folder on: `uk/LC_MESSAGES/ui.po`."""
    path: Path
    lang: Lang
    domain: str
    """Empty for a language's own file."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in the folder."""

    places: tuple[Place, ...]
    """Languages' own files first."""
    odd: tuple[Fault, ...]
    """What lies where it does nothing, so that nobody waits for it to show."""


def listing(folder: Path) -> Listing:
    """What lies in `folder`, laid out as `translations/` is. Never raises; an absent folder is an empty one."""
    found = list(_walk(folder))
    places = [one for one in found if isinstance(one, Place)]
    return Listing(
        tuple(sorted(places, key=lambda place: (bool(place.domain), place.name))),
        tuple(one for one in found if isinstance(one, Fault)),
    )


def _walk(folder: Path) -> Iterator[Place | Fault]:
    for path in _inside(folder, ""):
        if isinstance(path, Fault):
            yield path
        elif path.is_dir() or path.is_symlink():
            yield from _language(path)
        elif path.name.lower().endswith(_PO):
            yield Fault(path.name, 0, f"does nothing here: {_LAYOUT}")


def _language(folder: Path) -> Iterator[Place | Fault]:
    code = folder.name
    if not is_lang(code):
        yield Fault(code, 0, f"{code!r} is no language's code: two or three of a-z (ISO 639)")
        return
    for path in _inside(folder, code):
        if isinstance(path, Fault):
            yield path
        elif path.name == FILE:
            yield Place(f"{code}/{FILE}", path, Lang(code), "")
        elif path.name == _MESSAGES:
            yield from _catalogs(path, code)
        elif path.name.lower().endswith(_PO):
            yield Fault(f"{code}/{path.name}", 0, f"does nothing here: {_LAYOUT}")


def _catalogs(folder: Path, code: str) -> Iterator[Place | Fault]:
    for path in _inside(folder, f"{code}/{_MESSAGES}"):
        if isinstance(path, Fault):
            yield path
        elif path.suffix == _PO and path.stem in DOMAINS:
            yield Place(f"{code}/{_MESSAGES}/{path.name}", path, Lang(code), path.stem)
        elif path.name.lower().endswith(_PO):
            yield Fault(f"{code}/{_MESSAGES}/{path.name}", 0, f"there are no such texts: {_LAYOUT}")


def _inside(folder: Path, name: str) -> Iterator[Path | Fault]:
    """What lies in a folder, without what is hidden, such as a copy still being made."""
    name = name or folder.name
    try:
        if folder.is_symlink():
            yield Fault(name, 0, "is a link to another place; copy the files themselves here")
            return
        with os.scandir(folder) as entries:
            names = sorted(islice((one.name for one in entries if not one.name.startswith(".")), MOST_NAMES + 1))
    except FileNotFoundError:
        return
    except NotADirectoryError:
        yield Fault(name, 0, "is not a folder")
        return
    except OSError as error:
        yield Fault(name, 0, f"cannot be looked into: {error.strerror}; give the kiosk's user the right to")
        return
    if len(names) > MOST_NAMES:
        yield Fault(name, 0, f"holds more than {MOST_NAMES} files; not all are looked at; take the others away")
    yield from (folder / one for one in names[:MOST_NAMES])


def mark_of(path: Path) -> Mark | None:
    """Tells whether a file is another than before; None when there is none."""
    try:
        known = path.lstat()
    except OSError:
        return None
    return known.st_ino, known.st_mtime_ns, known.st_ctime_ns, known.st_size, known.st_mode


def bytes_of(path: Path) -> bytes:
    """What stands in a plain file of a catalog's size. Returns at once; raises InputError, which names no file."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise InputError(_refused(error)) from error
    try:
        known = os.fstat(handle)
        if not stat.S_ISREG(known.st_mode):
            message = "is not a file; copy the catalog itself here"
            raise InputError(message)
        if known.st_size > MOST_BYTES:
            message = f"is {known.st_size / 1024**2:.0f} MiB large, at most {MOST_BYTES // 1024**2}: it is no catalog"
            raise InputError(message)
        return b"".join(iter(lambda: os.read(handle, known.st_size + 1), b""))[:MOST_BYTES]
    except OSError as error:
        raise InputError(_refused(error)) from error
    finally:
        os.close(handle)


def _refused(error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return "is a link to another place; copy the file itself here"
    if error.errno == errno.EACCES:
        return "may not be read; give the kiosk's user the right to: chmod a+r"
    return f"cannot be read: {error.strerror}; copy it again"
