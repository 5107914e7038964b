"""Painter of the cells of a matrix; no cell is a widget, so that two hundred municipalities scroll as ten do."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRectF, QSize
from qgis.PyQt.QtGui import QFontMetrics, QPainter
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ..answer_painting import paint_answer, paint_current
from .model import Role
from .style import CELL_HEIGHT, CELL_WIDTH


class CellDelegate(QStyledItemDelegate):
    """Paints fill, letter, figure and marks of a cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint a cell, and the frame of the current one."""
        room = QRectF(option.rect).adjusted(2, 1, -2, -1)
        paint_answer(painter, room, index.data(Role.PAINTED), option.font)
        view = option.widget
        if not isinstance(view, QTableView):
            return
        if view.currentIndex() == index:
            paint_current(painter, QRectF(option.rect).adjusted(1, 0, -1, 0))
        elif view.selectionModel().isSelected(index):
            painter.fillRect(option.rect, view.palette().highlight().color().lighter(170))
            paint_answer(painter, room, index.data(Role.PAINTED), option.font)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the size of a cell."""
        del index
        return cell_size(option.fontMetrics)


def cell_size(metrics: QFontMetrics) -> QSize:
    """Return the size of a cell: as drawn, or larger where the letters are."""
    return QSize(max(CELL_WIDTH, metrics.horizontalAdvance("M −100 %") + 24), max(CELL_HEIGHT, metrics.height() + 9))
