"""Questions of a calculation beside the dialogs of its algorithms."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QInputDialog, QMessageBox, QWidget

from ...core.assessment.library import Indicator, Route
from ...i18n import current_language, tr
from ..messages import message_box
from .steps import algorithm_of


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
