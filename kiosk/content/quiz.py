"""`quiz.yaml` -> the quiz: every statement explained, whichever answer is tapped, and every explanation sourced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.names import CheckId, ItemId
from kiosk.core.quiz import Item, Quiz

if TYPE_CHECKING:
    from kiosk.content.reading import Reading
    from kiosk.content.schema_games import ItemEntry, QuizFile

_ROUND = "The quiz never shames: it says neither `wrong` nor `mistake`."


def quiz_of(file: QuizFile, reading: Reading) -> Quiz:
    """The quiz; everything wrong with it goes to `reading`."""
    where, end = file.where, file.end
    title = reading.text("quiz.title", file.title, where.at("title"), "The quiz's title; short, on a tile.")
    intro = reading.text("quiz.intro", file.intro, where.at("intro"), "Under the quiz's title, on its tile.")
    reading.unique(file.items, "statement")
    reading.written["quiz", "quiz"] = where
    if not file.items:
        reading.fault(where.at("items"), "a quiz needs a statement; write one, or remove the file")
    items = tuple(_item(entry, reading) for entry in file.items)
    if end.worry is not None and end.worry not in reading.checks:
        reading.fault(end.where.at("worry"), f"there is no self-check {end.worry!r} in this pack; name one of checks/")
    return Quiz(
        icon=file.icon,
        title=title,
        intro=intro,
        items=items,
        end_title=reading.text("quiz.end.title", end.title, end.where.at("title"), "The quiz's last page. No score."),
        end_lead=reading.text("quiz.end.lead", end.lead, end.where.at("lead"), "Leads to the self-checks and stories."),
        worry=CheckId(end.worry) if end.worry is not None else None,
    )


def _item(entry: ItemEntry, reading: Reading) -> Item:
    prefix, where = f"quiz.{entry.id}", entry.where
    truth = "true" if entry.answer else "not true"
    statement = reading.text(
        f"{prefix}.statement", entry.statement, where.at("statement"), f"A statement of the quiz; it is {truth}."
    )
    explanation, facts = reading.fact_text(
        f"{prefix}.explanation",
        entry.explanation,
        where.at("explanation"),
        f"Shown after `It is {truth}`, whichever was tapped. {_ROUND}",
    )
    return Item(ItemId(entry.id), statement, entry.answer, explanation, facts, reading.provenance(entry))
