"""The types of services as a table, in which the minutes that count as far are written for each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableWidgetItem

from ...core.errors import InputError
from ...core.recipe.limits import limits_text, with_limit
from ...i18n import tr
from .tables import PlainTable

_LIMIT = 3  # the column that is written


class LimitTable(PlainTable):
    """Types, their names in the report, how many there are, and from how many minutes on each is far.

    Parameters
    ----------
    given : callable
        Takes the text of the parameter SERVICE_LIMITS, once one of the minutes is another.
    """

    def __init__(self, given: Callable[[str], object]) -> None:
        super().__init__(tr("Services"))
        self._given, self._limits = given, ""
        self._types: list[str] = []
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.itemChanged.connect(self._written)

    def show_types(self, types: Sequence[tuple[str, str, str]], limits: str) -> None:
        """Show types with name and number, and the limits that are given for them."""
        self.blockSignals(True)
        self._types, self._limits = [name for name, _, _ in types], limits
        shown = limits_text(limits)
        rows = [[*one, shown.get(one[0], "")] for one in types]
        self.show_rows([tr("Service"), tr("Name in the report"), tr("Number"), tr("Far from (min)")], rows, 2)
        for row in range(self.rowCount()):
            self._let_write(row)
        if types:
            self.stretch(1)
        self.blockSignals(False)

    def _let_write(self, row: int) -> None:
        """Let the minutes of a row be written, and nothing else."""
        for column in range(self.columnCount()):
            item = self.item(row, column)
            editable = Qt.ItemFlag.ItemIsEditable
            item.setFlags(item.flags() | editable if column == _LIMIT else item.flags() & ~editable)
        self.item(row, _LIMIT).setToolTip(tr("Minutes beyond which this service counts as far; empty: none of its own"))

    def _written(self, item: QTableWidgetItem) -> None:
        """Hand over the limits with the one that was written; what is no number of minutes is put back."""
        if item.column() != _LIMIT:
            return
        name = self._types[item.row()]
        try:
            limits = with_limit(self._limits, name, item.text())
        except InputError:
            self.blockSignals(True)
            item.setText(limits_text(self._limits).get(name, ""))
            self.blockSignals(False)
            return
        self._given(limits)
