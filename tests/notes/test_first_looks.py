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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Хархордин О. В. Обличать и лицемерить: генеалогия российской личности. СПб.; М.: Изд-во Европейского ун-та в С.-Петербурге; Летний сад, 2002. С. 27.", [(["О. В. Хархордин"], "Обличать и лицемерить: генеалогия российской личности")], id="two-publishers"),
        pytest.param("Хелльбек Й. Революция от первого лица. М.: Новое литературное обозрение; Ad Marginem, 2017.", [(["Й. Хелльбек"], "Революция от первого лица")], id="one-of-them-in-latin-letters"),
        pytest.param("Данилов В. П. Советская деревня, 1930 год. Документы рассказывают // Отечественная история. 1996. № 2. С. 15–30.", [(["В. П. Данилов"], "Советская деревня, 1930 год. Документы рассказывают")], id="a-year-in-the-title"),
        pytest.param("Хлевнюк О. В. 1937. Сталин, НКВД и советское общество. М.: Республика, 1992. С. 9.", [(["О. В. Хлевнюк"], "1937. Сталин, НКВД и советское общество")], id="a-year-that-opens-the-title"),
        pytest.param("Петров П. П. Россия в 1917 году. С. 15. История России. М.: Наука, 1999.", [(["П. П. Петров"], "Россия в 1917 году"), ([], "История России")], id="a-year-in-a-short-form"),
        pytest.param("Зубкова Е. Ю. Послевоенное общество. М.: РОССПЭН, 1999. С. 69; Davies S. Popular Opinion in Stalin’s Russia: Terror, Propaganda and Dissent, 1934–1941. Cambridge, 1997. P. 23–48.", [(["Е. Ю. Зубкова"], "Послевоенное общество"), (["S. Davies"], "Popular Opinion in Stalin’s Russia: Terror, Propaganda and Dissent, 1934–1941")], id="initials-behind-in-latin-letters"),
        pytest.param("Getty J. A., Naumov O. V. The Road to Terror: Stalin and the Bolsheviks, 1932–1939. New Haven; London, 1999. P. 45.", [(["J. A. Getty", "O. V. Naumov"], "The Road to Terror: Stalin and the Bolsheviks, 1932–1939")], id="two-of-them-and-two-places"),
        pytest.param("Martin T. The Affirmative Action Empire. Ithaca, 2001. P. 4. Hellbeck J. Revolution on My Mind. Cambridge (Mass.), 2006. P. 7.", [(["T. Martin"], "The Affirmative Action Empire"), (["J. Hellbeck"], "Revolution on My Mind")], id="a-family-that-is-a-given-name-too"),
        pytest.param("John F. Kennedy, Profiles in Courage. New York: Harper, 1956.", [(["John F. Kennedy"], "Profiles in Courage")], id="an-initial-in-the-middle"),
        pytest.param("Robert C. Tucker and Stephen F. Cohen, The Great Purge Trial. New York: Grosset, 1965.", [(["Robert C. Tucker", "Stephen F. Cohen"], "The Great Purge Trial")], id="two-with-an-initial-in-the-middle"),
        pytest.param("Gerald D. Feldman: Army, Industry and Labor in Germany 1914–1918. Princeton: Princeton UP 1966.", [(["Gerald D. Feldman"], "Army, Industry and Labor in Germany 1914–1918")], id="an-initial-in-the-middle-before-a-colon"),
    ],
)  # fmt: skip
def test_stops_of_russian_entries(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Российский государственный архив социально-политической истории (РГАСПИ). Ф. 17. Оп. 162. Д. 18. Л. 76.",
        "Центральный архив Министерства обороны РФ (ЦАМО). Ф. 208. Оп. 2511. Д. 1. Л. 10–12.",
        "Voir Archives nationales, 19900353/9, compte rendu de réunion, 3 mars 1975.",
    ],
)
def test_an_archive_and_its_shelf_mark(text):
    [citation] = read(text).citations
    assert read(text).kind is NoteKind.CITATION
    assert citation.work.type == "manuscript"


def test_what_stands_behind_a_russian_container_is_none_of_it():
    [chapter] = read("Кабанов В. В. Крестьянская община // Россия сельская: сб. ст. Вологда, 1992. С. 33–50.").citations  # fmt: skip
    assert (chapter.work.type, chapter.work.container_title) == ("chapter", "Россия сельская: сб. ст")
    [page] = read("Доклад о климате // Росгидромет: официальный сайт. 2023. URL: (дата обращения: 14.05.2023).").citations  # fmt: skip
    assert (page.work.type, page.link) == ("webpage", LinkStatus.LOST)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Cf. Alexis Spire, Étrangers à la carte. L’immigration en France (1945-1975), Paris, Grasset, 2005, et, plus récemment, Sylvain Laurens, Une politisation feutrée. Les hauts fonctionnaires, Paris, Belin, 2009.", (["Sylvain Laurens"], "Une politisation feutrée. Les hauts fonctionnaires")),
        ("Voir Michelle Perrot, Les Ouvriers en grève, Paris, Mouton, 1974, et, dans une autre perspective, Arlette Farge, La Vie fragile, Paris, Hachette, 1986.", (["Arlette Farge"], "La Vie fragile")),
        ("Siehe Hans Mommsen, Die verspielte Freiheit, Berlin 1989, und, neuerdings, Ursula Büttner, Weimar. Die überforderte Republik, Stuttgart 2008.", (["Ursula Büttner"], "Weimar. Die überforderte Republik")),
        ("Cfr. Renzo De Felice, Mussolini il duce, Torino, Einaudi, 1974, e, più recentemente, Emilio Gentile, La via italiana al totalitarismo, Roma, Carocci, 2008.", (["Emilio Gentile"], "La via italiana al totalitarismo")),
        ("See Tony Judt, Postwar (New York: Penguin, 2005), 12, and, more recently, Ian Kershaw, To Hell and Back (London: Allen Lane, 2015), 34.", (["Ian Kershaw"], "To Hell and Back")),
    ],
)  # fmt: skip
def test_a_word_between_commas_leads_to_the_next_work(text, second):
    assert read(text).kind is NoteKind.CITATION
    assert cited(text)[1:] == [second]


