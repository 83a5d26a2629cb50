"""Reports to show: one of every state, a first offline run, many citations, and strangers with bad manners."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from citecheck.baseline import BaselineEntry, address_digest
from citecheck.model import (
    ArchiveAnswer,
    ArchiveState,
    Article,
    Candidate,
    Check,
    Decision,
    DecisionKind,
    Hop,
    LinkStatus,
    Match,
    Memento,
    Name,
    Note,
    NoteKind,
    Origin,
    Outcome,
    PageFacts,
    PartialDate,
    Reference,
    Sign,
    SignKind,
    State,
    Verdict,
    Work,
    letters,
)
from citecheck.report import HostTally, NoteText, Report, RunInfo, build
from citecheck.verdict import STATES

NOW = datetime(2026, 11, 23, 5, 17, tzinfo=UTC)
BEFORE = datetime(2026, 11, 16, 5, 17, tzinfo=UTC)
DAY = timedelta(days=1)

ARTICLE = Article(
    notes=(Note(1, "A note."),),
    title="In Military-Civil Fusion, China Is Learning Lessons From the United States and Starting to Innovate",
    author=("Elsa Kania",),
    issued=PartialDate(2019, 8, 27),
    language="en",
    url="https://example.org/article",
    appeared_in="The Strategy Bridge",
)

FT = Work(
    type="article-newspaper",
    title="Washington unnerved by China’s ‘military-civil fusion’",
    author=(Name(family="Hille", given="Kathrin"), Name(family="Waters", given="Richard")),
    container_title="Financial Times",
    issued=PartialDate(2018, 7, 11),
)
TESTIMONY = Work(
    type="hearing",
    title="Chinese Military Innovation in Artificial Intelligence",
    author=(Name(family="Kania", given="Elsa B."),),
    event_title="Testimony to the U.S.-China Economic and Security Review Commission",
    issued=PartialDate(2019, 6),
)
BRIDGE = Work(
    type="post-weblog",
    title="Chinese and Russian Defense Innovation, with American Characteristics? — Military Innovation, "
    "Commercial Technologies, and Great Power Competition",
    author=(Name(family="Bendett", given="Samuel"), Name(family="Kania", given="Elsa B.")),
    container_title="The Strategy Bridge",
    issued=PartialDate(2018, 8, 2),
)
CHEUNG = Work(
    type="article-journal",
    title="The Chinese defense economy's long march from imitation to innovation",
    author=(Name(family="Cheung", given="Tai Ming"),),
    container_title="The Journal of Strategic Studies",
    volume="34",
    issue="3",
    page="325-354",
    issued=PartialDate(2011),
)
LI = Work(
    type="article-journal",
    title="Economic Interpretation of the Development of Military-Civilian Fusion",
    original_title="军民深度融合发展的经济学解释",
    language="zh",
    author=(Name(family="Li", given="Xiaohua"),),
    container_title="People's Forum · Academic Frontier",
    original_container_title="人民论坛· 学术前沿",
    volume="17",
    page="21-28",
    issued=PartialDate(2017),
)
QINGDAO = Work(
    type="webpage",
    title="The First Military-Civil Fusion AI Industry Development Summit Forum Held in Qingdao",
    original_title="学校首届军民融合人工智能产业发展高峰论坛在青召开",
    language="zh",
    issued=PartialDate(2018, 4, 15),
)
SHANGHAI = Work(
    type="webpage",
    title="Shanghai Municipal Commission of Economic Informatization on the launch of Shanghai "
    "military-civil fusion industry investment fund",
    original_title="上海市经济信息化委关于开展上海市军民融合产业投资基金",
    language="zh",
)
PENTAGON = Work(
    type="article-newspaper",
    title='Military-Civil Fusion Promotes the Pentagon [to be] "hand in hand" with Silicon Valley',
    original_title="军民融合促五角大楼“牵手”硅谷",
    language="zh",
    container_title="Xinhua",
    issued=PartialDate(2018, 5, 23),
)
ATROPHY = Work(
    type="book",
    title="China's Communist Party: atrophy and adaptation",
    author=(Name(family="Shambaugh", given="David L."), Name(family="Brinley", given="Joseph J.")),
    publisher="University of California Press",
    issued=PartialDate(2008),
)
OLNEY = Work(
    type="article-magazine",
    title="The Rift Between Silicon Valley and the Pentagon Is Economic, Not Moral",
    author=(Name(family="Olney", given="Rachel"),),
    container_title="War on the Rocks",
    issued=PartialDate(2019, 1, 28),
)
IBID = Work()

NOTE_18 = (
    "For an example, see: “The First Military-Civil Fusion AI Industry Development Summit Forum Held in "
    "Qingdao” [学校首届军民融合人工智能产业发展高峰论坛在青召开], April 15, 2018 “Shanghai Municipal Commission of "
    "Economic Informatization on the launch of Shanghai military-civil fusion industry investment fund” "
    "[上海市经济信息化委关于开展上海市军民融合产业投资基金], Ibid."
)


def reference(citation: str, work: Work, text: str, raw: str | None = None, **more) -> Reference:
    """A reference of the note that its id names; `raw` is its part of the text."""
    number = int(citation.rstrip("abcdefghijklmnopqrstuvwxyz"))
    start = text.index(raw) if raw else 0
    more.setdefault("link", LinkStatus.PRESENT if more.get("url") else LinkStatus.LOST)
    return Reference(
        id=citation,
        note=number,
        text=text,
        span=(start, start + len(raw or text)),
        work=work,
        file=f"footnotes/{number:02}.toml",
        line=5,
        article_line=50 + 2 * number,
        **more,
    )


def check(
    url: str, at: datetime = NOW, outcome: Outcome = Outcome.ANSWERED, status: int | None = 200, **more
) -> Check:
    return Check(url=url, at=at, outcome=outcome, status=status, elapsed_ms=182, requests=1, **more)


def verdict(ref: Reference, state: State, reason: str, **more) -> Verdict:
    more.setdefault("since", NOW)
    more.setdefault("rule", f"{state}-rule")
    return Verdict(
        id=ref.id,
        url=ref.url,
        state=state,
        reason=reason,
        needs_person=STATES[state].needs_person,
        **more,
    )


def lost(ref: Reference) -> Verdict:
    return verdict(
        ref,
        State.LOST,
        "The comma that ends the citation shows that a link stood here.",
        rule="dangling-punctuation",
    )


def archived(url: str, at: datetime, title: str | None = None) -> ArchiveAnswer:
    stamp = at.strftime("%Y%m%d%H%M%S")
    return ArchiveAnswer(
        state=ArchiveState.FOUND,
        uri_r=url,
        asked_at=NOW,
        near=PartialDate(2019, 8, 27),
        memento=Memento(url, f"https://web.archive.org/web/{stamp}/{url}", at, 200, "text/html"),
        page=PageFacts(titles=(title,), language="en") if title else None,
        captures=14,
    )


RUN = RunInfo(
    id="2026-11-23T05-17-00Z-7f3a",
    at=NOW,
    mode="live",
    version="0.1.0",
    commit="7070293abcdef",
    previous_at=BEFORE,
    settings=(("confirm", "3"), ("interval", "1.0"), ("per-host", "1"), ("timeout", "30")),
    hosts=(HostTally("ft.com", 3, 3), HostTally("xinhuanet.com", 4, 2), HostTally("gone.example", 3, 0)),
    skipped=("2 citations are pinned and were looked at all the same.",),
    repository="https://github.com/example/article",
)


def everything() -> dict:
    """Arguments for `build` with each state at least once, changes, pins, a baseline and suggestions."""
    note_1 = "Kathrin Hille and Richard Waters, “Washington unnerved by China’s ‘military-civil fusion,’” Financial Times, July 11, 2018,"
    ft = reference(
        "1a", FT, note_1, url="https://www.ft.com/content/washington-unnerved", origins={"URL": Origin.PERSON}
    )
    testimony = reference(
        "2a",
        TESTIMONY,
        "Elsa B. Kania, “Chinese Military Innovation in Artificial Intelligence,” Testimony to the U.S.-China Economic and Security Review Commission, June 2019,",
        url="http://www.uscc.gov/sites/default/files/June%207_Kania.pdf",
    )
    bridge = reference(
        "3a",
        BRIDGE,
        "Samuel Bendett and Elsa B. Kania, “Chinese and Russian Defense Innovation, with American Characteristics?” The Strategy Bridge, August 2, 2018,",
        url="https://thestrategybridge.org/the-bridge/2018/8/2/innovation",
    )
    threat = reference(
        "4a",
        Work(type="hearing", title="China’s Threat to American Government and Private Sector Research"),
        "“China’s Threat to American Government and Private Sector Research,” July 19, 2018,",
        url="https://docs.house.gov/meetings/IG/IG00/20180719/108561",
    )
    cheung = reference(
        "8a",
        CHEUNG,
        "Tai Ming Cheung, “The Chinese defense economy's long march from imitation to innovation,” The Journal of Strategic Studies 34, no. 3 (2011): 325-354.",
        link=LinkStatus.NEVER,
    )
    li = reference(
        "9a",
        LI,
        "Li Xiaohua [李晓华], “Economic Interpretation of the Development of Military-Civilian Fusion” [军民深度融合发展的经济学解释], People's Forum · Academic Frontier [人民论坛· 学术前沿], 17 (2017): 21-28.",
        url="http://www.rmlt.com.cn/2017/0915/495869.shtml",
    )
    atrophy = reference(
        "11a",
        ATROPHY,
        "David L. Shambaugh and Joseph J. Brinley, China's Communist Party: atrophy and adaptation, University of California Press, 2008.",
        link=LinkStatus.NEVER,
    )
    ibid = reference(
        "16a", IBID, "Ibid.", link=LinkStatus.NEVER, ibid_of="15b", doubts=("ibid. follows two works",)
    )
    qingdao = reference(
        "18a",
        QINGDAO,
        NOTE_18,
        raw="“The First Military-Civil Fusion AI Industry Development Summit Forum Held in Qingdao” [学校首届军民融合人工智能产业发展高峰论坛在青召开], April 15, 2018",
        link=LinkStatus.IMPLICIT,
        same_as="33b",
        candidates=(
            Candidate(
                "http://www.qut.edu.cn/info/1021/25190.htm",
                0.97,
                ("same title in Chinese", "same note in the copy"),
                "sibling",
                "https://thestrategybridge.org/the-bridge/2019/8/27/fusion",
                "学校首届军民融合人工智能产业发展高峰论坛在青召开",
                "https://web.archive.org/web/20190901000000/http://www.qut.edu.cn/info/1021/25190.htm",
            ),
            Candidate("http://www.qut.edu.cn/", 0.41, ("same host",), "archive-index", "web.archive.org"),
        ),
    )
    shanghai = reference(
        "18b",
        SHANGHAI,
        NOTE_18,
        raw="“Shanghai Municipal Commission of Economic Informatization on the launch of Shanghai military-civil fusion industry investment fund” [上海市经济信息化委关于开展上海市军民融合产业投资基金]",
    )
    park = reference(
        "19a",
        Work(
            type="webpage",
            title="Military-Civil Fusion Innovation Industry Park Unveiled at Shunde",
            original_title="军民融合创新产业园将在顺德揭牌",
            language="zh",
        ),
        "“Military-Civil Fusion Innovation Industry Park Unveiled at Shunde” [ 军民融合创新产业园将在顺德揭牌], December 22, 2017,",
    )
    mobilizing = reference(
        "20a",
        Work(type="hearing", title="Mobilizing for the Challenge of Great Power Rivalry"),
        "“Mobilizing for the Challenge of Great Power Rivalry,” April 24, 2019,",
    )
    pentagon = reference(
        "24a",
        PENTAGON,
        '“Military-Civil Fusion Promotes the Pentagon [to be] "hand in hand" with Silicon Valley” [军民融合促五角大楼“牵手”硅谷], Xinhua, May 23, 2018,',
        url="http://www.xinhuanet.com/mil/2018-05/23/c_129878918.htm",
    )
    baidu = reference(
        "26a",
        Work(
            type="article-newspaper",
            title="China recruits Baidu, Alibaba and Tencent to AI ‘national team’",
            container_title="South China Morning Post",
            issued=PartialDate(2017, 11, 21),
        ),
        "“China recruits Baidu, Alibaba and Tencent to AI ‘national team,’” South China Morning Post, November 21, 2017,",
        url="https://www.scmp.com/tech/china-tech/article/2120913",
    )
    drones = reference(
        "31a",
        Work(
            type="article-newspaper",
            title="China develops armored vehicle capable of launching suicide drones",
            container_title="Global Times",
            issued=PartialDate(2019, 5, 8),
        ),
        "“China develops armored vehicle capable of launching suicide drones,” Global Times, May 8, 2019,",
        url="http://www.globaltimes.cn/content/1149168.shtml",
    )
    white = reference(
        "35a",
        Work(
            type="report",
            title="China’s National Defense in the New Era",
            container_title="Xinhua",
            issued=PartialDate(2019, 7, 24),
        ),
        "“China’s National Defense in the New Era,” Xinhua, July 24, 2019,",
        url="http://user:hunter2@www.xinhuanet.com/english/2019-07/24/c_138253389.htm?token=abc123",
    )
    defense = reference(
        "37a",
        Work(type="webpage", title="Defense Innovation Board's AI Principles Project"),
        "See: “Defense Innovation Board's AI Principles Project,”",
        url="htp:/innovation.defense.gov/ai",
    )
    olney = reference(
        "38a",
        OLNEY,
        "Rachel Olney, “The Rift Between Silicon Valley and the Pentagon Is Economic, Not Moral,” War on the Rocks, January 28 2019,",
        url="https://warontherocks.com/2019/01/the-rift",
    )
    references = (
        ft,
        testimony,
        bridge,
        threat,
        cheung,
        li,
        atrophy,
        ibid,
        qingdao,
        shanghai,
        park,
        mobilizing,
        pentagon,
        baidu,
        drones,
        white,
        defense,
        olney,
    )

    pin = Decision(
        DecisionKind.PINNED, "read it on a subscriber’s screen", State.LIVE, "M. Editor", date(2027, 5, 1)
    )
    old_pin = Decision(
        DecisionKind.PINNED, "the site was being rebuilt", State.LIVE, "M. Editor", date(2026, 11, 20)
    )
    olney = replace(olney, decision=old_pin)
    references = (*references[:-1], olney)
    looks = {
        "1a": [check(ft.url, NOW - n * 7 * DAY) for n in range(14)],
        "2a": [check(testimony.url, NOW - n * 7 * DAY) for n in range(6)],
        "3a": [
            check(bridge.url, NOW - n * 7 * DAY, *((Outcome.GONE, 404) if n < 3 else (Outcome.ANSWERED, 200)))
            for n in range(12)
        ],
        "24a": [
            check(pentagon.url, NOW, Outcome.GONE, 404),
            *(check(pentagon.url, NOW - n * 7 * DAY, Outcome.TIMEOUT, None) for n in (1, 2)),
            *(check(pentagon.url, NOW - n * 7 * DAY) for n in (3, 4, 5)),
        ],
    }
    verdicts = {
        "1a": verdict(
            ft,
            State.BLOCKED,
            "403 with a test for robots; a person can look.",
            check=check(
                ft.url,
                outcome=Outcome.REFUSED,
                status=403,
                signs=(Sign(SignKind.CHALLENGE, "Just a moment..."),),
            ),
            last_good=NOW - 21 * DAY,
        ),
        "2a": verdict(
            testimony,
            State.MOVED,
            "Answers at another address of the same site, with the title cited.",
            last_good=NOW,
            check=check(
                testimony.url,
                final_url="https://www.uscc.gov/sites/default/files/2019/June_7_Kania.pdf",
                hops=(
                    Hop(testimony.url, 301),
                    Hop("https://www.uscc.gov/sites/default/files/June%207_Kania.pdf", 302),
                    Hop("https://www.uscc.gov/sites/default/files/2019/June_7_Kania.pdf", 200),
                ),
                page=PageFacts(
                    media_type="application/pdf",
                    titles=("Chinese Military Innovation in Artificial Intelligence",),
                    author=("Elsa B. Kania",),
                    issued=PartialDate(2019, 6, 7),
                    language="en",
                ),
            ),
            match=Match(score=0.98, title=1.0, author=1.0, issued=1.0),
        ),
        "3a": verdict(
            bridge,
            State.DEAD,
            "404 on 9, 16 and 23 November; last good 2 November.",
            since=NOW - 14 * DAY,
            confirmed=(3, 3),
            check=looks["3a"][0],
            last_good=NOW - 21 * DAY,
            archive=archived(
                bridge.url,
                datetime(2018, 8, 5, 10, 0, tzinfo=UTC),
                "Chinese and Russian Defense Innovation, with American Characteristics?",
            ),
            archive_match=Match(score=0.95, title=0.91),
        ),
        "4a": verdict(
            threat,
            State.SOFT_404,
            "Answers 200 with the same page as a made-up address beside it.",
            rule="same-page-for-nonsense-path",
            since=BEFORE,
            check=check(
                threat.url,
                page=PageFacts(titles=("docs.house.gov",), media_type="text/html"),
                signs=(Sign(SignKind.SAME_AS_NONSENSE, "/meetings/IG/x9"),),
            ),
            match=Match(score=0.12, title=0.08),
            archive=ArchiveAnswer(
                state=ArchiveState.NONE,
                uri_r=threat.url,
                asked_at=NOW,
                reason="The archive holds no usable copy.",
            ),
        ),
        "8a": verdict(cheung, State.PRINT, "A journal article, complete without a link."),
        "9a": verdict(
            li,
            State.LIVE,
            "Answers with the title cited.",
            last_good=NOW,
            check=check(
                li.url, page=PageFacts(titles=("军民深度融合发展的经济学解释-人民论坛网",), language="zh")
            ),
            match=Match(score=0.96, title=0.94, issued=1.0),
            archive=archived(li.url, datetime(2019, 8, 30, tzinfo=UTC)),
        ),
        "11a": verdict(atrophy, State.PRINT, "A book, complete without a link."),
        "16a": verdict(ibid, State.PRINT, "Stands for another citation."),
        "18a": lost(qingdao),
        "18b": lost(shanghai),
        "19a": lost(park),
        "20a": lost(mobilizing),
        "24a": verdict(
            pentagon,
            State.FAILING,
            "404 on 23 November, after two time-outs.",
            confirmed=(1, 3),
            check=looks["24a"][0],
            last_good=NOW - 21 * DAY,
            archive=ArchiveAnswer(
                state=ArchiveState.UNKNOWN,
                uri_r=pentagon.url,
                asked_at=NOW,
                reason="The archive did not answer in 30 seconds.",
            ),
        ),
        "26a": verdict(
            baidu,
            State.DRIFTED,
            "Answers with another work: “Tech giants and the national team for chips”.",
            check=check(
                baidu.url,
                page=PageFacts(
                    titles=("Tencent, Alibaba and Baidu join the national team for chips",), language="en"
                ),
            ),
            match=Match(score=0.38, title=0.42, issued=0.0),
            last_good=datetime(2026, 8, 3, tzinfo=UTC),
            archive=archived(
                baidu.url,
                datetime(2019, 8, 30, 9, tzinfo=UTC),
                "China recruits Baidu, Alibaba and Tencent to AI ‘national team’",
            ),
        ),
        "31a": verdict(
            drones,
            State.UNREACHABLE,
            "The server reset the connection; says nothing yet about the work.",
            check=check(drones.url, outcome=Outcome.BROKEN, status=None),
            since=NOW,
        ),
        "35a": verdict(
            white,
            State.DEAD,
            "No such host on 2, 9 and 23 November.",
            since=NOW - 40 * DAY,
            confirmed=(4, 3),
            check=check(white.url, outcome=Outcome.NO_HOST, status=None),
            decision=pin,
        ),
        "37a": verdict(
            defense,
            State.INVALID,
            "“htp” is not a scheme we may ask; http was probably meant.",
            check=check(defense.url, outcome=Outcome.INVALID, status=None),
        ),
        "38a": verdict(
            olney,
            State.UNKNOWN,
            "Not looked at in this run: the host asked us to come back later.",
            decision=old_pin,
            decision_expired=True,
        ),
    }
    verdicts["1a"] = replace(verdicts["1a"], last_good=NOW - 21 * DAY)
    before = {
        **verdicts,
        "3a": replace(verdicts["3a"], state=State.FAILING),
        "9a": replace(verdicts["9a"], state=State.DEAD),
        "26a": replace(verdicts["26a"], state=State.LIVE),
        "2a": replace(verdicts["2a"], state=State.LIVE),
        "37a": replace(verdicts["37a"], url=None, state=State.LOST),
        "38a": replace(verdicts["38a"], decision_expired=False),
    }
    notes = (
        NoteText(
            10,
            "For instance, the report was mentioned unexpectedly in conversations on military-civil fusion during one of my trips to Beijing.",
            NoteKind.DISCURSIVE,
        ),
        NoteText(
            14,
            "That is, both 军民结合 and 军民融合 are often rendered as “civil-military integration” in official translations. See, for instance:",
            NoteKind.DISCURSIVE,
            ("ends in “See, for instance:”: a whole citation was probably lost",),
            "footnotes/14.toml",
            2,
        ),
        *(NoteText(number, group[0].text, NoteKind.CITATION) for number, group in _grouped(references)),
    )
    baseline = {
        "4a": BaselineEntry(
            citation="4a",
            state=State.SOFT_404,
            address=address_digest(threat.url),
            since=date(2026, 11, 17),
            reason="asked the clerk",
        )
    }
    return {
        "run": RUN,
        "article": ARTICLE,
        "references": references,
        "verdicts": verdicts,
        "notes": notes,
        "before": before,
        "histories": looks,
        "baseline": baseline,
        "first_seen": {ref.id: datetime(2026, 5, 4, tzinfo=UTC) for ref in references},
        "suggested_before": {},
    }


def _grouped(references: tuple[Reference, ...]) -> list[tuple[int, list[Reference]]]:
    groups: dict[int, list[Reference]] = {}
    for ref in references:
        groups.setdefault(ref.note, []).append(ref)
    return list(groups.items())


def every_state(**changes) -> Report:
    return build(**{**everything(), **changes})


def first_offline() -> Report:
    """What the seed gives: no link stands, and there is no network."""
    return many(44, lost_only=True)


def many(count: int, *, lost_only: bool = False, per_note: int = 2) -> Report:
    """`count` citations in notes of a real note's length."""
    whole = everything()
    pool = [ref for ref in whole["references"] if ref.work.title]
    references, verdicts, histories = [], {}, {}
    for index in range(count):
        source = pool[index % len(pool)]
        note, letter = index // per_note + 1, letters(index % per_note)
        name = f"{note}{letter}"
        changes: dict = {"id": name, "note": note, "file": f"footnotes/{note:02}.toml", "decision": None}
        if lost_only:
            changes |= {"url": None, "link": LinkStatus.LOST, "candidates": ()}
        ref = replace(source, **changes)
        references.append(ref)
        verdicts[name] = lost(ref) if lost_only else replace(whole["verdicts"][source.id], id=name)
        if not lost_only and source.id in whole["histories"]:
            histories[name] = whole["histories"][source.id]
    run = replace(RUN, mode="offline", previous_at=None, hosts=(), skipped=()) if lost_only else RUN
    return build(run=run, article=ARTICLE, references=references, verdicts=verdicts, histories=histories)


