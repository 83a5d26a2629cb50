"""Habits of notes that were once read wrong, each with what stands in it. Whole batches are in tests/gold/fresh."""

from __future__ import annotations

import pytest

from citecheck import notes
from citecheck.model import LinkStatus, Note


def read(text):
    return notes.read_note(Note(1, text)).citations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Max Weber, Wirtschaft und Gesellschaft, Tübingen 1922, S. 12. Abrufbar unter: http://example.org/weber (abgerufen am 3. Mai 2019).",
            ("book", ["Max Weber"], "Wirtschaft und Gesellschaft", None, "1922"),
            id="abrufbar-unter-belongs-to-the-book-before-it",
        ),
        pytest.param(
            "Müller, Hans: „Die Sprache der Politik“, in: Merkur 12 (1999), S. 12. Online verfügbar unter: http://example.org/a (zuletzt abgerufen am 12.03.2020).",
            ("article-journal", ["Hans Müller"], "Die Sprache der Politik", "Merkur", "1999"),
            id="online-verfügbar-belongs-to-the-article-before-it",
        ),
        pytest.param(
            "García Márquez, Gabriel, Cien años de soledad, Buenos Aires, Editorial Sudamericana, 1967, p. 23.",
            ("book", ["Gabriel García Márquez"], "Cien años de soledad", None, "1967"),
            id="two-family-names-before-the-given-name",
        ),
        pytest.param(
            "Пётр Иванов. Название // Журнал. 2015. № 3. С. 12–20.",
            ("article-journal", ["Пётр Иванов"], "Название", "Журнал", "2015"),
            id="a-russian-author-with-the-given-name-first",
        ),
        pytest.param(
            "Тренин Дмитрий Витальевич. Россия и мир в XXI веке. М.: Эксмо, 2015. С. 45.",
            ("book", ["Дмитрий Витальевич Тренин"], "Россия и мир в XXI веке", None, "2015"),
            id="a-russian-author-with-all-three-names",
        ),
        pytest.param(
            "Внешняя политика. Россия и мир в XXI веке. М.: Эксмо, 2015.",
            ("book", [], "Внешняя политика. Россия и мир в XXI веке", None, "2015"),
            id="two-russian-words-that-are-no-name",
        ),
        pytest.param(
            "Jane Roe, Note, The Right to Be Heard, 12 Harv. L. Rev. 34 (2010).",
            ("article-journal", ["Jane Roe"], "The Right to Be Heard", "Harv. L. Rev.", "2010"),
            id="a-note-in-a-law-review",
        ),
        pytest.param(
            "John Smith, Comment, The Law of the Sea in Crisis, 45 Yale L.J. 123, 130 (2011).",
            ("article-journal", ["John Smith"], "The Law of the Sea in Crisis", "Yale L.J.", "2011"),
            id="a-comment-in-a-law-review",
        ),
        pytest.param(
            "Thomas Nipperdey: Deutsche Geschichte 1866–1918, 2 Bde., München 1990/92.",
            ("book", ["Thomas Nipperdey"], "Deutsche Geschichte 1866–1918", None, "1990"),
            id="years-of-several-volumes-behind-the-place",
        ),
        pytest.param(
            "Charles de Gaulle, Mémoires de guerre, Paris, Plon, s. d., p. 55.",
            ("book", ["Charles de Gaulle"], "Mémoires de guerre", None, "None"),
            id="a-french-book-without-a-date",
        ),
        pytest.param(
            "Heimatverein (Hrsg.), Chronik der Gemeinde Altdorf 1200–1900, Altdorf o. J., S. 23.",
            ("book", [], "Chronik der Gemeinde Altdorf 1200–1900", None, "None"),
            id="a-german-book-without-a-date",
        ),
        pytest.param(
            "Hans J . Morgenthau , Politics Among Nations ( New York : Knopf , 1948 ) , p . 13 .",
            ("book", ["Hans J. Morgenthau"], "Politics Among Nations", None, "1948"),
            id="spaces-before-full-stops",
        ),
        pytest.param(
            "Cfr. Norberto Bobbio, Destra e sinistra. Ragioni e significati di una distinzione politica, Roma, Donzelli, 1994, p. 71.",
            (
                "book",
                ["Norberto Bobbio"],
                "Destra e sinistra. Ragioni e significati di una distinzione politica",
                None,
                "1994",
            ),
            id="cfr-does-not-end-a-sentence",
        ),
        pytest.param(
            "Borja de Riquer, La dictadura de Franco, Barcelona/Madrid, Crítica/Marcial Pons, 2010, pág. 88.",
            ("book", ["Borja de Riquer"], "La dictadura de Franco", None, "2010"),
            id="two-places-with-a-slash",
        ),
        pytest.param(
            "Lina M. Khan & David E. Pozen, A Skeptical View 12 (Columbia Pub. L. Rsch. Paper No. 14-622, 2019).",
            ("report", ["Lina M. Khan", "David E. Pozen"], "A Skeptical View", None, "2019"),
            id="bluebook-page-before-a-working-paper",
        ),
        pytest.param(
            "Winston S. Churchill, “The Sinews of Peace,” speech at Westminster College, Fulton, Missouri, March 5, 1946.",
            ("speech", ["Winston S. Churchill"], "The Sinews of Peace", None, "1946-03-05"),
            id="where-a-speech-was-held-is-no-container",
        ),
        pytest.param(
            "Brief Willy Brandts an Leonid Breschnew vom 12. August 1970, in: AAPD 1970, Bd. 2, Dok. 387, S. 1449.",
            (
                "personal_communication",
                ["Willy Brandt"],
                "Brief Willy Brandts an Leonid Breschnew",
                None,
                "1970-08-12",
            ),
            id="a-german-letter",
        ),
        pytest.param(
            "Lettre de Charles de Gaulle à Winston Churchill, 12 mars 1943, AN, 3AG1/257.",
            (
                "personal_communication",
                ["Charles de Gaulle"],
                "Lettre de Charles de Gaulle à Winston Churchill",
                None,
                "1943-03-12",
            ),
            id="a-french-letter",
        ),
        pytest.param(
            "BVerfG, Urteil vom 5. Mai 2020 – 2 BvR 859/15, NJW 2020, 1647.",
            ("legal_case", [], None, None, "2020-05-05"),
            id="a-year-before-a-docket-is-no-range-of-years",
        ),
        pytest.param(
            "CE, 19 mai 1933, Benjamin, Rec. p. 541.",
            ("legal_case", [], "Benjamin", None, "1933-05-19"),
            id="a-french-judgment-by-one-name",
        ),
        pytest.param(
            "As Kennan argued, the West must be patient (George F. Kennan, “The Sources of Soviet Conduct,” Foreign Affairs 25, no. 4 [July 1947]: 575).",
            (
                "article-journal",
                ["George F. Kennan"],
                "The Sources of Soviet Conduct",
                "Foreign Affairs",
                "1947-07",
            ),
            id="a-citation-in-brackets-behind-a-sentence",
        ),
        pytest.param(
            "He made the same point later (Tony Judt, Postwar [New York: Penguin, 2005], 13), and repeated it in a letter.",
            ("book", ["Tony Judt"], "Postwar", None, "2005"),
            id="a-citation-in-brackets-within-a-sentence",
        ),
        pytest.param(
            "José Ortega y Gasset, La rebelión de las masas, Madrid, Alianza, 1983, p. 12.",
            ("book", ["José Ortega y Gasset"], "La rebelión de las masas", None, "1983"),
            id="two-families-joined-by-y-are-one-author",
        ),
        pytest.param(
            "Eduardo GARCÍA DE ENTERRÍA, La lucha contra las inmunidades del poder, Madrid, Civitas, 1974, p. 22.",
            (
                "book",
                ["Eduardo GARCÍA DE ENTERRÍA"],
                "La lucha contra las inmunidades del poder",
                None,
                "1974",
            ),
            id="families-in-capitals-behind-the-given-name",
        ),
        pytest.param(
            "Laurence H. Tribe, American Constitutional Law § 8-7, at 1374 (3d ed. 2000).",
            ("book", ["Laurence H. Tribe"], "American Constitutional Law", None, "2000"),
            id="a-treatise-by-its-section-is-no-statute",
        ),
        pytest.param(
            "“2020 Report to Congress,” U.S.-China Economic and Security Review Commission, December 2020.",
            (
                "webpage",
                [],
                "2020 Report to Congress",
                "U.S.-China Economic and Security Review Commission",
                "2020-12",
            ),
            id="a-review-commission-is-no-journal",
        ),
        pytest.param(
            "See the leader in the Manchester Guardian, 1 November 1956, p. 6.",
            ("article-newspaper", [], None, "Manchester Guardian", "1956-11-01"),
            id="a-leader-in-a-newspaper",
        ),
        pytest.param(
            "История дипломатии / Под ред. В. П. Потёмкина. Т. 3. М.; Л.: Госполитиздат, 1945. С. 88.",
            ("book", [], "История дипломатии", None, "1945"),
            id="two-places-with-a-semicolon",
        ),
        pytest.param(
            "Miranda, C. (2019). Exploring lived experiences [Doctoral dissertation, Pepperdine University]. PQDT Open.",
            ("thesis", ["C. Miranda"], "Exploring lived experiences", None, "2019"),
            id="a-dissertation-in-square-brackets",
        ),
        pytest.param(
            "Stephen M.Walt,The Origins of Alliances(Ithaca,NY:Cornell University Press,1987),p.32.",
            ("book", ["Stephen M. Walt"], "The Origins of Alliances", None, "1987"),
            id="all-spaces-behind-marks-lost",
        ),
        pytest.param(
            "Fritz K. Ringer, The Decline of the German Mandarins, Cambridge/Mass. 1969.",
            ("book", ["Fritz K. Ringer"], "The Decline of the German Mandarins", None, "1969"),
            id="cambridge-in-massachusetts",
        ),
        pytest.param(
            "Émile Durkheim, De la division du travail social, 1re éd. 1893, Paris, PUF, 2007.",
            ("book", ["Émile Durkheim"], "De la division du travail social", None, "2007"),
            id="a-first-edition-named-before-the-one-used",
        ),
        pytest.param(
            "The best introduction is still E. J. Hobsbawm’s Nations and Nationalism since 1780 (Cambridge: Cambridge University Press, 1990).",
            ("book", ["E. J. Hobsbawm"], "Nations and Nationalism since 1780", None, "1990"),
            id="a-book-named-with-its-authors-s",
        ),
        pytest.param(
            "Edward N. Luttwak, letter to the editor, Commentary, June 1990, 4.",
            ("article-magazine", ["Edward N. Luttwak"], None, "Commentary", "1990-06"),
            id="a-letter-to-the-editor-has-its-magazine",
        ),
        pytest.param(
            "Ulrich Herbert: „Liberalisierung als Lernprozeß“, in: ders. (Hrsg.): Wandlungsprozesse in Westdeutschland. Belastung, Integration, Liberalisierung 1945–1980, Göttingen: Wallstein 2002, S. 7–49.",
            (
                "chapter",
                ["Ulrich Herbert"],
                "Liberalisierung als Lernprozeß",
                "Wandlungsprozesse in Westdeutschland. Belastung, Integration, Liberalisierung 1945–1980",
                "2002",
            ),
            id="a-container-whose-subtitle-is-a-list",
        ),
        pytest.param(
            "Helmut Kohl im Interview mit der Frankfurter Allgemeinen Sonntagszeitung, 11. Oktober 2009.",
            ("interview", ["Helmut Kohl"], None, None, "2009-10-11"),
            id="who-was-interviewed-in-german",
        ),
        pytest.param(
            "TOGORES, Luis Eugenio y NEILA, José Luis, La Escuela Diplomática: cincuenta años, Madrid, Escuela Diplomática, 1993.",
            (
                "book",
                ["Luis Eugenio TOGORES", "José Luis NEILA"],
                "La Escuela Diplomática: cincuenta años",
                None,
                "1993",
            ),
            id="two-inverted-names-joined-by-y",
        ),
        pytest.param(
            "Nye, J. S. (1990). Soft power. Foreign Policy, (80), 153–171.",
            ("article-magazine", ["J. S. Nye"], "Soft power", "Foreign Policy", "1990"),
            id="an-issue-alone-in-brackets",
        ),
        pytest.param(
            'Alexander Wendt,"Anarchy is What States Make of It,"International Organization 46,no. 2 (1992):391-425.',
            (
                "article-journal",
                ["Alexander Wendt"],
                "Anarchy is What States Make of It",
                "International Organization",
                "1992",
            ),
            id="spaces-around-straight-marks-lost",
        ),
        pytest.param(
            "Кокошин А. А. Асимметричный ответ // Вестник Московского университета. Сер. 25. 2009. № 1. С. 5–15.",
            (
                "article-journal",
                ["А. А. Кокошин"],
                "Асимметричный ответ",
                "Вестник Московского университета",
                "2009",
            ),
            id="a-russian-journals-series",
        ),
        pytest.param(
            "RAND Corporation, Edmund J. Burke et al., Operational Concepts (Santa Monica, CA: RAND, 2020), 12.",
            ("book", ["RAND Corporation", "Edmund J. Burke"], "Operational Concepts", None, "2020"),
            id="an-institution-and-people-before-et-al",
        ),
        pytest.param(
            "Minutes of the Politburo, November 4, 1956, in Csaba Békés, Malcolm Byrne, and János M. Rainer, eds., The 1956 Hungarian Revolution: A History (Budapest: CEU Press, 2002), 389–92.",
            (
                "document",
                [],
                "Minutes of the Politburo",
                "The 1956 Hungarian Revolution: A History",
                "1956-11-04",
            ),
            id="minutes-in-a-collection-whose-title-has-a-year",
        ),
        pytest.param(
            "Aziz Z. Huq, Constitutional Rights, 105 Cornell L. Rev. (forthcoming 2020) (manuscript at 12).",
            ("article-journal", ["Aziz Z. Huq"], "Constitutional Rights", "Cornell L. Rev.", "2020"),
            id="a-law-review-without-a-page",
        ),
        pytest.param(
            "Mabo v Queensland (No 2) (1992) 175 CLR 1, 42.",
            ("legal_case", [], "Mabo v Queensland (No 2)", "CLR", "1992"),
            id="the-number-of-a-case-is-part-of-its-name",
        ),
        pytest.param(
            "TRS Allan, The Sovereignty of Law (OUP 2013) 12.",
            ("book", ["TRS Allan"], "The Sovereignty of Law", None, "2013"),
            id="initials-without-stops-before-a-name",
        ),
        pytest.param(
            "AdsD, Depositum Egon Bahr, Mappe 392, Schreiben Bahr an Brandt, 14.4.1970.",
            ("manuscript", [], None, None, "1970-04-14"),
            id="a-german-file",
        ),
        pytest.param(
            "Alexis de Tocqueville, De la démocratie en Amérique, éd. Françoise Mélonio, Paris, Robert Laffont, coll. « Bouquins », 1986, t. I, p. 88.",
            ("book", ["Alexis de Tocqueville"], "De la démocratie en Amérique", None, "1986"),
            id="a-french-editor",
        ),
        pytest.param(
            "Voir également le dossier « Iran : la fin de l’isolement ? », Politique étrangère, vol. 80, n° 3, automne 2015.",
            ("article-journal", [], "Iran : la fin de l’isolement ?", "Politique étrangère", "2015"),
            id="a-special-section",
        ),
        pytest.param(
            "Greta Thunberg (@gretathunberg), Instagram photo, August 20, 2018, https://www.instagram.com/p/BmsTxPZBe8Z/.",
            ("post", ["Greta Thunberg"], None, "Instagram", "2018-08-20"),
            id="a-photo-that-was-posted",
        ),
        pytest.param(
            "US Embassy Beijing to Secretary of State, “Portrait of Vice President Xi Jinping,” cable 09BEIJING3128, November 16, 2009, WikiLeaks.",
            (
                "webpage",
                ["US Embassy Beijing"],
                "Portrait of Vice President Xi Jinping",
                "WikiLeaks",
                "2009-11-16",
            ),
            id="who-sent-a-cable",
        ),
        pytest.param(
            "Hans Kelsen, Pure Theory of Law, 2nd rev. and enl. ed., trans. Max Knight (Berkeley: University of California Press, 1967), 193.",
            ("book", ["Hans Kelsen"], "Pure Theory of Law", None, "1967"),
            id="an-edition-revised-and-enlarged",
        ),
        pytest.param(
            "JOSEPH S. NYE, JR., SOFT POWER (New York: PublicAffairs, 2004), p. 5.",
            ("book", ["JOSEPH S. NYE, JR"], "SOFT POWER", None, "2004"),
            id="a-suffix-in-capitals",
        ),
        pytest.param(
            "Ian Kershaw, Adolf Hitler, London 1998, S. 12.",
            ("book", ["Ian Kershaw"], "Adolf Hitler", None, "1998"),
            id="a-life-of-somebody-is-no-second-author",
        ),
        pytest.param(
            "Martin Gilbert, Winston S. Churchill, vol. 8, Never Despair (London: Heinemann, 1988), 200.",
            ("book", ["Martin Gilbert"], "Winston S. Churchill", None, "1988"),
            id="a-life-in-volumes-is-no-second-author",
        ),
        pytest.param(
            "Javier Tusell, Juan Carlos I, Barcelona, Ariel, 1995, p. 44.",
            ("book", ["Javier Tusell"], "Juan Carlos I", None, "1995"),
            id="a-life-of-a-king",
        ),
        pytest.param(
            "International Ethics, ed. Charles R. Beitz et al. (Princeton, NJ: Princeton University Press, 1985), 217–37.",
            ("book", [], "International Ethics", None, "1985"),
            id="a-title-before-its-editor-is-no-institution",
        ),
        pytest.param(
            "Derek A. Bell, Jr., Brown v. Board of Education and the Interest-Convergence Dilemma, 93 Harv. L. Rev. 518, 523 (1980).",
            (
                "article-journal",
                ["Derek A. Bell, Jr."],
                "Brown v. Board of Education and the Interest-Convergence Dilemma",
                "Harv. L. Rev.",
                "1980",
            ),
            id="a-case-in-the-title-of-an-article",
        ),
        pytest.param(
            "2 The Records of the Federal Convention of 1787, at 73 (Max Farrand ed., 1911).",
            ("book", [], "The Records of the Federal Convention of 1787", None, "1911"),
            id="a-volume-before-the-records-of-a-convention",
        ),
        pytest.param(
            "Editorial, A Pandora’s Box of Surveillance, N.Y. Times, July 10, 2013, at A20.",
            ("article-newspaper", [], "A Pandora’s Box of Surveillance", "N.Y. Times", "2013-07-10"),
            id="an-editorial-has-no-author",
        ),
        pytest.param(
            "T. S. Eliot, The Waste Land, in Collected Poems 1909–1962 (London: Faber, 1974), p. 63.",
            ("chapter", ["T. S. Eliot"], "The Waste Land", "Collected Poems 1909–1962", "1974"),
            id="a-poem-in-a-book-without-an-editor",
        ),
        pytest.param(
            "William Shakespeare, The Tempest, ed. Stephen Orgel (Oxford: Oxford University Press, 1998), I. 2. 396–401.",
            ("book", ["William Shakespeare"], "The Tempest", None, "1998"),
            id="act-scene-and-lines-are-no-journal",
        ),
        pytest.param(
            "David Edgerton, ‘Liberal Militarism and the British State’, New Left Review, I/185 (1991), pp. 138–69.",
            (
                "article-journal",
                ["David Edgerton"],
                "Liberal Militarism and the British State",
                "New Left Review",
                "1991",
            ),
            id="a-series-before-the-number-of-a-journal",
        ),
        pytest.param(
            "Charles Booth, Life and Labour of the People in London, 17 vols (London: Macmillan, 1902–3), I, p. 33.",
            ("book", ["Charles Booth"], "Life and Labour of the People in London", None, "1902"),
            id="a-volume-in-roman-behind-the-brackets",
        ),
        pytest.param(
            "« Entretien avec Hubert Védrine », propos recueillis par Daniel Vernet, Le Monde, 28 mai 2005.",
            ("article-newspaper", [], "Entretien avec Hubert Védrine", "Le Monde", "2005-05-28"),
            id="who-asked-the-questions-is-no-container",
        ),
        pytest.param(
            "M. Ozouf, La Fête révolutionnaire, 1789-1799, Gallimard, coll. « Folio histoire », 1988.",
            ("book", ["M. Ozouf"], "La Fête révolutionnaire, 1789-1799", None, "1988"),
            id="a-publisher-and-its-series-behind-a-title-with-years",
        ),
    ],
)
def test_what_stands_in_the_note_is_one_citation_and_read_as_it_stands(text, expected):
    [citation] = read(text)
    work = citation.work
    authors = [str(name) for name in work.author]
    assert (work.type, authors, work.title, work.container_title, str(work.issued)) == expected


