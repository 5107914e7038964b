"""``jointables``: statistics from other tables onto the units, by their code, with an account of what fitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
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
    from ...core.tables.joins import Join, Table
    from ...io.columns import Column
    from ..run import Run


class JoinTables(UrbanRuralAlgorithm):
    """Units with all columns of several tables."""

    ID = "jointables"
    GROUP = "data"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Join tables to units"),
            tr("Puts the columns of one or several tables (CSV, spreadsheet, GeoPackage) onto the territorial units, "
               "by their code. Codes are compared as text; leading zeros that a program has lost are restored and "
               "reported. A report tells, table by table, what fitted and what did not: nothing is dropped in "
               "silence."),
            tr("join, tables, csv, code, statistics, unir, tablas, código, estadística, cruce"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(units=tr("The layer that gets the columns."), codes=tr("The field with the unit's code."),
                             needs_codes=True),
            p.tables("TABLES", tr("Tables"), tr("The tables to join; each has one row a unit.")),
            p.text("TABLE_KEY", tr("Column of the code in the tables"), tr("The name of the column with the code, the "
                   "same in all tables; of a code in parts their names, such as CPRO,CMUN. Empty: it is called as in "
                   "the units.")),
            *name_parameters(),
            *reading_parameters(),
            p.layer_output("OUTPUT", tr("Units with joined columns"), tr("The units with the columns of all tables.")),
            p.layer_output("REPORT", tr("Report of the join"), tr("One row a table: rows, matched and unmatched "
                           "units, rows of no unit, duplicates, codes whose leading zeros were restored."),
                           optional=True),
            p.layer_output("PAIRS", tr("Codes and names to look at"), tr("One row a code or name that is not written "
                           "as the unit's, that could be several units, or is none."), optional=True),
            p.number_output("N_UNMATCHED", tr("Units that a table has no row for")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a join of nothing."""
        if not run.given("TABLES"):
            raise InputError("No table to join was given.", hint="Choose one or several as TABLES.")

    def execute(self, run: Run) -> p.Results:
        """Join the tables and account for every row."""
        from ...core.tables.joins import join_tables
        from ...io.columns import Column

        units, field = run.table("UNITS"), field_of_codes(run) or ""
        with run.step(tr("Read the tables"), 0.4):
            tables = _tables(run)
        with run.step(tr("Join the rows"), 0.5) as progress:
            joined = join_tables(
                units.column(field), units.field_names, tables, layer=units.name, id_field=field,
                names=names_as_chosen(run), by_name=joins_by_name(run),
                decimal=decimal_mark(run), nodata=run.nodata() or (), progress=progress,
            )  # fmt: skip
        run.tell(joined.notes)
        for tally in joined.tallies:
            run.tally(tally)
        columns = [Column(c.name, c.kind, c.values) for c in joined.columns]
        return {
            **run.write("OUTPUT", columns, style="outlines"),
            **run.write_rows("REPORT", _report_columns(joined)),
            **run.write_rows("PAIRS", _pair_columns(joined)),
            "N_UNMATCHED": joined.most_unmatched,
        }


def _tables(run: Run) -> list[Table]:
    from ...core.tables.joins import Table

    key = run.text("TABLE_KEY") or field_of_codes(run) or ""
    read = [read_as_chosen(run, layer, key, "TABLE_KEY") for layer in run.layers("TABLES")]
    ids = run.ids()
    return [Table(one.name, one.key, one.keys(ids), one.columns, one.semicolons) for one in read]


def _report_columns(joined: Join) -> list[Column]:
    from ...io.columns import Column

    labels = {
        "rows": tr("Rows"),
        "matched": tr("Units with a row"),
        "unmatched_units": tr("Units without a row"),
        "unmatched_rows": tr("Rows of no unit"),
        "duplicates": tr("Duplicate rows"),
        "zeros_restored": tr("Codes with restored zeros"),
    }
    rows = joined.report
    counts = [Column(name, "integer", [getattr(row, name) for row in rows], label) for name, label in labels.items()]
    return [Column("table", "text", [row.table for row in rows], tr("Table")), *counts]


def _pair_columns(joined: Join) -> list[Column]:
    from ...io.columns import Column

    words = {"differs": tr("differs in writing"), "ambiguous": tr("could be several"), "none": tr("no unit")}
    rows = joined.pairs
    return [
        Column("table", "text", [table for table, _ in rows], tr("Table")),
        Column("name_table", "text", [pair.key for _, pair in rows], tr("Code or name in the table")),
        Column("name_unit", "text", [pair.name or None for _, pair in rows], tr("Name of the unit")),
        Column("unit_id", "text", [pair.unit or None for _, pair in rows], tr("Unit")),
        Column("rows", "integer", [pair.rows for _, pair in rows], tr("Rows")),
        Column("result", "text", [pair.result for _, pair in rows], tr("Result")),
        Column("message", "text", [words[pair.result] for _, pair in rows], tr("What was found")),
    ]
