"""Panel of a reviewer's comments about an answer: what is asked, its state, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.PyQt.QtWidgets import QFrame, QGroupBox, QHBoxLayout, QInputDialog, QVBoxLayout, QWidget

from ...core.assessment.unit_records import Comment
from ...i18n import tr
from .narrow_widgets import FlowLayout, PlainLabel, push_button
from .session import Session
from .words import time_words

OPEN, ANSWERED, MENDED, REFUSED = "open", "answered", "mended", "refused"
_ASKED = {  # the state that a written answer leads to
    ANSWERED: lambda: tr("Answer to the comment"),
    REFUSED: lambda: tr("Reason why it is not taken up"),
}


class CommentsPanel(QGroupBox):
    """Comments about the answer of a unit.

    Attributes
    ----------
    asks : callable
        Asks for a text of several lines under a title; returns "" where there is none.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Review"), parent)
        self.asks: Callable[[str, str], str] = self._ask
        self._session: Session | None = None
        self._item_id = ""
        self._rows: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 6)
        self.assigned = PlainLabel()
        self._layout.addWidget(self.assigned)
        self.assign = push_button(tr("Assign…"), tr("Say who is to answer, and until when"))
        self.assign.clicked.connect(lambda _checked=False: self._assign())
        self.add = push_button(tr("Add a comment…"), tr("Add a reviewer's comment"))
        self.add.clicked.connect(lambda _checked=False: self._add())
        holder = FlowLayout()
        holder.addWidget(self.add)
        holder.addWidget(self.assign)
        self._layout.addLayout(holder)

    def show_item(self, session: Session, item_id: str) -> None:
        """Show the comments about an answer."""
        self._session, self._item_id = session, item_id
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = [self._row(comment) for comment in session.work.comments(item_id)]
        for place, row in enumerate(self._rows):
            self._layout.insertWidget(place, row)
        who, due = session.work.assignment(item_id)
        words = tr("To be answered by {who}").format(who=who) if who else ""
        self.assigned.show_text(tr("{assigned}, until {due}").format(assigned=words, due=due) if due else words)
        self.assigned.setVisible(bool(who))
        for button in (self.add, self.assign):
            button.setEnabled(not session.read_only)

    def settle(self, comment: Comment, state: str) -> None:
        """Answer a comment, or declare it mended or refused; a written reason is asked for where one is needed."""
        reply = comment.reply
        if state in _ASKED:
            reply = self.asks(_ASKED[state](), comment.reply)
            if not reply.strip():
                return
        if self._session is not None:
            self._session.write_piece(replace(comment, state=state, reply=reply.strip()))

    def _add(self) -> None:
        text = self.asks(tr("Comment of the reviewer"), "").strip()
        if text and self._session is not None:
            unit, author = self._session.work.unit, self._session.work.author
            self._session.write_piece(Comment("", self._item_id, unit, text, author=author))

    def _assign(self) -> None:
        """Ask who is to answer, and until when: two lines."""
        if self._session is None:
            return
        known = "\n".join(part for part in self._session.work.assignment(self._item_id) if part)
        lines = self.asks(tr("Who is to answer it; in a second line until when, such as 2027-05-14"), known)
        who, _, due = (lines or known).strip().partition("\n")
        if (who.strip(), due.strip()) != self._session.work.assignment(self._item_id):
            self._session.assign(self._item_id, who.strip(), due.strip())

    def _row(self, comment: Comment) -> QWidget:
        row = QFrame()
        row.setObjectName("comment")
        row.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(f"{comment.author} · {time_words(comment.modified)}".strip(" ·"), bold=True), 1)
        state = PlainLabel(state_words(comment.state))
        state.setWordWrap(False)
        state.setFrameShape(QFrame.Shape.StyledPanel)
        state.setMargin(2)
        head.addWidget(state)
        layout.addLayout(head)
        layout.addWidget(PlainLabel(f"“{comment.text}”"))
        if comment.reply:
            layout.addWidget(PlainLabel(f"→ {comment.reply}"))
        layout.addLayout(self._buttons(comment))
        return row

    def _buttons(self, comment: Comment) -> FlowLayout:
        buttons = FlowLayout()
        offers = (
            (ANSWERED, tr("Answer"), tr("Answer the comment")), (MENDED, tr("Mended"), tr("The comment is taken up")),
            (REFUSED, tr("Not taken up…"), tr("Say why the comment is not taken up")), (OPEN, tr("Open again"), ""),
        )  # fmt: skip
        is_done = comment.state in (MENDED, REFUSED)
        for state, words, name in offers:
            if (state == OPEN) is is_done:
                button = push_button(words, name or words)
                button.setEnabled(self._session is not None and not self._session.read_only)
                button.clicked.connect(lambda _checked=False, state=state: self.settle(comment, state))
                buttons.addWidget(button)
        return buttons

    def _ask(self, title: str, text: str) -> str:
        words, accepted = QInputDialog.getMultiLineText(self, tr("Review"), title, text)
        return words if accepted else ""


def state_words(state: str) -> str:
    """Name the state of a comment."""
    words = {OPEN: tr("to be mended"), ANSWERED: tr("answered"), MENDED: tr("mended"), REFUSED: tr("not taken up")}
    return words.get(state, state)
