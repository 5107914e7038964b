"""Cells of a grid as the parts of functional rural areas, and the area of each municipality by most of its people.

Populated cells go to centres by pull, as municipalities do.  Between them lies land where nobody lives: it follows the
nearest populated cell of its land, so that areas border on each other.  In the end a municipality is of the area where
most of its people live; of areas with as many people of the one with more of its cells, then of the lower number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers, ratio, sum_by
from ..coverage_fractions import Coverage
from .area_figures import AreaFigures
from .rural_areas import RuralAreas, RuralSurvey

NOWHERE = -1
_MOSTLY = 0.5  # of a cell that lies in the units


@dataclass(frozen=True, eq=False)
class GridCells:
    """Cells of a grid that lie in units, by row and column: their unit, people and place.

    Attributes
    ----------
    unit, row, column : (n,) ndarray of int
    people : (n,) ndarray
    shape : (int, int)
        Of the grid.
    """

    unit: Integers
    row: Integers
    column: Integers
    people: Floats
    shape: tuple[int, int]

    @classmethod
    def of(cls, coverage: Coverage, people: Floats) -> GridCells:
        """Return the cells of which half lies in units, each in the unit that has most of it; unknown ones are none.

        Parameters
        ----------
        coverage : Coverage
            Of the cells by units.
        people : (rows, columns) ndarray
            NaN unknown.
        """
        unit, row, column, fraction = coverage.cells()
        place = row * coverage.shape[1] + column
        inside = sum_by(place, fraction, people.size) >= _MOSTLY
        order = np.lexsort((unit, -fraction, place))
        order = order[np.diff(place[order], prepend=NOWHERE) != 0]
        order = order[inside[place[order]] & ~np.isnan(people.ravel()[place[order]])]
        return cls(unit[order], row[order], column[order], people[row[order], column[order]], coverage.shape)

    @property
    def sides(self) -> tuple[Integers, Integers]:
        """Pairs of cells that touch along a side."""
        return sides(self.row, self.column, self.shape)

    @property
    def populated(self) -> Integers:
        """Positions of the cells where somebody lives."""
        return np.flatnonzero(self.people > 0)

    def stations(self, first: int) -> Integers:
        """Return the station of each cell, populated ones numbered from `first` on; -1 for the others."""
        found = np.full(self.unit.size, NOWHERE, dtype=np.int64)
        found[self.populated] = first + np.arange(self.populated.size)
        return found

    def behind(self, places: Floats, own: Floats) -> Floats:
        """Return the degrees of all stations: places, then the populated ones of these cells."""
        return np.concatenate([places, own[self.populated]])

    def at(self, values: Floats) -> Floats:
        """Return what a raster, or each of its rows, holds at the cells."""
        return np.broadcast_to(values, self.shape)[self.row, self.column]

    def holding(self, row: Integers, column: Integers) -> Integers:
        """Return the position of the cell at each row and column; -1 where there is none."""
        place = np.full(self.shape, NOWHERE, dtype=np.int64)
        place[self.row, self.column] = np.arange(self.unit.size)
        rows, columns = self.shape
        inside = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
        return np.where(inside, place[np.clip(row, 0, rows - 1), np.clip(column, 0, columns - 1)], NOWHERE)


def sides(rows: Integers, columns: Integers, shape: tuple[int, int]) -> tuple[Integers, Integers]:
    """Return the pairs of cells that touch along a side, by their positions in the list, the lower first.

    Parameters
    ----------
    rows, columns : (n,) ndarray of int
        Of cells of a grid, each once.
    shape : (int, int)
        Of the grid.

    Examples
    --------
    >>> [ends.tolist() for ends in sides(np.array([0, 0, 1]), np.array([0, 1, 1]), (2, 2))]
    [[0, 1], [1, 2]]
    """
    place = np.full((shape[0] + 1, shape[1] + 1), NOWHERE, dtype=np.int64)
    place[rows, columns] = np.arange(rows.size)
    pairs = [(place[:-1, :-1], place[:-1, 1:]), (place[:-1, :-1], place[1:, :-1])]
    one, other = (np.concatenate([pair[end].ravel() for pair in pairs]) for end in (0, 1))
    both = (one >= 0) & (other >= 0)
    low, high = np.minimum(one, other)[both], np.maximum(one, other)[both]
    order = np.lexsort((high, low))
    return low[order], high[order]


class Majority(NamedTuple):
    """The label of each unit (-1 for none), and the share of its people that is of it (NaN where nobody lives)."""

    label: Integers
    share: Floats


def majority(unit: Integers, label: Integers, people: Floats, count: int) -> Majority:
    """Return for each unit the label of most of its people.

    Parameters
    ----------
    unit : (n,) ndarray of int
        Of each cell; -1 outside all.
    label : (n,) ndarray of int
        Of each cell; -1 for none, which is no label.
    people : (n,) ndarray
    count : int
        Units.

    Examples
    --------
    >>> found = majority(np.array([0, 0, 0, 1]), np.array([4, 4, 2, -1]), np.array([10.0, 20, 30, 5]), 2)
    >>> found.label.tolist(), found.share.tolist()
    ([4, -1], [0.5, 0.0])
    """
    inside = unit >= 0
    everybody = sum_by(unit[inside], people[inside], count)
    held = inside & (label >= 0)
    labels = int(label.max(initial=NOWHERE)) + 1
    pair, number = np.unique(unit[held] * labels + label[held], return_inverse=True)
    of_pair, cells = sum_by(number.ravel(), people[held], pair.size), np.bincount(number.ravel(), minlength=pair.size)
    own, one = pair // max(labels, 1), pair % max(labels, 1)
    order = np.lexsort((one, -cells, -of_pair, own))
    first = order[np.diff(own[order], prepend=NOWHERE) != 0]
    chosen, share = np.full(count, NOWHERE, dtype=np.int64), np.zeros(count)
    chosen[own[first]], share[own[first]] = one[first], of_pair[first]
    return Majority(chosen, ratio(share, everybody))


class ByUnit(NamedTuple):
    """Areas as units have them: areas and figures with a row a unit, and which share of its people is in its area."""

    found: RuralAreas
    figures: AreaFigures
    share: Floats


def by_unit(cells: GridCells, found: RuralAreas, figures: AreaFigures, count: int) -> ByUnit:
    """Return areas that were drawn on cells as the units have them, each with most of its people.

    Parameters
    ----------
    cells : GridCells
    found : RuralAreas
    figures : AreaFigures
    count : int
        Units.
    """
    own = majority(cells.unit, found.area, cells.people, count)
    within = found.area == own.label[cells.unit]
    centre = majority(cells.unit, np.where(within, found.catchments.of_cell, NOWHERE), cells.people, count)
    known = within & (found.area >= 0) & ~np.isnan(figures.cell_seat_min)
    minutes = ratio(
        sum_by(cells.unit[known], (cells.people * np.nan_to_num(figures.cell_seat_min))[known], count),
        sum_by(cells.unit[known], cells.people[known], count),
    )
    apart = majority(cells.unit, np.where(found.catchments.exclave, 0, NOWHERE), cells.people, count).label == 0
    catchments = replace(found.catchments, of_cell=centre.label, exclave=apart & (own.label < 0))
    units = np.bincount(own.label[own.label >= 0], minlength=found.seat.size)
    return ByUnit(replace(found, area=own.label, catchments=catchments),
                  replace(figures, cells=units, cell_seat_min=minutes), own.share)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Surveys:
    """Survey that areas are drawn from, and that of the municipalities, which is another where cells are the parts.

    Attributes
    ----------
    cells, units : RuralSurvey
    grid : GridCells, optional
        The cells, where they are those of a grid.
    """

    cells: RuralSurvey
    units: RuralSurvey
    grid: GridCells | None = None

    def seen(self, found: RuralAreas, figures: AreaFigures) -> ByUnit:
        """Return what was drawn as the municipalities have it."""
        if self.grid is None:
            return ByUnit(found, figures, np.where(found.area >= 0, 1.0, np.nan))
        return by_unit(self.grid, found, figures, self.units.cells.people.size)

    def area_of_units(self, found: RuralAreas) -> Integers:
        """Return the area of each municipality; -1 for none."""
        if self.grid is None:
            return found.area
        return majority(self.grid.unit, found.area, self.grid.people, self.units.cells.people.size).label
