"""The choice of findings: one a subject at most, the population first, the others by the people whom they concern."""

from __future__ import annotations

from collections.abc import Callable

from .access import access_finding, lost_services_finding
from .ages import ages_finding, cohort_finding
from .causes import causes_finding
from .facts import RegionFacts
from .key_finding import KeyFinding
from .population import population_finding
from .priorities import priority_finding

MOST = 5
RULES: tuple[Callable[[RegionFacts], KeyFinding | None], ...] = (
    population_finding, causes_finding, ages_finding, cohort_finding, access_finding, lost_services_finding,
    priority_finding,
)  # fmt: skip
"""The subjects, the population first; each says one thing or nothing."""


def key_findings(facts: RegionFacts, most: int = MOST) -> list[KeyFinding]:
    """Return what is worth saying, at most `most` findings.

    The finding on population comes first where there is one, the others by the people whom they concern; of two that
    concern as many, the one whose rule comes first.

    Parameters
    ----------
    facts : RegionFacts
    most : int

    Returns
    -------
    list of KeyFinding
        Fewer, or none, where there is less to say.
    """
    found = [finding for rule in RULES if (finding := rule(facts)) is not None]
    first = [finding for finding in found if finding.rule.startswith("F1")]
    others = sorted((finding for finding in found if finding not in first), key=lambda finding: -finding.people)
    return [*first, *others][:most]
