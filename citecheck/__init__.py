"""Tells whether every citation in a text still stands, and finds again the sources whose links are gone."""

__version__ = "0.1.0"
