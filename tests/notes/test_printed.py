"""Habits of notes as reports, law reviews and journals print them, each beside a trap. Whole batches are in tests/gold/fresh."""

from __future__ import annotations

import pytest

from citecheck import notes
from citecheck.model import LinkStatus, Note


def read(*texts):
    """The citations of a run of notes."""
    readings = notes.read([Note(number, text) for number, text in enumerate(texts, 1)])
    return [citation for reading in readings for citation in reading.citations]


def authors(citation):
    return [str(name) for name in citation.work.author]


def titles(text):
    return [citation.work.title for citation in read(text)]


def test_the_title_of_a_rule_may_hold_semicolons():
    assert titles(
        "Export Controls: Certain Computing Items; Supercomputer End Use; Entity List Modification, 87 Fed. Reg. 62186 (October 13, 2022)."
    ) == ["Export Controls: Certain Computing Items; Supercomputer End Use; Entity List Modification"]


def test_a_work_before_a_rule_stays_a_work_of_its_own():
    assert titles(
        "Susan Strange, States and Markets (London: Pinter, 1988); Entity List Modification, 87 Fed. Reg. 62186 (October 13, 2022)."
    ) == ["States and Markets", "Entity List Modification"]


def test_a_case_within_a_sentence_is_cited_and_its_short_form_finds_it():
    case, short = read(
        "The court distinguished Facebook, Inc. v. Power Ventures, Inc., 844 F.3d 1058 (9th Cir. 2016). Facebook, 844 F.3d at 1199."
    )
    assert case.work.title == "Facebook, Inc. v. Power Ventures, Inc."
    assert short.short_of == case.id


def test_a_sentence_may_begin_with_a_firm_in_small_letters():
    assert len(read("hiQ Labs, Inc. v. LinkedIn Corp., 31 F.4th 1180 (9th Cir. 2022).", "See Van Buren v. United States, 593 U.S. 374 (2021). hiQ Labs, 31 F.4th at 1199.")) == 3  # fmt: skip


def test_a_discussion_in_a_work_behind_a_short_form_is_another_citation():
    short, other = read(
        "Fravel, Active Defense, chap. 8, and the discussion in Joel Wuthnow and Phillip C. Saunders, Chinese Military Reforms (Washington, DC: NDU Press, 2017), 12–15."
    )
    assert authors(short) == ["Fravel"]
    assert authors(other) == ["Joel Wuthnow", "Phillip C. Saunders"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Avril Haines, Director of National Intelligence, “Annual Threat Assessment,” statement before the Senate Select Committee on Intelligence, March 8, 2023.", ["Avril Haines"], id="an-office-behind-a-name"),
        pytest.param("Director of National Intelligence, “Annual Threat Assessment,” March 8, 2023.", ["Director of National Intelligence"], id="an-office-alone"),
        pytest.param("Lieber and Press, “The New Era of Counterforce,” p. 32.", ["Lieber", "Press"], id="a-family-called-press"),
        pytest.param("Random House and Press, “The New Era,” New York Times, May 3, 2012.", ["Random House and Press"], id="a-house-called-house"),
    ],
)  # fmt: skip
def test_who_wrote_is_told_from_what_stands_beside(text, expected):
    [citation] = read(text)
    assert authors(citation) == expected


def test_a_list_of_families_before_op_cit_is_a_list():
    _, short = read(
        "Barry Buzan, Ole Wæver y Jaap de Wilde, Security, Boulder, Lynne Rienner, 1998, p. 24.",
        "Buzan, Wæver y De Wilde, op. cit., p. 30.",
    )
    assert (authors(short), short.work.title, short.short_of) == (["Buzan", "Wæver", "De Wilde"], None, "1a")


def test_a_title_with_and_before_op_cit_stays_a_title():
    _, short = read("Lev Tolstoy, War and Peace, London, Dent, 1911, p. 24.", "Tolstoy, War and Peace, op. cit., p. 30.")  # fmt: skip
    assert (authors(short), short.work.title) == (["Tolstoy"], "War and Peace")


