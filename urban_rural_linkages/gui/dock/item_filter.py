"""Filter of the tree: items that are asked, of a domain, open, blocking or measurable, with words in them."""

from __future__ import annotations

from enum import StrEnum

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from .item_model import ItemModel, Role


class Show(StrEnum):
    """Kinds of items that the tree can be limited to."""

    ALL = "all"
    OPEN = "open"
    BLOCKING = "blocking"
    MEASURABLE = "measurable"


_ROLES = {Show.OPEN: Role.OPEN, Show.BLOCKING: Role.BLOCKING, Show.MEASURABLE: Role.MEASURABLE}


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