RUDE = (
    "<script>alert(1)</script> =cmd() @maintainer #123 ]]> | `x` \u202egnp.exe\u202c \x1b[31mred\x07 \u2028 "
    + "long " * 2000
)


def hostile() -> Report:
    """A page whose every word was written to hurt a renderer."""
    url = "https://example.org/?q=<script>&x='\"><img src=x onerror=alert(1)>"
    work = Work(
        type="webpage",
        title=RUDE,
        original_title="\u202e军民融合\u0000",
        author=(Name(literal=RUDE),),
        container_title="=1+1",
        language='zh"><b>',
    )
    ref = reference(
        "1a",
        work,
        f"Before {RUDE} after",
        raw=RUDE,
        url=url,
        doubts=(RUDE,),
        candidates=(
            Candidate(
                "javascript:alert(1)",
                0.95,
                ("=cmd()", "@maintainer"),
                "sibling",
                "data:text/html,<script>alert(1)</script>",
                RUDE,
            ),
        ),
    )
    other = reference(
        "2a",
        Work(title="@everyone"),
        "@everyone, see #1",
        url="https://me:secret@example.org/a?access_token=s3cret&b=1",
    )
    seen = check(
        url,
        page=PageFacts(titles=(RUDE,), author=(RUDE,), language="en"),
        hops=(Hop(url, 301), Hop("javascript:alert(2)", None)),
        final_url="javascript:alert(2)",
    )
    verdicts = {
        "1a": verdict(
            ref,
            State.DRIFTED,
            f"Answers with another work: {RUDE}",
            rule="<b>rule</b>",
            check=seen,
            match=Match(score=0.1, title=0.1, gates=(RUDE,)),
            decision=None,
        ),
        "2a": verdict(
            other,
            State.DEAD,
            "404 three times.",
            confirmed=(3, 3),
            check=check(other.url, outcome=Outcome.GONE, status=404),
        ),
    }
    run = replace(RUN, skipped=(RUDE,), hosts=(HostTally(RUDE, 1, 1),), settings=(("user-agent", RUDE),))
    article = replace(ARTICLE, title=RUDE, author=(RUDE,), appeared_in=RUDE)
    return build(
        run=run,
        article=article,
        references=(ref, other),
        verdicts=verdicts,
        before={},
        notes=(NoteText(3, RUDE, NoteKind.DISCURSIVE, (RUDE,)),),
    )
