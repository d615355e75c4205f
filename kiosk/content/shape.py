"""Fits what an author wrote to the schema's Structs, and reports every misfit rather than the first.

msgspec checks single values; this walk over its Structs is there because `msgspec.convert` stops at one fault and
knows no lines. An item of a list of entries that does not fit is reported and left out, so that the rest of the file
is still examined.
"""

from __future__ import annotations

import difflib
import functools
import types
import typing
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeVar, cast

import msgspec

from kiosk.content.schema import Entry, Listed

if TYPE_CHECKING:
    from kiosk.content.located import Document, Where
    from kiosk.core.errors import Fault

_Entry = TypeVar("_Entry", bound=Entry)

_BROKEN: Final = object()
"""Stands for a value that did not fit; its fault is reported already."""

_KINDS: Final = {dict: "keys with values", list: "a list", type(None): "nothing"}

_WANTED: Final[typing.Mapping[object, str]] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    float: "a number",
    date: "a date such as 2026-11-21",
    tuple: "a list",
    type(None): "null",
}


def fit(document: Document, kind: type[_Entry], faults: list[Fault]) -> _Entry | None:
    """The document as `kind`, or None when too little of it fits. Adds what does not fit to `faults`."""
    faults += document.faults
    if document.value is None:
        return None
    value = _fit(document.value, kind, document.where, faults)
    return None if value is _BROKEN else cast("_Entry", value)


def ids_in(document: Document, key: str) -> frozenset[str]:
    """The ids of the list `key`, also those of entries that do not fit: a reference to them is not a second fault."""
    entries = document.value.get(key) if isinstance(document.value, dict) else None
    if not isinstance(entries, list):
        return frozenset()
    return frozenset(e["id"] for e in entries if isinstance(e, dict) and isinstance(e.get("id"), str))


def _fit(value: object, kind: object, where: Where, faults: list[Fault]) -> object:
    if isinstance(kind, type) and issubclass(kind, Entry):
        return _fit_entry(value, kind, where, faults)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple and isinstance(value, list):
        return _fit_list(value, arguments[0], where, faults)
    if origin is dict and isinstance(value, dict):
        return _fit_mapping(value, arguments, where, faults)
    if origin in {typing.Union, types.UnionType}:
        for member in arguments:
            if isinstance(value, dict) and (_is_entry(member) or typing.get_origin(member) is dict):
                return _fit(value, member, where, faults)
            if isinstance(value, list) and typing.get_origin(member) is tuple:
                return _fit(value, member, where, faults)
    return _fit_plain(value, kind, where, faults)


def _is_entry(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Entry)


def _fit_entry(value: object, kind: type[Entry], where: Where, faults: list[Fault]) -> object:
    if not isinstance(value, dict):
        faults.append(where.fault(f"{_label(where)}expected keys with values here, found {_found(value)}"))
        return _BROKEN
    fields = _fields(kind)
    for key in value:
        if key not in fields:
            near = difflib.get_close_matches(key, fields, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(fields)}"
            faults.append(where.at(key).fault(f"no such key: {key!r}; {hint}"))
    built: dict[str, object] = {}
    is_broken = False
    for name, field in fields.items():
        if name in value:
            item = _fit(value[name], field.type, where.at(name), faults)
            if item is not _BROKEN:
                built[field.name] = item
                continue
        elif field.required:
            faults.append(where.fault(f"the key {name!r} is missing{_named(value)}; add it"))
        is_broken |= field.required or name in value
    return _BROKEN if is_broken else kind(where=where, **built)


def _fit_list(values: list[object], kind: object, where: Where, faults: list[Fault]) -> object:
    items = [_fit(value, kind, where.at(index), faults) for index, value in enumerate(values)]
    fitting = tuple(item for item in items if item is not _BROKEN)
    may_leave_out = isinstance(kind, type) and issubclass(kind, Listed)
    return fitting if may_leave_out or len(fitting) == len(items) else _BROKEN


def _fit_mapping(
    values: dict[str, object], kinds: tuple[object, ...], where: Where, faults: list[Fault]
) -> dict[object, object] | object:
    key_kind, value_kind = kinds
    built = {}
    for key, value in values.items():
        place = where.at(key)
        built[_fit_plain(key, key_kind, place, faults)] = _fit(value, value_kind, place, faults)
    return _BROKEN if _BROKEN in built or _BROKEN in built.values() else built


def _fit_plain(value: object, kind: object, where: Where, faults: list[Fault]) -> object:
    try:
        return msgspec.convert(value, cast("type[object]", kind))
    except msgspec.ValidationError:
        faults.append(
            where.fault(f"{_label(where)}expected {_wanted(kind)}, found {_found(value)}{_quote(value, kind)}")
        )
        return _BROKEN


@functools.cache
def _fields(kind: type[Entry]) -> dict[str, msgspec.structs.FieldInfo]:
    """What an author may write, by the key it is written under: every field but `where`, which is ours."""
    return {field.encode_name: field for field in msgspec.structs.fields(kind) if field.name != "where"}


def _wanted(kind: object) -> str:
    """The kind in an author's words."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return next(m.description for m in arguments[1:] if isinstance(m, msgspec.Meta) and m.description)
    if origin is typing.Literal:
        return " or ".join(str(value) for value in arguments)
    if origin in {typing.Union, types.UnionType}:
        return " or ".join(_wanted(member) for member in arguments)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "one of " + ", ".join(str(member.value) for member in kind)
    return _WANTED.get(origin or kind, "keys with values")


def _found(value: object) -> str:
    if isinstance(value, date):
        return f"the date {value}"
    return _KINDS.get(type(value)) or repr(value)


def _quote(value: object, kind: object) -> str:
    """YAML made a number or a date of what should have stayed a text."""
    plain = typing.get_args(kind)[0] if typing.get_origin(kind) is typing.Annotated else kind
    return "; put it in quotes" if plain is str and not isinstance(value, str | dict | list | None) else ""


def _label(where: Where) -> str:
    """The key the value stands under, so that a line with many keys is no riddle."""
    return next((f"{key}: " for key in reversed(where.path) if isinstance(key, str)), "")


def _named(value: dict[str, object]) -> str:
    return f" in {value['id']!r}" if isinstance(value.get("id"), str) else ""
