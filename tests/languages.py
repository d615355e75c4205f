"""The languages that come with the program, as the tests enumerate them: complete ones, and those with a part."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from kiosk import home
from kiosk.core.language import by_code
from kiosk.core.names import Lang
from kiosk.i18n.languages import FILE, installed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.core.language import Language, Languages

INSTALLED: Final[Languages] = installed(home.translations())
LANGUAGE: Final = by_code(INSTALLED)
LANGS: Final = tuple(language.code for language in INSTALLED if language.is_complete)
"""The complete ones, in the order of the language screen."""
PARTIAL: Final = tuple(language.code for language in INSTALLED if not language.is_complete)
ALL: Final = (*LANGS, *PARTIAL)
LANGUAGE_NAMES: Final[dict[Lang, str]] = {language.code: language.name for language in INSTALLED}


def named(code: str) -> Language:
    """The installed language of that code."""
    return LANGUAGE[Lang(code)]


def lay(folder: Path, langs: Iterable[Lang] = LANGS) -> None:
    """Make `folder` a translations folder with these languages, as yet without a catalog."""
    for lang in langs:
        (folder / lang).mkdir(parents=True, exist_ok=True)
        shutil.copy(home.translations() / lang / FILE, folder / lang)
