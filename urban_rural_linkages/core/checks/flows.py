"""Checks of commuting: whether its places are the units, and whether its numbers are workers.

Limits: in tables of offices most workers of a region live and work in it, and some of every unit work where they live;
the employed are hardly ever more than all people.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import Booleans, Floats
from ..functional.flows import FlowTable
from ..notes import Amount, Note
from .findings import Finding, Severity, found, leave_out, passed, units_found

_MOSTLY = 0.5
_FEW = 0.05
_NEAR = 0.01
_SUMS = (1.0, 100.0)  # of shares and of per cent


def check_flows(flows: FlowTable) -> list[Finding]:
    """Look at a table of flows alone.

    Parameters
    ----------
    flows : FlowTable
        Read against the units.
    """
    return [_outside(flows), _without_flows(flows), _shares(flows), _within(flows)]


def _outside(flows: FlowTable) -> Finding:
    """Count what leads out of the region, and into it."""
    beyond = sum(float(one.sum()) for one in (flows.outward, flows.inward) if one is not None)
    share = beyond / max(beyond + flows.total, 1e-9)
    said = {"rows": flows.rows_outside, "percent": f"{100 * share:.1f}"}
    if share > _MOSTLY:
        return found(
            "FLOWS", "flow_codes", Severity.WARN, ["{percent} %".format(**said)],
            Note("Most of the workers, {percent} %, live or work outside of the units (rows with a place outside: "
                 "{rows}).", **said),
            Note("Check whether ORIGIN and DESTINATION hold codes in the form of the units', and whether the table is "
                 "of this region."),
        )  # fmt: skip
    return passed("FLOWS", "flow_codes", Note("Rows with a place outside of the units: {rows}, with {percent} % of the "
                                              "workers.", **said))  # fmt: skip


def _without_flows(flows: FlowTable) -> Finding:
    lacking = (flows.residents == 0.0) & (flows.jobs == 0.0)
    count, right = int(lacking.sum()), Note("Units without any flow: {count}.", count=int(lacking.sum()))
    if count <= _FEW * lacking.size:
        return passed("FLOWS", "flow_units", right)
    return units_found("FLOWS", "flow_units", Severity.WARN, lacking, flows.ids, right,
                       Note("Check their codes in the table; a unit without flows is a functional area of its own."),
                       right)  # fmt: skip


def _shares(flows: FlowTable) -> Finding:
    """Tell whether the flows of each unit add up to one, or to a hundred."""
    sums = flows.residents[flows.residents > 0.0]
    for whole in _SUMS:
        near = np.abs(sums - whole) <= _NEAR * whole
        if sums.size >= 3 and near.mean() >= 1.0 - _FEW:
            return found(
                "WORKERS", "flow_shares", Severity.FAIL, [f"{whole:g}"],
                Note("The flows from each unit add up to {whole}: they are shares, and no workers.",
                     whole=f"{whole:g}"),
                Note("Choose the field with the number of workers as WORKERS."), leave_out("FLOWS"),
            )  # fmt: skip
    return passed("WORKERS", "flow_shares", Note("The flows are numbers of workers: {count} in all.",
                                                 count=f"{flows.total:.0f}"))  # fmt: skip


def _within(flows: FlowTable) -> Finding:
    """Look for those who work where they live."""
    lives, right = flows.residents > 0.0, _within_note(flows)
    lacking = lives & (flows.internal == 0.0)
    if lacking.sum() > _MOSTLY * max(int(lives.sum()), 1):
        return units_found(
            "FLOWS", "flow_diagonal", Severity.WARN, lacking, flows.ids,
            Note("Units in which nobody works where they live: {count} of {all}.", count=int(lacking.sum()),
                 all=int(lives.sum())),
            Note("Add the rows from each unit to itself; without them self-containment means nothing."), right,
        )  # fmt: skip
    return passed("FLOWS", "flow_diagonal", right)


def _within_note(flows: FlowTable) -> Note:
    within = float(flows.internal.sum()) / max(float(flows.residents.sum()), 1e-9)
    return Note("{percent} % of the employed work in the unit where they live.", percent=Amount(100 * within, 1))


def check_employed(residents: Floats, most: Floats, ids: Sequence[str], parameter: str) -> Finding:
    """Hold the employed residents of a table of flows against people, or against the employed as an office counts them.

    Parameters
    ----------
    residents : (n,) ndarray
        By the flows.
    most : (n,) ndarray
        As many as they can be; NaN = unknown.
    ids : sequence of n str
    parameter : str
        What `most` was given as.
    """
    with np.errstate(invalid="ignore"):
        more: Booleans = residents > most * (1.0 + _FEW) + 1.0
    known = int(np.isfinite(most).sum())
    severity = Severity.FAIL if more.sum() > _MOSTLY * max(known, 1) else Severity.WARN
    return units_found(
        "WORKERS", f"flow_{parameter.lower()}", severity, more, ids,
        Note("Units from which more people commute or work at home than {parameter} has: {count} of {all}.",
             parameter=parameter, count=int(more.sum()), all=known),
        Note("Check the field of workers, the codes, and the years of flows and {parameter}.", parameter=parameter),
        Note("In no unit are there more workers than {parameter} has.", parameter=parameter),
    )  # fmt: skip
