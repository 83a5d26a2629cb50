"""Entry files: what a person wrote is never touched, and every fault is named with its line."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import entries, files, folder
from citecheck.errors import InputError
from citecheck.model import (
    Article,
    Candidate,
    Citation,
    Copy,
    DecisionKind,
    LinkStatus,
    Name,
    Note,
    NoteKind,
    Origin,
    PartialDate,
    Reading,
    State,
    Work,
)

TEXT = "Kathrin Hille, “Washington unnerved,” Financial Times, July 11, 2018, and “Another,” Ibid."


def a_reading(text: str = TEXT, link: LinkStatus = LinkStatus.LOST) -> Reading:
    note = Note(18, text, 104)
    first = Citation(
        id="18a",
        raw=text[:70],
        span=(0, len(text[:70])),
        link=link,
        work=Work(
            type="article-newspaper",
            title="Washington unnerved",
            author=(Name(family="Hille", given="Kathrin"), Name(literal="Office of Things")),
            container_title="Financial Times",
            issued=PartialDate(2018, 7, 11),
        ),
        doubts=("a doubt",),
    )
    second = Citation(
        id="18b",
        raw=text[70:],
        span=(len(text[:70]), len(text)),
        link=LinkStatus.NEVER,
        work=Work(),
        ibid_of="18a",
    )
    return Reading(note, NoteKind.CITATION, (first, second), ("a note's doubt",))


def a_file(text: str = TEXT, **kwargs) -> str:
    reading = a_reading(text, **kwargs)
    return entries.render(entries.begin(reading), reading)


def an_entry(**kwargs) -> entries.Entry:
    return entries.parse(a_file(**kwargs), "18.toml")


def by_hand(upper: str) -> str:
    """An entry whose upper part a person wrote, with the machine's part below."""
    return entries.render(upper, a_reading())


PERSONS_PART = f"""\
# my own remark, with odd   spacing
note   =  18
text = '''{TEXT}'''

[cite.a]   # the FT piece
  url = "https://www.ft.com/x"   # found by hand
title="A corrected title"
"""


def test_a_reading_comes_back_from_its_file_as_it_went_in():
    assert entries.reading_of(an_entry()) == a_reading()


def test_a_new_entry_invites_a_link_where_one_was_lost():
    assert 'url = ""                 # lost: paste it here, or `citecheck accept 18a`' in a_file()


def test_a_new_entry_asks_for_no_link_where_none_is_due():
    assert (
        "url"
        not in entries.begin(a_reading(link=LinkStatus.NEVER)).partition("[cite.a]")[2].split("\n")[1][:3]
    )


def test_writing_the_same_reading_again_changes_no_byte():
    once = a_file()
    again = entries.render(entries.parse(once, "18.toml").upper, a_reading())
    assert again == once


def test_every_byte_above_the_marker_is_kept():
    written = by_hand(PERSONS_PART)
    assert written.startswith(PERSONS_PART)
    assert entries.parse(written, "18.toml").upper == PERSONS_PART


def test_windows_line_ends_above_the_marker_are_kept():
    upper = PERSONS_PART.replace("\n", "\r\n")
    written = entries.render(upper, a_reading(), newline="\r\n")
    assert written.startswith(upper)
    assert entries.parse(written, "18.toml").upper == upper


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=200))
def test_any_text_of_a_note_survives_its_file(text):
    note = Note(3, text)
    reading = Reading(note, NoteKind.DISCURSIVE, ())
    entry = entries.parse(entries.render(entries.begin(reading), reading), "03.toml")
    assert entry.text == text
    assert entry.is_current
    assert not entry.edited_below


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60))
def test_any_comment_of_a_person_is_kept_to_the_byte(comment):
    upper = f"# {comment}\n{PERSONS_PART}"
    entry = entries.parse(by_hand(upper), "18.toml")
    assert entry.upper == upper
    changed = entries.set_values(entry, "a", {"reject": ["https://b.example/"]})
    assert changed.replace('reject = ["https://b.example/"]\n', "") == upper


def test_a_persons_field_wins_over_a_read_one():
    (reference, *_) = entries.resolve([entries.parse(by_hand(PERSONS_PART), "18.toml")], folder="footnotes")
    assert reference.work.title == "A corrected title"
    assert reference.origins["title"] is Origin.PERSON
    assert reference.work.container_title == "Financial Times"
    assert reference.origins["container-title"] is Origin.READ
    assert (reference.url, reference.file, reference.line) == ("https://www.ft.com/x", "footnotes/18.toml", 6)


