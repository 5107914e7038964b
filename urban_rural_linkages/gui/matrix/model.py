"""The matrix as a table of Qt: a row a question, a column a municipality, and nothing held but what is shown.

Rows are put in order when that is asked for, never because an answer changed: a row does not run away from the hand.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ...core.assessment.answer_colours import letter_of
from ...core.assessment.cell_words import cell_words, head_words, short_figure
from ...core.assessment.checklist import Item
from ...core.assessment.matrix import Cell, Matrix, Origin, Place
from ...core.assessment.matrix_order import Showing, Sorting, ordered_rows, ranking
from ...core.assessment.unit_records import Unit
from ..answer_painting import Painted
from ..dock.narrow_widgets import plain_tooltip
from ..dock.words import SteadyReader, translated

_NOWHERE = QModelIndex()


class Role(IntEnum):
    """Roles of the data that the model gives beside its texts."""

    PAINTED = int(Qt.ItemDataRole.UserRole) + 1
    COUNTS = PAINTED + 1  # of a column: answered, asked, share


class MatrixModel(QAbstractTableModel):
    """Questions of an assessment against its municipalities.

    Parameters
    ----------
    matrix : Matrix
        What is shown first.
    """

    def __init__(self, matrix: Matrix, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix, self._reader = matrix, SteadyReader()
        self.items: tuple[Item, ...] = ()
        self.units: tuple[Unit, ...] = matrix.units
        self._sorting, self._showing, self._search = Sorting.WORST, frozenset[Showing](), ""
        self._by_rank = False
        self._considered: set[str] = set()  # questions that the filter has seen
        self.arrange()

    # -- what is shown ---------------------------------------------------------------------------------------

    def show_matrix(self, matrix: Matrix) -> None:
        """Show the cells anew, in the order that they have; other units or questions put all in order again."""
        self.matrix = matrix
        if {unit.code for unit in matrix.units} != {unit.code for unit in self.units}:
            self.arrange()
            return
        by_code = {unit.code: unit for unit in matrix.units}
        self.units = tuple(by_code[unit.code] for unit in self.units)
        if self.items and self.units:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.items) - 1, len(self.units) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.units) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.items) - 1)

    def arrange(
        self, sorting: Sorting | None = None, showing: Collection[Showing] | None = None, search: str | None = None,
        by_rank: bool | None = None,
    ) -> None:  # fmt: skip
        """Put rows and columns in order; what is not given stays as it was."""
        self._sorting = self._sorting if sorting is None else sorting
        self._showing = self._showing if showing is None else frozenset(showing)
        self._search = self._search if search is None else search
        self._by_rank = self._by_rank if by_rank is None else by_rank
        self.beginResetModel()
        self._considered = {item.id for item in self.matrix.items}
        self.items = ordered_rows(self.matrix, self._sorting, self._showing, self._search, self._reader.code)
        self.units = self._ranked() if self._by_rank else self.matrix.units
        self.endResetModel()

    def take_in(self, items: Collection[str]) -> None:
        """Show questions that are asked now and were not, below the others: nothing that is shown moves."""
        if self._considered.issuperset(items):
            return
        self._considered |= {item.id for item in self.matrix.items}
        known = {item.id for item in self.items}
        rows = ordered_rows(self.matrix, self._sorting, self._showing, self._search, self._reader.code)
        new = tuple(item for item in rows if item.id not in known)
        if new:
            self.beginInsertRows(QModelIndex(), len(self.items), len(self.items) + len(new) - 1)
            self.items += new
            self.endInsertRows()

    @property
    def sorting(self) -> Sorting:
        """The order of the rows."""
        return self._sorting

    @property
    def by_rank(self) -> bool:
        """Whether the municipalities stand by their rank."""
        return self._by_rank

    def place(self, index: QModelIndex) -> Place | None:
        """Return unit and item of a cell; None outside."""
        if not index.isValid():
            return None
        return self.units[index.column()].code, self.items[index.row()].id

    def index_of(self, place: Place) -> QModelIndex:
        """Return the cell of a unit and an item; an index of nothing where it is not shown."""
        columns = [unit.code for unit in self.units]
        rows = [item.id for item in self.items]
        if place[0] not in columns or place[1] not in rows:
            return QModelIndex()
        return self.index(rows.index(place[1]), columns.index(place[0]))

    def cell(self, index: QModelIndex) -> Cell:
        """Return the cell of an index."""
        return self.matrix.cell(self.units[index.column()].code, self.items[index.row()].id)

    def places(self) -> Sequence[Place]:
        """Return all cells that are shown, row by row."""
        return [(unit.code, item.id) for item in self.items for unit in self.units]

    # -- what Qt asks ----------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """Return how many questions there are."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """Return how many municipalities there are."""
        return 0 if parent.isValid() else len(self.units)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or says."""
        if not index.isValid():
            return None
        if role == Role.PAINTED:
            return self._painted(index)
        if role == Qt.ItemDataRole.DisplayRole:
            painted = self._painted(index)
            return f"{painted.letter} {painted.figure}".strip()
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = cell_words(self.matrix, self.items[index.row()], self.units[index.column()], self._reader)
            return words if role == Qt.ItemDataRole.AccessibleTextRole else plain_tooltip(words)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of municipalities and questions."""
        if orientation == Qt.Orientation.Vertical:
            return self._question(self.items[section], role) if section < len(self.items) else None
        if section >= len(self.units):
            return None
        unit = self.units[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return unit.name
        if role == Role.COUNTS:
            return *self.matrix.answered(unit.code), self.matrix.answered_share(unit.code)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = head_words(self.matrix, unit, self._reader)
            return words if role == Qt.ItemDataRole.AccessibleTextRole else plain_tooltip(words)
        return None

    # -- within ----------------------------------------------------------------------------------------------

    def _question(self, item: Item, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return item.heading.in_language(self._reader.code)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return translated(item.question)
        return plain_tooltip(translated(item.question)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _painted(self, index: QModelIndex) -> Painted:
        cell, item = self.cell(index), self.items[index.row()]
        scale = self.matrix.checklist.scale_of(item)
        figure = short_figure(cell.indicator, cell.value, self._reader) if cell.indicator is not None else ""
        return Painted(
            cell.tone, letter_of(scale, cell.codes, self._reader.code), figure,
            is_proposed=cell.origin is Origin.PROPOSED, is_common=cell.origin is Origin.COMMON,
            is_overridden=cell.is_overridden, lacks_reason=cell.lacks_reason, is_stale=cell.is_stale,
            has_comment=cell.has_comment, in_conflict=cell.in_conflict, is_asked=cell.is_asked,
        )  # fmt: skip

    def _ranked(self) -> tuple[Unit, ...]:
        by_code = {unit.code: unit for unit in self.matrix.units}
        return tuple(by_code[rank.unit_code] for rank in ranking(self.matrix))
