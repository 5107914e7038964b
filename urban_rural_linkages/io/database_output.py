"""A table in a database, made under another name and renamed when the whole run has succeeded."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import cast

from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsDataSourceUri,
    QgsProviderConnectionException,
    QgsProviderRegistry,
)

from ..core.credentials import without_credentials
from ..core.errors import OutputError
from ..core.progress import Progress
from .destinations import Destination
from .field_names import quoted

_PREFIX = "unfinished_"
_ABANDONED_AFTER = 86400  # seconds; nobody can see from here which process works on a table
_TABLES = "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ({}) AND nspname ="


class DatabaseOutput:
    """A table in a database.

    Parameters
    ----------
    destination : Destination
        Where it goes.

    Attributes
    ----------
    place : str
        Where it is written, as Processing reads it.
    final : str
        What it is called when it has been published.
    is_written : bool
        Whether Processing has made it.

    Raises
    ------
    OutputError
        When the database cannot be reached.
    """

    def __init__(self, destination: Destination) -> None:
        self.destination, self.final = destination, destination.text
        self.table = f"{_PREFIX}{int(time.time())}_{secrets.token_hex(4)}"
        uri = QgsDataSourceUri(destination.uri)
        uri.setTable(self.table)
        self.place = f"{destination.provider}://{uri.uri(False)}"
        self._is_postgres = destination.provider == "postgres"
        self.is_written = self._is_published = False
        self._schema = destination.schema or ("public" if self._is_postgres else "")
        try:
            self._connection = connection_to(destination)
            if self._is_postgres:
                self._remove_abandoned()
        except QgsProviderConnectionException as error:
            raise self.failed(str(error)) from None

    def settle(self, place: str) -> None:
        """Take nothing over but that there is a table now: its name is known."""
        self.is_written = True

    def check(self, rows: int, progress: Progress) -> None:
        """Count the rows.

        Raises
        ------
        OutputError
            When there are fewer than were written, or the database does not answer.
        """
        try:
            ((found,),) = self._ask("SELECT count(*) FROM", self._named(self.table))
        except QgsProviderConnectionException as error:
            raise self.failed(str(error)) from None
        if int(str(found)) < rows:
            raise self.failed(f"it took {found} of {rows} rows")

    def publish(self) -> None:
        """Give the table its name in place of the one that has it; PostgreSQL does both or neither.

        Raises
        ------
        OutputError
            When the database refuses, as it does where a view reads the earlier table.
        """
        final = self.destination.table
        try:
            if self._is_postgres:
                # Statements that are sent together are one transaction.
                self._ask("DROP TABLE IF EXISTS", self._named(final) + ";",
                          "ALTER TABLE", self._named(self.table), "RENAME TO", quoted(final))  # fmt: skip
                self._rename_parts(final)
            else:
                if self._connection.tableExists(self._schema, final):
                    self._connection.dropVectorTable(self._schema, final)
                self._connection.renameVectorTable(self._schema, self.table, final)
        except QgsProviderConnectionException as error:
            raise self.failed(str(error)) from None
        self._is_published = True

    def discard(self) -> None:
        """Remove the table; nothing where it was published."""
        if self._is_published:
            return
        with suppress(QgsProviderConnectionException):
            self._connection.dropVectorTable(self._schema, self.table)

    def failed(self, reason: str) -> OutputError:
        """Return the error of a failure."""
        said = without_credentials(reason.rpartition("returned 0 [")[2] or reason).strip(" \n]")
        return OutputError("The table '{table}' could not be written into the database: {reason}.",
                           hint="Check that the database can be reached and that you may write into its schema.",
                           table=self.destination.table, reason=" ".join(said.split()).rstrip("."))  # fmt: skip

    def _named(self, table: str) -> str:
        return f"{quoted(self._schema)}.{quoted(table)}" if self._schema else quoted(table)

    def _ask(self, *words: str) -> list[list[object]]:
        return self._connection.executeSql(" ".join(words))

    def _names(self, kinds: str) -> list[str]:
        """Return the names of the relations of some kinds, as PostgreSQL calls these, in the schema."""
        return [str(name) for (name,) in self._ask(_TABLES.format(kinds), literal(self._schema))]

    def _rename_parts(self, final: str) -> None:
        """Name index and sequence after the table, where these names are free."""
        for name in self._names("'i', 'S'"):
            if name.startswith(self.table):
                kind = "SEQUENCE" if name.endswith("_seq") else "INDEX"
                with suppress(QgsProviderConnectionException):
                    self._ask("ALTER", kind, self._named(name), "RENAME TO", quoted(name.replace(self.table, final)))

    def _remove_abandoned(self) -> None:
        for name in self._names("'r'"):
            made = name.removeprefix(_PREFIX).partition("_")[0]
            if name.startswith(_PREFIX) and made.isdigit() and time.time() - int(made) > _ABANDONED_AFTER:
                with suppress(QgsProviderConnectionException):
                    self._connection.dropVectorTable(self._schema, name)


def connection_to(destination: Destination) -> QgsAbstractDatabaseProviderConnection:
    """Return QGIS' connection to the database of a table."""
    provider = QgsProviderRegistry.instance().providerMetadata(destination.provider)
    given = QgsDataSourceUri(destination.uri)
    uri = given.connectionInfo(False) if destination.provider == "postgres" else destination.uri
    if given.authConfigId():
        uri = f"{uri} authcfg={given.authConfigId()}" if "authcfg" not in uri else uri
    return cast("QgsAbstractDatabaseProviderConnection", provider.createConnection(uri, {}))


def label_fields(destination: Destination, labels: Mapping[str, str]) -> None:
    """Write the labels of fields into the table of a database, as comments; what it refuses stays without."""
    connection = connection_to(destination)
    schema = destination.schema or ("public" if destination.provider == "postgres" else "")
    for name, label in labels.items():
        with suppress(QgsProviderConnectionException):
            connection.setFieldComment(name, schema, destination.table, label)


def literal(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
