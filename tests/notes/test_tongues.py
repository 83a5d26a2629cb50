"""Habits of German lawyers, of French and Spanish notes and of Russian bibliographies, and look-alikes that must be read as before."""

from __future__ import annotations

import pytest

from citecheck import notes
from citecheck.model import Note, NoteKind
from tests.notes.told import read, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Grundlegend E.-W. Böckenförde, Grundrechtstheorie, NJW 1974, 1529 ff.; zum Folgenden auch M. Jestaedt, Grundrechtsentfaltung im Gesetz, 2. Aufl. 2002, S. 75 ff.",
            [
                (["E.-W. Böckenförde"], "Grundrechtstheorie", "NJW", "1974"),
                (["M. Jestaedt"], "Grundrechtsentfaltung im Gesetz", None, "2002"),
            ],
            id="a-page-that-could-be-a-year-and-what-follows",
        ),
        pytest.param(
            "P. Lerche, Zur Bindung der Tarifparteien, BayVBl. 1996, 1653, 1701.",
            [(["P. Lerche"], "Zur Bindung der Tarifparteien", "BayVBl", "1996")],
            id="two-such-pages-and-an-abbreviation",
        ),
        pytest.param(
            "Martin Sattler, Die Verfassung der DDR 1949, 1974, S. 12 ff.",
            [(["Martin Sattler"], "Die Verfassung der DDR 1949", None, "1974")],
            id="a-year-that-the-title-names",
        ),
        pytest.param(
            "So K. Hesse, Grundzüge des Verfassungsrechts, Heidelberg 1995, § 5 III 2, S. 12; a. A. U. Di Fabio, Werteordnung, JZ 2004, 1 (3 f.).",
            [
                (["K. Hesse"], "Grundzüge des Verfassungsrechts", None, "1995"),
                (["U. Di Fabio"], "Werteordnung", "JZ", "2004"),
            ],
            id="one-opinion-and-another",
        ),
        pytest.param(
            "Gesetzentwurf der Bundesregierung, BT-Drs. 16/1830, S. 21.",
            [([], "Gesetzentwurf der Bundesregierung", None, None)],
            id="a-paper-of-parliament",
        ),
        pytest.param(
            "Cfr. Juan J. Linz, El factor tiempo, México, IETD, 1994, p. 12, y, en sentido contrario, António Costa Pinto, “Settling accounts”, South European Society and Politics, 11 (2), 2006, pp. 173-204.",
            [
                (["Juan J. Linz"], "El factor tiempo", None, "1994"),
                (["António Costa Pinto"], "Settling accounts", "South European Society and Politics", "2006"),
            ],
            id="and-to-the-contrary",
        ),
        pytest.param(
            "Voir P. Veyne, « Foucault révolutionne l’histoire », Critique, n° 412, 1978, p. 12, ainsi que son livre, Le pain et le cirque, Paris, Seuil, 1976.",
            [
                (["P. Veyne"], "Foucault révolutionne l’histoire", "Critique", "1978"),
                ([], "Le pain et le cirque", None, "1976"),
            ],
            id="as-well-as-his-book",
        ),
        pytest.param(
            "A. Corbin, « Les cloches », dans P. Boucheron (dir.), Histoire sonore, Saint-Germain-en-Laye, Marivole, 2010, p. 7-19.",
            [(["A. Corbin"], "Les cloches", "Histoire sonore", "2010")],
            id="a-french-town",
        ),
        pytest.param(
            "Barry Watts, The Maturing Revolution,Center for Strategic Studies,2011,p.22.",
            [(["Barry Watts"], "The Maturing Revolution", "Center for Strategic Studies", "2011")],
            id="commas-without-spaces",
        ),
        pytest.param(
            "Buzan B., Wæver O. Regions and Powers. – Cambridge: Cambridge University Press, 2003. – P. 397–439.",
            [(["B. Buzan", "O. Wæver"], "Regions and Powers", None, "2003")],
            id="western-names-in-a-russian-bibliography",
        ),
        pytest.param(
            "Фененко А. В. Концепция «стабильного сдерживания» / А. В. Фененко // Независимое военное обозрение. – 2010. – 8 октября.",
            [
                (
                    ["А. В. Фененко"],
                    "Концепция «стабильного сдерживания»",
                    "Независимое военное обозрение",
                    "2010-10-08",
                )
            ],
            id="signed-once-more",
        ),
        pytest.param(
            "Концепция внешней политики : утв. Президентом РФ 12 февраля 2013 г. № 5 [Электронный ресурс] // МИД России : [официальный сайт]. – URL: http://www.mid.ru/x.html (дата обращения: 01.02.2015).",
            [
                (
                    [],
                    "Концепция внешней политики : утв. Президентом РФ 12 февраля 2013 г. № 5",
                    "МИД России",
                    "2013-02-12",
                )
            ],
            id="approved-and-on-a-site",
        ),
        pytest.param(
            "Автор признателен рецензенту за указание на работу: Сафранчук И. А. Будущее ядерного оружия: дис. … канд. полит. наук. – М., 2003. – 168 с.",
            [(["И. А. Сафранчук"], "Будущее ядерного оружия", None, "2003")],
            id="told-of-by-a-reviewer",
        ),
        pytest.param(
            "Интервью С. В. Лаврова газете «Коммерсант», 5 мая 2012 г.",
            [([], "Интервью С. В. Лаврова газете «Коммерсант»", None, "2012-05-05")],
            id="an-interview-is-no-family",
        ),
        pytest.param(
            "Maravall, J. M., Las promesas políticas, Barcelona, Galaxia Gutenberg, 2013; Linz, J. J. y Stepan, A., Problems of Democratic Transition, Baltimore, Johns Hopkins University Press, 1996.",
            [
                (["J. M. Maravall"], "Las promesas políticas", None, "2013"),
                (["J. J. Linz", "A. Stepan"], "Problems of Democratic Transition", None, "1996"),
            ],
            id="families-before-initials-and-commas-only",
        ),
        pytest.param(
            "Hierzu näher U. Volkmann, AöR 134 (2009), 157 (165); krit. D. Grimm, NJW 1995, 1697 (1701).",
            [
                (["U. Volkmann"], None, "AöR", "2009"),
                (["D. Grimm"], None, "NJW", "1995"),
            ],
            id="a-journal-and-no-title",
        ),
        pytest.param(
            "Zum Streitstand J. Ipsen, Staatsrecht II, 20. Aufl. 2017, Rn. 345; ders., Umweltrecht, 4. Aufl. 2016, § 3 Rn. 2.",
            [
                (["J. Ipsen"], "Staatsrecht II", None, "2017"),
                (["J. Ipsen"], "Umweltrecht", None, "2016"),
            ],
            id="the-same-author-and-one-word",
        ),
        pytest.param(
            "National Security Strategy of the United States of America. – Washington, D.C.: The White House, 2010. – P. 23.",
            [([], "National Security Strategy of the United States of America", None, "2010")],
            id="an-unsigned-western-work-in-a-russian-bibliography",
        ),
    ],
)
def test_reads_habits_of_many_tongues(text, expected):
    assert [told(citation) for citation in read(text)] == expected


