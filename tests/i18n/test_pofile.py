"""PO files: what is written is read back, by us, by msgfmt and by polib."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import FaultsError, InputError
from kiosk.core.names import Lang
from kiosk.i18n.messages import MACHINE, REVIEW_HEADER, Entry, PoFile
from kiosk.i18n.pofile import catalog_headers, plural_count, plural_forms, read, render, write
from tests.languages import LANGS

if TYPE_CHECKING:
    from pathlib import Path

PL = Lang("pl")
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=120)
LINES = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)

FULL = PoFile(
    "ui",
    PL,
    catalog_headers(PL),
    (
        Entry(None, "Back", ("Wstecz",), files=("kiosk/ui/A file.qml",), notes=("A button",), comments=("ok",)),
        Entry("ui.long", 'Say "no" \\ ' + "word " * 40, ("nie " * 40,), flags=("fuzzy",), previous="Old " * 40),
        Entry(None, "%n line(s)", ("%n wiersz", "%n wiersze", "%n wierszy"), is_plural=True),
        Entry("topic.a", "Two\nlines\n", ("Dwa\nwiersze\n",)),
    ),
    (Entry("ui.gone", "Gone", ("Nie ma",)),),
)


def _without_lines(file: PoFile) -> list[tuple[object, ...]]:
    return [
        (e.key, e.is_plural, e.translations, e.files, e.notes, e.comments, e.flags, e.previous)
        for e in (*file.entries, *file.obsolete)
    ]


def test_a_catalog_written_and_read_back_is_the_same(tmp_path: Path) -> None:
    """Nothing a translator wrote is lost: comments, flags, the previous English, plural forms, obsolete entries."""
    path = tmp_path / "ui.po"
    write(path, FULL)
    back = read(path, "ui", PL)
    assert back.headers == FULL.headers
    # Spaces in a file's name end a location for Babel unless isolated; ours have none.
    assert [row[:3] for row in _without_lines(back)] == [row[:3] for row in _without_lines(FULL)]
    assert [row[4:] for row in _without_lines(back)] == [row[4:] for row in _without_lines(FULL)]


def test_writing_the_same_catalog_again_changes_nothing(tmp_path: Path) -> None:
    """No dates, no wrapping, no order of the day: the same input gives the same file."""
    path = tmp_path / "ui.po"
    assert write(path, FULL) is True
    before = path.read_bytes()
    assert write(path, FULL) is False
    assert path.read_bytes() == before


@given(st.lists(st.tuples(st.none() | WORDS, LINES, LINES, LINES), max_size=4, unique_by=lambda row: row[:2]))
def test_any_words_survive_the_file(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]) -> None:
    """Quotes, backslashes, newlines and any script come back as they were, for us and for polib."""
    entries = tuple(
        Entry(context, source, (target,), flags=("fuzzy",), previous=old) for context, source, target, old in rows
    )
    path = tmp_path_factory.mktemp("po") / "ui.po"
    write(path, PoFile("ui", PL, catalog_headers(PL), entries))
    back = read(path, "ui", PL)
    assert [(e.key, e.translations, e.previous) for e in back.entries] == [
        (e.key, e.translations, e.previous) for e in entries
    ]
    assert [(e.msgctxt, e.msgid, e.msgstr) for e in polib.pofile(str(path))] == [
        (e.context, e.source, e.translations[0]) for e in entries
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_msgfmt_accepts_what_is_written(lang: Lang, tmp_path: Path) -> None:
    """GNU gettext's own check, header and plural forms included, has nothing to say."""
    forms = tuple(f"{n}: %n" for n in range(plural_count(lang)))
    entries = (*FULL.entries[:2], Entry(None, "%n line(s)", forms, is_plural=True), FULL.entries[3])
    path = tmp_path / "ui.po"
    write(path, PoFile("ui", lang, catalog_headers(lang), entries, FULL.obsolete))
    done = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", path], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_header_keeps_what_a_translator_wrote_and_mends_the_rest() -> None:
    """The review and unknown fields stay; the plural rule is CLDR's whatever an editor made of it."""
    old = ((REVIEW_HEADER, "reviewed by A. Nowak"), ("X-Generator", "Weblate"), ("Plural-Forms", "nplurals=1;"))
    headers = dict(catalog_headers(PL, old))
    assert headers[REVIEW_HEADER] == "reviewed by A. Nowak"
    assert headers["X-Generator"] == "Weblate"
    assert headers["Plural-Forms"] == plural_forms(PL)
    assert dict(catalog_headers(PL))[REVIEW_HEADER] == MACHINE
    assert "machine" not in dict(catalog_headers(Lang("en")))[REVIEW_HEADER], "English was not translated by anyone"


def test_only_a_signed_catalog_counts_as_reviewed() -> None:
    """A catalog without the field, or with the machine's, is machine-translated."""
    assert not FULL.is_reviewed
    assert not PoFile("ui", PL, (), ()).is_reviewed
    assert PoFile("ui", PL, ((REVIEW_HEADER, "reviewed by A. Nowak"),), ()).is_reviewed


def test_a_broken_file_is_reported_with_its_line(tmp_path: Path) -> None:
    """A translator who tore a line learns which."""
    path = tmp_path / "ui.po"
    path.write_text(render(FULL).replace('msgstr "Wstecz"', 'mstr "Wstecz"'), encoding="utf-8")
    with pytest.raises(FaultsError) as caught:
        read(path, "ui", PL)
    torn = path.read_text(encoding="utf-8").splitlines().index('mstr "Wstecz"') + 1
    assert caught.value.faults[0].line == torn


def test_a_missing_file_or_another_encoding_says_what_to_do(tmp_path: Path) -> None:
    """Both are the person's to mend, not a traceback."""
    with pytest.raises(InputError, match="redbus translate"):
        read(tmp_path / "ui.po", "ui", PL)
    (tmp_path / "ui.po").write_bytes('msgid "ż"'.encode("cp1250"))
    with pytest.raises(InputError, match="UTF-8"):
        read(tmp_path / "ui.po", "ui", PL)
