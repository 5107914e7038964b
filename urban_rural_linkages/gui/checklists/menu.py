"""Menu of the dock for files: copies merged, assessments moved, own checklists added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from qgis.core import QgsProviderRegistry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QStyle

from ...algorithms.report_words import report_words
from ...core.assessment.report.empty_list import empty_list
from ...core.errors import PlanningError
from ...i18n import Language, current_language, error_sentence, tr
from ...io.printing import print_document
from ...io.store.geopackage import GeoPackageStore
from ..dock.dock_widget import ChecklistDock
from ..dock.messages import FAILURE, WARNING
from ..opening import open_document
from ..versions_dialog import VersionsDialog
from .checklist_files import ChecklistFiles
from .project_pointer import Place
from .project_store import ProjectStore, moved

_FILES = "GeoPackage (*.gpkg)"


class Menu:
    """The menu at the top of the dock.

    Parameters
    ----------
    dock : ChecklistDock
        Where the menu is.
    checklists : ChecklistFiles
        The checklists at hand.
    store : callable
        Returns where assessments are kept now.
    has_moved : callable
        Called when they are kept in another place.
    """

    def __init__(
        self, dock: ChecklistDock, checklists: ChecklistFiles, store: Callable[[], ProjectStore],
        has_moved: Callable[[], None],
    ) -> None:  # fmt: skip
        self._dock, self._checklists, self._store, self._has_moved = dock, checklists, store, has_moved
        offers = (
            (tr("Versions…"), self.show_versions),
            (tr("Print an Empty List…"), self._ask_for_list),
            (tr("Merge a Copy…"), self._ask_for_copy),
            (tr("Keep in Another File…"), self.ask_for_file),
            (tr("Keep in a Database…"), self._ask_for_database),
            (tr("Add a Checklist of Your Own…"), self._ask_for_checklist),
        )
        for words, slot in offers:
            dock.header.offer_action(words, slot)

    def show_versions(self) -> VersionsDialog | None:
        """Show the final versions of the open assessment and what changed; None where none is open."""
        session = self._dock.session
        if session is None:
            return None
        dialog = VersionsDialog(session.checklist, session.work.contents(), self._dock)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def print_list(self, path: Path) -> None:
        """Print the questions of the open assessment, or of the one that is being started, with nothing answered."""
        session, card = self._dock.session, self._dock.start_card
        listed = card.listed() if session is None else (session.checklist, session.work.plan)
        if listed is None:
            return
        title = "" if session is None else session.work.assessment.title
        document = empty_list(*listed, Language(current_language()), title, date.today().isoformat())
        try:
            print_document(path, document, report_words())
        except PlanningError as error:
            self._show(error_sentence(error), FAILURE)
            return

    def merge(self, path: Path) -> None:
        """Merge the copy of the open assessment that a file holds, and take over what is not here yet."""
        dock, store = self._dock, self._store()
        try:
            copies = GeoPackageStore.open(path)
            here = {head.uuid for head in store.assessments()}
            new = [head.uuid for head in copies.assessments() if head.uuid not in here]
            for uuid in new:
                store.add(copies.load(uuid))
            open_now = dock.session.work.assessment.uuid if dock.session is not None else ""
            if open_now in {head.uuid for head in copies.assessments()}:
                dock.merge_copy(copies.load(open_now))
        except PlanningError as error:
            self._show(error_sentence(error), FAILURE)
            return
        dock.offer_again()
        if new:
            self._show(tr("Assessments taken over: {count}.").format(count=len(new)))
        elif not open_now:
            self._show(tr("Open the assessment that the copy is of, and merge again."))

    def keep_in_file(self, path: Path) -> None:
        """Move all assessments to a file, and let the project point at it."""
        self._move(Place(path))

    def keep_in_database(self, connection: str) -> None:
        """Move all assessments to a database of QGIS' connections, and let the project point at it."""
        self._move(Place(connection=connection))

    def add_checklist(self, path: Path) -> None:
        """Add a checklist of the user's own, and offer it."""
        try:
            checklist_id = self._checklists.add(path)
        except PlanningError as error:
            self._show(error_sentence(error), FAILURE)
            return
        card = self._dock.start_card
        if card.checklist.findData(checklist_id) < 0:
            card.offer(checklist_id)
        card.checklist.choose(checklist_id)
        self._dock.start_new()

    def _move(self, place: Place) -> None:
        self._dock.autosave.flush()
        error = moved(self._store(), place)
        if error is not None:
            self._show(error_sentence(error), FAILURE)
            return
        self._has_moved()

    def _ask_for_copy(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._dock, tr("Copy of assessments"), "", _FILES)
        if name:
            self.merge(Path(name))

    def _ask_for_list(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._dock, tr("Empty list"), "", "PDF (*.pdf)")
        if name:
            path = Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")
            self.print_list(path)
            open_document(str(path), "", lambda _path: True)

    def ask_for_file(self) -> None:
        """Ask for the file in which assessments shall be kept from now on."""
        name, _ = QFileDialog.getSaveFileName(self._dock, tr("File of assessments"), "", _FILES, "",
                                              QFileDialog.Option.DontConfirmOverwrite)  # fmt: skip
        if name:
            self.keep_in_file(Path(name if name.lower().endswith(".gpkg") else f"{name}.gpkg"))

    def _ask_for_database(self) -> None:
        names = sorted(QgsProviderRegistry.instance().providerMetadata("postgres").connections(False))
        if not names:
            self._show(tr("QGIS knows no PostgreSQL connection yet: make one in the Browser, then choose it here."))
            return
        name, accepted = QInputDialog.getItem(self._dock, tr("Keep in a Database"), tr("PostgreSQL connection"),
                                              names, 0, False)  # fmt: skip
        if accepted:
            self.keep_in_database(name)

    def _ask_for_checklist(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._dock, tr("Checklist of your own"), "", "JSON (*.json)")
        if name:
            self.add_checklist(Path(name))

    def _show(self, words: str, kind: QStyle.StandardPixmap = WARNING) -> None:
        self._dock.banners.show_message("menu", words, kind, can_go=True)
