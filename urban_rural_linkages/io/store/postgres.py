"""Assessments in PostgreSQL, for teams: several people answer one checklist at once.

The tables are those of the GeoPackage, in a schema of their own.  The connection comes from QGIS, with the user and
password that QGIS keeps for it; statements go through psycopg2, which QGIS ships on Windows, macOS and Debian, because
transactions and bound values need it.  PostGIS is not needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ..field_names import quoted
from . import version_1
from .errors import StoreError
from .schema import LOG, META, POSTGRES, SCHEMA_VERSION, TABLES, check_version, creating
from .sql import Cursor, SqlStore, schema_version

SCHEMA = "urbanrural"
CONNECT_S = 5
WAIT_MS = 5000  # for another writer
_APPEND_ONLY = (
    """CREATE FUNCTION urcl_log_only_grows() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the log only grows'; END $$""",
    " ".join(("CREATE TRIGGER urcl_log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON", LOG.name,
              "FOR EACH STATEMENT EXECUTE FUNCTION urcl_log_only_grows()")),
)  # fmt: skip


def connection_text(name: str) -> str:
    """Return how to reach the database of a connection that QGIS knows, its credentials included.

    Raises
    ------
    StoreError
        When QGIS knows no such connection.
    """
    from qgis.core import QgsDataSourceUri, QgsProviderRegistry  # noqa: PLC0415 - tests of the tables need no QGIS

    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    connections = metadata.connections() if metadata else {}
    if name not in connections:
        raise StoreError(
            "QGIS knows no PostgreSQL connection '{name}'.",
            hint="Make it in the browser of QGIS, or choose another one.", name=name,
        )  # fmt: skip
    return QgsDataSourceUri(connections[name].uri()).connectionInfo(True)


class PostgresStore(SqlStore):
    """Assessments in a schema of a database; the tables are made where they are missing and may be made.

    Parameters
    ----------
    connection : str
        Host, database, user and so on, as `connection_text` returns them.
    where : str
        What to call the place: the name of the connection.
    schema : str
        Where the tables lie.

    Raises
    ------
    StoreError
        When psycopg2 is missing, the database cannot be reached, or its tables come from a newer plugin.
    """

    dialect = POSTGRES

    def __init__(self, connection: str, where: str, schema: str = SCHEMA) -> None:
        self._text, self._where, self._schema = connection, where, schema
        self._open: Any = None
        try:
            import psycopg2  # noqa: PLC0415 - only whoever uses a database needs it
        except ImportError:
            raise StoreError(
                "A PostgreSQL database needs the Python module psycopg2, which this QGIS does not have.",
                hint="Install it (on Debian: python3-psycopg2), or keep the assessment in a GeoPackage.",
            ) from None
        self._psycopg2 = psycopg2
        self._make_where_missing()
        with self._reading() as cursor:
            check_version(schema_version(cursor), where)

    @property
    def where(self) -> str:
        """The name of the connection."""
        return self._where

    @property
    def is_writable(self) -> bool:
        """Whether the user may write answers."""
        try:
            with self._reading() as cursor:
                cursor.execute("SELECT has_table_privilege('urcl_answer', 'INSERT, UPDATE')")
                return cursor.fetchall() == [(True,)]
        except StoreError:
            return False

    def close(self) -> None:
        """Close the connection; the next use opens it again."""
        if self._open is not None:
            self._open.close()
            self._open = None

    @contextmanager
    def _reading(self) -> Iterator[Cursor]:
        with self._transaction("REPEATABLE READ READ ONLY") as cursor:
            yield cursor

    @contextmanager
    def _writing(self) -> Iterator[Cursor]:
        with self._transaction("READ COMMITTED READ WRITE") as cursor:
            yield cursor

    @contextmanager
    def _transaction(self, mode: str) -> Iterator[Cursor]:
        """Open a transaction; a connection that has broken is thrown away, so that the next use makes a new one."""
        try:
            connection = self._connected()
            with connection.cursor() as cursor:
                cursor.execute(f"BEGIN ISOLATION LEVEL {mode}")
                try:
                    yield cursor
                except BaseException:
                    if not connection.closed:
                        cursor.execute("ROLLBACK")
                    raise
                cursor.execute("COMMIT")
        except self._psycopg2.Error as error:
            self.close()
            raise self._unreachable(error) from None

    def _connected(self) -> Any:
        if self._open is None or self._open.closed:
            self._open = self._psycopg2.connect(self._text, connect_timeout=CONNECT_S)
            self._open.autocommit = True  # transactions are opened and closed by name
            with self._open.cursor() as cursor:
                for name, value in (
                    ("search_path", quoted(self._schema)),
                    ("lock_timeout", str(WAIT_MS)),
                    ("client_encoding", "UTF8"),
                ):
                    cursor.execute("SELECT set_config(%s, %s, false)", (name, value))
        return self._open

    def _make_where_missing(self) -> None:
        """Make schema and tables; two people who do so at once wait for each other."""
        with self._writing() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (f"{META}.{self._schema}",))
            cursor.execute("SELECT to_regclass(%s)", (f"{quoted(self._schema)}.{META}",))
            if cursor.fetchall() != [(None,)]:
                self._bring_up_to_date(cursor)
                return
            cursor.execute(" ".join(("CREATE SCHEMA IF NOT EXISTS", quoted(self._schema))))
            for statement in (*(creating(table, POSTGRES) for table in TABLES), *_APPEND_ONLY):
                cursor.execute(statement)
            cursor.execute(" ".join(("CREATE TABLE", META, "(name TEXT PRIMARY KEY, value TEXT)")))
            cursor.execute(
                " ".join(("INSERT INTO", META, "(name, value) VALUES (%s, %s)")),
                ("schema_version", str(SCHEMA_VERSION)),
            )

    def _bring_up_to_date(self, cursor: Cursor) -> None:
        """Write what tables of version 1 hold into tables of today; those before are kept under another name."""
        if schema_version(cursor) != version_1.VERSION:
            return
        kept = version_1.read(cursor, POSTGRES)
        renaming = [f"ALTER TABLE {name} RENAME TO {name}_v1" for name in version_1.TABLES.values()]
        triggers = _APPEND_ONLY[1:]  # the function is there
        self._rewrite(cursor, kept, (*renaming, *(creating(table, POSTGRES) for table in TABLES), *triggers))

    def _unreachable(self, error: Exception) -> StoreError:
        return StoreError(
            "The database '{where}' cannot be read or written now: {reason}.",
            hint="Look at the connection in the browser of QGIS, and try again.",
            where=self._where, reason=str(error).strip().split("\n")[0] or type(error).__name__,
        )  # fmt: skip
