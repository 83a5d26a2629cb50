"""How works are called where they stand, and where they do not: a fourth round, of titles.

A row: what was cited, what the page calls itself, and whether it is the work. Pages have text, and say what their kind says.
"""

from __future__ import annotations

from citecheck.model import Name, PartialDate, State, Work
from tests.web.behaviours import pdf
from tests.web.sites import EN, NO_ALARM, ZH_TEXT, also, html, ok, prose, site, to
from tests.web.sites_third import ROWS

__all__ = ["ROWS"]

KANIA = (Name(family="Okafor", given="Ngozi"),)


def shown(
    title: str, heading: str = "", *, head: str = "", lang: str = "en", lead: str = "", sentences: int = 24
) -> bytes:
    lines = ZH_TEXT if lang.startswith("zh") else EN
    return ok(
        html(
            title,
            (f"<h1>{heading}</h1>" if heading else "")
            + (f"<p>{lead}</p>" if lead else "")
            + prose(sentences, lines),
            lang=lang,
            head=head,
            nav="",
            foot="",
        )
    )


def titled(
    name: str,
    cited: str,
    title: str,
    stands: str = "stands",
    heading: str = "",
    *,
    work: Work | None = None,
    states: frozenset[State] = frozenset(),
    **page: str,
) -> None:
    work = work or Work(type="webpage", title=cited)
    site(
        f"t-{name}",
        f"cited as {cited!r}, called {title!r}",
        stands,
        shown(title, heading, **page),
        path="/item/77",
        work=work,
        states=states,
    )  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------- as libraries and shops call them
for _name, _cited, _title in (
    ("arxiv", "Learning to Dredge from Noisy Charts", "[1907.00321] Learning to Dredge from Noisy Charts"),
    ("ssrn", "The Law of Drifting Barges", "The Law of Drifting Barges by Ngozi Okafor :: SSRN"),
    ("jstor", "The Law of Drifting Barges", "The Law of Drifting Barges on JSTOR"),
    (
        "books",
        "Pilots and Provinces: A Maritime History",
        "Pilots and Provinces: A Maritime History - Ngozi Okafor - Google Books",
    ),
    (
        "shop",
        "Pilots and Provinces: A Maritime History",
        "Pilots and Provinces: A Maritime History: Okafor, Ngozi: 9780123456786: Amazon.com: Books",
    ),
    ("wikipedia", "Ballast tank", "Ballast tank - Wikipedia"),
    ("repository", "harbourlab/tide-tables", "GitHub - harbourlab/tide-tables: Tables of the tides, by hand"),
    ("springer", "Silt transport in shallow estuaries", "Silt transport in shallow estuaries | SpringerLink"),
    ("doi-site", "Silt transport in shallow estuaries", "Full article: Silt transport in shallow estuaries"),
    (
        "nature",
        "Silt transport in shallow estuaries",
        "Silt transport in shallow estuaries | Nature Estuaries",
    ),
    (
        "hearing",
        "Hearing on Dredging and National Security",
        "Dredging and National Security | House Committee on Waterways",
    ),
    ("pdf-name", "Annual Review of Tides", "Annual Review of Tides (PDF, 2 MB)"),
    ("wire", "China orders fleet to return to port", "UPDATE 2-China orders fleet to return to port"),
    (
        "exclusive",
        "Shipyard hid losses for a decade",
        "Exclusive: Shipyard hid losses for a decade, documents show",
    ),
    ("opinion", "Let the barges drift", "Opinion | Let the Barges Drift - The New Harbour Times"),
    ("dash", "Iron and Water — a history", "Iron & water: A History"),
    ("question", "Who owns the strait?", "Who Owns the Strait"),
    ("caps", "DREDGING THE INNER ROADS", "Dredging the Inner Roads"),
    (
        "quotes",
        "‘A port is not a parking lot,’ says minister",
        '"A port is not a parking lot", says minister',
    ),
    ("numbers", "Ten thousand barges by 2030", "10,000 barges by 2030 – Harbour Today"),
    ("site-first", "A winter of empty berths", "Harbour Today - News - A winter of empty berths"),
    (
        "cut",
        "How the ministry of waterways lost its archive and found it in a cellar",
        "How the ministry of waterways lost its archive and…",
    ),
    ("ordinal", "Speech at the Nineteenth Congress of Pilots", "Speech at the 19th Congress of Pilots"),
    ("plural", "Port dues in the Baltic", "Ports dues in the Baltic"),
    ("the", "The Harbour Master's Log", "Harbour Master's Log"),
):
    titled(_name, _cited, _title)
