"""Calculation of figures from the matrix: its button cancels while it runs, and the end is said in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtWidgets import QPushButton

from ...i18n import number_text, tr
from .ports import Around


class MatrixCalculation:
    """At most one calculation at a time.

    Parameters
    ----------
    around : Around
        Calculates.
    button : QPushButton
        Begins the calculation of all, and cancels the one that runs.
    says : callable
        Says how far it is, and how it went.
    after : callable
        Called when a calculation has ended, with whether all questions were meant.
    """

    def __init__(
        self, around: Around, button: QPushButton, says: Callable[[str], None], after: Callable[[bool], None]
    ) -> None:
        self._around, self._button, self._says, self._after = around, button, says, after
        self._words = button.text()
        self.is_running = False

    def start(self, items: Sequence[str] = ()) -> None:
        """Calculate the figures of questions, of all without any; cancel the calculation that runs."""
        if self.is_running:
            self._around.cancel()
            return
        self.is_running = True
        self._button.setText(tr("Cancel"))
        self._around.calculate(items, self._stepped, lambda words: self._ended(words, not items))

    def _stepped(self, step: str, percent: float) -> None:
        if self.is_running:
            self._says(tr("{step}: {percent} %").format(step=step, percent=number_text(percent)))

    def _ended(self, words: str, is_all: bool) -> None:
        self.is_running = False
        self._button.setText(self._words)
        self._says(words)
        self._after(is_all)
