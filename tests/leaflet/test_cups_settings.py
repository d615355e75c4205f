"""What staff are told of the print service's settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.leaflet.cups_settings import files_faults, main_faults, parsed, settings_faults

if TYPE_CHECKING:
    from tests.leaflet.print_service import PrintService

SHIPPED: Final = Path(__file__).parents[2] / "packaging" / "cups"
MOUNTS: Final = "overlay / overlay rw 0 0\ntmpfs /run tmpfs rw,nosuid 0 0\n/dev/sda2 /run/disk ext4 rw 0 0\n"


def test_the_settings_we_ship_are_without_fault(print_service: PrintService) -> None:
    """A real cupsd that was given them says so over its socket."""
    assert settings_faults(print_service.socket) == ()
    assert files_faults(parsed((SHIPPED / "cups-files.conf").read_text()), MOUNTS) == ()


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        ("", ["PreserveJobFiles=No", "PageLogFormat", "AccessLogLevel=config"]),
        ("PreserveJobHistory No\n<Location />\nPreserveJobFiles No\n</Location>", ["PreserveJobFiles=No"]),
        ("preservejobfiles off\nPageLogFormat\nAccessLogLevel CONFIG\nPreserveJobHistory 0", ["PreserveJobHistory=60"]),
        ("PreserveJobFiles 10\nPageLogFormat %p %j\nAccessLogLevel all", ["PreserveJobFiles=No", "PageLogFormat"]),
    ],
)
def test_each_setting_that_keeps_something_is_named_with_its_cure(words: str, faults: list[str]) -> None:
    """CUPS's defaults keep a leaflet for a day and log when it was printed."""
    found = "\n".join(main_faults(parsed(words)))
    assert [fault for fault in faults if fault not in found] == []


@pytest.mark.parametrize(
    ("root", "is_fault"), [("/run/cups/spool", False), ("/var/spool/cups", True), ("/run/disk/cups", True)]
)
def test_a_spool_on_a_disk_is_a_fault(root: str, is_fault: bool) -> None:  # noqa: FBT001 - a case of the table
    """What is mounted where decides."""
    assert bool(files_faults({"requestroot": root}, MOUNTS)) is is_fault


def test_a_service_that_is_down_has_no_settings(tmp_path: Path) -> None:
    """That it is down is said elsewhere."""
    assert settings_faults(str(tmp_path / "nobody.sock")) == ()
