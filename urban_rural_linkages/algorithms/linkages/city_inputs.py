"""Cities given as polygons, sizes and bands of urban-rural catchments: declared and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    from qgis.core import QgsProcessingParameterDefinition

    from ...core.arrays import Booleans
    from ...core.functional.densities import Region
    from ...core.grid import Grid
    from ...core.linkages.catchment_classes import CatchmentRules
    from ...core.linkages.catchment_survey import GivenCities
    from ..run import Run


def city_parameters() -> p.Parameters:
    """Declare cities that are given."""
    return [
        p.source("URBAN_CENTRES", tr("Cities"), tr("Polygons of the cities, such as the urban centres of 'Degree of "
                 "urbanisation: grid'. Without them, cells of 1,500 people to a km² of land, or built up by more than "
                 "half, that hang together by their sides are a city, without smoothing and filling."), p.POLYGONS,
                 optional=True),
        p.field("CENTRE_POP", tr("People of the city"), tr("Without it, those of the cells of the city."),
                "URBAN_CENTRES"),
    ]  # fmt: skip


def read_cities(run: Run, cells: Grid) -> GivenCities | None:
    """Return the cities that are given, None where they are to be found by density."""
    table = run.table("URBAN_CENTRES")
    if table is None:
        return None
    import numpy as np

    from ...core.linkages.catchment_survey import GivenCities
    from ...io.outlines import rows_of_cells

    people = np.full(len(table), np.nan)
    if run.field("CENTRE_POP"):
        names = [str(row) for row in range(len(table))]
        people = run.counts("CENTRE_POP", names, "URBAN_CENTRES")
    return GivenCities(rows_of_cells(table, cells), people)


class Scheme(NamedTuple):
    """Sizes and bands, the style that shows them, and what titles say of them."""

    rules: CatchmentRules
    style: str
    subtitle: str


def scheme_parameters() -> p.Parameters:
    """Declare sizes and bands."""
    return [
        p.choice("SCHEME", tr("Sizes and bands"), tr("Those of the publication, or smaller ones for regions without "
                 "large cities; titles say so."),
                 {"published": tr("20,000 to 5 million people; 1, 2 and 3 hours"),
                  "regional": tr("5,000 to 500,000 people; 15, 30 and 60 minutes"),
                  "fitting": tr("Those of the publication where two cities reach them, else the smaller ones")},
                 "published"),
        p.text("BREAKS", tr("Own sizes (people)"), tr("Seven numbers that increase: from how many people on a city is "
               "of each size."), advanced=True),
        p.text("BANDS", tr("Own bands (minutes)"), tr("Three numbers that increase: where each band ends, "
               "inclusive."), advanced=True),
    ]  # fmt: skip


def area_parameter() -> QgsProcessingParameterDefinition:
    """Declare the area whose people are counted."""
    return p.source("COUNT_WITHIN", tr("Count within"), tr("Polygons: people and cells of the classes are counted in "
                    "the cells whose centres lie in them. Without it those of the whole grid are."), p.POLYGONS,
                    optional=True)  # fmt: skip


def read_area(run: Run, cells: Grid) -> Booleans | None:
    """Return the cells of the study area, None without any."""
    from ...io.outlines import cells_inside

    table = run.table("COUNT_WITHIN")
    return None if table is None else cells_inside(table, cells)


def fitting_scheme(run: Run, region: Region, cities: GivenCities | None) -> Scheme:
    """Return sizes and bands, those that fit the cities where that was asked for."""
    from ...core.linkages.catchment_survey import fitting_rules

    return read_scheme(run, fitting_rules(region, cities) if run.choice("SCHEME") == "fitting" else None)


def read_scheme(run: Run, fitting: CatchmentRules | None = None) -> Scheme:
    """Return sizes and bands; `fitting` in place of those of the publication.

    Raises
    ------
    InputError
        When own ones are not seven, or three, that increase.
    """
    from ...core.linkages.catchment_classes import PUBLISHED, REGIONAL, CatchmentRules
    from ...core.parameter_text import parse_thresholds

    preset = REGIONAL if run.choice("SCHEME") == "regional" else fitting or PUBLISHED
    breaks, bands = run.text("BREAKS"), run.text("BANDS")
    rules = CatchmentRules(parse_thresholds(breaks, parameter="BREAKS") if breaks else preset.breaks,
                           parse_thresholds(bands, parameter="BANDS") if bands else preset.bands)  # fmt: skip
    if rules == PUBLISHED:
        return Scheme(rules, "urban_rural_catchments", tr("published breaks"))
    if rules == REGIONAL:
        return Scheme(rules, "urban_rural_catchments_regional", tr("regional breaks"))
    return Scheme(rules, "urban_rural_catchments_own", tr("own breaks"))