def test_an_address_behind_abrufbar_unter_is_the_books_own():
    [citation] = read(
        "Max Weber, Wirtschaft, Tübingen 1922, S. 12. Abrufbar unter: http://example.org/weber (abgerufen am 3. Mai 2019)."
    )
    assert (citation.link, citation.work.url) == (LinkStatus.PRESENT, "http://example.org/weber")


def test_years_within_a_books_title_do_not_end_the_citation():
    [citation] = read(
        "Anne Roe, « Les années », dans Paul Doe (dir.), La France d’un siècle à l’autre, 1914-2000. Dictionnaire critique, Paris, Hachette, 1999, p. 111-124."
    )
    assert (
        citation.work.container_title == "La France d’un siècle à l’autre, 1914-2000. Dictionnaire critique"
    )


def test_the_same_author_in_french_is_the_author_of_the_work_before():
    _, later = notes.read(
        [
            Note(
                1,
                "Emmanuelle Saada, Les usages du droit, Paris, Seuil, 2003 ; voir aussi, du même auteur, Les enfants de la colonie, Paris, La Découverte, 2007.",
            )
        ]
    )[0].citations
    assert ([str(name) for name in later.work.author], later.work.title) == (
        ["Emmanuelle Saada"],
        "Les enfants de la colonie",
    )


