"""The directory of entries on disk: read, imported into, written to. Nothing of a person's is ever lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from citecheck import entries
from citecheck.entries import Entry
from citecheck.errors import CitecheckError, InputError, UsageError
from citecheck.files import refuse_file, save
from citecheck.model import Article, ArticleFile, Candidate, Note, Reading, Reference

ARTICLE_FILE = "article.toml"


@dataclass(frozen=True, slots=True)
class Folder:
    """The entries of one directory. `problems` are the files that could not be read, each with its remedy."""

    path: Path
    entries: tuple[Entry, ...]
    article: ArticleFile
    problems: tuple[CitecheckError, ...] = ()

    def entry(self, citation: str) -> tuple[Entry, str]:
        """The entry and the letter of a citation id. Raises UsageError where there is none."""
        number = citation.rstrip("abcdefghijklmnopqrstuvwxyz")
        letter = citation[len(number) :]
        found = next((entry for entry in self.entries if str(entry.note) == number), None)
        if found is None or letter not in {**found.read, **found.cite}:
            known = [ref.id for ref in entries.resolve(self.entries)]
            near = [one for one in known if number and one.rstrip("abcdefghijklmnopqrstuvwxyz") == number]
            ends = f"They run from {known[0]} to {known[-1]}." if known else "There are none."
            hint = f"Note {number} has {', '.join(near)}." if near else ends
            raise UsageError(f"There is no citation {citation!r} in {self.path}.", remedy=hint)
        return found, letter

    @property
    def shown(self) -> str:
        """The folder as it is named in reports and messages: as seen from the working directory."""
        return shown_path(self.path)

    @property
    def key(self) -> str:
        """What tells the folder from every other one that is checked from here."""
        inside = self.path.resolve().is_relative_to(Path.cwd().resolve())
        return self.shown if inside else self.path.resolve().as_posix()

    def file(self, name: str) -> str:
        """An entry file as it is named in reports and messages: `footnotes/18.toml`."""
        return f"{self.shown}/{name}" if self.shown else name

    @property
    def references(self) -> tuple[Reference, ...]:
        """Every citation, resolved, in note order."""
        return entries.resolve(self.entries, folder=self.shown)


def shown_path(path: Path) -> str:
    """A folder as seen from the working directory; by its name alone where it lies elsewhere, for reports travel.

    The working directory itself is the empty text.
    """
    try:
        seen = path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return path.resolve().name
    return "" if seen == "." else seen


def load(path: Path) -> Folder:
    """Read every entry of a directory; entries whose text changed since are read anew, in memory.

    Files that cannot be read are gathered in `problems`, so that a person hears of all of them at once.
    Raises InputError where the directory is missing or holds no entry at all.
    """
    if not path.is_dir():
        raise InputError(
            "there is no such directory of entries.",
            path=path,
            remedy="Make one with `citecheck import SOURCE`.",
        )
    found: list[Entry] = []
    problems: list[CitecheckError] = []
    article = ArticleFile()
    numbers: dict[int, str] = {}
    here = Folder(path, (), article)
    for file in sorted(path.glob("*.toml")):
        shown = here.file(file.name)
        try:
            if file.name == ARTICLE_FILE:
                article = entries.parse_article(read_text(file, shown), shown)
                continue
            entry = replace(entries.parse(read_text(file, shown), shown), name=file.name)
            _refuse_second(entry, numbers, here, shown)
            numbers[entry.note] = file.name
            found.append(entry)
        except CitecheckError as error:
            problems.append(error)
    if not found and not problems:
        raise InputError(
            "this directory holds no entries.", path=path, remedy="Make them with `citecheck import SOURCE`."
        )
    found.sort(key=lambda entry: entry.note)
    if not problems:  # what is in a file that cannot be read may be what is meant
        problems += _unknown_relations(found, here)
    return Folder(path, _read_anew(found), article, tuple(problems))


def _refuse_second(entry: Entry, numbers: Mapping[int, str], folder: Folder, shown: str) -> None:
    if entry.note in numbers:
        raise InputError(
            f"note {entry.note} is already in {folder.file(numbers[entry.note])}.",
            path=shown,
            line=entry.lines.get(("", "note"), 1),
            remedy="Give one of the two another number, or delete it.",
        )


def _unknown_relations(found: Sequence[Entry], folder: Folder) -> Iterator[InputError]:
    """What a person says stands for, shortens or repeats another citation, of which there is none."""
    from rapidfuzz import process

    known = [f"{entry.note}{letter}" for entry in found for letter in {**entry.read, **entry.cite}]
    for entry in found:
        for letter, table in entry.cite.items():
            for key in entries.RELATIONS:
                meant = str(table.get(key) or "")
                if meant and (meant not in known or meant == f"{entry.note}{letter}"):
                    why = "itself" if meant in known else f"{meant!r}, and there is no such citation"
                    near = process.extractOne(meant, [one for one in known if one != f"{entry.note}{letter}"])
                    yield InputError(
                        f"{key} in [cite.{letter}] names {why}.",
                        path=folder.file(entry.name),
                        line=entry.lines.get((f"cite.{letter}", key)),
                        remedy=f"Name another citation by its id, as in {near[0]!r}."
                        if near
                        else "Take it out.",
                    )


def _read_anew(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, those with a reading of another text (or none) read again."""
    if all(entry.is_current for entry in found):
        return tuple(found)
    readings = _read_notes([_note(entry) for entry in found])
    return tuple(
        entry if entry.is_current else entries.with_reading(entry, reading)
        for entry, reading in zip(found, readings, strict=True)
    )


