"""What each screen shows, derived from the session by pure functions. Tested as tables, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypedDict

from kiosk.core.check import Band, visible
from kiosk.core.journey import Screen, answers_of, outcome_of
from kiosk.core.material import MaterialKind
from kiosk.core.opening import AlwaysOpen, OpenUntil
from kiosk.core.reach import CHANNEL_NAMES, Channel
from kiosk.core.result import MAX_REASONS, emergency_number, help_now, result_of
from kiosk.core.saving import can_be_saved
from kiosk.core.telling import is_telling
from kiosk.core.text import text
from kiosk.core.topic import BlockKind
from kiosk.ui.opening_line import is_closed, opening_line, opening_now

if TYPE_CHECKING:
    from kiosk.core.check import Question
    from kiosk.core.material import Material
    from kiosk.core.names import Lang
    from kiosk.core.pack import Contact
    from kiosk.core.result import Result
    from kiosk.core.topic import Block
    from kiosk.ui.session import Session

GREETING = text("ui.attract.greeting", "Information for people who work and travel")
START = text("ui.attract.start", "Touch to start")
#: {ways}: a list such as: e-mail, chat on the web. Addresses may follow.
ALSO_BY = text("ui.contact.ways", "Also by: {ways}.")
ANSWERED_IN = text("ui.contact.languages", "Languages: {languages}")
KINDS = {
    #: Stands above the title of a book or a guide.
    MaterialKind.HANDBOOK: text("ui.material.handbook", "Handbook"),
    #: Stands above the title of a course, or of a book to train others with.
    MaterialKind.TRAINING: text("ui.material.training", "Training"),
}
SAVE_KEY: Final = "save/"
"""Before the language and a contact's key, in the key of the code that saves its number."""
MATERIAL_KEY = "material/"
"""What a code's key begins with that carries an address of a training or handbook."""


class ContactProps(TypedDict):
    """One contact's card."""

    contactId: str
    name: str
    what: str
    number: str
    details: str
    opening: str
    isOpen: bool
    reach: str
    qrKey: str
    saveKey: str
    """The key of the code that saves the number; empty when there is none."""


class MaterialProps(TypedDict):
    """One training or handbook; `address` and `qrKey` are empty when it has no address to show."""

    kind: str
    title: str
    details: str
    address: str
    qrKey: str


class BlockProps(TypedDict):
    """One block of a page; `contact` or `material` is set when `kind` is that."""

    kind: str
    words: str
    contact: ContactProps | None
    material: MaterialProps | None


class TileProps(TypedDict):
    """One tile of the home screen."""

    kind: str
    target: str
    glyph: str
    title: str
    summary: str


class OptionProps(TypedDict):
    """One answer."""

    answer: str
    label: str


class LanguageProps(TypedDict):
    """One language, in its own words."""

    lang: str
    name: str
    greeting: str
    start: str


def languages(session: Session) -> list[LanguageProps]:
    """Every installed language with its greeting."""
    return [
        LanguageProps(
            lang=language.code,
            name=language.name,
            greeting=session.catalogs[language.code](GREETING),
            start=session.catalogs[language.code](START),
        )
        for language in session.languages.values()
    ]


def contact_props(session: Session, contact: Contact) -> ContactProps:
    """One contact's card in the journey's language."""
    spoken = answered_in(session, contact.languages)
    line, is_open = opening_line(session, contact), isinstance(opening_now(session, contact), AlwaysOpen | OpenUntil)
    hours = session.translate(contact.hours) if contact.hours is not None else ""
    parts = [hours if hours != line else "", *(session.translate(t) for t in (contact.cost, contact.anonymity) if t)]
    return ContactProps(
        contactId=contact.id,
        name=session.translate(contact.name),
        what=session.translate(contact.what),
        number=contact.display or contact.web.removeprefix("https://").rstrip("/"),
        details=" ".join(part for part in (*parts, spoken) if part),
        opening=line,
        isOpen=is_open,
        reach=reach(session, contact),
        qrKey=contact.id,
        saveKey=save_key(session, contact.id) if can_be_saved(contact) else "",
    )


def save_key(session: Session, qr_key: str) -> str:
    """Another key in another language: Qt keeps pictures by key, and the code holds a name in the visitor's words."""
    return f"{SAVE_KEY}{session.journey.lang}/{qr_key}"


