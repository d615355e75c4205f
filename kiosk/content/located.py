"""YAML 1.2 core values together with the line each was written on, so that every fault can name its place.

PyYAML reads YAML 1.1, where `no` is false, `010` is eight and `10:00` is six hundred; this loader knows only the
1.2 core schema, and dates. Anchors, tags and repeated keys are refused: a pack says each thing once, plainly.
"""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 - msgspec evaluates the annotations of `Where`
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

import yaml

from kiosk.core.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

Path = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""

_TAG: Final = "tag:yaml.org,2002:"
_CORE: Final = (
    ("null", r"~|null|Null|NULL|", "~nN", lambda _: None),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF", lambda text: text[0] in "tT"),
    ("int", r"[-+]?[0-9]+", "-+0123456789", int),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", "-+.0123456789", float),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789", date.fromisoformat),
)
_SCALARS: Final[Mapping[str, Callable[[str], object]]] = {
    _TAG + "str": str,
    **{_TAG + name: convert for name, _, _, convert in _CORE},
}


@dataclass(frozen=True, slots=True)
class Where:
    """The place of one value."""

    file: str
    """Path relative to the pack."""
    lines: Mapping[Path, int] = field(repr=False)
    path: Path = ()

    def at(self, *keys: str | int) -> Where:
        """The place of a value inside this one."""
        return Where(self.file, self.lines, (*self.path, *keys))

    @property
    def line(self) -> int:
        """1-based; the nearest enclosing value's line when this one was not written; 0 in an empty file."""
        path = self.path
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)

    def fault(self, message: str) -> Fault:
        """A fault at this place."""
        return Fault(self.file, self.line, message)


@dataclass(frozen=True, slots=True)
class Document:
    """One file's values; `value` is None when it could not be read at all."""

    value: object
    where: Where
    faults: tuple[Fault, ...]


class _Loader(yaml.CSafeLoader):
    """The C parser with the YAML 1.2 core schema's plain scalars instead of YAML 1.1's."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own declaration


for _name, _pattern, _first, _ in _CORE:
    for _character in (*_first, *([""] if _name == "null" else [])):
        _Loader.yaml_implicit_resolvers.setdefault(_character, []).append(
            (_TAG + _name, re.compile(rf"(?:{_pattern})\Z"))
        )


def load(text: str, file: str, first_line: int = 1) -> Document:
    """Read one YAML document. `first_line` is the file's line on which `text` starts. Never raises for bad YAML."""
    lines: dict[Path, int] = {}
    where = Where(file, lines)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + first_line if error.problem_mark else 0
        return Document(None, where, (Fault(file, line, f"not valid YAML: {error.problem or error.context}"),))
    except yaml.YAMLError as error:
        return Document(None, where, (Fault(file, 0, f"not valid YAML: {str(error).splitlines()[0]}"),))
    finally:
        loader.dispose()
    if node is None:
        return Document(None, where, (Fault(file, first_line, "the file is empty"),))
    walk = _Walk(file, first_line, lines)
    value = walk.value_of(node, ())
    return Document(value, where, tuple(walk.faults))


@dataclass(slots=True)
class _Walk:
    """Turns nodes into values and notes where they stood."""

    file: str
    first_line: int
    lines: dict[Path, int]
    faults: list[Fault] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def value_of(self, node: yaml.Node, path: Path) -> object:
        line = node.start_mark.line + self.first_line
        self.lines.setdefault(path, line)
        if id(node) in self.seen:
            self._fault(line, "anchors and aliases (&, *) are not used in packs; write the value out")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode) and node.tag == _TAG + "map":
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode) and node.tag == _TAG + "seq":
            return [self.value_of(item, (*path, index)) for index, item in enumerate(node.value)]
        convert = _SCALARS.get(node.tag)
        if convert is None or not isinstance(node, yaml.ScalarNode):
            self._fault(line, f"the tag {node.tag!r} is not used in packs; remove it")
            return None
        try:
            return convert(node.value)
        except ValueError:  # looks like a date and is none, 2026-13-01: a text, which the schema then refuses
            return node.value

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        values: dict[str, object] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self.first_line
            if key_node.tag != _TAG + "str":
                self._fault(line, f'the key {key_node.value!r} is not a text; write it in quotes, as "yes"')
                continue
            key: str = key_node.value
            if key in values:
                self._fault(line, f"the key {key!r} stands here twice; keep one")
                continue
            self.lines[(*path, key)] = line
            values[key] = self.value_of(value_node, (*path, key))
        return values

    def _fault(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.file, line, message))
