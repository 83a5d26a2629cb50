"""What the shared archive holds: a page that drifts to a soft 404, a redirect, a GBK page, a PDF and more.

All hosts are names that RFC 2606 and RFC 6761 reserve, so nothing here can be a live address.
"""

from __future__ import annotations

from tests.archive.fixture import Capture

RECORD = "The committee examined the plan in detail and published the record of its hearing. " * 12


def page(title: str, text: str, *, date: str = "", author: str = "", language: str = "en") -> str:
    """A small, well-made page."""
    facts = f'<meta property="article:published_time" content="{date}">' if date else ""
    facts += f'<meta name="author" content="{author}">' if author else ""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{facts}</head>'
        f"<body><h1>{title}</h1><p>{text}</p></body></html>"
    )


ARTICLE = page("China’s AI Giants Can’t Say No to the Party", RECORD, date="2018-08-02", author="Elsa Author")
OTHER = page("The harvest in the southern provinces", RECORD.replace("plan", "harvest"), date="2018-08-02")
SOFT_404 = page("Page not found", "Sorry, the page you requested is no longer here.")
CHINESE = (
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk">'
    "<title>军民融合促五角大楼牵手硅谷</title></head><body><h1>军民融合促五角大楼牵手硅谷</h1>"
    f"<p>{'军民融合发展战略。' * 40}</p></body></html>"
).encode("gbk")

NEWS = "http://news.example.com/2018/08/02/"
STORY = NEWS + "chinas-ai-giants-cant-say-no-to-the-party/"
GONE = "http://news.example.com/gone"
MOVED = "http://old.example.net/story?id=42&utm_source=x"
MOVED_TO = "https://www.example.net/story/42"
GBK = "http://xinhua.example.cn/2018-05/23/c_129879.htm"
PDF = "https://gov.example.org/docs/Testimony%20June%207.pdf"
LEAVING = "http://old.example.net/leaves"

HOLDINGS: tuple[Capture, ...] = (
    Capture(STORY, "20180803120000", ARTICLE),
    Capture(STORY, "20190815093000", ARTICLE),  # the same bytes: a revisit record
    Capture(STORY, "20230101000000", SOFT_404),
    Capture(NEWS + "the-harvest/", "20180803120100", OTHER),
    Capture("http://news.example.com/2018/08/01/a-day-earlier/", "20180802000000", OTHER),
    Capture(GONE, "20200101000000", SOFT_404, status="404 Not Found"),
    Capture(MOVED, "20171122080000", "", "301 Moved Permanently", (("Location", MOVED_TO),)),
    Capture(MOVED_TO, "20171122080001", page("Story 42", RECORD)),
    # a redirect whose goal was never captured: the live web must not be asked for it
    Capture(
        LEAVING, "20171122080000", "", "302 Found", (("Location", "https://never.example.net/captured"),)
    ),
    Capture(GBK, "20180524000000", CHINESE, headers=(("Content-Type", "text/html"),)),
    Capture(PDF, "20190608000000", b"%PDF-1.4\n%%EOF\n", headers=(("Content-Type", "application/pdf"),)),
)
