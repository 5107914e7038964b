"""The tree of items: two lines a question, answers at a keystroke, letters only while it has the focus."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ...core.contrast import legible
from ...i18n import tr
from .item_filter import ItemFilter
from .item_model import ANSWER, EVIDENCE, QUESTION, Role
from .keyboard import command_of
from .narrow_widgets import TARGET

_LETTERS: dict[int, str] = {Qt.Key.Key_N: "note", Qt.Key.Key_E: "evidence", Qt.Key.Key_C: "calculate"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class TwoLines(QStyledItemDelegate):
    """Rows of two lines for questions, of one for domains; never lower than a finger needs.

    The style draws all but the words: it would let the top of a third line show.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the height of a row; the width is that of the column."""
        lines = 2 if index.data(Role.ITEM) else 1
        return QSize(0, max(TARGET, lines * option.fontMetrics.lineSpacing() + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint a cell of the tree."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        words, cell.text = cell.text or "", ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, option.widget)
        beside_icon = 0 if cell.icon.isNull() else cell.decorationSize.width() + 2
        room = option.rect.adjusted(3 + beside_icon, 3, -3, -3)
        painter.save()
        painter.setFont(cell.font)
        painter.setPen(_pen(option))
        shown = two_lines(words, QFontMetrics(cell.font), room.width(), 2 if index.data(Role.ITEM) else 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), shown)
        painter.restore()


def _pen(option: QStyleOptionViewItem) -> QColor:
    """Return the colour of the words: the theme's, unless it cannot be read on a chosen row."""
    palette = option.palette
    if not option.state & QStyle.StateFlag.State_Selected:
        return palette.color(QPalette.ColorRole.Text)
    is_active = bool(option.state & QStyle.StateFlag.State_Active)
    group = QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
    roles = (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Text, QPalette.ColorRole.Base)
    pens = [palette.color(group, role) for role in roles]
    background = palette.color(group, QPalette.ColorRole.Highlight)
    return pens[legible(_rgb(background), [_rgb(pen) for pen in pens])]


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def two_lines(text: str, metrics: QFontMetrics, width: int, most: int = 2) -> str:
    """Break a text into lines that fit a width, and shorten the last one."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        count = 1
        while count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) < width:
            count += 1
        lines.append(metrics.elidedText(" ".join(words[:count]), Qt.TextElideMode.ElideRight, width))
        words = words[count:]
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
    return "\n".join(lines)


class ItemTree(QTreeView):
    """The items of an assessment.

    Attributes
    ----------
    chosen : signal of str
        Another item is the current one; "" for a domain or none.
    digit : signal of str
        A digit was typed on an item: it chooses the answer.
    wanted : signal of str
        "edit", "note", "evidence" or "calculate" was asked for by a key.
    letters : bool
        Whether single letters and digits do anything; people who speak to their computer turn them off.
    """

    chosen = pyqtSignal(str)
    digit = pyqtSignal(str)
    wanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = True
        self._items: ItemFilter | None = None
        self.setObjectName("items")
        self.setAccessibleName(tr("Questions"))
        self.setAccessibleDescription(tr("Arrows move, digits answer, Enter opens the answer, N the note, E evidence."))
        self.setItemDelegate(TwoLines(self))
        self.setTabKeyNavigation(False)
        self.setIndentation(14)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(5 * TARGET)
        self.doubleClicked.connect(lambda index: self.wanted.emit("edit") if index.data(Role.ITEM) else None)

    def show_items(self, items: ItemFilter) -> None:
        """Show the items of an assessment."""
        self._items = items
        self.setModel(items)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(TARGET)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QUESTION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ANSWER, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(EVIDENCE, QHeaderView.ResizeMode.Fixed)
        self._fit_columns()
        self.expandAll()
        items.rowsInserted.connect(lambda _parent, _first, _last: self.expandAll())

    def current_item(self) -> str:
        """Return the id of the current item; "" for a domain or none."""
        return self.currentIndex().data(Role.ITEM) or ""

    def go_to(self, item_id: str) -> bool:
        """Make an item the current one; return whether it is shown."""
        index = self._items.index_of(item_id) if self._items is not None else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Say which item is the current one."""
        super().currentChanged(current, previous)
        if current.data(Role.ITEM) != previous.data(Role.ITEM) or not previous.isValid():
            self.chosen.emit(current.data(Role.ITEM) or "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the answers their share of the width, and keep the current item in sight."""
        super().resizeEvent(event)
        if self.model() is not None:
            self._fit_columns()
            self.scrollTo(self.currentIndex())

    def event(self, event: QEvent) -> bool:
        """Take single keys before shortcuts of QGIS do, while the tree has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, or open what a letter stands for; the rest is the tree's."""
        if command_of(event) is not None:  # Control and Page Down go to the next municipality, not down
            event.ignore()
        elif not self.current_item() or not self._is_ours(event):
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.wanted.emit("edit")
        elif event.key() in _LETTERS:
            self.wanted.emit(_LETTERS[event.key()])
        else:
            self.digit.emit(event.text())

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        single = event.key() in _LETTERS or (event.text().isdigit() and event.text().isascii())
        return event.key() in _ENTER or (self.letters and single)

    def _fit_columns(self) -> None:
        header, metrics = self.header(), self.fontMetrics()
        header.resizeSection(EVIDENCE, max(TARGET + 12, metrics.horizontalAdvance(tr("Ev.")) + 14))
        header.resizeSection(ANSWER, max(self.viewport().width() * 28 // 100, 4 * TARGET))
