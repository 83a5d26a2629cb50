"""Series, ancient authors, offices and dashes of notes that were written blind, and look-alikes that must be read as before."""

from __future__ import annotations

import pytest

from citecheck import notes
from citecheck.model import LinkStatus, Note, NoteKind
from tests.notes.told import read
from tests.notes.told import typed as told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("John Day, Psalms, JSOTSup 14 (Sheffield: JSOT Press, 1990), 3.", ("book", ["John Day"], "Psalms", None, "1990"), id="series-by-letters"),
        pytest.param("Raymond E. Brown, The Gospel according to John, vol. 1, Anchor Bible 29 (Garden City, NY: Doubleday, 1966), 23.", ("book", ["Raymond E. Brown"], "The Gospel according to John", None, "1966"), id="series-by-name"),
        pytest.param("Hans Maier, Die Grundrechte, Schriften zum öffentlichen Recht 112 (Berlin: Duncker & Humblot, 1970), 3.", ("book", ["Hans Maier"], "Die Grundrechte", None, "1970"), id="series-in-german"),
        pytest.param("Jörg Frey, Die johanneische Eschatologie, vol. 1, Ihre Probleme im Spiegel der Forschung, WUNT 96 (Tübingen: Mohr Siebeck, 1997), 1–8.", ("book", ["Jörg Frey"], "Die johanneische Eschatologie", None, "1997"), id="what-a-volume-is-called"),
        pytest.param("Livy, Ab urbe condita 1.7, trans. B. O. Foster, Loeb Classical Library 114 (Cambridge, MA: Harvard University Press, 1919).", ("book", ["Livy"], "Ab urbe condita", None, "1919"), id="series-behind-a-translator"),
        pytest.param("Jane Roe, NASA, MIT, and Apollo 13 (New York: Viking, 1999), 4.", ("book", ["Jane Roe"], "NASA, MIT, and Apollo 13", None, "1999"), id="a-title-that-ends-in-a-number"),
        pytest.param("Jane Roe, Ships and Men, English Historical Review 12 (1990), 3.", ("article-journal", ["Jane Roe"], "Ships and Men", "English Historical Review", "1990"), id="a-journal-and-its-volume"),
        pytest.param("“Ford Workers Pour into Union,” United Automobile Worker, March 1, 1941, 1.", ("article-newspaper", [], "Ford Workers Pour into Union", "United Automobile Worker", "1941-03-01"), id="a-paper-called-like-a-body"),
        pytest.param("“Notes from the Field,” United Automobile Workers, March 2, 2021.", ("webpage", [], "Notes from the Field", "United Automobile Workers", "2021-03-02"), id="a-body-on-the-web"),
        pytest.param("John F. Kennedy, “Inaugural Address,” January 20, 1961, in Public Papers of the Presidents: John F. Kennedy, 1961 (Washington, DC: GPO, 1962), 1.", ("chapter", ["John F. Kennedy"], "Inaugural Address", "Public Papers of the Presidents: John F. Kennedy, 1961", "1961-01-20"), id="the-year-of-a-volume"),
        pytest.param("Иванов И. И. Хлеб и власть // Голод в СССР, 1929–1934 / отв. ред. В. В. Кондрашин. М.: МФД, 2011. С. 5.", ("chapter", ["И. И. Иванов"], "Хлеб и власть", "Голод в СССР, 1929–1934", "2011"), id="the-years-of-a-russian-volume"),
        pytest.param("Иванов И. И. Хлеб и власть // Вопросы истории, 1992, № 4. С. 5.", ("article-journal", ["И. И. Иванов"], "Хлеб и власть", "Вопросы истории", "1992"), id="the-year-of-a-russian-journal"),
        pytest.param("Doris Meissner, testimony before the Senate Committee on the Judiciary, “Immigration Reform in 2009,” 111th Cong., 1st sess., April 30, 2009.", ("hearing", ["Doris Meissner"], "Immigration Reform in 2009", None, "2009-04-30"), id="who-testified"),
        pytest.param("Senate, Standing Committee on Human Rights, Evidence, 41st Parl, 2nd Sess, No 12 (3 June 2014).", ("hearing", ["Senate, Standing Committee on Human Rights"], "Evidence", None, "2014-06-03"), id="a-canadian-committee"),
        pytest.param("Criminal Code, RSC 1985, c C-46, s 495.", ("legislation", [], "Criminal Code", None, "1985"), id="canadian-statutes"),
        pytest.param("Crimes Act 1914 (Cth) s 3.", ("legislation", [], "Crimes Act 1914", None, "1914"), id="the-year-of-an-act"),
        pytest.param("U.S. Dep’t of Educ., Off. for Civ. Rts., Dear Colleague Letter on Harassment 3 (2010).", ("report", ["U.S. Dep’t of Educ., Off. for Civ. Rts"], "Dear Colleague Letter on Harassment", None, "2010"), id="an-office-of-a-department"),
        pytest.param("Medical Officer of Health for Bermondsey, Annual Report for the Year 1925 (London, 1926), p. 12.", ("report", ["Medical Officer of Health for Bermondsey"], "Annual Report for the Year 1925", None, "1926"), id="an-office-by-its-annual-report"),
        pytest.param("The National Archives, Kew, CAB 129/40, Ernest Bevin, ‘The Threat to Western Civilization’, 3 March 1948.", ("manuscript", ["Ernest Bevin"], "The Threat to Western Civilization", None, "1948-03-03"), id="who-wrote-what-an-archive-holds"),
        pytest.param("Truman Library, Independence, Missouri, “Memorandum of Conversation,” May 3, 1950.", ("manuscript", [], "Memorandum of Conversation", None, "1950-05-03"), id="where-an-archive-is"),
        pytest.param("Max Weber, Wirtschaft und Gesellschaft, 1. Halbband, Tübingen 1956, S. 12.", ("book", ["Max Weber"], "Wirtschaft und Gesellschaft", None, "1956"), id="half-a-volume"),
        pytest.param("Karl Ritter, Die Erdkunde, 2. Theil, 3. Buch, Berlin 1834, S. 12.", ("book", ["Karl Ritter"], "Die Erdkunde", None, "1834"), id="parts-and-books"),
        pytest.param("Former asylum officer, telephone interview with the author, Houston, March 3, 2016.", ("interview", [], None, None, "2016-03-03"), id="a-speaker-without-a-name"),
        pytest.param("Retired PLA colonel, author interview, Beijing, May 2015.", ("interview", [], None, None, "2015-05"), id="an-authors-interview"),
        pytest.param("Jane Roe, interview by John Doe, Paris, May 3, 2001.", ("interview", ["Jane Roe"], None, None, "2001-05-03"), id="a-speaker-by-name"),
        pytest.param("Eusebius, Hist. eccl. 5.1 (GCS 9/1:402).", ("book", ["Eusebius"], "Hist. eccl", None, None), id="a-father-of-the-church"),
        pytest.param("Plato, Republic 514a–520a.", ("book", ["Plato"], "Republic", None, None), id="a-passage-of-plato"),
        pytest.param("Roe, “Old Wars,” 33, argues otherwise.", ("article-journal", ["Roe"], "Old Wars", None, None), id="what-a-work-says"),
    ],
)  # fmt: skip
def test_a_source_is_read(text, expected):
    [citation] = read(text)
    assert told(citation) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Gérard Noiriel, Le creuset français, Paris, Seuil, 1988, p. 12. – Patrick Weil, La France et ses étrangers, Paris, Calmann-Lévy, 1991, p. 44.", ["Le creuset français", "La France et ses étrangers"], id="a-dash-between-works"),
        pytest.param("J. Carbonnier, Flexible droit, Paris, LGDJ, 2001, p. 12. – V. aussi F. Terré, Introduction générale au droit, Paris, Dalloz, 2015.", ["Flexible droit", "Introduction générale au droit"], id="a-dash-before-a-signal"),
        pytest.param("Иванов И. И. Очерки. — М., 1989. — С. 5.", ["Очерки"], id="dashes-between-the-parts-of-an-entry"),
        pytest.param("Marc Bloch, La société féodale, Paris, Albin Michel, 1939. — 472 p.", ["La société féodale"], id="a-dash-before-a-number-of-pages"),
        pytest.param("Robert Darnton, The Great Cat Massacre (New York: Basic Books, 1984), and his reply in “The Symbolic Element in History,” Journal of Modern History 58 (1986): 218.", ["The Great Cat Massacre", "The Symbolic Element in History"], id="a-piece-told-in-words"),
        pytest.param("Jane Roe, Lost Girls (Toronto: Penguin, 2012), p. 112, and Amnesty International, “Stolen Sisters,” October 2004.", ["Lost Girls", "Stolen Sisters"], id="a-body-behind-a-book"),
        pytest.param("Jane Roe, Ships and Men (London: Verso, 2013), and the “long peace” that followed.", ["Ships and Men"], id="words-quoted-behind-a-book"),
        pytest.param("[3] 斯科特.国家的视角[M].北京：社会科学文献出版社,2004:8；[4] 狄金华.被困的治理[D].武汉：华中科技大学，2011.", ["国家的视角", "被困的治理"], id="entries-that-kept-their-numbers"),
        pytest.param("Hans Maier, Staat, Berlin 1970, S. 12. Teilweise anders Karl Roth, Recht, Bonn 1980, S. 4.", ["Staat", "Recht"], id="a-word-that-begins-like-a-part"),
        pytest.param("Tertullian, Apologeticum 39.5 (PL 1:470); Ambrose, De officiis 2.28 (PL 16:140).", ["Apologeticum", "De officiis"], id="fathers-of-the-church"),
        pytest.param("Aristotle, Nicomachean Ethics 1094a1–3; Plato, Phaedrus 275d.", ["Nicomachean Ethics", "Phaedrus"], id="pages-of-old-editions"),
    ],
)  # fmt: skip
def test_works_are_parted(text, expected):
    assert [citation.work.title for citation in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Jane Roe, “On Order,” Xinhua, May 3, 2018,  (in Chinese).", LinkStatus.LOST, id="behind-a-day"),
        pytest.param("Jane Roe, On Order (Beijing: Renmin Chubanshe, 2018) (in Chinese).", LinkStatus.NEVER, id="behind-a-book"),
    ],
)  # fmt: skip
def test_a_comma_before_the_tongue_is_what_a_link_left(text, expected):
    [citation] = read(text)
    assert citation.link is expected


def test_a_piece_told_in_words_is_no_prose():
    text = "See Emily Apter, Against World Literature (London: Verso, 2013), and the forum on her book in “Theories and Methodologies,” PMLA 129, no. 1 (January 2014)."
    assert notes.read_note(Note(1, text)).kind is NoteKind.CITATION


def test_officers_that_a_sentence_tells_of_are_none():
    assert read("Former asylum officers were interviewed by telephone in March 2016.") == ()
