"""Not a word on paper comes from anywhere but the catalogs: addresses and numbers apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.core.front import Front
from kiosk.core.names import Lang
from kiosk.core.printable import requests
from kiosk.core.roles import roles
from kiosk.leaflet.fonts import register
from kiosk.leaflet.layout import sheets
from kiosk.leaflet.marks import Line
from kiosk.leaflet.wording import Wording
from tests.languages import INSTALLED

if TYPE_CHECKING:
    from kiosk.core.text import Text
    from tests.leaflet.conftest import Samples

UK: Final = Lang("uk")
LATIN: Final = re.compile(r"[A-Za-z]+")
PLACEHOLDER: Final = re.compile(r"(\{\w+\})")
ADDRESS: Final = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?|\S*[/-]\S*|^(pl|uk|org)$")
"""Also the last part of one alone on its line."""


def veiled(text: Text) -> str:
    """The text without a Latin letter: whatever has one on paper did not ask for a translation."""
    parts = PLACEHOLDER.split(text.source)
    return "".join(part if part.startswith("{") else LATIN.sub(lambda m: "ж" * len(m[0]), part) for part in parts)


def test_whatever_is_printed_asks_for_a_translation(samples: Samples) -> None:
    """Every kind of leaflet, for every place, on every paper it fits on; fronts of towns and units are not words."""
    register()
    wording = Wording(UK, veiled, None, None)
    day = next(iter(samples.pack.checks.values())).provenance.checked_on
    role = roles(samples.pack, day)[0].id
    printed = [
        samples.composed(request)
        for request in requests(samples.pack, INSTALLED, day)
        if request.lang == UK and request.role in {None, role} and request.front in {None, Front.PHRASES}
    ]
    words = [
        m.words for leaflet in printed for sheet in sheets(leaflet, wording) for m in sheet.marks if isinstance(m, Line)
    ]
    assert sum("ж" in line for line in words) > 100
    assert not sorted({line for line in words if LATIN.search(ADDRESS.sub("", line))})
