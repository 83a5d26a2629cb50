"""Report -> page, files and terminal. Values in, text out; nothing is read, written or asked here."""
