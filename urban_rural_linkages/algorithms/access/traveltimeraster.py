"""``traveltimeraster``: minutes to the nearest service from every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .surface_inputs import SurfaceSearch, require_one_surface, travel_parameters

if TYPE_CHECKING:
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

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *travel_parameters(),
            p.raster_output("OUTPUT", tr("Travel time (minutes)"), tr("Minutes; no data where no service is reached "
                            "within the limit.")),
            p.raster_output("ALLOCATION", tr("Nearest service"), tr("The number of the nearest service."),
                            optional=True),
            p.raster_output("REACH", tr("Reach"), tr("1 within the limit, 2 beyond it, 0 unreachable."), optional=True),
            p.layer_output("SERVICES_USED", tr("Services used"),
                           tr("Each service with its number and what became of it."), p.POINTS, optional=True),
            p.number_output("REACHED_CELLS", tr("Cells reached")),
            p.number_output("UNREACHED_CELLS", tr("Cells that cannot be reached")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for one surface, not two."""
        require_one_surface(run)

    def execute(self, run: Run) -> p.Results:
        """Spread from the services over the surface."""
        from .surface_outputs import tell_of_times, write_times

        with run.step(tr("Read the surface and the services"), 0.2):
            search = SurfaceSearch(run)
        with run.step(tr("Spread from the services"), 0.6) as progress:
            times = search.nearest(progress)
        tell_of_times(run, times, search.services, search.points)
        return {
            **write_times(run, times, search.grid),
            "REACHED_CELLS": times.within,
            "UNREACHED_CELLS": times.unreachable,
        }
