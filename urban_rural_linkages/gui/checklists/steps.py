"""One run of an algorithm for an indicator, in its dialog or in the background, and the questions beside the dialog.

Both end by one call, in the thread of the windows: with what came out, with a reason, or with neither when the user
did not go on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog, QMessageBox, QWidget

from ...core.assessment.library import Indicator, Route
from ...core.credentials import without_credentials
from ...i18n import current_language, tr
from ..messages import message_box
from ..queued_task import QueuedTask

PROVIDER = "urbanrural"
_SCRATCH = "TEMPORARY_OUTPUT"


@dataclass(frozen=True)
class StepResult:
    """Parameters and results of a run; the context holds the layers that are in no project."""

    algorithm: QgsProcessingAlgorithm
    parameters: Mapping[str, object]
    results: Mapping[str, object]
    context: QgsProcessingContext

    def layer(self, output: str) -> QgsMapLayer | None:
        """Return an output as a layer."""
        return QgsProcessingUtils.mapLayerFromString(str(self.results.get(output, "")), self.context)


Ended = Callable[[StepResult | None, str], None]


class DialogStep:
    """A run in the dialog of the algorithm; after a failure the dialog stays, so that the user can mend and retry.

    Parameters
    ----------
    dialog : QgsProcessingAlgorithmDialogBase
        With what is known filled in.
    ended : callable
        Takes the result and the reason.
    """

    def __init__(self, dialog: Any, ended: Ended) -> None:  # its class is in no stubs
        self._dialog, self._ended = dialog, ended
        self._context: QgsProcessingContext | None = None
        self._over = False
        dialog.algorithmAboutToRun.connect(self._about_to_run)
        dialog.algorithmFinished.connect(self._finished)
        dialog.rejected.connect(self._closed)  # not `finished`, which these dialogs have made a method
        dialog.show()

    def cancel(self) -> None:
        """Stop the run, or close the dialog that waits for it."""
        if self._is_running:
            self._dialog.cancelButton().click()
        else:
            self._dialog.reject()

    @property
    def _is_running(self) -> bool:
        return not self._dialog.mainWidget().isEnabled()

    def _about_to_run(self, context: QgsProcessingContext) -> None:
        self._context = context

    def _finished(self, fine: bool, results: Mapping[str, object]) -> None:
        if self._over:
            return
        dialog = self._dialog
        if fine:
            parameters = dialog.createProcessingParameters()
            context = dialog.processingContext() if self._context is None else self._context
            QTimer.singleShot(0, dialog.close)
            self._end(StepResult(dialog.algorithm(), parameters, dict(results), context), "")
        elif not dialog.isVisible():  # closed while it ran: nobody could mend it
            self._end(None, tr("The calculation failed; Processing ▸ History keeps its log."))

    def _closed(self) -> None:
        if not self._over and not self._is_running:
            self._end(None, "")

    def _end(self, result: StepResult | None, reason: str) -> None:
        self._over = True
        self._ended(result, reason)


class TaskStep:
    """A run in the background, listed among the tasks of QGIS with its progress and a button to cancel.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
        An instance of its own.
    parameters : mapping
        Its inputs; what it must write, and what is read afterwards, goes to scratch layers.
    output : str or None
        The output that is read afterwards; None where results go to the places that the inputs name.
    ended : callable
        Takes the result and the reason.
    stepped : callable, optional
        Takes the name of each step of the algorithm, in the thread of the windows.
    """

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, object], output: str | None, ended: Ended,
        stepped: Callable[[str], None] | None = None,
    ) -> None:  # fmt: skip
        self._algorithm, self._ended = algorithm, ended
        self._parameters = {**parameters}
        for definition in algorithm.destinationParameterDefinitions() if output is not None else ():
            optional = definition.flags() & Qgis.ProcessingParameterFlag.Optional
            if definition.name() == output or not optional:
                self._parameters[definition.name()] = _SCRATCH
        self._stepped, self._is_cancelled = stepped, False
        self._task = QueuedTask(self._begin)  # later: `ended` is never called before the caller knows of this step

    def cancel(self) -> None:
        """Cancel the run of the algorithm."""
        self._is_cancelled = True
        self._task.cancel()

    def _begin(self, attempt: int) -> QgsProcessingAlgRunnerTask | None:
        if self._is_cancelled:
            self._ended(None, "")
            return None
        context, feedback = QgsProcessingContext(), _Listening()
        if self._stepped is not None:
            feedback.stepped.connect(self._stepped)
        context.setProject(QgsProject.instance())
        context.setFeedback(feedback)
        fine, reason = self._algorithm.checkParameterValues(self._parameters, context)
        if not fine:
            self._ended(None, reason or "")
            return None
        # QGIS' own "Task complete" would cover what is said to whoever waits for the result.
        flags = cast(QgsTask.Flag, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        task = QgsProcessingAlgRunnerTask(self._algorithm, self._parameters, context, feedback, flags)
        if task.isCanceled():  # could not be prepared
            self._ended(None, feedback.reason)
            return None

        def executed(fine: bool, results: Mapping[str, object]) -> None:
            if not self._task.ends(attempt):
                return
            if fine:
                self._ended(StepResult(self._algorithm, self._parameters, dict(results), context), "")
            else:
                self._ended(None, "" if feedback.isCanceled() else feedback.reason)

        task.executed.connect(executed)
        self._surroundings = context, feedback  # the task refers to them, and does not keep them
        return task


class _Listening(QgsProcessingFeedback):
    """Feedback that keeps the errors of a run, and tells the names of its steps."""

    stepped = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self._errors: list[str] = []

    @property
    def reason(self) -> str:
        """The last error, which says it most plainly."""
        return self._errors[-1] if self._errors else tr("The calculation failed and did not say why.")

    def setProgressText(self, text: str | None) -> None:
        """Tell the name of the step that begins; called from the thread that runs."""
        self.stepped.emit(text or "")
        super().setProgressText(text)

    def reportError(self, error: str | None, fatalError: bool = False) -> None:
        """Take note of an error; called from the thread that runs."""
        self._errors.append(without_credentials((error or "").strip()))
        super().reportError(error, fatalError)


def algorithm_of(name: str) -> QgsProcessingAlgorithm | None:
    """Return a fresh algorithm of ours; None where it is not there."""
    return QgsApplication.processingRegistry().createAlgorithmById(f"{PROVIDER}:{name}")


class Questions:
    """Asks in windows of its own.

    Parameters
    ----------
    window : QWidget, optional
        Their parent.
    """

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def prepares(self, route: Route) -> bool | None:
        """Ask whether an input is to be calculated first: yes, no = there is a layer, None = neither, stop."""
        if route.before is None:
            return False
        needed = algorithm_of(route.before.algorithm)
        name = needed.displayName() if needed is not None else route.before.algorithm
        words = tr("This needs the result of '{algorithm}'.").format(algorithm=name)
        box = message_box(words, QMessageBox.Icon.Question, self._window)
        first = box.addButton(tr("Calculate It First…"), QMessageBox.ButtonRole.AcceptRole)
        there = box.addButton(tr("Choose a Layer…"), QMessageBox.ButtonRole.NoRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(first)
        box.exec()
        pressed = box.clickedButton()
        return True if pressed is first else False if pressed is there else None

    def row(self, indicator: Indicator, names: Sequence[str], proposed: str) -> str | None:
        """Ask which row of the result the figure is of; None = stop."""
        label = tr("The result has several rows. Of which of them is this figure?")
        title = indicator.label.in_language(current_language())
        chosen, fine = QInputDialog.getItem(self._window, title, label, list(names), names.index(proposed), False)
        return chosen if fine else None
