"""Calculation of figures in the background: layers are copied for its thread, its end is told in that of windows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal

from ...algorithms.assessment.calculating import Calculated, calculate_all
from ...algorithms.assessment.linked_lists import Linked
from ...core.assessment.checklist import Checklist
from ...core.assessment.records import Contents
from ...core.errors import Cancelled, PlanningError
from ...i18n import error_sentence, tr
from ...io.layer_copies import Copy, copying, take_over
from ..queued_task import QueuedTask

Ended = Callable[[Calculated | None, str], None]


class FiguresTask:
    """A calculation of figures, listed among the tasks of QGIS.

    Parameters
    ----------
    contents, checklist : Contents, Checklist
        What is calculated.
    layers : mapping of str to QgsVectorLayer
        The bound layers by role; copies of them are read.
    linked : mapping
        Open findings of the other lists.
    wanted : sequence of str
        Indicators; none = all.
    stepped : callable
        Takes the name of a step and how much is done, in per cent.
    ended : callable
        Takes the figures, or None and the reason; both in the thread of the windows.
    """

    def __init__(
        self, contents: Contents, checklist: Checklist, layers: Mapping[str, QgsVectorLayer], linked: Linked,
        wanted: Sequence[str], stepped: Callable[[str, float], None], ended: Ended,
    ) -> None:  # fmt: skip
        self._given = contents, checklist, linked, tuple(wanted)
        self._copies = {role: copying(layer)() for role, layer in layers.items()}
        self._stepped, self._ended = stepped, ended
        self._queued = QueuedTask(self._make)

    def cancel(self) -> None:
        """Stop it."""
        self._queued.cancel()

    def _make(self, attempt: int) -> QgsTask:
        task = _Work(self._given, self._copies, lambda: self._queued.begins(attempt))
        task.stepped.connect(self._stepped)
        task.over.connect(lambda: self._over(task, attempt))
        return task

    def _over(self, task: _Work, attempt: int) -> None:
        if self._queued.ends(attempt):
            self._ended(task.found, task.reason)


class _Work(QgsTask):
    """Task of one attempt.

    Attributes
    ----------
    stepped : signal of (str, float)
    over : signal
        In the thread of the windows.
    found : Calculated or None
    reason : str
    """

    stepped = pyqtSignal(str, float)
    over = pyqtSignal()

    def __init__(
        self, given: tuple[Contents, Checklist, Linked, tuple[str, ...]], copies: Mapping[str, Copy],
        begins: Callable[[], bool],
    ) -> None:  # fmt: skip
        super().__init__(tr("Figures of an impact assessment"), QgsTask.Flag.CanCancel)
        self._given, self._copies, self._begins = given, copies, begins
        self._feedback = _Heard(self)
        self.found: Calculated | None = None
        self.reason = ""

    def run(self) -> bool:
        """Calculate; in a thread of its own."""
        if not self._begins():
            return False
        contents, checklist, linked, wanted = self._given
        layers = {role: layer for role, copy in self._copies.items()
                  if isinstance(layer := take_over(copy), QgsVectorLayer)}  # fmt: skip
        try:
            self.found = calculate_all(contents, checklist, layers, QgsProcessingContext(), self._feedback, linked,
                                       wanted)  # fmt: skip
        except Cancelled:
            self.reason = tr("Cancelled: nothing was written.")
        except PlanningError as error:
            self.reason = error_sentence(error)
        finally:
            for layer in layers.values():
                layer.moveToThread(None)
        return self.found is not None

    def cancel(self) -> None:
        """Stop the calculation within the step that runs."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Say that it is over."""
        del result
        self.over.emit()


class _Heard(QgsProcessingFeedback):
    """Feedback that tells a task of steps and progress."""

    def __init__(self, task: _Work) -> None:
        super().__init__(False)
        self._task, self._step = task, ""

    def setProgressText(self, text: str) -> None:
        """Take the name of a step."""
        self._step = text
        self._task.stepped.emit(text, self.progress())

    def setProgress(self, progress: float) -> None:
        """Take how much is done, in per cent."""
        super().setProgress(progress)
        self._task.setProgress(progress)
        self._task.stepped.emit(self._step, progress)
