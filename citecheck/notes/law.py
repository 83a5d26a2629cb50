"""Cases, statutes, treaties and official records, as Bluebook, OSCOLA and continental courts cite them."""

from __future__ import annotations

import re

from citecheck.model import Name, PartialDate
from citecheck.notes.dates import find_dates
from citecheck.notes.draft import Draft
from citecheck.notes.gazetteer import GIVEN
from citecheck.notes.lexicon import ANY_MONTH, PLACE_WORDS
from citecheck.notes.names import parse_names, person_score, split_names
from citecheck.notes.scan import Scan

_VERSUS = re.compile(
    r"(?<!\bhg\.)(?<!rsg\.)(?<!bers\.)(?<!earb\.)\s(?:v|vs)\.?\s(?=[A-ZÁÉÍÓÚ])|\b(?:In re|Ex parte|Matter of) (?=[A-Z])|^Re (?=[A-Z])|\sc\.\s(?=[A-Z][^,]*,\s(?:req|App|CEDH|n°))"
)
_COURTS = r"\d+\s(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed|F\.(?:\s?(?:2d|3d|4th)|\sSupp)?|A\.[23]d|N\.[EWY]\.|P\.[23]d|S\.[EWo]\.|So\.|Cal\.|[A-Z][\w.]*\s[23]d|WL\b|U\.S\.L\.W|I\.C\.J)|\[\ue003{4}\]|\bECLI|\bEU:[CTF]:|\bNo\.\s?\d|\bUKSC|\bEWHC|\bEWCA|\bAC\b|\b\d+ Eur|App\.? [Nn]o"
_COURT_EVIDENCE = re.compile(_COURTS)
_CASE_EVIDENCE = re.compile(rf"{_COURTS}|\(\ue002+\)|\d{{4}}")
_NAME_ENDS = re.compile(
    r",\s(?=\d|No\.|Case|Nos\.|ECLI|judgment|Judgment|Award|Decision|ICSID|PCA|UNCITRAL|LCIA|ITLOS|IT-\d|ICTR|ICC-|[A-Z]{2,}\s\d|App)|\s(?=App(?:lications?|l|s)?\.?\s[Nn]os?\b)|\s(?=\[\ue003|\(\ue002{3,}\)|EU:|ECLI|\d+\sU\.S)|,\s(?=\(|\[)|\sat\s\d|\.$|,$|;"
)
_REPORTED = re.compile(
    r"(?P<vol>\d+)\s(?P<name>[A-Z][A-Za-z.&'’ ]*?(?:\d[a-z]{1,2})?\.?)\s(?P<page>\d+)(?![\w.])"
)
_UK_REPORTED = re.compile(
    r"\[\ue003{4}\]\s(?:(?P<vol>\d+)\s)?(?P<name>[A-Z][A-Za-z .]*?(?:\s\(\ue002+\))?)\s(?P<page>\d+)"
)
_GERMAN_COURT = re.compile(
    r"(?P<court>BVerfG|BGH|BVerwG|BAG|BSG|BFH|EuGH|EGMR|OLG [A-Z]\w+|LG [A-Z]\w+|VG [A-Z]\w+|OVG [A-Z]\w+)(?:\s(?:civ|crim|soc|com|ass|sect)\.?)?(?:\s\d\w*)?,?\s(?=.*?(?:Urteil|Beschluss|Urt\.|Beschl\.|v\.|vom|arrêt|\d))"
)
_STATUTE = re.compile(
    r"(?P<code>\d+\s(?P<name>U\.\s?S\.\s?C\.?(?:\sA\.)?|C\.\s?F\.\s?R\.|Stat\.|Fed\.\sReg\.)\s(?:§+\s?|pts?\.\s?|part\s)?(?P<sec>[\w.\-–(),]+)?)|§+\s?\d"
)
_ACT = re.compile(
    r"(?P<title>(?:The\s)?[A-Z](?:[\w'’&,\-–() \ue002]|(?<=\b[A-Z])\.)*?\b(?:Act|Acts|Code|Regulations?|Order|Rules|Ordinance|Law|Bill|Constitution|Gesetz|Loi|Ley|Decreto)(?:\s\(\ue002+\))?(?:\sof)?(?:,?\s(?P<year>1\d{3}|20\d\d)(?:[–-]\d\d)?)?(?: for Fiscal Years? [\d–-]+)?)(?=[,.;( ]|$)"
)
_PLAIN_LAW = re.compile(
    r"(?:U\.?N\.?\sCharter|Charter\sof\sthe\sUnited\sNations|(?:ICJ\sStatute|Statute\sof\sthe\sInternational\sCourt\sof\sJustice|(?:European|American)\sConvention\son\sHuman\sRights|ECHR|VCLT|ICCPR|ICESCR|UNCLOS|TFEU|TEU|Rome\sStatute|Genocide\sConvention|Refugee\sConvention)|Consolidated\sVersion\sof\sthe\sTreaty\son\s[A-Z][\w ]+?)(?=,?\s(?:[Aa]rts?\b|[Aa]rticles?\b|[Pp]reamble|pmbl|ch))|(?:Exec(?:utive|\.)\sOrder|Proclamation|Presidential\sProclamation)\s(?:No\.\s)?[\d,]+|(?:H\.\s?R\.|S\.|H\.R\.)\s(?:Rep|REP|Conf\. Rep|CONF\. REP)\.?\s(?:No|NO)\.\s[\d–-]+|U\.\s?S\.\s(?:CONST|Const)\.(?=\s(?:art|amend|pmbl))|(?:Grundgesetz|GG|BGB|StGB),?\s(?=§|Art)|(?:§+|Art\.)\s?\d[^.;“]*?(?:\.\s[^.;“]*?)?\b(?:BGB|StGB|GG|ZPO|StPO|HGB|AktG|DSGVO|VwGO|UrhG|SGB|EUV|AEUV|C\. civ|CPC)\b"
)
_BILL = re.compile(
    r"(?:(?P<title>[A-Z][^“]{2,120}?),\s)?(?P<number>(?:H\.\s?R\.|S\.|H\.\s?J\.\s?Res\.|S\.\s?Res\.|H\.\s?Res\.|HB|SB)\s?\d+),?\s(?=\d+(?:th|st|nd|rd|d)\s(?:Cong|Leg))"
)
_EU_ACT = re.compile(
    r"(?P<title>(?:(?:Council|Commission|Framework|Implementing|Delegated)\s){0,2}(?:(?:Regulation|Directive|Decision)\s\((?:\ue002)+\)\s(?:No\s)?\d+/\d+.*?|(?:Directive|Regulation|Decision)\s\d{2,4}/\d+(?:/E[CU]C?)?.*?))(?=\s\[\ue003{4}\]\s?OJ|,\sarts?\b|,\s(?:\d{4}\s)?O\.?\s?J\b|$)"
)
_TREATY = re.compile(
    r"(?P<title>(?:(?:[A-ZÀ-Þ][\w'’.–-]*|of|on|the|for|and|to|in|with|between|against|concerning|relating|de|sur|la|du|des|del|über|die|der"
    r"|zur|zwischen|und|\(\ue002+\)),?\s){0,24}?(?:Treaty|Convention|Agreement|Protocol|Charter|Covenant|Accords?|Pact|Statute|Treaties|Traité"
    r"|Tratado|Vertrag|Abkommen|Declaration)\b[^,(\[“]*(?:(?:, (?!\d)[A-Z][\w’-]*(?: [A-Z][\w’-]*)?){0,4},? and (?!\d)[^,(\[“]+|\s?\(\ue002+\) (?:and|of|on|for|in|to) [^,(\[“]+){0,3}(?:, (?:and )?[Rr]elat(?:ing|ed) to [^,(\[“]*(?:\(\ue002+\))?)?)"
)
_TREATY_WORD = re.compile(
    r"\b(?:Treaty|Convention|Agreement|Protocol|Charter|Covenant|Accords?|Pact|Statute|Treaties|Traité|Tratado|Vertrag|Abkommen|Declaration)\b"
)
_TREATY_EVIDENCE = re.compile(
    r"\bU\.?\s?N\.?\s?T\.?\s?S\b|\bU\.S\.T\.|\bT\.I\.A\.S|\bTIAS|\bUST\b|\bL\.?N\.?T\.?S|\bI\.L\.M|\bILM\b|\bC\.?T\.?S\b|\bBevans|(?:adopted|signed|opened for signature|entered into force|concluded|done at)|\bOJ\b"
)
_ART = re.compile(r"\s(?:art|arts|Art|article|Article|sec|pmbl|preamble|ch)\.?\s[\dIVXLC].*$")
_HEARING = re.compile(
    r"(?P<title>[A-Z“][^“]*?):\s(?P<event>(?:Joint\s)?Hearings?\s[Bb]efore\s(?P<body>.*?))(?=,\s\d|\s\(\ue002|,\s\d+th|$)"
)
_BODIES = re.compile(
    r"(?P<name>(?:(?:U\.\s?S\. |United States )?(?:Congress|Senate|House(?: of Representatives)?)|(?:(?:House|Senate) )?(?:Select |Permanent |Special |Joint |Sub)*[Cc]ommittee [^,:]{3,80})(?:, (?:(?:U\.\s?S\. )?(?:Congress|Senate|House(?: of Representatives)?)|(?:Select |Permanent |Special |Joint |Sub)*[Cc]ommittee [^,:]{3,80}))*), (?=[A-Z])"
)
_RECORD = re.compile(
    r"(?P<title>Hansard|Annals of Cong(?:ress|\.)|Cong(?:ressional|\.) Globe|Register of Debates|Parl(?:\.|iamentary) Deb(?:\.|ates)|H(?:ouse|\.) ?of (?:Commons|Lords) Debates|HC Deb(?:ates)?|HL Deb(?:ates)?|(?:\d+\s)?Cong(?:ressional|\.) Rec(?:ord|\.))(?!\w)"
)
_UN = re.compile(
    r"(?P<title>(?:(?:UN|U\.N\.|United Nations)\s)?(?:General Assembly|Security Council|Human Rights Council|UNGA|UNSC|UNHRC|H\.?R\.?C\.?|G\.?A\.?|S\.?C\.?|ECOSOC|E\.S\.C\.)\s(?:Res(?:olution|\.)?)\s?(?:No\.?\s)?"
    r"(?P<number>[\w/-]*\d[\w/-]*(?:\s?\(\ue002{1,6}\))?(?:\s[A-Z]\b)?))(?:,\s(?P<name>(?!\d\d? [A-Z][a-z]+ \d{4}|UN\b|U\.N\.|[A-Z]+/|art|para|¶|at\s|preamble|p{1,2}\.)(?:\d+\s)?[A-Z][^,(“]{6,160}?)(?=,|\s\(|[.;]?$))?"
)
# `European Parliament resolution of 20 October 2020 with recommendations to the Commission (2020/2012(INL))`
_RESOLVED = re.compile(
    r"(?P<title>European Parliament (?:legislative )?resolution of \d{1,2} [A-Z][a-z]+ \d{4} [^“;]*?)(?=,? \(\d{4}/|,? P\d_TA|,? \[\d{4}\]|,? OJ\b|[.;,]?\s*$)"
)
_SHORT_CASE = re.compile(
    r"^(?P<title>(?:[a-z]{1,2})?[A-Z][\w.’'& ]{1,60}?),\s(?P<vol>\d+)\s(?P<name>[A-Z][\w. ]*?)\sat\s\d+"
)


