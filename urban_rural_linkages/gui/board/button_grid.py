"""Buttons of one width in rows: three in a row, or fewer where the dock is narrow or its letters are large."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

_GAP, _MOST, _LEAST = 7, 3, 90


class ButtonGrid(QWidget):
    """The buttons, in the order in which one reads them."""

    def __init__(self, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = tuple(buttons)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        for one in self._buttons:
            one.setMinimumWidth(_LEAST)
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay(_MOST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons out anew, where more or fewer of them fit beside each other."""
        super().resizeEvent(event)
        self._lay(self._fitting())

    def changeEvent(self, event: QEvent) -> None:
        """Lay them out for letters of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay(self._fitting())

    def _fitting(self) -> int:
        widest = max(one.sizeHint().width() for one in self._buttons)
        fit = (count for count in range(_MOST, 1, -1) if count * widest + (count - 1) * _GAP <= self.width())
        return next(fit, 1)

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        starts = range(0, len(self._buttons), columns)
        for row, start in enumerate(starts):
            for column, one in enumerate(self._buttons[start : start + columns]):
                self._grid.addWidget(one, row, column)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, int(column < columns))
