"""Tables joined to units by their ids, with an account of what did not fit.

A regional plan begins with joining: population, births, unemployment and services come as tables, one row per
municipality, and the municipalities as a layer.  What goes wrong there goes wrong in silence: codes in another form,
extinct units, units that appear twice, numbers with marks and flags.  This module joins, reads the figures, and counts
everything that was left over.

Every unit stays and no row is invented: an outer join on the side of the units.  It never guesses by name and never
sums or averages rows of the same unit.  Of a long table (a row per unit and year) the rows of totals are taken where
these are one per unit; otherwise it is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ..account import LeftOut, Tally
from ..errors import InputError
from ..identifiers import IdMatch, normalise_ids, require_unique, shortened
from ..notes import Note
from ..numbers import Decimal, Marker
from ..progress import NullProgress, Progress, Stage, proceed
from .codes import clean_key
from .figures import Column, read_figures, without_markers
from .long import LongForm, find_long_form
from .matching import Units, match_keys
from .names import NamePair
from .remarks import codes_of_missing_remarks, long_remark, reading_remarks
from .writings import DECIMAL_MARKS


@dataclass(frozen=True)
class Table:
    """A table to be joined.

    Attributes
    ----------
    name : str
        What the reader knows it by; also tells columns of the same name apart.
    key_field : str
        Name of the column that holds the ids.
    keys : sequence of n values
        The ids of the rows; None or empty text where there is none.
    columns : mapping of str to sequence of n values
        The other columns in order; the key column may be among them and is passed over.
    semicolons : bool
        The table comes from a file whose cells are divided by semicolons, see `writings.table_marks`.
    """

    name: str
    key_field: str
    keys: Sequence[object]
    columns: Mapping[str, Sequence[object]]
    semicolons: bool = False


@dataclass(frozen=True)
class JoinReport:
    """Account of the rows of one table.

    The accounts close: ``rows == matched + duplicates + unmatched_rows``, and ``matched + unmatched_units`` is the
    number of units.

    Attributes
    ----------
    table : str
    rows : int
        Rows of the table.
    matched : int
        Units that have a row.
    unmatched_units : int
        Units that have none.
    unmatched_rows : int
        Rows of no unit, rows without an id included.
    duplicates : int
        Rows beyond the first of their unit.
    zeros_restored : int
        Distinct ids that fit only after lost leading zeros were put back, on either side.
    """

    table: str
    rows: int
    matched: int
    unmatched_units: int
    unmatched_rows: int
    duplicates: int
    zeros_restored: int


@dataclass(frozen=True)
class Join:
    """The joined columns, one value per unit in the order of the units; what became of each table; the remarks.

    Codes and names that are not written as the unit's come in pairs with their table.
    """

    columns: list[Column]
    report: list[JoinReport]
    notes: list[Note]
    tallies: list[Tally] = field(default_factory=list)
    pairs: list[tuple[str, NamePair]] = field(default_factory=list)

    @property
    def most_unmatched(self) -> int:
        """The units without a row in the table that leaves most of them without."""
        return max(row.unmatched_units for row in self.report)


def join_tables(
    unit_ids: Sequence[object],
    unit_fields: Sequence[str],
    tables: Sequence[Table],
    *,
    layer: str,
    id_field: str,
    names: Sequence[str] = (),
    by_name: bool = False,
    decimal: Decimal | Literal["auto"] = "auto",
    nodata: Sequence[Marker] = (),
    progress: Progress | None = None,
) -> Join:
    """Join the columns of tables to units.

    Ids are compared as text, in another form where a rule leads to those of the units (`matching.match_keys`); this is
    noted.  Numbers are read as `figures.read_figures` says; what stands behind them (flags) becomes a column
    ``name_flag``.  Columns come in the order of the tables.  One whose name is taken, capitals aside (GeoPackage does
    not tell them apart), gets the table's name after it: ``t2001`` of the table ``women`` becomes ``t2001_women``, then
    ``t2001_women_2``.

    Where a table has several rows for a unit, a value on which they agree is kept.  One on which they differ is
    unknown (None): the first row would depend on the order of the file.  A note names these units.

    Parameters
    ----------
    unit_ids : sequence of n values
        Required, and unique.
    unit_fields : sequence of str
        Names of the fields that the units have already.
    tables : sequence of Table
    layer, id_field : str
        Where the ids of the units come from, for messages.
    names : sequence of n str
        The names of the units; empty where their ids are names, or there are none.
    by_name : bool
        The ids of the tables are names, see `matching.Units`.
    decimal : {"auto", "point", "comma"}
        Decimal mark of numbers that are text; "auto" takes what the table's numbers show.
    nodata : sequence of float or str
        Codes and words that mean missing; such cells are emptied before the type of a column is found.
    progress : Progress, optional

    Returns
    -------
    Join

    Raises
    ------
    InputError
        When units lack ids or repeat them, when a table has no rows, when none of its rows fits, or when it is long
        and has no rows of totals.
    """
    progress = progress or NullProgress()
    ids = normalise_ids(unit_ids, layer, id_field)
    require_unique(ids, layer, id_field)
    units = Units(ids, layer, id_field, names, by_name)
    taken = {name.casefold() for name in unit_fields}
    joined = Join([], [], [])
    for number, table in enumerate(tables):
        cleared = _with_clean_keys(table, nodata)
        single, remarks = one_row_a_unit(cleared)
        keys, match, of_keys, pairs = match_keys(units, single.keys, single.name, single.key_field)
        joined.pairs.extend((single.name, pair) for pair in pairs)
        joined.report.append(_account(single, match, len(ids)))
        joined.notes.extend([*remarks, *of_keys])
        joined.tallies.extend(_tallies(single, keys, match, len(ids), layer))
        stage = Stage(progress, number / len(tables), (number + 1) / len(tables))
        columns = _figures(single, decimal, joined.notes)
        _join_columns(joined, single, columns, match, ids, taken=taken, progress=stage)
    return joined


def _with_clean_keys(table: Table, nodata: Sequence[Marker]) -> Table:
    """Return the table with its keys as text and without the cells that the user says mean missing."""
    keys = [clean_key(key) for key in normalise_ids(table.keys, table.name, table.key_field, required=False)]
    columns = {name: without_markers(values, nodata) for name, values in table.columns.items()}
    return replace(table, keys=keys, columns=columns)


def one_row_a_unit(table: Table) -> tuple[Table, list[Note]]:
    """Return the rows of totals of a long table; any other table as it is."""
    form = find_long_form(table.keys, table.columns, table.key_field)  # type: ignore[arg-type]
    if form is None:
        return table, []
    rows = rows_of_totals(table.name, form, table.columns)
    columns = {name: [values[row] for row in rows] for name, values in table.columns.items()}
    return replace(table, keys=[table.keys[row] for row in rows], columns=columns), [long_remark(table.name, form)]


def rows_of_totals(table: str, form: LongForm, columns: Mapping[str, Sequence[object]]) -> list[int]:
    """Return the rows of a long table that count everybody.

    Raises
    ------
    InputError
        When a dimension has no total, or no row has all of them: somebody must choose.
    """
    rows = form.rows_of_totals(columns)
    if form.open or not rows:
        raise InputError(
            "Table '{table}' is a long table: it has several rows a unit, which differ in {dimensions}.",
            hint="Prepare it first: spread it to one row a unit, or keep the rows of one value of each "
            "({dimension}: {values}).",
            table=table,
            dimensions=", ".join(form.dimensions),
            dimension=form.open[0] if form.open else next(iter(form.dimensions)),
            values=shortened(form.dimensions[form.open[0] if form.open else next(iter(form.dimensions))]),
        )
    return rows


def _figures(table: Table, decimal: Decimal | Literal["auto"], notes: list[Note]) -> list[Column]:
    """Read the columns of a table, and note what was assumed."""
    names = [name for name in table.columns if name != table.key_field]
    others = {name: table.columns[name] for name in names}
    reading = read_figures(others, semicolons=table.semicolons, decimal=DECIMAL_MARKS[decimal])
    notes.extend(reading_remarks(table.name, reading))
    notes.extend(codes_of_missing_remarks(table.name, reading))
    return list(reading.columns.values())


def _join_columns(
    joined: Join,
    table: Table,
    columns: Sequence[Column],
    match: IdMatch,
    ids: Sequence[str],
    *,
    taken: set[str],
    progress: Progress,
) -> None:
    """Append the table's columns, and a note on the units whose rows contradict each other."""
    rows_of: list[list[int]] = [[] for _ in ids]
    for unit, row in zip(match.left.tolist(), match.right.tolist(), strict=True):
        rows_of[unit].append(row)
    contradicted: set[str] = set()
    for number, column in enumerate(columns):
        proceed(progress, number / len(columns))
        found = [{column.values[row] for row in rows} for rows in rows_of]
        values = [next(iter(cells)) if len(cells) == 1 else None for cells in found]
        contradicted |= {ids[unit] for unit, cells in enumerate(found) if len(cells) > 1}
        name = _free_name(column.name, table.name, taken)
        joined.columns.append(Column(name, column.kind, values))
        if column.flags:
            joined.columns.append(_flags_of_units(name, column.flags, rows_of, table.name, taken))
    if contradicted:
        joined.notes.append(
            Note(
                "Units whose rows in table '{table}' contradict each other: {count} ({ids}). Where they differ, these "
                "units have no value. Keep one row per unit.",
                table=table.name,
                count=len(contradicted),
                ids=shortened(sorted(contradicted)),
            )
        )


