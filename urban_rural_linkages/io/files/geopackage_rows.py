"""Rows of attributes written into a GeoPackage without a feature for each of them.

QGIS makes the empty table, so that its columns and what the GeoPackage says of it are those of every other output.  The
rows then go in through SQL, in one transaction: five times as fast as features, and the table has all of them or none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from qgis.core import Qgis, QgsFields
from qgis.PyQt.QtCore import QMetaType

from ..columns import unwritable
from ..field_names import quoted
from ..geopackage import connected, only_table, registers, sql, without_triggers

# What is the same in Python as in the table; dates and lists are left to QGIS.
_PLAIN_TYPES = {QMetaType.Type.Int, QMetaType.Type.LongLong, QMetaType.Type.Double, QMetaType.Type.QString,
                QMetaType.Type.Bool}  # fmt: skip
_MOST_VALUES = 900  # in one statement; every SQLite takes 999


def has_plain_rows(fields: QgsFields, wkb_type: Qgis.WkbType) -> bool:
    """Tell whether rows of these fields can be written so: without geometries, and of plain types."""
    return wkb_type == Qgis.WkbType.NoGeometry and all(field.type() in _PLAIN_TYPES for field in fields.toList())


class GeoPackageRows:
    """A table in a GeoPackage that has no rows yet.

    Parameters
    ----------
    geopackage : Path
        The file.
    table : str
        The table; the only one where it is empty.
    fields : QgsFields
        The fields with which it was made; one called as its key gives the rows their numbers.
    """

    def __init__(self, geopackage: Path, table: str, fields: QgsFields) -> None:
        self._file, self._table, self._names = geopackage, table, fields.names()

    def insert(self, blocks: Iterable[Iterable[Sequence[object]]]) -> None:
        """Write blocks of rows, all of them or none; attributes stand in the order of the fields, None is NULL.

        Raises
        ------
        OutputError
            When they cannot be written.
        """
        try:
            table = self._table or only_table(self._file)
            with connected(self._file) as database, database:
                database.execute("BEGIN IMMEDIATE")
                triggers = without_triggers(database, table)  # one counts the rows, each for itself
                insertion = _Insertion(database, table, self._columns(database, table))
                count = sum(insertion.insert(list(block)) for block in blocks)
                _register(database, table, count)
                for trigger in triggers:
                    database.execute(trigger)
        except sqlite3.Error as error:
            raise unwritable(str(self._file), str(error)) from None

    def _columns(self, database: sqlite3.Connection, table: str) -> list[str]:
        """Return the columns of the table in the order of the fields."""
        found = database.execute(sql("PRAGMA table_info(", quoted(table), ")")).fetchall()
        keys = {name.lower(): name for _, name, *_, is_key in found if is_key}
        others = iter([name for _, name, *_, is_key in found if not is_key])
        columns = [keys.get(name.lower()) or next(others, "") for name in self._names]
        if not all(columns) or next(others, ""):
            raise sqlite3.DatabaseError("its columns are not those of the result")
        return columns


class _Insertion:
    """Rows inserted some at a time: a statement of many rows takes half the time of many statements."""

    def __init__(self, database: sqlite3.Connection, table: str, columns: Sequence[str]) -> None:
        self._database = database
        self._begin = sql("INSERT INTO", quoted(table), "(", ", ".join(map(quoted, columns)), ") VALUES")
        self._row = sql("(", ", ".join("?" * len(columns)), ")")
        self._at_once = max(_MOST_VALUES // len(columns), 1)

    def insert(self, rows: list[Sequence[object]]) -> int:
        """Insert rows and return how many they are; halves of characters, no text, become question marks."""
        before = self._database.total_changes
        try:
            self._send(rows)
        except UnicodeEncodeError:
            rest = rows[self._database.total_changes - before :]
            self._send([[_whole(value) for value in row] for row in rest])
        return len(rows)

    def _send(self, rows: list[Sequence[object]]) -> None:
        whole = len(rows) - len(rows) % self._at_once
        many = (chain.from_iterable(rows[i : i + self._at_once]) for i in range(0, whole, self._at_once))
        statement = sql(self._begin, ", ".join([self._row] * self._at_once))
        self._database.executemany(statement, map(tuple, many))
        self._database.executemany(sql(self._begin, self._row), rows[whole:])


def _whole(value: object) -> object:
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def _register(database: sqlite3.Connection, table: str, count: int) -> None:
    """Tell the GeoPackage how many rows a table has, and that it has changed."""
    if ("gpkg_ogr_contents", "table_name") in registers(database):
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = ? WHERE lower(table_name) = lower(?)",
                         (count, table))  # fmt: skip
    database.execute("UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') "
                     "WHERE lower(table_name) = lower(?)", (table,))  # fmt: skip
