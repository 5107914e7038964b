"""Strip of a running calculation: its name, its progress, and a button to cancel it."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ...i18n import tr
from .labels import PlainLabel
from .lists import push_button


class CalculationStrip(QWidget):
    """Shown while a calculation runs, whichever item is looked at.

    Attributes
    ----------
    cancelled : signal
        It shall stop.
    """

    cancelled = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Calculating"))
        self.stop = push_button(tr("Cancel"), tr("Cancel the calculation"))
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(row)
        self.stop.clicked.connect(lambda _checked: self.cancelled.emit())
        self.hide()

    def start(self, name: str) -> None:
        """Show that a calculation runs."""
        self.words.say(tr("Calculating: {name}").format(name=name))
        self.show()
