"""The figures of an item: value, limit, where it comes from, and how to get one."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QPushButton, QVBoxLayout, QWidget

from ...core.assessment.checklist import Item
from ...core.assessment.figures import Figure
from ...i18n import tr
from .narrow_widgets import TARGET, FlowLayout, PlainLabel, plain_tooltip
from .session import Session
from .words import answer_words, figure_words, limit_words, time_words, translated


class FigurePanel(QGroupBox):
    """Panel of the figures measured for an item.

    Attributes
    ----------
    calculate : signal of object
        The indicator that shall be calculated.
    enter : signal of object
        The indicator whose numbers shall be typed.
    """

    calculate = pyqtSignal(object)
    enter = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Figure"), parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 6)
        self._rows: list[QWidget] = []

    def show_item(self, session: Session, item: Item, *, busy: bool) -> None:
        """Show the figures of an item; nothing where it has no indicator."""
        focused = self._focused_button()
        self._clear()
        figures = session.figures(item)
        self.setVisible(bool(figures))
        for figure in figures:
            self._add(_Row(figure, session, item, busy=busy, panel=self))
        self._add_proposal(session, item)
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

    def _add_proposal(self, session: Session, item: Item) -> None:
        """Say what the figures propose, where the answer is another one or none."""
        scale, answer = session.checklist.scale_of(item), session.answer(item.id)
        if not answer.proposed or answer.proposed in answer.codes:
            return
        proposed, chosen = answer_words(scale, (answer.proposed,)), answer_words(scale, answer.codes)
        if chosen:
            words = tr("The figure proposes “{proposed}”; the answer is “{chosen}”. Say why in the note.")
        else:
            words = tr("The figure proposes “{proposed}”.")
        self._add(PlainLabel(words.format(proposed=proposed, chosen=chosen)))

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

    def __init__(self, figure: Figure, session: Session, item: Item, *, busy: bool, panel: FigurePanel) -> None:
        super().__init__()
        indicator = figure.indicator
        name, unit = translated(indicator.label), translated(indicator.unit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        label = PlainLabel(name)
        label.setToolTip(plain_tooltip(translated(indicator.formula)))
        layout.addWidget(label)
        layout.addWidget(PlainLabel(figure_words(figure.value, unit), bold=True))
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


def _origin(figure: Figure, session: Session) -> tuple[str, ...]:
    """Say where a figure comes from, and whether it is out of date."""
    if figure.run is None:
        by_hand = figure.value is not None
        return (tr("Entered by hand."),) if by_hand else ()
    made = tr("Calculated {time} by {algorithm}.").format(
        time=time_words(figure.run.time), algorithm=figure.run.algorithm
    )
    if figure.run.uuid not in session.stale:
        return (made,)
    return (made, tr("⚠ Out of date: the inputs have changed since. Calculate it again."))