def test_a_short_form_by_two_families_means_the_author_who_has_both():
    full, short = notes.read(
        [
            Note(
                1,
                "Eduardo García de Enterría, La lucha contra las inmunidades del poder, Madrid, Civitas, 1974, p. 22.",
            ),
            Note(2, "García de Enterría, op. cit., p. 44."),
        ]
    )
    [citation] = short.citations
    assert (citation.short_of, citation.work.author[0].given) == (full.citations[0].id, None)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        pytest.param(
            "Author interview with former Pentagon official, October 3, 2018; confidential email correspondence, November 2018.",
            ["interview", "personal_communication"],
            id="messages-without-a-name",
        ),
        pytest.param(
            "(1) Barry R. Posen, “Command of the Commons,” International Security 28, no. 1 (2003): 5–46; (2) Stephen G. Brooks, World Out of Balance (Princeton, NJ: Princeton University Press, 2008).",
            ["article-journal", "book"],
            id="works-numbered-in-brackets",
        ),
        pytest.param(
            "Marcus Clay, “The PLA’s AI Competitions,” The Diplomat, November 5, 2020; Executive Order 13859 of February 11, 2019, “Maintaining American Leadership,” Federal Register 84, no. 31 (February 14, 2019): 3967–72.",
            ["article-magazine", "legislation"],
            id="an-order-by-its-day-before-its-title",
        ),
        pytest.param(
            "Treaty of Peace, Versailles, 28 June 1919, art. 231; Charter of the United Nations, art. 51.",
            ["treaty", "treaty"],
            id="a-charter-by-its-article",
        ),
    ],
)
def test_what_stands_behind_a_semicolon_is_a_citation_of_its_own(text, types):
    assert [citation.work.type for citation in read(text)] == types


