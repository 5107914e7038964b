"""Summary of a classification: cells, area and people of each class."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Bytes, Floats, Integers, sum_by
from ..progress import Progress
from .densities import Region


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
