"""People and institutions: from `Kathrin Hille and Richard Waters` to names with family and given parts."""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.model import Name
from citecheck.notes.gazetteer import (
    COMPOUND_FAMILIES,
    FAMILY_FIRST,
    GIVEN,
    HISPANIC,
    KOREAN,
    KOREAN_GIVEN,
    KOREAN_SYLLABLE,
    LOWER_CASE_NAMES,
    PARTICLES,
    PINYIN,
)
from citecheck.notes.lexicon import (
    ACRONYM,
    CONTAINERS,
    INSTITUTION,
    RECENT,
    SPACES,
    TITLE_WORDS,
    any_of,
    institution_in,
)

HAN = r"\u3400-\u9fff\uf900-\ufaff"
CJK = re.compile(rf"[{HAN}\u3040-\u30ff\uac00-\ud7af]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")

_AND = re.compile(
    r",?\s+(?:and|und|et|y|e|и|with|mit|avec|con|u\.)\s+(?!al\b|a\b)|,?\s*&\s*|\s*/\s*(?=[^\W\d_])|、|;\s*|\s+·\s+",
)
_ANDS = frozenset("and und et y e и with mit avec con u.".split())
_AND_MARKS = re.compile(r"[&/、;·]")
_ET_AL = re.compile(
    r",?\s*(?:\(?et\.? al(?:\b\.?|ii\b)\)?|\bu\. ?a\b\.?|\bи др\.|\band others\b|\bund andere\b|\by otros\b|等人?(?:著|编|译)?$)",
)
_may_be_others = any_of("et al", "et. al", "u.", "и др", "and others", "und andere", "y otros", "等")
_SUFFIX = re.compile(r"^(?:Jr\.?|Sr\.?|JR\.?|SR\.?|I{2,3}|IV|V|Esq\.?|Ph\.?D\.?|M\.?D\.?|QC|KC|MP)$")
_ROLE = re.compile(
    r"\s*[(\[]\s*(?:eds?|hrsg|hg|dir|dirs|coord|coords|ред|comp|trans|transl|org|éd|éds|editors?|@\w+|u\. ?a)\.?[^)\]]{0,30}[)\]]"
    r"|,?\s+(?:eds?\.|\(?@\w+\)?)$",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"^(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Rev|Gen|(?:Lieutenant |Major |Brigadier )?General|Lt|(?:Lieutenant )?Colonel|Col|Maj|Major|Capt|Captain|Adm|(?:Vice |Rear )?Admiral"
    r"|Sen|Senator|Rep|Hon|Chairman|Chairwoman|Congressman|Congresswoman|President|Secretary|Ambassador|PhD|Justice|Judge)\.?\s+)+(?=[A-Z])"
)
_FAMILY = r"(?:(?:van|von|de|der|den|du|la|Van|Von|De|Der|Den|Du|La)\s){0,2}[A-ZÀ-Þ][\w’'-]{2,}"
_FAMILIES_ALONE = re.compile(rf"{_FAMILY}(?:, {_FAMILY})+,?\s(?:and|&|und|et|y)\s{_FAMILY}")
_SPANISH_FAMILY = re.compile(r"[a-zñáéíóú](?:ez|ón|ín|án|ío|ía|és|ález|ñ\w+)$")
_VOWEL = re.compile(r"^[A-Z][AEIOUY]$")  # TUONG VU, in small capitals
_ANY_VOWEL = re.compile(r"[AEIOUYÀ-Þ]")  # TRS Allan has initials
_RANKS = re.compile(
    r"(?:Lord|Lady|Sir|Dame|Justice|Judge|President|Pope|Queen|King|Prince|Princess|Baroness|Baron|Viscount|Earl)\s"
)
_INITIAL = re.compile(
    r"^(?:(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ]\.?-?){1,3}|(?:[A-ZÀ-ÞŁŚŽА-ЯЁ]\.-?){4})\.?$|^[A-Z][a-z]?\.$|^(?:Th|Ch|Ph|Chr|St|Yu|Wm|Chas|Geo|Jas|Thos|Robt|Jos|Benj|Edw|Alex|Sam|Fred|Joh|Ю|Дж)\.$"
)
_SMALL = frozenset("abcdefghijklmnopqrstuvwxyz")  # no initial ends in one


def _is_initial(word: str) -> bool:
    return word[-1:] not in _SMALL and _INITIAL.match(word) is not None


