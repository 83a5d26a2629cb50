"""Entry files: what was read and what people say of it, one file a note, and both kept apart.

`footnotes/NN.toml` has two parts. Above the marker line stand `note`, `text` and the `[cite.x]` tables: a
person's. Below it stand `[read.x]`, `[[suggest.x]]` and `[meta]`: the machine's, rewritten at will. Saving
keeps every byte above the marker. A person's field wins over a read one.

All is pure: text in, values out. `folder.py` has the disk.
"""

from citecheck.entries.article import begin_article, parse_article
from citecheck.entries.deciding import lift_edits, set_values
from citecheck.entries.entry import MARKER, RELATIONS, Entry, digest, file_name
from citecheck.entries.names import read_name
from citecheck.entries.parsing import parse
from citecheck.entries.resolving import of_reading, reading_of, resolve, with_reading
from citecheck.entries.writing import begin, render

__all__ = [
    "MARKER",
    "RELATIONS",
    "Entry",
    "begin",
    "begin_article",
    "digest",
    "file_name",
    "lift_edits",
    "of_reading",
    "parse",
    "parse_article",
    "read_name",
    "reading_of",
    "render",
    "resolve",
    "set_values",
    "with_reading",
]
