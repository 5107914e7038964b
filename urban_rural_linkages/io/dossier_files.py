"""Files of a dossier: the fingerprints of its inputs in a small database, and the tables of a GeoPackage as rows.

Databases are read by SQLite itself, and not through GDAL: opened by that a GeoPackage is written to, and it would no
longer be the file that was fingerprinted.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsProcessingFeatureSource
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime

from ..core.dossier.layer_prints import LayerPrint, PlainRow, RowPrint
from ..core.errors import InputError
from ..core.progress import NullProgress, Progress, Unreported, proceed
from .field_names import quoted
from .geopackage import sql

INPUTS_FILE = "inputs.sqlite"
_EVERY = 500  # rows between two looks at a cancellation
_PLAIN = (int, float, str, bool, type(None))
_TABLES = (
    "CREATE TABLE inputs (input TEXT PRIMARY KEY, layer TEXT, rows INTEGER, sha256 TEXT)",
    "CREATE TABLE fields (input TEXT, position INTEGER, name TEXT, type TEXT, PRIMARY KEY (input, position))",
    "CREATE TABLE rows (input TEXT, key TEXT, digest BLOB, cells BLOB, PRIMARY KEY (input, key)) WITHOUT ROWID",
)


class KeptPrint(NamedTuple):
    """The fingerprints of an input, and what its layer was called."""

    layer: str
    print: LayerPrint


def plain_rows(
    source: QgsProcessingFeatureSource, fields: Iterable[int], key: int | None, progress: Progress | None = None
) -> Iterator[PlainRow]:
    """Read the features of a source as plain rows.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
        A selection or a filter is applied.
    fields : iterable of int
        Which fields, by their place.
    key : int or None
        The field with the keys; None: the numbers of the features.
    progress : Progress, optional
        Cancellation.
    """
    watched = Unreported(progress or NullProgress())
    wanted = list(fields)
    unchecked = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
    for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), unchecked)):
        if number % _EVERY == 0:
            proceed(watched, 0.0)
        values = feature.attributes()
        own = [values[i] if type(values[i]) in _PLAIN else _plain(values[i]) for i in wanted]
        shape = feature.geometry().asWkb().data() if feature.hasGeometry() else b""
        yield PlainRow(str(feature.id()) if key is None else str(_plain(values[key])), own, shape)


def _plain(value: object) -> object:
    if value is None or value == NULL:
        return None
    if isinstance(value, QDate | QDateTime | QTime):
        return value.toString(Qt.DateFormat.ISODate)
    return value.data() if isinstance(value, QByteArray) else value if isinstance(value, _PLAIN) else str(value)


def write_prints(path: Path, prints: Mapping[str, KeptPrint]) -> None:
    """Write the fingerprints of the inputs, by their names."""
    with closing(sqlite3.connect(path)) as database, database:
        for statement in _TABLES:
            database.execute(statement)
        for name, (layer, own) in prints.items():
            database.execute("INSERT INTO inputs VALUES (?, ?, ?, ?)", (name, layer, own.count, own.sha256))
            database.executemany("INSERT INTO fields VALUES (?, ?, ?, ?)",
                                 ((name, i, *field) for i, field in enumerate(own.fields.items())))  # fmt: skip
            database.executemany("INSERT INTO rows VALUES (?, ?, ?, ?)",
                                 ((name, key, *own.rows[key]) for key in sorted(own.rows)))  # fmt: skip


def read_prints(path: Path) -> dict[str, KeptPrint]:
    """Read what `write_prints` wrote; nothing where there is no such file, as in a published diagnosis.

    Raises
    ------
    InputError
        When the file is no database of fingerprints.
    """
    if not path.is_file():
        return {}
    found = {}
    try:
        with closing(_reading(path)) as database:
            heads = database.execute("SELECT input, layer, rows, sha256 FROM inputs").fetchall()
            for name, layer, count, sha256 in heads:
                fields = database.execute("SELECT name, type FROM fields WHERE input = ? ORDER BY position", (name,))
                rows = database.execute("SELECT key, digest, cells FROM rows WHERE input = ?", (name,))
                kept = {key: RowPrint(digest, cells) for key, digest, cells in rows}
                found[name] = KeptPrint(layer, LayerPrint(sha256, count, dict(fields.fetchall()), kept))
    except sqlite3.DatabaseError as error:
        raise InputError("'{path}' is no file of fingerprints: {reason}.", path=str(path), reason=str(error)) from None
    return found


def tables_of(path: Path) -> list[str]:
    """Return the tables of a GeoPackage that hold data, in order."""
    with closing(_reading(path)) as database:
        found = database.execute("SELECT table_name FROM gpkg_contents ORDER BY table_name").fetchall()
    return [name for (name,) in found]


def rows_of_table(path: Path, table: str) -> list[dict[str, object]]:
    """Return the rows of a table of a GeoPackage, its shapes as bytes."""
    with closing(_reading(path)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(sql("SELECT * FROM", quoted(table)))]


def database_sha256(path: Path) -> str:
    """Return the SHA-256 of the rows of all tables of a database, however its bytes lie; "" where it is none."""
    whole = hashlib.sha256()
    with suppress(sqlite3.DatabaseError), closing(_reading(path)) as database:
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        for (name,) in names:
            if not name.startswith(("gpkg_", "rtree_", "sqlite_")):
                rows = sorted(map(repr, database.execute(sql("SELECT * FROM", quoted(name)))))
                whole.update(repr((name, rows)).encode("utf-8", "surrogatepass"))
        return whole.hexdigest()
    return ""


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