@pytest.mark.parametrize(
    ("text", "author", "title", "container"),
    [
        pytest.param("Tom B. Brown et al., Language Models Are Few-Shot Learners,” Nature, May 28, 2020.", "Tom B. Brown", "Language Models Are Few-Shot Learners", "Nature", id="opening-mark-behind-et-al"),
        pytest.param("Daron Acemoglu, Simon Johnson, and James A. Robinson, Income and Democracy,” American Economic Review 98, no. 3 (2008): 808–42.", "Daron Acemoglu; Simon Johnson; James A. Robinson", "Income and Democracy", "American Economic Review", id="opening-mark-behind-three-names"),
        pytest.param("Jessica Chen Weiss, A World Safe for Autocracy? China’s Rise and the Future of Global Politics,” Foreign Affairs 98, no. 4 (2019): 92–102.", "Jessica Chen Weiss", "A World Safe for Autocracy? China’s Rise and the Future of Global Politics", "Foreign Affairs", id="opening-mark-of-a-title-with-a-question"),
        pytest.param("See Beijing Opens Second AI Pilot Zone,” Xinhua, February 19, 2021,", "", "Beijing Opens Second AI Pilot Zone", "Xinhua", id="opening-mark-behind-a-signal"),
        pytest.param("Made in China 2025 Explained,” Xinhua, May 19, 2015,", "", "Made in China 2025 Explained", "Xinhua", id="opening-mark-of-a-title-with-a-year"),
        pytest.param("Alexander L. George, “The ‘Operational Code’: A Neglected Approach, International Studies Quarterly 13, no. 2 (June 1969): 190–222.", "Alexander L. George", "The ‘Operational Code’: A Neglected Approach", "International Studies Quarterly", id="closing-mark-of-a-title-with-a-quotation"),
        pytest.param("Ma Ying, “AI and the Transformation of Command [人工智能与指挥变革], PLA Daily [解放军报], August 6, 2019.", "Ying Ma", "AI and the Transformation of Command", "PLA Daily", id="closing-mark-before-the-original-title"),
        pytest.param("Bagchi, Alaknanda. “Conflicting Nationalisms: The Voice of the Subaltern. Diacritics, vol. 15, no. 1, 1996, pp. 41-50.", "Alaknanda Bagchi", "Conflicting Nationalisms: The Voice of the Subaltern", "Diacritics", id="closing-mark-before-a-full-stop"),
        pytest.param("Michael Beckley, The Power of Nations: Measuring What Matters, International Security 43, no. 2 (Fall 2018): 7–44.", "Michael Beckley", "The Power of Nations: Measuring What Matters", "International Security", id="both-marks"),
    ],
)  # fmt: skip
def test_where_a_quotation_mark_is_lost_the_title_still_ends_before_its_source(
    text, author, title, container
):
    [citation] = read(text)
    work = citation.work
    assert ("; ".join(str(name) for name in work.author), work.title, work.container_title) == (
        author,
        title,
        container,
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("王缉思. 大国关系[M]. 北京: 中信出版社, 2015: 33；张蕴岭：《如何认识东盟》，《人民日报》2015年1月26日，第3版。", id="an-entry-then-a-note"),
        pytest.param("杨奎松：《失去的机会》，桂林：广西师范大学出版社，1992年，第77页；另见龙坤. 人工智能军备控制研究[D]. 长沙: 国防科技大学, 2020: 45-47.", id="a-note-then-an-entry"),
        pytest.param("钟声：《开放合作》，《人民日报》2020年8月7日，第3版；[美]约瑟夫·奈：《软实力》，马娟娟译，北京：中信出版社，2013年。", id="a-country-in-brackets-behind-the-semicolon"),
        pytest.param("Dieter Grimm, Die Zukunft der Verfassung, in: JZ 2009, S. 1050 ff.; § 823 Abs. 1 BGB", id="a-law-behind-a-semicolon"),
        pytest.param("§ 823 Abs. 1 BGB; Habermas, Jürgen: Strukturwandel der Öffentlichkeit. Untersuchungen, Neuwied 1962, S. 58.", id="a-book-behind-a-law"),
    ],
)  # fmt: skip
def test_two_works_parted_by_a_semicolon_are_two_citations(text):
    assert len(read(text)) == 2


