"""Laws and judgments as continental and international lawyers cite them: `Loi n° 2018-607 du ...`, `STC 31/2010`."""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.model import PartialDate
from citecheck.notes.dates import find_dates
from citecheck.notes.draft import Draft
from citecheck.notes.lexicon import MONTHS, RECENT
from citecheck.notes.scan import Scan

# What a law is called, and what must follow so that it is one: a number or a day.
_LAW = re.compile(
    r"(?:(?:BRASIL|PORTUGAL)\.\s)?(?:"
    r"(?:Loi|Décret(?:-loi)?|Ordonnance|Arrêté|Circulaire|Dahir)(?:\s(?:organique|constitutionnelle|interministériel|ministériel|royal|fédérale))?\s(?:n[°ºo]\.?\s?\d|du\s\d)"
    r"|(?:Ley(?:\s(?:Orgánica|Federal|Foral|General))?|Real\sDecreto(?:[- ][Ll]ey|\sLegislativo)?|Decreto(?:[- ][Ll]ey|\sSupremo|\sLegislativo)?|Orden(?:\s[A-Z]{2,4})?|Acuerdo|Instrucción)\s(?:(?:[Nn]úm\.?|[Nn]\.?[º°o]\.?)\s?)?[A-Z]{0,4}/?\d[\d.]*(?:/|,?\sde\s|\sdel?\s)"
    r"|(?:Lei(?:\s(?:Complementar|Orgânica|Federal))?|Decreto(?:-Lei)?|Medida\sProvisória|Emenda\sConstitucional|Portaria|Resolução)\s[Nn]\.?\s?[º°o]?\.?\s?\d"
    r"|(?:[Ll]egge|L\.|[Dd]\.?\s?[Ll]gs\.?|[Dd]\.\s?[Ll]\.|D\.P\.R\.|D\.P\.C\.M\.|D\.M\.|[Rr]\.\s?[Dd]\.|[Dd]ecreto(?:\s(?:legislativo|ministeriale)|-legge)?)\s(?:cost\.\s)?(?:\d{1,2}[°º]?\s[a-z]{4,9}\s\d{4},?\sn\.\s?\d|n\.\s?\d+/\d{4})"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]*(?:gesetz|verordnung)(?:buch)?|Gesetz|Verordnung)\b[^“:;.(]{0,160}?(?:\s\((?:\ue002)+\))?,?\s(?:vom|v\.|i\.\s?d\.\s?F\.(?:\sder\sBekanntmachung)?\s(?:vom|v\.))\s\d"
    r"|(?:VO|Verordnung|RL|Richtlinie|Beschluss|Règlement|Décision|Reglamento|Directiva|Decisión|Regolamento|Direttiva|Decisione|Regulamento|Diretiva)\s(?:\(\ue002{2,6}\)\s)?(?:(?:Nr\.|n[°º]|no|núm\.|n\.º?)\s)?\d+/\d+\b(?!/EC\b)|Directive\s(?:\(\ue002{2,4}\)\s)?(?:n[°º]\s)?\d+/\d+(?:/CEE?|/UE)?\s(?:du|relative)"
    r"|(?:BGBl|RGBl|ABl|GVBl|BStBl)\.?(?:\s[LC])?(?:\s(?:I{1,3}|Teil\sI{1,3}))?,?\s(?:Nr\.\s)?\d"
    r"|(?:Résolution|Resolución|Risoluzione|Resolução)\s\d+\s\(\ue002{4}\)"
    r"|(?:§+|Artt?\.|Arts\.|Artikel|[Aa]rt[íi]culos?|[Aa]rticles?|[Aa]rtigo|[Aa]rticolo|[Сс]т\.|[Сс]татья)\s\d[^“;:]{0,60}?\b(?:UN-Charta|VN-Charta|IGH-Statut|WVK|EMRK|GRCh|Grundgesetz(?:es)?|[A-ZÄÖÜ][a-zäöü]+(?:gesetz|ordnung)(?:es|buchs?)?|Constitución|Constitution|Costituzione|Constituição|Código|Code|[Cc]odice|Конституции|[А-ЯЁ]{2,3}\sРФ)\b"
    r"|(?:Constitución|Costituzione|Constituição|Конституция)\b[^“;:.]{0,60}?,\s(?:arts?\.|artt\.|ст\.|§)\s?\d"
    r"|(?:Федеральный\s(?:конституционный\s)?закон|Закон|Указ|Постановление|Распоряжение|Приказ|Решение|Определение|Договор|Соглашение|Конвенция|Протокол|Декларация)\b[^“.:]{0,120}?\s(?:от\s\d|№\s?\d)"
    r")"
)
_LAW_ENDS = re.compile(
    r"[,;.]?\s(?:JOUE\b|JOCE\b|DO\s[LC]\b|B\.\s?O\.|J\.?O\.?(?:R\.?F\.?)?\b|Journal\sofficiel|BOE\b|B\.O\.E\.|DOUE\b|D\.?O\.?U\.?\b|Diário|Diario|D\.O\.|Gazzetta|G\.U\.|GU\b|in\s(?:Gazzetta|G\.U|GU)|BGBl|RGBl|ABl|AS\b|OJ\b|Собрани|СЗ\sРФ|Рос(?:\.|сийская\sгазета)|Бюлл|Ведомости)"
    r"|,\s\d{1,2}(?:er)?\s(?:de\s)?[a-zé]{3,10}\s(?:de\s)?\d{4}|,\sS/RES|,\s(?:[Aa]rts?\.|[Aa]rt[íi](?:culo|go)s?|[Aa]rticle|[Aa]rtt\.|§)\s?\d|\s//|\ue004|,\sp{1,2}\.\s|\.\sURL|,\s(?:consult|disponible|disponível|abgerufen|Zugriff)|\s\(\ue002+\)[.,]?\s*$"
)
_GAZETTE = re.compile(
    r"\b(JORF|Journal officiel de la République française|Journal officiel|JO|BOE|DOUE|DOU|Diário Oficial da União|Gazzetta Ufficiale|G\.U\.|GU|BGBl|RGBl|ABl|OJ|Собрание законодательства РФ|СЗ РФ|Российская газета|Бюллетень международных договоров|Ведомости(?: [А-ЯЁ]\w+)+)\b\.?"
)

