"""Containers -> articles: any document with notes, its text verbatim and its links kept."""

from __future__ import annotations

from citecheck.documents.addresses import FoundUrl, whole
from citecheck.documents.containers import (
    KINDS,
    LARGEST,
    Kind,
    kind_of,
    left_out,
    read,
    read_list,
    read_urls,
    read_works,
)

__all__ = [
    "KINDS",
    "LARGEST",
    "FoundUrl",
    "Kind",
    "kind_of",
    "left_out",
    "read",
    "read_list",
    "read_urls",
    "read_works",
    "whole",
]
