from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import bibtexparser
import pytest
import rispy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citecheck import documents, folder
from citecheck.model import Name, PartialDate, Work
from citecheck.render.bibliography import bibtex, ris

FOOTNOTES = Path(__file__).parents[2] / "footnotes"
GOETHE = Name(family="Goethe", given="Johann Wolfgang", particle="von")


def entry(work):
    """Fields of a work's BibTeX, as written."""
    (block,) = bibtexparser.parse_string(bibtex([("1a", work)])).entries
    return {field.key: field.value for field in block.fields}


def record(work):
    """Tags of a work's RIS with their values."""
    tags: dict[str, list[str]] = {}
    for line in ris([("1a", work)]).splitlines():
        if line:
            tag, value = line.split("  - ", 1)
            tags.setdefault(tag, []).append(value)
    return tags


def again(work):
    """The work, written as BibTeX and read again."""
    (read,) = documents.read_works(bibtex([("1a", work)]).encode(), "a.bib")
    return read.work


@pytest.fixture(scope="module")
def seed():
    return [(ref.id, ref.work) for ref in folder.load(FOOTNOTES).references if ref.work.titles]


# ------------------------------------------------------------------------------------------------------------ BibTeX


def test_a_book_becomes_an_entry_that_both_dialects_read():
    work = Work(
        type="book",
        title="China’s Communist Party: atrophy and adaptation",
        author=(Name(family="Shambaugh", given="David L."),),
        publisher="University of California Press",
        publisher_place="Berkeley",
        edition="2",
        issued=PartialDate(2008),
        isbn="978-0-520-25492-3",
    )
    assert bibtex([("11a", work)]) == (
        "@book{11a,\n"
        "  author = {Shambaugh, David L.},\n"
        "  title = {China’s {Communist} {Party}: atrophy and adaptation},\n"
        "  edition = {2},\n"
        "  address = {Berkeley},\n"
        "  publisher = {University of California Press},\n"
        "  year = {2008},\n"
        "  isbn = {978-0-520-25492-3},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="Kania", given="Elsa B."), "Kania, Elsa B."),
        (Name(family="Leyen", given="Ursula", particle="von der"), "von der Leyen, Ursula"),
        (Name(family="King", given="Martin Luther", suffix="Jr."), "King, Jr., Martin Luther"),
        (Name(literal="Office of Technology Assessment"), "{Office of Technology Assessment}"),
        (Name(literal="Johnson and Sons, Inc."), "{Johnson and Sons, Inc.}"),
        (Name(literal="AT&T"), r"{AT\&T}"),
        (Name(family="姬", given="文波"), "姬, 文波"),
        (Name(family="bin Laden", given="Osama"), "{bin Laden}, Osama"),
        (Name(family="Gaulle", given="Charles", particle="De"), "De Gaulle, Charles"),
        (Name(family="Brinch Hansen", given="Per"), "Brinch Hansen, Per"),
        (Name(family="Confucius"), "Confucius"),
        (Name(family="King", suffix="Jr."), "{King, Jr.}"),
        (Name(given="Madonna"), "{Madonna}"),
    ],
    ids=str,
)
def test_names_are_written_as_bibtex_takes_them_apart(name, written):
    assert entry(Work(author=(name,)))["author"] == written


def test_several_names_are_joined_by_and():
    people = (Name(family="Hille", given="Kathrin"), Name(literal="World Bank"))
    assert entry(Work(author=people, editor=people, translator=people)) == dict.fromkeys(
        ("author", "editor", "translator"), "Hille, Kathrin and {World Bank}"
    )


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Washington unnerved by China’s plans", "Washington unnerved by {China’s} plans"),
        ("Why NATO hesitates", "Why {NATO} hesitates"),
        ("The iPhone in Beijing’s shadow", "The {iPhone} in {Beijing’s} shadow"),
        ("The U.S.-China race quickens", "The {U.S.}-{China} race quickens"),
        ("The Talks Between Them", "{The Talks Between Them}"),
        ("S&T projects settled", r"{S\&T} projects settled"),
        ("plain words alone", "plain words alone"),
        ("习近平谈军民融合", "习近平谈军民融合"),
    ],
    ids=["names", "acronym", "capital-inside", "initials", "title-case", "ampersand", "lower", "chinese"],
)
def test_capitals_that_carry_meaning_are_kept_from_styles(title, written):
    assert entry(Work(title=title))["title"] == written


