"""Line of inheritance: whether an answer is common to all municipalities or this one's own, and how to change that."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from ...core.assessment.checklist import Item
from ...i18n import tr
from ..messages import message_box
from .narrow_widgets import FlowLayout, PlainLabel, push_button
from .session import Session


class InheritanceLine(QWidget):
    """The source of an answer; hidden where an assessment has no municipalities.

    Attributes
    ----------
    asks : callable
        Asks a question and returns whether to go on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asks: Callable[[str], bool] = self._ask
        self._session: Session | None = None
        self._item_id = ""
        self.words = PlainLabel()
        self.own = push_button(tr("Own answer"), tr("Give this municipality an answer of its own"))
        self.common = push_button(tr("Make common…"), tr("Make it the common answer of all municipalities"))
        self.inherit = push_button(tr("Use the common answer"), tr("Take the own answer back, and show the common one"))
        self.own.clicked.connect(lambda _checked=False: self._make_own())
        self.common.clicked.connect(lambda _checked=False: self._make_common())
        self.inherit.clicked.connect(lambda _checked=False: self._inherit())
        buttons = FlowLayout()
        for button in (self.own, self.common, self.inherit):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self.hide()

    def show_item(self, session: Session, item: Item) -> None:
        """Show where the answer to an item comes from."""
        self._session, self._item_id = session, item.id
        unit, answer = session.work.unit, session.answer(item.id)
        self.setVisible(bool(session.work.units))
        is_own = bool(unit) and answer.unit_code == unit
        inherits = bool(unit) and bool(answer.codes) and not is_own
        self.words.show_text(self._said(session, item.id, is_own=is_own, inherits=inherits))
        self.own.setVisible(inherits)
        self.common.setVisible(is_own and bool(answer.codes))
        self.inherit.setVisible(is_own)
        for button in (self.own, self.common, self.inherit):
            button.setEnabled(not session.read_only)

    def _said(self, session: Session, item_id: str, *, is_own: bool, inherits: bool) -> str:
        if inherits:
            return tr("common answer")
        if is_own:
            return tr("own answer")
        if session.work.unit:
            return tr("common answer: none")
        count = len(session.work.own_answers(item_id))
        return tr("common answer; municipalities with an own one: {count}").format(count=count)

    def _make_own(self) -> None:
        if self._session is not None:
            self._session.make_own(self._item_id)

    def _make_common(self) -> None:
        if self._session is None:
            return
        own = self._session.work.own_answers(self._item_id)
        others = len(self._session.work.units) - len(own)
        if self.asks(common_words(others)):
            self._session.make_common(self._item_id)

    def _inherit(self) -> None:
        if self._session is not None:
            self._session.inherit(self._item_id)

    def _ask(self, words: str) -> bool:
        box = message_box(words, QMessageBox.Icon.Question, self)
        go = box.addButton(tr("Make common"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is go


def common_words(count: int) -> str:
    """Return the question before an answer becomes the common one."""
    return tr(
        "{count:One municipality has no answer of its|{count} municipalities have no answer of their} own and "
        "will show it. Make it the common answer?"
    ).format(count=count)
