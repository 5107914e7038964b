"""Table of figures in the dock: women, men, all and the region, with what the gap between women and men says."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.assessment.cell_words import short_figure
from ...core.assessment.figure_table import FigureRow
from ...core.assessment.gap import Verdict
from ...core.assessment.library import Indicator
from ...i18n import tr
from .narrow_widgets import PlainLabel
from .words import READER, translated

_TOTAL = 3  # the column of all people, which a limit is about


class FigureTable(QWidget):
    """Figures of an item, an indicator a row; hidden where none was calculated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, 5)
        self.table.setAccessibleName(tr("Figures: women, men, all, region"))
        self.table.setHorizontalHeaderLabels(["", tr("women"), tr("men"), tr("all"), tr("region")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setMinimumWidth(1)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        head = self.table.horizontalHeader()
        head.setMinimumSectionSize(20)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 5):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.table.horizontalHeaderItem(column).setTextAlignment(Qt.AlignmentFlag.AlignRight)
        self.remarks = PlainLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.table)
        layout.addWidget(self.remarks)
        self.hide()

    def show_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show the figures of an item."""
        self.setVisible(bool(rows))
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            self._fill(number, row)
        self.table.resizeRowsToContents()
        self.table.setFixedHeight(
            self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height() + 2
        )
        remarks = "\n".join(dict.fromkeys(words for row in rows if (words := _remark(row))))
        self.remarks.show_text(remarks)
        self.remarks.setVisible(bool(remarks))

    def _fill(self, number: int, row: FigureRow) -> None:
        name = QTableWidgetItem(_label(row.indicator))
        name.setToolTip(translated(row.indicator.label))
        self.table.setItem(number, 0, name)
        for column, value in enumerate((row.women, row.men, row.total, row.region), start=1):
            shown = QTableWidgetItem(_figure(row.indicator, value))
            shown.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column == _TOTAL:
                font = shown.font()
                font.setBold(True)
                shown.setFont(font)
            self.table.setItem(number, column, shown)


def _label(indicator: Indicator) -> str:
    unit = "%" if indicator.is_share else translated(indicator.unit)
    return f"{translated(indicator.label)}, {unit}"


def _figure(indicator: Indicator, value: float | None) -> str:
    """Write a figure, the unit of which stands at the left; a dash where it is not known."""
    if value is None:
        return READER.number(None)
    return READER.number(100 * value, 1) if indicator.is_share else short_figure(indicator, value, READER)


def _remark(row: FigureRow) -> str:
    if row.total is None and row.reason:
        return row.reason
    return {
        Verdict.CHANCE: tr("The gap between women and men is within the chance of small numbers."),
        Verdict.FEW: tr("Too few people to speak of a gap between women and men."),
    }.get(row.gap.verdict, "")
