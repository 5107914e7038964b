"""Filter of the tree and its bar: items that are asked, by domain, state (open, blocking, out of date) and words."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLineEdit, QWidget

from ...core.assessment.checklist import Checklist
from ...i18n import tr
from .item_model import ItemModel, Role
from .narrow_widgets import TARGET, NarrowCombo
from .words import translated


class Show(StrEnum):
    """Kinds of items that the tree can be limited to."""

    ALL = "all"
    OPEN = "open"
    BLOCKING = "blocking"
    MEASURABLE = "measurable"
    OUTDATED = "outdated"


_ROLES = {
    Show.OPEN: Role.OPEN, Show.BLOCKING: Role.BLOCKING, Show.MEASURABLE: Role.MEASURABLE, Show.OUTDATED: Role.OUTDATED,
}  # fmt: skip


class ItemFilter(QSortFilterProxyModel):
    """The items that fit; a domain is shown while one of its items is.

    The item that is being answered stays, whatever it no longer is: it must not vanish under the hands.
    """

    def __init__(self, model: ItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: list[str] = []
        self._domain = ""
        self._show = Show.ALL
        self._kept = ""
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)
        model.session.asked_changed.connect(self.invalidateFilter)

    def search(self, text: str) -> None:
        """Show the items that hold all the words."""
        self._words = text.casefold().split()
        self.invalidateFilter()

    def choose_domain(self, domain: str) -> None:
        """Show the items of a domain; "" = of all."""
        self._domain = domain
        self.invalidateFilter()

    def show_only(self, show: Show) -> None:
        """Show a kind of items."""
        self._show = show
        self.invalidateFilter()

    def keep(self, item_id: str) -> None:
        """Let an item stay while it is asked; the one before may go when rows are next looked at."""
        self._kept = item_id

    def index_of(self, item_id: str) -> QModelIndex:
        """Return the index of an item; an invalid one where it is not shown."""
        return self.mapFromSource(self._model.index_of(item_id))

    def shown(self) -> list[str]:
        """Return the ids of the items that are shown, in order."""
        tops = [self.index(row, 0) for row in range(self.rowCount())]
        rows = [self.index(row, 0, top) for top in tops for row in range(self.rowCount(top))]
        return [row.data(Role.ITEM) for row in rows]

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Tell whether a row fits; domains come along with their items."""
        if not parent.isValid():
            return False
        index = self.sourceModel().index(row, 0, parent)
        if not index.data(Role.ASKED):
            return False
        if index.data(Role.ITEM) == self._kept:
            return True
        if self._domain and index.data(Role.DOMAIN) != self._domain:
            return False
        if self._show in _ROLES and not index.data(_ROLES[self._show]):
            return False
        words = index.data(Role.WORDS) if self._words else ""
        return all(word in words for word in self._words)


class FilterBar(QWidget):
    """Bar with the filters of the tree.

    Attributes
    ----------
    changed : signal
        Other items are shown.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: ItemFilter | None = None
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search the questions"))
        self.search.setToolTip(tr("Search the questions (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(TARGET)
        self.domain = NarrowCombo(tr("Domain"))
        self.kind = NarrowCombo(tr("Kind of questions"))
        for show, words in (
            (Show.ALL, tr("All questions")), (Show.OPEN, tr("Open")), (Show.BLOCKING, tr("Blocking and open")),
            (Show.MEASURABLE, tr("Measurable")), (Show.OUTDATED, tr("Out of date or missing")),
        ):  # fmt: skip
            self.kind.offer(words, show.value)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search, 0, 0, 1, 2)
        layout.addWidget(self.domain, 1, 0)
        layout.addWidget(self.kind, 1, 1)
        self.search.textChanged.connect(lambda text: self._apply(lambda items: items.search(text)))
        self.domain.currentIndexChanged.connect(
            lambda _place: self._apply(lambda items: items.choose_domain(self.domain.code()))
        )
        self.kind.currentIndexChanged.connect(
            lambda _place: self._apply(lambda items: items.show_only(Show(self.kind.code())))
        )

    def steer(self, items: ItemFilter, checklist: Checklist) -> None:
        """Steer the items of an assessment, all shown at first."""
        self._items = None
        self.search.clear()
        self.domain.clear()
        self.domain.offer(tr("All domains"), "")
        for domain in checklist.domains:
            self.domain.offer(translated(domain.title), domain.id)
        self.kind.setCurrentIndex(0)
        self._items = items

    def reset(self) -> None:
        """Show all questions."""
        self.search.clear()
        self.domain.setCurrentIndex(0)
        self.kind.setCurrentIndex(0)

    def _apply(self, change: Callable[[ItemFilter], None]) -> None:
        if self._items is not None:
            change(self._items)
            self.changed.emit()
