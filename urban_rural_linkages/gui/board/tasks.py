"""Work of the board in the tasks of QGIS: one at a time, because a board remembers; the next click ends it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QTimer

from ...algorithms.failures import sentence_of
from ...core.errors import Cancelled
from ...core.progress import Progress
from ..queued_task import QueuedTask, TaskProgress
from .ports import Result


class QgisWork:
    """The task of the board; implements `Work`."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._cancel: Callable[[], None] | None = None

    def begin(
        self, title: str, work: Callable[[Progress], Result], done: Callable[[Result], None],
        failed: Callable[[str], None],
    ) -> None:  # fmt: skip
        """Begin, once what went on has heard that it is over."""
        self.cancel()
        self._cancel = _Job(title, work, done, failed, self._lock).cancel

    def cancel(self) -> None:
        """End what goes on; it is heard no more."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None


class _Job(Generic[Result]):
    """A piece of work, from its beginning to what comes out."""

    def __init__(
        self, title: str, work: Callable[[Progress], Result], done: Callable[[Result], None],
        failed: Callable[[str], None], lock: Lock,
    ) -> None:  # fmt: skip
        self._title, self._work, self._done, self._failed, self._lock = title, work, done, failed, lock
        self._is_cancelled = False
        self._found: list[Result] = []
        self._error: Exception | None = None
        self._task = QueuedTask(self._attempt)

    def cancel(self) -> None:
        self._is_cancelled = True
        self._task.cancel()

    def _attempt(self, number: int) -> QgsTask:
        return QgsTask.fromFunction(
            self._title, lambda task: self._run(task, number), on_finished=lambda *_: self._finished(number),
            flags=QgsTask.Flag.CanCancel | QgsTask.Flag.Silent,
        )  # fmt: skip

    def _run(self, task: QgsTask, number: int) -> None:
        """Work, in a thread of its own, while no other work of this board does."""
        if not self._task.begins(number):
            return
        with self._lock:
            if self._is_cancelled:
                return
            try:
                self._found.append(self._work(TaskProgress(task)))
            except Cancelled:
                pass
            except Exception as error:  # said, or raised again, where windows are
                self._error = error

    def _finished(self, number: int) -> None:
        if self._task.ends(number):
            QTimer.singleShot(0, self._hand_over)  # what goes wrong there is shown by QGIS; here it would hush it up

    def _hand_over(self) -> None:
        if self._is_cancelled:
            return
        if self._error is not None:
            self._failed(sentence_of(self._error, self._title.rstrip("…")))  # what was not foreseen is in the log
        elif self._found:
            self._done(self._found[0])
