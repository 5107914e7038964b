"""What the checklists know of QGIS' window, and dialogs of algorithms that a test fills in."""

from __future__ import annotations

import time

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow, QMenu, QWidget


class Window:
    """The part of QgisInterface that is used; its canvas looks at Extremadura."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.resize(400, 300)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25829"))
        self.canvas.setExtent(QgsRectangle(600000, 4300000, 640000, 4330000))
        self.active = None
        self.plugin_menu, self.docks = [], []
        self._help = QMenu(self.window)
        self._tools = self.window.addToolBar("Plugins")
        self.warnings = []

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def activeLayer(self):
        return self.active

    def setActiveLayer(self, layer):
        self.active = layer

    def pluginHelpMenu(self):
        return self._help

    def addToolBarWidget(self, widget):
        return self._tools.addWidget(widget)

    def removeToolBarIcon(self, action):
        self._tools.removeAction(action)

    def registerOptionsWidgetFactory(self, factory):
        """The options of QGIS are not opened here."""

    def unregisterOptionsWidgetFactory(self, factory):
        """Nothing was registered."""

    def addPluginToMenu(self, menu, action):
        self.plugin_menu.append((menu, action))

    def removePluginMenu(self, menu, action):
        self.plugin_menu.remove((menu, action))

    def addDockWidget(self, area, dock):
        self.docks.append(dock)
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.docks.remove(dock)
        self.window.removeDockWidget(dock)

    def messageBar(self):
        return self

    def createMessage(self, title, text):
        return QgsMessageBarItem(title, text, Qgis.MessageLevel.Info, 0, self.window)

    def pushItem(self, item):
        """The greeting is not read here."""

    def popWidget(self, item):
        return False

    def items(self):
        return []

    def pushWarning(self, title, text):
        self.warnings.append(text)

    def pushMessage(self, title, text="", *_):
        self.warnings.append(text)


class FilledDialog(QObject):
    """A dialog of an algorithm in which somebody fills in what is missing and presses Run, all at once."""

    algorithmAboutToRun = pyqtSignal(QgsProcessingContext)
    algorithmFinished = pyqtSignal(bool, dict)
    rejected = pyqtSignal()

    def __init__(self, name: str, parameters: dict, answers: dict):
        super().__init__()
        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        self.prefilled, self.answers = dict(parameters), dict(answers)
        self._widget, self._context, self._shown = QWidget(), None, False

    def show(self):
        self._shown = True
        later(self.press_run)

    def press_run(self):
        if self.answers.get("closes"):
            self.close()
            return
        import processing

        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self.algorithmAboutToRun.emit(self._context)
        try:
            results = processing.run(self._algorithm, self.createProcessingParameters(), context=self._context)
        except QgsProcessingException as error:
            self.problem = str(error)
            print(error)  # for whoever reads why a test failed
            self.algorithmFinished.emit(False, {})
            later(self.close)
            return
        results = {name: self._kept(value) for name, value in results.items()}
        self.algorithmFinished.emit(True, results)

    def _kept(self, value):
        """Give the id of a layer, as Processing does, with the layer in the context."""
        if not isinstance(value, QgsVectorLayer):
            return value
        self._context.temporaryLayerStore().addMapLayer(value)
        return value.id()

    def createProcessingParameters(self):
        outputs = {d.name(): "TEMPORARY_OUTPUT" for d in self._algorithm.destinationParameterDefinitions()
                   if not d.flags() & d.Flag.FlagOptional}  # fmt: skip
        return {**outputs, **self.prefilled, **self.answers}

    def algorithm(self):
        return self._algorithm

    def processingContext(self):
        return self._context

    def mainWidget(self):
        return self._widget

    def isVisible(self):
        return self._shown

    def close(self):
        if self._shown:
            self._shown = False
            self.rejected.emit()

    reject = close


def later(call) -> None:
    """Call in the next turn of the event loop."""
    from qgis.PyQt.QtCore import QTimer

    QTimer.singleShot(0, call)


def wait_for(condition, seconds: float = 60) -> None:
    """Let events happen until a condition holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, 0)
        time.sleep(0.005)


DOCK_AREA = Qt.DockWidgetArea.RightDockWidgetArea
