"""The program sees two font files and no other, whatever the machine has."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

import pytest

CONF: Final = Path(__file__).parents[2] / "assets" / "fonts" / "fonts.conf"
NOTO: Final = "/usr/share/fonts/truetype/noto"

QT: Final = """
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
app = QGuiApplication([])
print(*sorted(set(QFontDatabase.families()) - {"Monospace", "Sans Serif", "Serif"}), sep=",")
for name in ("sans-serif", "serif", "monospace", "Noto Sans", "A Font That Nobody Has"):
    print(QFontInfo(QFont(name)).family())
"""


def run(command: list[str], cache: Path) -> str:
    """What a command prints with our fonts and an empty cache."""
    environment = os.environ | {
        "FONTCONFIG_FILE": str(CONF),
        "XDG_CACHE_HOME": str(cache),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=300).stdout


def test_fontconfig_finds_noto_sans_regular_and_bold_alone(tmp_path: Path) -> None:
    """fc-list with our file lists the two files."""
    found = run(["fc-list", "--format", "%{file}\n"], tmp_path)
    assert sorted(found.split()) == [f"{NOTO}/NotoSans-Bold.ttf", f"{NOTO}/NotoSans-Regular.ttf"]


@pytest.mark.parametrize("folder", ["/", "/usr", "/tmp", str(CONF.parent)])  # noqa: S108 - nothing is written there
def test_the_folder_one_starts_from_makes_no_difference(folder: str, tmp_path: Path) -> None:
    """The same two files are found from everywhere; a relative pattern would be read against the current folder."""
    environment = os.environ | {"FONTCONFIG_FILE": str(CONF), "XDG_CACHE_HOME": str(tmp_path)}
    listed = subprocess.run(["fc-list"], env=environment, cwd=folder, capture_output=True, text=True, check=True)
    assert len(listed.stdout.splitlines()) == 2


@pytest.mark.parametrize("asked", ["sans-serif", "serif", "monospace", "Arial", "Noto Sans"])
def test_every_family_that_is_asked_for_is_noto_sans(asked: str, tmp_path: Path) -> None:
    """Whatever a text asks for, it is drawn in Noto Sans."""
    assert run(["fc-match", "--format", "%{family}", asked], tmp_path) == "Noto Sans"


def test_qt_draws_with_noto_sans_and_knows_no_other_family(tmp_path: Path) -> None:
    """Qt, without a screen, finds one family and takes it for every name."""
    families, *taken = run([sys.executable, "-c", QT], tmp_path).splitlines()
    assert families == "Noto Sans"
    assert set(taken) == {"Noto Sans"}


def test_no_folder_of_this_machine_alone_is_named() -> None:
    """The file names Debian's font folder, the system's cache and the user's cache, which is relative."""
    tree = ET.parse(CONF)  # noqa: S314 - our own file
    assert [node.text for node in tree.iter("dir")] == [NOTO]
    assert [(node.get("prefix"), node.text) for node in tree.iter("cachedir")] == [
        (None, "/var/cache/fontconfig"),
        ("xdg", "fontconfig"),
    ]
