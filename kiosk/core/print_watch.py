"""What a visitor may be told of a leaflet, from what its printer says from moment to moment. Times come in.

A printer that CUPS calls offline between two attempts flickers, so a trouble is believed once it has gone on for a
while, and its end too. One that is switched off may say nothing at all, so silence is a trouble as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.core.print_status import PrintStatus


@dataclass(frozen=True, slots=True)
class Patience:
    """How long, in seconds, something must go on before it is believed. Together under the 3 s a visitor may wait."""

    sure_s: float = 0.5
    """What the printer itself says: no paper, a jam, an open cover."""
    doubt_s: float = 1.5
    """What may be the line: offline, stopped."""
    calm_s: float = 1.0
    """That all is well again."""
    silence_s: float = 45.0
    """Printing without an end."""


@dataclass(frozen=True, slots=True)
class Watch:
    """One leaflet, watched."""

    patience: Patience
    told: PrintStatus
    """What the visitor may be told now."""
    printing_s: float
    """Since when it has been said to print, on the caller's clock."""
    trouble_s: float | None = None
    """Since when something has been wrong, shorter calms included."""
    calm_s: float | None = None
    """Since when nothing has been wrong."""

    @classmethod
    def begin(cls, now_s: float, patience: Patience) -> Watch:
        """A leaflet that has just been ordered."""
        return cls(patience, PrintStatus.PRINTING, now_s)

    @property
    def is_over(self) -> bool:
        """Whether the last word is said; a leaflet that has not come out by then must be taken back."""
        return self.told.is_over

    def after(self, status: PrintStatus, now_s: float) -> Watch:
        """The watch when its printer has said `status` at `now_s`; times never go back. What is over stays over."""
        if self.is_over:
            return self
        if status.is_over:
            return replace(self, told=status)
        if status.is_trouble:
            return self._in_trouble(status, now_s)
        return self._in_calm(now_s)

    def _in_trouble(self, status: PrintStatus, now_s: float) -> Watch:
        since = now_s if self.trouble_s is None else self.trouble_s
        is_named = status not in {PrintStatus.OFFLINE, PrintStatus.STOPPED}
        needed = self.patience.sure_s if is_named else self.patience.doubt_s
        is_believed = self.told.is_trouble or now_s - since >= needed
        return replace(self, told=status if is_believed else self.told, trouble_s=since, calm_s=None)

    def _in_calm(self, now_s: float) -> Watch:
        if self.trouble_s is not None:
            since = now_s if self.calm_s is None else self.calm_s
            if now_s - since < self.patience.calm_s:
                return replace(self, calm_s=since)
            printing_s = now_s if self.told.is_trouble else self.printing_s
            return replace(self, told=PrintStatus.PRINTING, trouble_s=None, calm_s=None, printing_s=printing_s)
        if now_s - self.printing_s >= self.patience.silence_s:
            return replace(self, told=PrintStatus.FAILED)
        return self
