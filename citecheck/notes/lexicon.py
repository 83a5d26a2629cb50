"""The words the reader knows: months, signal phrases, roles, containers, publishers, institutions.

Tables only. A word that a note needs is a new entry here, never a branch elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

# The same words are asked about again while one note is read: so many answers are kept, and no more are needed.
RECENT = 256

# What a pattern calls white space, for `str.strip` beside other marks.
SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


def one_of(words: Iterable[str], *, any_case: bool = False) -> str:
    """The words as a pattern, longest first, with what begins alike behind one letter.

    A pattern tries its alternatives one after the other; behind their letters, most of a text is turned away at a glance. For
    the same reason `any_case` spells out both cases, which stands for IGNORECASE.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rests.setdefault(word[:1], []).append(word[1:])
    return "|".join(
        (_in_any_case(letter) if any_case else re.escape(letter))
        + (
            ""
            if rest == [""]
            else one_of(rest, any_case=any_case)
            if len(rest) == 1
            else f"(?:{one_of(rest, any_case=any_case)})"
        )
        for letter, rest in rests.items()
    )


def by_letter(alternatives: str) -> str:
    """The alternatives of a pattern with those behind one letter that begin with it: the same pattern, tried in fewer steps.

    Only such are put together as stand beside each other, or have others with other first letters between them, so that the first
    that matches is still the first. Bars within brackets part nothing.
    """
    return _grouped(_parted(alternatives))


def _parted(alternatives: str) -> list[str]:
    return re.split(r"\|(?![^(]*\))", alternatives)


_LED = r"{0}(?<!\w{0})"


def at_word(alternatives: str) -> str:
    r"""`\b` and the alternatives, each led by its letter, which is quick to find; what stands before that is looked at afterwards."""
    return f"(?:{'|'.join([_LED.format(each[0]) + each[1:] for each in _parted(alternatives)])})"


def _grouped(alternatives: Sequence[str]) -> str:
    done: list[str] = []
    rests: dict[str, list[str]] = {}
    for alternative in (*alternatives, None):
        if alternative and alternative[0].isalpha() and alternative[1:2] not in ("?", "*", "+", "{"):
            rests.setdefault(alternative[0], []).append(alternative[1:])
            continue
        done += (
            letter + (rest[0] if len(rest) == 1 else f"(?:{_grouped(rest)})")
            for letter, rest in rests.items()
        )
        rests.clear()
        if alternative is not None:
            done.append(alternative)
    return "|".join(done)


MORE_CASES = "ıİſ\u212a\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86"  # letters that IGNORECASE takes for i, s, k, в, д, о, с, т, ъ


def _in_any_case(letter: str) -> str:
    if not letter.isalpha():
        return re.escape(letter)
    kin = {letter, letter.lower(), letter.upper(), *re.findall(letter, MORE_CASES, re.IGNORECASE)}
    return f"[{''.join(sorted(kin))}]"


