"""The note of an answer: plain text; one undo serves all changes of an assessment, so the field has none of its own."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QPlainTextEdit, QWidget

from ...i18n import tr
from .keyboard import command_of
from .narrow_widgets import TARGET

PAUSE_MS = 1500  # typing that goes on after such a pause is undone apart


class NoteEdit(QPlainTextEdit):
    """Field of the note.

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
