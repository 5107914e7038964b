"""Assessments in a GeoPackage of their own: tables without shapes, which QGIS opens beside the project.

Written through Python's own SQLite, and not through the provider of QGIS, for what QGIS does not give: a transaction
over several tables, values bound to statements, and a file that is closed again after every save.  A file that stays
open is lost when a synchronisation service replaces it, and cannot be moved on Windows.  QGIS may have the same file
open, and edit other tables of it: SQLite makes one writer wait for the other.

A file is only taken when it is ours: another GeoPackage is refused, and never changed.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path, PurePath
from urllib.parse import quote

from . import version_1
from .errors import StoreError
from .private_copy import PrivateCopy
from .schema import LOG, META, SCHEMA_VERSION, SQLITE, TABLES, check_version, creating
from .sql import Cursor, SqlStore, schema_version

WAIT_S = 2.0  # for another writer: saving happens in the thread of the windows
# What goes by: locked, read only, a full disk, a folder that cannot be reached.  The rest is damage.
_PASSING = frozenset({
    sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
})  # fmt: skip
APPLICATION_ID = 0x47504B47  # "GPKG"
GEOPACKAGE_VERSION = 10300

_FRAME = (
    """CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
       organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
       description TEXT)""",
    """CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
       identifier TEXT UNIQUE, description TEXT DEFAULT '',
       last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
       min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
       CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
       geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
       CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
       CONSTRAINT uk_gc_table_name UNIQUE (table_name),
       CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
       CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
)
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)
_SYSTEMS = (
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84, "longitude and latitude in degrees"),
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinates"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinates"),
)
_LISTED = "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'attributes', ?, 0)"
_APPEND_ONLY = tuple(
    f"CREATE TRIGGER {LOG.name}_no_{verb.lower()} BEFORE {verb} ON {LOG.name} "
    f"BEGIN SELECT RAISE(ABORT, 'the log only grows'); END"
    for verb in ("UPDATE", "DELETE")
)