def test_editors_in_brackets_before_op_cit_are_no_title():
    _, short = read(
        "Céline Marangé et Maud Quessard (dir.), Les guerres de l’information, Paris, PUF, 2021.",
        "C. Marangé et M. Quessard (dir.), Les guerres de l’information…, op. cit., p. 88.",
    )
    assert (short.work.title, short.short_of) == ("Les guerres de l’information", "1a")


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        pytest.param("NIST, “Risk Management Framework,” NIST AI 100-1 (Gaithersburg, MD: NIST, January 2023), <>.", "Risk Management Framework", "NIST AI 100-1", id="a-standard-body"),
        pytest.param("Article 29 Working Party, ‘Guidelines on consent’ (WP259 rev.01, 10 April 2018) <> accessed 3 March 2021.", "Guidelines on consent", "WP259 rev.01", id="in-brackets"),
        pytest.param("Joel Wuthnow, Chinese Military Reforms, China Strategic Perspectives no. 10 (Washington, DC: NDU Press, March 2017), 12.", "Chinese Military Reforms", "10", id="of-a-series"),
    ],
)  # fmt: skip
def test_the_number_of_a_report_is_no_container(text, title, number):
    [citation] = read(text)
    work = citation.work
    assert (work.type, work.title, work.container_title, work.number) == ("report", title, None, number)


def test_the_word_online_is_a_lost_link():
    [citation] = read("Alex Joske, Picking Flowers, Making Honey, ASPI, Canberra, October 2018, online.")
    assert (citation.work.title, citation.work.publisher, citation.link) == (
        "Picking Flowers, Making Honey",
        "ASPI",
        LinkStatus.LOST,
    )


def test_a_year_in_title_marks_is_no_date_of_the_original():
    [citation] = read(
        "State Council, “Notice on ‘Made in China 2025’” (国务院关于印发《中国制造2025》的通知), May 19, 2015,"
    )
    assert (citation.work.original_title, str(citation.work.issued)) == (
        "国务院关于印发《中国制造2025》的通知",
        "2015-05-19",
    )


def test_a_quoted_title_before_in_and_a_weekly_is_no_catchphrase():
    [citation] = read("„Wir werden die Fenster öffnen“, in: Der Spiegel Nr. 44 vom 27.10.1969, S. 29.")
    assert (citation.work.title, citation.work.container_title) == (
        "Wir werden die Fenster öffnen",
        "Der Spiegel",
    )


def test_an_advocate_generals_opinion_is_known_by_its_case():
    assert titles("Opinion of AG Kokott in Case C-266/05 P Sison v Council EU:C:2006:680, para 12.") == [
        "Sison v Council"
    ]


def test_the_years_of_a_life_belong_to_the_title():
    assert titles("Anatoly Dobrynin, In Confidence: Six Presidents (1962–1986) (New York: Times Books, 1995), 202.") == ["In Confidence: Six Presidents (1962–1986)"]  # fmt: skip


def test_the_day_of_a_statement_is_no_part_of_its_title():
    [citation] = read("Совместное заявление о новых отношениях. 4 февраля 2022 г. // Сайт Президента РФ. URL: http://kremlin.ru/supplement/5770.")  # fmt: skip
    assert (citation.work.title, str(citation.work.issued), citation.work.type) == (
        "Совместное заявление о новых отношениях",
        "2022-02-04",
        "webpage",
    )


def test_authors_apostrophe_s_interviews_are_interviews():
    [citation] = read("Authors’ interview with a former official, Washington, DC, March 2023.")
    assert citation.work.type == "interview"


