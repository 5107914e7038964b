"""Tables of a page: as high as their rows, in plain text, with numbers at the right, and Tab leads on."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

_AIR = 8  # pixels around a line


class PlainTable(QTableWidget):
    """A table that is read and not written.

    Parameters
    ----------
    name : str
        What screen readers call it.
    most : int
        Rows in view; what is longer is scrolled.
    """

    def __init__(self, name: str, most: int = 10) -> None:
        super().__init__()
        self._most, self._is_stretched = most, False
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setMinimumWidth(1)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self._shown: tuple[Sequence[str], Sequence[Sequence[str]]] = ((), ())

    def show_rows(self, headers: Sequence[str], rows: Sequence[Sequence[str]], words: int = 1) -> None:
        """Show rows; nothing is done where they are the same, so that a row keeps the focus.

        Parameters
        ----------
        headers : sequence of str
        rows : sequence of sequences of str
        words : int
            So many of the first columns hold words; the others hold numbers, at the right.
        """
        if (headers, rows) == self._shown:
            return
        self._shown = (headers, rows)
        self.setColumnCount(len(headers))
        self.setHorizontalHeaderLabels(list(headers))
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.setItem(row, column, _cell(text, column < words))
        for column in range(len(headers)):
            side = _side(column < words)
            self.horizontalHeaderItem(column).setTextAlignment(side)
        self.resizeColumnsToContents()
        self._set_height()

    def stretch(self, column: int) -> None:
        """Let a column take the room that the others leave."""
        self._is_stretched = True
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._set_height()

    def _set_height(self) -> None:
        line = self.fontMetrics().height() + _AIR
        self.verticalHeader().setMinimumSectionSize(line)
        self.verticalHeader().setDefaultSectionSize(line)
        lines = min(self.rowCount(), self._most) + 1
        self.horizontalHeader().setFixedHeight(line + _AIR)
        scroll_bar = 0 if self._is_stretched else self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(lines * line + 2 * _AIR + scroll_bar)


def _cell(text: str, is_word: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(_side(is_word))
    item.setToolTip(text if is_word else "")
    return item


def _side(is_word: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if is_word else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