def read(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """Read a legal source; False where the citation is none."""
    flat = scan.flat[start:end]
    return any(reader(draft, scan, start, end, flat) for reader in _READERS)


def _text(scan: Scan, start: int, a: int, b: int) -> str:
    return " ".join(scan.text[start + a : start + b].split()).strip(" ,;")


def _hearing(draft: Draft, scan: Scan, start: int, end: int, flat: str) -> bool:
    match = _HEARING.match(flat)
    if match is None:
        return False
    draft.type, draft.genre = "hearing", "Hearing"
    bodies = _BODIES.match(flat, 0, match.end("title"))
    if bodies:
        draft.author = (Name(literal=_text(scan, start, *bodies.span("name"))),)
    draft.title = _text(scan, start, bodies.end() if bodies else match.start("title"), match.end("title"))
    draft.event_title = draft.authority = re.sub(r"^the\s", "", _text(scan, start, *match.span("body")))
    statement = re.search(
        r"\((?:written\s|prepared\s|opening\s)?(?:statement|testimony)\sof\s([^,)]+)",
        scan.text[start + match.end() : end],
    )
    if statement:
        draft.author = parse_names(re.sub(r"^(?:Rep|Sen|Dr|Mr|Ms|Mrs|Hon)\.\s", "", statement[1]))
    _date(draft, scan, start + match.end(), end)
    return True


# A case between states, its parties in brackets: `Nicaragua (Nicar. v. U.S.), Judgment, 1986 I.C.J. Rep. 14`.
_OPINION = re.compile(
    r"(?P<title>[A-Z][^“;(]{5,160}?)(?:,\sAdvisory\sOpinion|\s\((?=Advisory|Judgment|Award|Merits|\ue002{8,20}\)\s\[)(?:\ue002+|Advisory\sOpinion)\))(?=,|\s\[|\s\(|\s\d{4})"
)
_PANEL = re.compile(
    r"(?:Appellate\sBody|Panel)\sReports?,\s(?P<title>[A-Z][^“;(]{5,200}?)(?=,\s(?:WTO|WT/|¶|adopted|para)|\s\(|\sWT/)"
)
# Whose opinion on a case it is: `Opinion of A.G. Kokott in`, `A.G. Opinion in`.
_ADVOCATE = r"(?:[Tt]he\s)?(?:(?:Opinion|View)\sof\s(?:(?:Mr\s|Ms\s)?(?:A\.?G\.?|Advocate\sGeneral)\s[\w’ -]{2,40}?)|(?:A\.?G\.?|Advocate\sGeneral)(?:\s[\w’ -]{2,40}?)?\s(?:Opinion|View))\sin\s"
_NUMBERED_CASE = re.compile(
    rf"(?:{_ADVOCATE})?(?:Opinion|Case|Joined\sCases|Cases)\s(?!of\s)[\w/‑–-]+(?:\s(?:and|to|&)\s[\w/‑–-]+)?,?\s(?P<title>[A-Z][^“;(\[]{{3,160}}?)(?=,?\s(?:EU:|ECLI|\[\ue003{{4}}\]\sECR))"
)
_BETWEEN_STATES = re.compile(
    r"(?P<title>[A-Z][^;(]{3,200}?\s\((?P<parties>\ue002+)\))(?=,?\s(?:\(\ue002|\[\ue003|Judgment|Judgement|Merits|Order|Advisory|Award|Provisional|Preliminary|Decision|\d{4}|\d+\sR\.?\s?I\.?\s?A|I\.?C\.?J|P\.?C\.?I\.?J|ITLOS|PCA|ICSID))"
)


def _between_states(draft: Draft, scan: Scan, start: int, end: int, flat: str) -> bool:
    match = _BETWEEN_STATES.match(flat) if "(" in flat else None
    if match is None or not re.search(
        r"\sv\.?\s|/", scan.text[start + match.start("parties") : start + match.end("parties")]
    ):
        match = _PANEL.match(flat) or _NUMBERED_CASE.match(flat)
        if match is None and re.search(
            r"I\.?C\.?J|P\.?C\.?I\.?J|Advisory Opinion|ITLOS", scan.text[start:end]
        ):
            match = _OPINION.match(flat)
        if match is None or (match.re is _NUMBERED_CASE and _VERSUS.search(match["title"])):
            return False
    draft.type = "legal_case"
    draft.title = _text(scan, start, *match.span("title"))
    reports = re.search(
        r"\b(I\.?C\.?J\.?(?:\sRep(?:orts|\.)?)?|P\.?C\.?I\.?J\.?(?:\sRep(?:orts|\.)?)?|R\.I\.A\.A\.)",
        flat[match.end() :],
    )
    draft.container_title = reports[1] if reports else None
    _date(draft, scan, start + match.end(), end, first_year=True)
    if draft.issued is None and (
        year := re.search(r"\b(1[89]\d\d|20\d\d)\b", scan.text[start + match.end() : end])
    ):
        draft.issued = PartialDate(int(year[1]))
    return True


def _case(draft: Draft, scan: Scan, start: int, end: int, flat: str) -> bool:
    short = _SHORT_CASE.match(flat)
    if short and re.search(r"[A-Z]\.", short["name"]):
        draft.type = "legal_case"
        draft.title = short["title"]
        draft.container_title = short["name"].strip()
        draft.volume = short["vol"]
        draft.hints.add("short")
        return True
    docket = _SHORT_DOCKET.match(flat)
    if docket:
        draft.type, draft.title = "legal_case", docket["title"]
        draft.hints.add("short")
        return True
    german = _GERMAN_COURT.match(flat)
    if german:
        draft.type = "legal_case"
        draft.authority = german["court"]
        reporter = re.search(r"\b(BVerfGE|BGHZ|BGHSt|BVerwGE|BAGE|NJW|NVwZ)\b", flat)
        draft.container_title = reporter[1] if reporter else None
        _date(draft, scan, start, end)
        return True
    versus = _VERSUS.search(flat[:240])
    if versus is None or "“" in flat[: versus.start()]:
        return False
    if versus.start() < _INITIALS and _NOBLE.match(flat) and _GERMAN.search(flat):
        return False
    stop = _NAME_ENDS.search(flat, versus.end())
    name_end = stop.start() if stop else len(flat)
    numbered = _NUMBER_OF_CASE.match(scan.text, start + name_end, end)
    if numbered:
        name_end = numbered.end() - start  # `Mabo v Queensland (No 2)`
    proven = name_end - versus.start() <= 160 and _CASE_EVIDENCE.search(flat[name_end:])
    alone = name_end >= len(flat.rstrip(".")) and name_end < 100
    if not (proven or alone):
        return False
    if ", " in flat[: versus.start()] and (
        _LAW_REVIEW.match(flat, name_end) or _is_written_about(flat, name_end)
    ):
        return False  # `Derek A. Bell, Jr., Brown v. Board of Education and ..., 93 Harv. L. Rev. 518`
    name = _text(scan, start, 0, name_end)
    name = _FILING.sub("", name)
    name = _CASE_NUMBERS.sub("", name)
    draft.type = "legal_case"
    draft.title = (
        name.rstrip(".") if not re.search(r"\b(?:Inc|Co|Corp|Ltd|Educ|Ass['’]n|\w\.\w)\.$", name) else name
    )
    _reporter(draft, flat, name_end)
    _date(draft, scan, start + name_end, end, first_year=True)
    if draft.issued is None and (ecli := _ECLI.search(flat, name_end)):
        draft.issued = PartialDate(int(ecli[1]))
    return True


def _is_written_about(flat: str, name_end: int) -> bool:
    """Whether a person stands before the parties, and no court behind them: `Michael J. Klarman, Brown v. Board 12 (2007)`."""
    names = split_names(flat.partition(", ")[0])
    return (
        all(" " in name and person_score(name) > 2 for name in names)
        and _COURT_EVIDENCE.search(flat, name_end) is None
    )


_INITIALS = 8  # characters that may stand before a name's `v.`, which is short for `von`
_NOBLE = re.compile(
    r"(?!R\. v|U\. ?S\.)(?:[A-ZÄÖÜ][a-z]{0,2}\.[ -]?){1,2} ?v\. [A-ZÄÖÜ][\w-]{2,}(?:[/,:]| \(| und )"
)
_GERMAN = re.compile(
    rf"(?<!\.)(?<!\. )\b(?:S|Rn|Rdnr|Anm|Sp)\. ?\d|\bAufl\.|\bBd\. |\bHr?s?g\.|, (?:{PLACE_WORDS}) \d{{4}}"
)

_ECLI = re.compile(r"(?:EU:[CTF]|ECLI:[A-Z]{2}:\w+):((?:19|20)\d\d):")


# `Mabo v Queensland (No 2)`, `Re A (Children) (Conjoined Twins: Surgical Separation)`
_NUMBER_OF_CASE = re.compile(
    r"(?: \((?:No\.? \d+|[A-Z][A-Za-z]*[a-z][^()\d]*)\)){2,}(?= [\[(]\d)| \(No\.? \d+\)| \([A-Z][a-z][^()\d]*\)(?= \[\d{4}\])"
)
_LAW_REVIEW = re.compile(
    r",\s\d{1,4} (?:[A-Z][\w.&’'-]* ?){0,5}?(?:(?:L\. ?)?(?:Rev|REV)\.|L\. ?J\.|(?<= )J\. )"
)
_CASE_NUMBERS = re.compile(
    r"^(?:(?:Joined\s)?[Cc]ases?\s)?(?:(?:No\.?\s)?(?:[CTF][-‑–])?\d+/\d+(?:\s?[PR])?(?:,\s|\sto\s|\sand\s|\s&\s|[–-])?)+,?\s?"
)
_FILING = re.compile(
    rf"^{_ADVOCATE}|^(?:[\w’' ]{{0,40}}\b)?(?:Complaint|Brief|Opinion|Transcript|Order|Memorandum|Motion|Indictment|Petition|Declaration|Affidavit|Oral Argument|Reply)\b[^,]{{0,160}},\s(?=[A-Z])"
)


# `Tadić, Case No. IT-94-1-I, ¶ 77`: one party and a docket, for a case cited before.
_SHORT_DOCKET = re.compile(
    r"(?P<title>[A-ZÀ-Þ][\w’'-]{2,30}(?:\s[A-Z][\w’'-]+)?),\s(?:Case\sNos?\.|App\.\sNos?\.)\s[\w/-]+"
)


_MONTH = re.compile(rf"(?:{ANY_MONTH})\.?", re.IGNORECASE)


def _reporter(draft: Draft, flat: str, at: int) -> None:
    match = _REPORTED.search(flat, at) or _UK_REPORTED.search(flat, at)
    if match is None or _MONTH.fullmatch(match["name"]):
        return
    draft.volume = match["vol"]
    draft.container_title = re.sub(r"\s\(.*", "", match["name"]).strip()
    draft.page = match["page"]


def _statute(draft: Draft, scan: Scan, start: int, end: int, flat: str) -> bool:
    if "§" in flat and _is_treatise(flat.partition("§")[0], scan.text[start:end]):
        return False
    bill = _BILL.match(flat)
    if bill:
        draft.type, draft.title, draft.number = (
            "bill",
            _text(scan, start, *bill.span("title")) or bill["number"],
            bill["number"],
        )
        _date(draft, scan, start + bill.end(), end)
        return True
    eu = _EU_ACT.match(flat)
    if eu:
        draft.type = "legislation"
        draft.title = _text(scan, start, *eu.span("title"))
        draft.container_title = "OJ" if "OJ" in flat else None
        _date(draft, scan, start + eu.end("title"), end)
        if draft.issued is None:
            _date(draft, scan, start, end)
        return True
    session = _SESSION_LAW.match(flat) if "Pub" in flat else None
    if session:
        draft.type, draft.title = (
            "legislation",
            _text(scan, start, *session.span(next(name for name in _NAMED_BY if session[name]))),
        )
        draft.container_title = "Stat." if "Stat." in flat else None
        _first_year(draft, scan, start + session.end(), end)
        if draft.issued is None:
            _last_date(draft, scan, start, start + session.end("title"))
        return True
    plain = _PLAIN_LAW.match(scan.text[start:end])
    if plain:
        draft.type = "report" if re.search(r"(?i)rep\b|rep\.", plain[0]) else "legislation"
        if re.match(
            r"U\.?N|Charter|Consol|I[CJ]|Statute|European|American|ECHR|VCLT|T[EF]|Rome|Genocide|Refugee",
            plain[0],
        ):
            draft.type = "treaty"
        draft.title = plain[0].strip(" ,.") if "rep" in plain[0].lower() else plain[0].strip(" ,")
        _last_date(draft, scan, start + plain.end(), end)
        return True
    if flat.startswith(("Restatement", "RESTATEMENT")):
        return False
    section = _STATE_CODE.match(scan.text, start, end) or _NUMBERED_CODE.match(scan.text, start, end)
    if section:
        draft.type, draft.title = "legislation", section["title"]
        _last_date(draft, scan, section.end(), end)
        return True
    register = _REGISTER.match(flat)
    if register:
        draft.type, draft.container_title = "regulation", register["name"]
        draft.title = _text(scan, start, *register.span("title"))
        _last_date(
            draft, scan, start + register.end(), min(end, _first_bracket(scan, start + register.end()))
        )
        return True
    of_a_state = _LAW_OF.match(flat)
    if of_a_state:
        draft.type = "legislation"
        draft.title = _text(scan, start, *of_a_state.span("title"))
        _date(draft, scan, start + of_a_state.end("title"), end, first_year=True)
        return True
    act = _ACT.match(flat)
    code = _STATUTE.search(flat)
    year = _YEAR_OF_ACT.match(flat, act.end("title")) if act and not act["year"] else None
    stop = year.end() if year else act.end("title") if act else 0
    dated = act is not None and (
        act["year"]
        or re.search(r"\d{4}", (scan.text[start:end] if code else flat)[act.end() : act.end() + 90])
    )
    plausible = act is not None and (
        code is not None
        or re.search(
            r"\b(?:Pub(?:\.|lic) L(?:\.|aw)|Stat\.|(?:SS|W|NI)?S[IR]\s\d|c\.?\s\d|ss?\s?\d|ch\.?\s\d|art|pt\s\d|sch\s\d|reg\s\d|R\.S\.C|S\.C\.|R?S[A-Z]{1,3}\s\d{4}|Cth|asp)",
            flat[stop:],
        )
        or len(flat.strip(" .,")) - stop < 4
    )
    if act and dated and plausible:
        draft.type = "legislation"
        draft.title = _text(scan, start, 0, stop)
        if code and code["name"]:
            draft.container_title = code["name"]
        _date(draft, scan, start, start + stop)
        if draft.issued is None or (code and code["name"] and "U" in code["name"]):
            _last_date(draft, scan, start + stop, end)
        return True
    if code and code.start() < 4 and code["name"]:
        draft.type = "regulation" if code["name"][0] == "C" or "Reg" in code["name"] else "legislation"
        draft.container_title = code["name"]
        cited = re.match(r"[^,;]*?§+\s?[\w.\-–()]+|\S+\s\S+\s(?:pts?\.?\s|part\s)?\S+", scan.text[start:end])
        draft.title = cited[0].strip(" ,.") if cited else code["code"].strip(" ,.")
        _last_date(draft, scan, start + code.end(), end)
        return True
    return False


# What stands behind an act's name belongs to it, but not Canada's statutes that it is printed in: `Criminal Code, RSC 1985, c C-46`.
_YEAR_OF_ACT = re.compile(r",?\s(?:(?!R?S[A-Z]{1,3}\s)\w+\s)?\d{4}")

_NAMED_BY = ("title", "act", "number")

# `Authorization for Use of Military Force, Pub. L. No. 107-40, 115 Stat. 224 (2001)`: a law by any name, before its number or behind it.
_SESSION_LAW = re.compile(
    r"(?P<title>(?!Pub)[A-Z][^“;()]{3,200}?),\s(?:Pub\.|Public)\s(?:L\.|Law)\s(?:No\.\s)?\d+|(?P<number>(?:Pub\.|Public)\s(?:L\.|Law)\s(?:No\.\s)?\d+[-–]\d+)(?:,\s(?P<act>[A-Z][^“;,]{3,160}?\b(?:Act|Amendments?|Resolution)(?:\s(?:of|for)\s[^“;,(]{2,40}?)?)(?=,|\.?$|\s\(\ue002))?"
)


def _first_year(draft: Draft, scan: Scan, start: int, end: int) -> None:
    """The year in the first bracket that is nothing else, or a date with its day: other figures are pages."""
    year = _YEAR_ALONE.search(scan.text, start, end)
    if year:
        draft.issued = PartialDate(int(year[1]))
    else:
        draft.issued = next((date.date for date in find_dates(scan.text, start, end) if date.has_day), None)


_YEAR_ALONE = re.compile(r"\(((?:1[789]|20)\d\d)\)")


# `Cal. Civ. Code § 1798.100 (West 2020)`
def _is_treatise(title: str, rest: str) -> bool:
    """Whether names stand before a title, and an edition behind it: `Laurence H. Tribe, American Constitutional Law § 8-7 (3d ed. 2000)`."""
    who, comma, _ = title.partition(", ")
    first = who.split(" & ")[0]
    return (
        bool(comma)
        and person_score(first) > 0
        and (first.split()[0].lower() in GIVEN or _EDITION.search(rest) is not None)
    )


_EDITION = re.compile(r"\([^()]*\b(?:ed|eds|rev)\.,? \d{4}\)\W*$")
# `740 Ill. Comp. Stat. 14/15`
_NUMBERED_CODE = re.compile(
    r"(?P<title>\d{1,4} (?:[A-Z][\w.]* ){1,3}(?:Code|Stat\.|Laws|STAT\.|CODE)(?: (?:Ann|ANN)\.)? (?:§+ ?)?\d[\w./–-]*(?:\([\w]+\))*)"
)
_STATE_CODE = re.compile(
    r"(?P<title>(?:[A-Z][\w.]*,? ){1,6}?(?:Code|Stat\.|Laws?|CODE|STAT\.|LAWS)(?: (?:Ann|ANN)\.)?(?: [A-Za-z&. ]{1,20}?)?,? (?:ch\. \w+, |art\. \w+, |tit\. \w+, )?§+ ?[\w.:–-]+(?:\([\w]+\))*)"
)
# `Addition of Entities to the Entity List, 85 Fed. Reg. 83,416 (Dec. 22, 2020)`
_REGISTER = re.compile(
    r"(?!Exec|Proclamation|Presidential)(?P<title>[A-Z][^“]{8,240}?), \d+ (?P<name>Fed\. ?Reg\.|FR) [\d,]+(?:, [\d,]+)*(?:[–-][\d,]+)?"
)
# `Cybersecurity Law of the People’s Republic of China, promulgated November 7, 2016`
_LAW_OF = re.compile(
    r"(?P<title>(?:(?:[A-Z][\w'’-]*|and|on|of|the|for) ){0,10}?(?:Law|Code|Constitution|Regulations?|Measures|Provisions|Act) (?:of|on) (?:the )?[A-Z][^,(\[“.]{3,90}?)"
    r"(?= \[\ue003+\]|,|\s\()(?: \[\ue003+\])?,? \(?(?=promulgated|adopted|effective|passed|entered into force|enacted|as amended|amended|art(?:icle|s|\.)?\s\d)"
)


def _first_bracket(scan: Scan, start: int) -> int:
    """Where the first round bracket behind the offset ends; the end of the text if there is none."""
    return next((span.end for span in scan.brackets if span.start >= start), len(scan.text))


_BOOK_ON = re.compile(
    r"(?:The )?(?:Records?|History|Making|Origins?|Debates?|Journals?|Papers|Documents?|Annals) (?:of|on|in|from)\b"
)
_DATED_HEAD = re.compile(r"[^(]{2,120}\((?:1[89]|20)\d\d[a-z]?\)\.? [A-Z]")


def _treaty(draft: Draft, scan: Scan, start: int, end: int, flat: str) -> bool:
    match = _TREATY.match(flat)
    first = flat.partition(", ")[0]
    if match and " " in first and person_score(first) and not _TREATY_WORD.search(first):
        return False  # E. H. Carr, Kenya, Uganda Sign Pact
    rest = flat[match.end() :] if match else ""
    texts = scan.text[start:end]
    dated = _DATED_HEAD.match(texts) if match and "(" in match[0] else None
    if dated and not _TREATY_WORD.search(dated[0]):
        return False  # Traynor, I. (2013) Parliament votes to suspend the Treaty
    if (
        match is None
        or "“" in flat[:30]
        or _BOOK_ON.match(flat)
        or not (
            _TREATY_EVIDENCE.search(texts[match.end("title") :])
            or re.match(r",\s(?:[a-z]+\s)*(?:\w+,\s){0,3}(?:\w+\.?\s\d|\d)", rest)
            or re.match(r"\s\(\ue002+\)[.,]?", rest)
        )
    ):
        return False
    draft.type = "treaty"
    stop = _ART.search(match["title"])
    draft.title = _text(scan, start, 0, stop.start() if stop else match.end("title"))
    series = re.search(
        r"(?P<vol>\d+)\s(?P<name>U\.?N\.?T\.?S\.?|U\.S\.T\.|UST|I\.L\.M\.|ILM|L\.?N\.?T\.?S\.?|Bevans|Stat\.)",
        texts,
    )
    if series:
        draft.volume, draft.container_title = series["vol"], series["name"]
    _date(draft, scan, start + match.end("title"), end)
    if draft.issued is None:
        _date(draft, scan, start, end)
    return True


def _record(draft: Draft, scan: Scan, start: int, end: int, flat: str) -> bool:
    un = _UN.match(flat)
    if un:
        draft.type, draft.number = "legislation", un["number"]
        draft.title = (
            _text(scan, start, *un.span("name")) if un["name"] else _text(scan, start, *un.span("title"))
        )
        _date(draft, scan, start + un.end("title"), end)
        if un["name"] and re.match(r"(?:1[89]|20)\d\d\s", un["name"]):
            _date(draft, scan, start + un.end("name"), end)
        return True
    voted = _RESOLVED.match(scan.text, start, end) if "Parliament" in flat[:24] else None
    if voted:
        draft.type, draft.title = "legislation", voted["title"].strip(" ,")
        _date(draft, scan, start, voted.end())
        return True
    match = _RECORD.match(flat)
    if match is None:
        return False
    draft.type = "hearing"
    draft.container_title = re.sub(r"^\d+\s", "", match["title"])
    _date(draft, scan, start, end)
    return True


def _date(draft: Draft, scan: Scan, start: int, end: int, *, first_year: bool = False) -> None:
    """The first date, brackets included; a full one before a bare year unless `first_year`."""
    dates = [
        date
        for date in find_dates(scan.text, start, end)
        if not any(a <= date.start < b for a, b in scan.urls)
    ]
    if not dates:
        return
    full = next((date for date in dates if date.has_day), None)
    draft.issued = dates[0].date if first_year or full is None else full.date
    if first_year:
        bracketed = re.search(r"[\[(](?:[^()\[\]]*\s)?(1[5-9]\d\d|20\d\d)[\])]", scan.text[start:end])
        if bracketed:
            chosen = next(
                (
                    date
                    for date in dates
                    if start + bracketed.start() <= date.start <= start + bracketed.end()
                ),
                dates[0],
            )
            draft.issued = chosen.date


def _last_date(draft: Draft, scan: Scan, start: int, end: int) -> None:
    years = [date.date for date in find_dates(scan.text, start, end)]
    if years:
        draft.issued = years[-1]


# Bluebook's way with foreign law: `Code civil [C. civ.] [Civil Code] art. 1240 (Fr.)`, `Bundesverfassungsgericht [BVerfG] ...`
_FOREIGN = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\[“;:,(]{2,70}?)\s\[(?P<short>\ue003+)\](?:,?\s\[\ue003+\])?,?\s(?P<rest>(?:art|§|No|c|para)[.\s]|(?:[A-Z][a-z]{2,8}\.?\s)?\d)"
)


