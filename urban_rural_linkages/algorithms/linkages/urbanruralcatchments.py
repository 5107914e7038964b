"""``urbanruralcatchments``: the city that each place belongs to, by its size and the time to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..access.surface_inputs import neighbours_parameter, read_neighbours, require_one_surface, surface_parameters
from ..base import Description, UrbanRuralAlgorithm
from ..functional.grid_inputs import grid_parameters, read_grids
from ..raster_inputs import require_different_rasters
from .catchment_inputs import read_crossing, read_voters, region_of, voters_parameter
from .city_inputs import (
    area_parameter,
    city_parameters,
    fitting_scheme,
    read_area,
    read_cities,
    read_scheme,
    scheme_parameters,
)

if TYPE_CHECKING:
    from ..run import Run


class UrbanRuralCatchments(UrbanRuralAlgorithm):
    """Urban-rural catchments, after Cattaneo et al. 2021, and city-regions from the same searches."""

    ID = "urbanruralcatchments"
    GROUP = "linkages"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Urban-rural catchments"),
            tr("Classifies each cell of a population grid by the city that it belongs to, its size and the time to "
               "it, in thirty classes after Cattaneo et al. 2021: cities of seven sizes, and the country within one, "
               "two and three hours of each; towns and hinterland beyond. In one band the larger city wins: a "
               "metropolis at 50 minutes goes before a town at 20. Times run to the nearest cell of a city, not to "
               "its middle. City-regions after Cattaneo, Girgin et al. 2024 come from the same searches; several "
               "population grids vote on the tiers of their cities.\n\n"
               "Cities beyond the edge of the grid are not seen: give as much land around the region as is travelled "
               "in the last band, foreign cities included. A surface finer than the grid counts by the fastest part "
               "of each cell."),
            tr("urban-rural catchment, URCA, city-region, hinterland, continuum, city, área de influencia urbana, "
               "región urbana, continuo urbano-rural, hinterland, ciudad"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *grid_parameters(),
            *city_parameters(),
            *surface_parameters(),
            neighbours_parameter(),
            *scheme_parameters(),
            area_parameter(),
            voters_parameter(),
            p.raster_output("OUTPUT", tr("Urban-rural catchments"), tr("The class of each cell, 1 to 30; 0 is no "
                            "land.")),
            p.raster_output("REFERENCE", tr("City of each cell"), tr("The number of the city that a cell belongs to; "
                            "0 for none."), optional=True),
            p.raster_output("MINUTES", tr("Minutes to this city"), tr("0 inside; no data beyond the last band."),
                            optional=True),
            p.layer_output("CENTRES", tr("Cities on the grid"), tr("Outlines of the cities, with people, size, and "
                           "whether they touch the edge of the data."), p.POLYGONS, optional=True),
            p.layer_output("SUMMARY", tr("Cells and people by class"), tr("Cells, area and people of each class, and "
                           "those who live as densely as in a city."), optional=True),
            p.raster_output("CITY_REGIONS", tr("City-regions"), tr("The number of the city-region of each cell: those "
                            "that share their nearest city of all four tiers."), optional=True),
            p.layer_output("REGIONS", tr("Cities of each city-region"), tr("Its four cities, their tiers, its primary "
                           "city and its people."), optional=True),
            p.number_output("N_CENTRES", tr("Cities")),
            p.number_output("LEAST_CITY", tr("People from which on a city counts")),
            p.number_output("HINTERLAND_SHARE", tr("Share of people beyond the last band and outside towns (0-1)")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for one surface and one raster for each input; refuse sizes and bands that are none."""
        require_one_surface(run)
        require_different_rasters(run, "POPULATION", "LAND", "BUILTUP", "FRICTION", "SPEEDS")
        read_scheme(run)

    def execute(self, run: Run) -> p.Results:
        """Classify the cells and write them."""
        from ...core.linkages.catchment_survey import catchment_survey
        from .catchment_outputs import catchment_results

        with run.step(tr("Read the rasters"), 0.2):
            grids = read_grids(run)
            region = region_of(grids)
            surface, kind = read_crossing(run, grids.population)
            cities, within = read_cities(run, grids.population), read_area(run, grids.population)
            scheme, others = fitting_scheme(run, region, cities), read_voters(run, grids.population)
        with run.step(tr("Search from the cities of each size"), 0.6) as progress:
            made = catchment_survey(
                region, surface, scheme.rules, surface_is=kind, neighbours=read_neighbours(run), cities=cities,
                with_levels=run.wants("CITY_REGIONS") or run.wants("REGIONS"), others=others, within=within,
                progress=progress,
            )  # fmt: skip
        run.tell(made.notes)
        run.subtitle = scheme.subtitle
        run.rules.append(tr("After Cattaneo, Nelson & McMenomy 2021; not the map that the authors published."))
        return {
            **catchment_results(run, made, region, grids.population, scheme),
            "N_CENTRES": len(made.centres), "LEAST_CITY": scheme.rules.breaks[0],
            "HINTERLAND_SHARE": made.table.hinterland_share,
        }  # fmt: skip
