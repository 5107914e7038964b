"""Actions on a whole assessment, in the menu of the dock: properties, municipalities, duplicate, delete."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

from qgis.PyQt.QtWidgets import QInputDialog, QLineEdit, QMessageBox

from ...core.assessment.duplicate import duplicated
from ...core.assessment.records import Status
from ...core.errors import PlanningError
from ...i18n import error_sentence, tr
from ..dock.dock_widget import ChecklistDock
from ..dock.messages import FAILURE
from ..messages import message_box
from .determinations_dialog import DeterminationsDialog
from .guided import GuidedDialog
from .particulars_dialog import ParticularsDialog
from .ports import UnitLayers
from .units_dialog import UnitsDialog


class AssessmentActions:
    """Actions that the menu of the dock offers for the open assessment.

    Parameters
    ----------
    dock : ChecklistDock
        The dock.
    layers : UnitLayers
        Where municipalities are taken from.
    author : str
        Who works here.

    Attributes
    ----------
    names : callable
        Asks for the title of a duplicate; returns "" for none.
    asks : callable
        Asks a question and returns whether to go on.
    """

    def __init__(self, dock: ChecklistDock, layers: UnitLayers, author: str) -> None:
        self._dock, self._layers, self._author = dock, layers, author
        self.names: Callable[[str], str] = self._ask_name
        self.asks: Callable[[str], bool] = self._ask
        offers: tuple[tuple[str, Callable[[], object]], ...] = (
            (tr("Question by Question…"), self.show_guided),
            (tr("Properties…"), self.show_properties), (tr("Municipalities…"), self.choose_units),
            (tr("Determinations…"), self.show_determinations),
            (tr("Duplicate…"), self.duplicate), (tr("Delete…"), self.delete),
        )  # fmt: skip
        for words, slot in offers:
            dock.header.offer_action(words, slot)

    def show_guided(self) -> GuidedDialog | None:
        """Go through the open assessment question by question."""
        session = self._dock.session
        if session is None or not session.asked:
            return None
        dialog = GuidedDialog(session, self._dock)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_properties(self) -> ParticularsDialog | None:
        """Show the properties of the open assessment; its title is among them."""
        session = self._dock.session
        if session is None:
            return None
        dialog = ParticularsDialog(session, self._dock)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._offer_saved)
        dialog.open()
        return dialog

    def show_determinations(self) -> DeterminationsDialog | None:
        """Show what the plan lays down, and what that does to women and men."""
        session = self._dock.session
        if session is None:
            return None
        dialog = DeterminationsDialog(session, self._dock)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def choose_units(self) -> UnitsDialog | None:
        """Show the dialog in which municipalities are chosen."""
        session = self._dock.session
        if session is None:
            return None
        dialog = UnitsDialog(session, self._layers, _now, self._dock)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def duplicate(self) -> None:
        """Duplicate the open assessment for another plan, and open the duplicate."""
        session = self._dock.session
        if session is None:
            return
        contents = session.work.contents()
        title = self.names(tr("{title} (copy)").format(title=contents.assessment.title)).strip()
        if not title:
            return
        made = duplicated(contents, str(uuid4()), title, self._author, _now())
        try:
            self._dock.store.add(made)
        except PlanningError as error:
            self._dock.banners.show_message("open", error_sentence(error), FAILURE, can_go=True)
            return
        self._dock.header.chosen.emit(made.assessment.uuid)  # as if it were chosen there: the project points at it

    def delete(self) -> None:
        """Take the open assessment off the lists, after a question, and open another one."""
        session = self._dock.session
        if session is None:
            return
        words = tr("Delete “{title}”? It is taken off the list, with all its answers; the file keeps a copy.")
        if not self.asks(words.format(title=session.work.assessment.title)):
            return
        gone = session.work.assessment.uuid
        if session.describe(status=Status.DELETED) and self._dock.close_assessment():
            self._open_other(gone)

    def _offer_saved(self) -> None:
        """Save, so that the list of assessments shows the new title."""
        self._dock.autosave.flush()
        self._dock.offer_again()

    def _open_other(self, gone: str) -> None:
        others = [head.uuid for head in self._dock.store.assessments() if head.uuid != gone]
        if others:
            self._dock.header.chosen.emit(others[0])
        else:
            self._dock.start_new()

    def _ask_name(self, proposed: str) -> str:
        name, accepted = QInputDialog.getText(self._dock, tr("Duplicate"), tr("Title of the duplicate"),
                                              QLineEdit.EchoMode.Normal, proposed)  # fmt: skip
        return name if accepted else ""

    def _ask(self, words: str) -> bool:
        box = message_box(words, QMessageBox.Icon.Warning, self._dock)
        go = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is go


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
