"""Guided mode: one question a screen, with why it is asked, an example of a good note and who usually knows it.

For whoever answers a list for the first time: nothing to choose from but the answer, and the way on.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QDialog, QFrame, QHBoxLayout, QInputDialog, QProgressBar, QVBoxLayout, QWidget

from ...core.assessment.binding_force import by_force, setting_of
from ...core.assessment.checklist import Item
from ...core.assessment.records import EvidenceKind
from ...i18n import tr
from ..diagnosis.buttons import bind, button
from ..dock.editor import NoteEdit
from ..dock.narrow_widgets import PlainLabel
from ..dock.options import Options
from ..dock.proposal_strip import ProposalStrip
from ..dock.session import Session
from ..dock.words import kind_words, reference_words, translated
from .sheet import scrolled
from .style import ACCENT, PETROL, SOFT, matrix_style, scaled

_SIZE = (760, 620)
_REASONS = 2  # more of them are in the dock
_SMALL = 0.9  # letters of what is read beside the question
_WRITTEN = {EvidenceKind.CALCULATION: "calc", EvidenceKind.LINK: "url"}  # in checklists; else as in records
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GuidedDialog(QDialog):
    """The questions of an assessment, one after another, from the first open one on.

    Parameters
    ----------
    session : Session
        The assessment; the unit that it looks at is answered.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(tr("Question by question"))
        self.setStyleSheet(matrix_style())
        self.session = session
        self.item: Item | None = None
        self.where, self.flag, self.question = PlainLabel(), PlainLabel(), PlainLabel()
        self.where.setStyleSheet(f"color: {SOFT};")
        self.flag.setStyleSheet(f"color: {ACCENT};")
        self.flag.setWordWrap(False)
        self.question.setFont(scaled(self.font(), 1.4, bold=True))
        self.question.setStyleSheet(f"color: {PETROL};")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(5)
        self.cards = [Card(title) for title in (tr("Why it is asked"), tr("Example"), tr("Who knows it"))]
        self.shown_by = PlainLabel()
        self.shown_by.setFont(scaled(self.font(), _SMALL))
        self.shown_by.setStyleSheet(f"color: {SOFT};")
        self.proposal, self.options, self.note = ProposalStrip(), Options(), NoteEdit()
        self.note.setPlaceholderText(tr("Note: what is missing, and where the plan mends it"))
        self.leave = button(tr("Leave guided mode"), self.accept)
        self.unknown = button(tr("I do not know: ask…"), self.ask_somebody)
        self.back = button(tr("‹ Back"), lambda: self.step(-1))
        self.next = button(tr("Next ›"), lambda: self.step(1), "go")
        self._lay_out()
        self.proposal.accepted.connect(self._pick)
        self.options.picked.connect(self._pick)
        self.note.written.connect(self._write)
        session.changed.connect(self._refresh)
        bind(self, "Alt+Left", lambda: self.step(-1))
        self.resize(*_SIZE)
        first = next(iter(session.asked), "")
        self.show_item(first if session.is_open(first) else session.next_open(first) or first)

    def show_item(self, item_id: str) -> None:
        """Show a question."""
        order = list(self.session.asked)
        if item_id not in order:
            return
        item = self.item = self.session.checklist.by_id[item_id]
        place = order.index(item_id) + 1
        names = {unit.code: unit.name for unit in self.session.work.units}
        domain = next(one for one in self.session.checklist.domains if one.id == item.domain)
        counted = tr("question {number} of {count}").format(number=place, count=len(order))
        unit = names.get(self.session.work.unit, self.session.work.assessment.title)
        self.where.show_text(" · ".join((unit, translated(domain.title), counted)))
        self.flag.show_text(tr("■ blocking duty") if self.session.blocks(item) else "")
        self.progress.setMaximum(len(order))
        self.progress.setValue(place)
        self.progress.setAccessibleName(counted)
        self.question.show_text(translated(item.question))
        for card, words in zip(self.cards, (self._why(item), _example(item), _whom_to_ask(item)), strict=True):
            card.show_words(words)
        self.shown_by.show_text(self._shown_by(item))
        self.shown_by.setVisible(bool(self.shown_by.shown_text))
        self.note.end_typing()
        self.options.show_scale(self.session.checklist.scale_of(item), translated(item.question))
        self._refresh()
        self.back.setEnabled(place > 1)
        self.next.setText(tr("Next ›") if place < len(order) else tr("Done"))
        self.options.focus()

    def step(self, by: int) -> None:
        """Go on or back; after the last question it is done."""
        order = list(self.session.asked)
        here = order.index(self.item.id) if self.item is not None and self.item.id in order else 0
        if here + by >= len(order):
            self.accept()
        elif here + by >= 0:
            self.show_item(order[here + by])

    def ask_somebody(self) -> None:
        """Note who is to be asked, as the checklist proposes or as one knows better, and go on."""
        if self.item is None:
            return
        known, _ = self.session.work.assignment(self.item.id)
        who, accepted = QInputDialog.getText(
            self, self.windowTitle(), tr("Who knows it, or has the datum?"), text=known or _whom_to_ask(self.item)
        )
        if accepted and self.session.assign(self.item.id, who.strip()):
            self.step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, answer by a digit, leave by Escape: all is saved as it is written."""
        if event.key() in _ENTER:
            self.step(1)
        elif event.text().isdigit() and self.options.code_of_key(event.text()) is not None:
            self._pick(self.options.code_of_key(event.text()) or "")
        else:
            super().keyPressEvent(event)

    # -- within ----------------------------------------------------------------------------------------------

    def _why(self, item: Item) -> str:
        checklist, setting = self.session.checklist, setting_of(self.session.work.assessment)
        reasons = by_force(item, checklist.norms, setting)[:_REASONS]
        return "\n".join(reference_words(checklist, reference, force) for force, reference in reasons)

    def _shown_by(self, item: Item) -> str:
        """Return how it is measured, and what shows it."""
        lines = [tr("Measured by {indicator}: {formula}").format(
                     indicator=translated(one.label), formula=translated(one.formula))
                 for one in self.session.checklist.indicators_of(item)[:_REASONS]]  # fmt: skip
        kinds = ", ".join(kind_words(kind) for kind in EvidenceKind if _WRITTEN.get(kind, kind.value) in item.evidence)
        return "\n".join([*lines, *([tr("What shows it: {kinds}").format(kinds=kinds)] if kinds else [])])

    def _refresh(self, _item_id: str = "") -> None:
        if self.item is None:
            return
        answer = self.session.answer(self.item.id)
        self.proposal.show_item(self.session, self.item)
        self.options.show_chosen(answer.codes, enabled=not self.session.read_only)
        self.note.show_note(answer.note, read_only=self.session.read_only)

    def _pick(self, code: str) -> None:
        if self.item is not None:
            self.session.toggle(self.item.id, code)

    def _write(self, note: str, typing: str) -> None:
        if self.item is not None:
            self.session.write_note(self.item.id, note, typing)

    def _lay_out(self) -> None:
        top, cards, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.where, 1)
        top.addWidget(self.flag)
        for card in self.cards:
            cards.addWidget(card, 1)
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setLayout(buttons)
        buttons.setContentsMargins(18, 10, 18, 10)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        for one in (self.unknown, self.back, self.next):
            buttons.addWidget(one)
        page = QWidget()
        page.setObjectName("page")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(44, 18, 44, 12)
        inner.setSpacing(10)
        inner.addLayout(top)
        inner.addWidget(self.progress)
        inner.addWidget(self.question)
        inner.addLayout(cards)
        inner.addWidget(self.proposal)
        inner.addWidget(self.options)
        inner.addWidget(self.note)
        inner.addWidget(self.shown_by)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scrolled(page), 1)
        layout.addWidget(foot)


def _example(item: Item) -> str:
    """Return the example between quotation marks: it is one, and no answer of this plan."""
    words = translated(item.example) if item.example is not None else ""
    return tr("“{words}.”").format(words=words.removesuffix(".")) if words else ""


def _whom_to_ask(item: Item) -> str:
    return translated(item.ask) if item.ask is not None else ""


class Card(QFrame):
    """A short text under a title; hidden while there is none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.words = PlainLabel()
        self.words.setFont(scaled(self.font(), _SMALL))
        head = PlainLabel(title, bold=True)
        head.setStyleSheet(f"color: {PETROL};")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(head)
        layout.addWidget(self.words)
        layout.addStretch(1)

    def show_words(self, words: str) -> None:
        """Show a text."""
        self.words.show_text(words)
        self.setVisible(bool(words))
