"""`redbus content local`: staff add a contact of a town, and it is there at once or refused whole."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from kiosk.cli.content_local import _months_after
from kiosk.cli.main import redbus
from kiosk.content.local import FILE, read_local
from kiosk.core.errors import FaultsError

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

GOOD: Final = {
    "--name": "Ośrodek Interwencji Kryzysowej",
    "--role": "violence",
    "--town": "Radom",
    "--voivodeship": "mazowieckie",
    "--teryt": "1463011",
    "--dial": "+48483620000",
    "--display": "48 362 00 00",
    "--source": "their door, 14.03.2027",
    "--date": "2027-03-14",
}


def _add(data: Path, id_: str = "radom-oik", **changes: str) -> Result:
    options = GOOD | {f"--{name}": value for name, value in changes.items()}
    words = [word for pair in options.items() for word in pair]
    return CliRunner().invoke(redbus, ["content", "local", "add", id_, *words, "--data", str(data)])


def _list(data: Path, on: str = "2027-03-14") -> list[dict[str, object]]:
    words = ["content", "local", "list", "--json", "--date", on, "--data", str(data)]
    done = CliRunner().invoke(redbus, words, catch_exceptions=False)
    rows: list[dict[str, object]] = json.loads(done.stdout)
    return rows


def test_a_contact_is_listed_as_it_was_added_until_it_expires(tmp_path: Path) -> None:
    """Six months at most, unless staff say otherwise."""
    done = _add(tmp_path)
    assert (done.exit_code, "shown until 2027-09-30" in done.output) == (0, True)
    (row,) = _list(tmp_path)
    assert (row["name"], row["display"], row["town"]) == (GOOD["--name"], GOOD["--display"], "Radom")
    assert row["is_shown"] is True
    assert [row["is_shown"] for row in _list(tmp_path, "2027-10-01")] == [False]


def test_a_second_one_is_added_below_and_what_staff_wrote_by_hand_stays(tmp_path: Path) -> None:
    """Comments included; without a town it serves the voivodeship."""
    assert _add(tmp_path).exit_code == 0
    path = tmp_path / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("contacts:", "# ours\ncontacts:"), encoding="utf-8")
    assert _add(tmp_path, "mazowieckie-oik", town="", teryt="").exit_code == 0
    assert "# ours" in path.read_text(encoding="utf-8")
    assert [row["id"] for row in _list(tmp_path)] == ["radom-oik", "mazowieckie-oik"]


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"display": "48 362 00 01"}, "is not the number that is dialled"),
        ({"dial": "48 362"}, "cannot be dialled"),
        ({"dial": "", "display": ""}, "neither be rung nor opened"),
        ({"web": "radom.pl"}, "not an https address"),
        ({"voivodeship": "radomskie"}, "is no voivodeship"),
        ({"teryt": "0663011"}, "does not lie in mazowieckie"),
        ({"teryt": "146301"}, "TERYT code of seven digits"),
        ({"town": "", "voivodeship": "", "teryt": ""}, "neither a town nor a voivodeship"),
        ({"source": ""}, "a text that is not empty"),
        ({"dial": "+48226289999", "display": "22 628 99 99"}, "is retired"),
        ({"expires": "2027-03-13"}, "expires before it was checked"),
    ],
)
def test_what_is_not_right_is_refused_and_nothing_is_written(
    tmp_path: Path, changes: dict[str, str], part: str
) -> None:
    """As strictly as in a pack."""
    done = _add(tmp_path, **changes)
    assert done.exit_code == 2
    assert part in " ".join(done.output.split())
    assert not (tmp_path / FILE).exists()


def test_an_id_is_taken_once(tmp_path: Path) -> None:
    """The first one stays as it was."""
    assert _add(tmp_path).exit_code == 0
    before = (tmp_path / FILE).read_bytes()
    done = _add(tmp_path, name="Another")
    assert (done.exit_code, "already" in done.output) == (2, True)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_file_broken_by_hand_is_named_with_its_line(tmp_path: Path) -> None:
    """And nothing of it is used."""
    assert _add(tmp_path).exit_code == 0
    path = tmp_path / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("source:", "sauce:"), encoding="utf-8")
    with pytest.raises(FaultsError) as found:
        read_local(tmp_path, ())
    assert any("did you mean 'source'" in fault.message and fault.line > 2 for fault in found.value.faults)


def test_no_file_is_no_contact(tmp_path: Path) -> None:
    """A bus that has just begun."""
    assert read_local(tmp_path, ()) == ()


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 11, 21), date(2027, 5, 31)),
        (date(2026, 6, 1), date(2026, 12, 31)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 12, 31), date(2028, 6, 30)),
    ],
)
def test_six_months_end_with_a_month(day: date, last: date) -> None:
    """As the pack's own contacts expire."""
    assert _months_after(day) == last
