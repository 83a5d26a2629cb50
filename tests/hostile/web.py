"""A web that attacks who looks at it: bombs, endless answers, drips, traps for parsers, ways to private addresses.

Each attack is a host of its own, as many times as it is wanted: `gzip-bomb.test`, `gzip-bomb-7.test`, ...
"""

from __future__ import annotations

import asyncio
import re
import zlib
from collections.abc import Awaitable, Callable

from tests.web.server import Out, Request, reply

TITLE = "Military-civil fusion and the supply of talent"
TEN_GIGABYTES = 10 * 1024**3
MORE = b"<p>more and more of it</p>" * 2_500  # 64 kB

Attack = Callable[[Request, Out], Awaitable[bytes | None]]
ATTACKS: dict[str, Attack] = {}
ROBOTS: dict[str, Attack] = {}  # those whose robots.txt is the attack


def attack(function: Attack) -> Attack:
    ATTACKS[function.__name__.replace("_", "-")] = function
    return function


def attack_by_robots(function: Attack) -> Attack:
    ROBOTS[function.__name__.replace("_", "-")] = function
    return function


async def serve(request: Request, out: Out) -> bytes | None:
    """Answer for every host of the hostile web; the canary's is the only one that means well."""
    name = re.sub(r"(-\d+)?\.test$", "", request.host)
    if name == "canary" or request.path == "/canary":
        return reply(204, media_type=None)
    if request.path == "/robots.txt":
        return await ROBOTS[name](request, out) if name in ROBOTS else reply(404)
    return await ATTACKS[name](request, out) if name in ATTACKS else an_article()


HOSTS = {"": serve}


def an_article(extra: str = "", title: str = TITLE) -> bytes:
    return reply(200, f"<!doctype html><title>{title}</title><h1>{title}</h1><p>{'Words. ' * 200}{extra}")


async def without_end(out: Out, head: bytes, piece: bytes) -> None:
    await out.send(head)
    while True:
        await out.send(piece)


async def drop_by_drop(out: Out, head: bytes, drop: bytes = b"x") -> None:
    await out.send(head)
    while True:
        await out.send(drop)
        await asyncio.sleep(1)


PLAIN = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = PLAIN + b"Transfer-Encoding: chunked\r\n\r\n"


# --------------------------------------------------------------------------------------------------- bombs, floods


