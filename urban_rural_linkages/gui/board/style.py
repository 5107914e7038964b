"""Looks of the board: sizes, the colours of gain and loss, and the style of the dock and its windows."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView

from ..diagnosis.style import INK, LINE, PETROL, SOFT, style_sheet

__all__ = ["INK", "LINE", "PETROL", "SOFT"]

WIDTH, NARROW = 440, 380  # pixels at 96 dots per inch: as it opens, and the least
PAPER = "#ffffff"
LONGER_DARK, LONGER_LIGHT = "#8f3d06", "#d98a4a"  # women, men
SHORTER_DARK, SHORTER_LIGHT = "#2b4f8c", "#7d9cc9"
COLOURS = {
    3: "#8f3d06", 2: "#d98a4a", 1: "#f3cfae", 0: "#f2f0ea", -1: "#cbd9ec", -2: "#7d9cc9", -3: "#2b4f8c",
}  # fmt: skip
"""Of the classes of `core.decisions.scenarios.colour_classes`: above 0 it takes longer."""
BIG = 1.9  # of the usual size of letters


def board_style() -> str:
    """Return the style of the dock and of the windows around it."""
    return f"""
    {style_sheet()}
    #board, #board QScrollArea, #board #page, #sheet {{ background: {PAPER}; }}
    #board #foot {{ background: {PAPER}; border-top: 1px solid {LINE}; }}
    QPushButton {{ padding: 6px 9px; }}
    QPushButton:focus {{ padding: 5px 8px; }}
    QPushButton[role="tool"]:checked {{ background: #e8f4ee; border: 1px solid #2f7d5b; }}
    QPushButton[role="tool"]:checked:focus {{ border: 2px solid #2f7d5b; }}
    QTableView#changes {{ border: 1px solid {LINE}; border-radius: 0; color: {INK}; background: {PAPER};
      selection-color: {INK}; selection-background-color: #e3edf0; outline: 0; }}
    QTableView#changes:focus {{ border-color: {PETROL}; }}
    QTableView#changes::item:selected {{ background: #e3edf0; color: {INK}; }}
    #sheet QTableView {{ border: 1px solid {LINE}; border-radius: 0; color: {INK}; background: {PAPER}; outline: 0;
      selection-color: {INK}; selection-background-color: #e3edf0; }}
    #sheet QTableView:focus {{ border-color: {PETROL}; }}
    #sheet QTableView::item:selected {{ background: #e3edf0; color: {INK}; }}
    #sheet QHeaderView::section:vertical {{ color: {INK}; font-weight: 400; border: 0; padding: 3px 14px 3px 8px; }}
    #sheet QTableCornerButton::section {{ background: {PAPER}; border: 0; border-bottom: 2px solid {PETROL}; }}
    #sheet QListWidget {{ padding: 2px; selection-color: {INK}; selection-background-color: #e3edf0; outline: 0; }}
    #sheet QListWidget::item {{ padding: 5px 0; }}
    #sheet QListWidget::item:selected {{ background: #e3edf0; color: {INK}; }}
    QLabel[role="name"] {{ color: {PETROL}; font-weight: 600; }}
    QLabel[role="gain"] {{ color: {SHORTER_DARK}; font-weight: 700; }}
    QLabel[role="lose"] {{ color: {LONGER_DARK}; font-weight: 700; }}
    QLabel[role="figure"] {{ color: {INK}; font-weight: 600; }}
    QProgressBar {{ border: 0; background: #dfe5e8; max-height: 3px; }}
    QProgressBar::chunk {{ background: {PETROL}; }}
    QDoubleSpinBox {{ color: {INK}; background: {PAPER}; border: 1px solid #b9c4c9; border-radius: 4px;
      padding: 3px 7px; }}
    QDoubleSpinBox:focus {{ border-color: {PETROL}; }}
    QToolTip {{ color: {INK}; background: {PAPER}; border: 1px solid {SOFT}; }}
    """


def wrap_heads(heads: QHeaderView, lines: int) -> None:
    """Let the names of columns of figures take several lines, at the right, above their figures."""
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    heads.setDefaultAlignment(Qt.AlignmentFlag(right | int(Qt.TextFlag.TextWordWrap)))
    heads.setMinimumHeight(lines * heads.fontMetrics().height() + 10)