def answered_in(session: Session, langs: tuple[Lang, ...]) -> str:
    """In which languages somebody answers, each by its own name; empty when nobody says.

    The visitor's own comes first, the others in the order of the visitor's alphabet.
    """
    rank = session.content.alphabet.get(session.journey.lang, {})
    ordered = sorted(langs, key=lambda lang: (lang != session.journey.lang, rank.get(lang, len(rank))))
    names = [session.content.autonyms.get(lang, lang.upper()) for lang in ordered]
    return session.translate(ANSWERED_IN).replace("{languages}", session.listed(names)) if names else ""


def reach(session: Session, contact: Contact) -> str:
    """How else it can be reached than by what stands on the screen; an address that tells too much is left out."""
    shown = {Channel.PHONE, Channel.WEB}
    ways = [session.translate(CHANNEL_NAMES[channel]) for channel in contact.channels if channel not in shown]
    words = session.translate(ALSO_BY).replace("{ways}", session.listed(ways)) if ways else ""
    web = contact.web.removeprefix("https://").rstrip("/") if contact.dial else ""
    return " ".join(part for part in (words, *(a for a in (web, contact.email) if a and not is_telling(a))) if part)


def help_contacts(session: Session) -> list[ContactProps]:
    """The lines that answer now, for the place chosen."""
    pack, place, today = session.pack, session.journey.place, session.now.day
    closed = {contact.id for contact in help_now(pack, place, today) if is_closed(session, contact)}
    found = help_now(pack, place, today, closed)
    return [contact_props(session, contact) for contact in found]


def emergency(session: Session) -> ContactProps | None:
    """The one emergency number of the place chosen."""
    number = emergency_number(session.pack, session.journey.place, session.now.day)
    return contact_props(session, number) if number else None


def open_contact(session: Session) -> ContactProps | None:
    """The contact shown large, on the contact screen."""
    contact = session.pack.contacts.get(session.stand.contact) if session.stand.contact else None
    return contact_props(session, contact) if contact else None


def block_props(session: Session, block: Block) -> BlockProps:
    """One block of a page, with its facts' values filled in."""
    if block.kind is BlockKind.CONTACT and block.contact is not None:
        contact = contact_props(session, session.pack.contacts[block.contact])
        return BlockProps(kind=block.kind.value, words="", contact=contact, material=None)
    if block.material is not None:
        material = material_props(session, session.pack.materials[block.material])
        return BlockProps(kind=block.kind.value, words="", contact=None, material=material)
    words = session.fill(session.translate(block.text)) if block.text is not None else ""
    return BlockProps(kind=block.kind.value, words=words, contact=None, material=None)


def material_props(session: Session, material: Material) -> MaterialProps:
    """One training or handbook; its title and publisher are names, and stay as they are."""
    named = [session.content.autonyms.get(lang, lang.upper()) for lang in material.languages]
    year = str(material.year) if material.year else ""
    address = material.url_on(session.now.day)
    return MaterialProps(
        kind=session.translate(KINDS[material.kind]),
        title=material.title,
        details=" · ".join(part for part in (material.publisher, year, session.listed(named)) if part),
        address=address.removeprefix("https://").rstrip("/"),
        qrKey=f"{MATERIAL_KEY}{material.id}" if address else "",
    )


def question_on_screen(session: Session) -> Question | None:
    """The question being asked."""
    here = session.stand
    if here.screen is not Screen.QUESTION or here.check is None or here.question is None:
        return None
    return session.pack.checks[here.check].question(here.question)


def progress(session: Session) -> tuple[int, int]:
    """Which question this is, from 0, and how many there are given the answers so far."""
    here = session.stand
    if here.check is None or here.question is None:
        return 0, 0
    asked = [q.id for q in visible(session.pack.checks[here.check], answers_of(session.journey))]
    return (asked.index(here.question) if here.question in asked else 0), len(asked)


def result_on_screen(session: Session) -> Result | None:
    """The result of the check the visitor stands in: on the result, emergency and take-it-with-you screens."""
    here = session.stand
    if here.screen not in {Screen.RESULT, Screen.EMERGENCY, Screen.TAKE} or here.check is None:
        return None
    outcome = outcome_of(session.pack, session.journey, here.check)
    check = session.pack.checks[here.check]
    return result_of(session.pack, check, outcome, session.journey.place, session.now.day)


def reasons(session: Session, result: Result) -> list[str]:
    """The result's reasons in the visitor's words, as many as a screen holds."""
    return [session.translate(reason.text) for reason in result.reasons[:MAX_REASONS]]


def is_urgent(result: Result) -> bool:
    """Whether the emergency number stands first on the result screen."""
    return result.band is Band.EMERGENCY
