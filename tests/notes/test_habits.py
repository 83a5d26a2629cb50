"""Habits of law reviews, EU lawyers, editions and German historians, each beside look-alikes that must be read as before."""

from __future__ import annotations

import pytest

from tests.notes.told import read, typed


def told(text):
    """Type, authors, title, container and date of each citation."""
    return [typed(citation) for citation in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sebastian Conrad, Deutsche Kolonialgeschichte, Köln u. a. 2008, S. 3.", ("book", ["Sebastian Conrad"], "Deutsche Kolonialgeschichte", None, "2008")),
        ("Ulrich Herbert, Geschichte Deutschlands im 20. Jahrhundert, München u.a. 2014, S. 12.", ("book", ["Ulrich Herbert"], "Geschichte Deutschlands im 20. Jahrhundert", None, "2014")),
        ("Joël Kotek, Le siècle des camps, Paris et al. 2000, S. 33.", ("book", ["Joël Kotek"], "Le siècle des camps", None, "2000")),
        ("Helmut Bley, Kolonialherrschaft und Sozialstruktur, Hamburg und Münster 1996.", ("book", ["Helmut Bley"], "Kolonialherrschaft und Sozialstruktur", None, "1996")),
        ("Michael Mann u. a., Globale Geschichte, Bielefeld 2001.", ("book", ["Michael Mann"], "Globale Geschichte", None, "2001")),
        ("Jane Roe, Between Berlin and Vienna 1900, London 1999.", ("book", ["Jane Roe"], "Between Berlin and Vienna 1900", None, "1999")),
    ],
)  # fmt: skip
def test_a_place_may_stand_for_others_too(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But see Margo Schlanger, Plata v. Brown and Realignment: Jails, Prisons, Courts, and Politics, 48 Harv. C.R.-C.L. L. Rev. 165, 171–72 (2013).", ("article-journal", ["Margo Schlanger"], "Plata v. Brown and Realignment: Jails, Prisons, Courts, and Politics", "Harv. C.R.-C.L. L. Rev.", "2013")),
        ("Sanford Levinson & Jack M. Balkin, Marbury v. Madison as Constitutional Design, 20 Const. Comment. 255, 260 (2003).", ("article-journal", ["Sanford Levinson", "Jack M. Balkin"], "Marbury v. Madison as Constitutional Design", "Const. Comment.", "2003")),
        ("But see Michael J. Klarman, Brown v. Board of Education and the Civil Rights Movement 12–14 (2007).", ("book", ["Michael J. Klarman"], "Brown v. Board of Education and the Civil Rights Movement", None, "2007")),
        ("See Adam, Miller & Sons v. Plata, 12 U.S. 345 (1999).", ("legal_case", [], "Adam, Miller & Sons v. Plata", "U.S.", "1999")),
        ("John Harris, Warden v. Plata, No. 12-345 (9th Cir. 2004).", ("legal_case", [], "John Harris, Warden v. Plata", None, "2004")),
        ("Smith, Barney, Harris Upham & Co. v. SEC, 345 F.3d 12 (2d Cir. 2003).", ("legal_case", [], "Smith, Barney, Harris Upham & Co. v. SEC", "F.3d", "2003")),
    ],
)  # fmt: skip
def test_a_title_may_begin_with_a_case_and_a_case_with_a_person(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        ("Haight, George Eliot, 412.", "Haight", "George Eliot"),
        ("Edel, Henry James, pp. 3–5, 12.", "Edel", "Henry James"),
        ("Ellmann, James Joyce, 230–1; Bate, John Keats, 45.", "Ellmann", "James Joyce"),
        ("Haight, Gordon, George Eliot, Oxford 1968, S. 12.", "Gordon Haight", "George Eliot"),
        ("Clark, Christopher M., The Sleepwalkers, 45.", "Christopher M. Clark", "The Sleepwalkers"),
    ],
)
def test_a_short_title_may_be_a_name(text, who, title):
    work = read(text)[0].work
    assert ([str(name) for name in work.author], work.title) == ([who], title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Directive 2004/38/EC of the European Parliament and of the Council of 29 April 2004 on the right of citizens of the Union to move and reside freely, O.J. 2004, L 158/77.", [("legislation", [], "Directive 2004/38/EC of the European Parliament and of the Council of 29 April 2004 on the right of citizens of the Union to move and reside freely", None, "2004")]),
        ("Directive 95/46/EC on the protection of individuals with regard to the processing of personal data, OJ 1995 L 281/31.", [("legislation", [], "Directive 95/46/EC on the protection of individuals with regard to the processing of personal data", "OJ", "1995")]),
        ("Council Framework Decision 2002/584/JHA of 13 June 2002 on the European arrest warrant, O.J. 2002, L 190/1.", [("legislation", [], "Council Framework Decision 2002/584/JHA of 13 June 2002 on the European arrest warrant", None, "2002")]),
        ("Directive 95/46 was replaced in 2018, and its case law went on to be cited.", []),
        ("Opinion of A.G. Sharpston in Case C-456/12, O. and B., EU:C:2013:837, point 52.", [("legal_case", [], "O. and B.", None, "2013")]),
        ("See the View of A.G. Wathelet in Case C-370/12, Pringle, EU:C:2012:675.", [("legal_case", [], "Pringle", None, "2012")]),
        ("A.G. Opinion in Joined Cases C-22 & 23/08, Vatsouras, EU:C:2009:150, point 44.", [("legal_case", [], "Vatsouras", None, "2009")]),
        ("Thym, “The Elusive Limits”, 52 CML Rev. (2015), 17; Metock, cited supra note 1, para 70.", [("article-journal", ["Thym"], "The Elusive Limits", "CML Rev", "2015"), (None, ["Metock"], None, None, None)]),
        ("European Commission, “Guidance on the right of free movement”, C(2023) 8500 final, 6 Dec. 2023.", [("report", ["European Commission"], "Guidance on the right of free movement", None, "2023-12-06")]),
        ("See, among many, Thym, “The Elusive Limits”, 52 CML Rev. (2015), 17–50.", [("article-journal", ["Thym"], "The Elusive Limits", "CML Rev", "2015")]),
        ("See, amongst the many contributions, Davies, “The Right to Stay”, 12 EJML (2010), 33.", [("article-journal", ["Davies"], "The Right to Stay", "EJML", "2010")]),
        ("See Among Many Peoples (London: Faber, 1990), 4.", [("book", [], "Among Many Peoples", None, "1990")]),
    ],
)  # fmt: skip
def test_reads_what_eu_lawyers_cite(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vorwärts, Nr. 12 vom 14. Januar 1906, S. 2.", ("article-newspaper", [], None, "Vorwärts", "1906-01-14")),
        ("Schlesische Volksstimme, Nr. 88 vom 3. Mai 1911, S. 1.", ("article-newspaper", [], None, "Schlesische Volksstimme", "1911-05-03")),
        ("Die Rote Fahne Nr. 33 vom 3. Februar 1921.", ("article-newspaper", [], None, "Die Rote Fahne", "1921-02-03")),
        ("Le Libertaire, n° 14, 3 mai 1907, p. 2.", ("article-newspaper", [], None, "Le Libertaire", "1907-05-03")),
        ("Solidaridad Obrera, núm. 212, 3 de mayo de 1917, p. 1.", ("article-newspaper", [], None, "Solidaridad Obrera", "1917-05-03")),
        ("Iskra, no. 32, 15 January 1903.", ("article-newspaper", [], None, "Iskra", "1903-01-15")),
        ("RAND Corporation, No. 12, May 3, 2020.", ("report", ["RAND Corporation"], "No. 12", None, "2020-05-03")),
        ("Befehl Nr. 227 vom 28. Juli 1942, BArch, RH 2/2345.", ("manuscript", [], "Befehl Nr. 227 vom 28. Juli 1942", None, "1942-07-28")),
        ("Deutsche Kolonialzeitung 23 (1906), Nr. 4, S. 31.", ("article-journal", [], None, "Deutsche Kolonialzeitung", "1906")),
        ("Koloniale Rundschau 3 (1911), H. 2, S. 99–104.", ("article-journal", [], None, "Koloniale Rundschau", "1911")),
        ("Simplicissimus 8 (1904), Nr. 12, S. 91.", ("article-journal", [], None, "Simplicissimus", "1904")),
        ("Nipperdey 2 (1992), S. 45.", ("book", [], "Nipperdey", None, "1992")),
        ("See Punch, 3 (1842), 45.", ("article-journal", [], None, "Punch", "1842")),
        ("Household Words, 3 (1851), 217–23.", ("article-magazine", [], None, "Household Words", "1851")),
        ("Gesammelte Werke 12 (1975), S. 45.", ("book", [], "Gesammelte Werke", None, "1975")),
        ("Ian Kershaw, Hitler 2 (2000), 45.", ("book", ["Ian Kershaw"], "Hitler", None, "2000")),
        ("Tuchman, The Guns of August 2 (1962), 45.", ("book", ["Tuchman"], "The Guns of August", None, "1962")),
    ],
)  # fmt: skip
def test_a_number_and_a_day_or_a_volume_and_a_page_are_a_periodicals(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Adam Liptak, Justices, 5-4, Tell California to Cut Prisoner Population, N.Y. Times (May 23, 2011).", "Justices, 5-4, Tell California to Cut Prisoner Population"),
        ("David Stout, Senate, 52-48, Rejects Nominee, N.Y. Times (Oct. 23, 1987).", "Senate, 52-48, Rejects Nominee"),
        ("Adam Liptak, A Court Divided, 5-4, N.Y. Times, May 23, 2011, at A1.", "A Court Divided"),
        ("Jane Roe, The Vote, 5-4, 12 Harv. L. Rev. 34 (2010).", "The Vote"),
    ],
)  # fmt: skip
def test_a_vote_in_a_headline_is_no_page(text, title):
    assert [title for _, _, title, _, _ in told(text)] == [title]


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        ("‘the happy valley’: the allusion is to Samuel Johnson, The History of Rasselas, Prince of Abissinia, ed. by Thomas Keymer (Oxford: Oxford University Press, 2009), ch. 1.", ["Samuel Johnson"], "The History of Rasselas, Prince of Abissinia"),
        ("‘blue-books’: on these see Asa Briggs, The Age of Improvement (London: Longman, 1959), 33.", ["Asa Briggs"], "The Age of Improvement"),
        ("“a dark satanic mill”: quoted from William Blake, Milton: A Poem (London, 1804), plate 2.", ["William Blake"], "Milton: A Poem"),
        ("‘Middlemarch’: A Critical Reader (London: Routledge, 1999), 3.", [], "‘Middlemarch’: A Critical Reader"),
        ("Anders Horst Drechsler, der von einer planmäßigen Vernichtung spricht: Südwestafrika unter deutscher Kolonialherrschaft, Berlin (Ost) 1966, S. 180.", ["Horst Drechsler"], "Südwestafrika unter deutscher Kolonialherrschaft"),
        ("Wolfgang Reinhard, die Unterwerfung der Welt: Globalgeschichte der Expansion, München 2016.", ["Wolfgang Reinhard"], "die Unterwerfung der Welt: Globalgeschichte der Expansion"),
        ("Paul Kennedy, who speaks of an imperial overstretch: The Rise and Fall of the Great Powers (New York: Random House, 1987), 515.", [], "The Rise and Fall of the Great Powers"),
        ("So Hans Mommsen, Beamtentum im Dritten Reich, Stuttgart 1966, S. 12.", ["Hans Mommsen"], "Beamtentum im Dritten Reich"),
        ("So Kundrus, Moderne Imperialisten (wie Anm. 42), S. 133.", ["Kundrus"], "Moderne Imperialisten"),
        ("So Generalleutnant von Trotha in seinem Aufruf vom 2. Oktober 1904, BArch R 1001/2089, Bl. 7.", [], "Aufruf vom 2. Oktober 1904"),
        ("So weit die Füße tragen, München 1955, S. 12.", [], "So weit die Füße tragen"),
        ("So Young Kim, The Politics of Memory, Seoul: Yonsei University Press, 2010, p. 12.", ["So Young Kim"], "The Politics of Memory"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_work_before_it_is_no_part_of_it(text, who, title):
    assert [(names, title) for _, names, title, _, _ in told(text)] == [(who, title)]


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Nic Shuibhne", "Nic Shuibhne", None),
        ("Niamh Nic Shuibhne", "Nic Shuibhne", "Niamh"),
        ("Gearóid Ó Tuathail", "Ó Tuathail", "Gearóid"),
        ("Fionnuala Ní Aoláin", "Ní Aoláin", "Fionnuala"),
        ("Nic Cheeseman", "Cheeseman", "Nic"),
        ("Mac Thornberry", "Thornberry", "Mac"),
        ("Eoin MacNeill", "MacNeill", "Eoin"),
    ],
)
def test_irish_families_have_two_words(name, family, given):
    [citation] = read(f"{name}, “Limits Rising”, 52 CML Rev. (2015), 889–937.")
    [who] = citation.work.author
    assert (who.family, who.given) == (family, given)
