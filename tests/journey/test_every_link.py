"""`check` asks every link that a document holds: in its citations, beside them, and in its body; each once."""

from __future__ import annotations

from pathlib import Path

import pytest

NOTES = {
    "a.txt": """Title

Body with http://body.example/one here.[1] More.[2] And www.body.example/two too.

[1] Jane Roe, “The Talks,” The Paper, May 1, 2018, http://n.example/a, http://n.example/b.
[2] http://n.example/bare
""",
    "a.md": """# Title

Body with [one](http://body.example/one) here.[^1] More.[^2] And www.body.example/two too.

[^1]: Jane Roe, “The Talks,” *The Paper*, May 1, 2018, http://n.example/a, http://n.example/b.
[^2]: http://n.example/bare
""",
    "a.html": """<html><body><h1>Title</h1>

<p>Body with <a href="http://body.example/one">one</a> here<a href="#fn1"><sup>1</sup></a>. More<a href="#fn2">
<sup>2</sup></a>. And <b>www.body.example/two</b> too.</p><ol>
<li id="fn1">Jane Roe, “The Talks,” The Paper, May 1, 2018, <a href="http://n.example/a">here</a>, http://n.example/b.</li>
<li id="fn2"><a href="http://n.example/bare">http://n.example/ba…</a></li></ol>
""",
    "a.tex": r"""\documentclass{article}
\begin{document} % http://comment.example/
Body with \href{http://body.example/one}{one} here.\footnote{Jane Roe, ``The Talks,'' \emph{The Paper},
May 1, 2018, \url{http://n.example/a}, http://n.example/b.} More.\footnote{\url{http://n.example/bare}}
And www.body.example/two too.
\end{document}
""",
}


@pytest.mark.parametrize("name", NOTES)
def test_links_in_the_body_beside_a_citation_and_in_a_note_without_one_are_asked_too(citecheck, name):
    if name.endswith(".tex"):
        pytest.importorskip("pylatexenc", reason="needs the extra: formats")
    Path(name).write_text(NOTES[name], "utf-8")
    rows = citecheck("check", name, "--offline", "--format", "json", "--db", ":memory:").json["citations"]
    asked = [row["URL"] for row in rows]
    assert sorted(asked) == [
        "http://body.example/one", "http://n.example/a", "http://n.example/b",
        "http://n.example/bare", "http://www.body.example/two",
    ]  # fmt: skip
    by_url = {row["URL"]: row for row in rows}
    assert by_url["http://n.example/a"]["id"] == "1a"
    assert by_url["http://n.example/b"]["note"] == 1
    assert by_url["http://n.example/b"]["line"]
    assert by_url["http://n.example/b"]["text"].startswith("Jane Roe")
    assert by_url["http://n.example/bare"]["note"] == 2
    assert by_url["http://body.example/one"]["line"] == 3
    assert by_url["http://body.example/one"]["id"].startswith(f"{name}:3")
    assert "note" not in by_url["http://body.example/one"]


def test_links_of_a_word_document_beside_its_citations_are_asked_too(citecheck, tmp_path):
    mammoth = pytest.importorskip("mammoth", reason="needs the extra: formats")
    assert mammoth
    made = Path(__file__).parent.parent / "documents" / "made" / "pandoc.docx"
    (tmp_path / "a.docx").write_bytes(made.read_bytes())
    rows = citecheck("check", "a.docx", "--offline", "--format", "json", "--db", ":memory:").json["citations"]
    assert {"https://a.example/talks", "https://doi.org/10.1000/182"} <= {row["URL"] for row in rows}


def test_an_address_that_several_notes_give_is_asked_once(citecheck):
    Path("a.txt").write_text(
        "Body.[1] More.[2] See http://n.example/a.\n\n[1] Roe, “The Talks,” The Paper, May 1, 2018, http://n.example/a.\n"
        "[2] See http://n.example/a, or (http://n.example/a).\n",
        "utf-8",
    )
    rows = citecheck("check", "a.txt", "--offline", "--format", "json", "--db", ":memory:").json["citations"]
    assert [row["id"] for row in rows if row["URL"] == "http://n.example/a" and not row["note"]] == []
    assert {row["URL"] for row in rows} == {"http://n.example/a"}
    assert all(not row["id"].startswith("a.txt") for row in rows)


