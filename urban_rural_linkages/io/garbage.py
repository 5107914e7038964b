"""Cyclic garbage of Python: collected on QGIS' main thread alone while algorithms work in threads of their own.

Python collects cyclic garbage in whatever thread happens to allocate.  A context of Processing that was let go of on
the main thread would be destroyed in the thread of an algorithm then, together with its layers, which tell objects of
the main thread so.  Qt forbids that, and QGIS 3.40 crashed of it, about once in five diagnoses made in the background
(QgsCustomization::preNotify, called later with an event that is gone).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, pyqtSignal, pyqtSlot

_EVERY = 1000  # ms
_YOUNG = 1  # generations whose collection is too short to be felt; the others wait for the end of the run

_lock = Lock()


@contextmanager
def left_to_the_main_thread() -> Iterator[None]:
    """Let no garbage be collected in this thread; on the main thread itself nothing changes."""
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() == application.thread():
        yield
        return
    collector = _Collector.of(application)
    collector.begin()
    try:
        yield
    finally:
        collector.end()


class _Collector(QObject):
    """Collects garbage on the main thread once a second, from the beginning of the first run to the end of the last."""

    changed = pyqtSignal()
    _only: _Collector | None = None

    @classmethod
    def of(cls, application: QCoreApplication) -> _Collector:
        """Return the collector of an application."""
        with _lock:
            if cls._only is None:
                cls._only = cls()
                cls._only.moveToThread(application.thread())
                cls._only.changed.connect(cls._only._follow, Qt.ConnectionType.QueuedConnection)  # type: ignore[call-arg]
            return cls._only

    def __init__(self) -> None:
        super().__init__()
        self._runs = 0
        self._timer: QTimer | None = None

    def begin(self) -> None:
        """Take note that a run begins, in its thread."""
        with _lock:
            self._runs += 1
            gc.disable()
        self.changed.emit()

    def end(self) -> None:
        """Take note that a run has ended, in its thread."""
        with _lock:
            self._runs -= 1
        self.changed.emit()

    @pyqtSlot()
    def _follow(self) -> None:
        """Collect as long as anything runs; then once more all of it, and let Python do it again."""
        if self._timer is None:  # made here, because a timer works in the thread in which it was made
            self._timer = QTimer(self)
            self._timer.timeout.connect(lambda: gc.collect(_YOUNG))
        if self._runs:
            self._timer.start(_EVERY)
            return
        self._timer.stop()
        gc.collect()
        with _lock:
            if self._runs == 0:
                gc.enable()