_WORD = re.compile(
    r"^(?:[dDlLO]['’]|[ʿʾ])?[A-ZÀ-ÞĀ-ŽŁŚŽА-ЯЁ\u1e00-\u1eff][\w'’ʼ]*(?:[-–‐][\w'’]+)*\.?$|^(?:Mc|Mac|O['’])[A-Z][\w]+$|^(?:al|el|an|ad|as|ar|ash|at|az|ibn|bin)-[ʿʾ]?[A-ZĀ-Ž\u1e00-\u1eff]\w+"
)
_RUSSIAN = re.compile(
    r"^(?P<family>[А-ЯЁІЇЄҐ][а-яёіїєґ’]+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґ’]+)?),?\s+(?P<given>[А-ЯЁІЇЄҐ]\.\s?(?:-?[А-ЯЁІЇЄҐ]\.)?)$"
)
_RUSSIAN_FIRST = re.compile(
    r"^(?P<given>[А-ЯЁІЇЄҐ]\.\s?(?:-?[А-ЯЁІЇЄҐ]\.)?)\s?(?P<family>[А-ЯЁІЇЄҐ][а-яёіїєґ’]+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґ’]+)?)$"
)
_BOTH_SCRIPTS = re.compile(
    rf"(?P<latin>[A-ZÀ-Þ].*[A-Za-zÀ-ÿ.])\s(?P<own>[{HAN}\u3040-\u30ff\uac00-\ud7af]{{2,8}})$"
)
_HAN_NAME = re.compile(
    rf"^[{HAN}]{{2,4}}$|^[{HAN}]{{1,3}}[·・•][{HAN}·・•]{{1,12}}$|^[A-Z]\.?[·・•][{HAN}]{{1,8}}$"
)
_STOP = frozenset(
    "the of for on in at to from with by an as or a is was are how why what when where who toward towards into between after before "
    "der die das den dem des ein eine zur zum im am und oder für über les la le des aux une un dans sur pour los las el en una "
    "against among about under without within during beyond über zwischen nach vor bei".split()
)


@lru_cache(maxsize=RECENT)
def parse_names(text: str) -> tuple[Name, ...]:
    """Read a list of authors; empty where the text is no such list."""
    text = _clean(text)
    if not text:
        return ()
    if (person := plain_person(text)) is not None:
        return (person,)
    if text[-1] == "." or "(" in text or "[" in text or "@" in text:
        text = _ROLE.sub("", text)
    if _may_be_others(text):
        text = _ET_AL.sub("", text)
    text = text.strip(" ,")
    if (" and " in text or "&" in text) and _FAMILIES_LIKE_BODIES.fullmatch(text):
        return tuple(Name(family=family) for family in _AND.split(text))
    return tuple(name for piece in split_names(text) if (name := parse_name(piece)) is not None)


# `Silver, David; Van der Berg, Anna M.; et al.`: families first, given names in full, and nothing between pairs but a semicolon.
_INVERTED_PAIR = re.compile(
    r"(?P<family>(?:(?:van|von|de|der|den|di|da|del|la|le|al|el|bin|ibn)[ -]){0,2}[^\W\d_][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]*[a-zß-ÿ])?), (?P<given>[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|d[eao]|van|von))*)(?:, (?P<suffix>Jr|Sr|II|III|IV)\.?)?"
)
_PAIRS_APART = re.compile(r"; (?:and |& )?|(?<=[.\w]), (?:and |& )(?=[A-ZÀ-Þ])")


def parse_inverted(text: str) -> tuple[Name, ...]:
    """Read `Family, Given; Family, Given`; empty where any of it is something else."""
    names = []
    if _may_be_others(text):
        text = _ET_AL.sub("", text)
    for piece in _PAIRS_APART.split(text.rstrip(" ;,")):
        pair = _INVERTED_PAIR.fullmatch(piece)
        if pair is None:
            return ()
        dot = "." if pair["suffix"] in ("Jr", "Sr") else ""
        suffix = pair["suffix"] and pair["suffix"] + dot
        names.append(Name(family=pair["family"], given=pair["given"], suffix=suffix))
    return tuple(names)


