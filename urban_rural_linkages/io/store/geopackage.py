"""Assessments in a GeoPackage of their own: tables without shapes, which QGIS opens beside the project.

A file is only taken when it is ours: another GeoPackage is refused, and never changed.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from . import version_1
from .errors import StoreError
from .own_file import LISTED, OwnFile, table_names
from .schema import LOG, META, SCHEMA_VERSION, SQLITE, TABLES, check_version, creating
from .sql import Cursor, SqlStore, schema_version

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
        self._file = OwnFile(path)
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
            reader = cast("sqlite3.Cursor", cursor)
            if META not in table_names(reader):
                raise StoreError(
                    "The file '{path}' holds no assessments of this plugin.",
                    hint="Choose another file, or a new name.", path=str(path),
                )  # fmt: skip
            version = schema_version(cursor)
            check_version(version, str(path))
            needed = version_1.TABLES.values() if version == version_1.VERSION else [table.name for table in TABLES]
            store._file.refuse_damage(reader, needed)
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
        OwnFile(path).make(_fill)
        return cls(path)

    @property
    def where(self) -> str:
        """Path of the file."""
        return self._file.where

    @property
    def is_writable(self) -> bool:
        """Whether file and folder can be written."""
        return self._file.is_writable

    @contextmanager
    def _reading(self) -> Iterator[Cursor]:
        needs_copy = self._is_older and not self.is_writable
        with self._file.reading(self._private() if needs_copy else None) as cursor:
            yield cursor

    @contextmanager
    def _writing(self) -> Iterator[Cursor]:
        with self._file.writing() as cursor:
            yield cursor

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
                    cursor.execute(LISTED, (table.name, table.name))

    def _private(self) -> Path:
        """Return a private copy of a file of an earlier version, brought up to date."""
        path = self._file.copy.path()
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


def _fill(cursor: sqlite3.Cursor) -> None:
    """Make the tables of assessments in a new file."""
    for statement in (*(creating(table, SQLITE) for table in TABLES), *_APPEND_ONLY):
        cursor.execute(statement)
    cursor.execute(" ".join(("CREATE TABLE", META, "(id INTEGER PRIMARY KEY NOT NULL, name TEXT UNIQUE, value TEXT)")))
    for name in (META, *(table.name for table in TABLES)):
        cursor.execute(LISTED, (name, name))
    cursor.execute(
        " ".join(("INSERT INTO", META, "(name, value) VALUES (?, ?)")), ("schema_version", str(SCHEMA_VERSION))
    )
