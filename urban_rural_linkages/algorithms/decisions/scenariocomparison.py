"""``scenariocomparison``: gains and losses of people between two states of services, roads or population."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..access.travel_inputs import thresholds_parameter, thresholds_text
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import people_parameter, read_inhabited, unit_parameters
from .people_inputs import people_parameters, read_classes, read_people_groups
from .scenario_inputs import (
    changing_parameters,
    check_states,
    read_breaks,
    read_changes,
    read_later_people,
    read_zones,
    state_parameters,
)

if TYPE_CHECKING:
    from ..run import Run


class ScenarioComparison(UrbanRuralAlgorithm):
    """Gains and losses of people between two states, never one taken from the other."""

    ID = "scenariocomparison"
    GROUP = "decisions"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Compare scenarios"),
            tr("Tells for whom it takes longer and for whom shorter when a service opens or closes, a road is built or "
               "the population changes: people who gain and who lose, by class, sex, age and zone, the minutes that "
               "they save and lose, and who is newly within and beyond each threshold. Losses are never taken from "
               "gains, because a net figure hides those who lose.\n\n"
               "The states are minutes, as fields or tables, or the services and the roads themselves before and "
               "after: the ways are then searched here, over the network, or in straight lines where there is none. "
               "Where the population changes too, its effect is told apart from that of the plan. Several plans are "
               "compared with the same state, and those that another one beats in every figure are marked. Tables of "
               "travel times that were made with other speeds or limits are refused, with what differs."),
            tr("scenario, plan, what if, closure, winners, losers, before, after, escenario, plan, cierre, ganadores, "
               "perdedores, antes, después"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            *state_parameters(),
            people_parameter(tr("Of whom gains and losses are counted."), optional=False),
            *changing_parameters(),
            *people_parameters(),
            thresholds_parameter(tr("Increasing, separated by commas; inclusive. Figures and map name the first one."),
                                 optional=False),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Changes"), tr("The units with their change of minutes, above 0 where it takes "
                           "longer, and who gains or loses.")),
            p.layer_output("SUMMARY", tr("Summary"), tr("One row a class, group and threshold."), optional=True),
            p.layer_output("ZONES", tr("Summary by zone"), tr("One row a zone and threshold."), optional=True),
            p.layer_output("PLANS", tr("Table of plans"), tr("One row a plan, with those that beat it."),
                           optional=True),
            p.file_output("CHART", tr("Chart"), tr("People for whom it takes longer and shorter, by group."),
                          "SVG (*.svg)", optional=True),
            p.number_output("GAIN", tr("People for whom it takes less")),
            p.number_output("LOSE", tr("People for whom it takes longer")),
            p.number_output("NET", tr("People who gain less people who lose")),
            p.number_output("NEWLY_WITHIN", tr("People newly within the first threshold")),
            p.number_output("NEWLY_BEYOND", tr("People newly beyond the first threshold")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without both states, and thresholds that do not increase."""
        from ...core.parameter_text import parse_thresholds

        check_states(run)
        parse_thresholds(thresholds_text(run))

    def execute(self, run: Run) -> p.Results:
        """Compare and write."""
        from ...core.decisions.scenario_rows import disagreements, headline, scenario_rows, without_minutes
        from ...core.known import total_and_unknown
        from ...core.parameter_text import parse_thresholds
        from .scenario_outputs import write_chart, write_plans, write_summaries, write_units

        thresholds = parse_thresholds(thresholds_text(run))
        with run.step(tr("Read both states"), 0.5):
            ids = run.ids()
            today, later = read_inhabited(run, ids), read_later_people(run, ids)
            people = today if later is None else later
            groups, classes, zones = read_people_groups(run, ids, today), read_classes(run), read_zones(run)
            plans = read_changes(run, ids)
        with run.step(tr("Add up gains and losses"), 0.4):
            before, change = None if later is None else today, next(iter(plans.values()))
            rows = scenario_rows(change, people, groups, thresholds, classes, before)
            by_zone = [] if zones is None else scenario_rows(change, people, {}, thresholds, zones, before)
            of_plans = {name: scenario_rows(one, people, {}, thresholds[:1])[0] for name, one in plans.items()}
        if unknown := total_and_unknown(people)[1]:
            run.note(Note("{count} {count:unit has an unknown number of people and is|units have an unknown number of "
                          "people and are} left out.", count=unknown))  # fmt: skip
        run.tell(disagreements(rows, thresholds[0]))
        for note in (headline(rows[0]), *without_minutes(rows[0])):
            run.info(note_sentence(note))
        return {
            **write_units(run, change, people, thresholds[0], read_breaks(run)),
            **write_summaries(run, rows, by_zone, later is not None),
            **write_plans(run, of_plans),
            **write_chart(run, rows, thresholds[0]),
            "GAIN": rows[0].gain, "LOSE": rows[0].lose, "NET": rows[0].net,
            "NEWLY_WITHIN": rows[0].newly_within, "NEWLY_BEYOND": rows[0].newly_beyond,
        }  # fmt: skip