# Letters that the quick look below knows nothing of: other alphabets, and what stands for a plain letter in patterns of either case.
_OTHER_LETTERS = re.compile(
    rf"[{MORE_CASES}\u1e9e\u0400-\u052f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
_SMALL_OR_BLANK = bytes(
    ord(small) if (small := letter.lower()).isalnum() or letter == "_" else ord(" ")
    for letter in map(chr, range(0x100))
)


@lru_cache(maxsize=RECENT)
def latin(text: str) -> bytes | None:
    """The text in small letters with a blank for each mark, led by one more: its words are quick to find by how they begin.

    None where it has other letters. As bytes, which are turned into others at no cost; what Latin-1 lacks is a blank.
    """
    if not text.isascii() and _OTHER_LETTERS.search(text) is not None:
        return None
    return b" " + text.encode("latin-1", "replace").translate(_SMALL_OR_BLANK)


def opening(words: Iterable[str]) -> re.Pattern[bytes]:
    """What finds, in what `latin` makes of a text, the words that begin like one of these; words in other letters are left out."""
    bare = {word.encode("latin-1", "replace").translate(_SMALL_OR_BLANK) for word in words if latin(word)}
    return re.compile(f" (?:{one_of(word.decode('latin-1') for word in bare)})".encode("latin-1"))


# ------------------------------------------------------------------------------------------------------- months

_MONTHS = {
    1: "january jan janvier janv januar jänner jän enero ene января январь gennaio janeiro januari",
    2: "february feb febr février févr fevrier februar febrero февраля февраль febbraio fevereiro februari",
    3: "march mar mars märz maerz mrz marzo марта март março maart",
    4: "april apr avril avr abril abr апреля апрель aprile",
    5: "may mai mayo мая май maggio maio mei",
    6: "june jun juin juni junio июня июнь giugno junho",
    7: "july jul juillet juil juli julio июля июль luglio julho",
    8: "august aug août aout agosto ago августа август augustus",
    9: "september sep sept septembre septiembre setiembre сентября сентябрь settembre setembro",
    10: "october oct octobre oktober okt octubre октября октябрь ottobre outubro",
    11: "november nov novembre noviembre ноября ноябрь novembro",
    12: "december dec décembre déc decembre dezember dez diciembre dic декабря декабрь dicembre dezembro",
}
MONTHS = {word: number for number, words in _MONTHS.items() for word in words.split()}
MONTH_WORDS = one_of(MONTHS)
ANY_MONTH = f"(?-i:{one_of(MONTHS, any_case=True)})"  # in either case, for patterns of both kinds

SEASONS = (
    "spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühling|frühjahr|sommer|herbst|"
    "primavera|verano|otoño|invierno|michaelmas|hilary|trinity"
)

# ---------------------------------------------------------------------------------------------- signal phrases

# Words that lead into a citation and are no part of it.
SIGNAL_WORDS = (
    (
        r"see(?: also| generally| further| too| e\.?g\.?|,? for (?:example|instance)| inter alia| especially| esp\.?| in particular|,? among(?:st)? (?:(?:many )?others?|many(?=,)|other (?:works|sources|things))| the following"
        r"| above| below)?"
    ),
    r"also see",
    r"but (?:see|cf\.|compare|contrast)(?: also)?",
    r"cf\.?(?: also)?",
    r"compare",
    r"contrast",
    r"accord",
    r"contra",
    r"e\.\s?g\.",
    r"for (?:example|instance)(?:,? see(?: also)?)?",
    (
        r"as (?:\w+ )?(?:cited|quoted|reported|argued|discussed|noted|shown|described|explained|suggested|pointed out|demonstrated|set out|set forth"
        r"|laid out|recounted|told|documented|mentioned|detailed|outlined|recorded|stated|stressed|observed|developed|elaborated|summari[sz]ed|seen|printed"
        r"|analy[sz]ed|explored|examined|traced|surveyed|reviewed|reprinted|translated|put) (?:in|by)"
    ),
    rf"(?:quoted|cited|reprinted|reproduced|discussed|reported|printed|published|available|found|citing|quoting) in(?! (?:(?:early|late|mid)[ -])?(?:{ANY_MONTH}|\d|English|French|German|Spanish|Russian|Chinese|Japanese|Italian|paperback|translation)\b)",
    r"citing|quoting|(?:quoted|cited) from",
    r"sources?:|data (?:are )?(?:from|taken from)|adapted from|based on|reprinted from|excerpted from|translated from",
    r"vgl\.?(?: auch| dazu| hierzu| etwa| z\. ?B\.| u\. ?a\.| insb(?:es)?\.| nur| zuletzt| ferner)*",
    (
        r"siehe(?: auch| dazu| hierzu| etwa| z\. ?B\.| u\. ?a\.| nur| ferner| insb(?:es)?\.| statt vieler)*|s\. (?:auch|dazu|hierzu|etwa|nur|ferner)"
        r"|so(?: auch| etwa| noch| bereits| schon| jetzt| zuletzt| jüngst| beispielsweise| ausdrücklich| z\. ?B\.| insb(?:es)?\.)+|(?-i:[Ss]o(?=(?: [A-ZÄÖÜ]\.){1,3} [A-ZÄÖÜ][\w-]+, ))|(?:anders|ähnlich|ebenso)(?: auch| etwa| noch| bereits| schon| aber| z\. ?B\.| dazu)*|dazu(?: auch| etwa| bereits)?"
        r"|zu[rm] (?:Kritik|Debatte|Diskussion|Kontroverse|Forschung\w*|Entwicklung|Geschichte|Entstehung|Rezeption|Theorie|Begriff\w*|Problem\w*|Frage|Rolle|Einordnung|Kontext|Vorgeschichte|Wirkung\w*)(?: [a-zäöüß]+)? (?:etwa|auch|nur|z\. ?B\.|insb\.)|(?-i:[Zz]um (?:Folgenden|Nachfolgenden|Vorstehenden|Ganzen|Streitstand|Meinungsstand|Diskussionsstand)(?: auch| etwa| bereits| schon| nur| insb\.| näher| ausführlich)*(?=:? (?:[A-ZÄÖÜ“]|v(?:on|\.) [A-Z]|vgl|siehe)))|hierzu(?: auch| etwa| und zum Folgenden)?|(?-i:[Nn]äher(?: dazu| hierzu)?(?=(?: [A-ZÄÖÜ][\w.-]*)+, ))|(?-i:[Ii]m Anschluss an(?=(?: [A-ZÄÖÜ][\w.-]*)+, ))|krit\.(?: dazu| hierzu)?|ausführlich(?: dazu| hierzu)?|zit\.? (?:nach|in|bei|n\.)|zitiert nach|abgedruckt in|grundlegend(?: dazu)?|ferner|statt (?:vieler|aller)|dagegen|kritisch(?: dazu| hierzu)?|(?-i:a\. ?A\.(?= \w{2}| [A-ZÄÖÜ]\. ))|anderer Ansicht|zuletzt(?! (?:auf|ab|be|ein|ge|zu)\w+|\s?[(\d])"
        r"|insbes(?:ondere|\.)|zum überblick|zusammenfassend|resümierend|einführend|weiterführend|eingehend|umfassend|exemplarisch|vertiefend|überblickend|instruktiv|maßgeblich|stellvertretend"
    ),
    (
        r"(?:sur (?:ce (?:point|sujet|thème)|cette question),? )?voir(?: aussi| notamment| par exemple| en particulier| également|,? entre autres,?)*|v\.(?: aussi| not\.)|cité (?:par|dans|in)"
        r"|à (?:rapprocher de|comparer (?:avec|à)|mettre en (?:regard|parallèle) (?:de|avec)|compléter (?:par|avec)|nuancer (?:par|avec))"
        r"|par (?:opposition|contraste)(?= [A-ZÀ-Þ]|, [A-ZÀ-Þ])|compare[rz](?= [A-ZÀ-Þ«“])"
    ),
    (
        r"(?:en (?:el mismo|igual|este|similar) sentido|en sentido (?:similar|contrario|análogo)|en contra|dans le même sens|en sens (?:contraire|inverse)|nello stesso senso|in senso (?:contrario|conforme|analogo))"
        r"(?=[,:]? (?-i:[A-ZÀ-Þ]\. |S?[TA]TC |“|(?:[A-ZÀ-Þ][a-zà-ÿ]+ ){1,3}[A-ZÀ-Þ][\w’-]+, ))"
    ),
    r"zie(?: ook| verder| bijvoorbeeld| hierover)*|vergelijk(?: ook)?|geciteerd (?:in|bij)",
    r"zu vergleichen (?:mit|ist|sind)|(?:se puede|cabe) comparar con|compárese con|da confrontare con|(?:si )?(?:rinvia|rimanda) a",
    r"véase(?: también| por ejemplo| asimismo| al respecto| por todos|,? entre otr[oa]s,?)*|véanse(?: también|,? entre otr[oa]s,?)*|cfr\.?(?: anche| también| inoltre)?|ver(?: también| também)?|citado (?:en|por|em)|vid\.(?: también)?|por todos",
    r"si v\.|si ved(?:a|ano)(?: anche| inoltre| in particolare)*|ved(?:i|ere|asi)(?: anche)?|v\. anche|cit(?:ato)?\.? (?:da|in)|vide|veja(?:-se|m-se)?(?: também)?|confira(?:-se)?|conferir",
    r"(?:об этом |подр\. )?см\.(?:,? (?:также|например|подробнее|подр\.|напр\.|об этом))*:?|подробнее(?: об этом)?(?: см\.)?:?|ср\.:?|цит\. по:?|напр\.:?",
)
_HAN_SIGNALS = r"(?:^|(?<=[.;。\s,;:\uff1a\uff0c]))(?:分别|另|另可|另请|并|还可|亦可|又|同时|具体|以上)?(?:参见|另见|详见|参阅|转引自|可参见|参看|见)(?=[\u3400-\u9fff\[《“「『\uff08(:\uff1aA-Z\s])[:\uff1a]?"
SIGNAL = re.compile(
    r"(?<![\w“])\(?(?:"
    + "|".join(f"(?:{words})" for words in SIGNAL_WORDS)
    + r")(?![\w-])[,:.]?:?|"
    + _HAN_SIGNALS,
    re.IGNORECASE,
)
# How each of them begins, so that few words of a note are tried against the whole pattern.
_SIGNAL_HEADS = (
    "see|also see|but s|but c|cf|compare|contra|accord|e.g|for example|for instance|as |quot|cit|repr|reported in|discussed in|printed in"
    "|published in|available in|found in|source|data |adapted|based "
    "|excerpted|translated |vgl|siehe|s. auch|s. dazu|s. hierzu|s. etwa|s. nur|s. ferner|so |dazu|hierzu|ausf|zit|grundl|ferner|ähnlich|anders|dagegen|krit|zul|insb|näher|im anschluss|zum |zur |zusammenf"
    "|voir|v. aussi|v. not|v. anche|sur ce|véa|ver|vid.|см.|подробнее|ср.|цит|напр.|分|参|另|详|转|可|见|并|还|亦|又|同|具|以|ebenso|resüm|einführ|weiterführ|eingeh|umfass|exempl|vertief|überblickend|instrukt|maßgeb|stellvert|a. a|a.a. |anderer |zie |vergelijk|geciteerd|à rappr|à compa|à mettre en|à complé|à nuanc|par oppo|par contr|zu vergl|se puede comp|cabe comp|compár|da confr|si rinv|si rimand|rinvia a|rimanda a|abgedr|statt v|statt a|en el mismo sent|en igual sent|en este sent|en sentido|en contra|dans le même sens|en sens|nello stesso sens|in senso|por todos|si v|ved|vide|veja|confira|conferir|об этом|подр. "
).split("|")


def _either_case(word: str) -> str:
    return "".join(
        f"[{letter}{letter.upper()}]" if letter != letter.upper() else re.escape(letter) for letter in word
    )


# What goes on from a head's first letter, which stands as either case.
_HEADS = {
    first: re.compile("|".join(_either_case(head[1:]) for head in _SIGNAL_HEADS if head[0] == letter))
    for letter in dict.fromkeys(head[0] for head in _SIGNAL_HEADS)
    for first in (letter, letter.upper())
}
# What may stand before one: any mark or space. Listed, since `[^\w]` asks of each character of a note what it is, and a list costs
# a fifth of that. Beyond the first plane everything is listed, and `_heads` takes the letters out.
_MARKS = "".join(
    mark
    for mark in map(chr, range(0x10000))
    if not (mark.isalnum() or mark in "_“" or "\ue001" <= mark <= "\ue004")
)
_BEFORE_HEAD = re.compile(rf"[{re.escape(_MARKS)}\U00010000-\U0010ffff](?=[{''.join(_HEADS)}])")
_IN_WORD = re.compile(r"[^\W\d_][\w.]*\.$")


_OPENS_HEAD = re.compile(opening(_SIGNAL_HEADS).pattern.replace(b" (?:", b" (?=", 1))


@lru_cache(maxsize=RECENT)
def _heads(flat: str) -> tuple[int, ...]:
    """Where signal phrases may begin."""
    plain = latin(flat.replace("\ue001", "_").replace("\ue002", "_").replace("\ue004", "_").replace("“", "_"))
    if plain is None:
        places = [before.end() for before in _BEFORE_HEAD.finditer(flat)]
    else:
        places = [before.start() for before in _OPENS_HEAD.finditer(plain, 1)]
    heads = [at for at in places if _HEADS[flat[at]].match(flat, at + 1) and not flat[at - 1].isalnum()]
    first = _HEADS.get(flat[:1])
    return (0, *heads) if first is not None and first.match(flat, 1) else tuple(heads)


def find_signals(flat: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the signal phrases of a flat text, in order."""
    end = len(flat) if end is None else end
    heads = _heads(flat)
    at = start
    for position in heads[bisect_left(heads, start) :]:
        if position >= end:
            return
        before = flat[position - 1] if position > start else ""
        if position < at or (before == "." and _IN_WORD.search(flat, max(start, position - 40), position)):
            continue  # "p.see" is one word
        match = SIGNAL.match(flat, position - (before == "("), end)
        if match is not None:
            at = match.end()
            yield match


# The same heads and the one that may have a space within, for `SIGNAL` itself, which takes more letters for one another.
_OPENERS = {
    first: re.compile(
        "|".join(re.escape(head[1:]) for head in (*_SIGNAL_HEADS, "e.") if head[0] == letter), re.IGNORECASE
    )
    for letter in dict.fromkeys(head[0] for head in _SIGNAL_HEADS)
    for first in _in_any_case(letter).strip("[]")
}


def signal_at(flat: str, start: int, end: int) -> re.Match[str] | None:
    """The signal phrase that stands at `start`, if any."""
    at = start + flat.startswith("(", start)
    opener = _OPENERS.get(flat[at : at + 1])
    return SIGNAL.match(flat, start, end) if opener is not None and opener.match(flat, at + 1) else None


@lru_cache(maxsize=RECENT)
def _lowered(text: str) -> str:
    return text.lower()


_MANY_KEYS = 15


def any_of(*keys: str) -> Callable[[str], bool]:
    """A quick look for any of some lower-case words in a text: one after the other, or all at once where they are many."""
    if len(keys) > _MANY_KEYS:
        search = re.compile(one_of(keys)).search
        return lru_cache(maxsize=RECENT)(lambda text: search(_lowered(text)) is not None)

    def holds(text: str) -> bool:
        low = _lowered(text)
        for key in keys:  # noqa: SIM110
            if key in low:
                return True
        return False

    return holds


# Quick looks that spare the slower patterns above: no key, no match.
may_point_back = any_of("supra", "above", "infra", "note", "nota", "(n", "anm", "fn", "fußn", "注")
may_be_op_cit = any_of("cit", "o.", "aao", "указ", "前引", "前掲", "前揭", "앞의")
_has_access_word = any_of(
    "access", "visit", "retriev", "rchived", "view", "check", "consult", "zugriff", "rufen", "abruf", "参照", "besucht", "prüft", "eingesehen", "обращения", "fecha", "acced", "acceso", "acesso", "accesso", "访问", "检索", "登录", "浏览", "アクセス", "閲覧"
)  # fmt: skip
# How the words begin that say when an address was read.
_OPENS_ACCESS = opening(
    (
        *("access", "visit", "retriev", "archived", "view", "check", "consult", "zugriff", "abgerufen", "abruf", "aufgerufen", "eingesehen", "besucht", "geprüft"),
        *("zuletzt", "fecha", "acceso", "accedido", "ultim", "último", "acesso", "acessado"),
    )
)  # fmt: skip


@lru_cache(maxsize=RECENT)
def may_be_accessed(text: str) -> bool:
    """Whether the text may say when an address was read."""
    plain = latin(text)
    return (plain is None or _OPENS_ACCESS.search(plain) is not None) and _has_access_word(text)


# How a lead-in sentence may begin: "For an example, see:", "On the origins of X, see".
LEAD_IN = re.compile(
    r"\(?(?:"
    + by_letter(
        "see|cf|compare|for|on|in|as|regarding|concerning|about|among|here|also|another|this|more|most|my|his|her|their|our"
        "|further|additional|other|an?|the|of|to|by|from|source|sources|text|translation|quoted|cited|according"
        "|zu|zur|zum|für|über|siehe|vgl|ausführlich|grundlegend|sur|pour|voir|à|sobre|para|acerca|respecto|véase|su|sul|sulla|per|si"
        "|см|подробнее|об?"
    )
    + r")\b",
    re.IGNORECASE,
)

# What a Chinese signal says that the work behind it is on: `关于这一问题，`, `相反的观点，`; and Japanese words before a work.
HAN_TOPIC = re.compile(
    r"(?:(?:关于|有关|对于|至于|针对|就)[\u3400-\u9fff“”、\ue001]{2,24}|(?![\u3400-\u9fff]*(?:已|曾|认为|指出|表明))[\u3400-\u9fff]{0,14}(?:观点|看法|意见|论述|讨论|研究|分析|批评|介绍|综述|评论|论证|解释|说法|材料|史料))[,，]\s?"
)
HAN_LEAD = re.compile(
    rf"{HAN_TOPIC.pattern}(?:另|另可|另请|并|亦可|又)?(?:可?参见|另见|详见|参阅|参看|见)(?=[\u3400-\u9fff《\[(:：A-Z])[:：]?"
    r"|(?:また|なお|さらに|ほかに|このほか|その他|例えば|たとえば|さしあたり|とりわけ|とくに|特に|(?:詳しく|詳細|以上|以下)(?:は|について(?:は)?)|(?:この|その)点(?:につき|について(?:は)?|は))[、，,]?\s?(?=[\u3400-\u9fff「『])"
)

# A sentence that only sends the reader on, and says nothing of its own: `On se reportera à l’analyse, désormais classique, de`.
SENDS_ON = re.compile(
    r"On (?:se (?:reportera|référera)|renverra|renvoie|consultera|lira|verra|(?:pourra|peut) (?:consulter|lire|voir|se (?:reporter|référer)))\b|(?:Nous|Je) (?:renvoyons|renvoie)\b"
    r"|(?:Es|Hier|Dazu|Hierzu) (?:sei|ist) (?:auf|hier)\b[^.]*|Verwiesen sei|Man vergleiche|(?:Remito|Remitimos|Se remite|Puede (?:verse|consultarse)|Pueden (?:verse|consultarse))\b"
    r"|Si (?:rinvia|rimanda|veda|vedano|confronti)\b|(?:The reader|Readers) (?:is|are|may|should|can) (?:be )?(?:referred|consult|turn|look)\b"
)

# What another work of the same author is called before its title: `sa thèse, `, `his earlier book `, `su libro `.
OWN_WORK = (
    r"(?:(?:his|her|their) (?:[a-z]+ )?(?:book|monograph|dissertation|thesis|study|article|essay|biography)"
    r"|(?:son|sa|leur) (?:[a-zà-ÿ]+ )?(?:livre|ouvrage|thèse|article|étude|essai|mémoire|biographie)"
    r"|(?:seine?n?|ihre?n?) (?:[a-zäöüß]+ )?(?:Buch|Monographie|Dissertation|Habilitationsschrift|Studie|Aufsatz|Essay|Biographie)"
    r"|su (?:[a-zà-ÿ]+ )?(?:libro|tesis|artículo|ensayo|estudio|monografía)|(?:il suo|la sua) (?:libro|tesi|articolo|saggio|studio|monografia))"
    r"(?: [a-zà-ÿ]{3,}| de (?:doctorat|doctorado|3e cycle)| di dottorato)?,? (?=[A-ZÀ-Þ“])"
)
AND_OWN_WORK = rf"(?:and|as well as|et|ainsi que|y|así como|e|nonché|und|sowie) {OWN_WORK}"
may_own = any_of(
    " his ", " her ", " their ", " son ", " sa ", " leur ", " sein", " ihr", " su ", " il suo ", " la sua "
)

# Words that stand before a title in quotation marks.
LEADS_TO_QUOTE = re.compile(
    r"\b(?:in|In|dans|en|titled|entitled|(?:published|issued|released|appeared|reprinted|reissued|circulated|known|reported) as|headlined|called|Bericht|Artikel|Beitrag|Aufsatz|Kommentar|Meldung|Studie|report|article|piece|essay|interview|Interview"
    r"|rapport|dossier|entretien|artículo|informe|articolo|artigo|статья|статью)$"
    # ... and words that name a work, with a verb: `Rheinberger’s own retrospective is “Infra-Experimentality,”`
    r"|\b(?P<work>(?:account|analysis|article|book|case|chapter|corrective|critique|discussion|essay|exposition|formulation|guide|history|introduction|lecture|manifesto|memoir|overview|paper|piece|reading"
    r"|rejoinder|report|response|retrospective|review|source|statement|study|summary|survey|synthesis|text|treatment|version|work)s? (?:here |still )?(?:is|are|was|were|remains?)(?: still)?)$"
)

# Words that show a verb at work, so prose rather than a list of bibliographic parts.
PROSE: frozenset[str] = frozenset(
    (
        "is|was|are|were|has|have|had|been|would|could|can|cannot|may|might|should|must|did|does|do|will|"
        "it|they|he|she|this|these|those|that|which|who|whose|we|i|my|our|their|his|her|however|although|because|"
        "argue|argues|argued|claim|claims|claimed|note|notes|noted|suggest|suggests|suggested|says|said|writes|wrote|describe|describes|"
        "described|points|pointed|refer|refers|referred|discusses|according|mentioned|remain|remains|became|becomes|not|"
        "ist|war|sind|waren|wurde|wurden|wird|hat|hatte|nicht|dass|diese|dieser|dieses|diesem|diesen|er|sie|es|man|"
        "est|sont|était|étaient|cette|ces|qui|que|ont|avait|selon|"
        "fue|fueron|era|eran|esta|estos|según|это|был|была|были|который|которая|что|"
        "aurait|auraient|serait|seraient|affirme|explique|souligne|estime|habría|habrían|sería|serían|señala|afirma|sostiene|könnte|würde|würden|habe|sei|"
        "seien|betont|schreibt|argumentiert|bestätigt|afferma|osserva|является|считает|отмечает|пишет|утверждает|подчёркивает"
    ).split("|")
)

# Verbs that tell whose words stand in quotation marks beside them.
SAYING = """
wrote writes said says argued argues observed observes noted notes declared declares remarked concluded concludes explained explains insisted insists
added warned warns claimed claims recalled complained asked asks lamented admitted replied schrieb schreibt sagte sagt meinte meint erklärte notierte
bemerkte écrit écrivait écrivit notait disait affirme affirmait escribió escribía escribe dijo dice afirma afirmó scrive scrisse scriveva disse escreveu
""".split()

# ------------------------------------------------------------------------------------------------ back references

IBID = re.compile(
    r"(?:\(?)(?:(?:ibid(?:em)?\.?|ib\.|id\.(?!,\s(?:[«“\"]|[A-ZÀ-Þ][\w’']*\s[\w’']{2}))|ebd\.?|ebenda|ebda\.?|ibíd(?:em)?\.?|idem(?!,\s(?:[«“\"]|[A-ZÀ-Þ][\w’']*\s[\w’']{2}))\.?|ídem\.?|loc\. ?cit\.?|ivi"
    r"|там же|same as above|op\. ?cit\.?)(?![\w-])|(?:同上[书書文注]?|同前[书注]?|前[引揭][书文著]|同书|同書|同論文|위의 책|위의 글|같은 책)(?![\u3400-\u9fff\uac00-\ud7af《「『]))",
    re.IGNORECASE,
)
_IBID_LETTERS = frozenset("(iIıİeElLíÍtTsSſoOтТ\u1c84\u1c85同前위같")  # in whatever case `IBID` takes for one
SUPRA = re.compile(
    r"(?:\bsupra\b|\babove\b|\binfra\b)(?:,? (?:at )?)?(?:notes?|nn?\.|fn\.?) ?(\d+)"
    r"|\((?:n|nn|fn|note|above n|Anm\.|Fn\.|wie Anm\.) ?\.? ?(\d+)\)"
    r"|(?:wie |s\. |siehe )?\(?(?:wie )?(?<!\d )(?:Anm\.|Fn\.|Fußn\.) ?(\d+)\)?"
    r"|(?:\bnote|\bnota|\bsupra n\.|ci-dessus,? note) (\d+)(?= (?:above|supra|ci-dessus)|\W|$)"
    r"|前引?注\s?[\[〔(]?(\d+)|前引注\s?(\d+)|同前注\s?(\d+)",
    re.IGNORECASE,
)
OP_CIT = re.compile(
    r"\b(?:op\.? ?cit\.?|loc\.? ?cit\.?|(?:art(?:\.|icle)|ouvr(?:\.|age)|thèse|rapport) (?:cit\.|citée?)|ob(?:\.|ra) cit(?:\.|ada))|,\s?cit\.(?! in\b)"
    r"|\ba\.? ?a\.? ?O\b\.?|указ\. (?:соч|ст|раб)\.?|前[引揭掲]|同前引|앞의 [책글]",
    re.IGNORECASE,
)


# What stands wherever the patterns above match, in what `latin` makes of a text.
_NOTE_AND_NUMBER = re.compile(r" (?:notes?|nota|nn?|fn) {0,4}\d|(?:anm|fn|fußn) {1,4}\d".encode("latin-1"))
_WORK_CITED = re.compile(
    r" (?:(?:op|loc|art(?:icle)?|ouvr(?:age)?|thèse|rapport|ob(?:ra)?) {0,2}cit|cit |a {0,2}a {0,2}o)".encode(
        "latin-1"
    )
)


def _seems(sign: re.Pattern[bytes], text: str) -> bool:
    plain = latin(text)
    return plain is None or sign.search(plain + b" ") is not None


def ibid_at(text: str) -> re.Match[str] | None:
    """The Ibid. or its kin that the text begins with."""
    return IBID.match(text) if text[:1] in _IBID_LETTERS else None


def is_ibid(text: str) -> bool:
    """Whether the text begins with Ibid. or its kin."""
    return ibid_at(text) is not None


def points_back(text: str) -> re.Match[str] | None:
    """Where the text points at an earlier note."""
    return SUPRA.search(text) if may_point_back(text) and _seems(_NOTE_AND_NUMBER, text) else None


def is_op_cit(text: str) -> bool:
    """Whether the text says op. cit. or its kin."""
    return may_be_op_cit(text) and _seems(_WORK_CITED, text) and OP_CIT.search(text) is not None


HEREINAFTER = re.compile(
    r"[(\[]\s*(?:here(?:in)?)?after(?:wards)?(?: cited as| referred to as)?:?,?\s*[“”\"‘’']?([^)\]”\"’]{2,80}?)[,.]?[”\"’']?\s*[)\]]"
    r"|[(\[]\s*(?:im Folgenden|ci-après|en adelante|далее)[:,]?(?: zit\.(?: als)?:?)?\s*[„“«\"]?([^)\]“”»\"]{2,80}?)[”“»\"]?\s*[)\]]",
    re.IGNORECASE,
)

# ----------------------------------------------------------------------------------------------------- title words

# Words of titles that are no names: `Race Relations and Urban Renewal` are no two people.
_TITLE_WORDS = """
academic accident account action activism adaptation address administration adoption advanced advances adversity affairs africa african after
aftermath against age agenda agents agreement agriculture aid algorithm alliance alliances alternative america american analysis ancient anthropology
anxiety approach approaches archaeology architecture archive archives armed arms army artificial asia asian aspects assessment atlantic atomic attack
attacks authoritarian authority automation autonomous autonomy balance bank banks battle beginnings behavior behaviour beyond biography biology birth
blood bodies body bomb border borders brain britain british bureaucracy business campaign capital capitalism care case cases century challenge
challenges change changes changing children china chinese christianity cinema circuits citizens citizenship city cities civil civilization
civilizations class classes climate cold collapse collective colonial colonialism command commerce commons communication communications communism
communist communities community comparative competition complex complexity concept concepts conference conflict conflicts congress consciousness
consequences conservation constitution constitutional construction consumption contemporary context contract control conversation cooperation
corporate corporation corruption cosmopolitan counterinsurgency crime criminal crises crisis critical criticism critique cultural culture cultures
currency cyber cyberspace danger data death debate debates decades decision decline defence defense democracies democracy democratic design
destruction deterrence development dictatorship digital dilemma diplomacy diplomatic disarmament discourse disease disorder distribution domestic
drama dream dreams dynamics dynasty early earth east eastern ecology economic economics economies economy education effect effects elections elites
emergence empire empires empirical employment encounter encounters energy engineering england english enlightenment environment environmental epidemic
equality essay essays ethics ethnic ethnicity ethnography europe european evidence evolution expansion experience explanation exploration explorations
exploitation facts failure faith fall families family famine fascism fate federal feminism feminist fiction film finance financial firms fiscal food
foreign foundations fragments france freedom french frontier frontiers future futures gender general genocide geography german germany global
globalization governance governing government great greece greek growth guerrilla health hegemony heritage historians historical histories history
holocaust human humanity humanitarian humanities idea ideas identities identity ideology images imagination imperial imperialism impact implications
independence india indian indigenous individual industrial industry inequality influence information infrastructure innovation inquiry institutional
institutions insurgency intellectual intellectuals intelligence interests international internet interpretation interpretations intervention
introduction invasion invention investigation iran iraq islam islamic israel issues japan japanese journalism journey judgment justice knowledge korea
korean labor labour land landscape language languages latin law leaders leadership learning legacy legal legacies legitimacy lessons letters liberal
liberalism liberation liberty life limits literacy literary literature lives logic logistics machine machines making management manufacturing maritime
market markets marxism mass material materials meaning measurement mechanism media medical medicine medieval mediterranean memories memory men method
methods mexican mexico middle migration militarism military mind minorities mission missions model models modern modernity modernization money
morality movement movements music muslim myth myths narrative narratives nation national nationalism nationalist nations nature naval negotiation
network networks neutrality nuclear objects occupation oceans offensive oil operations opinion oppression order organization organizations orientalism
origins pacific paradox parliament participation parties partition passions past path patterns peace peasant peasants people peoples perception
perceptions performance persistence perspective perspectives philosophy physics pirates place planning pleasure poetry poland policies policy
political politics population populism postcolonial poverty practice practices prehistory presidency press principles prison privacy private problem
problems process production professional progress project projects propaganda property protection protest psychology public quantum quest question
questions race racial racism radical rationality reader readings realism reality rebellion recent reconstruction reflections reform reforms refugees
regime regimes region regional regions regulation relations religion religions religious renaissance representation representations republic research
resistance resolution resources response responses responsibility restoration rethinking revival revolt revolution revolutionary revolutions rights
rise risk risks ritual roman rome roots rules rural russia russian sanctions scholarship science sciences scientific secrecy sector secular securing
security self semiconductor sex sexuality shadow slave slavery social socialism socialist societies society sociology soldiers sources south southern
sovereignty soviet space spaces stability state states statecraft statistics strategic strategies strategy structural structure structures struggle
struggles studies study subject suburban supreme surveillance survival sustainable symbols system systems tactics tax technological technologies
technology territory terror terrorism theories theory thinking thought threat threats tibetan trade tradition traditions tragedy trajectories
transformation transformations transition translation transnational treaties treaty trust truth turkey ukraine uncertainty understanding unemployment
union unity universal universe urban urbanization values victory vietnam violence vision visions warfare warriors wars water wealth weapon weapons
welfare western witchcraft women workers working world worlds writing writings youth zones
"""
TITLE_WORDS = frozenset(_TITLE_WORDS.split())

# ------------------------------------------------------------------------------------------------------ containers

_NEWSPAPERS = """
f.a.z|f.a.s|financial times|manchester guardian|the manchester guardian|new york times|the new york times|washington post|the washington post|wall street journal
the wall street journal|guardian|the guardian|the times|times|sunday times|the sunday times|daily telegraph
telegraph|the telegraph|the daily telegraph|independent|the independent|observer|the observer|los angeles times
chicago tribune|boston globe|the boston globe|usa today|san francisco chronicle|christian science monitor
philadelphia inquirer|miami herald|seattle times|houston chronicle|dallas morning news|baltimore sun|denver post
star tribune|detroit free press|newsday|new york post|daily mail|daily mirror|daily express|evening standard
irish times|the irish times|irish independent|scotsman|the scotsman|the herald|toronto star|globe and mail
the globe and mail|national post|sydney morning herald|the age|the australian|the hindu|hindu|times of india
indian express|hindustan times|dawn|the nation (pakistan)|straits times|the straits times|bangkok post|jakarta post
japan times|the japan times|asahi shimbun|yomiuri shimbun|mainichi shimbun|nikkei|nikkei asia|korea herald|korea times
joongang ilbo|chosun ilbo|south china morning post|global times|china daily|people's daily|pla daily|people’s daily
xinhua|xinhua news agency|xinhuanet|china news|china news service|cctv|cgtn|guangming daily|economic daily|legal daily
china youth daily|study times|taipei times|science and technology daily|liberation army daily|jiefangjun bao
renmin ribao|guangming ribao|wen wei po|ta kung pao|caixin|haaretz|jerusalem post|the jerusalem post|times of israel
al-ahram|al ahram|arab news|the national|gulf news|daily star|hurriyet|hürriyet|milliyet|cumhuriyet|moscow times
the moscow times|izvestia|pravda|kommersant|nezavisimaya gazeta|vedomosti|rossiiskaya gazeta|novaya gazeta
известия|правда|коммерсантъ|коммерсант|ведомости|независимая газета|российская газета|новая газета|красная звезда
труд|комсомольская правда|аргументы и факты|литературная газета|le monde|le figaro|libération|la croix|les échos
l'humanité|l’humanité|ouest-france|le parisien|le temps|le soir|la libre belgique|le devoir|la presse
frankfurter allgemeine zeitung|frankfurter allgemeine|faz|süddeutsche zeitung|sz|die zeit|zeit|die welt|welt
die tageszeitung|taz|neue zürcher zeitung|nzz|der standard|die presse|handelsblatt|tagesspiegel|der tagesspiegel
frankfurter rundschau|bild|berliner zeitung|neues deutschland|tages-anzeiger|vossische zeitung|el país|el pais
el mundo|abc|la vanguardia|el periódico|la razón|clarín|la nación|página/12|excélsior|el universal|la jornada
reforma|el tiempo|el espectador|el mercurio|la tercera|el comercio|granma|corriere della sera|la repubblica|la stampa
il sole 24 ore|o globo|folha de s.paulo|folha de são paulo|estado de s. paulo|público|diário de notícias
nrc handelsblad|de volkskrant|dagens nyheter|svenska dagbladet|aftenposten|politiken|helsingin sanomat
gazeta wyborcza|rzeczpospolita|reuters|associated press|ap|ap news|agence france-presse|afp|bloomberg|bloomberg news
tass|ria novosti|interfax|itar-tass|united press international|upi|yonhap|yonhap news agency|kyodo|kyodo news|dpa|ansa|efe
politico|politico magazine|the hill|roll call|stars and stripes|defense news|defense one|army times|navy times
breaking defense|inside defense|c4isrnet|military times|nihon keizai shimbun|sankei shimbun|egypt independent
buzzfeed news|huffington post|huffpost|daily beast|the daily beast|axios|cnn|bbc|bbc news|npr|nbc news|abc news|cbs news
fox news|msnbc|pbs newshour|sky news|al jazeera|deutsche welle|dw|radio free europe|rfe/rl|voice of america|the intercept
propublica|vice news|business insider|cnbc|marketwatch|the verge|ars technica|wired news|zdnet|cnet|techcrunch|recode
人民日报|解放军报|光明日报|经济日报|中国青年报|科技日报|环球时报|新华社|新华网|学习时报|参考消息|法制日报|法治日报|南方周末|文汇报
人民网|中国新闻网|中新网|新京报|澎湃新闻|解放日报|大公报|中国日报|21世纪经济报道|第一财经日报|南方都市报|人民政协报|北京日报|中国国防报
hankyoreh|the hankyoreh|kyunghyang shinmun|dong-a ilbo|donga ilbo|chosun daily|hankook ilbo|maeil business newspaper|munhwa ilbo|segye ilbo
朝日新聞|読売新聞|毎日新聞|日本経済新聞|産経新聞|東京新聞|共同通信|時事通信|한겨레|조선일보|중앙일보|동아일보|경향신문|한국일보|연합뉴스|매일경제|한국경제
welt am sonntag|frankfurter allgemeine sonntagszeitung|f.a.z.|fas|westdeutsche allgemeine zeitung|rheinische post|stuttgarter zeitung|hamburger abendblatt|der freitag|junge welt|kölner stadt-anzeiger|der bund|basler zeitung|kurier|kleine zeitung|spiegel.de|zeit online|faz.net|sueddeutsche.de|tagesschau.de|welt online|n-tv|völkischer beobachter|berliner tageblatt
vorwärts|kreuzzeitung|kreuz-zeitung|rote fahne|die rote fahne|berliner lokal-anzeiger|leipziger volkszeitung|norddeutsche allgemeine zeitung|arbeiter-zeitung|neue freie presse|der angriff|die freiheit
libération.fr|lemonde.fr|le monde.fr|la tribune|l'opinion|l’opinion|les echos|l'aurore|l’aurore|sud ouest|la dépêche du midi|le télégramme|la voix du nord|mediapart|franceinfo|france 24|rfi|radio-canada|tribune de genève|24 heures|la tribune de genève|le quotidien du peuple|l'orient-le jour|l’orient-le jour|el watan|le progrès|nice-matin|le petit journal|le temps (paris)
el correo|el heraldo|expansión|cinco días|el confidencial|eldiario.es|el diario|público (madrid)|infobae|página 12|milenio|la prensa|el nacional|el comercio (lima)|la república|el peruano|última hora|la segunda|ámbito financiero|perfil|europa press|agencia efe|el sol|ya|informaciones|el imparcial
il popolo d'italia|il popolo d’italia|avanti!|avvenire|il giornale|il messaggero|il manifesto|il foglio|il fatto quotidiano|il mattino|la gazzetta del mezzogiorno|l'unità|l’unità|la gazzetta dello sport|il secolo xix|il gazzettino|la nazione|il resto del carlino|l'osservatore romano|l’osservatore romano|milano finanza|agi|adnkronos
folha de s. paulo|o estado de s. paulo|o estado de são paulo|estadão|jornal do brasil|correio braziliense|valor econômico|zero hora|gazeta do povo|correio da manhã|jornal de notícias|expresso|diário de lisboa|o século|agência brasil|g1|uol|agência lusa|lusa|diário do comércio|gazeta mercantil
литературная россия|московский комсомолец|рбк|рбк daily|тасс|риа новости|интерфакс|газета.ru|лента.ру|lenta.ru|gazeta.ru|новая газета|советская россия|независимое военное обозрение|время новостей|деловой петербург|парламентская газета|красная звезда|сегодня
kommersant’|kommersant''|rossiiskaia gazeta|rossiyskaya gazeta|nezavisimaia gazeta|krasnaia zvezda|krasnaya zvezda|novaia gazeta|komsomolskaya pravda|sovetskaya rossiya|izvestiia|literaturnaya gazeta|nezavisimoe voennoe obozrenie|vzglyad|moskovskii komsomolets|rbc|lenta
zhongguo qingnian bao|keji ribao|jingji ribao|fazhi ribao|xinhua she|huanqiu shibao|cankao xiaoxi|zhongguo guofang bao|xuexi shibao|nanfang zhoumo|beijing ribao|people’s liberation army daily|jingji guancha bao|zhongguo xinwen wang|xinhua wang|renmin wang|pengpai xinwen|the paper|sichuan daily|beijing daily|beijing youth daily|liberation daily|xinjing bao|china times|united daily news|liberty times|the global times|jiefang ribao
manila bulletin|philippine daily inquirer|philippine star|the star (malaysia)|new straits times|malaysiakini|malay mail|bangkok times|the nation (thailand)
vietnam news|phnom penh post|the irrawaddy|irrawaddy|myanmar times|kathmandu post|daily star (bangladesh)|the daily star|prothom alo|dhaka tribune|the island
daily mirror (sri lanka)|colombo gazette|express tribune|the express tribune|the news international|pakistan today|kabul times|tolonews|khaama press
the print|the wire|scroll.in|livemint|mint|business standard|economic times|the economic times|deccan herald|the telegraph (india)|statesman|the statesman|pioneer|the pioneer
times of central asia|astana times|eurasianet|the caravan|meduza|novaya gazeta europe|rbc|rbk|lenta.ru|gazeta.ru|sputnik|rt|russia today|ukrainska pravda|ukrayinska pravda|kyiv independent|the kyiv independent|kyiv post
daily sabah|anadolu agency|hürriyet daily news|hurriyet daily news|today's zaman|zaman|sabah|yeni şafak|ahram online|al-monitor|al monitor|mada masr|daily news egypt|asharq al-awsat|al-hayat|al hayat|an-nahar|l'orient-le jour|l’orient-le jour
tehran times|fars news agency|fars news|irna|tasnim|tasnim news agency|mehr news|press tv|kayhan|ynet|ynetnews|maariv|yedioth ahronoth|i24news|jordan times|the jordan times|khaleej times|saudi gazette|middle east eye|rudaw|kurdistan 24
daily nation|the nation (nairobi)|the east african|east african standard|the standard (nairobi)|the star (kenya)|daily monitor|new vision|the citizen (tanzania)|the herald (harare)|mail & guardian|mail and guardian|business day|city press|sunday times (south africa)|cape times|the sowetan|sowetan|news24
punch|the punch|vanguard|vanguard (lagos)|this day|thisday|premium times|daily trust|the guardian (nigeria)|guardian (lagos)|the sun (nigeria)|daily graphic|ghanaian times|joy online|le soleil|fraternité matin|jeune afrique online|addis standard|addis fortune|the reporter (ethiopia)|sudan tribune|garowe online
buenos aires herald|buenos aires times|la tercera|el mercurio|la prensa|el nacional|el universal (caracas)|el universo|el comercio (lima)|la república|o estado de s. paulo|o estado de são paulo|valor econômico|jornal do brasil|correio braziliense|miami herald|el nuevo herald|prensa libre|la prensa gráfica|el faro|confidencial|granma|juventud rebelde|trinidad guardian|jamaica gleaner|the gleaner|stabroek news
sydney morning herald|the age|the australian|australian financial review|the courier-mail|courier-mail|herald sun|the west australian|the canberra times|canberra times|new zealand herald|the new zealand herald|the dominion post|stuff|otago daily times|fiji times|the fiji times|papua new guinea post-courier
montreal gazette|the gazette (montreal)|vancouver sun|ottawa citizen|winnipeg free press|calgary herald|cbc|cbc news|ctv news|toronto globe and mail
atlanta journal-constitution|the atlanta journal-constitution|arizona republic|the arizona republic|the oregonian|oregonian|sacramento bee|san jose mercury news|mercury news|orange county register|san diego union-tribune|las vegas sun|las vegas review-journal|salt lake tribune|deseret news|the tennessean|times-picayune|the times-picayune|kansas city star|st. louis post-dispatch|milwaukee journal sentinel|cleveland plain dealer|the plain dealer|columbus dispatch|cincinnati enquirer|pittsburgh post-gazette|buffalo news|hartford courant|providence journal|richmond times-dispatch|virginian-pilot|washington times|the washington times|washington examiner|national journal|roll call|new york daily news|new york sun|new york herald tribune|new york world|brooklyn eagle|village voice|the village voice|chicago sun-times|chicago defender|pittsburgh courier|amsterdam news|st. petersburg times|tampa bay times|orlando sentinel|charlotte observer|raleigh news & observer|anchorage daily news|honolulu star-advertiser|bangor daily news|des moines register|omaha world-herald|fort worth star-telegram|austin american-statesman|san antonio express-news
politico europe|euractiv|euobserver|eu observer|the local|the national (uae)|i|the i|metro|sunday telegraph|the sunday telegraph|mail on sunday|the mail on sunday|news of the world|the sun|sun|daily star|morning star|daily worker|daily herald|manchester guardian|the manchester guardian|the pall mall gazette|pall mall gazette|yorkshire post|the yorkshire post|birmingham post|liverpool echo|western mail|belfast telegraph|the belfast telegraph|irish news|the irish news|irish examiner|an phoblacht|the scotsman|glasgow herald|press and journal
der tagesspiegel|stuttgarter zeitung|kölner stadt-anzeiger|rheinischer merkur|rheinische post|westdeutsche allgemeine zeitung|hamburger abendblatt|berliner morgenpost|leipziger volkszeitung|sächsische zeitung|welt am sonntag|bild am sonntag|frankfurter allgemeine sonntagszeitung|die furche|kurier|kronen zeitung|kleine zeitung|basler zeitung|der bund|le matin|24 heures|la tribune de genève|tribune de genève|le nouvelliste|de standaard|de morgen|het parool|trouw|algemeen dagblad|de telegraaf|jyllands-posten|berlingske|information|verdens gang|dagbladet|dagsavisen|aftonbladet|expressen|göteborgs-posten|hufvudstadsbladet|ilta-sanomat|postimees|eesti päevaleht|lietuvos rytas|diena
il giornale|il messaggero|il fatto quotidiano|avvenire|l'unità|l’unità|il manifesto|l'osservatore romano|l’osservatore romano|il foglio|expresso|jornal de notícias|correio da manhã|el confidencial|eldiario.es|elpais.com|el correo|diario 16|heraldo de aragón|avui|ara|kathimerini|ekathimerini|ta nea|to vima|cyprus mail|politika|danas|blic|večernji list|jutarnji list|delo|dnevnik|oslobođenje|magyar nemzet|népszabadság|index.hu|lidové noviny|mladá fronta dnes|právo|hospodářské noviny|rudé právo|sme|pravda (bratislava)|trybuna ludu|tygodnik powszechny|adevărul|evenimentul zilei|românia liberă|rabotnichesko delo
the diplomat magazine|caixin global|sixth tone|the paper|south china morning post magazine|apple daily|ming pao|oriental daily|hong kong free press|hkfp|hong kong standard|the standard (hong kong)|taiwan news|focus taiwan|liberty times|united daily news|china times|china post|the china post|asia sentinel|asia nikkei|nikkei asian review|kyodo news service|jiji press|nhk|nhk world|mainichi daily news|mainichi|asahi|yomiuri|the asahi shimbun|the yomiuri shimbun|the mainichi|korea joongang daily|joongang daily|the korea times|the korea herald|dong-a ilbo|hankyoreh|the hankyoreh|rodong sinmun|kcna|daily nk|nk news|yonhap news|vietnam plus|tuoi tre|thanh nien|nhan dan|tempo|kompas|the jakarta globe|jakarta globe|antara|antara news|benar news|benarnews|channel news asia|channelnewsasia|cna|today (singapore)|mothership
wall street journal asia|wall street journal europe|international new york times|international herald tribune|the new york times international edition|new york times book review|the new york times book review|washington post book world|barron's|barron’s|investor's business daily|dow jones newswires|marketplace|market watch|the street|semafor|puck|the information|rest of world|the dispatch|the bulwark|the daily caller|breitbart|breitbart news|the blaze|newsmax|the epoch times|democracy now!|truthout|alternet|talking points memo|tpm|thinkprogress|fivethirtyeight|538|the 19th|stat news|stat|undark|inside climate news|e&e news|grist|government executive|nextgov|fedscoop|cyberscoop|the record|the record by recorded future|bleepingcomputer|bleeping computer|motherboard|gizmodo|mashable|engadget|slashdot|the register|computerworld|infoworld|pc world|pcworld|pc magazine|pcmag|venturebeat|protocol|403 media|404 media
janes.com|janes defence weekly|air & space forces magazine|seapower|usni news|military.com|task & purpose|task and purpose|the war zone|the drive|national defense|national defense magazine|signal|federal news network|inside the army|inside the navy|inside the pentagon|aviation week network|space news|spacenews|spaceflight now|flightglobal|flight international|defence today
n.y. times|wash. post|wall st. j.|l.a. times|chi. trib.|bos. globe|fin. times|guardian (uk)
"""
_MAGAZINES = """
economist|the economist|time|newsweek|atlantic|the atlantic|atlantic monthly|the atlantic monthly|new yorker
the new yorker|harper's|harper’s magazine|harper's magazine|harper’s|foreign policy|foreign affairs magazine
new republic|the new republic|the nation|national review|spectator|the spectator|new statesman|prospect|wired
athenaeum|the athenaeum|household words|all the year round|cornhill magazine|saturday review
vanity fair|esquire|rolling stone|life|look|fortune|forbes|businessweek|bloomberg businessweek|u.s. news & world report
scientific american|national geographic|smithsonian magazine|smithsonian|popular science|popular mechanics|discover
new scientist|mit technology review|technology review|new york review of books|the new york review of books
london review of books|lrb|tls|nyrb|times literary supplement|mother jones|slate|salon|vox|quartz|jacobin|dissent|the american prospect
the american conservative|the weekly standard|commentary|reason|the new york times magazine|new york times magazine
the washington post magazine|new york|new york magazine|people|sports illustrated|ebony|jet|variety|billboard
der spiegel|spiegel|spiegel online|focus|stern|profil|cicero|die weltwoche|l'express|l’express|le point
le nouvel observateur|l'obs|l’obs|paris match|marianne|le monde diplomatique|jeune afrique|proceso|semana|letras libres
nexos|cambio 16|tiempo|panorama|l'espresso|l’espresso|veja|огонёк|огонек|новый мир|эксперт|the diplomat|diplomat
spiegel international|zeit-magazin|stern.de|wirtschaftswoche|konkret|der monat|cicero online|l'histoire|l’histoire|l'illustration|l’illustration|alternatives économiques|courrier international|l'économiste|sciences humaines|le un|l'événement du jeudi|nouvel observateur|le monde 2|interviú|triunfo|cambio16|tiempo de hoy|revista semana|el viejo topo|istoé|carta capital|cartacapital|época|exame|piauí|l’europeo|l'europeo|internazionale|micromega|огонёк|крокодил|новое время|профиль|итоги|русский репортёр|коммерсантъ-власть|власть|коммерсантъ власть|зарубежное военное обозрение|национальная оборона|qiushi|seeking truth|求是|liaowang|outlook weekly|瞭望|beijing review|caijing|财经|三联生活周刊|中国新闻周刊|南风窗|far eastern economic review
asia times|nikkei asian review|war on the rocks|strategy bridge|the strategy bridge|real clear defense|realcleardefense
the national interest|national interest|american interest|the american interest|oe watch|air force magazine
proceedings|u.s. naval institute proceedings|jane's defence weekly|jane’s defence weekly|aviation week|janes
aviation week & space technology|the bulletin|quanta magazine|aeon|n+1|the baffler|boston review|the conversation
bloomberg markets|institutional investor|fast company|inc.|inc. magazine|harvard business review|mit sloan management review|american scientist|chemical & engineering news|c&en|physics today|american heritage|smithsonian magazine|history news network|military history quarterly|mhq|the american scholar|american scholar
the new criterion|new criterion|first things|commonweal|america magazine|christianity today|tikkun|the forward|forward|tablet|tablet magazine|moment|midstream|encounter|partisan review|the public interest|public interest|policy review|national affairs|city journal|the american interest|claremont review of books|the washington monthly|washington monthly|the progressive|in these times|monthly review|new left project|n plus one|lapham's quarterly|lapham’s quarterly|harper's bazaar|vogue|gq|playboy|cosmopolitan|ms.|ms. magazine|essence|the crisis|crisis|opportunity|the messenger|the masses|collier's|collier’s|saturday evening post|the saturday evening post|saturday review|mcclure's|mcclure’s|century magazine|scribner's magazine|the dial|the forum|literary digest|current history|foreign service journal
new internationalist|private eye|the oldie|the big issue|standpoint|the critic|unherd|tribune|red pepper|new society|the listener|listener|punch magazine|country life|the tablet|times higher education|the times higher education supplement|times educational supplement|the london magazine|apollo|history workshop|bbc history magazine|history today magazine
outlook|outlook india|india today|frontline|the week|caravan|open magazine|tehelka|economic and political weekly|himal southasian|himal|asiaweek|the economist intelligence unit|time asia|newsweek international|far eastern economic review|china business review|china brief|the wire china|nikkei business|bungei shunjū|chūō kōron|sekai|toyo keizai|weekly toyo keizai
le nouvel obs|télérama|les inrockuptibles|politis|challenges|alternatives économiques|sciences humaines|la vie|témoignage chrétien|esprit magazine|commentaire|revue des deux mondes|der freitag|konkret|titanic|wirtschaftswoche|manager magazin|capital (hamburg)|brand eins|internationale politik|ip quarterly|blätter für deutsche und internationale politik|die neue gesellschaft|kursbuch|transit|lettre international|falter|news (wien)|weltwoche|das magazin|tempo magazine|interviú|el temps|qué pasa|caras y caretas|el gráfico|revista semana|dinero|piauí|istoé|época|carta capital|ogonyok|ogonek|kommersant vlast|itogi|profil (moscow)|the new times|novoye vremya|polityka|wprost|respekt|heti világgazdaság|hvg
history today|the new inquiry|texas monthly|the believer|the point|granta|paris review|the paris review|undark
"""
_JOURNALS = """
foreign affairs|international security|science|nature|cell|the lancet|lancet|survival|world politics|past & present
past and present|isis|osiris|speculum|pmla|diogenes|daedalus|orbis|the china quarterly|china quarterly|the china journal
joint force quarterly|parameters|naval war college review|the washington quarterly|washington quarterly|signs|ethics
mind|noûs|synthese|representations|critical inquiry|new left review|social text|public culture|theory and society
economica|econometrica|ethnohistory|agricultural history|diplomatic history|environmental history|the historian
bmj|jama|plos one|pnas|proceedings of the national academy of sciences|bulletin of the atomic scientists|demography
historische zeitschrift|merkur|osteuropa|leviathan|vierteljahrshefte für zeitgeschichte|geschichte und gesellschaft
annales|annales. histoire, sciences sociales|esprit|les temps modernes|hérodote|genèses|hispania|ayer|historia mexicana
вопросы истории|вопросы философии|новая и новейшая история|мировая экономика и международные отношения|полис|международная жизнь
历史研究|近代史研究|中国社会科学|世界历史|经济研究|哲学研究|党史博览|文史哲|史学月刊|读书|外交评论|国际政治研究|世界经济与政治|现代国际关系
limes|il mulino|politique étrangère|revue française de science politique|commentaire|le débat|hérodote|monde chinois|perspectives chinoises|relations internationales|critique internationale|questions internationales|défense nationale|raisons politiques|droits|pouvoirs|vingtième siècle|past & present|le mouvement social|hastings center report|annuaire français de droit international|afdi|rgdip|ajda|rfda|edce
internationale politik|blätter für deutsche und internationale politik|aus politik und zeitgeschichte|apuz|sirius|zeitschrift für internationale beziehungen|archiv für sozialgeschichte|archiv des öffentlichen rechts|aör|der staat|njw|juristenzeitung|jz|nvwz|döv|dvbl|zaörv|eugrz|china aktuell|asien|die neue gesellschaft|kursbuch|das argument|prokla|saeculum|francia|historisches jahrbuch|vfz|vszg|hz|gg|zfg
claves de razón práctica|política exterior|cuadernos americanos|desarrollo económico|foro internacional|nueva sociedad|estudios internacionales|revista de occidente|el trimestre económico|trimestre económico|arbor|sistema|pensamiento iberoamericano|historia y política|anuario de estudios americanos
quaderni storici|studi storici|rivista storica italiana|politica del diritto|giurisprudenza costituzionale|quaderni costituzionali|il politico|meridiana|storia contemporanea|belfagor|critica marxista|contemporanea|ricerche di storia politica|teoria politica|il foro italiano|foro it.|giur. cost.
novos estudos cebrap|dados|lua nova|tempo social|estudos avançados|contexto internacional|análise social|relações internacionais|rbpi|revista brasileira de política internacional|varia historia|topoi
проблемы дальнего востока|азия и африка сегодня|россия в глобальной политике|сша и канада: экономика, политика, культура|сша. канада|государство и право|военная мысль|отечественная история|российская история|исторический архив|международные процессы|мэ и мо|мэимо|свободная мысль|социологические исследования|социс|знамя|октябрь|звезда|восток|oriens|родина|международные отношения|коммунист|философские науки|новый восток|pro et contra|контрапункт
problemy dalnego vostoka|rossiya v globalnoi politike|voprosy istorii|mirovaya ekonomika i mezhdunarodnye otnosheniya|mezhdunarodnaya zhizn|voennaya mysl|voennaia mysl|novaya i noveishaya istoriya
contemporary world|當代世界|当代世界|国际问题研究|国际观察|当代亚太|国际安全研究|战略与管理|党的文献|中共党史研究|当代中国史研究|中国军事科学|国防科技|法学研究|中国法学|社会学研究|管理世界|红旗|开放时代|思想|國際政治|国際政治|国際問題|外交|中央公論|世界|文藝春秋|アジア研究|思想の科学|歴史学研究|法律時報|ジュリスト|史学雑誌
zhongguo junshi kexue|xiandai guoji guanxi|guoji wenti yanjiu|shijie jingji yu zhengzhi|zhongguo shehui kexue|lishi yanjiu|waijiao pinglun|dangdai yatai|meiguo yanjiu|dongbeiya luntan|guofang keji|critical asian studies|asian survey|journal of korean studies
harv. l. rev.|yale l.j.|yale l. j.|stan. l. rev.|colum. l. rev.|u. chi. l. rev.|mich. l. rev.|geo. l.j.|calif. l. rev.
lqr|clj|mlr|ojls|icclq|iclq|ejil|am. j. int'l l.|am. econ. rev.|q.j. econ.|classical quarterly|hermes|gnomon|philologus
"""
_BLOGS = """
net politics|lawfare|just security|the volokh conspiracy|opinio juris|ejil: talk!|scotusblog|marginal revolution
crooked timber|the monkey cage|monkey cage|duck of minerva|balkinization|language log|china digital times|china law blog
sinocism|battlefield singularity|the cipher brief|bellingcat|defense in depth|kings of war|information dissemination
techdirt|boing boing|daring fireball|stratechery|medium|substack|the scholarly kitchen|retraction watch|freakonomics
brookings up front|up front|asia unbound|the interpreter|the strategist|lse blog|voxeu|naked capitalism|lawfareblog
dipnote|nsa archive|unredacted|u.k. const. l. blog|uk constitutional law blog|verfassungsblog|krebs on security
schneier on security|china copyright and media|the china story|war is boring|zero hedge|openai blog
google ai blog|the official google blog|official google blog|microsoft on the issues|the drum
"""
_SOCIAL = "twitter|x|facebook|instagram|weibo|linkedin|tiktok|mastodon|bluesky|telegram|reddit|youtube post|вконтакте"
_VIDEO = "youtube|vimeo|ted|ted talk|c-span|bilibili|netflix"
_SITES = """
brookings|brookings institution|rand|rand corporation|council on foreign relations|cfr|chatham house|cato institute
carnegie endowment for international peace|center for a new american security|cnas|csis|merics|jamestown foundation
center for strategic and international studies|the white house|white house|whitehouse.gov|pew research center|wikipedia
congressional research service|human rights watch|amnesty international|ministry of education|department of state
stanford encyclopedia of philosophy|encyclopaedia britannica|encyclopædia britannica|world bank|imf|oecd|nato|un news
united nations|who|unesco|hathitrust|internet archive|library of congress|national archives|google|github|netflix
bbc history|history.com|biography.com|snopes|politifact|our world in data|statista|gallup|apple|microsoft
"""


def _rows(kind: str, words: str) -> dict[str, str]:
    return {name.strip(): kind for line in words.split("\n") for name in line.split("|") if name.strip()}


# Known containers, in lower case, and what kind of thing each is.
CONTAINERS: dict[str, str] = {
    **_rows("site", _SITES),
    **_rows("blog", _BLOGS),
    **_rows("journal", _JOURNALS),
    **_rows("magazine", _MAGAZINES),
    **_rows("newspaper", _NEWSPAPERS),
    **_rows("social", _SOCIAL),
    **_rows("video", _VIDEO),
}
for _name, _kind in tuple(CONTAINERS.items()):
    if _name.startswith("the "):
        CONTAINERS.setdefault(_name[4:], _kind)


# What the words of an unknown container tell. The first row that fits decides.
@dataclass(frozen=True, slots=True)
class Cue:
    """What tells the kind of a container: one of some words in its name, or a pattern in it. All in lower case."""

    kind: str
    words: frozenset[str]
    pattern: re.Pattern[str] | None


def _cue(kind: str, words: str, pattern: str = "") -> Cue:
    return Cue(kind, frozenset(words.split()), re.compile(pattern) if pattern else None)


# An institution by its name, unless a periodical's word stands in it. One of the words below must stand in it, or one that begins in
# "institut".
SITE_WORDS = frozenset(
    "center centre institution council foundation ministry department university commission agency bureau committee association"
    " academy laboratory".split()
)
CONTAINER_CUES: tuple[Cue, ...] = (
    _cue(
        "site",
        "",
        r"^(?!.*\b(?:journal|bulletin|review|proceedings|transactions|annals|quarterly|archiv|papers|zeitschrift|revue"
        r"|revista|magazine|times|post|news|daily|weekly|gazette|notices|studies in|herald)\b)"
        rf".*\b(?:institut\w*|{one_of(SITE_WORDS)})\b",
    ),
    _cue(
        "site",
        "",
        r"^(?!journal|review|bulletin).*\b(?:review|studies) (?:commission|committee|council|board)$",
    ),
    _cue(
        "site",
        "",
        r"(?:研究中心|研究院|研究所|大学|委员会|国务院|办公室|部|財団|機構|省|庁|協会|連盟|官邸|政府网|재단|연구원|연구소|网站|官网|ウェブサイト|ホームページ)$",
    ),
    _cue("blog", "blog blogs weblog", r"blogspot|wordpress|substack|livejournal"),
    _cue("social", "tweet", r"^(?:twitter|x|facebook|instagram|weibo|reddit|mastodon|bluesky)\b(?! )"),
    _cue(
        "journal",
        "review quarterly studies annals annales bulletin transactions proceedings archiv revue cahiers revista anales boletín cuadernos"
        " rivista quaderni cadernos annuaire anuario annali anais вестник журнал ежегодник бюллетень труды vestnik zhurnal вопросы hefte"
        " blätter beiträge letters перспективы история forschung",
        r"\b(?:journal\b(?! & guide)|journal$|magazine of\b|vierteljahr|известия ран\b|l\. ?rev\b|l\. ?j\b|j\. |rev\.|q\.$|z(?:eitschrift)? f\b"
        r"|archives? (?:of|for)\b|advances in\b)|zeitschrift(?: f|\b)|jahrb[uü]ch(?:er)?\b|学报|學報|研究|学刊|论坛|评论|評論|集刊|杂志|雑誌|紀要|論集"
        r"|論叢|年報|导刊|月刊|季刊|学术|연구|학보|논총|학회지",
    ),
    _cue(
        "newspaper",
        "times post daily herald tribune gazette telegraph chronicle sun news globe examiner courier register sentinel inquirer dispatch"
        " mirror standard zeitung tageblatt anzeiger rundschau nachrichten kurier diario diário jornal folha correo correio corriere gazzetta"
        " giornale tagblatt abendblatt shinbun shimbun ilbo shinmun dépêche periódico gaceta gazeta газета правда новости ведомости ledger star advertiser"
        " intelligencer novosti vremya zvezda vedomosti transcript constitution republican democrat argus evening morning sunday eagle"
        " enquirer picayune defender freeman whig mercury clarion courant guardian patriot observer",
        r"\b(?:news agency\b|journal & guide\b|world-herald\b|press-\w|times-\w|izvesti|gazette-\w|plain dealer\b|afro-american\b|inter[ -]ocean\b"
        r"|journal-\w)|신문|일보|ribao|日报|晚报|中新网|央视网|新浪|网易|搜狐|腾讯|时报|晨报|(?<![学通简公电情年汇])报$|新闻|周末|新聞|kur['’]?er\b|obozreni",
    ),
    _cue(
        "magazine",
        "magazine weekly monthly magazin semanario settimanale wochenschau digest fortnightly",
        r"\bhebdo|周刊|週刊|半月谈",
    ),
    _cue("journal", "historia", r"社会科学|\b(?:science|history|geschichte|histoire)$"),
    _cue(
        "site",
        "website сайт портал",
        r"\w\.(?:com|org|net|gov|edu|mil|cn|de|fr|ru|uk|eu|io|int|es|info)$|\bonline$",
    ),
)
# A quick look at a name in ASCII: each pattern above begins with one of these words, or with a word that one of the stems stands in.
_CUE_OPENERS = """
journal magazine l j rev q z zeitschrift archive archives advances news world press times gazette plain afro inter science history
geschichte histoire online twitter x facebook instagram weibo reddit mastodon bluesky
"""
CUE_WORDS = frozenset(_CUE_OPENERS.split()).union(SITE_WORDS, *(cue.words for cue in CONTAINER_CUES))
CUE_STEMS = (
    "institut", "blogspot", "wordpress", "substack", "livejournal", "vierteljahr", "zeitschrift", "jahrb", "izvesti", "ribao", "kur", "obozreni",
    "hebdo", ".",
)  # fmt: skip

# ---------------------------------------------------------------------------------------- institutions, publishers

_BODIES = (
    r"Acad\. of|Inst\. (?:of|for)|Fed['’]n|Soc['’]y (?:of|for)|Secretary-General|Officers? of Health|Inspectors? of|Inspectors? General of|Commissioners? (?:of|for)|High Comm['’]r|Int['’]l Law Comm['’]n|Comm\.?(?=$|,)|Rapporteur|Office|Gov['’]t|Off\.|Comm['’]n|Bd\.?|Comm\.|Headquarters|Department|Dep['’]t|Dept\.?|Ministry|Commission|Council|Committee|Agency|Bank|University|Univ\.|Institute|"
    r"Institution|Cent(?:er|re)|Association|Ass['’]n|Organi[sz]ation|Org\.|Bureau|Government|Congress|Parliament|House|"
    r"Senate|Court|Foundation|Group|Corporation|Corp\.?|Company|Inc\.?|Ltd\.?|LLC|PLC|Society|Union|Nations|Fund|Watch|"
    r"Board|Authority|Service|Administration|Party|Army|Navy|Force|Forces|Command|Secretariat|Embassy|Assembly|"
    r"Federation|Academy|College|School|Laborator(?:y|ies)|Museum|Library|Archives?|Staff|Project|Programme|Program|"
    r"Network|Coalition|Unit|Directorate|Directorates|Secretary|Subcommittee|Inspectorate|Registrar|Alliance|Initiative|Survey|Museum|Police|Treasury|Chamber|Editors?|Editorial|Team|Task|Panel|"
    r"Bundes\w+|Parlamentarischer Rat|Ministerium|\w++(?<=\wministerium)|Institut|Verein|Verband|Gesellschaft|Stiftung|Kommission|"
    r"Europäische|Amt|Ministère|Conseil|Comité|Assemblée|Sénat|Agence|Banque|Commissariat|Direction|Cour|République|"
    r"Ministero|Ministério|Governo|Istituto|Università|Universidade|Consiglio|Senato|Commissione|Comissão|Comitato|Presidenza|Presidência|Secretaria|Fondazione|Fundação|Agenzia|Agência|Associazione|Associação|"
    r"Bundestag|Bundesrat|Bundesregierung|Auswärtiges|Assemblea|Congreso|Senado|Cámara|Presidencia|Dirección|Universidad|Université|Fondation|Secrétariat|Observatoire|Администрация|Университет|Академия|Фонд|Служба|Агентство|Управление|"
    r"[Kk]exueyuan|[Yy]anjiusuo|[Yy]anjiuyuan|[Ww]eiyuanhui|[Dd]axue|[Bb]angongshi|[Bb]angongting|[Gg]uowuyuan|"
    r"Ministerio|Comisión|Consejo|Instituto|Gobierno|Banco|Fundación|Secretaría|Naciones|Organización|Amnesty|Greenpeace|"
    r"Министерство|Комиссия|Комитет|Совет|Институт|Центр|Правительство|Организация|Банк|International|National|"
    r"Reuters|Press|Agence|News|Magazine|Times|Post|Daily|Xinhua|Oxfam|Treasury|Wikipedia|Online|Dictionary|Encyclop\w+|"
    r"Physicians for|Reporters [Ww]ithout|Reporters [Ss]ans|Doctors [Ww]ithout|Médecins [Ss]ans|Lawyers for|Lawyers [Ww]ithout|Journalists for|Scientists for|Save the Children|Fortify Rights|Access Now|Human Rights in|Defenders|Observatory|Consortium|Lab|Labs|Threat Intelligence|Recorded Future|Trend Micro|Check Point|Cisco Talos|Carbon Brief|Stock Exchange|"
    r"Rsch|RSCH|Serv|SERV|State|Republic|Kingdom|States|World|Global|European|American|British|Federal|Royal|United|People['’]s"
)
INSTITUTION = re.compile(
    rf"\b(?:{by_letter(_BODIES)})\b"
    r"|(?=[\u3400-\u9fff])(?:部|省|庁|署|社|委员会|委|办公室|局|院|研究所|大学|协会|中心|集团|公司|法院|编委会|课题组|编写组|出版社|学会|中共中央|国务院|政府|银行|党校)$"
)
_OPENS_BODY = opening(
    head[0]
    for body in _parted(re.sub(r"(?<![^|])\[(\w)\w\]", r"\1", _BODIES))  # `[Dd]axue`
    if (head := re.match(r"\w+(?![?*+{])", body))
)


def institution_in(text: str) -> re.Match[str] | None:
    """Where a word stands that names of institutions have."""
    plain = latin(text)
    if plain is not None and _OPENS_BODY.search(plain) is None and "ministerium" not in text:
        return None
    return INSTITUTION.search(text)


ACRONYM = re.compile(
    r"^(?:[A-ZÀ-Þ]{2,8}|[A-Z]\.(?:[A-Z]\.)+|UNESCO|OECD|RAND|UNICEF|[А-Я]{2,6})(?:[-/][A-Z]{2,})?$"
)

PUBLISHER = re.compile(
    r"\b(?:"
    + by_letter(
        r"Press|Publishers?|Publishing|Publications?|Books|Verlag|Verlags\w*|Éditions?|Editions?|Éd\.|Editorial|"
        r"Ediciones|Edizioni|Editore|Editora|Presses|Printing|Издательство|Изд-во|Пресс|Wiley|Routledge|Knopf|Norton|"
        r"Penguin|Random House|Springer|Elsevier|Palgrave|Macmillan|Blackwell|Brill|Gallimard|Seuil|Fayard|Flammarion|"
        r"Grasset|Plon|Hachette|PUF|Armand Colin|La Découverte|Albin Michel|Payot|Minuit|Perrin|Karthala|L['’]Harmattan|Odile Jacob|"
        r"Suhrkamp|Beck|C\. ?H\. ?Beck|Rowohlt|Fischer|Oldenbourg|De Gruyter|de Gruyter|Böhlau|Vandenhoeck|Campus|Reclam|Hanser|"
        r"Klett|Steiner|Mohr|Nomos|Duncker|Metzler|Insel|Piper|Ullstein|Siedler|DVA|Transcript|transcript|"
        r"Harper(?:Collins)?|Simon & Schuster|Simon and Schuster|Houghton Mifflin|Doubleday|Viking|Farrar|Scribner'?s?|"
        r"Little,? Brown|Basic Books|Free Press|Beacon|Verso|Polity|Ashgate|Bloomsbury|Sage|SAGE|Longmans?|Methuen|"
        r"Faber|Heinemann|Allen Lane|Cape|Chatto|Hodder|Duckworth|Brookings|Elgar|OUP|CUP|Hart|Clarendon|Sweet & Maxwell|"
        r"LexisNexis|Butterworths|West|Aspen|Foundation Press|Siglo XXI|Alianza|Cátedra|Crítica|Taurus|Planeta|Tusquets|"
        r"Anagrama|Gredos|Ariel|Akal|Fondo de Cultura Económica|FCE|El Colegio|Sudamericana|Наука|Мысль|Прогресс|Политиздат|"
        r"Civitas|Tecnos|Espasa(?:-Calpe)?|Trotta|Marcial Pons|Aranzadi|Tirant lo Blanch|Castalia|Galaxia Gutenberg|Paidós|Joaquín Mortiz|Porrúa|Grijalbo|Losada|Eudeba|Plaza & Janés|Seix Barral|Península|"
        r"Dalloz|L\.?G\.?D\.?J|Pedone|Bruylant|Economica|CNRS|Montchrestien|Aubier|Vrin|Calmann-Lévy|Robert Laffont|Autrement|Ellipses|Documentation française|Tallandier|Larcier|Droz|Mouton|Maspero|Les Belles Lettres|Honoré Champion|"
        r"Einaudi|Laterza|[iI]l Mulino|Giuffrè|Feltrinelli|Mondadori|Rizzoli|Bompiani|Adelphi|Carocci|Giappichelli|Cedam|CEDAM|Utet|UTET|Zanichelli|Bollati Boringhieri|Donzelli|Franco ?Angeli|Garzanti|Rubbettino|Sansoni|Olschki|Editori Riuniti|Jovene|Jaca Book|Liguori|Marsilio|"
        r"Companhia das Letras|Zahar|Civilização Brasileira|Paz e Terra|Nova Fronteira|Brasiliense|Vozes|Edusp|Hucitec|José Olympio|Almedina|Círculo de Leitores|Gradiva|Saraiva|Malheiros|Forense|Unesp|UFRGS|UnB|"
        r"Propyläen|Kiepenheuer|Luchterhand|Wagenbach|Dietz|Olms|Leske|Wallstein|Hamburger Edition|Droste|dtv|Heymanns|Velbrück|Matthes & Seitz|Herder|Kohlhammer|Nauka|Politizdat|ROSSPEN|"
        r"[Cc]hubanshe|[Ss]huppan\w*|[Ss]hoten|[Ss]hobō|Shinsho|Iwanami|"
        r"Просвещение|РОССПЭН|АСТ|Эксмо|Вече|Госполитиздат|Воениздат|Весь Мир|Norton & Company|Vintage|Picador|Holt|"
        r"University of [A-Z]\w+|U of [A-Z]\w+(?: [A-Z]\w+)? P|Government Printing Office|GPO|HMSO|Stationery Office|Universit(?:y|ätsverlag)|"
        r"Universidad|Université|Univ\.|House$|Oxford UP|Cambridge UP|UP$|U\.? ?P\.?$|Crown|Putnam|Lippincott|Dutton"
    )
    + r")\b"
    r"|出版社|书局|书店|印书馆|出版公司"
)

_PLACES = """
New York|London|Paris|Berlin|Cambridge|Oxford|Chicago|Boston|Washington|Washington, DC|Washington, D.C.|Princeton
New Haven|Berkeley|Los Angeles|San Francisco|Philadelphia|Baltimore|Ithaca|Stanford|Durham|Chapel Hill|Cambridge, MA
Cambridge, Mass.|Ann Arbor|Bloomington|Minneapolis|Austin|Toronto|Montreal|Montréal|Ottawa|Vancouver|Sydney|Melbourne
Canberra|Edinburgh|Glasgow|Manchester|Dublin|Belfast|Cardiff|Leiden|Amsterdam|The Hague|Den Haag|Brussels|Bruxelles
Brüssel|Antwerp|Leuven|Geneva|Genève|Genf|Zurich|Zürich|Bern|Basel|Vienna|Wien|Munich|München|Frankfurt
Frankfurt am Main|Frankfurt a. M.|Frankfurt a.M.|Frankfurt/M.|Frankfurt/Main|Hamburg|Köln|Cologne|Stuttgart
Tübingen|Göttingen|Heidelberg|Leipzig|Dresden|Bonn|Bielefeld|Darmstadt|Paderborn|Wiesbaden|Weinheim|Münster|Freiburg
Freiburg i. Br.|Freiburg im Breisgau|Düsseldorf|Essen|Mainz|Marburg|Jena|Weimar|Halle|Potsdam|Opladen|Baden-Baden
Reinbek|Reinbek bei Hamburg|Graz|Innsbruck|Salzburg|Konstanz|Würzburg|Regensburg|Erlangen|Nürnberg|Bremen|Hannover
Kassel|Gießen|Rome|Roma|Milan|Milano|Turin|Torino|Bologna|Florence|Firenze|Naples|Napoli|Venice|Madrid|Barcelona
Valencia|Sevilla|Salamanca|Granada|Zaragoza|Bilbao|Buenos Aires|México|Mexico City|México, D.F.|Ciudad de México
Bogotá|Lima|Santiago|Santiago de Chile|Montevideo|Caracas|La Habana|Quito|Lisbon|Lisboa|Porto|Coimbra|São Paulo
Rio de Janeiro|Lyon|Marseille|Toulouse|Bordeaux|Grenoble|Rennes|Strasbourg|Lille|Dijon|Aix-en-Provence|Moscow|Moskva
Москва|М.|СПб.|Санкт-Петербург|Ленинград|Л.|Киев|К.|Минск|Новосибирск|Екатеринбург|Казань|Саратов|Томск|Воронеж
Saint Petersburg|St. Petersburg|Kiev|Kyiv|Warsaw|Warszawa|Kraków|Prague|Praha|Budapest|Bucharest|Sofia|Belgrade
Zagreb|Ljubljana|Athens|Istanbul|Ankara|Jerusalem|Tel Aviv|Cairo|Beirut|Tehran|Baghdad|Damascus|Riyadh|Dubai
Beijing|Shanghai|Nanjing|Guangzhou|Tianjin|Hong Kong|Taipei|Tokyo|Kyoto|Osaka|Seoul|Singapore|Delhi|New Delhi
Calcutta|Kolkata|Bombay|Mumbai|Madras|Karachi|Lahore|Dhaka|Colombo|Bangkok|Hanoi|Jakarta|Manila|Kuala Lumpur
Canberra|Wellington|Auckland|Cape Town|Johannesburg|Pretoria|Nairobi|Lagos|Accra|Ibadan|Dakar|Addis Ababa
Stockholm|Uppsala|Lund|Göteborg|Oslo|Bergen|Copenhagen|København|Aarhus|Helsinki|Reykjavik|Basingstoke|Houndmills
Hoboken|Hoboken, NJ|Englewood Cliffs|Upper Saddle River|Thousand Oaks|Lanham|Lanham, MD|Boulder|Armonk|Westport|Santa Barbara
Cheltenham|Aldershot|Abingdon|Farnham|Burlington|Maidenhead|Harmondsworth|Hassocks|Brighton|Leicester|Liverpool
Athens, GA|Lawrence|Lincoln|Norman|Seattle|Honolulu|Albany|Notre Dame|University Park|Charlottesville|Annapolis
Santa Monica|Santa Monica, CA|Arlington|Carlisle|Stuttgart/Weimar|Wien/Köln/Weimar|Köln/Weimar/Wien|Berlin/New York|Paris/La Haye
Augsburg|Bamberg|Bochum|Braunschweig|Chemnitz|Duisburg|Erfurt|Greifswald|Hagen|Hildesheim|Karlsruhe|Kiel|Ludwigsburg|Lüneburg|Magdeburg|Mannheim|Neuwied|Oldenburg|Osnabrück|Passau|Rostock|Saarbrücken|Schwerin|Siegen|Trier|Tutzing|Ulm|Wuppertal|Klagenfurt|Linz|St. Gallen|Luzern|Neukirchen-Vluyn|Schwalbach/Ts.|Schwalbach i. Ts.|Frankfurt/M|Freiburg i.Br.
La Tour-d’Aigues|Saint-Denis|Saint-Étienne|Le Mans|Boulogne-Billancourt|Clermont-Ferrand|Levallois-Perret|La Rochelle|Le Havre|Perpignan|Pessac|Nîmes|Besançon|Limoges|Reims|Metz|Beyrouth|Le Caire|La Haye|Valladolid|Logroño
Arles|Rouen|Montpellier|Roma-Bari|Roma/Bari|Bari|Padova|Palermo|Pisa|Genova|Brescia|Trieste|Perugia|Soveria Mannelli|Venezia|Catania|Lecce|Modena|Louvain|Louvain-la-Neuve|Neuchâtel|Lausanne|Fribourg|Nantes|Caen|Poitiers|Québec|Nancy|Nice|Amiens|Alger|Tunis|Rabat|Casablanca|Liège
Córdoba|Rosario|La Plata|Guadalajara|Puebla|Xalapa|Monterrey|Medellín|Cali|San José|Pamplona|Oviedo|Murcia|Málaga|Cádiz|Alicante|Gijón|A Coruña|Santiago de Compostela|México D.F.|México DF|La Paz|Asunción|Porto Alegre|Brasília|Belo Horizonte|Recife|Salvador|Curitiba|Campinas|Niterói|Petrópolis|Fortaleza|Braga
СПб|М|Пг.|Нижний Новгород|Н. Новгород|Владивосток|Иркутск|Ростов-на-Дону|Ростов н/Д|Пермь|Самара|Ставрополь|Краснодар|Калининград|Петрозаводск|Ярославль|Хабаровск|Чита|Улан-Удэ|Барнаул|Омск|Тюмень|Уфа|Харьков|Одесса|Львов|Київ|Алматы|Ташкент|Рига|Тарту|М.; СПб.|М.; Л.|М.–Л.|М.-Л.
Leningrad|Sankt-Peterburg|SPb.|Novosibirsk|Vladivostok|Minsk|Tbilisi|Almaty|Astana|Tashkent|Vilnius|Riga|Tallinn|Bratislava|Wrocław|Changsha|Chengdu|Wuhan|Hangzhou|Harbin|Pyongyang|Busan|Nagoya|Sapporo|Sendai|Yokohama|Hiroshima|Fukuoka|Ulaanbaatar
서울|부산|東京都|札幌|名古屋|大阪|福岡|廣州|臺北
北京|上海|南京|广州|天津|重庆|武汉|成都|西安|香港|台北|杭州|长沙|沈阳|济南|东京|京都|长春|哈尔滨|合肥|石家庄|太原|郑州|福州|南昌|昆明|贵阳|兰州
"""
PLACES: frozenset[str] = frozenset(
    place.strip() for line in _PLACES.split("\n") for place in line.split("|") if place.strip()
)
PLACE_WORDS = one_of(PLACES)

ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"\d{1,3}(?:st|nd|rd|th|d|re|ère|er|e|ème|\.?[ªºa°]\.?|\.)?"
)
