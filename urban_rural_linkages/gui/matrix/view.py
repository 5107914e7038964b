"""The table of the matrix and its keys: arrows move, digits answer, Space accepts, Ctrl and an arrow finds the open."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QLabel, QTableView, QWidget

from ...core.assessment.matrix import Place
from ...core.assessment.matrix_order import next_place
from ...i18n import tr
from .delegate import CellDelegate, cell_size
from .heads import QuestionHead, UnitHead
from .model import MatrixModel
from .style import QUESTION_WIDTH, scaled

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_COMMANDS = (
    (Qt.Key.Key_Return, _NONE, "open"), (Qt.Key.Key_Enter, _NONE, "open"), (Qt.Key.Key_F2, _NONE, "note"),
    (Qt.Key.Key_Space, _NONE, "accept"), (Qt.Key.Key_Delete, _NONE, "clear"), (Qt.Key.Key_Backspace, _NONE, "clear"),
    (Qt.Key.Key_R, _CONTROL, "copy right"), (Qt.Key.Key_R, _CONTROL | _SHIFT, "copy all"),
    (Qt.Key.Key_Z, _CONTROL, "undo"), (Qt.Key.Key_Z, _CONTROL | _SHIFT, "redo"), (Qt.Key.Key_Y, _CONTROL, "redo"),
)  # fmt: skip
_ARROWS = (
    (Qt.Key.Key_Right, (0, 1)), (Qt.Key.Key_Left, (0, -1)), (Qt.Key.Key_Down, (1, 0)), (Qt.Key.Key_Up, (-1, 0)),
)  # fmt: skip
_ROOM_FOR_CELLS = 260  # pixels that the column of questions leaves for cells in a narrow window


class MatrixView(QTableView):
    """Cells of the matrix, with heads that stay.

    Attributes
    ----------
    moved : signal of object
        Unit and item of the current cell; None outside.
    wanted : signal of str
        A command was asked for by a key: open, note, accept, clear, copy right, copy all, undo or redo.
    digit : signal of str
        A digit was typed on a cell.
    """

    moved = pyqtSignal(object)
    wanted = pyqtSignal(str)
    digit = pyqtSignal(str)

    _is_ready = False  # Qt changes fonts before all is there

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cells")
        self.setAccessibleName(tr("Questions by municipality"))
        self.setAccessibleDescription(
            tr("Arrows move, 1 to 4 answer, 0 clears, Space accepts a proposal, Enter opens the cell, F2 its note.")
        )
        self.table = model
        self._kept: Place | None = None
        self._questions, self._units = QuestionHead(self), UnitHead(self)
        self.setVerticalHeader(self._questions)
        self.setHorizontalHeader(self._units)
        self._corner = QLabel(self)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._corner.setContentsMargins(8, 0, 0, 4)
        self._look()
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        model.modelReset.connect(self._after_reset)
        self._is_ready = True
        self.fit()

    def _look(self) -> None:
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)

    # -- places ----------------------------------------------------------------------------------------------

    def place(self) -> Place | None:
        """Return unit and item of the current cell."""
        return self.table.place(self.currentIndex())

    def go_to(self, place: Place) -> bool:
        """Make a cell the current one; tell whether it is shown."""
        index = self.table.index_of(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def chosen(self) -> Sequence[Place]:
        """Return the cells that are chosen, at least the current one."""
        places = [self.table.place(index) for index in self.selectedIndexes()]
        found = [place for place in places if place is not None]
        here = self.place()
        return found or ([here] if here is not None else [])

    def next_blocking(self) -> bool:
        """Go to the next blocking duty that is open; tell whether there is one."""
        places = self.table.places()
        found = next_place([self.table.matrix.cell(*place) for place in places], places, self.place(), blocking=True)
        return found is not None and self.go_to(found)

    def fit(self) -> None:
        """Fit rows and columns to the size of the letters, and the questions to the width of the window."""
        cell = cell_size(self.fontMetrics())
        self._questions.setDefaultSectionSize(cell.height())
        self._units.setDefaultSectionSize(cell.width())
        wanted = max(QUESTION_WIDTH, self._questions.wanted_width())
        limit = max(min(wanted, self.width() - _ROOM_FOR_CELLS), 180)
        if limit != self._questions.width_limit:
            self._questions.width_limit = limit
            self._questions.updateGeometry()
        self._questions.setFixedWidth(limit)
        self.updateGeometries()
        self._place_corner()

    def name_order(self, words: str) -> None:
        """Say above the questions in which order they are."""
        self._corner.setText(words)

    # -- what Qt calls ---------------------------------------------------------------------------------------

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which cell is the current one, and paint its heads anew."""
        super().currentChanged(current, previous)
        self._kept = self.table.place(current) or self._kept
        self._questions.viewport().update()
        self._units.viewport().update()
        self.moved.emit(self.table.place(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = next((name for key, held, name in _COMMANDS if (event.key(), modifiers) == (key, held)), None)
        arrow = next((steps for key, steps in _ARROWS if event.key() == key), None)
        if command is not None:
            self.wanted.emit(command)
        elif modifiers == _CONTROL and arrow is not None:
            self._next_open(*arrow)
        elif modifiers == _NONE and event.text().isdigit():
            self.digit.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the cell."""
        del event
        self.wanted.emit("open")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for cells."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another size of letters."""
        super().changeEvent(event)
        if self._is_ready and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    # -- within ----------------------------------------------------------------------------------------------

    def _next_open(self, down: int, across: int) -> None:
        """Go to the next open cell in a direction, within the row or the column."""
        here, table = self.currentIndex(), self.table
        if not here.isValid():
            return
        rows = [here.row()] if across else range(table.rowCount())
        columns = range(table.columnCount()) if across else [here.column()]
        places = [table.place(table.index(row, column)) for row in rows for column in columns]
        line = [place for place in places if place is not None]
        if down + across < 0:
            line.reverse()
        found = next_place([table.matrix.cell(*place) for place in line], line, table.place(here))
        if found is not None:
            self.go_to(found)

    def _after_reset(self) -> None:
        """Stay in the cell where one was, or go to the first."""
        kept = self.table.index_of(self._kept) if self._kept is not None else QModelIndex()
        index = kept if kept.isValid() else self.table.index(0, 0)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            self.moved.emit(None)

    def _place_corner(self) -> None:
        frame = self.frameWidth()
        self._corner.setFont(scaled(self.font(), 0.9, bold=True))
        self._corner.setGeometry(frame, frame, self._questions.width(), self._units.height())
        self._corner.setStyleSheet("background: #ffffff; color: #17495a; border-bottom: 2px solid #17495a;")
