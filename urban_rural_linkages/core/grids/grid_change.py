"""Change of the people of each cell between two dates.

Why: a municipality that loses a tenth of its people may lose them everywhere or in the hamlets alone, and a plan for
the one is no plan for the other.  Two grids of population, one taken from the other, tell them apart.

The difference of a cell is P1 - P0, persons.  Its class asks first whether anybody lives there (at least tau persons,
by default 1: grids that share people out hold fractions of a person almost everywhere), then for the geometric rate

    r = 100 ((P1 / P0)^(1/t) - 1), per cent a year.

What it is not: a model.  Grids made by sharing census figures out over cells change wherever the way of sharing
changes; both must come from one method (GHS-POP of one release, the grids of one office).

References
----------
Freire, S. et al. (2016), Development of new open and free multi-temporal global population grids at 250 m
resolution, AGILE: one method for all epochs, so that they can be taken from one another.
Trends.Earth (2019), issue 186: a nodata value that is added up as people gives a negative number of millions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from ..arrays import Booleans, Bytes, Floats
from ..demography.quantities import check_years
from ..errors import InputError
from ..progress import NullProgress, Progress, proceed

UNKNOWN = 255  # the code of a cell of which one of the dates is not known
_CELLS_AT_ONCE = 1_000_000


class CellChange(IntEnum):
    """Class of change of a cell; the codes are written into rasters, and are for ever."""

    EMPTY = 0
    ABANDONED = 1
    LOSING = 2
    STABLE = 3
    GAINING = 4
    NEW = 5


@dataclass(frozen=True, eq=False)
class GridChange:
    """The change of every cell.

    Attributes
    ----------
    change : (rows, columns) ndarray
        Persons; NaN where one of the dates is unknown.
    relative : (rows, columns) ndarray of float32
        Per cent of the people at the start; NaN also where nobody lived there.
    classes : (rows, columns) ndarray of uint8
        `CellChange`, or `UNKNOWN`.
    population_start, population_end : float
        People of the cells that are known at both dates.
    cells : tuple of int
        Number of cells of each class, in the order of the codes.
    """

    change: Floats
    relative: NDArray[np.float32]
    classes: Bytes
    population_start: float
    population_end: float
    cells: tuple[int, ...]

    def people_left_out(self, total_start: float, total_end: float) -> tuple[float, float]:
        """Return the people at the start and at the end, of so many, whose cells are not known at both dates."""
        totals = (total_start, self.population_start), (total_end, self.population_end)
        start, end = (round(max(total - used, 0.0), 1) for total, used in totals)
        return start, end

    def known_at_both(self, people: Floats) -> Floats:
        """Return the people of the cells that are known at both dates; the others become NaN."""
        return np.where(np.isnan(self.change), np.nan, people)


def grid_change(
    start: Floats,
    end: Floats,
    start_year: int,
    end_year: int,
    *,
    min_pop: float = 1.0,
    stable_pct: float = 0.5,
    progress: Progress | None = None,
) -> GridChange:
    """Take one population grid from another, and say of each cell what became of it.

    With tau = `min_pop` and s = `stable_pct`, a cell is

    ========= ==== ===============================================================
    empty     0    without people at both dates (P < tau)
    abandoned 1    inhabited, then not
    losing    2    inhabited at both, r <= -s
    stable    3    inhabited at both, -s < r < s; always where nothing changed
    gaining   4    inhabited at both, r >= s
    new       5    not inhabited, then it is
    unknown   255  one of the dates is not known
    ========= ==== ===============================================================

    The people of cells below tau are counted in the sums and differences like all others.

    Parameters
    ----------
    start, end : (rows, columns) ndarray
        Persons by cell, on the same cells, none negative; NaN = unknown.
    start_year, end_year : int
        Their years.
    min_pop : float
        From how many persons on a cell is inhabited; 0 = from anybody on.
    stable_pct : float
        Below which rate, per cent a year, a cell is stable; at least 0 and below 100.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    GridChange

    Raises
    ------
    InputError
        When the years are not in order, or a threshold cannot be one.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> before, after = np.array([[100.0, 100.0, 0.0]]), np.array([[80.0, 0.0, np.nan]])
    >>> found = grid_change(before, after, 2001, 2021)
    >>> found.change.tolist(), found.classes.tolist(), found.population_end
    ([[-20.0, -100.0, nan]], [[2, 1, 255]], 80.0)
    """
    if start.shape != end.shape:
        raise ValueError(f"{end.shape} cells do not lie on {start.shape}")
    years = check_years(start_year, end_year)
    _require_thresholds(min_pop, stable_pct)
    progress = progress or NullProgress()
    change, relative = np.empty(start.shape), np.empty(start.shape, dtype=np.float32)
    classes, sums = np.empty(start.shape, dtype=np.uint8), []
    for rows, done in _blocks(start.shape):
        proceed(progress, done)
        before, after = start[rows], end[rows]
        known = ~(np.isnan(before) | np.isnan(after))
        change[rows] = after - before
        inhabited = (before >= min_pop) & (before > 0.0)
        part = np.where(inhabited, before, np.nan)
        relative[rows] = 100.0 * change[rows] / part
        classes[rows] = _classes(before, after, known, min_pop, _factors(stable_pct, years))
        sums.append((before[known].sum(), after[known].sum()))
    proceed(progress, 1.0)
    total_start, total_end = np.sum(sums, axis=0).tolist()
    counted = np.bincount(classes.ravel(), minlength=UNKNOWN + 1)
    return GridChange(
        change, relative, classes, total_start, total_end, tuple(int(counted[code]) for code in CellChange)
    )


def _require_thresholds(min_pop: float, stable_pct: float) -> None:
    if not 0.0 <= min_pop < np.inf:
        raise InputError("A cell cannot be inhabited from {value} persons on.",
                         hint="Give a number of 0 or more.", value=min_pop)  # fmt: skip
    if not 0.0 <= stable_pct < 100.0:
        raise InputError("A rate of {value} % a year cannot be the limit of what is stable.",
                         hint="Give a number from 0 to less than 100.", value=stable_pct)  # fmt: skip


def _factors(stable_pct: float, years: int) -> tuple[float, float]:
    """Give what the two limits of a stable rate come to over the years: the powers are then taken once, not by cell."""
    return (1.0 - stable_pct / 100.0) ** years, (1.0 + stable_pct / 100.0) ** years


def _classes(before: Floats, after: Floats, known: Booleans, min_pop: float, factors: tuple[float, float]) -> Bytes:
    """Give the code of each cell."""
    was, is_now = ((people >= min_pop) & (people > 0.0) for people in (before, after))
    classes = np.full(before.shape, CellChange.STABLE, dtype=np.uint8)
    # What did not change is stable, also where the limit of what is stable is 0.
    classes[(after <= factors[0] * before) & (after < before)] = CellChange.LOSING
    classes[(after >= factors[1] * before) & (after > before)] = CellChange.GAINING
    classes[was & ~is_now] = CellChange.ABANDONED
    classes[~was & is_now] = CellChange.NEW
    classes[~was & ~is_now] = CellChange.EMPTY
    classes[~known] = UNKNOWN
    return classes


def _blocks(shape: tuple[int, ...]) -> Iterator[tuple[slice, float]]:
    """Yield some rows at a time, and which share of the work comes before them."""
    rows = max(1, _CELLS_AT_ONCE // shape[1])
    for first in range(0, shape[0], rows):
        yield slice(first, first + rows), first / shape[0]
