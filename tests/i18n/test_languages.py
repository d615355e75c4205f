"""Languages are found as files, and what is wrong with one is said and costs no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.core.errors import FaultsError
from kiosk.core.language import Coverage
from kiosk.core.names import FIRST_LANG, SOURCE_LANG
from kiosk.i18n.languages import FILE, find, installed
from tests.languages import INSTALLED, PARTIAL, lay, named

if TYPE_CHECKING:
    from pathlib import Path

GOOD = 'name = "Qa"\norder = 5\ndirection = "ltr"\nstatus = "complete"\n'


def _write(folder: Path, text: str, code: str = "qaa") -> Path:
    (folder / code).mkdir()
    (folder / code / FILE).write_text(text, encoding="utf-8")
    return folder


def test_the_languages_that_come_with_the_program_are_found_in_their_order() -> None:
    """The bus's own first; each in its own words."""
    assert INSTALLED[0].code == FIRST_LANG
    assert [language.order for language in INSTALLED] == sorted(language.order for language in INSTALLED)
    assert named("ro").name == "Română"
    assert {named(lang).stand_ins[-1] for lang in PARTIAL} == {SOURCE_LANG}


def test_a_language_is_installed_by_its_file_alone(tmp_path: Path) -> None:
    """Wherever its order says."""
    lay(tmp_path)
    assert next(language.name for language in installed(_write(tmp_path, GOOD))) == "Qa"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "is not TOML"),
        (GOOD + "colour = 1\n", "colour: no such key"),
        (GOOD.replace("order = 5", 'order = "5"'), "order: give one int"),
        (GOOD.replace('name = "Qa"\n', ""), "name: is missing"),
        (GOOD.replace('"Qa"', '" "'), "name: the language in its own words"),
        (GOOD.replace("ltr", "up"), "direction: ltr or rtl"),
        (GOOD.replace("complete", "half"), "status: complete or partial"),
        (GOOD.replace("complete", "partial"), "covers: a partial language lists"),
        (GOOD + 'covers = ["check.job"]\n', "covers: a partial language lists"),
        (GOOD.replace("complete", "partial") + 'covers = ["Check job"]\n', "covers: parts of the pack"),
        (GOOD + 'fallback = ["qaa"]\n', "fallback: codes of other languages"),
        (GOOD + 'font = "../Arial"\n', "font: a family of Debian's fonts-noto-core"),
        (GOOD + 'fallback = ["qab"]\n', "fallback: qab is not installed"),
        (GOOD + 'forbidden = ["("]\n', "forbidden: each a word"),
    ],
)
def test_what_is_wrong_with_a_language_file_is_said(text: str, message: str, tmp_path: Path) -> None:
    """With the file's name; the other languages are there all the same."""
    lay(tmp_path)
    found = find(_write(tmp_path, text))
    assert [fault.file for fault in found.faults] == [f"qaa/{FILE}"]
    assert message in found.faults[0].message
    assert FIRST_LANG in {language.code for language in found.languages}
    with pytest.raises(FaultsError, match="qaa"):
        installed(tmp_path)


def test_a_folder_that_is_no_code_is_refused(tmp_path: Path) -> None:
    """Codes are counted, sent and kept: they look like codes."""
    lay(tmp_path)
    assert "two or three of a-z" in find(_write(tmp_path, GOOD, "qaa-x")).faults[0].message


def test_the_program_says_when_its_own_languages_are_missing(tmp_path: Path) -> None:
    """An empty folder is no translations folder."""
    found = find(tmp_path)
    assert {fault.file for fault in found.faults} == {f"{FIRST_LANG}/{FILE}", f"{SOURCE_LANG}/{FILE}"}
    assert {language.code for language in found.languages} == {FIRST_LANG, SOURCE_LANG}, (
        "a screen in English beats none"
    )


def test_a_partial_language_covers_what_every_language_has_and_what_it_lists() -> None:
    """A part is whole words of a context, never their beginning."""
    covers = Coverage(("check.job",))
    assert covers.has("check.job")
    assert covers.has("check.job.J1.text")
    assert covers.has("contact.kcik.name")
    assert covers.has("topic.help-now")
    assert not covers.has("check.jobs")
    assert not covers.has("check.home.H1.text")
    assert not covers.has("topic")
    assert Coverage().has("topic.pay")
