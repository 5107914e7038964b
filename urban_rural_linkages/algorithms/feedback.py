"""QGIS' feedback as progress and cancellation of core."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback


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
