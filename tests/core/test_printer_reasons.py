"""What printers say of themselves: every registered keyword, and every combination of the kinds there are."""

from __future__ import annotations

from itertools import combinations, permutations, product
from typing import Final

import pytest

from kiosk.core.print_status import TROUBLES, PrintStatus
from kiosk.core.printer_reasons import LOST_TRACK, meaning, unknown, worst
from kiosk.core.printer_report import PrinterReport, job_status

FINISHERS: Final = (
    "bander binder die-cutter folder imprinter inserter make-envelope perforater puncher separation-cutter "
    "sheet-rotator slitter stapler stitcher trimmer wrapper"
)
UNITS: Final = (
    "added almost-empty almost-full at-limit closed configuration-change cover-closed cover-open empty full "
    "interlock-closed interlock-open jam life-almost-over life-over memory-exhausted missing motor-failure near-limit "
    "offline opened over-temperature power-saver recoverable-failure recoverable-storage removed resource-added "
    "resource-removed thermistor-failure timing-failure turned-off turned-on under-temperature unrecoverable-failure "
    "unrecoverable-storage-error warming-up"
)
"""What each of the finishers may say. Source: PWG 5100.9, 8.1."""

REGISTERED: Final = {
    PrintStatus.OUT_OF_PAPER: (
        "media-empty media-needed media-path-input-empty media-path-input-request input-manual-input-request"
    ),
    PrintStatus.JAMMED: (
        "media-jam media-path-jam media-path-input-jam media-path-output-jam media-path-input-feed-error "
        "media-path-output-feed-error input-media-tray-feed-error input-media-tray-jam output-media-tray-feed-error "
        "output-media-tray-jam extruder-jam"
    ),
    PrintStatus.OPEN: "cover-open door-open interlock-open",
    PrintStatus.NEEDS_ATTENTION: (
        "developer-empty extruder-failed fan-failure fuser-over-temp input-cannot-feed-size-selected "
        "input-media-tray-failure input-pick-roller-failure input-pick-roller-life-over input-pick-roller-missing "
        "input-tray-elevation-failure input-tray-missing input-tray-position-failure interpreter-resource-unavailable "
        "laser-at-eol laser-failure marker-cleaner-missing marker-developer-empty "
        "marker-developer-missing marker-fuser-missing marker-fuser-thermistor-failure marker-fuser-timing-failure "
        "marker-ink-empty marker-ink-missing marker-opc-missing marker-print-ribbon-empty marker-print-ribbon-missing "
        "marker-supply-empty marker-supply-missing marker-toner-cartridge-missing marker-toner-missing "
        "marker-waste-full marker-waste-ink-receptacle-full marker-waste-ink-receptacle-missing marker-waste-missing "
        "marker-waste-toner-receptacle-full marker-waste-toner-receptacle-missing material-empty material-needed "
        "media-path-cannot-duplex-media-selected media-path-failure media-path-media-tray-full "
        "media-path-media-tray-missing media-path-output-full media-path-pick-roller-failure "
        "media-path-pick-roller-life-over media-path-pick-roller-missing motor-failure opc-life-over output-area-full "
        "output-media-tray-failure output-tray-missing platform-failure platform-temperature-high "
        "platform-temperature-low spool-area-full stacker-full storage-full toner-empty"
    ),
    PrintStatus.OFFLINE: "offline shutdown timed-out power-down deactivated cups-remote-stopped",
    PrintStatus.STOPPED: "paused moving-to-paused stopping hold-new-jobs stopped",
    PrintStatus.LOW: (
        "developer-low input-pick-roller-life-warn laser-near-eol marker-developer-almost-empty "
        "marker-ink-almost-empty marker-print-ribbon-almost-empty marker-supply-almost-empty marker-supply-low "
        "marker-waste-almost-full marker-waste-ink-receptacle-almost-full marker-waste-toner-receptacle-almost-full "
        "material-low media-low media-path-media-tray-almost-full media-path-pick-roller-life-warn opc-near-eol "
        "output-area-almost-full toner-low"
    ),
    PrintStatus.READY: (
        "none alert-removal-of-binary-change-entry configuration-change connecting-to-device fuser-under-temp "
        "hibernate identify-printer-requested input-media-color-change input-media-form-parts-change "
        "input-media-size-change input-media-type-change input-media-weight-change interlock-closed "
        "interpreter-cartridge-added interpreter-cartridge-deleted interpreter-complex-page-encountered "
        "interpreter-memory-decrease interpreter-memory-increase interpreter-resource-added "
        "interpreter-resource-deleted lamp-at-eol lamp-failure lamp-near-eol marker-adjusting-print-quality "
        "media-drying output-mailbox-select-failure platform-cooling platform-heating power-up printer-manual-reset "
        "printer-nms-reset printer-ready-to-print resuming scanner-light-failure scanner-sensor-failure scan-media-jam "
        "stopped-partly subunit-added subunit-empty subunit-jam camera-failure cups-waiting-for-job-completed "
        "cups-ipp-missing-job-history cups-ipp-conformance-failure-report cups-insecure-filter cups-remote-pending"
    ),
}
"""Source: IANA, IPP Registrations, printer-state-reasons; the last ones are CUPS's own."""
CASES: Final = {word: status for status, words in REGISTERED.items() for word in words.split()}
SEVERITIES: Final = ("", "-error", "-warning", "-report")


