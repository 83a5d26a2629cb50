"""The seed's 38 notes, each as a person reads it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from citecheck import notes
from citecheck.model import Note

SEED = tuple(
    Note(int(number), text)
    for number, text in re.findall(
        r"^\[(\d+)\] (.*)$",
        Path(__file__).with_name("seed_notes.txt").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)
READINGS = {reading.note.number: reading for reading in notes.read(SEED)}

# Note -> kind, then each citation: first and last words of its raw text, link, and every field it prints.
EXPECTED: dict[int, tuple[str, list[tuple[str, str, str, dict[str, object]]]]] = {
    1: (
        "citation",
        [
            (
                "Kathrin Hille and Richar",
                "July 11, 2018,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "Washington unnerved by China’s ‘military-civil fusion’",
                    "author": ["Kathrin Hille", "Richard Waters"],
                    "container-title": "Financial Times",
                    "issued": "2018-07-11",
                },
            ),
        ],
    ),
    2: (
        "citation",
        [
            (
                "Elsa B. Kania, “Chinese ",
                "on, June 2019,",
                "lost",
                {
                    "type": "hearing",
                    "title": "Chinese Military Innovation in Artificial Intelligence",
                    "author": ["Elsa B. Kania"],
                    "issued": "2019-06",
                    "event-title": "U.S.-China Economic and Security Review Commission",
                    "genre": "Testimony",
                    "authority": "U.S.-China Economic and Security Review Commission",
                },
            ),
        ],
    ),
    3: (
        "citation",
        [
            (
                "Samuel Bendett and Elsa ",
                "ugust 2, 2018,",
                "lost",
                {
                    "type": "article-magazine",
                    "title": "Chinese and Russian Defense Innovation, with American Characteristics? — Military Innovation, Commercial Technologies, and Great Power Competition",
                    "author": ["Samuel Bendett", "Elsa B. Kania"],
                    "container-title": "The Strategy Bridge",
                    "issued": "2018-08-02",
                },
            ),
        ],
    ),
    4: (
        "citation",
        [
            (
                "“China’s Threat to Ameri",
                "July 19, 2018,",
                "lost",
                {
                    "type": "hearing",
                    "title": "China’s Threat to American Government and Private Sector Research and Innovation Leadership",
                    "issued": "2018-07-19",
                    "event-title": "House Permanent Select Committee on Intelligence",
                    "genre": "Testimony",
                    "authority": "House Permanent Select Committee on Intelligence",
                },
            ),
        ],
    ),
    5: (
        "citation",
        [
            (
                "Greg Levesque, “Testimon",
                "ruary 7, 2019,",
                "lost",
                {
                    "type": "hearing",
                    "title": "Testimony before the U.S.-China Economic and Security Review Commission Hearing on What Keeps Xi Up at Night: Beijing’s Internal and External Challenges",
                    "author": ["Greg Levesque"],
                    "issued": "2019-02-07",
                    "event-title": "U.S.-China Economic and Security Review Commission Hearing on What Keeps Xi Up at Night: Beijing’s Internal and External Challenges",
                    "genre": "Testimony",
                    "authority": "U.S.-China Economic and Security Review Commission",
                },
            ),
        ],
    ),
    6: (
        "mixed",
        [
            (
                "“Xi Jinping: Strive to b",
                "arch 12, 2013,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "Xi Jinping: Strive to build a people's army that can listen to the party's command, fight and win wars, and maintains excellent style",
                    "original-title": "习近平:努力建设一支听党指挥能打胜仗作风优良的人民军队",
                    "language": "zh",
                    "container-title": "People’s Daily",
                    "issued": "2013-03-12",
                },
            ),
        ],
    ),
    7: (
        "citation",
        [
            (
                "姬文波 , “From Civil-Milita",
                " [党史博览], 2018,",
                "lost",
                {
                    "type": "article-journal",
                    "title": "“From Civil-Military Integration” to “Military-Civil Fusion” - adjustment and improvement of China's national defense science and technology industry leadership management system since the reform and opening up",
                    "original-title": "从“军民结合”到“军民融合”——改革开放以来中国国防科技工业领导管理体制的调整与完善",
                    "language": "zh",
                    "author": ["姬文波"],
                    "container-title": "Party History Expo",
                    "original-container-title": "党史博览",
                    "issued": "2018",
                },
            ),
        ],
    ),
    8: (
        "citation",
        [
            (
                "Tai Ming Cheung, “The Ch",
                "011): 325-354.",
                "never",
                {
                    "type": "article-journal",
                    "title": "The Chinese defense economy's long march from imitation to innovation",
                    "author": ["Tai Ming Cheung"],
                    "container-title": "The Journal of Strategic Studies",
                    "volume": "34",
                    "issue": "3",
                    "page": "325-354",
                    "issued": "2011",
                },
            ),
        ],
    ),
    9: (
        "citation",
        [
            (
                "Office of Technology Ass",
                " Office, 1994.",
                "never",
                {
                    "type": "report",
                    "title": "Assessing the Potential for Civil-Military Integration: Technologies, Processes, and Practices",
                    "author": ["Office of Technology Assessment"],
                    "publisher": "US Government Printing Office",
                    "publisher-place": "Washington, DC",
                    "number": "OTA-ISS-611",
                    "issued": "1994",
                },
            ),
            (
                "Li Xiaohua [李晓华], “Econo",
                "(2017): 21-28.",
                "never",
                {
                    "type": "article-journal",
                    "title": "Economic Interpretation of the Development of Military-Civilian Fusion",
                    "original-title": "军民深度融合发展的经济学解释",
                    "language": "zh",
                    "author": ["Xiaohua Li"],
                    "container-title": "People's Forum · Academic Frontier",
                    "original-container-title": "人民论坛· 学术前沿",
                    "volume": "17",
                    "page": "21-28",
                    "issued": "2017",
                },
            ),
        ],
    ),
    10: (
        "discursive",
        [],
    ),
    11: (
        "citation",
        [
            (
                "David L. Shambaugh and J",
                "a Press, 2008.",
                "never",
                {
                    "type": "book",
                    "title": "China's Communist Party: atrophy and adaptation",
                    "author": ["David L. Shambaugh", "Joseph J. Brinley"],
                    "publisher": "University of California Press",
                    "issued": "2008",
                },
            ),
        ],
    ),
    12: (
        "mixed",
        [
            (
                "“China’s National Defens",
                "July 24, 2019,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "China’s National Defense in the New Era",
                    "container-title": "Xinhua",
                    "issued": "2019-07-24",
                },
            ),
        ],
    ),
    13: (
        "citation",
        [
            (
                "“Full text of Hu Jintao'",
                "mber 27, 2012,",
                "lost",
                {
                    "type": "webpage",
                    "title": "Full text of Hu Jintao's report at 18th Party Congress",
                    "issued": "2012-11-27",
                },
            ),
        ],
    ),
    14: (
        "discursive",
        [],
    ),
    15: (
        "citation",
        [
            (
                "“Xi Jinping’s Report at ",
                "ober 27, 2017,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "Xi Jinping’s Report at the Chinese Communist Party 19th National Congress",
                    "original-title": "习近平在中国共产党第十九次全国代表大会上的报告",
                    "language": "zh",
                    "container-title": "Xinhua",
                    "issued": "2017-10-27",
                },
            ),
            (
                "Xi Jinping Discusses Mil",
                "ober 16, 2018,",
                "lost",
                {
                    "type": "article-magazine",
                    "title": "Xi Jinping Discusses Military-Civil Fusion",
                    "original-title": "习近平谈军民融合",
                    "language": "zh",
                    "container-title": "Seeking Truth",
                    "issued": "2018-10-16",
                },
            ),
        ],
    ),
    16: (
        "ibid",
        [
            ("Ibid.", "Ibid.", "never", {}),
        ],
    ),
    17: (
        "citation",
        [
            (
                "“Thirteenth Five-Year Sc",
                "mber 26, 2017,",
                "lost",
                {
                    "type": "webpage",
                    "title": "Thirteenth Five-Year Science and Technology Military-Civil Fusion Development Special Plan",
                    "original-title": "“十三五”科技军民融合发展专项规划》全文",
                    "language": "zh",
                    "issued": "2017-09-26",
                    "genre": "Full Text",
                },
            ),
        ],
    ),
    18: (
        "citation",
        [
            (
                "“The First Military-Civi",
                "April 15, 2018",
                "implicit",
                {
                    "type": "webpage",
                    "title": "The First Military-Civil Fusion AI Industry Development Summit Forum Held in Qingdao",
                    "original-title": "学校首届军民融合人工智能产业发展高峰论坛在青召开",
                    "language": "zh",
                    "issued": "2018-04-15",
                },
            ),
            (
                "“Shanghai Municipal Comm",
                "产业投资基金], Ibid.",
                "implicit",
                {
                    "type": "webpage",
                    "title": "Shanghai Municipal Commission of Economic Informatization on the launch of Shanghai military-civil fusion industry investment fund",
                    "original-title": "上海市经济信息化委关于开展上海市军民融合产业投资基金",
                    "language": "zh",
                },
            ),
        ],
    ),
    19: (
        "citation",
        [
            (
                "“Military-Civil Fusion I",
                "mber 22, 2017,",
                "lost",
                {
                    "type": "webpage",
                    "title": "Military-Civil Fusion Innovation Industry Park Unveiled at Shunde",
                    "original-title": "军民融合创新产业园将在顺德揭牌",
                    "language": "zh",
                    "issued": "2017-12-22",
                },
            ),
        ],
    ),
    20: (
        "citation",
        [
            (
                "“Mobilizing for the Chal",
                "pril 24, 2019,",
                "lost",
                {
                    "type": "hearing",
                    "title": "Mobilizing for the Challenge of Great Power Rivalry",
                    "issued": "2019-04-24",
                    "event-title": "National Commission on Service’s Hearing on “Future Mobilization Needs of the Nation”",
                    "genre": "Testimony",
                    "authority": "National Commission on Service",
                },
            ),
        ],
    ),
    21: (
        "citation",
        [
            (
                "“Reconnaissance, Search ",
                " May 19, 2018,",
                "lost",
                {
                    "type": "webpage",
                    "title": "Reconnaissance, Search and Rescue, Delivering Materials – the Military Jointly with JD Organizes a UAV Reserve Sub-Unit",
                    "original-title": "侦查、搜救、送物资,军方联合京东组无人机预备役分队",
                    "language": "zh",
                    "issued": "2018-05-19",
                },
            ),
            (
                "Peter Wood, “Local Compa",
                "ember 1, 2018,",
                "lost",
                {
                    "type": "article-magazine",
                    "title": "Local Companies Provide Logistics Support During PLA Joint Exercise",
                    "author": ["Peter Wood"],
                    "container-title": "OE Watch",
                    "issued": "2018-12-01",
                },
            ),
        ],
    ),
    22: (
        "citation",
        [
            (
                "“China holds military-ci",
                "July 11, 2019,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "China holds military-civilian cross-sea transport drills in Yellow Sea",
                    "container-title": "Global Times",
                    "issued": "2019-07-11",
                },
            ),
        ],
    ),
    23: (
        "citation",
        [
            (
                "“The whole nation’s firs",
                "arch 18, 2018,",
                "lost",
                {
                    "type": "webpage",
                    "title": "The whole nation’s first national defense science and technology innovation rapid response team launched in Shenzhen",
                    "original-title": "全国首个国防科技创新快速响应小组在深圳启动",
                    "language": "zh",
                    "issued": "2018-03-18",
                },
            ),
        ],
    ),
    24: (
        "citation",
        [
            (
                "“Military-Civil Fusion P",
                " May 23, 2018,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": 'Military-Civil Fusion Promotes the Pentagon [to be] "hand in hand" with Silicon Valley',
                    "original-title": "军民融合促五角大楼“牵手”硅谷",
                    "language": "zh",
                    "container-title": "Xinhua",
                    "issued": "2018-05-23",
                },
            ),
        ],
    ),
    25: (
        "mixed",
        [
            (
                "Big data builds the stro",
                "July 12, 2018,",
                "lost",
                {
                    "type": "article-magazine",
                    "title": "Big data builds the strongest “military brain”",
                    "original-title": "大数据构筑最强“军事大脑",
                    "language": "zh",
                    "container-title": "Qiushi",
                    "issued": "2018-07-12",
                },
            ),
        ],
    ),
    26: (
        "citation",
        [
            (
                "“China recruits Baidu, A",
                "mber 21, 2017,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "China recruits Baidu, Alibaba and Tencent to AI ‘national team’",
                    "container-title": "South China Morning Post",
                    "issued": "2017-11-21",
                },
            ),
            (
                "“Artificial Intelligence",
                "mber 13, 2018,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "Artificial Intelligence Open Platform, Have you Joined?",
                    "original-title": "人工智能开放平台,你加入了吗",
                    "language": "zh",
                    "container-title": "China News",
                    "original-container-title": "中新网",
                    "issued": "2018-12-13",
                },
            ),
        ],
    ),
    27: (
        "citation",
        [
            (
                "“CETC 28th Research Inst",
                "uary 23, 2018,",
                "lost",
                {
                    "type": "webpage",
                    "title": "CETC 28th Research Institute and Baidu Company Establish the “Joint Laboratory for Intelligent Command and Control Technologies” Step Forward Military-Civil Fusion in the Field of New Technologies in Depth",
                    "original-title": "中国电科28所与百度公司成立“智能指挥控制技术联合实验室”推动军民融合向新技术领域纵深迈进",
                    "language": "zh",
                    "issued": "2018-01-23",
                },
            ),
        ],
    ),
    28: (
        "citation",
        [
            (
                "“China’s first unmanned ",
                "ember 7, 2018,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "China’s first unmanned missile boat revealed at Airshow China 2018",
                    "container-title": "Global Times",
                    "issued": "2018-11-07",
                },
            ),
        ],
    ),
    29: (
        "citation",
        [
            (
                "“The purpose, function a",
                "pril 24, 2019,",
                "lost",
                {
                    "type": "webpage",
                    "title": "The purpose, function and significance of the government's establishment of the military-civilian fusion funds",
                    "original-title": "政府发起设立军民融合基金的目标、作用与意义浅谈",
                    "language": "zh",
                    "issued": "2019-04-24",
                },
            ),
        ],
    ),
    30: (
        "citation",
        [
            (
                "“Tsinghua's Approach to ",
                "Intelligence,”",
                "lost",
                {
                    "type": "post-weblog",
                    "title": "Tsinghua's Approach to Military-Civil Fusion in Artificial Intelligence",
                },
            ),
            (
                "“The Ministry of Educati",
                "June 8, 2018,,",
                "lost",
                {
                    "type": "webpage",
                    "title": 'The Ministry of Education held a press conference to interpret the "Action Plan for Artificial Intelligence Innovation in Higher Education Institutions,” etc.',
                    "original-title": "教育部举行新闻发布会解读《高等学校人工智能创新行动计划》等",
                    "language": "zh",
                    "container-title": "Ministry of Education",
                    "issued": "2018-06-08",
                },
            ),
        ],
    ),
    31: (
        "citation",
        [
            (
                "“China develops armored ",
                ", May 8, 2019,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "China develops armored vehicle capable of launching suicide drones",
                    "container-title": "Global Times",
                    "issued": "2019-05-08",
                },
            ),
        ],
    ),
    32: (
        "citation",
        [
            (
                "“Tianjin (Binhai) Artifi",
                "mber 14, 2018,",
                "lost",
                {
                    "type": "webpage",
                    "title": "Tianjin (Binhai) Artificial Intelligence Military-Civil Fusion Innovation Center",
                    "original-title": "天津(滨海)人工智能军民融合创新中心",
                    "language": "zh",
                    "issued": "2018-11-14",
                },
            ),
        ],
    ),
    33: (
        "citation",
        [
            (
                "“17 military science and",
                "June 15, 2017,",
                "lost",
                {
                    "type": "webpage",
                    "title": "17 military science and technology projects headed by maritime S&T projects settled in Qingdao West Coast New District",
                    "original-title": "以海洋科技项目为首的17个军工科技项目落户青岛西海岸新区",
                    "language": "zh",
                    "issued": "2017-06-15",
                },
            ),
            (
                "“The First Military-Civi",
                "April 15, 2018",
                "implicit",
                {
                    "type": "webpage",
                    "title": "The First Military-Civil Fusion AI Industry Development Summit Forum Held in Qingdao",
                    "original-title": "学校首届军民融合人工智能产业发展高峰论坛在青召开",
                    "language": "zh",
                    "issued": "2018-04-15",
                },
            ),
        ],
    ),
    34: (
        "mixed",
        [
            (
                "Peter Thiel, “Good for G",
                "ugust 1, 2019,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "Good for Google, Bad for America",
                    "author": ["Peter Thiel"],
                    "container-title": "New York Times",
                    "issued": "2019-08-01",
                },
            ),
            (
                "Lorand Laskai, “Civil-Mi",
                "uary 28, 2019,",
                "lost",
                {
                    "type": "post-weblog",
                    "title": "Civil-Military Fusion: The Missing Link Between China's Technological and Military Rise",
                    "author": ["Lorand Laskai"],
                    "container-title": "Net Politics",
                    "issued": "2019-01-28",
                },
            ),
        ],
    ),
    35: (
        "citation",
        [
            (
                "“China’s National Defens",
                "July 24, 2019,",
                "lost",
                {
                    "type": "article-newspaper",
                    "title": "China’s National Defense in the New Era",
                    "container-title": "Xinhua",
                    "issued": "2019-07-24",
                },
            ),
        ],
    ),
    36: (
        "citation",
        [
            (
                "Elsa Kania, “China’s AI ",
                "ugust 2, 2018,",
                "lost",
                {
                    "type": "article-magazine",
                    "title": "China’s AI Giants Can’t Say No to the Party",
                    "author": ["Elsa Kania"],
                    "container-title": "Foreign Policy",
                    "issued": "2018-08-02",
                },
            ),
        ],
    ),
    37: (
        "citation",
        [
            (
                "“Defense Innovation Boar",
                "ples Project,”",
                "lost",
                {"type": "webpage", "title": "Defense Innovation Board's AI Principles Project"},
            ),
        ],
    ),
    38: (
        "citation",
        [
            (
                "Rachel Olney, “The Rift ",
                "nuary 28 2019,",
                "lost",
                {
                    "type": "article-magazine",
                    "title": "The Rift Between Silicon Valley and the Pentagon Is Economic, Not Moral",
                    "author": ["Rachel Olney"],
                    "container-title": "War on the Rocks",
                    "issued": "2019-01-28",
                },
            ),
        ],
    ),
}


@pytest.mark.parametrize("number", EXPECTED, ids=lambda number: f"note-{number}")
def test_each_seed_note_reads_as_a_person_reads_it(number):
    reading = READINGS[number]
    kind, citations = EXPECTED[number]
    assert reading.kind == kind
    read = [
        (
            citation.link.value,
            {
                name: [str(person) for person in value] if isinstance(value, tuple) else str(value)
                for name, value in citation.work.printed()
            },
        )
        for citation in reading.citations
    ]
    assert read == [(link, fields) for _, _, link, fields in citations]
    for citation, (first, last, _, _) in zip(reading.citations, citations, strict=True):
        assert citation.raw.startswith(first)
        assert citation.raw.endswith(last)
        assert reading.note.text[slice(*citation.span)] == citation.raw


def test_the_seed_holds_44_citations_with_ids_in_order():
    ids = [citation.id for reading in READINGS.values() for citation in reading.citations]
    assert len(ids) == 44
    assert ids[:3] == ["1a", "2a", "3a"]
    assert [one for one in ids if not one.endswith("a")] == [
        "9b",
        "15b",
        "18b",
        "21b",
        "26b",
        "30b",
        "33b",
        "34b",
    ]


def test_an_ibid_after_a_note_with_two_citations_is_taken_as_the_last_and_doubted():
    [ibid] = READINGS[16].citations
    assert ibid.ibid_of == "15b"
    assert ibid.doubts == ("Ibid. follows note 15, which cites 2 works; taken to mean the last",)


def test_an_ibid_in_the_place_of_a_source_points_at_the_citation_before_and_is_doubted():
    citation = READINGS[18].citations[1]
    assert citation.ibid_of == "18a"
    assert citation.doubts == (
        "Ibid. stands where the source would be; taken to mean the source of the citation before",
    )


def test_a_signal_with_nothing_behind_it_is_a_doubt_of_the_note():
    assert READINGS[14].doubts == ("a citation seems to be missing after 'See, for instance:'",)


def test_the_later_of_two_citations_of_one_work_points_at_the_earlier():
    same = {c.id: c.same_as for reading in READINGS.values() for c in reading.citations if c.same_as}
    assert same == {"33b": "18a", "35a": "12a"}


def test_a_name_family_first_in_pinyin_is_read_as_such_beside_one_in_western_order():
    assert READINGS[9].citations[1].work.author[0].family == "Li"
    assert READINGS[8].citations[0].work.author[0].family == "Cheung"
