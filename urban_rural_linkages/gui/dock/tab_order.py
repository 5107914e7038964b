"""The order of Tab: as one reads, whatever the order in which widgets were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def order_tabs(root: QWidget) -> None:
    """Chain all widgets below a widget that Tab can reach, in the order of their layouts."""
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