def test_an_empty_url_is_no_url():
    assert entries.resolve([an_entry()])[0].url is None


def test_an_ibid_takes_the_link_of_the_citation_it_stands_for():
    upper = PERSONS_PART
    second = entries.resolve([entries.parse(by_hand(upper), "18.toml")])[1]
    assert (second.url, second.url_from) == ("https://www.ft.com/x", "18a")


def test_an_ibid_with_a_title_of_its_own_inherits_no_link():
    upper = PERSONS_PART + '\n[cite.b]\ntitle = "Quite another page"\n'
    second = entries.resolve([entries.parse(by_hand(upper), "18.toml")])[1]
    assert second.url is None


def test_citations_that_point_at_each_other_do_not_hang():
    upper = f"note = 18\ntext = '''{TEXT}'''\n[cite.a]\nsame-as = \"18b\"\n[cite.b]\nsame-as = \"18a\"\n"
    assert [r.url for r in entries.resolve([entries.parse(by_hand(upper), "18.toml")])] == [None, None]


def test_a_citation_that_a_person_added_is_a_reference():
    upper = PERSONS_PART + '\n[cite.c]\nurl = "https://example.org/third"\n'
    references = entries.resolve([entries.parse(by_hand(upper), "18.toml")])
    assert [r.id for r in references] == ["18a", "18b", "18c"]
    assert references[2].link is LinkStatus.PRESENT


def test_names_can_be_written_as_text_or_as_tables():
    upper = PERSONS_PART + 'author = ["Kania, Elsa B.", "姬文波", {literal = "Ministry of Education"}]\n'
    (reference, *_) = entries.resolve([entries.parse(by_hand(upper), "18.toml")])
    assert reference.work.author == (
        Name(family="Kania", given="Elsa B."),
        Name(family="姬", given="文波"),
        Name(literal="Ministry of Education"),
    )


def test_a_pin_is_read_with_its_reason_and_its_end():
    upper = PERSONS_PART + 'verdict = "live"\nreason = "pay wall"\nby = "Ada"\nuntil = 2027-01-31\n'
    decision = entries.resolve([entries.parse(by_hand(upper), "18.toml")])[0].decision
    assert decision is not None
    assert (decision.kind, decision.state, decision.reason) == (DecisionKind.PINNED, State.LIVE, "pay wall")
    assert decision.until == date(2027, 1, 31)
    assert decision.holds(datetime(2027, 1, 31, 23, tzinfo=UTC))
    assert not decision.holds(datetime(2027, 2, 1, tzinfo=UTC))


def test_rejected_candidates_are_not_offered_again():
    candidates = (
        Candidate("https://a.example/", 0.9, ("why",), "sibling", "copy.html"),
        Candidate("https://b.example/", 0.8, (), "sibling", "copy.html", title="T"),
    )
    upper = PERSONS_PART + 'reject = ["https://a.example/"]\n'
    written = entries.render(upper, a_reading(), {"a": candidates})
    entry = entries.parse(written, "18.toml")
    assert entry.suggest["a"] == candidates
    assert [c.url for c in entries.resolve([entry])[0].candidates] == ["https://b.example/"]


# ------------------------------------------------------------------------------------------ a person's decisions


def test_accepting_fills_the_empty_url_and_drops_the_invitation():
    upper = entries.set_values(an_entry(), "a", {"url": "https://www.ft.com/y"})
    assert 'url = "https://www.ft.com/y"\n' in upper
    assert "paste it here" not in upper


def test_setting_a_value_keeps_indent_and_comment_of_the_line():
    entry = entries.parse(by_hand(PERSONS_PART), "18.toml")
    upper = entries.set_values(entry, "a", {"url": "https://new.example/"})
    assert '  url = "https://new.example/"   # found by hand\n' in upper
    assert upper.replace("https://new.example/", "https://www.ft.com/x") == PERSONS_PART


def test_a_hash_inside_an_address_is_no_comment():
    upper = f"note = 18\ntext = '''{TEXT}'''\n[cite.a]\nurl = \"https://x.example/#part\" # mine\n"
    changed = entries.set_values(entries.parse(by_hand(upper), "18.toml"), "a", {"url": "https://y.example/"})
    assert 'url = "https://y.example/" # mine\n' in changed


