"""What a reviewer found still wrong after seven rounds, and the near misses of each."""

from __future__ import annotations

from citecheck.model import State, Work
from tests.web.server import reply
from tests.web.sites import NO_ALARM, also, html, ok, prose, site, to
from tests.web.sites_last import ROWS
from tests.web.sites_third import NO_TITLE, WORK, story, tiny

__all__ = ["ROWS"]

LONG = html(f"{WORK.title} - Corner Post", f"<h1>{WORK.title}</h1>{prose()}", nav="", foot="")
SAYS_NO_WORDS = "the words that the address quotes"

# ------------------------------------------------------------------------------------- the place that an address names

for _name, _fragment, _there in (
    ("words", "#:~:text=the%20lunch", True),
    ("words-in-capitals", "#:~:text=THE%20LUNCH", True),
    ("words-across-tags", "#:~:text=Two%20deans%20refused%20to%20speak%20on%20the%20record%2C%20and%20a%20third", True),
    ("words-from-to", "#:~:text=Of%20forty%20graduates,read%20the%20contract", True),
    ("words-after", "#:~:text=Budget%20papers-,seen%20by%20this%20magazine", True),
    ("words-before", "#:~:text=seen%20by%20this%20magazine,-list%20the%20programme", True),
    ("words-of-two", "#:~:text=no%20such%20words%20here&text=the%20lunch", True),
    ("words-with-curly-quotes", "#:~:text=the%20yard%E2%80%99s%20order%20book", True),
    ("words-absent", "#:~:text=a%20treaty%20on%20salvage", False),
    ("words-that-end-elsewhere", "#:~:text=Of%20forty%20graduates,a%20treaty%20on%20salvage", False),
    ("words-after-others", "#:~:text=salvage-,seen%20by%20this%20magazine", False),
    ("words-beside-a-missing-anchor", "#part-9:~:text=the%20lunch", None),
):  # fmt: skip
    site(
        f"r-{_name}", f"an address that ends in {_fragment}", "stands", ok(LONG), path=f"/story{_fragment}", work=WORK,
        says={True: "", False: SAYS_NO_WORDS, None: "no place called"}[_there],
    )  # fmt: skip

# ----------------------------------------------------------------------------------------------- nobody's, and no more

for _name, _title, _text in (
    ("sedo", "corner.example", "The owner of corner.example is offering it for sale for an asking price of 4999 USD!"),
    ("related-links", "corner.example", "Related links: Car insurance, Cheap flights, Debt relief"),
    ("future-home", "corner.example", "Future home of something quite cool."),
    ("registered-at", "corner.example - Registered at Namecheap.com", "Registered at Namecheap"),
    ("closed", "Cornerlog", "Cornerlog has closed."),
    ("closed-with-thanks", "Cornerlog", "After ten years Cornerlog has shut down. Thank you to all who wrote here."),
    ("discontinued", "Cornerlog", "The Cornerlog service has been discontinued."),
    ("discontinued-to-you", "Cornerlog", "This service has been discontinued. You can no longer reach your pages."),
    ("shutting-down", "Cornerlog", "Cornerlog is shutting down."),
    ("shut-down-on", "Cornerlog", "Cornerlog has been shut down on 4 May 2021. Thank you for eleven good years."),
    ("bare-gone", "Gone", "Gone"),
    ("bare-410", "", "410"),
    ("bare-invalid-number", "", "Invalid document number."),
    ("bare-no-such-file", "", "No such file"),
    ("bare-no-such-file-or-directory", "", "Error: no such file or directory"),
    ("bare-unknown-id", "", "Unknown article id"),
):  # fmt: skip
    for _suffix, _work in (("", WORK), ("-bare", NO_TITLE)):
        site(
            f"r-{_name}{_suffix}", f"says with 200: {_text}", "gone", ok(tiny(_title, f"<p>{_text}</p>")),
            path="/w/4711", work=_work,
        )  # fmt: skip
for _name, _title, _text in (
    ("bakery", "The bakery has closed", "The bakery on quay 3 has closed. Its oven goes to the museum."),
    ("line", "Ferry line discontinued", "The night ferry has been discontinued by the council, which saves 3 million a year."),
    ("owner", "Who owns the quay", "The owner of the quay is offering the sheds for rent, at a price that nobody has asked."),
    ("home", "Future home of the dredger", "The dredger gets a new berth. The town calls it the future home of heavy industry."),
    ("number", "How to read a document number", "An invalid document number has too few digits. A good one begins with the year."),
    ("links", "Links", "Related links: the harbour office. The pilots. The tide tables of the bay."),
    ("register", "Ships registered at Esbjerg", "Forty ships are registered at Esbjerg. Ten of them fish."),
    ("shutdown", "Yard shuts down", "The yard is shutting down its last slip. Our readers remember the launch of the Karen."),
):  # fmt: skip
    for _suffix, _work in (("", Work(type="article-newspaper", title=_title)), ("-bare", NO_TITLE)):
        site(
            f"r-fine-{_name}{_suffix}", f"a short text: {_text}", "stands", ok(story(_title, _text)),
            path="/w/4711", work=_work,
        )  # fmt: skip

# ---------------------------------------------------------------------------------------------------- frames and links

