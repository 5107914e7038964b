"""``frictionsurface``: time to cross a metre, from land cover and roads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .speeds import speed_parameters

if TYPE_CHECKING:
    from ..run import Run


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

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            p.raster("LANDCOVER", tr("Land cover"), tr("Classes; the result lies on its cells unless an extent or a "
                     "cell size is given."), optional=True),
            p.choice("LEGEND", tr("Legend of the land cover"), tr("Whose classes they are, for the default speeds."),
                     ("worldcover", "corine"), "worldcover"),
            p.source("LANDCOVER_SPEEDS", tr("Speeds by class"), tr("A table of your own with the columns class, "
                     "speed_kmh and mode (walk, bicycle or car)."), optional=True),
            p.source("ROADS", tr("Roads"), tr("Lines of the roads."), p.LINES, optional=True),
            *speed_parameters("ROADS"),
            p.source("BARRIERS", tr("Barriers"), tr("Lines or polygons that are crossed on roads alone."), p.MAPPED,
                     optional=True),
            p.choice("MODE", tr("Means of travel"), tr("By car on roads alone; on foot everywhere; or on foot to the "
                     "road and by car on it."), ("car", "walk", "mixed"), "mixed"),
            p.number("WALK_SPEED", tr("Walking speed on roads (km/h)"), tr("On foot, on every road."), 4.3,
                     minimum=0.1, advanced=True),
            p.extent("EXTENT", tr("Extent"), tr("Of the result; that of the land cover, or of the roads, unless "
                     "given.")),
            p.number("CELL", tr("Cell (m)"), tr("Side of a cell where the land cover does not give it, in metres on "
                     "the ground in the middle of the extent."), 100, minimum=1),
            p.nodata_values(),
            p.raster_output("OUTPUT", tr("Friction (s/m)"), tr("Seconds per metre; no data is a barrier.")),
            p.raster_output("SPEED_KMH", tr("Speed (km/h)"), tr("The same as kilometres an hour."), optional=True),
            p.raster_output("MODES", tr("Means of travel by cell"), tr("1 on foot, 2 by bicycle, 3 by car."),
                            optional=True),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for something to travel on."""
        if not run.given("LANDCOVER") and not run.given("ROADS"):
            raise InputError("There is nothing to travel on.", hint="Give land cover, roads, or both.")
        if run.choice("MODE") == "car" and not run.given("ROADS"):
            raise InputError("By car one needs roads.", hint="Give ROADS, or choose another means of travel.")

    def execute(self, run: Run) -> dict:
        """Lay roads over land."""
        from ...core.access.friction import merge_surfaces
        from .surfaces import barrier_cells, land_surface, result_grid, road_surface, write_surface

        grid = result_grid(run)
        with run.step(tr("Look up the land"), 0.35):
            land = land_surface(run, grid)
        with run.step(tr("Lay the roads"), 0.35):
            roads = road_surface(run, grid)
        with run.step(tr("Join land, roads and barriers"), 0.2):
            surface = merge_surfaces(land, [] if roads is None else [roads], barrier_cells(run, grid))
        return write_surface(run, surface, grid)
