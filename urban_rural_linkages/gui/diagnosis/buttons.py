"""Buttons and keys of the window: none but the one that goes on answers to Enter."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QPushButton, QWidget


def button(text: str, action: Callable[[], object], role: str = "") -> QPushButton:
    """Return a button that does something; its role is that of the style: go, link or step."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda _checked=False: action())
    return made


def bind(window: QWidget, keys: str, action: Callable[[], object]) -> None:
    """Let keys do something wherever the focus is in a window."""
    made = QAction(window)
    made.setShortcut(QKeySequence(keys))
    made.triggered.connect(lambda _checked=False: action())
    window.addAction(made)
