"""Assessments in memory: for a first look, for students, and for tests.

It is a database like the others, in SQLite's memory: what holds for them holds here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from .schema import SQLITE, TABLES, creating
from .sql import Cursor, SqlStore


class MemoryStore(SqlStore):
    """Assessments until QGIS is closed."""

    dialect = SQLITE

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        for table in TABLES:
            self._connection.execute(creating(table, SQLITE))

    @property
    def where(self) -> str:
        """The word that stands for it; the window says it in the user's language."""
        return "memory"

    @property
    def is_writable(self) -> bool:
        """Whether it can be written: always."""
        return True

    @contextmanager
    def _reading(self) -> Iterator[Cursor]:
        yield self._connection.cursor()

    @contextmanager
    def _writing(self) -> Iterator[Cursor]:
        cursor = self._connection.cursor()
        cursor.execute("BEGIN")
        try:
            yield cursor
        except BaseException:
            cursor.execute("ROLLBACK")
            raise
        cursor.execute("COMMIT")
