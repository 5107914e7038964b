"""Strip of a proposal: the answer that the figures propose, what it rests on, and the button that accepts it."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QWidget

from ...core.assessment.checklist import Item
from ...i18n import tr
from .narrow_widgets import PlainLabel, push_button
from .session import Session
from .words import answer_words, limit_words, measured_words


class ProposalStrip(QFrame):
    """The answer that the figures of an item propose, as long as the answer is another one or none.

    Attributes
    ----------
    accepted : signal of str
        The code that is taken over.
    """

    accepted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposal")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.words = PlainLabel()
        self.accept = push_button(tr("Accept"), tr("Accept the proposal"))
        self._code = ""
        self.accept.clicked.connect(lambda _checked=False: self.accepted.emit(self._code))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 8, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.accept)
        self.hide()

    def show_item(self, session: Session, item: Item) -> None:
        """Show the proposal of an item; nothing where there is none, or it is the answer."""
        self._code = session.proposal(item) or ""
        answer = session.answer(item.id)
        self.setVisible(bool(self._code) and self._code not in answer.codes)
        if self.isHidden():
            return
        scale = session.checklist.scale_of(item)
        parts = [tr("Proposal: {answer}.").format(answer=answer_words(scale, (self._code,)).lower())]
        for figure in session.figures(item):
            if figure.proposal == self._code:
                limit = limit_words(figure.indicator, session.circumstances(item))
                shown = measured_words(figure.value, figure.indicator)
                parts.append(f"{shown}; {limit}." if limit else f"{shown}.")
        if answer.codes:
            parts.append(tr("An answer that differs from it needs a note."))
        self.words.show_text(" ".join(parts))
        self.accept.setEnabled(not session.read_only)
