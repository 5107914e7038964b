"""Words of the plugin in the boxes and the message bar of QGIS, which take them for HTML: here they are text.

A sentence names layers, files and units as their owners call them; a name that holds a tag or a link stays a name.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

if TYPE_CHECKING:  # the windows of the checklists run without QGIS, too
    from qgis.core import Qgis
    from qgis.gui import QgisInterface


def message_box(words: str, icon: QMessageBox.Icon, parent: QWidget | None = None) -> QMessageBox:
    """Return a box that says words as they stand; buttons are added by whoever asks."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setText(words)
    return box


def warn(iface: QgisInterface, title: str, words: str) -> None:
    """Warn in the message bar, until the user has taken note."""
    iface.messageBar().pushWarning(title, escape(words, quote=False))


def inform(iface: QgisInterface, title: str, words: str, level: Qgis.MessageLevel, seconds: int) -> None:
    """Show words in the message bar for some seconds."""
    iface.messageBar().pushMessage(title, escape(words, quote=False), level, seconds)
