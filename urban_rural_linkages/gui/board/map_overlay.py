"""Signs of a scenario above the map: services, names, roads, and the ghost of what a click would place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...i18n import tr
from .ports import Mark
from .style import INK, LONGER_DARK, SHORTER_DARK

_RADIUS = {Mark.TODAY: 4.5, Mark.NEW: 10.0, Mark.CLOSED: 10.0}
_NEAR = 12.0  # pixels around a sign that are still the sign
_GAP, _LONGEST = 4.0, 260.0  # pixels: from a sign to its name, and of a name
_ORDER = (Mark.NEW, Mark.CLOSED, Mark.TODAY)  # whose name stands where two would touch

Line = list[QgsPointXY]


@dataclass(frozen=True)
class Sign:
    """A service on the map of the window, in its coordinates."""

    mark: Mark
    key: str
    name: str
    point: QgsPointXY


@dataclass
class Drawn:
    """All that stands above the map.

    Attributes
    ----------
    signs : list of Sign
    roads : list of Line
        Roads of the scenario.
    chosen : list of Line
        Lines that are being chosen, or the road that is being drawn.
    ghost : QgsPointXY or None
        Where a click would place a service.
    hidden : str
        Key of the service that is being dragged.
    """

    signs: list[Sign] = field(default_factory=list)
    roads: list[Line] = field(default_factory=list)
    chosen: list[Line] = field(default_factory=list)
    ghost: QgsPointXY | None = None
    hidden: str = ""


class Overlay(QgsMapCanvasItem):
    """The item of the canvas that paints them."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.drawn = Drawn()
        self.setZValue(50)
        self.updatePosition()

    def renew(self) -> None:
        """Paint again: something has changed."""
        self.updatePosition()
        self.update()

    def sign_at(self, position: QPointF, marks: Sequence[Mark] = _ORDER) -> Sign | None:
        """Return the sign at a place of the window; the nearest, where several are near."""
        near = [(QPointF(position - self._pixel(sign.point)).manhattanLength(), place)
                for place, sign in enumerate(self.drawn.signs) if sign.mark in marks]  # fmt: skip
        distance, place = min(near, default=(_NEAR + 1.0, -1))
        return self.drawn.signs[place] if distance <= _NEAR else None

    def updatePosition(self) -> None:
        """Follow the map."""
        self.setPos(QPointF(0, 0))
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        """Return the whole canvas."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:  # fmt: skip
        """Paint roads, then signs, then names."""
        del option, widget
        if painter is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self.drawn.roads:
            self._paint_line(painter, line, Qt.PenStyle.SolidLine)
        for line in self.drawn.chosen:
            self._paint_line(painter, line, Qt.PenStyle.DashLine)
        signs = sorted(self._shown(), key=lambda sign: _ORDER.index(sign.mark), reverse=True)
        for sign in signs:
            paint_sign(painter, self._pixel(sign.point), sign.mark)
        self._paint_names(painter, signs)
        if self.drawn.ghost is not None:
            painter.setOpacity(0.65)
            paint_sign(painter, self._pixel(self.drawn.ghost), Mark.NEW)
            painter.setOpacity(1.0)

    # -- within ----------------------------------------------------------------------------------------------

    def _shown(self) -> Iterator[Sign]:
        return (sign for sign in self.drawn.signs if not self.drawn.hidden or sign.key != self.drawn.hidden)

    def _pixel(self, point: QgsPointXY) -> QPointF:
        return self.toCanvasCoordinates(point)

    def _paint_line(self, painter: QPainter, line: Line, style: Qt.PenStyle) -> None:
        shape = QPolygonF([self._pixel(point) for point in line])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(QColor("#ffffff"), 5.5), QPen(QColor(INK), 2.8, style)):
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(shape)

    def _paint_names(self, painter: QPainter, signs: Sequence[Sign]) -> None:
        """Write the names that find room: beside, then below or above their sign, and over no other."""
        taken = [_room(self._pixel(sign.point), _RADIUS[sign.mark]) for sign in signs]
        for sign in sorted(signs, key=lambda sign: _ORDER.index(sign.mark)):
            font = QFont(self._canvas.font())
            font.setBold(sign.mark is not Mark.TODAY)
            words = QFontMetricsF(font).elidedText(_words(sign), Qt.TextElideMode.ElideRight, _LONGEST)
            for box in _places(self._pixel(sign.point), _RADIUS[sign.mark], QFontMetricsF(font), words):
                if self.boundingRect().contains(box) and not any(box.intersects(other) for other in taken):
                    taken.append(box)
                    _write(painter, box, font, words)
                    break


def paint_sign(painter: QPainter, at: QPointF, mark: Mark) -> None:
    """Paint a sign: a dot, a circle with a plus, or one with a cross."""
    radius = _RADIUS[mark]
    colour = {Mark.TODAY: INK, Mark.NEW: SHORTER_DARK, Mark.CLOSED: LONGER_DARK}[mark]
    painter.setPen(QPen(QColor("#ffffff"), 2.2))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(at, radius, radius)
    if mark is Mark.TODAY:
        return
    arm = 0.5 * radius
    ends = ((arm, 0.0), (0.0, arm)) if mark is Mark.NEW else ((0.8 * arm, 0.8 * arm), (0.8 * arm, -0.8 * arm))
    pen = QPen(QColor("#ffffff"), 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for x, y in ends:
        painter.drawLine(at - QPointF(x, y), at + QPointF(x, y))


def _words(sign: Sign) -> str:
    if sign.mark is Mark.TODAY:
        return sign.name
    words = tr("new: {name}") if sign.mark is Mark.NEW else tr("closed: {name}")
    return words.format(name=sign.name)


def _room(at: QPointF, radius: float) -> QRectF:
    return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)


def _places(at: QPointF, radius: float, metrics: QFontMetricsF, words: str) -> Iterator[QRectF]:
    """Yield where a name may stand: right, left, below, above."""
    wide, high = metrics.horizontalAdvance(words) + 2.0, metrics.height()
    away = radius + _GAP
    yield QRectF(at.x() + away, at.y() - 0.5 * high, wide, high)
    yield QRectF(at.x() - away - wide, at.y() - 0.5 * high, wide, high)
    yield QRectF(at.x() - 0.5 * wide, at.y() + away, wide, high)
    yield QRectF(at.x() - 0.5 * wide, at.y() - away - high, wide, high)


def _write(painter: QPainter, box: QRectF, font: QFont, words: str) -> None:
    """Write a name with a white halo."""
    path = QPainterPath()
    path.addText(QPointF(box.left() + 1.0, box.top() + QFontMetricsF(font).ascent()), font, words)
    halo = QPen(QColor(255, 255, 255, 235), 3.5)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, halo)
    painter.fillPath(path, QColor(INK))
