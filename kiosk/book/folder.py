"""The book's folder: it holds the book and nothing else, and `SHA256SUMS` says what the book is.

Whoever signs can name the very files: `sha256sum -c SHA256SUMS` tells whether they are still those.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import InputError, OutsideError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SUMS: Final = "SHA256SUMS"
_TOLD: Final = 5
"""As many strangers as are named."""


def require_free(folder: Path) -> None:
    """Raise InputError when the folder holds what is not an earlier book's, or was changed since."""
    try:
        found = [path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir()]
        known = _sums(folder)
        strangers = [path for path in found if path != folder / SUMS and not _is_ours(path, folder, known)]
    except NotADirectoryError as error:
        message = f"{folder}: is a file; choose a folder with --out"
        raise InputError(message) from error
    except OSError as error:
        raise _outside(folder, error) from error
    if folder.exists() and not folder.is_dir():
        message = f"{folder}: is a file; choose a folder with --out"
        raise InputError(message)
    if strangers:
        named = ", ".join(str(path.relative_to(folder)) for path in strangers[:_TOLD])
        more = f" and {len(strangers) - _TOLD} more" if len(strangers) > _TOLD else ""
        message = (
            f"{folder}: holds files that are not an earlier book's or were changed since: {named}{more}. "
            "Move them away, or choose another folder with --out."
        )
        raise InputError(message)


def write_book(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put the files in the folder in place of an earlier book's. `require_free` comes first.

    Raises OutsideError when the disk does not take them.
    """
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    try:
        for name in _sums(folder):
            if name not in files:
                (folder / name).unlink(missing_ok=True)
        _drop_empty(folder)
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        (folder / SUMS).write_text(sums, encoding="utf-8", newline="\n")
    except OSError as error:
        raise _outside(folder, error) from error


def _drop_empty(folder: Path) -> None:
    """A language's folder goes with its last page."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _sums(folder: Path) -> dict[str, str]:
    """Each file of an earlier book with its digest. Names that lead out of the folder are left out."""
    path = folder / SUMS
    if not path.is_file() or path.is_symlink():
        return {}
    lines = (line.split("  ", 1) for line in path.read_text(encoding="utf-8", errors="replace").splitlines())
    pairs = [(pair[1], pair[0]) for pair in lines if len(pair) == 2]  # noqa: PLR2004 - a digest and a name
    return {n: digest for n, digest in pairs if not PurePosixPath(n).is_absolute() and ".." not in n.split("/")}


def _is_ours(path: Path, folder: Path, known: Mapping[str, str]) -> bool:
    digest = known.get(path.relative_to(folder).as_posix())
    return digest is not None and not path.is_symlink() and sha256(path.read_bytes()).hexdigest() == digest


def _outside(folder: Path, error: OSError) -> OutsideError:
    return OutsideError(
        f"{folder}: cannot write the book: {error.strerror}. Choose another folder or make room on the disk."
    )
