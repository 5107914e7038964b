"""A figure by hand: the numbers that its formula needs, the formula, and what comes out while one types.

An indicator of a calculation may be typed in as well, as its value: not every municipality has the layers.
"""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from ...core.assessment.library import Indicator
from ...i18n import tr
from .narrow_widgets import TARGET, PlainLabel
from .words import figure_words, translated

_VALUE = "value"


class NumberForm(QDialog):
    """Asks for the numbers of an indicator.

    Parameters
    ----------
    indicator : Indicator
        What is measured.
    numbers : mapping of str to float
        What was typed before.
    value : float or None
        The value that was typed before, where it has no formula.

    Attributes
    ----------
    entered : signal of (object, object)
        The value, None where it cannot be told, and the numbers by name.
    """

    entered = pyqtSignal(object, object)

    def __init__(self, indicator: Indicator, numbers: dict[str, float], value: float | None = None,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._indicator = indicator
        self.setWindowTitle(tr("Enter a Figure"))
        self.setMinimumWidth(300)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainLabel(translated(indicator.label), bold=True))
        layout.addWidget(PlainLabel(translated(indicator.formula)))
        self.fields = {name: QLineEdit() for name in self._names()}
        for name, field in self.fields.items():
            self._place(layout, name, field, numbers.get(name, value if name == _VALUE else None))
        self.wrong = PlainLabel()
        self.figure = PlainLabel(bold=True)
        layout.addWidget(self.wrong)
        layout.addWidget(self.figure)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._show_result()

    def numbers(self) -> dict[str, float]:
        """Return the numbers that were typed and are numbers."""
        typed = {name: _number(field.text()) for name, field in self.fields.items()}
        return {name: number for name, number in typed.items() if number is not None}

    def value(self) -> float | None:
        """Return the value that follows; None while a number is missing."""
        if self._indicator.by_hand is None:
            return self.numbers().get(_VALUE)
        return self._indicator.by_hand.value(self.numbers())

    def accept(self) -> None:
        """Hand over what was typed; what is no number is pointed at instead."""
        wrong = self._wrong_fields()
        if wrong:
            self.fields[wrong[0]].setFocus()
            return
        numbers = {} if self._indicator.by_hand is None else self.numbers()
        self.entered.emit(self.value(), numbers)
        super().accept()

    def _names(self) -> list[str]:
        return [_VALUE] if self._indicator.by_hand is None else list(self._indicator.by_hand.numbers)

    def _place(self, layout: QVBoxLayout, name: str, field: QLineEdit, number: float | None) -> None:
        by_hand = self._indicator.by_hand
        words = tr("Value, in {unit}").format(unit=translated(self._indicator.unit)) if by_hand is None else translated(
            by_hand.numbers[name])  # fmt: skip
        label = PlainLabel(words)
        label.setBuddy(field)
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setMinimumHeight(TARGET)
        field.setText("" if number is None else _written(number))
        field.textChanged.connect(self._show_result)
        layout.addWidget(label)
        layout.addWidget(field)

    def _wrong_fields(self) -> list[str]:
        return [name for name, field in self.fields.items()
                if field.text().strip() and _number(field.text()) is None]  # fmt: skip

    def _show_result(self) -> None:
        wrong = [self.fields[name].text() for name in self._wrong_fields()]
        self.wrong.show_text(tr("“{text}” is not a number.").format(text=wrong[0]) if wrong else "")
        self.wrong.setVisible(bool(wrong))
        figure = figure_words(self.value(), translated(self._indicator.unit))
        self.figure.show_text(tr("Result: {figure}").format(figure=figure))


def _number(text: str) -> float | None:
    """Read a number as the reader's language writes it, or as a computer does; None for what is none."""
    locale = QLocale()
    number, understood = locale.toDouble(text.strip())
    if not understood:
        number, understood = QLocale.c().toDouble(text.strip())
    return number if understood and math.isfinite(number) else None


def _written(number: float) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(number, "g", 12)
