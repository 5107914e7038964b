"""List of changes, each with what it does alone: people who gain and people who lose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from ...core.board.changes import BoardChange
from ...i18n import tr
from ..dock.narrow_widgets import plain_tooltip
from .words import people_words

_ROW, _AROUND, _MOST_ROWS = 26, 8, 6


@dataclass(frozen=True)
class ChangeRow:
    """A change in the list: its sign and words; None = what it does is not known yet."""

    change: BoardChange
    sign: str
    words: str
    gain: float | None = None
    lose: float | None = None


class ChangesModel(QAbstractTableModel):
    """The rows of the list."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[ChangeRow] = ()

    def show(self, rows: Sequence[ChangeRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many changes there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return the number of columns: words, gain, lose."""
        return 0 if parent.isValid() else 3

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a cell shows, and what a screen reader says of it."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole and not index.column():
            return f"{row.sign} {row.words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(row.words)
        if role == Qt.ItemDataRole.DisplayRole:
            return _people(row.gain if index.column() == 1 else row.lose)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{change}: {gain} {gain:person gains|people gain}, {lose} {lose:person loses|people lose}"
            ).format(change=row.words, gain=_people(row.gain), lose=_people(row.lose))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:  # fmt: skip
        """Return the heads of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return (tr("Change"), tr("Gain"), tr("Lose"))[section] if role == Qt.ItemDataRole.DisplayRole else None


class ChangesTable(QTableView):
    """The list; Delete takes a change away.

    Attributes
    ----------
    removed : signal of object
        The change that is to go.
    """

    removed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        self.setAccessibleName(tr("Changes"))
        self.setToolTip(tr("Delete takes the chosen change away."))
        self.rows = ChangesModel()
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(max(_ROW, self.fontMetrics().height() + _AROUND))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(40)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[ChangeRow]) -> None:
        """Show the changes; the row that was chosen stays chosen."""
        chosen = self.currentIndex().row()
        self.rows.show(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(min(max(chosen, 0), len(rows) - 1), 0))
        self.setVisible(bool(rows))
        self.updateGeometry()

    def chosen(self) -> BoardChange | None:
        """Return the chosen change."""
        place = self.currentIndex().row()
        return self.rows.rows[place].change if 0 <= place < len(self.rows.rows) else None

    def sizeHint(self) -> QSize:
        """Return the size of all rows, of six at most."""
        rows = min(self.verticalHeader().length(), _MOST_ROWS * self.verticalHeader().defaultSectionSize())
        return QSize(300, self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chosen change away by Delete."""
        change = self.chosen()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and change is not None:
            self.removed.emit(change)
        else:
            super().keyPressEvent(event)


def _people(people: float | None) -> str:
    return "…" if people is None else people_words(people)
