"""Findings of checks: what was looked at, how bad it is, an example, and how to mend it.

A figure that cannot be true ends a diagnosis (`FAIL`), one that need not be is told to the reader (`WARN`), and what
was looked at and found right is listed as well (`RIGHT`), because an annex of checks is only worth something when it is
whole.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
class Remedy:
    """Parameters that mend a finding, with what a button that gives them says.

    Attributes
    ----------
    label : Note
        Such as "Count together".
    gives : dict of str to object
        Values by parameter, "" for none; those of `LISTS` are added to what is given already.
    """

    label: Note
    gives: Mapping[str, object] = field(default_factory=dict)


LISTS = ("SAME_TERRITORY", "NODATA_VALUES", "ACCEPT")
"""Parameters that hold several values, with commas between them."""
UNMENDABLE = frozenset(
    {
        "repeated_ids", "crs", "series", "ages", "network_speeds", "assessments", "built_up", "codes", "criteria",
        "field", "figures", "flows", "friction", "grid_system", "known_population", "layer", "links",
        "associations", "nodata_values",
        "outlines", "period", "picture", "service_type", "territories",
    }
)  # fmt: skip
"""Checks that nobody can take upon himself: without what they look for a diagnosis cannot be made."""


def leave_out(*parameters: str) -> Remedy:
    """Return the remedy that gives nothing for some parameters."""
    return Remedy(Note("Leave out"), dict.fromkeys(parameters, ""))


def takes_upon(check: str) -> Remedy | None:
    """Return the remedy that accepts a check that fails; None where it cannot be accepted."""
    return None if check in UNMENDABLE else Remedy(Note("I take this upon me"), {"ACCEPT": check})


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
    remedy : Remedy or None
        Parameters that do it; None where it has to be done in the data, or in another program.
    codes : tuple of str
        Codes of the units that it concerns, where it concerns units.
    """

    input: str
    check: str
    severity: Severity
    count: int
    example: str
    message: Note
    fix: Note | None = None
    remedy: Remedy | None = None
    codes: tuple[str, ...] = ()


def passed(parameter: str, check: str, message: Note) -> Finding:
    """Return the finding of a check that found nothing."""
    return Finding(parameter, check, Severity.RIGHT, 0, "", message)


def found(
    parameter: str, check: str, severity: Severity, names: Sequence[str], message: Note, fix: Note | None = None,
    remedy: Remedy | None = None, codes: Sequence[str] = (),
) -> Finding:  # fmt: skip
    """Return a finding about some units, named in their order."""
    example = shortened(list(names), most=3)
    return Finding(parameter, check, severity, len(names), example, message, fix, remedy, tuple(codes))


def refused(parameter: str, check: str, error: PlanningError, remedy: Remedy | None = None) -> Finding:
    """Return the finding of an input that a method refuses: its sentence, and its hint as what to do."""
    example = next((str(error.values[name]) for name in _NAMING if error.values.get(name)), "")
    fix = Note(error.hint, **error.values) if error.hint else None
    return Finding(parameter, check, Severity.FAIL, 1, example, Note(error.message, **error.values), fix,
                   remedy)  # fmt: skip


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
    right: Note, remedy: Remedy | None = None,
) -> Finding:  # fmt: skip
    """Return a finding about the units that are marked, or that of a check that found none."""
    if not which.any():
        return passed(parameter, check, right)
    codes = [ids[row] for row in np.flatnonzero(which).tolist()]
    return found(parameter, check, severity, codes, message, fix, remedy, codes)


def finding_of_row(row: Mapping[str, object]) -> Finding:
    """Return a finding from a row of the table that `datacheck` writes: its sentences are in one language by then.

    Parameters
    ----------
    row : mapping
        The fields of the table by name; "" or None where there is nothing.

    Examples
    --------
    >>> one = finding_of_row({"input": "AREA", "check": "area_units", "severity": "fail", "count": 1,
    ...     "example": "100", "message": "In hectares.", "remedy": "Use hectares", "gives": '{"AREA_UNITS": "ha"}'})
    >>> one.severity.value, str(one.message), one.remedy.gives, one.codes
    ('fail', 'In hectares.', {'AREA_UNITS': 'ha'}, ())
    """

    def text(name: str) -> str:
        return str(row.get(name) or "")

    def said(name: str) -> Note:
        return Note("{text}", text=text(name))

    gives = json.loads(text("gives") or "{}")
    codes = json.loads(text("units") or "[]")
    return Finding(
        text("input"), text("check"), Severity(text("severity")), int(text("count") or 0), text("example"),
        said("message"), said("fix") if text("fix") else None, Remedy(said("remedy"), gives) if gives else None,
        tuple(codes),
    )  # fmt: skip


def gives_text(finding: Finding) -> str:
    """Return the parameters that mend a finding as JSON, "" for none."""
    return json.dumps(dict(finding.remedy.gives), ensure_ascii=False) if finding.remedy is not None else ""


def units_text(finding: Finding, most: int = 200) -> str:
    """Return the codes of the units of a finding as JSON, the first of them; "" for none."""
    return json.dumps(finding.codes[:most], ensure_ascii=False) if finding.codes else ""


def worst_first(findings: Sequence[Finding]) -> list[Finding]:
    """Sort findings: what fails, what may be wrong, what is right; each in the order of the checks."""
    order = list(Severity)
    return sorted(findings, key=lambda finding: order.index(finding.severity))


def count_of(findings: Sequence[Finding], severity: Severity, accepted: Sequence[str] = ()) -> int:
    """Count the findings of one severity, those aside that the user takes upon himself."""
    return sum(finding.severity is severity and finding.check not in accepted for finding in findings)
