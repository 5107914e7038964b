"""Small windows that ask: for a name, a speed, a capacity, and whether to go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qgis.PyQt.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from ...core.board.changes import FASTEST_KMH
from ...i18n import tr
from ..diagnosis.buttons import button
from ..dock.narrow_widgets import NarrowCombo, PlainLabel
from ..messages import message_box
from .style import board_style

_SPEED, _MOST_PEOPLE = 80.0, 10_000_000.0


class Questions(Protocol):
    """Whoever answers; None = it was left."""

    def name(self, words: str, proposed: str, taken: Sequence[str] = ()) -> str | None:
        """Return a name."""

    def road(self, proposed: str, *, is_new: bool) -> tuple[str, float] | None:
        """Return the name of a road, a new one or lines of today, and its speed in km/h."""

    def capacity(self, services: Sequence[tuple[str, str, float]], chosen: str) -> tuple[str, float] | None:
        """Return a service, by its id, and for how many people it has room; ids, names and capacities are given."""

    def one_of(self, title: str, words: str, rows: Sequence[tuple[str, str]]) -> str | None:
        """Return one of some rows, ids and names, by its id."""

    def agrees(self, words: str, action: str) -> bool:
        """Tell whether something shall be done."""


class Dialogs:
    """Questions in windows of their own.

    Parameters
    ----------
    parent : QWidget
        Above which they stand.
    """

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def name(self, words: str, proposed: str, taken: Sequence[str] = ()) -> str | None:
        """Ask for a name; one that is taken is said to be replaced."""
        dialog = NameDialog(words, proposed, taken, self._parent)
        return dialog.field.text().strip() if dialog.exec() else None

    def road(self, proposed: str, *, is_new: bool) -> tuple[str, float] | None:
        """Ask for the name of a road and its speed."""
        dialog = RoadDialog(proposed, self._parent, is_new=is_new)
        return (dialog.field.text().strip(), dialog.speed.value()) if dialog.exec() else None

    def capacity(self, services: Sequence[tuple[str, str, float]], chosen: str) -> tuple[str, float] | None:
        """Ask for the capacity of a service."""
        dialog = CapacityDialog(services, chosen, self._parent)
        return (dialog.service.code(), dialog.people.value()) if dialog.exec() else None

    def one_of(self, title: str, words: str, rows: Sequence[tuple[str, str]]) -> str | None:
        """Ask for one of some rows."""
        dialog = ListDialog(title, words, rows, self._parent)
        return dialog.chosen.code() if dialog.exec() else None

    def agrees(self, words: str, action: str) -> bool:
        """Ask whether to do something."""
        box = message_box(words, QMessageBox.Icon.Question, self._parent)
        go = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is go


class Sheet(QDialog):
    """A small window of the board: a form, a line below it, and its buttons."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setStyleSheet(board_style())
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.below = PlainLabel()
        self.below.setProperty("role", "soft")
        self.go = button(tr("OK"), self.accept, "go")
        self.go.setDefault(True)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.leave = button(tr("Cancel"), self.reject)
        for one in (self.leave, self.go):
            self.foot.addWidget(one)
        self.body = QVBoxLayout(self)
        self.body.addLayout(self.form)
        self.body.addWidget(self.below)
        self.body.addLayout(self.foot)
        self.setMinimumWidth(360)

    def ask(self, words: str, widget: QWidget) -> None:
        """Add a row."""
        label = QLabel(words)
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        self.form.addRow(label, widget)

    def let_go_on(self, is_ready: bool) -> None:
        """Let the window be accepted."""
        self.go.setEnabled(is_ready)


class NameDialog(Sheet):
    """The name of a scenario."""

    def __init__(self, words: str, proposed: str, taken: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._taken = frozenset(taken)
        self.field = QLineEdit(proposed)
        self.field.textChanged.connect(self._look)
        self.ask(tr("Name"), self.field)
        self.field.selectAll()
        self._look(proposed)

    def _look(self, text: str) -> None:
        self.let_go_on(bool(text.strip()))
        self.below.show_text(tr("The scenario of this name is replaced.") if text.strip() in self._taken else "")


class RoadDialog(Sheet):
    """The name of a road and its speed."""

    def __init__(self, proposed: str, parent: QWidget | None = None, *, is_new: bool = False) -> None:
        super().__init__(tr("Road"), parent)
        self.field = QLineEdit(proposed)
        self.field.textChanged.connect(lambda text: self.let_go_on(bool(text.strip())))
        self.speed = QDoubleSpinBox()
        self.speed.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.speed.setDecimals(0)
        self.speed.setRange(5, FASTEST_KMH)
        self.speed.setValue(_SPEED)
        self.speed.setSuffix(f" {tr('km/h')}")
        self.ask(tr("Name"), self.field)
        self.ask(tr("Speed"), self.speed)
        self.below.show_text(tr("Places that lie nearer to it than to a road of today join it.") if is_new
                             else tr("Where a line is faster already, it keeps its speed."))  # fmt: skip


class ListDialog(Sheet):
    """A choice by keys in place of a click on the map."""

    def __init__(
        self, title: str, words: str, rows: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(title, parent)
        self.chosen = NarrowCombo(words)
        for key, name in rows:
            self.chosen.offer(name, key)
        self.ask(words, self.chosen)
        self.let_go_on(bool(rows))


class CapacityDialog(Sheet):
    """A service and for how many people it has room."""

    def __init__(
        self, services: Sequence[tuple[str, str, float]], chosen: str, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(tr("Capacity"), parent)
        self._now = {key: capacity for key, _, capacity in services}
        self.service = NarrowCombo(tr("Service"))
        for key, name, _ in services:
            self.service.offer(name, key)
        self.people = QDoubleSpinBox()
        self.people.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.people.setDecimals(0)
        self.people.setRange(0, _MOST_PEOPLE)
        self.service.currentIndexChanged.connect(lambda _row: self._show())
        self.service.choose(chosen)
        self.ask(tr("Service"), self.service)
        self.ask(tr("Room for people"), self.people)
        self.below.show_text(tr("Capacity changes nobody's way: the board says whom there is no room for."))
        self._show()

    def _show(self) -> None:
        now = self._now.get(self.service.code(), 0.0)
        if now == now:  # NaN differs from itself: no capacity is known
            self.people.setValue(now)
