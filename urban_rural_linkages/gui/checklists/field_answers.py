"""Answers from the field, read from the menu of the dock: the dialog of the algorithm with the open assessment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import processing

from ...i18n import tr
from ..dock.dock_widget import ChecklistDock

_ALGORITHM = "urbanrural:assessmentanswers"


class FieldAnswers:
    """The entry of the menu.

    Parameters
    ----------
    dock : ChecklistDock
        Where the menu is.
    file : callable
        Returns the file in which assessments are kept; None where they are in memory or in a database.
    inputs : callable
        Returns what the dialog is given of the open assessment; nothing where none is open.
    """

    def __init__(
        self, dock: ChecklistDock, file: Callable[[], Path | None], inputs: Callable[[], dict[str, str]]
    ) -> None:
        self._dock, self._file, self._inputs = dock, file, inputs
        dock.header.offer_action(tr("Answers from the Field…"), self.open)

    def open(self) -> None:
        """Open the dialog, and look at what it has written; only a file can be written by it."""
        session = self._dock.session
        if session is None:
            return
        if self._file() is None:
            words = tr("Answers from the field are read into a file: save the project, or keep the assessments in "
                       "another file first.")  # fmt: skip
            self._dock.banners.show_message("menu", words, can_go=True)
            return
        inputs = self._inputs()
        if inputs:
            processing.execAlgorithmDialog(_ALGORITHM, inputs)
            self._dock.open(session.work.assessment.uuid)
