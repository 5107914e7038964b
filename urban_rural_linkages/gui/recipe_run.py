"""The runs of a recipe, one after the other in the background, with the names of their steps and a way to cancel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.core import QgsApplication

from ..i18n import tr
from ..io.recipe import Step
from .checklists.steps import StepResult, TaskStep

Ended = Callable[[Mapping[str, object] | None, str], None]


class RecipeRun:
    """The runs, each listed among the tasks of QGIS while it goes on.

    Parameters
    ----------
    steps : sequence of Step
        As resolved.
    stepped : callable
        Takes the name of each step.
    ended : callable
        Takes the results of the last run and "", or None and the reason; None and "" once cancelled.
    """

    def __init__(self, steps: Sequence[Step], stepped: Callable[[str], None], ended: Ended) -> None:
        self._todo, self._stepped, self._ended = list(steps), stepped, ended
        self._running: TaskStep | None = None
        self._is_cancelled = False

    def start(self) -> None:
        """Begin."""
        self._next({})

    def cancel(self) -> None:
        """Stop what runs; `ended` is called once it has."""
        self._is_cancelled = True
        if self._running is not None:
            self._running.cancel()

    def _next(self, results: Mapping[str, object]) -> None:
        self._running = None
        if not self._todo:
            self._ended(results, "")
            return
        step = self._todo.pop(0)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
        if algorithm is None:
            self._ended(None, tr("QGIS has no algorithm '{name}'.").format(name=step.algorithm))
            return
        for path in step.written:
            path.parent.mkdir(parents=True, exist_ok=True)
        title = algorithm.displayName()
        self._stepped(title)
        self._running = TaskStep(
            algorithm, step.inputs, None, self._over, lambda name: self._stepped(f"{title}: {name}")
        )

    def _over(self, result: StepResult | None, reason: str) -> None:
        if result is not None and not self._is_cancelled:
            self._next(result.results)
            return
        self._running = None
        self._ended(None, "" if self._is_cancelled else reason)


def parameter_kinds(algorithm: str) -> dict[str, str]:
    """Return the type of each parameter of an algorithm, as QGIS names it; nothing where there is no such algorithm."""
    found = QgsApplication.processingRegistry().algorithmById(algorithm)
    return {} if found is None else {each.name(): each.type() for each in found.parameterDefinitions()}
