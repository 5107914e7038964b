"""Inputs of travel times over a surface: friction or speeds, the services, and the rules of travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..raster_inputs import elevation_parameter
from .travel_inputs import (
    direction_parameter,
    limit_parameter,
    read_direction,
    read_limit,
    service_ids,
    service_parameters,
)

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from qgis.core import QgsProcessingParameterDefinition

    from ...core.access.raster_time import RasterTimes, TimesAround
    from ...core.access.travel_surface import SurfaceKind, TravelRules
    from ...core.grid import Grid
    from ...core.progress import Progress
    from ..run import Run


def surface_parameters() -> p.Parameters:
    """Declare the surface: how fast each cell is crossed."""
    return [
        p.raster("FRICTION", tr("Friction"), tr("Seconds per metre; no data is a barrier."), optional=True),
        p.raster("SPEEDS", tr("Speeds"), tr("Kilometres an hour, in place of friction; no data and 0 are "
                 "barriers."), optional=True),
    ]  # fmt: skip


def neighbours_parameter() -> QgsProcessingParameterDefinition:
    """Declare to how many cells beside it a cell has a step."""
    return p.choice("NEIGHBOURS", tr("Neighbours of a cell"), tr("8, or 16 with knight's moves, which are nearer to "
                    "the true distance."),
                    {"8": tr("8 neighbours"), "16": tr("16 neighbours, with knight's moves")}, "8")  # fmt: skip


def read_neighbours(run: Run) -> int:
    """Return to how many cells beside it a cell has a step."""
    return int(run.choice("NEIGHBOURS"))


def travel_parameters() -> p.Parameters:
    """Declare the surface, the services, and the rules of travel."""
    return [
        *surface_parameters(),
        p.raster("MODES", tr("Means of travel"), tr("1 on foot, 2 by bicycle, 3 by car; for slopes by mode."),
                 optional=True),
        *service_parameters(),
        elevation_parameter(tr("Heights in metres, on the cells of the friction.")),
        p.choice("SLOPE", tr("Slope"), tr("How slopes matter: not at all; walking by Tobler's law, scaled to the "
                 "flat speed; by Langmuir's as in r.walk; by bicycle; or by the means of travel."),
                 {"none": tr("Slopes do not matter"), "tobler": tr("Walking, by Tobler's law"),
                  "langmuir": tr("Walking, by Langmuir's law"), "bicycle": tr("By bicycle"),
                  "by_mode": tr("By the means of travel")}, "none"),
        direction_parameter(),
        neighbours_parameter(),
        limit_parameter(tr("0 means no limit."), 0),
        p.number("SNAP_CELLS", tr("Move services by (cells)"), tr("How far a service on a barrier or just outside "
                 "may be moved to a cell that can be crossed."), 1, minimum=0, whole=True, advanced=True),
        p.number("LAMBDA", tr("Lambda (Langmuir)"), tr("Weight of the friction beside the slope."), 1, minimum=0,
                 advanced=True, decimals=2),
        p.text("WALK_COEFFICIENTS", tr("Coefficients (Langmuir)"), tr("Level, up, moderate down and steep down."),
               "0.72,6,1.9998,-1.9998", advanced=True),
    ]  # fmt: skip


def require_friction(run: Run) -> None:
    """Refuse a friction surface over which nobody can travel, or no service be reached, before anything is spread.

    Raises
    ------
    InputError
        When friction is not positive somewhere, or no service lies on it.
    CrsError
        When nothing says where its cells are.
    """
    import numpy as np

    from ...core.access.friction import checked_friction
    from ...core.access.raster_sources import place_sources, require_sources
    from ...io.rasters import require_crs

    grid = run.raster("FRICTION")
    if grid is None:
        return
    crs, friction = require_crs(grid), grid.as_float()
    checked_friction(friction, grid.name)
    if run.given("SERVICES"):
        services = run.table("SERVICES")
        x, y = services.parts_in(crs)[0].T
        require_sources(place_sources(x, y, grid, np.isfinite(friction)), grid.name)


def given_surfaces(run: Run) -> list[str]:
    """Return which parameters of a surface were given."""
    return [name for name in ("FRICTION", "SPEEDS") if run.given(name)]


def require_one_surface(run: Run) -> None:
    """Ask for one surface, not two."""
    if len(given_surfaces(run)) != 1:
        raise InputError("Give either a friction surface or a raster of speeds.",
                         hint="FRICTION is seconds per metre, SPEEDS kilometres an hour.")  # fmt: skip


def read_surface(run: Run) -> tuple[Grid, SurfaceKind]:
    """Return friction or speeds, and which of them it is."""
    if run.given("FRICTION"):
        return run.raster("FRICTION"), "friction"
    return run.raster("SPEEDS"), "speed"


class SurfaceSearch:
    """A surface and its services, read and prepared once and searched as often as need be.

    Parameters
    ----------
    run : Run
        With the surface and the services; MODES, DEM and the rules where it has them.

    Attributes
    ----------
    grid : Grid
        Friction, or speeds.
    services : FeatureTable
        The layer of the services.
    ids : list of str
        Their codes.
    points : int
        How many points the services have.
    """

    def __init__(self, run: Run) -> None:
        from ...core.access.travel_surface import TravelRules, travel_surface
        from ...io.rasters import require_crs

        self.grid, kind = read_surface(run)
        has_slopes = run.declares("SLOPE")
        modes, dem = (run.raster("MODES"), run.raster("DEM")) if has_slopes else (None, None)
        rules = travel_rules(run) if has_slopes else TravelRules()
        self.services, self.ids = run.table("SERVICES"), service_ids(run)
        places, self._service_of = self.services.parts_in(require_crs(self.grid), self.ids)
        self._x, self._y, self.points = places[:, 0], places[:, 1], len(places)
        self._work = run.work
        self._surface = travel_surface(self.grid, rules, surface_is=kind, modes=modes, dem=dem)

    def nearest(self, progress: Progress) -> RasterTimes:
        """Find the times to the nearest of all services."""
        from ...core.access.nearest import rank_of_ids
        from ...core.access.raster_time import nearest_times

        return nearest_times(
            self._surface, self._x, self._y, rank=rank_of_ids(self.ids), service_of=self._service_of, progress=progress
        )

    def around(self, max_minutes: float) -> TimesAround:
        """Return what finds the times to one service at a time, no farther than a limit."""
        from ...core.access.raster_time import TimesAround

        return TimesAround(self._surface, self._x, self._y, self._service_of, max_minutes, self._work)


def travel_rules(run: Run) -> TravelRules:
    """Return how one travels."""
    from ...core.access.speed import Langmuir
    from ...core.access.travel_surface import TravelRules

    parts = run.text("WALK_COEFFICIENTS").split(",")
    try:
        level, up, down, steep = (float(part) for part in parts)
    except ValueError:
        raise InputError("'{text}' are no four coefficients.", hint="Write for example 0.72,6,1.9998,-1.9998.",
                         text=run.text("WALK_COEFFICIENTS")) from None  # fmt: skip
    return TravelRules(
        slope=run.choice("SLOPE"),
        direction=read_direction(run),
        neighbours=read_neighbours(run),
        max_minutes=read_limit(run),
        snap_cells=run.whole("SNAP_CELLS"),
        coefficients=Langmuir(level, up, down, steep),
        friction_weight=run.number("LAMBDA"),
    )
