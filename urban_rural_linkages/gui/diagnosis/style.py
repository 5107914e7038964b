"""Looks of the window of the diagnosis: colours with their meanings, sizes, and marks of conditions."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ...paths import resource

PETROL, ACCENT, INK, SOFT, LINE, PANEL = "#17495a", "#b3541e", "#1d2b33", "#5b6b76", "#d5dce0", "#f2f5f6"
GREY = "#8a959b"  # what stands in a field as long as nothing is written there
RIGHT, LOOK, STOP = "#2f7d5b", "#b87519", "#b3262e"
_BANDS = {"right": (RIGHT, "#e8f4ee"), "look": (LOOK, "#fbf3e2"), "stop": (STOP, "#fbeaea"), "note": (SOFT, PANEL)}
MARKS = {"filled": "✓", "right": "✓", "asks": "!", "look": "!", "stale": "!", "error": "×", "stop": "×"}
COLOURS = {"filled": RIGHT, "right": RIGHT, "asks": LOOK, "look": LOOK, "stale": LOOK, "error": STOP, "stop": STOP}

SIDE, LABEL, FOUND, PREVIEW = 236, 128, 114, 290  # widths in pixels at 96 dots per inch
WHOLE, LEAST = (1184, 720), (894, 480)


def style_sheet() -> str:
    """Return the style of the whole window; all colours are set, so that a dark QGIS does not mix in its own."""
    bands = "".join(
        f'QFrame[band="{kind}"] {{ background: {back}; border: 0; border-left: 4px solid {bar}; border-radius: 3px; }}'
        for kind, (bar, back) in _BANDS.items()
    )
    return f"""
    #diagnosis, #centre, #preview, QScrollArea, #page {{ background: #ffffff; }}
    QLabel, QCheckBox, QRadioButton {{ color: {INK}; background: transparent; }}
    QLabel[role="title"] {{ color: {PETROL}; }}
    QLabel[role="section"] {{ color: {PETROL}; font-weight: 600; }}
    QLabel[role="soft"] {{ color: {SOFT}; }}
    QLabel[found="right"] {{ color: {RIGHT}; }}
    QLabel[found="look"] {{ color: {LOOK}; }}
    QLabel[found="stop"] {{ color: {STOP}; }}
    QLabel[found="note"] {{ color: {SOFT}; }}
    #side {{ background: {PANEL}; border-right: 1px solid {LINE}; }}
    #foot {{ background: #ffffff; border-top: 1px solid {LINE}; }}
    {bands}
    {_table()}
    {_boxes()}
    {_fields()}
    {_buttons()}
    """


def _table() -> str:
    return f"""
    QTableView#checks {{ padding: 0; border-radius: 0; border-color: {LINE}; color: {INK};
      selection-color: {INK}; selection-background-color: #e3edf0; outline: 0; }}
    QTableView#checks:focus {{ border-color: {PETROL}; }}
    QTableView#checks::item {{ padding: 5px 8px; border: 0; border-bottom: 1px solid #edf0f1; }}
    QTableView#checks::item:selected {{ background: #e3edf0; }}
    QTableView#checks QHeaderView {{ background: #ffffff; }}
    QTableView#checks QHeaderView::section {{ color: {PETROL}; background: #ffffff; font-weight: 600; border: 0;
      border-bottom: 2px solid {PETROL}; padding: 6px 8px; }}
    QRadioButton {{ spacing: 8px; padding: 2px; border: 1px solid transparent; }}
    QRadioButton:focus {{ border: 1px dotted {PETROL}; }}
    QRadioButton::indicator {{ width: 12px; height: 12px; border-radius: 7px; border: 1px solid #7c8a91;
      background: #ffffff; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 4px solid {PETROL}; }}
    """


def _boxes() -> str:
    tick = resource("icons", "tick.svg").as_posix()
    return f"""
    QCheckBox {{ spacing: 8px; padding: 2px; border: 1px solid transparent; }}
    QCheckBox:focus {{ border: 1px dotted {PETROL}; }}
    QCheckBox::indicator {{ width: 13px; height: 13px; border-radius: 3px; border: 1px solid #7c8a91;
      background: #ffffff; }}
    QCheckBox::indicator:checked {{ border-color: {PETROL}; background: {PETROL}; image: url("{tick}"); }}
    """


def _fields() -> str:
    arrow = resource("icons", "chevron_down.svg").as_posix()
    return f"""
    QComboBox::drop-down {{ border: 0; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{arrow}"); width: 10px; height: 10px; }}
    QComboBox, QLineEdit, QSpinBox, QPlainTextEdit, QTableView, QListWidget {{
      color: {INK}; background: #ffffff; border: 1px solid #b9c4c9; border-radius: 4px; padding: 3px 7px;
      selection-background-color: {PETROL}; selection-color: #ffffff; }}
    QLineEdit[empty="true"] {{ color: {GREY}; }}
    QComboBox:focus, QLineEdit:focus, QSpinBox:focus, QPlainTextEdit:focus, QTableView:focus {{
      border-color: {PETROL}; }}
    QComboBox[condition="error"], QLineEdit[condition="error"], QSpinBox[condition="error"] {{
      border: 2px solid {STOP}; }}
    QHeaderView {{ background: #ffffff; border: 0; }}
    QHeaderView::section {{ color: {PETROL}; background: #ffffff; border: 0; border-bottom: 2px solid {PETROL};
      padding: 3px 8px; font-weight: 600; }}
    QTableView {{ padding: 0; }}
    QTableView::item {{ border: 0; padding: 1px 8px; }}
    QComboBox QAbstractItemView {{ color: {INK}; background: #ffffff; selection-background-color: {PETROL};
      selection-color: #ffffff; }}
    QComboBox:disabled, QLineEdit:disabled, QSpinBox:disabled {{ color: #9aa3a8; background: #f6f7f8; }}
    """


def _buttons() -> str:
    arrow = resource("icons", "chevron_down.svg").as_posix()
    return f"""
    QPushButton {{ color: {INK}; background: #ffffff; border: 1px solid #b9c4c9; border-radius: 4px;
      padding: 5px 14px; }}
    QPushButton:hover {{ background: {PANEL}; }}
    QPushButton:focus {{ border: 2px solid {PETROL}; padding: 4px 13px; }}
    QPushButton:disabled {{ color: #9aa3a8; background: #f6f7f8; }}
    QPushButton[role="go"] {{ color: #ffffff; background: {PETROL}; border-color: {PETROL}; font-weight: 600; }}
    QPushButton[role="go"]:focus {{ border-color: {INK}; }}
    QPushButton[role="go"]:disabled {{ background: #c9d0d4; border-color: #c9d0d4; }}
    QPushButton[role="link"] {{ color: {PETROL}; background: transparent; border: 0; padding: 3px 0;
      text-align: left; text-decoration: underline; }}
    QPushButton[role="link"]:focus {{ border: 1px dotted {PETROL}; padding: 2px 0; }}
    QToolButton {{ color: {INK}; background: #ffffff; border: 1px solid #b9c4c9; border-radius: 4px;
      padding: 5px 24px 5px 14px; }}
    QToolButton:hover {{ background: {PANEL}; }}
    QToolButton:focus {{ border: 2px solid {PETROL}; padding: 4px 23px 4px 13px; }}
    QToolButton::menu-button {{ border: 0; border-left: 1px solid #b9c4c9; width: 20px; }}
    QToolButton::menu-arrow {{ image: url("{arrow}"); width: 10px; height: 10px; }}
    QMenu {{ color: {INK}; background: #ffffff; border: 1px solid {LINE}; }}
    QMenu::item {{ padding: 5px 18px; }}
    QMenu::item:selected {{ color: #ffffff; background: {PETROL}; }}
    QPushButton[role="step"] {{ color: {SOFT}; background: transparent; border: 0; padding: 4px 4px;
      text-align: left; }}
    QPushButton[role="step"]:checked {{ color: {PETROL}; font-weight: 600; }}
    QPushButton[role="step"]:focus {{ border: 1px dotted {PETROL}; padding: 3px 3px; }}
    """


def mark(widget: QWidget, name: str, value: str) -> None:
    """Set what the style sheet goes by, and have the widget look like it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
