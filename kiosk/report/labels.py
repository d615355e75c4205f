"""What a report calls each metric, dimension and value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kiosk.core.check import Band
from kiosk.core.comfort import Feature
from kiosk.core.counter import Ending, KioskFault, LeafletKind, LengthBand, PaperFault
from kiosk.core.nearby import COUNTED_AS
from kiosk.core.text import Text, Translate, in_english, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.counter import Metric

METRICS: Final[Mapping[str, Text]] = {
    "journeys_started": text("ui.report.metric.journeys_started", "Uses started, by hour"),
    "language_chosen": text("ui.report.metric.language_chosen", "Languages chosen"),
    "journey_ended": text("ui.report.metric.journey_ended", "How uses ended"),
    "journey_length": text("ui.report.metric.journey_length", "How long uses lasted"),
    "topic_opened": text("ui.report.metric.topic_opened", "Topics opened"),
    "check_started": text("ui.report.metric.check_started", "Self-checks started"),
    "check_finished": text("ui.report.metric.check_finished", "Self-checks finished, by result"),
    "contact_opened": text("ui.report.metric.contact_opened", "Contacts opened"),
    "qr_shown": text("ui.report.metric.qr_shown", "QR codes shown, by contact"),
    "leaflet_printed": text("ui.report.metric.leaflet_printed", "Leaflets printed"),
    "leaflet_language": text("ui.report.metric.leaflet_language", "Leaflets printed, by language"),
    "leaflet_failed": text("ui.report.metric.leaflet_failed", "Leaflets that did not come out"),
    "quiz_finished": text("ui.report.metric.quiz_finished", "Quiz games played to the end (games, not people)"),
    "comfort_used": text("ui.report.metric.comfort_used", "Comfort features used"),
    "kiosk_fault": text("ui.report.metric.kiosk_fault", "Faults of the kiosk"),
}

VALUES: Final[Mapping[tuple[str, str], Text]] = {
    ("ending", Ending.FINISHED.value): text("ui.report.ending.finished", "Finished"),
    ("ending", Ending.LEFT.value): text("ui.report.ending.left", "Left at once (Leave now)"),
    ("ending", Ending.TIMED_OUT.value): text("ui.report.ending.timed_out", "Nobody continued"),
    ("ending", Ending.HOME.value): text("ui.report.ending.home", "Back to the first screen"),
    ("length", LengthBand.UNDER_1.value): text("ui.report.length.under_1", "Under 1 minute"),
    ("length", LengthBand.TO_3.value): text("ui.report.length.to_3", "1 to 3 minutes"),
    ("length", LengthBand.TO_10.value): text("ui.report.length.to_10", "3 to 10 minutes"),
    ("length", LengthBand.OVER_10.value): text("ui.report.length.over_10", "10 minutes or more"),
    ("band", Band.FEW.value): text("ui.report.band.few", "Few or no warning signs"),
    ("band", Band.SOME.value): text("ui.report.band.some", "Some warning signs"),
    ("band", Band.SERIOUS.value): text("ui.report.band.serious", "Serious warning signs"),
    ("band", Band.EMERGENCY.value): text("ui.report.band.emergency", "Danger now"),
    ("kind", LeafletKind.HELP.value): text("ui.report.kind.help", "Where to find help"),
    ("kind", LeafletKind.RESULT.value): text("ui.report.kind.result", "Result of a self-check"),
    ("kind", LeafletKind.ROLE.value): text("ui.report.kind.role", "Sheet for a professional"),
    ("kind", LeafletKind.BILINGUAL.value): text("ui.report.kind.bilingual", "Help card in two languages"),
    ("kind", LeafletKind.DISCREET.value): text("ui.report.kind.discreet", "Card with an ordinary front"),
    ("fault", PaperFault.NO_PRINTER.value): text("ui.report.fault.no_printer", "No printer"),
    ("fault", PaperFault.OUT_OF_PAPER.value): text("ui.report.fault.out_of_paper", "Out of paper"),
    ("fault", PaperFault.PRINTER.value): text("ui.report.fault.printer", "Printer failed"),
    ("fault", PaperFault.LIMIT.value): text("ui.report.fault.limit", "Limit of prints reached"),
    ("feature", Feature.ALOUD.value): text("ui.report.feature.aloud", "Read aloud"),
    ("feature", Feature.DARK.value): text("ui.report.feature.dark", "Dark screen"),
    ("feature", Feature.SLOW.value): text("ui.report.feature.slow", "Slower speech"),
    ("feature", Feature.FAST.value): text("ui.report.feature.fast", "Faster speech"),
    ("feature", Feature.SOFTEST.value): text("ui.report.feature.softest", "Softest speech"),
    ("feature", Feature.SOFT.value): text("ui.report.feature.soft", "Softer speech"),
    ("feature", Feature.LOUD.value): text("ui.report.feature.loud", "Louder speech"),
    ("feature", Feature.LOUDEST.value): text("ui.report.feature.loudest", "Loudest speech"),
    ("feature", Feature.LARGE.value): text("ui.report.feature.large", "Large text"),
    ("feature", Feature.LARGEST.value): text("ui.report.feature.largest", "Very large text"),
    ("feature", Feature.CONTRAST.value): text("ui.report.feature.contrast", "Strong contrast"),
    ("feature", Feature.STILL.value): text("ui.report.feature.still", "No movement"),
    ("feature", Feature.LOW.value): text("ui.report.feature.low", "Buttons lower down"),
    ("contact", COUNTED_AS): text("ui.report.contact.local", "Contacts of this town or voivodeship"),
    ("fault", KioskFault.SCREEN.value): text("ui.report.fault.screen", "Screen"),
    ("fault", KioskFault.PACK.value): text("ui.report.fault.pack", "Content pack"),
    ("fault", KioskFault.STORE.value): text("ui.report.fault.store", "Counter database"),
}
"""By dimension and value. Hours, languages and a pack's own ids are named by `Labels`."""

TOTAL: Final = text("ui.report.total", "Total")


@dataclass(frozen=True, slots=True)
class Labels:
    """Names in one language. What nobody named keeps its id."""

    translate: Translate = in_english
    titles: Mapping[tuple[str, str], Text] = field(default_factory=dict)
    """A pack's titles by dimension (`topic`, `check`, `contact`) and id."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """Languages' own names, by code."""

    def metric(self, metric: Metric) -> str:
        """The metric's name."""
        return self.translate(METRICS[metric.name])

    def value(self, dim: str, value: str) -> str:
        """What a value of a dimension is called."""
        if dim == "hour":
            return f"{value}:00-{value}:59"
        if dim == "lang":
            return self.languages.get(value, value)
        found = VALUES.get((dim, value)) or self.titles.get((dim, value))
        return value if found is None else self.translate(found)

    def cell(self, metric: Metric, values: tuple[str, ...]) -> str:
        """What a cell is called: its values, as many of the first as are given; without any, as the metric."""
        if not metric.dims:
            return self.metric(metric)
        return " / ".join(self.value(dim.name, value) for dim, value in zip(metric.dims, values, strict=False))

    def total(self, metric: Metric, values: tuple[str, ...]) -> str:
        """What the total of the cells with these first values is called."""
        total = self.translate(TOTAL)
        return f"{total}: {self.cell(metric, values)}" if values else total
