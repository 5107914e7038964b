"""Calculations of the checklists: an indicator's route through the algorithms of the toolbox.

The first time, the user gives the inputs in the algorithm's own dialog, in which all that the indicator fixes is
filled in.  When inputs have changed since, the same calculation is run again without questions.  Calculated once more
though nothing has changed, it opens the dialog again: the user then wants other inputs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone
from uuid import uuid4

import processing
from qgis.core import QgsProject

from ... import about
from ...core.assessment.checklist import Item
from ...core.assessment.library import Indicator, Route
from ...core.assessment.records import CalculationRun
from ...core.errors import Cancelled, PlanningError
from ...i18n import error_sentence, tr
from ..dock.ports import CalculationOutcome
from .freshness import Fingerprinting, Freshness
from .questions import Questions
from .recorded import BEFORE, CHOSEN, Recorder
from .results import changed_parameters, value_of
from .sources import Sources
from .steps import PROVIDER, DialogStep, StepResult, TaskStep, algorithm_of

Done = Callable[[CalculationOutcome], None]
Step = DialogStep | TaskStep | Fingerprinting


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
        What is known of the inputs of calculations; `freshness.told` is called when more is.
    """

    def __init__(
        self,
        window=None,
        dialogs: Callable[[str, Mapping[str, object]], object] = processing.createAlgorithmDialog,
        questions: Questions | None = None,
        sources: Sources | None = None,
    ) -> None:
        self._dialogs = dialogs
        self._questions = questions or Questions(window)
        self.sources = sources or Sources(QgsProject.instance())
        self.recorder = Recorder(self.sources)
        self.freshness = Freshness(self.recorder)
        self._last: dict[str, CalculationRun] = {}
        self._work: _Work | None = None

    def start(self, indicator: Indicator, item: Item, done: Done) -> None:
        """Ask for what is still missing, run, and call `done` in the thread of the windows."""
        if self._work is not None:
            done(CalculationOutcome(reason=tr("Another calculation is running. Wait for it, or cancel it.")))
            return
        if indicator.route is None:
            done(CalculationOutcome(reason=tr("This figure is entered by hand.")))
            return
        last = self._last.get(indicator.id)
        again = last is not None and self._inputs_are_there(last) and self.is_stale(last)
        if again:
            prepares = BEFORE in last.parameters
        else:
            prepares = self._questions.prepares(indicator.route) if indicator.route.before is not None else False
        if prepares is None:
            done(CalculationOutcome())
            return
        self._work = _Work(self, indicator, last, self._questions, lambda outcome: self._over(outcome, done))
        self._work.begin(prepares, None if again else self._dialogs)

    def cancel(self) -> None:
        """Stop the calculation that runs."""
        if self._work is not None:
            self._work.cancel()

    def is_stale(self, run: CalculationRun) -> bool:
        """Tell whether the inputs of a calculation have changed since; False while that is not known."""
        self.remember(run)
        return self.freshness.is_stale(run)

    def remember(self, run: CalculationRun) -> None:
        """Take note of a calculation: it will be run again with the same inputs."""
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


class _Work:
    """One calculation at work: the preparation, the algorithm, the value and the fingerprint, one after the other."""

    def __init__(
        self, calculator: QgisCalculator, indicator: Indicator, last: CalculationRun | None, questions: Questions,
        over: Done,
    ) -> None:  # fmt: skip
        self._calculator, self._indicator, self._questions, self._over = calculator, indicator, questions, over
        self._route: Route = indicator.route
        self._last: Mapping[str, object] = last.parameters if last is not None else {}
        self._dialogs = None
        self._step: Step | None = None
        self._parameters: dict[str, object] = {}
        self._preparation: StepResult | None = None

    def begin(self, prepares: bool, dialogs) -> None:
        """Take the first step; without dialogs all runs in the background."""
        self._dialogs = dialogs
        before = self._route.before
        if not prepares or before is None:
            self._run_main({})
            return
        known = self._last.get(BEFORE, {}).get("parameters", {})
        self._run(before.algorithm, known, before.parameters, {}, before.output, self._prepared)

    def cancel(self) -> None:
        """Cancel the running calculation."""
        if self._step is not None:
            self._step.cancel()

    def _prepared(self, result: StepResult) -> None:
        before = self._route.before
        recorded = self._recorded(before.algorithm, before.parameters, result)
        if recorded is None:
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
        self._preparation = result  # its context holds the layer
        self._run_main({**own, before.feeds: layer.id() if self._dialogs is not None else layer})

    def _run_main(self, given: Mapping[str, object]) -> None:
        route = self._route
        self._run(route.algorithm, self._last, route.parameters, given, route.reading.output, self._calculated)

    def _run(self, name: str, known, fixed, given, output: str, then: Callable[[StepResult], None]) -> None:
        algorithm = algorithm_of(name)
        if algorithm is None:
            self._end(
                tr("The algorithm '{name}' is not there: the checklist is newer than the plugin.").format(name=name)
            )
            return
        parameters = {**self._calculator.recorder.revive(algorithm, known), **fixed, **given}

        def ended(result: StepResult | None, reason: str) -> None:
            self._step = None
            if result is None:
                self._end(reason)
            else:
                then(result)

        if self._dialogs is None:
            self._step = TaskStep(algorithm, parameters, output, ended)
        else:
            self._step = DialogStep(self._dialogs(algorithm.id(), parameters), ended)

    def _recorded(self, name: str, fixed: Mapping[str, object], result: StepResult) -> dict[str, object] | None:
        recorded = self._calculator.recorder.record(result.algorithm, result.parameters, result.context)
        changed = changed_parameters(fixed, recorded)
        if not changed:
            return recorded
        self._end(tr("'{algorithm}' was run with another {parameters} than this indicator asks for. Enter the figure "
                     "by hand if you want to use it all the same.").format(
                         algorithm=result.algorithm.displayName(), parameters=", ".join(changed)))  # fmt: skip
        return None

    def _calculated(self, result: StepResult) -> None:
        route = self._route
        recorded = self._recorded(route.algorithm, route.parameters, result)
        if recorded is None:
            return
        if BEFORE in self._parameters:
            recorded.pop(route.before.feeds, None)
        self._parameters |= recorded
        try:
            value = value_of(route.reading, result, self._choose)
        except Cancelled:
            self._end("")
            return
        except PlanningError as error:
            self._end(error_sentence(error))
            return
        self._step = self._calculator.freshness.fingerprint(
            route.algorithm, self._parameters, lambda found: self._conclude(value, found)
        )

    def _choose(self, names: Sequence[str], proposed: str) -> str | None:
        """Choose the row that the figure is of: in a repetition the same as before."""
        known = self._last.get(CHOSEN)
        if known in names and self._dialogs is None:
            chosen = str(known)
        else:
            chosen = self._questions.row(self._indicator, names, str(known) if known in names else proposed)
        if chosen is not None:
            self._parameters[CHOSEN] = chosen
        return chosen

    def _conclude(self, value: float | None, found: str | None) -> None:
        self._step = None
        if found is None:
            self._end("")
            return
        now = datetime.now(timezone.utc)  # noqa: UP017 - datetime.UTC needs Python 3.11
        self._over(CalculationOutcome(CalculationRun(
            uuid=str(uuid4()), indicator=self._indicator.id, algorithm=f"{PROVIDER}:{self._route.algorithm}",
            parameters=self._parameters, inputs_sha256=found, value=value, plugin_version=about.version(),
            time=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        )))  # fmt: skip

    def _end(self, reason: str) -> None:
        self._over(CalculationOutcome(reason=reason))
