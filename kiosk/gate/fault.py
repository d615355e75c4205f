"""What a rule found on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Box = tuple[int, int, int, int]
"""Left, top, width and height on the panel, in pixels, when the page is at its top."""


class Rule(Enum):
    """What must hold on every screen."""

    CUT = "cut"
    """No text is clipped, elided or broken within a word."""
    OVERLAP = "overlap"
    """No text, picture or control is over another."""
    LETTER = "letter"
    """Every letter has a glyph."""
    LEFTOVER = "leftover"
    """No text is of the source language, unless that is the visitor's."""
    TARGET = "target"
    """What can be pressed is 20 mm or more each way."""
    SIZE = "size"
    """Capitals are 0.7 degrees high or more, at the viewing distance."""
    CONTRAST = "contrast"
    """Texts stand out 7:1 or more from their ground."""
    ORDER = "order"
    """The keypad's cursor goes as one reads."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not hold."""

    rule: Rule
    what: str
    """In words, with the text or the control's name."""
    box: Box
    scrolls: bool = False
    """Whether it moves with the page."""

    def __str__(self) -> str:
        """As a person reads it."""
        left, top, wide, high = self.box
        return f"{self.rule.value}: {self.what} at {left},{top} ({wide} x {high} px)"
