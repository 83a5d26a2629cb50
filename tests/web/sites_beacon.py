"""A twenty-first round, written blind: what a benchmark for link checkers would list, class by class, each trouble by its healthy twin.

Only the verdict is prescribed. Its writer had not seen the program nor its table of rules, but `behaviours.py`, `server.py`,
the head of `sites_harbour.py`, the notes in `verdicts.md`, and the names of the states. Where two states are defensible both
are allowed; where nobody can tell from outside, the row is `unsure`.
"""

from __future__ import annotations

import asyncio
import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache, partial
from html import escape

from citecheck.model import State
from tests.web.behaviours import HANDLERS
from tests.web.server import Handler, Out, Request, reply
from tests.web.sites_harbour import BLOCKED, DEAD, DOWN, DRIFT, FINE, GONE, LIVE, ROWS, SOFT, Label, ok
from tests.web.sites_harbour import row as harbour_row

__all__ = ["ROWS"]

# ------------------------------------------------------------------------------------------------------------ labels

# The work is there, but a machine may own that it cannot read it.
READABLE: Label = ("stands", frozenset({State.LIVE, State.MOVED, State.UNKNOWN}))
# The work comes, by a transport so broken that some browsers give up too.
SHAKY: Label = (
    "stands",
    frozenset({State.LIVE, State.MOVED, State.UNKNOWN, State.FAILING, State.UNREACHABLE}),
)
NO_ALARM: Label = (
    "unsure",
    frozenset(
        {State.LIVE, State.MOVED, State.UNKNOWN, State.BLOCKED, State.UNREACHABLE, State.FAILING},
    ),
)
# Shown to whoever does not say that he is a program; we always do.
NAMED: Label = ("stands", frozenset({State.LIVE, State.BLOCKED}))
WALLED: Label = ("unsure", frozenset({State.BLOCKED, State.UNKNOWN}))
# Refused for a reason that says nothing of the work.
ODD: Label = ("unsure", DOWN[1] | {State.BLOCKED})
# The page answers, and whether it is the work nobody can tell from it.
CANNOT_TELL: Label = ("unsure", frozenset({State.LIVE, State.MOVED, State.UNKNOWN, State.DRIFTED}))
# A neighbour of the work is in its place; a program may leave that to a person, but not call it the work.
NEAR: Label = ("gone", frozenset({State.DRIFTED, State.UNKNOWN}))
# Gone for whoever reads it; a program may leave it to a person, but not call it live.
LEFT_OPEN: Label = ("gone", GONE[1] | {State.BLOCKED, State.UNKNOWN})
LOST_HOST: Label = ("gone", frozenset({State.DEAD, State.UNREACHABLE, State.FAILING}))
LOOPS: Label = ("gone", frozenset({State.DEAD, State.UNREACHABLE, State.FAILING, State.UNKNOWN}))


row = partial(harbour_row, of="beacon")


# ------------------------------------------------------------------------------------------------------------- texts

# What the pieces are made of. Each page takes its own run of them, after a lead of its own.
_ENGLISH = (
    (
        "The lamp was lit for the first time on a night of sleet, with eleven guests in the gallery and a brass band that had "
        "been promised supper. By morning two of the guests had colds and the band had gone home unpaid, but the light could be "
        "seen from the far side of the sound."
    ),
    (
        "Keepers were paid by the quarter and fined by the hour. The ledgers show deductions for soot on the glass, for a clock "
        "found slow by four minutes, and once for laughter heard from a passing tender."
    ),
    (
        "A fixed white light tells a mariner little. It was the turning lens, with its one long and two short flashes, that let a "
        "crew know which headland they had reached and not merely that there was one."
    ),
    (
        "Fuel was the largest cost after wages. Whale oil gave way to colza, colza to paraffin, and paraffin to acetylene, each "
        "change defended in committee by those who sold the new thing and resisted by those who stored the old."
    ),
    (
        "The harbour board met forty times that year and agreed on nothing but the minutes. Its engineers went ahead with the "
        "mole all the same, on the strength of a letter that no one afterwards could find."
    ),
    (
        "Insurance changed the coast more than law did. Underwriters asked for a mark on every shoal for which they had paid "
        "twice, and the marks went up in the order of the claims."
    ),
    (
        "When the cable came ashore the station no longer needed a boat for its messages. It kept the boat, though, and for "
        "thirty years it was entered in the accounts as a temporary measure."
    ),
    (
        "Local pilots knew the channel by the smell of the kelp works and the sound of the chapel bell. Neither was on the chart, "
        "and the new survey recorded with some pride that it had relied on neither."
    ),
    (
        "Automation arrived by parcel. A crate held the relay, a second the battery, and a third, which was opened last, the "
        "notice that the post of assistant keeper had been abolished."
    ),
    (
        "Interviews with former keepers and their families were held in kitchens where possible. People remember better beside a "
        "kettle, and they correct one another without being asked."
    ),
    (
        "The sample covers sixty-one stations on four coasts. We left out private lights and those on rivers, for which the "
        "registers are thin before the middle of the century."
    ),
    (
        "Figures for dues collected are not comparable before and after the reform, since the earlier ones are net of pilotage. "
        "We give both series and do not join them."
    ),
    (
        "Fog was the harder problem. Light fails in it, and the horns that were to replace light were heard at nine miles on one "
        "evening and at nine hundred yards on the next."
    ),
    (
        "The engineers' answer was redundancy. Two lamps, two lenses, two clockworks, and a man to wind each of them, so that one "
        "could sleep while the other feared for his job."
    ),
    (
        "Tourists came first for the stairs and later for the view. The entry fee, a penny, was kept in a jar and shared at "
        "midwinter, which the commissioners knew and never mentioned."
    ),
    (
        "What remains on the headland is the base of the oil store, a row of currant bushes and a stone with the names of three "
        "children. The tower itself was sold, numbered block by block, and stands inland beside a motorway."
    ),
    (
        "Radio did not end the light; it ended the argument for building more of them. The last new tower on this coast was "
        "finished two years after the first ship's set was licensed."
    ),
    (
        "The treaty spoke of free passage and said nothing of who was to mark it. Three states therefore marked the same reef in "
        "three colours, and pilots learned to steer by the quarrel."
    ),
)

_TONGUES = {
    "de": (
        "Der Leuchtturm wurde im Herbst in Betrieb genommen, nachdem die Abnahme zweimal am Nebel gescheitert war.",
        (
            "Die Kosten für Öl und Dochte überstiegen schon im zweiten Jahr die Löhne der Wärter, und der Rat der Stadt bat um "
            "Aufschub."
        ),
        (
            "Aus den Akten geht hervor, dass die Lotsen den neuen Seezeichen lange misstrauten und weiter nach der Kirche "
            "steuerten."
        ),
    ),
    "it": (
        "Il faro fu acceso per la prima volta in autunno, quando il molo non era ancora finito.",
        "I guardiani annotavano ogni nebbia e ogni guasto in un registro che oggi si conserva nell'archivio del porto.",
        "I piloti diffidarono a lungo dei nuovi segnali e continuarono a governare sul campanile.",
    ),
    "ru": (
        "Маяк зажгли осенью, когда строительство мола ещё не было закончено, и первые недели он светил над лесами.",
        "Смотрители вели журнал, в котором отмечали каждый туман, каждую поломку и каждое судно, прошедшее пролив ночью.",
        "Из переписки видно, что лоцманы долго не доверяли новым знакам и правили по колокольне.",
    ),
    "ja": (
        "灯台は秋の終わりに初めて点灯され、沖を行く船からもその光が見えたという。",
        "看守たちは霧の日も故障の日も日誌をつけ、その記録は今も港の資料館に残されている。",
        "水先人は新しい標識をなかなか信用せず、長いあいだ寺の屋根を目印に舵を取った。",
    ),
    "ko": (
        "등대는 늦가을에 처음 불을 밝혔고 먼바다를 지나는 배에서도 그 빛이 보였다고 한다.",
        "등대지기들은 안개가 낀 날과 고장이 난 날을 빠짐없이 일지에 적었으며 그 기록은 항만 자료관에 남아 있다.",
        "도선사들은 새 표지를 쉽게 믿지 않아 오랫동안 마을 언덕의 소나무를 보고 배를 몰았다.",
    ),
    "zh": (
        "灯塔于深秋首次点亮，据说在外海航行的船只也能望见它的光。",
        "守塔人逐日记录雾情、故障与过往船只，这些日志至今保存在港务档案馆。",
        "引水员起初并不信任新设的航标，多年来仍以山上的古寺为准辨认航道。",
        "本文依据档案与口述材料，考察航标管理制度的形成及其对沿海贸易的影响。",
    ),
}


def prose(seed: str, count: int = 4, lang: str = "en") -> str:
    """Paragraphs, the same for the same seed."""
    pool = _ENGLISH if lang == "en" else _TONGUES[lang] * 3
    start, step = zlib.crc32(seed.encode()) % len(pool), 5 if len(pool) % 5 else 7
    return "".join(f"<p>{pool[(start + step * i) % len(pool)]}</p>" for i in range(count))


# ------------------------------------------------------------------------------------------------------------- sites

LOOKS = (
    # a magazine
    (
        '<!doctype html><html lang="%LANG%"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body>'
        '<header><a href="/">%SITE%</a><nav><a href="/essays">Essays</a> <a href="/reviews">Reviews</a> '
        '<a href="/subscribe">Subscribe</a></nav></header><main><article>%MAIN%</article></main>'
        "<footer>© %SITE%. Printed on paper, read by lamplight.</footer></body></html>"
    ),
    # an institute
    (
        '<!DOCTYPE html><html lang="%LANG%"><head><title>%TAB%</title>%HEAD%</head><body class="page">'
        '<div id="top"><p class="brand">%SITE%</p><ul><li><a href="/about">About us</a></li><li><a href="/work">Our work</a></li>'
        '<li><a href="/people">People</a></li><li><a href="/events">Events</a></li></ul></div><div id="content">%MAIN%</div>'
        '<div id="foot"><a href="/contact">Contact</a> <a href="/privacy">Privacy</a> %SITE% is a registered charity.</div></body></html>'
    ),
    # an old hand-made site
    (
        "<HTML><HEAD><TITLE>%TAB%</TITLE>%HEAD%</HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=700><TR><TD>"
        "<A HREF=/>%SITE%</A> | <A HREF=/links.html>Links</A> | <A HREF=/guest.html>Guest book</A></TD></TR><TR><TD>%MAIN%"
        "<HR>Last changed by hand.</TD></TR></TABLE></BODY></HTML>"
    ),
    # a newspaper
    (
        '<!doctype html><html lang="%LANG%"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        '<title>%TAB%</title><meta property="og:site_name" content="%SITE%">%HEAD%</head><body><div class="masthead">%SITE%</div>'
        '<nav class="sections"><a href="/harbour">Harbour</a><a href="/council">Council</a><a href="/sport">Sport</a>'
        '<a href="/letters">Letters</a></nav><div class="story">%MAIN%</div><aside><h3>Most read</h3><ol><li>Ferry fares to rise'
        "</li><li>Bell stolen from chapel</li><li>Letters: on gulls</li></ol></aside><footer>Contact the newsroom · Advertise</footer>"
        "</body></html>"
    ),
    # a journal's platform
    (
        '<!DOCTYPE html><html lang="%LANG%"><head><title>%TAB%</title>%HEAD%</head><body><div class="pkp_head"><h2>%SITE%</h2>'
        '<a href="/current">Current</a> <a href="/archives">Archives</a> <a href="/about">About</a> <a href="/register">Register</a>'
        '</div><div class="main">%MAIN%</div><div class="sidebar"><h4>Information</h4><a href="/readers">For readers</a>'
        ' <a href="/authors">For authors</a></div></body></html>'
    ),
)


def to(location: str, status: int = 301, *headers: tuple[str, str]) -> Handler:
    body = f'<html><head><title>{status} Moved</title></head><body><a href="{escape(location)}">moved</a></body></html>'
    return ok(body, status, ("Location", location), *headers)


def raw(data: bytes, *, reset: bool = False) -> Handler:
    """Bytes as they are, and then the end of the connection."""

    async def handler(r: Request, out: Out) -> None:
        await out.send(data)
        await (out.reset() if reset else out.close())

    return handler


def first(times: int, before: Handler, then: Handler) -> Handler:
    """One answer the first times, another afterwards."""

    async def handler(r: Request, out: Out) -> bytes | None:
        return await (before if r.nth <= times else then)(r, out)

    return handler


