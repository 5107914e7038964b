"""Units that appeared in a yearly series, and the units that they seem to come from, by their borders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from ...core.demography.daughters import Daughter
    from ..run import Run


def read_daughters(
    run: Run, ids: Sequence[str], series: Mapping[int, np.ndarray], start: np.ndarray | None = None
) -> list[Daughter]:
    """Find the units that others were divided into, of those without people at the start where one is given."""
    from ...core.demography.daughters import appeared, find_daughters

    rows = appeared(series, start)
    return find_daughters(series, neighbours_of(run, ids, rows), rows) if rows else []


def read_merged(run: Run, ids: Sequence[str], series: Mapping[int, np.ndarray], end: np.ndarray) -> list[Daughter]:
    """Find the units that went into others, of those with people before and without any at the end.

    Read backwards, a merger is a division: years are negative.
    """
    from ...core.demography.daughters import appeared, find_daughters

    backwards = {-year: people for year, people in series.items()}
    rows = appeared(backwards, end)
    return find_daughters(backwards, neighbours_of(run, ids, rows), rows) if rows else []


def neighbours_of(run: Run, ids: Sequence[str], rows: Sequence[int]) -> dict[int, list[int]]:
    """Return the units that some units share a border with; none where the units have no outlines."""
    from ...core.contiguity import shared_borders
    from ...io.territories import outlines_near
    from ..borders import border_tolerance

    units = run.table("UNITS")
    if not units.has_polygons:
        return {}
    tolerance, outlines = border_tolerance(run), outlines_near(units, rows, ids)
    borders = units.attended(lambda: shared_borders(outlines, tolerance))
    return borders.neighbours(rows)
