"""Land cover and roads as surfaces of speed on common cells."""

from __future__ import annotations

import json

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.access.friction import LandSpeeds, Surface, surface_of_land_cover, uniform_mode
from ...core.access.slope_laws import Mode
from ...core.errors import InputError
from ...core.grid import Grid, same_grid
from ...core.notes import Note
from ...io import raster
from ...io.ground import grid_over
from ...io.rasters import require_crs
from ...paths import resource
from ..run import Run
from .line_speeds import account_of_lines, read_speeds, read_tags

_MODES = {"walk": Mode.WALK, "bicycle": Mode.BICYCLE, "car": Mode.CAR}
_WIDE_CELL = 250.0  # from where on roads that pass over each other seem to meet
_NO_DATA = -9999.0


def result_grid(run: Run) -> Grid:
    """Return the cells of the result: those of the land cover, unless an extent is given."""
    land, roads = run.raster("LANDCOVER"), run.table("ROADS")
    if land is not None and not run.given("EXTENT"):
        grid = land
    else:
        crs = require_crs(land) if land is not None else roads.crs
        grid = _new_grid(run, crs, roads)
    side = grid.mean_side()
    if roads is not None and side > _WIDE_CELL:
        run.note(Note("Cells are {side} m wide: roads that only pass over each other seem to meet.",
                      side=f"{side:.6g}"))  # fmt: skip
    return grid


def _new_grid(run: Run, crs: QgsCoordinateReferenceSystem, roads) -> Grid:
    if roads is not None:
        roads.require_crs()
    box = run.extent("EXTENT", crs) if run.given("EXTENT") else roads.source.sourceExtent()
    return grid_over(box, crs, run.number("CELL"), "friction")


def land_surface(run: Run, grid: Grid) -> Surface:
    """Return how one crosses the land; by car alone, nobody does."""
    land = run.raster("LANDCOVER")
    if land is None or run.choice("MODE") == "car":
        return uniform_mode(np.full(grid.values.shape, np.nan), Mode.WALK)
    classes = land if same_grid(land, grid) else raster.resample(land, grid, "nearest", run.work)
    surface, notes = surface_of_land_cover(classes.as_float(), _land_speeds(run))
    run.tell(notes)
    return surface


def _land_speeds(run: Run) -> LandSpeeds:
    table = run.table("LANDCOVER_SPEEDS")
    if table is None:
        record = json.loads(resource("landcover", f"{run.choice('LEGEND')}.json").read_text(encoding="utf-8"))
        rows = [(entry["class"], entry["speed_kmh"], entry["mode"]) for entry in record["classes"]]
        run.rules.append(record["source"]["en"])
    else:
        modes = [str(mode or "walk").strip().lower() for mode in table.column("mode")]
        codes, speeds = (table.numbers(name, nodata=run.nodata()).tolist() for name in ("class", "speed_kmh"))
        rows = list(zip(codes, speeds, modes, strict=True))
    for code, _, mode in rows:
        if mode not in _MODES:
            raise InputError("Class {code} of the speed table has the mode '{mode}'.",
                             hint="Write walk, bicycle or car.", code=code, mode=mode)  # fmt: skip
    return LandSpeeds([r[0] for r in rows], [r[1] for r in rows], [_MODES[r[2]] for r in rows])


def road_surface(run: Run, grid: Grid) -> Surface | None:
    """Return the roads on the cells: every cell that a road touches, the fastest road of a cell."""
    table = run.table("ROADS")
    if table is None:
        return None
    speeds = read_speeds(run, "ROADS", read_tags(run, "ROADS", {"highway": "HIGHWAY", "maxspeed": "MAXSPEED"}))
    speed = speeds.speed
    account_of_lines(run, "ROADS", speeds, speed > 0.0)
    geometries = table.geometries_in(QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt))
    shapes = [(g.asWkb().data(), float(v)) for g, v in zip(geometries, speed, strict=True) if g is not None and v > 0]
    burnt = raster.rasterise(shapes, grid, all_touched=True)
    return uniform_mode(burnt, Mode.WALK if run.choice("MODE") == "walk" else Mode.CAR, table.name)


def barrier_cells(run: Run, grid: Grid) -> np.ndarray | None:
    """Return the cells that barriers touch."""
    table = run.table("BARRIERS")
    if table is None:
        return None
    geometries = table.geometries_in(QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt))
    shapes = [(g.asWkb().data(), 1.0) for g in geometries if g is not None]
    return raster.rasterise(shapes, grid, all_touched=True) == 1.0


def write_surface(run: Run, surface: Surface, grid: Grid) -> dict[str, str]:
    """Write friction, speed and means of travel."""
    friction, speed = (grid.with_figures(values, _NO_DATA) for values in (surface.friction, surface.speed))
    return {
        **run.write_raster("OUTPUT", friction, "float32", _NO_DATA, "friction"),
        **run.write_raster("SPEED_KMH", speed, "float32", _NO_DATA, "speed_kmh"),
        **run.write_raster("MODES", grid.with_values(surface.modes, 0), "uint8", 0, "travel_modes"),
    }
