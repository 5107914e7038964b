"""Summary of a classification: its urban centres and clusters, one row each, and cells and people of each class.

The row of a cluster is the part of it that carries its class: the suburban cells around a city, without the city.  What
the rule has counted, city included, is told beside it, because it explains why a few hundred people are "suburban".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Bytes, Floats, Indices, Integers, Integers32, ratio, sum_by
from ..progress import Progress
from .clusters import NEIGHBOURS, Clusters, neighbour
from .densities import KIND, UNKNOWN, Region


@dataclass(frozen=True, eq=False)
class Settlements:
    """Urban centres and clusters, from the highest class to the lowest, then from the most people to the least.

    Equal populations follow the position of their first cell, row by row from the upper left.

    Parameters
    ----------
    ids : (k,) ndarray of int
        1 to k.
    classes : (k,) ndarray of uint8
        Class codes.
    population : (k,) ndarray
        Persons in the cells of the row.
    cluster_population : (k,) ndarray
        Persons in the whole cluster that met the minimum: before edges were smoothed and holes filled, and with cells
        that went to a higher class.
    cells : (k,) ndarray of int
        Number of cells.
    area_km2, land_km2 : (k,) ndarray
        Area of the cells, and of the land in them.
    density_km2 : (k,) ndarray
        Persons per km2 of land; NaN without land.
    touches_edge : (k,) ndarray of bool
        Whether a cell lies at the edge of the raster or beside (corners included) a cell without data, so that the
        settlement may go on where nobody looked.
    cell_index : (n,) ndarray of int
        Flat indices of all their cells.
    cell_ids : (n,) ndarray of int32
        The row's id of each of these cells.
    shape : two ints
        Rows and columns of the raster.
    """

    ids: Integers
    classes: Bytes
    population: Floats
    cluster_population: Floats
    cells: Integers
    area_km2: Floats
    land_km2: Floats
    density_km2: Floats
    touches_edge: Booleans
    cell_index: Indices
    cell_ids: Integers32
    shape: tuple[int, int]

    def raster(self, code: int | None = None) -> Integers32:
        """Paint the ids on a raster, for outlines.

        Parameters
        ----------
        code : int, optional
            Only the settlements of this class; all unless given.

        Returns
        -------
        (rows, columns) ndarray of int32
            0 = no settlement.
        """
        painted = np.zeros(self.shape, dtype=np.int32)
        chosen = slice(None) if code is None else (self.classes == code)[self.cell_ids - 1]
        painted.reshape(-1)[self.cell_index[chosen]] = self.cell_ids[chosen]
        return painted

    def of_class(self, code: int) -> Indices:
        """Give the rows of one class."""
        return np.flatnonzero(self.classes == code)


def settlements(
    found: Sequence[tuple[int, Clusters]], classes: Bytes, marks: Bytes, region: Region, any_unknown: bool
) -> Settlements:
    """Make the table of the clusters of all classes.

    Parameters
    ----------
    found : sequence of (class code, Clusters)
        Cells that do not carry the class in `classes` are left out.
    classes : (rows, columns) ndarray of uint8
        The finished classes.
    marks : (rows, columns) ndarray of uint8
        Kinds of cells, see `densities`.
    region : Region
        Population and land.
    any_unknown : bool
        Whether any cell has no data.

    Returns
    -------
    Settlements
    """
    parts = [(code, _carrying(clusters, classes, code)) for code, clusters in found]
    index = np.concatenate([part.cells for _, part in parts])
    sizes = np.array([part.population.size for _, part in parts])
    offsets = np.repeat(np.cumsum(sizes) - sizes, [part.cells.size for _, part in parts])
    rows = np.concatenate([part.labels for _, part in parts]) + offsets
    codes = np.repeat(np.array([code for code, _ in parts], dtype=np.uint8), sizes)
    count = codes.size

    population = sum_by(rows, np.nan_to_num(region.people[index].astype(np.float64), nan=0.0), count)
    first = np.zeros(count, dtype=np.intp)
    first[rows[::-1]] = index[::-1]  # cells ascend within a part: the last to be written is the first
    order = np.lexsort((first, -population, -codes.astype(np.int64)))
    number = np.empty(count, dtype=np.int32)
    number[order] = np.arange(1, count + 1, dtype=np.int32)
    cells = np.bincount(rows, minlength=count)
    covered = (
        cells.astype(np.float64) if region.land is None else sum_by(rows, np.nan_to_num(region.land.at(index)), count)
    )
    land_km2 = np.asarray(covered * region.cell_km2, dtype=np.float64)
    edge = sum_by(rows, _at_edge(index, marks, any_unknown), count) > 0.0
    density = ratio(population, land_km2)
    return Settlements(
        ids=np.arange(1, count + 1),
        classes=codes[order],
        population=population[order],
        cluster_population=np.concatenate([part.population for _, part in parts])[order],
        cells=cells[order],
        area_km2=np.asarray(cells[order] * region.cell_km2, dtype=np.float64),
        land_km2=land_km2[order],
        density_km2=density[order],
        touches_edge=edge[order],
        cell_index=index,
        cell_ids=number[rows],
        shape=region.shape,
    )


def _carrying(clusters: Clusters, classes: Bytes, code: int) -> Clusters:
    """Keep the cells that carry the class, and the clusters that still have any."""
    chosen = classes.reshape(-1)[clusters.cells] == code
    part = Clusters(clusters.cells[chosen], clusters.labels[chosen], clusters.population)
    return part.where(np.bincount(part.labels, minlength=clusters.population.size) > 0)


def _at_edge(cells: Indices, marks: Bytes, any_unknown: bool) -> Booleans:
    """Tell which cells lie at the edge of the raster or beside a cell without data."""
    rows, columns = marks.shape
    row, column = np.divmod(cells, columns)
    edge = (row == 0) | (row == rows - 1) | (column == 0) | (column == columns - 1)
    if any_unknown:
        for step in NEIGHBOURS:
            there, inside = neighbour(cells, step, (rows, columns))
            edge |= inside & ((marks.reshape(-1)[there] & KIND) == UNKNOWN)
    return np.asarray(edge)


@dataclass(frozen=True, eq=False)
class ClassSummary:
    """One row per class, from the most urban to water; classes without cells have a row too.

    Parameters
    ----------
    classes : (k,) ndarray of uint8
        Class codes.
    cells : (k,) ndarray of int
        Number of cells.
    area_km2 : (k,) ndarray
        Area of the cells, water within them included.
    population : (k,) ndarray
        Persons.
    share : (k,) ndarray
        Part of all persons in classified cells, 0 to 1; NaN where there are none.
    """

    classes: Bytes
    cells: Integers
    area_km2: Floats
    population: Floats
    share: Floats

    def urban_share(self) -> float:
        """Return the share of people in urban centres and clusters: the upper half of the classes of either level."""
        return float(self.share[: self.classes.size // 2].sum())


def summarise_classes(classes: Bytes, codes: tuple[int, ...], region: Region, progress: Progress) -> ClassSummary:
    """Count cells and people by class.

    Parameters
    ----------
    classes : (rows, columns) ndarray of uint8
        Class codes.
    codes : tuple of int
        The classes to count, in the order of the rows.
    region : Region
        Population, and the area of a cell.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    ClassSummary

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    cells, population = np.zeros(256, dtype=np.int64), np.zeros(256)
    for start, stop in region.blocks(progress):
        block, people = classes.reshape(-1)[start:stop], region.people[start:stop]
        cells += np.bincount(block, minlength=256)
        lived = np.flatnonzero(people > 0)
        population += sum_by(block[lived], people[lived], 256)
    chosen = list(codes)
    counted = population[chosen]
    total = counted.sum()
    return ClassSummary(
        classes=np.array(codes, dtype=np.uint8),
        cells=cells[chosen],
        area_km2=np.asarray(cells[chosen] * region.cell_km2, dtype=np.float64),
        population=counted,
        share=counted / total if total > 0.0 else np.full(len(codes), np.nan),
    )
