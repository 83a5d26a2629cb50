"""The archive's fixtures, for this folder."""

from tests.archive.fixture import archive, archive_of, pywb_python, shared_archive

__all__ = ["archive", "archive_of", "pywb_python", "shared_archive"]