def _read_notes(found: Sequence[Note]) -> tuple[Reading, ...]:
    from citecheck import notes  # the reader's tables take a while to load, and most runs need none of them

    return notes.read(found)


def _note(entry: Entry) -> Note:
    line = entry.meta.get("line")
    return Note(entry.note, entry.text, line if isinstance(line, int) else 1)


def refuse_problems(folder: Folder) -> None:
    """Raise one error that names every entry that cannot be read."""
    if len(folder.problems) == 1:
        raise folder.problems[0]
    if folder.problems:
        listed = "\n".join(f"  {problem}" for problem in folder.problems)
        raise InputError(f"{len(folder.problems)} entries cannot be read:\n{listed}", path=folder.path)


def load_sound(path: Path) -> Folder:
    """The entries of a directory. Raises as `load` does, and names every file that cannot be read."""
    folder = load(path)
    refuse_problems(folder)
    return folder


# ------------------------------------------------------------------------------------------------------ importing


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: files written and left as they were, and what a person should know."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    remarks: tuple[str, ...]
    readings: tuple[Reading, ...]


def import_article(article: Article, into: Path, *, source: str) -> Imported:
    """Write an article's notes as entries. What a person wrote stays to the byte; a second time changes nothing.

    An entry that is there keeps its text, even where the article's differs; that is said in a remark.
    Raises InputError, with nothing written, where an entry that is there cannot be read, and where all that are
    there are of another article.
    """
    refuse_file(into)
    existing, shown = _existing(into), shown_path(into) or "."
    texts = {entry.note: entry.text for entry in existing.values()}
    _refuse_another_article(article, texts, into, source)
    note_list = [replace(note, text=texts.get(note.number, note.text)) for note in article.notes]
    note_list = [
        replace(n, links=()) if n.text != a.text else n for n, a in zip(note_list, article.notes, strict=True)
    ]
    readings = _read_notes(note_list)
    contents: dict[str, str] = {}
    remarks: list[str] = []
    for reading, printed in zip(readings, article.notes, strict=True):
        entry = existing.get(reading.note.number)
        name = entry.name if entry else entries.file_name(reading.note.number)
        if entry is not None and entry.text != printed.text:
            remarks.append(f"{shown}/{name}: its text differs from {source}; yours is kept.")
        contents[name], said = _renewed(entry, reading)
        remarks += [f"{shown}/{name}: {line}" for line in said]
    gone = sorted(set(existing) - {note.number for note in article.notes})
    remarks += [
        f"{shown}/{existing[number].name}: note {number} is not in {source}; left as it is."
        for number in gone
    ]
    if not (into / ARTICLE_FILE).exists():
        contents[ARTICLE_FILE] = entries.begin_article(article, source)
    written = tuple(name for name, content in contents.items() if save(into / name, content))
    return Imported(
        written, tuple(name for name in contents if name not in written), tuple(remarks), readings
    )