def test_further_volumes_of_the_same_reports_are_judgments():
    citations = read("BVerfGE 6, 32 (41) – Elfes; 54, 143 (146); 80, 137 (152 f.) – Reiten im Walde.")
    assert [citation.work.title for citation in citations] == ["Elfes", None, "Reiten im Walde"]
    assert {citation.work.type for citation in citations} == {"legal_case"}


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        ("F. v. Liszt, Lehrbuch des Deutschen Strafrechts, 22. Aufl., Berlin 1919, S. 12.", "F. v. Liszt", "Lehrbuch des Deutschen Strafrechts"),
        ("H. v. Mangoldt, Das Bonner Grundgesetz, Berlin 1953, Art. 1 Anm. 2.", "H. v. Mangoldt", "Das Bonner Grundgesetz"),
        ("v. Savigny, System des heutigen Römischen Rechts, Berlin 1840, S. 33.", "v. Savigny", "System des heutigen Römischen Rechts"),
    ],
)  # fmt: skip
def test_a_von_of_one_letter_is_no_versus(text, author, title):
    (citation,) = read(text)
    assert ([str(name) for name in citation.work.author], citation.work.title) == ([author], title)


@pytest.mark.parametrize(
    "text",
    [
        "R. v. Oakes, [1986] 1 S.C.R. 103.",
        "U.S. v. Nixon, 418 U.S. 683 (1974).",
        "D. v. United Kingdom, App. No. 30240/96, 24 Eur. H.R. Rep. 423 (1997).",
    ],
)
def test_a_party_of_one_letter_stays_a_party(text):
    (citation,) = read(text)
    assert (citation.work.type, citation.work.title) == ("legal_case", text.split(",")[0])


def test_numbers_behind_other_works_are_no_judgments():
    citations = read("P. Häberle, Grundrechte, VVDStRL 30 (1972), S. 43; 65, 1 ff.")
    assert [citation.work.type for citation in citations if citation.work.type == "legal_case"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Im Anschluss an Weber hat die Forschung das immer wieder betont.",
        "Zum Ganzen gehört freilich auch die Frage der Kosten.",
        "So J. S. Mill thought, and he was right.",
        "En este sentido, Juan Linz defendió que la transición fue un éxito.",
    ],
)
def test_sentences_that_begin_like_signals_stay_sentences(text):
    assert notes.read_note(Note(1, text)).kind is NoteKind.DISCURSIVE


def test_a_local_edition_tells_a_newspaper():
    (citation,) = read("« Le parc s’agrandit », Le Quotidien de Voiron, édition Isère-Sud, 21 juin 2008.")
    assert citation.work.type == "article-newspaper"


def test_a_house_called_edition_stays_a_publisher():
    (citation,) = read("L. Febvre, Combats pour l’histoire, édition Armand Colin, Paris, 1953.")
    assert citation.work.title == "Combats pour l’histoire"


def test_families_of_a_short_form_are_three_people():
    first = Note(1, "José Ramón Montero, Richard Gunther y Mariano Torcal, “Actitudes”, Claves, 1998.")
    second = Note(2, "Montero, Gunther y Torcal, op. cit., p. 22.")
    (citation,) = notes.read([first, second])[1].citations
    assert [str(name) for name in citation.work.author] == ["Montero", "Gunther", "Torcal"]
    assert citation.short_of == "1a"


def test_a_work_named_again_without_its_imprint_is_a_short_form():
    first = Note(1, "Yuan Wenxian, Joint Campaign Command (Beijing: NDU Press, 2008), p. 268.")
    again, whole = (
        notes.read([first, Note(2, text)])[1].citations[0]
        for text in (
            "Yuan Wenxian, Joint Campaign Command, p. 270.",
            "Yuan Wenxian, Joint Campaign Command (Beijing: NDU Press, 2008), p. 270.",
        )
    )
    assert (again.short_of, whole.short_of, whole.same_as) == ("1a", None, "1a")
