"""The tree of an assessment: domains, and below them their items with answer and evidence.

All items of the checklist are in the model; `item_filter` hides those that are not asked, so that an answer that hides
or shows others moves no row.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont, QIcon

from ...core.assessment.checklist import Domain, Item
from ...i18n import tr
from .narrow_widgets import plain_tooltip
from .session import Session
from .words import answer_words, breakable, translated

QUESTION, ANSWER, EVIDENCE = range(3)
_NOWHERE = QModelIndex()
_ROOT = 0  # the internal id of a domain's index; that of an item is 1 + the row of its domain


class Role(IntEnum):
    """Roles of the data that the model gives beside its texts."""

    ITEM = int(Qt.ItemDataRole.UserRole) + 1  # id; "" for a domain
    DOMAIN = ITEM + 1  # id, also for a domain
    ASKED = ITEM + 2
    OPEN = ITEM + 3
    BLOCKING = ITEM + 4  # must be in the plan, and is not
    MEASURABLE = ITEM + 5
    WORDS = ITEM + 6  # what a search looks through
    STATE = ITEM + 7  # in words
    OUTDATED = ITEM + 8  # its figure is out of date, or evidence behind it is missing


class ItemModel(QAbstractItemModel):
    """Domains and items of an open assessment.

    Parameters
    ----------
    session : Session
        The assessment.
    missing_icon : QIcon
        Marks evidence that is not there any more.
    """

    def __init__(self, session: Session, missing_icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._domains = session.checklist.domains
        self._missing_icon = missing_icon
        self._places = {
            item.id: (row, place) for row, domain in enumerate(self._domains) for place, item in enumerate(domain.items)
        }
        session.changed.connect(self.refresh)
        session.looked_at.connect(self.refresh)

    # -- the tree --------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: QModelIndex = _NOWHERE) -> QModelIndex:
        """Return the index of a domain or an item."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _ROOT)

    def parent(self, index: QModelIndex) -> QModelIndex:
        """Return the domain of an item."""
        if not index.isValid() or index.internalId() == _ROOT:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _ROOT)

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """Return how many domains, or items of a domain, there are."""
        if not parent.isValid():
            return len(self._domains)
        return len(self._domains[parent.row()].items) if self._is_domain(parent) and parent.column() == 0 else 0

    def columnCount(self, _parent: QModelIndex = _NOWHERE) -> int:
        """Return 3: item, answer, evidence."""
        return 3

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Allow all to be chosen: a domain folds."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def index_of(self, item_id: str) -> QModelIndex:
        """Return the index of an item."""
        if item_id not in self._places:
            return QModelIndex()
        domain, place = self._places[item_id]
        return self.index(place, 0, self.index(domain, 0))

    # -- what is shown ---------------------------------------------------------------------------------------

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the titles of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        titles = (tr("Question"), tr("Answer"), tr("Ev."))
        if role == Qt.ItemDataRole.DisplayRole:
            return titles[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (titles[0], titles[1], tr("Evidence: how many pieces"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a domain or an item shows."""
        if not index.isValid():
            return None
        if self._is_domain(index):
            return self._domain_data(self._domains[index.row()], index.column(), role)
        item = self._domains[index.internalId() - 1].items[index.row()]
        if role >= Role.ITEM:
            return self._known(item, role)
        return self._item_data(item, index, role)

    def refresh(self, item_id: str = "") -> None:
        """Show an item anew, with its domain, which counts; "" = all of them."""
        for row, domain in enumerate(self._domains):
            top = self.index(row, 0)
            if item_id and self._places.get(item_id, (-1, -1))[0] != row:
                continue
            self.dataChanged.emit(self.index(0, 0, top), self.index(len(domain.items) - 1, EVIDENCE, top))
            self.dataChanged.emit(top, self.index(row, EVIDENCE))

    # -- within ----------------------------------------------------------------------------------------------

    @staticmethod
    def _is_domain(index: QModelIndex) -> bool:
        return index.internalId() == _ROOT

    def _domain_data(self, domain: Domain, column: int, role: int) -> object:
        asked = [item for item in domain.items if self.session.is_asked(item.id)]
        answered = sum(1 for item in asked if not self.session.is_open(item.id))
        count = tr("{answered} of {asked}").format(answered=answered, asked=len(asked))
        title = translated(domain.title)
        if role == Qt.ItemDataRole.DisplayRole:
            return (title, count, "")[column]
        if role == Qt.ItemDataRole.FontRole:
            return _bold()
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{domain}: {count} answered").format(domain=title, count=count) if column == 0 else count
        known: dict[int, object] = {Role.ITEM: "", Role.DOMAIN: domain.id, Role.ASKED: False}
        return known.get(role)

    def _item_data(self, item: Item, index: QModelIndex, role: int) -> object:
        column, heading, question = index.column(), translated(item.heading), translated(item.question)
        if role == Qt.ItemDataRole.DisplayRole:
            number = f"{index.internalId()}.{index.row() + 1}"
            return (f"{number} {breakable(heading)}", self._answer(item), self._evidence(item))[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(f"{question}\n{self._state(item)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (f"{_sentence(heading)} {self._state(item)}", self._state(item), self._evidence_words(item))[column]
        if role == Qt.ItemDataRole.FontRole and self.session.is_blocking_open(item.id):
            return _bold() if column == ANSWER else None
        if role == Qt.ItemDataRole.DecorationRole and column == EVIDENCE and self._is_missing(item):
            return self._missing_icon
        return None

    def _known(self, item: Item, role: int) -> object:
        answers: dict[int, Callable[[Item], object]] = {
            Role.ITEM: lambda item: item.id,
            Role.DOMAIN: lambda item: item.domain,
            Role.ASKED: lambda item: self.session.is_asked(item.id),
            Role.OPEN: lambda item: self.session.is_open(item.id),
            Role.BLOCKING: lambda item: self.session.is_blocking_open(item.id),
            Role.MEASURABLE: lambda item: bool(item.indicators),
            Role.WORDS: self._searched,
            Role.STATE: self._state,
            Role.OUTDATED: lambda item: self._is_stale(item) or self._is_missing(item),
        }
        return answers[role](item) if role in answers else None

    def _searched(self, item: Item) -> str:
        names = f"{translated(item.heading)} {translated(item.question)}"
        return f"{item.id} {names} {self.session.answer(item.id).note}".casefold()

    def _answer(self, item: Item) -> str:
        """Return the answer in the words of the scale; what is special comes before it."""
        answer = self.session.answer(item.id)
        words = answer_words(self.session.checklist.scale_of(item), answer.codes)
        if answer.to_review:
            return tr("Review: {answer}").format(answer=words)
        if self.session.is_blocking_open(item.id):
            return tr("Blocking: {answer}").format(answer=words) if words else tr("Blocking")
        return words

    def _evidence(self, item: Item) -> str:
        count = len(self.session.work.evidence(item.id))
        return str(count) if count else ""

    def _evidence_words(self, item: Item) -> str:
        count = len(self.session.work.evidence(item.id))
        words = tr("Pieces of evidence: {count}").format(count=count)
        return f"{words}. {tr('Some of it is missing.')}" if self._is_missing(item) else words

    def _is_missing(self, item: Item) -> bool:
        missing = self.session.missing
        return bool(missing) and any(piece.uuid in missing for piece in self.session.work.evidence(item.id))

    def _is_stale(self, item: Item) -> bool:
        return bool(item.indicators) and any(map(self.session.is_stale, self.session.figures(item)))

    def _state(self, item: Item) -> str:
        """Return in words all that bold type and icons say."""
        answer = self.session.answer(item.id)
        words = answer_words(self.session.checklist.scale_of(item), answer.codes)
        parts = [tr("Answer: {answer}.").format(answer=words) if words else tr("Not answered yet.")]
        if self.session.is_blocking_open(item.id):
            parts.append(tr("Blocking and open."))
        if answer.to_review:
            parts.append(tr("To review: the question has changed since."))
        if self._is_stale(item):
            parts.append(tr("The figure is out of date."))
        return " ".join([*parts, f"{self._evidence_words(item)}."])


def _sentence(words: str) -> str:
    """Return words that a reader of the screen ends, whether they are a title or a question."""
    return words if words.endswith("?") else f"{words}."


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
