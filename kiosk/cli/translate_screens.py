"""`redbus translate screens`: a picture for every message in its place, to open from a folder."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from kiosk import home, log
from kiosk.cli.common import clear_folder, pack_option, say
from kiosk.cli.languages import LanguageCode, languages
from kiosk.cli.run import prepare_catalogs
from kiosk.core.text import DOMAINS
from kiosk.i18n.pofile import po_path, read

MARK = ".redbus-screens"


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="A folder for the pages; what an earlier run left there is replaced.",
)
@click.option("--locale", "locales", type=LanguageCode(), multiple=True, help="Only these languages; may be repeated.")
@click.option("--first", type=click.IntRange(min=1), help="Only the first N screens, for a quick look.")
@pack_option()
def screens(out: Path, locales: tuple[str, ...], first: int | None, pack: Path) -> None:
    """Show every message on the screen it stands on, in every language, as pages that need no network.

    Walks through every page, question, result, statement and scene of the real screen. Messages that no screen shows
    are listed as such. A language takes a few minutes. Open index.html.
    """
    clear_folder(out, MARK)
    from kiosk.ui.__main__ import environment  # noqa: PLC0415 - Qt must find its environment before it is loaded

    os.environ.update({**environment(home.home()), "QT_QPA_PLATFORM": "offscreen"})
    from kiosk.demo.places import places  # noqa: PLC0415 - for this command only
    from kiosk.demo.screens import Walker  # noqa: PLC0415 - loads Qt
    from kiosk.demo.screens_html import front, language_pages  # noqa: PLC0415 - for this command only

    folder = home.translations()
    prepare_catalogs(folder)
    log.configure(sys.stderr)
    langs = [one.code for one in languages() if (one.code in locales if locales else one.is_complete)]
    with tempfile.TemporaryDirectory() as data:
        walker = Walker(Path(data), pack, folder, home.home() / "assets" / "icons")
        try:
            for lang in langs:
                label = f"{lang}: screens"
                with click.progressbar(length=walker.screens(first), label=label, file=sys.stderr) as bar:
                    seen = walker.walk(lang, out / lang / "screens", tell=bar.update, limit=first)
                files = [read(po_path(folder, lang, domain), domain, lang) for domain in DOMAINS]
                entries = tuple(entry for file in files for entry in file.entries)
                found = places(entries, seen)
                for name, content in language_pages(lang, entries, found).items():
                    (out / name).write_bytes(content)
                pictures = len({one.picture for one in seen})
                say(f"{lang}: {len(found)} of {len(entries)} messages seen on {pictures} pictures")
        finally:
            walker.close()
    (out / "index.html").write_bytes(front(langs))
    say(f"{out / 'index.html'}")
