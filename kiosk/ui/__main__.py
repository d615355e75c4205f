"""`python -m kiosk.ui`: the touchscreen's process. `redbus kiosk` starts it, and hands it what it needs as JSON."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from kiosk.core.settings import (
    BusSettings,
    HeadphoneSettings,
    IdleSettings,
    KeypadSettings,
    PanelSettings,
    PrinterSettings,
    ScreenSettings,
    SpeechSettings,
)
from kiosk.ui import barred, hardening


def environment(home: Path) -> dict[str, str]:
    """What Qt must find in the environment before it starts: our fonts, and the software renderer."""
    return {
        "FONTCONFIG_FILE": str(home / "assets" / "fonts" / "fonts.conf"),
        "QT_QUICK_BACKEND": "software",
        "QT_WAYLAND_DISABLE_WINDOWDECORATION": "1",
    }


def main() -> int:
    """Run the touchscreen until it is closed."""
    hardening.harden()
    barred.bar()
    given = json.loads(sys.argv[1])
    home = Path(given["home"])
    os.environ.update(environment(home))

    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - reads the environment set above

    from kiosk.ui.app import Kiosk, Start  # noqa: PLC0415

    settings = given["settings"]
    speech = settings["speech"]  # JSON has lists where the settings have tuples
    app = QGuiApplication(sys.argv[:1])
    kiosk = Kiosk(
        app,
        Start(
            settings=ScreenSettings(
                bus=BusSettings(**settings["bus"]),
                panel=PanelSettings(**settings["panel"]),
                idle=IdleSettings(**settings["idle"]),
                printer=PrinterSettings(**settings["printer"]),
                speech=SpeechSettings(**(speech | {key: tuple(speech[key]) for key in ("command", "command_langs")})),
                keypad=KeypadSettings(**settings["keypad"]),
                headphones=HeadphoneSettings(**settings["headphones"]),
            ),
            data=Path(given["data"]),
            pack=Path(given["pack"]),
            translations=Path(given["translations"]),
            icons=home / "assets" / "icons",
            windowed=bool(given["windowed"]),
            logs_to_stderr=True,
            reads_apart=True,
        ),
    )
    # The tick timer lets Python see the signal. Not `quit`: that asks the window, which refuses to be closed.
    signal.signal(signal.SIGTERM, lambda *_: app.exit(0))
    signal.signal(signal.SIGINT, lambda *_: app.exit(0))
    kiosk.show()
    code = app.exec()
    kiosk.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
