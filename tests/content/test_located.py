"""YAML 1.2 core values with their lines."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.content.located import load


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("010", 10),
        ("-7", -7),
        ("31.40", 31.4),
        ("10:00", "10:00"),
        ("2026-11-21", date(2026, 11, 21)),
        ("2026-13-01", "2026-13-01"),
        ("2026.11.0", "2026.11.0"),
        ('"112"', "112"),
        ("+48226280120", 48226280120),
        ("1_000", "1_000"),
    ],
)
def test_plain_scalars_follow_yaml_1_2(written: str, value: object) -> None:
    """No stays a text, 010 is ten, a time is a text, and a date is a date."""
    found = load(f"key: {written}\n", "x.yaml").value
    assert found == {"key": value}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(value)


def test_every_value_knows_its_line() -> None:
    """Keys, list items and the values inside them point to where they stand; what is not written, to its parent."""
    where = load("a: 1\nb:\n  - x\n  - {c: 2,\n     d: 3}\n", "x.yaml", first_line=10).where
    assert [where.at(*path).line for path in (("a",), ("b",), ("b", 0), ("b", 1), ("b", 1, "d"), ("b", 1, "e"))] == [
        10,
        11,
        12,
        13,
        14,
        13,
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\na: 2\n", 2, "the key 'a' stands here twice"),
        ("a: &x [1]\nb: *x\n", 1, "anchors"),
        ("a: !!python/object:os.system x\n", 1, "the tag"),
        ("a: !secret x\n", 1, "the tag"),
        ("1: a\n", 1, "is not a text"),
        ("a: [\n", 2, "not valid YAML"),
        ("a: 1\n---\nb: 2\n", 2, "not valid YAML"),
        ("a: \x01\n", 0, "not valid YAML"),
        ("", 1, "empty"),
        ("# only talk\n", 1, "empty"),
    ],
)
def test_what_a_pack_must_not_hold_is_a_fault(text: str, line: int, message: str) -> None:
    """Repeated keys, anchors, tags and broken YAML are reported with their line, and nothing is executed."""
    (fault,) = load(text, "x.yaml").faults
    assert (fault.file, fault.line) == ("x.yaml", line)
    assert message in fault.message