class Site:
    """One host: a look, a front page, pages by path (and query), and an answer to paths that it does not know."""

    def __init__(
        self, host: str, name: str, look: int = 0, lang: str = "en", missing: Handler | None = None
    ) -> None:
        self.host, self.name, self.look, self.lang = host, name, look, lang
        self.pages: dict[str, Handler] = {}
        home = f"<h1>{name}</h1>" + prose(host, 2, lang) + "<h2>New here</h2><ul>"
        home += "".join(f"<li><a href=/n/{n}>{t}</a></li>" for n, t in enumerate(_HEADLINES)) + "</ul>"
        self.home = self.page(name, home, bare=True)
        self.pages["/"] = ok(self.home)
        self.missing = missing or ok(
            self.page(
                "Not found", "<h1>Not found</h1><p>We have looked and there is nothing at this address.</p>"
            ),
            404,
        )
        assert (host, "") not in HANDLERS, host
        HANDLERS[(host, "")] = self._serve

    async def _serve(self, r: Request, out: Out) -> bytes | None:
        handler = self.pages.get(r.origin_form) or self.pages.get(r.path) or self.missing
        return await handler(r, out)

    def page(self, title: str, main: str, head: str = "", *, bare: bool = False) -> str:
        tab = title if bare or not title else f"{title} | {self.name}"
        whole = LOOKS[self.look].replace("%TAB%", escape(tab, quote=False)).replace("%SITE%", self.name)
        return whole.replace("%LANG%", self.lang).replace("%HEAD%", head).replace("%MAIN%", main)

    def piece(
        self, title: str, lead: str, *, by: str = "", count: int = 4, head: str = "", extra: str = ""
    ) -> str:
        """A work: heading, by-line, lead, paragraphs."""
        main = f"<h1>{escape(title, quote=False)}</h1>" + (f'<p class="byline">By {by}</p>' if by else "")
        main += f"<p><em>{lead}</em></p>" + prose(title, count, self.lang) + extra
        return self.page(title, main, head)

    def put(self, path: str, handler: Handler | str | bytes) -> str:
        """Serve something; returns where."""
        self.pages[path] = handler if callable(handler) else ok(handler)
        return f"{self.host}{path}"


_HEADLINES = (
    "Call for papers: marks and memory",
    "A visit to the lens works",
    "Obituary: the last wick-trimmer",
    "Notes from the reading room",
)


def host(name: str) -> str:
    return f"{name}-beacon.test"


# ------------------------------------------------------------------------------------------------- A. status codes


def status_page(status: int, said: str) -> str:
    return f"<html><head><title>{status} {said}</title></head><body><center><h1>{status} {said}</h1></center><hr></body></html>"


def sick(
    status: int,
    said: str,
    title: str,
    label: Label,
    *headers: tuple[str, str],
    name: str = "",
    does: str = "",
    body: str = "",
) -> None:
    """A host whose deep page gives this status for good; its front page is well."""
    name = name or f"always-{status}"
    s = Site(host(name), "Saltmarsh Society", status % 5)
    where = s.put(
        f"/papers/{zlib.crc32(name.encode()) % 900 + 100}",
        ok(body or status_page(status, said), status, *headers),
    )
    row(name, does or f"says {status} {said} to everybody, for good", where, label, title)


_s = Site(host("codes"), "Rockall Quarterly", 0)


def odd(
    name: str, does: str, title: str, lead: str, wrap: Callable[[str], Handler], label: Label = LIVE
) -> None:
    """A work on a well-kept site, served in an odd way."""
    row(name, does, _s.put(f"/essays/{name}", wrap(_s.piece(title, lead, by="Ines Calloway"))), label, title)


odd(
    "203",
    "answers 203, as a proxy that rewrote something does",
    "The wreckers who never were",
    "Every parish on this shore has a tale of false lights, and not one has a conviction.",
    lambda p: ok(p, 203),
)
odd(
    "206-whole",
    "answers 206 with the whole page, though no range was asked for",
    "A grammar of buoys",
    "Red to port or red to starboard: the oldest quarrel of the sea is about which side is home.",
    lambda p: ok(p, 206, ("Content-Range", f"bytes 0-{len(p.encode()) - 1}/{len(p.encode())}")),
)
_s.put("/guide.en", _s.piece("A keeper's guide to paraffin", "Read this before you open the tap."))
row(
    "300-choices",
    "answers 300 with a list of versions, of which one is the work",
    _s.put(
        "/guide",
        ok(
            _s.page(
                "Multiple choices",
                '<h1>Multiple Choices</h1><ul><li><a href="/guide.en">A keeper\'s guide to paraffin'
                '</a> (English)</li><li><a href="/guide.cy">Canllaw i baraffin</a> (Welsh)</li></ul>',
            ),
            300,
        ),
    ),
    NO_ALARM,
    "A keeper's guide to paraffin",
)
row(
    "300-choice-made",
    "is the version itself to which a list of choices leads",
    f"{_s.host}/guide.en",
    LIVE,
    "A keeper's guide to paraffin",
)
_q = Site(host("always-304"), "Saltmarsh Society", 4)
row(
    "always-304",
    "says 304 to everybody, asked or not",
    _q.put("/papers/611", ok("", 304, media_type=None)),
    NO_ALARM,
    "Weathering the winter relief",
)


