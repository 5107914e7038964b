"""Tools of the map: a click places, closes, draws or chooses; Escape puts a tool down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent

from ...io.board_layers import line_near
from .keys import BoardKey, board_key
from .map_overlay import Overlay
from .ports import Hearer, Mark, Tool

if TYPE_CHECKING:
    from .map_side import QgisBoardMap

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NEAR = 8.0  # pixels from a click to a line that is meant


class BoardTool(QgsMapTool):
    """A tool of the board.

    Parameters
    ----------
    side : QgisBoardMap
        Knows the coordinates of the board.
    overlay : Overlay
        Shows what is not finished.
    hearer : Hearer
        Is told of clicks.
    """

    def __init__(self, side: QgisBoardMap, overlay: Overlay, hearer: Hearer) -> None:
        super().__init__(side.canvas)
        self.side, self.overlay, self.hearer = side, overlay, hearer
        self.setCursor(Qt.CursorShape.CrossCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the tool down, and go back to the dock; end what is begun; or do what the key does in the dock."""
        key = board_key(event)
        if event.key() == Qt.Key.Key_Escape:
            hearer = self.hearer
            hearer.choose_tool(None)
            hearer.press(BoardKey.OTHER_SIDE)
        elif key is BoardKey.UNDO and self.is_begun:
            self.step_back()
        elif key is not None:
            self.hearer.press(key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.end()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.step_back()
        else:
            event.ignore()
            return
        event.accept()

    @property
    def is_begun(self) -> bool:
        """Whether there are clicks that can be taken back."""
        return False

    def end(self) -> None:
        """End what several clicks make."""

    def step_back(self) -> None:
        """Take the last click back."""

    def deactivate(self) -> None:
        """Take off the map what is not finished."""
        drawn = self.overlay.drawn
        drawn.ghost, drawn.chosen, drawn.hidden = None, [], ""
        self.overlay.renew()
        super().deactivate()


class PlaceTool(BoardTool):
    """A click opens a service; one that is new can be dragged."""

    def __init__(self, side: QgisBoardMap, overlay: Overlay, hearer: Hearer) -> None:
        super().__init__(side, overlay, hearer)
        self._dragged = ""

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Take a new service up."""
        sign = self.overlay.sign_at(QPointF(event.pos()), (Mark.NEW,))
        if event.button() == Qt.MouseButton.LeftButton and sign is not None:
            self._dragged = self.overlay.drawn.hidden = sign.key

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show where it would stand."""
        overlay = self.overlay
        on_new = not self._dragged and overlay.sign_at(QPointF(event.pos()), (Mark.NEW,)) is not None
        self.canvas().setCursor(Qt.CursorShape.OpenHandCursor if on_new else Qt.CursorShape.CrossCursor)
        overlay.drawn.ghost = None if on_new else self.side.snapped(event.mapPoint(), free=_is_free(event))
        overlay.renew()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Place it, or put it down where it was dragged to."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drawn = self.overlay.drawn
        at = self.side.to_board(event.mapPoint())
        dragged, self._dragged = self._dragged, ""
        drawn.ghost, drawn.hidden = None, ""
        if at is None:
            self.hearer.missed()
        elif not dragged:
            self.hearer.place(*at, free=_is_free(event))
        elif self.overlay.sign_at(QPointF(event.pos()), (Mark.NEW,)) is None:  # else it was but clicked
            self.hearer.move(dragged, *at, free=_is_free(event))
        self.overlay.renew()


class CloseTool(BoardTool):
    """A click on a service closes it, or opens it again."""

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show what can be clicked."""
        is_on = self.overlay.sign_at(QPointF(event.pos())) is not None
        self.canvas().setCursor(Qt.CursorShape.PointingHandCursor if is_on else Qt.CursorShape.ArrowCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Close it."""
        sign = self.overlay.sign_at(QPointF(event.pos()))
        if event.button() == Qt.MouseButton.LeftButton and sign is not None:
            self.hearer.switch_off(sign.key)


class DrawTool(BoardTool):
    """Clicks draw a road; it joins the road near a click, or that of a settlement; with Shift it passes over."""

    def __init__(self, side: QgisBoardMap, overlay: Overlay, hearer: Hearer) -> None:
        super().__init__(side, overlay, hearer)
        self._points: list[QgsPointXY] = []

    @property
    def is_begun(self) -> bool:
        """Whether a road is being drawn."""
        return bool(self._points)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the stretch that a click would add."""
        self._show([*self._points, self._point(event)])

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a point, or end by the right button."""
        if event.button() == Qt.MouseButton.RightButton:
            self.end()
            return
        point = self._point(event)
        if self.side.to_board(point) is None:
            self.hearer.missed()
            return
        self._points.append(point)
        self._show(self._points)

    def end(self) -> None:
        """Hand the road over."""
        points, self._points = self._points, []
        self._show([])
        self.hearer.draw_road([at for point in points if (at := self.side.to_board(point)) is not None])

    def step_back(self) -> None:
        """Take the last point back."""
        del self._points[-1:]
        self._show(self._points)

    def _point(self, event: QgsMapMouseEvent) -> QgsPointXY:
        return self.side.snapped(event.mapPoint(), free=_is_free(event), on_road=True) or event.mapPoint()

    def _show(self, points: list[QgsPointXY]) -> None:
        self.overlay.drawn.chosen = [list(points)] if points else []
        self.overlay.renew()


class LinesTool(BoardTool):
    """Clicks choose lines of the road layer."""

    def __init__(self, side: QgisBoardMap, overlay: Overlay, hearer: Hearer) -> None:
        super().__init__(side, overlay, hearer)
        self._lines: list[int] = []

    @property
    def is_begun(self) -> bool:
        """Whether lines are chosen."""
        return bool(self._lines)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Choose a line, or leave one that was chosen; the right button ends."""
        if event.button() == Qt.MouseButton.RightButton:
            self.end()
            return
        line = self._line_at(event.mapPoint())
        if line in self._lines:
            self._lines.remove(line)
        elif line is not None:
            self._lines.append(line)
        self._show()

    def end(self) -> None:
        """Hand the lines over."""
        lines, self._lines = self._lines, []
        self._show()
        self.hearer.speed_up([str(line) for line in lines])

    def step_back(self) -> None:
        """Leave the line that was chosen last."""
        del self._lines[-1:]
        self._show()

    def _show(self) -> None:
        self.overlay.drawn.chosen = self.side.lines(self._lines)
        self.overlay.renew()

    def _line_at(self, point: QgsPointXY) -> int | None:
        roads = self.side.layers.roads()
        if roads is None:
            return None
        room = _NEAR * self.canvas().mapUnitsPerPixel()
        around = QgsRectangle(point.x() - room, point.y() - room, point.x() + room, point.y() + room)
        return line_near(roads, self.toLayerCoordinates(roads, point), self.toLayerCoordinates(roads, around))


TOOLS = {Tool.PLACE: PlaceTool, Tool.CLOSE: CloseTool, Tool.DRAW: DrawTool, Tool.LINES: LinesTool}


def _is_free(event: QgsMapMouseEvent) -> bool:
    return bool(event.modifiers() & _SHIFT)
