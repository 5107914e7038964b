"""Checks and diagnoses of the window, run in the background by the algorithms of the toolbox."""

from __future__ import annotations

import time
from collections.abc import Callable

from qgis.core import QgsProcessingAlgorithm, QgsVectorLayer

from ...core.checks.findings import finding_of_row
from ...core.recipe.state import DiagnosisState
from ...i18n import tr
from ...io.layer_surroundings import rows_of_table
from ..checklists.steps import StepResult, TaskStep, algorithm_of
from .ports import Outcome, Stepped

Done = Callable[[Outcome], None]


class QgisRuns:
    """The run that goes on, one at a time."""

    def __init__(self) -> None:
        self._running: TaskStep | None = None

    def check(self, state: DiagnosisState, stepped: Stepped, done: Done) -> None:
        """Check what a state gives, as the diagnosis does before its first chapter."""

        def over(result: StepResult | None, reason: str) -> None:
            self._running = None
            report = result.layer("REPORT") if result is not None else None
            if isinstance(report, QgsVectorLayer):
                done(Outcome(findings=[finding_of_row(row) for row in rows_of_table(report)]))
            else:
                done(Outcome(reason))

        self._begin("datacheck", "REPORT", state, stepped, over)

    def run(self, state: DiagnosisState, stepped: Stepped, done: Done) -> None:
        """Make the diagnosis; it writes where its folder says, whole or not at all."""
        began = time.monotonic()

        def over(result: StepResult | None, reason: str) -> None:
            self._running = None
            if result is None:
                done(Outcome(reason))
                return
            made = {name: str(result.results.get(name) or "") for name in ("PROJECT", "REPORT", "FOLDER")}
            done(Outcome(project=made["PROJECT"], report=made["REPORT"], folder=made["FOLDER"],
                         seconds=time.monotonic() - began))  # fmt: skip

        self._begin("territorialdiagnosis", None, state, stepped, over)

    def cancel(self) -> None:
        """Stop what runs; its `done` is called once it has."""
        if self._running is not None:
            self._running.cancel()

    def _begin(
        self, name: str, output: str | None, state: DiagnosisState, stepped: Stepped,
        over: Callable[[StepResult | None, str], None],
    ) -> None:  # fmt: skip
        algorithm = algorithm_of(name)
        if algorithm is None:
            over(None, tr("QGIS has no algorithm '{name}'.").format(name=name))
            return
        title = algorithm.displayName()
        stepped(title)
        self._running = TaskStep(
            algorithm, _inputs(algorithm, state), output, over, lambda step: stepped(f"{title}: {step}")
        )


def _inputs(algorithm: QgsProcessingAlgorithm, state: DiagnosisState) -> dict[str, object]:
    """Return the values of a state that an algorithm takes."""
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    return {name: value for name, value in state.values.items() if name in names and state.given(name)}