# `Wangluo Anquan Fa (网络安全法) [Cybersecurity Law] (promulgated by ..., Nov. 7, 2016)`
_PROMULGATED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^“;:,(\[]{2,120}?)\s(?:\(\ue002+\)\s)?(?:\[\ue003+\]\s)?\((?P<made>\ue002{20,})\)"
)


_PACT = re.compile(r"\b(?:Convention|Treaty|Agreement|Protocol|Charter|Covenant|Statute)\b")


def _foreign(draft: Draft, scan: Scan, start: int, end: int, flat: str) -> bool:
    made = _PROMULGATED.match(flat)
    if (
        made
        and not _PACT.search(made["name"])
        and scan.text[start + made.start("made") :].startswith(
            ("promulgated", "adopted", "issued", "enacted", "passed")
        )
    ):
        draft.type, draft.title = "legislation", _text(scan, start, *made.span("name"))
        _date(draft, scan, start + made.start("made"), end)
        return True
    match = _FOREIGN.match(flat)
    if match is None or not scan.text[start + match.start("short")].isupper():
        return False
    statute = match["rest"][0] in "a§Ncp"
    draft.type = "legislation" if statute else "legal_case"
    if statute:
        draft.title = _text(scan, start, *match.span("name"))
    else:
        draft.authority = match["name"]
    _date(draft, scan, start + match.end("short"), end)
    return True


