"""``flowindicators``: indicators of commuting for each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .flow_inputs import employed_parameter, flow_parameters, read_employed, read_flows, read_units

if TYPE_CHECKING:
    import numpy as np

    from ...core.functional.flows import FlowTable
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
               "count in the residents and jobs of the units, and are counted. Totals of the office (EMPLOYED, JOBS) "
               "win over sums. Flows that are not published ('<10', or a code named in NODATA_VALUES) give a lower and "
               "an upper bound: what hangs on them is unknown, and has fields that end in _min and _max."),
            tr("commuting, flows, self-containment, jobs, labour, movilidad, flujos, autocontención, empleo, trabajo"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *flow_parameters(),
            employed_parameter(),
            p.field("JOBS", tr("Jobs"), tr("All jobs of the unit, whoever holds them, as the office counts them. "
                    "Empty: the sum of the flows."), "UNITS", advanced=True),
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
        employed, jobs = _totals(run, units, flows)
        found = flow_indicators(flows, employed, jobs)
        run.tell(found.notes)
        if units is None:
            return run.write_rows("OUTPUT", indicator_columns(found, range(len(flows.ids))))
        return run.write("OUTPUT", indicator_columns(found, flows.positions(units)), style="self_supply")


def _totals(run: Run, units: list[str] | None, flows: FlowTable) -> list[np.ndarray | None]:
    """Return employed residents and jobs of an office in the order of the flows; None where there are none."""
    if units is None:
        return [None, None]
    read = (read_employed(run, units), run.counts("JOBS", units))
    return [None if totals is None else flows.in_order(units, totals) for totals in read]
