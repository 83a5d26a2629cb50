"""What holds for any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck import notes
from citecheck.model import Link, LinkStatus, Note, Reading

PIECES = st.sampled_from(
    [
        "“", "”", "‘", "’", '"', "'", "«", "»", "„", "(", ")", "[", "]", "《", "》", ", ", ". ", "; ", ": ", " ", "\n", "//", " / ",
        "See ", "see also ", "Ibid.", "Id. at 3", "op. cit.", "supra note 5", "(n 5)", "ebd.", "in: ", "ed. ", "trans. ", "vol. 3",
        "John Smith", "Müller, Hans", "Иванов И. И.", "习近平", "et al.", "Xinhua", "Journal of X 34, no. 3", "(New York: Knopf, 1999)",
        "July 11, 2018", "2018", "1999–2001", "2018年3月", "p. 12", "S. 45 f.", "12–34", "https://example.org/a_(b)", "10.1000/x.y",
        "accessed May 3, 2019", "available at:", "<>", "[J]", "v.", "347 U.S. 483", "§", "\x00", "\ud800", "\u202e", "\ue001", "\ufeff", "𝔘", "é",
        "This is prose that goes on.", "A Title of Some Kind", "Box 3, Folder 4", "Hearing before",
    ]
)  # fmt: skip
NOTE_LIKE = st.lists(PIECES, max_size=40).map("".join)
ANYTHING = st.one_of(st.text(max_size=300), st.text(st.characters(), max_size=200), NOTE_LIKE)


def sound(reading: Reading) -> None:
    assert not any(doubt.startswith(notes.OUR_FAULT) for doubt in reading.doubts)
    text = reading.note.text
    end = 0
    for citation in reading.citations:
        start, stop = citation.span
        assert end <= start < stop <= len(text)
        assert text[start:stop] == citation.raw
        end = stop
    assert len({citation.id for citation in reading.citations}) == len(reading.citations)


@given(ANYTHING)
@settings(max_examples=400, deadline=None)
def test_no_text_raises_and_spans_are_ordered_disjoint_and_verbatim(text):
    reading = notes.read_note(Note(1, text))
    assert reading.note.text == text
    sound(reading)


@given(st.lists(NOTE_LIKE, max_size=8))
@settings(max_examples=150, deadline=None)
def test_references_between_notes_point_at_earlier_citations(texts):
    readings = notes.read([Note(number, text) for number, text in enumerate(texts, 1)])
    seen: set[str] = set()
    for reading in readings:
        sound(reading)
        for citation in reading.citations:
            for target in (citation.ibid_of, citation.short_of, citation.same_as):
                assert target is None or target in seen
            seen.add(citation.id)


@given(NOTE_LIKE, st.integers(0, 300), st.integers(0, 300))
@settings(max_examples=150, deadline=None)
def test_hyperlinks_anywhere_do_no_harm(text, start, length):
    sound(notes.read_note(Note(1, text, links=(Link((start, start + length), "https://example.org/x"),))))


@pytest.mark.parametrize(
    "text",
    [
        "“" * 1_000_000,
        "”" * 1_000_000,
        '"' * 1_000_000,
        "‘a " * 300_000,
        "(" * 10_000 + ")" * 10_000,
        "[(“" * 10_000,
        "Smith, " * 150_000,
        "Smith and " * 100_000,
        "a. B. " * 150_000,
        "2018, " * 150_000,
        "https://" * 100_000,
        "see also: " * 100_000,
        "A" * 1_000_000,
        "x " * 500_000,
        "1 " * 500_000,
        "\ud800" * 500_000,
        "《" * 300_000,
    ],
    ids=lambda text: f"{text[:8].encode('unicode_escape').decode()}x{len(text)}",
)
def test_hostile_text_is_read_soundly(text):
    # How the time grows up to a megabyte is measured by benchmarks/reading/adversarial.py.
    sound(notes.read_note(Note(1, text[:40_000])))


@pytest.mark.parametrize("text", ["", " ", ".", ",", "“", "a", "1", "\x00", "\u202e", "é", "。"])
def test_a_note_of_one_character_cites_nothing(text):
    assert notes.read_note(Note(1, text)).citations == ()


def test_marks_that_turn_the_text_around_change_no_offset():
    text = "\u202eJohn Smith, “A Title,”\u202c Journal of Things 3 (1999): 1–2."
    [citation] = notes.read_note(Note(1, text)).citations
    assert citation.work.title == "A Title"
    assert text[slice(*citation.span)] == citation.raw


def test_a_link_behind_the_citation_is_its_address():
    text = "Jane Roe, “Title,” Site Name, May 3, 2018, link."
    start = text.index("link")
    [citation] = notes.read_note(
        Note(1, text, links=(Link((start, start + 4), "https://example.org/a"),))
    ).citations
    assert citation.work.url == "https://example.org/a"
    assert citation.link is LinkStatus.PRESENT


def test_reading_twice_gives_the_same():
    text = "See John Smith, The Thing (London: Verso, 1999), 3; Ibid., 4."
    assert notes.read([Note(1, text)]) == notes.read([Note(1, text)])


@pytest.mark.parametrize(
    "text",
    [
        (
            "VGL. ALY, GÖTZ: HITLERS VOLKSSTAAT. RAUB, RASSENKRIEG UND NATIONALER SOZIALISMUS, FRANKFURJAN UND TONIO "
            "HÖLSCHER (HRSG.): KULTUR UND GEDÄCHTNIS, FRANKFURT AM MAIN: SUHRKAMP 1988, S. 9–19."
        ),
        "LUTZ RAPHAEL, DIE VERWISSENSCHAFTLICHUNG DES SOZIALEN ALS METHODISCHE UND KONZEPTIONELLE HERAUSFORDERUNG FÜR "
        "EINE SOZIALGESCHICHTE DES 20. JAHRHUNDERTS, IN: GESCHICHTE UND GESELLSCHAFT 22 (1996) 2, S. 165–193."
        * 5,
    ],
    ids=["one", "five"],
)
@pytest.mark.timeout(20)
def test_a_note_in_capitals_comes_to_an_end(text):
    sound(notes.read_note(Note(1, text)))


def test_an_editor_alone_may_be_the_institution_that_publishes():
    sound(notes.read_note(Note(1, "Society(ed, I (a1948)")))  # found by mutating the gold


@pytest.mark.parametrize("text", ["K 2 (2018)", "S 5 (2013)SEE"])
def test_a_periodical_may_have_a_name_of_one_letter(text):
    sound(notes.read_note(Note(1, text)))  # found by mutating the gold


def test_a_name_in_its_own_script_alone_is_no_author():
    sound(notes.read_note(Note(1, "F See [\u62a5],Company,\u201d")))  # found by mutating the gold


def test_an_empty_bracket_may_stand_where_a_title_ends():
    sound(notes.read_note(Note(1, "s\xa0(\uff09PhD , 1")))  # found by mutating the gold


def test_a_fault_of_ours_costs_one_note_and_is_told(monkeypatch):
    def faulty(note):
        if note.number == 2:
            raise IndexError("string index out of range")
        return whole(note)

    whole = notes.read_one
    monkeypatch.setattr(notes, "read_one", faulty)
    one, two, three = notes.read(
        [Note(1, "John Smith, The Thing (London: Verso, 1999), 3."), Note(2, "X"), Note(3, "Ibid., 4.")]
    )
    assert (len(one.citations), two.citations, three.citations[0].ibid_of) == (1, (), "1a")
    assert two.doubts == (f"{notes.OUR_FAULT} (IndexError: string index out of range)",)
