"""The one journey on this panel: it turns events into states, hands tallies on, and tells the views.

No Qt, no disk: what it needs comes in as arguments, so stories can be told to it without a window.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from kiosk.core.atlas import Atlas
from kiosk.core.events import StillHere, TimeOut
from kiosk.core.journey import Idleness, Journey, Moment, Screen, Stand, advance, idleness
from kiosk.core.language import Language, by_code
from kiosk.core.listing import COMMAS
from kiosk.core.names import FIRST_LANG
from kiosk.core.opening import TrustedDays
from kiosk.core.pack import Pack
from kiosk.core.text import fill
from kiosk.core.waiting import Waiting, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, time, tzinfo

    from kiosk.core.counter import Tally
    from kiosk.core.events import Event
    from kiosk.core.language import Languages
    from kiosk.core.listing import ListPattern
    from kiosk.core.names import FactId, Lang
    from kiosk.core.opening import Holidays
    from kiosk.core.settings import IdleSettings
    from kiosk.core.text import Text, Translate
    from kiosk.i18n.catalog import Catalog

EMPTY_PACK = Pack(id="empty", version="0", sources={}, contacts={}, facts={}, topics={}, steps={}, checks={}, tour=())
"""What there is before the pack has been read, or when none can be."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """What opening hours need, worked out once for a pack."""

    zones: Mapping[str, tzinfo] = field(default_factory=dict)
    """Of each country a contact names."""
    holidays: Mapping[str, Holidays] = field(default_factory=dict)
    times: Mapping[Lang, Mapping[time, str]] = field(default_factory=dict)
    """Every time at which a line opens or closes, as each language writes it."""
    days: TrustedDays = field(default_factory=TrustedDays)
    """Those on which this screen's own clock can be right."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """The route's days and hours, as each language writes them."""

    days: Mapping[Lang, Mapping[date, str]] = field(default_factory=dict)
    """With the weekday, without the year."""
    dates: Mapping[Lang, Mapping[date, str]] = field(default_factory=dict)
    """With the year, without the weekday."""
    times: Mapping[Lang, Mapping[time, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """A pack ready to be shown: with its facts' values already written in every language."""

    pack: Pack
    facts: Mapping[Lang, Mapping[FactId, str]]
    clocks: Clocks = field(default_factory=Clocks)
    autonyms: Mapping[Lang, str] = field(default_factory=dict)
    """What each language that somebody in the pack speaks calls itself."""
    atlas: Atlas = field(default_factory=Atlas)
    """The map of Poland, and where its towns are."""
    timetable: Timetable = field(default_factory=Timetable)
    lists: Mapping[Lang, ListPattern] = field(default_factory=dict)
    """How each language joins a list."""
    alphabet: Mapping[Lang, Mapping[Lang, int]] = field(default_factory=dict)
    """For a reader of each language, where every autonym stands among the others."""
    languages: Languages = ()
    """Those it was made ready in."""
    catalogs: Mapping[Lang, Catalog] = field(default_factory=dict)
    """The words of each of `languages`; empty while they are those the program started with."""
    previews: tuple[Lang, ...] = ()
    """The languages in which texts are shown that did not come with the program."""


class Counting(Protocol):
    """Takes tallies and returns at once; whatever the disk does, it does elsewhere."""

    def __call__(self, tallies: tuple[Tally, ...], now: Moment, /) -> None:
        """Count these, on that day."""
        ...


