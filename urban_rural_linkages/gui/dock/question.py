"""The question of an item, and why it is asked: norm, article, how far it binds, and whether it was read."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...core.assessment.binding_force import by_force, setting_of
from ...core.assessment.checklist import Item
from ...i18n import tr
from ..opening import open_page
from .chips import Chips
from .narrow_widgets import PlainLabel, push_button
from .session import Session
from .words import item_flags, reference_words, translated


class QuestionPanel(QWidget):
    """Panel of the question, with its reasons.

    Attributes
    ----------
    message : signal of str
        Why something could not be done.
    """

    message = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.question = PlainLabel(bold=True)
        font = QFont(self.question.font())
        font.setPointSizeF(font.pointSizeF() * 1.1)
        self.question.setFont(font)
        self.chips, self.flags = Chips(), PlainLabel()
        self.review = PlainLabel(tr("⚠ To review: the question or its threshold has changed since it was answered."))
        self.keep = push_button(tr("Keep the Answer"), tr("Keep the answer: it has been reviewed"))
        self.keep.clicked.connect(lambda _checked: self._confirm())
        for label in (self.chips, self.question, self.flags, self.review, self.keep):
            self._layout.addWidget(label)
        self._reasons: list[QWidget] = []
        self._session: Session | None = None
        self._item: Item | None = None

    def show_item(self, session: Session, item: Item) -> None:
        """Show an item."""
        self._session, self._item = session, item
        self.chips.show_item(session, item)
        self.question.show_text(translated(item.question))
        flags = item_flags(item, session.blocks(item))
        self.flags.show_text("\n".join(flags))
        self.flags.setVisible(bool(flags))
        self.show_review(session, item)
        for reason in self._reasons:
            reason.hide()
            reason.setParent(None)
            reason.deleteLater()
        self._reasons = []
        for force, reference in by_force(item, session.checklist.norms, setting_of(session.work.assessment)):
            words = tr("Why: {reference}").format(reference=reference_words(session.checklist, reference, force))
            self._add(PlainLabel(words))
        self._add_links(session, item)

    def show_review(self, session: Session, item: Item) -> None:
        """Say whether the answer has to be looked at again."""
        to_review = session.answer(item.id).to_review
        self.review.setVisible(to_review)
        self.keep.setVisible(to_review)
        self.keep.setEnabled(not session.read_only)

    def _confirm(self) -> None:
        if self._session is not None and self._item is not None:
            self._session.confirm(self._item.id)

    def _add_links(self, session: Session, item: Item) -> None:
        """Offer the page of the first norm that has one: the text itself is not held here."""
        norms = [session.checklist.norms.get(reference.norm) for reference in item.references]
        norm = next((norm for norm in norms if norm is not None and norm.url), None)
        if norm is None:
            return
        button = push_button(tr("Open the Norm"), tr("Open the norm: {title}").format(title=translated(norm.title)))
        button.setObjectName("norm")
        button.clicked.connect(lambda _checked, url=norm.url: self._open(url))
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        button.setSizePolicy(button.sizePolicy().Policy.Maximum, button.sizePolicy().Policy.Fixed)
        layout.addWidget(button)
        self._add(holder)

    def _open(self, url: str) -> None:
        reason = open_page(url)
        if reason:
            self.message.emit(reason)

    def _add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)
        self._reasons.append(widget)
