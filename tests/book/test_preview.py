"""`redbus content preview`: all that the screen can say, page by page, with its sources and dates."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from html import unescape
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from kiosk.book.edition import Edition, Language
from kiosk.book.people import spans
from kiosk.book.preview import preview_of
from kiosk.book.to_html import pages
from kiosk.cli.main import redbus
from kiosk.core.names import Lang
from kiosk.core.text import in_english
from kiosk.i18n.numbers import fill, format_fact
from tests.book.books import PACK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY: Final = date(2026, 12, 1)
LATE: Final = date(2027, 1, 15)
EN: Final = Lang("en")
MARK: Final = "Not shown to visitors on this day"


def _pages(on: date) -> dict[str, str]:
    facts = {str(fact.id): format_fact(fact.value, fact.unit, EN) for fact in PACK.facts.values()}
    book = preview_of(Edition(PACK, on), Language(EN, in_english, partial(fill, facts=facts)))
    return {name: unescape(content.decode()) for name, content in pages((book,)).items()}


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    """The English preview of the shipped pack."""
    return _pages(DAY)


def _texts() -> Iterator[tuple[str, str]]:
    """Every text of topics, contacts, steps, checks, quiz and stories, with the page that has to hold it."""
    for topic in PACK.topics.values():
        yield from ((f"topic-{topic.id}", text.source) for text in (topic.title, topic.summary))
        for page in topic.pages:
            yield f"topic-{topic.id}", page.title.source
            yield from ((f"topic-{topic.id}", b.text.source) for b in page.blocks if b.text and not b.facts)
    for contact in PACK.contacts.values():
        for text in (contact.name, contact.what, contact.hours, contact.cost, contact.anonymity):
            if text is not None:
                yield f"contacts-{contact.place.value}", text.source
        yield f"contacts-{contact.place.value}", contact.display
    yield from (("steps", step.text.source) for step in PACK.steps.values())
    yield from (("quiz", item.statement.source) for item in (PACK.quiz.items if PACK.quiz else ()))
    yield from (("stories", scene.text.source) for story in PACK.stories.values() for scene in story.scenes)
    yield from _of_checks()


def _of_checks() -> Iterator[tuple[str, str]]:
    for check in PACK.checks.values():
        yield f"check-{check.id}", check.intro.source
        for question in check.questions:
            yield f"check-{check.id}", question.text.source
            yield from ((f"check-{check.id}", reason.source) for reason in question.reasons)
            yield from ((f"check-{check.id}", option.label.source) for option in question.options)
        for outcome in check.outcomes.values():
            yield from ((f"check-{check.id}", text.source) for text in (outcome.title, *outcome.lead))


def test_every_text_of_the_pack_is_on_its_page(found: dict[str, str]) -> None:
    """Nothing a visitor can meet is left out, nor what is not shown to anybody yet."""
    missing = [(page, words) for page, words in _texts() if words not in found[f"en/{page}.html"]]
    assert missing == []


def test_sources_and_dates_stand_beside_every_page_and_contact(found: dict[str, str]) -> None:
    """As often as there are claims: each says until when it is shown."""
    for topic in PACK.topics.values():
        html = found[f"en/topic-{topic.id}.html"]
        assert html.count("<dt>Shown until</dt>") == len(topic.pages)
        for page in topic.pages:
            assert all(PACK.sources[id_].title in html for id_ in page.provenance.sources)
    for fact in PACK.facts.values():
        assert fact.provenance.expires_on.isoformat() in found["en/facts.html"]
        assert format_fact(fact.value, fact.unit, EN) in found["en/facts.html"]


def test_what_is_hidden_is_marked_and_what_is_shown_is_not(found: dict[str, str]) -> None:
    """A contact waiting for its call has the mark; a topic of today has none."""
    hidden = [c for c in PACK.contacts.values() if not c.provenance.is_showable(DAY)]
    told = [found[f"en/contacts-{place}.html"] for place in ("pl", "uk", "other")]
    assert sum(html.count(MARK) for html in told) == len(hidden) > 0
    assert MARK not in found["en/topic-signs.html"]


def test_what_has_expired_is_marked_where_it_stood() -> None:
    """The minimum wage after New Year: the fact, and the sentences of the topic that need it."""
    late = _pages(LATE)
    assert late["en/facts.html"].count(MARK) == sum(not fact.is_showable(LATE) for fact in PACK.facts.values()) > 0
    assert MARK in late["en/topic-pay.html"]


def test_the_pages_need_no_network_and_lead_nowhere_broken(found: dict[str, str]) -> None:
    """No script, no picture, no style sheet from elsewhere; every link inside the folder has its page."""
    for name, html in found.items():
        assert not re.search(r"<(script|img|link|iframe)\b", html), name
        for target in re.findall(r'href="([^"#:]+\.html)"', html):
            parts = (*name.split("/")[:-1], *target.split("/"))
            path = "/".join(parts).replace("en/../", "")
            assert path in found, (name, target)


def test_hours_as_data_can_be_compared_with_their_words() -> None:
    """Days, times and what holds on holidays."""
    told = {c.id: spans(c.opening) for c in PACK.contacts.values() if c.opening}
    assert set(told.values()) >= {"every day, 00:00-24:00"}
    assert all(re.search(r"\d\d:\d\d-\d\d:\d\d", words) for words in told.values())


def test_the_command_writes_the_chosen_languages_and_leaves_other_files_alone(tmp_path: Path) -> None:
    """Exit code 2 where the folder holds something else."""
    out = tmp_path / "out"
    arguments = ["content", "preview", "--out", str(out), "--locale", "uk", "--on", "2026-12-01"]
    done = CliRunner().invoke(redbus, arguments, catch_exceptions=False)
    assert (done.exit_code, done.stdout) == (0, "")
    assert {path.name for path in out.iterdir()} == {"SHA256SUMS", "index.html", "uk"}
    (out / "mine.txt").write_text("notes", encoding="utf-8")
    refused = CliRunner().invoke(redbus, arguments)
    assert refused.exit_code == 2
    assert "mine.txt" in refused.stderr