def test_every_registered_keyword_is_known_whatever_its_severity() -> None:
    """CUPS turns a printer's `-error` into `-warning`, so the ending decides nothing."""
    wrong = {
        word + severity: found
        for (word, status), severity in product(CASES.items(), SEVERITIES)
        if (found := meaning(word + severity)) is not status
    }
    assert wrong == {}


def test_what_folds_or_staples_matters_only_when_it_stops_the_sheet() -> None:
    """An empty stapler is nobody's trouble; a sheet stuck in one is."""
    for finisher, unit in product(FINISHERS.split(), UNITS.split()):
        wanted = {
            "jam": PrintStatus.JAMMED,
            "cover-open": PrintStatus.OPEN,
            "interlock-open": PrintStatus.OPEN,
        }.get(unit, PrintStatus.READY)
        assert meaning(f"{finisher}-{unit}-warning") is wanted, f"{finisher}-{unit}"


def test_of_several_reasons_the_worst_is_said_whatever_their_order() -> None:
    """Every set of kinds, each kind by each of two keywords: adding a reason never makes it better."""
    order = (*TROUBLES, PrintStatus.LOW, PrintStatus.READY)
    words = {status: REGISTERED[status].split()[:2] for status in order}
    sets = 0
    for size in range(len(order) + 1):
        for kinds in combinations(order, size):
            for reasons in product(*(words[kind] for kind in kinds)):
                sets += 1
                assert worst(reasons) is (kinds[0] if kinds else PrintStatus.READY)
    assert sets == 3 ** len(order)
    one_each = [words[kind][0] for kind in order[:5]]
    assert {worst(reasons) for reasons in permutations(one_each)} == {order[0]}


def test_a_keyword_nobody_knows_is_no_trouble_but_named() -> None:
    """Once, in order; what is known is not named."""
    reasons = ("zebra-crossing", "media-empty-error", "purple-haze-warning", "zebra-crossing", "none")
    assert unknown(reasons) == ("purple-haze-warning", "zebra-crossing")
    assert worst(("purple-haze-error",)) is PrintStatus.READY
    assert worst(()) is PrintStatus.READY


def test_a_printer_at_rest_is_ready_whatever_its_last_job_left_behind() -> None:
    """A printer at work is in that trouble; one that has stopped is never ready."""
    for word, status in CASES.items():
        idle, busy, stopped = (PrinterReport(state, (word,)) for state in (3, 4, 5))
        assert idle.status is (PrintStatus.LOW if status is PrintStatus.LOW else PrintStatus.READY), word
        assert idle.left_over is (status if status.is_trouble else None), word
        assert busy.status is status, word
        assert stopped.status is (status if status.is_trouble else PrintStatus.STOPPED), word


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("", PrintStatus.READY),
        ("Printing.", PrintStatus.READY),
        ("Connecting to printer.", PrintStatus.READY),
        ("The printer may not exist or is unavailable at this time.", PrintStatus.OFFLINE),
        ("The printer is not responding.", PrintStatus.OFFLINE),
    ],
)
def test_a_printer_that_is_switched_off_is_known_by_what_cups_says_without_a_reason(
    message: str, status: PrintStatus
) -> None:
    """Reasons come first, and an old message of a printer at rest says nothing."""
    assert PrinterReport(4, ("none",), message).status is status
    assert PrinterReport(4, ("media-empty-warning",), message).status is PrintStatus.OUT_OF_PAPER
    assert PrinterReport(3, ("none",), message).status is PrintStatus.READY


def test_a_job_s_own_end_counts_whatever_its_printer_says() -> None:
    """Every job-state with every kind of reason and printer-state, with a trouble before and without.

    Cancelled by somebody else is failed: the visitor gets no paper, and staff have to hear of it.
    """
    ends = {7: PrintStatus.FAILED, 8: PrintStatus.FAILED, 9: PrintStatus.DONE}
    reasons = [words.split()[0] for words in REGISTERED.values()]
    for job, state, reason, had_trouble in product(range(3, 10), (3, 4, 5), [*reasons, LOST_TRACK], (False, True)):
        report = PrinterReport(state, (reason,))
        found = job_status(job, report, had_trouble=had_trouble)
        if job in ends:
            doubtful = job == 9 and had_trouble and reason == LOST_TRACK
            assert found is (PrintStatus.FAILED if doubtful else ends[job])
        elif report.status.is_trouble:
            assert found is report.status
        else:
            assert found is (PrintStatus.OFFLINE if job == 4 else PrintStatus.PRINTING)
