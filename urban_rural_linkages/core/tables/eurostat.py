r"""Eurostat's bulk tables: several dimensions in the first column, one column a period.

The first column of such a file is named ``freq,unit,sex,age,geo\TIME_PERIOD`` and holds ``A,NR,T,TOTAL,ES242``; cells
end with a blank and a flag.  `divide_dimensions` makes a column of each dimension, so that the file reads like any
table.

Source: Eurostat, *Database, bulk download, TSV format*.
"""

from __future__ import annotations

from collections.abc import Sequence


def divide_dimensions(names: Sequence[str], columns: Sequence[list[str]]) -> tuple[list[str], list[list[str]]] | None:
    r"""Divide a first column of several dimensions.

    Parameters
    ----------
    names : sequence of str
    columns : sequence of list of str
        One list of cells per name.

    Returns
    -------
    names, columns
        One column a dimension, then the others; None where the table is none of Eurostat's.

    Examples
    --------
    >>> divide_dimensions(["sex,geo\\TIME_PERIOD", "2020"], [["T,ES242"], ["134176 b"]])
    (['sex', 'geo', '2020'], [['T'], ['ES242'], ['134176 b']])
    """
    head, slash, _ = names[0].partition("\\") if names else ("", "", "")
    if not slash:
        return None
    dimensions = [name.strip() for name in head.split(",")]
    parts = [[part.strip() for part in cell.split(",")] for cell in columns[0]]
    if any(len(part) != len(dimensions) for part in parts):
        return None
    divided = [[part[place] for part in parts] for place in range(len(dimensions))]
    return [*dimensions, *names[1:]], [*divided, *columns[1:]]
