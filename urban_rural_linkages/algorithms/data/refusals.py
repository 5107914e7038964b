"""Refusals of methods as findings: what ends a diagnosis is listed by the check of its data, with all else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException

from ...core.checks.events import use_their_years
from ...core.checks.findings import Finding, Remedy, Severity, leave_out, refused
from ...core.errors import InputError, PlanningError
from ...core.notes import Note
from ..balance_inputs import event_series
from .requirement import Requirement
from .soundness import EVENTS, fields_of_series, requirements

if TYPE_CHECKING:
    from ..run import Run

_NEEDED = frozenset({"UNITS", "UNIT_ID", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "CRITERIA"})
_CANNOT_GO_ON = frozenset({("UNITS", "layer"), ("UNIT_ID", "field"), ("UNIT_ID", "codes")})
_STAYS = frozenset({"crs", "outlines", "grid_system", "network_speeds", "period", "known_population"})
"""Requirements after which an input is still looked at: its checks know what to make of the fault."""


def attempt(
    parameter: str, check: str, look: Callable[[], Iterable[Finding]], remedy: Callable[[], Remedy | None] | None = None
) -> list[Finding]:
    """Return the findings of a check, or what its method says where it refuses the input.

    Parameters
    ----------
    parameter, check : str
        The input, and the id of the check.
    look : callable
        Returns the findings.
    remedy : callable, optional
        Returns what mends a refusal; by default the input is left out, if a diagnosis can do without it.
    """
    found: list[Finding] = []

    def mended() -> Remedy | None:
        return remedy() if remedy is not None else None if parameter in _NEEDED else leave_out(parameter)

    try:
        for finding in look():
            found.append(finding)  # what was found before stays
    except PlanningError as error:
        found.append(refused(parameter, check, error, mended()))
    except QgsProcessingException as error:
        fix = Note("Check whether the file is there, and whether QGIS opens it.")
        reason = Note("{reason}", reason=str(error))
        found.append(Finding(parameter, check, Severity.FAIL, 1, "", reason, fix, mended()))
    return found


def refused_inputs(run: Run) -> tuple[list[Finding], bool]:
    """Return what the start of a diagnosis would refuse, and whether the units can be told apart.

    An input that nobody can read counts as not given from then on.
    """
    found: list[Finding] = []
    for one in requirements(run):
        if one.is_looked_at:
            continue
        remedy = partial(_other_years, run, one.parameter) if one.parameter in EVENTS else None
        refusals = attempt(one.parameter, one.check, partial(_required, one), remedy)
        found += refusals
        if not refusals:
            continue
        if (one.parameter, one.check) in _CANNOT_GO_ON:
            return found, False
        if one.check not in _STAYS and not (one.check == "figures" and _is_read(run, one.parameter)):
            run.replace(one.parameter, None)
    return found, True


def _other_years(run: Run, name: str) -> Remedy:
    """Return the remedy that chooses the years of the events that were given, or else none of them."""
    try:
        return use_their_years(event_series(run, name) or {}, fields_of_series(run)) or leave_out(name)
    except InputError:
        return leave_out(name)


def _required(one: Requirement) -> list[Finding]:
    one.require()
    return []


def _is_read(run: Run, parameter: str) -> bool:
    """Tell whether a field holds numbers, though some of them are not what they should be."""
    try:
        run.numbers(parameter, parent="SETTLEMENTS" if parameter == "SETTLEMENT_POP" else "UNITS")
    except PlanningError:
        return False
    return True
