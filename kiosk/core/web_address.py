"""Which addresses may stand in a QR code: the site's own, and nothing in it that tells who followed it.

A shortener's owner learns who scanned, when and where, and can send them elsewhere tomorrow; a tracking parameter
tells the site that somebody came from the bus. Long addresses of an authority stay long.
"""

from __future__ import annotations

import re
from typing import Final

_SHORTENERS: Final = re.compile(
    r"bit\.ly|bitly\.com|bl\.ink|buff\.ly|clck\.ru|cutt\.ly|dub\.sh|goo\.gl|is\.gd|kutt\.it|linktr\.ee|lnkd\.in|me-qr\.com|"
    r"ow\.ly|q-r\.to|qr\.ae|qr\.io|qr\.link|qr\.page|qrco\.de|rb\.gy|rebrand\.ly|s\.id|short\.io|shorturl\.at|skr\.sh|surl\.li|"
    r"t\.co|t\.ly|tiny\.cc|tiny\.one|tiny\.pl|tinyurl\.com|urlz\.fr|v\.gd|wp\.me"
)
"""Hosts that lead somewhere else, in Europe's and the visitors' languages."""
_TRACKS: Final = re.compile(
    r"[?&#;](utm_\w*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|ysclid|ttclid|twclid|igshid|igsh|mc_[ce]id|_hs\w+|"
    r"mtm_\w+|pk_\w+|piwik_\w+|matomo_\w+|hsCtaTracking|mkt_tok|oly_\w+|vero_\w+|ref|ref_src|src|source|campaign)="
)
"""Source: the parameters that Firefox and the AdGuard tracking filter strip, and general ones of the kind."""


def fault_of(address: str) -> str | None:
    """What keeps an https address off a QR code, in words for its editor; None when nothing does."""
    host = address.removeprefix("https://").partition("/")[0].lower().removeprefix("www.")
    if _SHORTENERS.fullmatch(host):
        return f"{host} is a shortener: its owner sees who scans, and can change where it leads; write the site's own"
    if found := _TRACKS.search(address):
        return f"{found[1]} tells the site where a visitor came from; leave it out"
    return None
