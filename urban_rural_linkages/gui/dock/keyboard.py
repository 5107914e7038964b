"""Keys of the dock as a whole.  They are taken before QGIS' own shortcuts, but only while the dock has the focus.

Undo must never reach the map from here: QGIS undoes the edits of the current layer with the same keys, and a dock that
merely had a shortcut of its own would make both of them ambiguous.
"""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence


class Command(Enum):
    """Command of a key."""

    UNDO = "undo"
    REDO = "redo"
    NEXT_OPEN = "next open"
    FILTER = "filter"
    CYCLE = "cycle"
    CYCLE_BACK = "cycle back"
    BACK = "back"


_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Z, _CONTROL): Command.UNDO,
    (Qt.Key.Key_Z, _CONTROL | _SHIFT): Command.REDO,
    (Qt.Key.Key_Return, _CONTROL): Command.NEXT_OPEN,
    (Qt.Key.Key_Enter, _CONTROL): Command.NEXT_OPEN,
    (Qt.Key.Key_F, _CONTROL): Command.FILTER,
    (Qt.Key.Key_F6, _NONE): Command.CYCLE,
    (Qt.Key.Key_F6, _SHIFT): Command.CYCLE_BACK,
    (Qt.Key.Key_Escape, _NONE): Command.BACK,
}


def command_of(event: QKeyEvent) -> Command | None:
    """Return what a key asks for; None where the dock has no use for it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    for (key, wanted), command in _KEYS.items():
        if event.key() == key and modifiers == wanted:
            return command
    if event.matches(QKeySequence.StandardKey.Undo):
        return Command.UNDO
    return Command.REDO if event.matches(QKeySequence.StandardKey.Redo) else None