def _flags_of_units(
    name: str, flags: Sequence[str], rows_of: Sequence[Sequence[int]], table: str, taken: set[str]
) -> Column:
    """Return what stood behind the numbers of each unit's rows."""
    joined = [", ".join(dict.fromkeys(flags[row] for row in rows if flags[row])) or None for rows in rows_of]
    return Column(_free_name(f"{name}_flag", table, taken), "text", list(joined))


def _free_name(name: str, table: str, taken: set[str]) -> str:
    """Find a name that is not taken, and take it."""
    free, number = name, 1
    while free.casefold() in taken:
        free = f"{name}_{table}" if number == 1 else f"{name}_{table}_{number}"
        number += 1
    taken.add(free.casefold())
    return free


def _account(table: Table, match: IdMatch, units: int) -> JoinReport:
    rows, matched = len(table.keys), len(set(match.left.tolist()))
    return JoinReport(
        table=table.name,
        rows=rows,
        matched=matched,
        unmatched_units=units - matched,
        unmatched_rows=rows - match.right.size,
        duplicates=match.right.size - matched,
        zeros_restored=len(match.restored),
    )


def _tallies(table: Table, keys: Sequence[str], match: IdMatch, units: int, layer: str) -> list[Tally]:
    """Account for the rows of a table, and for the units that it was joined to."""
    nameless, matched = keys.count(""), len(set(match.left.tolist()))
    strangers = len(keys) - match.right.size - nameless
    rows = (
        LeftOut(strangers, Note("of no unit"), tuple(match.unmatched_right)),
        LeftOut(nameless, Note("without an id")),
        LeftOut(match.right.size - matched, Note("that repeat the id of another")),
    )
    without = LeftOut(units - matched, Note("without a row"), tuple(match.unmatched_left))
    return [
        Tally(Note("Rows of table '{table}'", table=table.name), len(keys), rows),
        Tally(Note("Units of '{layer}' in table '{table}'", layer=layer, table=table.name), units, (without,)),
    ]
