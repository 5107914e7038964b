"""Urban-rural catchments written: classes, cities, minutes, the account of the classes, and city-regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from ...core.linkages.tier_votes import Reason
from ...i18n import current_language, tr
from ...io.columns import Column
from ...io.outlines import outlines_of_cells
from ..access.surface_outputs import NO_TIME
from ..styling import class_names

if TYPE_CHECKING:
    from ...core.functional.densities import Region
    from ...core.grid import Grid
    from ...core.linkages.catchment_survey import CatchmentSurvey
    from ...core.linkages.catchment_table import CatchmentTable
    from ...core.linkages.tier_votes import TierVotes
    from .. import parameters as p
    from ..run import Run
    from .city_inputs import Scheme

NONE = 0


def catchment_results(run: Run, made: CatchmentSurvey, region: Region, cells: Grid, scheme: Scheme) -> p.Results:
    """Write all results that were asked for; `cells` lends its place to the rasters."""
    found = made.found
    minutes = cells.with_figures(found.minutes, NO_TIME)
    return {
        **run.write_raster("OUTPUT", cells.with_values(found.codes, NONE), "uint8", NONE, scheme.style),
        **run.write_raster("REFERENCE", cells.with_values(found.reference, NONE), "int32", NONE),
        **run.write_raster("MINUTES", minutes, "float32", NO_TIME, "minutes_raster"),
        **_write_centres(run, made, scheme, cells),
        **run.write_rows("SUMMARY", _class_columns(made.table, scheme.style)),
        **_write_regions(run, made, region, cells),
    }


def _write_centres(run: Run, made: CatchmentSurvey, scheme: Scheme, cells: Grid) -> dict[str, str]:
    if not run.wants("CENTRES"):
        return {}
    centres = made.centres
    outlines = outlines_of_cells(cells.with_values(centres.numbers, NONE), run.progress)
    ids = range(1, len(centres) + 1)
    columns = [
        Column("centre_id", "integer", list(ids), tr("Number")),
        Column("population", "real", centres.people, tr("Inhabitants")),
        Column("size_class", "integer", scheme.rules.size_classes(centres.people), tr("Size, 1 the smallest of 7")),
        Column("cells", "integer", centres.cells, tr("Cells")),
        Column("touches_edge", "integer", centres.touches_edge, tr("Touches the edge of the data (1)")),
        *_vote_columns(made.votes),
    ]
    geometries = [outlines.get(number, QgsGeometry()) for number in ids]
    crs = QgsCoordinateReferenceSystem.fromWkt(cells.crs_wkt)
    return run.write_rows("CENTRES", columns, geometries, Qgis.WkbType.MultiPolygon, crs, "urban_centres")


def _vote_columns(votes: TierVotes) -> list[Column]:
    """Return the tier of each city, and where several grids voted, their votes and why it stands."""
    several = len(votes.given) > 1
    words = {
        Reason.ALL: tr("all grids agree"),
        Reason.MAJORITY: tr("more than half of the grids"),
        Reason.REFERENCE_FREQUENT: tr("the population's own, and no tier is given more often"),
        Reason.REFERENCE_HIGHEST: tr("the population's own, and none is higher"),
        Reason.FREQUENT_HIGHER: tr("given most often, and higher than the population's own"),
        Reason.REFERENCE: tr("the population's own"),
    }
    given = [" ".join(map(str, column)) if several else None for column in votes.given.T.tolist()]
    return [
        Column("tier", "integer", votes.tiers, tr("Tier, 1 the smallest of 4; 0: none")),
        Column("tiers_given", "text", given, tr("Tiers by each grid, the population's own first")),
        Column("vote", "text", [words[why] if several else None for why in votes.reasons], tr("Why this tier")),
    ]


def _class_columns(table: CatchmentTable, style: str) -> list[Column]:
    names = class_names(style, current_language())
    return [
        Column("code", "integer", table.codes, tr("Class")),
        Column("label", "text", [names[code] for code in table.codes.tolist()], tr("Name")),
        Column("size_group", "text", table.groups, tr("Size of the city: large, intermediate, small, or none")),
        Column("cells", "integer", table.cells, tr("Cells")),
        Column("area_km2", "real", table.area_km2, tr("Area (km2)")),
        Column("population", "real", table.people, tr("Inhabitants")),
        Column("share", "real", table.share, tr("Share of the inhabitants (0-1)")),
        Column("dense_population", "real", table.dense_people, tr("Inhabitants of cells as dense as a city")),
    ]


def _write_regions(run: Run, made: CatchmentSurvey, region: Region, cells: Grid) -> dict[str, str]:
    """Write city-regions; nothing where they were not asked for."""
    levels = made.found.levels
    if levels is None:
        return {}
    from ...core.linkages.city_regions import city_regions

    found = city_regions(levels, made.found.codes, region.population)
    columns = [
        Column("region", "integer", list(range(1, len(found.types) + 1)), tr("Number")),
        *(Column(f"city_{level}", "integer", [city or None for city in cities.tolist()],
                 tr("Nearest city of tier {tier} or above").format(tier=level))
          for level, cities in enumerate(found.cities.T, 1)),
        Column("tiers", "text", found.types, tr("Tiers of the four cities")),
        Column("primary_id", "integer", found.primary, tr("City of the highest level: its primary region")),
        Column("cells", "integer", found.cells, tr("Cells")),
        Column("population", "real", found.people, tr("Inhabitants")),
    ]  # fmt: skip
    return {
        **run.write_raster("CITY_REGIONS", cells.with_values(found.numbers, NONE), "int32", NONE),
        **run.write_rows("REGIONS", columns),
    }
