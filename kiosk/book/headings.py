"""The words of the book that are not on the drawing."""

from __future__ import annotations

from typing import Final

from kiosk.core.text import text

TITLE: Final = text("book.title", "The self-checks, for review")
#: {id} and {version} name the content pack, {day} is a date such as 2026-11-22.
EDITION: Final = text("book.edition", "Content {id} {version}, as shown on {day}")
LEAD: Final = (
    text(
        "book.lead.what", "This book holds every word a visitor can meet in the self-checks, the quiz and the stories."
    ),
    text("book.lead.why", "It also says what each answer weighs, and which result follows."),
    text("book.lead.sign", "Please read it, write on it, and sign each self-check you agree with."),
)
CONTENTS: Final = text("book.contents", "Contents")
LANGUAGES: Final = text("book.languages", "Languages")
#: {page} is a page's number.
PAGE: Final = text("book.page", "page {page}")
PAPER: Final = text("book.paper", "The whole book as PDF")
HOW: Final = text("book.how", "How to read it")
HOW_SIGNS: Final = text(
    "book.how.signs", "Each answer is no sign, or a weak, medium or strong sign, or means danger now."
)
HOW_RULE: Final = text("book.how.rule", "The rule counts the signs. It is read from the top.")
HOW_SETS: Final = text(
    "book.how.sets",
    "The smallest sets of signs show how little is enough for a result. Take one sign away, and the result is milder.",
)

ABOUT: Final = text("book.about", "About this self-check")
INTRO: Final = text("book.about.intro", "What the visitor reads first")
VERSION: Final = text("book.about.version", "Version")
STATUS: Final = text("book.about.status", "Status")
CHECKED: Final = text("book.about.checked", "Checked on")
EXPIRES: Final = text("book.about.expires", "Shown until")
RULES: Final = text("book.about.rules", "Rules")
SHOWN: Final = text("book.about.shown", "Shown on the day of this book")
YES: Final = text("book.yes", "yes")
NO: Final = text("book.no", "no")

DRAWING: Final = text("book.drawing", "The drawing")
QUESTIONS: Final = text("book.questions", "The questions")
WHY: Final = text("book.question.why", "Why we ask")
ABOUT_WHAT: Final = text("book.question.about", "What it is about")
WHEN: Final = text("book.question.when", "When it is asked")
ALWAYS: Final = text("book.question.always", "always")
#: An indicator is a line of the ILO's list of signs; its words stay English.
INDICATOR: Final = text("book.question.indicator", "Indicator, in English")
#: {words} is the sentence a result shows.
REASON: Final = text("book.answer.reason", "The result says: “{words}”")
SOURCES: Final = text("book.sources", "Sources")

RULE: Final = text("book.rule", "The rule in plain words")
SETS: Final = text("book.sets", "The smallest sets of signs")
#: {band} is one of the texts `book.band...`, {rule} one of the texts `book.profile...`.
SETS_FOR: Final = text("book.sets.for", "Enough for “{band}” in the rule “{rule}”")
#: {count} is a number. A set is a set of signs.
SETS_COUNT: Final = text("book.sets.count", "Sets of this kind: {count}")
EXAMPLE: Final = text("book.sets.example", "For example")
NO_SETS: Final = text("book.sets.none", "No set of signs gives this result.")

OUTCOMES: Final = text("book.outcomes", "What each result says")
SAYS: Final = text("book.outcome.says", "What it says")
STEPS: Final = text("book.outcome.steps", "Steps")
#: {step} is a sentence and what kind of contact it shows.
STEP_OLD: Final = text("book.outcome.step_old", "{step} (not shown: see its status)")
#: {answers} is a list of question ids with answers in quotation marks.
STEP_AFTER: Final = text("book.outcome.step_after", "(Only after: {answers}.)")
#: {answers} is a list of question ids with answers in quotation marks.
STEP_UNLESS: Final = text("book.outcome.step_unless", "(Not after: {answers}.)")
#: {count} is a number; no noun follows it.
MOST_STEPS: Final = text(
    "book.outcome.most_steps",
    "The most steps a result shows: {count}. Those that depend on answers come as far as there is room.",
)
WHERE: Final = text("book.outcome.where", "Where")
WHOM: Final = text("book.outcome.whom", "Whom it can show, as its steps ask for")
NOBODY: Final = text("book.outcome.nobody", "nobody")
UNSAID: Final = text("book.outcome.unsaid", "Where no country was chosen, those of Poland and the UK are shown.")
CANT_TELL: Final = text("book.outcome.cant_tell", "cannot tell")

CONTACTS: Final = text("book.contacts", "Contacts")
NAME: Final = text("book.contact.name", "Name")
NUMBER: Final = text("book.contact.number", "Number, address")
WHAT: Final = text("book.contact.what", "What for, and when")

SOURCE: Final = text("book.source.id", "Id")
SOURCE_TITLE: Final = text("book.source.title", "Title")
SOURCE_DATE: Final = text("book.source.date", "Date")
SOURCE_URL: Final = text("book.source.url", "Address")

SIGN: Final = text("book.sign", "Sign-off")
#: {id} is a self-check's id, {version} its version, {edition} the text `book.edition`.
SIGNED: Final = text("book.sign.what", "What is signed: {id}, version {version}. {edition}.")
SIGN_LINES: Final = (
    text("book.sign.name", "Name"),
    text("book.sign.organisation", "Organisation"),
    text("book.sign.date", "Date"),
    text("book.sign.signature", "Signature"),
    text("book.sign.remarks", "Remarks"),
)

QUIZ: Final = text("book.quiz", "Quiz")
STATEMENTS: Final = text("book.quiz.statements", "The statements")
TRUTH: Final = text("book.quiz.truth", "Is it true?")
EXPLANATION: Final = text("book.quiz.explanation", "What the screen explains")
END: Final = text("book.quiz.end", "At the end")

STORIES: Final = text("book.stories", "Stories")
#: {scene} is a scene's number in this story.
LEADS_TO: Final = text("book.story.leads_to", "leads to {scene}")
CHOICES: Final = text("book.story.choices", "What the person may do")
SIGNS: Final = text("book.story.signs", "What the warning signs were")
CAN_DO: Final = text("book.story.can_do", "What one can do at any time")
