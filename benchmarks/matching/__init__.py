"""How right and how fast the match of pages with references is."""