_READERS = (_foreign, _hearing, _between_states, _case, _treaty, _statute, _record)
# Each alternative begins with a plain letter, no group or class, so that it is quick to find; what must stand before it is looked at afterwards.
_HINT = re.compile(
    r"v(?<=\sv)s?\.?\s|§|Act(?<!\wAct)\b|Treaty(?<!\wTreaty)\b|Convention(?<!\wConvention)\b|In re(?<!\wIn re)\b|Re(?<!\wRe)\s"
    r"|CONST\.|Const\.|R(?:ep|EP)\.|U\.S\.C|C\.F\.R|Stat\.|Ex parte|Hearings? [Bb]efore|Agreement|Protocol|Charter|Covenant|Regulation|Directive|Decision|Hansard"
    r"|Deb\b|Cong\.|H\. ?R\.|Resolution|Res\.|BVerf|BGH|BAG|OLG|EuGH|Code\b|Traité|Tratado|Vertrag|Declaration|Constitution|Accord|Pact|Statute|Loi\b"
    r"|Ley\b|Fed\.\s?Reg|Gesetz|Law\b|Rules\b|Order\b|Bill\b|Cass\.|Conseil d|UNSC\sRes|UNGA\sRes|UNHRC\sRes|HRC\sRes|ECOSOC\sRes|I\.?C\.?J\b|Appellate\sBody|Panel\sReport|EU:C|ECLI|Case\sNo|App\.\sNo|promulgated|\]\s\(|Advisory\sOpinion|\]\s\[|resolution(?<=Parliament\sresolution)\sof"
)
_AT_PAGE = re.compile(r"at(?<=\sat)\s\d")
_SHORT_HINT = re.compile(r"\d\s[A-Z][\w. ]*\sat\s\d")


def may_be_legal(flat: str) -> bool:
    """A quick look: whether any legal source could stand here."""
    return _HINT.search(flat) is not None or (
        _AT_PAGE.search(flat) is not None and _SHORT_HINT.search(flat) is not None
    )
