"""The commuting of a diagnosis, read to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from ...core.checks.findings import Finding
    from ..run import Run


def check_commuting(run: Run, ids: list[str], people: dict[str, np.ndarray]) -> list[Finding]:
    """Check the flows that were given, and hold them against the people of the end year and against the employed."""
    from ...core.checks.flows import check_employed, check_flows
    from ..functional.flow_inputs import read_employed, read_flows

    flows = read_flows(run, ids, tell=False)
    findings = check_flows(flows)
    residents = flows.residents[flows.positions(ids)]
    if "POP_END" in people:
        findings.append(check_employed(residents, people["POP_END"], ids, "POP_END"))
    employed = read_employed(run, ids)
    if employed is not None:
        findings.append(check_employed(residents, employed, ids, "EMPLOYED"))
    return findings
