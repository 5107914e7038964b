"""Somebody who does what a page of the manual says in a QGIS without windows, and looks whether it is so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import processing
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsSettings,
)
from qgis.PyQt.QtTest import QTest

from scripts.tutorial_board import BoardPlayer, Pauses, opened_sheets
from scripts.tutorial_dialogs import add_results, algorithm_of, field_named, filter_layer, inputs, layer_of
from scripts.tutorial_pages import WAY, Part, decimals, number
from urban_rural_linkages import i18n
from urban_rural_linkages.gui.board.dock_widget import BoardDock
from urban_rural_linkages.gui.board.opening import BoardWindow
from urban_rural_linkages.gui.demo import load_demo_region

from .checklist_window import Window
from .conftest import RecordingFeedback
from .tutorial_windows import Diagnosis, Panel, settle

_MAP = 700  # pixels, both ways


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
        self.board: BoardWindow | None = None
        self.player: BoardPlayer | None = None
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
        self._leave_board()
        settle()

    def _bold(self, part: Part) -> None:
        last = part.text.split(WAY)[-1]
        if WAY in part.text and last == i18n.tr("Load the Demo Region"):
            load_demo_region(self.window)
        elif WAY in part.text and last == i18n.tr("Open the Demo Diagnosis"):
            self._leave_board()
            self.sentences = self.diagnosed()
        elif WAY in part.text and last == i18n.tr("Impact Checklists…"):
            self.panel = Panel(self.window)
        elif WAY in part.text and last == i18n.tr("Territorial Diagnosis…"):
            self.diagnosis = Diagnosis(self.window)
        elif WAY in part.text and last == i18n.tr("Scenario Board…"):
            self._open_board()
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

    def _open_board(self) -> None:
        """Open the board in a QGIS that has never seen it."""
        for name in ("board_recipe", "board_asked"):
            QgsSettings().remove(f"urban_rural_linkages/{name}")
        canvas = self.window.mapCanvas()
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem(QgsProject.instance().crs()))
        canvas.resize(_MAP, _MAP)
        self.window.window.show()
        self.board = BoardWindow(self.window, lambda _shown: None)
        self.player = BoardPlayer(canvas, self._shown_board)
        wait_out(self.player.begin())

    def _leave_board(self) -> None:
        if self.board is not None:
            for sheet in opened_sheets():
                sheet.reject()
            self.board.remove()
            self.board = None
            settle()

    def _shown_board(self) -> BoardDock:
        self.board.set_open(True)
        return self.board.dock

    def _filtered(self, part: Part) -> None:
        filter_layer(part)

    def _played(self, part: Part) -> None:
        for what, where in (row[:2] for row in part.rows):
            wait_out(self.player.play(what.strip("*"), where))

    def _board(self, part: Part) -> None:
        shown = self.player.texts()
        for row in part.rows:
            assert any(row[0] in text for text in shown), (row[0], shown)
            self.done += 1

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


def wait_out(pauses: Pauses) -> None:
    """Give Qt the time that somebody gives it."""
    for milliseconds in pauses:
        QTest.qWait(milliseconds)
