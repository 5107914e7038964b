"""Dock "Impact checklists" in the window of QGIS: made when it is first opened, gone with the plugin.

Here meet the dock, which knows nothing of QGIS, and what it needs of it: the map, calculations, the project and the
place where assessments are kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import cast

from qgis.core import QgsApplication, QgsProcessingUtils, QgsProject, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from ...algorithms.assessment.linked_lists import Linked, linked_findings
from ...core.assessment.open_assessment import OpenAssessment
from ...core.errors import PlanningError
from ...i18n import error_sentence, tr
from ...io.store.memory import MemoryStore
from ...io.store.sql import SqlStore
from ..dock.dock_widget import ChecklistDock
from ..dock.words import status_words
from ..matrix.assessment_actions import AssessmentActions
from ..matrix.opening import MatrixOpening
from ..messages import message_box, warn
from ..opening import open_document, open_folder
from ..options import options
from ..report_dialog import ReportDialog
from .calculation import QgisCalculator
from .checklist_files import ChecklistFiles, own_folder
from .field_work import FieldWork
from .map_side import QgisMapSide
from .matrix_side import QgisAround
from .menu import Menu
from .plan_opening import PlanOpening
from .project_pointer import Place, ProjectPointer
from .project_store import LateAnswers, ProjectStore, copy_for_report, moved, store_at
from .report_making import ReportMaking, default_folder, reportable
from .sources import Sources
from .steps import Questions
from .unit_layers import QgisUnitLayers

AUTHOR_SETTING = "urban_rural_linkages/author"
_WIDTH = 400  # what the longest words need, and a map can spare
_LOOK_AGAIN = 1000  # milliseconds of quiet after an edit, before evidence and figures are looked at again


class ChecklistWindow:
    """The dock and all that it is connected with.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    shown : callable
        Called with whether the dock is open, whenever that changes.
    """

    def __init__(self, iface: QgisInterface, shown: Callable[[bool], None]) -> None:
        self._iface, self._shown = iface, shown
        self._project = QgsProject.instance()
        self._memory = MemoryStore()  # one for all projects that are not saved: nothing is lost with a new project
        self._outdated = False
        self.pointer = ProjectPointer(self._project)
        self.sources = Sources(self._project)
        self.calculator = QgisCalculator(
            iface.mainWindow(), questions=Questions(iface.mainWindow()), sources=self.sources
        )
        self.checklists = ChecklistFiles()
        self.late = LateAnswers(own_folder().parent / "unsaved_assessments")
        self.store = self._project_store()
        self.dock = ChecklistDock(
            self.store, self.checklists, QgisMapSide(iface, self.sources), self.calculator, author(),
            self.open_report, lambda: iface.mapCanvas().setFocus(), iface.mainWindow(),
        )  # fmt: skip
        self._later = self._timer(0, self._follow_project)
        self._quiet = self._timer(_LOOK_AGAIN, self.dock.look_again)
        self._connections = (
            (self._project.aboutToBeCleared, self._before_clearing), (self._project.cleared, self._later.start),
            (self._project.readProject, self._after_reading), (self._project.writeProject, self._before_writing),
            (self._project.layersAdded, self._layers_changed), (self._project.layersRemoved, self._layers_changed),
            (self.dock.visibilityChanged, self._visibility_changed), (self.dock.header.chosen, self._point_at),
        )  # fmt: skip
        for signal, slot in self._connections:
            signal.connect(slot)
        self.calculator.freshness.verdict_changed = lambda _: self._quiet.start()
        self.calculator.freshness.edited = self._quiet.start
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        cast("QMainWindow", iface.mainWindow()).resizeDocks([self.dock], [_WIDTH], Qt.Orientation.Horizontal)
        self.matrix, self.actions = self._many_municipalities()
        self.menu = Menu(self.dock, self.checklists, lambda: self.store, self.has_moved)
        self.field_work = FieldWork(self.dock, lambda: self.store.file, self._inputs)
        self._open_pointed()
        for problem in self.checklists.problems:
            self._warn(problem)
        for path in self.late.apart():
            self._warn(tr("Answers that could not be saved are in {path}. Merge them with their assessment by 'Merge a "
                          "Copy…', and take the file away.").format(path=path))  # fmt: skip

    def _many_municipalities(self) -> tuple[MatrixOpening, AssessmentActions]:
        """Offer the matrix, and what is done with a whole assessment."""
        self.plan = PlanOpening(self.dock, self.sources, self._project, self._linked,
                                lambda: cast("SqlStore", self.store))  # fmt: skip
        around = QgisAround(self.dock, self._project, self._inputs, self._report, self.plan)
        self.dock.header.offer_action(tr("Calculate All Figures"), around.calculate_from_dock)
        layers = QgisUnitLayers(self._project)
        return MatrixOpening(self.dock, around), AssessmentActions(self.dock, layers, author())

    # -- what the menu calls ---------------------------------------------------------------------------------

    def set_open(self, is_open: bool) -> None:
        """Show or hide the dock."""
        self.dock.setVisible(is_open)
        if is_open:
            self.dock.raise_()

    def follow_project(self) -> None:
        """Look again at where the project keeps its assessments."""
        self._later.start()

    def remove(self) -> None:
        """Save, and take everything away."""
        self.dock.close_assessment()
        self.late.add(self.store)
        self.late.keep_apart()
        for timer in (self._later, self._quiet):
            timer.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self.plan.close()
        self.matrix.close()
        self.calculator.forget()
        self.pointer.close()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()

    def open_report(self, work: OpenAssessment) -> None:
        """Open the dialog of the report of the open assessment."""
        inputs = self._inputs_of(work)
        if inputs:
            score, contents = work.score(), work.contents()
            known = reportable(contents, work.unit, score.answered, score.asked, status_words(work.assessment.status))
            making = ReportMaking(inputs, contents, _opened)
            folder = default_folder(self.store.file, options()["folder"])
            dialog = ReportDialog(known, folder, making, cast("QMainWindow", self._iface.mainWindow()))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def has_moved(self) -> None:
        """Let the project point at the place where the assessments are now."""
        self.sources.store = self.store.file
        uuid = self.dock.session.work.assessment.uuid if self.dock.session is not None else ""
        self.pointer.point_at(self.store.place, uuid)
        self.dock.banners.drop("place")

    # -- the project -----------------------------------------------------------------------------------------

    def _project_store(self) -> ProjectStore:
        """Return the store of the assessments of the project; in memory where no place can be used."""
        place = self.pointer.place()
        if place.file is not None and not os.path.exists(place.file):
            place = self._located(place)
        if not place:
            beside = self.pointer.beside_project()
            place = Place(beside) if beside is not None and os.path.exists(beside) else place
        late = self.late.take(place) if place else None
        if late is not None:
            self.sources.store = late.file
            return late
        opened = ProjectStore(self._store_at(place), self._settle, self._point_at)
        self.sources.store = opened.file
        return opened

    def _store_at(self, place: Place) -> SqlStore:
        """Return the store at a place; that in memory where there is none, or it cannot be opened."""
        try:
            return store_at(place) if place else self._memory
        except PlanningError as error:
            self._warn(error_sentence(error))
            return self._memory

    def _located(self, place: Place) -> Place:
        """Ask where the assessments of the project are now."""
        words = tr("The assessments of this project were kept in a file that is not there: {path}").format(
            path=place.file)  # fmt: skip
        box = message_box(words, QMessageBox.Icon.Warning, self._iface.mainWindow())
        locate = box.addButton(tr("Find It…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Go On without It"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is not locate:
            return Place()
        name, _ = QFileDialog.getOpenFileName(self._iface.mainWindow(), tr("File of assessments"),
                                              self._project.homePath(), "GeoPackage (*.gpkg)")  # fmt: skip
        if not name:
            return Place()
        found = Place(Path(name))
        self.pointer.point_at(found, self.pointer.assessment())
        return found

    def _settle(self) -> None:
        """Move from memory to beside the project, where it has a place."""
        beside = self.pointer.beside_project()
        if not self.store.is_in_memory or beside is None:
            return
        error = moved(self.store, Place(beside))
        if error is not None:
            self._warn(error_sentence(error))
            return
        self._memory = MemoryStore()
        self.sources.store = self.store.file

    def _point_at(self, uuid: str) -> None:
        if not self.store.is_in_memory:
            self.pointer.point_at(self.store.place, uuid)

    def _before_clearing(self) -> None:
        self.dock.close_assessment()
        self.calculator.forget()

    def _after_reading(self, *_: object) -> None:
        self._later.start()

    def _before_writing(self, *_: object) -> None:
        """Keep what is in memory beside the project: it has a place now."""
        self.dock.autosave.flush()
        if self.store.is_in_memory and self.store.assessments():
            self._settle()
            session = self.dock.session
            self._point_at(session.work.assessment.uuid if session is not None else "")
        self._show_place()

    def _follow_project(self) -> None:
        """Open the assessments of another project, now or when the dock is looked at."""
        self._outdated = self.dock.isHidden()
        if self._outdated:
            return
        if self.late.add(self.store):
            failure = self.store.failure
            words = tr(
                "Answers of the project that was closed are not saved yet: saving is tried again while QGIS is open."
            )
            self._warn(f"{words} {error_sentence(failure)}" if failure is not None else words)
        self.store = self._project_store()
        self.dock.set_store(self.store)
        self._open_pointed()

    def _open_pointed(self) -> None:
        self._show_place()
        pointed, session = self.pointer.assessment(), self.dock.session
        known = {head.uuid for head in self.store.assessments()}
        if not pointed and session is None and len(known) == 1:
            pointed = next(iter(known))
        if pointed in known and (session is None or session.work.assessment.uuid != pointed):
            self.dock.open(pointed)

    def _show_place(self) -> None:
        if self.store.is_in_memory and self.pointer.beside_project() is None:
            words = tr("The project has not been saved yet: answers are kept in memory, until QGIS is closed. Save the "
                       "project to keep them.")  # fmt: skip
            self.dock.banners.show_message("place", words, actions={tr("Keep In…"): self.menu.ask_for_file})
        elif self.store.is_writable:  # else the dock itself has said so
            self.dock.banners.drop("place")

    def _inputs(self) -> dict[str, str]:
        """Return the inputs of algorithms that work on the open assessment; none where it cannot be read."""
        return self._inputs_of(self.dock.session.work) if self.dock.session is not None else {}

    def _inputs_of(self, work: OpenAssessment) -> dict[str, str]:
        self.dock.autosave.flush()
        uuid = work.assessment.uuid
        try:
            file = copy_for_report(self.store, uuid, Path(QgsProcessingUtils.tempFolder()))
        except PlanningError as error:
            self._warn(error_sentence(error))
            return {}
        own = own_folder() / f"{work.checklist.id}.json"
        return {"STORE": str(file), "ASSESSMENT": uuid} | ({"CHECKLIST_FILE": str(own)} if own.exists() else {})

    def _linked(self) -> Linked:
        """Return the open findings of the other checklists of the store; what is not saved yet is, before."""
        self.dock.autosave.flush()
        return linked_findings(cast("SqlStore", self.store))

    def _report(self) -> None:
        if self.dock.session is not None:
            self.open_report(self.dock.session.work)

    # -- what happens around ---------------------------------------------------------------------------------

    def _layers_changed(self, *_: object) -> None:
        self._quiet.start()

    def _visibility_changed(self, _: bool) -> None:
        self._shown(not self.dock.isHidden())
        if self._outdated and not self.dock.isHidden():
            self._later.start()

    def _warn(self, words: str) -> None:
        warn(self._iface, tr("Impact checklists"), words)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer()
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer


def _opened(path: str) -> str:
    """Open a report or the folder of several, which the plugin has just written; return "" or why not."""
    return open_folder(path) if Path(path).is_dir() else open_document(path, "", lambda _: True)


def author() -> str:
    """Return who works here: as set, else the user of the computer."""
    chosen = str(QgsSettings().value(AUTHOR_SETTING, "") or "")
    return chosen or QgsApplication.userFullName() or QgsApplication.userLoginName()
