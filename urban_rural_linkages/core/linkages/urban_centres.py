"""Cities on a grid: cells of a density that hang together by their sides, with enough people in them.

A cell is dense with 1,500 people to a km2 of land, or with more than half of its land built up.  Cities that reach the
edge of the grid, or a cell of unknown people, are likely to be larger than what is seen of them, and are marked.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers, Integers32, Numbers, sum_by
from ..functional.clusters import NEIGHBOURS, label_clusters
from ..functional.densities import Region
from ..progress import NullProgress, Progress

DENSITY = 1500.0  # people to a km2 of land, inclusive
BUILT_UP = 0.5  # of the land, exclusive


@dataclass(frozen=True, eq=False)
class UrbanCentres:
    """Cities, those with most people first; equal ones in the order of their first cell.

    Parameters
    ----------
    numbers : (rows, columns) ndarray of int32
        The city of each cell, from 1; 0 = none.
    people : (n,) ndarray
    cells : (n,) ndarray of int
    touches_edge : (n,) ndarray of bool
        Whether a cell lies at the edge of the grid, or beside one of unknown people.
    """

    numbers: Integers32
    people: Floats
    cells: Integers
    touches_edge: Booleans

    def __len__(self) -> int:
        return int(self.people.size)

    @property
    def inside(self) -> Booleans:
        """Which cells are of a city."""
        return self.numbers > 0


def dense_cells(region: Region) -> Booleans:
    """Tell which cells are dense.

    Parameters
    ----------
    region : Region
        People, shares of land and of built-up land; unknown people and land are not dense.

    Returns
    -------
    (rows, columns) ndarray of bool

    Examples
    --------
    >>> dense_cells(Region(np.array([[1499.0, 1500.0, np.nan]]), None, None, 1.0)).tolist()
    [[False, True, False]]
    """
    size, shape = region.population.size, region.shape
    land = np.ones(size) if region.land is None else region.land.between(0, size)
    on_land = land > 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        dense = region.people / (land * region.cell_km2) >= DENSITY
        if region.built is not None:
            dense |= region.built.between(0, size) / land > BUILT_UP
    return (dense & on_land).reshape(shape)


def found_centres(region: Region, dense: Booleans, least: float, progress: Progress | None = None) -> UrbanCentres:
    """Join dense cells into cities.

    Parameters
    ----------
    region : Region
    dense : (rows, columns) ndarray of bool
        From `dense_cells`.
    least : float
        People that make a city, inclusive.
    progress : Progress, optional

    Returns
    -------
    UrbanCentres

    Examples
    --------
    >>> region = Region(np.array([[3000.0, 3000.0, 0.0, 9000.0]]), None, None, 1.0)
    >>> found = found_centres(region, dense_cells(region), 6000.0)
    >>> found.numbers.tolist(), found.people.tolist(), found.touches_edge.tolist()
    ([[2, 2, 0, 1]], [9000.0, 6000.0], [True, True])
    """
    found = label_clusters(dense, 4, region.people, progress or NullProgress())
    kept = found.where(found.population >= least)
    numbers = np.zeros(dense.size, dtype=np.int64)
    numbers[kept.cells] = kept.labels + 1
    return _ordered(numbers.reshape(dense.shape), kept.population, region.population)


def given_centres(numbers: Integers, people: Floats, least: float, population: Numbers) -> UrbanCentres:
    """Take cities as they are given.

    Parameters
    ----------
    numbers : (rows, columns) ndarray of int
        The city of each cell, from 1 in the order of `people`; 0 = none.
    people : (n,) ndarray
        NaN = those of its cells.
    least : float
        People that make a city, inclusive; those with fewer, and those without a cell, are left out.
    population : (rows, columns) ndarray
        Persons of each cell.

    Returns
    -------
    UrbanCentres

    Examples
    --------
    >>> cells = np.array([[1, 2, 2, 3]])
    >>> found = given_centres(cells, np.array([9e3, np.nan, 2.0]), 5e3, np.full((1, 4), 4e3))
    >>> found.numbers.tolist(), found.people.tolist()
    ([[1, 2, 2, 0]], [9000.0, 8000.0])
    """
    own = sum_by(numbers.ravel(), np.nan_to_num(population).ravel().astype(np.float64), people.size + 1)[1:]
    lived = np.where(np.isnan(people), own, people)
    kept = (lived >= least) & (np.bincount(numbers.ravel(), minlength=people.size + 1)[1:] > 0)
    renumbered = np.concatenate([[0], np.where(kept, np.cumsum(kept), 0)])
    return _ordered(renumbered[numbers], lived[kept], population)


def _ordered(numbers: Integers, people: Floats, population: Numbers) -> UrbanCentres:
    """Put cities in the order of their people, and see which touch the edge."""
    order = np.lexsort((_first_cells(numbers, people.size), -people))
    place = np.zeros(people.size + 1, dtype=np.int32)
    place[order + 1] = np.arange(1, people.size + 1, dtype=np.int32)
    sorted_numbers = place[numbers]
    cells = np.bincount(sorted_numbers.ravel(), minlength=people.size + 1)[1:]
    touching = np.zeros(people.size + 1, dtype=bool)
    touching[sorted_numbers[beside_unknown(np.isnan(population))]] = True
    return UrbanCentres(sorted_numbers, people[order], cells, touching[1:])


def _first_cells(numbers: Integers, count: int) -> Integers:
    """Return the first cell of each city, row by row from the north-west."""
    cells = np.flatnonzero(numbers)[::-1]
    first = np.zeros(count + 1, dtype=np.int64)
    first[numbers.ravel()[cells]] = cells
    return first[1:]


def beside_unknown(unknown: Booleans) -> Booleans:
    """Tell which cells lie at the edge of a grid or beside an unknown cell, corners included.

    Examples
    --------
    >>> beside_unknown(np.eye(5, dtype=bool) & False)[2].tolist()
    [True, False, False, False, True]
    """
    rows, columns = unknown.shape
    around = np.pad(unknown, 1, constant_values=True)
    beside = np.zeros(unknown.shape, dtype=bool)
    for down, right in NEIGHBOURS:
        beside |= around[1 + down : 1 + down + rows, 1 + right : 1 + right + columns]
    return beside
