"""``settlementhierarchy``: levels of centres, rank and size, towns and their hinterlands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..decisions.times_inputs import has_table_of_times
from ..place_names import names_of_places
from ..unit_inputs import field_of_codes, field_of_people, people_parameter, read_people, unit_parameters
from .ways_inputs import Stations, read_ways, require_ways, ways_parameters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.arrays import Booleans, Floats
    from ...core.linkages.hierarchy import HierarchyRules
    from ...core.linkages.stations import SharedStations
    from ..run import Run


class SettlementHierarchy(UrbanRuralAlgorithm):
    """Dominance time, rank and size, bands of size, towns and their hinterlands."""

    ID = "settlementhierarchy"
    GROUP = "linkages"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Settlement hierarchy"),
            tr("Tells which towns hold a territory together: how far each place is from the nearest larger one "
               "(dominance time), which level of centre that makes it, how places step down by rank and size with the "
               "right standard error (Gabaix and Ibragimov 2011), how much weight the first has, and which towns "
               "stand between villages and cities with a hinterland of their own.\n\n"
               "Level is distance alone: it says nothing of what a place offers. Intermediary towns follow a rule of "
               "ours, no official one: far from any city, with surroundings that hold at least half as many people as "
               "the town. Formulas of rank and size are those of textbooks."),
            tr("settlement, hierarchy, central place, dominance, rank-size, Zipf, primacy, intermediary town, "
               "hinterland, asentamientos, jerarquía, lugar central, rango-tamaño, primacía, ciudad intermedia"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            p.source("PLACES", tr("Places"), tr("Settlements, or municipalities; areas stand for a point on their "
                     "surface, so capitals are better."), p.MAPPED),
            p.field("PLACE_ID", tr("Code of the place"), tr("Orders places of the same size, compared as text, and "
                    "names them in the results."), "PLACES"),
            p.field("PLACE_NAME", tr("Name of the place"), tr("For the links and the chart."), "PLACES"),
            people_parameter(tr("People of each place: none may be missing."), optional=False, of="PLACES"),
            *ways_parameters(),
            *unit_parameters(p.MAPPED, tr("Whose nearest town is looked for. Without them, the places themselves."),
                             optional=True),
            p.field("UNIT_POP", tr("Inhabitants (units)"), tr("People of the hinterlands."), "UNITS"),
            *_rule_parameters(),
            p.nodata_values(),
            *_outputs(),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without minutes, units without people, and limits that do not increase."""
        require_ways(run)
        if run.given("UNITS") and not run.given("UNIT_POP"):
            raise InputError("Nothing says how many people live in the units.", hint="Choose the field (UNIT_POP).")
        _rules(run)

    def execute(self, run: Run) -> p.Results:
        """Put the places into their hierarchy and write it."""
        from ...core.linkages.hierarchy import centres, headline, settlement_hierarchy
        from ...core.linkages.place_order import inhabited
        from .hierarchy_outputs import hierarchy_results

        with run.step(tr("Read the places"), 0.4):
            ids, table = run.ids("PLACES", "PLACE_ID"), run.table("PLACES")
            people, living = inhabited(read_people(run, ids, "PLACES"), ids, table.name, field_of_people(run))
            stations, unit_people = _stations(run, ids, people)
            ways, rules = read_ways(run, Stations("PLACES", stations.ids, stations.lonlat)), _rules(run)
            located, unit_located = _located(run, stations)
        with run.step(tr("Put the places into order"), 0.5) as progress:
            found = settlement_hierarchy(
                ids, people, living, ways, rules, stations=stations.places, unit_stations=stations.units,
                unit_people=unit_people, located=located, unit_located=unit_located, progress=progress,
            )  # fmt: skip
        run.tell(found.notes)
        names = names_of_places(run, "PLACES", "PLACE_NAME", ids)
        if (said := headline(found, rules, names)) is not None:
            run.info(note_sentence(said))
        zipf, primacy = found.main_figures
        return {
            **hierarchy_results(run, found, rules, people, ids, names),
            "ZIPF": zipf, "PRIMACY": primacy, "N_CENTRES": centres(found, rules.levels[0]),
        }  # fmt: skip


