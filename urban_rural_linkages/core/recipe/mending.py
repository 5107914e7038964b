"""Findings of the checks mended by a button: parameters given, or a check that the user takes upon himself."""

from __future__ import annotations

from collections.abc import Sequence

from ..checks.findings import LISTS, Finding, Remedy, Severity, takes_upon
from .state import DiagnosisState


def remedies(state: DiagnosisState, finding: Finding) -> list[Remedy]:
    """Return what can be done about a finding by giving parameters; nothing for what is right or accepted already.

    Parameters
    ----------
    state : DiagnosisState
    finding : Finding

    Examples
    --------
    >>> from ..notes import Note
    >>> one = Finding("AREA", "area_units", Severity.FAIL, 1, "", Note("..."), remedy=Remedy(Note("Use hectares")))
    >>> [str(remedy.label) for remedy in remedies(DiagnosisState(), one)]
    ['Use hectares', 'I take this upon me']
    """
    if finding.severity is Severity.RIGHT or is_accepted(state, finding):
        return []
    found = [finding.remedy] if finding.remedy is not None else []
    accepted = takes_upon(finding.check) if finding.severity is Severity.FAIL else None
    return [*found, accepted] if accepted is not None else found


def is_accepted(state: DiagnosisState, finding: Finding) -> bool:
    """Tell whether the user has taken a check that fails upon himself."""
    return finding.severity is Severity.FAIL and finding.check in _parts(state, "ACCEPT")


def verdicts(state: DiagnosisState, findings: Sequence[Finding]) -> tuple[int, int, int]:
    """Return how many findings pass, are to be looked at, and stop the diagnosis; accepted ones are to be looked at."""
    stops = [one for one in findings if one.severity is Severity.FAIL and not is_accepted(state, one)]
    passes = [one for one in findings if one.severity is Severity.RIGHT]
    return len(passes), len(findings) - len(passes) - len(stops), len(stops)


def mend(state: DiagnosisState, remedy: Remedy) -> None:
    """Give the parameters of a remedy; lists such as that of units counted together grow."""
    for parameter, value in remedy.gives.items():
        grown = dict.fromkeys([*_parts(state, parameter), *str(value).split(",")])
        state.give(parameter, ",".join(grown) if parameter in LISTS else value)


def take_back(state: DiagnosisState, finding: Finding) -> None:
    """Take back that a check was accepted."""
    state.give("ACCEPT", ",".join(one for one in _parts(state, "ACCEPT") if one != finding.check))


def _parts(state: DiagnosisState, parameter: str) -> list[str]:
    return [part.strip() for part in str(state.values.get(parameter) or "").split(",") if part.strip()]
