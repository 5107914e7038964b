"""Windows of the plugin in a test, as somebody uses them who reads the manual: the checklists and the diagnosis."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import processing
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from urban_rural_linkages import i18n
from urban_rural_linkages.core.recipe.steps import STEPS
from urban_rural_linkages.gui.checklists.window import ChecklistWindow
from urban_rural_linkages.gui.diagnosis.qgis_project import QgisProject
from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow
from urban_rural_linkages.gui.diagnosis.words import step_title
from urban_rural_linkages.gui.dock.words import answer_words, translated
from urban_rural_linkages.gui.report_dialog import ReportDialog

from .checklist_window import FilledDialog, Window, wait_for


class Panel:
    """The panel of the checklists, opened in a window; dialogs that it opens are filled in and run."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.checklists = ChecklistWindow(window, lambda _shown: None)
        self.dock = self.checklists.dock
        window.window.show()
        self.checklists.set_open(True)
        settle()

    def texts(self) -> list[str]:
        """Return all that is to be read."""
        shown = readable(self.dock)
        lists = [each.item(row).text() for each in self.dock.findChildren(QListWidget) for row in range(each.count())]
        return [text.replace("\u200b", "") for text in [*shown, *lists, f"● {self._answer()}"]]

    def _answer(self) -> str:
        """Return the answer that is chosen."""
        session, item = self.dock.session, self.dock.workplace.editor.item
        return answer_words(session.checklist.scale_of(item), session.answer(item.id).codes)

    def type(self, label: str, text: str) -> None:
        """Type into a field that is called so."""
        for field in self.dock.findChildren(QLineEdit):
            if field.placeholderText() == label:
                field.setText(text)
                return settle()
        field = next(each for each in self.dock.findChildren(QPlainTextEdit) if each.accessibleName() == label)
        field.setPlainText(text)
        return settle()

    def go_to(self, question: str) -> None:
        """Choose a question of those that the filter shows."""
        workplace = self.dock.workplace
        questions = {translated(workplace.session.asked[item].question): item for item in workplace.items.shown()}
        workplace.go_to(questions[question])
        settle()

    def calculate(self, answers: list[dict[str, Any]]) -> None:
        """Press the first button that calculates, and fill in its dialogs."""
        calculator, waiting = self.checklists.calculator, list(answers)
        calculator._dialogs = lambda name, known: FilledDialog(name, known, waiting.pop(0))
        calculator._questions = self
        self.dock.workplace.editor.figures.start()
        wait_for(lambda: calculator._work is None and not waiting)
        settle()

    def prepares(self, _route: object) -> bool:
        """Say that what a figure is made of shall be calculated first."""
        return True

    def row(self, _indicator: object, _names: object, proposed: str) -> str:
        """Take the row that is proposed."""
        return proposed

    def choose(self, name: str) -> None:
        """Choose from the menu of evidence."""
        next(each for each in self.dock.workplace.editor.evidence.menu.actions() if each.text() == name).trigger()

    def report(self) -> dict[str, Any]:
        """Press the button of the report, and return what its dialog asks for."""
        asked: dict[str, Any] = {}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("urban_rural_linkages.gui.checklists.window._opened", lambda _path: "")
            patch.setattr(processing, "run", lambda name, known, **_: asked.update(algorithm=name, inputs=known))
            self.dock.footer.open_report.click()
            dialog = self.window.window.findChildren(ReportDialog)[-1]
            dialog.buttons["html"].click()
            dialog.close()
        return asked


class Diagnosis:
    """The window of the diagnosis; the project that it opens is that of the test."""

    def __init__(self, window: Window) -> None:
        self.opened: list[str] = []
        window.addProject = self._open
        window.newProject = lambda _asks: True
        window.actionMapTips = lambda: None
        window.setActiveLayer = lambda _layer: None
        self.window = DiagnosisWindow(QgisProject(window), window.mainWindow())
        self.window.show()
        settle()

    def press(self, name: str) -> None:
        """Press a button, or choose a step; names of others are only spoken of."""
        steps = [step_title(step) for step in STEPS]
        if name in steps:
            self.window.go(steps.index(name))
        for button in self.window.findChildren(QAbstractButton):
            if button.text() == name and name in self._pressed and button.isVisibleTo(self.window):
                button.click()
                break
        settle()

    @property
    def _pressed(self) -> set[str]:
        following = {i18n.tr("Next: {step} ›").format(step=step_title(step)) for step in STEPS}
        return {*following, *map(i18n.tr, ("Use the demo region", "Yes", "Leave out"))}

    def wait_for(self, words: str) -> None:
        """Wait until something stands in the window."""
        wait_for(lambda: any(words in text for text in readable(self.window)), 120)

    def make(self) -> list[str]:
        """Make the diagnosis, and return the sentences of its report."""
        wait_for(self.window.next.isEnabled, 120)
        self.window.next.click()
        wait_for(lambda: self.opened, 240)
        return json.loads(Path(self.opened[0]).with_name("diagnosis.json").read_text(encoding="utf-8"))["summary"]

    def leave(self) -> None:
        """Take the window away; closed by the user, it would ask whether to save the recipe."""
        self.window.hide()
        self.window.session.close()
        self.window.deleteLater()

    def _open(self, path: str) -> bool:
        self.opened.append(path)
        return QgsProject.instance().read(path)


def readable(widget: QWidget) -> list[str]:
    """Return the texts of labels and buttons that are shown."""
    return [each.text() for kind in (QLabel, QAbstractButton) for each in widget.findChildren(kind)
            if each.isVisibleTo(widget)]  # fmt: skip


def settle() -> None:
    """Let timers of no time, and what they start, run out."""
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