def packed_zeros(wbits: int, size: int, head: bytes = b"") -> bytes:
    """`head` and then zeros, packed: a thousandth of the size."""
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    begin = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(2**22)) + packer.flush(zlib.Z_FULL_FLUSH)
    return begin + block * (size // 2**22)  # a flush that forgets makes blocks that can be repeated


A_TITLE = f"<!doctype html><title>{TITLE}</title><p>".encode()


GZIPPED = packed_zeros(31, TEN_GIGABYTES, A_TITLE)
DEFLATED = packed_zeros(15, TEN_GIGABYTES, A_TITLE)
TWICE = zlib.compress(GZIPPED)


@attack
async def ten_gigabytes_declared(request: Request, out: Out) -> None:
    await without_end(out, PLAIN + b"Content-Length: %d\r\n\r\n" % TEN_GIGABYTES, MORE)


@attack
async def gzip_bomb(request: Request, out: Out) -> bytes:
    return reply(200, GZIPPED, ("Content-Encoding", "gzip"))


@attack
async def deflate_bomb(request: Request, out: Out) -> bytes:
    return reply(200, DEFLATED, ("Content-Encoding", "deflate"))


@attack
async def gzip_in_gzip(request: Request, out: Out) -> bytes:
    return reply(200, TWICE, ("Content-Encoding", "gzip, deflate"))


@attack
async def brotli_bomb(request: Request, out: Out) -> None:
    """what is packed so was never asked for, and is not unpacked, whatever it is"""
    await without_end(out, PLAIN + b"Content-Encoding: br\r\n\r\n", b"\xcf\xff\xff\x7f\xf8" * 13_000)


@attack
async def a_bomb_that_is_an_error(request: Request, out: Out) -> bytes:
    return reply(404, GZIPPED, ("Content-Encoding", "gzip"))


@attack
async def endless_page(request: Request, out: Out) -> None:
    await without_end(out, PLAIN + b"\r\n", MORE)


@attack
async def endless_page_with_the_title(request: Request, out: Out) -> None:
    await without_end(out, PLAIN + f"\r\n<title>{TITLE}</title>".encode(), MORE)


@attack
async def endless_text(request: Request, out: Out) -> None:
    await without_end(out, b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"word " * 13_000)


@attack
async def endless_nothing_in_particular(request: Request, out: Out) -> None:
    await without_end(out, b"HTTP/1.1 200 OK\r\n\r\n", b"\x00\x01\x02\x03" * 16_000)


@attack
async def endless_pdf(request: Request, out: Out) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n"
    await without_end(out, head, b"1 0 obj << /Title (" * 3_500)


@attack
async def endless_chunks(request: Request, out: Out) -> None:
    await without_end(out, CHUNKED, b"1\r\nx\r\n" * 10_000)


@attack
async def endless_chunk_line(request: Request, out: Out) -> None:
    await without_end(out, CHUNKED, b"0" * 65_536)


@attack
async def endless_trailers(request: Request, out: Out) -> None:
    await without_end(out, CHUNKED + b"5\r\nhello\r\n0\r\n", b"X-Trailer: y\r\n" * 5_000)


@attack
async def endless_header(request: Request, out: Out) -> None:
    await without_end(out, PLAIN + b"X-Long: ", b"x" * 65_536)


@attack
async def endless_hints(request: Request, out: Out) -> None:
    await without_end(out, b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n" * 1_000)


@attack
async def endless_error(request: Request, out: Out) -> None:
    await without_end(out, b"HTTP/1.1 500 Oh\r\nContent-Type: text/html\r\n\r\n", MORE)


# ----------------------------------------------------------------------------------------------------------- drips


@attack
async def drip(request: Request, out: Out) -> None:
    await drop_by_drop(out, PLAIN + b"\r\n")


@attack
async def drip_of_a_head(request: Request, out: Out) -> None:
    await drop_by_drop(out, b"HTTP/1.1 200 OK\r\n")


@attack
async def drip_of_chunks(request: Request, out: Out) -> None:
    await drop_by_drop(out, CHUNKED, b"1\r\nx\r\n")


@attack
async def drip_after_a_megabyte(request: Request, out: Out) -> None:
    await drop_by_drop(out, PLAIN + b"\r\n" + MORE * 15)


@attack
async def silence(request: Request, out: Out) -> None:
    await asyncio.sleep(600)


# --------------------------------------------------------------------------------------------------------- headers


@attack
async def ten_thousand_headers(request: Request, out: Out) -> bytes:
    return reply(200, "", *((f"X-{n}", "v") for n in range(10_000)))


@attack
async def a_thousand_cookies(request: Request, out: Out) -> bytes:
    cookies = (("Set-Cookie", f"c{n}={'v' * 90}") for n in range(900))
    return reply(302, "", ("Location", f"/{request.nth}"), *cookies)


@attack
async def a_long_way(request: Request, out: Out) -> bytes:
    return reply(302, "", ("Location", "/" + "a/../" * 20_000))


# ----------------------------------------------------------------------------------------------- traps for parsers


def page_of(body: str, media_type: str = "text/html") -> Attack:
    async def answer(request: Request, out: Out) -> bytes:
        return reply(200, body, media_type=media_type)

    return answer


LAUGHS = '<!DOCTYPE x [<!ENTITY a0 "ha">{}]><html><title>&a30;</title><p>&a30;</html>'.format(
    "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 31))
)
ATTACKS |= {
    "nested": page_of("<div><b>" * 100_000),
    "nested-tables": page_of("<table><tr><td>" * 60_000),
    "nested-lists": page_of("<ul><li>" * 100_000),
    "nested-frames": page_of("<svg><math>" * 80_000),
    "elements": page_of("<a>" * 340_000),
    "paragraphs": page_of("<p>a" * 250_000),
    "attributes": page_of("<p " + " ".join(f"a{n}=1" for n in range(120_000)) + ">"),
    "attribute-and-attribute": page_of("<p a=1>" * 140_000),
    "a-title-of-words": page_of("<title>" + "404 page not found " * 50_000),
    "a-title-of-bars": page_of("<title>" + "a | b - c _ " * 80_000),
    "a-title-of-spaces": page_of("<title>a" + " " * 900_000 + "b</title>"),
    "a-title-of-nothing-found": page_of("<title>" + "not " * 5_000 + "</title><p>" + "the page " * 90_000),
    "titles": page_of("<title>a</title>" * 60_000),
    "metas": page_of("<meta name=author content=x>" * 35_000),
    "quotes": page_of('<meta http-equiv=refresh content="0;url=' + "'" * 900_000 + '">'),
    "linked-data": page_of('<script type="application/ld+json">' + '{"@graph":[' * 90_000),
    "linked-data-in-pieces": page_of('<script type="application/ld+json">{"a":1}</script>' * 19_000),
    "entities": page_of("&amp;&#x110000;&bogus;" * 45_000),
    "billion-laughs": page_of(LAUGHS, "application/xhtml+xml"),
    "comments": page_of("<!--" * 250_000),
    "brackets": page_of("<" * 1_000_000),
    "surrogates": page_of("&#xd800;" * 120_000),
    "chinese": page_of("<p>" + "军民融合发展战略" * 40_000),
}  # fmt: skip


def pdf(*objects: bytes) -> bytes:
    """A PDF with these objects, numbered from 1; the first is the root."""
    made, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(places) + 1, table, len(places) + 1, len(made),
    )  # fmt: skip


def pdf_page(content: bytes, *more: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """A PDF of one page, whose content comes packed."""
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(content), filters, content),
        *(more or (b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",)),
    )


def pdf_form(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return (
        b"<< /Type /XObject /Subtype /Form /Resources << /XObject << /X 6 0 R >> >> /Length %d"
        b" /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    )


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PDFS: dict[str, bytes] = {
    "pdf-of-zeros": pdf_page(packed_zeros(15, 700_000_000)),
    "pdf-in-pdf": pdf_page(
        zlib.compress(packed_zeros(15, 600_000_000)), filters=b"[/FlateDecode /FlateDecode]"
    ),
    "pdf-of-words": pdf_page(zlib.compress(b"BT /F1 12 Tf " + b"(abc) Tj\n" * 500_000 + b" ET")),
    "pdf-of-forms": pdf_page(zlib.compress(b"/X Do " * 3_000), FONT, pdf_form(b"/X Do " * 3_000)),
    "pdf-of-objects": b"%PDF-1.4\n" + b"1 0 obj\n<< >>\nendobj\n" * 190_000,
    "pdf-of-titles": b"%PDF-1.4\n" + b"/Title(((((" * 380_000,
}


def _pdf_attack(made: bytes) -> Attack:
    async def answer(request: Request, out: Out) -> bytes:
        return reply(200, made, media_type="application/pdf")

    return answer


ATTACKS |= {name: _pdf_attack(made) for name, made in PDFS.items()}


# ------------------------------------------------------------------------------------------------------ robots.txt


@attack_by_robots
async def robots_groups(request: Request, out: Out) -> bytes:
    """every rule counts for every agent: the square of what is sent"""
    agents = "".join(f"User-agent: a{n}\n" for n in range(15_000))
    return reply(200, agents + "".join(f"Disallow: /{n}\n" for n in range(15_000)), media_type="text/plain")


@attack_by_robots
async def robots_stars(request: Request, out: Out) -> bytes:
    return reply(200, "User-agent: *\nDisallow: /" + "*a" * 200_000 + "*b", media_type="text/plain")


@attack_by_robots
async def robots_without_end(request: Request, out: Out) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\n"
    await without_end(out, head, b"Disallow: /nothing/of/yours\n" * 2_000)


@attack_by_robots
async def robots_bomb(request: Request, out: Out) -> bytes:
    return reply(200, GZIPPED, ("Content-Encoding", "gzip"), media_type="text/plain")


@attack_by_robots
async def robots_drip(request: Request, out: Out) -> None:
    await drop_by_drop(out, b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")


# ------------------------------------------------------------------------------------- where nobody is to be sent

PRIVATE = {
    "metadata": "http://169.254.169.254/latest/meta-data/",
    "metadata-mapped": "http://[::ffff:169.254.169.254]/latest/meta-data/",
    "metadata-decimal": "http://2852039166/latest/meta-data/",
    "metadata-hex": "http://0xa9fea9fe/latest/meta-data/",
    "metadata-octal": "http://0251.0376.0251.0376/latest/meta-data/",
}


def _sent_to(target: str) -> Attack:
    async def answer(request: Request, out: Out) -> bytes:
        return reply(302, "", ("Location", target))

    return answer


ATTACKS |= {f"to-{name}": _sent_to(target) for name, target in PRIVATE.items()}


@attack
async def in_a_circle(request: Request, out: Out) -> bytes:
    return reply(302, "", ("Location", "/a" if request.path == "/b" else "/b"))


@attack
async def onward_for_ever(request: Request, out: Out) -> bytes:
    return reply(200, f'<meta http-equiv=refresh content="0;url=/{request.nth}{"x" * request.nth}">')


def hosts(at_least: int) -> list[str]:
    """At least so many hosts, every attack among them equally often."""
    names = [*ATTACKS, *ROBOTS]
    return [f"{name}-{turn}.test" for turn in range(-(-at_least // len(names))) for name in names]
