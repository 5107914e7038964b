"""Work area of the dock: filter and tree above, the editor of the current item below."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QSplitter, QStyle, QVBoxLayout, QWidget

from ...i18n import tr
from .editor import Editor
from .item_filter import FilterBar, ItemFilter, Show
from .item_model import ItemModel
from .item_tree import ItemTree
from .keyboard import Command, order_tabs
from .narrow_widgets import PlainLabel
from .ports import MapSide
from .session import Session


class Workplace(QSplitter):
    """The tree of an assessment and the editor of one item.

    Attributes
    ----------
    left : signal
        Another item is looked at.
    """

    left = pyqtSignal()

    def __init__(self, map_side: MapSide | None, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.session: Session | None = None
        self.items: ItemFilter | None = None
        self.filter = FilterBar()
        self.tree = ItemTree()
        self.nothing = PlainLabel(tr("No question fits the filter."))
        self.nothing.hide()
        self.editor = Editor(map_side)
        top = QWidget()
        layout = QVBoxLayout(top)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.filter, self.tree, self.nothing):
            layout.addWidget(widget)
        self.addWidget(top)
        self.addWidget(self.editor)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(8)
        self.setStretchFactor(0, 2)
        self.setStretchFactor(1, 3)
        self.setSizes([400, 600])
        self.tree.chosen.connect(self._show)
        self.tree.digit.connect(self.editor.press)
        self.tree.wanted.connect(self.editor.go_to)
        self.filter.changed.connect(self._after_filter)

    def open_session(self, session: Session) -> None:
        """Work on an assessment, from its first open item on."""
        self.session = session
        before = self.items
        icon = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self.items = ItemFilter(ItemModel(session, icon, self), self)
        self.editor.open_session(session)
        self.filter.steer(self.items, session.checklist)
        self.tree.show_items(self.items)
        if before is not None:
            before.sourceModel().deleteLater()
            before.deleteLater()
        first = next(iter(session.asked), "")
        self.go_to(first if session.is_open(first) else session.next_open(first) or first)

    def go_to(self, item_id: str) -> None:
        """Look at an item, whatever the filter says."""
        if item_id and self.items is not None and not self.tree.go_to(item_id):
            self.items.keep(item_id)
            self.filter.reset()
            self.tree.go_to(item_id)

    def next_open(self) -> None:
        """Go to the next unanswered item, and stay in the part of the window in which one is."""
        here = self.editor.item.id if self.editor.item is not None else ""
        following = self.session.next_open(here) if self.session is not None else None
        if following is None:
            return
        in_tree = self.tree.hasFocus()
        self.go_to(following)
        if not in_tree:
            self.editor.options.focus()

    def show_outdated(self) -> None:
        """Show only questions whose figure is out of date or whose evidence is missing, from the first of them on."""
        if self.items is None:
            return
        self.items.keep("")
        self.filter.reset()
        self.filter.kind.choose(Show.OUTDATED.value)
        first = next(iter(self.items.shown()), "")
        if first:
            self.go_to(first)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def cycle(self, backwards: bool) -> bool:
        """Go to the other part; False where the map is next."""
        in_tree = self.tree.hasFocus() or self.filter.isAncestorOf(self.window().focusWidget() or self)
        if in_tree == backwards:
            return False
        if in_tree:
            self.editor.go_to("edit")
        else:
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def obey(self, command: Command, focus_map: Callable[[], None] | None) -> None:
        """Do what a key asks for; `focus_map` goes on to the map, where there is one."""
        if command in (Command.UNDO, Command.REDO):
            self._step(command)
        elif command is Command.NEXT_OPEN:
            self.next_open()
        elif command is Command.FILTER:
            self.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.search.selectAll()
        elif command is Command.BACK:
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not self.cycle(command is Command.CYCLE_BACK):
            self._leave(command is Command.CYCLE_BACK, focus_map)

    def _step(self, command: Command) -> None:
        """Undo or redo, and go to the item that has changed."""
        if self.session is None:
            return
        item = self.session.undo() if command is Command.UNDO else self.session.redo()
        if item is not None:
            self.go_to(item)

    def _leave(self, backwards: bool, focus_map: Callable[[], None] | None) -> None:
        """Go on to the map; without one, round again inside."""
        if focus_map is not None:
            focus_map()
        elif backwards:
            self.editor.go_to("edit")
        else:
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, item_id: str) -> None:
        self.left.emit()
        if self.items is not None:
            self.items.keep(item_id)
        self.editor.show_item(item_id)
        QTimer.singleShot(0, lambda: order_tabs(self))

    def _after_filter(self) -> None:
        self.tree.expandAll()
        is_empty = self.items is None or self.items.rowCount() == 0
        self.tree.setVisible(not is_empty)
        self.nothing.setVisible(is_empty)
        if self.editor.item is not None:
            self.tree.go_to(self.editor.item.id)
