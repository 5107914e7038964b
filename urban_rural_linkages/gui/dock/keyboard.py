"""Keys of the dock: its commands, and the order in which Tab goes through its widgets.

Commands are taken before QGIS' own shortcuts, but only while the dock has the focus.  Undo must never reach the map
from here: QGIS undoes the edits of the current layer with the same keys, and a dock that merely had a shortcut of its
own would make both of them ambiguous.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


class Command(Enum):
    """Command of a key."""

    UNDO = "undo"
    REDO = "redo"
    NEXT_OPEN = "next open"
    FILTER = "filter"
    CYCLE = "cycle"
    CYCLE_BACK = "cycle back"
    BACK = "back"
    UNIT_BEFORE = "municipality before"
    NEXT_UNIT = "next municipality"
    QUESTION_BEFORE = "question before"
    NEXT_QUESTION = "next question"


_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_KEYS = {
    (Qt.Key.Key_Z, _CONTROL): Command.UNDO,
    (Qt.Key.Key_Z, _CONTROL | _SHIFT): Command.REDO,
    (Qt.Key.Key_Return, _CONTROL): Command.NEXT_OPEN,
    (Qt.Key.Key_Enter, _CONTROL): Command.NEXT_OPEN,
    (Qt.Key.Key_F, _CONTROL): Command.FILTER,
    (Qt.Key.Key_F6, _NONE): Command.CYCLE,
    (Qt.Key.Key_F6, _SHIFT): Command.CYCLE_BACK,
    (Qt.Key.Key_Escape, _NONE): Command.BACK,
    (Qt.Key.Key_PageUp, _CONTROL): Command.UNIT_BEFORE,
    (Qt.Key.Key_PageDown, _CONTROL): Command.NEXT_UNIT,
    (Qt.Key.Key_Up, _ALT): Command.QUESTION_BEFORE,
    (Qt.Key.Key_Down, _ALT): Command.NEXT_QUESTION,
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


def order_tabs(root: QWidget) -> None:
    """Chain all widgets below a widget that Tab can reach, as one reads, whatever the order in which they were made."""
    chain = list(reachable(root))
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def reachable(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that take the focus by Tab, in reading order, hidden and disabled ones included."""
    if _takes_tab(widget):
        yield widget
        return
    if isinstance(widget, QScrollArea):
        if widget.widget() is not None:
            yield from reachable(widget.widget())
    elif isinstance(widget, QSplitter | QStackedWidget):
        for place in range(widget.count()):
            yield from reachable(widget.widget(place))
    elif widget.layout() is not None:
        yield from _in_layout(widget.layout())


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item.widget() is not None:
            yield from reachable(item.widget())
        elif item.layout() is not None:
            yield from _in_layout(item.layout())


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
