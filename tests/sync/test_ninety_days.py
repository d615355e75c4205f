from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from kiosk import wire
from kiosk.core.counter import METRICS, Key, Tally, parse_key
from kiosk.core.names import BusId, VisitId
from kiosk.store import FILE, CounterStore
from kiosk.sync.worker import push_once

if TYPE_CHECKING:
    from pathlib import Path

DAYS: Final = 90
VISITORS_A_DAY: Final = 250
"""Source: product.md section 5."""
SHARES: Final = (
    ("language_chosen", 1.0, 4), ("journey_ended", 1.0, 4), ("journey_length", 1.0, 4),
    ("topic_opened", 1.0, 20), ("topic_opened", 1.0, 20), ("check_started", 0.3, 2), ("check_finished", 0.3, 8),
    ("contact_opened", 0.5, 15), ("qr_shown", 0.2, 15), ("leaflet_printed", 0.4, 2), ("leaflet_language", 0.4, 4),
    ("leaflet_failed", 0.02, 4), ("kiosk_fault", 0.005, 3),
)  # fmt: skip
"""What is counted, for which share of the visitors, over how many cells of that metric."""


class CountingHub:
    """Takes every batch, and weighs it."""

    name = "office"

    def __init__(self) -> None:
        self.weights: list[int] = []
        self.total = 0

    def push(self, batch: wire.Batch) -> wire.Ack:
        """Acknowledge it."""
        body = wire.pack(batch)
        self.weights.append(len(body))
        counts = wire.counts(wire.decode(wire.unpack(body), wire.Batch))
        self.total += sum(count.value for count in counts)
        return wire.Ack(wire.VERSION, len(counts), len(counts))


@cache
def cells(metric: str, number: int) -> list[Key]:
    """So many cells of a metric, with ids as long as the pack's."""
    langs = tuple(f"qa{letter}" for letter in "abcdefgh"[:number])
    ids = {dim.name: tuple(f"{dim.name}-number-{n}" for n in range(number)) for dim in METRICS[metric].dims}
    values = [dim.values or (langs if dim.name == "lang" else ids[dim.name]) for dim in METRICS[metric].dims]
    first, rest = values[0], values[1] if len(values) > 1 else ("",)
    return [parse_key(f"{metric}:{a}:{b}".rstrip(":")) for a in first for b in rest][:number]


def visitors(hours: range, number: int, chance: random.Random) -> Counter[Key]:
    """What so many visitors leave behind; the first cells of a metric are liked best."""
    found = Counter(Key("journeys_started", (f"{chance.choice(hours):02d}",)) for _ in range(number))
    for metric, share, some in SHARES:
        keys = cells(metric, some)
        for _ in range(number):
            if chance.random() < share:
                found[keys[min(int(chance.expovariate(4 / len(keys))), len(keys) - 1)]] += 1
    return found


def test_ninety_offline_days_with_two_starts_a_day_go_in_one_exchange_of_64_kib(tmp_path: Path) -> None:
    """product.md section 9. Each start has its own id, so each half of a day has its own row of almost every cell."""
    chance = random.Random(2018)  # noqa: S311 - the same season each time
    counted = 0
    for day in range(DAYS):
        for hours in (range(9, 14), range(14, 19)):
            store = CounterStore.open(tmp_path / FILE, BusId("bus-1"))
            tallies = [Tally(key) for key in visitors(hours, VISITORS_A_DAY // 2, chance).elements()]
            store.add(tallies, VisitId(f"town-{day // 2}"), date(2026, 3, 1) + timedelta(day))
            counted += len(tallies)
            store.close()
    store = CounterStore.open(tmp_path / FILE, BusId("bus-1"), mend=False)
    hub = CountingHub()
    pushed = push_once(store, hub)
    store.close()
    assert pushed.rows > 10_000
    assert hub.total == counted
    (weight,) = hub.weights
    assert weight <= 64 * 1024
