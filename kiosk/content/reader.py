"""A pack folder -> `Pack`, or every fault with file and line.

Importing this module loads the YAML, Markdown and schema libraries: the touchscreen does so after its first frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from kiosk.content import contact_schema, located, material_schema, schema, schema_checks, schema_games
from kiosk.content.checks import check_of
from kiosk.content.claims import FILE as NUMBERS
from kiosk.content.claims import spared_of
from kiosk.content.contacts import contact_of
from kiosk.content.entries import fact_of, source_of, step_of, stop_of
from kiosk.content.local import PACK_FILE, local_of
from kiosk.content.materials import FILE as MATERIALS
from kiosk.content.materials import material_of
from kiosk.content.quiz import quiz_of
from kiosk.content.reading import Located, Reading
from kiosk.content.retired import FILE as RETIRED
from kiosk.content.retired import retired_faults, retired_of
from kiosk.content.shape import fit, ids_in
from kiosk.content.stories import story_of
from kiosk.content.topics import head_of, topic_of
from kiosk.core.errors import Fault, FaultsError, InputError
from kiosk.core.pack import Pack

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.located import Document
    from kiosk.core.quiz import Quiz
    from kiosk.core.story import Story
    from kiosk.core.topic import Topic


_Entry = TypeVar("_Entry", bound=schema.Entry)

_NEEDED: Final = ("pack.yaml", "sources.yaml", "contacts.yaml")
_OPTIONAL: Final = ("facts.yaml", "steps.yaml", "tour.yaml", "quiz.yaml", RETIRED, PACK_FILE, MATERIALS, NUMBERS)
_FOLDERS: Final = {"topics": ".md", "checks": ".yaml", "stories": ".yaml"}


def read_pack(folder: Path) -> Pack:
    """The pack in the folder. FaultsError names every fault; InputError says that there is no such folder."""
    return read_with_texts(folder)[0]


def read_with_texts(folder: Path) -> tuple[Pack, tuple[Located, ...]]:
    """The pack, and its texts with the places they were written. Raises as `read_pack` does."""
    pack, reading = read_with_places(folder)
    return pack, tuple(reading.texts)


def read_with_places(folder: Path) -> tuple[Pack, Reading]:
    """The pack, and where everything in it was written. Raises as `read_pack` does."""
    if not folder.is_dir():
        message = f"{folder}: there is no pack here; give the folder that holds pack.yaml"
        raise InputError(message)
    reading = Reading()
    pack = _read(_Folder(folder, reading), reading)
    if reading.faults or pack is None:
        raise FaultsError(str(folder), tuple(dict.fromkeys(reading.faults)))
    return pack, reading


def _read(folder: _Folder, reading: Reading) -> Pack | None:
    folder.report_strangers()
    head = folder.entry("pack.yaml", schema.PackFile)
    sources = folder.entry("sources.yaml", schema.SourcesFile)
    contacts = folder.entry("contacts.yaml", contact_schema.ContactsFile)
    facts = folder.entry("facts.yaml", schema.FactsFile)
    steps = folder.entry("steps.yaml", schema.StepsFile)
    tour = folder.entry("tour.yaml", schema.TourFile)
    retired = folder.entry(RETIRED, contact_schema.RetiredFile)
    places = folder.entry(PACK_FILE, contact_schema.PlacesFile)
    materials = folder.entry(MATERIALS, material_schema.MaterialsFile)
    numbers_file = folder.entry(NUMBERS, schema.SparedFile)
    reading.sources, reading.contacts = folder.ids("sources.yaml", "sources"), folder.ids("contacts.yaml", "contacts")
    reading.facts, reading.steps = folder.ids("facts.yaml", "facts"), folder.ids("steps.yaml", "steps")
    reading.materials = folder.ids(MATERIALS, "materials")
    for entries, what in (
        (sources.sources if sources else (), "source"),
        (contacts.contacts if contacts else (), "contact"),
        (facts.facts if facts else (), "fact"),
        (steps.steps if steps else (), "step"),
        (tour.stops if tour else (), "stop"),
        (retired.numbers if retired else (), "retired number"),
        (places.contacts if places else (), "local contact"),
        (materials.materials if materials else (), "material"),
        (numbers_file.numbers if numbers_file else (), "spared number"),
    ):
        reading.unique(entries, what)
    check_files = _check_files(folder, reading)
    reading.checks = frozenset(id_ for name in folder.names("checks") if (id_ := folder.id_of(name)) is not None)
    topics = _topics(folder, reading)
    read_contacts = [contact_of(entry, reading) for entry in (contacts.contacts if contacts else ())]
    read_steps = [step_of(entry, reading) for entry in (steps.steps if steps else ())]
    checks = [check_of(file, folder.ids(file.where.file, "questions"), reading) for file in check_files]
    quiz = _quiz(folder, reading)
    stories = _stories(folder, reading)
    read_sources = [source_of(entry, reading) for entry in (sources.sources if sources else ())]
    read_facts = [fact_of(entry, reading) for entry in (facts.facts if facts else ())]
    read_materials = [material_of(entry, reading) for entry in (materials.materials if materials else ())]
    stops = tuple(stop_of(entry, reading) for entry in (tour.stops if tour else ()))
    numbers = tuple(retired_of(entry, reading) for entry in (retired.numbers if retired else ()))
    reading.faults += retired_faults(folder.contents, contacts.contacts if contacts else (), numbers)
    if head is None:
        return None
    return Pack(
        id=head.id,
        version=head.version,
        sources={source.id: source for source in read_sources},
        contacts={contact.id: contact for contact in read_contacts},
        facts={fact.id: fact for fact in read_facts},
        topics={topic.id: topic for topic in topics},
        steps={step.id: step for step in read_steps},
        checks={check.id: check for check in checks},
        tour=stops,
        quiz=quiz,
        stories={story.id: story for story in stories},
        retired=numbers,
        local=tuple(local_of(entry, reading) for entry in (places.contacts if places else ())),
        materials={material.id: material for material in read_materials},
        numbers=tuple(spared_of(entry, reading) for entry in (numbers_file.numbers if numbers_file else ())),
    )


def _topics(folder: _Folder, reading: Reading) -> list[Topic]:
    """In the order of their files' names."""
    heads = []
    for file in folder.names("topics"):
        content = folder.content(file)
        head, body, line = head_of(content, file, reading) if content is not None else (None, "", 0)
        if head is not None:
            heads.append((head, body, line))
    reading.unique([head for head, _, _ in heads], "topic")
    reading.topics = frozenset(head.id for head, _, _ in heads)
    return [topic_of(head, body, line, reading) for head, body, line in heads]