def test_a_note_may_point_to_a_page_beside_it_and_is_told_that_this_cannot_be_asked(citecheck):
    Path("a.html").write_text(
        '<p>A<a href="#fn1"><sup>1</sup></a>B<a href="#fn2"><sup>2</sup></a></p>'
        '<ol><li id="fn1">Jane Roe, “The Talks,” The Paper, May 1, 2018, <a href="/rel/x.html">here</a>.</li>'
        '<li id="fn2">John Doe, “Others,” The Paper, May 2, 2018, <a href="//h.example/x">here</a>.</li></ol>',
        "utf-8",
    )
    rows = citecheck(
        "check", "a.html", "--format", "json", "--db", ":memory:", "--allow-private", "--no-archive",
        "--connect-to", "h.example:443=127.0.0.1:9",
    ).json["citations"]  # fmt: skip
    assert [(row["id"], row["URL"]) for row in rows] == [("1a", "/rel/x.html"), ("2a", "https://h.example/x")]
    assert rows[0]["state"] == "invalid"
    assert "does not begin with http" in rows[0]["reason"]


def test_an_address_in_a_chinese_note_ends_before_the_marks_of_the_sentence(citecheck):
    Path("a.txt").write_text(
        "题目\n\n正文[1]。又[2]。\n\n[1] 张三：《军民融合》，《人民日报》2018年5月1日，https://a.example/x；又见"
        "李四：《融合》，https://b.example/y、第3页。\n"
        "[2] 张三：《军民》，《人民日报》2018年5月2日，https://c.example/军民（2018年5月3日访问）。\n",
        "utf-8",
    )
    rows = citecheck("check", "a.txt", "--offline", "--format", "json", "--db", ":memory:").json["citations"]
    assert {row["URL"] for row in rows} == {
        "https://a.example/x",
        "https://b.example/y",
        "https://c.example/军民",
    }


NEARLY = ["htp://x", "www.x.example/a", "http//x", "http://", "http://exa mple.com/q", "https:/y.example"]


@pytest.mark.parametrize("heading", ["", "My links\n", "# My links\n"], ids=["bare", "headed", "commented"])
def test_lines_that_are_nearly_addresses_are_told_as_invalid_where_they_stand(citecheck, heading):
    lines = ["http://127.0.0.1:9/x", *NEARLY[:2], "", *NEARLY[2:], "# done"]
    Path("list.txt").write_text(heading + "\n".join(lines), "utf-8")
    told = citecheck("check", "list.txt", "--format", "json", "--allow-private", "--no-archive", "-q")
    above = heading.count("\n")
    assert [(row["id"], row["URL"], row["state"]) for row in told.json["citations"][1:]] == [
        (f"list.txt:{above + lines.index(line) + 1}", line, "invalid") for line in NEARLY
    ]


def test_a_list_of_nothing_but_hosts_is_told_to_lack_its_scheme(citecheck):
    Path("list.txt").write_text("www.x.example\nwww.y.example/a\n", "utf-8")
    told = citecheck("check", "list.txt", "--format", "json", "--allow-private", "--no-archive", "-q")
    assert [row["state"] for row in told.json["citations"]] == ["invalid", "invalid"]
    assert "http:// or https://" in told.json["citations"][0]["reason"]


BIBLIOGRAPHIES = {
    "a.bib": r"@misc{roe, title={The Talks}, url={https://a.example/x\_y}, note={\url{https://b.example/}}}",
    "a.json": '[{"id": "roe", "title": "The Talks", "URL": "https://a.example/x_y"}]',
}


@pytest.mark.parametrize("name", BIBLIOGRAPHIES)
def test_a_bibliography_is_parsed_as_any_document_is(citecheck, name):
    if name.endswith(".bib"):
        pytest.importorskip("bibtexparser", reason="needs the extra: formats")
    Path(name).write_text(BIBLIOGRAPHIES[name], "utf-8")
    (note,) = citecheck("parse", name, "--format", "json").json["notes"]
    assert [(cited["id"], cited["URL"], cited["link"]) for cited in note["citations"]] == [
        ("roe", "https://a.example/x_y", "present")
    ]
    (item,) = citecheck("parse", name, "--format", "csl-json").json
    assert (item["id"], item["title"]) == ("roe", "The Talks")
    assert "The Talks" in citecheck("parse", name).out


def test_what_an_entry_of_a_bibliography_links_beside_its_work_is_asked_too(citecheck):
    pytest.importorskip("bibtexparser", reason="needs the extra: formats")
    Path("a.bib").write_text(BIBLIOGRAPHIES["a.bib"], "utf-8")
    rows = citecheck("check", "a.bib", "--offline", "--format", "json", "--db", ":memory:").json["citations"]
    assert {row["id"]: row["URL"] for row in rows} == {
        "roe": "https://a.example/x_y",
        "a.bib:1": "https://b.example/",
    }
