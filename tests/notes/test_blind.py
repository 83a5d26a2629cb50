"""Habits of notes in many languages and styles that were written blind, and look-alikes that must be read as before."""

from __future__ import annotations

import pytest

from citecheck import notes
from citecheck.model import LinkStatus, Note, NoteKind
from tests.notes.told import read, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "«La Stampa», 28 ottobre 1932; «Il Popolo d’Italia», 29 ottobre 1932, p. 1.",
            [([], None, "La Stampa", "1932-10-28"), ([], None, "Il Popolo d’Italia", "1932-10-29")],
            id="papers-alone-in-quotation-marks",
        ),
        pytest.param(
            "“The Nation,” New York Times, March 3, 1968.",
            [([], "The Nation", "New York Times", "1968-03-03")],
            id="a-title-that-is-called-like-a-paper",
        ),
        pytest.param(
            "Marc Bloch, « Pour une histoire comparée », Revue de synthèse historique ,46,1928,p.15-50.",
            [(["Marc Bloch"], "Pour une histoire comparée", "Revue de synthèse historique", "1928")],
            id="commas-on-the-wrong-side-of-their-spaces",
        ),
        pytest.param(
            "Fernand Braudel, « La longue durée », Annales. Économies, Sociétés, Civilisations, 13, 4, 1958, p. 725-753.",
            [(["Fernand Braudel"], "La longue durée", "Annales. Économies, Sociétés, Civilisations", "1958")],
            id="a-journal-with-a-full-stop-and-commas",
        ),
        pytest.param(
            "Jane Roe, “Race and Place,” The Guardian, London, 12 May 1994, p. 5.",
            [(["Jane Roe"], "Race and Place", "The Guardian", "1994-05-12")],
            id="a-paper-its-city-and-its-day",
        ),
        pytest.param(
            "Киреев Г.В. Россия - Китай. М.,2006",
            [(["Г.В. Киреев"], "Россия - Китай", None, "2006")],
            id="a-year-that-adjoins-its-comma",
        ),
        pytest.param(
            "Jane Roe, A History of 1,234 Ships and 12,500 Sailors (Oxford: Oxford University Press, 2001), 3.",
            [(["Jane Roe"], "A History of 1,234 Ships and 12,500 Sailors", None, "2001")],
            id="commas-within-numbers",
        ),
        pytest.param(
            "Иванов И. И. Россия и Китай // Вопросы истории. 2001. № 3. С. 12; Письмо ЦК КПСС // Там же. 14 июля.",
            [
                (["И. И. Иванов"], "Россия и Китай", "Вопросы истории", "2001"),
                ([], "Письмо ЦК КПСС", None, None),
            ],
            id="a-source-named-again-is-no-container",
        ),
        pytest.param(
            "Лукин А.В. Поворот России к Азии. С. 50; Зубок В.М. Неудавшаяся империя... С. 12.",
            [
                (["А.В. Лукин"], "Поворот России к Азии", None, None),
                (["В.М. Зубок"], "Неудавшаяся империя", None, None),
            ],
            id="a-russian-title-broken-off",
        ),
        pytest.param(
            "Jost Wübbeke, Mirjam Meissner, Max J. Zenglein u. a., Made in China 2025. The Making of a Superpower, Berlin 2016, S. 7.",
            [
                (
                    ["Jost Wübbeke", "Mirjam Meissner", "Max J. Zenglein"],
                    "Made in China 2025. The Making of a Superpower",
                    None,
                    "2016",
                )
            ],
            id="german-and-others-with-a-space",
        ),
        pytest.param(
            "David Blackbourn/Geoff Eley, Mythen deutscher Geschichtsschreibung. Die Revolution von 1848. Frankfurt am Main/Berlin/Wien 1980.",
            [
                (
                    ["David Blackbourn", "Geoff Eley"],
                    "Mythen deutscher Geschichtsschreibung. Die Revolution von 1848",
                    None,
                    "1980",
                )
            ],
            id="places-behind-a-year-in-the-title",
        ),
        pytest.param(
            "Rüdiger Hachtmann, Berlin 1848. Eine Politik- und Gesellschaftsgeschichte der Revolution. Bonn 1997.",
            [
                (
                    ["Rüdiger Hachtmann"],
                    "Berlin 1848. Eine Politik- und Gesellschaftsgeschichte der Revolution",
                    None,
                    "1997",
                )
            ],
            id="a-year-then-a-subtitle-then-the-place",
        ),
        pytest.param(
            "Karl Roe, Die Ordnung, Berlin 1999; skeptischer Sebastian Heilmann/Dirk H. Schmidt, China’s Relations. A Power, Lanham, MD: Rowman & Littlefield, 2014, S. 158.",
            [
                (["Karl Roe"], "Die Ordnung", None, "1999"),
                (["Sebastian Heilmann", "Dirk H. Schmidt"], "China’s Relations. A Power", None, "2014"),
            ],
            id="a-comparative-before-slashed-names",
        ),
        pytest.param(
            "Paul Ricœur, Temps et récit, Paris, Seuil, 1983 ; par opposition, Michel de Certeau, L’écriture de l’histoire, op. cit., p. 5.",
            [
                (["Paul Ricœur"], "Temps et récit", None, "1983"),
                (["Michel de Certeau"], "L’écriture de l’histoire", None, None),
            ],
            id="a-contrast-before-a-short-form",
        ),
        pytest.param(
            "Comparer Marc Bloch, La société féodale, Paris, 1939, avec Georges Duby, Les trois ordres, Paris, 1978.",
            [
                (["Marc Bloch"], "La société féodale", None, "1939"),
                (["Georges Duby"], "Les trois ordres", None, "1978"),
            ],
            id="one-work-held-against-another",
        ),
        pytest.param(
            "Cf. Juan Pablo Fusi, España, Madrid, Temas de Hoy, 2000, con prólogo de Santos Juliá.",
            [(["Juan Pablo Fusi"], "España", None, "2000")],
            id="a-preface-is-no-other-work",
        ),
        pytest.param(
            "Trump, D. J. [@realDonaldTrump]. (2018, March 2). When a country (USA) is losing billions, trade wars are good, and easy to win [Tweet]. Twitter.",
            [
                (
                    ["D. J. Trump"],
                    "When a country (USA) is losing billions, trade wars are good, and easy to win",
                    "Twitter",
                    "2018-03-02",
                )
            ],
            id="a-handle-behind-the-name",
        ),
        pytest.param(
            "World Health Organization. (2020, January 30). Statement of the International Health Regulations (2005) Emergency Committee on the novel coronavirus (2019-nCoV). Retrieved March 5, 2020, from",
            [
                (
                    ["World Health Organization"],
                    "Statement of the International Health Regulations (2005) Emergency Committee on the novel coronavirus (2019-nCoV)",
                    None,
                    "2020-01-30",
                )
            ],
            id="a-year-and-letters-in-a-dated-title",
        ),
        pytest.param(
            "Smith, J. (2010). The Navy (2nd ed.). New York: Norton.",
            [(["J. Smith"], "The Navy", None, "2010")],
            id="an-edition-is-no-part-of-the-title",
        ),
        pytest.param(
            "Smith J, Jones AB. Clinical trials: a practical approach. New York: Wiley; 1991.",
            [(["J Smith", "AB Jones"], "Clinical trials: a practical approach", None, "1991")],
            id="a-year-behind-a-semicolon-as-medicine-has-it",
        ),
        pytest.param(
            "Smith J, Jones AB. Health in China. Geneva: World Health Organization; 2019 Dec. Report No.: 12.",
            [(["J Smith", "AB Jones"], "Health in China", None, "2019-12")],
            id="a-month-before-a-report’s-number",
        ),
        pytest.param(
            "Kissinger H. World Order: Reflections[M]. London: Allen Lane, 2014: 226.",
            [(["H Kissinger"], "World Order: Reflections", None, "2014")],
            id="one-initial-before-a-marked-title",
        ),
        pytest.param(
            "U.S. Department of Defense. Military and Security Developments[R]. Washington: GPO, 2019.",
            [(["U.S. Department of Defense"], "Military and Security Developments", None, "2019")],
            id="initials-of-a-country-before-a-marked-title",
        ),
        pytest.param(
            "Smith, J. (2001) Global Order, London: Sage, and Jones, P. and Roe, K. (2005) Local Order, Oxford: Polity.",
            [
                (["J. Smith"], "Global Order", None, "2001"),
                (["P. Jones", "K. Roe"], "Local Order", None, "2005"),
            ],
            id="two-dated-entries-and-a-word-between",
        ),
        pytest.param(
            "Smith, J., Brown, A. and Roe, K. (2005) Local Order, Oxford: Polity.",
            [(["J. Smith", "A. Brown", "K. Roe"], "Local Order", None, "2005")],
            id="one-dated-entry-of-three",
        ),
        pytest.param(
            "Jane Roe, Money, Trade, and Power: A History (Oxford: Oxford University Press, 2003), 12.",
            [(["Jane Roe"], "Money, Trade, and Power: A History", None, "2003")],
            id="trade-is-no-translation",
        ),
        pytest.param(
            "Paul Roe, La guerre, trad. de l’anglais par Jean Dupont, Paris, Seuil, 1999.",
            [(["Paul Roe"], "La guerre", None, "1999")],
            id="a-translation-is-one",
        ),
    ],
)
def test_reads(text, expected):
    assert [told(citation) for citation in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On se reportera à l’analyse, désormais classique, de R. Aron, Paix et guerre, Paris, Calmann-Lévy, 1962.", NoteKind.CITATION),
        ("Nous renvoyons ici à Jacques Le Goff, Histoire et mémoire, Paris, Gallimard, 1988.", NoteKind.CITATION),
        ("Cette thèse est celle que défendait déjà Jacques Le Goff, Histoire et mémoire, Paris, Gallimard, 1988.", NoteKind.MIXED),
    ],
)  # fmt: skip
def test_sends_on_or_says_something(text, kind):
    assert notes.read_note(Note(1, text)).kind is kind


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("« La Chine réplique », Le Monde avec Reuters, 3 mars 2021.", "article-newspaper"),
        ("Discours d’Emmanuel Macron à la Conférence des ambassadeurs, Paris, 27 août 2019.", "speech"),
        ("Diario de Sesiones de las Cortes Constituyentes, núm. 55, 13 de octubre de 1931, p. 1667.", "report"),
        ("Obama, B. [@BarackObama]. (2017, August 13). No one is born hating another person [Tweet]. Twitter.", "post"),
    ],
)  # fmt: skip
def test_tells_the_type(text, type_):
    assert [citation.work.type for citation in read(text)] == [type_]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("“A Headline of the Day,” New York Times, 3 March 1932", LinkStatus.NEVER),
        ("“A Headline of the Day,” New York Times, 3 March 2012", LinkStatus.IMPLICIT),
    ],
)
def test_nothing_was_online_before_the_web(text, link):
    assert [citation.link for citation in read(text)] == [link]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "「主権」の語の用法については諸説あるが、本稿では立ち入らない。さしあたり川島真『中国近代外交の形成』（名古屋大学出版会、2004年）、120頁を参照。",
            [(["川島真"], "中国近代外交の形成", None, "2004")],
            id="a-word-in-quotation-marks-is-no-work",
        ),
        pytest.param(
            "毛里和子『日中関係』岩波新書、2006年、45頁。また、添谷芳秀『日本外交と中国』慶應通信、1995年、第3章も参照。",
            [(["毛里和子"], "日中関係", None, "2006"), (["添谷芳秀"], "日本外交と中国", None, "1995")],
            id="a-second-japanese-work-behind-a-full-stop",
        ),
        pytest.param(
            "关于这一问题的讨论，参见王缉思：《大国战略》，北京：中信出版社，2016年，第12页。",
            [(["王缉思"], "大国战略", None, "2016")],
            id="what-a-chinese-work-is-on",
        ),
        pytest.param(
            "江苏省档案馆藏，档号3011-01-0023，《关于粮食工作的报告》，1959年3月2日。",
            [([], "关于粮食工作的报告", None, "1959-03-02")],
            id="an-archive-is-no-author",
        ),
        pytest.param(
            "Michel Foucault, Surveiller et punir, Paris, Gallimard, 1975; deutsche Ausgabe: Michel Foucault, Überwachen und Strafen, Frankfurt am Main 1976.",
            [
                (["Michel Foucault"], "Surveiller et punir", None, "1975"),
                (["Michel Foucault"], "Überwachen und Strafen", None, "1976"),
            ],
            id="the-same-in-another-language",
        ),
        pytest.param(
            "Zie ook J.J.P. de Jong, De waaier van het fortuin. De Nederlanders in Azië 1595-1950 (Den Haag 1998).",
            [
                (
                    ["J.J.P. de Jong"],
                    "De waaier van het fortuin. De Nederlanders in Azië 1595-1950",
                    None,
                    "1998",
                )
            ],
            id="a-dutch-lead-and-a-span-of-years",
        ),
        pytest.param(
            "See Jane Roe, “One Title,” Asian Survey 12, no. 3 (2004): 45–60, and, on the war at sea, John Smith, “Another Title,” Orbis 5 (2001): 3–9.",
            [
                (["Jane Roe"], "One Title", "Asian Survey", "2004"),
                (["John Smith"], "Another Title", "Orbis", "2001"),
            ],
            id="what-the-second-work-is-on",
        ),
    ],
)
def test_reads_what_stands_between(text, expected):
    assert [told(citation) for citation in read(text)] == expected


def test_a_chinese_topic_is_a_lead_and_a_statement_is_none():
    kinds = [
        notes.read_note(
            Note(1, f"另见赵汀阳：《天下体系》，2005年。{words}，见周方银：《天下秩序》，2008年。")
        ).kind
        for words in ("相反的观点", "学界对此已有不少批评")
    ]
    assert kinds == [NoteKind.CITATION, NoteKind.MIXED]
