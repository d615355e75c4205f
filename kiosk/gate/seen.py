"""What came of looking at a screen, as lines, as JSON, and for the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.gate.cover import Sitting
    from kiosk.gate.fault import Fault


@dataclass(frozen=True, slots=True)
class Seen:
    """One screen at one sitting."""

    sitting: Sitting
    screen: str
    """Its name in the walk: `topic-role-hotel-1`."""
    pictures: tuple[str, ...]
    """Paths within the sheet's folder, from the page's top to its end."""
    faults: tuple[Fault, ...]

    def lines(self) -> list[str]:
        """A line a fault: language, screen, size, panel, what, where."""
        where = f"{self.sitting.lang}, {self.screen}, {self.sitting.size}, {self.sitting.panel.name}"
        return [f"{where}: {fault}" for fault in self.faults]

    def rows(self) -> list[dict[str, object]]:
        """The same for scripts."""
        return [
            {
                "lang": self.sitting.lang,
                "screen": self.screen,
                "size": self.sitting.size,
                "panel": self.sitting.panel.name,
                "rule": fault.rule.value,
                "what": fault.what,
                "box": list(fault.box),
            }
            for fault in self.faults
        ]
