"""Questions of the matrix before something is done to many cells at once."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QMessageBox, QVBoxLayout, QWidget

from ...i18n import tr
from ..dock.narrow_widgets import PlainLabel
from ..messages import message_box

_LIST = (560, 320)  # pixels


def ask(parent: QWidget, words: str) -> bool:
    """Ask whether to go on."""
    box = message_box(words, QMessageBox.Icon.Question, parent)
    go = box.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is go


def ask_with_list(parent: QWidget, words: str, rows: Sequence[str]) -> bool:
    """Ask whether to go on, with the list of all that is meant."""
    dialog = QDialog(parent)
    dialog.setObjectName("sheet")
    dialog.setWindowTitle(tr("Matrix of municipalities"))
    dialog.resize(*_LIST)
    listed = QListWidget()
    listed.setAccessibleName(words)
    listed.addItems(list(rows))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    for part in (PlainLabel(words, bold=True), listed, buttons):
        layout.addWidget(part)
    return bool(dialog.exec())
