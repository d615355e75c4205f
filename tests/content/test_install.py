"""Installing a pack: verified, switched in one rename, the previous one kept."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.content.install import current_pack, install
from kiosk.content.reader import read_pack
from kiosk.core.errors import FaultsError, InputError, OutsideError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.content.conftest import Written


def _version(pack: Written, old: str, new: str) -> None:
    pack.change("pack.yaml", f'"{old}"', f'"{new}"')


def test_without_an_installed_pack_the_shipped_one_is_shown(pack: Written, tmp_path: Path) -> None:
    """Nothing installed, or a link that leads nowhere, is no reason for an empty screen."""
    data = tmp_path / "data"
    assert current_pack(data, pack.folder) == pack.folder
    (data / "packs").mkdir(parents=True)
    (data / "packs/current").symlink_to("gone")
    assert current_pack(data, pack.folder) == pack.folder


def test_an_installed_pack_is_shown_and_survives_its_source(pack: Written, tmp_path: Path) -> None:
    """The pack is copied whole; the folder it came from may vanish."""
    data = tmp_path / "data"
    target = install(pack.folder, data)
    shutil.rmtree(pack.folder)
    assert current_pack(data, pack.folder) == target
    assert read_pack(target).version == "2026.11.0"
    assert target.name.startswith("small-2026.11.0-")


def test_the_pack_shown_before_is_kept_and_older_ones_are_removed(pack: Written, tmp_path: Path) -> None:
    """One step back stays possible; a bus's disk does not fill with releases."""
    data = tmp_path / "data"
    first = install(pack.folder, data)
    _version(pack, "2026.11.0", "2026.12.0")
    second = install(pack.folder, data)
    assert (data / "packs/previous").resolve() == first
    _version(pack, "2026.12.0", "2027.1.0")
    third = install(pack.folder, data)
    assert current_pack(data, pack.folder) == third
    assert (data / "packs/previous").resolve() == second
    assert sorted(p.name for p in (data / "packs").iterdir()) == sorted(
        [second.name, third.name, "current", "previous"]
    )


def test_installing_the_same_pack_again_changes_nothing(pack: Written, tmp_path: Path) -> None:
    """A repeated download neither loses the previous pack nor makes another copy."""
    data = tmp_path / "data"
    first = install(pack.folder, data)
    _version(pack, "2026.11.0", "2026.12.0")
    second = install(pack.folder, data)
    assert install(pack.folder, data) == second
    assert (data / "packs/previous").resolve() == first


def test_a_broken_pack_is_refused_and_the_old_one_stays(pack: Written, tmp_path: Path) -> None:
    """Verification happens on the copy, before the switch, and leaves nothing behind."""
    data = tmp_path / "data"
    first = install(pack.folder, data)
    pack.change("contacts.yaml", '"22 628 01 20"', '"22 628 01 21"')
    with pytest.raises(FaultsError):
        install(pack.folder, data)
    assert current_pack(data, pack.folder) == first
    assert sorted(p.name for p in (data / "packs").iterdir()) == sorted([first.name, "current"])


def test_what_a_power_cut_left_is_swept_up(pack: Written, tmp_path: Path) -> None:
    """A staging folder and a half-made link of an earlier try do not stand in the way."""
    data = tmp_path / "data"
    (data / "packs/.staging-old/pack").mkdir(parents=True)
    (data / "packs/.staging-current").symlink_to("gone")
    target = install(pack.folder, data)
    assert sorted(p.name for p in (data / "packs").iterdir()) == sorted([target.name, "current"])


def test_links_and_folders_that_are_no_pack_are_refused(pack: Written, tmp_path: Path) -> None:
    """A pack cannot bring in a file from outside itself."""
    with pytest.raises(InputError, match="no pack here"):
        install(tmp_path / "nowhere", tmp_path / "data")
    (pack.folder / "topics/z.md").symlink_to("/etc/hostname")
    with pytest.raises(InputError, match="a link"):
        install(pack.folder, tmp_path / "data")


def test_a_disk_that_refuses_is_the_outsides_failure(pack: Written, tmp_path: Path) -> None:
    """The message says what to check, and the exit code says it was not the pack."""
    (tmp_path / "data").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(OutsideError, match="Check the disk") as caught:
        install(pack.folder, tmp_path / "data")
    assert caught.value.exit_code == 3
