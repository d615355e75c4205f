"""What is dropped into a folder of translations is taken when it would hurt nobody, and refused whole when it would."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.names import Lang, SourceId
from kiosk.core.retired import RetiredNumber
from kiosk.i18n import intake
from kiosk.i18n.intake import Intake
from kiosk.i18n.languages import FILE
from kiosk.i18n.pofile import po_path
from tests.dropped import NEW, SHIPPED, drop, invented, renewed, saying
from tests.languages import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.i18n.intake import Taken

UK: Final = Lang("uk")
QAB: Final = Lang("qab")
PO: Final = "uk/LC_MESSAGES/leaflet.po"
TITLE: Final = "Useful numbers"
RETIRED: Final = (RetiredNumber("+48226289999", "a help line", "It is another's now.", (SourceId("x"),)),)
TOML: Final = 'name = "Qab"\norder = 15\ndirection = "ltr"\nlocale = "en_GB"\nstatus = "complete"\n'


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults are believed at once."""
    monkeypatch.setattr(intake, "STILL_S", 0.0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder that others may look into, too."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def take(folder: Path) -> Callable[[], Taken]:
    """Look into the folder."""
    watched = Intake(folder, SHIPPED, INSTALLED)
    return lambda: watched.look(RETIRED)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """Nor is it made."""
    taken = Intake(tmp_path / "translations", SHIPPED, INSTALLED).look(RETIRED)
    assert (taken.words, taken.languages, taken.faults) == ({}, INSTALLED, {})
    assert not list(tmp_path.iterdir())


def test_what_is_shipped_would_be_taken(folder: Path, take: Callable[[], Taken]) -> None:
    """In each language; its own file may come along."""
    for language in INSTALLED:
        for domain in ("ui", "leaflet"):
            drop(folder, language.code, domain, po_path(SHIPPED, language.code, domain).read_bytes())
        shutil.copy(SHIPPED / language.code / FILE, folder / language.code)
    taken = take()
    assert taken.faults == {}
    assert set(taken.words) == {(language.code, domain) for language in INSTALLED for domain in ("ui", "leaflet")}
    assert taken.languages == INSTALLED


def test_what_is_only_unfinished_or_ugly_is_taken(folder: Path, take: Callable[[], Taken]) -> None:
    """A translator sees the work as it is: long, not yet done, with two spaces; and nothing is read twice."""
    drop(folder, UK, "content", saying(UK, "content", "Help now", "допомога  зараз", flags=("fuzzy",)))
    drop(folder, UK, "leaflet", renewed(UK, "leaflet"))
    first = take()
    assert (first.faults, set(first.words)) == ({}, {(UK, "content"), (UK, "leaflet")})
    second = take()
    assert all(second.words[key] is mo for key, mo in first.words.items())


HURTING: Final[dict[str, tuple[str, str | bytes]]] = {
    "half a text": ("not a PO file here", renewed(UK, "leaflet") + '\nmsgid "torn'),
    "half a file": (
        "half a file, or one older",
        renewed(UK, "leaflet").partition('\n\n#: kiosk/core/leaflet.py\nmsgctxt "leaflet.steps')[0] + "\n",
    ),
    "nothing": ("charset: the header says none", ""),
    "zeros": ("", bytes(4096)),
    "another encoding": ("not UTF-8", renewed(UK, "leaflet").replace("º", "").encode("cp1251", "replace")),
    "a header of another encoding": ("charset: the header says", renewed(UK, "leaflet").replace("UTF-8", "CP1251")),
    "another language": (
        "language: the header says ru",
        renewed(UK, "leaflet").replace("Language: uk", "Language: ru"),
    ),
    "no language": ("language: the header says none", renewed(UK, "leaflet").replace("Language: uk", "Language: ")),
    "another plural rule": ("plural-forms: the header is", renewed(UK, "leaflet").replace("n%100!=11", "n%100!=12")),
    "a placeholder of its own": ("placeholders: ", saying(UK, "leaflet", TITLE, "Корисні {town}")),
    "another number": ("digits: ", saying(UK, "leaflet", TITLE, "Телефон 800 12 34")),
    "a number behind a remark": ("digits: ", saying(UK, "leaflet", TITLE, "Тел. 5", comments=("allow: digits",))),
    "an address": ("addresses: ", saying(UK, "leaflet", TITLE, "Дивіться www.example.org")),
    "a forbidden word": ("words: ", saying(UK, "leaflet", TITLE, "Ви жертва")),
    "one with a hidden break": ("words: ", saying(UK, "leaflet", TITLE, "Ви жер\u00adтва")),
    "one with a look-alike letter": ("letters: ", saying(UK, "leaflet", TITLE, "Ви жертвa")),
    "letters turned round": ("unseen: translation has U+202E", saying(UK, "leaflet", TITLE, "\u202eПочати")),
    "a control letter": (
        "unseen: translation has U+0007",
        saying(UK, "leaflet", TITLE, "Почати\\a").replace("\\\\a", "\a"),
    ),
    "a text without an end": ("length: 1001", saying(UK, "leaflet", TITLE, "а" * 1001)),
    "a retired number": ("is retired", renewed(UK, "leaflet") + '\n# was 22 628 99 99\nmsgid "x"\nmsgstr "y"\n'),
}
"""For each file: the beginning of what is said of it."""


@pytest.mark.parametrize(("said", "text"), HURTING.values(), ids=HURTING)
def test_what_would_hurt_a_visitor_is_refused_whole_and_what_was_good_stays(
    folder: Path, take: Callable[[], Taken], said: str, text: str | bytes
) -> None:
    """Said of the file, with the line where there is one; a file mended, or taken away, is as if nothing had been."""
    drop(folder, UK, "leaflet", text)
    taken = take()
    assert taken.words == {}
    assert list(taken.faults) == [PO]
    assert said in taken.faults[PO]

    drop(folder, UK, "leaflet", renewed(UK, "leaflet"))
    good = take()
    assert (good.faults, set(good.words)) == ({}, {(UK, "leaflet")})
    path = drop(folder, UK, "leaflet", text)
    again = take()
    assert again.words == good.words
    assert said in again.faults[PO]
    path.unlink()
    assert (take().words, take().faults) == ({}, {})


def _linked(path: Path) -> None:
    other = path.with_name("elsewhere")
    other.write_text(renewed(UK, "leaflet"), encoding="utf-8")
    path.symlink_to(other)


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


def _linked_folder(path: Path) -> None:
    (path.parents[2] / "xx").symlink_to(SHIPPED / "uk")


def _lonely(path: Path) -> None:
    drop(path.parents[2], "xx", "leaflet", renewed(UK, "leaflet"))


def _flat(path: Path) -> None:
    path.parent.rmdir()
    path.parent.touch()


ODD: Final[dict[str, tuple[str, str, Callable[[Path], object]]]] = {
    "a folder": (PO, "is not a file", Path.mkdir),
    "a pipe": (PO, "is not a file", os.mkfifo),
    "a link": (PO, "is a link to another place", _linked),
    "a link to nothing": (PO, "is a link to another place", lambda path: path.symlink_to("/nowhere")),
    "200 MiB": (PO, "is 200 MiB large, at most 4", _huge),
    "a linked folder": ("xx", "is a link to another place", _linked_folder),
    "no such domain": ("uk/LC_MESSAGES/kiosk.po", "no such texts", lambda path: path.with_name("kiosk.po").touch()),
    "no such language": (f"xx/{FILE}", "no such language here", _lonely),
    "no language's code": ("uk_UA", "no language's code", lambda path: (path.parents[2] / "uk_UA").mkdir()),
    "a catalog beside the folders": ("uk.po", "does nothing here", lambda path: (path.parents[2] / "uk.po").touch()),
    "a catalog too high": ("uk/ui.po", "does nothing here", lambda path: (path.parents[1] / "ui.po").touch()),
    "a file for a folder": ("uk/LC_MESSAGES", "is not a folder", _flat),
    "another language.toml": (
        f"uk/{FILE}",
        "is not the program's own",
        lambda path: (path.parents[1] / FILE).write_text(TOML, encoding="utf-8"),
    ),
}


@pytest.mark.parametrize(("name", "said", "make"), ODD.values(), ids=ODD)
def test_what_is_no_catalog_is_named_and_nothing_waits_for_it(
    folder: Path, take: Callable[[], Taken], name: str, said: str, make: Callable[[Path], object]
) -> None:
    """Another language's catalog beside it is taken all the same."""
    drop(folder, "pl", "leaflet", renewed(Lang("pl"), "leaflet"))
    path = folder / PO
    path.parent.mkdir(parents=True)
    make(path)
    taken = take()
    assert set(taken.words) == {("pl", "leaflet")}
    assert list(taken.faults) == [name]
    assert said in taken.faults[name]
    assert take().faults == taken.faults


def test_a_file_that_may_not_be_read_is_named_until_it_may(folder: Path, take: Callable[[], Taken]) -> None:
    """Looked at with an ordinary user's rights, whoever runs the tests."""
    path = drop(folder, UK, "leaflet", renewed(UK, "leaflet"))
    path.chmod(0)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        refused = take()
    finally:
        if is_root:
            os.seteuid(0)
    assert "chmod a+r" in refused.faults["uk/LC_MESSAGES/leaflet.po"]
    path.chmod(0o644)
    assert set(take().words) == {(UK, "leaflet")}


def test_what_is_hidden_or_no_catalog_is_passed_over(folder: Path, take: Callable[[], Taken]) -> None:
    """Copies being made, an editor's backup, compiled catalogs, templates, a list of files."""
    path = drop(folder, UK, "leaflet", renewed(UK, "leaflet"))
    for name in (".ui.po.Xa3", "ui.po~", "ui.mo", "ui.pot", "ui.po.bak"):
        path.with_name(name).write_bytes(b"no catalog")
    (folder / "README.md").touch()
    (folder / ".git").mkdir()
    taken = take()
    assert (taken.faults, set(taken.words)) == ({}, {(UK, "leaflet")})


def test_a_file_still_being_written_is_not_complained_of(
    folder: Path, take: Callable[[], Taken], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of it is refused without a word, the whole is taken, and a half that stays a half is named."""
    monkeypatch.setattr(intake, "STILL_S", 3600.0)
    whole = renewed(UK, "leaflet").encode()
    path = drop(folder, UK, "leaflet", whole[: len(whole) // 2])
    assert (take().words, take().faults) == ({}, {})
    with path.open("ab") as file:
        file.write(whole[len(whole) // 2 :])
    assert set(take().words) == {(UK, "leaflet")}
    path.write_bytes(whole[:700])
    kept = take()
    assert (set(kept.words), kept.faults) == ({(UK, "leaflet")}, {})
    monkeypatch.setattr(intake, "STILL_S", 0.0)
    assert list(take().faults) == ["uk/LC_MESSAGES/leaflet.po"]


def test_no_beginning_of_a_file_is_taken_for_the_whole(folder: Path, take: Callable[[], Taken]) -> None:
    """Cut at every other line's end up to the last text."""
    whole = renewed(UK, "leaflet").encode()
    end = whole.rindex(b"msgstr")
    cuts = {place + 1 for place, byte in enumerate(whole[:end]) if byte == ord("\n")}
    for cut in sorted(cuts)[::2]:
        drop(folder, UK, "leaflet", whole[:cut])
        assert take().words == {}, whole[max(0, cut - 80) : cut]


@settings(max_examples=15)
@given(st.data())
def test_whatever_stands_in_a_file_a_look_comes_back(data: st.DataObject) -> None:
    """Bytes thrown into a good catalog, or a language's own file, or nothing but noise: taken, or named."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        good = renewed(UK, "leaflet").encode()
        at = data.draw(st.integers(0, len(good)))
        noise = data.draw(
            st.binary(max_size=20) | st.sampled_from([b'\nmsgid "', b"\\", b"#~ ", b'msgstr[9] ""', b"\0"])
        )
        drop(folder, UK, "leaflet", data.draw(st.sampled_from([good[:at] + noise + good[at:], noise])))
        (folder / "qab").mkdir()
        (folder / "qab" / FILE).write_bytes(TOML[: at % 80].encode() + noise)
        taken = Intake(folder, SHIPPED, INSTALLED).look(RETIRED)
        assert (UK, "leaflet") in taken.words or "uk/LC_MESSAGES/leaflet.po" in taken.faults
        assert f"qab/{FILE}" in taken.faults


def test_a_new_language_comes_with_its_own_file_and_its_screen(folder: Path, take: Callable[[], Taken]) -> None:
    """In whatever order they arrive; it stands where its file says, and goes with it."""
    for domain in ("ui", "leaflet"):
        drop(folder, QAB, domain, invented(QAB, domain))
    assert list(take().faults) == [f"qab/{FILE}"]
    own = folder / QAB / FILE
    own.write_text(TOML, encoding="utf-8")
    taken = take()
    assert taken.faults == {}
    assert [language.code for language in taken.languages][:2] == ["pl", QAB]
    assert {domain for lang, domain in taken.words if lang == QAB} == {"ui", "leaflet"}
    path = folder / QAB / "LC_MESSAGES" / "ui.po"
    whole = path.read_text(encoding="utf-8")
    path.unlink()
    take()
    drop(folder, QAB, "ui", whole.replace(f'"Back{NEW}"', '""'))
    assert take().languages == INSTALLED
    assert "texts are still to do" in take().faults["qab/LC_MESSAGES/ui.po"]
    path.unlink()
    waiting = take()
    assert (waiting.words, waiting.languages) == ({}, INSTALLED)
    assert "waits for qab/LC_MESSAGES/ui.po" in waiting.faults[f"qab/{FILE}"]


TOMLS: Final = {
    "no TOML": ("is not TOML", "name = "),
    "a key misspelt": ("no such key", TOML + 'colour = "red"\n'),
    "a stranger to stand in": ("fallback: qac", TOML + 'fallback = ["qac"]\n'),
    "a locale nobody knows": ("locale: CLDR does not know qq", TOML.replace("en_GB", "qq")),
}


@pytest.mark.parametrize(("said", "toml"), TOMLS.values(), ids=TOMLS)
def test_a_new_language_whose_own_file_is_wrong_stays_away(
    folder: Path, take: Callable[[], Taken], said: str, toml: str
) -> None:
    """What was right before stays, as for a catalog."""
    own = drop(folder, QAB, "ui", invented(QAB, "ui")).parents[1] / FILE
    own.write_text(toml, encoding="utf-8")
    assert take().languages == INSTALLED
    assert said in take().faults[f"qab/{FILE}"]
    own.write_text(TOML, encoding="utf-8")
    assert QAB in {language.code for language in take().languages}
    own.write_text(toml, encoding="utf-8")
    assert QAB in {language.code for language in take().languages}


def test_a_plural_rule_that_does_not_work_is_refused(folder: Path, take: Callable[[], Taken]) -> None:
    """Where CLDR has no rule for the language, its translators' own has to hold for every number."""
    (folder / QAB).mkdir()
    (folder / QAB / FILE).write_text(TOML, encoding="utf-8")
    good = invented(QAB, "ui")
    for rule in ("nplurals=2; plural=n%0;", "nplurals=2; plural=5;", "nplurals=2; plural=__import__;"):
        drop(folder, QAB, "ui", good.replace("nplurals=2; plural=(n != 1);", rule))
        assert "plural-forms: the rule does not work" in take().faults["qab/LC_MESSAGES/ui.po"]
    drop(folder, QAB, "ui", good)
    assert take().faults == {}
