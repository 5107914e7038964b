"""Field work from the menu of the dock: the form of the open assessment, and the answers that come back by it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import processing
from qgis.PyQt.QtWidgets import QFileDialog

from ...core.assessment.report.xlsform import form_sheets
from ...i18n import current_language, tr
from ...io.spreadsheet import spreadsheet_bytes
from ..dock.dock_widget import ChecklistDock
from ..dock.messages import FAILURE, INFORMATION

_ALGORITHM = "urbanrural:assessmentanswers"


class FieldWork:
    """The entries of the menu.

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
        dock.header.offer_action(tr("Form for Field Walks…"), self._ask_for_form)
        dock.header.offer_action(tr("Answers from the Field…"), self.read_answers)

    def write_form(self, path: Path) -> None:
        """Write the form of the open assessment (XLSForm), for all of its municipalities."""
        session = self._dock.session
        if session is None:
            return
        head, units = session.work.assessment, session.work.units
        sheets = form_sheets(session.checklist, head.plan, current_language(), units, head.uuid)
        try:
            path.write_bytes(spreadsheet_bytes(sheets))
        except OSError as error:
            words = tr("The file {path} cannot be written: {reason}").format(path=path, reason=error.strerror)
            self._dock.banners.show_message("menu", words, FAILURE, can_go=True)
            return
        words = tr("The form is in {path}. Bring it to ODK or KoboToolbox; its answers come back by “Answers from the "
                   "Field…”.").format(path=path)  # fmt: skip
        self._dock.banners.show_message("menu", words, INFORMATION, can_go=True)

    def read_answers(self) -> None:
        """Open the dialog of the answers, and look at what it has written; only a file can be written by it."""
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

    def _ask_for_form(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self._dock, tr("Form for Field Walks"), "", "XLSForm (*.xlsx)")
        if chosen:
            self.write_form(Path(chosen).with_suffix(".xlsx"))
