"""A simulated IPP Everywhere printer that speaks the real protocol on loopback: CUPS's own `ippeveprinter`."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.leaflet.print_service import add_backend, wait_for

if TYPE_CHECKING:
    from tests.leaflet.print_service import PrintService

_BUS: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={bus}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

_ENGINE: Final = """#!/bin/sh
# What the printer does with a job's file; it waits as long as a file `reason` stands.
said=
while [ -e FOLDER/reason ]; do
  read -r reason < FOLDER/reason
  if [ "$reason" != "$said" ]; then
    [ -z "$said" ] || echo "STATE: -$said" >&2
    echo "STATE: +$reason" >&2
    said=$reason
  fi
  sleep 0.05
done
[ -z "$said" ] || echo "STATE: -$said" >&2
cat "$1" > "FOLDER/paper-$$.part" && mv "FOLDER/paper-$$.part" "FOLDER/paper-$$.pdf"
"""


class IppPrinter:
    """One printer, and the message bus it insists on. It wants to tell a network of itself; nobody listens there."""

    def __init__(self, root: Path) -> None:
        """Start the bus; the printer is switched off."""
        self.root = root
        (root / "spool").mkdir(parents=True)
        engine = root / "engine"
        engine.write_text(_ENGINE.replace("FOLDER", str(root)))
        engine.chmod(0o755)
        (root / "bus.conf").write_text(_BUS.format(bus=root / "bus"))
        self._bus = subprocess.Popen(
            [_program("dbus-daemon"), f"--config-file={root / 'bus.conf'}", "--nofork", "--nopidfile"],
            stderr=subprocess.DEVNULL,
        )
        assert wait_for((root / "bus").exists), "the private message bus did not start"
        self._printer: subprocess.Popen[bytes] | None = None
        self.port = _free_port()

    @property
    def uri(self) -> str:
        """Where it is, for `lpadmin`."""
        return f"ipp://localhost:{self.port}/ipp/print"

    def switch_on(self) -> None:
        """Start it, and wait until it can be reached."""
        command = [_program("ippeveprinter"), "-n", "localhost", "-p", str(self.port), "-r", "off"]
        command += ["-d", str(self.root / "spool"), "-f", "application/pdf", "-c", str(self.root / "engine"), "trial"]
        surroundings = {
            **os.environ,
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.root / 'bus'}",
            "HOME": str(self.root),
        }
        with (self.root / "said").open("wb") as said:
            self._printer = subprocess.Popen(
                command, env=surroundings, stdout=said, stderr=said, start_new_session=True
            )
        printer = self._printer
        wait_for(lambda: printer.poll() is not None or _is_open(self.port))
        if printer.poll() is not None:
            words = (self.root / "said").read_text(errors="replace")
            if "DNS-SD" in words:
                # A build that cannot do without avahi-daemon, which as an ordinary user or in a container nobody can
                # start. CI runs Debian's build, which can; there this line is never reached.
                pytest.skip(f"this ippeveprinter wants a network to tell of itself: {words}")
            raise AssertionError(words)

    def switch_off(self) -> None:
        """Pull the plug: what it held is gone, and what it was doing."""
        if self._printer is not None:
            os.killpg(self._printer.pid, signal.SIGKILL)
            self._printer.wait(60)
            self._printer = None

    def says(self, reason: str) -> None:
        """It waits, and says why."""
        new = self.root / "reason.new"
        new.write_text(f"{reason}\n")
        new.replace(self.root / "reason")

    def is_mended(self) -> None:
        """It goes on."""
        (self.root / "reason").unlink()

    def sheets(self) -> list[bytes]:
        """What came out."""
        return [path.read_bytes() for path in self.root.glob("paper-*.pdf")]

    def close(self) -> None:
        """Switch it off, and end the bus."""
        self.switch_off()
        self._bus.terminate()
        self._bus.wait(60)


def add_ipp_queue(service: PrintService, name: str, printer: IppPrinter) -> None:
    """A queue for it. Raw, so that the printer gets our bytes; a bus uses `-m everywhere`, with cups-filters."""
    add_backend(service.root, "ipp", Path("/usr/lib/cups/backend/ipp").read_bytes())
    service.admin("lpadmin", "-p", name, "-E", "-v", printer.uri, "-m", "raw")


def _program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin")
    assert found, f"{name} is missing: apt-get install cups-ipp-utils dbus-daemon (packaging/lib.sh, TEST_PACKAGES)"
    return found


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("localhost", 0))
        return int(asked.getsockname()[1])


def _is_open(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("localhost", port)) == 0


ROLL_PPD: Final = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "ROLL.PPD"
*Manufacturer: "Trial"
*Product: "(Roll)"
*ModelName: "Trial Roll"
*ShortNickName: "Trial Roll"
*NickName: "Trial Roll"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: X80x200
*PageSize X80x200/80 x 200 mm: "<</PageSize[226.77 566.93]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: X80x200
*PageRegion X80x200/80 x 200 mm: "<</PageSize[226.77 566.93]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: X80x200
*ImageableArea X80x200: "11.3 0 215.4 566.93"
*DefaultPaperDimension: X80x200
*PaperDimension X80x200: "226.77 566.93"
*VariablePaperSize: True
*MaxMediaWidth: "227"
*MaxMediaHeight: "9000"
*HWMargins: 11.3 0 11.3 0
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]>>setpagedevice"
*ParamCustomPageSize Width: 1 points 100 227
*ParamCustomPageSize Height: 2 points 50 9000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
"""
"""A receipt printer as its maker's driver describes it: a page of 200 mm unless told otherwise, any length if told."""


def add_everywhere_queue(service: PrintService, name: str, printer: IppPrinter) -> None:
    """A queue as packaging/cups tells an operator to make it."""
    add_backend(service.root, "ipp", Path("/usr/lib/cups/backend/ipp").read_bytes())
    service.admin("lpadmin", "-p", name, "-E", "-v", printer.uri, "-m", "everywhere")


def add_roll_queue(service: PrintService, name: str) -> None:
    """A queue for a receipt printer with its maker's driver."""
    ppd = service.root / "roll.ppd"
    ppd.write_text(ROLL_PPD)
    service.admin("lpadmin", "-p", name, "-E", "-v", "trial:/roll", "-P", str(ppd))
