"""The top of the dock: which assessment, its status, and a new one."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...core.assessment.records import Assessment, Status
from ...i18n import tr
from .labels import NarrowCombo
from .lists import push_button
from .words import status_words


class Header(QWidget):
    """Chooses the assessment.

    Attributes
    ----------
    chosen : signal of str
        The uuid of the assessment to be opened.
    status_chosen : signal of str
        The new status of the open one.
    new : signal
        A new one shall be started.
    """

    chosen = pyqtSignal(str)
    status_chosen = pyqtSignal(str)
    new = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.assessments = NarrowCombo(tr("Assessment"))
        self.status = NarrowCombo(tr("Status of the assessment"))
        for status in Status:
            self.status.offer(status_words(status), status.value)
        self.start = push_button(tr("New…"), tr("Start a new assessment"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.assessments, 3)
        layout.addWidget(self.status, 2)
        layout.addWidget(self.start)
        self.assessments.activated.connect(lambda _place: self.chosen.emit(self.assessments.code()))
        self.status.activated.connect(lambda _place: self.status_chosen.emit(self.status.code()))
        self.start.clicked.connect(lambda _checked: self.new.emit())

    def offer(self, heads: Sequence[Assessment]) -> None:
        """Offer the assessments that there are."""
        self.assessments.blockSignals(True)
        self.assessments.clear()
        for head in heads:
            self.assessments.offer(head.title, head.uuid)
        self.assessments.blockSignals(False)

    def show_head(self, head: Assessment, *, writable: bool) -> None:
        """Show which assessment is open; one that is final can still be set back."""
        self.assessments.choose(head.uuid)
        self.status.choose(head.status.value)
        self.status.setEnabled(writable)
