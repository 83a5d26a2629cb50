"""Classes of notes that first looks at batches written blind showed, each with notes that look alike and are read as ever."""

from __future__ import annotations

import pytest

from citecheck import notes
from citecheck.model import LinkStatus, Note, NoteKind


def read(text):
    [reading] = notes.read([Note(1, text)])
    return reading


def cited(text):
    return [
        ([str(name) for name in citation.work.author], citation.work.title)
        for citation in read(text).citations
    ]


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        pytest.param("“Gender,” Joan W. Scott wrote, “is a primary way of signifying power.” Scott, “Gender: A Useful Category,” American Historical Review 91, no. 5 (December 1986): 1053–1075.", "Scott", "Gender: A Useful Category", id="an-article"),
        pytest.param("“Power,” Michel Foucault observed, “is everywhere.” Foucault, The History of Sexuality (New York: Pantheon, 1978), 93.", "Foucault", "The History of Sexuality", id="a-book"),
        pytest.param("„Die Geschichte“, so Jürgen Kocka, „ist eine offene Frage.“ Kocka, „Sozialgeschichte zwischen Struktur und Erfahrung“, in: Geschichte und Gesellschaft 3 (1977), S. 67.", "Kocka", "Sozialgeschichte zwischen Struktur und Erfahrung", id="in-german"),
        pytest.param("« Le pouvoir », écrit Michel Foucault, « est partout. » Foucault, La volonté de savoir, Paris, Gallimard, 1976, p. 122.", "Foucault", "La volonté de savoir", id="in-french"),
        pytest.param('As the Board put it, "no material progress has been made on the issues." Huawei Cyber Security Evaluation Centre (HCSEC) Oversight Board, Annual Report 2019: A report to the National Security Adviser, March 2019, p. 4.', "Huawei Cyber Security Evaluation Centre (HCSEC) Oversight Board", "Annual Report 2019: A report to the National Security Adviser", id="a-body"),
    ],
)  # fmt: skip
def test_words_and_who_said_them_are_no_title(text, who, title):
    assert read(text).kind is NoteKind.MIXED
    assert cited(text) == [([who], title)]


def test_a_title_in_small_letters_behind_a_name_stays_a_title():
    assert cited("See Jane Roe, “what is to be done?” Wired, June 5, 2018.") == [
        (["Jane Roe"], "what is to be done?")
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Susan Buck-Morss, “Hegel and Haiti,” Critical Inquiry 26, no. 4 (Summer 2000): 821–865, later expanded as Hegel, Haiti, and Universal History (Pittsburgh, 2009).", "Hegel, Haiti, and Universal History"),
        ("Martin Heidegger, Sein und Zeit (Halle: Niemeyer, 1927), translated as Being and Time (New York: Harper, 1962), 44.", "Being and Time"),
        ("Hannah Arendt, “Eichmann in Jerusalem,” New Yorker, February 16, 1963, 40, later published as Eichmann in Jerusalem: A Report on the Banality of Evil (New York: Viking, 1963).", "Eichmann in Jerusalem: A Report on the Banality of Evil"),
    ],
)  # fmt: skip
def test_what_became_of_a_work_is_another_and_its_comma_no_lost_link(text, title):
    first, second = read(text).citations
    assert first.link is LinkStatus.NEVER
    assert (second.work.author, second.work.title) == ((), title)


def test_what_a_work_was_reprinted_as_without_a_book_is_no_other():
    assert len(cited("Jane Roe, “Budgets and War,” reprinted as Working Paper 12 (Cambridge, MA: NBER, 2004).")) == 1  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I owe this point to Lyndal Roper, who develops it in Witch Craze: Terror and Fantasy in Baroque Germany (New Haven and London, 2004), 160–78.", "Witch Craze: Terror and Fantasy in Baroque Germany"),
        ("I thank Jane Roe, who discusses the case in Empire of Cotton (New York: Knopf, 2014), 3.", "Empire of Cotton"),
    ],
)  # fmt: skip
def test_the_book_of_who_is_named_in_a_sentence_is_a_title_and_no_name(text, title):
    assert cited(text) == [([], title)]


def test_who_is_quoted_in_a_book_leaves_its_author():
    assert cited(
        "I owe this to Anna Smith, who was quoted in Jane Roe, Some Title (London: Faber, 1999), 3."
    ) == [(["Jane Roe"], "Some Title")]


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        ("They rarely concede the point; an exception is Wu Xinbo, Managing Crisis and Sustaining Peace, Peaceworks No. 61 (Washington, D.C.: United States Institute of Peace, April 2008), p. 12.", "Xinbo Wu", "Managing Crisis and Sustaining Peace"),
        ("The argument is set out in the report; another statement is Jane Roe, The Long Game: China (New York: Oxford University Press, 2021), 4.", "Jane Roe", "The Long Game: China"),
        ("Headquarters, Department of the Army, FM 3-24 Counterinsurgency (Washington DC: HQDA, Dec. 2006), para. 1-150.", "Headquarters, Department of the Army", "FM 3-24 Counterinsurgency"),
        ("Headquarters, U.S. Army Training and Doctrine Command, Multi-Domain Operations 2028 (Fort Eustis, VA: TRADOC, 2018), 12.", "Headquarters, U.S. Army Training and Doctrine Command", "Multi-Domain Operations 2028"),
        ("evelyn douek, Content Moderation as Systems Thinking, 136 Harv. L. Rev. 526 (2022).", "evelyn douek", "Content Moderation as Systems Thinking"),
        ("See the more recent Jane Roe, The Long Game (London: Faber, 2020), 4.", "Jane Roe", "The Long Game"),
        ("Graham Allison (2017), Destined for War (Boston: Houghton Mifflin).", "Graham Allison", "Destined for War"),
    ],
)  # fmt: skip
def test_who_wrote_is_told_where_a_clause_or_an_office_stands_before(text, who, title):
    assert cited(text) == [([who], title)]