@pytest.mark.parametrize(
    ("text", "who", "title", "container", "issued"),
    [
        pytest.param('Metz, Cade (19 March 2018). "The Man Who Tried to Save Us From AI". The New York Times. ISSN 0362-4331. Archived from the original on 20 March 2018. Retrieved 2 May 2020.', ["Cade Metz"], "The Man Who Tried to Save Us From AI", "The New York Times", "2018-03-19", id="a-newspaper"),
        pytest.param('Silver, David; Schrittwieser, Julian; et al. (18 October 2017). "Mastering the game of Go". Nature. 550 (7676): 354–359.', ["David Silver", "Julian Schrittwieser"], "Mastering the game of Go", "Nature", "2017-10-18", id="a-journal-and-et-al"),
        pytest.param("Lee, Kai-Fu (2018). AI Superpowers: China and the New World Order. Boston: Houghton Mifflin Harcourt. ISBN 978-1-328-54639-5.", ["Kai-Fu Lee"], "AI Superpowers: China and the New World Order", None, "2018", id="a-book"),
        pytest.param('Li, Wei; Zhang, Min (2019). "Deep learning for radar". Journal of Radars (in Chinese). 8 (2): 12–20.', ["Wei Li", "Min Zhang"], "Deep learning for radar", "Journal of Radars", "2019", id="names-that-no-list-knows"),
        pytest.param('Bloomberg News (12 June 2019). "SenseTime Is Said to Seek $2 Billion". Bloomberg. Retrieved 1 July 2019.', ["Bloomberg News"], "SenseTime Is Said to Seek $2 Billion", "Bloomberg", "2019-06-12", id="an-agency"),
        pytest.param('"About Us". Baidu Research. Archived from the original on 5 January 2019.', [], "About Us", "Baidu Research", "None", id="the-day-of-archiving-is-no-date"),
        pytest.param("Adam Hochschild, King Leopold’s Ghost (1998).", ["Adam Hochschild"], "King Leopold’s Ghost", None, "1998", id="a-title-is-no-given-name"),
        pytest.param("Westad, Restless Empire (2012).", ["Westad"], "Restless Empire", None, "2012", id="nor-is-a-short-one"),
    ],
)  # fmt: skip
def test_entries_of_web_encyclopedias_begin_with_inverted_names_and_a_date(
    text, who, title, container, issued
):
    [citation] = read(text)
    work = citation.work
    assert (authors(citation), work.title, work.container_title, str(work.issued)) == (
        who,
        title,
        container,
        issued,
    )


def test_words_quoted_within_a_sentence_are_no_title_of_the_book_behind_it():
    [citation] = read(
        "According to one official, “the decision was made over a weekend.” Bob Woodward, Fear (New York: Simon & Schuster, 2018), 164."
    )
    assert (authors(citation), citation.work.title) == (["Bob Woodward"], "Fear")


def test_a_lead_in_may_quote_a_word():
    [citation] = read(
        "On the “active defense” concept, his book remains the best guide: M. Taylor Fravel, Active Defense (Princeton: Princeton University Press, 2019)."
    )
    assert (authors(citation), citation.work.title) == (["M. Taylor Fravel"], "Active Defense")


def test_two_commas_and_an_and_part_two_works():
    assert titles(
        "White House, “Interim Guidance,” March 2021, p. 8, , and National Defense Strategy of the United States (Washington, DC: Department of Defense, 2022)."
    ) == ["Interim Guidance", "National Defense Strategy of the United States"]


def test_two_authors_named_within_a_sentence_are_both_read():
    [citation] = read(
        "Contrast with the lower figure in Andrew S. Erickson and Adam P. Liff, “Demystifying China’s Defence Spending,” The China Quarterly 216 (2013): 805–30."
    )
    assert authors(citation) == ["Andrew S. Erickson", "Adam P. Liff"]


def test_what_another_work_quotes_has_lost_no_link():
    speech, _ = read(
        "Remarks by President Biden in Press Conference, The White House, Washington, DC, March 25, 2021, as quoted in Jane Roe, Early Days (London: Faber, 2022), 30."
    )
    assert speech.link is not LinkStatus.LOST


def test_an_organisations_interview_is_an_interview_and_a_papers_is_an_article():
    [held] = read("Crisis Group interview, tribal leader, Sanaa, October 2015.")
    assert held.work.type == "interview"
    [printed] = read("Der Spiegel interview with Helmut Kohl, 3 May 1993.")
    assert printed.work.type != "interview"


