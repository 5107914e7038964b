"""Travel times over a surface: read, computed, written; shared by the time raster and the catchments."""

from __future__ import annotations

import numpy as np

from ...core.access.nearest import rank_of_ids
from ...core.access.raster_time import RasterTimes, TravelRules, travel_time
from ...core.access.speed import Langmuir
from ...core.errors import InputError
from ...core.grid import Grid
from ...i18n import tr
from ...io.columns import Column
from ...io.rasters import require_crs
from ..run import Run

NO_TIME, NO_SERVICE = -9999.0, -1
UNKNOWN_REACH = 255


def surface_times(run: Run, services: np.ndarray | None = None) -> tuple[RasterTimes, Grid]:
    """Find the times to the nearest of the services, or of some of them.

    Parameters
    ----------
    run : Run
        Whose parameters they are.
    services : numpy.ndarray of int, optional
        Which services count; all of them unless given.
    """
    surface = run.raster("FRICTION") or run.raster("SPEEDS")
    table = run.table("SERVICES")
    ids = table.ids(run.field("SERVICE_ID"))
    points = table.points_in(require_crs(surface), ids)
    if services is not None:
        keep = np.zeros(len(points), dtype=bool)
        keep[services] = True
        points = np.where(keep[:, None], points, np.nan)
    times = travel_time(
        surface,
        points[:, 0],
        points[:, 1],
        travel_rules(run),
        surface_is="friction" if run.given("FRICTION") else "speed",
        modes=run.raster("MODES"),
        dem=run.raster("DEM"),
        rank=rank_of_ids(ids),
        progress=run.work,
    )
    return times, surface


def travel_rules(run: Run) -> TravelRules:
    """Return how one travels; catchments have the plain rules and a limit alone."""
    if run.algorithm.parameterDefinition("SLOPE") is None:
        return TravelRules()
    parts = run.text("WALK_COEFFICIENTS").split(",")
    try:
        coefficients = Langmuir(*(float(part) for part in parts))
    except (TypeError, ValueError):
        raise InputError("'{text}' are no four coefficients.", hint="Write for example 0.72,6,1.9998,-1.9998.",
                         text=run.text("WALK_COEFFICIENTS")) from None  # fmt: skip
    return TravelRules(
        slope=run.choice("SLOPE"),
        direction=run.choice("DIRECTION"),
        neighbours=int(run.choice("NEIGHBOURS")),
        max_minutes=run.number("MAX_MINUTES"),
        snap_cells=run.whole("SNAP_CELLS"),
        coefficients=coefficients,
        friction_weight=run.number("LAMBDA"),
    )


def write_times(run: Run, times: RasterTimes, surface: Grid) -> dict[str, str]:
    """Write the rasters of a run, and what became of each service."""
    minutes = np.where(np.isnan(times.minutes), NO_TIME, times.minutes)
    return {
        **run.write_raster("OUTPUT", surface.with_values(minutes, NO_TIME), "float32", NO_TIME, "minutes_raster"),
        **run.write_raster("ALLOCATION", surface.with_values(times.allocation, NO_SERVICE), "int32", NO_SERVICE),
        **run.write_raster("REACH", surface.with_values(times.reach, UNKNOWN_REACH), "uint8", UNKNOWN_REACH, "reach"),
        **_write_services(run, times),
    }


def _write_services(run: Run, times: RasterTimes) -> dict[str, str]:
    if not run.wants("SERVICES_USED"):
        return {}
    labels = times.services.labels()
    columns = [
        Column("alloc_id", "integer", np.arange(len(labels)), tr("Number in the raster of the nearest service")),
        Column("status", "text", labels, tr("What became of the service")),
    ]
    return run.write("SERVICES_USED", columns, parent="SERVICES")
