"""What is too hard to read, and what is told about it."""

from __future__ import annotations

from kiosk.core.names import Lang
from kiosk.core.plain import LIMITS, MIN_WORDS, Passage, complaints, readings, text_complaints
from tests.languages import LANGS

EN = Lang("en")
LONG = "You can ask the person at the desk for a new form and a red pen."
HARD = (
    "Administrators frequently necessitate additional accommodation documentation regarding residential registration "
    "everywhere."
)


def _passages(*texts: str, context: str = "check.job.J1.help") -> list[Passage]:
    return [Passage(context, text, "checks/job.yaml", at) for at, text in enumerate(texts, start=1)]


def test_a_long_sentence_is_to_be_split() -> None:
    """Sixteen words are one too many; a colon is a breath."""
    (message,) = text_complaints(LONG, EN)
    assert message.startswith("sentence of 16 words; at most 15: split it: 'You can ask")
    assert list(text_complaints(LONG.replace("can ask", "ask"), EN)) == []
    assert list(text_complaints(f"You told us: {LONG.removeprefix('You can ')}", EN)) == []


def test_hard_words_are_named() -> None:
    """So that whoever mends it knows where to begin."""
    (message,) = text_complaints(HARD, EN)
    assert "at most 8 (Flesch-Kincaid grade): use shorter words, as for " in message
    assert "accommodation" in message


def test_a_short_text_is_not_judged_by_its_index() -> None:
    """Six words say little; the whole self-check still counts them."""
    assert list(text_complaints("Accommodation administrators necessitate documentation.", EN)) == []


def test_texts_are_measured_together_too() -> None:
    """Each short enough to pass alone, together too hard: the fault stands at the hardest, with its group."""
    texts = _passages("Administrators necessitate documentation.", "Go now.", "Accommodation regulations apply.")
    found = list(complaints(texts, EN))
    assert {message.split(":")[0] for _, message in found} == {"check.job", "help"}
    assert {passage.line for passage, _ in found} == {1}
    assert "at most 5 (Flesch-Kincaid grade)" in found[0][1]


def test_titles_labels_and_lead_ins_do_not_make_a_group_look_milder() -> None:
    """Only sentences count, each once, and `You told us` not at all."""
    texts = _passages("My work", "You told us: someone keeps your papers.", "You told us: someone keeps your papers.")
    by_document, by_kind = readings(texts, EN)
    assert (by_document.name, by_document.texts, by_document.words) == ("check.job", 1, 4)
    assert by_kind.name == "help"


def test_names_reports_and_the_staffs_screens_are_not_measured() -> None:
    """A name is what it is; reports are read by staff."""
    for context in ("contact.kcik.name", "ui.report.method.small", "ui.staff.title"):
        assert list(complaints(_passages(HARD, LONG, context=context), EN)) == []


def test_every_language_has_limits() -> None:
    """A text alone may be harder than all together, since short texts vary."""
    assert LIMITS.keys() == set(LANGS)
    assert all(limit.alone > limit.together for limit in LIMITS.values())
    assert MIN_WORDS > 1