def test_a_title_of_one_word_in_quotes_finds_its_work():
    _, short = read(
        "Mandiant, “APT1: Exposing One of China’s Cyber Espionage Units,” February 19, 2013.",
        "“APT1,” 5.",
    )
    assert short.short_of == "1a"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sven Lindqvist, “Exterminate All the Brutes,” trans. Joan Tate (New York: New Press, 1996).", ("book", "Exterminate All the Brutes", None), id="a-translated-book-called-by-a-quotation"),
        pytest.param("Sven Lindqvist, “Exterminate All the Brutes”, New York, 1996.", ("book", "Exterminate All the Brutes", None), id="new-york-before-a-year-is-a-town"),
        pytest.param("John Smith, “The Long Road,” New York, May 3, 2012.", ("article-magazine", "The Long Road", "New York"), id="new-york-before-a-day-is-a-magazine"),
        pytest.param("Ashish Vaswani et al., “Attention Is All You Need,” Advances in Neural Information Processing Systems 30 (2017): 5998–6008.", ("paper-conference", "Attention Is All You Need", "Advances in Neural Information Processing Systems"), id="proceedings-in-volumes"),
        pytest.param("Claude E. Shannon, “A Note,” Proceedings of the IRE 37 (1949): 10–21.", ("article-journal", "A Note", "Proceedings of the IRE"), id="proceedings-that-are-a-journal"),
        pytest.param("Shalendra D. Sharma, The Dragon and the Elephant, Routledge Contemporary Asia Series (London: Routledge, 2013).", ("book", "The Dragon and the Elephant", None), id="a-publishers-series"),
        pytest.param("Clifford Geertz, ‘Thick Description’, The Interpretation of Cultures, New York, 1973, 3–30.", ("chapter", "Thick Description", "The Interpretation of Cultures"), id="a-chapter-by-its-place"),
    ],
)  # fmt: skip
def test_books_series_and_proceedings_are_told_apart(text, expected):
    [citation] = read(text)
    assert (citation.work.type, citation.work.title, citation.work.container_title) == expected


@pytest.mark.parametrize(
    "text",
    [
        "See, most recently, S. van Evera, P. Le Billon, and L. A. O’Rourke, “Sputnik Moments,” Security Studies 30, no. 2 (2021): 277–83.",
        "See, inter alia, S. van Evera, P. Le Billon, and L. A. O’Rourke, “Sputnik Moments,” Security Studies 30, no. 2 (2021): 277–83.",
    ],
)
def test_a_signal_may_be_qualified(text):
    [citation] = read(text)
    assert len(citation.work.author) == 3


def test_an_initial_opens_no_sentence():
    [citation] = read("A. M. de la Croix and K. von Thünen, ‘Technology’ (1998) 35 Explorations in Economic History 101–29.")  # fmt: skip
    assert len(citation.work.author) == 2


def test_a_column_before_a_semicolon_is_no_author():
    assert len(read("Daniel Gross, ‘Who Lost the Chip War?’, The Wall Street Journal, March 2021, A1; World Bank, Human Development Report, New York, 2016.")) == 2  # fmt: skip


@pytest.mark.parametrize(
    ("text", "type_", "who", "title"),
    [
        pytest.param("Author correspondence with a semiconductor executive, 4 March 2022.", "personal_communication", [], None, id="nobody-named-in-letters"),
        pytest.param("Interview with Former CFIUS Official, in Washington, D.C. (Mar. 3, 2021).", "interview", [], None, id="an-office-is-no-name"),
        pytest.param("author’s notes, Track 2 dialogue, Beijing, July 2019.", "manuscript", [], None, id="the-authors-own-notes"),
        pytest.param("National Intelligence Estimate 11-3-67, “Soviet Strategic Defenses,” November 9, 1967, p. 3, CIA Reading Room, .", "report", [], "Soviet Strategic Defenses", id="the-number-of-an-estimate"),
        pytest.param("Robert O. Work, deputy secretary of defense, speech at the Willard InterContinental, Washington, DC, December 14, 2015.", "speech", ["Robert O. Work"], "speech at the Willard InterContinental", id="an-office-before-a-speech"),
        pytest.param("Huawei Investment & Holding Co., Ltd., 2020 Annual Report, March 31, 2021, 45, available at .", "report", ["Huawei Investment & Holding Co., Ltd."], "2020 Annual Report", id="a-firm-with-an-ampersand"),
        pytest.param("iFlytek (科大讯飞), “2017 Annual Report” (2017年年度报告), April 2018,", "webpage", ["iFlytek"], "2017 Annual Report", id="a-firm-in-small-letters"),
        pytest.param("Amnesty International, Out of Control: Failing EU Laws, September 2020, Index: EUR 01/2556/2020, www.amnesty.org/en/a/.", "webpage", ["Amnesty International"], "Out of Control: Failing EU Laws", id="an-index-is-no-shelf"),
        pytest.param("European Parliament resolution of 20 October 2020 with recommendations to the Commission on ethical aspects (2020/2012(INL)), P9_TA(2020)0275.", "legislation", [], "European Parliament resolution of 20 October 2020 with recommendations to the Commission on ethical aspects", id="what-a-parliament-resolved"),
        pytest.param("See also Harold Hongju Koh, The National Security Constitution: Sharing Power After the Iran-Contra Affair 67–72 (1990).", "book", ["Harold Hongju Koh"], "The National Security Constitution: Sharing Power After the Iran-Contra Affair", id="contra-within-a-word-is-no-signal"),
        pytest.param("Decision of the Central Committee on Some Major Issues (中共中央关于若干重大问题的决定), November 12, 2013, sec. 15.", "report", [], "Decision of the Central Committee on Some Major Issues", id="a-paper-of-its-day-in-two-languages"),
    ],
)  # fmt: skip
def test_papers_of_firms_offices_and_parliaments_are_read(text, type_, who, title):
    [citation] = read(text)
    assert (citation.work.type, authors(citation), citation.work.title) == (type_, who, title)


