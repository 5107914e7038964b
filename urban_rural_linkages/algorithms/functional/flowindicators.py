"""``flowindicators``: indicators of commuting for each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .flow_inputs import flow_parameters, read_flows, read_units

if TYPE_CHECKING:
    from ..run import Run


class FlowIndicatorsAlgorithm(UrbanRuralAlgorithm):
    """Residents, jobs, self-containment and the largest outflow of each unit."""

    ID = "flowindicators"
    GROUP = "functional"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Commuting indicators"),
            tr("Counts employed residents and jobs of each unit from a table of flows, and measures how far it keeps "
               "its workers and fills its jobs, where most of the others work, and whether it gains or loses workers "
               "by day. Rows of the same pair are added up, with a note. Flows to and from places that are no units "
               "count in the residents and jobs of the units, and are counted."),
            tr("commuting, flows, self-containment, jobs, labour, movilidad, flujos, autocontención, empleo, trabajo"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *flow_parameters(),
            p.layer_output("OUTPUT", tr("Commuting indicators"), tr("One row a unit; with its outline where units were "
                           "given.")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Measure the commuting of each unit."""
        from ...core.functional.flow_indicators import flow_indicators
        from .flow_outputs import indicator_columns

        with run.step(tr("Read units and flows"), 0.7):
            units = read_units(run)
            flows = read_flows(run, units)
        found = flow_indicators(flows)
        if units is None:
            return run.write_rows("OUTPUT", indicator_columns(found, range(len(flows.ids))))
        return run.write("OUTPUT", indicator_columns(found, flows.positions(units)), style="self_supply")