# The courts that continental and international lawyers cite by a short name; a number or a day must follow.
_COURT = re.compile(
    r"(?:BRASIL\.\s)?(?:(?:Sentencia|Auto|Urteil|Beschluss|Sentenza|Acórdão|Arrêt)\s(?:n\S+\s)?(?:del?|de\sla|des|do|da|della|du|der)\s)?(?:CE(?=,?\s(?:\d|Ass|Sect|ass|sect|ord|réf|avis))|Conseil\sd['’]État|Cass\.|C\.\scass\.|Cour\sde\scassation|Cons\.\sconst\.|Conseil\sconstitutionnel|CAA(?=\s[A-Z])|CA(?=\s[A-Z][a-z]+,\s\d)|TGI|CJCE|CJUE|TPICE|TPIUE|CEDH|C\.\s?E\.\s?D\.\s?H\.|C\.\s?J\.\s?C\.\s?E\.|Cour\s?EDH|CourEDH|CIJ|C\.I\.J\.|CPJI|TPIY|TPIR|Cour\s(?:internationale\sde\sjustice|de\sjustice|constitutionnelle|européenne\sdes\sdroits\sde\sl['’]homme)"
    r"|CSJN|SCJN|CSJ|CIDH|Corte\sSuprema(?:\sde\sJusticia)?|Corte\sConstitucional|Suprema\sCorte|STC|SSTC|ATC|STS|ATS|SAN|SAP|STSJ|STJUE|STEDH|Corte\sIDH|TEDH|TJUE"
    r"|Corte\s(?:cost\.|costituzionale|giust\.|EDU|di\sgiustizia|di\scassazione)|C\.\scost\.|Cons\.\sStato|Consiglio\sdi\sStato|Cass\.\s(?:civ|pen)\.|Trib\.|TAR"
    r"|STF|STJ|TJ[A-Z]{2}|TRF|Tribunal\s(?:Constitucional|Supremo)|Supremo\sTribunal\sFederal"
    r"|BVerfGE?|BGHZ?|BGHSt|BVerwGE?|BAGE?|BSGE?|BFHE?|RGZ|RGSt|EuGH|EuG|EGMR|IGH|StIGH|VfGH|VfSlg|OGH|VwGH|BGer|BGE|OLG|OVG|VGH|LVerfG|Schweizerisches\sBundesgericht)"
    r"(?:\s\(\ue002+\))?(?=[,.:\s])"
)
_DECIDED = re.compile(r"\d")
_PARTIES = re.compile(
    r"\s(?:c\.|c/|contre|contra|contro|gegen|\./\.|v\.?|vs\.?|y\sotros\svs?\.)\s(?=[A-ZÀ-Þ«“„])"
)
_CHAMBER = re.compile(
    r"(?:(?:Ass|Sect|Ch|Plén|Gr|GC|Pl|Sala|Urt|Beschl|Gutachten|Rel|Min)\b|réun|mixte|ord|arrêt|aff|req|sez|sent|un\.|decisión|pleno|avis|rel|j\.|julg|nos?\b|n[.°º]|Rs|C[-‑–]\d|T[-‑–]\d|\d|[a-z])"
)
_REPORTS = re.compile(
    r"(?:Rec|Recueil|Lebon|Bull|Slg|NJW|NVwZ|JZ|DÖV|DVBl|EuGRZ|EuZW|GRUR|BVerfGE|BGHZ|BVerwGE|Foro|Giur|GU|RJ|Reports|I\.?C\.?J|série|Serie|DJe?|FJ|ECLI|EU:|Rn|p\.|S\.|§|BeckRS|ZaöRV|CDE|RFDA|AJDA|D\.|JCP|RGDIP)"
)


