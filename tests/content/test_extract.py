"""Every text a visitor can read reaches the translators, with its place."""

from __future__ import annotations

import dataclasses
from enum import Enum
from typing import TYPE_CHECKING

import pytest

from kiosk import home
from kiosk.content import checks
from kiosk.content.extract import texts
from kiosk.content.reader import read_pack
from kiosk.core.errors import FaultsError
from kiosk.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.content.conftest import Written

SHARED = {checks.YES, checks.NO, checks.NOT_SURE, checks.SKIP}


def _texts_in(value: object) -> Iterator[Text]:
    """Every `Text` anywhere inside a core value."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts_in(inner)
    elif isinstance(value, tuple | frozenset):
        for inner in value:
            yield from _texts_in(inner)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Enum):
        for field in dataclasses.fields(value):
            yield from _texts_in(getattr(value, field.name))


def test_the_extracted_texts_are_exactly_those_the_pack_shows() -> None:
    """None is missing from the catalogs and none is translated for nothing, in the shipped pack."""
    shown = set(_texts_in(read_pack(home.default_pack()))) - SHARED
    assert {located.text for located in texts(home.default_pack())} == shown
    assert len(shown) > 100


def test_each_text_stands_on_the_line_it_names(pack: Written) -> None:
    """A translator's editor opens the very place."""
    for located in texts(pack.folder):
        lines = (pack.folder / located.file).read_text(encoding="utf-8").splitlines()
        first_words = " ".join(located.text.source.split()[:2])
        assert first_words in " ".join(lines[located.line - 1 : located.line + 1]), located


def test_the_order_is_the_same_each_time_and_every_text_has_a_note(pack: Written) -> None:
    """Catalogs change only when texts do."""
    found = list(texts(pack.folder))
    assert found == list(texts(pack.folder))
    assert all(located.note for located in found)
    assert [located.text.context for located in found][:5] == [
        "topic.pay.title",
        "topic.pay.summary",
        "topic.pay.least.title",
        "topic.pay.least",
        "topic.pay.least",
    ]
    assert "Keep {...} as it is" in found[3].note


def test_every_context_belongs_to_a_catalog() -> None:
    """A text whose domain nobody declared could never be translated."""
    assert {located.text.domain for located in texts(home.default_pack())} == {"content", "selfcheck"}


def test_half_a_pack_is_not_extracted(pack: Written) -> None:
    """A broken pack must not drop the translations of its unreadable half."""
    pack.change("topics/pay.md", "{wage}", "{wages}")
    with pytest.raises(FaultsError):
        list(texts(pack.folder))
