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
from .unit_bar import UnitBar, neighbour

_STEPS = {Command.UNIT_BEFORE: -1, Command.NEXT_UNIT: 1, Command.QUESTION_BEFORE: -1, Command.NEXT_QUESTION: 1}


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
        self.unit_bar = UnitBar()
        self.filter = FilterBar()
        self.tree = ItemTree()
        self.nothing = PlainLabel(tr("No question fits the filter."))
        self.nothing.hide()
        self.editor = Editor(map_side)
        top = QWidget()
        layout = QVBoxLayout(top)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.unit_bar, self.filter, self.tree, self.nothing):
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
        self.unit_bar.stepped.connect(self.step_unit)

    def open_session(self, session: Session) -> None:
        """Work on an assessment, from its first open item on."""
        self.session = session
        session.changed.connect(lambda item: self._show_unit(session, item))
        self.unit_bar.show_unit(session)
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

    def look_at(self, unit: str, item_id: str, part: str = "") -> None:
        """Look at an item of a unit, and go to a part of it where one is named."""
        if self.session is None:
            return
        self.session.look_at(unit)
        self.go_to(item_id)
        if part:
            self.editor.go_to(part)

    def step_unit(self, step: int) -> None:
        """Look at the same item of the municipality before or after."""
        if self.session is not None and self.session.work.units:
            here = self.editor.item.id if self.editor.item is not None else ""
            self.look_at(neighbour(self.session, step), here)

    def step_question(self, step: int) -> None:
        """Go to the question above or below, of those that are shown."""
        shown = self.items.shown() if self.items is not None else []
        here = self.editor.item.id if self.editor.item is not None else ""
        place = shown.index(here) + step if here in shown else 0
        if 0 <= place < len(shown):
            self.go_to(shown[place])

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
        elif command in _STEPS:
            self._go_by(command)
        elif command is Command.NEXT_OPEN:
            self.next_open()
        elif command is Command.FILTER:
            self.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.search.selectAll()
        elif command is Command.BACK:
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not self.cycle(command is Command.CYCLE_BACK):
            self._leave(command is Command.CYCLE_BACK, focus_map)

    def _go_by(self, command: Command) -> None:
        """Go to another municipality or another question."""
        is_unit = command in (Command.UNIT_BEFORE, Command.NEXT_UNIT)
        (self.step_unit if is_unit else self.step_question)(_STEPS[command])

    def _show_unit(self, session: Session, item_id: str) -> None:
        if session is self.session and not item_id:
            self.unit_bar.show_unit(session)

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
