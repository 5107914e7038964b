"""Steps of the diagnosis window and how far each is: empty, filled, asks, error or stale, with one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ..checks.findings import Severity
from ..notes import Note
from .state import PARENTS, REGION, DiagnosisState
from .step_inputs import STEPS

Condition = Literal["empty", "filled", "asks", "error", "stale"]

NEEDED = ("UNITS", "UNIT_ID", "POP_START", "POP_END", "START_YEAR", "END_YEAR")
"""What no diagnosis can do without."""

_ALONE_NOTHING = ("START_YEAR", "END_YEAR", "AREA_UNITS", "NODATA_VALUES", "SEX_CODES", "THRESHOLDS",
                  "SERVICE_LIMITS", "OVERLAY_SERVICE", "NEXT_SERVICE", "NEXT_SITES", "PROOF_SECONDS",
                  "SETTLEMENT_NAME", "CAPACITY", "OUTSIDE", "DETOUR", "CRUISE_SPEED", "START_MINUTES", "EMPLOYED",
                  "AGE_START_YEAR", "SECTOR_FIELDS", "UNEMPLOYED", "LABOUR_FORCE", "MEAN_INCOME", "FUA", "ASSOCIATIONS",
                  "MEMBER", "ASSOCIATION",
                  "SURVIVAL_OF", "SERVICES_START_YEAR", "RIVERS", "WATER", "DEM")  # fmt: skip
"""What opens nothing by itself: a step that has no more is still empty."""


@dataclass(frozen=True)
class StepState:
    """A step, its condition, and the sentence that says why.

    Attributes
    ----------
    id : str
        A key of `STEPS`.
    condition : {"empty", "filled", "asks", "error", "stale"}
    sentence : Note or None
    parameter : str
        Whose field the sentence is about; "" for the whole step.
    """

    id: str
    condition: Condition
    sentence: Note | None = None
    parameter: str = ""


def step_states(state: DiagnosisState) -> list[StepState]:
    """Return the condition of each step, in their order.

    Examples
    --------
    >>> [step.condition for step in step_states(DiagnosisState())]
    ['empty', 'empty', 'empty', 'empty', 'empty', 'empty']
    """
    found = [_of_inputs(name, state) for name in ("region", "ages", "services", "grids")]
    return [*found, _of_checks(state), _of_report(state)]


def may_run(state: DiagnosisState) -> Note | None:
    """Return why the diagnosis cannot be made yet, or None where it can."""
    step = obstacle(state)
    return step.sentence if step is not None else None


def obstacle(state: DiagnosisState) -> StepState | None:
    """Return the step that has to be mended or filled before the diagnosis can be made, or None where it can."""
    steps = step_states(state)
    if any(not state.given(name) for name in NEEDED):
        return steps[0]
    broken = [step for step in steps if step.condition == "error"]
    return next(iter(broken), steps[-1] if steps[-1].condition == "empty" else None)


def may_check(state: DiagnosisState) -> bool:
    """Tell whether there is enough to check: units with their codes, and nothing wrong with them."""
    return state.given("UNITS") and state.given("UNIT_ID") and step_states(state)[0].condition != "error"


_EMPTY = {
    "region": Note("Choose the layer of your municipalities."),
    "report": Note("Choose a folder for the results."),
}


def step_named(text: str) -> str:
    """Return the step of the first parameter that a sentence names as scripts do, "" for none.

    Examples
    --------
    >>> step_named("'Births' (BIRTHS) lacks the year 2009."), step_named("No space left on the disk.")
    ('region', '')
    """
    named = (found[0] for found in _NAME.finditer(text))
    return next((step for name in named for step, names in STEPS.items() if name in names), "")


_NAME = re.compile(r"(?<![\w{/.'])[A-Z][A-Z]+(?:_[A-Z]+)*(?![\w}/'])")


def _of_inputs(step: str, state: DiagnosisState) -> StepState:
    names = STEPS[step]
    if state.is_skipped(step):
        return StepState(step, "empty")
    if not any(state.given(name) for name in names if name not in _ALONE_NOTHING):
        asked = _open_question(step, state) if step != "region" else None
        return asked or StepState(step, "empty", _EMPTY.get(step))
    for check in (_error, _stale, _open_question):
        if (found := check(step, state)) is not None:
            return found
    if step == "region":
        return _of_region(state)
    return StepState(step, "filled")


def _of_region(state: DiagnosisState) -> StepState:
    """Ask for what is needed and not given, then whether all of it is right."""
    lacking = next((name for name in NEEDED if not state.given(name)), "")
    if lacking:
        return StepState("region", "asks", _LACKING[lacking], lacking)
    if REGION in state.answered:
        return StepState("region", "filled", state.region())
    return StepState("region", "asks", state.question(), "")


_LACKING = {
    "UNITS": Note("Choose the layer of your municipalities."),
    "UNIT_ID": Note("Choose the field with the code of each unit."),
    "POP_START": Note("Choose the field with the inhabitants at the start."),
    "POP_END": Note("Choose the field with the inhabitants at the end."),
    "START_YEAR": Note("Say of which year the inhabitants at the start are."),
    "END_YEAR": Note("Say of which year the inhabitants at the end are."),
}


def _error(step: str, state: DiagnosisState) -> StepState | None:
    for name in STEPS[step]:
        if (reason := state.refusal(name)) is not None:
            return StepState(step, "error", reason, name)
    return _period_error(state) if step == "region" else None


def _period_error(state: DiagnosisState) -> StepState | None:
    start, end = state.values.get("START_YEAR"), state.values.get("END_YEAR")
    if state.given("POP_START") and state.values["POP_START"] == state.values.get("POP_END"):
        note = Note("The inhabitants at the start and at the end are the same field, {field}.",
                    field=state.values["POP_START"])  # fmt: skip
        return StepState("region", "error", note, "POP_END")
    if isinstance(start, int) and isinstance(end, int) and end <= start:
        note = Note("The end year {end} is not after the start year {start}.", start=start, end=end)
        return StepState("region", "error", note, "END_YEAR")
    return None


def likely_right(state: DiagnosisState, parameter: str) -> tuple[str, str] | None:
    """Return which parameter is to be given what, where the value of one does not fit; None where nobody can tell.

    Where start and end are one, the end that is not the likeliest is the wrong one.

    Parameters
    ----------
    state : DiagnosisState
    parameter : str
        That an error is about, as `StepState.parameter` has it.
    """
    of_end = ("POP_END", "POP_START") if parameter in ("POP_END", "END_YEAR") else (parameter,)
    for name in of_end:
        found = state.found.get(name)
        best = found.likeliest if found is not None else None
        if best is not None and best.value != state.values.get(name):
            return name, best.value
    return None


def _stale(step: str, state: DiagnosisState) -> StepState | None:
    changed = sorted(name for name in state.stale if name in STEPS[step] or step == _step_of_children(name))
    if not changed:
        return None
    return StepState(step, "stale", Note("Its data have changed since it was looked at."), changed[0])


def _step_of_children(layer: str) -> str:
    """Return the step that shows fields of a layer which another step asks for: ages are fields of the units."""
    return next((step for step, names in STEPS.items()
                 if layer not in names and any(PARENTS.get(name) == layer for name in names)), "")  # fmt: skip


def _open_question(step: str, state: DiagnosisState) -> StepState | None:
    for name in STEPS[step]:
        found = state.found.get(name)
        open_parent = name not in PARENTS or state.given(PARENTS[name])
        asks = found is not None and found.question is not None and name not in state.answered
        if asks and open_parent and not state.given(name) and found is not None:
            return StepState(step, "asks", found.question, name)
    return None


def _of_checks(state: DiagnosisState) -> StepState:
    if state.checks is None:
        return StepState("checks", "empty")
    accepted = {part.strip() for part in str(state.values.get("ACCEPT") or "").split(",")}
    open_checks = [one for one in state.checks if one.check not in accepted]
    wanted: tuple[tuple[Severity, Condition], ...] = ((Severity.FAIL, "error"), (Severity.WARN, "asks"))
    for severity, condition in wanted:
        worst = next((one for one in open_checks if one.severity is severity), None)
        if worst is not None:
            return StepState("checks", condition, worst.message, worst.input)
    return StepState("checks", "filled")


def _of_report(state: DiagnosisState) -> StepState:
    is_filled = state.given("FOLDER") and state.given("UNITS")  # a folder is proposed before there is anything to do
    return StepState("report", "filled") if is_filled else StepState("report", "empty", _EMPTY["report"])
