"""Inputs of travel times over a surface: friction or speeds, the services, and the rules of travel."""

from __future__ import annotations

from ...core.access.nearest import rank_of_ids
from ...core.access.raster_time import RasterTimes, TimesAround, nearest_times
from ...core.access.speed import Langmuir
from ...core.access.travel_surface import TravelRules, travel_surface
from ...core.errors import InputError
from ...core.progress import Progress
from ...io.rasters import require_crs
from ..run import Run


class SurfaceSearch:
    """A surface and its services, read and prepared once and searched as often as need be.

    Parameters
    ----------
    run : Run
        With FRICTION or SPEEDS, SERVICES and SERVICE_ID; MODES, DEM and the rules where it has them.

    Attributes
    ----------
    grid : Grid
        Friction, or speeds.
    ids : list of str
        Codes of the services.
    points : int
        How many points the services have.
    """

    def __init__(self, run: Run) -> None:
        is_friction = run.given("FRICTION")
        self.grid = run.raster("FRICTION" if is_friction else "SPEEDS")
        has_slopes = run.declares("SLOPE")
        modes, dem = (run.raster("MODES"), run.raster("DEM")) if has_slopes else (None, None)
        rules = travel_rules(run) if has_slopes else TravelRules()
        services = run.table("SERVICES")
        self.ids = services.ids(run.field("SERVICE_ID"))
        places, self._service_of = services.parts_in(require_crs(self.grid), self.ids)
        self._x, self._y, self.points = places[:, 0], places[:, 1], len(places)
        self._work = run.work
        self._surface = travel_surface(
            self.grid, rules, surface_is="friction" if is_friction else "speed", modes=modes, dem=dem
        )

    def nearest(self, progress: Progress) -> RasterTimes:
        """Find the times to the nearest of all services."""
        return nearest_times(
            self._surface, self._x, self._y, rank=rank_of_ids(self.ids), service_of=self._service_of, progress=progress
        )

    def around(self, max_minutes: float) -> TimesAround:
        """Return what finds the times to one service at a time, no farther than a limit."""
        return TimesAround(self._surface, self._x, self._y, self._service_of, max_minutes, self._work)


def travel_rules(run: Run) -> TravelRules:
    """Return how one travels."""
    parts = run.text("WALK_COEFFICIENTS").split(",")
    try:
        level, up, down, steep = (float(part) for part in parts)
    except ValueError:
        raise InputError("'{text}' are no four coefficients.", hint="Write for example 0.72,6,1.9998,-1.9998.",
                         text=run.text("WALK_COEFFICIENTS")) from None  # fmt: skip
    return TravelRules(
        slope=run.choice("SLOPE"),
        direction=run.choice("DIRECTION"),
        neighbours=int(run.choice("NEIGHBOURS")),
        max_minutes=run.number("MAX_MINUTES"),
        snap_cells=run.whole("SNAP_CELLS"),
        coefficients=Langmuir(level, up, down, steep),
        friction_weight=run.number("LAMBDA"),
    )
