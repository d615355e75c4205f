"""The words of `core.wording`, rule by rule and language by language. Patterns ignore case.

Endings are spelt out where a stem begins harmless words too: `раб` stands in work (`работа`, `робота`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.names import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    Patterns = tuple[re.Pattern[str], re.Pattern[str] | None]

_RAB_RU: Final = r"раб(?:|а|ы|у|ом|е|ов|ам|ами|ах|ын\w*|ств\w*|ск\w*)"
_RAB_UK: Final = r"раб(?:|а|и|у|ом|ові|е|ів|ам|ами|ах|ин\w*|ств\w*|ськ\w*)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing no text says."""

    name: str
    mend: str
    patterns: Mapping[Lang, Patterns]
    """For each language what may not stand, and what before it makes it harmless."""
    spares_questions: bool = False
    """Asking it is no verdict."""


def _rule(  # noqa: PLR0913 - a table: one argument a language
    name: str,
    mend: str,
    *,
    en: tuple[str, str],
    pl: tuple[str, str],
    uk: tuple[str, str],
    ru: tuple[str, str],
    spares_questions: bool = False,
) -> Rule:
    """Each language: what may not stand, one line or more, and what before it makes it harmless ("": nothing does)."""
    by_lang = {Lang("en"): en, Lang("pl"): pl, Lang("uk"): uk, Lang("ru"): ru}
    patterns = {
        lang: (
            _pattern("|".join(map(str.strip, words.strip().splitlines()))),
            _pattern(rf"(?:{unless})\b") if unless else None,
        )
        for lang, (words, unless) in by_lang.items()
    }
    return Rule(name, mend, patterns, spares_questions)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


