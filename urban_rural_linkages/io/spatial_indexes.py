"""Spatial indexes of a GeoPackage: those of small tables are left out, because each makes every table open later.

An index is five tables and seven triggers, and whoever opens a table reads how all tables of the file are made.  Of
thirty tables with sixty rows that is most of the time in which a project opens, for indexes that save nothing.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ..core.progress import NullProgress, Progress
from .columns import unwritable
from .field_names import quoted
from .geopackage import connected, interrupted, sql

WORTH_ONE = 2_000
"""Rows from which on an index saves more than it costs."""

_MUCH = 0.05  # of the pages


def drop_small_indexes(
    geopackage: Path, worth_one: int = WORTH_ONE, progress: Progress | None = None
) -> list[str]:  # fmt: skip
    """Take the spatial indexes of small tables out of a GeoPackage that nobody has open.

    Parameters
    ----------
    geopackage : Path
    worth_one : int
        Tables of so many rows keep theirs.
    progress : Progress, optional
        Asked for cancellation, also while the file is written anew.

    Returns
    -------
    list of str
        The tables that have lost theirs.

    Raises
    ------
    OutputError
        When the file cannot be written.
    Cancelled
        When the user asked to stop; the file is whole, with indexes or without.
    """
    try:
        with connected(geopackage) as database, interrupted(database, progress or NullProgress()):
            dropped = [(table, column) for table, column in _indexed(database)
                       if _rows(database, table) < worth_one]  # fmt: skip
            with database:
                database.execute("BEGIN IMMEDIATE")
                for table, column in dropped:
                    _drop(database, table, column)
            if dropped and _is_worth_it(database):
                database.execute("VACUUM")
    except sqlite3.Error as error:
        raise unwritable(str(geopackage), str(error)) from None
    return [table for table, _ in dropped]


def _is_worth_it(database: sqlite3.Connection) -> bool:
    """Tell whether much of the file is free: writing a country anew takes seconds, whose end cannot be stopped."""
    ((free,),), ((pages,),) = (database.execute(f"PRAGMA {what}") for what in ("freelist_count", "page_count"))
    return free > _MUCH * pages


def _indexed(database: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the tables with a spatial index, each with its column of shapes."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_extensions'").fetchone():
        return []
    return database.execute("SELECT table_name, column_name FROM gpkg_extensions "
                            "WHERE extension_name = 'gpkg_rtree_index'").fetchall()  # fmt: skip


def _rows(database: sqlite3.Connection, table: str) -> int:
    ((rows,),) = database.execute(sql("SELECT count(*) FROM", quoted(table)))
    return int(rows)


def _drop(database: sqlite3.Connection, table: str, column: str) -> None:
    """Drop an index with the triggers that keep it up to date."""
    index = f"rtree_{table}_{column}"
    triggers = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND "
                                "substr(name, 1, ?) = ?", (table, len(index) + 1, f"{index}_")).fetchall()  # fmt: skip
    for (name,) in triggers:
        database.execute(sql("DROP TRIGGER", quoted(name)))
    database.execute(sql("DROP TABLE", quoted(index)))
    database.execute("DELETE FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index' AND table_name = ? AND "
                     "column_name = ?", (table, column))  # fmt: skip
