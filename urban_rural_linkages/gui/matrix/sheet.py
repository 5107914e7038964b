"""Sheet of a dialog of the matrix: a title, fields below their names, and buttons at the foot; it scrolls."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...i18n import tr
from ..diagnosis.buttons import button
from ..dock.narrow_widgets import TARGET, PlainLabel
from .style import PETROL, TITLE_SIZE, matrix_style, scaled


class Sheet(QDialog):
    """A dialog as the windows of the checklists have them.

    Parameters
    ----------
    title : str
        Above the fields, and of the window.
    go : str
        Words of the button that takes over.
    size : tuple of int
        As drawn.
    """

    def __init__(self, title: str, go: str, size: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(title)
        self.setStyleSheet(matrix_style())
        head = PlainLabel(title)
        head.setFont(scaled(self.font(), TITLE_SIZE, bold=True))
        head.setStyleSheet(f"color: {PETROL};")
        self.page = QWidget()
        self.page.setObjectName("page")
        self.body = QVBoxLayout(self.page)
        self.body.setContentsMargins(26, 16, 26, 12)
        self.body.addWidget(head)
        area = scrolled(self.page)
        self.wrong = PlainLabel()
        self.wrong.setContentsMargins(26, 4, 26, 4)
        self.wrong.hide()
        self.cancel = button(tr("Cancel"), self.reject)
        self.go = button(go, self.accept, "go")
        foot = QFrame()
        foot.setObjectName("foot")
        self.buttons = QHBoxLayout(foot)
        self.buttons.setContentsMargins(18, 10, 18, 10)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(self.wrong)
        layout.addWidget(foot)
        self.resize(*size)

    def add_field(self, words: str, field: QWidget) -> None:
        """Add a field with its name above it."""
        label = PlainLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setMinimumHeight(TARGET)
        self.body.addWidget(label)
        self.body.addWidget(field)

    def complain(self, words: str) -> None:
        """Say what is wrong above the buttons; nothing hides it again."""
        self.wrong.show_text(words)
        self.wrong.setVisible(bool(words))


def scrolled(page: QWidget) -> QScrollArea:
    """Return an area in which a page scrolls down, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
