"""Panel of the evidence behind an answer: what there is, and how to add, show and remove it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLineEdit,
    QListWidgetItem,
    QMenu,
    QPlainTextEdit,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ...core.assessment.records import Evidence, EvidenceKind
from ...i18n import tr
from .figure_panel import read_number
from .narrow_widgets import TARGET, FlowLayout, PlainLabel, ShortList, plain_tooltip, push_button
from .ports import MapSide
from .session import Session
from .words import figure_words, kind_words

_TYPED = (EvidenceKind.TEXT, EvidenceKind.NUMBER, EvidenceKind.LINK)


class EvidencePanel(QGroupBox):
    """Evidence of an item.

    Attributes
    ----------
    message : signal of str
        Why something could not be done.
    """

    message = pyqtSignal(str)

    def __init__(self, map_side: MapSide | None, parent: QWidget | None = None) -> None:
        super().__init__(tr("Evidence"), parent)
        self._map_side = map_side
        self._session: Session | None = None
        self._item_id = ""
        self.list = ShortList(tr("Evidence"), tr("No evidence yet."))
        self.menu = QMenu(self)
        self.menu.setAccessibleName(tr("Add evidence"))
        self.add = push_button(tr("Add"), tr("Add evidence"))
        self.add.setMenu(self.menu)
        self.show_on_map = push_button(tr("Show"), tr("Show the evidence"))
        self.remove = push_button(tr("Remove"), tr("Remove the evidence"))
        self._fill_menu()
        buttons = FlowLayout()
        for button in (self.add, self.show_on_map, self.remove):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        self.show_on_map.clicked.connect(self._show_current)
        self.remove.clicked.connect(self._remove_current)
        self.list.currentItemChanged.connect(lambda _now, _before: self._enable())
        self.list.itemActivated.connect(lambda _item: self._show_current())

    def show_item(self, session: Session, item_id: str) -> None:
        """Show the evidence of an item."""
        self._session, self._item_id = session, item_id
        row = self.list.currentRow()
        self.list.start()
        for piece in session.work.evidence(item_id):
            self.list.addItem(self._entry(piece, missing=piece.uuid in session.missing))
        self.list.finish(row)
        self._enable()

    def open_menu(self) -> None:
        """Go to the button and open its menu."""
        self.add.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.add.isEnabled():
            self.menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        if self._map_side is not None:
            side = self._map_side
            self._action(tr("Selected Features"), lambda: self._take(side.from_selection, tr(
                "No feature is selected. Select features of the current layer first.")))  # fmt: skip
            self._action(tr("Current Layer"), lambda: self._take(side.from_layer, tr(
                "There is no current layer. Choose one in the list of layers first.")))  # fmt: skip
            self._action(tr("Extent of the Map"), lambda: self._take(side.from_extent, tr(
                "There is no map to take an extent from.")))  # fmt: skip
            self.menu.addSeparator()
        for kind in _TYPED:
            self._action(f"{kind_words(kind)}…", partial(self._ask, kind))
        if self._map_side is not None:  # which knows what a file is called from the project
            from_file = self._map_side.from_file
            self._action(tr("Document…"), lambda: self._choose_file(EvidenceKind.DOCUMENT, from_file))
            self._action(tr("Photo…"), lambda: self._choose_file(EvidenceKind.PHOTO, from_file))

    def _action(self, text: str, slot: Callable[[], object]) -> None:
        self.menu.addAction(text).triggered.connect(lambda _checked=False: slot())

    def _take(self, source: Callable[[], Evidence | None], otherwise: str) -> None:
        """Take evidence from the map, or say what is missing there."""
        piece = source()
        if piece is None:
            self.message.emit(otherwise)
        else:
            self._given(piece)
            warning = self._map_side.warning(piece) if self._map_side is not None else ""
            if warning:
                self.message.emit(warning)

    def _ask(self, kind: EvidenceKind) -> None:
        form = EvidenceForm(self._item_id, kind, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.given.connect(self._given)
        form.open()

    def _choose_file(self, kind: EvidenceKind, taken: Callable[[Path, EvidenceKind], Evidence]) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Add Evidence"))
        if not chosen:
            return
        try:
            self._given(taken(Path(chosen), kind))
        except OSError as error:
            self.message.emit(tr("The file {path} cannot be read: {reason}").format(path=chosen, reason=error.strerror))

    def _given(self, piece: Evidence) -> None:
        if self._session is not None:
            self._session.add_evidence(replace(piece, item_id=self._item_id))
            self.list.setCurrentRow(self.list.count() - 1)

    def _current(self) -> Evidence | None:
        entry = self.list.currentItem()
        uuid = entry.data(Qt.ItemDataRole.UserRole) if entry is not None else None
        pieces = self._session.work.evidence(self._item_id) if self._session is not None else []
        return next((piece for piece in pieces if piece.uuid == uuid), None)

    def _show_current(self) -> None:
        piece = self._current()
        if piece is not None and self._map_side is not None:
            reason = self._map_side.show(piece)
            if reason:
                self.message.emit(reason)

    def _remove_current(self) -> None:
        piece = self._current()
        if piece is not None and self._session is not None:
            self._session.remove_piece(piece)

    def _enable(self) -> None:
        writable = self._session is not None and not self._session.read_only
        self.add.setEnabled(writable)
        self.remove.setEnabled(writable and self._current() is not None)
        self.show_on_map.setEnabled(self._map_side is not None and self._current() is not None)

    def _entry(self, piece: Evidence, *, missing: bool) -> QListWidgetItem:
        words = evidence_words(piece)
        if missing:
            words = tr("Missing: {evidence}").format(evidence=words)
        entry = QListWidgetItem(words)
        entry.setData(Qt.ItemDataRole.UserRole, piece.uuid)
        entry.setToolTip(plain_tooltip(f"{words}\n{piece.source}".strip()))
        if missing:
            entry.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning))
        return entry


def evidence_words(piece: Evidence) -> str:
    """Return a piece of evidence in one line."""
    content = figure_words(piece.value, "") if piece.kind is EvidenceKind.NUMBER else ""
    return f"{kind_words(piece.kind)} · {' · '.join(part for part in (piece.title, content) if part)}"


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
        number = read_number(typed)
        wrong = tr("Something has to be written here.") if not typed else ""
        if typed and self._kind is EvidenceKind.NUMBER and number is None:
            wrong = tr("“{text}” is not a number.").format(text=typed)
        if wrong:
            self.wrong.show_text(wrong)
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
