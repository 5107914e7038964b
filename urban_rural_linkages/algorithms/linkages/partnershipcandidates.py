"""``partnershipcandidates``: pairs of a rural unit and a town by criteria that stay visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..functional.flow_inputs import employed_parameter, table_parameters
from ..unit_inputs import people_parameter, unit_parameters
from .partnership_inputs import criteria_parameters, knowledge_parameters, town_parameters
from .seat_inputs import require_ways, seat_parameters

if TYPE_CHECKING:
    from ..run import Run


class PartnershipCandidates(UrbanRuralAlgorithm):
    """A screening of who could work together, held against who does."""

    ID = "partnershipcandidates"
    GROUP = "linkages"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Partnership candidates"),
            tr("Judges each pair of a rural unit and a town by five criteria: commuting to the town, how mutual it is, "
               "nearness, services of the town that the rural unit uses, and different jobs. Each stays visible; one "
               "without data is not evaluated. Strong pairs meet all that could be judged, at least three; candidates "
               "meet work and another.\n\n"
               "The limits are ours: the OECD's work on rural-urban partnerships (2013) names the purpose and no "
               "numbers. How far they decide is told, and associations that exist are scored by the same rule. No pair "
               "is recommended."),
            tr("partnership, rural-urban, association, cooperation, mancomunidad, LEADER, alianza, asociación, "
               "cooperación, campo-ciudad"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *table_parameters(),
            *unit_parameters(p.ANY, tr("The units that the flows connect; polygons say which share a border."),
                             tr("The field with the unit's code, as the flows have it."), needs_codes=True),
            people_parameter(tr("Says which units are towns where no field of classes does, and names groups.")),
            *town_parameters(),
            employed_parameter(),
            *knowledge_parameters(),
            *seat_parameters(),
            *criteria_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Pairs"), tr("One row a pair with its criteria, best first; a line where the "
                           "units have a place.")),
            p.layer_output("PARTNERS", tr("Partners of units"), tr("The units with their best partner and their "
                           "group."), optional=True),
            p.layer_output("SENSITIVITY", tr("How far the limits decide"), tr("Pairs of each class with limits a fifth "
                           "lower and higher."), optional=True),
            p.layer_output("ASSOCIATIONS", tr("Associations by the same rule"), tr("One row an existing association, "
                           "and one for the pairs in none."), optional=True),
            p.number_output("N_STRONG", tr("Strong pairs")),
            p.number_output("N_CANDIDATE", tr("Candidate pairs")),
            p.number_output("ON_LIMIT", tr("Share of strong pairs on a limit (0-1)")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a network that nothing is to be found on."""
        require_ways(run)

    def execute(self, run: Run) -> p.Results:
        """Judge the pairs and write them."""
        from ...core.linkages.layers import commuting_layer
        from ...core.linkages.partnership_figures import pair_figures
        from ...core.linkages.partnership_rule import drawn_as, unit_partners
        from ...core.linkages.partnerships import judge
        from ..functional.flow_inputs import read_codes, read_flows
        from . import partnership_outputs as out
        from .partnership_inputs import read_areas, read_associations, read_knowledge, read_limits, read_towns
        from .seat_inputs import read_places

        with run.step(tr("Read units, flows and ways"), 0.7):
            flows = read_flows(run, read_codes(run))
            urban = read_towns(run, flows.ids)
            known = read_knowledge(run, flows)
            places, members = read_places(run), read_associations(run, flows.ids)
            areas = read_areas(run, flows.ids)
        with run.step(tr("Judge the pairs"), 0.2):
            figures = pair_figures(commuting_layer(flows), urban, known)
            run.tell(figures.notes)
            found = judge(figures, read_limits(run))
            partners = unit_partners(found, len(flows.ids))
        beside = out.Beside(flows.ids, places, members, areas, drawn_as(found, partners))
        return {
            **out.write_pairs(run, found, beside),
            **out.write_partners(run, found, partners, flows.ids, flows.positions(run.ids())),
            **out.write_sensitivity(run, found),
            **out.write_associations(run, found, members, urban),
            **out.tell(run, found, members),
        }
