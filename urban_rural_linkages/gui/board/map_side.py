"""The map of QGIS as the board knows it: layers, signs, tools and legend; implements `BoardMap`."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QKeyEvent

from ...i18n import tr
from ...io.board_layers import lines_by_id
from .keys import board_key
from .legend import Legend
from .map_layers import BoardLayers
from .map_overlay import Line, Overlay, Sign
from .map_tools import TOOLS, BoardTool
from .ports import Hearer, OpenedBoard, Picture, RoadShown, Tool


class QgisBoardMap(QObject):
    """The map.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    project : QgsProject
        Takes the layers, for as long as the dock is open.
    """

    def __init__(self, iface: QgisInterface, project: QgsProject) -> None:
        super().__init__(iface.mainWindow())
        self.canvas, self._project = iface.mapCanvas(), project
        self.layers = BoardLayers(iface, project)
        self._overlay: Overlay | None = None
        self._legend: Legend | None = None
        self._hearer: Hearer | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._picture = Picture()
        self._tool: BoardTool | None = None
        self._before: QgsMapTool | None = None
        self.canvas.mapToolSet.connect(self._tool_set)
        self.canvas.destinationCrsChanged.connect(self._place_signs)

    # -- what the dock asks for ------------------------------------------------------------------------------

    def open(self, opened: OpenedBoard, hearer: Hearer) -> None:
        """Show the units of a diagnosis; the view moves only where it does not show them."""
        self._hearer, self._crs = hearer, QgsCoordinateReferenceSystem(opened.crs)
        self.layers.open(opened.units, opened.unit_id, opened.roads)
        if self._overlay is None:
            self._overlay = Overlay(self.canvas)
            self._legend = Legend(self.canvas)
            self.canvas.installEventFilter(self)
            self._legend.show()
        self._fit_legend()
        self._look_there()

    def show(self, picture: Picture) -> None:
        """Show a scenario: colours of units, signs and roads."""
        self._picture = picture
        self.layers.show(picture.zones)
        self._place_signs()

    def take(self, tool: Tool | None) -> str:
        """Let clicks do something; the tool before comes back when it is put down."""
        if self._overlay is None or self._hearer is None:
            return tr("No diagnosis is open: choose one by 'Other…'.") if tool is not None else ""
        mine, self._tool = self._tool, None
        if tool is None:
            self._give_back(mine)
            return ""
        if tool is Tool.LINES and self.layers.roads() is None:
            return tr("The roads of the diagnosis are not on the map: open the board again.")
        if mine is None:
            self._before = self.canvas.mapTool()
        self._tool = TOOLS[tool](self, self._overlay, self._hearer)
        self.canvas.setMapTool(self._tool)
        if mine is not None:
            mine.deleteLater()
        return ""

    def focus(self) -> None:
        """Give the keys to the map."""
        self.canvas.setFocus()

    def close(self) -> None:
        """Take layers, signs and legend off the map."""
        self.take(None)
        self.layers.close()
        if self._overlay is not None:
            self.canvas.removeEventFilter(self)
            self.canvas.scene().removeItem(self._overlay)
            self._overlay = None
        if self._legend is not None:
            self._legend.hide()
            self._legend.deleteLater()
            self._legend = None
        self._hearer, self._picture = None, Picture()

    # -- what the tools ask for ------------------------------------------------------------------------------

    def to_board(self, point: QgsPointXY) -> tuple[float, float] | None:
        """Return the coordinates of the board of a point of the map; None where it has none, as beyond the poles."""
        try:
            there = self._transform().transform(point, Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return None
        return there.x(), there.y()

    def snapped(self, point: QgsPointXY, *, free: bool, on_road: bool = False) -> QgsPointXY | None:
        """Return where a click would place a service, or join a drawn road; None where it cannot."""
        at = self.to_board(point)
        if self._hearer is None or at is None:
            return None
        found = self._hearer.snapped(*at, free=free, on_road=on_road)
        return None if found is None else self._transform().transform(QgsPointXY(*found))

    def lines(self, ids: Iterable[int]) -> list[Line]:
        """Return lines of the road layer, by their ids, in the coordinates of the map."""
        roads = self.layers.roads()
        if roads is None:
            return []
        return lines_by_id(roads, ids, self.canvas.mapSettings().destinationCrs(), self._project.transformContext())

    # -- within ----------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Keep the legend at the foot of the map; take the keys of the board before QGIS' shortcuts do."""
        if event is not None and event.type() == QEvent.Type.Resize:
            self._fit_legend()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._takes(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        return self._tool is not None and board_key(event) is not None

    def _fit_legend(self) -> None:
        if self._legend is not None:
            self._legend.fit(self.canvas.width(), self.canvas.height())
            self._legend.raise_()

    def _give_back(self, mine: BoardTool | None) -> None:
        """Give the map its tool of before."""
        if mine is None:
            return
        if self.canvas.mapTool() is mine:
            self.canvas.unsetMapTool(mine)
            if self._before is not None:
                self.canvas.setMapTool(self._before)
        self._before = None
        mine.deleteLater()

    def _tool_set(self, now: QgsMapTool | None, _before: QgsMapTool | None) -> None:
        """Hear that the user has taken a tool of QGIS."""
        if self._tool is not None and now is not self._tool and self._hearer is not None:
            self._hearer.choose_tool(None)

    def _transform(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(self._crs, self.canvas.mapSettings().destinationCrs(), self._project)

    def _place_signs(self) -> None:
        """Bring the picture into the coordinates of the map; what has no place there is not shown."""
        if self._overlay is None:
            return
        transform, drawn = self._transform(), self._overlay.drawn
        drawn.signs = []
        for marker in self._picture.markers:
            try:
                point = transform.transform(QgsPointXY(marker.x, marker.y))
            except QgsCsException:
                continue
            drawn.signs.append(Sign(marker.mark, marker.key, marker.name, point))
        drawn.roads = [line for road in self._picture.roads for line in self._road(road, transform)]
        self._overlay.renew()

    def _road(self, road: RoadShown, transform: QgsCoordinateTransform) -> list[Line]:
        if road.lines:
            return self.lines(int(line) for line in road.lines if line.lstrip("-").isdigit())
        try:
            return [[transform.transform(QgsPointXY(*point)) for point in road.points]]
        except QgsCsException:  # it has no place on this map
            return []

    def _look_there(self) -> None:
        """Move the view to the units, where it does not show them."""
        units = self.layers.units()
        if units is None or units.extent().isEmpty():
            return
        there = self.canvas.mapSettings().layerExtentToOutputExtent(units, units.extent())
        if not self.canvas.extent().intersects(there):
            self.canvas.setExtent(there)
            self.canvas.refresh()
