"""Widgets that fit a narrow dock: labels that wrap, combo boxes that shorten, short lists, buttons, rows that break.

Every text is shown as it was typed: a note that holds HTML is no HTML here.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLayout,
    QLayoutItem,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from .words import breakable, unmarked

TARGET = 24  # pixels: the least height of what is clicked


class PlainLabel(QLabel):
    """A label that wraps and shows its text as it is; `html.escape` is never needed."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, bold: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.shown_text = ""
        if bold:
            font = QFont(self.font())
            font.setBold(True)
            self.setFont(font)
        self.show_text(text)

    def setBuddy(self, widget: QWidget) -> None:
        """Name a widget; ampersands are then doubled, because a label with a buddy has a mnemonic."""
        super().setBuddy(widget)
        self.show_text(self.shown_text)

    def show_text(self, text: str) -> None:
        """Show a text, and hide the label where there is none."""
        self.shown_text = text
        shown = breakable(text)
        self.setText(unmarked(shown) if self.buddy() is not None else shown)


class NarrowCombo(QComboBox):
    """A combo box that takes the width it is given; entries that are cut say the rest in a tooltip."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMinimumHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentIndexChanged.connect(self._explain)

    def offer(self, text: str, code: str) -> None:
        """Add an entry to the combo box."""
        self.addItem(text, code)
        self.setItemData(self.count() - 1, plain_tooltip(text), Qt.ItemDataRole.ToolTipRole)
        self._explain()

    def choose(self, code: str) -> None:
        """Choose the entry of a code; where there is none, nothing changes."""
        place = self.findData(code)
        if place >= 0:
            self.setCurrentIndex(place)

    def code(self) -> str:
        """Return the code of the chosen entry."""
        return str(self.currentData() or "")

    def _explain(self) -> None:
        self.setToolTip(plain_tooltip(self.currentText()))


def plain_tooltip(text: str) -> str:
    """Return a tooltip that Qt does not take for HTML, whatever it holds, and that wraps."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<p>{escaped}</p>" if text else ""


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


class FlowLayout(QLayout):
    """Left to right, then down, as words on a page."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem | None) -> None:
        """Add an item to the layout."""
        if item is not None:
            self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """Return an item; None past the last."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Remove an item from the layout and return it."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Claim no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the rows take."""
        return self._placed(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rectangle: QRect) -> None:
        """Set the geometry of the items, row by row."""
        super().setGeometry(rectangle)
        self._placed(rectangle, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size: rows are made of what there is."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _placed(self, room: QRect, *, move: bool) -> int:
        """Go through the rows, and return their height."""
        x, y, row = room.x(), room.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > room.x() and x + size.width() > room.x() + room.width():
                x, y, row = room.x(), y + row + self.spacing(), 0
            if move:
                width = min(size.width(), room.width())
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x, row = x + size.width() + self.spacing(), max(row, size.height())
        return y + row - room.y()
