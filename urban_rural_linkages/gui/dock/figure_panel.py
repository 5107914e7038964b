"""The figures of an item: value, limit, where it comes from, and how to get one: calculated, or typed in a form."""

from __future__ import annotations

import math
from collections.abc import Callable

from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QGroupBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...core.assessment.checklist import Item
from ...core.assessment.figures import ItemFigure
from ...core.assessment.library import Indicator
from ...core.assessment.records import TYPED
from ...core.assessment.thresholds import takes_target
from ...i18n import tr
from .figure_table import FigureTable
from .narrow_widgets import TARGET, FlowLayout, PlainLabel, plain_tooltip
from .session import Session
from .words import limit_words, measured_words, time_words, translated


class FigurePanel(QGroupBox):
    """Panel of the figures measured for an item.

    Attributes
    ----------
    calculate : signal of object
        The indicator that shall be calculated.
    enter : signal of object
        The indicator whose numbers shall be typed.
    set_target : signal of object
        The indicator for which the plan shall set its own target.
    """

    calculate = pyqtSignal(object)
    enter = pyqtSignal(object)
    set_target = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Figure"), parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 6)
        self.table = FigureTable()
        self._layout.addWidget(self.table)
        self._rows: list[QWidget] = []

    def show_item(self, session: Session, item: Item, *, busy: bool) -> None:
        """Show the figures of an item; nothing where it has no indicator."""
        focused = self._focused_button()
        self._clear()
        figures = session.figures(item)
        self.setVisible(bool(figures))
        rows = session.figure_rows(item)
        self.table.show_rows(rows)
        tabled = {row.indicator.id for row in rows}
        for figure in figures:
            self._add(_Row(figure, session, item, busy=busy, panel=self, is_tabled=figure.indicator.id in tabled))
        again = self.findChild(QPushButton, focused) if focused else None
        if again is not None:
            again.setFocus()

    def start(self) -> bool:
        """Do what the first figure offers: calculate, else enter; return whether there was something to do."""
        for button in self.findChildren(QPushButton):
            if button.isEnabled():
                button.click()
                return True
        return False

    def _focused_button(self) -> str:
        """Return the name of the button that has the focus, so that its successor gets it."""
        focused = self.window().focusWidget()
        return focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""

    def _add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)
        self._rows.append(widget)

    def _clear(self) -> None:
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = []


