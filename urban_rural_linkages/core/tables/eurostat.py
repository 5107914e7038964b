r"""Eurostat's bulk tables: several dimensions in the first column, one column a period or one a place.

The first column of such a file is named ``freq,unit,sex,age,geo\TIME_PERIOD`` (formerly ``unit,sex,age,geo\time``) and
holds ``A,NR,T,TOTAL,ES242``; cells end with a blank and a flag.  `divide_dimensions` makes a column of each dimension,
so that the file reads like any table.  Files named ``unit,sex,age,TIME_PERIOD\geo`` have a row a period and a column a
place: they are turned, so that each place has its rows and each period its column.

Source: Eurostat, *Database, bulk download, TSV format*.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .long import PERIODS

_PLACES = frozenset({"geo", "metroreg", "cities", "ref_area"})


class Dimensions(NamedTuple):
    """A table with a column for each dimension.

    Attributes
    ----------
    names : list of str
    columns : list of list of str
    turned : int
        Places that stood in columns and stand in rows now; 0 where they always did.
    """

    names: list[str]
    columns: list[list[str]]
    turned: int = 0


def divide_dimensions(names: Sequence[str], columns: Sequence[list[str]]) -> Dimensions | None:
    r"""Divide a first column of several dimensions.

    Parameters
    ----------
    names : sequence of str
    columns : sequence of list of str
        One list of cells per name.

    Returns
    -------
    Dimensions or None
        One column a dimension, then the others; None where the table is none of Eurostat's.

    Examples
    --------
    >>> divide_dimensions(["sex,geo\\TIME_PERIOD", "2020"], [["T,ES242"], ["134176 b"]])[:2]
    (['sex', 'geo', '2020'], [['T'], ['ES242'], ['134176 b']])
    >>> divide_dimensions(["sex,time\\geo", "ES241", "ES242"], [["T,2021", "T,2020"], ["5", "4"], ["8", ":"]])[:2]
    (['sex', 'geo', '2021', '2020'], [['T', 'T'], ['ES241', 'ES242'], ['5', '8'], ['4', ':']])
    """
    head, slash, across = names[0].partition("\\") if names else ("", "", "")
    if not slash:
        return None
    dimensions = [name.strip() for name in head.split(",")]
    parts = [[part.strip() for part in cell.split(",")] for cell in columns[0]]
    if any(len(part) != len(dimensions) for part in parts):
        return None
    divided = [[part[place] for part in parts] for place in range(len(dimensions))]
    if columns[1:] and across.strip().casefold() in _PLACES and not _PLACES & {name.casefold() for name in dimensions}:
        return _turned(dict(zip(dimensions, divided, strict=True)), across.strip(), names[1:], columns[1:])
    return Dimensions([*dimensions, *names[1:]], [*divided, *columns[1:]])


def _turned(
    dimensions: dict[str, list[str]], across: str, places: Sequence[str], cells: Sequence[list[str]]
) -> Dimensions:
    """Give each place a row of its own, and each period a column; without periods there is one column of values."""
    period = next((name for name in dimensions if name.casefold() in PERIODS), "")
    periods = dimensions.get(period, ["value"] * len(cells[0]) if cells else [])
    others = {name: values for name, values in dimensions.items() if name != period}
    kinds = list(zip(*others.values(), strict=True)) if others else [()] * len(periods)
    rows: dict[tuple[str, ...], dict[str, int]] = {}
    for row, (kind, when) in enumerate(zip(kinds, periods, strict=True)):
        rows.setdefault(kind, {}).setdefault(when, row)  # of a period that stands twice the first row counts
    columns = list(dict.fromkeys(periods))
    found = [(kind, place, row_of) for kind, row_of in rows.items() for place in range(len(places))]
    return Dimensions(
        [*others, across, *columns],
        [
            *([kind[number] for kind, _, _ in found] for number in range(len(others))),
            [places[place] for _, place, _ in found],
            *([cells[place][row_of[when]] if when in row_of else "" for _, place, row_of in found]
              for when in columns),
        ],
        len(places),
    )  # fmt: skip
