"""Shows texts that somebody puts into the data folder, laid out as `translations/` is, while the screen runs.

On the worker thread, all but the use of the content that comes back: it holds every catalog, so that the screen, the
leaflets and the voice change from the old texts to the new ones together.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.i18n.catalog import Catalog
from kiosk.i18n.intake import Intake
from kiosk.ui.apart import here
from kiosk.ui.loading import content_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from structlog.typing import FilteringBoundLogger

    from kiosk.core.language import Languages
    from kiosk.core.names import Lang
    from kiosk.i18n.intake import Taken, Words
    from kiosk.ui.apart import Runner
    from kiosk.ui.session import Content

FOLDER: Final = "translations"
"""In the data folder."""
_LONGEST: Final = 400
"""Letters of a fault in the log."""
_STAYS: Final = "mend it and copy it again, or take it away; what was shown before is still shown"


class Preview:
    """The texts as they are now. Use it on one thread."""

    def __init__(self, data: Path, shipped: Path, languages: Languages, run: Runner = here) -> None:
        """`shipped` holds the program's own translations, into `languages`. What needs locales is run by `run`."""
        self._run = run
        self._intake = Intake(data / FOLDER, shipped, languages)
        self._shipped = shipped
        self._own = languages
        self._said: Mapping[str, str] = {}
        self._words: Words = {}
        self._languages = languages
        self._catalogs: Mapping[Lang, Catalog] = {}
        self._seen: tuple[Content, Content] | None = None
        """The content last given, and what was made of it."""

    def onto(self, content: Content) -> Content:
        """`content` in the texts of now; the very same value as long as neither has changed."""
        taken = self._intake.look(content.pack.retired)
        self._name(taken.faults)
        if (taken.words, taken.languages) != (self._words, self._languages):
            self._use(taken)
        elif self._seen is not None and self._seen[0] is content:
            return self._seen[1]
        self._seen = content, self._dress(content)
        return self._seen[1]

    def _use(self, taken: Taken) -> None:
        self._words, self._languages = taken.words, taken.languages
        if not taken.words:
            self._catalogs = {}
            _logger().info("preview.over", shown="the texts that came with the program")
            return
        self._catalogs = {
            one.code: Catalog.load(self._shipped, one.code, one.stand_ins, taken.words) for one in taken.languages
        }
        new = [language.code for language in taken.languages if language not in self._own]
        catalogs = [f"{lang}/{domain}" for lang, domain in sorted(taken.words)]
        _logger().warning("preview.shown", catalogs=catalogs, new_languages=new, folder=FOLDER)

    def _dress(self, content: Content) -> Content:
        if not self._words:
            return content
        if self._languages != self._own:  # facts, days and hours are to be written in the new ones, too
            content = replace(content_of(content.pack, self._languages, self._run), atlas=content.atlas)
        previews = tuple(sorted({lang for lang, _ in self._words}))
        return replace(content, languages=self._languages, catalogs=self._catalogs, previews=previews)

    def _name(self, faults: Mapping[str, str]) -> None:
        """Each fault once, as long as it is the same."""
        for name, fault in faults.items():
            if self._said.get(name) != fault:
                _logger().error("preview.not_used", file=f"{FOLDER}/{name}", fault=fault[:_LONGEST], mend=_STAYS)
        self._said = faults


def _logger() -> FilteringBoundLogger:
    import structlog  # noqa: PLC0415 - not before the first frame

    logger: FilteringBoundLogger = structlog.get_logger()
    return logger
