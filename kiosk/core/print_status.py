"""How a leaflet or a printer is: one word each, what staff are told of it, and what is counted."""

from __future__ import annotations

from enum import Enum
from typing import Final

from kiosk.core.counter import PaperFault


class PrintStatus(Enum):
    """How a leaflet, or the printer, is. The value is its word in `--json` and in the log."""

    READY = "ready"
    """The printer would take a leaflet now."""
    LOW = "low"
    """It would, and something will soon be used up."""
    PRINTING = "printing"
    DONE = "done"
    JAMMED = "jammed"
    OPEN = "open"
    """A cover, a door or a lock."""
    OUT_OF_PAPER = "out-of-paper"
    NEEDS_ATTENTION = "needs-attention"
    """Ink used up, a tray missing, something broken."""
    OFFLINE = "offline"
    """Switched off, unplugged, or the print service does not answer."""
    STOPPED = "stopped"
    """Somebody or something paused it."""
    CANCELLED = "cancelled"
    FAILED = "failed"
    NO_PRINTER = "no-printer"

    @property
    def is_over(self) -> bool:
        """Whether a job in this state will never change again."""
        return self in {PrintStatus.DONE, PrintStatus.CANCELLED, PrintStatus.FAILED, PrintStatus.NO_PRINTER}

    @property
    def is_trouble(self) -> bool:
        """Whether a leaflet waits for somebody, or for something to come back."""
        return self in TROUBLES

    @property
    def would_print(self) -> bool:
        """Whether a leaflet would come out now."""
        return self in {PrintStatus.READY, PrintStatus.LOW, PrintStatus.PRINTING}

    @property
    def fault(self) -> PaperFault | None:
        """What to count; None while nothing is wrong."""
        match self:
            case PrintStatus.READY | PrintStatus.LOW | PrintStatus.PRINTING | PrintStatus.DONE | PrintStatus.CANCELLED:
                return None
            case PrintStatus.OUT_OF_PAPER:
                return PaperFault.OUT_OF_PAPER
            case PrintStatus.NO_PRINTER:
                return PaperFault.NO_PRINTER
            case _:
                return PaperFault.PRINTER


TROUBLES: Final = (
    PrintStatus.JAMMED,
    PrintStatus.OPEN,
    PrintStatus.OUT_OF_PAPER,
    PrintStatus.NEEDS_ATTENTION,
    PrintStatus.OFFLINE,
    PrintStatus.STOPPED,
)
"""What may pass, in the order in which it is said: while a jam is cleared a cover is open and no paper is found."""

MEANINGS: Final = {
    PrintStatus.READY: "ready to print",
    PrintStatus.LOW: "ready to print; paper, ink or toner is running low",
    PrintStatus.PRINTING: "printing",
    PrintStatus.DONE: "printed",
    PrintStatus.JAMMED: "paper is stuck",
    PrintStatus.OPEN: "a cover is open",
    PrintStatus.OUT_OF_PAPER: "out of paper",
    PrintStatus.NEEDS_ATTENTION: "needs attention",
    PrintStatus.OFFLINE: "does not answer",
    PrintStatus.STOPPED: "the queue is stopped",
    PrintStatus.CANCELLED: "the job was cancelled",
    PrintStatus.FAILED: "it failed, or nobody can say whether it came out",
    PrintStatus.NO_PRINTER: "no such printer",
}
"""Each status in staff's words."""

REMEDIES: Final = {
    PrintStatus.READY: "",
    PrintStatus.LOW: "have paper and a cartridge at hand",
    PrintStatus.PRINTING: "",
    PrintStatus.DONE: "",
    PrintStatus.JAMMED: "take the stuck sheet out and close the printer; it goes on by itself",
    PrintStatus.OPEN: "close every cover and push the trays in; it goes on by itself",
    PrintStatus.OUT_OF_PAPER: "fill the tray; it goes on by itself",
    PrintStatus.NEEDS_ATTENTION: "look at the printer's own display: an empty cartridge, a missing tray, a full bin",
    PrintStatus.OFFLINE: "is it switched on, connected, and CUPS running? Try: systemctl start cups",
    PrintStatus.STOPPED: "start it: cupsenable QUEUE. The screen does so itself as a member of the group lpadmin",
    PrintStatus.CANCELLED: "",
    PrintStatus.FAILED: "see CUPS's error log, whether the printer has that paper (lpoptions -p QUEUE -l), or whether "
    "the folder can be written; then print again",
    PrintStatus.NO_PRINTER: "set printer.target in the configuration; see `redbus printer list`",
}
"""What staff do about it; empty when nothing is to be done."""


def told(status: PrintStatus) -> str:
    """A status and its remedy as one line for staff."""
    return f"{MEANINGS[status]}: {REMEDIES[status]}" if REMEDIES[status] else MEANINGS[status]
