"""What no text says, in each language: each rule catches what it is for, and leaves fair sentences alone."""

from __future__ import annotations

import pytest

from kiosk.core.names import Lang, Place
from kiosk.core.wording import breaches, may_name, numbers_not_in_poland
from kiosk.core.wording_rules import RULES
from tests.languages import LANGS

SEEDED = [
    (
        "name",
        "en",
        ["Are you a victim?", "This is slavery.", "She was trafficked.", "You work illegally.", "Enslaved."],
    ),
    ("name", "pl", ["Czy jesteś ofiarą?", "To niewolnictwo.", "Praca nielegalna.", "Handel ludźmi.", "W niewoli."]),
    ("name", "uk", ["Ви жертва.", "Це рабство.", "Ви працюєте нелегально.", "Торгівля людьми.", "Невільники."]),
    ("name", "ru", ["Вы жертва.", "Это рабство.", "Вы работаете нелегально.", "Торговля людьми.", "С рабами."]),
    ("verdict", "en", ["You are safe.", "You're in danger.", "Everything is fine.", "This job is safe.", "No danger."]),
    ("verdict", "pl", ["Jesteś bezpieczna.", "Nic Ci nie grozi.", "Wszystko jest w porządku.", "Oto diagnoza."]),
    ("verdict", "uk", ["Ви в безпеці.", "Вам нічого не загрожує.", "Усе гаразд.", "Ви у небезпеці."]),
    ("verdict", "ru", ["Вы в безопасности.", "Вам ничего не угрожает.", "Всё в порядке.", "Вы в опасности."]),
    (
        "promise",
        "en",
        [
            *("We will protect you.", "Nobody will find out.", "You will get papers.", "Help is guaranteed."),
            *("You will be safe there.", "The police will rescue you.", "You will not be punished."),
        ],
    ),
    (
        "promise",
        "pl",
        [
            *("Ochronimy Cię.", "Nikt się nie dowie.", "Dostaniesz dokumenty.", "Gwarantujemy pomoc."),
            *("Będziesz bezpieczna.", "Nie zostaniesz ukarana.", "Otrzymasz szybko pieniądze."),
        ],
    ),
    (
        "promise",
        "uk",
        [
            *("Ми захистимо Вас.", "Ніхто не дізнається.", "Ви отримаєте документи.", "Це гарантовано."),
            *("Ви будете в безпеці.", "Вас не покарають.", "Обіцяємо допомогу."),
        ],
    ),
    (
        "promise",
        "ru",
        [
            *("Мы защитим Вас.", "Никто не узнает.", "Вы получите документы.", "Это гарантировано."),
            *("Вы будете в безопасности.", "Вас не накажут.", "Обещаем помощь."),
        ],
    ),
    ("blame", "en", ["It is your fault.", "You should have known.", "That was naive.", "Be ashamed."]),
    ("blame", "pl", ["To Twoja wina.", "Trzeba było sprawdzić.", "To było naiwne.", "Wstydź się."]),
    ("blame", "uk", ["Це Ваша вина.", "Треба було перевірити.", "Це було наївно.", "Як соромно."]),
    ("blame", "ru", ["Это Ваша вина.", "Надо было проверить.", "Это было наивно.", "Как стыдно."]),
    ("confront", "en", ["Confront him.", "Tell the boss you know.", "Go in and help.", "Argue with them."]),
    ("confront", "pl", ["Skonfrontuj się z nim.", "Powiedz szefowi, że wiesz.", "Oskarż go.", "Ostrzeż kierowcę."]),
    ("confront", "uk", ["Звинуватьте його.", "Скажіть начальнику, що ви знаєте.", "Зайдіть туди самі."]),
    ("confront", "ru", ["Обвините его.", "Скажите хозяину, что вы знаете.", "Войдите туда сами."]),
    ("evidence", "en", ["Collect more proof.", "Secretly film the house.", "Follow the driver.", "Look for evidence."]),
    ("evidence", "pl", ["Zbierz więcej dowodów.", "Nagraj rozmowę.", "Śledź kierowcę.", "Szukaj dowodów."]),
    ("evidence", "uk", ["Збирайте докази.", "Стежте за ним.", "Шукайте більше доказів."]),
    ("evidence", "ru", ["Собирайте доказательства.", "Следите за водителем.", "Найдите доказательства."]),
]

