"""Names of tables and columns in SQL, quoted by one function."""

from __future__ import annotations


def quoted(name: str) -> str:
    """Return a name as SQL writes it, whatever characters it has."""
    return '"' + name.replace('"', '""') + '"'
