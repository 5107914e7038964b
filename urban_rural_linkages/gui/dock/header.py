"""Header of the dock: choice of the assessment, its status, a new one, and the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ...core.assessment.records import Assessment, Status
from ...i18n import tr
from .narrow_widgets import TARGET, NarrowCombo, push_button
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
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setAccessibleName(tr("More"))
        self.more.setToolTip(tr("Copies, files and checklists of your own"))
        self.more.setMinimumSize(TARGET, TARGET)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.more.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.assessments, 3)
        layout.addWidget(self.status, 2)
        layout.addWidget(self.start)
        layout.addStretch(0)
        layout.addWidget(self.more)
        self.assessments.activated.connect(lambda _place: self.chosen.emit(self.assessments.code()))
        self.status.activated.connect(lambda _place: self.status_chosen.emit(self.status.code()))
        self.start.clicked.connect(lambda _checked: self.new.emit())

    def offer_action(self, words: str, slot: Callable[[], None]) -> None:
        """Offer something that is done with assessments, in the menu at the right."""
        self.more.menu().addAction(words).triggered.connect(lambda _checked: slot())
        self.more.show()

    def show_choices(self, *, is_working: bool) -> None:
        """Show which assessment is open only while one is; the menu stays."""
        for widget in (self.assessments, self.status, self.start):
            widget.setVisible(is_working)

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
