"""Dialog "About": what the plugin is, and the versions of all that it works with, to be copied."""

from __future__ import annotations

from qgis.PyQt.QtGui import QFontDatabase, QGuiApplication
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ..i18n import tr

_WIDTH, _HEIGHT = 560, 380


class AboutDialog(QDialog):
    """The dialog.

    Parameters
    ----------
    title, purpose : str
        Name and description of the plugin.
    versions : str
        A line each.
    parent : QWidget, optional
        The window that it belongs to.
    """

    def __init__(self, title: str, purpose: str, versions: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About {title}").format(title=title))
        self.resize(_WIDTH, _HEIGHT)
        words = QLabel(purpose)
        words.setWordWrap(True)
        self.versions = QPlainTextEdit(versions)
        self.versions.setReadOnly(True)
        self.versions.setTabChangesFocus(True)
        self.versions.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.versions.setAccessibleName(tr("Versions"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = QPushButton(tr("Copy Versions"))
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, self.versions, buttons):
            layout.addWidget(widget)
        self.copy.setFocus()
