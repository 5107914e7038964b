"""Rows of the window: a role with its layer and what was found in it, and the light of an indicator."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ...core.assessment.calculation.role_findings import RoleState
from ...i18n import tr
from ..diagnosis.buttons import button
from ..diagnosis.side import dot
from ..diagnosis.style import mark
from ..dock.narrow_widgets import NarrowCombo, PlainLabel
from .ports import ReadyRow, RoleRow

TITLE, LAYER, WORDS = 166, 146, 130  # widths in pixels at 96 dots per inch
LIGHTS = {
    RoleState.FOUND: "right", RoleState.GAP: "look", RoleState.CHANGED: "look", RoleState.VANISHED: "stop",
    RoleState.NOT_BOUND: "stop",
}  # fmt: skip
MARKS = {"right": "✓", "look": "!", "stop": "×", "note": ""}


class RoleLine(QWidget):
    """A role: a dot, its title, the layer that is bound, and what was found in it.

    Attributes
    ----------
    bound : signal of (str, str)
        Another layer was chosen for the role.
    looked : signal of str
        Its fields are to be looked at.
    """

    bound = pyqtSignal(str, str)
    looked = pyqtSignal(str)

    def __init__(self, row: RoleRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._dot = QLabel()
        self._title = PlainLabel(row.title)
        self._title.setFixedWidth(TITLE)
        self.layers = NarrowCombo(row.title)
        self.layers.setFixedWidth(LAYER)
        self.words = PlainLabel()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.words.setMinimumWidth(WORDS)
        self.look = button("…", lambda: self.looked.emit(self.row.role))
        self.look.setFixedWidth(28)
        self.look.setStyleSheet("padding: 2px 4px;")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 3, 0, 3)
        line.setSpacing(10)
        line.addWidget(self._dot)
        line.addWidget(self._title)
        line.addWidget(self.layers)
        line.addWidget(self.words, 1)
        line.addWidget(self.look)
        self.layers.activated.connect(lambda _row: self.bound.emit(self.row.role, self.layers.currentData() or ""))
        self.show_row(row)

    def show_row(self, row: RoleRow) -> None:
        """Show the role as it is now."""
        self.row = row
        light = LIGHTS[row.state]
        self._dot.setPixmap(dot("", light, False, self.devicePixelRatioF()))
        self._dot.setAccessibleName(state_words(row.state))
        self.layers.clear()
        self.layers.addItem(tr("— choose —"), "")
        for layer, name in row.offers:
            self.layers.addItem(name, layer)
        self.layers.setCurrentIndex(max(self.layers.findData(row.chosen), 0))
        tone = "note" if row.state is RoleState.NOT_BOUND else light
        self.words.show_text(f"{MARKS[tone]} {row.words}".strip())
        mark(self.words, "found", tone)
        self.look.setVisible(row.state in (RoleState.FOUND, RoleState.GAP, RoleState.CHANGED))
        self.look.setAccessibleName(tr("Fields and values: {role}").format(role=row.title))
        self.look.setToolTip(tr("Fields and values"))
        self.layers.setAccessibleDescription(f"{state_words(row.state)}. {row.words}")


class LightLine(QWidget):
    """The light of an indicator: a dot, what it is called, and why, or of whom there will be figures."""

    def __init__(self, row: ReadyRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setPixmap(dot("", row.light, False, self.devicePixelRatioF()))
        title, words = PlainLabel(row.title), PlainLabel(row.words)
        mark(words, "role", "soft")
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QGridLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setHorizontalSpacing(10)
        line.addWidget(picture, 0, 0)
        line.addWidget(title, 0, 1)
        line.addWidget(words, 0, 2)
        line.setColumnStretch(1, 1)
        line.setColumnStretch(2, 1)
        self.setAccessibleName(f"{row.title}: {light_words(row.light)}. {row.words}")


def state_words(state: RoleState) -> str:
    """Name the state of a role."""
    return {
        RoleState.FOUND: tr("found"),
        RoleState.GAP: tr("found with a gap"),
        RoleState.NOT_BOUND: tr("not bound"),
        RoleState.VANISHED: tr("the layer has vanished"),
        RoleState.CHANGED: tr("changed since it was confirmed"),
    }[state]


def light_words(light: str) -> str:
    """Name the light of an indicator."""
    return {"right": tr("ready"), "look": tr("in part"), "stop": tr("not yet")}[light]
