"""Dialog of the fields of a bound layer: which field is which, and what its values mean."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...i18n import tr
from ..diagnosis.buttons import button
from ..diagnosis.style import mark
from ..dock.narrow_widgets import NarrowCombo, PlainLabel
from ..matrix.style import matrix_style
from .ports import RoleDetails

_SIZE = (520, 560)


class FieldsDialog(QDialog):
    """Shows how a layer is read, and lets that be corrected.

    Parameters
    ----------
    details : RoleDetails
    """

    def __init__(self, details: RoleDetails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{role}: {layer}").format(role=details.title, layer=details.layer))
        self.setObjectName("sheet")
        self.setStyleSheet(matrix_style())
        self.resize(*_SIZE)
        self.fields = {meaning: self._combo(title, [(name, name) for name in details.names], chosen)
                       for meaning, title, chosen in details.fields}  # fmt: skip
        offers = list(details.meanings.items())
        self.values = {value: self._combo(value, [(title, meaning) for meaning, title in offers], meaning)
                       for value, meaning in details.values.items()}  # fmt: skip
        page = QWidget()
        page.setObjectName("page")
        grid = QGridLayout(page)
        grid.setColumnStretch(1, 1)
        self._fill(grid, tr("Fields"), {title: self.fields[meaning] for meaning, title, _ in details.fields})
        if self.values:
            self._fill(grid, tr("Values and what they mean"), {f"“{value}”": box for value, box in self.values.items()})
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(tr("Cancel"), self.reject))
        foot.addWidget(button(tr("Take over"), self.accept, "go"))
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addLayout(foot)

    def chosen_fields(self) -> dict[str, str]:
        """Return the field of each meaning; those without one are empty."""
        return {meaning: box.currentData() or "" for meaning, box in self.fields.items()}

    def chosen_values(self) -> dict[str, str]:
        """Return what each value means; empty where it means nothing here."""
        return {value: box.currentData() or "" for value, box in self.values.items()}

    def _combo(self, name: str, offers: list[tuple[str, str]], chosen: str) -> NarrowCombo:
        box = NarrowCombo(name)
        box.addItem("–", "")
        for title, value in offers:
            box.addItem(title, value)
        if chosen and box.findData(chosen) < 0:
            box.addItem(chosen, chosen)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        return box

    def _fill(self, grid: QGridLayout, heading: str, boxes: dict[str, NarrowCombo]) -> None:
        title = PlainLabel(heading)
        mark(title, "role", "section")
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for words, box in boxes.items():
            row = grid.rowCount()
            label = PlainLabel(words)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
