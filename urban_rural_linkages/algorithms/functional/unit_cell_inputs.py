"""A classified grid and the units laid over it, declared and read: which part of which cell lies in which unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ...core.notes import Note
from ...core.progress import Stage
from ...i18n import tr
from .. import parameters as p
from ..raster_inputs import population_parameter

if TYPE_CHECKING:
    import numpy as np

    from ...core.coverage_fractions import Coverage
    from ...core.grid import Grid
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
    level_1 : numpy.ndarray or None
        Classes of level 1, shape (rows, columns), NaN where unknown; None where no grid of its own was given.
    """

    classes: np.ndarray
    population: np.ndarray
    coverage: Coverage
    touching: Coverage | None
    level_1: np.ndarray | None = None


def cell_parameters() -> p.Parameters:
    """Declare the classified grid, the people on it, and how its cells are given to the units."""
    return [
        class_parameter(tr("The level-2 result of the grid: 30, 23, 22, 21, 13, 12, 11, 10.")),
        population_parameter(tr("Persons per cell, on the same cells or on finer ones.")),
        p.raster("LEVEL1", tr("Level 1 of the cells"), tr("The level-1 result of the grid: 3, 2, 1, 0. The levels "
                 "are not strictly nested, so a unit near a threshold may differ. Without it level 1 is read off "
                 "level 2."), optional=True, advanced=True),
        p.choice("METHOD", tr("Cells on a border"), tr("Shared by exact area, or given to the unit that holds the "
                 "centre of a small cell (the official way)."),
                 {"exact": tr("Shared by exact area"), "centre": tr("Given to the unit with the centre")}, "exact"),
        p.number("RESAMPLE_M", tr("Small cells (m)"), tr("Side of the small cells whose centres decide."), 50,
                 minimum=1, advanced=True),
    ]  # fmt: skip


def class_parameter(use: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Declare the classified grid; `use` says which result it is."""
    return p.raster("CLASSES", tr("Degree of urbanisation of the cells"), use, optional=optional)


def has_classes(run: Run) -> bool:
    """Tell whether there are classes and people by cell."""
    return run.given("CLASSES") and run.given("POPULATION")


def by_centres(run: Run) -> bool:
    """Tell whether cells on a border are given to units by the centres of small cells."""
    return run.choice("METHOD") == "centre"


def read_unit_cells(run: Run, ids: list[str], centres: bool = False) -> UnitCells:
    """Read the classes, the people and the units, in the projection of the population.

    Raises
    ------
    CrsError
        When a raster or the units have no coordinate reference system.
    InputError
        When a raster holds what it cannot, or no unit lies on the population.
    """
    from ...core.coverage_fractions import centre_coverage, exact_coverage
    from ...core.functional.grid_rules import LEVEL1_CODES, LEVEL2_CODES
    from ...core.grids.people import people_of_cells
    from ...io.outlines import polygons_of
    from ...io.rasters import require_crs
    from ..laid_zones import tell_of_people, tell_of_units_outside

    population, classes = run.raster("POPULATION"), run.raster("CLASSES")
    crs = require_crs(population)
    require_crs(classes)
    people, codes = people_of_cells(population), _codes(run, classes, population, LEVEL2_CODES)
    own = run.raster("LEVEL1") if run.declares("LEVEL1") else None
    level_1 = None if own is None else _codes(run, own, population, LEVEL1_CODES)
    outlines = polygons_of(run.table("UNITS"), ids, crs)
    place = outlines, people.shape, population.transform
    exact = exact_coverage(*place, Stage(run.work, 0.2, 0.6))
    tell_of_units_outside(run, "UNITS", ids, exact, population)
    tell_of_people(run, "UNITS", ids, exact, population, people)
    if not centres:
        return UnitCells(codes, people, exact, None, level_1)
    coverage = centre_coverage(*place, run.number("RESAMPLE_M"), Stage(run.work, 0.6, 1.0))
    return UnitCells(codes, people, coverage, exact.touching(), level_1)


def _aligned(run: Run, classes: Grid, population: Grid) -> Grid:
    """Return the classes on the cells of the population: as they are, or each repeated on its finer cells."""
    from ...core.grid import same_grid
    from ...io import raster
    from ...io.rasters import same_crs

    if same_grid(population, classes) and same_crs(population, classes):
        return classes
    run.note(Note("The classes of '{classes}' were brought onto the cells of '{population}': each of these took the "
                  "class at its centre.", classes=classes.name, population=population.name))  # fmt: skip
    return raster.resample(classes, population, "nearest", Stage(run.work, 0.0, 0.2))


def _codes(run: Run, classes: Grid, population: Grid, known: tuple[int, ...]) -> np.ndarray:
    from ...core.functional.grid_rules import class_codes

    return class_codes(_aligned(run, classes, population).as_float(), known, classes.name)
