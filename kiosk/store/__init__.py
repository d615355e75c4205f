"""The bus's own counts, in SQLite."""
