"""One checklist over one or ten municipalities in the real QGIS: bound, calculated, answered, coloured, reported.

Runs inside QGIS; `desktop_driver` hands in its functions and results.  Clicks and keys are counted, as a person would
need them: those before the figures, and those after the data were bound.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QTableView
from qgis.utils import iface

LAYERS = ("municipalities", "settlements", "roads", "services", "people", "vital")
PATIENCE = 60  # times a moment, for the calculation


def steps(tools):
    """Go the whole way, with a picture of each window."""
    from urban_rural_linkages.i18n import tr  # noqa: PLC0415 - of the plugin that QGIS has loaded

    way = _Way(tools, tr)
    way.open_project()
    yield from tools.drawn()
    iface.mainWindow().findChild(QAction, f"{tools.PLUGIN}_checklists").trigger()
    yield 3 * tools.BRIEFLY
    way.dock = iface.mainWindow().findChild(QDockWidget, f"{tools.PLUGIN}_checklists")
    way.begin()
    yield 2 * tools.BRIEFLY
    way.menu(tr("Municipalities…"))
    yield 2 * tools.BRIEFLY
    way.choose_towns()
    yield 2 * tools.BRIEFLY
    way.menu(tr("Data of the plan…"))
    yield 4 * tools.BRIEFLY
    way.confirm_data()
    yield 2 * tools.BRIEFLY
    way.menu(tr("Matrix of Municipalities…"))
    yield 2 * tools.BRIEFLY
    tools.RESULT["clicks_before"] = tools.RESULT["clicks"]
    tools.RESULT["clicks"] = 0
    yield from way.calculate()
    way.accept()
    yield 2 * tools.BRIEFLY
    for _ in range(tools.JOB["answers"]):
        way.answer_next()
        yield tools.BRIEFLY // 8
    way.colour()
    yield from tools.drawn()
    tools.picture(iface.mainWindow(), "many-map")
    way.ask_report()
    yield 2 * tools.BRIEFLY
    way.report()
    yield 2 * tools.BRIEFLY
    way.note()


class _Way:
    """What is clicked, and what comes of it."""

    def __init__(self, tools, tr) -> None:
        self.tools, self.tr = tools, tr
        self.dock: QDockWidget | None = None
        self.folder = Path(tools.JOB["plan"]).parent

    def click(self, widget) -> None:
        """Click on a widget, and count it."""
        self.tools.RESULT["clicks"] += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def key(self, widget, key) -> None:
        """Press a key, and count it as a click."""
        self.tools.RESULT["clicks"] += 1
        QTest.keyClick(widget, key)

    def open_project(self) -> None:
        """Add the layers of the demo and save the project."""
        region = self.tools.JOB["region_file"]
        for name in LAYERS:
            QgsProject.instance().addMapLayer(QgsVectorLayer(f"{region}|layername={name}", name, "ogr"))
        iface.mapCanvas().zoomToFullExtent()
        QgsProject.instance().write(self.tools.JOB["plan"])

    def begin(self) -> None:
        """Start an assessment with the card."""
        card = self.dock.start_card
        card.checklist.choose("gender")
        card.instrument.choose("pge")
        self.tools.RESULT["clicks"] += 2
        QTest.keyClicks(card.title, "Ten municipal plans")
        self.tools.picture(iface.mainWindow(), "many-card")
        self.click(card.go)

    def menu(self, words: str) -> None:
        """Choose an entry of the dock's menu: two clicks."""
        self.tools.RESULT["clicks"] += 2
        entry = next(action for action in self.dock.header.more.menu().actions() if action.text() == words)
        entry.trigger()

    def choose_towns(self) -> None:
        """Tick ten municipalities of the layer that was found."""
        dialog = self.dialog()
        towns = self.tools.JOB["towns"]
        for row in range(towns):
            dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
        for row in range(towns, dialog.list.count()):
            dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
        self.tools.RESULT["clicks"] += towns + 1
        self.tools.picture(dialog, "many-municipalities")
        dialog.accept()

    def confirm_data(self) -> None:
        """Take the data that were found as they are."""
        dialog = self.dialog()
        self.tools.picture(dialog, "many-data")
        self.tools.RESULT["clicks"] += 1
        dialog.accept()

    def calculate(self):
        """Calculate all figures by F9, and wait until they are there."""
        self.key(self.matrix().view, Qt.Key.Key_F9)
        for _ in range(PATIENCE):
            yield self.tools.BRIEFLY
            if self.dock.session.work.contents().figures:
                break
        else:
            self.tools.RESULT["problems"].append("no figure was calculated")
        yield 2 * self.tools.BRIEFLY
        self.tools.picture(self.matrix(), "many-calculated")

    def accept(self) -> None:
        """Take over all proposals: Ctrl+A, Space, and yes to the list."""
        window = self.matrix()
        window.lists = lambda words, rows: self.tools.RESULT.update(accepted=len(rows)) or True
        window.view.selectAll()
        self.tools.RESULT["clicks"] += 2
        self.key(window.view, Qt.Key.Key_Space)
        self.tools.picture(window, "many-accepted")

    def answer_next(self) -> None:
        """Go to the next open question of the municipality and say that it is met: two keys."""
        view = self.matrix().view
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        self.tools.RESULT["clicks"] += 1
        self.key(view, Qt.Key.Key_1)

    def colour(self) -> None:
        """Colour the map by the current question."""
        self.click(self.matrix().tools.colour)

    def ask_report(self) -> None:
        """Open the dialog of the report."""
        self.click(self.matrix().foot.report)

    def report(self) -> None:
        """Make the report of one municipality as PDF."""
        dialog = self.dialog()
        self.tools.picture(dialog, "many-report")
        dialog.folder.setText(str(self.folder))
        self.click(dialog.buttons["pdf"])
        found = sorted(self.folder.glob("*.pdf"))
        self.tools.RESULT["report"] = [path.name for path in found]
        if not found:
            self.tools.RESULT["problems"].append("no report was made")
        dialog.close()

    def note(self) -> None:
        """Report what the assessment holds now."""
        contents = self.dock.session.work.contents()
        known = {f"{one.unit_code}|{one.indicator}|{one.group}": one.value for one in contents.figures
                 if one.value is not None}  # fmt: skip
        self.tools.RESULT |= {"figures": known, "own_answers": len(contents.own)}
        self.tools.RESULT["layers"] = [layer.name() for layer in QgsProject.instance().mapLayers().values()]

    def matrix(self):
        """Return the window of the matrix."""
        return next(widget for widget in QApplication.topLevelWidgets()
                    if widget.objectName() == "matrix" and widget.findChild(QTableView) is not None)  # fmt: skip

    def dialog(self):
        """Return the dialog that is open."""
        found = [widget for widget in QApplication.allWidgets() if isinstance(widget, QDialog) and widget.isVisible()]
        return found[-1]