RULES: Final = (
    _rule(
        "name",
        "say what happens instead of what somebody is",
        en=(r"victim\w*|slave\w*|enslav\w*|traffick\w*|illegal\w*", ""),
        pl=(
            r"""
            ofiar\w*|niewol(?:a|i|ę|ą|n\w*)\b|nielegaln\w*|hand(?:el|l\w*) (?:ludźmi|żywym towarem|człowiekiem)
            """,
            "",
        ),
        uk=(
            rf"""
            (?:жертв\w*|{_RAB_UK}|невільни\w*|поневол\w*|нелегал\w*|работоргів\w*)\b|торг[іо]в\w* людьми
            """,
            "",
        ),
        ru=(
            rf"""
            (?:жертв\w*|{_RAB_RU}|невольни\w*|порабо[щт]\w*|нелегал\w*|работоргов\w*)\b|торг[оу]\w* людьми
            """,
            "",
        ),
    ),
    _rule(
        "verdict",
        "say what the answers can mean; nobody is called safe, well or in danger from here",
        en=(
            r"""
            you(?:['’]re| are)(?: now| here| not| being)* (?:safe|fine|ok|okay)\b
            you(?:['’]re| are)(?: now| here| not| being)* (?:in no danger|in danger|exploited|abused)\b
            (?:all|everything|it) is (?:fine|well|ok|okay|all right|safe)\b
            (?:this|the|your) (?:job|offer|lift|room) is (?:safe|fine|ok|okay|dangerous)\b
            (?:this|the|your) (?:driver|host|boss|agency|situation) is (?:safe|fine|ok|okay|dangerous)\b
            no danger\b|nothing to worry about|diagnos\w*
            """,
            r"if|when|once|until|unless|whether|where|mean|means|make sure|told us|not sure",
        ),
        pl=(
            r"""
            (?:jeste(?:ś|ście)|(?:jest|są) (?:Pan|Pani|Państwo))(?: teraz| już| tu| tutaj)* (?:bezpieczn\w*)
            (?:jeste(?:ś|ście)|(?:jest|są) (?:Pan|Pani|Państwo))(?: teraz| już| tu| tutaj)* (?:wykorzystywan\w*)
            nic (?:Ci|Wam|Panu|Pani|Państwu) nie grozi|wszystko (?:jest )?w porządku
            (?:ta|twoja) (?:praca|oferta|sytuacja) jest (?:bezpieczna|niebezpieczna)|nie ma zagrożenia
            diagnoz\w*
            """,
            r"jeśli|jeżeli|gdy|kiedy|czy|nie znaczy|dopóki|póki|aż|upewnij|mówisz nam|nie masz pewności",
        ),
        uk=(
            r"""
            (?:ви|ти)(?: зараз| вже| тут)* (?:[ву] (?:повній )?безпеці|[ву] небезпеці)|вам нічого не загрожує
            (?:все|усе) (?:гаразд|добре|в порядку)
            (?:ця|ваша) (?:робота|пропозиція|ситуація) (?:є )?(?:без|небез)печна|небезпеки немає|немає небезпеки
            діагноз\w*|вас експлуатують
            """,
            r"якщо|коли|чи|означає|доки|поки|переконайтеся|ви сказали|ви не впевнені",
        ),
        ru=(
            r"""
            (?:вы|ты)(?: сейчас| уже| тут| здесь)* (?:в (?:полной )?безопасности|в опасности)
            вам ничего не (?:угрожает|грозит)|вс[её] (?:в порядке|хорошо)
            (?:эта|ваша) (?:работа|ситуация) (?:без)?опасна|опасности нет|нет опасности|диагноз\w*
            вас эксплуатируют
            """,
            r"если|когда|ли|значит|пока|убедитесь|вы сказали|вы не уверены",
        ),
        spares_questions=True,
    ),
    _rule(
        "promise",
        "say what somebody can ask for; we promise nothing we cannot keep",
        en=(
            r"""
            we(?:['’]ll| will| shall| promise)\b
            (?:nobody|no[ -]one) (?:will|can|could)(?: ever)? (?:find out|know|hurt|trace|track|find you|harm)
            you(?:['’]ll| will) (?:get|receive|be given|be paid|have) (?:\w+ ){0,3}?(?:papers|documents|residence)\b
            you(?:['’]ll| will) (?:get|receive|be given|be paid|have) (?:\w+ ){0,3}?(?:visa|permit|money)\b
            you(?:['’]ll| will) (?:get|receive|be given|be paid|have) (?:\w+ ){0,3}?(?:pay|wages|compensation)\b
            you(?:['’]ll| will) (?:get|receive|be given|be paid|have) (?:\w+ ){0,3}?(?:home|flat|protection)\b
            you(?:['’]ll| will) be (?:safe|protected|rescued|free|fine|ok|okay|all right)\b
            you will not be (?:punished|deported|arrested|charged|sent)|nothing (?:bad )?will happen
            will (?:always )?(?:protect|rescue|save) you|guarante\w*|100 ?%
            """,
            r"promise|promises|promised|says?|said|like|tells?|told",
        ),
        pl=(
            r"""
            (?:ochronimy|obronimy|uratujemy|uwolnimy|ukryjemy|obiecujemy|zapewnimy|zagwarantujemy)\b|gwarant\w*
            gwarancj\w*|nikt (?:\w+ ){0,3}?(?:się )?nie (?:dowie|pozna|znajdzie|skrzywdzi|zrobi)
            (?:dostaniesz|otrzymasz|dostaniecie|otrzymacie) (?:\w+ ){0,3}?(?:papier|dokument|pobyt|kart|wiz|pieni)\w*
            (?:dostaniesz|otrzymasz|dostaniecie|otrzymacie) (?:\w+ ){0,3}?(?:odszkodow|zezwol|mieszkan)\w*
            (?:dostaniesz|otrzymasz|dostaniecie|otrzymacie) (?:\w+ ){0,3}?(?:ochron|wypłat|azyl)\w*
            będzie(?:sz|cie) (?:\w+ )?(?:bezpieczn|chronion|woln)\w*
            nie zosta(?:niesz|niecie) (?:ukaran|deportowan|aresztowan|wydalon)\w*
            nic (?:złego )?(?:Ci|Wam) się nie stanie|100 ?%
            """,
            r"obiecuje|obiecują|obiecał\w*|mówi|mówią|mówił\w*|na przykład",
        ),
        uk=(
            r"""
            захистимо|врятуємо|визволимо|сховаємо|забезпечимо|обіцяємо|обіцяю\b|гарант\w*
            ніхто (?:\w+ ){0,3}?не (?:дізна\w*|знайде|скривдить|зашкодить)
            (?:отримаєте|одержите|дістанете|отримаєш) (?:\w+ ){0,3}?(?:документ|папер|дозв|віз|грош)\w*
            (?:отримаєте|одержите|дістанете|отримаєш) (?:\w+ ){0,3}?(?:посвідк|компенсац|житл)\w*
            (?:отримаєте|одержите|дістанете|отримаєш) (?:\w+ ){0,3}?(?:захист|зарплат|притул)\w*
            (?:будете|будеш)(?: \w+)? [ву] безпеці|вас не (?:покарають|депортують|заарештують|вишлють)
            нічого (?:поганого )?не станеться|100 ?%
            """,
            r"обіця(?:є|ють|в|ла|ли)|каже|кажуть|казав|казала|казали|наприклад",
        ),
        ru=(
            r"""
            (?:защитим|спас[её]м|освободим|спрячем|обеспечим|обещаем|обещаю)\b|гарант\w*
            никто (?:\w+ ){0,3}?не (?:узнает|найд[её]т|обидит|навредит|тронет)
            (?:получите|получишь) (?:\w+ ){0,3}?(?:документ|бумаги\b|разрешен|виз|деньги|денег)\w*
            (?:получите|получишь) (?:\w+ ){0,3}?(?:вид на|компенсац|жиль|защит|зарплат|убежищ)\w*
            (?:будете|будешь)(?: \w+)? в безопасности|вас не (?:накажут|депортируют|арестуют|вышлют)
            ничего (?:плохого )?не случится|100 ?%
            """,
            r"обеща(?:ет|ют|л|ла|ли)|говорит|говорят|говорил\w*|например",
        ),
    ),
    _rule(
        "blame",
        "nobody is to blame for what was done to them",
        en=(
            r"""
            your (?:own )?fault
            should(?: not|n['’]t)? have (?:known|gone|trusted|believed|checked|left|said|asked|thought)
            stupid\w*|foolish\w*|naive\w*|gullible|ashamed?\b|let (?:them|him|her) (?:do|use)
            you only have yourself
            """,
            r"not|nothing|never|nobody|none|\w+n['’]t|no need",
        ),
        pl=(
            r"""
            (?:twoj|wasz)\w+ (?:własn\w+ )?win\w+|sam\w* (?:jesteś|sobie) win\w*|głup\w*|naiwn\w*|łatwowiern\w*
            wstydź\w*|trzeba było (?:wiedzieć|sprawdzić|pomyśleć|uważać|odejść|zapytać)
            (?:mogłeś|mogłaś|powinieneś|powinnaś) był\w*
            """,
            r"nie|nigdy|nic|nikt|żadna",
        ),
        uk=(
            r"""
            ваша (?:власна )?(?:провина|вина)|самі винн\w*|ви винуват\w*|дурн\w*|наївн\w*|довірлив\w*|нерозумн\w*
            соромтеся|як соромно|(?:треба|слід|варто) було (?:знати|перевір\w*|думати|подумати|піти|спитати)
            """,
            r"не|ні|ніколи|ніщо|ніхто|немає|нема",
        ),
        ru=(
            r"""
            ваша (?:собственная )?вина|(?:сами|вы) виноват\w*|глуп\w*|наивн\w*|доверчив\w*|неразумн\w*
            стыдитесь|как стыдно
            (?:надо|нужно|стоило|следовало) было (?:знать|провер\w*|думать|подумать|уйти|спросить)
            """,
            r"не|ни|никогда|ничто|никто|нет|незачем",
        ),
    ),
    _rule(
        "confront",
        "facing the person in control can put somebody in danger; say whom to call instead",
        en=(
            r"""
            confront\w*|challenge (?:them|him|her|the)\b|accus(?:e|ing) (?:them|him|her|the)\b
            face (?:them|him|her|the (?:boss|person|driver))\b|argue with\b
            tell (?:them|him|her|the (?:boss|driver)) (?:that )?you (?:know|will call|have called|are calling)
            tell (?:them|him|her|the (?:host|owner|person who controls)) (?:that )?you (?:know|will call)
            tell (?:them|him|her|the (?:host|owner|person who controls)) (?:that )?you (?:have called|are calling)
            warn (?:them|him|her|the)\b|(?:go|break|step) in (?:yourself|and (?:help|free|talk))
            """,
            r"not|never|\w+n['’]t|without|instead of",
        ),
        pl=(
            r"""
            s?konfront\w*|oskarż(?:aj|yj)?\b|zarzuć|ostrzeż|przyciśnij|postaw się
            (?:wdaj|kłóć|spieraj|rozpraw) się\b
            powiedz (?:szefowi|kierowcy|sprawcy|gospodarzowi|właścicielowi),? (?:że|co) wiesz
            wejdź tam (?:i|na własną)
            """,
            r"nie|nigdy|zamiast",
        ),
        uk=(
            r"""
            звинува(?:тьте|чуйте)|викрийте|попередьте|сперечайтеся|посперечайтеся|посваріться|протистійте
            (?:піді)?йдіть із розмовою
            скажіть (?:начальник|роботодав|воді|господар|кривдник)\w*,? (?:що|про те, що) (?:ви )?(?:все )?знаєте
            зайдіть (?:туди )?(?:самі|і )
            """,
            r"не|ніколи|замість",
        ),
        ru=(
            r"""
            обвини(?:те)?\b|обвиняйте|разоблачите|предупредите (?:того|его|е[её]|их|хозяин|начальник)|спорьте
            поспорьте|поругайтесь|противостойте|идите разбираться
            скажите (?:начальник|работодател|водител|хозяин|обидчик)\w*,? что (?:вы )?(?:вс[её] )?знаете
            войдите (?:туда )?(?:сами|и )
            """,
            r"не|никогда|вместо",
        ),
    ),
    _rule(
        "evidence",
        "looking for proof can put somebody in danger; trained people do that",
        en=(
            r"""
            (?:collect|gather|find|look for|search for) (?:\w+ ){0,3}?(?:proof|evidence)\b
            (?:secretly|in secret) (?:film|record|photograph|follow|take)
            (?:film|record|follow) (?:them|him|her|the (?:boss|driver|person|host))\b|spy on
            take (?:a )?(?:photos?|pictures?|videos?) of (?:them|him|her|the (?:boss|workers|house))\b
            """,
            r"not|never|\w+n['’]t|without|instead of",
        ),
        pl=(
            r"""
            (?:zbieraj|zbierz|zdobądź|zdobywaj|szukaj|poszukaj|gromadź)\w* (?:\w+ ){0,3}?dowod(?:ów|y)\b
            (?:nagraj|nagrywaj|filmuj|sfilmuj|śledź|szpieguj)\b
            (?:po kryjomu|potajemnie|ukradkiem) (?:nagr|film|fotogr|rób|zrób)\w*
            """,
            r"nie|nigdy|zamiast",
        ),
        uk=(
            r"""
            (?:збирайте|зберіть|шукайте|пошукайте|знайдіть|добувайте) (?:\w+ ){0,3}?доказ\w*
            (?:таємно|потай|приховано) (?:знім|запис|фотограф|сте)\w*|(?:стежте|слідкуйте|простежте) за|шпигуйте
            зніміть (?:його|її|їх) на
            """,
            r"не|ніколи|замість",
        ),
        ru=(
            r"""
            (?:собирайте|соберите|ищите|поищите|найдите|добывайте) (?:\w+ ){0,3}?доказательств\w*
            (?:тайно|тайком|скрытно) (?:сним|запи|фотограф|след)\w*
            (?:следите|проследите) за (?:ним|ней|ними|водител|хозяин|начальник)\w*|снимите (?:его|её|их) на
            """,
            r"не|никогда|вместо",
        ),
    ),
)
