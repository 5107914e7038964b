"""Contiguous cells that together hold enough people.

Every urban and rural cluster of the degree of urbanisation is made the same way: cells that meet a density, joined by
their sides (4) or also by their corners (8), kept when the persons in all of them reach a minimum.  Clusters are held
as lists of their cells, a few per cent of a raster, and never as rasters of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Indices, Integers32, Numbers, sum_by
from ..progress import Progress, proceed

NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
"""Steps in rows and columns to the eight cells around one."""


@dataclass(frozen=True, eq=False)
class Clusters:
    """Clusters, by their cells.

    Parameters
    ----------
    cells : (n,) ndarray of int
        Flat indices (row * columns + column), ascending.
    labels : (n,) ndarray of int32
        Cluster of each cell, from 0, in the order of the first cell.
    population : (k,) ndarray
        Persons in each cluster.
    """

    cells: Indices
    labels: Integers32
    population: Floats

    def where(self, kept: Booleans) -> Clusters:
        """Keep some clusters; labels are counted anew."""
        number = np.cumsum(kept, dtype=np.int32) - 1
        chosen = kept[self.labels]
        return Clusters(self.cells[chosen], number[self.labels[chosen]], self.population[kept])


def label_clusters(
    mask: Booleans, contiguity: int, people: Numbers, progress: Progress, fraction: float = 0.0
) -> Clusters:
    """Join the cells of a mask into clusters, and count their people.

    Parameters
    ----------
    mask : (rows, columns) ndarray of bool
        The cells.
    contiguity : {4, 8}
        Whether cells are joined by their sides, or also by their corners.
    people : (rows * columns,) ndarray
        Persons in each cell; NaN counts as nobody.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    Clusters
        All, whatever their size.

    Raises
    ------
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> from urban_rural_linkages.core.progress import NullProgress
    >>> diagonal = np.eye(2, dtype=bool)
    >>> [label_clusters(diagonal, n, np.ones(4), NullProgress()).population.tolist() for n in (4, 8)]
    [[1.0, 1.0], [2.0]]
    """
    from scipy import ndimage  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    proceed(progress, fraction)
    cells = np.flatnonzero(mask)
    labels = np.empty(mask.shape, dtype=np.int32)
    count = ndimage.label(mask, structure=np.ones((3, 3)) if contiguity == 8 else None, output=labels)
    proceed(progress, fraction)
    of_cells = labels.reshape(-1)[cells] - np.int32(1)
    persons = np.nan_to_num(people[cells].astype(np.float64), nan=0.0)
    population = sum_by(of_cells, persons, count)
    return Clusters(cells, of_cells, population)


def neighbour(cells: Indices, step: tuple[int, int], shape: tuple[int, int]) -> tuple[Indices, Booleans]:
    """Go one step from each cell.

    Parameters
    ----------
    cells : (n,) ndarray of int
        Flat indices.
    step : two ints
        Rows and columns to go, -1 to 1 each.
    shape : two ints
        Rows and columns of the raster.

    Returns
    -------
    there : (n,) ndarray of int
        Flat indices; 0 where the step leaves the raster.
    inside : (n,) ndarray of bool
        Whether it does not.
    """
    rows, columns = shape
    down, right = step
    there = cells + (down * columns + right)
    inside = (there >= 0) & (there < rows * columns)
    if right:
        edge = columns - 1 if right > 0 else 0
        inside &= cells % columns != edge
    return np.where(inside, there, 0), inside


def clusters_near(
    clusters: Clusters, others: Indices, reach: int, shape: tuple[int, int], progress: Progress
) -> Booleans:
    """Tell which clusters have a cell within `reach` cells, corners included, of any of the others.

    Parameters
    ----------
    clusters : Clusters
        What is asked about.
    others : (m,) ndarray of int
        Flat indices, ascending.
    reach : int
        0 = the clusters that share a cell with the others.
    shape : two ints
        Rows and columns of the raster.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    (k,) ndarray of bool
    """
    near = np.zeros(clusters.population.size, dtype=bool)
    if not others.size:
        return near
    rows, columns = shape
    for done, down in enumerate(sorted(range(-reach, reach + 1), key=abs)):
        proceed(progress, done / (2 * reach + 1))
        asked = ~near[clusters.labels]  # one hit settles a cluster, so the lists get shorter from row to row
        cells, labels = clusters.cells[asked], clusters.labels[asked]
        row, column = np.divmod(cells, columns)
        there = (row + down >= 0) & (row + down < rows)
        start = (row[there] + down) * columns
        first = np.searchsorted(others, start + np.maximum(column[there] - reach, 0))
        last = np.searchsorted(others, start + np.minimum(column[there] + reach, columns - 1), side="right")
        near[labels[there][last > first]] = True
    return near