def test_more_in_a_title_is_no_lead_in():
    assert cited("See The More Things Change (London: Faber, 2020), 4.") == [([], "The More Things Change")]


def test_families_joined_by_and_behind_a_signal_are_one_list():
    text = "Ana Swanson, “Biden Administration Clamps Down,” New York Times, October 7, 2022, . See also Khan, Mann, and Peterson, “The Semiconductor Supply Chain”; Miller, Chip War, 320."
    assert [names for names, _ in cited(text)] == [["Ana Swanson"], ["Khan", "Mann", "Peterson"], ["Miller"]]
    apart = "Jon Gertner, “The Idea Factory,” Wired, and Claude Shannon, “A Mathematical Theory,” Bell System Technical Journal 27 (1948): 379."
    assert [names for names, _ in cited(apart)] == [["Jon Gertner"], ["Claude Shannon"]]


@pytest.mark.parametrize(
    ("text", "title", "container", "issued"),
    [
        ("Public Law 116-283, William M. (Mac) Thornberry National Defense Authorization Act for Fiscal Year 2021, Section 1260H, January 1, 2021.", "William M. (Mac) Thornberry National Defense Authorization Act for Fiscal Year 2021", None, "2021-01-01"),
        ("Pub. L. No. 117-167, CHIPS and Science Act, 136 Stat. 1366 (2022).", "CHIPS and Science Act", "Stat.", "2022"),
        ("Pub. L. No. 117-167, 136 Stat. 1366 (2022).", "Pub. L. No. 117-167", "Stat.", "2022"),
        ("Compare the more cautious NSC 20/4, November 23, 1948, in Containment: Documents on American Policy, 1945–1950, ed. Thomas H. Etzold (New York: Columbia University Press, 1978), 203–211.", "NSC 20/4", "Containment: Documents on American Policy, 1945–1950", "1948-11-23"),
        ("Department of Defense, DoDD 3000.09, January 25, 2023.", "DoDD 3000.09", None, "2023-01-25"),
        ("Remarks by President Obama to the Australian Parliament, Parliament House, Canberra, Australia, November 17, 2011, .", "Remarks by President Obama to the Australian Parliament", None, "2011-11-17"),
        ('The Lawfare Podcast, "Herb Lin and Trey Herr on the SolarWinds Hack," December 21, 2020, audio, 48:12.', "Herb Lin and Trey Herr on the SolarWinds Hack", "The Lawfare Podcast", "2020-12-21"),
        ("National Cyber Security Centre, 'Advice on equipment', 28 January 2020 (updated 14 July 2020).", "Advice on equipment", None, "2020-01-28"),
        ("Ministère des Armées, « Revue stratégique », octobre 2017 (mis à jour le 4 mai 2018).", "Revue stratégique", None, "2017-10"),
        ("Carl von Clausewitz, On War, trans. Michael Howard (Princeton UP 1976), Bk. VIII, ch. 6B, 605.", "On War", None, "1976"),
        ("Barry R. Posen, Restraint : A New Foundation( Ithaca: Cornell University Press , 2014 ) ,p.87.", "Restraint : A New Foundation", None, "2014"),
        ("See the AHR Forum “Revisiting ‘Gender: A Useful Category,’” American Historical Review 113, no. 5 (December 2008): 1344–1430.", "Revisiting ‘Gender: A Useful Category’", "American Historical Review", "2008-12"),
    ],
)  # fmt: skip
def test_titles_sources_and_days_are_told_apart(text, title, container, issued):
    [citation] = read(text).citations
    work = citation.work
    assert (work.title, work.container_title, str(work.issued)) == (title, container, issued)


def test_a_file_is_where_papers_are_kept():
    [citation] = read("NSC 68, “United States Objectives and Programs,” April 14, 1950, President’s Secretary’s File, Truman Papers, Harry S. Truman Library, Independence, MO. For context, the report is useful.").citations  # fmt: skip
    assert citation.link is LinkStatus.NEVER


def test_a_message_behind_an_interview_is_a_source_of_its_own():
    text = "Interview with a former planner, by telephone, August 14, 2020; email to the authors from a serving naval officer, September 2, 2020."
    assert [citation.work.type for citation in read(text).citations] == [
        "interview",
        "personal_communication",
    ]


def test_what_a_work_is_compared_with_takes_its_comma():
    text = "Compare Ashton B. Carter, “If Necessary, Strike,” Washington Post, June 22, 2006, p. A29, with Charles L. Pritchard, “No, Don’t,” Washington Post, June 23, 2006."
    assert [citation.link for citation in read(text).citations] == [LinkStatus.NEVER, LinkStatus.NEVER]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A leaked memorandum took the opposite view, that open models would soon catch up: Dylan Patel, “We Have No Moat,” SemiAnalysis, May 4, 2023.", NoteKind.MIXED),
        ("See this article, which describes the approach: Dylan Patel, “We Have No Moat,” SemiAnalysis, May 4, 2023.", NoteKind.CITATION),
    ],
)  # fmt: skip
def test_a_sentence_that_ends_in_a_colon_is_prose_unless_a_signal_leads_it(text, kind):
    assert read(text).kind is kind
