"""The form of the plan's own target for an indicator, which takes the place of a limit that is no duty."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from ...core.assessment.library import Indicator
from ...i18n import tr
from .figure_panel import read_number, written_number
from .narrow_widgets import TARGET, PlainLabel
from .words import translated


class TargetForm(QDialog):
    """Asks for a target; shares are typed in per cent.

    Parameters
    ----------
    indicator : Indicator
        What is measured.
    limit : str
        What counts without a target, in words; empty where nothing is set.
    target : float or None
        The target until now, in the unit of the indicator.

    Attributes
    ----------
    entered : signal of object
        The target in the unit of the indicator; None where it is taken back.
    """

    entered = pyqtSignal(object)

    def __init__(
        self, indicator: Indicator, limit: str, target: float | None, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._indicator = indicator
        unit = "%" if indicator.is_share else translated(indicator.unit)
        self.setWindowTitle(tr("Target of the Plan"))
        self.setMinimumWidth(300)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainLabel(translated(indicator.label), bold=True))
        without = tr("Without a target: {limit}.").format(limit=limit) if limit else tr("Without a target: no limit.")
        layout.addWidget(PlainLabel(without))
        words = tr("Target, in {unit}; empty: none").format(unit=unit)
        label = PlainLabel(words)
        self.field = QLineEdit("" if target is None else written_number(indicator.as_shown(target)))
        self.field.setAccessibleName(words)
        self.field.setMinimumHeight(TARGET)
        label.setBuddy(self.field)
        layout.addWidget(label)
        layout.addWidget(self.field)
        self.wrong = PlainLabel()
        self.wrong.hide()
        layout.addWidget(self.wrong)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)

    def accept(self) -> None:
        """Hand over the target; what cannot be one is pointed at instead."""
        text = self.field.text().strip()
        number = read_number(text)
        wrong = self._wrong_words(text, number)
        if wrong:
            self.wrong.show_text(wrong)
            self.wrong.show()
            self.field.setFocus()
            return
        self.entered.emit(None if number is None else self._indicator.as_measured(number))
        super().accept()

    def _wrong_words(self, text: str, number: float | None) -> str:
        if text and number is None:
            return tr("“{text}” is not a number.").format(text=text)
        if number is not None and number < 0:
            return tr("A target cannot be under 0.")
        if number is not None and self._indicator.is_share and self._indicator.as_measured(number) > 1:
            return tr("More than 100 % cannot be.")
        return ""
