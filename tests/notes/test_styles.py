"""A note or two of each style, with what stands in it."""

from __future__ import annotations

import time

import pytest

from citecheck import notes
from citecheck.model import Note

# Text -> for each citation: type, authors, title, container, date, link.
CASES: tuple[tuple[str, list[tuple[object, ...]]], ...] = (
    (
        "John Lewis Gaddis, The Cold War: A New History (New York: Penguin, 2005), 23–24.",
        [
            ("book", ["John Lewis Gaddis"], "The Cold War: A New History", None, "2005", "never"),
        ],
    ),
    (
        "Thomas Piketty, Capital in the Twenty-First Century, trans. Arthur Goldhammer (Cambridge, MA: Belknap Press of Harvard University Press, 2014), 48.",
        [
            ("book", ["Thomas Piketty"], "Capital in the Twenty-First Century", None, "2014", "never"),
        ],
    ),
    (
        "Gabriel García Márquez, One Hundred Years of Solitude, trans. Gregory Rabassa (New York: Harper & Row, 1970), 1.",
        [
            ("book", ["Gabriel García Márquez"], "One Hundred Years of Solitude", None, "1970", "never"),
        ],
    ),
    (
        "Ernest May, “Lessons of History,” in Thinking in Time, ed. Richard Neustadt and Ernest May (New York: Free Press, 1986), 34–57.",
        [
            ("chapter", ["Ernest May"], "Lessons of History", "Thinking in Time", "1986", "never"),
        ],
    ),
    (
        "Barbara F. Walter, “The Critical Barrier to Civil War Settlement,” International Organization 51, no. 3 (Summer 1997): 335–64, https://doi.org/10.1162/002081897550384.",
        [
            (
                "article-journal",
                ["Barbara F. Walter"],
                "The Critical Barrier to Civil War Settlement",
                "International Organization",
                "1997",
                "present",
            ),
        ],
    ),
    (
        "“Privacy Policy,” Privacy & Terms, Google, last modified April 17, 2017, https://www.google.com/policies/privacy/.",
        [
            ("webpage", [], "Privacy Policy", "Privacy & Terms", "2017-04-17", "present"),
        ],
    ),
    (
        "Cynthia Lillian Rutz, “King Lear and Its Folktale Analogues” (PhD diss., University of Chicago, 2013), 99–100.",
        [
            (
                "thesis",
                ["Cynthia Lillian Rutz"],
                "King Lear and Its Folktale Analogues",
                None,
                "2013",
                "never",
            ),
        ],
    ),
    (
        "Rachel Adelman, “‘Such Stuff as Dreams Are Made On’: God’s Footstool in the Aramaic Targumim and Midrashic Tradition” (paper presented at the annual meeting for the Society of Biblical Literature, New Orleans, LA, November 21–24, 2009).",
        [
            (
                "paper-conference",
                ["Rachel Adelman"],
                "‘Such Stuff as Dreams Are Made On’: God’s Footstool in the Aramaic Targumim and Midrashic Tradition",
                None,
                "2009-11-21",
                "never",
            ),
        ],
    ),
    (
        "Andrew Krepinevich, interview by author, Washington, DC, March 14, 2016.",
        [
            ("interview", ["Andrew Krepinevich"], None, None, "2016-03-14", "never"),
        ],
    ),
    (
        "George Kennan to James Byrnes, February 22, 1946, Box 1, Folder 3, Harry S. Truman Administration File, Elsey Papers, Harry S. Truman Library.",
        [
            (
                "personal_communication",
                ["George Kennan"],
                "George Kennan to James Byrnes",
                None,
                "1946-02-22",
                "never",
            ),
        ],
    ),
    (
        "Treaty on the Non-Proliferation of Nuclear Weapons, July 1, 1968, 21 U.S.T. 483, 729 U.N.T.S. 161.",
        [
            (
                "treaty",
                [],
                "Treaty on the Non-Proliferation of Nuclear Weapons",
                "U.S.T.",
                "1968-07-01",
                "never",
            ),
        ],
    ),
    (
        "Elizabeth C. Economy, The Third Revolution: Xi Jinping and the New Chinese State (New York: Oxford University Press, 2018); Minxin Pei, China’s Crony Capitalism (Cambridge, MA: Harvard University Press, 2016), 12; and Susan Shirk, “China in Xi’s ‘New Era,’” Journal of Democracy 29, no. 2 (April 2018): 22–36.",
        [
            (
                "book",
                ["Elizabeth C. Economy"],
                "The Third Revolution: Xi Jinping and the New Chinese State",
                None,
                "2018",
                "never",
            ),
            ("book", ["Minxin Pei"], "China’s Crony Capitalism", None, "2016", "never"),
            (
                "article-journal",
                ["Susan Shirk"],
                "China in Xi’s ‘New Era’",
                "Journal of Democracy",
                "2018-04",
                "never",
            ),
        ],
    ),
    (
        "Plato, The Republic, trans. G. M. A. Grube, rev. C. D. C. Reeve (Indianapolis: Hackett, 1992), 514a.",
        [
            ("book", ["Plato"], "The Republic", None, "1992", "never"),
        ],
    ),
    (
        "On this debate, see M. Taylor Fravel and Evan S. Medeiros, “China’s Search for Assured Retaliation,” International Security 35, no. 2 (Fall 2010): 48–87; and Fiona S. Cunningham and M. Taylor Fravel, “Assuring Assured Retaliation,” International Security 40, no. 2 (Fall 2015): 7–50.",
        [
            (
                "article-journal",
                ["M. Taylor Fravel", "Evan S. Medeiros"],
                "China’s Search for Assured Retaliation",
                "International Security",
                "2010",
                "never",
            ),
            (
                "article-journal",
                ["Fiona S. Cunningham", "M. Taylor Fravel"],
                "Assuring Assured Retaliation",
                "International Security",
                "2015",
                "never",
            ),
        ],
    ),
    (
        "Henry David Thoreau, “Walking,” in The Making of the American Essay, ed. John D’Agata (Minneapolis: Graywolf Press, 2016), 177–78.",
        [
            (
                "chapter",
                ["Henry David Thoreau"],
                "Walking",
                "The Making of the American Essay",
                "2016",
                "never",
            ),
        ],
    ),
    (
        "Vgl. Hans-Ulrich Wehler: Das Deutsche Kaiserreich 1871–1918, 7. Aufl., Göttingen 1994, S. 105 ff.",
        [
            ("book", ["Hans-Ulrich Wehler"], "Das Deutsche Kaiserreich 1871–1918", None, "1994", "never"),
        ],
    ),
    (
        "Gerhard A. Ritter/Klaus Tenfelde, Arbeiter im Deutschen Kaiserreich 1871 bis 1914, Bonn 1992, S. 300.",
        [
            (
                "book",
                ["Gerhard A. Ritter", "Klaus Tenfelde"],
                "Arbeiter im Deutschen Kaiserreich 1871 bis 1914",
                None,
                "1992",
                "never",
            ),
        ],
    ),
    (
        "Lutz Niethammer, „Fragen an das deutsche Gedächtnis“, in: ders. (Hrsg.), Lebenserfahrung und kollektives Gedächtnis, Frankfurt a. M. 1980, S. 7–26, hier S. 10.",
        [
            (
                "chapter",
                ["Lutz Niethammer"],
                "Fragen an das deutsche Gedächtnis",
                "Lebenserfahrung und kollektives Gedächtnis",
                "1980",
                "never",
            ),
        ],
    ),
    (
        "Thomas Nipperdey, Probleme der Modernisierung in Deutschland, in: Saeculum 30 (1979), S. 292–303.",
        [
            (
                "article-journal",
                ["Thomas Nipperdey"],
                "Probleme der Modernisierung in Deutschland",
                "Saeculum",
                "1979",
                "never",
            ),
        ],
    ),
    (
        "Christoph Möllers, „Wir, die Zweifler“, Frankfurter Allgemeine Zeitung, 12.3.2020, S. 9.",
        [
            (
                "article-newspaper",
                ["Christoph Möllers"],
                "Wir, die Zweifler",
                "Frankfurter Allgemeine Zeitung",
                "2020-03-12",
                "never",
            ),
        ],
    ),
    (
        "Marc Bloch, « Pour une histoire comparée des sociétés européennes », Revue de synthèse historique, t. 46, 1928, p. 15-50.",
        [
            (
                "article-journal",
                ["Marc Bloch"],
                "Pour une histoire comparée des sociétés européennes",
                "Revue de synthèse historique",
                "1928",
                "never",
            ),
        ],
    ),
    (
        "Voir Jean-François Sirinelli, « Les intellectuels », in René Rémond (dir.), Pour une histoire politique, Paris, Seuil, 1988, p. 199-231.",
        [
            (
                "chapter",
                ["Jean-François Sirinelli"],
                "Les intellectuels",
                "Pour une histoire politique",
                "1988",
                "never",
            ),
        ],
    ),
    (
        "Ministère des Armées, Revue stratégique de défense et de sécurité nationale, Paris, 2017, p. 20.",
        [
            (
                "report",
                ["Ministère des Armées"],
                "Revue stratégique de défense et de sécurité nationale",
                None,
                "2017",
                "never",
            ),
        ],
    ),
    (
        "Pérez Ledesma, Manuel, “La construcción de la ciudadanía en la España contemporánea”, Ayer, 39 (2000), pp. 11-36.",
        [
            (
                "article-journal",
                ["Manuel Pérez Ledesma"],
                "La construcción de la ciudadanía en la España contemporánea",
                "Ayer",
                "2000",
                "never",
            ),
        ],
    ),
    (
        "E. P. Thompson, ‘Time, Work-Discipline, and Industrial Capitalism’, Past and Present, 38 (1967), 56–97 (p. 60).",
        [
            (
                "article-journal",
                ["E. P. Thompson"],
                "Time, Work-Discipline, and Industrial Capitalism",
                "Past and Present",
                "1967",
                "never",
            ),
        ],
    ),
    (
        "‘Brexit: what happens now?’, The Economist, 25 June 2016, p. 12.",
        [
            ("article-magazine", [], "Brexit: what happens now?", "The Economist", "2016-06-25", "never"),
        ],
    ),
    (
        "Corr v IBC Vehicles Ltd [2008] UKHL 13, [2008] 1 AC 884.",
        [
            ("legal_case", [], "Corr v IBC Vehicles Ltd", "UKHL", "2008", "never"),
        ],
    ),
    (
        "Graham Virgo, ‘Why Study Law?’ (2011) 70 CLJ 12, 15.",
        [
            ("article-journal", ["Graham Virgo"], "Why Study Law?", "CLJ", "2011", "never"),
        ],
    ),
    (
        "Obergefell v. Hodges, 135 S. Ct. 2584, 2598–99 (2015) (quoting Lawrence v. Texas, 539 U.S. 558, 579 (2003)).",
        [
            ("legal_case", [], "Obergefell v. Hodges", "S. Ct.", "2015", "never"),
            ("legal_case", [], "Lawrence v. Texas", "U.S.", "2003", "never"),
        ],
    ),
    (
        "RONALD DWORKIN, LAW’S EMPIRE 225 (1986).",
        [
            ("book", ["RONALD DWORKIN"], "LAW’S EMPIRE", None, "1986", "never"),
        ],
    ),
    (
        "Арбатов А. Г., Дворкин В. З. Стратегическая стабильность до и после холодной войны. М.: ИМЭМО РАН, 2014.",
        [
            (
                "book",
                ["А. Г. Арбатов", "В. З. Дворкин"],
                "Стратегическая стабильность до и после холодной войны",
                None,
                "2014",
                "never",
            ),
        ],
    ),
    (
        "Лукин А. В. Возвышающийся Китай и будущее России // Полис. Политические исследования. 2014. № 3. С. 8–25.",
        [
            (
                "article-journal",
                ["А. В. Лукин"],
                "Возвышающийся Китай и будущее России",
                "Полис. Политические исследования",
                "2014",
                "never",
            ),
        ],
    ),
    (
        "Путин В. В. Послание Президента Федеральному Собранию // Официальный сайт Президента России. 1 марта 2018. URL: http://kremlin.ru/events/president/news/56957 (дата обращения: 02.03.2018).",
        [
            (
                "webpage",
                ["В. В. Путин"],
                "Послание Президента Федеральному Собранию",
                "Официальный сайт Президента России",
                "2018-03-01",
                "present",
            ),
        ],
    ),
    (
        "ГАРФ. Ф. Р-5446. Оп. 1. Д. 55. Л. 12.",
        [
            ("manuscript", [], None, None, None, "never"),
        ],
    ),
    (
        "阎学通：《道义现实主义的国际关系理论》，载《国际问题研究》2014年第5期，第102-128页。",
        [
            ("article-journal", ["阎学通"], "道义现实主义的国际关系理论", "国际问题研究", "2014", "never"),
        ],
    ),
    (
        "金一南. 军民融合的历史考察[J]. 中国军事科学, 2016, 29(4): 15-22.",
        [
            ("article-journal", ["金一南"], "军民融合的历史考察", "中国军事科学", "2016", "never"),
        ],
    ),
    (
        "《习近平主持召开中央军民融合发展委员会第一次全体会议》，新华网，2017年6月20日，http://www.xinhuanet.com/politics/2017-06/20/c_1121179676.htm，最后访问日期：2018年3月1日。",
        [
            (
                "article-newspaper",
                [],
                "习近平主持召开中央军民融合发展委员会第一次全体会议",
                "新华网",
                "2017-06-20",
                "present",
            ),
        ],
    ),
    (
        "World Health Organization. (2020). Global report on diabetes. https://www.who.int/publications/i/item/9789241565257",
        [
            ("report", ["World Health Organization"], "Global report on diabetes", None, "2020", "present"),
        ],
    ),
    (
        "Chen, Stephen. “China Takes Surveillance to New Heights with Flock of Robotic Doves.” South China Morning Post, 24 June 2018, www.scmp.com/news/china/society/article/2152027. Accessed 5 July 2018.",
        [
            (
                "article-newspaper",
                ["Stephen Chen"],
                "China Takes Surveillance to New Heights with Flock of Robotic Doves",
                "South China Morning Post",
                "2018-06-24",
                "present",
            ),
        ],
    ),
    (
        "As Mao put it, “political power grows out of the barrel of a gun.” Mao Zedong, “Problems of War and Strategy,” November 6, 1938, in Selected Works of Mao Tse-tung, vol. 2 (Peking: Foreign Languages Press, 1965), 219–35.",
        [
            (
                "chapter",
                ["Zedong Mao"],
                "Problems of War and Strategy",
                "Selected Works of Mao Tse-tung",
                "1938-11-06",
                "never",
            ),
        ],
    ),
    (
        "The budget rose by 7.5 percent in 2019. “China’s Defense Spending to Rise 7.5 Percent,” Reuters, March 5, 2019, ",
        [
            (
                "article-newspaper",
                [],
                "China’s Defense Spending to Rise 7.5 Percent",
                "Reuters",
                "2019-03-05",
                "lost",
            ),
        ],
    ),
    (
        "See Zhao Lei, “Cooperation on research a priority for armed forces,” China Daily, September 12, 2018, available at.",
        [
            (
                "article-newspaper",
                ["Lei Zhao"],
                "Cooperation on research a priority for armed forces",
                "China Daily",
                "2018-09-12",
                "lost",
            ),
        ],
    ),
    (
        "“Made in China 2025” [中国制造2025], State Council [国务院], May 8, 2015,",
        [
            ("webpage", [], "Made in China 2025", "State Council", "2015-05-08", "lost"),
        ],
    ),
    (
        "“President Xi Jinping’s Speech at the National Science and Technology Innovation Conference,” People’s Daily, June 1, 2016, Also see: “Outline of the National Innovation-Driven Development Strategy” [国家创新驱动发展战略纲要], Xinhua, May 19, 2016,",
        [
            (
                "article-newspaper",
                [],
                "President Xi Jinping’s Speech at the National Science and Technology Innovation Conference",
                "People’s Daily",
                "2016-06-01",
                "lost",
            ),
            (
                "article-newspaper",
                [],
                "Outline of the National Innovation-Driven Development Strategy",
                "Xinhua",
                "2016-05-19",
                "lost",
            ),
        ],
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"), CASES, ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_a_note_of_each_style_reads_as_a_person_reads_it(text, expected):
    read = [
        (
            citation.work.type,
            [str(name) for name in citation.work.author],
            citation.work.title,
            citation.work.container_title,
            str(citation.work.issued) if citation.work.issued else None,
            citation.link.value,
        )
        for citation in notes.read_note(Note(1, text)).citations
    ]
    assert read == expected


def read_links(*texts: str) -> list[list[tuple[object, ...]]]:
    readings = notes.read([Note(number, text) for number, text in enumerate(texts, 1)])
    return [[(c.ibid_of, c.short_of, c.same_as) for c in reading.citations] for reading in readings]


def test_short_forms_point_at_the_full_citation_in_every_style():
    assert read_links(
        "Barbara Tuchman, The Guns of August (New York: Macmillan, 1962), 3.",
        "Ibid., 4.",
        "Tuchman, Guns of August, 101.",
        "Tuchman, supra note 1, at 9.",
        "Tuchman (n 1) 12.",
        "Tuchman, op. cit., p. 5.",
        "Vgl. Tuchman, Guns (wie Anm. 1), S. 4.",
        "Ebd., S. 5.",
    ) == [
        [(None, None, None)],
        [("1a", None, None)],
        [(None, "1a", None)],
        [(None, "1a", None)],
        [(None, "1a", None)],
        [(None, "1a", None)],
        [(None, "1a", None)],
        [("1a", None, None)],
    ]


def test_short_forms_keep_particles_double_names_and_years_of_the_title():
    assert read_links(
        "Simone de Beauvoir, The Second Sex (New York: Vintage, 2011), 3.",
        "Timothy Garton Ash, The Magic Lantern (New York: Vintage, 1993), 7.",
        "Eric Hobsbawm, The Age of Empire, 1875–1914 (London: Weidenfeld & Nicolson, 1987), 9.",
        "Peter Paret, ed., Makers of Modern Strategy (Princeton: Princeton University Press, 1986), 12.",
        "de Beauvoir, Second Sex, 45.",
        "Garton Ash, Magic Lantern, 45.",
        "Hobsbawm, Age of Empire, 1875–1914, 45.",
        "Paret (n 4) 45.",
    )[4:] == [[(None, of, None)] for of in ("1a", "2a", "3a", "4a")]


def test_entries_without_stops_behind_initials_and_year():
    [citation] = notes.read_note(
        Note(1, "Ricks TE, Smith J (2013) Parliament Votes to Suspend the Treaty. The Guardian, 14 March.")
    ).citations
    work = citation.work
    assert [(name.family, name.given) for name in work.author] == [("Ricks", "TE"), ("Smith", "J")]
    assert work.title == "Parliament Votes to Suspend the Treaty"
    assert (work.container_title, str(work.issued)) == ("The Guardian", "2013-03-14")


def test_a_volume_or_page_in_small_roman_numerals_is_no_part_of_the_journal():
    [citation] = notes.read_note(
        Note(1, "Garrett Hardin, ‘The Tragedy of the Commons’ in Science, clxii, no. 3859 (1968), p. xi.")
    ).citations
    assert citation.work.container_title == "Science"


def test_a_house_before_its_place_is_no_part_of_an_english_title():
    [citation] = notes.read_note(
        Note(1, "M. Kurlansky, Cod: A Biography of the Fish That Changed the World, Walker, New York, 1997.")
    ).citations
    assert citation.work.title == "Cod: A Biography of the Fish That Changed the World"
    assert citation.work.publisher_place == "New York"


def test_an_editor_alone_behind_in_with_the_role_between_commas():
    [citation] = notes.read_note(
        Note(1, "Norbert Frei, Das Ende, in: Heinz-Gerhard Haupt, Hg., Deutsche Zäsuren, Köln 2006, 211–230.")
    ).citations
    assert [name.family for name in citation.work.editor] == ["Haupt"]
    assert citation.work.container_title == "Deutsche Zäsuren"


@pytest.mark.parametrize(
    "pages",
    [
        "ix–x",
        "12 and 15",
        "12–13 and 15–17",
        "pp. 12, 15 & 18",
        "S. 12 u. S. 15",
        "p. 12 et 15",
        "45, 60, n. 12",
        "passim",
        "esp. chap. 3",
        "chapters 6 and 7",
    ],
)
def test_a_short_form_may_end_with_several_pages(pages):
    [citation] = notes.read_note(Note(1, f"Keohane, After Hegemony, {pages}.")).citations
    assert [name.family for name in citation.work.author] == ["Keohane"]
    assert citation.work.title == "After Hegemony"
    [citation] = notes.read_note(
        Note(1, f"Robert Keohane, After Hegemony (Princeton: Princeton University Press, 1984), {pages}.")
    ).citations
    assert (citation.work.title, citation.work.container_title) == ("After Hegemony", None)


def test_a_long_run_of_digits_takes_no_time():
    began = time.process_time()
    notes.read_note(Note(1, f"Keohane, After Hegemony, {'1' * 60} x"))
    notes.read_note(Note(1, f"Keohane, After Hegemony, {'i, ' * 60}z"))
    assert time.process_time() - began < 2


def test_german_names_joined_by_a_shortened_and():
    [citation] = notes.read_note(
        Note(1, "H.-G. Haupt u. P. Weber, Deutsche Zäsuren, Köln 2006, S. 12.")
    ).citations
    assert [name.family for name in citation.work.author] == ["Haupt", "Weber"]


def test_a_nickname_given_by_hereinafter_points_back():
    assert read_links(
        "Department of Defense, Summary of the National Defense Strategy (Washington, DC, 2018) (hereinafter NDS 2018).",
        "NDS 2018, 4.",
    )[1] == [(None, "1a", None)]


def test_an_ibid_with_nothing_before_it_is_doubted():
    [citation] = notes.read_note(Note(1, "Ibid., 4.")).citations
    assert citation.ibid_of is None
    assert citation.doubts == ("nothing stands before this Ibid.",)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Jane Roe, “Title,” Guardian, 3 May 2018, https://example.org/a.", "present"),
        ("Jane Roe, “Title,” Guardian, 3 May 2018,", "lost"),
        ("Jane Roe, “Title,” Guardian, 3 May 2018, available at:", "lost"),
        ("Jane Roe, ‘Title’, Guardian, 3 May 2018 <> accessed 4 May 2018.", "lost"),
        ("Jane Roe, “Title,” Guardian, 3 May 2018, at.", "lost"),
        ("Jane Roe, « Titre », Le Monde, 3 mai 2018, disponible sur : (consulté le 4 mai 2018).", "lost"),
        ("Jane Roe, “Title,” Guardian, 3 May 2018", "implicit"),
        ("Jane Roe, “Title,” Guardian, 3 May 2018.", "never"),
        ("Jane Roe, Title (London: Verso, 1999), 3.", "never"),
    ],
    ids=[
        "present",
        "comma",
        "available-at",
        "empty-angle",
        "at",
        "consulte",
        "bare-end",
        "print-news",
        "book",
    ],
)
def test_the_marks_that_a_stripped_link_leaves_are_read(text, link):
    [citation] = notes.read_note(Note(1, text)).citations
    assert citation.link.value == link


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "KING, Gary, Jennifer PAN and Margaret E. ROBERTS. How Censorship Allows Criticism. American Political Science Review. 2013, vol. 107, no. 2.",
            (
                "article-journal",
                ["Gary KING", "Jennifer PAN", "Margaret E. ROBERTS"],
                "American Political Science Review",
            ),
            id="names-parted-by-full-stops-and-capitals",
        ),
        pytest.param(
            "WORLD HEALTH ORGANIZATION. International Statistical Classification. Geneva: WHO, 1992.",
            ("report", ["WORLD HEALTH ORGANIZATION"], None),
            id="an-institution-in-capitals",
        ),
        pytest.param(
            "RICOEUR, Paul. Narrative Identity. In: WOOD, David, ed. On Ricoeur: Interpretation. London: Routledge, 1991.",
            ("chapter", ["Paul RICOEUR"], "On Ricoeur: Interpretation"),
            id="editors-between-in-and-the-book",
        ),
        pytest.param(
            "Graf, Rüdiger; Priemel, Kim Christian: Zeitgeschichte, in: Vierteljahrshefte für Zeitgeschichte 59 (4), 2011, S. 479–508.",
            (
                "article-journal",
                ["Rüdiger Graf", "Kim Christian Priemel"],
                "Vierteljahrshefte für Zeitgeschichte",
            ),
            id="names-parted-by-semicolons",
        ),
        pytest.param(
            "Norbert Elias, The Civilizing Process 383–390 (Edmund Jephcott trans., 1994).",
            ("book", ["Norbert Elias"], None),
            id="a-page-before-the-translator",
        ),
        pytest.param(
            "A. M. Brandt, “Racism and Research,” The Hastings Center Report 8, no. 6 (1978): 21–29.",
            ("article-journal", ["A. M. Brandt"], "The Hastings Center Report"),
            id="a-journal-that-is-called-a-report",
        ),
    ],
)
def test_what_round_trips_taught(text, expected):
    [citation] = notes.read_note(Note(1, text)).citations
    work = citation.work
    assert (work.type, [str(name) for name in work.author], work.container_title) == expected


