"""Findings of checks: what was looked at, how bad it is, an example, and how to mend it.

A figure that cannot be true ends a diagnosis (`FAIL`), one that need not be is told to the reader (`WARN`), and what
was looked at and found right is listed as well (`RIGHT`), because an annex of checks is only worth something when it is
whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..arrays import Booleans
from ..errors import PlanningError
from ..identifiers import shortened
from ..notes import Note

_NAMING = ("example", "units", "unit", "value", "text", "part", "field", "origin", "type")
"""Values of the sentences of errors that say of what or of whom, the most telling first."""


class Severity(Enum):
    """Severity of a finding."""

    FAIL = "fail"
    WARN = "warn"
    RIGHT = "pass"


@dataclass(frozen=True)
class Finding:
    """The result of one check of one input.

    Attributes
    ----------
    input : str
        The parameter that was checked, such as ``BIRTHS``.
    check : str
        The id of the check, such as ``vital_rates``; ids are for ever, because recipes name them.
    severity : Severity
    count : int
        Units, rows or cells that it concerns; 0 where nothing was found.
    example : str
        The first of them, "" for none.
    message : Note
        What was found.
    fix : Note or None
        What to do about it.
    """

    input: str
    check: str
    severity: Severity
    count: int
    example: str
    message: Note
    fix: Note | None = None


def passed(parameter: str, check: str, message: Note) -> Finding:
    """Return the finding of a check that found nothing."""
    return Finding(parameter, check, Severity.RIGHT, 0, "", message)


def found(
    parameter: str, check: str, severity: Severity, names: Sequence[str], message: Note, fix: Note | None = None
) -> Finding:
    """Return a finding about some units, named in their order."""
    return Finding(parameter, check, severity, len(names), shortened(list(names), most=3), message, fix)


def refused(parameter: str, check: str, error: PlanningError) -> Finding:
    """Return the finding of an input that a method refuses: its sentence, and its hint as what to do."""
    example = next((str(error.values[name]) for name in _NAMING if error.values.get(name)), "")
    fix = Note(error.hint, **error.values) if error.hint else None
    return Finding(parameter, check, Severity.FAIL, 1, example, Note(error.message, **error.values), fix)


def without_repeats(findings: Sequence[Finding], refusals: Sequence[Finding]) -> list[Finding]:
    """Return findings, and refusals of the inputs of which no finding says yet that they must be mended.

    A check says more of a fault than a method that stumbles over it, and both see the same one.
    """
    told = {one.input for one in findings if one.severity is Severity.FAIL}
    once: dict[tuple[str, str], Finding] = {}
    for one in refusals:
        if one.input not in told:
            once.setdefault((one.input, str(one.message)), one)
    return [*once.values(), *findings]


def units_found(
    parameter: str, check: str, severity: Severity, which: Booleans, ids: Sequence[str], message: Note, fix: Note,
    right: Note,
) -> Finding:  # fmt: skip
    """Return a finding about the units that are marked, or that of a check that found none."""
    if not which.any():
        return passed(parameter, check, right)
    return found(parameter, check, severity, [ids[row] for row in np.flatnonzero(which).tolist()], message, fix)


def worst_first(findings: Sequence[Finding]) -> list[Finding]:
    """Sort findings: what fails, what may be wrong, what is right; each in the order of the checks."""
    order = list(Severity)
    return sorted(findings, key=lambda finding: order.index(finding.severity))


def count_of(findings: Sequence[Finding], severity: Severity, accepted: Sequence[str] = ()) -> int:
    """Count the findings of one severity, those aside that the user takes upon himself."""
    return sum(finding.severity is severity and finding.check not in accepted for finding in findings)
