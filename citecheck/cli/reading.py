"""Commands that read notes and write entries: parse, import, export."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from citecheck import documents, entries, folder, intake
from citecheck.cli import options
from citecheck.errors import UsageError
from citecheck.model import Reading, Reference, Work


@click.command("parse", epilog="Example: citecheck parse article.txt --format json | jq '.notes[0]'")
@click.argument("source")
@options.output("table", "json", "csl-json")
def parse_(source: str, form: str) -> None:
    """Print what is understood of SOURCE: a document's notes, a bibliography, a folder of entries, or - for stdin.

    Nothing is written.
    """
    from citecheck.render import machine, text

    name, readings = _readings(source)
    if form == "json":
        click.echo(machine.parse_json(name, readings), nl=False)
    elif form == "csl-json":
        cited = [(c.id, c.work) for r in readings for c in r.citations if _names_a_work(c.work)]
        click.echo(machine.csl_json(cited), nl=False)
    else:
        click.echo(text.parse_table(readings, width=options.width()), nl=False)


def _readings(source: str) -> tuple[str, tuple[Reading, ...]]:
    options.refuse_nothing(source)
    path = Path(source)
    if path.is_dir():
        loaded = folder.load_sound(path)
        return path.name, tuple(entries.reading_of(entry) for entry in loaded.entries)
    data, name = options.read_source(source)
    options.tell_left_out(data, name)
    return name, intake.readings(data, name)


@click.command("import", epilog="Example: citecheck import article.txt --into footnotes")
@click.argument("source")
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    default=Path("footnotes"),
    show_default=True,
    metavar="DIR",
    help="The folder that the entries go to.",
)
@options.output("text", "json")
def import_(source: str, into: Path, form: str) -> None:
    """Write the notes of SOURCE as entry files, one a note.

    What a person wrote in an entry stays to the byte. Importing twice changes nothing.
    """
    data, name = options.read_source(source)
    options.tell_left_out(data, name)
    done = folder.import_article(documents.read(data, name), into, source=name)
    citations = sum(len(reading.citations) for reading in done.readings)
    if form == "json":
        told = {
            "schema": 1,
            "into": str(into),
            "notes": len(done.readings),
            "citations": citations,
            "written": list(done.written),
            "unchanged": list(done.unchanged),
            "remarks": list(done.remarks),
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    click.echo(f"{len(done.readings)} notes with {citations} citations in {into}: {_counted(done)}.")
    for remark in done.remarks:
        click.echo(f"  {options.printable(remark)}")


def _counted(done: folder.Imported) -> str:
    if not done.written:
        return "nothing changed"
    return f"{len(done.written)} files written, {len(done.unchanged)} unchanged"


def _names_a_work(work: Work) -> bool:
    """Whether another tool could do anything with it: not with an Ibid. that has nothing before it."""
    return bool(work.titles or work.url or work.doi)


def _items(references: Sequence[Reference]) -> list[tuple[str, Work]]:
    return [(ref.id, ref.work._replace(url=ref.url)) for ref in references]


def _csl_json(references: Sequence[Reference]) -> str:
    from citecheck.render import machine

    return machine.csl_json(_items(references))


def _bibtex(references: Sequence[Reference]) -> str:
    from citecheck.render import bibliography

    return bibliography.bibtex(_items(references))


def _ris(references: Sequence[Reference]) -> str:
    from citecheck.render import bibliography

    return bibliography.ris(_items(references))


def _urls(references: Sequence[Reference]) -> str:
    return "".join(f"{url}\n" for url in dict.fromkeys(ref.url for ref in references if ref.url))


_EXPORTS = {"csl-json": _csl_json, "bibtex": _bibtex, "ris": _ris, "urls": _urls}


@click.command("export", epilog="Example: citecheck export --format csl-json > references.json")
@options.folder_argument
@options.output(*_EXPORTS)
def export_(folder: Path, form: str) -> None:
    """Print the references of DIR for other tools, people's corrections included."""
    from citecheck.folder import load_sound

    loaded = load_sound(folder)
    references = [ref for ref in loaded.references if ref.url or _names_a_work(ref.work)]
    if not references:
        raise UsageError("There is nothing to export.", path=folder)
    click.echo(_EXPORTS[form](references), nl=False)
