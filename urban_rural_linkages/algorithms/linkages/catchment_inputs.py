"""The grids of urban-rural catchments brought together: people and land as a region, the surface on its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import GridMismatchError, InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..access.surface_inputs import read_surface

if TYPE_CHECKING:
    from qgis.core import QgsProcessingParameterDefinition

    from ...core.access.travel_surface import SurfaceKind
    from ...core.arrays import Floats
    from ...core.functional.densities import Region
    from ...core.grid import Grid
    from ..functional.grid_inputs import UrbanGrids
    from ..run import Run


def region_of(grids: UrbanGrids) -> Region:
    """Return people, land and built-up land.

    Raises
    ------
    InputError
        When people are negative, or the grid is one of heights.
    """
    from ...core.functional.densities import Region
    from ...core.grids.people import people_of_cells
    from ..raster_inputs import require_people

    people = people_of_cells(grids.population)
    require_people("POPULATION", grids.population.name, people)
    return Region(people, grids.land, grids.builtup, grids.cell_km2)


def voters_parameter() -> QgsProcessingParameterDefinition:
    """Declare the grids that vote on the tiers of cities."""
    return p.rasters("OTHER_POPULATIONS", tr("Other population grids"), tr("For city-regions: grids of the same people "
                     "by other makers. The tier of a city is the one that more than half of all grids give, and "
                     "otherwise mostly that of the population above. Cities and classes stay those of that one."),
                     optional=True)  # fmt: skip


def read_voters(run: Run, cells: Grid) -> list[Floats]:
    """Return the people of the cells by other grids, added up where they lie on other cells.

    Raises
    ------
    InputError
        When one is no grid of people, or the same as that of the people.
    """
    from ...core.grid import same_grid
    from ...core.grids.people import people_of_cells, without_negatives
    from ...core.linkages.tier_votes import is_same_count
    from ...io import raster
    from ...io.rasters import same_crs
    from ..raster_inputs import require_people

    found = []
    for name, given in (run.rasters("OTHER_POPULATIONS") if run.given("OTHER_POPULATIONS") else {}).items():
        fits = same_grid(given, cells) and same_crs(given, cells)
        if not fits:
            run.note(Note("'{layer}' was brought onto the cells of the population by sums.", layer=name))
        grid = given if fits else raster.resample(without_negatives(given), cells, "sum", run.work)
        people = people_of_cells(grid)
        require_people("OTHER_POPULATIONS", name, people)
        if is_same_count(people, cells.as_float()):
            raise InputError("'{layer}' holds the people of the population: it would vote twice.",
                             hint="Give grids by other makers as OTHER_POPULATIONS.", layer=name)  # fmt: skip
        found.append(people)
    return found


def read_crossing(run: Run, cells: Grid) -> tuple[Grid, SurfaceKind]:
    """Return friction or speeds on the cells of the people.

    Raises
    ------
    GridMismatchError
        When its cells do not lie in those, or it is in another coordinate reference system.
    """
    from ...core.access.coarse_surface import fastest_parts
    from ...core.grid import same_grid
    from ...io.rasters import same_crs

    surface, kind = read_surface(run)
    if not same_crs(surface, cells):
        raise GridMismatchError("Raster '{layer}' is in another coordinate reference system than '{population}'.",
                                hint="Warp it onto the cells of the population first.", layer=surface.name,
                                population=cells.name)  # fmt: skip
    try:
        found = fastest_parts(surface, cells, kind)
    except GridMismatchError as error:
        raise GridMismatchError(error.message, hint="Bring friction or speeds onto the cells of the population, or "
                                "make them on cells that lie whole in those.", **error.values) from None  # fmt: skip
    if not same_grid(surface, cells):
        run.note(Note("'{layer}' lies on smaller cells than the people: each cell counts by its fastest part.",
                      layer=surface.name))  # fmt: skip
    return found, kind
