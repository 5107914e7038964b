"""The grids of population of a diagnosis, read to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.credentials import without_credentials

if TYPE_CHECKING:
    import numpy as np

    from ...core.checks.findings import Finding
    from ...core.grid import Grid
    from ..run import Run

_GRIDS = {"POPULATION": "POP_END", "POPULATION_START": "POP_START"}


def check_grids(run: Run, people: dict[str, np.ndarray], has_place: bool) -> list[Finding]:
    """Check the grids that were given.

    Parameters
    ----------
    people : dict of str to numpy.ndarray
        Of the units, by parameter; NaN = unknown.
    has_place : bool
        Whether the coordinates of the units can be those of their system.
    """
    from ...core.checks.grids import check_same_rasters

    findings: list[Finding] = []
    read = {}
    for name, of in _GRIDS.items():
        if run.given(name):
            grid, found = _grid(run, name, people.get(of), has_place)
            read[name] = grid.as_float()
            findings += found
    return [*findings, *check_same_rasters(read)]


def _grid(run: Run, name: str, of_units: np.ndarray | None, has_place: bool) -> tuple[Grid, list[Finding]]:
    """Read a grid, and check it alone."""
    from ...core.areas import in_square_kilometres
    from ...core.checks.grids import (
        check_bands,
        check_grid_system,
        check_grid_total,
        check_heights,
        check_population_grid,
    )
    from ...io.equal_area import sides_of_cells
    from ...io.outlines import cells_inside
    from ...io.rasters import bands_of_data, grid_of_layer

    layer, band = run.raster_layer(name)
    grid, units = grid_of_layer(layer, band, run.progress), run.table("UNITS")
    people, placed = grid.as_float(), bool(grid.crs_wkt)
    prepared = f"RASTER={without_credentials(layer.name())}, UNITS={units.name}, CELL=1000"
    findings = [
        *check_grid_system(name, placed, grid.is_geographic, sides_of_cells(grid), prepared),
        check_bands(name, bands_of_data(layer), band),
        check_population_grid(name, people, in_square_kilometres(grid.cell_areas(), "m2"), prepared),
        check_heights(name, people),
    ]
    if of_units is not None:
        mapped = placed and units.has_polygons and has_place
        findings.append(check_grid_total(name, people, cells_inside(units, grid) if mapped else None, of_units))
    return grid, findings
