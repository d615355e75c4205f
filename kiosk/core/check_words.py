"""What levels, dimensions, profiles and bands are called to those who review a self-check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.check import Band, Dimension, Family, Level, Profile
from kiosk.core.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS: Final[Mapping[Level, Text]] = {
    Level.NONE: text("book.level.none", "no sign"),
    Level.WEAK: text("book.level.weak", "weak sign"),
    Level.MEDIUM: text("book.level.medium", "medium sign"),
    Level.STRONG: text("book.level.strong", "strong sign"),
    Level.CRITICAL: text("book.level.critical", "danger now"),
}
#: A sign that gives the result `serious` without any other sign.
GATE: Final = text("book.level.gate", "enough alone")

FAMILIES: Final[Mapping[Family, Text]] = {
    #: The ILO's indicators of deceptive recruitment and of abuse of vulnerability at recruitment, taken together.
    Family.TRICK: text("book.family.trick", "how it began"),
    #: The ILO's indicators of coercion and of vulnerability at destination, taken together.
    Family.CONTROL: text("book.family.control", "what holds the person"),
    #: The ILO's indicators of exploitation.
    Family.HARM: text("book.family.harm", "what is taken from the person"),
}

DIMENSIONS: Final[Mapping[Dimension, Text]] = {
    #: A dimension of the ILO's indicators of trafficking; use the term of your language's legal texts.
    Dimension.DECEPTIVE_RECRUITMENT: text("book.dimension.DR", "deceptive recruitment"),
    #: A dimension of the ILO's indicators; the vulnerability of the person is abused when they are recruited.
    Dimension.VULNERABILITY_AT_RECRUITMENT: text("book.dimension.VR", "abuse of vulnerability at recruitment"),
    #: A dimension of the ILO's indicators.
    Dimension.COERCIVE_RECRUITMENT: text("book.dimension.CR", "coercive recruitment"),
    #: A dimension of the ILO's indicators; destination is the place of work or stay.
    Dimension.COERCION_AT_DESTINATION: text("book.dimension.CD", "coercion at destination"),
    #: A dimension of the ILO's indicators.
    Dimension.VULNERABILITY_AT_DESTINATION: text("book.dimension.VD", "abuse of vulnerability at destination"),
    #: A dimension of the ILO's indicators.
    Dimension.EXPLOITATION: text("book.dimension.EX", "exploitation"),
}

PROFILES: Final[Mapping[Profile, Text]] = {
    #: The name of a rule: an offer is weighed, before a journey.
    Profile.BEFORE: text("book.profile.before", "before: an offer"),
    #: The name of a rule: work, a home or a relationship is under way.
    Profile.DURING: text("book.profile.during", "during: it is under way"),
    #: The name of a rule: the person is under 18.
    Profile.CHILD: text("book.profile.child", "child: someone under 18"),
}

BANDS: Final[Mapping[Band, Text]] = {
    Band.FEW: text("book.band.few", "few: few or no warning signs"),
    Band.SOME: text("book.band.some", "some: some warning signs"),
    Band.SERIOUS: text("book.band.serious", "serious: strong warning signs"),
    Band.EMERGENCY: text("book.band.emergency", "emergency: danger now"),
}
"""Each begins with the band's id, which JSON, reports and lawyers' letters name."""