def test_a_page_is_no_initial_of_a_short_title():
    _, short = read("Peter Rudolf, »Der Weltkonflikt«, in: Osteuropa 70 (2020), S. 9–12.", "Rudolf, Weltkonflikt, S. 10.")  # fmt: skip
    assert (authors(short), short.work.title, short.short_of) == (["Rudolf"], "Weltkonflikt", "1a")


def test_a_title_with_nothing_but_a_paper_behind_in_is_a_work_of_its_own():
    assert len(read("Kai Strittmatter, »Schöne neue Welt«, in: Süddeutsche Zeitung, 4. 2. 2017, S. 15; »Pekings langer Arm«, in: Die Zeit, Nr. 12/2019.")) == 2  # fmt: skip


def test_a_chinese_edition_behind_a_latin_work_is_a_work_of_its_own():
    _, chinese = read("Lawrence Lessig, Code: Version 2.0, Basic Books, 2006, p. 4. 中文版参见[美]劳伦斯·莱斯格：《代码2.0》，李旭译，清华大学出版社2009年版。")  # fmt: skip
    assert chinese.work.title == "代码2.0"


def test_the_original_of_a_bare_title_stands_in_round_brackets():
    [citation] = read(
        "Xiao Tianliang, ed., Science of Military Strategy (战略学) (Beijing: NDU Press, 2020), 5."
    )
    assert (citation.work.title, citation.work.original_title) == ("Science of Military Strategy", "战略学")


def test_a_second_title_behind_a_point_of_its_own_is_another_work():
    assert titles("Fritz, “China’s Evolving Conception,” and, on the legal basis, “National Defense Law Explained,” Xinhua, December 26, 2020,") == ["China’s Evolving Conception", "National Defense Law Explained"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "type_", "who", "title"),
    [
        pytest.param("Email from Google spokesperson to author, May 3, 2018.", "personal_communication", [], None, id="an-email-from-an-office"),
        pytest.param("Letter from Chairman Mike Gallagher to Secretary of Commerce Gina Raimondo, July 18, 2023, .", "personal_communication", ["Mike Gallagher"], "Letter from Chairman Mike Gallagher to Secretary of Commerce Gina Raimondo", id="a-chairman-is-no-given-name"),
        pytest.param("Institute of Electrical and Electronics Engineers, IEEE Standard for Ethernet, IEEE Std 802.3-2018 (New York: IEEE, August 31, 2018).", "report", ["Institute of Electrical and Electronics Engineers"], "IEEE Standard for Ethernet", id="the-number-of-a-standard"),
        pytest.param("House Permanent Select Committee on Intelligence, Worldwide Threats: Hearing before the Committee, 116th Cong., 1st sess., January 29, 2019, 33.", "hearing", ["House Permanent Select Committee on Intelligence"], "Worldwide Threats", id="a-committee-of-the-house"),
        pytest.param("Review of The Road to Serfdom, by F. A. Hayek, Times Literary Supplement, April 1, 1944, 159.", "article-magazine", [], "Review of The Road to Serfdom", id="whose-book-is-reviewed-is-not-who-wrote"),
    ],
)  # fmt: skip
def test_letters_standards_hearings_and_reviews_name_who_answers_for_them(text, type_, who, title):
    [citation] = read(text)
    assert (citation.work.type, authors(citation), citation.work.title) == (type_, who, title)