class GeoPackageStore(SqlStore):
    """Assessments in a GeoPackage; open one with `open`, make one with `create_file`."""

    dialect = SQLITE

    def __init__(self, path: Path) -> None:
        self.path = path
        self._copy = PrivateCopy(path)
        self._is_older = False  # of an earlier version, and read only: brought up to date in the private copy

    @classmethod
    def open(cls, path: Path) -> GeoPackageStore:
        """Return the store in a file; one of an earlier version is brought up to date, and kept beside it.

        Raises
        ------
        StoreError
            When there is no such file, or it is no store of ours, is damaged, or comes from a newer plugin.
        """
        store = cls(path)
        with store._reading() as cursor:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            names = {name for (name,) in cursor.fetchall()}
            if META not in names:
                raise StoreError(
                    "The file '{path}' holds no assessments of this plugin.",
                    hint="Choose another file, or a new name.", path=str(path),
                )  # fmt: skip
            version = schema_version(cursor)
            check_version(version, str(path))
            needed = version_1.TABLES.values() if version == version_1.VERSION else [table.name for table in TABLES]
            lacking = [name for name in needed if name not in names]
            cursor.execute("PRAGMA quick_check(1)")
            if lacking or cursor.fetchall() != [("ok",)]:
                raise store._damaged(lacking[0] if lacking else "quick_check")
        store._is_older = version == version_1.VERSION and not store.is_writable
        if version == version_1.VERSION and store.is_writable:
            store._bring_up_to_date()
        return store

    @classmethod
    def create_file(cls, path: Path) -> GeoPackageStore:
        """Make a new file and return the store in it; what is half made is taken away again.

        Raises
        ------
        StoreError
            When there is a file of that name, or it cannot be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(exist_ok=False)
        except OSError as error:
            if path.exists():
                raise StoreError("There is a file '{path}' already.", hint="Open it, or choose another name.",
                                 path=str(path)) from None  # fmt: skip
            raise StoreError("The file '{path}' cannot be made: {reason}.", hint="Choose another folder.",
                             path=str(path), reason=error.strerror) from None  # fmt: skip
        store = cls(path)
        try:
            store._make()
        except StoreError:
            path.unlink()
            raise
        return store

    @property
    def where(self) -> str:
        """Path of the file."""
        return str(self.path)

    @property
    def is_writable(self) -> bool:
        """Whether file and folder can be written; SQLite needs a journal beside the file.

        A file that nobody may write is read only for an administrator too: somebody has meant it so.
        """
        try:
            meant_so = not self.path.stat().st_mode & 0o222
        except (OSError, ValueError):
            return False
        return not meant_so and os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)

    @contextmanager
    def _reading(self) -> Iterator[Cursor]:
        self._refuse_missing()
        if not self.is_writable and (self._is_older or self._copy.is_needed):
            opening = self._connected("rw", self._private())
        else:
            self._recover()
            opening = self._connected("ro")
        with opening as connection:
            connection.execute("BEGIN")
            yield connection.cursor()

    @contextmanager
    def _writing(self) -> Iterator[Cursor]:
        if self.path.exists() and not self.is_writable:
            raise StoreError("The file '{path}' is read only.", hint="Copy it to a folder of yours and open the copy.",
                             path=self.where)  # fmt: skip
        with self._connected("rw") as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection.cursor()
            except BaseException:
                with suppress(sqlite3.Error):  # the first error is the one to tell
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def _connected(self, mode: str, path: Path | None = None) -> Iterator[sqlite3.Connection]:
        self._refuse_missing()
        address = _address((path or self.path).absolute(), mode)
        try:
            with closing(sqlite3.connect(address, timeout=WAIT_S, uri=True, isolation_level=None)) as connection:
                yield connection
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _PASSING:
                raise self._damaged(str(error)) from None
            raise StoreError("The file '{path}' cannot be read or written now: {reason}.",
                             hint="Close what else has it open, look at the space on the disk, and try again.",
                             path=self.where, reason=error) from None  # fmt: skip
        except (sqlite3.Warning, UnicodeError, OverflowError) as error:  # text that is none, numbers beyond 64 bits
            raise self._damaged(str(error)) from None

    def _refuse_missing(self) -> None:
        if not os.path.isfile(self.path):  # which is false, and no error, in a folder that may not be entered
            raise StoreError("The file '{path}' is not there any more.",
                             hint="Bring it back, or save the assessment as a copy.", path=self.where)  # fmt: skip

    def _recover(self) -> None:
        """Let SQLite take back a save that was cut off, which it cannot do for a reader."""
        journal = self.path.with_name(self.path.name + "-journal")
        if journal.exists() and self.is_writable:
            with self._connected("rw") as connection:
                connection.execute("SELECT count(*) FROM sqlite_master")

    def _bring_up_to_date(self) -> None:
        """Write what a file of version 1 holds into tables of today; the file as it was is kept beside it."""
        with self._writing() as cursor:
            if schema_version(cursor) != version_1.VERSION:  # another window was faster
                return
            kept = version_1.read(cursor, SQLITE)
            self._keep_before()
            dropping = [f"DROP TABLE {name}" for name in reversed(tuple(version_1.TABLES.values()))]
            self._rewrite(cursor, kept, (*dropping, *(creating(table, SQLITE) for table in TABLES), *_APPEND_ONLY))
            for table in TABLES:
                if table.name not in version_1.TABLES.values():
                    cursor.execute(_LISTED, (table.name, table.name))

    def _private(self) -> Path:
        """Return the private copy; of a file of an earlier version, brought up to date."""
        path = self._copy.path()
        if self._is_older:
            GeoPackageStore(path)._bring_up_to_date()
        return path

    def _keep_before(self) -> None:
        """Copy the file as it is before the present transaction."""
        number, name = 1, f"{self.path.stem}-version-1"
        while (kept := self.path.with_name(f"{name}{'' if number == 1 else f'-{number}'}.gpkg")).exists():
            number += 1
        try:
            shutil.copy2(self.path, kept)
        except OSError as error:
            raise StoreError("The file '{path}' cannot be kept before it is brought up to date: {reason}.",
                             hint="Look at the folder and the space on the disk.", path=self.where,
                             reason=error.strerror) from None  # fmt: skip

    def _make(self) -> None:
        with self._connected("rw") as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {GEOPACKAGE_VERSION}")
        with self._writing() as cursor:
            for statement in (*_FRAME, *(creating(table, SQLITE) for table in TABLES), *_APPEND_ONLY):
                cursor.execute(statement)
            cursor.execute(
                " ".join(("CREATE TABLE", META, "(id INTEGER PRIMARY KEY NOT NULL, name TEXT UNIQUE, value TEXT)"))
            )
            for system in _SYSTEMS:
                cursor.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", system)
            for name in (META, *(table.name for table in TABLES)):
                cursor.execute(_LISTED, (name, name))
            cursor.execute(
                " ".join(("INSERT INTO", META, "(name, value) VALUES (?, ?)")), ("schema_version", str(SCHEMA_VERSION))
            )

    def _damaged(self, reason: str) -> StoreError:
        return StoreError(
            "The file '{path}' is damaged, or no GeoPackage: {reason}.",
            hint="Take a copy that was saved before; the file was not changed.", path=self.where, reason=reason,
        )  # fmt: skip


def _address(path: PurePath, mode: str) -> str:
    """Return a file as SQLite's address; one on a Windows share has four strokes, because it names no host there."""
    name = path.as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(name, safe='/:')}?mode={mode}"
