"""The gallery of controls shows every one of them, in every theme and size, and each says at its top what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.ui.app import QML
from tests.ui.gallery import PAGE, THEMES, Gallery

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

CONTROLS: Final = sorted((QML / "Kiosk" / "Controls").glob("*.qml"))


def test_the_gallery_shows_every_control(qapp: QGuiApplication) -> None:
    """Each file of Controls is made there; the page loads without an error and is drawn for each theme and size."""
    del qapp
    pages = "".join(path.read_text(encoding="utf-8") for path in PAGE.parent.glob("[A-Z]*.qml"))
    made = set(re.findall(r"\b([A-Z]\w+) \{", pages))
    assert {path.stem for path in CONTROLS} <= made
    gallery = Gallery()
    assert not gallery.errors
    pictures = list(gallery.pictures())
    gallery.close()
    assert [picture.name.split("-")[0] for picture in pictures] == [theme for theme in THEMES for _ in range(3)]
    grounds = [picture.image.pixelColor(2, 2).name() for picture in pictures]
    assert grounds == ["#fbf7f0"] * 3 + ["#0f1722"] * 3
    heights = [picture.image.height() for picture in pictures]
    assert heights[:3] == sorted(set(heights[:3]))


@pytest.mark.parametrize("path", CONTROLS, ids=[path.stem for path in CONTROLS])
def test_every_control_says_what_it_is_and_what_is_heard(path: Path) -> None:
    """At the top of its file: what it is for, its states, and what a screen reader says."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = " ".join(line.removeprefix("// ") for line in lines[: next(i for i, line in enumerate(lines) if not line)])
    assert lines[0].startswith("// ")
    assert "Heard:" in head
    assert len(head.split()) >= 12
