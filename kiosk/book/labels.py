"""The words of the drawing and the book that are not a self-check's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.names import Place
from kiosk.core.pack import Role, Status
from kiosk.core.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Mapping

#: {id} is a self-check's id such as `work`, {version} its version such as 1.0.0.
VERSION: Final = text("book.version", "Self-check {id}, version {version}")
NO_SIGN: Final = text("book.question.no_sign", "carries no sign")
#: {question} is an id such as H1, {answer} an answer's words.
ASKED_ONLY: Final = text("book.question.asked_only", "asked only after {question}: “{answer}”")
INTERRUPTS: Final = text("book.answer.interrupts", "The emergency screen opens at once")
#: {rule} is one of the texts `book.profile...`.
SELECTS: Final = text("book.answer.selects", "Selects the rule “{rule}”")
#: {questions} is a list of ids such as H12.
OPENS: Final = text("book.answer.opens", "Opens the question {questions}")

#: {rule} is one of the texts `book.profile...`.
RULE: Final = text("book.rule.title", "The rule “{rule}”")
FIRST_ROW: Final = text("book.rule.first_row", "Read it from the top. The first row that holds gives the result.")
FOR_ALL: Final = text("book.rule.for_all", "It holds for everybody who takes this self-check.")
#: {question} is an id such as J0, {answer} an answer's words.
FOR_SWITCHED: Final = text("book.rule.for_switched", "It holds when the answer to {question} is “{answer}”.")
#: {question} is an id such as J0, {answer} an answer's words.
FOR_OTHERS: Final = text("book.rule.for_others", "It holds unless the answer to {question} is “{answer}”.")

ALSO: Final = text("book.also.title", "What holds beside the rule")
LATCH: Final = text(
    "book.also.latch",
    "An answer that means danger now opens the emergency screen on that very tap. "
    "The result stays an emergency, whatever is answered later, until everything is cleared.",
)
#: {percent} is a number such as 60. “Cannot tell” is the name of this note.
CANT_TELL: Final = text(
    "book.also.cant_tell",
    "“Cannot tell” is added when fewer than {percent}% of the questions asked have a real answer, "
    "or when a question about danger now was skipped. It never changes an emergency. "
    "If the result is “few”, it takes the place of its title.",
)
LABOUR: Final = text(
    "book.also.labour",
    "Bad pay and long hours alone stay a matter of labour rights: never more than “some”, with both kinds of contact.",
)
SKIPPED: Final = text(
    "book.also.skipped",
    "Skipping a question counts like an answer without a sign. “Not sure” weighs less than the sign.",
)
HIDDEN: Final = text("book.also.hidden", "An answer to a question that is no longer asked does not count.")
PLACE: Final = text("book.also.place", "The country chooses only whom to call. It never changes the result.")

STATUSES: Final[Mapping[Status, Text]] = {
    Status.VERIFIED: text("book.status.verified", "verified: may be shown"),
    Status.CALL_TEST: text("book.status.call-test", "to be checked: not shown"),
    Status.HIDDEN: text("book.status.hidden", "hidden: not shown"),
}
PLACES: Final[Mapping[Place, Text]] = {
    Place.POLAND: text("book.place.pl", "Poland"),
    Place.UK: text("book.place.uk", "United Kingdom"),
    Place.OTHER: text("book.place.other", "Another country"),
}
ROLES: Final[Mapping[Role, Text]] = {
    Role.EMERGENCY: text("book.role.emergency", "emergency number"),
    Role.SPECIALIST: text("book.role.specialist", "specialist helpline"),
    Role.POLICE: text("book.role.police", "police"),
    Role.LABOUR: text("book.role.labour", "labour rights"),
    Role.OFFERS: text("book.role.offers", "checking an offer"),
    Role.CHILD: text("book.role.child", "children"),
    Role.VIOLENCE: text("book.role.violence", "violence"),
    Role.MIGRANT: text("book.role.migrant", "foreigners and refugees"),
    Role.LEGAL: text("book.role.legal", "legal advice"),
    Role.CONSULAR: text("book.role.consular", "consulate"),
    Role.CRISIS: text("book.role.crisis", "crisis"),
    Role.MISSING: text("book.role.missing", "missing people"),
}