def _rule_parameters() -> p.Parameters:
    """Declare levels, bands, towns and the cut of the line."""
    return [
        p.text("LEVELS", tr("Levels (minutes)"), tr("More than so many minutes from any larger place: local, regional "
               "and national centre; three numbers that increase."), "15,30,60", optional=False),
        p.text("SIZE_BREAKS", tr("Bands of size (people)"), tr("Lower bounds, inclusive, that increase."),
               "0,500,1000,2000,5000,10000,20000,50000", optional=False),
        p.number("TOWN_MIN", tr("Towns from (people)"), tr("From which size on a place is a town, and others look to "
                 "it."), 5000, minimum=1),
        p.number("TOWN_MAX", tr("Cities from (people)"), tr("From which size on a town is a city."), 50000, minimum=2),
        p.number("FAR_MINUTES", tr("Far (minutes)"), tr("An intermediary town is farther than this from any city; "
                 "people who reach one town within it and no other depend on that one."), 30, minimum=0),
        p.number("HINTERLAND_RATIO", tr("Weight of the surroundings"), tr("People around an intermediary town, for "
                 "each of its own, at least."), 0.5, minimum=0, decimals=2),
        p.number("ZIPF_MIN", tr("Rank and size: from (people)"), tr("Which places are on the line; it decides the "
                 "slope. Empty: from the size of a town on."), minimum=0, optional=True, advanced=True),
        p.number("ZIPF_TOP", tr("Rank and size: so many largest"), tr("Instead of a size; 0 counts by size."), 0,
                 minimum=0, whole=True, advanced=True),
    ]  # fmt: skip


def _outputs() -> p.Declarations:
    return [
        p.layer_output("OUTPUT", tr("Hierarchy of places"), tr("The places with rank, level, nearest larger place, "
                       "hinterland and whether they are intermediary."), p.MAPPED),
        p.layer_output("LINKS", tr("Links to the larger place"), tr("A line from each place to the nearest larger "
                       "one."), p.LINES, optional=True),
        p.layer_output("HINTERLANDS", tr("Towns of the units"), tr("The units with their nearest and second town, and "
                       "whether they depend on one alone."), p.MAPPED, optional=True),
        p.layer_output("RANKSIZE", tr("Rank and size"), tr("Measures with their error, number of places and cut."),
                       optional=True),
        p.layer_output("BANDS", tr("Bands of size"), tr("Places and people by size."), optional=True),
        p.file_output("CHART", tr("Chart of rank and size"), tr("Places, both axes logarithmic, with both lines."),
                      "SVG (*.svg)", optional=True),
        p.number_output("ZIPF", tr("Slope of ln(rank - 1/2) on ln people")),
        p.number_output("PRIMACY", tr("People of the first place for each of the second")),
        p.number_output("N_CENTRES", tr("Centres of the lowest level and above")),
    ]  # fmt: skip


def _rules(run: Run) -> HierarchyRules:
    from ...core.linkages.hierarchy import HierarchyRules
    from ...core.linkages.towns import TownRules
    from ...core.parameter_text import parse_thresholds

    town = run.number("TOWN_MIN")
    return HierarchyRules(
        parse_thresholds(run.text("LEVELS"), parameter="LEVELS"),
        parse_thresholds(run.text("SIZE_BREAKS"), parameter="SIZE_BREAKS"), town, run.number("TOWN_MAX"),
        TownRules(run.number("FAR_MINUTES"), run.number("HINTERLAND_RATIO")),
        run.number("ZIPF_MIN") if run.given("ZIPF_MIN") else town, run.whole("ZIPF_TOP"),
    )  # fmt: skip


def _located(run: Run, stations: SharedStations) -> tuple[Booleans | None, Booleans | None]:
    """Return which places and units have coordinates, and say how many units have none; not asked of a table."""
    from ...core.known import how_many

    if has_table_of_times(run):
        return None, None
    lost = how_many(~stations.units_located)
    if lost and run.given("UNITS"):
        run.note(Note("Units without a geometry, of whose town nothing is known: {count}.", count=lost))
    return stations.places_located, stations.units_located


def _stations(run: Run, ids: Sequence[str], people: Floats) -> tuple[SharedStations, Floats]:
    """Return places and units as stations, and the people whose town is looked for."""
    from ...core.identifiers import require_unique
    from ...core.linkages.stations import shared_stations
    from ...core.numbers import require_known

    lonlat, units = run.table("PLACES").lonlat(ids), run.table("UNITS")
    if units is None:
        return shared_stations(ids, lonlat, ids, lonlat), people
    unit_ids = run.ids()
    unit_people = run.counts("UNIT_POP", unit_ids)
    require_known(unit_people, unit_ids, units.name, run.field("UNIT_POP") or "")
    require_unique(unit_ids, units.name, field_of_codes(run) or "")
    return shared_stations(ids, lonlat, unit_ids, units.lonlat(unit_ids)), unit_people