def test_a_sentence_behind_pages_and_ff_is_no_part_of_the_citation():
    reading = notes.read_note(
        Note(
            1,
            "Dieter Grimm, Die Zukunft der Verfassung, in: JZ 2009, S. 1050 ff. Die Zahlen sind umstritten.",
        )
    )
    [citation] = reading.citations
    assert (citation.raw[-3:], str(reading.kind)) == ("ff.", "mixed")


def test_an_essay_in_ibid_comes_from_the_source_of_the_work_before():
    _, essay = read(
        "Joan W. Scott, ‘Women’s History’, in Peter Burke (ed.), New Perspectives on Historical Writing (Cambridge: Polity, 1991), pp. 42–66; Peter Burke, ‘Overture: The New History’, in ibid., pp. 1–23."
    )
    assert (essay.work.title, essay.work.container_title) == ("Overture: The New History", None)


def test_names_and_years_mean_the_works_of_those_years():
    first, second, third = notes.read(
        [
            Note(1, "Jane Roe, Early Days (London: Faber, 2010), 3."),
            Note(2, "Jane Roe, Late Days (London: Faber, 2015), 7."),
            Note(3, "Roe 2010, 45; Smith and Jones 2012, 12–14; Roe (2015)."),
        ]
    )
    read = [
        ([name.family for name in c.work.author], str(c.work.issued), c.short_of) for c in third.citations
    ]
    assert read == [
        (["Roe"], "2010", first.citations[0].id),
        (["Smith", "Jones"], "2012", None),
        (["Roe"], "2015", second.citations[0].id),
    ]
