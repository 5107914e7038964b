"""Inputs of a friction surface: land cover, roads and barriers, read as surfaces of speed on common cells."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from ...paths import resource
from .. import parameters as p
from ..raster_inputs import extent_parameter, extent_within, has_extent, read_side, side_parameter
from .speed_inputs import (
    account_of_lines,
    measured_lines,
    read_speeds,
    read_tags,
    speed_parameters,
    walk_speed_parameter,
)

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.access.friction import LandSpeeds, Surface
    from ...core.grid import Grid
    from ...io.layers import FeatureTable
    from ..run import Run

_WIDE_CELL = 250.0  # from where on roads that pass over each other seem to meet


def friction_parameters() -> p.Parameters:
    """Declare land cover, roads, barriers, and the cells of the result."""
    return [
        p.raster("LANDCOVER", tr("Land cover"), tr("Classes; the result lies on its cells unless an extent or a "
                 "cell size is given."), optional=True),
        p.choice("LEGEND", tr("Legend of the land cover"), tr("Whose classes they are, for the default speeds."),
                 {"worldcover": tr("ESA WorldCover"), "corine": tr("CORINE Land Cover")}, "worldcover"),
        p.source("LANDCOVER_SPEEDS", tr("Speeds by class"), tr("A table of your own with the columns class, "
                 "speed_kmh and mode (walk, bicycle or car)."), optional=True),
        p.source("ROADS", tr("Roads"), tr("Lines of the roads."), p.LINES, optional=True),
        *speed_parameters("ROADS"),
        p.source("BARRIERS", tr("Barriers"), tr("Lines or polygons that are crossed on roads alone."), p.MAPPED,
                 optional=True),
        p.choice("MODE", tr("Means of travel"), tr("By car on roads alone; on foot everywhere; or on foot to the "
                 "road and by car on it."),
                 {"car": tr("By car, on roads alone"), "walk": tr("On foot, everywhere"),
                  "mixed": tr("On foot to the road, by car on it")}, "mixed"),
        walk_speed_parameter(),
        extent_parameter(tr("Of the result; that of the land cover, or of the roads, unless given.")),
        side_parameter(tr("Side of a cell where the land cover does not give it, in metres on the ground in the "
                          "middle of the extent."), 100),
    ]  # fmt: skip


def require_ground(run: Run) -> None:
    """Ask for something to travel on."""
    if not run.given("LANDCOVER") and not run.given("ROADS"):
        raise InputError("There is nothing to travel on.", hint="Give land cover, roads, or both.")
    if run.choice("MODE") == "car" and not run.given("ROADS"):
        raise InputError("By car one needs roads.", hint="Give ROADS, or choose another means of travel.")


def result_grid(run: Run) -> Grid:
    """Return the cells of the result: those of the land cover, unless an extent is given."""
    from ...io.rasters import require_crs

    land, roads = run.raster("LANDCOVER"), run.table("ROADS")
    if land is not None and not has_extent(run):
        grid = land
    else:
        crs = require_crs(land) if land is not None else roads.crs
        grid = _new_grid(run, crs, roads)
    side = grid.mean_side()
    if roads is not None and side > _WIDE_CELL:
        run.note(Note("Cells are {side} m wide: roads that only pass over each other seem to meet.",
                      side=f"{side:.6g}"))  # fmt: skip
    return grid


def _new_grid(run: Run, crs: QgsCoordinateReferenceSystem, roads: FeatureTable) -> Grid:
    from ...io.ground import grid_over

    if roads is not None:
        roads.require_crs()
    box = extent_within(run, crs) if has_extent(run) else roads.source.sourceExtent()
    return grid_over(box, crs, read_side(run), "friction")


def land_surface(run: Run, grid: Grid) -> Surface:
    """Return how one crosses the land; by car alone, nobody does."""
    from ...core.access.friction import surface_of_land_cover, uniform_mode
    from ...core.access.slope_laws import Mode
    from ...core.grid import same_grid
    from ...io import raster

    land = run.raster("LANDCOVER")
    if land is None or run.choice("MODE") == "car":
        return uniform_mode(np.full(grid.values.shape, np.nan), Mode.WALK)
    classes = land if same_grid(land, grid) else raster.resample(land, grid, "nearest", run.work)
    surface, notes = surface_of_land_cover(classes.as_float(), _land_speeds(run))
    run.tell(notes)
    return surface


def _land_speeds(run: Run) -> LandSpeeds:
    from ...core.access.friction import LandSpeeds
    from ...core.access.slope_laws import Mode

    modes_by_name = {"walk": Mode.WALK, "bicycle": Mode.BICYCLE, "car": Mode.CAR}
    table = run.table("LANDCOVER_SPEEDS")
    if table is None:
        record = _read_legend(run.choice("LEGEND"))
        rows = [(entry["class"], entry["speed_kmh"], entry["mode"]) for entry in record["classes"]]
        run.rules.append(record["source"]["en"])
    else:
        modes = [str(mode or "walk").strip().lower() for mode in table.column("mode")]
        codes, speeds = (table.numbers(name, nodata=run.nodata()).tolist() for name in ("class", "speed_kmh"))
        rows = list(zip(codes, speeds, modes, strict=True))
    for code, _, mode in rows:
        if mode not in modes_by_name:
            raise InputError("Class {code} of the speed table has the mode '{mode}'.",
                             hint="Write walk, bicycle or car.", code=code, mode=mode)  # fmt: skip
    return LandSpeeds([r[0] for r in rows], [r[1] for r in rows], [modes_by_name[r[2]] for r in rows])


def _read_legend(identifier: str) -> dict[str, Any]:
    """Read one of the tables of speeds by class of land cover that ship with the plugin."""
    return json.loads(resource("landcover", f"{identifier}.json").read_text(encoding="utf-8"))


def road_surface(run: Run, grid: Grid) -> Surface | None:
    """Return the roads on the cells: every cell that a road touches, the fastest road of a cell."""
    from ...core.access.friction import uniform_mode
    from ...core.access.slope_laws import Mode
    from ...io import raster

    table = run.table("ROADS")
    if table is None:
        return None
    tags, mode = read_tags(run, "ROADS"), run.choice("MODE")
    speeds = read_speeds(run, "ROADS", tags, mode)
    speed = speeds.speed
    account_of_lines(run, measured_lines(run, "ROADS"), speeds, speed > 0.0, mode)
    geometries = table.geometries_in(QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt))
    shapes = [(g.asWkb().data(), float(v)) for g, v in zip(geometries, speed, strict=True) if g is not None and v > 0]
    burnt = raster.rasterise(shapes, grid, all_touched=True)
    return uniform_mode(burnt, Mode.WALK if mode == "walk" else Mode.CAR, table.name)


def barrier_cells(run: Run, grid: Grid) -> np.ndarray | None:
    """Return the cells that barriers touch."""
    from ...io import raster

    table = run.table("BARRIERS")
    if table is None:
        return None
    geometries = table.geometries_in(QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt))
    shapes = [(g.asWkb().data(), 1.0) for g in geometries if g is not None]
    return raster.rasterise(shapes, grid, all_touched=True) == 1.0
