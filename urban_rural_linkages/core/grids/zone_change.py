"""Change of cells summed over zones: the area of each that empties, and the people who live there.

Each cell counts as far as it lies in the zone (`coverage_fractions`).  Only cells that are known at both dates count,
so the people at the end less those at the start are the change, to the last person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from ..arrays import Bytes, Floats, ratio
from ..coverage_fractions import Coverage
from ..progress import NullProgress, Progress, proceed
from ..zonal import zonal_table
from .grid_change import CellChange

_CELLS_AT_ONCE = 2_000_000  # about a quarter of a second
_SHRINKING = (CellChange.ABANDONED, CellChange.LOSING)


@dataclass(frozen=True, eq=False)
class ZoneChange:
    """The change of each zone; NaN where nothing of it is known.

    Attributes
    ----------
    population_start, population_end, change : (zones,) ndarray
        People of the cells that are known at both dates.
    known_km2 : (zones,) ndarray
        Area of those cells.
    shrinking_area, shrinking_people : (zones,) ndarray
        Share of the known area, and of the people at the start, in cells that are abandoned or lose people.
    area_km2, people_start, people_end : (zones, classes) ndarray
        By class of the cells, in the order of `CellChange`.
    """

    population_start: Floats
    population_end: Floats
    change: Floats
    known_km2: Floats
    shrinking_area: Floats
    shrinking_people: Floats
    area_km2: Floats
    people_start: Floats
    people_end: Floats


def zone_change(
    start: Floats,
    end: Floats,
    classes: Bytes,
    cell_km2: Floats,
    coverage: Coverage,
    progress: Progress | None = None,
) -> ZoneChange:
    """Sum people and areas over zones, by what became of the cells.

    Parameters
    ----------
    start, end : (rows, columns) ndarray
        Persons by cell; NaN = unknown.
    classes : (rows, columns) ndarray of uint8
        From `grid_change`.
    cell_km2 : (rows, columns) or (rows, 1) ndarray
        Area of the cells.
    coverage : Coverage
        Which cells lie in which zone, and how far.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    ZoneChange
        In the order of the zones; independent of that order but for it.
    """
    progress = progress or NullProgress()
    areas = np.broadcast_to(cell_km2, start.shape).copy()  # flat once, not once a part
    tables = [np.zeros((coverage.units, len(CellChange))) for _ in range(3)]
    for part, begin, stop in _parts(coverage):
        for step, values in enumerate((areas, start, end)):
            proceed(progress, begin + step / 3.0 * (stop - begin))
            tables[step] += zonal_table(values, classes, len(CellChange), part)
    proceed(progress, 1.0)
    nothing = (tables[0].sum(axis=1) == 0.0)[:, np.newaxis]
    area, before, after = (np.where(nothing, np.nan, table) for table in tables)
    sums = [table.sum(axis=1) for table in (area, before, after)]
    shrinking = [table[:, _SHRINKING].sum(axis=1) for table in (area, before)]
    return ZoneChange(
        population_start=sums[1],
        population_end=sums[2],
        change=sums[2] - sums[1],
        known_km2=sums[0],
        shrinking_area=ratio(shrinking[0], sums[0]),
        shrinking_people=ratio(shrinking[1], sums[1]),
        area_km2=area,
        people_start=before,
        people_end=after,
    )


def _parts(coverage: Coverage) -> Iterator[tuple[Coverage, float, float]]:
    """Cut a coverage into parts of some millions of cells; with each, where it begins and ends in the whole."""
    before = np.concatenate([[0], np.cumsum(coverage.length)])
    first = 0
    while first < coverage.length.size:
        last = max(first + 1, int(np.searchsorted(before, before[first] + _CELLS_AT_ONCE, side="right")) - 1)
        run = slice(first, last)
        part = replace(
            coverage, unit=coverage.unit[run], row=coverage.row[run], column=coverage.column[run],
            length=coverage.length[run], fraction=coverage.fraction[run],
        )  # fmt: skip
        yield part, before[first] / before[-1], before[last] / before[-1]
        first = last
