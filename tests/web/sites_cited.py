"""Works that are cited otherwise than they are called: a sixth round. All of them stand; none may be called another work."""

from __future__ import annotations

import re

from citecheck.model import Name, PartialDate, Work
from tests.web.sites import NO_ALARM, site
from tests.web.sites_titles import shown
from tests.web.sites_words import ROWS

__all__ = ["ROWS"]

BY = (Name(family="Halvorsen", given="Mette"),)


def cited(
    name: str,
    title: str,
    called: str,
    *,
    lead: str = "",
    heading: str = "",
    lang: str = "en",
    original: str = "",
    kind: str = "webpage",
    head: str = "",
    **work: object,
) -> None:
    """A work cited under a title, on a page that is called something else."""
    given = Work(type=kind, title=title or None, original_title=original or None, language=lang, **work)  # type: ignore[arg-type]
    answer = shown(
        called, heading or re.split(r" [|-] ", called, maxsplit=1)[0], lead=lead, lang=lang, head=head
    )
    site(
        f"c-{name}",
        f"cited as {title or original!r}, called {called!r}",
        "stands",
        answer,
        path="/doc/12",
        work=given,
        states=NO_ALARM,
    )


cited(
    "interview",
    "Interview with Minister Dahl",
    "Minister Dahl: “We will not give up the strait”",
    lead="In an interview with this paper, Minister Dahl said that the strait stays open.",
)
cited(
    "fact-sheet",
    "Fact Sheet: The Port Act",
    "FACT SHEET: President Signs Port Act into Law | The White House",
)
cited(
    "statement",
    "Joint Statement of Norway and Denmark",
    "Joint Statement by the Governments of Norway and Denmark on Harbours",
)
cited("remarks", "Remarks at the Harbour Forum", "Secretary’s Remarks at Harbour Forum - Department of State")
cited(
    "chapter",
    "Silt and its Enemies",
    "Handbook of Harbours, Second Edition",
    kind="chapter",
    container_title="Handbook of Harbours",
    lead="Contents: 1. Stones. 2. Silt and its Enemies. 3. Ropes.",
)
cited(
    "data",
    "Tide data for Esbjerg",
    "Esbjerg Tide Gauge | Tides & Currents",
    lead="Hourly tide data for station Esbjerg.",
)
cited("about", "About Us", "About Harbour Corporation | Harbour Corporation")
cited(
    "law",
    "National Dredging Authorization Act for Fiscal Year 2019, Pub. L. 115-932",
    "Text - H.R.9515 - 115th Congress (2017-2018): J. S. Mast National Dredging Authorization Act for Fiscal Year 2019 | Congress",
)
cited(
    "case",
    "United States v. Barge Company",
    "UNITED STATES v. BARGE CO., No. 18-1234 (9th Cir. 2019)",
    kind="legal_case",
)
cited(
    "patent",
    "Hull cleaning apparatus, US Patent 9,123,456",
    "US9123456B2 - Hull cleaning apparatus - Google Patents",
    kind="patent",
)
cited("podcast", "Episode 12: Silt", "#12 – Silt, with Mette Halvorsen | The Harbour Podcast")
cited(
    "wikipedia-redirect",
    "Port of Esbjerg",
    "Esbjerg Harbour - Wikipedia",
    lead="The Port of Esbjerg is a harbour in Denmark.",
)
cited("report-year", "Annual Report", "2018 Annual Report | Port Authority")
cited("generic", "Statistics", "Statistics Portal | Port Authority")
cited(
    "agency",
    "Tugs collide off Esbjerg",
    "Two tugs in collision near Danish port",
    kind="article-newspaper",
    issued=PartialDate(2019, 5, 3),
    head='<meta property="article:published_time" content="2019-05-03">',
)
cited("press", "Port Authority Announces New Pier", "New pier to open next year, says Port Authority")
cited(
    "testimony",
    "Statement of Mette Halvorsen before the Committee on Waterways",
    "Hearing: The Future of Dredging | Committee on Waterways",
    author=BY,
    lead="Witnesses: Mette Halvorsen, Institute for Littoral Studies. Statement before the committee.",
)
cited(
    "thesis",
    "Silt, Stones and States (PhD diss., University of Aarhus, 2016)",
    "Silt, stones and states — Aarhus University",
    kind="thesis",
)
cited(
    "tweet", "Tweet, 4 May 2019", 'Mette Halvorsen on X: "The dredger left at dawn."', author=BY, kind="post"
)
cited(
    "abbreviated",
    "Intl. Conf. on Dredging, Proc. of the 12th",
    "Proceedings of the 12th International Conference on Dredging",
)
cited("acronym", "UNCLOS", "United Nations Convention on the Law of the Sea")
cited("quoted", "“We are not leaving,” says pilot", "Pilot: 'We're not leaving'")
cited("numbered", "The 10 Busiest Ports", "Ten busiest ports in the world, ranked")
cited("colon-order", "Dredging: A History", "A History of Dredging")
cited("faq", "FAQ: Tides", "Frequently Asked Questions about Tides | Tides & Currents")
cited("map", "Map of the Inner Roads", "Inner Roads (nautical chart 117)", kind="map")
cited("german", "Who Pays When Harbours Silt Up", "Wer zahlt, wenn Häfen verlanden", lang="de")
cited("french", "The Law of the Barges", "Le droit des péniches", lang="fr")
cited("zh-law", "Cybersecurity Law", "中华人民共和国网络安全法_中国人大网", lang="zh", original="网络安全法")
cited(
    "zh-speech",
    "Speech at the Forum",
    "习近平在港口工作座谈会上的讲话（全文）-新华网",
    lang="zh",
    original="习近平：在港口工作座谈会上的讲话",
)
cited(
    "zh-plan",
    "13th Five-Year Plan",
    "中华人民共和国国民经济和社会发展第十三个五年规划纲要",
    lang="zh",
    original="十三五规划纲要",
)
cited(
    "zh-notice",
    "Notice on Ports",
    "交通运输部办公厅关于印发《港口安全管理办法》的通知",
    lang="zh",
    original="港口安全管理办法",
)
cited(
    "zh-headline",
    "Port opens",
    "我国最大内河港口正式开港 年吞吐量超百万标箱",
    lang="zh",
    original="最大内河港口开港",
)
cited("zh-site", "Institute profile", "研究所简介-某某研究所", lang="zh", original="研究所概况")