class Session:
    """What is on the panel now, and the only way to change it."""

    def __init__(
        self,
        catalogs: Mapping[Lang, Translate],
        idle: IdleSettings,
        clock: Callable[[], Moment],
        count: Counting,
        languages: Languages = (),
    ) -> None:
        """`clock` is asked at each event. `languages` describes those of `catalogs`; without it they are complete."""
        self._own = catalogs, by_code(languages or (Language(code=lang, name=lang) for lang in catalogs))
        self.catalogs, self.languages = self._own
        self.content = Content(EMPTY_PACK, {})
        self.is_ready = False
        self.is_broken = False
        self.journey = Journey()
        self.seconds_left = 0
        self.is_asleep = False
        """Whether the waiting screen is dark, since nobody has been here for long."""
        self.waiting = Waiting()
        """What the waiting screen shows by itself."""
        self._idle = idle
        self._clock = clock
        self._count = count
        self._watchers: list[Callable[[], None]] = []
        self._awake_s = clock().mono_s
        """When somebody was here last."""

    @property
    def pack(self) -> Pack:
        """The content in use."""
        return self.content.pack

    def listed(self, items: Sequence[str]) -> str:
        """Items in one breath, as the journey's language joins them."""
        return self.content.lists.get(self.journey.lang, COMMAS).join(items)

    @property
    def language(self) -> Language:
        """The journey's language."""
        return self.languages[self.journey.lang]

    @property
    def stand(self) -> Stand:
        """Where the visitor stands."""
        return self.journey.stand

    @property
    def now(self) -> Moment:
        """Now, by the session's clock."""
        return self._clock()

    def watch(self, watcher: Callable[[], None]) -> None:
        """Call `watcher` after every change."""
        self._watchers.append(watcher)

    def use(self, content: Content) -> None:
        """Show this content from now on, and in its words."""
        self.content = content
        spoken = self.language
        self.catalogs, self.languages = self._own
        if content.catalogs:
            self.catalogs, self.languages = content.catalogs, by_code(content.languages)
        if spoken.code not in self.languages:  # nobody chose another: the place is kept, and nothing is counted
            rest = next(lang for lang in (*spoken.stand_ins, FIRST_LANG) if self._is_complete(lang))
            self.journey = replace(self.journey, lang=rest)
        self.is_ready, self.is_broken = True, False
        self._tell()

    def give_up(self) -> None:
        """There is no content to show: the emergency number is all this panel can offer."""
        self.is_broken = True
        self._tell()

    def dispatch(self, event: Event) -> None:
        """Let something happen."""
        now = self._clock()
        stepped = advance(self.pack, self.journey, event, now)
        self.journey = stepped.journey
        self.seconds_left = 0
        self.is_asleep, self._awake_s, self.waiting = False, now.mono_s, Waiting()
        if stepped.tallies:
            self._count(stepped.tallies, now)
        self._tell()

    def count(self, tallies: tuple[Tally, ...]) -> None:
        """Count what did not come from the journey itself, such as paper."""
        self._count(tallies, self._clock())

    def touch(self) -> None:
        """Somebody touched the panel: they are still here."""
        if self.journey.is_someones:
            self.dispatch(StillHere())

    def wake(self) -> None:
        """Somebody touched the dark panel: show what it waits with."""
        self.is_asleep, self._awake_s, self.waiting = False, self._clock().mono_s, Waiting()
        self._tell()

    def tick(self) -> None:
        """Time has passed: warn, clear, or sleep; what waits for somebody goes on."""
        mono_s = self._clock().mono_s
        state, left = idleness(self.journey, self._idle.idle_s, self._idle.warn_s, mono_s)
        if state is Idleness.EXPIRED:
            self.dispatch(TimeOut())
        elif (
            self.stand.screen is Screen.ATTRACT
            and not self.is_asleep
            and 0 < self._idle.sleep_s <= mono_s - self._awake_s
        ):
            self.is_asleep, self.waiting = True, Waiting()
            self._tell()
        elif left != self.seconds_left:
            self.seconds_left = left
            self._tell()
        elif self.stand.screen is Screen.ATTRACT and not self.is_asleep:
            shown = waiting(mono_s - self._awake_s)
            if shown != self.waiting:
                self.waiting = shown
                self._tell()

    def translate(self, text: Text) -> str:
        """`text` in the journey's language."""
        return self.catalogs[self.journey.lang](text)

    def fill(self, words: str) -> str:
        """`words` with the facts' values, as the journey's language writes them."""
        facts = self.content.facts.get(self.journey.lang, {})
        return fill(words, {str(fact): value for fact, value in facts.items()})

    def _is_complete(self, lang: Lang) -> bool:
        return lang in self.languages and self.languages[lang].is_complete

    def _tell(self) -> None:
        for watcher in self._watchers:
            watcher()
