"""Work in the background on copies of layers, which belong to the thread that works: the project's own may go.

The copies are opened in the thread of the windows, one after the other with time for the windows in between: where two
threads open layers of one GeoPackage at the same time, QGIS 3.40 may wait for itself for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from qgis.core import QgsMapLayer, QgsTask
from qgis.PyQt.QtCore import QTimer

from ...core.progress import Progress
from ...io.layer_copies import Copy, copying, hand_back, take_over
from ..queued_task import QueuedTask, TaskProgress

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
        self._title, self._work, self._done, self._is_cancelled = title, work, done, False
        self._result: Result | None = None  # kept here: QGIS asks results for their truth, which arrays have none of
        self._copying = [copying(layer) for layer in layers]
        self._copies: list[Copy] = []
        self._task: QueuedTask | None = None
        self._open_next()

    def _open_next(self) -> None:
        """Open the next copy once the windows have had their turn; begin when all are there."""
        if self._is_cancelled:
            return
        if self._copying:
            QTimer.singleShot(0, self._open)
        else:
            self._task = QueuedTask(self._attempt)

    def _open(self) -> None:
        if not self._is_cancelled:
            self._copies.append(self._copying.pop(0)())
            self._open_next()

    def cancel(self) -> None:
        """Stop the work."""
        self._is_cancelled = True
        if self._task is not None:
            self._task.cancel()

    def _attempt(self, number: int) -> QgsTask:
        return QgsTask.fromFunction(
            self._title, lambda task: self._run(task, number), on_finished=lambda *_: self._finished(number)
        )

    def _run(self, task: QgsTask, attempt: int) -> None:
        if self._task is None or not self._task.begins(attempt):
            return
        taken: list[QgsMapLayer] = []
        try:
            taken += map(take_over, self._copies)
            self._copies = [*taken]
            self._result = self._work(taken, TaskProgress(task))
        finally:
            for copy in taken:
                hand_back(copy)

    def _finished(self, attempt: int) -> None:
        if self._task is None or not self._task.ends(attempt):
            return
        self._copies.clear()
        QTimer.singleShot(0, self._hand_over)  # what goes wrong there is shown by QGIS; here it would hush it up

    def _hand_over(self) -> None:
        if not self._is_cancelled:
            self._done(self._result)
