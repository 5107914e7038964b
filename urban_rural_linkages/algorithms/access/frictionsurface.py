"""``frictionsurface``: time to cross a metre, from land cover and roads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .friction_inputs import barrier_cells, friction_parameters, land_surface, require_ground, result_grid, road_surface

if TYPE_CHECKING:
    from ...core.access.friction import Surface
    from ...core.grid import Grid
    from ..run import Run

_NO_DATA = -9999.0


class FrictionSurface(UrbanRuralAlgorithm):
    """Land cover and roads as seconds per metre."""

    ID = "frictionsurface"
    GROUP = "access"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Friction surface"),
            tr("Lays roads over land cover and writes how long it takes to cross a metre of each cell: the fastest way "
               "through a cell wins, and a road touches every cell that it crosses. Land is crossed on foot by the "
               "speeds of its class; classes without a speed, water and barriers are closed, except to a road. For "
               "motorways and bridges use the network: on cells wider than 250 m roads that only pass over each other "
               "seem to meet."),
            tr("friction, speed, land cover, roads, cost surface, fricción, velocidad, cobertura del suelo, "
               "carreteras, superficie de coste"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *friction_parameters(),
            p.nodata_values(),
            p.raster_output("OUTPUT", tr("Friction (s/m)"), tr("Seconds per metre; no data is a barrier.")),
            p.raster_output("SPEED_KMH", tr("Speed of the cells (km/h)"), tr("The same as kilometres an hour."),
                            optional=True),
            p.raster_output("MODES", tr("Means of travel by cell"), tr("1 on foot, 2 by bicycle, 3 by car."),
                            optional=True),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for something to travel on."""
        require_ground(run)

    def execute(self, run: Run) -> p.Results:
        """Lay roads over land."""
        from ...core.access.friction import merge_surfaces

        grid = result_grid(run)
        with run.step(tr("Look up the land"), 0.35):
            land = land_surface(run, grid)
        with run.step(tr("Lay the roads"), 0.35):
            roads = road_surface(run, grid)
        with run.step(tr("Join land, roads and barriers"), 0.2):
            surface = merge_surfaces(land, [] if roads is None else [roads], barrier_cells(run, grid))
        return _write_surface(run, surface, grid)


def _write_surface(run: Run, surface: Surface, grid: Grid) -> dict[str, str]:
    """Write friction, speed and means of travel."""
    friction, speed = (grid.with_figures(values, _NO_DATA) for values in (surface.friction, surface.speed))
    return {
        **run.write_raster("OUTPUT", friction, "float32", _NO_DATA, "friction"),
        **run.write_raster("SPEED_KMH", speed, "float32", _NO_DATA, "speed_kmh"),
        **run.write_raster("MODES", grid.with_values(surface.modes, 0), "uint8", 0, "travel_modes"),
    }
