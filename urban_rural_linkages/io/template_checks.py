"""Checks that a GeoPackage makes itself: ids of its rows, required fields, lists of answers, and numbers that can be.

Why: the form of QGIS goes along with the file only where it is opened in QGIS.  ogr2ogr, QField with a form of its own
and scripts write what they like, unless the file refuses it: triggers stand in the file and hold for whoever writes.
A copy made by ogr2ogr loses triggers and forms, but keeps labels and lists, because they are written as GeoPackage's
schema extension wants them (OGC 12-128r18, F.9).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from ..core.assessment.format.templates import FieldTemplate, LayerTemplate
from ..i18n import tr
from .columns import unwritable
from .field_names import quoted

_Check: TypeAlias = tuple[str, str, tuple[str, ...], str]  # its name, when it is wrong, fields, what is said

_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
       definition TEXT NOT NULL, scope TEXT NOT NULL,
       CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
    """CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT,
       title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,
       CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))""",
    """CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (constraint_name TEXT NOT NULL,
       constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC,
       max_is_inclusive BOOLEAN, description TEXT,
       CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""",
)
_EXTENSION = "INSERT OR IGNORE INTO gpkg_extensions VALUES (?, NULL, 'gpkg_schema', ?, 'read-write')"
_DEFINITION = "http://www.geopackage.org/spec121/#extension_schema"
_COLUMN = "INSERT OR REPLACE INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, ?)"
_VALUE = "INSERT OR REPLACE INTO gpkg_data_column_constraints VALUES (?, 'enum', ?, NULL, NULL, NULL, NULL, ?)"
_NEW_ID = (
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || "
    "substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
)  # RFC 9562, version 4


def keep_checks(geopackage: Path, templates: Sequence[LayerTemplate], language: str) -> None:
    """Write the checks of template layers into their file, which nobody else has open.

    A row that comes without an id, or with one that is there already, gets one of its own; whatever else the form
    would refuse the file refuses too, with the name of layer and field.

    Raises
    ------
    OutputError
        When they cannot be written.
    """
    try:
        with closing(sqlite3.connect(geopackage)) as database, database:
            for statement in _SCHEMA:
                database.execute(statement)
            for table in ("gpkg_data_columns", "gpkg_data_column_constraints"):
                database.execute(_EXTENSION, (table, _DEFINITION))
            for template in templates:
                _keep_labels(database, template, language)
                for trigger in _triggers(template, language):
                    database.execute(trigger)
    except sqlite3.Error as error:
        raise unwritable(str(geopackage), str(error)) from None


def _keep_labels(database: sqlite3.Connection, template: LayerTemplate, language: str) -> None:
    """Write labels, remarks and lists of answers where programs other than QGIS read them."""
    for field in template.fields:
        listed = f"{template.name}_{field.name}" if field.answers else None
        remark = field.help[language] if field.help else None
        database.execute(_COLUMN, (template.name, field.name, field.name, field.label[language], remark, listed))
        for answer in field.answers:
            database.execute(_VALUE, (listed, answer.value, answer.label[language]))


def _triggers(template: LayerTemplate, language: str) -> Iterator[str]:
    table = quoted(template.name)
    for field in template.fields:
        if field.role == "key":
            yield from _identity(template, field)
        for name, wrong, others, words in _checks(field, language):
            said = _text(f"{template.title[language]} ({template.name}), {field.label[language]}: {words}")
            columns = ", ".join(quoted(one) for one in (field.name, *others))
            for event, when in (("insert", "BEFORE INSERT"), ("update", f"BEFORE UPDATE OF {columns}")):
                trigger = quoted(f"{template.name}_{field.name}_{name}_{event}")
                yield (f"CREATE TRIGGER {trigger} {when} ON {table} FOR EACH ROW WHEN {wrong} "
                       f"BEGIN SELECT RAISE(ABORT, {said}); END")  # fmt: skip


def _identity(template: LayerTemplate, field: FieldTemplate) -> Iterator[str]:
    """Give each row an id of its own: a pasted or split feature comes with that of another."""
    table, key = quoted(template.name), quoted(field.name)
    yield f"CREATE INDEX {quoted(f'{template.name}_{field.name}')} ON {table} ({key})"
    yield " ".join((
        "CREATE TRIGGER", quoted(f"{template.name}_{field.name}_given"), "AFTER INSERT ON", table, "FOR EACH ROW",
        f"WHEN NEW.{key} IS NULL OR NEW.{key} = '' OR EXISTS (SELECT 1 FROM", table,
        f"WHERE {key} = NEW.{key} AND rowid <> NEW.rowid)",
        "BEGIN UPDATE", table, f"SET {key} = {_NEW_ID} WHERE rowid = NEW.rowid; END",
    ))  # fmt: skip


def _checks(field: FieldTemplate, language: str) -> Iterator[_Check]:
    """Return what the file refuses of a field; what is unknown is refused only where it is required."""
    value = f"NEW.{quoted(field.name)}"
    if field.required:
        yield "required", f"{value} IS NULL OR {value} = ''", (), tr("it has to be filled in.")
    if field.answers:
        codes = [answer.value for answer in field.answers]
        known = ", ".join(_text(code) for code in codes)
        words = tr("it is one of {codes}.").format(codes=", ".join(codes))
        yield "list", f"{value} <> '' AND {value} NOT IN ({known})", (), words
    if field.minimum is not None:
        words = tr("not less than {least}.").format(least=f"{field.minimum:g}")
        yield "least", f"{value} < {field.minimum:g}", (), words
    if field.at_most and field.at_most_label is not None:
        total = " + ".join(f"NEW.{quoted(name)}" for name in field.at_most)
        yield "most", f"{value} > {total}", field.at_most, field.at_most_label[language]


def _text(words: str) -> str:
    """Return a text as SQL writes it: a trigger takes no bound values."""
    return "'" + words.replace("'", "''") + "'"
