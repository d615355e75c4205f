"""Which pack the kiosk shows, and the switch to a new one in one rename.

    <data>/packs/<id>-<version>-<digest>/   one installed release each
    <data>/packs/current  -> the one shown
    <data>/packs/previous -> the one shown before, kept to go back to

Cheap to import: the touchscreen asks for the current pack before its first frame.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

from kiosk.core.errors import InputError, OutsideError

_PACKS: Final = "packs"
_CURRENT: Final = "current"
_PREVIOUS: Final = "previous"
_STAGING: Final = ".staging-"


def current_pack(data: Path, shipped: Path) -> Path:
    """The folder of the installed pack, or `shipped` when none is installed or its link leads nowhere.

    The link is followed here, so that a switch while the pack is read cannot mix two releases.
    """
    link = data / _PACKS / _CURRENT
    if os.access(link / "pack.yaml", os.R_OK):
        return link.resolve()
    return shipped


def install(folder: Path, data: Path) -> Path:
    """Copy the pack, verify the copy, and show it from now on; returns its new folder.

    The pack shown before stays on disk as `previous`; older ones are removed. Whatever fails, the pack shown before
    is still shown. Raises FaultsError for a broken pack, InputError for a folder that is none, OutsideError when the
    disk refuses.
    """
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly; see the module's docstring

    _refuse_links(folder)
    packs = data / _PACKS
    staging: Path | None = None
    try:
        packs.mkdir(parents=True, exist_ok=True)
        _sweep(packs)
        staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=packs)) / "pack"
        shutil.copytree(folder, staging)
        pack = read_pack(staging)
        target = packs / f"{pack.id}-{pack.version}-{_digest(staging)}"
        _flush(staging)
        if not target.exists():
            staging.rename(target)
        _switch(packs, target)
        _sweep(packs)
    except (OSError, shutil.Error) as error:
        message = f"{packs}: cannot install the pack: {error}. Check the disk; the pack shown before is still shown."
        raise OutsideError(message) from error
    finally:
        if staging is not None:
            shutil.rmtree(staging.parent, ignore_errors=True)
    return target


def _refuse_links(folder: Path) -> None:
    """A pack is plain files: a link could bring in something from outside it."""
    if not (folder / "pack.yaml").is_file():
        message = f"{folder}: there is no pack here; give the folder that holds pack.yaml"
        raise InputError(message)
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            message = f"{path}: a link; a pack holds plain files only. Replace it by the file it points to."
            raise InputError(message)


def _digest(folder: Path) -> str:
    """Twelve hex digits over every file's name and content: two releases of one version stay apart."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:12]


def _flush(folder: Path) -> None:
    """Make the copy durable before anything points to it: a bus loses power without warning."""
    for path in (*folder.rglob("*"), folder):
        _fsync(path)


def _fsync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _switch(packs: Path, target: Path) -> None:
    """Point `current` to the target, and `previous` to what was shown before."""
    shown = _target_of(packs / _CURRENT)
    if shown == target.name:
        return
    if shown is not None and (packs / shown).is_dir():
        _point(packs / _PREVIOUS, shown)
    _point(packs / _CURRENT, target.name)
    _fsync(packs)


def _point(link: Path, target: str) -> None:
    """Make or move a link in one rename."""
    fresh = link.with_name(f"{_STAGING}{link.name}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.replace(link)


def _target_of(link: Path) -> str | None:
    return link.readlink().name if link.is_symlink() else None


def _sweep(packs: Path) -> None:
    """Remove what nothing points to: older packs, and stagings a power cut left."""
    kept = {_target_of(packs / _CURRENT), _target_of(packs / _PREVIOUS)}
    for path in packs.iterdir():
        if path.name in kept or path.is_symlink():
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
