"""Evidence that is typed in: a text, a number, or a link, with a title."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ...core.assessment.records import Evidence, EvidenceKind
from ...i18n import tr
from .labels import TARGET, PlainLabel
from .words import kind_words


class EvidenceForm(QDialog):
    """Asks for a piece of evidence.

    Attributes
    ----------
    given : signal of Evidence
        The piece, complete.
    """

    given = pyqtSignal(object)

    def __init__(self, item_id: str, kind: EvidenceKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item_id, self._kind = item_id, kind
        self.setWindowTitle(tr("Add Evidence"))
        self.setMinimumWidth(300)
        layout = QVBoxLayout(self)
        self.title = QLineEdit()
        self.content = QPlainTextEdit() if kind is EvidenceKind.TEXT else QLineEdit()
        for words, field in ((tr("Title"), self.title), (kind_words(kind), self.content)):
            label = PlainLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumHeight(TARGET)
            layout.addWidget(label)
            layout.addWidget(field)
        if isinstance(self.content, QPlainTextEdit):
            self.content.setTabChangesFocus(True)
        self.wrong = PlainLabel()
        self.wrong.hide()
        layout.addWidget(self.wrong)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)

    def accept(self) -> None:
        """Hand the piece over; what is missing or no number is said instead."""
        typed = self._typed()
        number, understood = QLocale().toDouble(typed)
        wrong = tr("Something has to be written here.") if not typed else ""
        if typed and self._kind is EvidenceKind.NUMBER and not understood:
            wrong = tr("“{text}” is not a number.").format(text=typed)
        if wrong:
            self.wrong.say(wrong)
            self.wrong.show()
            self.content.setFocus()
            return
        is_number = self._kind is EvidenceKind.NUMBER
        title = self.title.text().strip() or typed.splitlines()[0][:80]
        self.given.emit(Evidence("", self._item_id, self._kind, title=title, source="" if is_number else typed,
                                 value=number if is_number else None))  # fmt: skip
        super().accept()

    def _typed(self) -> str:
        content = self.content
        return (content.toPlainText() if isinstance(content, QPlainTextEdit) else content.text()).strip()
