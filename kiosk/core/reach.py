"""How somebody can be reached, for whom they are there, and in which country."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from kiosk.core.text import text

if TYPE_CHECKING:
    from kiosk.core.text import Text


class Channel(Enum):
    """A way to reach a contact."""

    PHONE = "phone"
    SMS = "sms"
    WHATSAPP = "whatsapp"
    MESSENGER = "messenger"
    CHAT = "chat"
    EMAIL = "email"
    FORM = "form"
    """A form on the web."""
    APP = "app"
    VIDEO = "video"
    LETTER = "letter"
    SIGN = "sign"
    """An interpreter of sign language."""
    RELAY = "relay"
    """A text relay for people who do not hear."""
    VISIT = "visit"
    """In person."""
    WEB = "web"
    """A page to read or look something up on."""


class ForWhom(Enum):
    """For whom a contact is there."""

    ANYONE = "anyone"
    WORKERS = "workers"
    FOREIGNERS = "foreigners"
    REFUGEES = "refugees"
    UKRAINIANS = "ukrainians"
    POLES = "poles"
    WOMEN = "women"
    MEN = "men"
    ADULTS = "adults"
    CHILDREN = "children"
    """Children and young people themselves."""
    RELATIVES = "relatives"
    """Those who worry about somebody."""
    HOMELESS = "homeless"
    PROFESSIONALS = "professionals"
    """Such a contact is not for visitors and may not be verified for them."""


CHANNEL_NAMES: Final[dict[Channel, Text]] = {
    Channel.PHONE: text("ui.channel.phone", "phone"),
    Channel.SMS: text("ui.channel.sms", "text message"),
    Channel.WHATSAPP: text("ui.channel.whatsapp", "WhatsApp"),
    Channel.MESSENGER: text("ui.channel.messenger", "Messenger"),
    Channel.CHAT: text("ui.channel.chat", "chat on the web"),
    Channel.EMAIL: text("ui.channel.email", "e-mail"),
    Channel.FORM: text("ui.channel.form", "form on the web"),
    Channel.APP: text("ui.channel.app", "app"),
    Channel.VIDEO: text("ui.channel.video", "video call"),
    Channel.LETTER: text("ui.channel.letter", "letter"),
    Channel.SIGN: text("ui.channel.sign", "sign language"),
    Channel.RELAY: text("ui.channel.relay", "text phone"),
    Channel.VISIT: text("ui.channel.visit", "in person"),
    Channel.WEB: text("ui.channel.web", "web page"),
}


@dataclass(frozen=True, slots=True)
class Country:
    """Where a contact sits: decides its clock and its holidays."""

    zone: str
    """IANA, `Europe/Warsaw`."""
    holidays: tuple[str, ...]
    """ISO 3166 codes whose public holidays count, all of them together: `PL`, or `GB-ENG` and its neighbours."""


COUNTRIES: Final = {
    "pl": Country("Europe/Warsaw", ("PL",)),
    "gb": Country("Europe/London", ("GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR")),
    "gb-eng": Country("Europe/London", ("GB-ENG",)),
    "gb-wls": Country("Europe/London", ("GB-WLS",)),
    "gb-sct": Country("Europe/London", ("GB-SCT",)),
    "gb-nir": Country("Europe/London", ("GB-NIR",)),
    "be": Country("Europe/Brussels", ("BE",)),
    "cz": Country("Europe/Prague", ("CZ",)),
    "de": Country("Europe/Berlin", ("DE",)),
    "es": Country("Europe/Madrid", ("ES",)),
    "fr": Country("Europe/Paris", ("FR",)),
    "ie": Country("Europe/Dublin", ("IE",)),
    "it": Country("Europe/Rome", ("IT",)),
    "nl": Country("Europe/Amsterdam", ("NL",)),
    "no": Country("Europe/Oslo", ("NO",)),
    "se": Country("Europe/Stockholm", ("SE",)),
    "sk": Country("Europe/Bratislava", ("SK",)),
    "ua": Country("Europe/Kyiv", ("UA",)),
}
"""Every country a contact may name. A UK line without a nation minds the holidays of all four."""
