"""Tables of a GeoPackage: results with their labels, style and record, and replacement of a table by another.

The steps that GeoPackage leaves to SQL are done here in SQL: in one transaction, which GDAL's own renaming is not, and
which it lacks before 3.5.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ..core.errors import Cancelled
from ..core.progress import NullProgress, Progress, proceed
from .columns import unwritable
from .field_names import quoted

_PAGES_AT_ONCE = 20_000  # of a copy: some 80 MB
_STEPS_BETWEEN_LOOKS = 200_000  # of SQLite: some hundredths of a second


def add_table(geopackage: Path, name: str, layer: QgsVectorLayer) -> None:
    """Copy a layer or table into a GeoPackage, which is made when it does not exist.

    Field aliases and layer metadata go along.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    options = _options(geopackage, name)
    options.saveMetadata = True
    options.layerMetadata = layer.metadata()
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(geopackage), QgsCoordinateTransformContext(), options
    )
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise unwritable(str(geopackage), message)


def table_writer(
    geopackage: Path,
    name: str,
    fields: QgsFields,
    wkb_type: Qgis.WkbType,
    crs: QgsCoordinateReferenceSystem,
    geometry: str = "",
    append: bool = False,
) -> QgsVectorFileWriter:
    """Return what writes a table of a GeoPackage, and has written it when it is deleted.

    Parameters
    ----------
    geopackage, name : Path, str
        The file and the table in it; what bears the name is replaced.
    fields, wkb_type, crs : QgsFields, Qgis.WkbType, QgsCoordinateReferenceSystem
        Of the features.
    geometry : str
        The column of the geometries; ``geom`` unless given.
    append : bool
        Add rows to the table that is there.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    options = _options(geopackage, name)
    if append:
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.AppendToLayerNoNewFields
    options.layerOptions = [f"GEOMETRY_NAME={geometry}"] if geometry else []
    writer = QgsVectorFileWriter.create(
        str(geopackage), fields, wkb_type, crs, QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        message = writer.errorMessage()
        sip.delete(writer)
        raise unwritable(str(geopackage), message)
    return writer


def _options(geopackage: Path, table: str) -> QgsVectorFileWriter.SaveVectorOptions:
    actions = QgsVectorFileWriter.ActionOnExistingFile
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table
    options.actionOnExistingFile = (
        actions.CreateOrOverwriteLayer if geopackage.exists() else actions.CreateOrOverwriteFile
    )
    return options


def copy_whole(working: Path, final: Path, progress: Progress | None = None) -> None:
    """Copy a GeoPackage that is still open into one closed file without a log beside it.

    QGIS opens a GeoPackage with a write-ahead log, in which the latest tables may still lie, and keeps it open after
    its layers are gone; whoever then copies or moves the file alone loses them.

    Raises
    ------
    OutputError
        When the copy cannot be written.
    Cancelled
        When the user asked to stop; the copy is not whole then.
    """
    watched = progress or NullProgress()
    try:
        with closing(sqlite3.connect(working)) as source, closing(sqlite3.connect(final)) as target:
            source.backup(target, pages=_PAGES_AT_ONCE,
                          progress=lambda _, left, count: proceed(watched, 1 - left / max(count, 1)))  # fmt: skip
            target.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise unwritable(str(final), str(error)) from None


def count_rows(geopackage: Path, table: str, progress: Progress | None = None) -> int:
    """Count the rows of a table; where it has a spatial index, those that the index finds at least.

    Raises
    ------
    sqlite3.Error
        When the table is not there or cannot be read.
    Cancelled
        When the user asked to stop.
    """
    with connected(geopackage) as database, interrupted(database, progress or NullProgress()):
        name = _stored_name(database, table)
        # Not count(*), which is one step of SQLite and cannot be stopped.
        ((rows,),) = database.execute(sql("SELECT coalesce(sum(1), 0) FROM", quoted(name)))
        geometry = _geometry_of(database, name)
        if geometry is None:
            return rows
        has_shapes = _is_there(database, quoted(name), "WHERE", quoted(geometry), "IS NOT NULL")
        # A row of the index may be missing for an empty shape, never for all.
        return rows if not has_shapes or _is_there(database, quoted(f"rtree_{name}_{geometry}")) else 0


@contextmanager
def interrupted(database: sqlite3.Connection, progress: Progress) -> Iterator[None]:
    """Stop statements when the user asks to."""
    database.set_progress_handler(progress.cancelled, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError:
        if progress.cancelled():
            raise Cancelled from None
        raise
    finally:
        database.set_progress_handler(None, 0)


def _is_there(database: sqlite3.Connection, *rows: str) -> bool:
    ((found,),) = database.execute(sql("SELECT EXISTS (SELECT 1 FROM", *rows, ")"))
    return bool(found)


def only_table(geopackage: Path) -> str:
    """Return the name of the table of features or attributes that a new GeoPackage holds.

    Raises
    ------
    sqlite3.Error
        When it holds none.
    """
    with connected(geopackage) as database:
        row = database.execute("SELECT table_name FROM gpkg_contents ORDER BY last_change LIMIT 1").fetchone()
    if row is None:
        raise sqlite3.DatabaseError("no table was written")
    return row[0]


def table_names(geopackage: Path) -> list[str]:
    """Return the tables of a GeoPackage that hold features or attributes."""
    with connected(geopackage) as database:
        return [name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")]


def replace_table(geopackage: Path, finished: str, final: str) -> None:
    """Give a table its final name, in place of the table that has it; the rest of the file is left alone.

    Raises
    ------
    sqlite3.Error
        When it cannot be done; then nothing has changed.
    """
    with connected(geopackage) as database, database:
        database.execute("BEGIN IMMEDIATE")
        if _exists(database, final):
            forget_table(database, _stored_name(database, final))
        triggers = without_triggers(database, finished)
        geometry = _geometry_of(database, finished)
        database.execute(sql("ALTER TABLE", quoted(finished), "RENAME TO", quoted(final)))
        if geometry is not None:
            database.execute(sql("ALTER TABLE", quoted(f"rtree_{finished}_{geometry}"), "RENAME TO",
                                  quoted(f"rtree_{final}_{geometry}")))  # fmt: skip
        for register, column in registers(database):
            database.execute(sql("UPDATE", quoted(register), "SET", quoted(column), "= ? WHERE lower(",
                                  quoted(column), ") = lower(?)"), (final, finished))  # fmt: skip
        database.execute("UPDATE OR IGNORE gpkg_contents SET identifier = ? WHERE table_name = ?", (final, final))
        for statement in triggers:
            database.execute(_renamed(statement, finished, final))


def drop_table(geopackage: Path, table: str) -> None:
    """Remove a table with all that the GeoPackage says of it; nothing where it is not there.

    Raises
    ------
    sqlite3.Error
        When it cannot be removed.
    """
    with connected(geopackage) as database, database:
        database.execute("BEGIN IMMEDIATE")
        if _exists(database, table):
            forget_table(database, _stored_name(database, table))


@contextmanager
def connected(geopackage: Path) -> Iterator[sqlite3.Connection]:
    """Open a GeoPackage that is there, for transactions that are begun by hand."""
    uri = f"{geopackage.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(uri, timeout=10.0, isolation_level=None, uri=True)) as database:
        # Triggers call functions that GDAL alone has: what does not concern the table is not to be checked.
        database.execute("PRAGMA legacy_alter_table = ON")
        yield database


def sql(*words: str) -> str:
    """Return a statement that is put together of its words and of names that are `quoted`."""
    return " ".join(words)


def _exists(database: sqlite3.Connection, table: str) -> bool:
    found = database.execute("SELECT 1 FROM sqlite_master WHERE lower(name) = lower(?)", (table,))
    return found.fetchone() is not None


def _stored_name(database: sqlite3.Connection, table: str) -> str:
    row = database.execute("SELECT name FROM sqlite_master WHERE lower(name) = lower(?)", (table,)).fetchone()
    return row[0] if row else table


def _geometry_of(database: sqlite3.Connection, table: str) -> str | None:
    """Return the column of a table whose shapes have a spatial index, or None."""
    known = database.execute(
        "SELECT column_name FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?)", (table,)
    ).fetchone()
    return known[0] if known and _exists(database, f"rtree_{table}_{known[0]}") else None


def registers(database: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the tables of the GeoPackage that say something of tables, and their column with the table's name."""
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = []
    for name in names:
        columns = [column for _, column, *_ in database.execute(sql("PRAGMA table_info(", quoted(name), ")"))]
        if name.startswith("gpkg_") and "table_name" in columns:
            found.append((name, "table_name"))
        elif name == "layer_styles" and "f_table_name" in columns:
            found.append((name, "f_table_name"))
    return found