# The first three letters of whatever the two patterns above may match: a quick look.
_FIRST = frozenset(
    "Loi Déc Ord Arr Cir Dah Ley Rea Dec Ord Acu Ins Lei Med Eme Por Res Leg leg L.  D.  D.L d.l d.L D.l D.P D.M R.D r.d R.  r.  dec"
    " CE, CE  Con Cas C.  Cou CAA CA  TGI CJC CJU TPI CED CIJ C.I CPJ BRA POR Sen Aut Urt Bes Acó VO RL Ric Règ Dir Reg Rés Ris §  §§ Art art ст. Ст. Cos CSJ SCJ CID Дог Сог Кон Про Дек STC SST ATC STS ATS SAN SAP STJ STE Cor TED TJU Tri TAR STF TRF"
    " Sup BGB RGB ABl GVB BSt BVe BGH BAG BSG BFH RGZ RGS EuG EGM IGH StI VfG VfS OGH VwG BGe BGE OLG OVG VGH LVe Sch Фед Зак Ука Пос Рас При Реш Опр".split(
        " "
    )
)


def opens(flat: str) -> bool:
    """Whether a law or a judgment plainly opens the text."""
    head = flat[:3]
    if not (
        head in _FIRST or head[:2] in _FIRST or "gesetz" in flat or "Gesetz" in flat or "erordnung" in flat
    ):
        return False
    return _LAW.match(flat) is not None or (
        (court := _COURT.match(flat)) is not None and _decides(flat, court.end())
    )


@lru_cache(maxsize=RECENT)
def opens_at(scan: Scan, start: int) -> bool:
    """Whether a law or a judgment opens at the offset."""
    flat = scan.flat
    return opens(flat[start : start + 240]) or (
        flat[start - 2 : start] == "; " and flat[start].isdigit() and _is_volume_more(flat, start)
    )


# `BVerfGE 7, 198 (208) – Lüth; 65, 1 (43) – Volkszählung`: a judgment in another volume of the same reports.
_VOLUME_AND_PAGE = re.compile(
    r"\d{1,3}, \d{1,4}(?![\d–-])(?:, \d{1,4}| ff?\.| \(\ue002+\))*(?=[;.]? *$|[;.] | [–—] [A-ZÀ-Þ])"
)
_SAME_REPORTS = re.compile(
    r"\b(?:BVerf|BVerw|BGH|BGHZ|BGHSt|RG|RGZ|RGSt|BA|BS|BFH|BG|OGHZ|VfSlg)(?:GE|E|Z|St)? \d{1,3}, [^;“]{1,80}(?:; \d{1,3}, [^;“]{1,80})*; $"
)


def _is_volume_more(flat: str, start: int) -> bool:
    return (
        _VOLUME_AND_PAGE.match(flat, start) is not None
        and _SAME_REPORTS.search(flat, max(0, start - 400), start) is not None
    )


# A council or court that writes a report: `Conseil d’État, Étude annuelle 2014`.
_REPORTS_ON = re.compile(
    r",\s(?!Ass|Sect|Civ|Com|Crim|Soc|Ch|Sala|Sez|Ur|Beschl|Gr|Pl|Aff|Arrêt|Sent|Avis|Caso|Activités)[A-ZÀ-Þ][a-zà-ÿ’']{2,}\s[a-zà-ÿ’']{2,}[\s,]"
)


def _decides(flat: str, at: int) -> bool:
    if flat[:4] in ("Cons", "Cour", "Trib", "Supr") and _REPORTS_ON.match(flat, at):
        return False
    return _DECIDED.search(flat, at, at + 220) is not None


def names_gazette(flat: str) -> bool:
    """Whether the official gazette that printed a law opens the text."""
    return _GAZETTE.match(flat) is not None


