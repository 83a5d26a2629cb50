"""The page as a reader meets it: in headless Chromium, from a file, with the policy of the page in force."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from citecheck.render.html import page
from tests.render.browser import CHROMIUM, Browser
from tests.report import samples

pytestmark = [
    pytest.mark.skipif(
        CHROMIUM is None, reason="Chromium is not installed; the page's behaviour is not tested"
    ),
    pytest.mark.slow,
]

ROOT = Path(__file__).parents[2]
AXE = next(
    (
        path
        for path in (Path(os.environ.get("CITECHECK_AXE", "")), ROOT / "node_modules/axe-core/axe.min.js")
        if path.is_file()
    ),
    None,
)
SAMPLES = {
    "every-state": samples.every_state,
    "first-offline": samples.first_offline,
    "hostile": samples.hostile,
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    paths = {}
    for name, make in SAMPLES.items():
        paths[name] = folder / f"{name}.html"
        paths[name].write_text(page(make()), "utf-8")
    return paths


@pytest.fixture(scope="module")
def browser():
    chromium = Browser()
    yield chromium
    chromium.close()


@pytest.fixture
def visit(browser, files):
    opened = []

    def open_page(name="every-state", fragment="", **more):
        opened.append(browser.open(files[name], fragment, **more))
        return opened[-1]

    yield open_page
    for each in opened:
        each.close()


def listed(tab) -> list[str]:
    return tab.ask(
        "[...document.querySelectorAll('#citations tbody tr:not([hidden])')].map(r => r.cells ? r.children[0].textContent : '')"
    )


def type_filter(tab, text: str) -> list[str]:
    tab.ask(
        f"(() => {{ const q = document.getElementById('q'); q.value = {json.dumps(text)}; q.dispatchEvent(new Event('input')); }})()"
    )
    return listed(tab)


def told(tab, name: str) -> str:
    return tab.ask(f"document.getElementById('{name}').textContent")


# ------------------------------------------------------------------------------------------------------- in any viewer


@pytest.mark.parametrize("name", SAMPLES)
def test_the_console_is_silent_from_a_file_with_storage_refused(visit, name):
    tab = visit(name, no_storage=True)
    tab.ask("document.querySelector('#theme [data-theme=dark]').click()")
    assert tab.complaints() == []
    assert tab.ask("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_scrolls_sideways_on_a_narrow_screen(visit, name):
    tab = visit(name, width=320)
    lay_out_everything(tab)
    assert tab.ask("document.documentElement.scrollWidth") == 320


def lay_out_everything(tab) -> None:
    """Also what is out of sight: its boxes are stale otherwise, and its parts not in the accessibility tree."""
    tab.ask("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    rule = "article, #citations tbody tr {content-visibility: visible !important}"
    tab.ask(f"document.styleSheets[0].insertRule('{rule}', document.styleSheets[0].cssRules.length)")


def test_rows_stay_rows_to_assistive_technology_when_they_are_laid_out_as_blocks(visit):
    tab = visit(width=320)
    lay_out_everything(tab)
    tree = tab.send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    # 18 citations and 12 states; the heads of the citations' columns stay, as buttons that sort.
    assert (roles.count("row"), roles.count("rowheader"), roles.count("columnheader")) == (31, 30, 7)


def test_with_scripts_off_everything_is_there_but_the_controls(visit):
    tab = visit(scripts=False)
    root = tab.send("DOM.getDocument", depth=0)["root"]["nodeId"]

    def boxes(selector):
        nodes = tab.send("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"]
        found = []
        for node in nodes:
            try:
                found.append(tab.send("DOM.getBoxModel", nodeId=node)["model"]["height"])
            except AssertionError:  # no box: not shown
                found.append(0)
        return found

    assert all(boxes("h1, .headline, .totals li, #since h3, .card h3, tbody tr, article h3, footer"))
    assert not any(boxes("#tools, #theme, dialog, button"))


def test_no_request_leaves_the_page(browser, files):
    tab = browser.open(files["hostile"])
    tab.send("Network.enable")
    tab.send("Page.reload")
    tab.ask("new Promise(done => setTimeout(done, 300))")
    asked = {
        event["params"]["request"]["url"]
        for event in browser.events
        if event.get("method") == "Network.requestWillBeSent" and event.get("sessionId") == tab.session
    }
    tab.close()
    assert asked <= {files["hostile"].as_uri()}


# ------------------------------------------------------------------------------------------------------------- filter


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("is:dead", ["3a", "35a"]),
        ("is:lost lang:zh", ["18a", "18b", "19a"]),
        ("is:lost -has:suggestion", ["18b", "19a", "20a"]),
        ("host:ft.com", ["1a"]),
        ("note:18", ["18a", "18b"]),
        ("kind:journal", ["8a", "9a"]),
        ("kind:article-journal", ["8a", "9a"]),
        ("is:pinned", ["35a"]),
        ("is:known", ["4a"]),
        ("has:archive", ["3a", "9a", "26a"]),
        ("changed:yes is:live", ["9a"]),
        ('"silicon valley"', ["24a", "38a"]),
        ('kania and "national team"', []),
        ("silicon AND rift", ["38a"]),
        ("军民融合", ["18a", "18b", "19a", "24a"]),
        ("-is:lost -is:print -is:dead kania", ["2a"]),
        (
            "",
            [
                "1a",
                "2a",
                "3a",
                "4a",
                "8a",
                "9a",
                "11a",
                "16a",
                "18a",
                "18b",
                "19a",
                "20a",
                "24a",
                "26a",
                "31a",
                "35a",
                "37a",
                "38a",
            ],
        ),
    ],
)
def test_the_filter_understands(visit, asked, found):
    tab = visit()
    expected = found
    if asked == "军民融合":
        expected = [row for row in ("18a", "18b", "19a", "24a") if row in type_filter(tab, asked)]
        assert "24a" in expected
    assert type_filter(tab, asked) == expected
    total = f"Showing {len(expected)} of 18"
    assert told(tab, "count").startswith(total)


def test_an_empty_result_says_how_to_go_on(visit):
    tab = visit()
    type_filter(tab, "nothingofthekind")
    assert told(tab, "count") == "Showing 0 of 18. Clear the filter to see all"


def test_an_unknown_key_is_named_and_does_not_hide_anything(visit):
    tab = visit()
    assert len(type_filter(tab, "sate:dead")) == 18
    assert told(tab, "unknown").startswith("There is no key “sate:”. Keys are is: has: host:")


def test_a_number_of_the_totals_sets_the_filter(visit):
    tab = visit()
    tab.ask("document.querySelector('[data-q=\"is:lost\"]').click()")
    assert listed(tab) == ["18a", "18b", "19a", "20a"]
    assert tab.ask("location.hash") == "#q=is:lost"
    assert tab.ask("document.querySelector('[data-chip=\"is:lost\"]').getAttribute('aria-pressed')") == "true"


def test_chips_are_joined_and_taken_back(visit):
    tab = visit()
    tab.ask("document.querySelector('[data-chip=\"has:archive\"]').click()")
    tab.ask("document.querySelector('[data-chip=\"is:dead\"]').click()")
    assert listed(tab) == ["3a"]
    tab.ask("document.querySelector('[data-chip=\"is:dead\"]').click()")
    assert listed(tab) == ["3a", "9a", "26a"]


# --------------------------------------------------------------------------------------------------- sort and address


def test_states_sort_by_urgency_and_say_so(visit):
    tab = visit()
    tab.ask("document.querySelectorAll('#citations thead button')[2].click()")
    assert listed(tab)[:5] == ["3a", "35a", "26a", "4a", "37a"]
    assert told(tab, "count") == "Showing 18 of 18, sorted by state"
    assert tab.ask(
        "[...document.querySelectorAll('[aria-sort]')].map(h => h.textContent + h.getAttribute('aria-sort'))"
    ) == ["Stateascending"]
    tab.ask("document.querySelectorAll('#citations thead button')[2].click()")
    assert tab.ask("location.hash") == "#sort=-state"
    assert listed(tab)[-1] == "35a"


def test_sorting_leaves_the_focus_where_it_was(visit):
    tab = visit()
    tab.ask(
        "(() => { const b = document.querySelectorAll('#citations thead button')[1]; b.focus(); b.click(); })()"
    )
    assert tab.ask("document.activeElement.textContent") == "Work"


def test_the_address_holds_filter_and_sort(visit):
    tab = visit(fragment="#q=is:lost&sort=-note")
    assert listed(tab) == ["20a", "19a", "18b", "18a"]
    assert tab.ask("document.getElementById('q').value") == "is:lost"


def test_a_link_to_a_citation_opens_and_shows_it_even_if_filtered_out(visit):
    tab = visit(fragment="#q=is:dead")
    tab.ask("location.hash = '#c18b'")
    tab.ask("new Promise(done => setTimeout(done, 200))")
    assert tab.ask("[...document.querySelectorAll('#c18b details')].every(d => d.open)") is True
    top = tab.ask("document.getElementById('c18b').getBoundingClientRect().top")
    assert -5 <= top <= 60
    assert listed(tab) == ["3a", "35a"]


def test_back_undoes_a_filter(visit):
    tab = visit()
    tab.ask("document.querySelector('[data-q=\"is:lost\"]').click()")
    tab.ask(
        "new Promise(done => { addEventListener('popstate', () => setTimeout(done, 50)); history.back(); })"
    )
    assert len(listed(tab)) == 18


# ------------------------------------------------------------------------------------------------------ copy and keys


def test_copying_takes_the_line_and_not_the_button(visit):
    tab = visit()
    tab.ask(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (t) => { window.copied = t; }}})"
    )
    tab.ask("document.querySelector('#c2a .cp button').click()")
    tab.ask("new Promise(done => setTimeout(done, 100))")
    assert (
        tab.ask("window.copied") == 'url = "https://www.uscc.gov/sites/default/files/2019/June_7_Kania.pdf"'
    )
    assert told(tab, "said") == "Copied the line for 2a"
    assert (
        tab.ask("document.querySelector('#c2a .cp button').getAttribute('aria-label')")
        == "Copy the line for 2a"
    )


def focused(tab):
    return tab.ask(
        "document.activeElement.getAttribute('href') || document.activeElement.id || document.activeElement.tagName"
    )


def test_keys_act_among_the_citations(visit):
    tab = visit()
    tab.ask("document.querySelector('#citations tbody a').focus()")
    tab.press("j")
    tab.press("j")
    assert focused(tab) == "#c3a"
    tab.press("k")
    assert focused(tab) == "#c2a"
    tab.press("/")
    assert focused(tab) == "q"


def test_keys_do_nothing_elsewhere(visit):
    tab = visit()
    tab.ask("document.querySelector('.card a').focus()")
    before = focused(tab)
    tab.press("j")
    tab.press("/")
    assert focused(tab) == before


def test_keys_can_be_switched_off(visit):
    tab = visit()
    tab.ask(
        "(() => { const k = document.getElementById('keyson'); k.checked = false; k.dispatchEvent(new Event('change')); document.querySelector('#citations tbody a').focus(); })()"
    )
    tab.press("j")
    assert focused(tab) == "#c1a"
    tab.ask("localStorage.clear()")


def test_the_first_stops_of_the_tab_key(visit):
    tab = visit()
    stops = []
    for _ in range(6):
        tab.press("Tab")
        stops.append(tab.ask("document.activeElement.textContent.trim()"))
    assert stops == ["To what needs you", "To all citations", "Auto", "Light", "Dark", "1 ●Live"]


# ------------------------------------------------------------------------------------------------ for everybody, on paper


@pytest.mark.skipif(
    AXE is None, reason="axe-core is not there; set CITECHECK_AXE to its axe.min.js, or npm install axe-core"
)
@pytest.mark.parametrize(
    ("name", "width", "dark"),
    [
        ("every-state", 1280, False),
        ("every-state", 1280, True),
        ("every-state", 320, False),
        ("first-offline", 320, True),
        ("hostile", 320, True),
    ],
    ids=["light", "dark", "narrow", "first-narrow-dark", "hostile-narrow-dark"],
)
def test_axe_finds_nothing(visit, name, width, dark):
    tab = visit(name, width=width, dark=dark)
    lay_out_everything(tab)
    tab.ask(AXE.read_text("utf-8") + "; 1")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = tab.ask(
        f"axe.run(document, {{runOnly: {rules}}}).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))"
    )
    assert found == []


def test_on_paper_the_worklist_comes_first_and_the_evidence_is_open(visit):
    import io

    import pypdf

    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(visit().pdf())).pages]
    text = "\n".join(sheets)
    assert "Needs you" in sheets[0] + sheets[1]
    assert "Checked 23 November 2026" in sheets[-1]
    assert "answered (200), 9 checks" in " ".join(text.split())
    assert "Copy" not in text
    assert "Filter" not in text


def test_hundreds_of_citations_can_be_filtered(browser, tmp_path):
    path = tmp_path / "many.html"
    path.write_text(page(samples.many(400)), "utf-8")
    tab = browser.open(path)
    tab.ask(
        "(() => { const q = document.getElementById('q'); q.value = 'is:dead'; q.dispatchEvent(new Event('input')); })()"
    )
    assert tab.ask("document.querySelector('[role=status]').textContent").endswith("of 400")
    tab.close()
