"""Calculations of the checklists: an indicator's route through the algorithms of the toolbox.

The first time, the user gives the inputs in the algorithm's own dialog, in which all that the indicator fixes is
filled in.  When inputs have changed since, the same calculation is run again without questions.  Calculated once more
though nothing has changed, it opens the dialog again: the user then wants other inputs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone
from typing import Any
from uuid import uuid4

import processing
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QWidget

from ... import about
from ...core.assessment.calculation.kept_figures import BOUND
from ...core.assessment.checklist import Item
from ...core.assessment.library import Indicator, Route
from ...core.assessment.records import CalculationRun
from ...core.errors import Cancelled, PlanningError
from ...i18n import error_sentence, tr
from ..dock.ports import CalculationOutcome
from .freshness import Fingerprinting, Freshness
from .recorded import BEFORE, CHOSEN, Recorder
from .results import changed_parameters, value_of
from .sources import Sources
from .steps import PROVIDER, DialogStep, Questions, StepResult, TaskStep, algorithm_of

Done = Callable[[CalculationOutcome], None]
Step = DialogStep | TaskStep | Fingerprinting
Dialogs = Callable[[str, Mapping[str, object]], Any]


class QgisCalculator:
    """Calculates indicators with the algorithms of the toolbox; implements `Calculator`.

    Parameters
    ----------
    window : QWidget, optional
        The parent of questions.
    dialogs : callable
        Makes the dialog of an algorithm, with parameters filled in.
    questions : Questions, optional
        What is asked beside the dialogs of algorithms.
    sources : Sources, optional
        Names of layers; by default those of the project that is open.

    Attributes
    ----------
    freshness : Freshness
        What is known of the inputs of calculations; `freshness.verdict_changed` is called when more is.
    """

    def __init__(
        self,
        window: QWidget | None = None,
        dialogs: Dialogs = processing.createAlgorithmDialog,
        questions: Questions | None = None,
        sources: Sources | None = None,
    ) -> None:
        self._dialogs = dialogs
        self._questions = questions or Questions(window)
        self.sources = sources or Sources(QgsProject.instance())
        self.recorder = Recorder(self.sources)
        self.freshness = Freshness(self.recorder)
        self._last: dict[str, CalculationRun] = {}
        self._work: _Calculation | None = None

    def start(self, indicator: Indicator, item: Item, done: Done) -> None:
        """Ask for what is still missing, run, and call `done` in the thread of the windows."""
        if self._work is not None:
            done(CalculationOutcome(reason=tr("Another calculation is running. Wait for it, or cancel it.")))
            return
        if indicator.route is None:
            done(CalculationOutcome(reason=tr("This figure is entered by hand.")))
            return
        last = self._last.get(indicator.id)
        if last is not None and self._inputs_are_there(last) and self.is_stale(last):
            prepares, dialogs = BEFORE in last.parameters, None
        else:
            chosen = self._questions.prepares(indicator.route) if indicator.route.before is not None else False
            if chosen is None:
                done(CalculationOutcome())
                return
            prepares, dialogs = chosen, self._dialogs
        self._work = _Calculation(
            self, indicator, indicator.route, last.parameters if last is not None else {}, self._questions, dialogs,
            lambda outcome: self._over(outcome, done),
        )  # fmt: skip
        self._work.begin(prepares=prepares)

    def cancel(self) -> None:
        """Stop the calculation that runs."""
        if self._work is not None:
            self._work.cancel()

    def is_stale(self, run: CalculationRun) -> bool:
        """Tell whether the inputs of a calculation have changed since; False while that is not known."""
        self.remember(run)
        return self.freshness.is_stale(run)

    def remember(self, run: CalculationRun) -> None:
        """Take note of a calculation: it will be run again with the same inputs, unless it is one of bound data."""
        if BOUND in run.parameters:
            return
        known = self._last.get(run.indicator)
        if known is None or known.time <= run.time:
            self._last[run.indicator] = run

    def forget(self) -> None:
        """Forget all calculations: another assessment or another project is opened."""
        self.cancel()
        self._last.clear()
        self.freshness.forget()

    def _inputs_are_there(self, run: CalculationRun) -> bool:
        inputs = self.freshness.inputs(run.algorithm.removeprefix(f"{PROVIDER}:"), run.parameters)
        return bool(inputs) and all(part.layer is not None for part in inputs.values())

    def _over(self, outcome: CalculationOutcome, done: Done) -> None:
        self._work = None
        if outcome.run is not None:
            self.remember(outcome.run)
            self.freshness.vouch(outcome.run)
        done(outcome)


class _Calculation:
    """One calculation: a list of steps, each of which goes on to the next or ends it with a reason.

    Parameters
    ----------
    calculator : QgisCalculator
        Whose recorder and fingerprints are used.
    indicator, route : Indicator, Route
        What is calculated, and how.
    last : mapping
        The recorded parameters of the calculation before; empty for the first.
    questions : Questions
        What is asked beside the dialogs of algorithms.
    dialogs : callable or None
        Makes the dialog of an algorithm; None = all runs in the background.
    over : callable
        Takes the outcome.
    """

    def __init__(
        self, calculator: QgisCalculator, indicator: Indicator, route: Route, last: Mapping[str, object],
        questions: Questions, dialogs: Dialogs | None, over: Done,
    ) -> None:  # fmt: skip
        self._calculator, self._indicator, self._route, self._last = calculator, indicator, route, last
        self._questions, self._dialogs, self._over = questions, dialogs, over
        self._todo: list[Callable[[], None]] = []
        self._running: Step | None = None
        self._result: StepResult | None = None  # of the last run
        self._prepared: StepResult | None = None  # its context holds the layer
        self._given: dict[str, object] = {}  # what the preparation gives to the algorithm
        self._parameters: dict[str, object] = {}  # as they are recorded
        self._value: float | None = None
        self._fingerprint: str | None = None

    def begin(self, *, prepares: bool) -> None:
        """Take the first step."""
        preparation = [self._run_preparation, self._use_preparation] if prepares else []
        self._todo = [
            *preparation, self._run_algorithm, self._record, self._read_value, self._take_fingerprint, self._conclude,
        ]  # fmt: skip
        self._next()

    def cancel(self) -> None:
        """Cancel the running calculation."""
        if self._running is not None:
            self._running.cancel()

    def _next(self) -> None:
        self._todo.pop(0)()

    def _end(self, reason: str) -> None:
        self._over(CalculationOutcome(reason=reason))

    # -- the steps -------------------------------------------------------------------------------------------

    def _run_preparation(self) -> None:
        before, recorded = self._route.before, self._last.get(BEFORE)
        if before is None:
            self._todo.pop(0)
            self._next()
            return
        known = recorded.get("parameters", {}) if isinstance(recorded, Mapping) else {}
        self._run(before.algorithm, {**known}, before.parameters, before.output)

    def _use_preparation(self) -> None:
        before, result = self._route.before, self._result
        recorded = self._recorded(before.parameters, result) if before is not None and result is not None else None
        if before is None or result is None or recorded is None:
            return
        self._parameters[BEFORE] = {"algorithm": before.algorithm, "parameters": recorded}
        layer = result.layer(before.output)
        if layer is None:
            self._end(tr("The result of the preparation cannot be read."))
            return
        if QgsProject.instance().mapLayer(layer.id()) is None and self._dialogs is not None:
            owned = result.context.temporaryLayerStore().takeMapLayer(layer)  # a dialog lists layers of the project
            QgsProject.instance().addMapLayer(owned or layer)
        own = {name: recorded[name] for name in self._route.inputs if name in recorded}
        self._prepared = result
        self._given = {**own, before.feeds: layer.id() if self._dialogs is not None else layer}
        self._next()

    def _run_algorithm(self) -> None:
        self._run(self._route.algorithm, self._last, self._route.parameters, self._route.reading.output)

    def _record(self) -> None:
        recorded = self._recorded(self._route.parameters, self._result) if self._result is not None else None
        if recorded is None:
            return
        if BEFORE in self._parameters and self._route.before is not None:
            recorded.pop(self._route.before.feeds, None)
        self._parameters |= recorded
        self._next()

    def _read_value(self) -> None:
        if self._result is None:
            return
        try:
            self._value = value_of(self._route.reading, self._result, self._choose)
        except Cancelled:
            self._end("")
        except PlanningError as error:
            self._end(error_sentence(error))
        else:
            self._next()

    def _take_fingerprint(self) -> None:
        def taken(found: str | None) -> None:
            self._running, self._fingerprint = None, found
            if found is None:
                self._end("")
            else:
                self._next()

        # Of small inputs it is taken at once, and all is over before this returns.
        task = self._calculator.freshness.fingerprint(self._route.algorithm, self._parameters, taken)
        self._running = task if self._fingerprint is None else None

    def _conclude(self) -> None:
        now = datetime.now(timezone.utc)  # noqa: UP017 - datetime.UTC needs Python 3.11
        self._over(CalculationOutcome(CalculationRun(
            uuid=str(uuid4()), indicator=self._indicator.id, algorithm=f"{PROVIDER}:{self._route.algorithm}",
            parameters=self._parameters, inputs_sha256=self._fingerprint or "", value=self._value,
            plugin_version=about.version(), time=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        )))  # fmt: skip

    # -- within a step ---------------------------------------------------------------------------------------

    def _run(self, name: str, known: Mapping[str, object], fixed: Mapping[str, object], output: str) -> None:
        """Run an algorithm, in its dialog or in the background, and go on with its result."""
        algorithm = algorithm_of(name)
        if algorithm is None:
            self._end(
                tr("The algorithm '{name}' is not there: the checklist is newer than the plugin.").format(name=name)
            )
            return
        parameters = {**self._calculator.recorder.revive(algorithm, known), **fixed, **self._given}

        def ended(result: StepResult | None, reason: str) -> None:
            self._running, self._result = None, result
            if result is None:
                self._end(reason)
            else:
                self._next()

        if self._dialogs is None:
            self._running = TaskStep(algorithm, parameters, output, ended)
        else:
            self._running = DialogStep(self._dialogs(algorithm.id(), parameters), ended)

    def _recorded(self, fixed: Mapping[str, object], result: StepResult) -> dict[str, object] | None:
        """Return the parameters of a run as they are recorded; where what is fixed was changed, end and return None."""
        recorded = self._calculator.recorder.record(result.algorithm, result.parameters, result.context)
        changed = changed_parameters(fixed, recorded)
        if not changed:
            return recorded
        self._end(tr("'{algorithm}' was run with another {parameters} than this indicator asks for. Enter the figure "
                     "by hand if you want to use it all the same.").format(
                         algorithm=result.algorithm.displayName(), parameters=", ".join(changed)))  # fmt: skip
        return None

    def _choose(self, names: Sequence[str], proposed: str) -> str | None:
        """Choose the row that the figure is of: in a repetition the same as before."""
        known = self._last.get(CHOSEN)
        if known in names and self._dialogs is None:
            return self._chosen(str(known))
        return self._chosen(self._questions.row(self._indicator, names, str(known) if known in names else proposed))

    def _chosen(self, row: str | None) -> str | None:
        if row is not None:
            self._parameters[CHOSEN] = row
        return row
