"""Dialog before an assessment becomes final: what is missing, what was set aside and why, and the way to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.assessment.closing import Closing
from ...core.assessment.records import Status
from ...i18n import tr
from .narrow_widgets import PlainLabel, push_button
from .session import Session
from .words import translated

_MOST_ROWS = 12  # of a section; the rest is counted


def before_final(
    session: Session, status: str, take: Callable[[str], None], go_to: Callable[[str], None], parent: QWidget
) -> None:
    """Take over a status at once; one that is final only when what is missing was shown, and accepted."""
    found = session.closing()
    if status != Status.FINAL or not (found.missing or found.set_aside):
        take(status)
        return
    dialog = ClosingDialog(session, found, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: take(status))
    dialog.chosen.connect(go_to)
    dialog.open()


class ClosingDialog(QDialog):
    """Lists what is missing, and asks whether the assessment is final all the same.

    Attributes
    ----------
    chosen : signal of str
        The item that the user wants to go to.
    """

    chosen = pyqtSignal(str)

    def __init__(self, session: Session, found: Closing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._found = session, found
        self.setWindowTitle(tr("Final?"))
        self.resize(560, 560)
        self.go: list[QPushButton] = []
        page = QWidget()
        self._rows = QVBoxLayout(page)
        score = session.score
        self._rows.addWidget(PlainLabel(tr("{answered} of {asked} answered, {count} things are missing.").format(
            answered=score.answered, asked=score.asked, count=found.missing), bold=True))  # fmt: skip
        for title, ids, words in self._sections():
            self._add_section(title, ids, words)
        self._rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(PlainLabel(self._consequence()))
        layout.addWidget(self._buttons())

    def _sections(self) -> Iterator[tuple[str, Sequence[str], str]]:
        found = self._found
        yield tr("Blocking duties that are open"), found.blocking, tr("Go")
        yield tr("Declared not applicable without a reason: they stay open"), found.without_reason, tr("Write")
        yield tr("Declared not applicable, because"), found.set_aside, ""
        yield tr("Answers to look at again"), found.to_review, tr("Go")
        yield tr("Answers that have to be explained, and have no note"), found.unexplained, tr("Write")
        yield tr("Not answered"), [name for name in found.unanswered if name not in found.blocking], tr("Go")

    def _add_section(self, title: str, ids: Sequence[str], button: str) -> None:
        if not ids:
            return
        self._rows.addWidget(PlainLabel(f"{title} ({len(ids)})", bold=True))
        for name in ids[:_MOST_ROWS]:
            self._rows.addLayout(self._row(name, button))
        if len(ids) > _MOST_ROWS:
            self._rows.addWidget(PlainLabel(tr("and {count} more").format(count=len(ids) - _MOST_ROWS)))

    def _row(self, name: str, button: str) -> QHBoxLayout:
        question = translated(self._session.asked[name].question)
        note = "" if button else f"\n“{self._session.answer(name).note.strip()}”"
        row = QHBoxLayout()
        row.addWidget(PlainLabel(question + note), 1)
        if button:
            go = push_button(button, f"{button}: {question}")
            go.clicked.connect(lambda _checked: self._leave_for(name))
            self.go.append(go)
            row.addWidget(go)
        return row

    def _leave_for(self, name: str) -> None:
        self.reject()
        self.chosen.emit(name)

    def _consequence(self) -> str:
        count = len(self._found.blocking)
        if not count:
            return tr("A final assessment can be read and no longer be changed, until it is set back to draft.")
        return tr(
            "You may declare it final as it is. Its report then says on the first page that blocking duties are open: "
            "{count}."
        ).format(count=count)

    def _buttons(self) -> QDialogButtonBox:
        self.buttons = QDialogButtonBox(parent=self)
        self.all_the_same = self.buttons.addButton(tr("Final all the same"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on = self.buttons.addButton(tr("Go on working"), QDialogButtonBox.ButtonRole.RejectRole)
        go_on.setDefault(True)
        self.all_the_same.setAutoDefault(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        return self.buttons
