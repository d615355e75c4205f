"""PO and POT files, read by Babel and written here.

Babel's writer is not used: it breaks a long previous msgid into lines msgfmt refuses, drops header fields it does not
know (the review), and stamps the time. What is written here depends on its input alone.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING, Final

from babel.messages.plurals import PLURALS, get_plural
from babel.messages.pofile import PoFileError, normalize, read_po, unescape

from kiosk.core.errors import Fault, FaultsError, InputError
from kiosk.core.names import SOURCE_LANG
from kiosk.i18n.messages import MACHINE, REVIEW_HEADER, SOURCE_REVIEW, Entry, PoFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from babel.messages.catalog import Message

    from kiosk.core.names import Lang
    from kiosk.i18n.messages import Headers

_FORMAT_FLAGS: Final = frozenset({"python-format", "python-brace-format"})
"""Babel guesses these. They are not written: `{fact-id}` is no Python format, and our own check is stricter."""
NEVER: Final = "1970-01-01 00:00+0000"
"""The revision date of a catalog no editor has saved yet; Babel refuses an empty one, msgfmt wants one."""
_PLURALS: Final = "Plural-Forms"
_TWO_FORMS: Final = "nplurals=2; plural=(n != 1);"
"""Where a language begins that CLDR has no rule for: its translators put their own into the header."""
_COUNT: Final = re.compile(r"nplurals\s*=\s*(\d+)")
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"')


def po_path(folder: Path, lang: Lang, domain: str) -> Path:
    """Where a catalog lies."""
    return folder / lang / "LC_MESSAGES" / f"{domain}.po"


def pot_path(folder: Path, domain: str) -> Path:
    """Where a template lies."""
    return folder / f"{domain}.pot"


def plural_forms(lang: Lang, headers: Headers = ()) -> str:
    """The Plural-Forms header of a language, by CLDR; of one that CLDR has no rule for, what its `headers` say."""
    if _is_known(lang):
        return str(get_plural(lang).plural_forms)
    return dict(headers).get(_PLURALS, _TWO_FORMS)


def plural_count(lang: Lang, headers: Headers = ()) -> int:
    """How many plural forms a language has, by the same."""
    found = _COUNT.search(plural_forms(lang, headers))
    return int(found[1]) if found else 1


def _is_known(lang: Lang) -> bool:
    return lang in PLURALS


def template_headers() -> tuple[tuple[str, str], ...]:
    """A template's header. No date: the same texts give the same file."""
    return (
        ("Project-Id-Version", "redbus-kiosk"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    )


def catalog_headers(lang: Lang, old: Headers = ()) -> Headers:
    """A catalog's header: what it said before, with the fields that are not a translator's to choose put right."""
    new = {
        "Project-Id-Version": "redbus-kiosk",
        "PO-Revision-Date": NEVER,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": lang,
        REVIEW_HEADER: SOURCE_REVIEW if lang == SOURCE_LANG else MACHINE,
    }
    kept = {name: value for name, value in old if name != "POT-Creation-Date"}
    fixed = {**dict(template_headers()), "Language": lang, _PLURALS: plural_forms(lang, old)}
    return tuple({**new, **kept, **fixed}.items())


def read(path: Path, domain: str, lang: Lang | None) -> PoFile:
    """The file's entries.

    Raises InputError when it cannot be read, FaultsError with file and line when it is not a PO file.
    """
    try:
        return parse(path.read_bytes(), path, domain, lang)
    except OSError as error:
        message = (
            f"{path}: cannot read the catalog: {error.strerror}. Make it with `redbus translate extract` or `update`"
        )
        raise InputError(message) from error


def parse(written: bytes, path: Path, domain: str, lang: Lang | None) -> PoFile:
    """The entries of what stands in a file; `path` names it in errors. Raises as `read` does."""
    try:
        raw = written.decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        message = f"{path}: not UTF-8 (byte {error.start}). Save it again as UTF-8."
        raise InputError(message) from error
    try:
        catalog = read_po(StringIO(raw), locale=lang, domain=domain, abort_invalid=True)
    except PoFileError as error:
        message = f"not a PO file here: {error}. Open it in a PO editor, or undo the last change."
        raise FaultsError(str(path), (Fault(path.name, error.lineno + 1, message),)) from error
    except (ValueError, IndexError) as error:  # what Babel lets through on a torn line or a bad date
        message = f"not a PO file: {error}"
        raise FaultsError(str(path), (Fault(path.name, 0, message),)) from error
    entries = tuple(_entry(message) for message in catalog if message.id)
    obsolete = tuple(_entry(message) for message in catalog.obsolete.values())
    return PoFile(domain, lang, _headers_in(raw), entries, obsolete)


def _headers_in(raw: str) -> tuple[tuple[str, str], ...]:
    """The header's fields in order, unknown ones included, which Babel would drop."""
    block = raw.lstrip().partition("\n\n")[0]
    _, found, value = block.partition('msgid ""\nmsgstr ')
    if not found:
        return ()
    lines = "".join(unescape(quoted) for quoted in _QUOTED.findall(value)).splitlines()
    return tuple((name.strip(), text.strip()) for name, _, text in (line.partition(":") for line in lines) if name)


def _entry(message: Message) -> Entry:
    string = message.string
    previous, comments = _split_comments(message.user_comments)
    return Entry(
        message.context,
        message.id if isinstance(message.id, str) else message.id[0],
        (string or "",) if string is None or isinstance(string, str) else tuple(string),
        is_plural=not isinstance(message.id, str),
        files=tuple(dict.fromkeys(file for file, _ in message.locations)),
        notes=tuple(message.auto_comments),
        comments=comments,
        flags=tuple(sorted(message.flags - _FORMAT_FLAGS)),
        previous=previous,
        line=message.lineno or 0,
    )


def _split_comments(lines: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The previous msgid and the translator's comments: Babel reads `#|` lines as comments too."""
    previous = ""
    is_msgid = False
    for line in lines:
        if line.startswith("|"):
            keyword = line[1:].split('"')[0].strip()
            is_msgid = keyword == "msgid" if keyword else is_msgid
            if is_msgid:
                previous += "".join(unescape(quoted) for quoted in _QUOTED.findall(line))
    return previous, tuple(line for line in lines if not line.startswith("|"))


def render(file: PoFile) -> str:
    """The file's text: the same file gives the same text, whatever the day and the machine."""
    what = f"texts of domain {file.domain}"
    blocks = [f"# Red Bus Kiosk, {what}. Licence: as the program's.\n{_header_entry(file)}"]
    blocks += ["\n".join(_lines(entry)) for entry in file.entries]
    blocks += ["\n".join(_lines(entry, "#~ ")) for entry in file.obsolete]
    return "\n\n".join(blocks) + "\n"


def _header_entry(file: PoFile) -> str:
    fields = "".join(f"{name}: {value}\n" for name, value in file.headers)
    return f'msgid ""\nmsgstr {normalize(fields, width=0)}'


def _lines(entry: Entry, prefix: str = "") -> Iterator[str]:
    def field(name: str, value: str) -> str:
        return f"{prefix}{name} {normalize(value, prefix=prefix, width=0)}"

    yield from (f"# {comment}".rstrip() for comment in entry.comments)
    if not prefix:
        yield from (f"#. {note}" for note in entry.notes)
        yield from (f"#: {file}" for file in entry.files)
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}"
    if entry.previous and not prefix:
        yield f"#| msgid {normalize(entry.previous, prefix='#| ', width=0)}"
    if entry.context is not None:
        yield field("msgctxt", entry.context)
    yield field("msgid", entry.source)
    if entry.is_plural:
        yield field("msgid_plural", entry.source)
        yield from (field(f"msgstr[{n}]", form) for n, form in enumerate(entry.translations))
    else:
        yield field("msgstr", entry.translations[0])


def write(path: Path, file: PoFile) -> bool:
    """Write the file if its text changed; whether it did."""
    text = render(file)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True