_ALIKE = 60.0  # per cent: a note that was worked over is more like itself, and another note less
_COMPARED = 2_000  # characters of a note


def _refuse_another_article(article: Article, texts: Mapping[int, str], into: Path, source: str) -> None:
    """Raise where no note is anything like the entry of its number: they would be mixed beyond repair."""
    from rapidfuzz import fuzz

    pairs = [(note.text, texts[note.number]) for note in article.notes if note.number in texts]
    if len(pairs) > 1 and all(
        fuzz.ratio(ours[:_COMPARED], theirs[:_COMPARED]) < _ALIKE for ours, theirs in pairs
    ):
        raise InputError(
            f"the entries here are of another article than {source}: no note is like the one of its number.",
            path=into,
            remedy="Name another folder with --into.",
        )


def _existing(into: Path) -> dict[int, Entry]:
    if not into.is_dir() or not any(into.glob("*.toml")):
        return {}
    folder = load_sound(into)
    return {entry.note: entry for entry in folder.entries}


def _renewed(entry: Entry | None, reading: Reading) -> tuple[str, list[str]]:
    """The entry's file with a fresh reading below the line, and what was moved above it."""
    if entry is None:
        return entries.render(entries.begin(reading), reading), []
    upper, moved = entries.lift_edits(entry, reading) if entry.edited_below else (entry.upper, ())
    said = [f"{', '.join(moved)} was edited below the line; moved up to where it lasts."] if moved else []
    return entries.render(upper, reading, entry.suggest, _newline(entry)), said


def _newline(entry: Entry) -> str:
    return "\r\n" if "\r\n" in entry.upper else "\n"


# -------------------------------------------------------------------------------------------- suggestions, decisions


def save_suggestions(folder: Folder, found: Mapping[str, Sequence[Candidate]]) -> tuple[str, ...]:
    """Write candidates, by citation id, below the line of their entries; returns the files that changed.

    An id with no candidates clears what was suggested before; ids that are not named keep theirs.
    """
    changed = []
    for entry in folder.entries:
        named = {
            letter: tuple(found[f"{entry.note}{letter}"])
            for letter in {**entry.read, **entry.cite}
            if f"{entry.note}{letter}" in found
        }
        suggest = {**entry.suggest, **named}
        if not named or suggest == dict(entry.suggest):
            continue
        reading = entries.reading_of(entry)
        upper = entries.lift_edits(entry, _fresh(folder, entry))[0] if entry.edited_below else entry.upper
        content = entries.render(upper, reading, suggest, _newline(entry))
        if save(folder.path / entry.name, content):
            changed.append(folder.file(entry.name))
    return tuple(changed)


def _fresh(folder: Folder, entry: Entry) -> Reading:
    readings = _read_notes([_note(one) for one in folder.entries])
    return next(reading for reading in readings if reading.note.number == entry.note)


def decide(folder: Folder, citation: str, values: Mapping[str, str | list[str] | None]) -> str:
    """Write a person's decision into `[cite.x]`; returns the file's name as shown.

    Only those keys change above the line, and nothing below it.
    """
    entry, letter = folder.entry(citation)
    path = folder.path / entry.name
    content = read_text(path, folder.file(entry.name))
    upper = entries.set_values(entry, letter, values)
    save(path, upper + content[len(entry.upper) :])
    return folder.file(entry.name)


# ---------------------------------------------------------------------------------------------------------- files


def read_text(path: Path, shown: str) -> str:
    """A file's text with its line ends as they are. Raises InputError where it is not UTF-8 text."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start + 1} is not UTF-8 text.", path=shown, remedy="Save the file as UTF-8."
        ) from None
    except OSError as error:
        raise InputError(f"it cannot be read: {error.strerror}.", path=shown) from None
