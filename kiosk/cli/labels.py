"""What a report calls its figures: the pack's titles in the language asked for. The bus and the office use the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk import home
from kiosk.cli.common import say
from kiosk.cli.languages import languages
from kiosk.content.reader import read_pack
from kiosk.core.errors import InputError
from kiosk.core.names import Lang
from kiosk.i18n.catalog import Catalog
from kiosk.report.labels import Labels

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.text import Text


def read_labels(pack: Path, locale: str) -> Labels:
    """Names in that language; ids stand for what an unreadable pack would have named."""
    translate = Catalog.load(home.translations(), Lang(locale))
    named: dict[str, str] = {language.code: language.name for language in languages()}
    try:
        read = read_pack(pack)
    except InputError as error:
        say(f"The pack's titles are missing, so ids stand for them: {str(error).splitlines()[0]}")
        return Labels(translate, languages=named)
    titles: dict[tuple[str, str], Text] = {}
    titles.update({("topic", topic.id): topic.title for topic in read.topics.values()})
    titles.update({("check", check.id): check.title for check in read.checks.values()})
    titles.update({("contact", contact.id): contact.name for contact in read.contacts.values()})
    return Labels(translate, titles, named)
