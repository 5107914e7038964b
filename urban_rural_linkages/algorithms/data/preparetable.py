"""``preparetable``: one table of an office made ready, with one row a unit and an account of every step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import field_of_codes, unit_parameters
from .table_inputs import (
    decimal_mark,
    joins_by_name,
    name_parameters,
    names_as_chosen,
    read_as_chosen,
    reading_parameters,
)

if TYPE_CHECKING:
    from ...core.notes import Note
    from ...core.tables.matching import Units
    from ...core.tables.preparation import Prepared, Wishes
    from ...io.columns import Column
    from ..run import Run


class PrepareTable(UrbanRuralAlgorithm):
    """A typed table of one row a unit, and a report of what was done."""

    ID = "preparetable"
    GROUP = "data"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Prepare a table"),
            tr("Reads a table as a statistical office delivers it (CSV, TSV, XLSX, ODS, PC-Axis) and writes it with "
               "one row a unit and one column a figure: rows are chosen, codes put together and brought to those of "
               "the units, dimensions such as year and sex spread to columns, yearly figures added up over a period. "
               "A report tells every step."),
            tr("table, csv, pivot, long table, spreadsheet, clean, tabla, hoja de cálculo, limpiar, preparar"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            p.table("TABLE", tr("Table"), tr("The table as it was downloaded.")),
            p.text("KEY", tr("Columns of the code"), tr("The name of the column with the code; several, with commas "
                   "between them, are put together in their order, such as CPRO,CMUN."), optional=False),
            *unit_parameters(units=tr("The units whose codes the table is to have; codes in another form are brought "
                                      "to theirs."), codes=tr("The field with the unit's code."), optional=True),
            *name_parameters(),
            p.text("KEEP", tr("Rows to keep"), tr("Columns and the value that each must have, with commas between "
                   "them, such as Sexo=Total,Periodo=2021.")),
            p.text("PIVOT", tr("Dimensions to spread"), tr("Columns whose values become columns, with commas between "
                   "them, such as Periodo,Sexo.")),
            p.text("VALUES", tr("Columns that are spread"), tr("With commas between them. Empty: all that hold "
                   "figures.")),
            p.text("SUM", tr("Sums over years"), tr("A name, a pattern of columns and the years, such as "
                   "births=nac_{year}:2001-2020, with semicolons between several.")),
            p.flag("FLAGS", tr("Keep flags"), tr("What stands behind numbers (134176 b) becomes a column of its own; "
                   "else it is left out."), True, advanced=True),
            *reading_parameters(),
            p.layer_output("OUTPUT", tr("Prepared table"), tr("One row a unit, with its code and its figures.")),
            p.layer_output("REPORT", tr("Report of the preparation"), tr("One row a step: what was done, and to how "
                           "many rows, cells or codes."), optional=True),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Read the table, make it ready, and write it with its report."""
        from ...core.tables.preparation import prepare_table
        from ...io.columns import Column

        wishes = _wishes(run)
        with run.step(tr("Read the table"), 0.5):
            read = read_as_chosen(run, run.layers("TABLE")[0], wishes.key_fields[0], "KEY")
        if len(wishes.key_fields) == 1:
            wishes = replace(wishes, key_fields=read.key_fields)  # as the table writes it
        with run.step(tr("Prepare the table"), 0.5):
            ready = prepare_table(read.name, read.columns, wishes, units=_units(run), semicolons=read.semicolons)
        run.tell([step.note for step in ready.steps])
        key = "".join(wishes.key_fields)
        columns = [Column(c.name, c.kind, c.values) for c in ready.columns]
        return {
            **run.write_rows("OUTPUT", [Column(key, "text", ready.keys, tr("Code")), *columns]),
            **run.write_rows("REPORT", _report_columns(ready, read.notes)),
        }


def _units(run: Run) -> Units | None:
    from ...core.tables.matching import Units

    units = run.table("UNITS")
    if units is None:
        return None
    by_name = joins_by_name(run)
    return Units(run.ids(), units.name, field_of_codes(run) or "", names_as_chosen(run), by_name)


def _wishes(run: Run) -> Wishes:
    from ...core.parameter_text import parse_pairs
    from ...core.tables.preparation import Wishes, parse_sums
    from ...core.tables.writings import DECIMAL_MARKS

    keys = [run.text("KEY")] if "\\" in run.text("KEY") else _names(run.text("KEY"))  # Eurostat's header as it stands
    if not keys:
        raise InputError("No column of the code was given.", hint="Give its name as KEY.")
    return Wishes(
        keys,
        keep=parse_pairs(run.text("KEEP"), parameter="KEEP"),
        spread=_names(run.text("PIVOT")),
        values=_names(run.text("VALUES")),
        sums=parse_sums(run.text("SUM")),
        flags=run.flag("FLAGS"),
        decimal=DECIMAL_MARKS[decimal_mark(run)],
        nodata=run.nodata() or (),
    )


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _report_columns(ready: Prepared, notes: list[Note]) -> list[Column]:
    from ...io.columns import Column

    rows = [("read", None, note) for note in notes] + [(step.id, step.count, step.note) for step in ready.steps]
    return [
        Column("step", "text", [step for step, _, _ in rows], tr("Step")),
        Column("count", "integer", [count for _, count, _ in rows], tr("Number")),
        Column("message", "text", [note_sentence(note) for _, _, note in rows], tr("What was done")),
    ]