_FRAME = tiny("Corner Post", '<iframe src="/inner" style="width:100%;height:100%;border:0"></iframe>')
for _name, _does, _stands, _inner in (
    ("frame-404", "is a frame whose source answers 404", "gone", reply(404, "Not Found")),
    ("frame-parked", "is a frame that shows a domain for sale", "gone", ok(tiny("corner.example", "This domain is for sale."))),
    ("frame-live", "is a frame that shows the work", "stands", ok(LONG)),
):  # fmt: skip
    for _suffix, _work in (("", WORK), ("-bare", NO_TITLE)):
        site(
            f"r-{_name}{_suffix}", _does, _stands, ok(_FRAME), host=f"r-{_name}{_suffix}.test", path="/w/4711", work=_work,
            states=NO_ALARM if _stands == "stands" else frozenset(),
        )  # fmt: skip
        also(f"r-{_name}{_suffix}.test", "/inner", _inner)
site(
    "r-frame-of-an-advertisement", "has a text, and a frame whose source answers 404", "stands",
    ok(tiny(f"{WORK.title} - Corner Post", f"<h1>{WORK.title}</h1>{prose(4)}<iframe src='/ad' width=300></iframe>")),
    path="/w/4711", work=WORK,
)  # fmt: skip
for _name, _target, _stands, _answer in (
    ("link-to-work", "/new/4711", "stands", ok(LONG)),
    ("link-to-404", "/new/4711", "gone", reply(404, "Not Found")),
    ("link-home", "/", "gone", ok(html("Corner Post", prose(8)))),
):
    site(
        f"r-{_name}", f"says that it sends on to {_target}, without doing it", _stands,
        ok(tiny("Redirecting", f'<p>You are being redirected to <a href="{_target}">the new address</a>.</p>')),
        host=f"r-{_name}.test", path="/w/4711", work=WORK,
    )  # fmt: skip
    also(f"r-{_name}.test", _target, _answer)
site(
    "r-link-in-a-notice", "a short notice with one link", "stands",
    ok(tiny("Pilots wanted - Corner Post", "<h1>Pilots wanted</h1><p>The station looks for two pilots. <a href='/jobs'>Apply</a> by May.</p>")),
    path="/w/4711", work=Work(type="webpage", title="Pilots wanted"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------- sent up, mislabelled, pasted

_LIST = html(
    "News - Corner Post",
    prose(4) + "".join(f"<p><a href=/n/{i}>Harbour dues rise, part {i}</a></p>" for i in range(12)),
)
for _name, _from, _to, _page, _stands in (
    ("list-above", "/news/tugboats-return-to-elbe-4711.html", "/news/", _LIST, "gone"),
    ("list-elsewhere", "/2019/10/04/tugboats-return", "/stories", _LIST, "gone"),
    ("section-above", "/harbour/elbe/tugboats-return-to-elbe", "/harbour/elbe", html("The Elbe", prose(8)), "unsure"),
    ("print-version", "/harbour/tugboats-return-4711/print", "/harbour/tugboats-return-4711", LONG, "stands"),
    ("chapter-merged", "/harbour/tugboats/chapter-3-tugboats", "/harbour/tugboats", LONG, "stands"),
):  # fmt: skip
    for _status in (301, 302):
        site(
            f"r-{_name}-{_status}", f"is sent on with {_status} from {_from} to {_to}, to one who knows no title", _stands,
            to(_to, _status), host=f"r-{_name}-{_status}.test", path=_from, work=NO_TITLE,
        )  # fmt: skip
        also(f"r-{_name}-{_status}.test", _to, ok(_page))
_NOTHING = html(
    "Corner Post", "<h1>Page not found</h1><p>The page you requested does not exist.</p>", nav="", foot=""
)
for _name, _path, _media, _body in (
    ("jpeg", "/img/4711.jpg", "image/jpeg", _NOTHING),
    ("jpeg-no-extension", "/img/4711", "image/jpeg", _NOTHING),
    ("pdf", "/doc/4711.pdf", "application/pdf", _NOTHING),
    ("pdf-no-extension", "/doc/4711", "application/pdf", _NOTHING),
    ("pdf-words", "/doc/4711.pdf", "application/pdf", "404 file not found"),
    ("zip", "/doc/4711.zip", "application/zip", _NOTHING),
    ("film", "/film/4711.mp4", "video/mp4", "<!DOCTYPE html>" + _NOTHING.removeprefix("<!doctype html>")),
):
    site(f"r-{_name}-is-a-page", f"says {_media}, and sends a page that says that nothing is here", "gone",
         ok(_body, media=_media), path=_path, work=NO_TITLE)  # fmt: skip
for _name, _path, _media, _bytes in (
    ("jpeg", "/img/4711.jpg", "image/jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(300)),
    ("svg", "/img/4711.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'><title>Not found</title></svg>"),
    ("csv", "/data/4711.csv", "text/csv", b"port,tons\nEsbjerg,404\nHamburg,410\n"),
):  # fmt: skip
    site(
        f"r-{_name}-is-one",
        f"sends {_media} that is one",
        "stands",
        ok(_bytes, media=_media),
        path=_path,
        work=NO_TITLE,
    )
for _name, _tail in (
    ("space", "%20"), ("no-break-space", "%C2%A0"), ("full-stop", "%2E"), ("quote", "%22"), ("curly-quote", "%E2%80%9D"),
    ("bracket", "%29."), ("line-end", "%0A"), ("comma-and-space", ",%20"),
):  # fmt: skip
    site(f"r-tail-{_name}", f"is 404 with {_tail} at its end, and there without", "stands", work=NO_TITLE,
         host=f"r-tail-{_name}.test", path=f"/live{_tail}", states=frozenset({State.MOVED}), says="pasted")  # fmt: skip
    also(f"r-tail-{_name}.test", "/live", ok(LONG))
    also(f"r-tail-{_name}.test", "", reply(404, "Not Found"))
site(
    "r-tail-gone-too",
    "is 404 with %20 at its end, and without",
    "gone",
    reply(404, "Not Found"),
    path="/live%20",
    work=NO_TITLE,
)
