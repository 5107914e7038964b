"""``dominantflows``: the hierarchy of places that the largest flows draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .flow_inputs import flow_parameters, read_flows, read_units

if TYPE_CHECKING:
    from ..run import Run


class DominantFlowsAlgorithm(UrbanRuralAlgorithm):
    """The largest outflow of each unit where it goes to a larger one (Nystuen and Dacey)."""

    ID = "dominantflows"
    GROUP = "functional"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Dominant flows"),
            tr("Keeps the largest outflow of each unit where it goes to a larger unit (Nystuen and Dacey, 1961), and "
               "says of each unit whether it is dominant, intermediate, dominated or isolated. The size of a unit is "
               "what flows into it. Ties go to the first code."),
            tr("dominant flows, hierarchy, nodal region, Nystuen, Dacey, commuting, flujos dominantes, jerarquía, "
               "región nodal"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *flow_parameters(),
            p.number("K", tr("How many times larger"), tr("The destination must be more than this many times as large "
                     "as the origin."), 1, minimum=0, decimals=2),
            p.number("MIN_FLOW", tr("Smallest flow"), tr("Flows of fewer persons do not count."), 0, minimum=0),
            p.layer_output("OUTPUT", tr("Dominant flows"), tr("One row a dominant flow; a line where the units have a "
                           "place.")),
            p.layer_output("NODES", tr("Places in the hierarchy"), tr("One row a unit, with its status."),
                           optional=True),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Draw the hierarchy."""
        from ...core.functional.dominant import dominant_flows
        from .flow_outputs import write_flows, write_nodes

        with run.step(tr("Read units and flows"), 0.7):
            units = read_units(run)
            flows = read_flows(run, units)
        found = dominant_flows(flows, run.number("K"), run.number("MIN_FLOW"))
        return {**write_flows(run, found, units), **write_nodes(run, found, units)}
