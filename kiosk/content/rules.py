"""A self-check's rules as written -> conditions, one list of rows for each profile.

Only any / all / count >= / gate >= / always exist; nothing else parses, so no rule can be made that is not monotone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.check import Band, Family, Level
from kiosk.core.rule import AllOf, Always, AnyOf, Condition, Count, Gates, Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.content.located import Where
    from kiosk.content.reading import Reading
    from kiosk.content.schema_checks import CheckFile, RowEntry, When
    from kiosk.core.check import Profile


def level_of(name: str) -> Level:
    """The level an author named."""
    return Level[name.upper()]


def rules_of(file: CheckFile, reading: Reading) -> dict[Profile, tuple[Row, ...]]:
    """Each profile's rows; everything wrong with them goes to `reading`."""
    place = file.where.at("rules")
    switch = file.profile_switch
    needed = {file.profile, switch.profile} if switch else {file.profile}
    for profile in sorted(needed - file.rules.keys(), key=lambda profile: profile.value):
        reading.fault(place, f"there is no rule for the profile `{profile.value}`; write its rows under `rules`")
    for profile in file.rules:
        if profile not in needed:
            message = f"nothing selects the profile `{profile.value}`; name it in `profile_switch`, or remove its rows"
            reading.fault(place.at(profile.value), message)
    for name in file.macros:
        _report_loops(name, file.macros, (), file.where.at("macros", name), reading)
    return {
        profile: _rows(entries, file.macros, place.at(profile.value), reading)
        for profile, entries in file.rules.items()
    }


def _rows(entries: tuple[RowEntry, ...], macros: Mapping[str, When], place: Where, reading: Reading) -> tuple[Row, ...]:
    reading.unique(entries, "row")
    if not entries or entries[-1].when != "always":
        reading.fault(place, "the rule must end with a row `when: always`, or some answers would have no result")
    rows: list[Row] = []
    for index, entry in enumerate(entries):
        if entry.when == "always" and index < len(entries) - 1:
            reading.fault(entry.where.at("when"), "`always` stands only in the last row: nothing below it could match")
        if rows and entry.band.rank > rows[-1].band.rank:
            reading.fault(
                entry.where.at("band"),
                f"{entry.band.value} stands below {rows[-1].band.value}; order rows from the most urgent band down",
            )
        when = Always() if isinstance(entry.when, str) else _condition(entry.when, macros, (), reading)
        rows.append(Row(entry.id, entry.band, when))
    if rows and rows[-1].band is not Band.FEW:
        reading.fault(entries[-1].where.at("band"), "the last row, which needs no sign at all, must be `few`")
    return tuple(rows)


def _condition(when: When, macros: Mapping[str, When], using: tuple[str, ...], reading: Reading) -> Condition:
    written = [key for key in ("count", "gate", "any", "all", "use") if getattr(when, key) is not None]
    if len(written) != 1:
        found = " and ".join(written) or "nothing"
        reading.fault(when.where, f"a condition is exactly one of count, gate, any, all, use; found {found}")
        return Always()
    if when.count is not None:
        return _count(when, reading)
    if when.gate is not None:
        return Gates(when.gate.min)
    if when.use is not None:
        return _used(when.use, when.where.at("use"), macros, using, reading)
    parts = when.any if when.any is not None else when.all or ()
    if not parts:
        reading.fault(
            when.where, f"`{written[0]}` needs at least one condition; an empty one would decide for everyone"
        )
    conditions = tuple(_condition(part, macros, using, reading) for part in parts)
    return AnyOf(conditions) if when.any is not None else AllOf(conditions)


def _count(when: When, reading: Reading) -> Condition:
    count = when.count
    if count is None:  # unreachable by the caller's choice; keeps the type exact
        return Always()
    level = level_of(count.at_least)
    if level is Level.NONE:
        reading.fault(when.where, "a count starts at weak: every answer reaches `none`")
    return Count(level, count.min, Family(count.family) if count.family else None)


def _used(name: str, where: Where, macros: Mapping[str, When], using: tuple[str, ...], reading: Reading) -> Condition:
    if name not in macros:
        known = ", ".join(macros) or "none"
        reading.fault(where, f"there is no macro {name!r}; macros: {known}")
        return Always()
    if name in using:  # reported once, where the macro is defined
        return Always()
    return _condition(macros[name], macros, (*using, name), reading)


def _report_loops(
    name: str, macros: Mapping[str, When], using: tuple[str, ...], where: Where, reading: Reading
) -> None:
    """Report a macro that uses itself, directly or through others."""
    stack = [(name, using)]
    while stack:
        current, path = stack.pop()
        if current in path:
            if current == name:
                reading.fault(where, f"the macro {name!r} uses itself: {' -> '.join((*path, name))}; break the circle")
            continue
        stack += [(used, (*path, current)) for used in _uses(macros.get(current))]


def _uses(when: When | None) -> list[str]:
    if when is None:
        return []
    inner = [name for part in (*(when.any or ()), *(when.all or ())) for name in _uses(part)]
    return inner if when.use is None else [*inner, when.use]
