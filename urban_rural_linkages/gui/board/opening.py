"""The scenario board in the window of QGIS: made when it is first opened, gone with the plugin."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow

from .diagnoses import QgisDiagnoses
from .dock_widget import BoardDock
from .map_side import QgisBoardMap
from .style import WIDTH
from .tasks import QgisWork


class BoardWindow:
    """The dock and what it is connected with.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    shown : callable
        Called with whether the dock is open, whenever that changes.
    """

    def __init__(self, iface: QgisInterface, shown: Callable[[bool], None]) -> None:
        self._iface, self._project, self._shown = iface, QgsProject.instance(), shown
        window = cast("QMainWindow", iface.mainWindow())
        self.diagnoses = QgisDiagnoses(window)
        self.map = QgisBoardMap(iface, self._project)
        self.dock = BoardDock(self.diagnoses, QgisWork(), self.map, parent=window)
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        window.resizeDocks([self.dock], [WIDTH], Qt.Orientation.Horizontal)
        self.dock.visibilityChanged.connect(self._visibility_changed)
        self._project.aboutToBeCleared.connect(self._leave)

    def set_open(self, is_open: bool) -> None:
        """Show or close the dock."""
        if not is_open:
            self.dock.close()
            return
        self.dock.show()
        self.dock.raise_()
        self.dock.open()

    def remove(self) -> None:
        """Take everything away."""
        self._project.aboutToBeCleared.disconnect(self._leave)
        self.dock.visibilityChanged.disconnect(self._visibility_changed)
        self.diagnoses.cancel()
        self.dock.leave()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.map.deleteLater()

    def _leave(self) -> None:
        """Close with the project: its map goes."""
        self.dock.leave()
        self.dock.hide()

    def _visibility_changed(self, _: bool) -> None:
        self._shown(not self.dock.isHidden())
