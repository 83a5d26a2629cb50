"""citecheck: does every citation in a text still stand, and where are the sources whose links are gone?"""

__version__ = "0.1.0"
