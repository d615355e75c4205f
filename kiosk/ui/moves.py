"""What somebody does who does not touch the page, and which key means it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.settings import HeadphoneSettings, KeypadSettings


class Move(Enum):
    """What somebody does who does not touch the page."""

    NEXT = "next"
    PREVIOUS = "previous"
    PRESS = "press"
    BACK = "back"
    HOME = "home"
    LISTEN = "listen"
    REPEAT = "repeat"
    """Say it again."""
    PAUSE = "pause"
    """Be silent for a while, or read on."""
    PLUG_IN = "plug-in"
    """Headphones were plugged into the keypad."""
    PLUG_OUT = "plug-out"
    SLOWER = "slower"
    FASTER = "faster"
    SOFTER = "softer"
    LOUDER = "louder"


MOVES: Final[Mapping[Qt.Key, Move]] = {
    Qt.Key.Key_Down: Move.NEXT,
    Qt.Key.Key_Right: Move.NEXT,
    Qt.Key.Key_Tab: Move.NEXT,
    Qt.Key.Key_Up: Move.PREVIOUS,
    Qt.Key.Key_Left: Move.PREVIOUS,
    Qt.Key.Key_Backtab: Move.PREVIOUS,
    Qt.Key.Key_Return: Move.PRESS,
    Qt.Key.Key_Enter: Move.PRESS,
    Qt.Key.Key_Space: Move.PRESS,
    Qt.Key.Key_Select: Move.PRESS,
    Qt.Key.Key_Home: Move.HOME,
    Qt.Key.Key_HomePage: Move.HOME,
    Qt.Key.Key_Escape: Move.BACK,
    Qt.Key.Key_Backspace: Move.BACK,
    Qt.Key.Key_Back: Move.BACK,
    # What a headset's own button sends.
    Qt.Key.Key_MediaTogglePlayPause: Move.PAUSE,
    Qt.Key.Key_MediaPlay: Move.PAUSE,
    Qt.Key.Key_MediaPause: Move.PAUSE,
    Qt.Key.Key_VolumeDown: Move.SOFTER,
    Qt.Key.Key_VolumeUp: Move.LOUDER,
}


def moves(settings: KeypadSettings, headphones: HeadphoneSettings) -> Mapping[Qt.Key, Move]:
    """What each key means, with those that the configuration names."""
    named = {
        settings.listen_key: Move.LISTEN,
        settings.pause_key: Move.PAUSE,
        settings.again_key: Move.REPEAT,
        settings.slower_key: Move.SLOWER,
        settings.faster_key: Move.FASTER,
        settings.softer_key: Move.SOFTER,
        settings.louder_key: Move.LOUDER,
        headphones.in_key: Move.PLUG_IN,
        headphones.out_key: Move.PLUG_OUT,
    }
    named.pop("", None)
    return {**MOVES, **{Qt.Key[f"Key_{name}"]: move for name, move in named.items()}}