FAIR = {
    "en": [
        *("Stay in a safe place.", "Call when you are safe.", "Are you safe now?", "If you are in danger, call 112."),
        *("This does not mean all is fine.", "It is not your fault.", "Nothing is your fault.", "Do not be ashamed."),
        *("Do not confront anyone.", "Don't look for proof yourself.", "Never follow the driver.", "Keep your papers."),
        *("They promise you will get papers.", "We can't tell from these answers.", "Take a photo of the driver."),
        *("You told us: you are in danger now.", "Ask a lawyer about your pay.", "No one should be forced."),
    ],
    "pl": [
        *("Idź w bezpieczne miejsce.", "Zadzwoń, gdy jesteś bezpieczna.", "Czy jesteś bezpieczny?", "Praca legalna."),
        *("To nie znaczy, że wszystko jest w porządku.", "To nie Twoja wina.", "Nie szukaj dowodów na własną rękę."),
        *("Nie wdawaj się w spór.", "Ktoś mówi, że dostaniesz pieniądze.", "Noś dowód osobisty.", "Nie wolno Ci?"),
        *("Niektórzy obiecują za dużo.", "Zapytaj o umowę.", "Nikt nie może zmuszać Cię do pracy."),
    ],
    "uk": [
        *("Перейдіть у безпечне місце.", "Телефонуйте, коли Ви в безпеці.", "Ви в безпеці?", "Ваша робота й права."),
        *("Це не означає, що все гаразд.", "Це не Ваша вина.", "Не шукайте доказів самі.", "Роби як хочеш."),
        *("Не сперечайтеся з ним.", "Хтось обіцяє, що Ви отримаєте документи.", "Багато обіцяють.", "Поруч робітники."),
        *("Ніхто не може змушувати Вас.",),
    ],
    "ru": [
        *("Идите в безопасное место.", "Позвоните, когда Вы в безопасности.", "Вы в безопасности?", "Ваша работа."),
        *("Это не значит, что всё в порядке.", "Это не Ваша вина.", "Не ищите доказательств сами.", "Хорошие работы."),
        *("Не спорьте с ним.", "Кто-то обещает, что Вы получите документы.", "Получите всё на бумаге.", "Разработка."),
        *("Никто не может заставлять Вас.",),
    ],
}


@pytest.mark.parametrize(
    ("rule", "lang", "sentence"),
    [(rule, lang, sentence) for rule, lang, found in SEEDED for sentence in found],
)
def test_each_rule_catches_what_it_is_for(rule: str, lang: str, sentence: str) -> None:
    """And says how to mend it."""
    found = list(breaches(sentence, Lang(lang)))
    assert rule in {breach.rule for breach in found}
    assert all(breach.mend and breach.found.lower() in sentence.lower() for breach in found)


@pytest.mark.parametrize(("lang", "sentence"), [(lang, sentence) for lang, fair in FAIR.items() for sentence in fair])
def test_fair_sentences_stand(lang: str, sentence: str) -> None:
    """`Safe` in advice, a question, what others promise, and what not to do."""
    assert list(breaches(sentence, Lang(lang))) == []


def test_every_rule_has_an_example_in_every_language() -> None:
    """A rule nobody has seen catch anything is no rule."""
    assert {(rule, lang) for rule, lang, _ in SEEDED} == {(rule.name, lang) for rule in RULES for lang in LANGS}


def test_a_right_may_be_named_where_it_must_be_and_nothing_else_is_let_pass() -> None:
    """`Rights of victims` in a topic; a promise there is still one."""
    assert may_name("topic.rights-pl.help")
    assert not may_name("check.job.J1.text")
    assert list(breaches("Rights of victims.", Lang("en"), is_naming=True)) == []
    assert [b.rule for b in breaches("We will protect victims.", Lang("en"), is_naming=True)] == ["promise"]


@pytest.mark.parametrize("number", ["997", "998", "999"])
def test_the_old_polish_numbers_stand_only_with_the_uk(number: str) -> None:
    """In Poland 999 is the ambulance; a text for every place is read in Poland too."""
    says = f"Call {number} now."
    assert [b.found for b in numbers_not_in_poland(says, Place.POLAND)] == [number]
    assert [b.found for b in numbers_not_in_poland(says, None)] == [number]
    assert list(numbers_not_in_poland(says, Place.UK)) == []
    assert list(numbers_not_in_poland(f"In the UK, call {number}.", None)) == []
    assert [b.found for b in numbers_not_in_poland(f"As in the UK, call {number}.", Place.POLAND)] == [number]


def test_longer_numbers_that_hold_those_digits_stand() -> None:
    """A helpline's number is not an ambulance."""
    assert list(numbers_not_in_poland("Call 22 999 12 34, 0800 1999, +48 501 999.", None)) == []
