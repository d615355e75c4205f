"""What `printer-state-reasons` mean for a leaflet.

Each is a keyword that ends in -error, -warning or -report, or in none of these, as the driver likes: CUPS hands on a
printer's `media-empty-error` as `media-empty-warning`.

Sources: IANA, "Internet Printing Protocol (IPP) Registrations", attribute printer-state-reasons; RFC 8011, 5.4.12;
PWG 5100.9; CUPS's own begin with `cups-`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.print_status import TROUBLES, PrintStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

_SEVERITIES: Final = ("-error", "-warning", "-report")

_WORDS: Final = {
    PrintStatus.OUT_OF_PAPER: (
        "media-empty",
        "media-needed",
        "media-path-input-empty",
        "media-path-input-request",
        "input-manual-input-request",
    ),
    PrintStatus.OFFLINE: ("offline", "shutdown", "timed-out", "power-down", "deactivated", "cups-remote-stopped"),
    PrintStatus.STOPPED: ("paused", "moving-to-paused", "stopped", "stopping", "hold-new-jobs"),
    PrintStatus.NEEDS_ATTENTION: (
        "extruder-failed",
        "fuser-over-temp",
        "interpreter-resource-unavailable",
        "material-needed",
        "media-path-cannot-duplex-media-selected",
        "platform-temperature-high",
        "platform-temperature-low",
        "input-cannot-feed-size-selected",
    ),
    PrintStatus.READY: (
        "none",
        "configuration-change",
        "connecting-to-device",
        "fuser-under-temp",
        "hibernate",
        "identify-printer-requested",
        "marker-adjusting-print-quality",
        "media-drying",
        "power-up",
        "printer-manual-reset",
        "printer-nms-reset",
        "printer-ready-to-print",
        "resuming",
        "stopped-partly",
        "alert-removal-of-binary-change-entry",
        "interpreter-complex-page-encountered",
    ),
}
"""Whole keywords."""

_ENDINGS: Final = (
    (
        PrintStatus.LOW,
        ("-low", "-almost-empty", "-almost-full", "-near-eol", "-near-limit", "-life-almost-over", "-life-warn"),
    ),
    (PrintStatus.JAMMED, ("-jam", "-feed-error")),
    (PrintStatus.OPEN, ("cover-open", "door-open", "interlock-open")),
    (
        PrintStatus.NEEDS_ATTENTION,
        ("-empty", "-missing", "-full", "-failure", "-at-eol", "-life-over", "-at-limit", "-exhausted"),
    ),
    (
        PrintStatus.READY,
        (
            "-added",
            "-removed",
            "-closed",
            "-change",
            "-deleted",
            "-increase",
            "-decrease",
            "-power-saver",
            "-turned-on",
            "-warming-up",
            "-cooling",
            "-heating",
        ),
    ),
)
"""The first that fits says what a keyword means that is not listed whole."""

_BEGINNINGS: Final = ("cups-", "subunit-", "scan", "fax-", "camera-", "lamp-", "output-mailbox-")
"""What has no part in putting a leaflet on paper, or is CUPS talking of itself."""

_FINISHERS: Final = (
    "bander-",
    "binder-",
    "die-cutter-",
    "folder-",
    "imprinter-",
    "inserter-",
    "make-envelope-",
    "perforater-",
    "perforator-",
    "puncher-",
    "separation-cutter-",
    "sheet-rotator-",
    "slitter-",
    "stapler-",
    "stitcher-",
    "trimmer-",
    "wrapper-",
)
"""What is done to a sheet that is printed already: only what stops the sheet counts."""

_ORDER: Final = (*TROUBLES, PrintStatus.LOW, PrintStatus.READY)

LOST_TRACK: Final = "cups-ipp-missing-job-history"
"""CUPS calls a job completed that the printer has forgotten: it was switched off with the leaflet in it."""


def meaning(reason: str) -> PrintStatus | None:
    """What one reason means: a trouble, LOW, or READY when it does not matter; None when nobody knows it."""
    keyword = reason
    for severity in _SEVERITIES:
        keyword = keyword.removesuffix(severity)
    # `media-path-input-feed-error` ends in a severity by accident.
    for word in (reason, keyword):
        for status, words in _WORDS.items():
            if word in words:
                return status
    ending = next((status for status, ends in _ENDINGS if reason.endswith(ends) or keyword.endswith(ends)), None)
    if keyword.startswith(_FINISHERS):
        return ending if ending in {PrintStatus.JAMMED, PrintStatus.OPEN} else PrintStatus.READY
    return PrintStatus.READY if keyword.startswith(_BEGINNINGS) else ending


def worst(reasons: Iterable[str]) -> PrintStatus:
    """The one to be said of several reasons, whatever their order; READY when none matters."""
    return min(
        (meaning(reason) or PrintStatus.READY for reason in reasons), key=_ORDER.index, default=PrintStatus.READY
    )


def unknown(reasons: Iterable[str]) -> tuple[str, ...]:
    """Those nobody knows, for the log: a printer's maker may have thought of something."""
    return tuple(sorted({reason for reason in reasons if meaning(reason) is None}))
