"""Which topics are about one profession, and so have a sheet to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.names import Place, TopicId
from kiosk.core.topic import Audience

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.pack import Pack
    from kiosk.core.topic import Topic

_PREFIX: Final = "role-"


def is_role(topic: Topic) -> bool:
    """Whether a topic is about one profession, and so has a sheet."""
    return topic.audience is Audience.PROFESSIONAL and topic.id.startswith(_PREFIX)


def roles(pack: Pack, on: date) -> tuple[Topic, ...]:
    """The topics that have a sheet on that day, in the order they are offered."""
    return tuple(topic for topic in pack.topics_for(Audience.PROFESSIONAL, Place.UNSAID, on) if is_role(topic))


def short_name(topic: Topic) -> str:
    """What a role is called in options and file names: `hotel`."""
    return topic.id.removeprefix(_PREFIX)


def topic_of(name: str) -> TopicId:
    """The topic of a role's short name."""
    return TopicId(_PREFIX + name)
