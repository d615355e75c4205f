"""Reads the pack after the first frame, on a worker thread: YAML and locale data are slow to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.errors import KioskError
from kiosk.core.names import LANGS
from kiosk.ui.session import Content

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.pack import Pack


def load(data: Path, shipped: Path) -> Content | KioskError:
    """The content to show: the pack installed in the data folder, else the shipped one.

    A pack that cannot be read is an error value, which the screen answers with its own words.
    """
    from kiosk.content.install import current_pack  # noqa: PLC0415 - not before the first frame
    from kiosk.content.reader import read_pack  # noqa: PLC0415

    try:
        return content_of(read_pack(current_pack(data, shipped)))
    except KioskError as error:
        return error


def content_of(pack: Pack) -> Content:
    """The pack, with every fact's value written in every language."""
    from kiosk.i18n.numbers import format_fact  # noqa: PLC0415 - loads Babel: not before the first frame

    facts = {
        lang: {fact.id: format_fact(fact.value, fact.unit, lang) for fact in pack.facts.values()} for lang in LANGS
    }
    return Content(pack, facts)
