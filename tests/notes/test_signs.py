"""The cheap signs that spare a slow pattern turn away nothing that the pattern would have taken."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Name, PartialDate
from citecheck.notes import (
    authors,
    cuts,
    dates,
    document,
    evidence,
    heads,
    leads,
    lexicon,
    links,
    names,
    parts,
    split,
    talk,
    types,
)
from citecheck.notes import unquoted as bare
from citecheck.notes.dates import YEAR, find_year
from citecheck.notes.draft import Draft
from citecheck.notes.scan import (
    _CLOSE_SINGLE,
    _EASTERN_SIGN,
    _MARKS,
    _PLAIN,
    URL,
    _first_word_with_address,
    _in_order,
    _is_usual,
    _Pairing,
    _places_of,
    scan,
)
from tests.gold.cases import load

ODD = [
    "ſee also Ann Lee", "E. g. Ann Lee", "(Ｓee 1)", "Vgl. 1720189, 12018 und 2018", "Lee, 12, ", "Lee, at iv. ", "Lee, 4 n. 12)",
    "Lee, passim", "ıbid. 4", "Ебд. Тaм же", "İbid.", "Там же. С. 4", "同上, 第4页", "120182019 2018–2019", "",
]  # fmt: skip
TEXTS = [note.text for split in ("seed", "tune") for case in load(split) for note in case.notes] + ODD


@pytest.fixture(scope="module")
def flats():
    return [scan(text).flat for text in TEXTS]


def test_every_signal_phrase_begins_with_an_opener(flats):
    for flat in flats:
        for at in range(len(flat)):
            found, expected = lexicon.signal_at(flat, at, len(flat)), lexicon.SIGNAL.match(flat, at)
            assert (found and found.span()) == (expected and expected.span()), flat[at:]


def test_ibid_is_told_by_its_first_letter(flats):
    for flat in flats:
        for at in range(len(flat)):
            assert lexicon.is_ibid(flat[at:]) == (lexicon.IBID.match(flat[at:]) is not None), flat[at:]


def test_pages_at_the_end_are_told_by_the_last_mark(flats):
    for flat in flats:
        for end in range(len(flat) + 1):
            found, expected = heads.short_page(flat, 0, end), heads.SHORT_PAGE.search(flat, 0, end)
            assert (found is None) == (expected is None), flat[:end]


def test_numbers_behind_a_name_are_told_by_the_last_mark(flats):
    for flat in flats:
        for end in range(0, len(flat) + 1, 3):
            found, expected = parts.tail_number(flat[:end]), parts.TAIL_NUMBER.match(flat[:end])
            assert (found is None) == (expected is None), flat[:end]


@given(
    st.fixed_dictionaries(
        {name: st.sampled_from((None, "Press", "4")) for name in ("title", "volume", "page", "publisher", "publisher_place")},
        optional={name: st.just(True) for name in ("quoted", "within", "online")}
        | {"issued": st.sampled_from((PartialDate(1990), PartialDate(2001, 2, 3)))}
        | {"editor": st.just((Name(family="Lee"),))}
        | {"hints": st.sets(st.sampled_from(("blog", "in-book", "in-brackets", "directed")))},
    )
)  # fmt: skip
def test_what_stands_in_no_container_has_no_type_of_what_does(fields):
    draft = Draft(**fields)
    others = (rule.type for rule in types.RULES if not rule.contained and rule.holds(draft, None))
    assert types.type_of(draft) == next(others, None)


FIRSTS = "Anna Major General Secretary Idem Id Oxford New Special Editorial World Foreign Le San De Wang Kim J. Joseph S. Dies Human Art Letters".split()
LASTS = (
    *"Hille Nye Report Note Comment Podcast Artikel Lemma Comp Editors Coord Dirs Hrsg Bank Times Press Affairs Companion Britannica".split(),
    *"Encyclopedia Editorial Smith Under Park Journal Speech Guardian Host Conference".split(),
)


@pytest.mark.parametrize("first", [*FIRSTS, "Joseph S.", "Idem J.", "E. G."])
def test_a_plain_person_is_read_as_the_long_way_reads_it(first, monkeypatch):
    def read_all():
        quoted, unquoted = [], []
        for last in LASTS:
            text = f"{first} {last}, "
            quoted.append(Draft())
            authors.read_authors(quoted[-1], scan(text), 0, len(text))
            unquoted.append(Draft())
            bare._named(unquoted[-1], text)
        return quoted, unquoted, [names.parse_names.__wrapped__(f"{first} {last}") for last in LASTS]

    found = read_all()
    for module in (authors, names, bare):
        monkeypatch.setattr(module, "plain_person", lambda _text: None)
    names.parse_names.cache_clear()
    assert found == read_all()


def test_a_span_of_years_has_what_is_like_a_year():
    for text in TEXTS:
        found = dates._SPAN_OF_YEARS.search(text)
        assert (dates.span_of_years(text, 0, len(text)) is None) == (found is None), text


def test_common_abbreviations_are_some_of_all():
    assert [word for word in parts._COMMON_ABBREVIATIONS if not parts._ABBREVIATED.search(f" {word}")] == []


def test_the_kind_of_a_part_is_the_same_by_its_letter_as_by_all_rows():
    for text in TEXTS:
        for piece in re.split(r"[,;]\s|\.\s(?=[A-Z])", text):
            row = parts._ANY_ROW.match(piece)
            expected = parts._ROWS[int((row.lastgroup or "k0")[1:])][0] if row is not None else None
            assert parts._kind_of_row(piece) == expected, piece


@pytest.mark.parametrize("text", ["the tesi of", "Hypotesi di", "x Diss. y", "1Diss.", "дис. x", "thèse"])
def test_a_pattern_led_by_its_letters_matches_where_a_word_begins(text):
    words = r"tesi di|tesi|thèse|Diss\.|дис\."
    assert [m.span() for m in re.finditer(lexicon.at_word(words), text)] == [
        m.span() for m in re.finditer(rf"\b(?:{words})", text)
    ]


def test_the_first_year_of_a_stretch_is_the_one_that_a_search_finds(flats):
    like = re.compile(r"(?:1[4-9]|20(?![4-9]))\d\d")
    for flat in flats:
        for start in range(0, len(flat), 7):
            for end in (len(flat), max(start, len(flat) - 3), min(len(flat), start + 20)):
                years = (YEAR.match(flat, each.start(), end) for each in like.finditer(flat, start, end))
                expected = next(filter(None, years), None)
                found = find_year(flat, start, end)
                assert found == (expected and expected.span()), flat[start:end]


# What the patterns below look for, and what stands near it or looks like it, in any order.
BITS = [
    "supra note 5", "Supra", "Ann Lee, quoted in Bo", "Общество, цит. по: А", "Lee, zit. nach Bo", "Own calculations based on the Bank", "above", "(n 12)", "note 7 above", "n.", "Anm. 3", "XFn. 4", "FUẞN. 9", "wie Anm.", "op. cit.", "OP CIT", "art. cit.",
    ", cit.", "a. a. O.", "a.a.O", "obra cit", "accessed 5 May 2020", "(last visited", "Consulté le", "zuletzt geprüft am", "Último acceso:",
    "ACCE\u017f\u017fED", "chec\u212aed", "vİsited", "_accessed", "łaccessed", "reviewed", "Office", "Dep’t", "Int’l Law Comm’n", "Innenministerium", "bangongshi",
    "Inst. for", "xBank", "Łbank Bank", "see", "See also", "—see", "(Cf.", "e. g.", "“see", "_see", "ísee", "Vgl.", "zum Begriff", "Box 4", "RG 59", "B. 12",
    "MSS A", "Kennan Papers", "FO 371/12", "Staatsarchiv", "National Archives", "AN 3", "at:", "at .", "from", "from,", "unter: (", "URL:", ",  ,", ": .",
    ":", "< >", "( )", "[ ]", "In", "As for", "the version, A", "Similarly, A", "a reply, B", "In a book on war, Ann", "2012/13.", "x 1956-57,", "12,", "p.m., Ann",
    "https ://a.org/b", "(http://a.b", "WWW.A.ORG", "www.a.org", "x/y", "a.com/b", "doi.org/10.1", "İ", "1914–18", "2019-05-01", "3.4.2011", "and Ann Lee, A", ") und", "9, with", "AB-1, Ann", "М.", "见", "J.-P.", "AB", "Th.", "O’", "1999", "20192018", "«", "»", "(", "[a]", ")", "„", "“", "‹", "《", "”", "’s", "‘", "'", "`", "\x0b", "\u2003",
]  # fmt: skip
PIECES = sorted({text[at : at + 60] for text in TEXTS for at in range(0, len(text), 29)})
texts = st.one_of(
    st.lists(st.sampled_from(BITS + PIECES), max_size=5).map(" ".join),
    st.lists(st.sampled_from(BITS), max_size=5).map("".join),
    st.text(max_size=30),
)
SPARED = {
    "points back": (lexicon.SUPRA.search, lambda text: lexicon._seems(lexicon._NOTE_AND_NUMBER, text)),
    "op. cit.": (lexicon.OP_CIT.search, lambda text: lexicon._seems(lexicon._WORK_CITED, text)),
    "accessed": (
        lambda text: lexicon._has_access_word(text) and (links.ACCESSED.search(text) or links._BEFORE_ACCESS.search(text)),
        lexicon.may_be_accessed,
    ),
    "institution": (lexicon.INSTITUTION.search, lexicon.institution_in),
    "holding": (
        lambda text: talk._HOLDING.search(text) and (talk._MAY_HOLD.search(text) or any(w in text for w in talk._SMALL_HOLDERS)),
        talk.holding,
    ),
    "empty brackets": (links._EMPTY.search, links._is_emptied),
    "initial": (names._INITIAL.match, names._is_initial),
    "joined names": (
        lambda flat: any(
            each.search(flat) for each in (cuts._AND_PROSE, cuts._AND_TITLE, cuts._PAGE_AND_PROSE, cuts._AND_ANSWER, cuts._AND_NAME, cuts._AND_INVERTED, cuts._AND_SHORT)
        ),
        lambda flat: cuts._JOINED_BEHIND.search(flat) or "passim " in flat or "chap. " in flat,
    ),
    "quoted by": (leads._QUOTED_BY.match, lambda flat: leads._may_be_quoted(flat[: leads._WHO])),
    "reckoned": (leads._RECKONED.match, lambda flat: flat[:1] in leads._RECKONING),
    "leads on": (cuts._LEADS_ON.search, cuts._MAY_LEAD_ON.search),
    "prose behind": (
        lambda flat: split._TAIL.search(f"{flat} x"),
        lambda flat: any(map(split._may_be_tail, flat.split(), flat.split()[1:])),
    ),
    "ends in a comma": (
        cuts._ENDS_IN_COMMA.search,
        lambda flat: cuts._COMMA_BEHIND_MARK.search(flat) or cuts._COMMA_BEHIND_NUMBER.search(flat),
    ),
    "years and a place": (evidence._PLACE_YEARS.search, lambda flat: dates.may_have_year(flat, 0, len(flat))),
    "names in medicine": (heads._VANCOUVER.match, lambda flat: heads.vancouver_head(flat, 0)),
    "opening words": (
        lambda flat: any(each.match(flat) for each in (leads._ADVERB, leads._ABOUT, leads._THE_VERSION, leads._FOR_A)),
        leads._may_lead,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SPARED)
def test_a_sign_stands_wherever_its_pattern_matches(name, flats):
    pattern, sign = SPARED[name]
    for text in (*TEXTS, *flats, *PIECES, *BITS):
        assert sign(text) or not pattern(text), text


@pytest.mark.parametrize("name", SPARED)
@given(text=texts)
def test_a_sign_stands_wherever_its_pattern_matches_in_any_text(name, text):
    pattern, sign = SPARED[name]
    assert sign(text) or not pattern(text)


@given(text=texts)
def test_signal_phrases_begin_at_the_same_places_by_either_look(text):
    places = [before.end() for before in lexicon._BEFORE_HEAD.finditer(text)]
    places = [
        at for at in places if lexicon._HEADS[text[at]].match(text, at + 1) and not text[at - 1].isalnum()
    ]
    assert [at for at in lexicon._heads(text) if at] == places


@given(text=texts)
def test_marks_in_plain_order_make_the_pairs_that_a_walk_over_all_marks_makes(text):
    every = [at for at, mark in enumerate(text) if mark in _MARKS + _CLOSE_SINGLE]
    some = _places_of(_MARKS, text, [])
    plain = _in_order(text, some)
    assert _Pairing(text, some).run() == _Pairing(text, every).run()
    assert plain is None or plain == _Pairing(text, every).run()


@given(text=texts)
def test_words_alone_are_the_same_in_ascii_as_in_all_letters(text):
    plain = text.encode("ascii", "ignore").decode()
    assert document.plain(plain) == re.sub(r"[\W_]+", " ", plain.lower()).strip()


@given(text=texts)
def test_addresses_are_looked_for_from_the_first_word_that_may_be_one(text):
    if "/" in text or "www." in text:
        first = URL.search(text)
        assert first is None or first.start() >= _first_word_with_address(text)


@given(text=texts, start=st.integers(0, 90), length=st.integers(0, 90))
def test_years_are_the_same_whether_remembered_or_not(text, start, length):
    end = min(len(text), start + length)
    years = [at for at in range(start, end - 3) if YEAR.match(text, at, end)]
    found = []
    while (year := find_year(text, start, end)) is not None:
        found.append(year[0])
        start = year[1]
    assert found == years


@given(text=texts)
def test_where_a_quick_look_sees_nothing_unusual_nothing_is_made_plain(text):
    assert not _is_usual(text) or (text.translate(_PLAIN) == text and not _EASTERN_SIGN.search(text))


words = st.sampled_from(
    sorted({word for _, row in parts._ROWS for word in re.findall(r"[^\W_]+[.:/-]?", row.pattern)})
)


@given(
    text=st.one_of(
        texts, st.lists(words, min_size=1, max_size=3).map(" ".join), st.tuples(words, texts).map("".join)
    )
)
def test_rows_and_genres_are_the_same_by_their_openings_as_by_all(text):
    row, genre = parts._ANY_ROW.match(text), parts._ANY_GENRE.match(text)
    assert parts._kind_of_row(text) == (parts._ROWS[int((row.lastgroup or "k0")[1:])][0] if row else None)
    assert parts.genre_at(text) == (int((genre.lastgroup or "k0")[1:]) if genre else -1)
