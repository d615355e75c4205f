"""What a discreet card passes for."""

from __future__ import annotations

from enum import Enum


class Front(Enum):
    """An ordinary thing in a pocket. The value is its name in options."""

    TOUR = "tour"
    """A tour's timetable."""
    PHRASES = "phrases"
    """Useful phrases in two languages."""
    TRAVEL = "travel"
    """Degrees, miles, time and sockets."""
