"""``centralityzones``: zones by minutes to the nearest pole, after SNAI, RIN 2008 or thresholds of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import note_sentence, number_text, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import field_of_codes, people_parameter, read_inhabited, unit_parameters
from .pole_inputs import check_poles, draw_zones, pole_parameters, read_poles, zone_parameters
from .seat_inputs import lonlat_of_units, require_unit_of_seats, seat_layer_parameters
from .ways_inputs import Stations, read_ways, require_ways, ways_parameters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.arrays import Booleans, Floats
    from ...core.linkages.centrality_zones import CentralityZones, ZoneRow
    from ...io.columns import Column
    from ..run import Run


class CentralityZonesAlgorithm(UrbanRuralAlgorithm):
    """Zones of centrality of units."""

    ID = "centralityzones"
    GROUP = "linkages"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Zones of centrality"),
            tr("Tells how far each municipality is from the nearest pole, a place that offers the services that count, "
               "and cuts the minutes into zones: belt, intermediate, peripheral and ultra-peripheral, as Italy's "
               "strategy for inner areas (SNAI) does with the minutes of 2014 or with the quantiles of the region; "
               "within or beyond the minutes of RIN 2008 to a centre of a level; or by minutes of one's own.\n\n"
               "Municipalities count at their seat, such as the capital, or at a point on their surface. Poles of "
               "several municipalities are not made, and these are not the official classes of any country."),
            tr("inner areas, SNAI, RIN, central place, pole, periphery, zones, áreas interiores, centralidad, polo, "
               "periferia"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(p.MAPPED, needs_codes=True),
            people_parameter(tr("People of the unit."), optional=False),
            *seat_layer_parameters(tr("One point a unit, such as its capital, at which the unit counts. Without them, "
                                      "a point on its surface, which may be far from any road.")),
            *pole_parameters(),
            *zone_parameters(),
            *ways_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Units by zone of centrality"), tr("The units with their nearest pole, the "
                           "minutes to it, and their zone."), p.MAPPED),
            p.layer_output("SUMMARY", tr("Zones of centrality"), tr("A row each zone: units, people, their share and "
                           "land."), optional=True),
            p.number_output("N_POLES", tr("Poles")),
            p.number_output("N_INNER", tr("Units in inner areas")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without minutes or poles."""
        require_ways(run)
        require_unit_of_seats(run)
        check_poles(run)

    def execute(self, run: Run) -> p.Results:
        """Find the nearest poles, cut the zones and write."""
        import numpy as np

        from ...core.identifiers import require_unique
        from ...core.known import how_many
        from ...core.linkages.centrality_zones import nearest_pole, summary_note

        with run.step(tr("Read units and poles"), 0.4):
            ids, table = run.ids(), run.table("UNITS")
            require_unique(ids, table.name, field_of_codes(run) or "")
            people, poles = read_inhabited(run, ids), read_poles(run)
            ways = read_ways(run, Stations("UNITS", ids, lonlat_of_units(run, ids)))
        with run.step(tr("Find the nearest poles"), 0.5) as progress:
            found = draw_zones(run, nearest_pole(ways, np.arange(len(ids)), poles, progress), poles)
        run.tell(found.notes)
        edges = "; ".join(number_text(minutes, 1) for minutes in found.thresholds)
        run.info(tr("Edges of the zones, in minutes: {edges}.").format(edges=edges))
        run.info(note_sentence(summary_note(found, people)))
        return {
            **run.write("OUTPUT", _columns(found, poles, ids), style="centrality_zones"),
            **run.write_rows("SUMMARY", _summary(_rows(run, found, people))),
            "N_POLES": how_many(poles), "N_INNER": found.inner,
        }  # fmt: skip


def zone_names() -> dict[str, str]:
    """Return what zones are called."""
    return {
        "A": tr("Pole"), "C": tr("Belt"), "D": tr("Intermediate"), "E": tr("Peripheral"), "F": tr("Ultra-peripheral"),
        "within": tr("Within the minutes"), "beyond": tr("Beyond the minutes"), "unreachable": tr("No way to any pole"),
    }  # fmt: skip


def _columns(found: CentralityZones, poles: Booleans, ids: Sequence[str]) -> list[Column]:
    """Return the fields of the units."""
    from ...io.columns import Column

    names, near = zone_names(), found.nearest
    return [
        Column("pole", "integer", poles.astype(int), tr("Pole (1)")),
        Column("pole_id", "text", [ids[row] if row >= 0 else None for row in near.pole.tolist()],
               tr("Nearest pole (code)")),
        Column("minutes", "real", near.minutes, tr("Minutes to the nearest pole")),
        Column("zone", "text", found.zones, tr("Zone")),
        Column("zone_name", "text", [names[zone] for zone in found.zones], tr("Zone (name)")),
    ]  # fmt: skip


def _rows(run: Run, found: CentralityZones, people: Floats) -> list[ZoneRow]:
    """Add up the zones, with the land of polygons."""
    from ...core.areas import measured_square_kilometres
    from ...core.linkages.centrality_zones import zone_rows

    units = run.table("UNITS")
    land = None
    if units.has_polygons and run.wants("SUMMARY"):
        land = measured_square_kilometres(units.ellipsoidal_areas(run.ellipsoid()))
    return zone_rows(found.zones, people, land)


def _summary(rows: list[ZoneRow]) -> list[Column]:
    """Return the fields of the table of zones."""
    from ...io.columns import Column

    names = zone_names()
    return [
        Column("zone", "text", [row.zone for row in rows], tr("Zone")),
        Column("zone_name", "text", [names[row.zone] for row in rows], tr("Zone (name)")),
        Column("units", "integer", [row.units for row in rows], tr("Units")),
        Column("population", "count", [row.people for row in rows], tr("People")),
        Column("share", "real", [row.share for row in rows], tr("Share of the people (0-1)")),
        Column("area_km2", "real", [row.area_km2 for row in rows], tr("Land (km2)")),
    ]
