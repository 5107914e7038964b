"""Painting of an answer: fill or outline, letter, figure and marks; the same in cells, legend and buttons."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..core.assessment.answer_colours import CONFLICT, CURRENT, LOOKS, MARK, STALE, Tone
from .diagnosis.style import PETROL, SOFT

EDGE = "#dde3e6"  # of a cell that is read, not judged
_ROUND, _MARGIN = 3.5, 8.0
_RING = 6.5  # width of each of the two rings of a common answer


@dataclass(frozen=True)
class Painted:
    """All that is painted of an answer.

    Attributes
    ----------
    tone : Tone
        Fill, hatch or line.
    letter, figure : str
        At the left, and at the right.
    is_proposed, is_common, is_overridden, lacks_reason, is_stale, has_comment, in_conflict, is_asked : bool
        Marks; see `core.assessment.matrix.Cell`.
    """

    tone: Tone = Tone.OPEN
    letter: str = ""
    figure: str = ""
    is_proposed: bool = False
    is_common: bool = False
    is_overridden: bool = False
    lacks_reason: bool = False
    is_stale: bool = False
    has_comment: bool = False
    in_conflict: bool = False
    is_asked: bool = True


def paint_answer(painter: QPainter, room: QRectF, what: Painted, font: QFont) -> None:
    """Paint an answer into a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = room.adjusted(0.5, 0.5, -0.5, -0.5)
    _paint_box(painter, box, what)
    if what.is_asked:
        _paint_words(painter, box, what, font)
        _paint_marks(painter, box, what)
    painter.restore()


def paint_current(painter: QPainter, room: QRectF) -> None:
    """Paint the frame of the current cell: black, and white within, so that it is seen on any fill."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#ffffff"), 2.0))
    painter.drawRoundedRect(room.adjusted(2.5, 2.5, -2.5, -2.5), 2.0, 2.0)
    painter.setPen(QPen(QColor(CURRENT), 2.5))
    painter.drawRoundedRect(room.adjusted(0.2, 0.2, -0.2, -0.2), 4.0, 4.0)
    painter.restore()


def _paint_box(painter: QPainter, box: QRectF, what: Painted) -> None:
    look = LOOKS[what.tone]
    fill, pen = QColor(look.fill), QPen(Qt.PenStyle.NoPen)
    if not what.is_asked:
        fill = QColor("#f6f7f8")
    elif what.is_proposed:
        fill, pen = QColor("#ffffff"), QPen(QColor(look.fill if what.tone is not Tone.PLAIN else SOFT), 2.0)
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    elif what.tone is Tone.OPEN and not what.figure:
        pen = QPen(QColor(look.dashes), 1.0, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.0, 3.0])
    elif what.tone in (Tone.OPEN, Tone.PLAIN):
        pen = QPen(QColor(EDGE), 1.0)
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    if look.hatch and not what.is_proposed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(look.hatch), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
    if what.in_conflict:
        painter.setPen(QPen(QColor(CONFLICT), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)


def _ink(what: Painted) -> QColor:
    return QColor(LOOKS[Tone.PLAIN].ink if what.is_proposed else LOOKS[what.tone].ink)


def _paint_words(painter: QPainter, box: QRectF, what: Painted, font: QFont) -> None:
    words = box.adjusted(_MARGIN, 0, -_MARGIN, 0)
    bold = QFont(font)
    bold.setBold(True)
    painter.setPen(_ink(what))
    painter.setFont(bold)
    middle = Qt.AlignmentFlag.AlignVCenter
    only_letter = not what.figure and not what.is_common and box.width() < 3 * box.height()
    across = Qt.AlignmentFlag.AlignHCenter if only_letter and box.width() < 1.6 * box.height() else (
        Qt.AlignmentFlag.AlignLeft)  # fmt: skip
    painter.drawText(words if across == Qt.AlignmentFlag.AlignLeft else box, int(across | middle), what.letter)
    if what.is_common:
        _paint_rings(painter, words)
        words = words.adjusted(0, 0, -2.3 * _RING, 0)
    painter.setFont(font)
    painter.setPen(_ink(what))
    painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | middle), what.figure)
    if what.is_stale and what.figure:
        width = QFontMetricsF(font).horizontalAdvance(what.figure)
        under = box.bottom() - 4.0
        painter.setPen(QPen(QColor(STALE), 2.0))
        painter.drawLine(QPointF(words.right() - width, under), QPointF(words.right(), under))


def _paint_rings(painter: QPainter, words: QRectF) -> None:
    """Paint two rings that hold each other: a common answer."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(painter.pen().color(), 1.3))
    top = words.center().y() - 0.5 * _RING
    for left in (words.right() - 1.7 * _RING, words.right() - 0.9 * _RING):
        painter.drawEllipse(QRectF(left, top, _RING, _RING))


def _paint_marks(painter: QPainter, box: QRectF, what: Painted) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if what.lacks_reason:
        painter.setBrush(QColor(MARK))
        right, top = box.right() + 0.5, box.top() - 0.5
        painter.drawPolygon(QPolygonF([QPointF(right - 10, top), QPointF(right, top), QPointF(right, top + 10)]))
    if what.has_comment:
        painter.setBrush(QColor("#ffffff"))
        painter.setPen(QPen(QColor(PETROL), 1.2))
        left, top = box.right() - (23.0 if what.lacks_reason else 11.0), box.top() + 0.5
        painter.drawPolygon(QPolygonF([QPointF(left, top), QPointF(left + 9, top), QPointF(left + 9, top + 5),
                                       QPointF(left + 4, top + 5), QPointF(left, top + 9)]))  # fmt: skip
    if what.is_overridden:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_ink(what))
        painter.drawEllipse(QPointF(box.left() + 5.0, box.bottom() - 5.0), 1.8, 1.8)


class Swatch(QWidget):
    """An answer as it is painted in a cell, or the square of a blocking duty."""

    def __init__(self, what: Painted | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = what
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a small cell."""
        if self.what is None:
            return QSize(12, 20)
        height = self.fontMetrics().height() + 4
        return QSize(height * 2 + 8 if self.what.is_common else height + 7, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        if self.what is None:
            painter.fillRect(QRectF(1, 0.5 * self.height() - 5, 10, 10), QColor(MARK))
        else:
            paint_answer(painter, QRectF(self.rect()), self.what, self.font())
