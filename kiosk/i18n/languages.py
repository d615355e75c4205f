"""Finds the installed languages: a language is a folder `translations/<code>/` with a `language.toml` in it.

Imported before the screen's first frame, so: standard library and core only.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault, FaultsError
from kiosk.core.language import Coverage, Language, Languages
from kiosk.core.names import FIRST_LANG, SOURCE_LANG, Lang, is_lang

if TYPE_CHECKING:
    from pathlib import Path

FILE: Final = "language.toml"
_PART: Final = re.compile(r"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*")
_KEYS: Final[dict[str, type]] = {
    "name": str,
    "order": int,
    "direction": str,
    "locale": str,
    "status": str,
    "covers": list,
    "fallback": list,
    "forbidden": list,
    "foreign_letters": str,
    "font": str,
}
_NEEDED: Final = ("name", "order", "direction", "status")


@dataclass(frozen=True, slots=True)
class Found:
    """What a translations folder holds."""

    languages: Languages
    faults: tuple[Fault, ...]
    """What is wrong with language files; those languages are left out."""


def find(folder: Path) -> Found:
    """The languages of `folder`, and what is wrong with those that are left out. Never raises.

    For the screen: a broken file costs its own language and no other; the first and the source language are always
    there, if without a name of their own.
    """
    found: dict[Lang, Language] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob(f"*/{FILE}")):
        language, wrong = _read(path)
        faults += wrong
        if language is not None:
            found[language.code] = language
    for language in tuple(found.values()):
        strangers = [lang for lang in language.fallback if lang not in found]
        if strangers:
            message = f"fallback: {', '.join(strangers)} is not installed; name languages that have a {FILE}"
            faults.append(Fault(f"{language.code}/{FILE}", 0, message))
            known = tuple(lang for lang in language.fallback if lang in found)
            found[language.code] = replace(language, fallback=known)
    for code in (FIRST_LANG, SOURCE_LANG):
        if code not in found:
            faults.append(Fault(f"{code}/{FILE}", 0, "is missing or broken: the program begins with this language"))
            found[code] = Language(code=code, name=code.upper())
    ordered = sorted(found.values(), key=lambda language: (language.order, language.code))
    return Found(tuple(ordered), tuple(faults))


def installed(folder: Path) -> Languages:
    """The languages of `folder`. Raises FaultsError with everything wrong in their files."""
    found = find(folder)
    if found.faults:
        raise FaultsError(str(folder), found.faults)
    return found.languages


def _read(path: Path) -> tuple[Language | None, list[Fault]]:
    """The language a file describes, or every fault of it."""
    code = path.parent.name
    try:
        written = path.read_bytes()
    except OSError as error:
        return None, [Fault(f"{code}/{FILE}", 0, f"cannot be read: {error.strerror}")]
    return described(code, written)


def described(code: str, written: bytes) -> tuple[Language | None, list[Fault]]:
    """The language that a `language.toml` of the folder `code` describes, or every fault of it."""
    name = f"{code}/{FILE}"
    try:
        raw = tomllib.loads(written.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return None, [Fault(name, 0, f"is not TOML: {error}")]
    messages = [*_wrong_shape(raw)] or [*_wrong_values(code, raw)]
    if messages:
        return None, [Fault(name, 0, message) for message in messages]
    return (
        Language(
            code=Lang(code),
            name=raw["name"],
            order=raw["order"],
            locale=raw.get("locale", ""),
            is_rtl=raw["direction"] == "rtl",
            covers=Coverage(None if raw["status"] == "complete" else tuple(raw.get("covers", ()))),
            fallback=tuple(map(Lang, raw.get("fallback", ()))),
            forbidden=tuple(raw.get("forbidden", ())),
            foreign_letters=raw.get("foreign_letters", ""),
            font=raw.get("font", ""),
        ),
        [],
    )


def _wrong_shape(raw: dict[str, object]) -> list[str]:
    known = ", ".join(_KEYS)
    wrong = [f"{key}: no such key; there are {known}" for key in raw if key not in _KEYS]
    wrong += [f"{key}: is missing" for key in _NEEDED if key not in raw]
    for key, kind in _KEYS.items():
        value = raw.get(key, kind())
        if type(value) is not kind or (isinstance(value, list) and not all(isinstance(item, str) for item in value)):
            wrong.append(f"{key}: give {'a list of texts' if kind is list else f'one {kind.__name__}'}")
    return wrong


def _wrong_values(code: str, raw: dict[str, object]) -> list[str]:
    covers, fallback, forbidden = (_texts(raw.get(key)) for key in ("covers", "fallback", "forbidden"))
    rules = (
        (is_lang(code), f"the folder is called {code!r}; a language's code is two or three of a-z (ISO 639)"),
        (bool(str(raw["name"]).strip()), "name: the language in its own words and script"),
        (raw["direction"] in {"ltr", "rtl"}, "direction: ltr or rtl"),
        (raw["status"] in {"complete", "partial"}, "status: complete or partial"),
        (
            bool(covers) == (raw["status"] == "partial"),
            "covers: a partial language lists what it has besides what every language has; a complete one does not",
        ),
        (code not in {FIRST_LANG, SOURCE_LANG} or raw["status"] == "complete", "status: this language is complete"),
        (all(map(_PART.fullmatch, covers)), "covers: parts of the pack, such as check.job or topic.pay"),
        (all(map(is_lang, fallback)) and code not in fallback, "fallback: codes of other languages"),
        (
            re.fullmatch(r"(?:Noto\w+)?", str(raw.get("font", ""))) is not None,
            "font: a family of Debian's fonts-noto-core, such as NotoSansArabic; leave it out where Noto Sans will do",
        ),
        (all(map(_is_pattern, forbidden)), "forbidden: each a word as a regular expression"),
    )
    return [message for holds, message in rules if not holds]


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _is_pattern(words: str) -> bool:
    try:
        re.compile(words)
    except re.error:
        return False
    return bool(words)
