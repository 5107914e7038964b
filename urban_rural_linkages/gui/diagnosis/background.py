"""Work in the background on copies of layers, which belong to the thread that works: the project's own may go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from qgis.core import QgsApplication, QgsMapLayer, QgsTask

from ...core.progress import Progress
from ...io.layer_copies import copying, hand_back

Result = TypeVar("Result")


class Background(Generic[Result]):
    """Work that goes on in a task of QGIS; `done` is called in the thread of the windows, unless it is cancelled.

    Parameters
    ----------
    title : str
        How QGIS lists the task.
    layers : sequence of QgsMapLayer
        Of the project: they may go while their copies are worked with.
    work : callable
        Takes the copies in their order and the progress; called in a thread of its own.
    done : callable
        Takes what came out, None where the work failed.
    """

    def __init__(
        self, title: str, layers: Sequence[QgsMapLayer], work: Callable[[Sequence[QgsMapLayer], Progress], Result],
        done: Callable[[Result | None], None],
    ) -> None:  # fmt: skip
        self._work, self._done, self._is_cancelled = work, done, False
        self._result: Result | None = None  # kept here: QGIS asks results for their truth, which arrays have none of
        self._copying = [copying(layer) for layer in layers]
        self._copies: list[QgsMapLayer] = []
        self._task: QgsTask | None = QgsTask.fromFunction(title, self._run, on_finished=self._finished)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Stop the work."""
        self._is_cancelled = True
        if self._task is not None:
            self._task.cancel()

    def _run(self, task: QgsTask) -> None:
        try:
            self._copies = [copy() for copy in self._copying]
            self._result = self._work(self._copies, _Watching(task))
        finally:
            for copy in self._copies:
                hand_back(copy)

    def _finished(self, _error: Exception | None, _nothing: None = None) -> None:
        self._task = None
        self._copies.clear()
        if not self._is_cancelled:
            self._done(self._result)


class _Watching:
    """Progress of a task, as core reports it."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def report(self, fraction: float) -> None:
        self._task.setProgress(100 * fraction)

    def cancelled(self) -> bool:
        return self._task.isCanceled()
