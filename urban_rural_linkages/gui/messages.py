"""Words of the plugin in the boxes and the message bar of QGIS, which take them for HTML: here they are text.

A sentence names layers, files and units as their owners call them; a name that holds a tag or a link stays a name.
"""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget


def message_box(words: str, icon: QMessageBox.Icon, parent: QWidget | None = None) -> QMessageBox:
    """Return a box that says words as they stand; buttons are added by whoever asks."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setText(words)
    return box


def warn(iface, title: str, words: str) -> None:
    """Warn in the message bar, until the user has taken note."""
    iface.messageBar().pushWarning(title, escape(words, quote=False))


def inform(iface, title: str, words: str, *how) -> None:
    """Say words in the message bar; `how` is what `QgsMessageBar.pushMessage` takes, level and seconds."""
    iface.messageBar().pushMessage(title, escape(words, quote=False), *how)