def test_a_value_over_several_lines_is_replaced_whole():
    upper = (
        PERSONS_PART + 'reject = [\n  "https://a.example/", # no\n  "https://b.example/",\n]\nvolume = "3"\n'
    )
    changed = entries.set_values(
        entries.parse(by_hand(upper), "18.toml"), "a", {"reject": ["https://c.example/"]}
    )
    assert changed == PERSONS_PART + 'reject = ["https://c.example/"]\nvolume = "3"\n'


def test_a_key_can_be_taken_away_again():
    upper = PERSONS_PART + 'ignore = "not ours"\n'
    entry = entries.parse(by_hand(upper), "18.toml")
    assert entries.set_values(entry, "a", {"ignore": None}) == PERSONS_PART


def test_a_table_that_is_not_there_is_added():
    entry = entries.parse(by_hand(PERSONS_PART), "18.toml")
    upper = entries.set_values(entry, "b", {"url": "https://x.example/"})
    assert upper == PERSONS_PART + '\n[cite.b]\nurl = "https://x.example/"\n\n'


def test_a_form_that_cannot_be_edited_safely_is_left_alone():
    upper = f"note = 18\ntext = '''{TEXT}'''\ncite = {{ a = {{ title = \"T\" }} }}\n"
    entry = entries.parse(by_hand(upper), "18.toml")
    with pytest.raises(InputError, match='Write this into it by hand: url = "https://x.example/"'):
        entries.set_values(entry, "a", {"url": "https://x.example/"})


def test_what_is_written_below_the_line_is_moved_up():
    edited = by_hand(PERSONS_PART).replace('issued = "2018-07-11"', 'issued = "2018-07-12"')
    entry = entries.parse(edited, "18.toml")
    assert entry.edited_below
    upper, moved = entries.lift_edits(entry, a_reading())
    assert moved == ("18a issued",)
    assert upper.replace('issued = "2018-07-12"\n', "") == PERSONS_PART


# ------------------------------------------------------------------------------------------------- what is wrong

HEAD = "note = 18\ntext = 'A note.'\n"


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        pytest.param(HEAD + "[cite.a]\nurl = https://x.example\n", 4, "is not TOML", id="no quotes"),
        pytest.param(HEAD + '[cite.a]\nurl = "https://x.example\n', 4, "is not TOML", id="quote not closed"),
        pytest.param(
            HEAD + '[cite.a]\nulr = "https://x.example"\n', 4, "Did you mean 'url'", id="key misspelt"
        ),
        pytest.param("note = 18\ntxet = 'A note.'\n", 2, "Did you mean 'text'", id="top key misspelt"),
        pytest.param(HEAD + "[cites.a]\n", None, "Did you mean 'cite'", id="table misspelt"),
        pytest.param("text = 'A note.'\n", 1, "no note number", id="no number"),
        pytest.param("note = 18\n", 1, "text is missing", id="no text"),
        pytest.param(HEAD + '[cite.a]\nurl = "https://x.example/a b"\n', 4, "a space", id="space in url"),
        pytest.param(
            HEAD + '[cite.a]\nurl = "javascript:alert(1)"\n', 4, "of the kind javascript:", id="javascript"
        ),
        pytest.param(
            HEAD + '[cite.a]\nurl = "www.ft.com/x"\n', 4, "does not begin with http://", id="no scheme"
        ),
        pytest.param(HEAD + "[cite.a]\nurl = 5\n", 4, "is not text", id="url no text"),
        pytest.param(HEAD + '[cite.a]\nissued = "July 2018"\n', 4, "Write it as 2018", id="date"),
        pytest.param(HEAD + '[cite.a]\nverdict = "fine"\n', 4, "Say one of", id="verdict"),
        pytest.param(HEAD + '[cite.a]\nuntil = "soon"\n', 4, "2027-01-31", id="until"),
        pytest.param(HEAD + '[cite.a]\nreject = "https://x"\n', 4, "list of texts", id="reject"),
        pytest.param(HEAD + "[cite.a]\nauthor = [5]\n", 4, "list of names", id="author"),
        pytest.param(HEAD + '[cite.1]\nurl = ""\n', 3, "go by letter", id="no letter"),
        pytest.param(HEAD + "cite = 3\n", 3, "no tables by letter", id="cite no table"),
        pytest.param(HEAD + '[read.a]\ntype = "book"\n', 3, "Put it back", id="marker gone"),
    ],
)
def test_bad_input_is_named_with_file_line_and_remedy(content, line, message):
    with pytest.raises(InputError) as caught:
        entries.parse(content, "footnotes/18.toml")
    assert message in str(caught.value)
    assert caught.value.path == "footnotes/18.toml"
    if line is not None:
        assert caught.value.line == line


