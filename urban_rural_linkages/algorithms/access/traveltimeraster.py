"""``traveltimeraster``: minutes to the nearest service from every cell."""

from __future__ import annotations

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..run import Run


class TravelTimeRaster(UrbanRuralAlgorithm):
    """Least time over a friction surface, with the service that each cell belongs to."""

    ID = "traveltimeraster"
    GROUP = "access"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Travel time raster"),
            tr("Finds the least time from every cell to the nearest service over a surface of friction or speeds, on "
               "foot, by bicycle or by car, with slopes where a DEM is given. Cells without data and without speed are "
               "barriers; a knight's move does not jump them. What lies beyond the limit and what cannot be reached at "
               "all are told apart. Steps are metres on the ground, in degrees, in feet and on maps that stretch too. "
               "Services on a barrier or outside are reported, and moved only within the cells that you allow."),
            tr("travel time, least cost, friction, accessibility, isochrone, Tobler, tiempo de viaje, coste mínimo, "
               "fricción, accesibilidad, isócrona"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            p.raster("FRICTION", tr("Friction"), tr("Seconds per metre; no data is a barrier."), optional=True),
            p.raster("SPEEDS", tr("Speeds"), tr("Kilometres an hour, in place of friction; no data and 0 are "
                     "barriers."), optional=True),
            p.raster("MODES", tr("Means of travel"), tr("1 on foot, 2 by bicycle, 3 by car; for slopes by mode."),
                     optional=True),
            p.source("SERVICES", tr("Services"), tr("Points of the services."), p.MAPPED),
            p.field("SERVICE_ID", tr("Code of the service"), tr("Breaks ties and names the services."), "SERVICES"),
            p.raster("DEM", tr("Elevation"), tr("Metres, on the cells of the friction."), optional=True),
            p.choice("SLOPE", tr("Slope"), tr("How slopes matter: not at all; walking by Tobler's law, scaled to the "
                     "flat speed; by Langmuir's as in r.walk; by bicycle; or by the means of travel."),
                     ("none", "tobler", "langmuir", "bicycle", "by_mode"), "none"),
            p.choice("DIRECTION", tr("Direction"), tr("To the service, or from it; it matters on slopes."),
                     ("to", "from"), "to"),
            p.choice("NEIGHBOURS", tr("Neighbours of a cell"), tr("8, or 16 with knight's moves, which are nearer to "
                     "the true distance."), ("8", "16"), "8"),
            p.number("MAX_MINUTES", tr("Limit (minutes)"), tr("0 means no limit."), 0, minimum=0),
            p.number("SNAP_CELLS", tr("Move services by (cells)"), tr("How far a service on a barrier or just outside "
                     "may be moved to a cell that can be crossed."), 1, minimum=0, whole=True, advanced=True),
            p.number("LAMBDA", tr("Lambda (Langmuir)"), tr("Weight of the friction beside the slope."), 1, minimum=0,
                     advanced=True, decimals=2),
            p.text("WALK_COEFFICIENTS", tr("Coefficients (Langmuir)"), tr("Level, up, moderate down and steep down."),
                   "0.72,6,1.9998,-1.9998", advanced=True),
            p.raster_output("OUTPUT", tr("Travel time (minutes)"), tr("Minutes; no data where no service is reached "
                            "within the limit.")),
            p.raster_output("ALLOCATION", tr("Nearest service"), tr("The number of the nearest service."),
                            optional=True),
            p.raster_output("REACH", tr("Reach"), tr("1 within the limit, 2 beyond it, 0 unreachable."), optional=True),
            p.layer_output("SERVICES_USED", tr("Services"), tr("Each service with its number and what became of it."),
                           p.POINTS, optional=True),
            p.number_output("REACHED_CELLS", tr("Cells reached")),
            p.number_output("UNREACHED_CELLS", tr("Cells that cannot be reached")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for one surface, not two."""
        if run.given("FRICTION") == run.given("SPEEDS"):
            raise InputError("Give either a friction surface or a raster of speeds.",
                             hint="FRICTION is seconds per metre, SPEEDS kilometres an hour.")  # fmt: skip

    def execute(self, run: Run) -> dict:
        """Spread from the services over the surface."""
        from .surface_inputs import SurfaceSearch
        from .surface_outputs import tell_of_times, write_times

        with run.step(tr("Read the surface and the services"), 0.2):
            search = SurfaceSearch(run)
        with run.step(tr("Spread from the services"), 0.6) as progress:
            times = search.nearest(progress)
        tell_of_times(run, times, search.points)
        return {
            **write_times(run, times, search.grid),
            "REACHED_CELLS": times.within,
            "UNREACHED_CELLS": times.unreachable,
        }
