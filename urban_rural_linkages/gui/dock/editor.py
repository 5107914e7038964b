"""The editor of one item: question and reasons, answer, figures, note, evidence, measures; one below the other."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QGroupBox, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from ...core.assessment.checklist import Item
from ...core.assessment.library import Indicator
from ...i18n import tr
from .comments_panel import CommentsPanel
from .evidence_panel import EvidencePanel
from .figure_panel import FigurePanel, NumberForm
from .inheritance import InheritanceLine
from .keyboard import command_of
from .measures_panel import MeasuresPanel
from .narrow_widgets import TARGET, PlainLabel
from .options import Options
from .ports import MapSide
from .proposal_strip import ProposalStrip
from .question import QuestionPanel
from .session import Session
from .target_form import TargetForm
from .words import limit_words, translated

PAUSE_MS = 1500  # typing that goes on after such a pause is undone apart


class Editor(QScrollArea):
    """Shows an item and takes its answer.

    Attributes
    ----------
    calculate : signal of (Item, Indicator)
        A figure shall be calculated.
    message : signal of str
        Why something could not be done.
    """

    calculate = pyqtSignal(object, object)
    message = pyqtSignal(str)

    def __init__(self, map_side: MapSide | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self.item: Item | None = None
        self._busy = False
        self.setObjectName("editor")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = PlainLabel(tr("Choose a question above."))
        self.question = QuestionPanel()
        self.options = Options()
        self.needs_note = PlainLabel(tr("This answer needs a note: say why."))
        self.figures = FigurePanel()
        self.proposal = ProposalStrip()
        self.inheritance = InheritanceLine()
        self.comments = CommentsPanel()
        self.note = NoteEdit()
        self.evidence = EvidencePanel(map_side)
        self.measures = MeasuresPanel()
        self._lay_out()
        self.options.picked.connect(self._pick)
        self.proposal.accepted.connect(self._pick)
        self.note.written.connect(self._write_note)
        self.figures.calculate.connect(lambda indicator: self.calculate.emit(self.item, indicator))
        self.figures.enter.connect(self._ask_numbers)
        self.figures.set_target.connect(self._ask_target)
        self.evidence.message.connect(self.message)
        self.question.message.connect(self.message)

    def open_session(self, session: Session | None) -> None:
        """Work on another assessment, or on none."""
        self.session = session
        self.show_item("")
        if session is not None:
            session.changed.connect(lambda item: self._refresh(session, item))
            session.looked_at.connect(lambda: self._refresh(session))

    def show_item(self, item_id: str) -> None:
        """Show an item; "" = none."""
        session = self.session
        item = session.checklist.item(item_id) if session is not None and item_id else None
        is_other = item is not self.item
        self.item = item
        self.nothing.setVisible(item is None)
        self._content.setVisible(item is not None)
        if session is None or item is None:
            return
        self.note.end_typing()
        self.question.show_item(session, item)
        self.options.show_scale(session.checklist.scale_of(item), translated(item.question))
        self._show_state(session, item)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def set_busy(self, busy: bool) -> None:
        """Offer no other calculation while one runs."""
        self._busy = busy
        if self.session is not None and self.item is not None:
            self.figures.show_item(self.session, self.item, busy=busy)

    def press(self, digit: str) -> None:
        """Choose the answer of a digit."""
        code = self.options.code_of_key(digit)
        if code is not None:
            self._pick(code)

    def go_to(self, part: str) -> None:
        """Go to a part: "edit", "note", "evidence" or "calculate"."""
        if self.item is None:
            return
        if part == "edit":
            self.options.focus()
        elif part == "note":
            self.ensureWidgetVisible(self.note)
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif part == "evidence":
            self.ensureWidgetVisible(self.evidence)
            self.evidence.open_menu()
        elif part == "calculate":
            self.ensureWidgetVisible(self.figures)
            self.figures.start()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Scroll to what gets the focus."""
        moved = super().focusNextPrevChild(forward)
        focused = self.window().focusWidget()
        if focused is not None and self.widget().isAncestorOf(focused):
            self.ensureWidgetVisible(focused)
        return moved

    def _refresh(self, session: Session, item_id: str = "") -> None:
        if session is self.session and self.item is not None and item_id in ("", self.item.id):
            self._show_state(session, self.item)

    def _pick(self, code: str) -> None:
        if self.session is not None and self.item is not None:
            self.session.toggle(self.item.id, code)

    def _write_note(self, note: str, typing: str) -> None:
        if self.session is not None and self.item is not None:
            self.session.write_note(self.item.id, note, typing)

    def _show_state(self, session: Session, item: Item) -> None:
        """Show the answer and all that hangs on it."""
        answer = session.answer(item.id)
        self.question.show_review(session, item)
        self.options.show_chosen(answer.codes, enabled=not session.read_only)
        lacks_note = not answer.note.strip() and any(session.checklist.needs_note(item, code) for code in answer.codes)
        self.needs_note.setVisible(lacks_note)
        self.figures.show_item(session, item, busy=self._busy)
        self.proposal.show_item(session, item)
        self.inheritance.show_item(session, item)
        self.comments.show_item(session, item.id)
        self.note.show_note(answer.note, read_only=session.read_only)
        self.evidence.show_item(session, item.id)
        self.measures.show_item(session, item.id)

    def _ask_target(self, indicator: Indicator) -> None:
        """Ask for the plan's own target, which stands beside what counts without one."""
        session, item = self.session, self.item
        if session is None or item is None:
            return
        limit = limit_words(indicator, replace(session.circumstances(item), targets={}))
        form = TargetForm(indicator, limit, session.work.assessment.particulars.targets.get(indicator.id), self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.entered.connect(lambda target: session.set_target(indicator.id, target))
        form.open()

    def _ask_numbers(self, indicator: Indicator) -> None:
        item, session = self.item, self.session
        if item is None or session is None:
            return
        answer = session.answer(item.id)
        found = [figure for figure in session.figures(item) if figure.indicator is indicator]
        form = NumberForm(indicator, dict(answer.numbers), found[0].value if found else None, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.entered.connect(lambda numbers: session.enter(item.id, numbers, form.fields.keys() - numbers.keys()))
        form.open()

    def _lay_out(self) -> None:
        note_box = QGroupBox(tr("Note"))
        note_layout = QVBoxLayout(note_box)
        note_layout.setContentsMargins(8, 4, 8, 6)
        note_layout.addWidget(self.needs_note)
        note_layout.addWidget(self.note)
        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.question, self.figures, self.proposal, self.options, note_box, self.inheritance,
                     self.evidence, self.measures, self.comments):  # fmt: skip
            layout.addWidget(part)
        page = QWidget()
        page_layout = QVBoxLayout(page)
        page_layout.setContentsMargins(4, 4, 4, 4)
        page_layout.addWidget(self.nothing)
        page_layout.addWidget(self._content)
        page_layout.addStretch(1)
        self.setWidget(page)


class NoteEdit(QPlainTextEdit):
    """Field of the note: plain text; one undo serves all changes of an assessment, so it has none of its own.

    Attributes
    ----------
    written : signal of (str, str)
        The note, and which typing it belongs to.
    """

    written = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setMinimumHeight(2 * TARGET)
        self.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 14)
        self._typing = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.end_typing)
        self.textChanged.connect(self._write)

    def show_note(self, note: str, *, read_only: bool) -> None:
        """Show a note; while it is the one that is there, the cursor stays."""
        self.setReadOnly(read_only)
        if note != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(note)
            self.blockSignals(False)

    def end_typing(self) -> None:
        """Let what is typed next be undone apart."""
        self._typing += 1

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the typing, so that it is undone as one change."""
        super().focusOutEvent(event)
        self.end_typing()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the dock to it: answers and notes are undone in the order in which they were made."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in kinds and isinstance(event, QKeyEvent) and command_of(event) is not None:
            event.ignore()
            return False
        return super().event(event)

    def _write(self) -> None:
        self._pause.start()
        self.written.emit(self.toPlainText(), f"typing {self._typing}")