def _etagged(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> bytes:
        known = r.headers.get("if-none-match") or r.headers.get("if-modified-since")
        return reply(304, "", media_type=None) if known else reply(200, p, ("ETag", '"b7"'))

    return handler


odd(
    "304-when-known",
    "says 304 to those who know its tag, and shows the work to all others",
    "Reliefs and other hardships of the rock stations",
    "Six weeks on, two weeks off, weather permitting; the weather did not permit.",
    _etagged,
)
_s.put(
    "/essays/moved/harbour-of-refuge",
    _s.piece("Harbour of refuge", "The breakwater took forty years and one engineer."),
)
row(
    "308",
    "has moved with 308 to a new path on its site",
    _s.put("/2009/04/harbour-of-refuge", to("/essays/moved/harbour-of-refuge", 308)),
    FINE,
    "Harbour of refuge",
)
sick(400, "Bad Request", "Who owned the foreshore?", ODD)


def _wants_language(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> bytes:
        return (
            reply(200, p) if "accept-language" in r.headers else reply(400, status_page(400, "Bad Request"))
        )

    return handler


odd(
    "400-without-language",
    "says 400 to those who name no language, as browsers always do",
    "Foreshore rights after the storm of 1881",
    "The sea moved the boundary in one night; the courts took thirty years to follow it.",
    _wants_language,
)
odd(
    "103-first",
    "sends 103 Early Hints before its answer",
    "Hints to lightkeepers, annotated",
    "The third hint is not to read by the lamp.",
    lambda p: raw(
        b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n\r\n" + reply(200, p)
    ),
)
sick(
    401,
    "Unauthorized",
    "The private diary of a wharfinger",
    WALLED,
    ("WWW-Authenticate", 'Basic realm="Members"'),
)
sick(
    402,
    "Payment Required",
    "Freight rates and the price of light",
    WALLED,
    body="<html><head><title>Payment required</title></head><body><h1>402</h1><p>This reading requires a licence. Crawlers may "
    "contact licensing@saltmarsh.test for terms.</p></body></html>",
)


def _no_head(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> bytes:
        if r.method == "HEAD":
            return reply(405, status_page(405, "Method Not Allowed"), ("Allow", "GET"))
        return reply(200, p)

    return handler


odd(
    "405-to-head",
    "says 405 to HEAD alone",
    "The lens and the law",
    "A patent for glass that bends light was once argued before a bench that could not see it.",
    _no_head,
)
sick(405, "Method Not Allowed", "Bells, gongs and guns", ODD)
sick(
    406,
    "Not Acceptable",
    "Oil for the Isle of Graves",
    ODD,
    does="says 406 whatever is accepted, as one firewall module does",
)
sick(409, "Conflict", "The commissioners' yacht", ODD)
sick(
    410,
    "Gone",
    "Dues and their dodgers",
    DEAD,
    body="<html><head><title>Saltmarsh Society</title></head><body><h1>We have retired this paper</h1><p>It was withdrawn from "
    "the site when the series ended and will not come back.</p></body></html>",
)
sick(404, "Not Found", "A lantern for the drowned", DEAD, name="plain-404")
sick(421, "Misdirected Request", "Notes on a floating dock", ODD)
odd(
    "421-once",
    "says 421 on the first connection and shows the work afterwards",
    "On the numbering of rocks",
    "A rock without a number cannot be complained about.",
    lambda p: first(1, ok(status_page(421, "Misdirected Request"), 421, ("Connection", "close")), ok(p)),
)
odd(
    "425-once",
    "says 425 Too Early once, then shows the work",
    "Early risers: dawn watches on the outer bank",
    "The hour before sunrise is the one in which lamps were most often found out.",
    lambda p: first(1, ok(status_page(425, "Too Early"), 425), ok(p)),
)
sick(426, "Upgrade Required", "Steam pilots", ODD, ("Upgrade", "TLS/1.2"), ("Connection", "Upgrade"))
odd(
    "429-one-second",
    "says 429 with Retry-After: 1, then shows the work",
    "The queue at the coal wharf",
    "Ships waited by tonnage, then by flag, then by the harbourmaster's mood.",
    lambda p: first(1, ok("Slow down.", 429, ("Retry-After", "1"), media_type="text/plain"), ok(p)),
)
sick(
    429,
    "Too Many Requests",
    "Tallow and its substitutes",
    BLOCKED,
    ("Retry-After", "7200"),
    name="429-two-hours",
    does="says 429 with Retry-After: 7200, for good",
)
_n = format_datetime(datetime.now(UTC) + timedelta(hours=9), usegmt=True)
sick(
    429,
    "Too Many Requests",
    "Tallow revisited",
    BLOCKED,
    ("Retry-After", _n),
    name="429-until-evening",
    does="says 429 with a Retry-After that is a date nine hours off",
)
sick(
    451,
    "Unavailable For Legal Reasons",
    "The libel of the light dues",
    BLOCKED,
    ("Link", '<https://secure.test/order>; rel="blocked-by"'),
    body="<html><head><title>Unavailable for legal reasons</title></head><body><h1>Unavailable for legal reasons</h1><p>By order "
    "of a court this page may not be shown in your country.</p></body></html>",
)
sick(494, "Request Header Or Cookie Too Large", "A surplus of inspectors", ODD)
odd(
    "500-once",
    "says 500 once, then shows the work",
    "The clock that lost four minutes",
    "A fine of two shillings, an appeal of ninety pages.",
    lambda p: first(1, ok(status_page(500, "Internal Server Error"), 500), ok(p)),
)
odd(
    "500-with-the-work",
    "shows the work with status 500, as a page whose footer crashed does",
    "Winding the weight",
    "Every forty minutes, two hundred turns of the handle, three hundred and sixty-five nights a year.",
    lambda p: ok(p, 500),
    SHAKY,
)
sick(500, "Internal Server Error", "The price of plate glass", DOWN)
odd(
    "502-once",
    "says 502 once, then shows the work",
    "Signals between rivals",
    "Two companies shared one rock and had agreed on nothing but the time of day.",
    lambda p: first(1, ok(status_page(502, "Bad Gateway"), 502), ok(p)),
)
sick(502, "Bad Gateway", "A tower of iron piles", DOWN)
odd(
    "503-one-second",
    "says 503 with Retry-After: 1, then shows the work",
    "Rest days of the relief crews",
    "A rest day was defined as a day on which nothing broke.",
    lambda p: first(1, ok(status_page(503, "Service Unavailable"), 503, ("Retry-After", "1")), ok(p)),
)
odd(
    "503-once",
    "says 503 once, without saying for how long, then shows the work",
    "Rest houses of the pilots",
    "The beds were warm because they were never empty.",
    lambda p: first(1, ok(status_page(503, "Service Unavailable"), 503), ok(p)),
)
sick(
    503,
    "Service Unavailable",
    "The dredger's winter",
    DOWN,
    ("Retry-After", "86400"),
    name="503-a-whole-day",
    does="says 503 with Retry-After of a day: planned maintenance",
    body="<html><head><title>Planned maintenance</title></head><body><h1>Planned maintenance</h1><p>We are moving our servers and "
    "will be back tomorrow.</p></body></html>",
)
sick(
    504,
    "Gateway Time-out",
    "Slow boats to the skerries",
    DOWN,
    ("Retry-After", "3600"),
    does="says 504 with Retry-After of an hour, for good",
)
odd(
    "504-once",
    "says 504 with Retry-After: 1, then shows the work",
    "The late mail from Stack Isle",
    "Letters arrived in the order in which the ropes had been thrown.",
    lambda p: first(1, ok(status_page(504, "Gateway Time-out"), 504, ("Retry-After", "1")), ok(p)),
)
sick(520, "Web server is returning an unknown error", "An inventory of wicks", DOWN)
sick(521, "Web server is down", "Barges of the lower estuary", DOWN)
odd(
    "522-once",
    "says 522 once, when its server was slow to be reached, then shows the work",
    "Three ways to moor a lightship",
    "One anchor, two anchors, and the method that was tried only once.",
    lambda p: first(1, ok(status_page(522, "Connection timed out"), 522, ("Server", "cloudflare")), ok(p)),
)
sick(523, "Origin is unreachable", "A census of gulls", DOWN, ("Server", "cloudflare"))
odd(
    "524-once",
    "says 524 once, when its server was slow to answer, then shows the work",
    "Patience as a maritime virtue",
    "The tide table is the only contract both parties keep.",
    lambda p: first(1, ok(status_page(524, "A timeout occurred"), 524, ("Server", "cloudflare")), ok(p)),
)
sick(525, "SSL handshake failed", "Codes of the coast radio", DOWN, ("Server", "cloudflare"))
sick(526, "Invalid SSL certificate", "Certificates of seaworthiness", DOWN, ("Server", "cloudflare"))
sick(
    530,
    "Origin DNS error",
    "The lighthouse at the end of the lease",
    DOWN,
    ("Server", "cloudflare"),
    body="<html><head><title>Origin DNS error | always-530-beacon.test</title></head><body><h1>Error 1016</h1><h2>Origin DNS "
    "error</h2><p>The owner's record for this site cannot be resolved.</p></body></html>",
)
sick(999, "Request denied", "A career in dredging", BLOCKED)


def _browsers_only(status: int) -> Callable[[str], Handler]:
    def wrap(p: str) -> Handler:
        async def handler(r: Request, out: Out) -> bytes:
            known = r.headers.get("user-agent", "").startswith("Mozilla/")
            return reply(200, p) if known else reply(status, status_page(status, "Denied"))

        return handler

    return wrap


odd(
    "999-to-strangers",
    "says 999 to names it does not know and shows the work to browsers",
    "A career in pilotage",
    "He had been aground only once, and that was at his own christening.",
    _browsers_only(999),
)
odd(
    "404-once",
    "says 404 once while it is being published anew, then shows the work",
    "Publishing the notices to mariners",
    "A notice is true from the hour it is posted and wrong from the next gale.",
    lambda p: first(1, ok(status_page(404, "Not Found"), 404), ok(p)),
)

# --------------------------------------------------------------------------------------------------- B. redirects

_r = Site(host("turnings"), "Fairway Institute", 1)


def work(path: str, title: str, lead: str, *, site: Site | None = None, **more: str) -> str:
    return (site or _r).put(path, (site or _r).piece(title, lead, by="Tobias Rask", **more))  # type: ignore[arg-type]


work(
    "/essays/channels-and-charters",
    "Channels and charters",
    "Who may deepen a river, and who must pay for the mud.",
)
for _k, _status in enumerate((301, 302, 307, 303, 308, 301)):
    _r.put(f"/go/{_k}", to(f"/go/{_k + 1}" if _k < 5 else "/essays/channels-and-charters", _status))
row(
    "chain-of-kinds",
    "redirects six times, with five kinds of status",
    f"{_r.host}/go/0",
    FINE,
    "Channels and charters",
)
for _k in range(40):
    _r.put(f"/far/{_k}", to(f"/far/{_k + 1}", 302))
_r.put(
    "/far/40", _r.piece("The far end of the mole", "It took a morning to walk there and a career to build.")
)
row(
    "chain-of-forty",
    "redirects forty times before the work, twice as often as browsers follow",
    f"{_r.host}/far/0",
    ("unsure", LOOPS[1] | {State.MOVED}),
    "The far end of the mole",
)
for _a, _b in (("a", "b"), ("b", "c"), ("c", "a")):
    HANDLERS[(host(f"ring-{_a}"), "")] = to(f"http://{host(f'ring-{_b}')}/report/5", 302)
row(
    "loop-of-three-hosts",
    "goes round three hosts for ever",
    f"{host('ring-a')}/report/5",
    LOOPS,
    "Rounding the Horn by committee",
)
work("/essays/papers/2/dues", "Dues without ships", "A port may close before its taxes do.")
row(
    "relative-up",
    "redirects to ../../essays/papers/2/dues",
    _r.put("/old/list/dues", to("../../essays/papers/2/dues", 302)),
    FINE,
    "Dues without ships",
)
_r.pages["/show?ref=17"] = ok(
    _r.piece("Seventeen soundings", "Measured by lead and line, on foot where the sea allowed.")
)
row(
    "relative-query",
    "redirects to ?ref=17, and nothing more",
    _r.put("/show?id=0017", to("?ref=17", 301)),
    FINE,
    "Seventeen soundings",
)
HANDLERS[("site.test", "/beacon/insurers")] = ok(
    _r.piece("The insurers' lights", "Every shoal has its premium.")
)
row(
    "to-https",
    "redirects to the same work over TLS",
    _r.put("/essays/insurers", to("https://secure.test/beacon/insurers")),
    FINE,
    "The insurers' lights",
)
HANDLERS[("site.test", "/beacon/down")] = to(f"http://{_r.host}/essays/channels-and-charters", 302)
row(
    "https-to-http",
    "redirects from TLS to plain HTTP, where the work is",
    "site.test/beacon/down",
    FINE,
    "Channels and charters",
    url="https://secure.test/beacon/down",
)
row(
    "to-another-scheme",
    "redirects to an address that begins with ftp:",
    _r.put("/files/tables", to("ftp://ftp.fairway.test/tables.txt", 302)),
    NO_ALARM,
    "Tables of the spring tides",
)

_new = Site(host("fairway-new"), "Fairway Institute", 1)
_new.put(
    "/publications/ice",
    _new.piece(
        "Ice and the winter buoys",
        "They were taken up in November and argued over until March.",
        by="Tobias Rask",
    ),
)
row(
    "to-the-new-host",
    "redirects to the same page on its new host",
    _r.put("/publications/ice", to(f"http://{_new.host}/publications/ice")),
    FINE,
    "Ice and the winter buoys",
)
row(
    "to-the-new-front-page",
    "redirects a deep link to the front page of its new host",
    _r.put("/publications/ferries", to(f"http://{_new.host}/")),
    GONE,
    "Ferries and the franchise",
)
row(
    "to-the-front-page",
    "redirects a deep link to its front page",
    _r.put("/publications/sirens", to("/", 302)),
    SOFT,
    "Sirens, steam and silence",
)
_r.put("/en/", _r.home)
row(
    "front-page-in-english",
    "is a citation of the front page, which redirects to its English form",
    _r.put("/default.asp", to("/en/", 302)),
    FINE,
    "Fairway Institute",
)
_login = "<h1>Log in</h1><form method=post><label>E-mail <input name=mail></label><label>Password <input type=password name=pw></label><button>Log in</button></form><p><a href=/reset>Forgotten your password?</a></p>"
_r.put("/account/login", _r.page("Log in", _login))
row(
    "to-the-log-in",
    "redirects to a log-in form",
    _r.put("/members/minutes-1911", to("/account/login?back=%2Fmembers%2Fminutes-1911", 302)),
    WALLED,
    "Minutes of the buoyage conference",
)


async def _gate(r: Request, out: Out) -> bytes:
    if "ticket=ok" in r.headers.get("cookie", ""):
        return reply(
            200,
            _r.piece(
                "Proceedings of the dry-dock inquiry", "Forty witnesses, of whom nine had seen the dock."
            ),
        )
    return reply(302, "", ("Location", f"http://sso.{_r.host}/login?back=inquiry"))


HANDLERS[(f"sso.{_r.host}", "/login")] = to(
    f"http://{_r.host}/essays/inquiry", 302, ("Set-Cookie", f"ticket=ok; Domain={_r.host}; Path=/")
)
row(
    "through-the-log-in",
    "sends strangers by way of a log-in host that lets everybody through",
    _r.put("/essays/inquiry", _gate),
    FINE,
    "Proceedings of the dry-dock inquiry",
)
_r.put(
    "/oops/error.aspx",
    _r.page(
        "Error",
        "<h1>Something is not right</h1><p>We could not complete what you asked for. Please go back.</p>",
    ),
)
row(
    "to-the-error-page",
    "redirects to an error page that says 200",
    _r.put("/lib/view.aspx?doc=331", to("/oops/error.aspx?aspxerrorpath=/lib/view.aspx", 302)),
    SOFT,
    "Libraries of the light vessels",
)
work("/errors/in-old-charts", "Errors in old charts", "An island was surveyed twice and drawn three times.")
row(
    "to-a-path-called-errors",
    "redirects to the work, which lives under /errors/",
    _r.put("/old-charts", to("/errors/in-old-charts")),
    FINE,
    "Errors in old charts",
)
work(
    "/essays/gun-cotton",
    "Gun-cotton as a fog signal",
    "It was loud, it was cheap, and it was kept beside the beds.",
)
row(
    "refresh-to-the-work",
    "moves on with a meta refresh to the work",
    _r.put(
        "/guncotton.htm",
        '<html><head><title>Moved</title><meta http-equiv="refresh" content="2;URL=\'/essays/gun-cotton\'"></head><body>This page has moved.</body></html>',
    ),
    FINE,
    "Gun-cotton as a fog signal",
)
row(
    "refresh-to-the-front-page",
    "moves on with a meta refresh to its front page",
    _r.put(
        "/rockets.htm",
        '<html><head><title>Fairway Institute</title><meta http-equiv="refresh" content="3;url=/"></head><body>Our site is new. You will be taken to the front page.</body></html>',
    ),
    SOFT,
    "Rockets and the rescue line",
)
row(
    "refresh-header-to-the-work",
    "moves on with a Refresh header to the work",
    _r.put("/gc", ok("<p>One moment.</p>", 200, ("Refresh", "1; url=/essays/gun-cotton"))),
    FINE,
    "Gun-cotton as a fog signal",
)
row(
    "refresh-header-to-the-front-page",
    "moves on with a Refresh header to its front page",
    _r.put("/mortars", ok("<p>One moment.</p>", 200, ("Refresh", "0;url=/"))),
    SOFT,
    "Mortars and mercy",
)
row(
    "script-to-the-work",
    "moves on by script to the work",
    _r.put(
        "/sounding.html",
        '<html><head><title>Moved</title><script type="text/javascript">window.location = "/show?ref=17";</script></head><body></body></html>',
    ),
    FINE,
    "Seventeen soundings",
)
row(
    "script-to-the-front-page",
    "moves on by script to its front page",
    _r.put(
        "/plumbline.html",
        '<html><head><script>window.location.href = "/";</script></head><body></body></html>',
    ),
    SOFT,
    "Plumb lines and politics",
)
_new.put(
    "/kelp",
    _new.piece("Kelp and the coal crisis", "For two winters the boilers burned weed.", by="Tobias Rask"),
)
row(
    "canonical-elsewhere",
    "is the work, which names another host as its canonical home",
    _r.put(
        "/reprints/kelp",
        _r.piece(
            "Kelp and the coal crisis",
            "For two winters the boilers burned weed.",
            head='<link rel="canonical" href="http://fairway-new-beacon.test/kelp">',
        ),
    ),
    FINE,
    "Kelp and the coal crisis",
)
row(
    "canonical-home",
    "is the work, on a site that by mistake names its front page as canonical everywhere",
    _r.put(
        "/essays/oakum",
        _r.piece(
            "Oakum: a history of picking",
            "It was prison work, and then it was no work at all.",
            head='<link rel="canonical" href="http://turnings-beacon.test/">',
        ),
    ),
    LIVE,
    "Oakum: a history of picking",
)
row(
    "frames-with-the-work",
    "is a frameset whose main frame holds the work",
    _r.put(
        "/frames/tar.html",
        '<HTML><HEAD><TITLE>Fairway Institute</TITLE></HEAD><FRAMESET COLS="20%,80%"><FRAME SRC="/frames/menu.html"><FRAME NAME="main" SRC="/frames/tar-text.html"></FRAMESET></HTML>',
    ),
    READABLE,
    "Tar, pitch and the Baltic trade",
)
_r.put("/frames/menu.html", "<html><body><a href=/ target=_top>Home</a></body></html>")
work("/frames/tar-text.html", "Tar, pitch and the Baltic trade", "Barrels, bribes and birch bark.")
row(
    "frame-with-a-404",
    "is a forwarder's frameset whose only frame is a 404",
    _r.put(
        "/frames/hemp.html",
        f'<html><head><title>fairway</title></head><frameset rows="100%,*" border="0"><frame src="http://{_r.host}/~rask/hemp.html" name="main"><noframes>Your browser shows no frames.</noframes></frameset></html>',
    ),
    LEFT_OPEN,
    "Hemp and the Admiralty",
)


async def _cookie_loop(r: Request, out: Out) -> bytes:
    if "sid=" in r.headers.get("cookie", ""):
        return reply(200, _r.piece("A register of pilots", "Names, licences, drownings."))
    return reply(302, "", ("Set-Cookie", "sid=c41; Path=/; HttpOnly"), ("Location", r.origin_form))


row(
    "cookie-loop",
    "redirects to itself until its cookie comes back",
    _r.put("/essays/register", _cookie_loop),
    FINE,
    "A register of pilots",
)
_r.put(
    "/articles/",
    _r.page(
        "Articles",
        "<h1>Articles</h1><ul><li><a href=/articles/?id=1>On rope</a></li><li><a href=/articles/?id=2>On canvas</a></li><li><a href=/articles/?id=3>On glass</a></li></ul>",
    ),
)
row(
    "query-dropped",
    "redirects to a list, having dropped the query that named the work",
    _r.put("/article.php?id=4471", to("/articles/")),
    GONE,
    "On varnish, and what it hides",
)
work(
    "/essays/tracking",
    "Following the herring fleet",
    "The fleet followed the fish; the bank followed the fleet.",
)
_r.pages["/essays/tracking?utm_source=mail&utm_campaign=may"] = to("/essays/tracking")
row(
    "tracking-dropped",
    "redirects to the work, having dropped what told its reader's tracks",
    f"{_r.host}/essays/tracking?utm_source=mail&utm_campaign=may",
    FINE,
    "Following the herring fleet",
)
work(
    "/essays/almanac",
    "The almanac makers",
    "They predicted the tides well and the weather boldly.",
    extra='<h2 id="prices">Prices</h2><p>A penny plain.</p>',
)
row(
    "to-a-fragment",
    "redirects to a place within the work",
    _r.put("/almanac-prices", to("/essays/almanac#prices", 302)),
    FINE,
    "The almanac makers",
)
_idn = "prüffeuer-beacon.test"
_i = Site(_idn.encode("idna").decode(), "Prüffeuer", 0, "de")
work("/aufsatz/7", "Das Feuer auf der Probe", "Drei Nächte lang brannte es, ehe ein Schiff es sah.", site=_i)
row(
    "to-an-idn-host",
    "redirects to a host whose name has an umlaut, written raw",
    _r.put("/de/7", to(f"http://{_idn}/aufsatz/7")),
    FINE,
    "Das Feuer auf der Probe",
)
row(
    "idn-host",
    "is on a host whose name has an umlaut",
    "",
    LIVE,
    "Das Feuer auf der Probe",
    url=f"http://{_idn}/aufsatz/7",
)
work(
    "/files/annual%20dinner%20speech",
    "Speech at the annual dinner",
    "Gentlemen, the soup is colder than the water.",
)
row(
    "to-a-path-with-spaces",
    "redirects to a path with spaces in it",
    _r.put("/speech", to("/files/annual dinner speech", 302)),
    FINE,
    "Speech at the annual dinner",
)
_r.put(
    "/%D0%BC%D0%B0%D1%8F%D0%BA/1",
    Site(host("mayak"), "Маяк", 2, "ru").piece("Маяки северного моря", "Очерк истории освещения берегов."),
)
row(
    "to-a-cyrillic-path",
    "redirects to a Cyrillic path, as raw UTF-8",
    _r.put("/ru/1", to("/маяк/1", 302)),
    FINE,
    "Маяки северного моря",
)
row(
    "to-nothing",
    "redirects with an empty Location",
    _r.put("/essays/empty-berth", to("", 302)),
    ("unsure", LOOPS[1]),
    "The empty berth",
)
work("/essays/other/anchors", "Anchors: a buyer's handbook", "Stockless, ploughs and mushrooms compared.")
row(
    "to-another-work",
    "redirects to another work of the same site",
    _r.put("/essays/4410/chains-of-office", to("/essays/other/anchors")),
    GONE,
    "Chains of office: harbour mayors, 1830 to 1910",
)

# --------------------------------------------------------------------------------- C. troubles with the connection


def alone(
    name: str,
    title: str,
    handler: Callable[[str], Handler] | Handler,
    does: str,
    label: Label,
    lead: str = "",
) -> None:
    """A host of its own for a trouble, with a work on it where the trouble lets it through."""
    s = Site(host(name), "The Shingle Archive", zlib.crc32(name.encode()) % 5)
    page = s.piece(title, lead, by="Wilhelmina Oakes") if lead else ""
    row(name, does, s.put("/archive/item.html", handler(page) if lead else handler), label, title)  # type: ignore[arg-type,operator]


def http(body: bytes | str, *lines: str, status: str = "HTTP/1.1 200 OK") -> bytes:
    """An answer, line by line."""
    packed = body.encode() if isinstance(body, str) else body
    return "\r\n".join((status, *lines)).encode("latin-1") + b"\r\n\r\n" + packed


HTML = "Content-Type: text/html; charset=utf-8"


async def _silence(r: Request, out: Out) -> None:
    await asyncio.sleep(60)


alone("resets-always", "Salvage rights on the bar", raw(b"", reset=True), "breaks off every connection", DOWN)
alone(
    "resets-once",
    "Salvage wrongs",
    lambda p: first(1, raw(b"", reset=True), ok(p)),
    "breaks off one connection, then shows the work",
    LIVE,
    "What the finder keeps, the owner sues for.",
)
alone(
    "hangs-up-always",
    "The tug that towed itself",
    raw(b""),
    "closes every connection without an answer",
    DOWN,
)
alone(
    "hangs-up-once",
    "Tugs and their tempers",
    lambda p: first(1, raw(b""), ok(p)),
    "closes one connection without an answer, then shows the work",
    LIVE,
    "A tug has one speed, which is that of the argument behind it.",
)
alone(
    "half-a-head",
    "Half a head of steam",
    raw(b"HTTP/1.1 200 OK\r\nServer: slip\r\nContent-Ty"),
    "breaks off within its head",
    DOWN,
)
alone(
    "short-by-a-little",
    "The short measure of coal",
    lambda p: raw(http(p, HTML, f"Content-Length: {len(p.encode()) + 40}")),
    "sends the whole work and claims forty bytes more",
    LIVE,
    "A chaldron was a measure of trust.",
)
alone(
    "short-by-all",
    "A broken cable, spliced",
    raw(http("<!doctype html><html><head>", HTML, "Content-Length: 9120")),
    "sends its first thirty bytes of nine thousand, and hangs up",
    ("unsure", DOWN[1] | {State.SOFT_404, State.DRIFTED, State.DEAD}),
)
alone(
    "chunks-that-break",
    "Chunks of the sea wall",
    lambda p: raw(
        http(
            b"%x\r\n" % len(p.encode()) + p.encode() + b"\r\nzz\r\nnot a chunk",
            HTML,
            "Transfer-Encoding: chunked",
        )
    ),
    "sends the work as one chunk, and then what is no chunk",
    SHAKY,
    "It was repaired every spring with what had fallen off it.",
)
alone(
    "chunks-with-extras",
    "Sea walls and their menders",
    lambda p: raw(
        http(
            b"%X;name=value\r\n" % len(p.encode()) + p.encode() + b"\r\n0;last\r\nX-Checksum: 17\r\n\r\n",
            HTML,
            "Transfer-Encoding: chunked",
            "Trailer: X-Checksum",
        )
    ),
    "sends its chunks with extensions and a trailer, as it may",
    LIVE,
    "The wall keeps out the sea; the levy keeps up the wall.",
)
alone(
    "brotli-claimed",
    "Packing fish for the fast train",
    lambda p: ok(p, 200, ("Content-Encoding", "br")),
    "claims brotli and sends plain text",
    SHAKY,
    "Ice, straw and a porter who had been tipped.",
)
alone(
    "gzip-twice-said",
    "Packing ice for the slow one",
    lambda p: ok(gzip.compress(gzip.compress(p.encode())), 200, ("Content-Encoding", "gzip, gzip")),
    "is packed twice, and says so",
    SHAKY,
    "The ice outlasted the journey; the fish did not.",
)
alone(
    "gzip-with-a-tail",
    "Straw as an article of commerce",
    lambda p: ok(gzip.compress(p.encode()) + b"\0" * 37, 200, ("Content-Encoding", "gzip")),
    "is packed with gzip, with rubbish behind it",
    LIVE,
    "It was sold by the truss and counted by the liar.",
)


@cache
def _bomb(lead: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = packer.compress(lead) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * 2**24) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * 20


alone(
    "bomb-with-the-work",
    "Ballast: what ships carried when they carried nothing",
    lambda p: ok(_bomb(p.removesuffix("</body></html>").encode()), 200, ("Content-Encoding", "gzip")),
    "unpacks to the work and then to hundreds of megabytes of blanks",
    LIVE,
    "Stones from the Tagus lie in gardens on the Tyne.",
)
alone(
    "bomb-alone",
    "Ballast dumping and the harbour commissioners",
    ok(_bomb(b"<html><body>"), 200, ("Content-Encoding", "gzip")),
    "unpacks to hundreds of megabytes of blanks and nothing else",
    ("gone", LEFT_OPEN[1] | {State.UNREACHABLE, State.FAILING}),
)


def _endless(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> None:
        await out.send(http(p.removesuffix("</body></html>"), HTML))
        while True:
            await out.send(b"<p>Another gull.</p>\n" * 3000)

    return handler


alone(
    "endless-gulls",
    "Counting gulls",
    _endless,
    "has the work, and then gulls without end",
    LIVE,
    "There were more of them than paper.",
)


def _drips(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> None:
        body = p.encode()
        await out.send(http(b"", HTML, f"Content-Length: {len(body)}"))
        size = len(body) // 12 + 1
        for start in range(0, len(body), size):
            await out.send(body[start : start + size])
            await asyncio.sleep(0.06)

    return handler


async def _drip_head(r: Request, out: Out) -> None:
    await out.send(b"HTTP/1.1 200 OK\r\nX-Patience: ")
    while True:
        await out.send(b".")
        await asyncio.sleep(0.2)


alone(
    "drips-and-ends",
    "Leaks in the dry dock",
    _drips,
    "sends the work in twelve slow drops",
    LIVE,
    "The pumps were older than the dock.",
)
alone("drips-its-head", "Leaks in the committee", _drip_head, "drips its head without end", DOWN)
alone("never-answers", "The patience of pumps", _silence, "takes the question and never answers", DOWN)


def _slow(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> bytes:
        await asyncio.sleep(0.7)
        return reply(200, p)

    return handler


alone(
    "slow-but-sure",
    "Slack water",
    _slow,
    "thinks for the better part of a second",
    LIVE,
    "For eleven minutes nothing moves.",
)


def _lies(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> None:
        await out.send(reply(200, p, ("Connection", "keep-alive"), ("Keep-Alive", "timeout=60, max=100")))
        await out.close()

    return handler


alone(
    "keep-alive-that-lies",
    "The standing mooring",
    _lies,
    "promises to keep the connection and closes it at once",
    LIVE,
    "It was let for ninety-nine years and dragged in the second.",
)


def _stays_open(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> None:
        await out.send(http(p, HTML, "Connection: close"))
        await asyncio.sleep(60)

    return handler


alone(
    "close-that-lies",
    "The mooring that held",
    _stays_open,
    "promises to close, gives no length, and never closes",
    SHAKY,
    "It has been there since, with nothing tied to it.",
)
alone(
    "http-1.0-plain",
    "A primer of knots",
    lambda p: raw(http(p, "Content-Type: text/html", status="HTTP/1.0 200 OK")),
    "speaks HTTP/1.0, gives no length, and hangs up",
    LIVE,
    "The bowline first; the rest is vanity.",
)
alone(
    "http-0.9",
    "Knots without ends",
    lambda p: raw(p.encode()),
    "sends a page without any head, as HTTP/0.9 did",
    SHAKY,
    "A ring of rope is the oldest of jokes.",
)
alone(
    "folded-header",
    "Folding lanterns",
    lambda p: raw(
        http(
            p,
            "Content-Type: text/html;",
            "  charset=utf-8",
            "X-Note: one",
            "\ttwo",
            f"Content-Length: {len(p.encode())}",
        )
    ),
    "folds its header lines, as old servers do",
    LIVE,
    "Carried flat, opened on the beach, blown out by noon.",
)
alone(
    "doubled-type",
    "Two keepers, one lamp",
    lambda p: raw(
        http(
            p,
            "Content-Type: text/html",
            "Content-Type: text/html; charset=utf-8",
            "Date: x",
            "Date: y",
            f"Content-Length: {len(p.encode())}",
        )
    ),
    "says its type and its date twice",
    LIVE,
    "They divided the night at one o'clock and never spoke of it.",
)
alone(
    "doubled-length",
    "Two lamps, one keeper",
    lambda p: raw(http(p, HTML, f"Content-Length: {len(p.encode())}", f"Content-Length: {len(p.encode())}")),
    "says its right length twice",
    LIVE,
    "He trimmed the left one on even days.",
)
alone(
    "page-as-plain-text",
    "A plain account of the boat drill",
    lambda p: ok(p, media_type="text/plain"),
    "sends its page as text/plain",
    READABLE,
    "Everyone to the left-hand davit.",
)
alone(
    "page-as-octets",
    "A full account of the boat drill",
    lambda p: ok(p, media_type="application/octet-stream"),
    "sends its page as octet-stream",
    READABLE,
    "Nobody had thought to untie it.",
)
alone(
    "page-without-a-type",
    "An honest account of the boat drill",
    lambda p: ok(p, media_type=None),
    "sends its page without a type",
    LIVE,
    "It was held indoors.",
)
alone(
    "page-as-jpeg",
    "A brief account of the boat drill",
    lambda p: ok(p, media_type="image/jpeg"),
    "sends its page as image/jpeg, which browsers show as a broken picture",
    ("unsure", READABLE[1] | {State.DRIFTED, State.SOFT_404, State.FAILING}),
    "It rained.",
)

# ------------------------------------------------------------------------------------------------- D. TLS, E. DNS

_t = Site(host("tls-front"), "Sound and Firth", 2)
HANDLERS[("site.test", "/beacon/firth")] = ok(
    _t.piece("Firths, sounds and other words for water", "The chart has nine, the fishermen forty.")
)
row(
    "tls-good",
    "answers over TLS, with a certificate in order",
    "site.test/beacon/firth",
    LIVE,
    "Firths, sounds and other words for water",
    url="https://secure.test/beacon/firth",
)
for _bad, _why in (
    ("expired", "an expired certificate"),
    ("wrong", "the certificate of another host"),
    ("selfsigned", "a certificate that vouches for itself"),
    ("stranger", "a certificate of an authority that nobody knows"),
):
    HANDLERS[(f"{_bad}.test", "/beacon/kyle")] = ok(
        _t.piece("Kyles and narrows", "Where the tide runs both ways at once.")
    )
    row(
        f"tls-{_bad}",
        f"has {_why}",
        f"{_bad}.test/beacon/kyle",
        DOWN,
        "Kyles and narrows",
        url=f"https://{_bad}.test/beacon/kyle",
    )
row(
    "tls-expired-behind-a-redirect",
    "redirects from plain HTTP to a host with an expired certificate",
    _t.put("/kyles", to("https://expired.test/beacon/kyle")),
    DOWN,
    "Kyles and narrows",
)
row(
    "no-such-host",
    "has a host that does not exist",
    "",
    LOST_HOST,
    "The island that was sold",
    url="http://nowhere-beacon.test/island.html",
)
row(
    "to-no-such-host",
    "redirects to a host that does not exist",
    _t.put("/island", to("http://nowhere-else-beacon.test/island.html")),
    ("gone", LOST_HOST[1] | {State.UNKNOWN}),
    "The island that was sold",
)
row(
    "dead-port",
    "has a host on which nobody listens",
    "",
    ("gone", LOST_HOST[1] | {State.UNKNOWN}),
    "The island that was bought",
    url="http://closed.test/beacon/island.html",
)
_t.put("/islands/leased", _t.piece("The island that was leased", "Rent: one puffin, payable at Michaelmas."))
row(
    "port-said",
    "names the usual port in its address",
    "",
    LIVE,
    "The island that was leased",
    url=f"http://{_t.host}:80/islands/leased",
)

# ------------------------------------------------------------------------------------------- F. anchors and fragments

_f = Site(host("anchors"), "Manual of Marks", 2)
_f.put(
    "/manual",
    _f.piece(
        "Manual of marks and signals",
        "In four parts, of which the third is lost.",
        extra='<h2 id="cones">Cones and drums</h2><p>A cone, point up, foretold a northerly gale.</p><a name="balls"></a>'
        '<h2>Time balls</h2><p>Dropped at one, unless it was windy.</p><h2 id="höhe">Höhe</h2><p>The height of the focal plane.</p>',
    ),
)
_T = "Manual of marks and signals"
row("anchor-there", "has the place that its fragment names", f"{_f.host}/manual#cones", LIVE, _T)
row("anchor-by-old-name", "has the place as a named anchor", f"{_f.host}/manual#balls", LIVE, _T)
row(
    "anchor-with-umlaut",
    "has the place under a name with an umlaut, percent-encoded in the link",
    f"{_f.host}/manual#h%C3%B6he",
    LIVE,
    _T,
)
row(
    "anchor-not-there",
    "lacks the place that its fragment names; the work is there",
    f"{_f.host}/manual#semaphore",
    ("unsure", frozenset({State.LIVE, State.UNKNOWN})),
    _T,
)
row("anchor-top", "is linked with #top, which every page has", f"{_f.host}/manual#top", LIVE, _T)
row(
    "text-there",
    "has the words that its text fragment names",
    f"{_f.host}/manual#:~:text=point%20up,gale",
    LIVE,
    _T,
)
row(
    "text-not-there",
    "lacks the words that its text fragment names; the work is there",
    f"{_f.host}/manual#:~:text=the%20kraken%20was%20seen%20twice",
    ("unsure", frozenset({State.LIVE, State.UNKNOWN, State.DRIFTED})),
    _T,
)

# ------------------------------------------------------------------------------------------------ G. DOIs and handles

_j = Site(host("journal-of-marks"), "Journal of Sea Marks", 4)


def doi(number: str, target: str | None, answer: Handler | None = None) -> str:
    """Register a DOI (or not) with the resolver and its handle system."""
    values = [{"index": 1, "type": "URL", "data": {"format": "string", "value": target}}]
    said = (
        {"responseCode": 1, "handle": number, "values": values}
        if target
        else {"responseCode": 100, "handle": number}
    )
    HANDLERS[("doi.org", f"/api/handles/{number}")] = ok(
        json.dumps(said), 200 if target else 404, media_type="application/json"
    )
    lost = "<html><head><title>DOI Not Found</title></head><body><h1>DOI Not Found</h1><p>This DOI cannot be found in the DOI System.</p></body></html>"
    HANDLERS[("doi.org", f"/{number}")] = answer or (to(target, 302) if target else ok(lost, 404))
    return f"https://doi.org/{number}"


_j.put(
    "/article/view/12",
    _j.piece(
        "Topmarks and their meanings",
        "A typology from the registers of six states.",
        by="Y. Lindqvist",
        head='<meta name="citation_doi" content="10.59999/beacon.12">',
    ),
)
row(
    "doi-good",
    "is a DOI that leads to the work",
    "",
    FINE,
    "Topmarks and their meanings",
    url=doi("10.59999/beacon.12", f"http://{_j.host}/article/view/12"),
)
HANDLERS[("doi.org", "/10.59999/beacon.dx")] = to(f"http://{_j.host}/article/view/12", 302)
doi("10.59999/beacon.dx", f"http://{_j.host}/article/view/12")
HANDLERS[("dx.doi.org", "/10.59999/beacon.dx")] = to("https://doi.org/10.59999/beacon.dx")
row(
    "doi-old-style",
    "is a DOI in the old style of dx.doi.org",
    "",
    FINE,
    "Topmarks and their meanings",
    url="http://dx.doi.org/10.59999/beacon.dx",
)
_j.put("/article/view/13", ok(status_page(403, "Forbidden"), 403))
row(
    "doi-of-a-publisher-that-refuses",
    "is a registered DOI whose publisher says 403 to everybody",
    "",
    ("unsure", WALLED[1] | {State.LIVE}),
    "Reflectors before radar",
    url=doi("10.59999/beacon.13", f"http://{_j.host}/article/view/13"),
)
row(
    "doi-unregistered",
    "is a DOI that nobody registered",
    "",
    DEAD,
    "Radar before reflectors",
    url=doi("10.59999/beacon.99", None),
)
row(
    "doi-to-the-front-page",
    "is a registered DOI that ends at its journal's front page",
    "",
    GONE,
    "Daybeacons of the inner leads",
    url=doi("10.59999/beacon.14", f"http://{_j.host}/"),
)
_h = Site(host("repository"), "Open Repository of the University of Stadland", 1)
_h.put(
    "/items/6f2",
    _h.piece(
        "Channel marking in shallow seas (doctoral thesis)",
        "Submitted to the faculty in spring.",
        by="Aud Hovland",
    ),
)
row(
    "handle-good",
    "is a handle that leads to its repository's page for the work",
    _h.put("/handle/20.500.9/441", to("/items/6f2", 302)),
    FINE,
    "Channel marking in shallow seas",
)
row(
    "handle-invalid",
    "is a handle that its repository calls invalid, with 200",
    _h.put(
        "/handle/20.500.9/999",
        _h.page(
            "Invalid identifier",
            "<h1>Invalid identifier</h1><p>The identifier 20.500.9/999 does not correspond to a valid item in this repository. It may have been removed or mistyped.</p>",
        ),
    ),
    SOFT,
    "Channel marking in deep seas",
)

# -------------------------------------------------------------------------- H. those who look at who asks; cookie walls

_u = Site(host("doorkeeper"), "Doorkeeper Monthly", 3)


def _no_robots(p: str) -> Handler:
    async def handler(r: Request, out: Out) -> bytes:
        name = r.headers.get("user-agent", "").lower()
        wrong = (
            any(w in name for w in ("bot", "python", "curl", "httpx", "check", "crawl", "spider")) or not name
        )
        return reply(403, status_page(403, "Forbidden")) if wrong else reply(200, p)

    return handler


def _old_browser(p: str) -> Handler:
    old = _u.page(
        "Please update your browser",
        "<h1>Please update your browser</h1><p>Your browser is too old for this site. We recommend a current one.</p>",
    )

    async def handler(r: Request, out: Out) -> bytes:
        return reply(200, p if r.headers.get("user-agent", "").startswith("Mozilla/5.0") else old)

    return handler


def _if(test: Callable[[Request], bool], yes: Handler, no: Handler) -> Handler:
    async def handler(r: Request, out: Out) -> bytes | None:
        return await (yes if test(r) else no)(r, out)

    return handler


for _name, _title, _does, _wrap, _label in (
    ("no-robots", "The doorkeeper's memoirs", "says 403 to names that smell of a program", _no_robots, NAMED),
    (
        "old-browser",
        "The doorkeeper's daughter",
        "tells strangers to update their browser, with 200, and shows the work to browsers",
        _old_browser,
        ("stands", LIVE[1] | WALLED[1]),
    ),
    (
        "406-without-html",
        "The doorkeeper's lamp",
        "says 406 unless text/html is accepted by name",
        lambda p: _if(lambda r: "text/html" in r.headers.get("accept", ""), ok(p), ok("", 406)),
        LIVE,
    ),
    (
        "403-without-referer",
        "The doorkeeper's ledger",
        "says 403 to whoever does not come from its own pages",
        lambda p: _if(
            lambda r: _u.host in r.headers.get("referer", ""), ok(p), ok(status_page(403, "Forbidden"), 403)
        ),
        BLOCKED,
    ),
):
    row(
        f"door-{_name}",
        _does,
        _u.put(f"/2016/{_name}", _wrap(_u.piece(_title, "He knew every captain by the knock."))),
        _label,
        _title,
    )

row(
    "cookies-needed",
    "shows everybody a page that asks for cookies",
    _u.put(
        "/2017/keys",
        _u.page(
            "Cookies are off",
            "<h1>Cookies are switched off</h1><p>This site needs cookies to work. Please switch them on in your browser and load the page again.</p>",
        ),
    ),
    WALLED,
    "A cupboard full of keys",
)
row(
    "cookie-by-script",
    "sets its cookie by script and reloads",
    _u.put(
        "/2017/locks",
        '<html><head><script>document.cookie="v=8817;path=/";location.reload();</script></head><body></body></html>',
    ),
    ("unsure", WALLED[1] | {State.UNREACHABLE, State.FAILING}),
    "A cupboard full of locks",
)
row(
    "cookie-banner",
    "shows the work under a banner about cookies",
    _u.put(
        "/2017/hinges",
        _u.piece(
            "A cupboard full of hinges",
            "Nobody could say which doors they were from.",
            extra='<div class="cookie-banner" role="dialog"><p>We use cookies to count visits. <button>Accept</button> <button>Decline</button></p></div>',
        ),
    ),
    LIVE,
    "A cupboard full of hinges",
)

# --------------------------------------------------------------------------------- I. soft 404s of many content systems


def system(
    slug: str,
    name: str,
    look: int,
    title: str,
    said: str,
    lost: str,
    kept: str,
    lead: str,
    *,
    lang: str = "en",
    extra: str = "",
) -> None:
    """A content system that says 200 for what it has not; and a work that it has."""
    missing: list[str] = []

    async def handler(r: Request, out: Out) -> bytes:
        return reply(200, missing[0].replace("%NAME%", escape(r.path.rpartition("/")[2].replace("_", " "))))

    s = Site(host(slug), name, look, lang, handler)
    missing.append(s.page(title, said))
    row(
        f"{slug}-lost",
        f"says 200 and “{title.replace('%NAME%', lost)}” for what it has not",
        f"{s.host}/wiki/{lost.replace(' ', '_')}"
        if "%NAME%" in said
        else f"{s.host}/archive/{zlib.crc32(lost.encode()) % 9000}/",
        SOFT,
        lost,
    )
    row(
        f"{slug}-kept",
        "is a work on a site that says 200 for what it has not",
        s.put(f"/{'wiki' if '%NAME%' in said else 'kept'}/{slug}", s.piece(kept, lead, extra=extra)),
        LIVE,
        kept,
    )


system(
    "press-of-words",
    "Lamp Black",
    0,
    "Page not found",
    "<h1>Oops! That page can't be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p>"
    '<form role="search"><input type="search" placeholder="Search …"></form>',
    "Soot: a love letter",
    "Ten years of trimming wicks",
    "It is all in the scissors.",
    extra='<section id="comments"><h2>2 comments</h2><p>This comment was removed.</p><p>I could not find the page with the photographs. Is it gone?</p></section>',
)
system(
    "droplet",
    "Estuary Forum",
    1,
    "Page not found",
    "<h1>Page not found</h1><p>The requested page could not be found.</p>",
    "Silt and statute",
    "Error 404: the lighthouse that is on no chart",
    "It was built, paid for, lit, and left off every chart; sailors who look it up find nothing.",
)
system(
    "jumla",
    "Associazione Fari",
    3,
    "Errore",
    "<h1>404 - Articolo non trovato</h1><p>Non è possibile visualizzare questa pagina: il segnalibro è scaduto oppure "
    "l'indirizzo è sbagliato.</p>",
    "La lanterna di ponente",
    "I fari del golfo",
    "Trentadue torri, viste dal mare.",
    lang="it",
)
system(
    "wikiwater",
    "Waterwiki",
    2,
    "%NAME%",
    "<h1>%NAME%</h1><p>There is currently no text in this page. You can search for this page title in other pages, or "
    "create this page.</p>",
    "Flannel Shoal",
    "Gantock Beacon",
    "Gantock Beacon is a pillar off the Clyde coast. This article is a stub.",
)
system(
    "discussions",
    "Riggers' Board",
    1,
    "Oops! That page doesn’t exist or is private.",
    "<h1>Oops! That page doesn’t exist or is private.</h1><h3>Popular</h3><ul><li>Which splice for dyneema?</li><li>Show your "
    "workbench</li></ul>",
    "How the old lightship was rigged",
    "How the new lightship is rigged",
    "Asked by a visitor; eleven answers.",
    extra="<p>(post deleted by author)</p><p>Thanks, that page was what I was looking for.</p>",
)
system(
    "pointshare",
    "Port Authority Documents",
    1,
    "Error",
    "<h1>Sorry, something went wrong</h1><p>File Not Found.</p><p>Technical details. Correlation ID: 6f3a4b9e-70c1-4000</p>",
    "Tariff of light dues, schedule B",
    "Tariff of light dues, schedule A",
    "All dues are per ton and per passage.",
)
system(
    "blogcellar",
    "The Salt Cellar",
    2,
    "The Salt Cellar",
    "<p>Sorry, the page you were looking for in this blog does not exist.</p><p><a href=/>Home</a></p>",
    "Seven kinds of fog",
    "Eight kinds of rain",
    "The eighth is the one that comes upward.",
)
system(
    "bitrx",
    "Портовый вестник",
    3,
    "Портовый вестник",
    "<h1>Элемент не найден</h1><p>Запрашиваемая страница удалена или никогда не существовала. Воспользуйтесь картой сайта.</p>",
    "Створные знаки Финского залива",
    "Огни Кольского берега",
    "Заметки о поездке на шесть маяков.",
    lang="ru",
)
system(
    "discutez",
    "航标论坛",
    2,
    "提示信息 - 航标论坛",
    "<div id=messagetext><p>抱歉，指定的主题不存在或已被删除或正在被审核</p><p><a href=javascript:history.back()>[ 点击这里返回上一页 ]</a></p></div>",
    "渤海灯船旧影",
    "长江口灯塔旧影",
    "老照片十二张，附简要说明。",
    lang="zh",
)
_x = Site(host("unsaid"), "Cape Chronicle", 3)
_x.missing = ok(_x.home)
row(
    "unsaid-lost",
    "shows its front page for every path it does not know, with 200",
    f"{_x.host}/2012/11/08/the-gale-that-moved-the-bell.html",
    SOFT,
    "The gale that moved the bell",
)
row(
    "unsaid-kept",
    "is a work on a site that shows its front page for what it has not",
    _x.put(
        "/2012/11/09/the-bell-that-stayed.html",
        _x.piece("The bell that stayed", "It rang once, and was blamed for it.", by="Cora Tennant"),
    ),
    LIVE,
    "The bell that stayed",
)
row(
    "canonical-404",
    "shows a page of news with 200, which names /404 as its canonical address",
    _x.put(
        "/2012/story-55.html",
        _x.page(
            "Cape Chronicle",
            "<h1>Hmm.</h1><p>We have tidied up. Here is today's news instead.</p><ul><li>Ferry fares to rise</li><li>Gulls</li></ul>",
            head='<link rel="canonical" href="/404"><meta name="robots" content="noindex">',
        ),
    ),
    SOFT,
    "Fifty-five days on the sandbank",
)

# ------------------------------------------------------------------------- J. parked, for sale, suspended, default pages


def takeover(slug: str, does: str, title: str, body: str | Handler, label: Label = GONE) -> None:
    """A host on which every path, the front page too, shows the same."""
    handler = body if callable(body) else ok(body.replace("%HOST%", host(slug)))
    HANDLERS[(host(slug), "")] = handler
    row(slug, does, f"{host(slug)}/research/{zlib.crc32(slug.encode()) % 400}.html", label, title)


takeover(
    "parked-links",
    "is a parked domain with sponsored links",
    "Moorings of the upper basin",
    '<!doctype html><html><head><title>%HOST%</title></head><body><h1>%HOST%</h1><div class="related"><h2>Related searches</h2><ul><li><a href="?q=1">Boat Loans</a>'
    '<li><a href="?q=2">Cheap Marine Insurance</a><li><a href="?q=3">Mooring Quotes</a></ul></div><p>This domain is parked free of charge. The sponsored listings '
    "displayed above are served automatically by a third party.</p></body></html>",
)
takeover(
    "for-sale",
    "is a domain whose broker offers it",
    "Moorings of the lower basin",
    '<html><head><title>%HOST% is for sale</title></head><body><h1>%HOST%</h1><p>This domain name is for sale.</p><form><input placeholder="Your offer in USD">'
    "<button>Make an offer</button></form><p>Buyer protection. Fast transfer.</p></body></html>",
)
takeover(
    "expired-name",
    "is a domain whose registration has run out",
    "The basin drained",
    "<html><head><title>Domain expired</title></head><body><h2>The registration of %HOST% has expired</h2><p>If you are the registrant, please renew it with your "
    "registrar.</p></body></html>",
)
takeover(
    "account-closed",
    "is an account that its host has suspended",
    "The basin filled in",
    "<html><head><title>Account suspended</title></head><body><h1>This account has been suspended.</h1><p>Please contact the billing department of your hosting "
    "provider.</p></body></html>",
)
takeover(
    "default-httpd",
    "is a web server's own first page",
    "A new basin, proposed",
    "<html><head><title>Test Page for the HTTP Server</title></head><body><h1>It works!</h1><p>This page is used to test the proper operation of the HTTP server after it "
    "has been installed. The owner of this site has not yet put up any content.</p></body></html>",
)
takeover(
    "default-panel",
    "is a hosting panel's own page",
    "A new basin, refused",
    "<html><head><title>Default page</title></head><body><h1>Web server's default page</h1><p>This page is generated by the hosting panel. You see it because there is no "
    "website at this address.</p><p>Log in to the panel to create one.</p></body></html>",
)
takeover(
    "casino-now",
    "was bought by a casino, which has its own page for every path",
    "The pilotage commission, 1870 to 1914",
    "<html><head><title>Slot Gacor 88: situs judi slot online terpercaya</title></head><body><h1>Slot Gacor 88</h1><p>Daftar sekarang dan nikmati bonus deposit. Link "
    "alternatif slot online dengan jackpot setiap hari.</p></body></html>",
)
_y = Site(host("webmasters"), "Webmaster's Almanac", 2)
row(
    "piece-on-parking",
    "is a piece on parked domains (a trap)",
    _y.put(
        "/2011/parking",
        _y.piece(
            "This domain is for sale: an afternoon among parked names",
            "One in twenty of the links in my notebook now says “this domain may be for sale”.",
        ),
    ),
    LIVE,
    "This domain is for sale: an afternoon among parked names",
)
row(
    "piece-on-first-pages",
    "is a piece on web servers' first pages (a trap)",
    _y.put(
        "/2011/it-works",
        _y.piece(
            "It works! A short history of the default page",
            "Millions of people have read “It works!” and learned nothing else that day.",
        ),
    ),
    LIVE,
    "It works! A short history of the default page",
)
row(
    "piece-on-suspension",
    "is a piece whose title says that an account was suspended (a trap)",
    _y.put(
        "/2011/suspended",
        _y.piece(
            "Account suspended: how the harbour bank closed its books",
            "The bank's account with the harbour was suspended on a Friday.",
        ),
    ),
    LIVE,
    "Account suspended: how the harbour bank closed its books",
)

# ----------------------------------------------------------------------------------------- K. challenges of eight makers


def challenge(maker: str, title: str, handler: Handler, does: str) -> None:
    HANDLERS[(host(f"guard-{maker}"), "")] = handler
    row(
        f"guard-{maker}",
        does,
        f"{host(f'guard-{maker}')}/story/{zlib.crc32(maker.encode()) % 7000}",
        BLOCKED,
        title,
    )


challenge(
    "cloudflare",
    "Fires on the foreshore",
    ok(
        '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta name="robots" content="noindex,nofollow"></head><body><div class="main-wrapper"><noscript>'
        "<div>Enable JavaScript and cookies to continue</div></noscript></div><script>(function(){window._cf_chl_opt={cType:'managed'};var a=document.createElement('script');"
        "a.src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1';}());</script></body></html>",
        403,
        ("Server", "cloudflare"),
        ("cf-mitigated", "challenge"),
    ),
    "asks, as Cloudflare does, for a moment",
)
challenge(
    "akamai",
    "Fires on the cliff",
    ok(
        '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don\'t have permission to access "http&#58;&#47;&#47;guard&#45;akamai" on this '
        "server.<P>\nReference&#32;&#35;18&#46;8c1f1602&#46;1700000000&#46;2f3b\n</BODY>\n</HTML>\n",
        403,
        ("Server", "AkamaiGHost"),
    ),
    "denies access, as Akamai does",
)
challenge(
    "imperva",
    "Fires at sea",
    ok(
        '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><script src="/_Incapsula_Resource?SWJIYLWA=719d"></script></head><body style="margin:0">'
        '<iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9&xinfo=4-1&incident_id=77" frameborder=0>Request unsuccessful. Incapsula incident ID: 77-31</iframe></body></html>',
        200,
        ("X-Iinfo", "4-1-0"),
        ("X-CDN", "Imperva"),
    ),
    "shows Imperva's frame, with 200",
)
challenge(
    "datadome",
    "Fires in the oil store",
    ok(
        '<html lang="en"><head><title>guard-datadome-beacon.test</title><style>#cmsg{animation: A 1.5s;}</style></head><body><p id="cmsg">Please enable JS and disable any ad blocker</p>'
        "<script data-cfasync=\"false\">var dd={'rt':'c','cid':'AH','host':'geo.captcha-delivery.com'}</script><script src=\"https://ct.captcha-delivery.com/c.js\"></script></body></html>",
        403,
        ("X-DataDome", "protected"),
    ),
    "asks, as DataDome does, for scripts",
)
challenge(
    "human",
    "Fires in the lantern",
    ok(
        '<html><head><title>Access to this page has been denied</title></head><body><h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1><div id="px-captcha"></div>'
        "<p>Reference ID 3c1f</p><script>window._pxAppId='PXa1b2c3';</script><script src=\"/a1b2c3/captcha/captcha.js\"></script></body></html>",
        403,
    ),
    "asks readers, as HUMAN does, to press and hold",
)
challenge(
    "aws",
    "Fires in the boathouse",
    ok(
        '<!DOCTYPE html><html lang="en"><head><title></title></head><body><div id="challenge-container"></div><script src="https://x.token.awswaf.com/x/challenge.js"></script><script>'
        "AwsWafIntegration.getToken().then(() => { window.location.reload(true); });</script><noscript><h1>JavaScript is disabled</h1>In order to continue, we need to verify that you're "
        "not a robot. This requires JavaScript.</noscript></body></html>",
        202,
        ("x-amzn-waf-action", "challenge"),
    ),
    "asks for a token, as AWS WAF does, with 202",
)
challenge(
    "sucuri",
    "Fires in the chart room",
    ok(
        "<html><head><title>Sucuri WebSite Firewall - Access Denied</title></head><body><h1>Access Denied - Sucuri Website Firewall</h1><p>If you are the site owner, please open a ticket "
        "and include the block details displayed in the box below.</p><p>Block ID: BNP005</p></body></html>",
        403,
        ("Server", "Sucuri/Cloudproxy"),
    ),
    "denies access, as Sucuri does",
)
challenge(
    "vercel",
    "Fires in the galley",
    ok(
        '<!DOCTYPE html><html><head><title>Vercel Security Checkpoint</title></head><body><div id="root"><p id="header-text">We\'re verifying your browser</p><p>Website owner? Click here '
        'to fix</p></div><noscript>Enable JavaScript to continue.</noscript><script src="/.well-known/vercel/security/static/challenge.v2.min.js"></script></body></html>',
        429,
        ("x-vercel-mitigated", "challenge"),
    ),
    "verifies the browser, as Vercel does, with 429",
)
challenge(
    "anubis",
    "Fires in the wardroom",
    ok(
        '<!doctype html><html lang="en"><head><title>Making sure you&#39;re not a bot!</title><link rel="stylesheet" href="/.within.website/x/xess/xess.css"></head><body><main><h1 id="title">'
        'Making sure you&#39;re not a bot!</h1><p id="status">Loading...</p><script id="anubis_challenge" type="application/json">{"algorithm":"fast","difficulty":4}</script><details>'
        "<summary>Why am I seeing this?</summary><p>You are seeing this because the administrator of this website has set up Anubis.</p></details></main></body></html>",
    ),
    "makes sure, as Anubis does, with 200",
)
_g = Site(host("guarded"), "Guarded Coast", 0)
row(
    "guarded-with-its-scripts",
    "is the work, with the scripts of a maker of challenges on it (a trap)",
    _g.put(
        "/a/17",
        _g.piece(
            "Fires on the beach: signals before lamps",
            "Three fires for a friend, two for a stranger.",
            extra="<script>(function(){var d=document;d.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js';window.__CF$cv$params={r:'8a',t:'MTc='};})();</script><a href=\"/cdn-cgi/l/email-protection\">[email&#160;protected]</a>",
        ),
    ),
    LIVE,
    "Fires on the beach: signals before lamps",
)
row(
    "guarded-comment-form",
    "is the work, with a captcha under its comment form (a trap)",
    _g.put(
        "/a/18",
        _g.piece(
            "Fires on the ice",
            "They melted the station's own floor.",
            extra='<h3>Leave a reply</h3><form><textarea></textarea><p>Please verify that you are not a robot.</p><div class="g-recaptcha" data-sitekey="x"></div></form>',
        ),
    ),
    LIVE,
    "Fires on the ice",
)
row(
    "guarded-after-a-cookie",
    "hands out a cookie with 307 and then shows the work",
    _g.put(
        "/a/19",
        lambda r, out: (
            ok(_g.piece("Fires in barrels", "Pitch, tow and a lid."))
            if "guard=" in r.headers.get("cookie", "")
            else to("/a/19", 307, ("Set-Cookie", "guard=4; Path=/"))
        )(r, out),
    ),
    FINE,
    "Fires in barrels",
)

# ------------------------------------------------------------------------------------------------------------ L. walls

_w = Site(host("walls"), "The Breakwater", 3)


def wall(slug: str, does: str, title: str, page: str | Handler, label: Label) -> None:
    row(slug, does, _w.put(f"/2019/{slug}", page), label, title)


wall(
    "log-in-here",
    "asks for a log-in in the work's place",
    "The minutes the board kept to itself",
    _w.page(
        "Sign in",
        "<h1>Sign in to continue</h1><p>This page is for members of the yacht club.</p><form><input name=user><input type=password name=pw><button>Sign in</button></form>",
    ),
    WALLED,
)
wall(
    "log-in-beside",
    "is the work, with a log-in form in its corner (a trap)",
    "The minutes the board published",
    _w.piece(
        "The minutes the board published",
        "All four pages of them.",
        extra='<div class="box"><h4>Member log-in</h4><form><input name=user><input type=password name=pw><button>Log in</button></form></div>',
    ),
    LIVE,
)
wall(
    "consent-first",
    "asks for consent before it shows anything",
    "The yacht that was a warehouse",
    _w.page(
        "Your privacy choices",
        "<h1>Before you read on</h1><p>We and our 871 partners store and access information on your device. You may accept, or manage your choices.</p><button>Accept all</button><button>Reject all</button>",
    ),
    WALLED,
)
wall(
    "consent-over-it",
    "is the work, with a dialogue for consent laid over it (a trap)",
    "The warehouse that was a chapel",
    _w.piece(
        "The warehouse that was a chapel",
        "Hymns were sung among the hogsheads.",
        extra='<div id="cmp" class="overlay"><h2>We value your privacy</h2><p>We and our partners store information on your device.</p><button>Accept all</button></div>',
    ),
    LIVE,
)
wall(
    "wrong-country",
    "is not shown in the reader's country, with 200",
    "The light dues of the colonies",
    _w.page(
        "Unavailable",
        "<h1>Not available in your region</h1><p>We are sorry: this content cannot be shown in the country from which you are visiting us.</p>",
    ),
    WALLED,
)
wall(
    "wrong-age",
    "asks for the reader's age",
    "Rum, rations and the relief boat",
    _w.page(
        "Age check",
        "<h1>Are you over 18?</h1><p>You must be of legal drinking age to enter this site.</p><a href=?ok=1>Yes, let me in</a> <a href=https://secure.test/>No</a>",
    ),
    WALLED,
)
wall(
    "age-over-it",
    "is the work, with a question about age laid over it (a trap)",
    "Rum, receipts and the quartermaster",
    _w.piece(
        "Rum, receipts and the quartermaster",
        "One tot for the lamp, said the ledger, and two for the man.",
        extra='<div class="modal" id="agegate"><p>Are you over 18? <button>Yes</button> <button>No</button></p></div>',
    ),
    LIVE,
)
wall(
    "paid-with-title",
    "shows the work's title and first lines, and asks for money",
    "What the tide tables left out",
    _w.page(
        "What the tide tables left out",
        f'<h1>What the tide tables left out</h1><p class="byline">By Cora Tennant</p>{prose("tide", 1)}<div class="paywall"><h2>Subscribe to read on</h2><p>You have read your three free articles. A pound a week.</p></div>',
        head='<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"What the tide tables left out","isAccessibleForFree":false}</script>',
    ),
    LIVE,
)
wall(
    "paid-without-title",
    "asks for money and shows nothing of the work",
    "What the pilots left out",
    _w.page(
        "Subscribe",
        "<h1>Subscribe to The Breakwater</h1><p>This story is for subscribers. Choose a plan to go on: a pound a week, or forty a year.</p><p>Already a subscriber? Sign in.</p>",
    ),
    ("unsure", WALLED[1] | {State.LIVE}),
)
wall(
    "letter-over-it",
    "is the work, under an invitation to a newsletter (a trap)",
    "What the cartographers put in",
    _w.piece(
        "What the cartographers put in",
        "An island, to see who would copy it.",
        extra='<div class="popup"><h2>Subscribe to continue receiving our letter</h2><form><input type=email><button>Sign up</button></form></div>',
    ),
    LIVE,
)

# -------------------------------------------------------------------------------------- M. app shells, N. empty pages


def shell(slug: str, does: str, cited: str, label: Label, title: str, head: str = "", body: str = "") -> None:
    page = f'<!doctype html><html lang="en"><head><meta charset="utf-8">{f"<title>{title}</title>" if title else ""}{head}<script type="module" src="/assets/index-4f1c.js"></script></head><body><div id="app"></div>{body}</body></html>'
    HANDLERS[(host(slug), "")] = ok(page)
    row(slug, does, f"{host(slug)}/reader/articles/8812", label, cited)


UNSEEN: Label = ("unsure", frozenset({State.UNKNOWN, State.BLOCKED, State.LIVE}))
shell(
    "shell-of-the-site",
    "is drawn by scripts, with its site's name for a title and a word for those without scripts",
    "The fog office",
    UNSEEN,
    "Harbourside Reader",
    body="<noscript>You need to enable JavaScript to run this app.</noscript>",
)
shell("shell-without-title", "is drawn by scripts, without any title or word", "The fog officer", UNSEEN, "")
_v = "The fog officer's wife"
HANDLERS[(host("shell-with-title"), "/reader/articles/8813")] = ok(
    f'<!doctype html><html><head><title>{_v} | Harbourside Reader</title><meta property="og:title" content="{_v}"><meta property="og:type" content="article"><meta name="description" content="She kept the log in a better hand than his."><script src="/assets/a.js"></script></head><body><div id="app"></div><noscript>Please enable JavaScript.</noscript></body></html>'
)
HANDLERS[(host("shell-with-title"), "")] = ok(
    '<!doctype html><html><head><title>Harbourside Reader</title><script src="/assets/a.js"></script></head><body><div id="app"></div></body></html>'
)
row(
    "shell-with-title",
    "is drawn by scripts, and bears the work's title in its head",
    f"{host('shell-with-title')}/reader/articles/8813",
    READABLE,
    _v,
)
_state = json.dumps(
    {
        "props": {
            "pageProps": {
                "article": {
                    "title": "The fog inspector calls",
                    "body": [_ENGLISH[3], _ENGLISH[12], _ENGLISH[7]],
                }
            }
        },
        "page": "/reader/[id]",
    }
)
HANDLERS[(host("shell-with-state"), "/")] = ok(
    '<!doctype html><html><head><title>Harbourside Notes</title></head><body><div id="__next"></div><script src="/_next/static/main.js"></script></body></html>'
)
HANDLERS[(host("shell-with-state"), "/reader/8814")] = ok(
    f'<!doctype html><html><head><title>The fog inspector calls</title></head><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{_state}</script><script src="/_next/static/main.js"></script></body></html>'
)
row(
    "shell-with-state",
    "is drawn by scripts from a state that holds the whole work",
    f"{host('shell-with-state')}/reader/8814",
    READABLE,
    "The fog inspector calls",
)
row(
    "nothing-at-all",
    "says 200 and sends no body",
    _w.put("/2018/nothing", ""),
    ("gone", LEFT_OPEN[1] | {State.FAILING}),
    "Nothing to report: a year at Station Nine",
)
row(
    "frame-only-of-the-site",
    "shows its site's head and foot and nothing between them",
    _w.put("/2018/hollow", _w.page("", "")),
    LEFT_OPEN,
    "The hollow buoy",
)
row(
    "title-and-a-picture",
    "is a page with a title, a picture and one line",
    _w.put(
        "/2018/picture",
        _w.page(
            "Station Nine in the snow",
            '<h1>Station Nine in the snow</h1><figure><img src="/i/9.jpg" alt="A tower in snow"><figcaption>Plate, 1897.</figcaption></figure>',
        ),
    ),
    LIVE,
    "Station Nine in the snow",
)

# ------------------------------------------------------------------------------------------------------------- O. PDFs


def pdf(lines: list[str], title: str | None, author: str = "") -> bytes:
    """One page of lines, the first of them large; a title among its facts, or none."""
    said = [line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in lines]
    stream = (
        f"BT /F1 20 Tf 60 770 Td ({said[0]}) Tj /F1 11 Tf"
        + "".join(f" 0 -18 Td ({line}) Tj" for line in said[1:])
        + " ET"
    )
    info = (
        "<<"
        + (f" /Title ({title})" if title is not None else "")
        + (f" /Author ({author})" if author else "")
        + " /Producer (pressroom 2) >>"
    )
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        info,
    )
    out, offsets = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(
        b"%010d 00000 n \n" % n for n in offsets
    )
    return (
        out
        + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    )


def lines_of(seed: str) -> list[str]:
    words = prose(seed, 5).replace("<p>", "").replace("</p>", " ").split()
    return [" ".join(words[n : n + 12]) for n in range(0, len(words), 12)][:36]


_d = Site(host("papers"), "Board of Lights: Papers", 1)
_PDF = "application/pdf"


def paper(name: str, does: str, cited: str, label: Label, data: bytes, media_type: str = _PDF) -> None:
    row(name, does, _d.put(f"/pdf/{name}.pdf", ok(data, media_type=media_type)), label, cited)


_c = "Report on the fog signals of the western approaches"
paper(
    "pdf-good",
    "is a PDF with the work's title on it and in it",
    _c,
    LIVE,
    pdf([_c, "Board of Lights, 1904", *lines_of("fog")], _c, "Board of Lights"),
)
_c = "Report on the light vessels of the eastern banks"
paper(
    "pdf-titled-by-its-maker",
    "is a PDF with the work's title on it, and a file's name for a title in it",
    _c,
    READABLE,
    pdf([_c, "Board of Lights, 1905", *lines_of("vessels")], "Microsoft Word - LV_draft3_FINAL.doc"),
)
_c = "Report on the buoys of the southern roads"
paper(
    "pdf-untitled",
    "is a PDF with the work's title on it, and none in it",
    _c,
    READABLE,
    pdf([_c, "Board of Lights, 1906", *lines_of("buoys")], None),
)
_c = "Report on the telegraph at outlying stations"
paper(
    "pdf-of-another-work",
    "is a PDF of another work, on it and in it",
    _c,
    ("gone", NEAR[1]),
    pdf(
        ["Canteen menu, week 14", "Monday: pea soup", "Tuesday: pea soup, again", *lines_of("soup")],
        "Canteen menu, week 14",
    ),
)
_c = "Report on the victualling of rock stations"
paper(
    "pdf-cut-in-two",
    "is a PDF that ends in its middle, and claims no more",
    _c,
    READABLE,
    pdf([_c, *lines_of("victuals")], _c)[:1500],
)
_c = "Report on the dismissal of keepers"
paper(
    "pdf-that-is-a-page",
    "is a link to a PDF that answers a web page of the site, with 200",
    _c,
    LEFT_OPEN,
    _d.page(
        "Publications",
        "<h1>Publications</h1><p>Our papers have a new home. Search by year or by station.</p><form><input name=q></form>",
    ).encode(),
    "text/html; charset=utf-8",
)
_c = "Report on the widows' fund"
paper(
    "pdf-in-a-viewer",
    "is a link to a PDF that answers a page for reading it, under its title",
    _c,
    READABLE,
    _d.page(
        _c,
        f'<h1>{_c}</h1><p>Board of Lights, 1907. 44 pages.</p><iframe src="/viewer?file=widows.pdf"></iframe><a href="/raw/widows.pdf">Download</a>',
    ).encode(),
    "text/html; charset=utf-8",
)

# ------------------------------------------------------------------------------------------------------ P. other media

_m = Site(host("media"), "Tideline Collections", 1)


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = b"".join(b"\0" + bytes((3 * x * y) % 256 for x in range(width)) for y in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(pixels))
        + chunk(b"IEND", b"")
    )


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("readme.txt", "Soundings of the outer bank, 1861 to 1899. One file a year.\n")
        z.writestr("1861.csv", "day,fathoms\n" + "".join(f"{d},{d * 7 % 19}\n" for d in range(1, 200)))
    return out.getvalue()


row(
    "image",
    "is a picture",
    _m.put("/scans/needles-1893.png", ok(_png(300, 200), media_type="image/png")),
    READABLE,
    "Fog over the Needles, 1893 (photograph)",
)
row(
    "image-page",
    "is a link to a picture that answers a page that it was taken away",
    _m.put(
        "/scans/needles-1894.png",
        _m.page(
            "Image removed",
            "<h1>Image removed</h1><p>The picture that was here has been deleted by its owner.</p>",
        ),
    ),
    ("gone", GONE[1] | {State.UNKNOWN}),
    "Fog over the Needles, 1894 (photograph)",
)
row(
    "zip",
    "is an archive of files",
    _m.put("/data/soundings.zip", ok(_zip(), media_type="application/zip")),
    READABLE,
    "Soundings of the outer bank, 1861 to 1899 (data set)",
)
row(
    "zip-not-found",
    "is a link to an archive of files that answers, with 200, that there is none",
    _m.put(
        "/data/currents.zip",
        _m.page(
            "File not found",
            "<h1>File not found</h1><p>The file you requested does not exist on this server.</p>",
        ),
    ),
    SOFT,
    "Currents of the outer bank, 1861 to 1899 (data set)",
)
_feed = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>%s</title><link>http://media-beacon.test/</link><description>%s</description>%s</channel></rss>'
_items = "".join(
    f"<item><title>{t}</title><link>http://media-beacon.test/n/{n}</link><pubDate>Tue, 0{n + 1} Oct 2019 08:00:00 GMT</pubDate></item>"
    for n, t in enumerate(_HEADLINES)
)
row(
    "feed",
    "is a feed under the title cited",
    _m.put(
        "/feed.xml",
        ok(
            _feed % ("Notices to mariners, western district", "New every Tuesday", _items),
            media_type="application/rss+xml",
        ),
    ),
    LIVE,
    "Notices to mariners, western district",
)
row(
    "feed-of-nothing",
    "is a feed that says that it is no more",
    _m.put(
        "/old.xml",
        ok(
            _feed % ("Feed not found", "This feed does not exist or has been discontinued.", ""),
            media_type="application/rss+xml",
        ),
    ),
    ("gone", GONE[1] | {State.UNKNOWN, State.LIVE}),
    "Notices to mariners, eastern district",
)
_memo = "Network of Lights                                         H. Varga\nMemo 14                                              October 1991\n\n           Addressing of unattended stations by radio\n\nStatus of this memo\n\n   It may be copied at will.\n\n1. Why\n\n   Stations without keepers answer nobody. This memo gives each of them\n   a number and a time at which it listens.\n\n2. How\n\n   At the full hour the shore calls, and the station says what it is.\n"
row(
    "plain-text",
    "is a plain text that bears the work's title",
    _m.put("/memo/14.txt", ok(_memo, media_type="text/plain; charset=us-ascii")),
    LIVE,
    "Addressing of unattended stations by radio",
)
row(
    "plain-text-not-found",
    "is a plain text that says that there is none, with 200",
    _m.put("/memo/15.txt", ok("File not found.\n", media_type="text/plain")),
    SOFT,
    "Addressing of attended stations by bell",
)

# ------------------------------------------------------------------------------------------------------- Q. charsets


def letters(
    slug: str,
    does: str,
    name: str,
    lang: str,
    codec: str,
    title: str,
    lead: str,
    label: Label,
    media_type: str,
    head: str = "",
) -> Site:
    s = Site(host(slug), name, 2, lang)
    row(
        slug,
        does,
        s.put("/doc/3.html", ok(s.piece(title, lead, head=head).encode(codec), media_type=media_type)),
        label,
        title,
    )
    return s


letters(
    "gbk",
    "is in GBK, and says gb2312 in its head",
    "海岸档案",
    "zh",
    "gbk",
    "灯船制度与近代航政",
    "自同治年间始设灯船，至今已逾百年。",
    LIVE,
    "text/html",
    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
)
_sj = letters(
    "shift-jis",
    "is in Shift_JIS, and says so in its header",
    "航路標識研究会",
    "ja",
    "shift_jis",
    "霧笛の歴史と音響技術",
    "霧笛は明治の初めに導入された。",
    LIVE,
    "text/html; charset=Shift_JIS",
)
letters(
    "cp1251",
    "is in windows-1251, and says so in its head",
    "Северный лоцман",
    "ru",
    "cp1251",
    "Лоцманская служба Белого моря",
    "Исторический очерк по архивным делам.",
    LIVE,
    "text/html",
    '<meta charset="windows-1251">',
)
letters(
    "euc-kr",
    "is in EUC-KR, and says so in its head",
    "등대 연구소",
    "ko",
    "euc-kr",
    "항로표지 제도의 성립과 변천",
    "대한제국기의 문서를 중심으로 살펴본다.",
    LIVE,
    "text/html",
    '<meta http-equiv="content-type" content="text/html; charset=euc-kr">',
)
letters(
    "cp1251-undeclared",
    "is in windows-1251, and says nothing of it",
    "Восточный лоцман",
    "ru",
    "cp1251",
    "Ледовая проводка судов в Охотском море",
    "Отчёт о шести навигациях.",
    READABLE,
    "text/html",
)
letters(
    "cp1251-as-utf-8",
    "is in windows-1251, and claims UTF-8",
    "Южный лоцман",
    "ru",
    "cp1251",
    "Огни Керченского пролива",
    "По лоциям разных лет.",
    READABLE,
    "text/html; charset=utf-8",
)
_sj.put(
    "/doc/4.html",
    ok(
        _sj.page(
            "ページが見つかりません",
            "<h1>ページが見つかりません</h1><p>お探しのページは削除されたか、アドレスが変更された可能性があります。</p>",
        ).encode("shift_jis"),
        media_type="text/html; charset=Shift_JIS",
    ),
)
row(
    "shift-jis-lost",
    "says in Shift_JIS, with 200, that there is no such page",
    f"{_sj.host}/doc/4.html",
    SOFT,
    "霧鐘の歴史",
)
_ek = Site(host("euc-kr-lost"), "항만 신문", 3, "ko")
_ek.missing = ok(
    _ek.page(
        "알림", "<h1>페이지를 찾을 수 없습니다</h1><p>요청하신 기사는 삭제되었거나 존재하지 않습니다.</p>"
    )
    .replace('charset="utf-8"', 'charset="euc-kr"')
    .encode("euc-kr", "replace"),
    media_type="text/html",
)
row(
    "euc-kr-lost",
    "says in EUC-KR, with 200, that there is no such story",
    f"{_ek.host}/news/2014/3381.html",
    SOFT,
    "부산항 등대의 백 년",
)

# --------------------------------------------------------------------------------------------- R. drift and its twins

_b = Site(host("bindings"), "Pelorus Press", 0)


def shown(
    slug: str,
    does: str,
    cited: str,
    on_page: str,
    lead: str,
    label: Label,
    *,
    by: str = "Edda Brandvold",
    **more: str,
) -> None:
    row(slug, does, _b.put(f"/texts/{slug}", _b.piece(on_page, lead, by=by, **more)), label, cited)  # type: ignore[arg-type]


shown(
    "drift-other-work",
    "shows another work at the same address",
    "Quarantine at the roadstead: a documentary history",
    "Sourdough for small galleys",
    "Flour, salt and the heat of the boiler casing.",
    DRIFT,
    by="Pim Harlow",
)
shown(
    "drift-not",
    "shows the work cited",
    "Quarantine at the roadstead: letters of the inspectors",
    "Quarantine at the roadstead: letters of the inspectors",
    "They fumigated the mail and shook hands with the captain.",
    LIVE,
)
shown(
    "retitled-and-said",
    "shows the work under another title, and says what it was first called",
    "Plague flags",
    "The yellow flag and the empty quay",
    "This text was first published under the title “Plague flags”.",
    LIVE,
)
shown(
    "retitled-unsaid",
    "shows a work of the same matter under another title, and says nothing of it",
    "Yellow jack: the politics of a flag",
    "Why ships feared a piece of yellow cloth",
    "A square of bunting could keep a crew afloat for forty days.",
    CANNOT_TELL,
)
_de = Site(host("bindings-de"), "Pelorus Verlag", 0, "de")
row(
    "translated-both",
    "shows the work under the one of its two titles that is in its own language",
    _de.put("/texte/8", _de.piece("Der Kalender des Wärters", "Ein Jahr auf dem Turm, Tag für Tag.")),
    LIVE,
    "The keeper's almanac",
    "Der Kalender des Wärters",
)
_ja = Site(host("bindings-ja"), "羅針盤書房", 0, "ja")
row(
    "translated-only",
    "shows in Japanese a work cited by an English title alone",
    _ja.put("/texts/5", _ja.piece("灯台守の妻たち", "離島の暮らしを聞き書きでたどる。")),
    CANNOT_TELL,
    "The wives of the lighthouse keepers",
)
shown(
    "part-1-as-2",
    "shows the second part in place of the first",
    "Lights of the northern passage, part 1",
    "Lights of the northern passage, part 2",
    "In which we come to the ice.",
    DRIFT,
)
shown(
    "part-1-as-1",
    "shows the first part, as cited",
    "Lights of the southern passage, part 1",
    "Lights of the southern passage, part 1",
    "In which we leave port.",
    LIVE,
)
shown(
    "edition-2018-as-2019",
    "shows the next year's edition in place of the one cited",
    "State of the coastal lights 2018",
    "State of the coastal lights 2019",
    "The number of lights fell by four.",
    NEAR,
)
shown(
    "edition-2018-as-2018",
    "shows the edition cited, which came out the year after",
    "State of the coastal buoys 2018",
    "State of the coastal buoys 2018",
    "Published in March 2019, with figures to the end of the year before.",
    LIVE,
)
shown(
    "third-as-fourth",
    "shows the fourth report in place of the third",
    "Third report of the committee on foghorns",
    "Fourth report of the committee on foghorns",
    "The committee regrets its third report.",
    NEAR,
)
shown(
    "review-for-the-work",
    "shows a review of the work in its place",
    "The gallery and the gale",
    "Review: “The gallery and the gale”",
    "Brandvold's long-awaited essay is reviewed by our critic, who wanted more gale.",
    NEAR,
    by="our critic",
)
shown(
    "review-as-cited",
    "is a review, and was cited as one",
    "Review of “Lamps of the Levant”",
    "Review: “Lamps of the Levant”",
    "Our critic wanted fewer lamps.",
    LIVE,
    by="our critic",
)
shown(
    "reply-for-the-work",
    "shows a reply to the work in its place",
    "Were the wreckers real?",
    "A reply to “Were the wreckers real?”",
    "Brandvold asks the wrong question, and answers it.",
    NEAR,
    by="Sander Voss",
)
shown(
    "correction-for-the-work",
    "shows a correction of the work in its place",
    "Candle power and the standard flame",
    "Correction to: Candle power and the standard flame",
    "In table 2, for “carcels” read “candles”. The work itself is not affected.",
    CANNOT_TELL,
)
shown(
    "corrected-work",
    "is the work, with a correction at its head",
    "Carcels, candles and the price of brightness",
    "Carcels, candles and the price of brightness",
    "Correction: an earlier version of this text gave the flame's height in inches.",
    LIVE,
)
row(
    "site-name-for-title",
    "is the work, under a title element that names the site alone",
    _b.put(
        "/texts/tab",
        _b.page(
            "",
            "<h1>Rope walks of the river towns</h1><p class=byline>By Edda Brandvold</p>" + prose("rope", 4),
        ).replace("<title></title>", "<title>Pelorus Press</title>"),
    ),
    LIVE,
    "Rope walks of the river towns",
)
row(
    "site-name-and-no-heading",
    "is a text under a title element that names the site alone, without any heading",
    _b.put(
        "/texts/tabless",
        _b.page("", prose("tabless", 5)).replace("<title></title>", "<title>Pelorus Press</title>"),
    ),
    CANNOT_TELL,
    "Sail lofts of the river towns",
)
row(
    "slug-right-work-wrong",
    "shows another work under an address that spells out the one cited",
    _b.put(
        "/texts/the-tide-mill-at-low-water",
        _b.piece(
            "Ten boats for under a thousand", "Our buyers' guide, with a word on osmosis.", by="Pim Harlow"
        ),
    ),
    DRIFT,
    "The tide mill at low water",
)
shown(
    "without-its-subtitle",
    "shows the work without the subtitle that was cited",
    "Tide mills: an economic history of waiting",
    "Tide mills",
    "An economic history of waiting.",
    LIVE,
)
