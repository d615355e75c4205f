"""The words of the preview that the reviewers' book does not have already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.text import Text, text
from kiosk.core.topic import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLE: Final = text("book.preview.title", "Everything the screen says, for review")
LEAD: Final = (
    text("book.preview.lead.what", "These are all texts of the screen: topics, contacts, questions, quiz and stories."),
    text("book.preview.lead.date", "Beside each stand its sources, and until when it is shown."),
    text("book.preview.lead.hidden", "What visitors do not see that day is marked."),
)
#: Stands above a text that visitors cannot see: it expired, waits for a check, or was taken out.
NOT_SHOWN: Final = text("book.preview.not_shown", "Not shown to visitors on this day")
FACTS: Final = text("book.preview.facts", "Numbers and dates in the texts")
VALUE: Final = text("book.preview.value", "Value")
VALID_FROM: Final = text("book.preview.valid_from", "Valid from")
NOTE: Final = text("book.preview.note", "Note for editors, in English")
#: A chapter's title.
MATERIALS: Final = text("book.preview.materials", "Trainings and handbooks")
PUBLISHER: Final = text("book.preview.publisher", "Publisher")
STEPS: Final = text("book.preview.steps", "What people can do next")
RESULTS: Final = text("book.preview.results", "What the results say")
ANSWERS: Final = text("book.preview.answers", "Answers")
HOURS: Final = text("book.preview.hours", "Opening hours")
HOURS_DATA: Final = text("book.preview.hours_data", "Opening hours as the screen counts them")
LANGUAGES: Final = text("book.preview.languages", "Spoken languages")
#: The day somebody of the team last rang the number.
CALLED: Final = text("book.preview.called", "Last test call")
NEVER: Final = text("book.preview.never", "never")
WHOM: Final = text("book.preview.whom", "Contacts beside this topic")

AUDIENCES: Final[Mapping[Audience, Text]] = {
    Audience.WORKER: text("book.preview.worker", "Topic for people who work"),
    Audience.TRAVELLER: text("book.preview.traveller", "Topic for people who go abroad"),
    Audience.NEWCOMER: text("book.preview.newcomer", "Topic for people new in Poland"),
    Audience.FRIEND: text("book.preview.friend", "Topic for people who worry about someone"),
    Audience.PROFESSIONAL: text("book.preview.professional", "Topic for people who meet others at work"),
}
