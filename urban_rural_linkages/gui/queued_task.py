"""A task in the queue of QGIS that is certain to begin: QGIS may lose one, and it is then queued again.

QGIS takes the runner of a task that has ended out of its queue by an address that may be another runner's by then: that
one is deleted, and its task stays queued for ever (https://github.com/qgis/QGIS/issues/53806; 9 of 40,000 short tasks
in 3.40, twelve at a time).
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QThread, QTimer

_PATIENCE = 1000  # ms
_THREADS = 2  # QGIS has no fewer


class QueuedTask:
    """A task that is queued again where it was lost; each attempt is a task of its own.

    Parameters
    ----------
    make : callable
        Takes the number of the attempt, and returns the task; None where it cannot begin.  The task says by `begins`,
        in its thread, and by `ends`, in that of the windows, which attempt it is, and does nothing where that is no.
    """

    def __init__(self, make: Callable[[int], QgsTask | None]) -> None:
        self._make = make
        self._task: QgsTask | None = None
        self._attempt, self._begun, self._is_cancelled, self._lock = 1, 0, False, Lock()
        QTimer.singleShot(0, self._queue)  # never within the end of another task: most are lost there

    def begins(self, attempt: int) -> bool:
        """Tell whether an attempt is the one to work; it is not given up any more then."""
        with self._lock:
            works = attempt == self._attempt and not self._is_cancelled
            self._begun = attempt if works else self._begun
            return works

    def ends(self, attempt: int) -> bool:
        """Tell whether the end of an attempt is that of the task."""
        if attempt != self._attempt:
            return False
        self._task = None
        return True

    def cancel(self) -> None:
        """Cancel the task; one that has not been queued yet ends as soon as it is."""
        self._is_cancelled = True
        if self._task is not None:
            self._task.cancel()

    def _queue(self) -> None:
        self._task = task = self._make(self._attempt)
        if task is None:
            return
        QgsApplication.taskManager().addTask(task)
        QTimer.singleShot(_PATIENCE, self._look)
        if self._is_cancelled:
            task.cancel()

    def _look(self) -> None:
        """Queue the task again where it waits though a thread is free."""
        task = self._task
        if task is None or task.status() != QgsTask.TaskStatus.Queued:
            return
        at_work = [one for one in QgsApplication.taskManager().tasks() if one.status() == QgsTask.TaskStatus.Running]
        if len(at_work) >= max(_THREADS, QThread.idealThreadCount()):
            QTimer.singleShot(_PATIENCE, self._look)
            return
        with self._lock:
            if self._begun == self._attempt:
                return
            self._attempt, self._task = self._attempt + 1, None
        task.cancel()
        self._queue()


class TaskProgress:
    """Progress of a task, as core reports it and asks whether it is cancelled."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def report(self, fraction: float) -> None:
        """Show how far the work is, from 0 to 1."""
        self._task.setProgress(100 * fraction)

    def cancelled(self) -> bool:
        """Tell whether the task was cancelled."""
        return self._task.isCanceled()
