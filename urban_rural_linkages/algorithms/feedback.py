"""QGIS' feedback as progress and cancellation of core."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback, QgsProcessingMultiStepFeedback


class FeedbackProgress:
    """Let core report to, and be stopped by, a Processing feedback; a bar that has moved on never moves back.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
        Progress and cancellation.
    """

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._shown = 0.0

    def report(self, fraction: float) -> None:
        """Show the fraction as per cent."""
        self._shown = max(self._shown, fraction)
        self._feedback.setProgress(100 * self._shown)

    def cancelled(self) -> bool:
        """Tell whether the user pressed Cancel."""
        return self._feedback.isCanceled()


class RisingFeedback(QgsProcessingMultiStepFeedback):
    """The feedback of runs that follow one another in a step, of which is not known how many they are.

    Each fills half of what is left of the step, and a bar that has moved on never moves back.
    """

    def __init__(self, steps: int, parent: QgsProcessingFeedback) -> None:
        super().__init__(steps, parent)
        self._begun_at, self._shown = 0.0, 0.0

    def begin_run(self) -> None:
        """Take note that the next run begins."""
        self._begun_at = self._shown

    def setProgress(self, progress: float) -> None:
        """Show the per cent of a run as its part of the step."""
        self._shown = max(self._shown, self._begun_at + (100 - self._begun_at) / 2 * progress / 100)
        super().setProgress(self._shown)
