"""Numbers in the text fields of a table, with the thousands, decimal marks and per cents of offices."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from ..core.errors import InputError

if TYPE_CHECKING:
    import numpy as np

    from ..core.tables.figures import Column
    from ..io.layers import FeatureTable
    from .run import Run


def numbers_of_fields(
    run: Run, table: FeatureTable, fields: Sequence[str], whole: Collection[str] = ()
) -> dict[str, np.ndarray]:
    """Return the numbers of some fields of a table; NaN is unknown, and per cents are parts of 1.

    Parameters
    ----------
    run : Run
        Which is told what was assumed.
    table : FeatureTable
    fields : sequence of str
        Points and commas have one meaning in all of them.
    whole : collection of str
        Those that count people: 1.234 is never little more than one.

    Raises
    ------
    InputError
        When a field holds no numbers, or numbers that could mean two things.
    """
    try:
        return {field: table.numbers(field, nodata=run.nodata(), whole=field in whole) for field in fields}
    except InputError:
        read = columns_as_written(run, table, fields)
        if read is None:
            raise
    return {name: column.parts() for name, column in read.items()}


def columns_as_written(run: Run, table: FeatureTable, fields: Sequence[str]) -> dict[str, Column] | None:
    """Read fields as tables are read, and say what was assumed; None where one holds no numbers, or doubtful ones."""
    from ..core.tables.figures import read_figures, without_markers
    from ..core.tables.remarks import reading_remarks

    cells = {field: without_markers(table.column(field), run.nodata() or ()) for field in fields}
    reading = read_figures(cells, known=fields)
    if any(column.kind == "text" for column in reading.columns.values()):
        return None
    run.tell(reading_remarks(table.name, reading))
    return reading.columns
