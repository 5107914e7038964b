"""Units laid over a classified grid: which part of which cell lies in which unit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.coverage_fractions import Coverage, centre_coverage, exact_coverage
from ...core.grid import Grid, same_grid
from ...core.notes import Note
from ...core.polygons import Polygons
from ...io import raster
from ...io.outlines import polygons_of
from ..run import Run


@dataclass(frozen=True)
class UnitCells:
    """Classes and people of cells, and the cells of each unit.

    Attributes
    ----------
    classes, population : numpy.ndarray
        Shape (rows, columns), NaN where unknown.
    coverage : Coverage
        Which cells lie in which unit, and how far.
    touching : Coverage or None
        All cells that a unit touches, for units without the centre of a cell; None with exact coverage.
    """

    classes: np.ndarray
    population: np.ndarray
    coverage: Coverage
    touching: Coverage | None


def read_unit_cells(run: Run, ids: list[str], by_centres: bool = False) -> UnitCells:
    """Read the classes, the people and the units, in the projection of the population.

    Raises
    ------
    GridMismatchError
        When classes and population do not lie cell upon cell, and the classes are not the coarser ones.
    """
    population = run.raster("POPULATION")
    classes = _aligned(run, run.raster("CLASSES"), population)
    outlines = polygons_of(run.table("UNITS"), ids, QgsCoordinateReferenceSystem.fromWkt(population.crs_wkt))
    people, codes = population.as_float(), classes.as_float()
    shape = population.values.shape
    if not by_centres:
        return UnitCells(codes, people, exact_coverage(outlines, shape, population.transform, run.work), None)
    return UnitCells(codes, people, *_by_centres(run, outlines, population))


def _by_centres(run: Run, outlines: Polygons, population: Grid) -> tuple[Coverage, Coverage]:
    shape, transform = population.values.shape, population.transform
    centres = centre_coverage(outlines, shape, transform, run.number("RESAMPLE_M"), run.work)
    return centres, exact_coverage(outlines, shape, transform, run.work).touching()


def _aligned(run: Run, classes: Grid, population: Grid) -> Grid:
    """Return the classes on the cells of the population: as they are, or each repeated on its finer cells."""
    if same_grid(population, classes):
        return classes
    run.note(Note("The classes of '{classes}' were brought onto the cells of '{population}': each of these took the "
                  "class at its centre.", classes=classes.name, population=population.name))  # fmt: skip
    return raster.resample(classes, population, "nearest", run.work)
