"""The grids of a diagnosis, read to be checked: people, land and built-up land."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.credentials import without_credentials
from ..period_inputs import read_period
from .soundness import GRIDS, has, has_period

if TYPE_CHECKING:
    import numpy as np
    from qgis.core import QgsRasterLayer

    from ...core.checks.findings import Finding
    from ...core.grid import Grid
    from ..run import Run

PEOPLE = {"POPULATION": "POP_END", "POPULATION_START": "POP_START"}
_AT_START = ("POPULATION_START", "BUILTUP_START")
_OF_A_YEAR = (*PEOPLE, "BUILTUP", "BUILTUP_START")


class CheckedGrids:
    """Grids that were given, each read once.

    Parameters
    ----------
    run : Run
    people : dict of str to numpy.ndarray
        Of the units, by parameter; NaN = unknown.
    has_place : bool
        Whether the coordinates of the units can be those of their system.
    """

    def __init__(self, run: Run, people: dict[str, np.ndarray], has_place: bool) -> None:
        self._run, self._people, self._has_place = run, people, has_place
        self._read: dict[str, np.ndarray] = {}
        self._inside: dict[tuple[object, ...], np.ndarray] = {}

    @property
    def names(self) -> list[str]:
        """The parameters of those that were given."""
        return [name for name in GRIDS if has(self._run, name)]

    def check(self, name: str) -> Iterator[Finding]:
        """Check a grid alone.

        Raises
        ------
        InputError
            When it holds what no built-up land can be.
        """
        from ...core.checks.grids import check_bands
        from ...io.rasters import bands_of_data, grid_of_layer

        layer, band = self._run.raster_layer(name)
        grid = grid_of_layer(layer, band, self._run.progress)
        self._read[name] = grid.as_float()
        yield check_bands(name, bands_of_data(layer), band)
        yield from _year(self._run, name, layer)
        if name in PEOPLE:
            yield from self._of_people(name, layer, grid)
        else:
            yield _of_land(name, grid, self._read[name])

    def check_together(self) -> Iterator[Finding]:
        """Check the grids that could be read against one another."""
        from ...core.checks.grids import check_same_rasters
        from ...core.checks.land import check_growth_of_built_up

        yield from check_same_rasters(self._read)
        if {"BUILTUP", "BUILTUP_START"} <= set(self._read):
            yield check_growth_of_built_up(self._read["BUILTUP_START"], self._read["BUILTUP"])

    def _of_people(self, name: str, layer: QgsRasterLayer, grid: Grid) -> Iterator[Finding]:
        from ...core.areas import in_square_kilometres
        from ...core.checks.grids import check_grid_system, check_grid_total, check_heights, check_population_grid
        from ...io.equal_area import sides_of_cells

        units, people = self._run.table("UNITS"), self._read[name]
        placed, of_units = bool(grid.crs_wkt), self._people.get(PEOPLE[name])
        prepared = f"RASTER={without_credentials(layer.name())}, UNITS={units.name}, CELL=1000"
        yield from check_grid_system(name, placed, grid.is_geographic, sides_of_cells(grid), prepared)
        yield check_population_grid(name, people, in_square_kilometres(grid.cell_areas(), "m2"), prepared)
        yield check_heights(name, people)
        if of_units is not None:
            mapped = placed and units.has_polygons and self._has_place
            yield check_grid_total(name, people, self._cells_inside(grid) if mapped else None, of_units)

    def _cells_inside(self, grid: Grid) -> np.ndarray:
        """Return the cells in the region; grids of two dates mostly have the same."""
        from ...io.outlines import cells_inside

        cells = (grid.values.shape, tuple(grid.transform), grid.crs_wkt)
        if cells not in self._inside:
            self._inside[cells] = cells_inside(self._run.table("UNITS"), grid)
        return self._inside[cells]


def _of_land(name: str, grid: Grid, values: np.ndarray) -> Finding:
    from ...core.checks.land import check_built_up, check_land
    from ...core.grids.built_up import built_m2

    if name == "LAND":
        return check_land(values, grid.cell_areas())
    return check_built_up(name, values, built_m2(grid, as_shares=False)[1])


def _year(run: Run, name: str, layer: QgsRasterLayer) -> list[Finding]:
    """Hold the year in the name of a raster against the date that it was given for."""
    from ...core.checks.land import check_year_of_raster

    if name not in _OF_A_YEAR or not has_period(run):
        return []
    start, end = read_period(run)
    own, other = (start, end) if name in _AT_START else (end, start)
    return [check_year_of_raster(name, without_credentials(layer.name()), own, other)]