ARSENAL = "Seth G. Jones and Alexander Palmer, Rebuilding the Arsenal of Democracy (Washington, DC: CSIS, March 2024)."


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("Jones and Palmer, Rebuilding the Arsenal.", [(["Jones", "Palmer"], "Rebuilding the Arsenal")]),
        ("See also Jones, Arsenal of Democracy, and Jones et al., Rebuilding the Arsenal.", [(["Jones"], "Arsenal of Democracy"), (["Jones"], "Rebuilding the Arsenal")]),
        ("Here I follow Jones, Rebuilding the Arsenal, though others differ.", []),
        ("I thank Mr. Jones, Democracy Fund, and Palmer.", []),
    ],
)  # fmt: skip
def test_a_family_and_words_of_a_title_cite_only_what_was_read_before(note, found):
    _, *short = read(ARSENAL, note)
    assert [(authors(each), each.work.title) for each in short] == found
    assert {each.short_of for each in short} <= {"1a"}


def test_a_family_and_a_title_that_no_note_had_cite_nothing():
    assert read("Jones and Palmer, Rebuilding the Arsenal.") == []


def test_a_comma_within_quotation_marks_may_end_one_short_form_before_the_next():
    *_, one, other = read(
        "Peter Mattis, “An American Lens,” The Asan Forum, April 30, 2018.",
        "Willy Lam, “Beijing’s New Push,” China Brief, September 28, 2020.",
        "See Mattis, “American Lens,” and Lam, “New Push.”",
    )
    assert [(each.work.title, each.short_of, each.link) for each in (one, other)] == [
        ("American Lens", "1a", LinkStatus.NEVER),
        ("New Push", "2a", LinkStatus.NEVER),
    ]


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        pytest.param("Organized Crime and Corruption Reporting Project, “The Azerbaijani Laundromat,” September 4, 2017.", ["Organized Crime and Corruption Reporting Project"], "The Azerbaijani Laundromat", id="what-a-body-is-there-for"),
        pytest.param("Adam Tooze and World Bank, “The Laundromat,” September 4, 2017.", ["Adam Tooze", "World Bank"], "The Laundromat", id="a-person-and-a-body"),
        pytest.param("National Development and Reform Commission and National Energy Administration, “Modern Energy System,” January 29, 2022.", ["National Development and Reform Commission", "National Energy Administration"], "Modern Energy System", id="two-bodies-and-three-ands"),
        pytest.param("IEA (2023), World Energy Outlook, IEA, Paris.", ["IEA"], "World Energy Outlook", id="a-year-behind-letters"),
        pytest.param("SIPRI, SIPRI Arms Transfers Database, https://www.sipri.org/databases/armstransfers.", ["SIPRI"], "SIPRI Arms Transfers Database", id="letters-and-no-date"),
        pytest.param("Physicians for Human Rights, Widespread and Systematic: Violence against the Rohingya, July 2018, 11.", ["Physicians for Human Rights"], "Widespread and Systematic: Violence against the Rohingya", id="who-stands-for-something"),
        pytest.param("Amnesty International, Like Enemies in a War: Mass Internment in Xinjiang, 10 June 2021, ASA 17/4137/2021.", ["Amnesty International"], "Like Enemies in a War: Mass Internment in Xinjiang", id="an-index-number-is-no-file"),
        pytest.param("Human Rights Watch, Human Rights in Tibet, People’s Republic of China, 31 August 2022.", ["Human Rights Watch"], "Human Rights in Tibet, People’s Republic of China", id="a-country-goes-on-with-a-title"),
        pytest.param("Danielle Cave, James Leibold, Nathan Ruser, Uyghurs for sale: ‘re-education’, forced labour, ASPI, Canberra, 1 March 2020.", ["Danielle Cave", "James Leibold", "Nathan Ruser"], "Uyghurs for sale: ‘re-education’, forced labour", id="a-word-in-quotation-marks-within-a-bare-title"),
    ],
)  # fmt: skip
def test_bodies_answer_for_what_they_publish(text, who, title):
    [citation] = read(text)
    assert (authors(citation), citation.work.title) == (who, title)


