"""Heads of the matrix: municipalities above with what is answered, questions at the left, which stay in view."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter
from qgis.PyQt.QtWidgets import QHeaderView, QTableView

from ...core.assessment.answer_colours import MARK
from ...core.assessment.checklist import Item, ItemKind
from ...core.assessment.words import item_kind_words
from ...i18n import tr
from ..dock.item_tree import two_lines
from ..dock.words import READER
from .model import MatrixModel, Role
from .style import CURRENT_ROW, HEAD_HEIGHT, INK, LINE, PETROL, QUESTION_WIDTH, SOFT, scaled

_BAR, _SQUARE, _SMALL = 4, 8, 0.86
_BEFORE, _AFTER = 8, 28  # pixels beside a title and its kind; the mark of a duty stands in the latter
_MOST_LETTERS = 52  # a question that has no title is cut


class UnitHead(QHeaderView):
    """Names of the municipalities in two lines, with a bar and "38/61"."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(tr("Municipalities"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(True)

    def sizeHint(self) -> QSize:
        """Return the height of two lines, the bar and some air."""
        lines = self.fontMetrics().lineSpacing() * 3 + 24
        return QSize(super().sizeHint().width(), max(HEAD_HEIGHT, lines))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint the head of one municipality."""
        model, view = self.model(), self.parent()
        is_current = isinstance(view, QTableView) and view.currentIndex().column() == logicalIndex
        painter.save()
        painter.fillRect(rect, QColor(CURRENT_ROW if is_current else "#ffffff"))
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), QColor(PETROL))
        name = model.headerData(logicalIndex, Qt.Orientation.Horizontal)
        font = scaled(self.font(), _SMALL, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(PETROL))
        room = rect.adjusted(5, 5, -3, -5)
        shown = two_lines(str(name), painter.fontMetrics(), room.width(), 2)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), shown)
        counts = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Role.COUNTS)
        self._paint_counts(painter, rect.adjusted(5, 0, -5, -4), *(counts or (0, 0, 0.0)))
        painter.restore()

    def _paint_counts(self, painter: QPainter, room: QRect, answered: int, asked: int, share: float) -> None:
        painter.setFont(scaled(self.font(), _SMALL))
        painter.setPen(QColor(SOFT))
        words = f"{answered}/{asked}"
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), words)
        metrics = painter.fontMetrics()
        bar = QRectF(room.left(), room.bottom() - 0.5 * metrics.height() - 1.0,
                     max(room.width() - metrics.horizontalAdvance(words) - 5, 8), _BAR)  # fmt: skip
        painter.fillRect(bar, QColor("#dfe5e8"))
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), QColor(PETROL))


class QuestionHead(QHeaderView):
    """Questions in one line, bold and with a square where they block; the column does not scroll sideways."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAccessibleName(tr("Questions"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.width_limit = QUESTION_WIDTH

    def sizeHint(self) -> QSize:
        """Return the width of the column of questions."""
        return QSize(self.width_limit, super().sizeHint().height())

    def wanted_width(self) -> int:
        """Return the width in which each title that is shown stands whole beside its kind, also when it is bold."""
        model, bold = self.model(), QFontMetrics(scaled(self.font(), 1.0, bold=True))
        items = model.items if isinstance(model, MatrixModel) else ()
        kinds = {kind: self._kind_width(item) for kind, item in {item.kind: item for item in items}.items()}
        titles = (str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(len(items)))
        wide = (bold.horizontalAdvance(title) + kinds[item.kind] for item, title in zip(items, titles, strict=True))
        most = _MOST_LETTERS * self.fontMetrics().averageCharWidth()
        return min(max(wide, default=0) + _BEFORE + _AFTER, max(most, QUESTION_WIDTH))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one question."""
        model, view = self.model(), self.parent()
        if not isinstance(model, MatrixModel) or logicalIndex >= len(model.items):
            return
        item = model.items[logicalIndex]
        is_current = isinstance(view, QTableView) and view.currentIndex().row() == logicalIndex
        painter.save()
        painter.fillRect(rect, QColor(CURRENT_ROW if is_current else "#ffffff"))
        blocks = model.matrix.blocks(item)
        kind = _short_kind(item)
        room = rect.adjusted(_BEFORE, 0, -_AFTER - self._kind_width(item), 0)
        painter.setFont(scaled(self.font(), 1.0, bold=blocks or is_current))
        painter.setPen(QColor(INK))
        title = str(model.headerData(logicalIndex, Qt.Orientation.Vertical))
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setFont(scaled(self.font(), _SMALL))
        painter.setPen(QColor(SOFT))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(rect.adjusted(0, 0, -20, 0), right, kind)
        self._paint_mark(painter, rect, blocks=blocks)
        painter.restore()

    def _kind_width(self, item: Item) -> int:
        return QFontMetrics(scaled(self.font(), _SMALL)).horizontalAdvance(_short_kind(item))

    @staticmethod
    def _paint_mark(painter: QPainter, rect: QRect, *, blocks: bool) -> None:
        if blocks:
            middle = rect.center().y() - 0.5 * _SQUARE
            painter.fillRect(QRectF(rect.right() - 13, middle, _SQUARE, _SQUARE), QColor(MARK))
        painter.setPen(QColor(LINE))
        painter.drawLine(rect.topRight(), rect.bottomRight())


def _short_kind(item: Item) -> str:
    """Return the kind of a question as short as the column has room for."""
    kind = item_kind_words(item.kind, READER)
    return tr("determ.") if item.kind is ItemKind.DETERMINATION else kind