def test_characters_that_latex_would_act_on_are_written_as_text():
    hostile = r"50% of $5 & #1_a {b} ~c ^d \e `f <g> a--b ''"
    fields = entry(Work(genre=hostile))
    assert fields["type"] == (
        r"50\% of \$5 \& \#1\_a \textbraceleft{}b\textbraceright{} \textasciitilde{}c \textasciicircum{}d "
        r"\textbackslash{}e \textasciigrave{}f \textless{}g\textgreater{} a-{}-b '{}'"
    )


def test_addresses_and_identifiers_stand_as_they_are():
    fields = entry(
        Work(url="https://a.example/x_y%20z~q?a=1&b=#c", doi="10.1002/(SICI)1097_4#A", isbn="0-19-1")
    )
    assert (fields["url"], fields["doi"], fields["isbn"]) == (
        "https://a.example/x_y%20z~q?a=1&b=#c",
        "10.1002/(SICI)1097_4#A",
        "0-19-1",
    )


def test_braces_in_an_address_cannot_end_its_field():
    assert entry(Work(url="https://a.example/}x{\\ y"))["url"] == "https://a.example/%7Dx%7B%5C%20y"


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        (PartialDate(2018), {"year": "2018"}),
        (PartialDate(2018, 4), {"year": "2018", "month": "4"}),
        (PartialDate(2018, 4, 15), {"date": "2018-04-15"}),
        (PartialDate(868), {"year": "0868"}),
    ],
    ids=str,
)
def test_dates_have_the_precision_that_was_printed(date, fields):
    assert entry(Work(issued=date)) == fields


def test_what_has_no_field_is_told_in_the_note():
    work = Work(
        type="article-journal", number="7", original_container_title="党史博览", authority="A", publisher="P"
    )
    assert entry(work) == {
        "publisher": "P",
        "organization": "A",
        "note": "Original container title: 党史博览; Number: 7",
    }


def test_a_body_with_and_in_its_name_is_one_body():
    work = Work(type="hearing", authority="U.S.-China Economic and Security Review Commission")
    assert entry(work) == {"organization": "{U.S.-China Economic and Security Review Commission}"}


def test_an_original_title_has_biblatexs_own_field():
    assert (
        entry(Work(title="On Fusion", original_title="习近平谈军民融合"))["origtitle"] == "习近平谈军民融合"
    )


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("article-newspaper", "@article{"),
        ("chapter", "@incollection{"),
        ("report", "@report{"),
        ("webpage", "@online{"),
        ("hearing", "@misc{"),
        ("made-up", "@misc{"),
        (None, "@misc{"),
    ],
)
def test_each_kind_of_work_has_its_entry_type(kind, written):
    assert bibtex([("1a", Work(type=kind, title="T"))]).startswith(written)


def test_keys_are_ids_that_bibtex_allows_each_its_own():
    items = [(key, Work(title="T")) for key in ("18b", "a, b{c}", "a b c", "A-B-C", "注")]
    keys = [block.key for block in bibtexparser.parse_string(bibtex(items)).entries]
    assert keys == ["18b", "a-b-c", "a-b-c-2", "A-B-C-3", "item"]
    assert re.findall(r"^ID  - (.*)$", ris(items), re.MULTILINE) == keys


def test_nothing_unseen_reaches_a_file():
    work = Work(
        title="a\u202eb\x1b[31m\r\nTY  - X", url="https://a.example/\x00x", author=(Name(literal="A\nB"),)
    )
    for written in (bibtex([("1a", work)]), ris([("1a", work)])):
        assert not re.search("[\u202e\x00\x1b\r]", written)
    assert record(work)["TI"] == ["ab[31m TY - X"]


# --------------------------------------------------------------------------------------------- BibTeX, and back again

