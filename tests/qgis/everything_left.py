"""All that a run leaves, as text: what a file holds inside counts too."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path


def texts_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file of a folder, of each part of an archive, and of each database."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield f"{path.name} as it lies there", path.read_bytes().decode("utf-8", "replace")
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield f"{path.name}/{name}", archive.read(name).decode("utf-8", "replace")
        elif path.suffix == ".gpkg":
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
                for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                    quoted = table.replace('"', '""')
                    for row in database.execute(f'SELECT * FROM "{quoted}"'):
                        yield f"{path.name}/{table}", repr(row)


def holders_of(folder: Path, *words: str) -> list[str]:
    """Return where one of the words stands."""
    return sorted({name for name, text in texts_in(folder) if any(word in text for word in words)})
