"""One language's compiled catalogs, for the screen, for paper and for the voice.

Imported before the screen's first frame, so: standard library and core only.
"""

from __future__ import annotations

import contextlib
import gettext
import io
import struct
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kiosk.core.text import DOMAINS, LAYOUT_DIRECTION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kiosk.core.names import Lang
    from kiosk.core.text import Text

_RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb", "fa", "he", "ps", "ur", "yi"})
"""Languages written so, by CLDR."""


NONE: Final[Mapping[tuple[Lang, str], bytes]] = MappingProxyType({})


def mo_path(folder: Path, lang: Lang, domain: str) -> Path:
    """Where a compiled catalog lies."""
    return folder / lang / "LC_MESSAGES" / f"{domain}.mo"


@dataclass(frozen=True, slots=True)
class Catalog:
    """A `Translate`: turns a `Text` into this language's words, or its English words where it has none."""

    lang: Lang
    _domains: Mapping[str, gettext.NullTranslations]

    @classmethod
    def load(
        cls,
        folder: Path,
        lang: Lang,
        stand_ins: tuple[Lang, ...] = (),
        laid_over: Mapping[tuple[Lang, str], bytes] = NONE,
    ) -> Catalog:
        """The catalogs of `lang` under `folder`, which holds `<lang>/LC_MESSAGES/<domain>.mo`. Never raises.

        Each file is read when a text of its domain is first asked for; `missing` reads them all. What `lang` has no
        words for is said by the first of `stand_ins` that has some, else in English. What is `laid_over`, a compiled
        catalog for a language and a domain, speaks before the file of that name.
        """

        def chain(domain: str) -> gettext.NullTranslations:
            # Absent, or not a catalog: a screen in another language beats none.
            words = _read(folder, lang, domain, laid_over) or gettext.NullTranslations()
            for other in stand_ins:
                found = _read(folder, other, domain, laid_over)
                if found is not None:
                    words.add_fallback(found)
            return words

        return cls(lang, _Domains(chain))

    @property
    def missing(self) -> tuple[str, ...]:
        """The domains whose `.mo` is absent or unreadable: these show English, and staff should be told."""
        return tuple(domain for domain in DOMAINS if not isinstance(self._domains[domain], gettext.GNUTranslations))

    @property
    def is_right_to_left(self) -> bool:
        """Whether the screen is mirrored in this language."""
        return self.qml(LAYOUT_DIRECTION) == "RTL"

    def __call__(self, text: Text, /) -> str:
        """`text` in this language. KeyError for a context nobody declared."""
        return self._domains[text.domain].pgettext(text.context, text.source)

    def qml(self, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """What a QTranslator answers for `qsTr(text, disambiguation, n)`; None when there is no translation.

        Qt passes n < 0 when the call counts nothing, and puts the number in place of `%n` itself.
        """
        if not text:  # gettext would answer with the catalog's header
            return None
        if text == LAYOUT_DIRECTION and self.lang in _RIGHT_TO_LEFT:
            return "RTL"
        ui = self._domains["ui"]
        if n >= 0:
            found = ui.npgettext(disambiguation, text, text, n) if disambiguation else ui.ngettext(text, text, n)
        else:
            found = ui.pgettext(disambiguation, text) if disambiguation else ui.gettext(text)
        return None if found == text else found


class _Domains(dict[str, gettext.NullTranslations]):
    """The words of each domain, read when first asked for. Should two threads both read one, either will do."""

    def __init__(self, chain: Callable[[str], gettext.NullTranslations]) -> None:
        super().__init__()
        self._chain = chain

    def __missing__(self, domain: str) -> gettext.NullTranslations:
        if domain not in DOMAINS:
            raise KeyError(domain)
        self[domain] = words = self._chain(domain)
        return words


def _read(
    folder: Path, lang: Lang, domain: str, laid_over: Mapping[tuple[Lang, str], bytes]
) -> gettext.GNUTranslations | None:
    shipped = None
    with contextlib.suppress(OSError, ValueError, struct.error), mo_path(folder, lang, domain).open("rb") as file:
        shipped = gettext.GNUTranslations(file)
    over = laid_over.get((lang, domain))
    if over is None:
        return shipped
    upper = gettext.GNUTranslations(io.BytesIO(over))
    if shipped is not None:
        upper.add_fallback(shipped)
    return upper
