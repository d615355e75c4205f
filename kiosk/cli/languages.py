"""The installed languages, for commands: which there are, and the option that takes one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk import home
from kiosk.core.language import by_code
from kiosk.core.names import Lang
from kiosk.i18n.languages import installed

if TYPE_CHECKING:
    from kiosk.core.language import Language, Languages


def languages() -> Languages:
    """The languages on the screen. Raises FaultsError for a broken `language.toml`."""
    return installed(home.translations())


def language_of(code: str) -> Language:
    """The installed language of that code, which `LanguageCode` has let through."""
    return by_code(languages())[Lang(code)]


class LanguageCode(click.ParamType[str]):
    """An installed language's code. Looked up when it is used, since languages come and go as files."""

    name = "language"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code, as it was given."""
        codes = [language.code for language in languages()]
        if value not in codes:
            self.fail(f"{value!r} is not one of {', '.join(map(repr, codes))}.", param, ctx)
        return str(value)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """For `--help`."""
        return f"[{'|'.join(language.code for language in languages())}]"
