"""A GeoPackage that this plugin alone makes: opened, made, read and written through Python's own SQLite.

Not through the provider of QGIS, for what QGIS does not give: a transaction over several tables, values bound to
statements, and a file that is closed again after every save.  A file that stays open is lost when a synchronisation
service replaces it, and cannot be moved on Windows.  QGIS may have the same file open, and edit other tables of it:
SQLite makes one writer wait for the other.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path, PurePath
from urllib.parse import quote

from .errors import StoreError
from .private_copy import PrivateCopy

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
LISTED = "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'attributes', ?, 0)"


class OwnFile:
    """A GeoPackage of ours; that there is one is only asked when it is read or written.

    Parameters
    ----------
    path : Path
        Where it lies.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.copy = PrivateCopy(path)

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

    def make(self, fill: Callable[[sqlite3.Cursor], None]) -> None:
        """Make the file, with the tables that every GeoPackage has; what is half made is taken away again.

        Parameters
        ----------
        fill : callable
            Makes the tables of the file's own, in the same transaction.

        Raises
        ------
        StoreError
            When there is a file of that name, or it cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.touch(exist_ok=False)
        except OSError as error:
            if self.path.exists():
                raise StoreError("There is a file '{path}' already.", hint="Open it, or choose another name.",
                                 path=self.where) from None  # fmt: skip
            raise StoreError("The file '{path}' cannot be made: {reason}.", hint="Choose another folder.",
                             path=self.where, reason=error.strerror) from None  # fmt: skip
        try:
            self._frame(fill)
        except BaseException:
            self.path.unlink()
            raise

    def _frame(self, fill: Callable[[sqlite3.Cursor], None]) -> None:
        with self.connected("rw") as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {GEOPACKAGE_VERSION}")
        with self.writing() as cursor:
            for statement in _FRAME:
                cursor.execute(statement)
            cursor.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _SYSTEMS)
            fill(cursor)

    @contextmanager
    def reading(self, private: Path | None = None) -> Iterator[sqlite3.Cursor]:
        """Open a transaction that reads one state of the file, or of a private copy where it cannot be read itself.

        Raises
        ------
        StoreError
            When the file is not there, is locked, or is damaged.
        """
        self.refuse_missing()
        if private is None and not self.is_writable and self.copy.is_needed:
            private = self.copy.path()
        if private is None:
            self._recover()
        with self.connected("ro" if private is None else "rw", private) as connection:
            connection.execute("BEGIN")
            yield connection.cursor()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Cursor]:
        """Open a transaction that writes all or nothing.

        Raises
        ------
        StoreError
            When the file is not there, is read only, locked or damaged, or the disk is full.
        """
        if self.path.exists() and not self.is_writable:
            raise StoreError("The file '{path}' is read only.", hint="Copy it to a folder of yours and open the copy.",
                             path=self.where)  # fmt: skip
        with self.connected("rw") as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection.cursor()
            except BaseException:
                with suppress(sqlite3.Error):  # the first error is the one to tell
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def connected(self, mode: str, path: Path | None = None) -> Iterator[sqlite3.Connection]:
        """Open the file, or a private copy of it; whatever SQLite refuses becomes a sentence."""
        self.refuse_missing()
        address = address_of((path or self.path).absolute(), mode)
        try:
            with closing(sqlite3.connect(address, timeout=WAIT_S, uri=True, isolation_level=None)) as connection:
                yield connection
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _PASSING:
                raise self.damaged(str(error)) from None
            raise StoreError("The file '{path}' cannot be read or written now: {reason}.",
                             hint="Close what else has it open, look at the space on the disk, and try again.",
                             path=self.where, reason=error) from None  # fmt: skip
        except (sqlite3.Warning, UnicodeError, OverflowError) as error:  # text that is none, numbers beyond 64 bits
            raise self.damaged(str(error)) from None

    def refuse_missing(self) -> None:
        """Refuse a file that is not there, which SQLite would make.

        Raises
        ------
        StoreError
            Which names it.
        """
        if not os.path.isfile(self.path):  # which is false, and no error, in a folder that may not be entered
            raise StoreError("The file '{path}' is not there any more.",
                             hint="Bring it back, or save what is open as a copy.", path=self.where)  # fmt: skip

    def refuse_damage(self, cursor: sqlite3.Cursor, needed: Iterable[str]) -> None:
        """Refuse a file of ours that lacks one of its tables, or whose pages do not hold together.

        Raises
        ------
        StoreError
            Which names what is damaged.
        """
        names = table_names(cursor)
        lacking = [name for name in needed if name not in names]
        cursor.execute("PRAGMA quick_check(1)")
        if lacking or cursor.fetchall() != [("ok",)]:
            raise self.damaged(lacking[0] if lacking else "quick_check")

    def damaged(self, reason: str) -> StoreError:
        """Return the error of a file that cannot be read for a reason."""
        return StoreError(
            "The file '{path}' is damaged, or no GeoPackage: {reason}.",
            hint="Take a copy that was saved before; the file was not changed.", path=self.where, reason=reason,
        )  # fmt: skip

    def _recover(self) -> None:
        """Let SQLite take back a save that was cut off, which it cannot do for a reader."""
        journal = self.path.with_name(self.path.name + "-journal")
        if journal.exists() and self.is_writable:
            with self.connected("rw") as connection:
                connection.execute("SELECT count(*) FROM sqlite_master")


def table_names(cursor: sqlite3.Cursor) -> set[str]:
    """Return the names of all tables of a file."""
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in cursor.fetchall()}


def address_of(path: PurePath, mode: str) -> str:
    """Return a file as SQLite's address; one on a Windows share has four strokes, because it names no host there."""
    name = path.as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(name, safe='/:')}?mode={mode}"