class _Row(QWidget):
    """One figure, with its buttons."""

    def __init__(
        self, figure: ItemFigure, session: Session, item: Item, *, busy: bool, panel: FigurePanel, is_tabled: bool
    ) -> None:  # fmt: skip
        super().__init__()
        indicator = figure.indicator
        name = translated(indicator.label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        label = PlainLabel(name)
        label.setToolTip(plain_tooltip(translated(indicator.formula)))
        layout.addWidget(label)
        if not is_tabled or figure.calculated is None:  # else the table says it
            layout.addWidget(PlainLabel(measured_words(figure.value, indicator), bold=True))
        limit = limit_words(indicator, session.circumstances(item))
        note = translated(indicator.note) if indicator.note is not None else ""
        threshold = tr("Threshold: {limit}").format(limit=limit) if limit else ""
        for words in (threshold, *_origin(figure, session), note):
            if words:
                layout.addWidget(PlainLabel(words))
        buttons = FlowLayout()
        if indicator.route is not None:
            buttons.addWidget(self._button(
                tr("Calculate…"), tr("Calculate: {name}").format(name=name), f"calculate_{indicator.id}",
                enabled=not busy and not session.read_only, slot=lambda: panel.calculate.emit(indicator)))  # fmt: skip
        if indicator.by_hand is not None or len(item.indicators) == 1:
            buttons.addWidget(self._button(
                tr("Enter…"), tr("Enter by hand: {name}").format(name=name), f"enter_{indicator.id}",
                enabled=not session.read_only, slot=lambda: panel.enter.emit(indicator)))  # fmt: skip
        if takes_target(indicator, session.circumstances(item)):
            buttons.addWidget(self._button(
                tr("Own target…"), tr("Set the plan's own target: {name}").format(name=name), f"target_{indicator.id}",
                enabled=not session.read_only, slot=lambda: panel.set_target.emit(indicator)))  # fmt: skip
        layout.addLayout(buttons)

    @staticmethod
    def _button(text: str, name: str, object_name: str, *, enabled: bool, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(object_name)
        button.setAccessibleName(name)
        button.setMinimumHeight(TARGET)
        button.setEnabled(enabled)
        button.clicked.connect(lambda _checked: slot())
        return button


def _origin(figure: ItemFigure, session: Session) -> tuple[str, ...]:
    """Say where a figure comes from, and whether it is out of date."""
    if figure.calculated is None:
        by_hand = figure.value is not None
        return (tr("Entered by hand."),) if by_hand else ()
    run = session.run(figure)
    if figure.value is None:
        return (figure.calculated.reason,)
    if run is None:
        return (tr("Calculated; how is not kept."),)
    made = tr("Calculated {time} by {algorithm}.").format(time=time_words(run.time), algorithm=run.algorithm)
    said = (made, f"⚠ {figure.calculated.reason}") if figure.calculated.reason else (made,)
    if not session.is_stale(figure):
        return said
    return (*said, tr("⚠ Out of date: the inputs have changed since. Calculate it again."))


class NumberForm(QDialog):
    """Asks for the numbers of an indicator, and shows what comes out while one types.

    An indicator of a calculation may be typed in as well, as its value: not every municipality has the layers.

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
    entered : signal of object
        The numbers by name; of an indicator without a formula its value.
    """

    entered = pyqtSignal(object)

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
            self._place(layout, name, field, numbers.get(name, value if name == TYPED else None))
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
        typed = {name: read_number(field.text()) for name, field in self.fields.items()}
        return {name: number for name, number in typed.items() if number is not None}

    def value(self) -> float | None:
        """Return the value that follows; None while a number is missing."""
        if self._indicator.by_hand is None:
            return self.numbers().get(TYPED)
        return self._indicator.by_hand.value(self.numbers())

    def accept(self) -> None:
        """Hand over what was typed; what is no number is pointed at instead."""
        wrong, impossible = self._wrong_fields(), self._impossible()
        if wrong or impossible:
            self.fields[wrong[0] if wrong else impossible[0]].setFocus()  # type: ignore[index]
            return
        self.entered.emit(self.numbers())
        super().accept()

    def _names(self) -> list[str]:
        return [TYPED] if self._indicator.by_hand is None else list(self._indicator.by_hand.numbers)

    def _place(self, layout: QVBoxLayout, name: str, field: QLineEdit, number: float | None) -> None:
        by_hand = self._indicator.by_hand
        words = tr("Value, in {unit}").format(unit=translated(self._indicator.unit)) if by_hand is None else translated(
            by_hand.numbers[name])  # fmt: skip
        label = PlainLabel(words)
        label.setBuddy(field)
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setMinimumHeight(TARGET)
        field.setText("" if number is None else written_number(number))
        field.textChanged.connect(self._show_result)
        layout.addWidget(label)
        layout.addWidget(field)

    def _wrong_fields(self) -> list[str]:
        return [name for name, field in self.fields.items()
                if field.text().strip() and read_number(field.text()) is None]  # fmt: skip

    def _impossible(self) -> tuple[str, str] | None:
        """Return a number that cannot be, and the whole that it exceeds."""
        by_hand = self._indicator.by_hand
        return by_hand.impossible(self.numbers()) if by_hand is not None else None

    def _wrong_words(self) -> str:
        """Say what is no number, or more than what it is a part of; "" where all can be."""
        wrong, impossible = self._wrong_fields(), self._impossible()
        if wrong:
            return tr("“{text}” is not a number.").format(text=self.fields[wrong[0]].text())
        if impossible is None:
            return ""
        part, whole = ("" if not name else f"{self.fields[name].accessibleName()}: {self.fields[name].text().strip()}"
                       for name in impossible)  # fmt: skip
        if not whole:
            return tr("Under 0 cannot be. {part}.").format(part=part)
        return tr("More than the whole cannot be. {part}; {whole}.").format(part=part, whole=whole)

    def _show_result(self) -> None:
        wrong = self._wrong_words()
        self.wrong.show_text(wrong)
        self.wrong.setVisible(bool(wrong))
        value = None if self._impossible() else self.value()
        figure = measured_words(value, self._indicator)
        self.figure.show_text(tr("Result: {figure}").format(figure=figure))


def read_number(text: str) -> float | None:
    """Read a number as the reader's language writes it, or as a computer does; None for what is none."""
    plain = "".join(text.split()).replace("−", "-")  # as printed, thousands are set apart by narrow spaces
    number, understood = QLocale().toDouble(plain)
    if not understood:
        number, understood = QLocale.c().toDouble(plain)
    return number if understood and math.isfinite(number) else None


def written_number(number: float) -> str:
    """Write a number as the reader's language does, without marks of thousands."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(number, "g", 12)
