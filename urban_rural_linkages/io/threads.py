"""Locks for what several threads of QGIS must not do at once, and calls on its main thread.

Algorithms run in threads of their own.  Layers, pictures and rich text are safe there, as Qt and QGIS say; projects
and print layouts are scenes of the main thread, and two threads that open the same GeoPackage at once wait for each
other for ever (the OGR provider takes its two locks in both orders, for files that hold metadata).
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from threading import Event, Lock, RLock
from typing import TypeVar, cast

from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QThread, pyqtSignal, pyqtSlot

from ..core.errors import Cancelled
from ..core.progress import NullProgress, Progress

# Held while a layer is opened, and never while another thread is waited for.
OPENING = RLock()

_SECONDS_BETWEEN_LOOKS = 0.1
_Result = TypeVar("_Result")


def on_main_thread(work: Callable[[], _Result], progress: Progress | None = None) -> _Result:
    """Do a short piece of work on QGIS' main thread, between the user's clicks, and return what it returns.

    Texts are translated as in the calling thread.  What `work` raises is raised here.

    Parameters
    ----------
    work : callable
        Takes nothing; the windows stand still while it runs.
    progress : Progress, optional
        Progress and cancellation.

    Raises
    ------
    Cancelled
        When the user asked to stop before the work began.
    """
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() == application.thread():
        return work()
    errand = _Errand(work, application.thread())
    errand.sent.emit()
    watcher = progress or NullProgress()
    while not errand.done.wait(_SECONDS_BETWEEN_LOOKS):
        if watcher.cancelled() and errand.withdraw():
            raise Cancelled
    if errand.error is not None:
        raise errand.error
    return cast("_Result", errand.result)


class _Errand(QObject):
    """A piece of work on its way to the main thread, and its result on the way back."""

    sent = pyqtSignal()

    def __init__(self, work: Callable[[], object], thread: QThread) -> None:
        super().__init__()
        self._work: Callable[[], object] | None = work
        self._language = copy_context()
        self._begins = Lock()
        self.done = Event()
        self.result: object = None
        self.error: BaseException | None = None
        self.moveToThread(thread)
        self.sent.connect(self._run, Qt.ConnectionType.QueuedConnection)  # type: ignore[call-arg]

    def withdraw(self) -> bool:
        """Keep the work from being done; False where it has begun."""
        return self._begins.acquire(blocking=False)

    @pyqtSlot()
    def _run(self) -> None:
        if self._work is None or not self._begins.acquire(blocking=False):
            return
        try:
            self.result = self._language.run(self._work)
        except BaseException as error:
            self.error = error
        finally:
            self._work = None
            self.done.set()