def test_uneven_white_space_is_read_as_one_space_and_kept_as_it_was_printed():
    text = "Jane Roe,  “A \n Title,” Journal of\u00a0\u00a0Things 3 (1999): 1–2;\n\nJohn  Doe, Book (London: Verso, 2001), 3."
    reading = notes.read_note(Note(1, text))
    assert [(c.work.title, c.work.container_title) for c in reading.citations] == [
        ("A Title", "Journal of Things"),
        ("Book", None),
    ]
    assert all(c.raw == text[slice(*c.span)] for c in reading.citations)


def test_a_doi_alone_is_a_link():
    [citation] = notes.read_note(
        Note(1, "Jane Roe, “Title,” Journal of Things 3 (1999): 1–2, doi:10.1000/182.")
    ).citations
    assert (citation.link.value, citation.work.url) == ("present", "https://doi.org/10.1000/182")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Becker, ‘A Theory of the Allocation of Time’, 75 The Economic Journal (1965) 493.",
            (["Becker"], "A Theory of the Allocation of Time", "The Economic Journal", "1965"),
            id="a-volume-before-its-journal",
        ),
        pytest.param(
            "Julia Kristeva, “Women’s Time” (1981) 7:1 Signs 13–35.",
            (["Julia Kristeva"], "Women’s Time", "Signs", "1981"),
            id="volume-and-issue-before-their-journal",
        ),
        pytest.param(
            "Norbert Frei, Das Ende der Illusionen, in: Heinz-Gerhard Haupt (Hg.), Deutsche Zäsuren. Systemwechsel seit 1806, Köln 2006, 211–230.",
            (
                ["Norbert Frei"],
                "Das Ende der Illusionen",
                "Deutsche Zäsuren. Systemwechsel seit 1806",
                "2006",
            ),
            id="a-year-within-a-title",
        ),
        pytest.param(
            "R. Carson, Silent Spring, Houghton Mifflin, Boston, 1962, 12.",
            (["R. Carson"], "Silent Spring", None, "1962"),
            id="publisher-place-and-year-behind-commas",
        ),
        pytest.param(
            "Eberhard Jäckel, Hitlers Weltanschauung. Entwurf einer Herrschaft, Tübingen 1969, S. 369.",
            (["Eberhard Jäckel"], "Hitlers Weltanschauung. Entwurf einer Herrschaft", None, "1969"),
            id="a-title-with-a-full-stop-is-no-second-name",
        ),
        pytest.param(
            "G. Packer, ‘The Essays’, in G. Packer, Collected Essays, ed. J. Doe (London: Verso, 2004), 3–9.",
            (["G. Packer"], "The Essays", "Collected Essays", "2004"),
            id="a-chapter-in-a-book-by-the-same-hand",
        ),
        pytest.param(
            "Compare the reading in Johanna Granville, The First Domino: Decision Making during the Crisis of 1956 (College Station: Texas A&M University Press, 2004), 83.",
            (
                ["Johanna Granville"],
                "The First Domino: Decision Making during the Crisis of 1956",
                None,
                "2004",
            ),
            id="a-name-behind-a-lead-in-and-a-colon-in-the-title",
        ),
        pytest.param(
            "See the examples in A. Gilli, Notes on the Drone Debate,” The Strategy Bridge, April 20, 2016, https://example.org/x.",
            (["A. Gilli"], "Notes on the Drone Debate", "The Strategy Bridge", "2016-04-20"),
            id="an-opening-mark-lost-behind-a-lead-in",
        ),
    ],
)
def test_what_other_styles_and_fresh_notes_taught(text, expected):
    [citation] = notes.read_note(Note(1, text)).citations
    work = citation.work
    assert (
        [str(name) for name in work.author],
        work.title,
        work.container_title,
        str(work.issued),
    ) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tansu Çiller, E. H. Carr and Jean-Luc Domenach, Eat, Pray, Love (Princeton, NJ, 2001), pp. 17–181.",
            [(["Tansu Çiller", "E. H. Carr", "Jean-Luc Domenach"], "Eat, Pray, Love", None)],
            id="names-before-a-title-with-commas",
        ),
        pytest.param(
            "As argued in Rana Mitter, “A Problem from Hell”: America and the Age of Genocide (London: Hurst, 2009), 295.",
            [(["Rana Mitter"], "“A Problem from Hell”: America and the Age of Genocide", None)],
            id="a-title-that-begins-in-quotation-marks",
        ),
        pytest.param(
            "Helga Haftendorn, Networks of Hope (Hurst, 1970), 318. Elsa B. Kania, The Union (Brill, 2013), 61–117.",
            [
                (["Helga Haftendorn"], "Networks of Hope", None),
                (["Elsa B. Kania"], "The Union", None),
            ],
            id="two-books-with-a-full-stop-between-them",
        ),
        pytest.param(
            "Rory Stewart, Facebook, Google and the New Gatekeepers, 4 Int’l Sec. 59, 71 (2002).",
            [(["Rory Stewart"], "Facebook, Google and the New Gatekeepers", "Int’l Sec.")],
            id="a-title-that-begins-with-a-network",
        ),
        pytest.param(
            "Waisová, Š., & Radchenko, S. (1960). The “Resource Curse” Reconsidered. Technology and Culture, 22(4), 275–295.",
            [(["Š. Waisová", "S. Radchenko"], "The “Resource Curse” Reconsidered", "Technology and Culture")],
            id="capitals-beyond-latin-1",
        ),
        pytest.param(
            "E. H. Carr, Reports from the Field: Famine in Wollo, 1973, 57 Yale L.J. 311, 323 (2019).",
            [(["E. H. Carr"], "Reports from the Field: Famine in Wollo, 1973", "Yale L.J.")],
            id="a-year-at-the-end-of-a-title",
        ),
        pytest.param(
            "Tuong Vu, “What We Know,” The Hindu, March 7, 1999, Thitinan Pongsudhirak, Tears of the Lotus (Durham: Duke University Press, 1980), 174.",
            [
                (["Tuong Vu"], "What We Know", "The Hindu"),
                (["Thitinan Pongsudhirak"], "Tears of the Lotus", None),
            ],
            id="a-book-behind-a-dangling-comma",
        ),
    ],
)
def test_what_many_titles_and_names_in_many_forms_taught(text, expected):
    read = notes.read_note(Note(1, text)).citations
    assert [
        ([str(name) for name in c.work.author], c.work.title, c.work.container_title) for c in read
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The point is made with great force by Cass R. Sunstein and Adrian Vermeule, Law and Leviathan (Cambridge: Belknap, 2020), 12.",
            (["Cass R. Sunstein", "Adrian Vermeule"], "Law and Leviathan", "mixed"),
            id="a-sentence-before",
        ),
        pytest.param(
            "The best account of it is Ashish Vaswani et al., “Attention Is All You Need,” Neural Networks 30 (2017): 5–8.",
            (["Ashish Vaswani"], "Attention Is All You Need", "mixed"),
            id="a-sentence-before-several-writers",
        ),
        pytest.param(
            "Robert Dahl, Who Governs? (New Haven: Yale University Press, 1961), 12, which makes a similar argument about towns.",
            (["Robert Dahl"], "Who Governs?", "mixed"),
            id="a-clause-behind",
        ),
        pytest.param(
            "(See Robert Dahl, “The Concept of Power,” 201.)",
            (["Dahl"], "The Concept of Power", "citation"),
            id="the-whole-in-brackets",
        ),
        pytest.param(
            "Robert Dahl, Who Governs?, 12 (emphasis added).",
            (["Dahl"], "Who Governs?", "citation"),
            id="a-remark-behind",
        ),
    ],
)
def test_a_citation_is_cut_out_of_the_words_around_it(text, expected):
    reading = notes.read_note(Note(1, text))
    [citation] = reading.citations
    authors, title, kind = expected
    assert citation.work.title == title
    assert [
        str(name)[-len(end) :] for name, end in zip(citation.work.author, authors, strict=True)
    ] == authors
    assert reading.kind.value == kind