# The types that an entry type of BibTeX tells apart from every other.
TOLD_APART = (
    *("article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset", "legal_case"),
    *(
        "entry-encyclopedia",
        "legislation",
        "manuscript",
        "pamphlet",
        "paper-conference",
        "patent",
        "periodical",
    ),
    *("personal_communication", "report", "software", "thesis", "webpage"),
)
# Left out: straight quotes, which LaTeX sets as typographic ones, and {}^<>`, whose macros our reader does not know.
LETTERS = st.characters(
    categories=("Lu", "Ll", "Lo", "Nd"), exclude_characters="ŉǅǈǋ", max_codepoint=0xFFFF
) | st.sampled_from('&%$#_~\\.,;:!?()[]/@=+*|“”‘’«»—–-"§éßøŁ《》，。')
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=6).map(" ".join)
PROPER = st.text("abcdefgéßжя", min_size=1, max_size=6).map(str.capitalize)
PEOPLE = st.lists(
    st.builds(
        Name,
        family=PROPER,
        given=PROPER | st.just("Elsa B."),
        particle=st.none() | st.sampled_from(["von", "van der", "de la"]),
        suffix=st.none() | st.sampled_from(["Jr.", "III"]),
        literal=st.none(),
    )
    | WORDS.map(lambda words: Name(literal=words)),
    max_size=3,
).map(tuple)
DATES = st.dates().map(PartialDate.of) | st.builds(
    PartialDate, st.integers(1000, 9999), st.none() | st.integers(1, 12)
)
ADDRESSES = st.text("abz09/_%~?&=#.-+()", max_size=20).map("https://a.example/{}".format)
NUMBERS = st.from_regex(r"[A-Z]?[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?", fullmatch=True)


def some(strategy):
    return st.none() | strategy


@st.composite
def works(draw):
    kind = draw(st.sampled_from(TOLD_APART))
    is_article = kind in ("article-journal", "article-magazine", "article-newspaper", "periodical")
    return Work(
        type=kind,
        title=draw(some(WORDS)),
        author=draw(PEOPLE),
        editor=draw(PEOPLE),
        translator=draw(PEOPLE),
        container_title=draw(some(WORDS)),
        collection_title=draw(some(WORDS)),
        publisher=draw(some(WORDS)),
        publisher_place=draw(some(WORDS)),
        edition=draw(some(WORDS)),
        volume=draw(some(NUMBERS)),
        page=draw(some(NUMBERS)),
        issue=draw(some(NUMBERS)) if is_article else None,
        number=None if is_article else draw(some(NUMBERS)),
        event_title=draw(some(WORDS)),
        event_place=draw(some(WORDS)),
        genre=draw(some(WORDS)),
        archive=draw(some(WORDS)),
        issued=draw(some(DATES)),
        accessed=draw(some(DATES.filter(lambda date: date.year > 999))),
        url=draw(some(ADDRESSES)),
        doi=draw(some(st.from_regex(r"10\.[0-9]{4}/[a-z0-9._;()<>-]{1,12}", fullmatch=True))),
        isbn=draw(some(st.sampled_from(["978-0-520-25492-3", "019100000X"]))),
        language=draw(some(st.sampled_from(["zh", "de", "zh-Hant"]))),
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(works())
def test_a_work_comes_back_from_bibtex_as_it_was(work):
    assert again(work) == work


def test_the_seed_comes_back_from_bibtex(seed):
    read = documents.read_works(bibtex(seed).encode(), "a.bib")
    assert [each.id for each in read] == [citation for citation, _ in seed]
    for (citation, work), each in zip(seed, read, strict=True):
        assert each.work == expected(work), citation


def expected(work):
    """What BibTeX keeps of a work of the seed: a type of its own for most, quotes as LaTeX sets them."""
    text = {
        name: value.replace("'", "’")
        for name in ("title", "container_title")
        if (value := getattr(work, name)) is not None
    }
    return work._replace(
        **text,
        type={"hearing": "document", "post-weblog": "webpage"}.get(work.type, work.type),
        publisher=work.publisher or work.authority,  # the body that held a hearing is its organization
        authority=None,
        original_title=None,  # written as origtitle, which is not read
        original_container_title=None,  # told in the note
    )


# --------------------------------------------------------------------------------------------------------------- RIS


def test_a_journal_article_becomes_ris():
    work = Work(
        type="article-journal",
        title="The Chinese defense economy’s long march",
        author=(Name(family="Cheung", given="Tai Ming"), GOETHE),
        container_title="The Journal of Strategic Studies",
        volume="34",
        issue="3",
        page="325-354",
        issued=PartialDate(2011, 6),
        accessed=PartialDate(2019, 8, 22),
        url="https://a.example/x_y%20z;1",
        doi="10.1080/01402390.2011.574976",
    )
    assert ris([("8a", work)]) == (
        "TY  - JOUR\n"
        "ID  - 8a\n"
        "TI  - The Chinese defense economy’s long march\n"
        "T2  - The Journal of Strategic Studies\n"
        "VL  - 34\n"
        "IS  - 3\n"
        "DO  - 10.1080/01402390.2011.574976\n"
        "AU  - Cheung, Tai Ming\n"
        "AU  - von Goethe, Johann Wolfgang\n"
        "SP  - 325\n"
        "EP  - 354\n"
        "PY  - 2011\n"
        "DA  - 2011/06//\n"
        "Y2  - 2019/08/22/\n"
        "UR  - https://a.example/x_y%20z;1\n"
        "ER  - \n"
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="King", given="Martin Luther", suffix="Jr."), "King, Martin Luther, Jr."),
        (Name(family="King", suffix="Jr."), "King, , Jr."),
        (Name(literal="Office of Technology Assessment"), "Office of Technology Assessment"),
        (Name(family="Confucius"), "Confucius"),
    ],
    ids=str,
)
def test_names_are_written_as_ris_has_them(name, written):
    assert record(Work(author=(name,), editor=(name,), translator=(name,))) == {
        "TY": ["GEN"],
        "ID": ["1a"],
        "AU": [written],
        "A2": [written],
        "A4": [written],
        "ER": [""],
    }


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("article-newspaper", "NEWS"),
        ("hearing", "HEAR"),
        ("treaty", "LEGAL"),
        ("webpage", "ELEC"),
        (None, "GEN"),
    ],
)
def test_each_kind_of_work_has_its_type_of_reference(kind, written):
    assert record(Work(type=kind))["TY"] == [written]


