"""The grids of urban-rural catchments brought together: people and land as a region, the surface on its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import GridMismatchError
from ...core.notes import Note
from ..access.surface_inputs import read_surface

if TYPE_CHECKING:
    from ...core.access.travel_surface import SurfaceKind
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
