"""Policy papers, laws, archives and journalists' endnotes, as they were found to be printed."""

from __future__ import annotations

import pytest

from citecheck import notes
from citecheck.model import Link, Note

PARAGRAPHS = {
    "a-link-of-the-second": (
        "Jane Roe, The Long War (New York: Penguin, 2018), 33.\n\nA review of it says more.",
        "A review of it",
        [(None, "Jane Roe, The Long War (New York: Penguin, 2018), 33.")],
    ),
    "a-citation-in-each": (
        "Jane Roe, “The Talks,” The Paper, May 1, 2018.\n\nJohn Doe, “Others,” The Journal, June 2, 2019, here.",
        "here",
        [
            (None, "Jane Roe, “The Talks,” The Paper, May 1, 2018."),
            ("https://a.example/", "John Doe, “Others,” The Journal, June 2, 2019, here."),
        ],
    ),
    "only-the-address": (
        "Jane Roe, “The Talks,” The Paper, May 1, 2018.\n\nhttps://a.example/",
        "https://a.example/",
        [("https://a.example/", "Jane Roe, “The Talks,” The Paper, May 1, 2018.\n\nhttps://a.example/")],
    ),
}


@pytest.mark.parametrize("printed", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_a_link_belongs_to_a_citation_of_its_own_paragraph(printed):
    text, linked, expected = printed
    at = text.index(linked)
    (reading,) = notes.read([Note(3, text, links=(Link((at, at + len(linked)), "https://a.example/"),))])
    assert [(cited.work.url, cited.raw) for cited in reading.citations] == expected
    assert [cited.id for cited in reading.citations] == ["3a", "3b"][: len(expected)]
    assert all(text[slice(*cited.span)] == cited.raw for cited in reading.citations)


@pytest.mark.parametrize("between", [" ", " - ", " | "])
def test_a_title_that_only_its_link_parts_from_its_publisher_is_read_without_it(between):
    title = "The Talks of the Century"
    text = f"{title}{between}Brookings Institution, May 1, 2018."
    (reading,) = notes.read([Note(1, text, links=(Link((0, len(title)), "https://a.example/"),))])
    (cited,) = reading.citations
    assert (cited.work.title, cited.work.container_title) == (title, "Brookings Institution")
    assert cited.raw == text


# Text -> for each citation: type, authors, title, container, date.
CASES = [
    pytest.param(
        "Wang Fang [王芳], Building a “Strong” Cyber Army” [建设强大网军], PLA Daily [解放军报], March 3, 2016,",
        [("article-newspaper", ["Fang Wang"], "Building a “Strong” Cyber Army", "PLA Daily", "2016-03-03")],
        id="an-opening-mark-lost-before-words-in-quotation-marks",
    ),
    pytest.param(
        "Huawei Technologies, “Face Recognition Apparatus” [一种人脸识别装置], China Patent CN109784321A, filed January 3, 2019,",
        [("patent", ["Huawei Technologies"], "Face Recognition Apparatus", None, "2019-01-03")],
        id="a-patent-filed",
    ),
    pytest.param(
        "Nikola Tesla, Electro-Magnetic Motor, U.S. Patent 381,968, filed October 12, 1887, and issued May 1, 1888.",
        [("patent", ["Nikola Tesla"], "Electro-Magnetic Motor", None, "1888-05-01")],
        id="a-patent-filed-and-issued",
    ),
    pytest.param(
        "Booz Allen Hamilton, Inc., Assessing Cyber Risk (McLean, VA: Booz Allen Hamilton, 2016), 12.",
        [("book", ["Booz Allen Hamilton, Inc."], "Assessing Cyber Risk", None, "2016")],
        id="a-firm-behind-a-comma",
    ),
    pytest.param(
        "iFlytek Co., Ltd., “2018 Annual Report” [科大讯飞股份有限公司2018年年度报告], April 20, 2019, 14,",
        [("report", ["iFlytek Co., Ltd"], "2018 Annual Report", None, "2019-04-20")],
        id="a-firm-that-begins-in-lower-case",
    ),
    pytest.param(
        "“Who Owns the Moon?”,The New York Times,May 2,2019,A4.",
        [("article-newspaper", [], "Who Owns the Moon?", "The New York Times", "2019-05-02")],
        id="spaces-lost-behind-commas",
    ),
    pytest.param(
        "Paul Roe, â€œIs It Time?â€ Survival 60, no. 2 (2018): 45â€“60.",
        [("article-journal", ["Paul Roe"], "Is It Time?", "Survival", "2018")],
        id="garbled-marks",
    ),
    pytest.param(
        "See Michael Raska, –The Sixth RMA Wave: Disruption in Military Affairs?,– Journal of Strategic Studies, vol. 44, no. 4 (2021), pp. 456-479.",
        [
            (
                "article-journal",
                ["Michael Raska"],
                "The Sixth RMA Wave: Disruption in Military Affairs?",
                "Journal of Strategic Studies",
                "2021",
            )
        ],
        id="dashes-for-quotation-marks",
    ),
    pytest.param(
        "“Opinions on Social Capital” 关于鼓励社会资本进入国防科技工业的意见], SASTIND, October 12, 2016, , and “SASTIND Loosens Licensing” [国防科工局放宽许可管理, Caixin, December 2, 2017,",
        [
            ("webpage", [], "Opinions on Social Capital", "SASTIND", "2016-10-12"),
            ("article-newspaper", [], "SASTIND Loosens Licensing", "Caixin", "2017-12-02"),
        ],
        id="brackets-without-a-partner",
    ),
    pytest.param(
        "Paul Roe, “Going Nowhere, Washington Post, July 1, 2018.",
        [("article-newspaper", ["Paul Roe"], "Going Nowhere", "Washington Post", "2018-07-01")],
        id="a-closing-mark-lost-before-a-source-and-a-day",
    ),
    pytest.param(
        "Addition of Entities to the Entity List, 85 Fed. Reg. 83,416 (Dec. 22, 2020).",
        [("regulation", [], "Addition of Entities to the Entity List", "Fed. Reg.", "2020-12-22")],
        id="a-rule-in-the-register",
    ),
    pytest.param(
        "Department of Commerce, “Addition of Certain Entities to the Entity List,” 84 Fed. Reg. 54,002 (Oct. 9, 2019).",
        [
            (
                "regulation",
                ["Department of Commerce"],
                "Addition of Certain Entities to the Entity List",
                "Fed. Reg.",
                "2019-10-09",
            )
        ],
        id="a-rule-by-its-department",
    ),
    pytest.param(
        "See Carpenter, 138 S. Ct. at 2217; O’Connor, 82 F. Supp. 3d at 1145.",
        [
            ("legal_case", [], "Carpenter", "S. Ct.", None),
            ("legal_case", [], "O’Connor", "F. Supp. 3d", None),
        ],
        id="short-forms-of-cases",
    ),
    pytest.param(
        "Civil Partnership (Amendment) Regulations 2019, SI 2019/1514.",
        [("legislation", [], "Civil Partnership (Amendment) Regulations 2019", None, "2019")],
        id="a-statutory-instrument",
    ),
    pytest.param(
        "Clayton Act, 15 U.S.C. §§ 12–27 (2018).",
        [("legislation", [], "Clayton Act", "U.S.C.", "2018")],
        id="an-act-whose-year-stands-behind-its-section",
    ),
    pytest.param(
        "Cybersecurity Law of the People’s Republic of China [中华人民共和国网络安全法], promulgated November 7, 2016, effective June 1, 2017.",
        [("legislation", [], "Cybersecurity Law of the People’s Republic of China", None, "2016-11-07")],
        id="a-law-of-a-state",
    ),
    pytest.param(
        "Big Brother Watch and Others v United Kingdom App nos 58170/13, 62322/14 and 24960/15 (ECtHR, 13 September 2018), para 314.",
        [("legal_case", [], "Big Brother Watch and Others v United Kingdom", None, "2018-09-13")],
        id="an-application-to-the-court-in-Strasbourg",
    ),
    pytest.param(
        "The Times, 4 Feb. 1931, p. 12; Manchester Guardian, 5 Feb. 1931, p. 9.",
        [
            ("article-newspaper", [], None, "The Times", "1931-02-04"),
            ("article-newspaper", [], None, "Manchester Guardian", "1931-02-05"),
        ],
        id="newspapers-by-their-day",
    ),
    pytest.param(
        "Daily Mail, 11 March 1936, late edn, p. 4.",
        [("article-newspaper", [], None, "Daily Mail", "1936-03-11")],
        id="a-late-edition",
    ),
    pytest.param(
        "UN Security Council, Report of the Panel of Experts on Somalia, S/2013/413, July 12, 2013, para. 44.",
        [
            (
                "report",
                ["UN Security Council"],
                "Report of the Panel of Experts on Somalia",
                None,
                "2013-07-12",
            )
        ],
        id="a-document-of-the-United-Nations",
    ),
    pytest.param(
        "IAEA, Implementation of the NPT Safeguards Agreement in Iran, GOV/2011/65, November 8, 2011.",
        [("report", ["IAEA"], "Implementation of the NPT Safeguards Agreement in Iran", None, "2011-11-08")],
        id="an-institution-by-its-letters",
    ),
    pytest.param(
        "Dr. Strangelove, or: How I Learned to Stop Worrying and Love the Bomb, directed by Stanley Kubrick (Columbia Pictures, 1964).",
        [
            (
                "motion_picture",
                [],
                "Dr. Strangelove, or: How I Learned to Stop Worrying and Love the Bomb",
                None,
                "1964",
            )
        ],
        id="a-film",
    ),
    pytest.param(
        "Ordnance Survey, ‘Snowdon’, sheet 17, 1:50,000 (Southampton, 1994).",
        [("map", ["Ordnance Survey"], "Snowdon", None, "1994")],
        id="a-map",
    ),
    pytest.param(
        "U.S. Army Map Service, “Pyongyang,” 1:50,000, series L751, sheet 6232 IV (Washington, DC, 1951).",
        [("map", ["U.S. Army Map Service"], "Pyongyang", None, "1951")],
        id="a-map-in-a-series",
    ),
    pytest.param(
        "R Core Team, R: A Language and Environment for Statistical Computing, version 3.6.1 (Vienna: R Foundation for Statistical Computing, 2019).",
        [
            (
                "report",
                ["R Core Team"],
                "R: A Language and Environment for Statistical Computing",
                None,
                "2019",
            )
        ],
        id="a-program's-version",
    ),
    pytest.param(
        "SIPRI Military Expenditure Database, Stockholm International Peace Research Institute, accessed April 30, 2019, https://www.sipri.org/databases/milex.",
        [
            (
                "webpage",
                [],
                "SIPRI Military Expenditure Database",
                "Stockholm International Peace Research Institute",
                None,
            )
        ],
        id="whose-database-it-is",
    ),
    pytest.param(
        "Jost Wübbeke et al., Made in China 2025: The making of a high-tech superpower, MERICS Papers on China No. 2 (Berlin: Mercator Institute for China Studies, December 2016), 24.",
        [
            (
                "report",
                ["Jost Wübbeke"],
                "Made in China 2025: The making of a high-tech superpower",
                None,
                "2016-12",
            )
        ],
        id="a-series-on-a-subject",
    ),
    pytest.param(
        "European Commission, White Paper on Artificial Intelligence, COM(2020) 65 final (Brussels, 19 February 2020), p. 16.",
        [("report", ["European Commission"], "White Paper on Artificial Intelligence", None, "2020-02-19")],
        id="a-number-of-the-Commission",
    ),
    pytest.param(
        "Foreign Office, Correspondence respecting the Affairs of Persia, Cd. 4581 (London, 1909).",
        [("report", ["Foreign Office"], "Correspondence respecting the Affairs of Persia", None, "1909")],
        id="a-command-paper",
    ),
    pytest.param(
        "Kenneth Lieberthal and Wang Jisi, Addressing U.S.-China Strategic Distrust, John L. Thornton China Center Monograph Series, no. 4 (Washington, DC: Brookings, 2012), 20.",
        [
            (
                "report",
                ["Kenneth Lieberthal", "Jisi Wang"],
                "Addressing U.S.-China Strategic Distrust",
                None,
                "2012",
            )
        ],
        id="a-series-with-its-number-behind-a-comma",
    ),
    pytest.param(
        "Memcon, Johnson and Wilson, July 29, 1966, FRUS, 1964–1968, 12:564.",
        [("document", [], "Memcon, Johnson and Wilson", "FRUS", "1966-07-29")],
        id="a-conversation-in-a-calendar-of-documents",
    ),
    pytest.param(
        "NIE 13-2-60, “The Chinese Communist Atomic Energy Program,” December 13, 1960, 4.",
        [("report", [], "The Chinese Communist Atomic Energy Program", None, "1960-12-13")],
        id="a-paper-known-by-its-number",
    ),
    pytest.param(
        "Memorandum for the Record, “Meeting with the President,” October 22, 1962, box 316, National Security Files, JFKL.",
        [("manuscript", [], "Meeting with the President", None, "1962-10-22")],
        id="boxes-in-lower-case",
    ),
    pytest.param(
        "TNA, PREM 13/1084, Wilson to Johnson, 14 Feb. 1966; Churchill Archives Centre, Cambridge, CHAD I 12/2, Cockcroft to Chadwick, 3 May 1943.",
        [("manuscript", [], None, None, "1966-02-14"), ("manuscript", [], None, None, "1943-05-03")],
        id="an-archive,-and-letters-in-it",
    ),
    pytest.param(
        "Directorate of Intelligence, “China’s Defense Industry: Searching for Markets,” EA 86-10031, August 1986 (declassified 2011), CREST, CIA-RDP04T00794R000101180001-5.",
        [
            (
                "report",
                ["Directorate of Intelligence"],
                "China’s Defense Industry: Searching for Markets",
                "CREST",
                "1986-08",
            )
        ],
        id="a-directorate,-and-when-its-report-was-declassified",
    ),
    pytest.param(
        "Jack Clark, @jackclarkSF, Twitter, February 14, 2019, 11:02 a.m.",
        [("post", ["Jack Clark"], None, "Twitter", "2019-02-14")],
        id="a-tweet-without-words",
    ),
    pytest.param(
        "Report from the Select Committee on Scientific Instruction, Parliamentary Papers 1867–68, XV (432), q. 1204.",
        [("report", [], "Report from the Select Committee on Scientific Instruction", None, "1867")],
        id="a-parliamentary-paper",
    ),
    pytest.param(
        "“the most important phone call of my life”: Nicholas Lemann, The Promised Land (New York: Knopf, 1991), 119.",
        [("book", ["Nicholas Lemann"], "The Promised Land", None, "1991")],
        id="words-of-the-page,-quoted",
    ),
    pytest.param(
        "27 forty-one warheads a month: David Willman, “The Pentagon’s $10-Billion Bet Gone Bad,” Los Angeles Times, April 5, 2015.",
        [
            (
                "article-newspaper",
                ["David Willman"],
                "The Pentagon’s $10-Billion Bet Gone Bad",
                "Los Angeles Times",
                "2015-04-05",
            )
        ],
        id="a-page-and-words-of-it",
    ),
    pytest.param(
        "The reactor was running hot: Author interview with Harold Agnew, Solana Beach, Calif., 9 May 2006; see also Richard Rhodes, Dark Sun (New York: Simon & Schuster, 1995), 482.",
        [
            ("interview", ["Harold Agnew"], None, None, "2006-05-09"),
            ("book", ["Richard Rhodes"], "Dark Sun", None, "1995"),
        ],
        id="words-of-the-page,-then-an-interview",
    ),
    pytest.param(
        "“Not in my lifetime,” he said: Walter Isaacson, Kissinger: A Biography (New York: Simon & Schuster, 1992), 99.",
        [("book", ["Walter Isaacson"], "Kissinger: A Biography", None, "1992")],
        id="words-of-the-page,-and-who-said-them",
    ),
    pytest.param(
        "Artificial intelligence: A modern approach (Upper Saddle River: Prentice Hall, 2003), 5.",
        [("book", [], "Artificial intelligence: A modern approach", None, "2003")],
        id="no-words-of-the-page",
    ),
    pytest.param(
        "S. Schaffer, ‘Late Victorian metrology’, in R. Bud and S. Cozzens (eds), Invisible Connections (Bellingham, WA, 1992), 23–56; idem, ‘Accurate measurement is an English science’, in M. N. Wise (ed.), The Values of Precision (Princeton, 1995), 135–72.",
        [
            ("chapter", ["S. Schaffer"], "Late Victorian metrology", "Invisible Connections", "1992"),
            (
                "chapter",
                ["S. Schaffer"],
                "Accurate measurement is an English science",
                "The Values of Precision",
                "1995",
            ),
        ],
        id="the-same-author",
    ),
    pytest.param(
        "E. P. Thompson, The Making of the English Working Class (London, 1963), p. 9; idem, Whigs and Hunters (London, 1975), p. 12.",
        [
            ("book", ["E. P. Thompson"], "The Making of the English Working Class", None, "1963"),
            ("book", ["E. P. Thompson"], "Whigs and Hunters", None, "1975"),
        ],
        id="the-same-author-of-a-book",
    ),
    pytest.param(
        "Isaac later revised this view; see his Working Knowledge: Making the Human Sciences from Parsons to Kuhn (Cambridge, MA: Harvard University Press, 2012), 20n8.",
        [("book", [], "Working Knowledge: Making the Human Sciences from Parsons to Kuhn", None, "2012")],
        id="whose-book-it-is",
    ),
    pytest.param(
        "A PLA spokesman said that “China has always pursued a defensive policy.” “China Rejects Pentagon Report,” Xinhua, August 17, 2018, The English version omits the second sentence.",
        [("article-newspaper", [], "China Rejects Pentagon Report", "Xinhua", "2018-08-17")],
        id="words-quoted-before-the-title",
    ),
    pytest.param(
        "Isaiah Berlin, “Two Concepts of Liberty,” in Berlin, Four Essays on Liberty (Oxford: Oxford University Press, 1969), 118–72.",
        [("chapter", ["Isaiah Berlin"], "Two Concepts of Liberty", "Four Essays on Liberty", "1969")],
        id="who-wrote-the-book-it-stands-in",
    ),
    pytest.param(
        "Ash Carter, “Drell Lecture: ‘Rewiring the Pentagon’” (Stanford University, April 23, 2015),",
        [("speech", ["Ash Carter"], "Drell Lecture: ‘Rewiring the Pentagon’", None, "2015-04-23")],
        id="a-lecture-and-where-it-was-held",
    ),
    pytest.param(
        "Quran 4:34.",
        [("classic", [], "Quran", None, None)],
        id="a-passage-of-holy-writ",
    ),
    pytest.param(
        "Statement of Dr. Anne Schuchat, Principal Deputy Director, Centers for Disease Control and Prevention, before the House Energy and Commerce Subcommittee on Oversight and Investigations, March 8, 2018,",
        [("hearing", ["Anne Schuchat"], None, None, "2018-03-08")],
        id="a-statement-by-who-made-it",
    ),
    pytest.param(
        "Remarks by Secretary of Defense Ash Carter at the Economic Club, Washington, DC, February 2, 2016.",
        [
            (
                "speech",
                ["Ash Carter"],
                "Remarks by Secretary of Defense Ash Carter at the Economic Club",
                None,
                "2016-02-02",
            )
        ],
        id="remarks-by-an-officer-of-state",
    ),
    pytest.param(
        "Law Commission, Insurance Contract Law: Business Disclosure; Warranties (Law Com No 353, 2014) para 3.21.",
        [
            (
                "report",
                ["Law Commission"],
                "Insurance Contract Law: Business Disclosure; Warranties",
                None,
                "2014",
            )
        ],
        id="a-title-with-a-semicolon",
    ),
    pytest.param(
        "RICHARD A. POSNER, ECONOMIC ANALYSIS OF LAW § 6.1, at 167 (7th ed. 2007).",
        [("book", ["RICHARD A. POSNER"], "ECONOMIC ANALYSIS OF LAW", None, "2007")],
        id="a-section-behind-a-title-in-capitals",
    ),
    pytest.param(
        "Restatement (Second) of Torts § 402A cmt. c (1965).",
        [("book", [], "Restatement (Second) of Torts", None, "1965")],
        id="a-restatement",
    ),
    pytest.param(
        "Food and Agriculture Organization of the United Nations. (2018). The state of world fisheries and aquaculture 2018: Meeting the sustainable development goals. http://www.fao.org/3/i9540en/i9540en.pdf",
        [
            (
                "webpage",
                ["Food and Agriculture Organization of the United Nations"],
                "The state of world fisheries and aquaculture 2018: Meeting the sustainable development goals",
                None,
                "2018",
            )
        ],
        id="an-entry-whose-title-reads-like-a-sentence",
    ),
    pytest.param(
        "National Institute of Mental Health. (n.d.). What is known about depression in the elderly. Retrieved June 4, 2019, from https://nimh.gov/x",
        [
            (
                "webpage",
                ["National Institute of Mental Health"],
                "What is known about depression in the elderly",
                None,
                None,
            )
        ],
        id="an-entry-without-a-date",
    ),
    pytest.param(
        "Norwich, Norfolk Record Office, BR 35/2/23/6, sale particulars of the Stow Bardolph estate, 1919.",
        [("manuscript", [], None, None, "1919")],
        id="a-record-office",
    ),
    pytest.param(
        "British Library, Add. MS 12345, fos. 12–14.",
        [("manuscript", [], None, None, None)],
        id="a-manuscript-alone",
    ),
    pytest.param(
        "“Report on Psychological Warfare,” undated, folder 3, box 12, C. D. Jackson Papers, Eisenhower Library.",
        [("manuscript", [], "Report on Psychological Warfare", None, None)],
        id="an-undated-paper-in-a-box",
    ),
    pytest.param(
        "Oral history interview with Dean Acheson, June 30, 1971, Harry S. Truman Library.",
        [("interview", ["Dean Acheson"], None, None, "1971-06-30")],
        id="an-oral-history",
    ),
    pytest.param(
        "Hoover to Attorney General, memorandum, May 4, 1951, FBI file 100-345678, section 4.",
        [("personal_communication", ["Hoover"], "Hoover to Attorney General", None, "1951-05-04")],
        id="a-memorandum-by-who-wrote-to-whom",
    ),
    pytest.param(
        "China to Speed Up Integration, China Daily, June 21, 2017.",
        [("article-newspaper", [], "China to Speed Up Integration", "China Daily", "2017-06-21")],
        id="a-headline-that-wants-to",
    ),
    pytest.param(
        "“Memorandum of Discussion at the 228th Meeting of the National Security Council,” December 9, 1954, in FRUS, 1952–54, vol. 2, 800–6.",
        [
            (
                "document",
                [],
                "Memorandum of Discussion at the 228th Meeting of the National Security Council",
                "FRUS, 1952–54",
                "1954-12-09",
            )
        ],
        id="a-discussion-in-the-papers-of-a-state",
    ),
    pytest.param(
        "Clifford, James. “On Ethnographic Allegory.” Writing Culture: The Poetics and Politics of Ethnography, edited by James Clifford and George E. Marcus, U of Minnesota P, 1986, pp. 98-121.",
        [
            (
                "chapter",
                ["James Clifford"],
                "On Ethnographic Allegory",
                "Writing Culture: The Poetics and Politics of Ethnography",
                "1986",
            )
        ],
        id="a-chapter-behind-full-stops",
    ),
    pytest.param(
        "Augustine, Confessions, trans. Henry Chadwick (London: World’s Classics, 1991), 10.8.12.",
        [("book", ["Augustine"], "Confessions", None, "1991")],
        id="a-classic-by-one-name-and-its-translator",
    ),
    pytest.param(
        "Thucydides, History of the Peloponnesian War, 5.89.",
        [("book", ["Thucydides"], "History of the Peloponnesian War", None, None)],
        id="a-title-and-a-passage-alone",
    ),
    pytest.param(
        "James C. Scott, The Moral Economy of the Peasant (New Haven: Yale University Press, 1976), and the exchange reviewed in Pierre Brocheux, “Moral Economy or Political Economy?,” Journal of Asian Studies 42, no. 4 (August 1983): 791–803.",
        [
            ("book", ["James C. Scott"], "The Moral Economy of the Peasant", None, "1976"),
            (
                "article-journal",
                ["Pierre Brocheux"],
                "Moral Economy or Political Economy?",
                "Journal of Asian Studies",
                "1983-08",
            ),
        ],
        id="an-article-told-of-behind-a-book",
    ),
    pytest.param(
        "Jane Roe, Drones (London: Verso, 2011), 5, but compare the argument made by John Doe, “Against Drones,” Survival 55, no. 2 (2013): 4–9.",
        [
            ("book", ["Jane Roe"], "Drones", None, "2011"),
            ("article-journal", ["John Doe"], "Against Drones", "Survival", "2013"),
        ],
        id="but-compare",
    ),
    pytest.param(
        "The code of conduct was published as “Responsible Scaling Policy,” Anthropic, September 19, 2023, , and revised the following year.",
        [("webpage", [], "Responsible Scaling Policy", "Anthropic", "2023-09-19")],
        id="published-as",
    ),
    pytest.param(
        "“About the Collection,” Bancroft Library, accessed June 14, 2021, https://www.lib.berkeley.edu/libraries/bancroft-library/about.",
        [("webpage", [], "About the Collection", "Bancroft Library", None)],
        id="a-library's-page",
    ),
    pytest.param(
        "Robert G. Barrows, “The Ninth Federal Census of Indianapolis,” Indiana Magazine of History 73, no. 1 (March 1977): 1–16.",
        [
            (
                "article-journal",
                ["Robert G. Barrows"],
                "The Ninth Federal Census of Indianapolis",
                "Indiana Magazine of History",
                "1977-03",
            )
        ],
        id="a-magazine-of-history",
    ),
    pytest.param(
        "Henry Louis Gates Jr., The Signifying Monkey: A Theory of Criticism, 25th anniversary ed. (Oxford: Basil Blackwell, 2014), 48.",
        [("book", ["Henry Louis Gates, Jr."], "The Signifying Monkey: A Theory of Criticism", None, "2014")],
        id="an-anniversary-edition",
    ),
    pytest.param(
        "Ngũgĩ wa Thiong’o, Decolonising the Mind (London: James Currey, 1986), 4–33.",
        [("book", ["Ngũgĩ wa Thiong’o"], "Decolonising the Mind", None, "1986")],
        id="a-particle-of-East-Africa",
    ),
    pytest.param(
        "Email correspondence with Elsa Kania, July 5, 2019.",
        [("personal_communication", ["Elsa Kania"], None, None, "2019-07-05")],
        id="an-exchange-of-emails",
    ),
    pytest.param(
        "Department of Defense, Directive 3000.09, “Autonomy in Weapon Systems,” November 21, 2012, incorporating Change 1, May 8, 2017.",
        [("webpage", ["Department of Defense"], "Autonomy in Weapon Systems", None, "2012-11-21")],
        id="a-directive-by-its-number",
    ),
    pytest.param(
        "Department of the Army, FM 3-0, Operations (Washington, DC: Headquarters, Department of the Army, October 2017), 1-4.",
        [("report", ["Department of the Army"], "Operations", None, "2017-10")],
        id="a-field-manual",
    ),
    pytest.param(
        "House Permanent Select Committee on Intelligence, Investigative Report on Huawei and ZTE, 112th Cong., October 8, 2012.",
        [
            (
                "report",
                ["House Permanent Select Committee on Intelligence"],
                "Investigative Report on Huawei and ZTE",
                None,
                "2012-10-08",
            )
        ],
        id="a-report-of-a-committee-in-its-congress",
    ),
    pytest.param(
        "Truman Speech to Congress, 12 March 1947, in Public Papers of the Presidents: Harry S. Truman (Washington, DC: GPO, 1963), 176–80.",
        [
            (
                "chapter",
                [],
                "Truman Speech to Congress",
                "Public Papers of the Presidents: Harry S. Truman",
                "1947-03-12",
            )
        ],
        id="a-speech-in-public-papers",
    ),
    pytest.param(
        "“Minutes of Conversation between Mao Zedong and Ambassador Yudin,” July 22, 1958, trans. Zhang Shu Guang and Chen Jian, Cold War International History Project Bulletin 6–7 (Winter 1995–96): 155–59.",
        [
            (
                "article-journal",
                [],
                "Minutes of Conversation between Mao Zedong and Ambassador Yudin",
                "Cold War International History Project Bulletin",
                "1958-07-22",
            )
        ],
        id="a-double-number-of-a-bulletin",
    ),
    pytest.param(
        "Massachusetts Spy, May 3, 1775.",
        [("article-newspaper", [], None, "Massachusetts Spy", "1775-05-03")],
        id="an-old-newspaper-by-its-day",
    ),
    pytest.param(
        "Congressional Globe, 36th Cong., 1st Sess. 935 (1860).",
        [("hearing", [], None, "Congressional Globe", "1860")],
        id="an-old-debate",
    ),
    pytest.param(
        "Calendar of State Papers, Domestic, 1640–1, 456.",
        [("book", [], "Calendar of State Papers, Domestic", None, None)],
        id="a-calendar-of-papers",
    ),
    pytest.param(
        "Gentleman’s Magazine 54 (June 1784): 412.",
        [("article-magazine", [], None, "Gentleman’s Magazine", "1784-06")],
        id="a-magazine-by-its-volume",
    ),
    pytest.param(
        "“Hearts and Minds,” directed by Peter Davis (1974).",
        [("motion_picture", [], "Hearts and Minds", None, "1974")],
        id="a-film-told-of-in-quotation-marks",
    ),
    pytest.param(
        "Frontline, season 36, episode 3, “Putin’s Revenge,” directed by Michael Kirk, aired October 25, 2017, on PBS.",
        [("broadcast", [], "Putin’s Revenge", "Frontline", "2017-10-25")],
        id="a-season-and-an-episode",
    ),
    pytest.param(
        "Ezra Klein, host, “How Fascism Works,” The Ezra Klein Show (podcast), September 24, 2018, accessed October 1, 2018,",
        [("broadcast", ["Ezra Klein"], "How Fascism Works", "The Ezra Klein Show", "2018-09-24")],
        id="a-host",
    ),
    pytest.param(
        "U.S. Const. amend. IV.",
        [("legislation", [], "U.S. Const.", None, None)],
        id="the-constitution",
    ),
    pytest.param(
        "Cal. Civ. Code § 1798.100 (West 2020).",
        [("legislation", [], "Cal. Civ. Code § 1798.100", None, "2020")],
        id="a-code-of-a-state",
    ),
    pytest.param(
        "Restatement (Third) of Foreign Relations Law § 403 (Am. L. Inst. 1987).",
        [("book", [], "Restatement (Third) of Foreign Relations Law", None, "1987")],
        id="a-restatement-of-a-law",
    ),
    pytest.param(
        "Memorandum from John C. Yoo, Deputy Assistant Att’y Gen., to Alberto R. Gonzales, Counsel to the President (Aug. 1, 2002).",
        [
            (
                "personal_communication",
                ["John C. Yoo"],
                "Memorandum from John C. Yoo, Deputy Assistant Att’y Gen., to Alberto R. Gonzales, Counsel to the President",
                None,
                "2002-08-01",
            )
        ],
        id="a-memorandum-and-who-they-were",
    ),
    pytest.param(
        "Lee Epstein & Jack Knight, The Choices Justices Make, in SUPREME COURT DECISION-MAKING 23, 25 (Cornell Clayton & Howard Gillman eds., 1999).",
        [
            (
                "chapter",
                ["Lee Epstein", "Jack Knight"],
                "The Choices Justices Make",
                "SUPREME COURT DECISION-MAKING",
                "1999",
            )
        ],
        id="a-chapter-in-small-capitals",
    ),
    pytest.param(
        "Department for Digital, Culture, Media and Sport, Online Harms White Paper (CP 57, 2019) para 3.4.",
        [
            (
                "report",
                ["Department for Digital, Culture, Media and Sport"],
                "Online Harms White Paper",
                None,
                "2019",
            )
        ],
        id="a-department-for-a-list-of-things",
    ),
    pytest.param(
        "The White Paper was released on July 24, 2019. State Council Information Office, China’s National Defense in the New Era (Beijing: Foreign Languages Press, 2019), 6.",
        [
            (
                "report",
                ["State Council Information Office"],
                "China’s National Defense in the New Era",
                None,
                "2019",
            )
        ],
        id="a-sentence-that-tells-a-day",
    ),
    pytest.param(
        "In the original Chinese: “能打仗、打胜仗.” See “Xi Jinping: Build a Strong Army” [习近平：建设强大军队], Xinhua [新华社], December 12, 2012,",
        [("article-newspaper", [], "Xi Jinping: Build a Strong Army", "Xinhua", "2012-12-12")],
        id="words-in-the-original",
    ),
    pytest.param(
        "Lieutenant General Jack Shanahan, quoted in Sydney J. Freedberg Jr., “Pentagon’s AI Problem Is ‘Dirty’ Data,” Breaking Defense, November 13, 2019,",
        [
            (
                "article-newspaper",
                ["Sydney J. Freedberg, Jr"],
                "Pentagon’s AI Problem Is ‘Dirty’ Data",
                "Breaking Defense",
                "2019-11-13",
            )
        ],
        id="who-is-quoted",
    ),
    pytest.param(
        "Graham Allison (2017), Destined for War: Can America and China Escape Thucydides’s Trap? (Boston: Houghton Mifflin Harcourt), 12.",
        [
            (
                "book",
                ["Graham Allison"],
                "Destined for War: Can America and China Escape Thucydides’s Trap?",
                None,
                "2017",
            )
        ],
        id="a-year-behind-names-in-their-order",
    ),
    pytest.param(
        "Jeffrey Ding, ‘Deciphering China’s AI Dream’, Future of Humanity Institute, University of Oxford, March 2018, p. 4",
        [
            (
                "webpage",
                ["Jeffrey Ding"],
                "Deciphering China’s AI Dream",
                "Future of Humanity Institute",
                "2018-03",
            )
        ],
        id="a-page-of-an-institute’s-paper",
    ),
    pytest.param(
        "“He lied to me”: Caro, Path to Power, 402.",
        [("book", ["Caro"], "Path to Power", None, None)],
        id="words-of-the-page-and-a-short-form",
    ),
    pytest.param(
        "p. 101: “We tortured some folks”: Barack Obama, press conference, August 1, 2014.",
        [("speech", ["Barack Obama"], None, None, "2014-08-01")],
        id="words-of-the-page-and-a-conference",
    ),
    pytest.param(
        "Stanford Encyclopedia of Philosophy, “Privacy,” by Judith DeCew, last modified January 18, 2018, https://plato.stanford.edu/entries/privacy/.",
        [
            (
                "entry-encyclopedia",
                ["Judith DeCew"],
                "Privacy",
                "Stanford Encyclopedia of Philosophy",
                "2018-01-18",
            )
        ],
        id="a-work-of-reference-before-its-entry",
    ),
    pytest.param(
        "Ian Goodfellow et al., “Generative Adversarial Networks,” arXiv preprint arXiv:1406.2661 (2014).",
        [("article-journal", ["Ian Goodfellow"], "Generative Adversarial Networks", "arXiv", "2014")],
        id="a-preprint",
    ),
    pytest.param(
        "Kaiming He and Jian Sun, “Deep Residual Learning for Image Recognition,” Nature 5 (2016): 770–778.",
        [
            (
                "article-journal",
                ["Kaiming He", "Jian Sun"],
                "Deep Residual Learning for Image Recognition",
                "Nature",
                "2016",
            )
        ],
        id="a-common-family-name-behind-a-rarer-one",
    ),
    pytest.param(
        "Transcript, Dean Rusk Oral History Interview I, July 28, 1969, by Paige E. Mulhollan, LBJ Library, 12.",
        [("interview", ["Dean Rusk"], None, None, "1969-07-28")],
        id="an-oral-history-by-whose-it-is",
    ),
    pytest.param(
        "Office of Science and Technology Policy, American Artificial Intelligence Initiative: Year One Annual Report (February 2020).",
        [
            (
                "report",
                ["Office of Science and Technology Policy"],
                "American Artificial Intelligence Initiative: Year One Annual Report",
                None,
                "2020-02",
            )
        ],
        id="a-body-for-two-things",
    ),
    pytest.param(
        "World Bank and Development Research Center of the State Council, China 2030 (Washington, DC: World Bank, 2013).",
        [
            (
                "report",
                ["World Bank", "Development Research Center of the State Council"],
                "China 2030",
                None,
                "2013",
            )
        ],
        id="two-bodies",
    ),
    pytest.param(
        "Insikt Group, “China-Linked Group RedEcho Targets India,” Recorded Future, February 28, 2021,",
        [
            (
                "webpage",
                ["Insikt Group"],
                "China-Linked Group RedEcho Targets India",
                "Recorded Future",
                "2021-02-28",
            )
        ],
        id="a-firm-that-is-called-recorded",
    ),
    pytest.param(
        "Smith, John. 2017. “Meeting Needs.” Journal of Things 5 (2): 4–9.",
        [("article-journal", ["John Smith"], "Meeting Needs", "Journal of Things", "2017")],
        id="a-year-between-full-stops",
    ),
    pytest.param(
        "Asian Development Bank. 2017. Meeting Asia’s Infrastructure Needs. Manila: ADB.",
        [("report", ["Asian Development Bank"], "Meeting Asia’s Infrastructure Needs", None, "2017")],
        id="a-body-and-a-year-between-full-stops",
    ),
    pytest.param(
        "Orwell, George. 1984. London: Secker, 1949.",
        [("book", ["George Orwell"], "1984", None, "1949")],
        id="a-novel-called-by-a-year",
    ),
    pytest.param(
        "On this, compare E. H. Carr, What Is History? (London: Macmillan, 1961), ch. 1 with G. R. Elton, The Practice of History (Sydney: Sydney University Press, 1967), ch. 2.",
        [
            ("book", ["E. H. Carr"], "What Is History?", None, "1961"),
            ("book", ["G. R. Elton"], "The Practice of History", None, "1967"),
        ],
        id="with-another-by-his-initials",
    ),
    pytest.param(
        "Editorial, “The Week,” New Republic, March 3, 1941.",
        [("article-magazine", [], "The Week", "New Republic", "1941-03-03")],
        id="an-editorial",
    ),
    pytest.param(
        "Obituary of A. J. P. Taylor, The Times (London), 8 September 1990.",
        [("article-newspaper", [], "Obituary of A. J. P. Taylor", "The Times", "1990-09-08")],
        id="an-obituary-in-a-paper-with-its-place",
    ),
    pytest.param(
        "Louis Fischer, The Nation, 12 May 1933, 5–6.",
        [("article-magazine", ["Louis Fischer"], None, "The Nation", "1933-05-12")],
        id="a-column-without-a-title",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_source_is_read_as_it_is_printed(text, expected):
    [reading] = notes.read([Note(1, text)])
    assert [
        (
            citation.work.type,
            [str(name) for name in citation.work.author],
            citation.work.title,
            citation.work.container_title,
            str(citation.work.issued) if citation.work.issued else None,
        )
        for citation in reading.citations
    ] == expected


def test_what_is_mended_before_reading_stays_in_the_note_as_it_was_printed():
    text = "Jane Roe, â€œItâ€™s Time,â€ Isis 5 (1999): 1â€“20; “Who Owns It?”,Wired,May 2,2019."
    reading = notes.read_note(Note(1, text))
    assert [citation.work.title for citation in reading.citations] == ["It’s Time", "Who Owns It?"]
    assert all(citation.raw == text[slice(*citation.span)] for citation in reading.citations)
    assert reading.note.text == text


def test_accented_letters_beside_dashes_are_not_taken_for_garbled_ones():
    text = "Jane Roe, “Café—“”Vallée,” Le Monde, 4 May 2018; Joe Doe, SÃO PAULO (London: Verso, 2001)."
    assert "SÃO PAULO" in [citation.work.title for citation in notes.read_note(Note(1, text)).citations]


def test_a_number_longer_than_any_page_does_not_hold_the_reader_up():
    text = "Voir Jane Roe, « Why Most Findings Are False », PLoS Medicine, 005, 99999999999999999999999999 2 vol. 2, p. A."
    [citation] = notes.read_note(Note(1, text)).citations
    assert citation.work.title == "Why Most Findings Are False"