ASSESSED = "Government Accountability Office, Weapon Systems Annual Assessment, GAO-23-106059 (Washington, DC: GAO, June 8, 2023)."


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("GAO, Weapon Systems Annual Assessment, 12.", "1a"),
        ("Government Accountability Office, “Weapon Systems,” 12.", "1a"),
        ("GAO, Weapon Systems.", "1a"),
        ("World Bank, Weapon Systems Annual Assessment, 12.", None),
    ],
)
def test_a_body_its_letters_and_words_of_a_title_are_short_for_its_report(note, meant):
    _, short = read(ASSESSED, note)
    assert (short.short_of, short.work.type, short.link) == (meant, "report", LinkStatus.NEVER)


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("Global Times, “US Chip Act Violates Rules,” August 10, 2022.", "article-newspaper", ["Global Times"]),
        ("The Economist, “US Chip Act Violates Rules,” August 10, 2022.", "article-magazine", ["The Economist"]),
        ("World Bank, “US Chip Act Violates Rules,” August 10, 2022.", "webpage", ["World Bank"]),
    ],
)  # fmt: skip
def test_a_paper_in_the_place_of_an_author_tells_the_type(text, type_, who):
    [citation] = read(text)
    assert (citation.work.type, authors(citation)) == (type_, who)


@pytest.mark.parametrize(
    ("text", "title", "issued"),
    [
        ("World Bank, World Development Report 2021, March 24, 2021.", "World Development Report 2021", "2021-03-24"),
        ("Renmin ribao, 2022, March 28.", None, "2022-03-28"),
    ],
)  # fmt: skip
def test_the_year_of_a_title_is_no_part_of_the_day_behind_it(text, title, issued):
    [citation] = read(text)
    assert (citation.work.title, str(citation.work.issued)) == (title, issued)


def test_a_journal_has_its_own_script_behind_its_name():
    [citation] = read("Li Wei 李伟, “Jianghua” 讲话, Guoji wenti yanjiu 国际问题研究, no. 5 (2012): 12–30.")
    assert (citation.work.container_title, citation.work.original_container_title) == ("Guoji wenti yanjiu", "国际问题研究")  # fmt: skip


def test_the_day_a_law_was_promulgated_names_no_source():
    [citation] = read("“Data Security Law” (数据安全法), promulgated June 10, 2021, effective September 1, 2021.")  # fmt: skip
    assert (citation.work.container_title, str(citation.work.issued)) == (None, "2021-06-10")


