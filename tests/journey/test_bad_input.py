"""Bad input: one clear message with file, line and remedy; exit code 2; nothing written; no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest


def files():
    return {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def refused(told, *words):
    assert told.code == 2, told
    assert told.out == ""
    assert "Traceback" not in told.err
    assert len(told.err.strip().split("\n\n")) == 1
    for word in words:
        assert word in told.err, told.err


@pytest.fixture
def imported(citecheck, seed):
    assert citecheck("import", seed).code == 0
    return Path("footnotes")


def spoil(path, old, new):
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("command", ["parse", "import", "check"])
def test_a_missing_file_is_named(citecheck, command):
    refused(citecheck(command, "artcle.txt"), "artcle.txt", "no such file")
    assert files() == {}


@pytest.mark.parametrize("command", ["run", "status", "report", "export", "recover"])
def test_a_missing_folder_says_how_to_make_one(citecheck, command):
    arguments = ["--dir", "notes"] if command == "recover" else ["notes"]
    refused(citecheck(command, *arguments), "notes", "citecheck import")


def test_an_empty_folder_says_how_to_fill_it(citecheck):
    Path("footnotes").mkdir()
    refused(citecheck("run"), "no entries", "citecheck import")
    assert files() == {}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param(
            "article.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00" + bytes(200), id="png"
        ),
        pytest.param("article.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4, id="elf"),
        pytest.param("article.txt", b"", id="empty"),
        pytest.param("article.txt", b"A text without any notes.\n", id="no notes"),
    ],
)
def test_what_is_no_article_is_refused(citecheck, name, data):
    Path(name).write_bytes(data)
    before = files()
    refused(citecheck("import", name), name)
    assert files() == before


def test_duplicate_note_numbers_in_an_article_name_both_lines(citecheck):
    Path("a.txt").write_text(
        "Body.[1] More.[2]\n\n[1] “A,” FT, 2018,\n[2] “B,” FT, 2018,\n[2] “C,” FT, 2018,\n", "utf-8"
    )
    refused(citecheck("import", "a.txt"), "a.txt:5", "lines 4 and 5")
    assert not Path("footnotes").exists()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        pytest.param('url = ""', 'url = "', ["footnotes/01.toml:5", "not TOML"], id="broken TOML"),
        pytest.param('url = ""', 'ulr = ""', ["footnotes/01.toml:5", "'url'"], id="unknown key"),
        pytest.param(
            'url = ""', 'url = "https://x.org/a b"', ["footnotes/01.toml:5", "a space"], id="spaces"
        ),
        pytest.param(
            'url = ""', 'url = "javascript:alert(1)"', ["footnotes/01.toml:5", "javascript"], id="javascript"
        ),
        pytest.param(
            "note = 1",
            "note = 2",
            ["footnotes/02.toml:1", "note 2 is already in footnotes/01.toml"],
            id="duplicate",
        ),
        pytest.param(
            "# ==== citecheck writes below this line ====",
            "",
            ["footnotes/01.toml", "Put it back"],
            id="no marker",
        ),
    ],
)
@pytest.mark.parametrize("command", ["run", "recover", "status"])
def test_a_bad_entry_stops_before_anything_is_written(citecheck, imported, command, old, new, words):
    spoil(imported / "01.toml", old, new)
    before = files()
    refused(citecheck(command), *words)
    assert files() == before


def test_all_bad_entries_are_told_at_once(citecheck, imported):
    spoil(imported / "01.toml", 'url = ""', 'url = "')
    spoil(imported / "02.toml", 'url = ""', 'ulr = ""')
    refused(citecheck("run"), "2 entries cannot be read", "01.toml:5", "02.toml:5")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("javascript:alert(1)", ["javascript:"]),
        ("https://example.org/a b", ["a space"]),
        ("https://", ["names no host"]),
        ("ftp://example.org/x", ["ftp:"]),
        ("http://[::1", ["cannot be checked"]),
    ],
)
def test_an_unusable_address_is_refused(citecheck, url, words):
    refused(citecheck("check", url), *words)
    assert files() == {}


def test_an_unusable_address_cannot_be_accepted(citecheck, imported):
    before = files()
    refused(citecheck("accept", "1a", "javascript:alert(1)"), "javascript:")
    assert files() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["accept", "1z"], ["1z", "Note 1 has 1a"]),
        (["accept", "99a"], ["99a", "from 1a to 38a"]),
        (["accept", "1a"], ["Nothing is suggested", "citecheck recover 1a"]),
        (["reject", "1a", "1"], ["Nothing is suggested"]),
        (["unpin", "1a"], ["neither pinned nor ignored"]),
        (["recover", "77b"], ["77b"]),
        (["baseline", "add", "1a", "--reason", "x"], ["citecheck run"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_a_decision_on_nothing_is_explained(citecheck, imported, arguments, words):
    refused(citecheck(*arguments), *words)


def test_a_setting_that_does_not_exist_names_the_nearest(citecheck, imported):
    Path("citecheck.toml").write_text("interval = 1\nwayback-ulr = 'x'\n", "utf-8")
    refused(citecheck("run"), "citecheck.toml:2", "'wayback-url'")


def test_a_setting_that_cannot_be_meant_is_refused(citecheck, imported):
    Path("pyproject.toml").write_text("[tool.citecheck]\nconfirm = 0\n", "utf-8")
    refused(citecheck("run"), "confirm", "at least 1")


def test_a_broken_baseline_is_told_before_any_checking(citecheck, imported):
    Path("reports").mkdir()
    Path("reports/baseline.json").write_text('{"known": [', "utf-8")
    refused(citecheck("run"), "reports/baseline.json:1")


def test_a_database_that_is_none_is_left_alone(citecheck, imported):
    Path("x.db").write_bytes(b"this is no database, but somebody's file" * 100)
    before = files()
    refused(citecheck("run", "--db", "x.db"), "x.db")
    assert files() == before


def test_a_mistyped_command_names_the_nearest(citecheck):
    told = citecheck("recver")
    assert told.code == 2
    assert "'recover'" in told.err


def test_a_list_of_things_that_are_no_addresses_is_judged_line_by_line(citecheck):
    lines = [
        "http://[::bad/", "http://a..b/", "javascript:x", "https://xn--/", "http://[fe80::1]/x", "http://127.0.0.1:99999/",
        "http://user@:80/",
    ]  # fmt: skip
    Path("odd.txt").write_text("\n".join(lines), "utf-8")
    told = citecheck("check", "odd.txt", "--format", "json", "--allow-private", "--no-archive", "-q")
    assert [row["state"] for row in told.json["citations"]] == ["invalid"] * len(lines)
    assert [row["URL"] for row in told.json["citations"]] == lines


@pytest.mark.parametrize("command", ["parse", "import", "check"])
def test_a_name_that_is_empty_is_not_the_folder_here(citecheck, command):
    refused(citecheck(command, ""), "empty", "Name a file")


@pytest.mark.parametrize("host", ["example.org", "//example.org", "www2.example.org/a"])
def test_a_host_without_its_scheme_is_told_how_an_address_is_written(citecheck, host):
    refused(citecheck("check", host), "no such file", f"https://{host.removeprefix('//')}")


def test_a_source_without_end_is_read_until_it_is_too_large(citecheck):
    refused(citecheck("check", "/dev/zero"), "larger than 64 MB")


def test_a_binary_file_is_named_by_check_too(citecheck):
    Path("a.txt").write_bytes(b"abc\x00\x01\x02" * 50)
    refused(citecheck("check", "a.txt"), "a.txt", "binary")


def test_a_canary_that_is_no_address_is_a_setting_to_mend_and_no_missing_network(citecheck):
    refused(citecheck("check", "http://127.0.0.1:9/", "--canary", "foo"), "canary", "'foo'")


def test_a_history_that_is_not_there_is_not_exported_as_an_empty_one(citecheck):
    refused(citecheck("history", "export", "--db", "mistyped.db"), "mistyped.db", "--db")
    assert files() == {}


@pytest.mark.parametrize("command", ["parse", "check"])
def test_what_a_latex_source_takes_from_other_files_is_told_to_be_missing(citecheck, command):
    pytest.importorskip("pylatexenc", reason="needs the extra: formats")
    Path("a.tex").write_text(
        "\\documentclass{article}\\input{preamble}\\begin{document}\n% \\input{old}\n\\input{one} \\include{two}\n"
        "A.\\footnote{Jane Roe, “The Talks,” The Paper, May 1, 2018, \\url{http://127.0.0.1:9/}.}\\end{document}\n",
        "utf-8",
    )
    options = ["--offline", "--db", ":memory:"] if command == "check" else []
    told = citecheck(command, "a.tex", *options)
    assert "a.tex: what it takes from one, two is not read with it" in told.err
    assert "preamble" not in told.err
    assert "1a" in told.out


def test_reports_that_could_not_be_written_are_told_before_any_checking(citecheck, imported):
    Path("taken").write_text("x", "utf-8")
    refused(citecheck("check", "http://127.0.0.1:9/", "--report", "taken"), "taken", "Name a folder")
    refused(citecheck("check", "http://127.0.0.1:9/", "--report", "taken/deeper"), "taken", "Name a folder")
    refused(citecheck("run", "--reports", "taken"), "taken", "Name a folder")
    refused(citecheck("import", "article.txt", "--into", "taken"), "taken", "Name a folder")


def test_the_notes_of_another_article_are_not_mixed_with_those_that_are_there(citecheck, imported):
    Path("other.txt").write_text(
        "Body.[1] More.[2]\n\n[1] Jane Roe, “The Talks,” The Paper, May 1, 2018,\n[2] John Doe, The Book (Paris: Seuil, 2010).\n",
        "utf-8",
    )
    before = files()
    refused(citecheck("import", "other.txt"), "footnotes", "another article", "--into")
    assert files() == before


def test_an_article_that_was_worked_over_is_still_the_same(citecheck, imported):
    text = Path("article.txt").read_text("utf-8")
    Path("article.txt").write_text(text.replace("[1] Kathrin Hille", "[1] See Kathrin Hille"), "utf-8")
    assert citecheck("import", "article.txt").code == 0
