"""Looks of the matrix: sizes, colours beside those of answers, and the style of its windows."""

from __future__ import annotations

from qgis.PyQt.QtGui import QFont

from ...paths import resource
from ..diagnosis.style import ACCENT, INK, LINE, LOOK, PANEL, PETROL, SOFT, STOP, style_sheet

__all__ = ["ACCENT", "INK", "LINE", "LOOK", "PANEL", "PETROL", "SOFT", "STOP"]

SIZE = (1184, 766)  # as drawn, at 96 dots per inch
WIDE = 1150  # under this the legend is a button, and what is done with rows is in the menu
CELL_WIDTH, CELL_HEIGHT, QUESTION_WIDTH, HEAD_HEIGHT = 81, 26, 318, 78
CURRENT_ROW = "#e8f0f1"  # behind question and municipality of the current cell
PAPER, CREAM = "#ffffff", "#f5f2ec"
TITLE_SIZE = 1.7  # of the usual size of letters


def matrix_style() -> str:
    """Return the style of the matrix and of the windows around it."""
    arrow = resource("icons", "chevron_down.svg").as_posix()
    return f"""
    {style_sheet()}
    #matrix, #sheet, #sheet > QWidget#page {{ background: {PAPER}; }}
    QFrame#foot {{ background: {PAPER}; border: 0; border-top: 1px solid {LINE}; }}
    QFrame[role="card"] {{ background: {CREAM}; border: 0; border-radius: 5px; }}
    QProgressBar {{ border: 0; background: #dfe5e8; }}
    QProgressBar::chunk {{ background: {PETROL}; }}
    QDateEdit {{ color: {INK}; background: {PAPER}; border: 1px solid #b9c4c9; border-radius: 4px; padding: 3px 7px; }}
    QDateEdit:focus {{ border-color: {PETROL}; }}
    QDateEdit::drop-down {{ border: 0; width: 24px; }}
    QDateEdit::down-arrow {{ image: url("{arrow}"); width: 10px; height: 10px; }}
    QTableView#cells {{ border: 1px solid {LINE}; border-radius: 0; padding: 0; gridline-color: {PAPER};
      selection-background-color: transparent; outline: 0; }}
    QTableView#cells::item {{ padding: 0; }}
    QPushButton#help, QToolButton#more {{ padding: 5px 9px; }}
    QPushButton[role="tint"] {{ background: #e8f2f3; border-color: #2f7f9e; color: {PETROL}; }}
    QPushButton[role="tint"]:checked {{ background: #2f7f9e; color: #ffffff; }}
    QToolButton#show {{ text-align: left; padding: 4px 24px 4px 9px; }}
    QToolButton#show::menu-indicator {{ image: url("{arrow}"); width: 10px; height: 10px; right: 8px;
      subcontrol-origin: padding; subcontrol-position: center right; }}
    QToolButton#more::menu-indicator {{ image: none; width: 0; }}
    QToolButton#more, QToolButton#help {{ padding: 4px 9px; }}
    """


def scaled(font: QFont, times: float, *, bold: bool = False) -> QFont:
    """Return a font of another size."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * times)
    else:
        made.setPixelSize(int(font.pixelSize() * times))
    made.setBold(bold)
    return made