def test_a_bare_short_form_behind_a_semicolon_is_no_source_of_the_one_before():
    *_, one, other = read(
        "Mandiant, “APT1: Exposing One of China’s Cyber Espionage Units,” 2013, .",
        "Nicole Perlroth, This Is How They Tell Me the World Ends (New York: Bloomsbury, 2021).",
        "Mandiant, “APT1,” 12–15; Perlroth, This Is How They Tell Me the World Ends.",
    )
    assert [(each.short_of, each.work.container_title) for each in (one, other)] == [("1a", None), ("2a", None)]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "type_", "who", "title"),
    [
        pytest.param("Authorization for Use of Military Force, Pub. L. No. 107-40, 115 Stat. 224 (2001) (codified at 50 U.S.C. § 1541 note (2006)).", "legislation", [], "Authorization for Use of Military Force", id="a-law-that-is-called-no-act"),
        pytest.param("Pub. L. No. 107-40, 115 Stat. 224 (2001).", "legislation", [], "Pub. L. No. 107-40", id="a-law-by-its-number"),
        pytest.param("Consolidated Appropriations Act, 2018, Pub. L. No. 115-141, div. V, 132 Stat. 348, 1213.", "legislation", [], "Consolidated Appropriations Act, 2018", id="a-division-of-a-law"),
        pytest.param("Staff of S. Comm. on Foreign Relations, 115th Cong., Putin’s Asymmetric Assault on Democracy 12 (Comm. Print 2018).", "report", ["Staff of S. Comm. on Foreign Relations"], "Putin’s Asymmetric Assault on Democracy", id="a-committee-print"),
        pytest.param("Fed. Trade Comm’n, Data Brokers: A Call for Transparency and Accountability 46–49 (2014),", "report", ["Fed. Trade Comm’n"], "Data Brokers: A Call for Transparency and Accountability", id="a-page-of-a-report-whose-address-is-gone"),
        pytest.param("Rebecca Wexler, Opinion, When a Computer Keeps You in Jail, N.Y. Times (June 13, 2017).", "article-newspaper", ["Rebecca Wexler"], "When a Computer Keeps You in Jail", id="an-opinion-is-no-title"),
        pytest.param("SC Res. 1973, 17 March 2011.", "legislation", [], "SC Res. 1973", id="a-day-is-no-name-of-a-resolution"),
        pytest.param("Ministerio de Industria, Comercio y Turismo, Agenda sectorial, Madrid, 2021.", "report", ["Ministerio de Industria, Comercio y Turismo"], "Agenda sectorial", id="a-ministry-for-several-things"),
        pytest.param("Ministère de l’Économie, des Finances et de la Relance, Plan France Relance, Paris, septembre 2020.", "report", ["Ministère de l’Économie, des Finances et de la Relance"], "Plan France Relance", id="a-ministry-in-french"),
        pytest.param("Thomas Gomart, « L’affolement du monde », Paris, Tallandier, 2019, p. 12.", "book", ["Thomas Gomart"], "L’affolement du monde", id="a-book-in-quotation-marks"),
        pytest.param("Thomas Gomart, « L’affolement du monde », Paris, OCDE, 2019.", "article-journal", ["Thomas Gomart"], "L’affolement du monde", id="letters-are-no-house"),
        pytest.param("Gunther Hellmann, »Früher und entschiedener«? Die neue Debatte, Wiesbaden: Springer VS, 2015.", "book", ["Gunther Hellmann"], "»Früher und entschiedener«? Die neue Debatte", id="a-title-that-begins-with-a-quotation"),
    ],
)  # fmt: skip
def test_laws_prints_ministries_and_quoted_books_are_read(text, type_, who, title):
    [citation] = read(text)
    assert (citation.work.type, authors(citation), citation.work.title) == (type_, who, title)


def test_bluebook_keeps_the_page_of_a_book():
    [citation] = read("Jack L. Goldsmith, The Terror Presidency 71–98 (2007).")
    assert (citation.work.title, citation.work.page) == ("The Terror Presidency", "71–98")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Carter told him that it was “the best decision you ever made.” Brzezinski, Power and Principle, 213.", "Power and Principle", id="a-short-form"),
        pytest.param("As one put it, “[t]he state is a state of exception.” Adrian Vermeule, Our Schmittian Law, 122 Harv. L. Rev. 1095, 1096 (2009).", "Our Schmittian Law", id="a-law-review"),
    ],
)  # fmt: skip
def test_whose_words_were_quoted_stands_behind_them(text, title):
    assert titles(text) == [title]


def test_an_archive_behind_a_paper_and_its_day_is_no_work_of_its_own():
    [citation] = read(
        "Tyler to Rusk, “Sino-Soviet Relations,” February 14, 1963, National Archives and Records Administration, College Park, MD (hereafter NARA), RG 59, box 3862."
    )
    assert citation.work.title == "Sino-Soviet Relations"


def test_the_letters_of_a_journal_behind_its_name_leave_its_volume_before_it():
    [citation] = read(
        "Koskenniemi, ‘The Politics of International Law’, 1 European Journal of International Law (EJIL) (1990) 4."
    )
    assert (citation.work.container_title, citation.work.volume) == (
        "European Journal of International Law",
        "1",
    )


def test_a_series_in_quotation_marks_keeps_no_two_books_together():
    assert len(read("J.-P. Cabestan, Demain la Chine, Paris, Gallimard, 2021, et M. Duchâtel, Géopolitique de la Chine, Paris, PUF, coll. « Que sais-je ? », 2017.")) == 2  # fmt: skip


def test_a_table_is_a_place_in_a_book():
    assert titles("Broadberry et al., British economic growth, tab. 5.06.") == ["British economic growth"]


def test_a_page_of_the_statutes_at_large_is_no_year():
    [citation] = read("Foreign Intelligence Surveillance Act of 1978, Pub. L. No. 95-511, 92 Stat. 1783.")
    assert str(citation.work.issued) == "1978"
