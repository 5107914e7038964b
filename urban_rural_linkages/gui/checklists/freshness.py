"""Freshness of calculations: inputs that have changed since.

Reading all inputs each time that an item is shown would be slow.  So a verdict stands until a file is written or a
layer edited; small inputs are then read at once, large ones in the background, and whoever asks is told when the
verdict is there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProject, QgsTask, QgsVectorLayer

from ...core.assessment.calculation.kept_figures import BOUND
from ...core.assessment.records import CalculationRun
from ...core.errors import Cancelled
from ...i18n import tr
from ...io.fingerprints import Content, content_of, fingerprint, state_of
from ...io.garbage import left_to_the_main_thread
from ..queued_task import QueuedTask, TaskProgress
from .recorded import BEFORE, Input, Recorder
from .steps import PROVIDER, algorithm_of

SMALL = 5_000  # features, or blocks of a file, that are read while the user waits
_UNWATCHED = 30  # seconds for which the state of what is in no file is taken for granted


@dataclass(frozen=True)
class _Verdict:
    state: object
    stale: bool


class Freshness:
    """Fingerprints of calculations, and what is known of them.

    Parameters
    ----------
    recorder : Recorder
        Reads recorded parameters.
    verdict_changed : callable, optional
        Called with the uuid of a run whose verdict, found in the background, is another one than before.

    Attributes
    ----------
    edited : callable
        Called whenever an input in the project is edited.
    """

    def __init__(self, recorder: Recorder, verdict_changed: Callable[[str], None] = lambda _: None) -> None:
        self._recorder, self.verdict_changed = recorder, verdict_changed
        self.edited: Callable[[], None] = lambda: None
        self._verdicts: dict[str, _Verdict] = {}
        self._edits: dict[str, int] = {}
        self._watchers: dict[str, Callable[[], None]] = {}
        self._context: QgsProcessingContext | None = None
        self._tasks: dict[str, Fingerprinting] = {}

    def inputs(self, algorithm: str, parameters: Mapping[str, object]) -> dict[str, Input]:
        """Return the layers that a recorded calculation reads, those of its preparation included."""
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        before = parameters.get(BEFORE)
        found = self._of(algorithm, parameters, context, "")
        if isinstance(before, Mapping):
            found |= self._of(str(before["algorithm"]), before["parameters"], context, f"{BEFORE}.")
        bound = parameters.get(BOUND)
        if isinstance(bound, Mapping):
            found |= self._recorder.bound_inputs(bound)
        self._context = context  # it holds the layers that are in no project
        return found

    def fingerprint(
        self, algorithm: str, parameters: Mapping[str, object], done: Callable[[str | None], None]
    ) -> Fingerprinting | None:
        """Take the fingerprint of a calculation and hand it to `done`; None where that was stopped.

        Returns
        -------
        Fingerprinting or None
            The task, where it takes a while.
        """
        contents = _contents(self.inputs(algorithm, parameters))
        if sum(content.size for content in contents.values()) <= SMALL:
            done(fingerprint(parameters, contents))
            return None
        return Fingerprinting(parameters, contents, done)

    def vouch(self, run: CalculationRun) -> None:
        """Take note that a calculation has just been made of its inputs as they are."""
        self._verdicts[run.uuid] = _Verdict(self._state(self.inputs(_name(run), run.parameters)), stale=False)

    def is_stale(self, run: CalculationRun) -> bool:
        """Tell whether an input has changed since; False while that is not known, and where an input is missing."""
        inputs = self.inputs(_name(run), run.parameters)
        if not inputs or any(part.layer is None for part in inputs.values()):
            return False
        state = self._state(inputs)
        known = self._verdicts.get(run.uuid)
        if known is not None and known.state == state:
            return known.stale
        contents = _contents(inputs)
        if sum(content.size for content in contents.values()) <= SMALL:
            return self._judge(run, state, fingerprint(run.parameters, contents))
        if run.uuid not in self._tasks:
            self._tasks[run.uuid] = Fingerprinting(
                run.parameters, contents, lambda found: self._judge_later(run, state, found)
            )
        return known.stale if known is not None else False

    def forget(self) -> None:
        """Stop what is being read, and watch no layer any more."""
        for task in list(self._tasks.values()):
            task.cancel()
        for layer_id, watcher in self._watchers.items():
            layer = QgsProject.instance().mapLayer(layer_id)
            if layer is not None:
                layer.layerModified.disconnect(watcher)
                layer.dataChanged.disconnect(watcher)
        self._watchers.clear()
        self._edits.clear()
        self._verdicts.clear()

    # -- within ----------------------------------------------------------------------------------------------

    def _of(
        self, name: str, parameters: Mapping[str, object], context: QgsProcessingContext, prefix: str
    ) -> dict[str, Input]:
        algorithm = algorithm_of(name)
        if algorithm is None:
            return {}
        found = self._recorder.inputs(algorithm, parameters, context)
        return {prefix + key: part for key, part in found.items()}

    def _judge(self, run: CalculationRun, state: object, found: str) -> bool:
        self._verdicts[run.uuid] = _Verdict(state, found != run.inputs_sha256)
        return self._verdicts[run.uuid].stale

    def _judge_later(self, run: CalculationRun, state: object, found: str | None) -> None:
        del self._tasks[run.uuid]
        before = self._verdicts.get(run.uuid)
        if found is not None and self._judge(run, state, found) != (before is not None and before.stale):
            self.verdict_changed(run.uuid)

    def _state(self, inputs: Mapping[str, Input]) -> object:
        return tuple((name, self._state_of(part)) for name, part in sorted(inputs.items()))

    def _state_of(self, part: Input) -> object:
        if part.layer is None:
            return None
        on_disk = state_of(part.layer)
        seen = on_disk if on_disk is not None else int(time.monotonic() / _UNWATCHED)
        return part.layer.id() if self._in_project(part.layer) else "", self._edits.get(part.layer.id(), 0), seen

    def _in_project(self, layer: QgsMapLayer) -> bool:
        """Tell whether a layer is in the project, and watch its edits if so."""
        if QgsProject.instance().mapLayer(layer.id()) is None:
            return False
        if layer.id() not in self._watchers and isinstance(layer, QgsVectorLayer):
            self._watch(layer)
        return True

    def _watch(self, layer: QgsVectorLayer) -> None:
        layer_id = layer.id()

        def edited() -> None:
            self._edits[layer_id] = self._edits.get(layer_id, 0) + 1
            self.edited()

        self._watchers[layer_id] = edited
        layer.layerModified.connect(edited)
        layer.dataChanged.connect(edited)


class Fingerprinting:
    """The fingerprint of large inputs, taken in the background."""

    def __init__(
        self, parameters: Mapping[str, object], contents: Mapping[str, Content], done: Callable[[str | None], None]
    ) -> None:
        self._done = done

        def attempt(number: int) -> QgsTask:
            return QgsTask.fromFunction(
                tr("Fingerprint of inputs"), lambda task: _taken(task, parameters, contents),
                on_finished=lambda *found: self._finished(number, *found),
            )  # fmt: skip

        self._task = QueuedTask(attempt)

    def cancel(self) -> None:
        """Cancel the check of freshness."""
        self._task.cancel()

    def _finished(self, attempt: int, error: Exception | None, found: str | None = None) -> None:
        if self._task.ends(attempt):
            self._done(None if error is not None else found)


def _taken(task: QgsTask, parameters: Mapping[str, object], contents: Mapping[str, Content]) -> str | None:
    try:
        with left_to_the_main_thread():
            return fingerprint(parameters, contents, TaskProgress(task))
    except Cancelled:
        return None


def _contents(inputs: Mapping[str, Input]) -> dict[str, Content]:
    return {name: content_of(part.layer, part.filter) for name, part in inputs.items() if part.layer is not None}


def _name(run: CalculationRun) -> str:
    return run.algorithm.removeprefix(f"{PROVIDER}:")