def _check_files(folder: _Folder, reading: Reading) -> list[schema_checks.CheckFile]:
    """In the order of their names."""
    names = folder.names("checks")
    files = [file for name in names if (file := folder.entry(name, schema_checks.CheckFile)) is not None]
    reading.unique(files, "self-check")
    return files


def _quiz(folder: _Folder, reading: Reading) -> Quiz | None:
    file = folder.entry("quiz.yaml", schema_games.QuizFile)
    return quiz_of(file, reading) if file is not None else None


def _stories(folder: _Folder, reading: Reading) -> list[Story]:
    """In the order of their files' names."""
    names = folder.names("stories")
    files = [file for name in names if (file := folder.entry(name, schema_games.StoryFile)) is not None]
    reading.unique(files, "story")
    return [story_of(file, folder.ids(file.where.file, "scenes"), reading) for file in files]


class _Folder:
    """The files of a pack; what cannot be read becomes a fault."""

    def __init__(self, root: Path, reading: Reading) -> None:
        self._root = root
        self._reading = reading
        self._documents: dict[str, Document] = {}
        self.contents: dict[str, str] = {}
        """Every file read so far."""

    def names(self, folder: str) -> list[str]:
        """The pack's files in one of its folders, sorted, relative to the pack."""
        ending = _FOLDERS[folder]
        return sorted(f"{folder}/{path.name}" for path in (self._root / folder).glob(f"*{ending}"))

    def report_strangers(self) -> None:
        """Report files nobody would read: a misspelt name must not make a page vanish."""
        for path in sorted(self._root.glob("*.y*ml")):
            if path.name not in _NEEDED + _OPTIONAL:
                self._fault(path.name, f"no part of a pack; its files are {', '.join(_NEEDED + _OPTIONAL)}")
        for folder, ending in _FOLDERS.items():
            for path in sorted((self._root / folder).glob("[!.]*")):
                if path.suffix != ending:
                    self._fault(f"{folder}/{path.name}", f"only *{ending} files are read here; rename or move it")

    def content(self, file: str) -> str | None:
        """The file's text, or None when there is none."""
        try:
            self.contents[file] = (self._root / file).read_text(encoding="utf-8")
            return self.contents[file]
        except FileNotFoundError:
            if file not in _OPTIONAL:
                self._fault(file, "this file is missing; a pack cannot be without it")
        except UnicodeDecodeError as error:
            self._fault(file, f"not UTF-8 text (byte {error.start}); save it as UTF-8")
        except OSError as error:
            self._fault(file, f"cannot be read: {error.strerror}")
        return None

    def entry(self, file: str, kind: type[_Entry]) -> _Entry | None:
        """The YAML file as `kind`, or None when it is not there or does not fit."""
        content = self.content(file)
        if content is None:
            return None
        document = self._documents[file] = located.load(content, file)
        return fit(document, kind, self._reading.faults)

    def ids(self, file: str, key: str) -> frozenset[str]:
        """The ids of a list read before, the unfit ones included."""
        document = self._documents.get(file)
        return ids_in(document, key) if document else frozenset()

    def id_of(self, file: str) -> str | None:
        """The id of a file read before, also when the rest of it does not fit."""
        document = self._documents.get(file)
        value = document.value.get("id") if document and isinstance(document.value, dict) else None
        return value if isinstance(value, str) else None

    def _fault(self, file: str, message: str) -> None:
        self._reading.faults.append(Fault(file, 0, message))