_TWO_FAMILIES = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]+\s){2,3}y\s[A-ZÀ-Þ][\w'’-]+")  # `José Ortega y Gasset`


# `Center for Security and Emerging Technology and Center for a New American Security`
_BODIES_JOINED = re.compile(
    r",? and (?:the )?(?=(?:[A-Z][\w.]+ )?(?:Cent(?:er|re)|Institute|Ministry|Department|Office|Bureau|Council|Committee|Agency|Commission|Foundation|Academy|Organi[sz]ation|University) (?:for|of|on)\b)"
)


def _two_bodies(text: str) -> tuple[str, ...]:
    """`National Development and Reform Commission and National Energy Administration`: two bodies, one with an `and` of its own."""
    for joint in re.finditer(r",? and ", text):
        both = (text[: joint.start()], text[joint.end() :])
        if all(map(_BODY_NAMED.search, both)) and " " in both[0] and " " in both[1]:
            return both
    return ()


@lru_cache(maxsize=RECENT)
def split_names(text: str) -> tuple[str, ...]:
    """Cut a list of names into single ones, keeping inverted names and suffixes together."""
    if is_institution(text) and not _people_joined(text):
        joint = _BODIES_JOINED.search(text) if " and " in text else None
        if joint and is_institution(text[: joint.start()]):
            return (text[: joint.start()], text[joint.end() :])
        if text.count(" and ") == 2 and (both := _two_bodies(text)):
            return both
        body, comma, rest = text.partition(", ")
        if comma and is_institution(body) and "," not in rest and person_score(rest) > 2:
            return (body, rest)  # `RAND Corporation, Edmund J. Burke`
        return (text,)
    if " y " in text and _TWO_FAMILIES.fullmatch(text) and text.split(maxsplit=1)[0].lower() in HISPANIC:
        return (text,)
    families = _FAMILIES_ALONE.fullmatch(text) if "," in text else None
    if families and (
        text.count(",") > 1 or not any(word.lower() in GIVEN for word in re.findall(r"\w+", text))
    ):
        return tuple(piece for piece in re.split(r",?\s(?:and|&|und|et|y)\s|,\s", text) if piece)
    if ";" in text and text.count(",") >= 1:
        return tuple(
            piece.strip(" ,&") for piece in re.split(r";\s*(?:&|and\s)?", text) if piece.strip(" ,&")
        )
    pieces: list[str] = []
    for part in _joined(text):
        pieces += _split_commas(part)
    return tuple(pieces)


def _joined(text: str) -> list[str]:
    """Cut a text at each `and` and its kin."""
    if _ANDS.isdisjoint(text.split()) and _AND_MARKS.search(text) is None:
        return [text]
    return _AND.split(text)


def _people_joined(text: str) -> bool:
    """Whether an `and` joins people rather than the words of an institution's name."""
    if _FAMILIES_LIKE_BODIES.fullmatch(text):
        return True
    if _FIRM_LAST.search(text) or text.startswith(_MINISTRIES):
        return False  # `Huawei Investment & Holding Co., Ltd.`, `Ministère de l’Économie, des Finances et de la Relance`
    parts = _joined(text)
    least = 3 if _BODY_FOR.match(text) else 1  # `Office of Science and Technology Policy` is one body
    if len(parts) == 2 and all(map(_BODY_NAMED.search, parts)):
        return True  # `World Bank and Development Research Center`
    return len(parts) > 1 and any(
        is_person(part.strip(" ,"))
        and person_score(part.strip(" ,")) >= least
        and not is_institution(part)
        and not _names_a_field(part)
        for part in parts
    )


def _names_a_field(part: str) -> bool:
    """Whether the words are what a body is there for: `Organized Crime and Corruption Reporting Project`."""
    words = part.lower().split()
    return words[-1] in TITLE_WORDS and words[0] not in GIVEN


# `Lieber and Press`, `Finnemore and House`: families that a body might be called by as well.
_FAMILIES_LIKE_BODIES = re.compile(
    r"(?!(?:Radio|Church|News|Media|Television|Print|Books?|Bench|White|Random|Opera|Full|Trade|First|Second|Third)\b)[A-ZÀ-Þ][\w’'-]+ (?:and|&) (?:Press|House|Post|Court|Banks?|Church|Force|Board|Union|Price)"
)
_MINISTRIES = ("Ministère d", "Ministerio d", "Ministero d", "Ministério d")
_FIRM_LAST = re.compile(r"\b(?:Co\.?, (?:Ltd|Inc|LLC)|& Co|& Company)\.?$")
_BODY_FOR = re.compile(
    r"(?:The |U\.?S\.? |UK |[A-Z]\w+ )?(?:[A-Z]\w+ )?(?:Office|Department|Dep['’]t|Ministry|Committee|Subcommittee|Commission|Council|Bureau|Directorate|Institute|Cent(?:er|re)|Agency|Board|Secretary|Minister|Academy|School|Society|Association) (?:of|for|on) "
)
_BODY_NAMED = re.compile(
    r"(?:Bank|Institut(?:e|ion)|Cent(?:er|re)|Council|Agency|Commission|Foundation|Corporation|University|Academy|Association|Organi[sz]ation|Fund|Forum|Office|Ministry|Administration|Authority)(?: (?:of|for|on) [A-Z].*)?$"
)


_FAMILY_INITIALS = re.compile(
    r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ](?: [A-ZÀ-Þ][\w’'-]*[a-zß-ÿ])? (?!I{2,3}\b)[A-ZÀ-Þ]{1,3}"
)


def _split_commas(part: str) -> list[str]:
    tokens = [token.strip() for token in part.split(",") if token.strip()]
    if len(tokens) < 2 or all(map(_FAMILY_INITIALS.fullmatch, tokens)):
        return tokens  # `Ricks TE, Smith J`
    merged: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if following and _SUFFIX.match(following):
            token, index = f"{token}, {following}", index + 1
        elif following and _is_inverted(token, following, first=not merged):
            token, index = f"{token}, {following}", index + 1
            if index + 1 < len(tokens) and _SUFFIX.match(tokens[index + 1]):
                token, index = f"{token}, {tokens[index + 1]}", index + 1
        merged.append(token)
        index += 1
    return merged


def _is_inverted(family: str, given: str, *, first: bool) -> bool:
    """Whether `Smith` `J. A.` or `Smith` `John` are the two halves of one name."""
    words = given.split()
    if not words or len(words) > 4 or len(family.split()) > 3:
        return False
    if all(_is_initial(word) for word in words):
        return True
    bare = [word for word in family.split() if word.lower().strip(".") not in PARTICLES]
    if (
        len(bare) == 2
        and words[0].lower() in GIVEN
        and bare[0].lower() not in GIVEN
        and all(map(_WORD.match, bare))
        and all(w.lower() in GIVEN or w.lower() in PARTICLES or _is_initial(w) for w in words)
        and (words[0].lower() in HISPANIC or not family.isascii() or _SPANISH_FAMILY.search(family))
    ):
        return first
    if (
        len(bare) != 1
        or not _WORD.match(bare[0])
        or (_is_initial(bare[0]) and ("." in bare[0] or len(bare[0]) < 3))
    ):
        return False
    if bare[0].lower() in GIVEN and words[0].lower() not in GIVEN:
        return False
    return first and all(_WORD.match(w) or _is_initial(w) or w.lower() in PARTICLES for w in words)


def parse_name(text: str) -> Name | None:
    """One name: a person with family and given parts, or an institution as `literal`; None where nothing is left."""
    text = _clean(text)
    text, original = _own_script(text)
    if not text and not original:
        return None
    if not text:
        text = original
    if not text.isascii():
        if CJK.search(text):
            both = _BOTH_SCRIPTS.match(text)
            if both is None:
                return _cjk_name(text)
            text = both["latin"]  # `Wang Huning 王沪宁`
        if CYRILLIC.match(text):
            return _russian_name(text)
    if (
        is_institution(text)
        or is_shouted_institution(text)
        or ACRONYM.match(text)
        or text.lower() in CONTAINERS
    ):
        return Name(literal=text)
    titles = _TITLES.match(text)
    plain = text[titles.end() :] if titles else text
    if " " not in plain and _RANKS.match(text):
        return Name(family=plain, given=text[: -len(plain)].strip())
    return _plain_name(plain) or _western_name(plain)


_OWN_SCRIPT = re.compile(r"^(.*?)\s*[(\[\uff08]([^)\]\uff09]*)[)\]\uff09]\s*$")


def _own_script(text: str) -> tuple[str, str]:
    """Part a name from itself in brackets: `Li Xiaohua [李晓华]`."""
    if text[-1:] not in ")]\uff09":
        return text, ""
    match = _OWN_SCRIPT.match(text)
    if match is None:
        return text, ""
    if (
        match[1].isupper()
        and len(match[1]) > 1
        and match[2][:1].isupper()
        and (match[2].split()[0].lower().strip(".") in GIVEN or _is_initial(match[2].split()[0]))
    ):
        return f"{match[1].strip()}, {match[2].strip()}", ""  # `DURAND (Jean)`
    return match[1].strip(), match[2].strip()


def _cjk_name(text: str) -> Name:
    text = re.sub(r"(?:主编|编著|编译|编|著|译|等|撰|ほか)$", "", text.strip())
    compact = text.replace(" ", "")
    if re.fullmatch(rf"[{HAN}]{{2,3}}", compact) and not INSTITUTION.search(compact):
        return Name(family=compact[0], given=compact[1:])
    if re.fullmatch(rf"[{HAN}]{{4}}", compact) and compact[:2] in _DOUBLE_SURNAMES:
        return Name(family=compact[:2], given=compact[2:])
    return Name(literal=text)


_DOUBLE_SURNAMES = frozenset("欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 端木".split())


def _russian_name(text: str) -> Name:
    match = _RUSSIAN.match(text) or _RUSSIAN_FIRST.match(text)
    if match:
        return Name(family=match["family"], given=match["given"].strip())
    words = text.replace(",", "").split()
    if is_institution(text) or not 2 <= len(words) <= 3:
        return Name(literal=text)
    if "," in text or words[-1].endswith(("вич", "вна", "ична")):
        return Name(family=words[0], given=" ".join(words[1:]))
    return Name(family=words[-1], given=" ".join(words[:-1]))


# A family of four letters and more, which is neither `Jr` nor initials, behind one given name and perhaps initials.
_PLAIN_NAME = re.compile(
    r"(?P<given>(?P<first>[A-ZÀ-Þ][a-zß-ÿ]+|[A-Z]\.)(?: [A-Z]\.)*) (?P<family>[A-ZÀ-Þ][a-zß-ÿ]{3,})"
)


def _plain_name(text: str) -> Name | None:
    """`Kathrin Hille`, `Joseph S. Nye`: a name that nothing else is to be asked about; None for any other."""
    match = _PLAIN_NAME.fullmatch(text)
    if (
        match is None
        or match["first"] in _CAPITAL_PARTICLES
        or match["first"] in _IRISH_LEADS
        or match["first"].lower() in FAMILY_FIRST
        or text.lower() in COMPOUND_FAMILIES
    ):
        return None
    return Name(family=match["family"], given=match["given"])


# Words that are no family behind a given name, but say what the piece is, or what its author did for it.
_NO_FAMILIES = frozenset(
    "Note Comment Podcast Artikel Stichwort Lemma Hrsg Dirs Coord Coords Comp Comps Editor Editors".split()
)
_TITLED = frozenset(
    "Dr Prof Professor Sir Dame Lord Lady Mr Mrs Ms Rev Gen Lieutenant Major Brigadier General Lt Colonel Col Maj Capt Captain Adm Vice Rear"
    " Admiral Sen Senator Rep Hon Chairman Chairwoman Congressman Congresswoman President Secretary Ambassador Justice Judge".split()
)


def plain_person(text: str) -> Name | None:
    """`Kathrin Hille`, `Joseph S. Nye`: one person by shape and by words, as most authors are; None where more is to be asked."""
    name = _plain_name(text)
    if (
        name is None
        or person_score(text) < 2
        or name.family in _NO_FAMILIES
        or text.partition(" ")[0] in _TITLED
        or text.lower() in CONTAINERS
        or is_institution(text)
    ):
        return None
    return name


def _western_name(text: str) -> Name | None:
    suffix = None
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        return None
    if len(parts) > 1 and _SUFFIX.match(parts[-1]):
        suffix = parts.pop()
    if len(parts) > 1:
        particle, family = _part_particle(parts[0].split())
        given = parts[1].split()
        while given and given[-1].lower() in PARTICLES and not _is_initial(given[-1]) and not particle:
            particle = given.pop()
        return Name(family=family, given=" ".join(given) or None, particle=particle, suffix=suffix)
    words = parts[0].split()
    if len(words) > 1 and _SUFFIX.match(words[-1]) and words[-1] != "V":
        suffix = words.pop()
    if len(words) == 1:
        return Name(family=words[0], suffix=suffix)
    if len(words) == 2 and words[0] in _CAPITAL_PARTICLES and words[0] != "Al":
        return Name(family=" ".join(words), suffix=suffix)  # `Di Fabio`
    if words[-2] in _IRISH_LEADS and _IRISH.fullmatch(" ".join(words[-2:])):
        return Name(family=" ".join(words[-2:]), given=" ".join(words[:-2]) or None, suffix=suffix)
    if (
        len(words) > 2
        and _is_particle(words[0])
        and words[-1].split("-")[0].lower() in GIVEN
        and words[-2].lower() not in GIVEN
        and not _is_particle(words[-2])
    ):
        particle, family = _part_particle(words[:-1])
        return Name(family=family, given=words[-1], particle=particle, suffix=suffix)  # `Le Goff Jean-Pierre`
    if _family_first(words):
        return Name(family=words[0], given=" ".join(words[1:]), suffix=suffix)
    shouted = words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper() and "." not in words[0]
    if shouted and (len(words[0]) > 4 or (words[1].lower() in GIVEN and _ANY_VOWEL.search(words[0]))):
        return Name(family=words[0], given=" ".join(words[1:]), suffix=suffix)
    if (
        all(_is_initial(word) and ("." in word or len(word) <= 2) for word in words[1:])
        and len(words[0]) > 2
        and not (words[0].isupper() and len(words) == 2 and _VOWEL.search(words[1]) and "." not in words[1])
    ):
        return Name(family=words[0], given=" ".join(words[1:]), suffix=suffix)
    if len(words) > 2 and words[-1] in PARTICLES and words[0].lower() not in GIVEN:
        return Name(family=words[0], given=" ".join(words[1:-1]), particle=words[-1], suffix=suffix)
    if len(words) > 2 and _is_particle(words[0]) and _INITIALS.fullmatch(words[-1]):
        particle, family = _part_particle(words[:-1])
        return Name(family=family, given=words[-1], particle=particle, suffix=suffix)  # `van der Merwe J`
    if words[0].islower() and _is_particle(words[0]):
        particle, family = _part_particle(words)
        return Name(family=family, particle=particle, suffix=suffix)  # the family alone: `de Beauvoir`
    if len(words) == 2 and " ".join(words).lower() in COMPOUND_FAMILIES:
        return Name(family=" ".join(words), suffix=suffix)
    if text[-1].isupper() and len(words) > 2 and (shouted_at := _shouted_families(words)):
        return Name(family=" ".join(words[shouted_at:]), given=" ".join(words[:shouted_at]), suffix=suffix)
    index = _family_start(words)
    while index > 1 and _is_particle(words[index - 1]):
        index -= 1
    particle, family = _part_particle(words[index:])
    return Name(family=family, given=" ".join(words[:index]), particle=particle, suffix=suffix)


def _shouted_families(words: list[str]) -> int:
    """Where several family names in capitals begin: `Eduardo GARCÍA DE ENTERRÍA`; 0 if there are none."""
    at = len(words)
    while at > 1 and words[at - 1].isupper() and len(words[at - 1].strip(".")) > 1:
        at -= 1
    return at if at < len(words) - 1 and not words[0].isupper() and len(words[at]) > 2 else 0


_INITIALS = re.compile(r"[A-ZÀ-Þ]\.?|[A-ZÀ-Þ]{2,3}")


def _is_particle(word: str) -> bool:
    return word == "v." or (word.lower() in PARTICLES and (word.islower() or word in _CAPITAL_PARTICLES))


# `Niamh Nic Shuibhne`, `Ní Aoláin`; but Nic Cheeseman is called so: behind Mac and Nic, only what is spelt as in Irish is a family.
_IRISH = re.compile(
    r"(?:Ó|Ní|Uí) [A-ZÀ-Þ][\w’'-]+|(?:Mac|Nic|Mhic) (?=\w*(?:bh|mh|dh|[áéíóú]))[A-ZÀ-Þ][\w’'-]+"
)
_IRISH_LEADS = frozenset("Ó Ní Uí Mac Nic Mhic".split())

# `Van der Waals`, `De Gaulle`; but R. Bin Wong's second name is Bin.
_CAPITAL_PARTICLES = frozenset(
    "De Del Della Den Der Des Di Dos Du Da El Al La Le Les San Santa St. Saint Ten Ter Van Von Zu".split()
)


def _family_start(words: list[str]) -> int:
    """Where the family name begins: the last word, or two in Spanish names and a few English ones."""
    index = len(words) - 1
    if index > 2 and words[-2] == "y" and words[0].lower() in HISPANIC:
        return index - 2  # `Francisco Tomás y Valiente`
    if index >= 2 and f"{words[-2]} {words[-1]}".lower() in COMPOUND_FAMILIES:
        return index - 1
    plain = index >= 2 and all(word[0].isupper() and "." not in word for word in words[-2:])
    if (
        plain
        and words[0].lower() in GIVEN
        and words[-2].lower() not in GIVEN
        and _SPANISH_FAMILY.search(words[-2])
    ):
        return index - 1
    if (
        plain
        and words[0].lower() in HISPANIC
        and words[-2].lower() not in GIVEN
        and words[-2].lower() not in PARTICLES
    ):
        return index - 1
    before = index - 1
    while before > 0 and words[before].lower() in PARTICLES and words[before][0].islower():
        before -= 1
    if (
        0 < before < index - 1
        and words[0].lower() in HISPANIC
        and words[before].lower() not in GIVEN
        and words[before][0].isupper()
        and len(words[before].strip(".")) > 2
    ):
        return before  # `García de Enterría`, `Ortega y Gasset`
    return index


def _part_particle(words: list[str]) -> tuple[str | None, str]:
    index = 0
    while index < len(words) - 1 and words[index].lower() in PARTICLES and words[index][0].islower():
        index += 1
    return " ".join(words[:index]) or None, " ".join(words[index:])


_JAPANESE_GIVEN = re.compile(
    r"(?:o|ō|ko|i|e|ki|shi|ru|mi|ta|to|ya|suke|ichi|ji|jirō|rō|kichi|hiko|zō|zo|masa|nobu|yuki)$"
)


# The commonest family names of China: beside a rarer one, they are the family.
_COMMON_FAMILIES = frozenset("wang li zhang liu chen huang zhao wu zhou xu sun zhu guo zheng xie".split())


def _family_first(words: list[str]) -> bool:
    """Whether the family name leads, as in Xi Jinping, Moon Jae-in, Nguyen Van Troi."""
    head, rest = words[0].lower(), words[1:]
    if head not in FAMILY_FIRST or any("." in word for word in words) or len(words) > 4:
        return False
    last = rest[-1].lower()
    if FAMILY_FIRST[head] == "zh":
        if len(rest) == 1 and last in _COMMON_FAMILIES and head not in _COMMON_FAMILIES:
            return False  # `Jian Sun`
        if len(rest) > 2 or last in GIVEN or rest[0].lower() in GIVEN:
            return False
        if head in KOREAN and (len(rest) == 2 or "-" in rest[0]) and _korean_given(rest):
            return True
        given = "".join(rest).lower().replace("-", "").replace("'", "").replace("’", "")
        if not PINYIN.fullmatch(given):
            return False
        return len(rest) == 1 or last not in FAMILY_FIRST
    if FAMILY_FIRST[head] == "ko":
        return ("-" in rest[0] and len(rest) == 1) or _korean_given(rest)
    if FAMILY_FIRST[head] == "ja":
        return (
            len(rest) == 1
            and last not in FAMILY_FIRST
            and last not in GIVEN
            and bool(_JAPANESE_GIVEN.search(last))
        )
    if FAMILY_FIRST[head] == "vi":
        return len(rest) >= 2
    return False


_ROMANISED = str.maketrans({"ŏ": "o", "ŭ": "u", "’": None, "'": None})


def _korean_given(words: list[str]) -> bool:
    """Whether the words are a Korean given name of two syllables: `Jae Ho`, `Taewoo`, `Byong-su`."""
    syllables = "-".join(words).lower().translate(_ROMANISED).split("-")
    if len(syllables) == 2:
        return all(KOREAN_SYLLABLE.fullmatch(syllable) for syllable in syllables)
    return (
        len(syllables) == 1
        and len(syllables[0]) > 4
        and KOREAN_GIVEN.fullmatch(syllables[0]) is not None
        and syllables[0] not in GIVEN
    )


# ---------------------------------------------------------------------------------------------- is it a name at all


@lru_cache(maxsize=4096)
def is_institution(text: str) -> bool:
    """Whether the words are an organisation's name rather than a person's."""
    match = institution_in(text)
    if match is None or _WORK_OF.match(text) or ":" in text or _SAYS.search(text):
        return False
    words = text.split()
    if words[0] in _PAPERS:
        return False
    loose = sum(word[0].islower() and word not in _CONNECTORS and word.islower() for word in words)
    loose -= match[0][0].islower()  # `Guowuyuan bangongting`
    if (text.isascii() or text.replace("’", "").isascii()) and (loose > 1 or (loose and match.start() > 0)):
        return False
    if len(words) == 3 and _is_initial(words[1]) and words[1] not in ("U.S.", "U.N."):
        return False  # Daryl G. Press
    return not (len(words) <= 3 and words[0].lower() in GIVEN and match[0] == words[-1])


def is_shouted_institution(text: str) -> bool:
    """Whether the capitals are an organisation's name: `WORLD HEALTH ORGANIZATION`."""
    return (
        text.isupper()
        and " " in text
        and is_institution(
            _LITTLE.sub(lambda word: word[0].lower(), text.title().replace("’N", "’n").replace("’T", "’t"))
        )
    )


_WORK_OF = re.compile(
    r"(?:About|Text of|Inside|Frequently Asked|(?:\d{4} )?Report to) |(?:The )?(?:(?:First|Second|Third|Final|Interim|Annual) )?(?:Reports?|Memorand(?:um|a)|Minutes|Statement|Testimony|Hearings?|Treaty|Convention|Declaration|Letters?|Notice|Notes|Records?|Proceedings|Resolution|Agreement"
    r"|History|Guide|Handbook|Introduction|Summary|Evidence|Transcript|Remarks|Speech|Address|Interview|Telegram|Cable|Despatch|Dispatch|Journals?|(?:Historical )?Statistics|Calendar|Acts|Statutes|Papers|Register|Debates|Annals|Census|Laws|Ordinances|Collections?|Correspondence|Diary|Diaries|Memoirs?) (?:of|on|from|to|for|by|with|concerning|before|against|between)\b"
)
_LITTLE = re.compile(r"\b(?:Of|On|The|For|And|De|La|Des|Du)\b")
# A headline says something: `The World’s Most Valuable Resource Is No Longer Oil`.
_SAYS = re.compile(
    r"\b(?:Is|Are|Was|Were|Has|Have|Had|Will|Would|Can|Could|Should|Must|Does|Did|How|Why|What|When|Says?|Said|Not|Into|Announces|Releases|Launches|Unveils|Warns|Seeks|Urges|Rejects|Sues|Finds|Adds|Approves|Signs|Opens|Publishes|Holds|Meets|Visits|Stresses)\b"
)
# `PCLOB Report` is no person.
_KINDS_OF_WORK = frozenset(
    "Report Memorandum Memo Brief Guidelines Strategy Hearing Hearings Handbook Manual Diary Diaries Act Review Study Survey Convention"
    " Treaty Protocol Declaration Statement Testimony Order Opinion Complaint Indictment Affidavit Restatement Constitution Code"
    " Database Dataset Index Atlas Yearbook Almanac Tracker Glossary Catalogue Catalog Memcon Telcon"
    " Speech Address Remarks Interview Lecture Resolution Proclamation Telegram Proceedings Papers".split()
)
# `Gesetzentwurf der Bundesregierung`: what parliaments print, and whose it is.
_PAPERS = frozenset(
    "Gesetzentwurf Gesetzesentwurf Regierungsentwurf Referentenentwurf Beschlussempfehlung Stellungnahme Gegenäußerung Unterrichtung Antwort Antrag Bericht Begründung".split()
)
_CONNECTORS = frozenset(
    "of the and for on in to at by with de la le du des et & against von der für und d' against into".split()
)


@lru_cache(maxsize=4096)
def person_score(text: str) -> int:
    """How much a piece of text looks like one person's name: 0 not at all, 1 by shape, 2 and more by its words."""
    if not text or len(text) > 60:
        return 0
    if text[0].islower() and text.lower() in LOWER_CASE_NAMES:
        return 3
    if not text.isascii() and CJK.search(text):
        both = _BOTH_SCRIPTS.match(text)
        if both:
            return person_score(both["latin"])
        return 2 if _HAN_NAME.match(text.replace(" ", "")) else 0
    words = text.split()
    if not 1 <= len(words) <= 6 or any(map(str.isdigit, text)):
        return 0
    initials = led_by = 0
    known = 0
    before = ""
    for word in words:
        led, before = "." in before, word  # `S. Sur`: behind an initial no word is a small one
        low = word.lower()
        if word == "v." and initials == led_by and not text.startswith(_CROWN):
            known += 1  # `F. v. Liszt`, `v. Savigny`; but a Crown case is no one's name
            continue
        led_by += 1
        if _is_initial(word):
            initials += 1
            known += "." in word
        elif low in PARTICLES:
            continue
        elif (
            (low in _STOP and not (led and word[0].isupper()))
            or not _WORD.match(word)
            or word.endswith(("'s", "’s"))
        ):
            return 0
        else:
            known += 2 * (low in GIVEN) + (low in FAMILY_FIRST)
    if len(words) == 1:
        return 0 if initials else 1
    if initials == len(words) or words[-1] in _KINDS_OF_WORK or words[0] in _PAPERS:
        return 0
    return 1 + known


def is_person(text: str) -> bool:
    """Whether the text has the shape of a person's full name."""
    return (len(text.split()) > 1 and person_score(text) > 0) or bool(_HAN_NAME.match(text.replace(" ", "")))


_CROWN = ("R. v.", "U.S. v.", "U. S. v.")

_AROUND = SPACES + ",;:."
_KEEPS_DOT = re.compile(r"(?:\b[A-ZÀ-ÞĀ-ŽА-ЯЁ]|\bJr|\bSr|\bal|\bInc|\bLtd|\bCo)\.\s*[,;:.]*\s*$")


def _clean(text: str) -> str:
    bare = " ".join(text.split()).strip(" ,;:.").rstrip()
    last = len(text.rstrip(_AROUND))
    return f"{bare}." if text[last : last + 1] == "." and _KEEPS_DOT.search(text, max(0, last - 8)) else bare