titled("in-heading", "A winter of empty berths", "Harbour Today", heading="A winter of empty berths")
titled(
    "in-bold", "A winter of empty berths", "Harbour Today", lead="<b>A winter of empty berths</b> 12 May 2019"
)
titled(
    "post",
    "The dredger left at dawn. Nobody waved.",
    'Ngozi Okafor on X: "The dredger left at dawn. Nobody waved." / X',
)
titled("standfirst", "Silt and power", "Silt and power: how a river made a ministry", states=NO_ALARM)

# ------------------------------------------------------------------------------------------------------------ in Chinese
for _name, _cited, _title in (
    ("zh-channel", "推动内河航运高质量发展", "推动内河航运高质量发展--理论--人民网"),
    (
        "zh-number",
        "国务院关于印发港口发展规划的通知",
        "国务院关于印发港口发展规划的通知（国发〔2017〕35号）_政府信息公开专栏",
    ),
    ("zh-bare", "港口发展规划", "国务院关于印发港口发展规划的通知_政府信息公开专栏"),
    ("zh-quotes", "“智慧港口”建设三年行动方案", "「智慧港口」建设三年行动方案 - 某市交通局"),
    ("zh-traditional", "長江航道疏浚工程啟動", "长江航道疏浚工程启动-新华网"),
    ("zh-spaces", "人工智能与港口：机遇与挑战", "人工智能与港口： 机遇与挑战 | 港口学刊"),
    ("zh-english-suffix", "港口工人培训计划启动", "港口工人培训计划启动 - Harbour Daily"),
):
    titled(
        _name,
        _cited,
        _title,
        work=Work(type="webpage", original_title=_cited, language="zh"),
        lang="zh",
        states=NO_ALARM if _name == "zh-bare" else frozenset(),
    )
titled(
    "zh-translated",
    "Plan for the development of ports",
    "国务院关于印发港口发展规划的通知",
    "unsure",
    lang="zh",
    states=NO_ALARM,
)
titled(
    "zh-both",
    "Plan for the development of ports",
    "港口发展规划",
    lang="zh",
    work=Work(
        type="report", title="Plan for the development of ports", original_title="港口发展规划", language="zh"
    ),
)

# ------------------------------------------------------------------------------------------------- editors change things
BY = (
    '<meta name="author" content="Ngozi Okafor"><meta property="article:published_time" content="2019-05-12">'
)
NEWS = Work(
    type="article-newspaper",
    title="Minister denies plan to close the port",
    author=KANIA,
    container_title="Harbour Today",
    issued=PartialDate(2019, 5, 12),
)
for _name, _title in (
    ("new-headline", "Port will stay open, minister says"),
    ("new-headline-alien", "Tears and cheers on the quay"),
    ("longer-headline", "Minister denies plan to close the port as workers strike"),
):
    titled(_name, NEWS.title or "", _title, "unsure", head=BY, work=NEWS, states=NO_ALARM)