def forget_table(database: sqlite3.Connection, table: str) -> None:
    """Remove a table and what is said of it; its saved styles stay for the table that takes its place."""
    geometry = _geometry_of(database, table)
    if geometry is not None:
        database.execute(sql("DROP TABLE", quoted(f"rtree_{table}_{geometry}")))
    database.execute(sql("DROP TABLE", quoted(table)))
    if _exists(database, "gpkg_metadata_reference"):
        database.execute(
            "DELETE FROM gpkg_metadata WHERE id IN (SELECT md_file_id FROM gpkg_metadata_reference WHERE "
            "lower(table_name) = lower(?1)) AND id NOT IN (SELECT md_file_id FROM gpkg_metadata_reference WHERE "
            "lower(table_name) <> lower(?1) OR table_name IS NULL)", (table,),
        )  # fmt: skip
    for register, column in registers(database):
        if register != "layer_styles":
            database.execute(sql("DELETE FROM", quoted(register), "WHERE lower(", quoted(column), ") = lower(?)"),
                             (table,))  # fmt: skip


def without_triggers(database: sqlite3.Connection, table: str) -> list[str]:
    """Take the triggers of a table away, and return the statements that make them."""
    rows = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND lower(tbl_name) = lower(?)", (table,)
    ).fetchall()
    for name, _ in rows:
        database.execute(sql("DROP TRIGGER", quoted(name)))
    return [statement for _, statement in rows]


def _renamed(statement: str, name: str, new: str) -> str:
    """Write another name into a statement, as a name or as a text, wherever the first stands between quotes."""

    def within(found: re.Match[str]) -> str:
        quote, inside = found[0][0], found[0][1:-1]
        return quote + inside.replace(name, new.replace(quote, quote * 2)) + quote

    return re.sub(r""" "(?:[^"]|"")*" | '(?:[^']|'')*' """, within, statement, flags=re.VERBOSE)


def save_style(layer: QgsVectorLayer, name: str) -> str:
    """Keep renderer, form and labels of a layer where the layer lies, as what it is shown with.

    Parameters
    ----------
    layer : QgsVectorLayer
        A layer of a GeoPackage or database.
    name : str
        What the style is called there.

    Returns
    -------
    str
        Why it could not be kept; empty when it was.
    """
    if hasattr(layer, "saveStyleToDatabaseV2"):  # from QGIS 3.44, which warns of the older one
        _, reason = layer.saveStyleToDatabaseV2(name, "", True, "")
        return reason
    return layer.saveStyleToDatabase(name, "", True, "")
