"""The tables of a store, once for SQLite and PostgreSQL, and the versions of them that can be read.

Table and column names follow the records of core.assessment; a record's list or dictionary is a column of JSON text,
named with the ending _json.  Every table has an integer key, as GeoPackage asks of tables and QGIS of rows, and the
uuid of its assessment.  The log only grows: triggers refuse whatever else is tried.

Statements are put together from the names below and from nothing else; every value is bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ...core.assessment.plain_records import FIELDS, Kept, Kind
from ...core.assessment.records import Answer, Assessment, CalculationRun, Evidence, LogEntry, Measure
from ...core.assessment.unit_records import Binding, Comment, Determination, Figure, Snapshot, Unit
from .errors import StoreError

SCHEMA_VERSION = 2
META = "urcl_meta"
PARENT = "assessment_uuid"
_LONGEST = 9  # digits
_RESERVED = frozenset({"group"})  # words of SQL itself


@dataclass(frozen=True)
class Dialect:
    """Differences in the SQL of SQLite and PostgreSQL.

    Attributes
    ----------
    mark : str
        Where a bound value stands in a statement.
    key : str
        The type of the integer key.
    types : mapping of Kind to str
        The type of a column.
    """

    mark: str
    key: str
    types: Mapping[Kind, str]


SQLITE = Dialect("?", "INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", {
    Kind.TEXT: "TEXT", Kind.REAL: "DOUBLE", Kind.COUNT: "INTEGER", Kind.FLAG: "BOOLEAN", Kind.LIST: "TEXT",
    Kind.OBJECT: "TEXT",
})  # fmt: skip
POSTGRES = Dialect("%s", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", {
    **SQLITE.types, Kind.REAL: "DOUBLE PRECISION",
})  # fmt: skip


@dataclass(frozen=True)
class Table:
    """A table and the record that it holds; the fields `unique` tell rows of one assessment apart."""

    name: str
    record: type[Kept]
    unique: tuple[str, ...]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of the record, in the order of its fields."""
        return tuple(column_of(name, kind) for name, kind in FIELDS[self.record].items())

    @cached_property
    def owned(self) -> tuple[str, ...]:
        """The columns that are written: those of the record, after the uuid of its assessment."""
        return self.columns if self.record is Assessment else (PARENT, *self.columns)

    @property
    def kind(self) -> str:
        """The kind of its records."""
        return self.record.__name__.lower()

    def identity(self, record: Kept) -> tuple[object, ...]:
        """Return what tells a record apart from others of its assessment."""
        return tuple(getattr(record, name) for name in self.unique)


def column_of(name: str, kind: Kind) -> str:
    """Return the column of a field."""
    if name in _RESERVED:
        return f"{name}_name"
    return f"{name}_json" if kind in (Kind.LIST, Kind.OBJECT) else name


ASSESSMENTS = Table("urcl_assessment", Assessment, ("uuid",))
ANSWERS = Table("urcl_answer", Answer, ("unit_code", "item_id"))
RECORDS = (
    Table("urcl_evidence", Evidence, ("uuid",)),
    Table("urcl_measure", Measure, ("uuid",)),
    Table("urcl_determination", Determination, ("uuid",)),
    Table("urcl_comment", Comment, ("uuid",)),
    Table("urcl_calc_run", CalculationRun, ("uuid",)),
    Table("urcl_unit", Unit, ("code",)),
    Table("urcl_figure", Figure, ("unit_code", "indicator", "group", "alternative")),
    Table("urcl_binding", Binding, ("role",)),
    Table("urcl_snapshot", Snapshot, ("uuid",)),
)
LOG = Table("urcl_log", LogEntry, ("uuid",))
TABLES = (ASSESSMENTS, ANSWERS, *RECORDS, LOG)
TABLE_OF = {table.kind: table for table in RECORDS}


def creating(table: Table, dialect: Dialect) -> str:
    """Return the statement that makes a table."""
    lines = [f"id {dialect.key}"]
    if table.record is not Assessment:
        lines.append(f"{PARENT} TEXT NOT NULL REFERENCES {ASSESSMENTS.name} (uuid)")
    for name, kind in FIELDS[table.record].items():
        optional = kind in (Kind.REAL, Kind.OBJECT)
        lines.append(f"{column_of(name, kind)} {dialect.types[kind]}{'' if optional else ' NOT NULL'}")
    if table.record is Assessment:
        lines.append("changes INTEGER NOT NULL DEFAULT 0")
    lines.append(f"UNIQUE ({', '.join(_unique(table))})")
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"


def inserting(table: Table, dialect: Dialect) -> str:
    """Return the statement that adds a row, and leaves one that is there already as it is."""
    return f"{_insert(table, dialect)} ON CONFLICT ({', '.join(_unique(table))}) DO NOTHING"


def writing(table: Table, dialect: Dialect, only_revision: bool = False) -> str:
    """Return the statement that adds a row or puts it in the place of the one that is there.

    With `only_revision` the last value bound is the revision that the row before must have.
    """
    news = ", ".join(f"{column} = excluded.{column}" for column in table.owned if column not in _unique(table))
    guard = f" WHERE {table.name}.revision = {dialect.mark}" if only_revision else ""
    return f"{_insert(table, dialect)} ON CONFLICT ({', '.join(_unique(table))}) DO UPDATE SET {news}{guard}"


def deleting(table: Table, dialect: Dialect) -> str:
    """Return the statement that takes a row away."""
    return " ".join(("DELETE FROM", table.name, "WHERE", _equal(_unique(table), dialect)))


def reading(table: Table, dialect: Dialect, by: tuple[str, ...]) -> str:
    """Return the statement that reads rows by the values of some columns, in the order in which they came."""
    where = ("WHERE", _equal(by, dialect)) if by else ()
    return " ".join(("SELECT", ", ".join(table.columns), "FROM", table.name, *where, "ORDER BY id"))


def _insert(table: Table, dialect: Dialect) -> str:
    marks = ", ".join([dialect.mark] * len(table.owned))
    return " ".join(("INSERT INTO", table.name, f"({', '.join(table.owned)})", "VALUES", f"({marks})"))


def _unique(table: Table) -> tuple[str, ...]:
    fields = FIELDS[table.record]
    columns = tuple(column_of(name, fields[name]) for name in table.unique)
    return columns if table.record is Assessment else (PARENT, *columns)


def _equal(columns: tuple[str, ...], dialect: Dialect) -> str:
    return " AND ".join(f"{column} = {dialect.mark}" for column in columns)


def check_version(version: str, where: str) -> None:
    """Refuse tables that a newer plugin has made, and a version that is none.

    Raises
    ------
    StoreError
        Naming the store.
    """
    if not version.isdecimal():
        raise StoreError(
            "'{where}' does not say of which version its tables of assessments are.",
            hint="Take a copy that was saved before, or start a new file.",
            where=where,
        )
    if len(version) > _LONGEST or int(version) > SCHEMA_VERSION:
        raise StoreError(
            "The assessments in '{where}' were written by a newer version of the plugin.",
            hint="Update the plugin (tables of version {version}; this one knows {known}).",
            where=where,
            version=version,
            known=SCHEMA_VERSION,
        )
