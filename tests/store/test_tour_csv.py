"""Tour files as spreadsheets write them."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from kiosk.core.errors import FaultsError, InputError
from kiosk.store.tour_csv import read_tour

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.tour import Visit

HEADER = "id,town,teryt,voivodeship,venue,day,opens,closes\n"


def tour(folder: Path, content: str, encoding: str = "utf-8") -> tuple[Visit, ...]:
    """Read a file with that content."""
    path = folder / "tour.csv"
    path.write_bytes(content.encode(encoding))
    return read_tour(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize(("separator", "newline"), [(",", "\n"), (";", "\r\n")])
def test_a_tour_is_read_as_any_spreadsheet_saves_it(
    tmp_path: Path, encoding: str, separator: str, newline: str
) -> None:
    """Commas or Polish Excel's semicolons, with a byte-order mark or without, quoted cells, blank lines."""
    content = (
        HEADER
        + 'lodz-1,Łódź,1061011,łódzkie,"Piotrkowska 104",2026-05-01,9:30,17:00\n\nradom-1,Radom,,,,2026-05-02,,\n'
    )
    first, second = tour(tmp_path, content.replace(",", separator).replace("\n", newline), encoding)
    assert (first.town, first.venue, first.day, first.opens) == (
        "Łódź",
        "Piotrkowska 104",
        date(2026, 5, 1),
        time(9, 30),
    )
    assert (second.id, second.teryt, second.opens, second.closes) == ("radom-1", "", None, None)


def test_every_fault_of_a_tour_is_named_with_its_line(tmp_path: Path) -> None:
    """One reading tells all there is to mend."""
    content = HEADER + (
        "Radom 1,,146301,mazowieckie,Rynek,1.05.2026,10,09:00\n"
        "lublin-1,Lublin,0663011,lubelskie,Plac,2026-05-02,17:00,09:00\n"
        "lublin-1,Lublin,,,,2026-02-30,25:00,\n"
        "between-stops,Nowhere,,,,20260503,,\n"
        "short,Short\n"
    )
    with pytest.raises(FaultsError) as caught:
        tour(tmp_path, content)
    found = [f"{fault.line} {fault.message.partition(':')[0]}" for fault in caught.value.faults]
    assert found == [
        "2 day",
        "2 id",
        "2 opens",
        "2 teryt",
        "2 town",
        "3 closes",
        "4 day",
        "4 id",
        "4 opens",
        "5 day",
        "5 id",
        "6 2 values; there are 8 columns",
    ]


@pytest.mark.parametrize("content", ["", "town,id\n", "id,town\nradom,Radom\n"])
def test_a_file_with_another_header_is_refused(tmp_path: Path, content: str) -> None:
    """The message gives the header to write."""
    with pytest.raises(FaultsError, match=r"tour\.csv:1: the first line must be id,town,teryt"):
        tour(tmp_path, content)


def test_a_tour_without_visits_is_refused(tmp_path: Path) -> None:
    """An empty export is a mistake, not a plan."""
    with pytest.raises(FaultsError, match="no visit in it"):
        tour(tmp_path, HEADER)


def test_text_that_is_not_utf_8_or_not_csv_is_refused(tmp_path: Path) -> None:
    """With what to do about it."""
    with pytest.raises(InputError, match="CSV UTF-8"):
        tour(tmp_path, HEADER + "lodz-1,Łódź,,,,2026-05-01,,\n", "cp1250")
    with pytest.raises(FaultsError, match=r"tour\.csv:2: not CSV"):
        tour(tmp_path, HEADER + 'a,"b"c,,,,2026-05-01,,\n')
    with pytest.raises(InputError, match="cannot read the tour"):
        read_tour(tmp_path / "absent.csv")
