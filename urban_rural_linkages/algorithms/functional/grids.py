"""The rasters of the degree of urbanisation, read cell upon cell, and its settlements as polygons."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from ...core.errors import CrsError, GridMismatchError, InputError
from ...core.functional.degurba import GridClasses
from ...core.functional.shares import Shares
from ...core.grid import Grid, require_same_grid, same_grid
from ...core.notes import Note
from ...i18n import tr
from ...io import raster
from ...io.cell_outlines import outlines_of_cells
from ...io.columns import Column
from ...io.ground import areal_error
from ...io.rasters import require_crs, same_crs
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
    population = run.raster("POPULATION")
    _require_metres(population)
    land, builtup = run.raster("LAND"), run.raster("BUILTUP")
    if run.flag("RESAMPLE"):
        population, land, builtup = _on_coarsest(run, population, land, builtup)
    area_m2 = float(population.cell_areas().mean())
    _tell_areal_error(run, population)
    if run.choice("BUILTUP_RULE") == "optimal" and builtup is None:
        run.note(Note("Without a built-up raster the built-up criterion is left out."))
    return UrbanGrids(
        population.with_values(_people(population)),
        _shares(run, land, "LAND_UNITS", population, area_m2, "land"),
        _shares(run, builtup, "BUILTUP_UNITS", population, area_m2, "built-up"),
        area_m2 / 1e6,
    )


def _people(grid: Grid) -> np.ndarray:
    """Return persons with NaN where unknown, in the precision of the file."""
    people = grid.as_float()
    if np.isnan(people).all():
        raise InputError("Raster '{layer}' has no cell with data.", hint="Choose another raster, or check the value "
                         "that it declares to mean 'no data'.", layer=grid.name)  # fmt: skip
    return people.astype(np.float32) if grid.values.dtype == np.float32 else people


def _require_metres(grid: Grid) -> None:
    require_crs(grid)
    if grid.is_geographic:
        raise CrsError(
            "The raster '{layer}' is in degrees, and its cells are not of equal area.",
            hint="Take a projected equal-area grid, or warp it by sums of people, such as to EPSG:3035 in Europe.",
            layer=grid.name,
        )


def _tell_areal_error(run: Run, grid: Grid) -> None:
    error = areal_error(grid, require_crs(grid))
    if error > _AREAL_ERROR:
        areas = grid.cell_areas() / 1e6
        run.note(Note("The projection of '{layer}' does not keep areas: its cells measure {least} to {most} km2 on the "
                      "ground, and densities take all of them for {mean} km2. Use an equal-area grid, such as "
                      "EPSG:3035 in Europe.", layer=grid.name, least=f"{areas.min():.4g}", most=f"{areas.max():.4g}",
                      mean=f"{areas.mean():.4g}"))  # fmt: skip
    elif error > 0.0005:
        text = tr("The projection of '{layer}' keeps areas to {percent} %.")
        run.info(text.format(layer=grid.name, percent=f"{100 * error:.2f}"))


def _on_coarsest(run: Run, population: Grid, land: Grid | None, builtup: Grid | None) -> tuple[Grid | None, ...]:
    """Bring the rasters onto the grid with the largest cells: people and square metres by sums, shares by means."""
    methods = {"land": "sum" if run.choice("LAND_UNITS") == "m2" else "mean",
               "builtup": "sum" if run.choice("BUILTUP_UNITS") == "m2" else "mean"}  # fmt: skip
    target = max((grid for grid in (population, land, builtup) if grid is not None),
                 key=lambda grid: grid.cell_width * grid.cell_height)  # fmt: skip

    def brought(grid: Grid | None, method: str) -> Grid | None:
        if grid is None or same_grid(grid, target):
            return grid
        run.note(Note("'{layer}' was brought onto the cells of '{target}' by {method}.", layer=grid.name,
                      target=target.name, method=method))  # fmt: skip
        return raster.resample(grid, target, method, run.work)

    return brought(population, "sum"), brought(land, methods["land"]), brought(builtup, methods["builtup"])


def _shares(run: Run, grid: Grid | None, unit: str, population: Grid, area_m2: float, what: str) -> Shares | None:
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
    if run.choice(unit) == "m2" and area_m2 > 1 and np.nanmax(grid.as_float(), initial=0.0) <= 1:
        raise InputError("Raster '{layer}' is said to hold square metres, and holds nothing above 1.",
                         hint="It looks like shares: set {parameter} to 'share'.", layer=grid.name,
                         parameter=unit)  # fmt: skip
    return Shares(grid.values, area_m2 if run.choice(unit) == "m2" else 1.0, grid.nodata, what)


def write_settlements(run: Run, name: str, result: GridClasses, classes: Grid, centres_only: bool) -> dict[str, str]:
    """Write urban centres, or the clusters of all classes, as polygons; nothing where they were not asked for."""
    if not run.wants(name):
        return {}
    found = result.settlements
    rows = np.asarray(result.centres) if centres_only else np.arange(found.ids.size)
    columns = [
        Column("centre_id" if centres_only else "cluster_id", "integer", found.ids[rows], tr("Number")),
        Column("class", "integer", found.classes[rows], tr("Class")),
        Column("population", "real", found.population[rows], tr("Inhabitants")),
        Column("cluster_population", "real", found.cluster_population[rows], tr("Inhabitants that the rule counted")),
        Column("area_km2", "real", found.area_km2[rows], tr("Area (km2)")),
        Column("land_km2", "real", found.land_km2[rows], tr("Land (km2)")),
        Column("density_km2", "real", found.density_km2[rows], tr("Density (inhabitants/km2 of land)")),
        Column("cells", "integer", found.cells[rows], tr("Cells")),
        Column("touches_edge", "integer", found.touches_edge[rows], tr("Touches the edge of the data (1)")),
    ]
    numbers = found.raster(int(found.classes[rows[0]]) if centres_only and rows.size else None)
    outlines = outlines_of_cells(classes.with_values(numbers, 0), run.progress)
    geometries = [outlines.get(int(number), QgsGeometry()) for number in found.ids[rows]]
    crs = QgsCoordinateReferenceSystem.fromWkt(classes.crs_wkt)
    style = "urban_centres" if centres_only else "degurba_clusters"
    return run.write_rows(name, columns, geometries, Qgis.WkbType.MultiPolygon, crs, style)
