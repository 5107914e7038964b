"""Short lists of the editor: evidence and measures; as high as what they hold, up to four rows."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QPushButton, QWidget

from .labels import TARGET

_MOST_ROWS = 4


class ShortList(QListWidget):
    """A list that says so when it is empty."""

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self.setAccessibleName(name)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(1)

    def start(self) -> None:
        """Empty it, to be filled again."""
        self.blockSignals(True)
        self.clear()

    def finish(self, row: int) -> None:
        """Fit the height to the rows, and go back to a row."""
        for place in range(self.count()):
            self.item(place).setSizeHint(QSize(1, TARGET))
        self.setCurrentRow(min(max(row, 0), self.count() - 1))
        self.blockSignals(False)
        rows = min(max(self.count(), 1), _MOST_ROWS)
        self.setFixedHeight(rows * TARGET + 2 * self.frameWidth())
        self.setAccessibleDescription("" if self.count() else self._nothing)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or that there are none."""
        super().paintEvent(event)
        if self.count():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.viewport().rect().adjusted(4, 0, -4, 0)
        shown = self.fontMetrics().elidedText(self._nothing, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def push_button(text: str, name: str) -> QPushButton:
    """Return a button with a name that says all of what it does."""
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setMinimumHeight(TARGET)
    button.setAutoDefault(False)
    return button
