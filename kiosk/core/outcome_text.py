"""What a result says for one band, and which steps it offers. Source: self-check.md 2.6.

A step may depend on answers: papers are worth keeping until somebody took them, a child line is for a child. Steps
only ever follow from answers; they change no band.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from kiosk.core.names import OptionId, QuestionId, StepId
    from kiosk.core.text import Text

    Tap = tuple[QuestionId, OptionId]
    """One answer: the question and the option."""

MAX_STEPS: Final = 5
"""As many steps as a result shows, one action each."""


@dataclass(frozen=True, slots=True)
class StepOffer:
    """A step, and the answers it depends on."""

    step: StepId
    after: frozenset[Tap] = frozenset()
    """Offered only after one of these answers; empty: after any."""
    unless: frozenset[Tap] = frozenset()
    """Not offered after any of these."""

    @property
    def is_conditional(self) -> bool:
        """Whether some answers decide if it is offered."""
        return bool(self.after or self.unless)

    def fits(self, taps: frozenset[Tap]) -> bool:
        """Whether it is for somebody who gave these answers."""
        return (not self.after or not self.after.isdisjoint(taps)) and self.unless.isdisjoint(taps)


@dataclass(frozen=True, slots=True)
class OutcomeText:
    """What a result screen says for one band."""

    title: Text
    lead: tuple[Text, ...]
    steps: tuple[StepOffer, ...]
    """In the order shown; those without a condition are at most `MAX_STEPS`."""

    def steps_after(self, taps: frozenset[Tap], showable: Container[StepId]) -> tuple[StepId, ...]:
        """At most `MAX_STEPS` steps for these answers, as written; of the conditional ones the first that find room."""
        offers = [offer for offer in self.steps if offer.step in showable and offer.fits(taps)]
        room = MAX_STEPS - sum(not offer.is_conditional for offer in offers)
        fitting = [offer.step for offer in offers if offer.is_conditional][: max(0, room)]
        return tuple(o.step for o in offers if not o.is_conditional or o.step in fitting)[:MAX_STEPS]

    def answers_that_matter(
        self, options: Mapping[QuestionId, tuple[OptionId, ...]], beside: frozenset[Tap] = frozenset()
    ) -> Iterator[frozenset[Tap]]:
        """Every set of answers the steps (or `beside`) tell apart, if each question has one of its options or none.

        Some of them nobody can give, since a question may not be asked: what holds for all holds for those that can be.
        """
        named = beside.union(*(offer.after | offer.unless for offer in self.steps))
        ways = [(None, *((q, o) for o in all_ if (q, o) in named)) for q, all_ in options.items()]
        for chosen in product(*ways):
            yield frozenset(tap for tap in chosen if tap is not None)