def read(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """Read a law or a judgment; False where the citation is neither."""
    flat = scan.flat[start:end]
    if _LAW.match(flat):
        _law(draft, scan, start, end, flat)
        return True
    if flat[0].isdigit():
        draft.type, draft.title = "legal_case", _parties(scan, start, end)
        return True
    court = _COURT.match(flat)
    if court is None or not _decides(flat, court.end()):
        return False
    draft.type = "legal_case"
    draft.authority = scan.text[start : start + court.end()].strip(" ,.") or None
    draft.title = _parties(scan, start + court.end(), end)
    _date(draft, scan, start, end)
    return True


def _law(draft: Draft, scan: Scan, start: int, end: int, flat: str) -> None:
    draft.type = "treaty" if flat[:3] in ("Дог", "Сог", "Кон", "Про", "Дек") else "legislation"
    stop = _LAW_ENDS.search(flat)
    name_end = stop.start() if stop else len(flat)
    quote = scan.quote_at(start)
    if quote is not None and quote.end <= start + name_end + 1:
        draft.title = scan.text[quote.inner[0] : quote.inner[1]].strip(" .,")
    else:
        draft.title = " ".join(scan.text[start : start + name_end].split()).strip(" .,;")
    gazette = _GAZETTE.search(flat, name_end)
    draft.container_title = gazette[1] if gazette else None
    _date(draft, scan, start, start + name_end)
    if draft.issued is None:
        _date(draft, scan, start, end)
    elif draft.issued.day is None:
        year = draft.issued.year
        later = find_dates(scan.text, start + name_end, end)
        draft.issued = next(
            (one.date for one in later if one.has_day and one.date.year == year), draft.issued
        )


def _parties(scan: Scan, start: int, end: int) -> str | None:
    """The parties, or the words by which a case goes, out of what follows the court."""
    at = start
    judge = False  # `Rel. Min. Cezar Peluso` is no party
    for piece in re.split(
        r",\s|\s[–—]\s|(?<!\sc)(?<!\svs)(?<!\sv)\.\s(?=[A-Z][a-z]{3})", scan.flat[start:end]
    ):
        begin = scan.flat.index(piece, at, end) if piece else at
        at = begin + len(piece)
        words = piece.strip(" .,:;")
        if not words or judge:
            judge = words in ("Rel. Min", "Relator: Min")
            continue
        judge = words.endswith((" Min", "Rel", "Relator"))
        if _PARTIES.search(words):
            words = re.sub(
                r"^(?:aff(?:aire)?\.?|arrêt|sentencia|caso|Caso|Case)\s",
                "",
                scan.text[begin:at].strip(" .,:;"),
            )
            return words.strip('«»„“”" ') or None
        if words[0] == "“":
            return scan.text[begin:at].strip(' .,:;«»„“”"') or None
        if _CHAMBER.match(words) or _REPORTS.match(words) or "\ue002" in words[:2]:
            continue
        if " " not in words and not (
            (_DAY_ENDS.search(scan.flat, start, begin) or scan.flat.startswith((" – ", " — "), begin - 3))
            and _ONE_NAME.fullmatch(words)
        ):
            continue
        if re.search(r"\d", words):
            continue
        return scan.text[begin:at].strip(" .,:;") or None
    return None


# `CE, 19 mai 1933, Benjamin, Rec. p. 541`
_DAY_ENDS = re.compile(r"[a-zéû]\.? (?:18|19|20)\d\d, $")
_ONE_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’-]{3,}")
_NUMBER_AND_DAY = re.compile(
    r"\d+/(?P<year>(?:19|20)\d\d),?\s(?:de|del|di|do)\s(?P<day>\d{1,2})\sde\s(?P<month>[^\W\d]+)(?!\sde(?:l)?\s\d{4})"
)
_NUMBER_OF_YEAR = re.compile(r"\b\d+/((?:19|20)\d\d)\b")


def _date(draft: Draft, scan: Scan, start: int, end: int) -> None:
    """The day of a law or judgment: the first one printed, or the number's year with the day behind it."""
    text = scan.text[start:end]
    spelled = _NUMBER_AND_DAY.search(text)
    if spelled and (month := MONTHS.get(spelled["month"].lower())):
        try:
            draft.issued = PartialDate(int(spelled["year"]), month, int(spelled["day"]))
        except ValueError:
            draft.issued = PartialDate(int(spelled["year"]))
        return
    dates = [
        date
        for date in find_dates(scan.text, start, end)
        if not any(a <= date.start < b for a, b in scan.urls)
    ]
    best = next((date for date in dates if date.has_day), dates[0] if dates else None)
    if best is not None:
        draft.issued = best.date
    elif number := _NUMBER_OF_YEAR.search(text):
        draft.issued = PartialDate(int(number[1]))
