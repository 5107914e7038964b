"""``prioritymap``: units ranked by several indicators, and the sensitivity of the ranks to their weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..area_inputs import area_parameters
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters

if TYPE_CHECKING:
    from ..run import Run


class PriorityMap(UrbanRuralAlgorithm):
    """Scores, index, rank and their firmness; zones of priority."""

    ID = "prioritymap"
    GROUP = "depopulation"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Priority map"),
            tr("Puts several indicators together and says which units come first. Each indicator becomes a score from "
               "0 to 1, 1 for the most urgent unit; the index is their weighted geometric or arithmetic mean, and the "
               "most urgent tenth has priority. Or conditions are counted: priority has who meets at least K of them. "
               "The weights are then drawn again and again around those given, and each unit is told how often it was "
               "among the most urgent tenth: where it always is, nobody need argue about weights. Neighbouring units "
               "of priority are drawn together into zones.\n\n"
               "A unit that lacks an indicator has no index. An indicator that is the same everywhere is left out, "
               "with a warning."),
            tr("priority, index, composite indicator, ranking, sensitivity, zones, prioridad, índice, indicador "
               "compuesto, clasificación, sensibilidad, zonas prioritarias"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            p.matrix("INDICATORS", tr("Indicators"), tr("A row each: the field, which end of it is urgent (high or "
                     "low), and its weight, above 0. Scripts give one flat list."),
                     (tr("Field"), tr("Urgent end (high, low)"), tr("Weight"))),
            p.choice("METHOD", tr("Method"), tr("The geometric mean, in which a good score does not wholly make up for "
                     "a bad one; the arithmetic mean, in which it does; or the counting of indicators that are met."),
                     ("arithmetic", "geometric", "k_of_n"), "geometric"),
            p.number("K", tr("Indicators to meet"), tr("For k_of_n: how many; more than half unless given."),
                     minimum=1, whole=True, optional=True),
            p.field("POP", tr("Inhabitants"), tr("People of each unit, for zones and totals."), "UNITS"),
            *area_parameters(),
            p.number("MIN_ZONE_POP", tr("Smallest zone (inhabitants)"), tr("Zones with fewer people are left out."),
                     minimum=0, optional=True),
            p.number("MIN_ZONE_KM2", tr("Smallest zone (km2)"), tr("Smaller zones are left out."), minimum=0,
                     optional=True),
            p.text("LIMITS", tr("Limits of the indicators"), tr("For k_of_n: from which value on each indicator is "
                   "met, in the order of the rows, such as 12.5,,30. Where there is none it is met from a score of 0.5 "
                   "on; a field of 0 and 1 says it itself."), advanced=True),
            p.number("FLOOR", tr("Lowest score in the geometric mean"), tr("A score of 0 would make the index 0 "
                     "whatever the others say."), 0.01, minimum=0, maximum=1, advanced=True, decimals=3),
            p.number("DRAWS", tr("Draws of the weights"), tr("How often the weights are drawn again."), 1000,
                     minimum=1, maximum=1_000_000, whole=True, advanced=True),
            p.number("WEIGHT_SPREAD", tr("Spread of the weights"), tr("0.25 draws each weight between 75 % and 125 % "
                     "of what it is."), 0.25, minimum=0, maximum=1, advanced=True, decimals=2),
            p.number("SEED", tr("Seed of the draws"), tr("The same seed gives the same draws."), 12345, minimum=0,
                     whole=True, advanced=True),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Priority"), tr("The units with their scores, index, rank, and how often they "
                           "are among the most urgent tenth.")),
            p.layer_output("ZONES", tr("Priority zones"), tr("Neighbouring units of priority drawn together, with "
                           "their people and area."), p.POLYGONS, optional=True),
            p.number_output("N_PRIORITY", tr("Units of priority")),
            p.number_output("N_ZONES", tr("Zones")),
            p.number_output("POPULATION_PRIORITY", tr("Inhabitants of units of priority")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse rows that cannot be read, and a limit of people without people."""
        from ...core.overlay.indicator_rows import parse_limits
        from .priority_inputs import indicator_rows

        parse_limits(run.text("LIMITS"), len(indicator_rows(run)))
        if run.given("MIN_ZONE_POP") and not run.given("POP"):
            raise InputError("A smallest zone was given in inhabitants, but no field of them.",
                             hint="Choose the field of inhabitants (POP), or leave MIN_ZONE_POP empty.")  # fmt: skip

    def execute(self, run: Run) -> dict:
        """Rank the units and draw the zones."""
        from ...core.overlay.priority import priorities
        from .priority_inputs import find_zones, read_indicators
        from .priority_outputs import priority_columns, priority_numbers, write_zones

        ids = run.ids()
        indicators, people = read_indicators(run, ids), run.counts("POP", ids)
        with run.step(tr("Rank the units"), 0.6):
            found = priorities(
                ids, indicators, run.choice("METHOD"), k=run.whole("K") if run.given("K") else None,
                floor=run.number("FLOOR"), draws=run.whole("DRAWS"), spread=run.number("WEIGHT_SPREAD"),
                seed=run.whole("SEED"), progress=run.work,
            )  # fmt: skip
        run.tell(found.notes)
        with run.step(tr("Draw the zones"), 0.3):
            zones = find_zones(run, ids, found, people)
        return {
            **run.write("OUTPUT", priority_columns(indicators, found, zones), style="priority"),
            **write_zones(run, zones),
            **priority_numbers(run, found, zones, people),
        }
