"""Calculation of all figures of an assessment: bound layers read once, shared runs made once, every unit and group.

It serves the algorithm and the windows alike; the windows call it without a dialog, and nothing enters the project.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Any
from uuid import uuid4

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from ... import about
from ...core.assessment.calculation.all_figures import outcomes_of_all
from ...core.assessment.calculation.kept_figures import BOUND
from ...core.assessment.calculation.outcomes import Outcome
from ...core.assessment.calculation.plan_data import PlanData, RoleTable
from ...core.assessment.calculation.readiness import Readiness, readiness
from ...core.assessment.calculation.roles import LINKED
from ...core.assessment.checklist import Checklist
from ...core.assessment.library import Indicator
from ...core.assessment.records import CalculationRun, Contents
from ...core.assessment.unit_records import TOTAL, Binding, Figure
from ...core.progress import Progress, Stage
from ...i18n import note_sentence, tr
from ...io.fingerprints import Taken, content_of, fingerprint, taken
from ...io.plan_data import read_plan
from ..steps import FeedbackProgress, RisingFeedback, Steps
from .linked_lists import Linked
from .shared_runs import SharedRuns


@dataclass(frozen=True)
class Calculated:
    """Figures of an assessment, and the calculations that they come from."""

    figures: tuple[Figure, ...]
    runs: tuple[CalculationRun, ...]


def calculate_all(
    contents: Contents, checklist: Checklist, layers: Mapping[str, QgsVectorLayer], context: QgsProcessingContext,
    feedback: QgsProcessingFeedback, linked: Linked | None = None, wanted: Iterable[str] = (),
    steps: Steps | None = None, alternative: str = "",
) -> Calculated:  # fmt: skip
    """Calculate all figures of the indicators of a checklist, for all units of an assessment.

    Parameters
    ----------
    contents : Contents
        Its bindings say what the layers are, its units what figures are wanted of.
    checklist : Checklist
        Whose indicators are calculated.
    layers : mapping of str to QgsVectorLayer
        The bound layers by role; one that has vanished is not among them.
    context, feedback : QgsProcessingContext, QgsProcessingFeedback
        Of the run; cancelling stops within a second.
    linked : mapping, optional
        Open blocking findings of the other checklists of the store.
    wanted : iterable of str
        Indicators; none = all.
    steps : Steps, optional
        Of the run around it; its own unless given.
    alternative : str
        Name of the alternative of the plan that the layers show; empty = the state of today.

    Returns
    -------
    Calculated
        What could not be calculated is a figure without a value, with its reason.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    indicators = calculable(checklist, wanted)
    steps = steps or Steps(feedback, FeedbackProgress(feedback))
    with steps.step(tr("Read the bound data"), 0.1) as progress:
        bindings = {binding.role: binding for binding in contents.bindings}
        data = _with_linked(read_plan(bindings, layers, contents.units, context, progress), linked)
    with steps.step(tr("Calculate the figures"), 0.7) as progress:
        quiet = _Quiet(feedback)  # kept as long as the feedback that stands on it
        shared = SharedRuns(bindings, layers, data, context, RisingFeedback(1, quiet))
        outcomes = outcomes_of_all(indicators, data, shared, Stage(progress, 0.0, 1.0))
    with steps.step(tr("Note how they were calculated"), 0.1) as progress:
        known = {one.indicator for one in outcomes if one.amount is not None}
        made = _Made(bindings, _digests(layers, [one for one in indicators if one.id in known], progress))
        return _recorded(outcomes, [one for one in indicators if one.id in known], made, alternative)


def ready_indicators(
    contents: Contents, checklist: Checklist, layers: Mapping[str, QgsVectorLayer], context: QgsProcessingContext,
    linked: Linked | None = None,
) -> list[Readiness]:  # fmt: skip
    """Tell of each measurable indicator of a checklist whether the bound layers give its figure."""
    bindings = {binding.role: binding for binding in contents.bindings}
    data = _with_linked(read_plan(bindings, layers, contents.units, context), linked)
    return readiness(calculable(checklist), data)


