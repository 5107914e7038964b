"""Labels and combo boxes that fit a narrow dock: they wrap, or they shorten and say the rest in a tooltip.

Every text is shown as it was typed: a note that holds HTML is no HTML here.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget

from .words import breakable, unmarked

TARGET = 24  # pixels: the least height of what is clicked


class PlainLabel(QLabel):
    """A label that wraps and shows its text as it is; `html.escape` is never needed."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, bold: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.said = ""
        if bold:
            font = QFont(self.font())
            font.setBold(True)
            self.setFont(font)
        self.say(text)

    def setBuddy(self, widget: QWidget) -> None:
        """Name a widget; ampersands are then doubled, because a label with a buddy has a mnemonic."""
        super().setBuddy(widget)
        self.say(self.said)

    def say(self, text: str) -> None:
        """Show a text, and hide the label where there is none."""
        self.said = text
        shown = breakable(text)
        self.setText(unmarked(shown) if self.buddy() is not None else shown)


class NarrowCombo(QComboBox):
    """A combo box that takes the width it is given; entries that are cut say the rest in a tooltip."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMinimumHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentIndexChanged.connect(self._explain)

    def offer(self, text: str, code: str) -> None:
        """Add an entry to the combo box."""
        self.addItem(text, code)
        self.setItemData(self.count() - 1, plain_tooltip(text), Qt.ItemDataRole.ToolTipRole)
        self._explain()

    def choose(self, code: str) -> None:
        """Choose the entry of a code; where there is none, nothing changes."""
        place = self.findData(code)
        if place >= 0:
            self.setCurrentIndex(place)

    def code(self) -> str:
        """Return the code of the chosen entry."""
        return str(self.currentData() or "")

    def _explain(self) -> None:
        self.setToolTip(plain_tooltip(self.currentText()))


def plain_tooltip(text: str) -> str:
    """Return a tooltip that Qt does not take for HTML, whatever it holds, and that wraps."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<p>{escaped}</p>" if text else ""
