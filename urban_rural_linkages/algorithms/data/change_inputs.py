"""Tables of mergers and splits of units, and the yearly series that they are applied to, declared and read."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..office_numbers import numbers_of_fields

if TYPE_CHECKING:
    import numpy as np

    from ...core.demography.unit_changes import UnitChange
    from ..run import Run

_COLUMNS = {"CHANGE_YEAR": "year", "CHANGE_FROM": "from", "CHANGE_TO": "to", "CHANGE_SHARE": "share",
            "CHANGE_POPULATION": "population"}  # fmt: skip
_NEEDED = ("CHANGE_YEAR", "CHANGE_FROM", "CHANGE_TO")


def change_parameters() -> p.Parameters:
    """Declare the series, the other sums, and the table of changes."""
    return [
        p.pattern("SERIES", tr("Yearly series"), tr("Patterns of the names of yearly fields, with {year} for the year "
                  "and commas between several, such as t{year}, births_{year}. The first is the population."),
                  default="t{year}"),
        p.fields("FIELDS", tr("Other fields to add up"), tr("Figures of one date, such as areas or jobs. They are "
                 "added up where units are united; of other fields only what all of these units have in common is "
                 "kept."), "UNITS"),
        p.source("CHANGES", tr("Changes of units"), tr("A table with a row for each merger, split or exchange of land: "
                 "in which year (from 1 January on) which unit handed people over to which other, and what share of "
                 "its people, or how many. Without it changes are only proposed."), p.ANY, optional=True),
        p.field("CHANGE_YEAR", tr("Year of the change"), tr("Empty: the column 'year'."), "CHANGES", advanced=True),
        p.field("CHANGE_FROM", tr("Unit that gave"), tr("Empty: the column 'from'."), "CHANGES", advanced=True),
        p.field("CHANGE_TO", tr("Unit that got"), tr("Empty: the column 'to'."), "CHANGES", advanced=True),
        p.field("CHANGE_SHARE", tr("Share"), tr("Of the people of the unit that gave, 0 to 1. Empty: the column "
                "'share', where there is one."), "CHANGES", advanced=True),
        p.field("CHANGE_POPULATION", tr("People handed over"), tr("Used where no share is given. Empty: the column "
                "'population', where there is one."), "CHANGES", advanced=True),
    ]  # fmt: skip


def other_fields(run: Run) -> list[str]:
    """Return the fields of one date that are added up."""
    return run.fields("FIELDS")


def read_all_series(run: Run, ids: Sequence[str]) -> tuple[list[dict[int, str]], list[dict[int, np.ndarray]]]:
    """Return the fields of each series by year, and their figures.

    Raises
    ------
    InputError
        When a pattern finds no field.
    """
    from ...core.demography.yearly_fields import years_of_pattern

    units, nodata = run.table("UNITS"), run.nodata()
    patterns = [part.strip() for part in run.text("SERIES").split(",") if part.strip()]
    fields = [years_of_pattern(units.field_names, pattern) for pattern in patterns]
    units.expect(name for one in fields for name in one.values())
    read = [{year: units.numbers(name, ids, nodata, True) for year, name in one.items()} for one in fields]
    return fields, read


def read_given_changes(run: Run, ids: Sequence[str]) -> list[UnitChange]:
    """Return the changes of the table, its codes with the zeros that those of the units have; none without a table."""
    from ...core.demography.unit_changes import read_changes
    from ...core.functional.flow_codes import codes_of_units

    table = run.table("CHANGES")
    if table is None:
        return []
    columns = {name: run.field(name) or column for name, column in _COLUMNS.items()}
    for name in _NEEDED:
        if columns[name] not in table.field_names:
            raise InputError(
                "Table '{table}' has no column '{column}'; it has: {columns}.",
                hint="A change is a year, the unit that gave (from) and the unit that got (to); choose the columns.",
                table=table.name, column=columns[name], columns=", ".join(table.field_names),
            )  # fmt: skip
    origins, targets = (table.id_column(columns[name]) for name in ("CHANGE_FROM", "CHANGE_TO"))
    origins, targets, notes = codes_of_units(origins, targets, ids, table.name)
    run.tell(notes)
    years = table.numbers(columns["CHANGE_YEAR"], nodata=run.nodata())
    run.tell(_strangers({*origins, *targets} - set(ids), table.name))
    named = [columns[name] for name in ("CHANGE_SHARE", "CHANGE_POPULATION") if columns[name] in table.field_names]
    read = numbers_of_fields(run, table, named, whole=[columns["CHANGE_POPULATION"]])
    shares, people = (read.get(columns[name]) for name in ("CHANGE_SHARE", "CHANGE_POPULATION"))
    return read_changes(years, list(origins), list(targets), shares, people, layer=table.name)


def _strangers(codes: Collection[str], table: str) -> list[Note]:
    """Name the codes of changes that are no units: of places beyond the region, or written in another way."""
    from ...core.identifiers import shortened

    if not codes:
        return []
    return [Note("Table '{table}' names units that are not among those of the layer: {units}. Years that lack their "
                 "people are unknown; if they should be there, write their codes as the layer has them.", table=table,
                 units=shortened(sorted(codes), most=5))]  # fmt: skip
