"""The scorer finds what is wrong, and only that."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.gold import score as scorer
from tests.gold.cases import CORE, SPLITS, Case, GoldNote, alternatives, first, load, plain, plain_name, texts
from tests.gold.score import align, main, score, total

TEXT = "See Kathrin Hille, “A,” Financial Times, July 11, 2018; Tony Judt, Postwar (New York: Penguin, 2005)."
HILLE = {
    "id": "1a",
    "type": "article-newspaper",
    "author": [{"family": "Hille", "given": "Kathrin"}],
    "title": "A",
    "container-title": "Financial Times",
    "issued": "2018-07-11",
    "link": "never",
}
JUDT = {
    "id": "1b",
    "type": ["book", "report"],
    "author": [{"family": "Judt", "given": "Tony"}],
    "title": "Postwar",
    "issued": "2005",
    "link": "never",
}
CASE = Case("c", "made-up", "tune", (GoldNote(1, TEXT, "citation", (HILLE, JUDT)),))


def spoken(citation: Mapping[str, Any], **changes: Any) -> dict[str, Any]:
    """A reading that agrees with the gold but for the changes."""
    raw = TEXT[4:54] if citation is HILLE else TEXT[56:]
    read = {name: first(value) for name, value in citation.items()}
    return {**read, "raw": raw, **{name.replace("_", "-"): value for name, value in changes.items()}}


def reading(*citations: Mapping[str, Any], kind: str = "citation") -> scorer.Reader:
    return lambda _: [{"kind": kind, "citations": citations}]


def perfect(case: Case) -> list[dict[str, Any]]:
    """Each note read as the first of what its gold accepts."""
    return [
        {
            "kind": first(note.kind),
            "citations": [
                {**{name: first(value) for name, value in c.items()}, "raw": _raw(note, c)}
                for c in note.citations
            ],
        }
        for note in case.notes
    ]


def _raw(note: GoldNote, citation: Mapping[str, Any]) -> str:
    if len(note.citations) == 1:
        return note.text
    words = [part for name in first(citation.get("author")) or () for part in name.values()]
    words += [first(citation.get(f)) or "" for f in ("title", "container-title", "original-title", "issued")]
    return " ".join(words) if citation["type"] else "Ibid."


@pytest.mark.parametrize("split", ["seed", "tune", "fresh", "once", "unseen"])
def test_a_reading_equal_to_the_gold_scores_one_everywhere(split):
    tallies, mistakes = score(load(split), perfect)
    assert mistakes == []
    whole = total(tallies)
    assert [whole.f1(name) for name in CORE] == [1.0] * 5
    assert [whole.share(name) for name in ("split", "kind", "link", "ibid/short")] == [1.0] * 4


def test_a_reader_that_finds_nothing_scores_nothing():
    tallies, _ = score(
        load("tune"), lambda case: [{"kind": "discursive", "citations": []} for _ in case.notes]
    )
    assert total(tallies).f1(*CORE) == 0.0


@pytest.mark.parametrize(
    ("changes", "field", "counts"),
    [
        pytest.param({"title": "B"}, "title", (1, 1, 1), id="a wrong title is missed and invented"),
        pytest.param({"title": None}, "title", (1, 0, 1), id="a title left out is missed"),
        pytest.param({"type": "book"}, "type", (1, 1, 1), id="a wrong type"),
        pytest.param({"author": []}, "author", (1, 0, 1), id="no author"),
        pytest.param(
            {"author": [{"family": "Kathrin", "given": "Hille"}]},
            "author",
            (1, 1, 1),
            id="a name turned round",
        ),
        pytest.param({"container_title": "Times"}, "container-title", (0, 1, 1), id="half a container"),
        pytest.param({"issued": "2018-07"}, "issued", (1, 1, 1), id="a date cut short"),
    ],
)
def test_one_planted_error_costs_one_field(changes, field, counts):
    tallies, mistakes = score([CASE], reading(spoken(HILLE, **changes), spoken(JUDT)))
    tally = tallies["made-up"]
    assert (tally.tp[field], tally.fp[field], tally.fn[field]) == counts
    assert [mistake.field for mistake in mistakes] == [field]


def test_a_field_that_the_note_does_not_print_must_not_be_read():
    tallies, mistakes = score([CASE], reading(spoken(HILLE), spoken(JUDT, container_title="Penguin")))
    assert tallies["made-up"].fp["container-title"] == 1
    assert [(m.field, m.read) for m in mistakes] == [("container-title", "Penguin")]


def test_any_of_the_accepted_values_is_right():
    _, mistakes = score([CASE], reading(spoken(HILLE), spoken(JUDT, type="report")))
    assert mistakes == []


def test_null_among_the_accepted_values_allows_to_read_nothing_but_not_something_else():
    loose = {**JUDT, "container-title": [None, "Penguin"]}
    case = Case("c", "made-up", "tune", (GoldNote(1, TEXT, "citation", (HILLE, loose)),))
    for value, wrong in ((None, []), ("Penguin", []), ("New York", ["container-title"])):
        _, mistakes = score(
            [case], reading(spoken(HILLE), spoken(loose, raw=TEXT[56:], container_title=value))
        )
        assert [mistake.field for mistake in mistakes] == wrong


def test_two_citations_read_as_one_cost_the_second_and_the_split():
    tallies, _ = score([CASE], reading(spoken(HILLE, raw=TEXT)))
    tally = tallies["made-up"]
    assert tally.share("split") == 0.0
    assert {name: tally.fn[name] for name in CORE} == {
        "type": 1,
        "author": 1,
        "title": 1,
        "container-title": 0,
        "issued": 1,
    }


def test_an_invented_citation_costs_its_fields_and_the_split():
    invented = {"raw": "See", "type": "book", "title": "See", "link": "never"}
    tallies, _ = score([CASE], reading(invented, spoken(HILLE), spoken(JUDT)))
    tally = tallies["made-up"]
    assert (tally.fp["type"], tally.fp["title"], tally.fn["title"], tally.share("split")) == (1, 1, 0, 0.0)


def test_a_missing_first_citation_does_not_shift_the_others():
    assert align([HILLE, JUDT], [spoken(JUDT)]) == [(0, None), (1, 0)]


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        pytest.param({"link": "lost"}, "link", id="link status"),
        pytest.param({"ibid_of": "1a"}, "ibid/short", id="an Ibid. that is none"),
        pytest.param({"short_of": "1a"}, "ibid/short", id="a short form that is none"),
    ],
)
def test_relations_are_judged(changes, what):
    tallies, mistakes = score([CASE], reading(spoken(HILLE), spoken(JUDT, **changes)))
    assert len(mistakes) == 1
    assert tallies["made-up"].share(what) < 1


def test_the_kind_of_note_is_judged():
    tallies, _ = score([CASE], reading(spoken(HILLE), spoken(JUDT), kind="mixed"))
    assert tallies["made-up"].share("kind") == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“China’s ‘Fusion,’”", "\"China's 'fusion'\""),
        ("1914–1918", "1914-1918"),
        ("People's Forum · Academic", "people’s  forum · academic"),
        ("学术 前沿", "学术前沿"),
        ("*The Atlantic*", "The Atlantic"),
        ("ﬁre", "fire"),
    ],
)
def test_values_that_differ_in_print_alone_are_equal(one, other):
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("The Times", "Times"), ("Post-War", "Postwar"), ("Part 1", "Part 2")]
)
def test_values_that_differ_in_words_are_not_equal(one, other):
    assert plain(one) != plain(other)


def test_names_are_equal_however_their_initials_and_particles_are_set():
    assert plain_name({"family": "Hart", "given": "H. L. A."}) == plain_name(
        {"family": "Hart", "given": "HLA"}
    )
    assert plain_name({"family": "Gaulle", "given": "Charles", "particle": "de"}) == plain_name(
        {"family": "de Gaulle", "given": "Charles"}
    )
    assert plain_name({"family": "姬", "given": "文波"}) == plain_name({"literal": "姬文波"})
    assert plain_name({"family": "King", "given": "Martin", "suffix": "Jr."}) != plain_name(
        {"family": "King", "given": "Martin"}
    )


def test_mistakes_of_a_guarded_half_are_not_shown_without_insisting(capsys):
    assert main(["--split", "once", "--errors", "3"], perfect) == 2
    assert capsys.readouterr().out == ""


def test_a_look_at_a_guarded_half_is_logged(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(scorer, "HERE", tmp_path)
    assert main(["--split", "once", "--why", "a test"], perfect) == 0
    assert (
        "| once | 353 | core F1 1.00, split 1.00, link 1.00 | a test |" in (tmp_path / "looks.md").read_text()
    )


def test_the_figures_are_printed_as_json_too(capsys):
    assert main(["--split", "tune", "--json"], perfect) == 0
    figures = json.loads(capsys.readouterr().out)[0]
    assert (figures["split"], figures["total"]["notes"], figures["total"]["core F1"]) == ("tune", 353, 1.0)


def test_the_two_halves_share_no_work_and_have_the_same_mix():
    tune, once = load("tune"), load("once")
    works = [
        {t for case in half for note in case.notes for t in texts(note.citations)} for half in (tune, once)
    ]
    assert {title for title in works[0] & works[1] if len(title) > 12} == set()
    mix = [sorted((case.style, len(case.notes)) for case in half) for half in (tune, once)]
    assert mix[0] == mix[1]


@pytest.mark.parametrize("split", [s for s in SPLITS if not s.startswith("roundtrip")])
def test_the_gold_says_only_what_its_notes_print(split):
    for case in load(split):
        for note in case.notes:
            text = plain(note.text).replace(" ", "")
            for citation in note.citations:
                for name in ("title", "container-title", "original-title", "original-container-title"):
                    for value in alternatives(citation.get(name)):
                        assert value is None or value.replace(" ", "") in text, (case.id, name, value)


def test_the_tables_are_written_between_the_marks_of_a_document(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    document = tmp_path / "doc.md"
    begins = scorer.TABLE_BEGINS.format("doc.md")
    document.write_text(f"before\n{begins}\nstale words\n{scorer.TABLE_ENDS}\nafter\n", encoding="utf-8")
    assert main(["--split", "seed", "--table", "doc.md"], perfect) == 0
    text = document.read_text(encoding="utf-8")
    assert text.startswith(f"before\n{begins}\n\n|  | notes |")
    assert text.endswith(f"{scorer.TABLE_ENDS}\nafter\n")
    assert "| **seed** | 38 |" in text
    assert "stale words" not in text


def test_a_document_without_marks_takes_no_tables():
    with pytest.raises(ValueError, match=r"doc\.md has no lines"):
        scorer.with_tables("nothing here", "doc.md", "tables")
