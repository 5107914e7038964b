"""Keys of the board, the same in the dock and on the map: who has clicked on the map need not go back to undo it."""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent

from ..dock.keyboard import Command, command_of


class BoardKey(Enum):
    """A wish that a key stands for."""

    UNDO = "undo"
    REDO = "redo"
    OTHER_SIDE = "other side"
    PLACE = "place"
    CLOSE = "close"
    PLACE_FROM_LIST = "place from a list"
    CLOSE_FROM_LIST = "close from a list"


LETTERS = frozenset(
    {BoardKey.PLACE, BoardKey.CLOSE, BoardKey.PLACE_FROM_LIST, BoardKey.CLOSE_FROM_LIST}
)  # which ask for an open diagnosis
_COMMANDS = {
    Command.UNDO: BoardKey.UNDO, Command.REDO: BoardKey.REDO, Command.CYCLE: BoardKey.OTHER_SIDE,
    Command.CYCLE_BACK: BoardKey.OTHER_SIDE,
}  # fmt: skip
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_KEYS = {
    (Qt.Key.Key_P, _NONE): BoardKey.PLACE,
    (Qt.Key.Key_X, _NONE): BoardKey.CLOSE,
    (Qt.Key.Key_P, _SHIFT): BoardKey.PLACE_FROM_LIST,
    (Qt.Key.Key_X, _SHIFT): BoardKey.CLOSE_FROM_LIST,
    (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier): BoardKey.REDO,
}


def board_key(event: QKeyEvent) -> BoardKey | None:
    """Return what a key asks for; None where the board has no use for it."""
    for (key, modifiers), wanted in _KEYS.items():
        if event.key() == key and event.modifiers() == modifiers:
            return wanted
    command = command_of(event)
    return None if command is None else _COMMANDS.get(command)
