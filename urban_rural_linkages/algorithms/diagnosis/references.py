"""Reference values of a diagnosis: those of a country or a neighbour, beside the figures of the region."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...core.report.blocks import Table
from ...core.report.charts.lines import Line, index_of
from .diagnosis import Diagnosis
from .writing import signed_percent

_MOST_LINES = 2


def reference_lines(diagnosis: Diagnosis, years: Sequence[int]) -> list[Line]:
    """Return the inhabitants of other places as lines of an index, where they are known from its first year on."""
    lines = []
    for name in diagnosis.references.names:
        values = index_of(diagnosis.references.over("population", name, years))
        if values[-1] == values[-1]:
            change = signed_percent(diagnosis.language, diagnosis.references.change(name, years[0], years[-1]))
            lines.append(Line(f"{name} {change}", values, look="reference"))
    return lines[:_MOST_LINES]


def with_references(
    diagnosis: Diagnosis, table: Table, series: Sequence[str], years: Sequence[int],
    cells: Callable[[str], Sequence[str]],
) -> Table:  # fmt: skip
    """Add the rows of other places below a table, and who published them.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its reference values.
    table : Table
        The rows of the region.
    series, years
        Of which series and years a place must have a value, to have a row.
    cells : callable
        Writes the row of a place.
    """
    names = diagnosis.references.with_values(series, years)
    if not names:
        return table
    return replace(table, rows=[*table.rows, *(list(cells(name)) for name in names)], references=len(names),
                   notes=[*table.notes, *diagnosis.references.cited(names)])  # fmt: skip