def test_what_ris_has_no_tag_for_is_told_in_notes():
    work = Work(
        title="T",
        original_title="习近平谈军民融合",
        original_container_title="党史博览",
        container_title="C",
        event_title="E",
        publisher="P",
        authority="A",
        issue="1",
        number="2",
    )
    assert record(work)["N1"] == [
        "Original title: 习近平谈军民融合",
        "Original container title: 党史博览",
        "Event title: E",
        "Authority: A",
        "Number: 2",
    ]


def test_every_value_of_a_work_is_somewhere_in_its_ris(seed):
    for citation, work in seed:
        written = ris([(citation, work)])
        for name, value in work.printed():
            if isinstance(value, str) and name not in ("type", "page"):
                assert " ".join(value.split()) in written, (citation, name)


def test_the_seed_comes_back_from_ris(seed):
    records = rispy.loads(ris(seed))
    assert [each["id"] for each in records] == [citation for citation, _ in seed]
    for (citation, work), each in zip(seed, records, strict=True):
        assert each.get("title") == work.title, citation
        assert each.get("secondary_title") == (work.container_title or work.event_title), citation
        assert each.get("authors", []) == [
            name.literal or f"{name.family}, {name.given}" for name in work.author
        ], citation
        assert each.get("date", "").rstrip("/") == str(work.issued or "").replace("-", "/"), citation


# ----------------------------------------------------------------------------------------------- another's eyes


def test_pandoc_reads_our_bibtex_as_it_reads_our_titles_and_names(seed):
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not on this machine: install it to see that it takes our BibTeX")
    done = subprocess.run(
        [pandoc, "-f", "biblatex", "-t", "csljson"],
        input=bibtex(seed),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == ""
    items = {item["id"]: item for item in json.loads(done.stdout)}
    assert items["21a"]["title"] == (
        "Reconnaissance, Search and Rescue, Delivering Materials – the Military Jointly with JD Organizes a UAV "
        "Reserve Sub-Unit"
    )
    assert items["9a"]["author"] == [{"literal": "Office of Technology Assessment"}]
    assert items["2a"]["publisher"] == "U.S.-China Economic and Security Review Commission"
    assert items["8a"]["page"] == "325-354"
    for citation, work in seed:
        written = items[citation].get("issued", {"date-parts": [[]]})["date-parts"][0]
        assert [f"{part:02d}" for part in written] == (str(work.issued).split("-") if work.issued else []), (
            citation
        )
