"""`redbus selfcheck book`: the folder it writes, and what it refuses to touch."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.main import redbus
from tests.packs import with_checks

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One check, so that a book is quick."""
    return with_checks(tmp_path_factory.mktemp("book") / "pack", "child")


@pytest.fixture(scope="module")
def made(pack: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book in Ukrainian."""
    out = tmp_path_factory.mktemp("book") / "out"
    assert _book(out, pack).exit_code == 0
    return out


def _book(out: Path, pack: Path, *options: str) -> Result:
    arguments = ("selfcheck", "book", "--out", str(out), "--pack", str(pack), "--on", "2026-12-01")
    return CliRunner().invoke(redbus, (*arguments, *(options or ("--locale", "uk"))), catch_exceptions=False)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_folder_holds_an_index_a_page_for_each_chapter_a_pdf_and_their_sums(made: Path) -> None:
    """And nothing else; each file is the one its sum names."""
    files = _files(made)
    pages = ["uk/book.pdf", "uk/check-child.html", "uk/index.html", "uk/quiz.html", "uk/stories.html"]
    assert list(files) == ["SHA256SUMS", "index.html", *pages]
    sums = dict(line.split("  ")[::-1] for line in files.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_a_second_run_replaces_the_book_with_the_same_bytes(made: Path, pack: Path, tmp_path: Path) -> None:
    """Talk on stderr, nothing on stdout."""
    out = tmp_path / "out"
    shutil.copytree(made, out)
    again = _book(out, pack)
    assert (again.exit_code, again.stdout) == (0, "")
    assert "child: " in again.stderr
    assert _files(out) == _files(made)


def test_a_language_left_out_goes_with_its_pages(made: Path, pack: Path, tmp_path: Path) -> None:
    """What signs one language must not carry another's old pages."""
    out = tmp_path / "out"
    shutil.copytree(made, out)
    assert _book(out, pack, "--locale", "ru").exit_code == 0
    assert not (out / "uk").exists()
    assert (out / "ru" / "book.pdf").exists()


@pytest.mark.parametrize("stranger", ["notes.txt", "uk/remarks.odt", "uk/index.html"])
def test_a_folder_with_other_files_is_refused_and_left_alone(
    made: Path, pack: Path, tmp_path: Path, stranger: str
) -> None:
    """Also one of the book's that somebody changed: exit code 2, which file, what to do."""
    out = tmp_path / "out"
    shutil.copytree(made, out)
    (out / stranger).write_text("mine", encoding="utf-8")
    before = _files(out)
    refused = _book(out, pack)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert stranger in refused.stderr
    assert "choose another folder" in refused.stderr
    assert _files(out) == before


def test_a_folder_whose_sums_lead_elsewhere_harms_nothing(pack: Path, tmp_path: Path) -> None:
    """A name with `..` or a link is not the book's."""
    other = tmp_path / "other.txt"
    other.write_text("mine", encoding="utf-8")
    digest = hashlib.sha256(b"mine").hexdigest()
    out = tmp_path / "out"
    out.mkdir()
    (out / "SHA256SUMS").write_text(f"{digest}  ../other.txt\n{digest}  link.txt\n", encoding="utf-8")
    assert _book(out, pack).exit_code == 0
    assert other.read_text(encoding="utf-8") == "mine"
    shutil.rmtree(out)
    out.mkdir()
    (out / "link.txt").symlink_to(other)
    assert _book(out, pack).exit_code == 2


def test_a_file_in_place_of_the_folder_is_refused(pack: Path, tmp_path: Path) -> None:
    """Exit code 2."""
    out = tmp_path / "out"
    out.write_text("mine", encoding="utf-8")
    refused = _book(out, pack)
    assert refused.exit_code == 2
    assert "is a file" in refused.stderr


def test_a_folder_that_cannot_be_written_is_told(pack: Path, tmp_path: Path) -> None:
    """Exit code 3 and no traceback."""
    failed = _book(tmp_path.__class__("/proc/nowhere"), pack)
    assert failed.exit_code == 3
    assert "cannot write the book" in failed.stderr
