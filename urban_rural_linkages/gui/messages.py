"""Words of the plugin in the boxes and the message bar of QGIS, which take them for HTML: here they are text.

A sentence names layers, files and units as their owners call them; a name that holds a tag or a link stays a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from traceback import format_exc
from typing import TYPE_CHECKING, TypeVar

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QWidget

from .. import about
from ..core.credentials import without_credentials
from ..i18n import tr

if TYPE_CHECKING:  # the windows of the checklists run without QGIS, too
    from qgis.core import Qgis
    from qgis.gui import QgisInterface, QgsMessageBarItem


_Panel = TypeVar("_Panel")


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


def offer(
    iface: QgisInterface, title: str, words: str, choices: Sequence[tuple[str, Callable[[], object]]]
) -> QgsMessageBarItem:
    """Show words in the message bar with a button for each choice, until one is taken or the user closes it.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    title, words : str
        What is said.
    choices : sequence of (str, callable)
        The text of each button, and what is done once the message is gone.
    """
    bar = iface.messageBar()
    item = bar.createMessage(title, escape(words, quote=False))

    def taken(choice: Callable[[], object]) -> None:
        bar.popWidget(item)
        choice()

    for text, choice in choices:
        button = QPushButton(text, item)
        button.clicked.connect(lambda _checked=False, choice=choice: taken(choice))
        item.layout().addWidget(button)
    bar.pushItem(item)
    return item


def say(iface: QgisInterface, item: QgsMessageBarItem, words: str) -> None:
    """Change what a message says, if it is still there."""
    if item in iface.messageBar().items():
        item.setText(escape(words, quote=False))


def opened_panel(iface: QgisInterface, title: str, make: Callable[[], _Panel]) -> _Panel | None:
    """Make a panel; where that fails, say so and leave QGIS as it was."""
    from qgis.core import Qgis, QgsMessageLog  # noqa: PLC0415 - as above

    try:
        return make()
    except Exception as error:  # whatever it is: the rest of the plugin goes on
        QgsMessageLog.logMessage(without_credentials(format_exc()), about.title(), Qgis.MessageLevel.Critical)
        warn(iface, title, tr("The panel cannot be opened: {reason}").format(reason=without_credentials(str(error))))
        return None
