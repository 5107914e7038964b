"""Somebody who does what a page of the manual says in a QGIS without windows, and looks whether it is so."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import processing
import pytest
from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from scripts.tutorial_dialogs import add_results, algorithm_of, field_named, inputs, layer_of
from scripts.tutorial_pages import WAY, Part, decimals, number
from urban_rural_linkages import i18n
from urban_rural_linkages.core.recipe.steps import STEPS
from urban_rural_linkages.gui.checklists.window import ChecklistWindow
from urban_rural_linkages.gui.demo import load_demo_region
from urban_rural_linkages.gui.diagnosis.qgis_project import QgisProject
from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow
from urban_rural_linkages.gui.diagnosis.words import step_title
from urban_rural_linkages.gui.dock.words import answer_words, translated
from urban_rural_linkages.gui.report_dialog import ReportDialog

from .checklist_window import FilledDialog, Window, wait_for
from .conftest import RecordingFeedback


class Reader:
    """The person; `done` counts what was found to be as the page says.

    Parameters
    ----------
    language : str
        Of the page.
    window : Window
        That of QGIS.
    diagnosed : callable
        Opens the diagnosis of the demo, and returns the sentences of its report.
    """

    def __init__(self, language: str, window: Window, diagnosed: Callable[[], list[str]]) -> None:
        self.language, self.window, self.diagnosed = language, window, diagnosed
        self.panel: Panel | None = None
        self.diagnosis: Diagnosis | None = None
        self.feedback, self.results, self.sentences = RecordingFeedback(), {}, []
        self.done, self.left = 0, []

    def follow(self, parts: tuple[Part, ...]) -> None:
        """Do a step."""
        self.left = [part for part in parts if part.kind == "dialog"]
        for part in parts:
            getattr(self, f"_{part.kind}", lambda part: None)(part)

    def leave(self) -> None:
        """Put away what was opened."""
        if self.panel is not None:
            self.panel.checklists.remove()
        if self.diagnosis is not None:
            self.diagnosis.leave()
        settle()

    def _bold(self, part: Part) -> None:
        last = part.text.split(WAY)[-1]
        if WAY in part.text and last == i18n.tr("Load the Demo Region"):
            load_demo_region(self.window)
        elif WAY in part.text and last == i18n.tr("Open the Demo Diagnosis"):
            self.sentences = self.diagnosed()
        elif WAY in part.text and last == i18n.tr("Impact Checklists…"):
            self.panel = Panel(self.window)
        elif WAY in part.text and last == i18n.tr("Territorial Diagnosis…"):
            self.diagnosis = Diagnosis(self.window)
        elif self.diagnosis is not None:
            self._go_on(part.text)
        elif self.panel is not None:
            self._press(last)

    def _go_on(self, name: str) -> None:
        """Press a button of the window of the diagnosis; in one language alone it makes the diagnosis as well."""
        if name != i18n.tr("Make the diagnosis"):
            self.diagnosis.press(name)
        elif self.language == "en":
            self.sentences = self.diagnosis.make()
        else:
            self.sentences = self.diagnosed()

    def _window(self, part: Part) -> None:
        for row in part.rows:
            if self.sentences and self.language != "en":
                continue  # nothing was made in this window
            self.diagnosis.wait_for(row[0])
            self.done += 1

    def _press(self, name: str) -> None:
        """Press a button of the panel, or choose from the menu of evidence."""
        if name == i18n.tr("Calculate…"):
            dialogs, self.left = self.left, []
            self.panel.calculate([self._given(part) for part in dialogs])
        elif name == i18n.tr("Accept"):
            self.panel.dock.workplace.editor.proposal.accept.click()
        elif name == i18n.tr("Scores"):
            self.panel.dock.footer.show_scores.click()
        elif name == i18n.tr("Web page"):
            self._report()
        elif name == i18n.tr("Selected Features"):
            self.panel.choose(name)
        settle()

    def _given(self, part: Part) -> dict[str, Any]:
        """Return what is filled in, without what the dialog makes of itself."""
        algorithm = algorithm_of(part)
        ends = {each.name() for each in algorithm.destinationParameterDefinitions()}
        return {name: value for name, value in inputs(algorithm, part, self.language).items() if name not in ends}

    def _typed(self, part: Part) -> None:
        for label, text in (row[:2] for row in part.rows):
            self.panel.type(label, text)

    def _clicked(self, part: Part) -> None:
        self.panel.go_to(part.rows[0][0])

    def _panel(self, part: Part) -> None:
        shown = self.panel.texts()
        for row in part.rows:
            assert any(row[0] in text for text in shown), (row[0], shown)
            self.done += 1

    def _dialog(self, part: Part) -> None:
        if part not in self.left:
            return  # done with the button that opened it
        algorithm = algorithm_of(part)
        given = inputs(algorithm, part, self.language)
        self.feedback, context = RecordingFeedback(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        self.results = processing.run(algorithm, given, feedback=self.feedback, context=context)
        add_results(algorithm, self.results)

    def _report(self) -> None:
        """Make the report of the open assessment, and read what it says."""
        file = Path(QgsProcessingUtils.generateTempFilename("report.html"))
        prefilled = self.panel.report()
        processing.run(prefilled["algorithm"], {**prefilled["inputs"], "FILE": str(file)})
        words = re.sub(r"<[^>]+>", " ", file.read_text(encoding="utf-8"))
        self.sentences = [" ".join(words.split())]

    def _log(self, part: Part) -> None:
        for name, shown in (row[:2] for row in part.rows):
            self._compare(shown, self.results[name.strip("`")], name)

    def _quote(self, part: Part) -> None:
        said = self.feedback.warnings + self.feedback.infos + self.sentences
        assert any(part.text in text for text in said), (part.text, said)
        self.done += 1

    def _sums(self, part: Part) -> None:
        layer = layer_of(part)
        for shown, figure in (row[:2] for row in part.rows):
            name = field_named(layer, shown.strip("`"))
            values = [feature[name] for feature in layer.getFeatures()]
            self._compare(figure, sum(value for value in values if value != NULL), shown)

    def _selections(self, part: Part) -> None:
        layer = layer_of(part)
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        for shown, figure in (row[:2] for row in part.rows):
            expression = QgsExpression(shown.strip("`"))
            assert expression.prepare(context), (shown, expression.parserErrorString(), expression.evalErrorString())
            layer.selectByExpression(shown.strip("`"))
            self.window.setActiveLayer(layer)
            found = sum(1 for _ in layer.getFeatures(QgsFeatureRequest(expression, context)))
            self._compare(figure, found, shown)

    def _rows(self, part: Part) -> None:
        if not part.head[0]:
            return  # a table of words
        layer = layer_of(part)
        names = [field_named(layer, heading.strip("`")) for heading in part.head]
        found = [[feature[name] for name in names] for feature in layer.getFeatures()]
        for row in part.rows:
            assert any(all(map(self._same, row, values)) for values in found), (row, found[:5])
            self.done += 1

    def _same(self, shown: str, value: object) -> bool:
        if value is None or value == NULL:
            return shown == "NULL"
        if isinstance(value, int | float):
            return self._is_figure(shown) and self._is_near(shown, value)
        return shown == str(value)

    def _is_figure(self, shown: str) -> bool:
        return re.fullmatch(r"[−-]?[\d.,\u202f]+( %)?", shown) is not None

    def _is_near(self, shown: str, value: float) -> bool:
        return abs(number(shown, self.language) - value) <= 0.5000001 * 10 ** -decimals(shown, self.language)

    def _compare(self, shown: str, value: float, what: str) -> None:
        assert self._is_near(shown, value), f"{what}: the page says {shown}, the run {value}"
        self.done += 1


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
