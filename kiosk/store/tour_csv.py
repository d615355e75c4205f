"""A tour file, CSV as spreadsheets write it, -> visits, or every fault with its line."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import date, time
from typing import TYPE_CHECKING, Final, TypeVar

from kiosk.core.errors import Fault, FaultsError, InputError
from kiosk.core.names import NO_VISIT, VisitId, is_id
from kiosk.core.tour import Visit

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Callable
    from pathlib import Path

COLUMNS: Final = ("id", "town", "teryt", "voivodeship", "venue", "day", "opens", "closes")
"""The header. `teryt`, `voivodeship`, `venue`, `opens` and `closes` may be empty in a row."""

_TERYT_DIGITS: Final = 7
_DAY_LENGTH: Final = len("2018-03-14")
_T = TypeVar("_T")


def read_tour(path: Path) -> tuple[Visit, ...]:
    """The visits of a UTF-8 CSV file, separated by commas or, as Polish Excel does it, by semicolons.

    InputError when it cannot be read, FaultsError with every bad value otherwise.
    """
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        message = f"{path}: cannot read the tour: {error.strerror}. Check the path."
        raise InputError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path}: not UTF-8 text. Save it from the spreadsheet as `CSV UTF-8`."
        raise InputError(message) from error
    header = content.partition("\n")[0]
    rows = csv.reader(io.StringIO(content, newline=""), delimiter=";" if ";" in header else ",", strict=True)
    reader = _Reader(path.name)
    try:
        reader.read(rows)
    except csv.Error as error:
        reader.fault(rows.line_num, f"not CSV from here on: {error}")
    if reader.faults:
        raise FaultsError(str(path), tuple(reader.faults))
    return tuple(reader.visits)


@dataclass(slots=True)
class _Reader:
    """Collects what one pass over a file finds."""

    file: str
    visits: list[Visit] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    """Where each id was first seen."""

    def fault(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.file, line, message))

    def read(self, rows: Reader) -> None:
        header = tuple(name.strip() for name in next(rows, []))
        if header != COLUMNS:
            self.fault(1, f"the first line must be {','.join(COLUMNS)}")
            return
        for row in rows:
            values = [value.strip() for value in row]
            if not any(values):
                continue
            if len(values) != len(COLUMNS):
                self.fault(rows.line_num, f"{len(values)} values; there are {len(COLUMNS)} columns")
                continue
            self._visit(rows.line_num, dict(zip(COLUMNS, values, strict=True)))
        if not self.visits and not self.faults:
            self.fault(0, "no visit in it")

    def _visit(self, line: int, row: dict[str, str]) -> None:
        self._check_id(line, row["id"])
        if not row["town"]:
            self.fault(line, "town: say where")
        if row["teryt"] and not (
            row["teryt"].isascii() and row["teryt"].isdigit() and len(row["teryt"]) == _TERYT_DIGITS
        ):
            self.fault(line, f"teryt: {row['teryt']!r} is not seven digits; a spreadsheet may have dropped a leading 0")
        day = self._parsed(line, "day", row["day"], _day)
        opens = self._parsed(line, "opens", row["opens"], _clock) if row["opens"] else None
        closes = self._parsed(line, "closes", row["closes"], _clock) if row["closes"] else None
        if opens is not None and closes is not None and closes <= opens:
            self.fault(line, f"closes: {row['closes']} is not after opens, {row['opens']}")
        self.visits.append(
            Visit(
                id=VisitId(row["id"]),
                town=row["town"],
                teryt=row["teryt"],
                voivodeship=row["voivodeship"],
                venue=row["venue"],
                day=day,
                opens=opens,
                closes=closes,
            )
        )

    def _check_id(self, line: int, given: str) -> None:
        if not is_id(given):
            self.fault(line, f"id: {given!r} is not an id; use 1-48 of a-z, 0-9 and '-', such as radom-2018-03-14")
        elif given == NO_VISIT:
            self.fault(line, f"id: {given!r} means no visit at all; choose another")
        elif given in self.lines:
            self.fault(line, f"id: {given!r} is already on line {self.lines[given]}")
        self.lines.setdefault(given, line)

    def _parsed(self, line: int, column: str, value: str, parse: Callable[[str], _T]) -> _T | None:
        try:
            return parse(value)
        except ValueError as error:
            self.fault(line, f"{column}: {value!r} {error}")
            return None


def _day(value: str) -> date:
    message = "is not a day; write it as 2018-03-14"
    if len(value) != _DAY_LENGTH:  # fromisoformat also reads 20180314 and 2018-W11-3
        raise ValueError(message)
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(message) from error


def _clock(value: str) -> time:
    message = "is not a time; write it as 09:30"
    hour, colon, minute = value.partition(":")
    if not (colon and hour.isascii() and hour.isdigit() and minute.isascii() and minute.isdigit()):
        raise ValueError(message)
    try:
        return time(int(hour), int(minute))
    except ValueError as error:
        raise ValueError(message) from error
