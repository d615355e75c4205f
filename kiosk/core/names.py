"""The project's identifiers, each a type of its own so that one cannot be given for another."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final, NewType

BusId = NewType("BusId", str)
"""One bus, as the office names it: `bus-1`."""

ReplicaId = NewType("ReplicaId", str)
"""One life of one bus's counter database; a new database mints a new one."""

VisitId = NewType("VisitId", str)
"""One stay of one bus in one town: `radom-2018-03-14`."""

TopicId = NewType("TopicId", str)
PageId = NewType("PageId", str)
CheckId = NewType("CheckId", str)
QuestionId = NewType("QuestionId", str)
OptionId = NewType("OptionId", str)
MaterialId = NewType("MaterialId", str)
"""A training or handbook: `iom-caring`."""

ContactId = NewType("ContactId", str)
StepId = NewType("StepId", str)
FactId = NewType("FactId", str)
SourceId = NewType("SourceId", str)
ItemId = NewType("ItemId", str)
"""A statement of the quiz."""
StoryId = NewType("StoryId", str)
SceneId = NewType("SceneId", str)
ChoiceId = NewType("ChoiceId", str)
"""What a story's person may do next."""

Lang = NewType("Lang", str)
"""A language's ISO 639 code, two or three letters: `en`. Which there are, `core.language` tells."""

SOURCE_LANG: Final = Lang("en")
"""The language packs and code are written in."""

FIRST_LANG: Final = Lang("pl")
"""The language until one is chosen: the bus stands in Poland."""

NO_VISIT: Final = VisitId("between-stops")
"""Where counts go while no visit is planned or started: kept, synced, and seen as such."""


class Place(Enum):
    """Where it happens. Chooses the law and the contacts shown; never a self-check's outcome."""

    POLAND = "pl"
    UK = "uk"
    OTHER = "other"
    UNSAID = "unsaid"
    """The visitor skipped the question: Poland and the UK are both shown."""


_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,47}")
_LANG = re.compile(r"[a-z]{2,3}")


def is_id(text: str) -> bool:
    """Whether `text` may name a bus, visit, topic, check or contact: 1-48 of a-z, 0-9 and '-', first not '-'."""
    return _ID.fullmatch(text) is not None


def is_lang(text: str) -> bool:
    """Whether `text` may name a language: two or three of a-z, as ISO 639 has them."""
    return _LANG.fullmatch(text) is not None
