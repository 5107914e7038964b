"""Tables as they were downloaded: how they are read, declared and read for the algorithms that take them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from qgis.core import QgsVectorLayer

from ...core.credentials import without_credentials
from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    from ...core.tables.figures import Column
    from ..run import Run


@dataclass(frozen=True)
class ReadTable:
    """A table that was read.

    Attributes
    ----------
    name : str
        What the log calls it.
    key : str
        The column of the code as the table calls it; of several, all of them.
    key_fields : list of str
        The column of the code, or those of its parts.
    columns : dict of str to list
        All columns, that of the code among them.
    semicolons : bool
        The cells of its file are divided by semicolons.
    notes : list of Note
        What was passed over or assumed.
    """

    name: str
    key: str
    columns: dict[str, list[object]]
    semicolons: bool
    notes: list[Note] = field(default_factory=list)
    key_fields: list[str] = field(default_factory=list)

    def keys(self, units: Sequence[str]) -> Sequence[object]:
        """Return the codes of the rows, their parts put together to those of the units."""
        from ...core.identifiers import normalise_ids
        from ...core.tables.codes import clean_key, put_together

        if len(self.key_fields) == 1:
            return self.columns[self.key]
        parts = [normalise_ids(self.columns[one], self.name, one, required=False) for one in self.key_fields]
        return put_together([[clean_key(key) for key in part] for part in parts], units)


def reading_parameters() -> p.Parameters:
    """Declare how tables are read where the reader does not find it out."""
    return [
        p.choice("DECIMAL", tr("Decimal mark"), tr("How numbers that are text are written; it can be found for the "
                 "table."),
                 {"auto": tr("Find it for the table"), "point": tr("Point (1234.5)"), "comma": tr("Comma (1234,5)")},
                 "auto", advanced=True),
        p.text("ENCODING", tr("Encoding of CSV files"), tr("Such as utf-8 or cp1252; auto finds it."), "auto",
               advanced=True),
        p.text("SHEET", tr("Sheet of a workbook"), tr("The sheet to read, of a workbook with several. Empty: the "
               "one that has the column of the code."), advanced=True),
        p.number("HEADER_ROW", tr("Row of the header"), tr("The row with the names of the columns, as a "
                 "spreadsheet counts; 0 finds it below titles."), 0, minimum=0, whole=True, advanced=True),
        p.nodata_values(),
    ]  # fmt: skip


def decimal_mark(run: Run) -> Literal["auto", "point", "comma"]:
    """Return the decimal mark as it was chosen: ``auto``, ``point`` or ``comma``."""
    return run.choice("DECIMAL")


def name_parameters() -> p.Parameters:
    """Declare how a table that has names in place of codes is joined."""
    return [
        p.field("NAME", tr("Name of the unit"), tr("The field with the unit's name, where a table has names and no "
                "codes. Empty: the field of the code holds the names."), "UNITS", advanced=True),
        p.choice("MATCH", tr("What the tables are joined by"), tr("Codes; or names, without regard to capitals, "
                 "accents and marks: a name that several units could have is never joined, and every one that differs "
                 "in writing is listed to be looked at."),
                 {"codes": tr("Codes of the units"), "names": tr("Names of the units")}, "codes", advanced=True),
    ]  # fmt: skip


def joins_by_name(run: Run) -> bool:
    """Tell whether tables are joined by the names of units in place of their codes."""
    return run.choice("MATCH") == "names"


def names_as_chosen(run: Run) -> list[str]:
    """Return the names of the units; empty where no field was chosen."""
    field = run.field("NAME")
    values = run.table("UNITS").column(field) if field else []
    return ["" if value is None else str(value) for value in values]


def read_as_chosen(run: Run, layer: QgsVectorLayer, key: str, parameter: str) -> ReadTable:
    """Read a table, and say what was assumed.

    Parameters
    ----------
    run : Run
        With the parameters of `reading_parameters`.
    layer : QgsVectorLayer
    key : str
        The column of the code, or its parts with commas between them; of a workbook, the sheet that has it is read.
    parameter : str
        What the user calls the column of the code, for the message.

    Raises
    ------
    InputError
        When there is no such column.
    """
    from ...io.layers import layer_name
    from ...io.tables.table import Choices, column_of, read_table

    choices = Choices(run.text("ENCODING") or "auto", run.text("SHEET"), run.whole("HEADER_ROW"))
    parts = [key] if "\\" in key else [part.strip() for part in key.split(",") if part.strip()] or [key]
    read = read_table(layer, choices, parts[0])
    run.tell(read.notes)
    whole = column_of(list(read.columns), key) or _nameless_first(read.columns, run.text(parameter))
    found = [whole] if whole else [column_of(list(read.columns), part) for part in parts]
    if not all(found):
        raise InputError("Table '{table}' has no column '{key}'; it has: {columns}.",
                         hint="Give the column of the code as {parameter}.", table=layer_name(layer), key=key,
                         columns=", ".join(read.columns), parameter=parameter)  # fmt: skip
    return ReadTable(without_credentials(layer_name(layer)), ", ".join(found), read.columns, read.semicolons,
                     read.notes, found)  # fmt: skip


def _nameless_first(columns: Mapping[str, object], chosen: str) -> str:
    """Return the first column where it has no name and none was chosen: tables of offices have the codes there."""
    from ...core.tables.layout import nameless

    first = next(iter(columns), "")
    return first if first == nameless(0) and not chosen else ""


def figures_as_chosen(run: Run, read: ReadTable, as_text: Sequence[str] = (), decimal: str = "") -> list[Column]:
    """Read the figures of a table as `reading_parameters` say, flags behind them, and tell what was assumed.

    Parameters
    ----------
    run : Run
    read : ReadTable
    as_text : sequence of str
        Columns of ids, names and groups.
    decimal : {"", ".", ","}
        The decimal mark where the table shows it elsewhere, and the user has not chosen one.
    """
    from ...core.tables.figures import read_figures, with_flags, without_markers
    from ...core.tables.remarks import reading_remarks
    from ...core.tables.writings import DECIMAL_MARKS

    cells = {name: without_markers(values, run.nodata() or ()) for name, values in read.columns.items()}
    reading = read_figures(cells, as_text=as_text, semicolons=read.semicolons,
                           decimal=DECIMAL_MARKS[decimal_mark(run)] or decimal)  # fmt: skip
    run.tell(reading_remarks(read.name, reading))
    return with_flags(list(reading.columns.values()))
