"""Rules that whole classes of notes taught, each with the trap beside it."""

from __future__ import annotations

import time

import pytest

from citecheck import notes
from citecheck.model import Note, NoteKind


def read(text):
    [reading] = notes.read([Note(1, text)])
    return reading


def works(text):
    return [citation.work for citation in read(text).citations]


@pytest.mark.parametrize(
    "text",
    [
        "The Export Control Reform Act of 2018 was enacted as part of a larger law.",
        "Under the Foreign Investment Law of 2019, which took effect in January 2020, joint ventures are no longer required.",
        "The Treaty of Rome (1957) did not mention the environment.",
    ],
)
def test_a_sentence_about_a_law_cites_nothing(text):
    assert read(text).kind is NoteKind.DISCURSIVE


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Immigration and Nationality Act of 1965, Pub. L. No. 89-236, 79 Stat. 911.", "Immigration and Nationality Act of 1965"),
        ("The Antiquities Act of 1906, 54 U.S.C. § 320301, authorizes the president to declare monuments.", "The Antiquities Act of 1906"),
    ],
)  # fmt: skip
def test_a_law_that_says_where_it_is_printed_is_cited(text, title):
    [work] = works(text)
    assert (work.type, work.title) == ("legislation", title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Leo Szilard, quoted in Richard Rhodes, The Making of the Atomic Bomb (New York: Simon & Schuster, 1986), 28.", "The Making of the Atomic Bomb"),
        ("Konrad Adenauer, zit. n. Hans-Peter Schwarz, Adenauer. Der Aufstieg, Stuttgart 1986, S. 12.", "Adenauer. Der Aufstieg"),
        ("Georges Pompidou, cité par Éric Roussel, Georges Pompidou, 1911-1974, Paris, Perrin, 2004, p. 318.", "Georges Pompidou, 1911-1974"),
    ],
)  # fmt: skip
def test_who_is_quoted_at_second_hand_is_no_author(text, title):
    [work] = works(text)
    assert work.title == title


def test_a_work_quoted_in_another_is_cited_with_it():
    text = "David S. Landes, The Unbound Prometheus (Cambridge: Cambridge University Press, 1969), 41, quoted in Joel Mokyr, The Lever of Riches (New York: Oxford University Press, 1990), 5."
    assert [work.title for work in works(text)] == ["The Unbound Prometheus", "The Lever of Riches"]


@pytest.mark.parametrize(
    ("text", "title", "container"),
    [
        ("Timothy Mitchell, Carbon Democracy, Economy and Society 38, no. 3 (August 2009): 399–432.", "Carbon Democracy", "Economy and Society"),
        ("Peter Burke, The History of Mentalities, History of European Ideas, 7.5 (1986), 439–51.", "The History of Mentalities", "History of European Ideas"),
        ("Robert Chesney, The Law of Military Cyber Operations, Lawfare (blog), July 26, 2018, https://lawfareblog.com/x.", "The Law of Military Cyber Operations", "Lawfare"),
        ("Terry Eagleton, The Rise of English, in Literary Theory: An Introduction, 2nd edn (Oxford: Blackwell, 1996), pp. 15–46.", "The Rise of English", "Literary Theory: An Introduction"),
    ],
)  # fmt: skip
def test_a_title_that_lost_its_quotation_marks_ends_where_its_source_begins(text, title, container):
    [work] = works(text)
    assert (work.title, work.container_title) == (title, container)


def test_a_volume_alone_makes_no_journal_of_a_title():
    [work] = works(
        "Robert Caro, The Years of Lyndon Johnson, Means of Ascent, vol. 2 (New York: Knopf, 1990), 12."
    )
    assert (work.type, work.container_title) == ("book", None)


def test_years_in_brackets_belong_to_the_title_where_another_year_follows():
    [work] = works("Marc Bloch, Lettres de guerre (1914-1918), Paris, PUF, 1990, p. 3.")
    assert (work.title, str(work.issued)) == ("Lettres de guerre (1914-1918)", "1990")


def test_see_in_a_headline_is_no_signal():
    text = "Alexandra Stevenson, “China’s Business Elite See the Country Slipping Away,” New York Times, November 7, 2022,"
    for note in (text, text.replace("“", "").replace(",”", ",")):
        [work] = works(note)
        assert work.title == "China’s Business Elite See the Country Slipping Away"


