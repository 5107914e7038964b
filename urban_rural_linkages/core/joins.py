"""Tables joined to units by their ids, with an account of what did not fit.

A regional plan begins with joining: population, births, unemployment and services come as tables, one row per
municipality, and the municipalities as a layer.  What goes wrong there goes wrong in silence: codes that lost their
zeros, extinct units, units that appear twice, numbers that arrive as text.  This module joins, and counts
everything that was left over.

Every unit stays and no row is invented: an outer join on the side of the units.  It never guesses by name, never
sums or averages rows of the same unit, and does not turn long tables (a row per unit and year) into wide ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .account import LeftOut, Tally
from .column_types import Column, column_type
from .errors import InputError
from .identifiers import IdMatch, match_ids, normalise_ids, require_unique, shortened
from .notes import Note
from .numbers import PLAIN_NUMBER, Decimal, Marker, without_text_markers
from .progress import NullProgress, Progress, Stage, proceed


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
    """

    name: str
    key_field: str
    keys: Sequence[object]
    columns: Mapping[str, Sequence[object]]


@dataclass(frozen=True)
class JoinReport:
    """What became of the rows of one table.

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
    """The joined columns, one value per unit in the order of the units; what became of each table; the remarks."""

    columns: list[Column]
    report: list[JoinReport]
    notes: list[Note]
    tallies: list[Tally] = field(default_factory=list)


def join_tables(
    unit_ids: Sequence[object],
    unit_fields: Sequence[str],
    tables: Sequence[Table],
    *,
    layer: str,
    id_field: str,
    decimal: Decimal | Literal["auto"] = "auto",
    nodata: Sequence[Marker] = (),
    progress: Progress | None = None,
) -> Join:
    """Join the columns of tables to units.

    Ids are compared as text; lost leading zeros are restored as `match_ids` says, and noted.  Columns come in the
    order of the tables.  One whose name is taken, capitals aside (GeoPackage does not tell them apart), gets the
    table's name after it: ``t2001`` of the table ``women`` becomes ``t2001_women``, then ``t2001_women_2``.

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
    decimal : {"auto", "point", "comma"}
        Decimal mark of numbers that are text, see `column_type`.
    nodata : sequence of float or str
        Codes and words that mean missing; such cells are emptied before the type of a column is found.
    progress : Progress, optional

    Returns
    -------
    Join

    Raises
    ------
    InputError
        When units lack ids or repeat them, when a table has no rows, or when none of its rows fits.
    """
    progress = progress or NullProgress()
    ids = normalise_ids(unit_ids, layer, id_field)
    require_unique(ids, layer, id_field)
    taken = {name.casefold() for name in unit_fields}
    joined = Join([], [], [])
    for number, table in enumerate(tables):
        keys = normalise_ids(table.keys, table.name, table.key_field, required=False)
        match = match_ids(ids, keys)
        if not match.left.size:
            raise _nothing_fits(table, keys, ids, layer, id_field)
        joined.report.append(_account(table, match, len(ids)))
        joined.notes.extend(_remarks(table, match))
        joined.tallies.extend(_tallies(table, keys, match, len(ids), layer))
        stage = Stage(progress, number / len(tables), (number + 1) / len(tables))
        columns = {name: _without_markers(values, nodata) for name, values in table.columns.items()}
        cleared = Table(table.name, table.key_field, table.keys, columns)
        _join_columns(joined, cleared, match, ids, taken=taken, decimal=decimal, progress=stage)
    return joined


def _join_columns(
    joined: Join,
    table: Table,
    match: IdMatch,
    ids: Sequence[str],
    *,
    taken: set[str],
    decimal: Decimal | Literal["auto"],
    progress: Progress,
) -> None:
    """Append the table's columns, and a note on the units whose rows contradict each other."""
    rows_of: list[list[int]] = [[] for _ in ids]
    for unit, row in zip(match.left.tolist(), match.right.tolist(), strict=True):
        rows_of[unit].append(row)
    contradicted: set[str] = set()
    names = [name for name in table.columns if name != table.key_field]
    for number, name in enumerate(names):
        proceed(progress, number / len(names))
        column, notes = column_type(table.columns[name], decimal, table=table.name, name=name)
        found = [{column.values[row] for row in rows} for rows in rows_of]
        values = [next(iter(cells)) if len(cells) == 1 else None for cells in found]
        contradicted |= {ids[unit] for unit, cells in enumerate(found) if len(cells) > 1}
        joined.columns.append(Column(_free_name(name, table.name, taken), column.kind, values))
        joined.notes.extend(notes)
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


def _without_markers(values: Sequence[object], markers: Sequence[Marker]) -> Sequence[object]:
    """Empty the cells that mean missing: words, and codes however the number is written."""
    cells, codes = without_text_markers(values, markers)
    if not codes:
        return list(cells)

    return [None if cell is not None and _is_code(cell, codes) else cell for cell in cells]


def _is_code(cell: object, codes: Sequence[float]) -> bool:
    """Tell whether a cell holds one of the codes that mean missing, with a decimal point or comma."""
    text = str(cell).strip().replace(",", ".")
    return PLAIN_NUMBER["point"].fullmatch(text) is not None and float(text) in codes


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


def _remarks(table: Table, match: IdMatch) -> list[Note]:
    notes = []
    if match.restored:
        short, full = next(iter(match.restored.items()))
        notes.append(
            Note(
                "Ids of table '{table}' and of the units that differ by lost leading zeros only: {count}, such as "
                "'{short}' and '{full}'. They were joined; store ids as text to keep their zeros.",
                count=len(match.restored),
                table=table.name,
                short=short,
                full=full,
            )
        )
    return notes


def _nothing_fits(table: Table, keys: Sequence[str], ids: Sequence[str], layer: str, id_field: str) -> InputError:
    theirs, ours = sorted({key for key in keys if key}), min(ids, default="")
    if not theirs or not ours:
        return InputError(
            "There is nothing to join: column '{key_field}' of table '{table}' holds {keys} ids, layer '{layer}' has "
            "{units} units.",
            hint="Choose a table with rows, and the column that holds the codes of the units as TABLE_KEY.",
            key_field=table.key_field,
            table=table.name,
            keys=len(theirs),
            layer=layer,
            units=len(ids),
        )
    known, width = set(ids), len(ours)
    if longer := next((key for key in theirs if key[:width] in known or key[-width:] in known), ""):
        return InputError(
            "No row of table '{table}' fits a unit: its column '{key_field}' holds ids like '{key}', field "
            "'{id_field}' of layer '{layer}' ids like '{unit}'.",
            hint="The ids of the table contain those of the units: give the table a column with the code alone.",
            table=table.name,
            key_field=table.key_field,
            key=longer,
            id_field=id_field,
            layer=layer,
            unit=ours,
        )
    return InputError(
        "No row of table '{table}' fits a unit: its column '{key_field}' holds ids like '{key}', field "
        "'{id_field}' of layer '{layer}' ids like '{unit}'.",
        hint="Choose as TABLE_KEY the column with the same codes as the units. Codes that were read as numbers lose "
        "their leading zeros and may gain decimals: read them as text.",
        table=table.name,
        key_field=table.key_field,
        key=theirs[0],
        id_field=id_field,
        layer=layer,
        unit=ours,
    )