def test_a_duplicate_number_names_both_files(tmp_path):
    (tmp_path / "01.toml").write_text(HEAD, "utf-8")
    (tmp_path / "02.toml").write_text(HEAD, "utf-8")
    (problem,) = folder.load(tmp_path).problems
    assert "02.toml:1: note 18 is already in" in str(problem)
    assert "01.toml" in str(problem)


def test_all_bad_files_of_a_folder_are_told_at_once(tmp_path):
    (tmp_path / "01.toml").write_text(HEAD.replace("18", "1"), "utf-8")
    (tmp_path / "02.toml").write_text("note = 2", "utf-8")
    (tmp_path / "03.toml").write_bytes(b"note = 3\ntext = '\xff'")
    found = folder.load(tmp_path)
    assert [entry.note for entry in found.entries] == [1]
    assert len(found.problems) == 2
    assert "is not UTF-8" in str(found.problems[1])


@pytest.mark.parametrize("missing", [True, False], ids=["missing", "empty"])
def test_a_folder_without_entries_says_how_to_make_them(tmp_path, missing):
    with pytest.raises(InputError, match="citecheck import"):
        folder.load(tmp_path / "none" if missing else tmp_path)


def test_saving_the_same_content_does_not_touch_the_file(tmp_path):
    path = tmp_path / "x" / "01.toml"
    assert files.save(path, "a")
    stamp = path.stat().st_mtime_ns
    assert not files.save(path, "a")
    assert path.stat().st_mtime_ns == stamp
    assert [p.name for p in path.parent.iterdir()] == ["01.toml"]


# --------------------------------------------------------------------------------------------------- article.toml


def test_the_article_file_names_where_a_copy_may_stand():
    article = Article(
        (), "In “X,” a Title", ("Elsa B. Kania",), PartialDate(2019, 8, 27), None, None, "Strategy Bridge"
    )
    content = entries.begin_article(article, "article.txt")
    read = entries.parse_article(content, "article.toml")
    assert read.title == "In “X,” a Title"
    assert read.author == ("Elsa B. Kania",)
    assert read.issued == PartialDate(2019, 8, 27)
    assert read.copies == (Copy(None, "Strategy Bridge"),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[[copies]]\nurl = "ftp://x"\n', "of the kind ftp:"),
        ('titel = "x"\n', "Did you mean 'title'"),
        ('issued = "yesterday"\n', "Write it as 2018"),
        ('copies = "https://x"\n', r"\[\[copies\]\]"),
    ],
)
def test_faults_of_the_article_file_are_named(content, message):
    with pytest.raises(InputError, match=message):
        entries.parse_article(content, "article.toml")


def test_a_marker_inside_a_notes_text_parts_nothing():
    content = f"note = 18\ntext = '''One\n{entries.MARKER}\ntwo'''\n"
    entry = entries.parse(content, "18.toml")
    assert entry.upper == content
    written = entries.render(entry.upper, a_reading())
    assert entries.parse(written, "18.toml").upper == content


def test_the_spelling_of_a_key_that_stands_is_kept():
    upper = f"note = 18\ntext = '''{TEXT}'''\n[cite.a]\nURL = \"http://old.test/\"\n"
    changed = entries.set_values(entries.parse(by_hand(upper), "18.toml"), "a", {"url": "http://new.test/"})
    assert changed == upper.replace("old", "new")


@pytest.mark.parametrize("until", ['"2027-13-45"', "2027-01-01T10:00:00Z"])
def test_an_end_that_is_no_day_is_refused(until):
    with pytest.raises(InputError, match="Write it as 2027-01-31"):
        entries.parse(HEAD + f'[cite.a]\nverdict = "live"\nuntil = {until}\n', "18.toml")
