"""What staff are told of the screen's words when it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.core.errors import Fault
    from kiosk.core.language import Languages


def log_words(languages: Languages, faults: tuple[Fault, ...], missing: tuple[str, ...]) -> None:
    """Name each catalog that shows English, each language that is left out, and each that has not every word."""
    import structlog  # noqa: PLC0415 - not before the first frame

    log = structlog.get_logger()
    if missing:
        log.warning("catalogs.missing", catalogs=missing, mend="run `redbus translate compile`")
    for fault in faults:
        log.error("language.left_out", fault=str(fault), mend="run `redbus translate status`")
    for language in languages:
        if not language.is_complete:
            partial = {"covers": language.covers.parts, "rest_in": language.stand_ins[0]}
            log.warning("language.partial", lang=language.code, **partial)
