"""The description of our catalogs for Weblate names the files that there are."""

from __future__ import annotations

import json
from fnmatch import fnmatch

from kiosk import home
from kiosk.core.names import SOURCE_LANG
from kiosk.core.text import DOMAINS
from kiosk.i18n.pofile import po_path, pot_path
from tests.languages import LANGS

COMPONENTS = {one["slug"]: one for one in json.loads((home.translations() / "weblate.json").read_text("utf-8"))}


def test_each_domain_is_a_component_with_its_template_and_all_its_catalogs() -> None:
    """A new domain, or a file that moves, has to be told to Weblate, too."""
    assert tuple(COMPONENTS) == DOMAINS
    for domain, component in COMPONENTS.items():
        assert home.home() / component["new_base"] == pot_path(home.translations(), domain)
        assert (component["file_format"], component["source_language"]) == ("po", SOURCE_LANG)
        for lang in LANGS:
            path = po_path(home.translations(), lang, domain)
            assert path.exists()
            assert fnmatch(path.relative_to(home.home()).as_posix(), component["filemask"])
