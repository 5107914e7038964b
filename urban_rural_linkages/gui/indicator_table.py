"""The table of indicators in a dialog of Processing: a field, its urgent end and its weight in every row.

QGIS' own table asks for all three as typed words.  What is handed over is the same flat list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameters, QgsProject
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from ..i18n import tr
from .dialog_kinds import own_widget

_FIELD, _END, _WEIGHT = range(3)
_ROWS_SHOWN = 4


class IndicatorRows:
    """Make the widget of a table of indicators: ours in a dialog, QGIS' own in batches and models."""

    def __new__(
        cls,
        parameter: QgsProcessingParameterDefinition,
        dialog: Any,
        row: int = 0,
        col: int = 0,
        parent: str = "",
        ends: Mapping[str, str] | None = None,
    ) -> Any:
        """Return the wrapper that the dialog asks for."""
        widget = own_widget(parameter, dialog)  # compared with None: asked for its truth, a wrapper ends the process
        return IndicatorWrapper(parameter, dialog, parent=parent, ends=ends or {}) if widget is None else widget


class IndicatorWrapper(WidgetWrapper):  # type: ignore[misc]  # Processing has no stubs
    """The table between QGIS' dialog and the layer whose fields it offers."""

    def createWidget(self, parent: str, ends: Mapping[str, str]) -> QWidget:
        """Return the table."""
        self._parent = parent
        table = IndicatorTable(self.parameterDefinition().headers(), ends)
        table.changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        return table

    def postInitialize(self, wrappers: Iterable[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Follow the layer that the dialog has chosen."""
        for wrapper in wrappers:
            if wrapper.parameterDefinition().name() == self._parent:
                wrapper.widgetValueHasChanged.connect(self._offer_fields)
                self._offer_fields(wrapper)

    def setValue(self, value: object) -> None:
        """Show rows: a flat list, or the same with commas between its cells."""
        cells = value.split(",") if isinstance(value, str) else value if isinstance(value, list | tuple) else []
        flat = [cell for row in cells for cell in (row if isinstance(row, list | tuple) else (row,))]
        self.widget.set_cells(["" if cell is None else str(cell).strip() for cell in flat])

    def value(self) -> list[str]:
        """Return the rows as one flat list."""
        return self.widget.cells()

    def _offer_fields(self, wrapper: QgsAbstractProcessingParameterWidgetWrapper) -> None:
        definition, context = wrapper.parameterDefinition(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {definition.name(): wrapper.parameterValue()}
        layer = QgsProcessingParameters.parameterAsVectorLayer(definition, given, context)
        fields = [] if layer is None else layer.fields().toList()
        self.widget.set_fields({field.name(): field.displayName() for field in fields if field.isNumeric()})


class IndicatorTable(QWidget):
    """Rows of a field, an end and a weight, with a button to add a row and one to take the last chosen one away.

    Parameters
    ----------
    headers : sequence of str
        The titles of the three columns.
    ends : mapping of str to str
        The ends of a field that can be urgent, and what they are called.
    """

    changed = pyqtSignal()

    def __init__(self, headers: Sequence[str], ends: Mapping[str, str]) -> None:
        super().__init__()
        self._ends, self._fields = ends, dict[str, str]()
        self._rows = QTableWidget(0, len(headers))
        self._rows.setObjectName("indicators")
        self._rows.setHorizontalHeaderLabels(list(headers))
        self._rows.verticalHeader().setVisible(False)
        self._rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._rows.setMinimumHeight((_ROWS_SHOWN + 1) * self._rows.verticalHeader().defaultSectionSize())
        add, remove = QPushButton(tr("Add an indicator")), QPushButton(tr("Take the row away"))
        add.clicked.connect(self._add_empty)
        remove.clicked.connect(self._remove)
        buttons, layout = QHBoxLayout(), QVBoxLayout(self)
        for button in (add, remove):
            buttons.addWidget(button)
        buttons.addStretch()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._rows)
        layout.addLayout(buttons)
        self._add()

    def set_fields(self, fields: Mapping[str, str]) -> None:
        """Offer the fields of a layer by what they are called; rows keep what they have."""
        self._fields = dict(fields)
        for row in range(self._rows.rowCount()):
            self._fill(self._cell(row, _FIELD), self._cell(row, _FIELD).currentData() or "")

    def cells(self) -> list[str]:
        """Return field, end and weight of every row that has a field, one after the other."""
        found: list[str] = []
        for row in range(self._rows.rowCount()):
            field, end = self._cell(row, _FIELD).currentData(), self._cell(row, _END).currentData()
            if field:
                found += [field, end, f"{self._cell(row, _WEIGHT).value():g}"]
        return found

    def set_cells(self, cells: Sequence[str]) -> None:
        """Show rows; with none, one that is empty."""
        self._rows.setRowCount(0)
        for place in range(0, len(cells) - 2, 3):
            self._add(*cells[place : place + 3])
        if not self._rows.rowCount():
            self._add()

    def _add_empty(self) -> None:
        self._add()

    def _add(self, field: str = "", end: str = "", weight: str = "1") -> None:
        row = self._rows.rowCount()
        self._rows.insertRow(row)
        fields, ends, number = QComboBox(), QComboBox(), QDoubleSpinBox()
        self._fill(fields, field)
        for value, label in self._ends.items():
            ends.addItem(label, value)
        ends.setCurrentIndex(max(ends.findData(end.lower()), 0))
        number.setRange(0.0, 1e6)
        number.setDecimals(3)
        number.setValue(_number(weight))
        for column, widget in enumerate((fields, ends, number)):
            widget.setAccessibleName(self._rows.horizontalHeaderItem(column).text())
            self._rows.setCellWidget(row, column, widget)
        fields.currentIndexChanged.connect(self._tell)
        ends.currentIndexChanged.connect(self._tell)
        number.valueChanged.connect(self._tell)
        self._tell()

    def _remove(self) -> None:
        row = self._rows.currentRow()
        self._rows.removeRow(row if row >= 0 else self._rows.rowCount() - 1)
        self._tell()

    def _fill(self, box: QComboBox, chosen: str) -> None:
        """Offer the fields, and one that was chosen though the layer of now has it not."""
        box.clear()
        box.addItem("", "")
        names = self._fields if not chosen or chosen in self._fields else {chosen: chosen, **self._fields}
        for name, label in names.items():
            box.addItem(label, name)
        box.setCurrentIndex(max(box.findData(chosen), 0))

    def _cell(self, row: int, column: int) -> Any:
        return self._rows.cellWidget(row, column)

    def _tell(self, *_: object) -> None:
        self.changed.emit()


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
