"""``functionalurbanareas``: cities and the municipalities whose people work in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters
from .urban_area_inputs import area_rule_parameters, city_parameters, read_cities, unit_names, urban_area_rules

if TYPE_CHECKING:
    from ..run import Run


class FunctionalUrbanAreas(UrbanRuralAlgorithm):
    """City and commuting zone, by the EU-OECD definition."""

    ID = "functionalurbanareas"
    GROUP = "functional"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Functional urban areas"),
            tr("Draws functional urban areas by the definition of the European Union and the OECD: a city is the units "
               "with half of their people in an urban centre, its commuting zone the units of whose employed "
               "residents 15 % work there. Cities that are bound by commuting are one; holes are taken in, detached "
               "parts are dropped, and each of these decisions is logged.\n\n"
               "The order of merging, the rule of the hole and that of the detached part are documented choices: the "
               "definition leaves them open."),
            tr("functional urban area, FUA, commuting zone, city, OECD, metropolitan, área urbana funcional, ciudad, "
               "zona de influencia, área metropolitana"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *unit_parameters(p.POLYGONS),
            *city_parameters(),
            p.source("FLOWS", tr("Commuting"), tr("A table with one row a pair of units.")),
            p.field("ORIGIN", tr("Origin"), tr("The unit where people live."), "FLOWS", optional=False),
            p.field("DESTINATION", tr("Destination"), tr("The unit where they work."), "FLOWS", optional=False),
            p.field("WORKERS", tr("Workers"), tr("How many; rows of the same pair are added up."), "FLOWS",
                    optional=False),
            p.field("EMPLOYED", tr("Employed residents"), tr("All employed residents of the unit, wherever they work: "
                    "the denominator of the shares. Without it, the sum of the unit's flows."), "UNITS"),
            *area_rule_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Units by functional urban area"), tr("The units with their area, role and "
                           "shares."), p.POLYGONS),
            p.layer_output("AREAS", tr("Functional urban areas"), tr("The areas drawn together, with their people and "
                           "size class."), p.POLYGONS, optional=True),
            p.layer_output("LOG", tr("Decisions"), tr("Merged cities, ties, holes and detached parts."),
                           optional=True),
            p.number_output("N_AREAS", tr("Areas")),
            p.number_output("N_UNITS_IN", tr("Units in areas")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without any way to know the cities."""
        if not run.given("CITY") and not (run.given("CLASSES") and run.given("POPULATION")):
            raise InputError(
                "Nothing says which units are cities.",
                hint="Give a field with the city of each unit (CITY), or the grids CLASSES and POPULATION.",
            )

    def execute(self, run: Run) -> dict:
        """Draw the areas."""
        from ...core.functional.urban_areas import functional_urban_areas
        from ..borders import read_borders
        from .area_outputs import write_areas
        from .flow_inputs import read_codes, read_flows
        from .urban_area_outputs import log_columns, urban_area_columns, urban_unit_columns

        with run.step(tr("Read units and flows"), 0.2):
            ids = read_codes(run)
            flows, (borders, tolerance) = read_flows(run, ids), read_borders(run, ids)
        with run.step(tr("Find the cities"), 0.4):
            cities, population = read_cities(run, ids)
        with run.step(tr("Draw the areas"), 0.3):
            found = functional_urban_areas(
                ids, cities, flows, borders, population=population, employed=run.counts("EMPLOYED", ids),
                rules=urban_area_rules(run, tolerance),
            )  # fmt: skip
        run.tell(found.notes)
        names = found.names(unit_names(run), population)
        area_columns = urban_area_columns(found, [names[area.id] for area in found.areas])
        area_names = [None if area is None else names.get(area) for area in found.fua_id]
        return {
            **run.write("OUTPUT", urban_unit_columns(found, area_names), style="fua_role"),
            **write_areas(run, "AREAS", area_columns, [area.id for area in found.areas], found.fua_id),
            **run.write_rows("LOG", log_columns(found.log)),
            "N_AREAS": len(found.areas),
            "N_UNITS_IN": found.units_in,
        }