def test_a_word_between_commas_leads_to_a_part_of_the_same():
    assert len(cited("Smith, A Book (London: Verso, 1990), 12, and, in particular, Chapter Three, The Rise of Things.")) == 1  # fmt: skip


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Dominique de Villepin, discours devant le Conseil de sécurité des Nations unies, New York, 14 février 2003.", "speech"),
        ("Charles de Gaulle, allocution radiodiffusée, 18 juin 1940.", "speech"),
        ("Angela Merkel, Rede vor dem Deutschen Bundestag, Berlin, 26. November 2008.", "speech"),
        ("Felipe González, discurso ante las Cortes, Madrid, 25 de junio de 1985.", "speech"),
        ("Jean Jaurès, Discours à la jeunesse, Paris, 1903.", "book"),
        ("Entrevista del autor a Elena Poniatowska, Ciudad de México, 14 de marzo de 2005.", "interview"),
        ("Entrevista personal con María López, Lima, 4 de junio de 2012.", "interview"),
        ("Intervista dell’autore a Rossana Rossanda, Roma, 4 maggio 2003.", "interview"),
        ("Entrevista a Felipe González, El País, 12 de octubre de 2014.", "article-newspaper"),
    ],
)  # fmt: skip
def test_what_was_said_and_where(text, type_):
    assert [citation.work.type for citation in read(text).citations] == [type_]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hans-Jörg Rheinberger, Toward a History of Epistemic Things (Stanford, CA: Stanford University Press, 1997), chap. 2. Rheinberger’s own retrospective is “Infra-Experimentality: From Traces to Data,” History of Science 49, no. 3 (2011): 337–48.", "Infra-Experimentality: From Traces to Data"),
        ("E. P. Thompson, The Making of the English Working Class (London: Gollancz, 1963). Thompson’s later essay was “The Moral Economy of the English Crowd,” Past & Present 50 (1971): 76–136.", "The Moral Economy of the English Crowd"),
    ],
)  # fmt: skip
def test_what_another_work_is_called(text, title):
    assert [each for _, each in cited(text)][1:] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The report was “deeply flawed,” said the Guardian on 3 May 2001.",
        "His first book was “a disaster,” New York Review of Books, May 1990.",
        "Roosevelt’s response was “We have nothing to fear,” and the crowd roared in 1933.",
    ],
)
def test_what_a_work_was_said_to_be_is_no_title(text):
    assert read(text).kind is NoteKind.DISCURSIVE


def test_the_law_behind_a_sentence_is_a_citation_of_its_own():
    reading = read("Thoreson, supra note 4, at 1334 n.31. Title VII forbids discrimination “because of” sex. 42 U.S.C. § 2000e-2(a)(1) (2018).")  # fmt: skip
    assert reading.kind is NoteKind.MIXED
    assert [citation.work.title for citation in reading.citations] == [None, "42 U.S.C. § 2000e-2(a)(1)"]
    assert cited("Clean Air Act, 42 U.S.C. § 7401 (2018).") == [([], "Clean Air Act")]


def test_a_letter_behind_a_sentence_and_a_colon():
    reading = read("Robinson, The Killing Season, 133. The embassy was better informed than it admitted: Jakarta to State, telegram 1090, October 23, 1965, RG 59, National Archives, College Park, MD.")  # fmt: skip
    assert reading.kind is NoteKind.MIXED
    assert [str(citation.work.issued) for citation in reading.citations] == ["None", "1965-10-23"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Benedict R. O’G. Anderson, Java in a Time of Revolution (Ithaca: Cornell University Press, 1972), 25–30.", "Benedict R. O’G. Anderson"),
        ("Robert McC. Adams, Heartland of Cities (Chicago: University of Chicago Press, 1981), 12.", "Robert McC. Adams"),
        ("关于此问题的讨论，可参见R. Kent Guy, The Emperor’s Four Treasuries, Cambridge, Mass.: Council on East Asian Studies, Harvard University, 1987, pp. 157-200。", "R. Kent Guy"),
        ("参见G. William Skinner, Marketing and Social Structure in Rural China, Ann Arbor: Association for Asian Studies, 1973, p. 5.", "G. William Skinner"),
    ],
)  # fmt: skip
def test_initials_that_end_no_sentence(text, who):
    [citation] = read(text).citations
    assert ([str(name) for name in citation.work.author], citation.work.type) == ([who], "book")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Linda Greenhouse, Opinion, The Supreme Court, Weaponized, N.Y. Times (Dec. 16, 2021), [https://perma.cc/8JQM-4V2R].", LinkStatus.LOST),
        ("Katie Benner, A Title, N.Y. TIMES (Aug. 2, 2019), https://www.nytimes.com/2019/08/02/x.html [https://perma.cc/7V5A-BRMQ].", LinkStatus.PRESENT),
        ("Kate Conger, Facebook Says It Won’t Back Down, N.Y. Times (Sept. 5, 2019), https://perma.cc/8JQM-4V2R.", LinkStatus.PRESENT),
    ],
)  # fmt: skip
def test_a_copy_in_brackets_tells_that_the_link_is_gone(text, link):
    [citation] = read(text).citations
    assert citation.link is link
    assert citation.work.url is not None