@pytest.mark.parametrize(
    "text",
    [
        "Ellen Nakashima, “Russian military was behind it,” Washington Post, January 12, 2018, Park Byong-su and Jane Roe, “Military to Deploy,” Hankyoreh, January 14, 2019,",
        "Ellen Nakashima, “Russian military was behind it,” Twitter, July 23, 2020, 8:41 a.m., Yujia He, “How China Is Preparing,” Wilson Center, June 2017,",
        "Michael Chase et al., China’s Transformation (Santa Monica, CA: RAND, 2015), RR-893-USCC, Paul Mozur, “One Month,” New York Times, April 14, 2019,",
        "Ellen Nakashima, “Russian military was behind it,” Washington Post, January 12, 2018, Joint Chiefs of Staff, Joint Planning (Washington, DC: Joint Chiefs of Staff, 2017), 12.",
        "Ellen Nakashima, “Russian military was behind it,” Washington Post, January 12, 2018, But see John Prados, Lost Crusader (New York: Oxford University Press, 2003), 158.",
        "Ellen Nakashima, “Russian military was behind it,” Washington Post, January 12, 2018, and Yoichi Funabashi, Asia Pacific Fusion (Washington, DC: IIE, 1995), 10.",
        "Ellen Nakashima, “Russian military was behind it,” Washington Post, January 12, 2018, The standard account is Ronald H. Coase, “The Problem of Cost,” Journal of Law 3 (1960): 1–44.",
        "Ellen Nakashima, “Russian military was behind it,” Washington Post, January 12, 2018. Similarly, Keith Thomas, Religion and Magic (London: Weidenfeld & Nicolson, 1971), p. 25.",
        "Ellen Nakashima, “Russian military was behind it,” Washington Post, January 12, 2018; for the first point, Keith Thomas, Religion and Magic (London: Weidenfeld & Nicolson, 1971), p. 25.",
    ],
)
def test_a_dangling_comma_or_a_few_words_part_two_works(text):
    read = notes.read_note(Note(1, text)).citations
    assert len(read) == 2
    assert all(c.work.author and c.work.title and c.work.issued for c in read)
    assert not any(
        word in str(c.work.title) for c in read for word in ("standard", "first point", "Similarly")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Robert Jervis, “Cooperation under the Security Dilemma” World Politics 30, no. 2 (January 1978): 167–214.",
        "Robert Jervis “Cooperation under the Security Dilemma,” World Politics 30, no. 2 (January 1978): 167–214.",
        "Robert Jervis , “Cooperation under the Security Dilemma,” World Politics 30 , no. 2 (January 1978): 167–214.",
        "Robert Jervis, “Cooperation under the Security Dilemma,” World Politics 30, no. 2 (January 1978: 167–214.",
    ],
    ids=["no-comma-behind-the-title", "no-comma-behind-the-name", "loose-commas", "no-closing-bracket"],
)
def test_a_mark_that_is_missing_is_done_without(text):
    [citation] = notes.read_note(Note(1, text)).citations
    work = citation.work
    assert (str(work.author[0]), work.title, work.container_title, str(work.issued), work.type) == (
        "Robert Jervis",
        "Cooperation under the Security Dilemma",
        "World Politics",
        "1978-01",
        "article-journal",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "J Doe, ‘Rules and Remedies’ (1972) 85(6) Harvard Law Review 1089–1128.",
            ("article-journal", ["J Doe"], "Rules and Remedies", "Harvard Law Review"),
            id="a-journal-between-its-numbers-and-its-pages",
        ),
        pytest.param(
            "GF Moore, Oxford University Press, The Oxford Classical Dictionary (at 1996) ‘Greek Science’.",
            ("entry-encyclopedia", ["GF Moore"], "Greek Science", "The Oxford Classical Dictionary"),
            id="an-entry-behind-its-work-and-year",
        ),
        pytest.param(
            "C Ginzburg, The Cheese and the Worms, tr J Tedeschi (Johns Hopkins University Press, 1980) 442.",
            ("book", ["C Ginzburg"], "The Cheese and the Worms", None),
            id="tr-for-the-translator",
        ),
        pytest.param(
            "EB Kania, Battlefield Singularity: Intelligence, Revolution, and Power (Center for a New American Security, November 2017).",
            ("book", ["EB Kania"], "Battlefield Singularity: Intelligence, Revolution, and Power", None),
            id="a-month-behind-who-published-it-makes-no-magazine",
        ),
        pytest.param(
            "Rudolf Augstein, Die neue Auschwitz-Lüge, Der Spiegel, 1986.",
            ("article-magazine", ["Rudolf Augstein"], "Die neue Auschwitz-Lüge", "Der Spiegel"),
            id="a-magazine-and-a-year",
        ),
        pytest.param(
            "Joan Didion, Some Dreamers of the Golden Dream, Saturday Evening Post (1966).",
            (
                "article-magazine",
                ["Joan Didion"],
                "Some Dreamers of the Golden Dream",
                "Saturday Evening Post",
            ),
            id="a-magazine-and-a-year-in-brackets",
        ),
        pytest.param(
            "Jean Piaget, Stages of Development, Bulletin of the Menninger Clinic 26 (1962), S. 120–128.",
            ("article-journal", ["Jean Piaget"], "Stages of Development", "Bulletin of the Menninger Clinic"),
            id="a-bulletin-with-volume-and-pages-is-a-journal",
        ),
        pytest.param(
            "Huber, F.: Die Zeitung im Vormärz, in: Diss. Universität Zürich 2007.",
            ("thesis", ["F. Huber"], "Die Zeitung im Vormärz", None),
            id="in-and-a-dissertation",
        ),
        pytest.param(
            "Nick Bostrom, Strategic Implications of Openness, Future of Humanity Institute, Oxford 2016.",
            ("book", ["Nick Bostrom"], "Strategic Implications of Openness", None),
            id="an-institute-before-place-and-year-published-it",
        ),
        pytest.param(
            "About ARPANET, Computer History Museum, 2. 3. 2014.",
            ("webpage", [], "About ARPANET", "Computer History Museum"),
            id="an-institution-and-a-day-behind-a-bare-title",
        ),
        pytest.param(
            "Bobby Chesney/Danielle Citron, Deep Fakes: A Looming Challenge, in: California Law Review 107 (2019), S. 1753–1820.",
            (
                "article-journal",
                ["Bobby Chesney", "Danielle Citron"],
                "Deep Fakes: A Looming Challenge",
                "California Law Review",
            ),
            id="names-with-a-stroke-end-before-the-comma",
        ),
        pytest.param(
            "Hélène Morel, « Les archives de la faim » thèse de doctorat, Université Lyon 2, 2009.",
            ("thesis", ["Hélène Morel"], "Les archives de la faim", None),
            id="a-thesis-without-a-comma-before-it",
        ),
        pytest.param(
            "Julia Hobart, “Labour Politics in Interwar Leeds” (University of Leeds, 1994).",
            ("thesis", ["Julia Hobart"], "Labour Politics in Interwar Leeds", None),
            id="a-university-and-a-year-in-brackets",
        ),
        pytest.param(
            "Voir Le Goff Jean-Pierre, La Fabrique du crime, Paris : La Découverte, 2003, p. 150.",
            ("book", ["Jean-Pierre Le Goff"], "La Fabrique du crime", None),
            id="a-family-of-two-words-first",
        ),
        pytest.param(
            "Voir Latour Bruno, Nous n’avons jamais été modernes, Paris : La Découverte, 1991 ; Ariès Philippe, L’Enfant, Paris : Plon, 1960.",
            ("book", ["Latour Bruno"], "Nous n’avons jamais été modernes", None),
            id="a-place-and-its-colon-end-no-lead-in",
        ),
        pytest.param(
            "King Gary et alii, « How Censorship Works », American Political Science Review, vol. 107, nᵒ 2, 2013, p. 326.",
            ("article-journal", ["King Gary"], "How Censorship Works", "American Political Science Review"),
            id="et-alii-in-full",
        ),
        pytest.param(
            "Elias Norbert, The Civilizing Process, Jephcott Edmund (trad.), Oxford : Blackwell, 1994.",
            ("book", ["Elias Norbert"], "The Civilizing Process", None),
            id="a-translator-with-his-role-behind-him",
        ),
        pytest.param(
            "Carlo Ginzburg, The Cheese and the Worms, trad. fr. John Tedeschi, Baltimore, Johns Hopkins University Press, 1980.",
            ("book", ["Carlo Ginzburg"], "The Cheese and the Worms", None),
            id="a-translation-into-french",
        ),
        pytest.param(
            "Stuart Hall, Cultural Identity and Diaspora, in Identity: Community, Culture, Difference 222 (Jonathan Rutherford ed., 1990).",
            (
                "chapter",
                ["Stuart Hall"],
                "Cultural Identity and Diaspora",
                "Identity: Community, Culture, Difference",
            ),
            id="a-book-with-commas-and-an-editor-in-brackets",
        ),
        pytest.param(
            "C Geertz, ‘Thick Description’ The Interpretation of Cultures (Basic Books 1973).",
            ("chapter", ["C Geertz"], "Thick Description", "The Interpretation of Cultures"),
            id="a-book-and-its-publisher-behind-a-title-in-quotes",
        ),
        pytest.param(
            "International Energy Agency, World Energy Outlook 2020 (2020).",
            ("report", ["International Energy Agency"], "World Energy Outlook 2020", None),
            id="the-year-in-a-title-is-no-page",
        ),
        pytest.param(
            "Ian Hacking, Probability, in: The New Palgrave: A Dictionary of Economics, London 1987.",
            (
                "entry-encyclopedia",
                ["Ian Hacking"],
                "Probability",
                "The New Palgrave: A Dictionary of Economics",
            ),
            id="a-work-of-reference-whose-name-is-a-publisher-too",
        ),
        pytest.param(
            "Sarah Wood, “The State of Letters,” Review of English Studies 50 (1999): 12–34.",
            ("article-journal", ["Sarah Wood"], "The State of Letters", "Review of English Studies"),
            id="a-journal-that-is-called-a-review-of-something",
        ),
        pytest.param(
            "Antony Beevor, Berlin: The Downfall, 1945, London 2002, S. 49.",
            ("book", ["Antony Beevor"], "Berlin: The Downfall, 1945", None),
            id="a-year-in-the-title-before-place-and-year",
        ),
        pytest.param(
            "A Beevor, Berlin: The Downfall, 1945 (Viking, 2002) 402.",
            ("book", ["A Beevor"], "Berlin: The Downfall, 1945", None),
            id="a-year-in-the-title-before-a-publisher-in-brackets",
        ),
        pytest.param(
            "Kirsten Olsen, Of Ships and Men, DPhil thesis, University of Oxford, 2003.",
            ("thesis", ["Kirsten Olsen"], "Of Ships and Men", None),
            id="a-dphil-thesis-behind-a-bare-title",
        ),
        pytest.param(
            "The Enigma Machine, Bletchley Park, 30 mai 2012.",
            ("webpage", [], "The Enigma Machine", "Bletchley Park"),
            id="a-site-and-a-day-behind-a-bare-title",
        ),
        pytest.param(
            "Edsger W. Dijkstra, Go To Considered Harmful, Communications of the ACM 11/3 (1968), S. 147–148.",
            (
                "article-journal",
                ["Edsger W. Dijkstra"],
                "Go To Considered Harmful",
                "Communications of the ACM",
            ),
            id="volume-and-issue-behind-capitals-are-no-shelf-mark",
        ),
        pytest.param(
            "United Nations High Commissioner for Refugees: Global Trends in Displacement, Geneva 2019.",
            (
                "report",
                ["United Nations High Commissioner for Refugees"],
                "Global Trends in Displacement",
                None,
            ),
            id="a-commissioner-before-a-colon",
        ),
        pytest.param(
            "C. Van Horn, ‘Order’, in C. Van Horn, Courts, Commerce, and the Constitution, ed. M. Ellis (Cambridge, 1988), 1–29.",
            ("chapter", ["C. Van Horn"], "Order", "Courts, Commerce, and the Constitution"),
            id="the-author-again-before-a-book-with-commas",
        ),
    ],
)
def test_what_the_styles_of_the_guarded_half_taught(text, expected):
    work = notes.read_note(Note(1, text)).citations[0].work
    assert (work.type, [str(name) for name in work.author], work.title, work.container_title) == expected


def test_a_headline_with_to_in_it_is_no_letter():
    text = "Parliament Votes to Keep the Clocks, in: Financial Times vom 27.03.2019."
    work = notes.read_note(Note(1, text)).citations[0].work
    assert (work.type, work.container_title) == ("article-newspaper", "Financial Times")