def test_what_is_compared_with_another_work_stands_alone():
    text = "Compare Orin S. Kerr, The Fourth Amendment, 102 Mich. L. Rev. 801 (2004), with Daniel J. Solove, Codification, 74 Fordham L. Rev. 747 (2005)."
    assert [work.title for work in works(text)] == ["The Fourth Amendment", "Codification"]


def test_with_before_a_second_author_parts_nothing():
    [work] = works(
        "Robert O. Work with Shawn Brimley, 20YY: Preparing for War (Washington, DC: CNAS, 2014), 22."
    )
    assert work.title == "20YY: Preparing for War"


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Yates, Art of Memory, 145, and Carruthers, Book of Memory, 221.", ["Yates", "Carruthers"]),
        ("Bloch, Feudal Society, 12, and Appendix, 14.", ["Bloch"]),
    ],
)
def test_short_forms_joined_by_a_word_are_two(text, families):
    assert [work.author[0].family for work in works(text)] == families


def test_medicine_sets_initials_without_stops_behind_the_family():
    [work] = works("Doll R, Hill AB. Smoking and carcinoma of the lung. BMJ. 1950;2(4682):739-48.")
    assert [(name.family, name.given) for name in work.author] == [("Doll", "R"), ("Hill", "AB")]
    assert (work.title, work.container_title) == ("Smoking and carcinoma of the lung", "BMJ")


def test_an_institution_may_end_in_a_full_stop():
    [work] = works(
        "National Research Council. Strengthening Forensic Science: A Path Forward. Washington, DC: National Academies Press, 2009."
    )
    assert ([name.literal for name in work.author], work.title) == (
        ["National Research Council"],
        "Strengthening Forensic Science: A Path Forward",
    )


def test_an_address_lost_behind_a_colon_leaves_the_day_it_was_read():
    [citation] = read(
        "Bundesministerium der Verteidigung, Weißbuch 2016, Berlin 2016, online unter: (28.2.2019)."
    ).citations
    assert (citation.link, str(citation.work.issued), str(citation.work.accessed)) == (
        "lost",
        "2016",
        "2019-02-28",
    )


def test_a_month_in_letters_of_another_shape_does_no_harm():
    [work] = works("John Adams, “A Letter to the Printer,” Boston Gazette, 3–5 Augu\u017ft 1763.")
    assert work.issued is None or work.issued.year == 1763


@pytest.mark.parametrize("unit", ["Ab", "Abcd EF, ", "A b, ", "Act of and ", "The Law of Law of "])
def test_long_runs_take_no_time(unit):
    start = time.perf_counter()
    read(unit * (5_000 // len(unit)) + ". Title. BMJ. 1950;2:7.")
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "text",
    [
        "Dean Acheson to Harry S. Truman, February 7, 1949, folder “State Department,” box 159, Truman Papers, Harry S. Truman Library.",
        "Dean Acheson to Harry S. Truman, February 7, 1949, Box 1, Folder ‘Kennan’, Bohlen Papers, Library of Congress.",
    ],
)
def test_what_a_folder_is_called_is_no_title(text):
    [work] = works(text)
    assert (work.title, str(work.issued)) == ("Dean Acheson to Harry S. Truman", "1949-02-07")


def test_a_memorandum_in_a_folder_keeps_its_own_title():
    [work] = works(
        "Harry Hopkins, “Memorandum for the President,” March 4, 1943, folder “Lend-Lease,” box 12, Hopkins Papers, FDR Library."
    )
    assert work.title == "Memorandum for the President"


@pytest.mark.parametrize(
    "marker", ["", "[4] ", "[12]", "Sur ce point, voir aussi ", "Sur cette question, voir notamment "]
)
def test_a_number_that_a_note_kept_and_a_word_of_the_writer_are_no_part_of_its_author(marker):
    [work] = works(f"{marker}Arlette Farge, Le goût de l’archive, Paris, Seuil, 1989, p. 9.")
    assert ([(name.family, name.given) for name in work.author], work.title) == (
        [("Farge", "Arlette")],
        "Le goût de l’archive",
    )
