"""Drawings put down by a painter of Qt: on a page of a PDF or on pixels, with the words as words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache, singledispatchmethod

from qgis.PyQt.QtCore import QByteArray, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from ..core.report.drawing import (
    WHITE,
    Circle,
    Drawing,
    Fill,
    Group,
    Hatch,
    Link,
    Mark,
    Path,
    Picture,
    Rectangle,
    Stroke,
    Text,
    Weight,
)
from ..core.report.svg import MILLIMETRES_OF_A_POINT
from .fonts import Typeface, drawable, report_font, report_typeface
from .pictures import png_bytes

_EM = 1000  # pixels of the letters that are measured, so large that no width is rounded
_MILLIMETRES_OF_AN_INCH = 25.4


class TextWidths:
    """The measure of texts: how wide they are set in the letters of the report."""

    def width(self, text: str, size: float, weight: Weight = "regular", italic: bool = False) -> float:
        """Return the width of a text in mm, its letters `size` points high."""
        em = size * MILLIMETRES_OF_A_POINT
        return float(_metrics(report_typeface(), weight, italic).horizontalAdvance(drawable(text))) / _EM * em


@lru_cache(maxsize=16)
def _metrics(typeface: Typeface, weight: Weight, italic: bool) -> QFontMetricsF:
    """Return the measures of letters; those of another family are others."""
    return QFontMetricsF(report_font(_EM, weight, italic))


def png_of_drawing(drawing: Drawing, dots_per_inch: int = 200) -> bytes:
    """Return a drawing as a PNG on white."""
    dots = dots_per_inch / _MILLIMETRES_OF_AN_INCH
    image = QImage(math.ceil(drawing.width * dots), math.ceil(drawing.height * dots), QImage.Format.Format_RGB32)
    image.fill(QColor(WHITE))
    painter = QPainter(image)
    paint(painter, drawing.marks, dots)
    painter.end()
    return png_bytes(image)


def paint(painter: QPainter, marks: Sequence[Mark], dots: float) -> None:
    """Put marks down.

    Parameters
    ----------
    painter : QPainter
        Active; its origin is that of the marks.
    marks : sequence of Mark
        In millimetres.
    dots : float
        How many units of the painter make a millimetre.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Brushwork(painter, dots).marks(marks)


class _Brushwork:
    def __init__(self, painter: QPainter, dots: float) -> None:
        self._painter, self._dots = painter, dots

    def marks(self, marks: Sequence[Mark]) -> None:
        """Put marks down in order."""
        for mark in marks:
            self._mark(mark)

    @singledispatchmethod
    def _mark(self, mark: Mark) -> None:
        raise TypeError(type(mark).__name__)

    @_mark.register
    def _(self, mark: Rectangle) -> None:
        path = QPainterPath()
        radius = mark.radius * self._dots
        path.addRoundedRect(self._box(mark.x, mark.y, mark.width, mark.height), radius, radius)
        self._draw(path, mark.fill, mark.stroke)

    @_mark.register
    def _(self, mark: Circle) -> None:
        path = QPainterPath()
        path.addEllipse(QPointF(mark.x * self._dots, mark.y * self._dots), *[mark.radius * self._dots] * 2)
        self._draw(path, mark.fill, mark.stroke)

    @_mark.register
    def _(self, mark: Path) -> None:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for ring in mark.rings:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in (ring * self._dots).tolist()]))
            if mark.fill is not None:
                path.closeSubpath()
        self._draw(path, mark.fill, mark.stroke)

    @_mark.register
    def _(self, mark: Text) -> None:
        painter, dots = self._painter, self._dots
        font = report_font(mark.size * MILLIMETRES_OF_A_POINT * dots, mark.weight, mark.italic)
        text = drawable(mark.text)
        width = QFontMetricsF(font).horizontalAdvance(text)
        left = {"start": 0.0, "middle": -width / 2, "end": -width}[mark.anchor]
        painter.save()
        painter.translate(mark.x * dots, mark.y * dots)
        painter.rotate(mark.angle)
        if mark.halo:
            outline = QPainterPath()
            outline.addText(QPointF(left, 0.0), font, text)
            painter.strokePath(outline, self._pen(Stroke(WHITE, 2 * mark.halo)))
        painter.setFont(font)
        painter.setPen(QColor(mark.colour))
        painter.drawText(QPointF(left, 0.0), text)
        painter.restore()

    @_mark.register
    def _(self, mark: Picture) -> None:
        image = QImage.fromData(QByteArray(mark.content))
        self._painter.drawImage(self._box(mark.x, mark.y, mark.width, mark.height), image)

    @_mark.register
    def _(self, mark: Link) -> None:
        """Whoever makes the page knows its links."""

    @_mark.register
    def _(self, mark: Group) -> None:
        self._painter.save()
        self._painter.translate(mark.x * self._dots, mark.y * self._dots)
        if mark.clip:
            self._painter.setClipRect(self._box(*mark.clip), Qt.ClipOperation.IntersectClip)
        self.marks(mark.marks)
        self._painter.restore()

    def _draw(self, path: QPainterPath, fill: Fill, stroke: Stroke | None) -> None:
        if isinstance(fill, Hatch):
            self._hatch(path, fill)
        elif fill is not None:
            self._painter.fillPath(path, QBrush(QColor(fill)))
        if stroke is not None:
            self._painter.strokePath(path, self._pen(stroke))

    def _hatch(self, path: QPainterPath, hatch: Hatch) -> None:
        """Fill a path with lines, which stay lines on paper, as the patterns of Qt do not."""
        painter = self._painter
        painter.fillPath(path, QBrush(QColor(hatch.background)))
        box, step = path.boundingRect(), hatch.distance * math.sqrt(2) * self._dots
        lines = QPainterPath()
        start = box.left() - box.height()
        start = math.floor(start / step) * step  # the same lines in neighbours
        shift = math.fmod(box.bottom(), step)
        x = start + shift - step
        while x < box.right():
            lines.moveTo(x, box.bottom())
            lines.lineTo(x + box.height(), box.top())
            x += step
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.strokePath(lines, self._pen(Stroke(hatch.colour, hatch.width)))
        painter.restore()

    def _pen(self, stroke: Stroke) -> QPen:
        pen = QPen(QColor(stroke.colour), stroke.width * self._dots)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if stroke.dashes else Qt.PenCapStyle.RoundCap)
        if stroke.dashes:
            pen.setDashPattern([dash / stroke.width for dash in stroke.dashes])
        return pen

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF(x * self._dots, y * self._dots, width * self._dots, height * self._dots)
