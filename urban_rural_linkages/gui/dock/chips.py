"""Chips above a question: its domain, its kind, and how far it binds by which article."""

from __future__ import annotations

from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...core.assessment.binding_force import by_force, setting_of
from ...core.assessment.checklist import Item
from ...core.assessment.words import article_words, binding_words, item_kind_words
from .narrow_widgets import FlowLayout, PlainLabel
from .session import Session
from .unit_bar import NARROW
from .words import READER, translated


class Chips(QWidget):
    """Short labels in a row that breaks; the domain goes where the dock is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.domain, self.kind, self.force = _chip(), _chip(), _chip()
        row = FlowLayout(spacing=5)
        for chip in (self.domain, self.kind, self.force):
            row.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)

    def show_item(self, session: Session, item: Item) -> None:
        """Show the chips of an item."""
        checklist = session.checklist
        domain = next(domain for domain in checklist.domains if domain.id == item.domain)
        self.domain.show_text(translated(domain.title))
        self.kind.show_text(item_kind_words(item.kind, READER))
        found = by_force(item, checklist.norms, setting_of(session.work.assessment))
        self.force.show_text(" · ".join((binding_words(*found[0], READER), article_words(found[0][1], READER)))
                             if found else "")  # fmt: skip
        self.force.setVisible(bool(found))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the domain out where the dock is narrow: the list above says it as well."""
        super().resizeEvent(event)
        self.domain.setVisible(self.width() >= NARROW - 40)


def _chip() -> PlainLabel:
    made = PlainLabel()
    made.setFrameShape(QFrame.Shape.StyledPanel)
    made.setWordWrap(False)
    made.setContentsMargins(5, 1, 5, 1)
    return made