titled(
    "updated-day", NEWS.title or "", NEWS.title or "", head=BY.replace("2019-05-12", "2019-05-14"), work=NEWS
)
titled(
    "webmaster", NEWS.title or "", NEWS.title or "", head='<meta name="author" content="Web Team">', work=NEWS
)
titled(
    "migrated",
    NEWS.title or "",
    NEWS.title or "",
    head='<meta name="author" content="admin"><meta property="article:published_time" content="2023-01-01">',
    work=NEWS,
    states=frozenset({State.LIVE, State.UNKNOWN}),
)
titled(
    "author-differs",
    NEWS.title or "",
    NEWS.title or "",
    head='<meta name="author" content="Staff reporter"><meta property="article:published_time" content="2019-05-12">',
    work=NEWS,
)

# --------------------------------------------------------------------------------------------------- another work stands
for _name, _cited, _title in (
    ("next-conference", "2017 World Harbour Conference", "2023 World Harbour Conference"),
    ("yearbook", "Statistical Yearbook of Inland Ports 2016", "Statistical Yearbook of Inland Ports 2022"),
    ("volume", "Papers on Tides, Volume 3", "Papers on Tides, Volume 4"),
    ("other-name", "Professor Amara Nwosu", "Professor Henrik Dahl"),
    ("lawyers", "A winter of empty berths", "Best Personal Injury Lawyers Near You | Free Consultation"),
    ("pills", "A winter of empty berths", "Buy Cheap Pills Online Without Prescription"),
    ("reused-id", "Minister denies plan to close the port", "Youth football: Saturday's results"),
    (
        "review",
        "Pilots and Provinces: A Maritime History",
        "Review of Pilots and Provinces: A Maritime History",
    ),
    ("reply", "The Law of Drifting Barges", "The Law of Drifting Barges: A Reply"),
    ("session", "Report to the 12th Assembly of Pilots", "Report to the 13th Assembly of Pilots"),
    ("month", "Port traffic in March 2018", "Port traffic in June 2018"),
    (
        "category",
        "Minister denies plan to close the port",
        "Politics news, comment and analysis | Harbour Today",
    ),
    ("tag-page", "Minister denies plan to close the port", "Tag: ports - Harbour Today"),
    ("no-hits", "Minister denies plan to close the port", "Search - Harbour Today"),
    ("front", "Minister denies plan to close the port", "Harbour Today | Breaking news from the coast"),
):
    titled(_name, _cited, _title, "gone", work=Work(type="report", title=_cited))
titled(
    "zh-year",
    "2016年港口统计公报",
    "2021年港口统计公报",
    "gone",
    lang="zh",
    work=Work(type="report", original_title="2016年港口统计公报", language="zh"),
)
titled(
    "zh-unlike",
    "推动内河航运高质量发展",
    "国庆假期旅游攻略大全",
    "gone",
    lang="zh",
    work=Work(type="report", original_title="推动内河航运高质量发展", language="zh"),
)
titled(
    "zh-list",
    "推动内河航运高质量发展",
    "新闻列表_港口网",
    "gone",
    lang="zh",
    work=Work(type="report", original_title="推动内河航运高质量发展", language="zh"),
)

# ------------------------------------------------------------------------------------------------------------- documents
site(
    "t-pdf-directive",
    "a PDF whose title is a number",
    "unsure",
    ok(pdf("300009p"), media="application/pdf"),
    path="/d/300009p.pdf",
    work=Work(type="report", title="Directive 3000.09, Autonomy in Dredging Systems"),
    states=NO_ALARM,
)
site(
    "t-pdf-other",
    "a PDF that bears another title",
    "gone",
    ok(pdf("Cafeteria menu for the third week"), media="application/pdf"),
    path="/d/report.pdf",
    work=Work(type="report", title="Autonomy in Dredging Systems and the Law of the Sea"),
)
site(
    "t-pdf-login",
    "a PDF's address that leads to a log-in",
    "unsure",
    to("/users/sign_in"),
    path="/d/paper.pdf",
    work=Work(type="report", title="Autonomy in Dredging Systems"),
)
also(
    "t-pdf-login-pier.test",
    "/users/sign_in",
    ok(html("Sign in", "<form><input type=password></form>", nav="", foot="")),
)
