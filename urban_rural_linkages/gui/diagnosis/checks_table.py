"""The table of the checks: a mark, the input and what was found, a number, an example, and a button that mends it.

Rows are reached by the arrow keys; Space does what the button of the row says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...i18n import tr
from ..dock.narrow_widgets import plain_tooltip
from .buttons import button
from .rows import Choices
from .side import dot
from .style import COLOURS

_MARK, _FOUND, _NUMBER, _EXAMPLE, _BUTTON = range(5)
_AROUND, _ROOM = 52, 640  # pixels: around the text of a button; of the table, from which on it shows examples


@dataclass(frozen=True)
class CheckRow:
    """A row of the table.

    Attributes
    ----------
    kind : {"right", "look", "stop"}
    verdict, found, number, example, detail : str
        Texts of its cells, and what to do about it.
    choices : sequence of (str, callable)
        The first is the button of the row, and what Space does.
    """

    kind: str
    verdict: str
    found: str
    number: str
    example: str
    detail: str = ""
    choices: Choices = field(default=())


class ChecksTable(QTableWidget):
    """A row for each check, the worst first."""

    current = pyqtSignal(int)
    """The row that is looked at, -1 for none."""

    def __init__(self) -> None:
        header = ["", tr("What was checked"), tr("Number"), tr("Example"), ""]
        super().__init__(0, len(header))
        self.setHorizontalHeaderLabels(header)
        self.setAccessibleName(tr("Checks of the data"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setIconSize(QSize(18, 18))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_MARK, _NUMBER):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(_FOUND, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(_EXAMPLE, 130)
        self._rows: list[CheckRow] = []
        self.horizontalHeader().sectionResized.connect(self._break_lines)
        self.currentCellChanged.connect(lambda row, *_others: self.current.emit(row))

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show rows; the one that was looked at stays."""
        before = max(self.currentRow(), 0)
        self._rows = list(rows)
        self.blockSignals(True)
        self.clearContents()
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            self._fill(place, row)
        self.blockSignals(False)
        labels = [row.choices[0][0] for row in rows if row.choices]
        widths = [self.fontMetrics().horizontalAdvance(label) for label in labels]
        self.setColumnWidth(_BUTTON, max(widths, default=0) + _AROUND)
        self.resizeRowsToContents()
        self.setCurrentCell(min(before, len(rows) - 1), _FOUND)
        self.current.emit(self.currentRow())

    def row_at(self, place: int) -> CheckRow | None:
        """Return a row, None where there is none."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the button of the row says on Space; everything else as tables do."""
        chosen = self.row_at(self.currentRow())
        if event.key() == Qt.Key.Key_Space and chosen is not None:
            if chosen.choices:
                chosen.choices[0][1]()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show examples where there is room; else they stand in tooltips only."""
        super().resizeEvent(event)
        self.setColumnHidden(_EXAMPLE, self.width() < _ROOM)

    def _break_lines(self, column: int) -> None:
        if column == _FOUND:
            self.resizeRowsToContents()

    def _fill(self, place: int, row: CheckRow) -> None:
        texts = (row.verdict, row.found, row.number, row.example)
        offered = tr("Space: {action}").format(action=row.choices[0][0]) if row.choices else ""
        spoken = ". ".join(text for text in (row.verdict, row.found, row.example, row.detail, offered) if text)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tooltip(row.found + (f"\n{row.example}" if row.example else "")))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if column == _NUMBER:
                item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            self.setItem(place, column, item)
        mark = self.item(place, _MARK)
        mark.setIcon(_icon(row.kind, self.devicePixelRatioF()))
        mark.setForeground(QColor(COLOURS[row.kind]))
        font = mark.font()
        font.setBold(True)
        mark.setFont(font)
        self.setItem(place, _BUTTON, QTableWidgetItem(""))
        if row.choices:
            self.setCellWidget(place, _BUTTON, _button(*row.choices[0]))


def _icon(kind: str, ratio: float) -> QIcon:
    """Return the mark of a verdict, which keeps its colour where its row is chosen."""
    picture = dot("", kind, False, ratio)
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def _button(text: str, action: Callable[[], object]) -> QWidget:
    """Return the button of a row; Tab passes it by, because Space does the same."""
    made = button(text, action)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    held = QWidget()
    line = QHBoxLayout(held)
    line.setContentsMargins(6, 3, 6, 3)
    line.addWidget(made)
    return held