class _Quiet(QgsProcessingFeedback):
    """Feedback of the runs within: cancelled with the one around it, and silent: its remarks are about every layer."""

    def __init__(self, parent: QgsProcessingFeedback) -> None:
        super().__init__(False)
        canceled: Any = parent.canceled
        canceled.connect(self.cancel, Qt.ConnectionType.DirectConnection)  # from whatever thread it comes


def calculable(checklist: Checklist, wanted: Iterable[str] = ()) -> list[Indicator]:
    """Return the indicators of a checklist that its questions use, those of some codes alone where any are given."""
    names = frozenset(wanted)
    used = dict.fromkeys(name for item in checklist.items for name in item.indicators)
    return [checklist.indicators[name] for name in used if not names or name in names]


def _with_linked(data: PlanData, linked: Linked | None) -> PlanData:
    """Return the data with the open findings of the store's other checklists, which are data of the plan as well."""
    if not linked:
        return data
    units = list(data.units) or [""]
    numbers = {name: np.array([np.nan if (found := of_unit.get(unit)) is None else float(found) for unit in units])
               for name, of_unit in linked.items()}  # fmt: skip
    table = RoleTable(LINKED, tr("Checklists of this store"), units, numbers)
    return replace(data, tables={**data.tables, LINKED: table})


@dataclass(frozen=True)
class _Made:
    """Makings of calculations: bindings, and fingerprints of their layers, by role."""

    bindings: Mapping[str, Binding]
    digests: Mapping[str, Taken]


def _digests(
    layers: Mapping[str, QgsVectorLayer], indicators: Sequence[Indicator], progress: Progress
) -> dict[str, Taken]:
    """Take the fingerprint of each layer that a figure comes from, once."""
    roles = dict.fromkeys(role for one in indicators for role in _roles_of(one) if role in layers)
    return {role: taken(content_of(layers[role]), progress) for role in roles}


def _roles_of(indicator: Indicator) -> tuple[str, ...]:
    measure = indicator.measure
    return () if measure is None else (*measure.roles, *measure.beside)


def _recorded(outcomes: Sequence[Outcome], known: Sequence[Indicator], made: _Made, alternative: str) -> Calculated:
    """Return outcomes as records: one calculation an indicator, which all its figures name."""
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")  # noqa: UP017 - datetime.UTC needs Python 3.11
    wholes = {one.indicator: one.amount.value for one in outcomes
              if not one.unit and one.group == TOTAL and one.amount is not None}  # fmt: skip
    runs = {one.id: _run_of(one, made, wholes.get(one.id), now) for one in known}
    uuids = {name: run.uuid for name, run in runs.items()}
    figures = (one.figure(uuids.get(one.indicator, ""), now, note_sentence, alternative) for one in outcomes)
    return Calculated(tuple(figures), tuple(runs.values()))


def _run_of(indicator: Indicator, made: _Made, whole: float | None, now: str) -> CalculationRun:
    measure, route = indicator.measure, indicator.route
    bound = {role: made.bindings[role] for role in _roles_of(indicator) if role in made.bindings}
    before = {} if route is None or route.before is None else route.before.parameters
    fixed = {} if route is None else {**before, **route.parameters}
    parameters: dict[str, object] = {
        BOUND: {role: {"source": one.source, "fields": dict(one.fields)} for role, one in bound.items()},
        "services": list(measure.services) if measure is not None else [], **fixed,
    }  # fmt: skip
    contents = {f"{BOUND}[{role}]": made.digests[role] for role in bound if role in made.digests}
    algorithm = "assessmentcalculate" if route is None else route.algorithm
    return CalculationRun(
        uuid=str(uuid4()), indicator=indicator.id, algorithm=f"urbanrural:{algorithm}", parameters=parameters,
        inputs_sha256=fingerprint(parameters, contents), value=whole, plugin_version=about.version(), time=now,
    )  # fmt: skip
