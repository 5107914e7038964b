"""The links, the associations and the work of a diagnosis, read to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...core.checks.findings import Finding
    from ..run import Run


def check_other_links(run: Run, ids: list[str]) -> list[Finding]:
    """Check the layers of links, and hold their commuting against the table of commuting."""
    from ...core.checks.links import check_both_commutings, check_links
    from ..functional.flow_inputs import read_flows
    from .linkage_soundness import require_links
    from .soundness import FLOWS, has

    links = require_links(run, ids)
    findings = check_links(links)
    if has(run, *FLOWS):
        findings.append(check_both_commutings(links, read_flows(run, ids, tell=False)))
    return findings


def check_members(run: Run, ids: list[str]) -> list[Finding]:
    """Check the associations that were given."""
    from ...core.checks.links import check_associations
    from .linkage_soundness import require_associations

    members, strange = require_associations(run, ids)
    return [check_associations(members, strange, len(ids))]


def check_work(run: Run, ids: list[str]) -> list[Finding]:
    """Hold the unemployed against the labour force, where both were given."""
    from ...core.checks.links import check_unemployed

    unemployed, labour_force = (run.counts(name, ids) for name in ("UNEMPLOYED", "LABOUR_FORCE"))
    if unemployed is None or labour_force is None:
        return []
    return [check_unemployed(unemployed, labour_force, ids)]
