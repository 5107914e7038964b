"""The rasters of the degree of urbanisation, declared, and read cell upon cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.errors import CrsError, GridMismatchError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..raster_inputs import built_unit_parameter, population_parameter
from .threshold_inputs import wants_optimal_share

if TYPE_CHECKING:
    from ...core.functional.shares import Shares
    from ...core.grid import Grid
    from ...io.raster.resampling import Method
    from ..run import Run

_AREAL_ERROR = 0.005  # from where on wrong areas move cells across a threshold


@dataclass(frozen=True)
class UrbanGrids:
    """Population, land and built-up land on the same cells.

    Attributes
    ----------
    population : Grid
        Persons per cell, NaN without data.
    land, builtup : Shares or None
        Shares of the cell.
    cell_km2 : float
        Area of a cell.
    """

    population: Grid
    land: Shares | None
    builtup: Shares | None
    cell_km2: float


def grid_parameters() -> p.Parameters:
    """Declare population, land and built-up land, and the units of the latter."""
    return [
        population_parameter(tr("Persons per cell.")),
        p.raster("LAND", tr("Land"), tr("Land in each cell. Without it every cell is all land."), optional=True),
        p.raster("BUILTUP", tr("Built-up land"), tr("Built-up land in each cell. Without it the built-up criterion "
                 "is left out."), optional=True),
        p.choice("LAND_UNITS", tr("Unit of the land raster"), tr("Square metres per cell, or the share of the "
                 "cell (0 to 1)."),
                 {"m2": tr("Square metres per cell"), "share": tr("Share of the cell (0 to 1)")}, "m2"),
        built_unit_parameter(),
        p.flag("RESAMPLE", tr("Bring rasters together"), tr("Where the rasters lie on different cells, bring them "
               "onto the largest: people and square metres by sums, shares by means, never by interpolation."),
               False, advanced=True),
        p.flag("ADD_TO_1KM", tr("Add up to cells of 1 km"), tr("Smaller cells of which a whole number fits into 1 km "
               "(100 m, 250 m) are added up to cells of 1 km, for which the method is defined. Other sizes are brought "
               "there by 'Prepare a grid'."), True, advanced=True),
    ]  # fmt: skip


def read_grids(run: Run) -> UrbanGrids:
    """Read the rasters.

    Raises
    ------
    CrsError
        When the population is in degrees.
    GridMismatchError
        When the rasters do not lie cell upon cell.
    InputError
        When a value cannot be what it is declared to be.
    """
    from ...core.areas import measured_square_kilometres
    from ...core.grids.people import stored_people
    from ...io.equal_area import mean_cell_area

    population = run.raster("POPULATION")
    _require_metres(population)
    land: Grid | None = run.raster("LAND")
    builtup: Grid | None = run.raster("BUILTUP")
    if run.flag("RESAMPLE"):
        population, land, builtup = _on_coarsest(run, population, land, builtup)
    population, land, builtup = _on_kilometres(run, population, land, builtup)
    area_m2 = mean_cell_area(population)
    _tell_areal_error(run, population)
    if wants_optimal_share(run) and builtup is None:
        run.note(Note("Without a built-up raster the built-up criterion is left out."))
    return UrbanGrids(
        population.with_values(stored_people(population)),
        _shares(run, land, "LAND_UNITS", population, area_m2, "land"),
        _shares(run, builtup, "BUILTUP_UNITS", population, area_m2, "built-up"),
        float(measured_square_kilometres(area_m2)),
    )


def _require_metres(grid: Grid) -> None:
    from ...io.rasters import require_crs

    require_crs(grid)
    if grid.is_geographic:
        raise CrsError(
            "The raster '{layer}' is in degrees, and its cells are not of equal area.",
            hint="Run 'Prepare a grid' on it: it adds the people up on an equal-area grid of 1 km.",
            layer=grid.name,
        )


def _tell_areal_error(run: Run, grid: Grid) -> None:
    from ...core.grid import cell_area_range_km2
    from ...io.equal_area import is_official
    from ...io.ground import areal_error
    from ...io.rasters import require_crs

    crs = require_crs(grid)
    if is_official(crs):
        return
    error = areal_error(grid, crs)
    if error > _AREAL_ERROR:
        least, mean, most = cell_area_range_km2(grid)
        run.note(Note("The projection of '{layer}' does not keep areas: its cells measure {least} to {most} km2 on the "
                      "ground, and densities take all of them for {mean} km2. Use an equal-area grid, such as "
                      "EPSG:3035 in Europe.", layer=grid.name, least=f"{least:.4g}", most=f"{most:.4g}",
                      mean=f"{mean:.4g}"))  # fmt: skip
    elif error > 0.0005:
        text = tr("The projection of '{layer}' keeps areas to {percent} %.")
        run.info(text.format(layer=grid.name, percent=f"{100 * error:.2f}"))


def _on_coarsest(
    run: Run, population: Grid, land: Grid | None, builtup: Grid | None
) -> tuple[Grid, Grid | None, Grid | None]:
    """Bring the rasters onto the grid with the largest cells: people and square metres by sums, shares by means."""
    from ...core.grid import coarsest, same_grid
    from ...core.grids.people import without_negatives
    from ...io import raster

    target = coarsest((population, land, builtup))

    def brought(grid: Grid, method: Method) -> Grid:
        if same_grid(grid, target):
            return grid
        run.note(Note("'{layer}' was brought onto the cells of '{target}' by {method}.", layer=grid.name,
                      target=target.name, method=method))  # fmt: skip
        return raster.resample(without_negatives(grid), target, method, run.work)

    def shares_or_metres(grid: Grid | None, unit: str) -> Grid | None:
        return None if grid is None else brought(grid, "sum" if run.choice(unit) == "m2" else "mean")

    return brought(population, "sum"), shares_or_metres(land, "LAND_UNITS"), shares_or_metres(builtup, "BUILTUP_UNITS")


def _on_kilometres(
    run: Run, population: Grid, land: Grid | None, builtup: Grid | None
) -> tuple[Grid, Grid | None, Grid | None]:
    """Add rasters of smaller cells up to cells of 1 km; what lies on other cells than the people stays there."""
    from ...core.grid import same_grid
    from ...core.grids.aligned_cells import nesting_cells
    from ...core.grids.people import without_negatives
    from ...io import raster
    from ...io.rasters import same_crs

    count = _cells_to_add_up(run, population)
    if count == 1:
        return population, land, builtup
    target = nesting_cells(population, count)

    def added_up(grid: Grid | None, unit: str) -> Grid | None:
        if grid is None or not (same_grid(grid, population) and same_crs(grid, population)):
            return grid
        return raster.resample(without_negatives(grid), target, "sum" if run.choice(unit) == "m2" else "mean", run.work)

    people = raster.resample(without_negatives(population), target, "sum", run.work)
    return people, added_up(land, "LAND_UNITS"), added_up(builtup, "BUILTUP_UNITS")


def _cells_to_add_up(run: Run, grid: Grid) -> int:
    """Return how many cells a side make one of 1 km, 1 where none are added up; say where the cells are not of 1 km."""
    from ...core.grids.aligned_cells import cells_in_a_kilometre
    from ...io.equal_area import sides_of_cells

    sides = sides_of_cells(grid)
    said = {"layer": grid.name, "width": f"{sides[0]:.6g}", "height": f"{sides[1]:.6g}"}
    count = cells_in_a_kilometre(*sides)
    if count == 1:
        return 1
    if count is not None and run.flag("ADD_TO_1KM"):
        run.note(Note("The cells of '{layer}' measure {width} x {height} m: they were added up to cells of 1 km, on "
                      "which the degree of urbanisation is defined. The result lies on these.", **said))  # fmt: skip
        return count
    if count is None:
        run.note(Note("The cells of '{layer}' measure {width} x {height} m, and the degree of urbanisation is defined "
                      "on cells of 1 km: on others classes come out differently. Run 'Prepare a grid' with CELL=1000 "
                      "on it first.", **said))  # fmt: skip
    else:
        run.note(Note("The cells of '{layer}' measure {width} x {height} m, and the degree of urbanisation is defined "
                      "on cells of 1 km: on others classes come out differently. Switch ADD_TO_1KM on.",
                      **said))  # fmt: skip
    return 1


def _shares(run: Run, grid: Grid | None, unit: str, population: Grid, area_m2: float, what: str) -> Shares | None:
    from ...core.functional.shares import shares_of_grid
    from ...core.grid import require_same_grid
    from ...io.rasters import same_crs

    if grid is None:
        return None
    try:
        require_same_grid(population, grid)
    except GridMismatchError as error:
        raise GridMismatchError(
            error.message,
            hint="Switch RESAMPLE on: people and square metres are then brought together by sums, never interpolated.",
            **error.values,
        ) from None
    if not same_crs(population, grid):
        raise GridMismatchError("Raster '{layer}' is in another coordinate reference system than '{population}'.",
                                hint="Warp it onto the cells of the population first.", layer=grid.name,
                                population=population.name)  # fmt: skip
    return shares_of_grid(grid, run.choice(unit) == "m2", area_m2, what, unit)
