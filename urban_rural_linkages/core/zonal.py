"""Zonal sums: amounts by cell, such as persons, summed over units, each cell as far as it lies inside.

Why: a raster of population says where people live, a plan speaks of municipalities.  The sum over the cells whose
centre lies inside is wrong by a third and more on small units; weighted with the share of each cell that lies inside
(`coverage_fractions`), nobody is counted twice and nobody is lost.

People are taken to live evenly within a cell.  A cell without a value is no cell without people: it is counted apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats, Integers, sum_by
from .coverage_fractions import Coverage

_ROUNDING = 1e-6  # of a cell: what the sums of many shares leave


@dataclass(frozen=True, eq=False)
class ZonalSums:
    """Sums of the cells of each unit.

    Attributes
    ----------
    total : (units,) ndarray
        Sum of value x fraction over the cells whose value is known; NaN where there is none.
    known, unknown : (units,) ndarray
        How many cells' worth of the unit has a known value, and an unknown one; the rest lies outside the grid.
    """

    total: Floats
    known: Floats
    unknown: Floats


def zonal_sums(values: ArrayLike, coverage: Coverage) -> ZonalSums:
    """Sum the values of cells over units, each as far as it lies inside.

    Parameters
    ----------
    values : (rows, columns) array_like
        Amounts by cell, such as persons; NaN = unknown.
    coverage : Coverage
        From `exact_coverage` or `centre_coverage`.

    Returns
    -------
    ZonalSums

    Examples
    --------
    >>> from urban_rural_linkages.core.coverage_fractions import exact_coverage
    >>> from urban_rural_linkages.core.polygons import polygons_from_rings
    >>> box = [(2.5, 0.5), (4.0, 0.5), (4.0, 4.0), (2.5, 4.0)]
    >>> coverage = exact_coverage(polygons_from_rings([[[box]]]), (4, 4), (0.0, 1.0, 0.0, 4.0, 0.0, -1.0))
    >>> zonal_sums(np.arange(1.0, 17.0).reshape(4, 4), coverage).total.tolist(), coverage.sizes().tolist()
    ([46.25], [5.25])
    """
    cells = _flat(values, coverage)
    total, unknown = np.zeros(coverage.length.size), np.zeros(coverage.length.size)
    for run, cell in coverage.blocks():
        found = cells[cell]
        starts = np.flatnonzero(np.diff(run, prepend=-1))
        missing = np.isnan(found)
        if missing.any():
            unknown[run[starts]] = np.add.reduceat(missing.astype(np.float64), starts)
            found = np.where(missing, 0.0, found)
        total[run[starts]] = np.add.reduceat(found, starts)

    def by_unit(runs: Floats) -> Floats:
        return sum_by(coverage.unit, runs * coverage.fraction, coverage.units)

    known, lacking = by_unit(coverage.length - unknown), by_unit(unknown)
    return ZonalSums(np.where(known > 0.0, by_unit(total), np.nan), known, lacking)


def zonal_table(values: ArrayLike, labels: ArrayLike, count: int, coverage: Coverage) -> Floats:
    """Sum the values of cells over units, apart for each label of the cells.

    Parameters
    ----------
    values : (rows, columns) array_like
        Amounts by cell; NaN counts as nothing.
    labels : (rows, columns) array_like of int
        0 to `count` - 1; cells with any other label are left out.
    count : int
        Number of labels.
    coverage : Coverage
        From `exact_coverage` or `centre_coverage`.

    Returns
    -------
    (units, count) ndarray
    """
    cells, flags = _flat(values, coverage), np.asarray(labels).ravel()
    table = np.zeros(coverage.units * count)
    for run, cell in coverage.blocks():
        label, found = flags[cell].astype(np.int64), cells[cell]
        counted = (label >= 0) & (label < count) & ~np.isnan(found)
        place = coverage.unit[run[counted]] * count + label[counted]
        amount = found[counted] * coverage.fraction[run[counted]]
        table += sum_by(place, amount, table.size)
    return table.reshape(coverage.units, count)


def _flat(values: ArrayLike, coverage: Coverage) -> Floats:
    """Give the values of the cells in one row, when there are as many as the grid has."""
    cells = np.asarray(values, dtype=np.float64)
    if cells.shape != coverage.shape:
        raise ValueError(f"{cells.shape} values do not fit on {coverage.shape} cells")
    return cells.ravel()


def cover_depth(coverage: Coverage) -> Floats:
    """Measure how often cells are covered: the sum of their shares in all units.

    Parameters
    ----------
    coverage : Coverage
        From `exact_coverage` or `centre_coverage`.

    Returns
    -------
    (rows x columns,) ndarray
        0 outside of all units, 1 within one, 2 where two overlap.
    """
    size, whole = coverage.shape[0] * coverage.shape[1], coverage.fraction == 1.0
    first = coverage.row * coverage.shape[1] + coverage.column
    length, cut = coverage.length, ~whole
    run = np.repeat(np.flatnonzero(cut), length[cut])
    step = np.arange(run.size) - np.repeat(np.cumsum(length[cut]) - length[cut], length[cut])
    depth = sum_by(first[run] + step, coverage.fraction[run], size)
    changes = np.zeros(size + 1, dtype=np.int32)  # whole cells come in long runs, of which the ends are enough
    np.add.at(changes, first[whole], 1)
    np.add.at(changes, first[whole] + length[whole], -1)
    depth += np.cumsum(changes, out=changes)[:-1]
    return depth


@dataclass(frozen=True, eq=False)
class Repeated:
    """Ground that lies in more than one unit, whose cells count in each of them.

    Attributes
    ----------
    cell : (n,) ndarray of int
        Flat index of each cell that is covered more than once.
    excess : (n,) ndarray
        How much of the cell is counted beyond the first time: 1 where two units cover it wholly.
    unit : (k,) ndarray of int
        Positions of the units that cover such cells, in order.  A unit that only shares a cell with two that overlap
        is among them: where that matters, compare outlines.
    """

    cell: Integers
    excess: Floats
    unit: Integers

    def amount(self, values: ArrayLike) -> float:
        """Return what is counted beyond the first time of some values by cell; unknown ones count as nothing."""
        return float(np.nansum(np.asarray(values, dtype=np.float64).ravel()[self.cell] * self.excess))

    @property
    def cells(self) -> float:
        """How many cells are counted beyond the first time, parts of cells added up."""
        return float(self.excess.sum())


def repeated_ground(coverage: Coverage) -> Repeated:
    """Find the cells whose shares in all units add up to more than the cell.

    Units that fill the plane without overlaps cover every cell by 1 at most (`exact_coverage`).  An overlap inside a
    cell that is otherwise empty is not seen; it counts nobody twice beyond that one cell.

    Examples
    --------
    >>> from urban_rural_linkages.core.coverage_fractions import exact_coverage
    >>> from urban_rural_linkages.core.polygons import polygons_from_rings
    >>> box = [(0.0, 0.0), (2.0, 0.0), (2.0, 1.0), (0.0, 1.0)]
    >>> coverage = exact_coverage(polygons_from_rings([[[box]], [[box]]]), (1, 3), (0.0, 1.0, 0.0, 1.0, 0.0, -1.0))
    >>> found = repeated_ground(coverage)
    >>> found.cell.tolist(), found.unit.tolist(), found.amount([[5.0, 7.0, 9.0]])
    ([0, 1], [0, 1], 12.0)
    """
    width = coverage.shape[1] + 1  # a run that ends at the last column ends before the next row begins
    starts = coverage.row * width + coverage.column
    ends = starts + coverage.length
    places, position = np.unique(np.concatenate([starts, ends]), return_inverse=True)
    steps = np.concatenate([coverage.fraction, -coverage.fraction])
    level = np.cumsum(sum_by(position.ravel(), steps, places.size))
    many = np.flatnonzero(level > 1.0 + _ROUNDING)
    if not many.size:
        nothing = np.empty(0, dtype=np.int64)
        return Repeated(nothing, np.empty(0), nothing)
    lengths = places[many + 1] - places[many]
    segment = np.repeat(np.arange(many.size), lengths)
    step = np.arange(segment.size) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    place = places[many][segment] + step
    cell = place // width * coverage.shape[1] + place % width
    first = np.searchsorted(places[many], starts, side="left")  # the first such piece that begins in the run or later
    within = first < many.size
    within[within] = places[many][first[within]] < ends[within]
    excess: Floats = (level[many][segment] - 1.0).astype(np.float64)
    return Repeated(cell, excess, np.unique(coverage.unit[within]))


def covered_amount(values: ArrayLike, coverage: Coverage, repeated: Repeated) -> float:
    """Return what of some values by cell lies in any unit, each cell counted once; unknown ones count as nothing."""
    return float(np.nansum(zonal_sums(values, coverage).total)) - repeated.amount(values)


def uncovered_amount(values: ArrayLike, coverage: Coverage, repeated: Repeated) -> tuple[float, float]:
    """Return the sum of some values by cell, and how much of it lies in no unit; unknown ones count as nothing."""
    total = float(np.nansum(np.asarray(values, dtype=np.float64)))
    return total, max(total - covered_amount(values, coverage, repeated), 0.0)
