"""tell: a dossier becomes text, pages, tables and JSON."""
