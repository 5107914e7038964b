"""The line above the tree: words to look for, the domain, and which kind of items."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLineEdit, QWidget

from ...core.assessment.checklist import Checklist
from ...i18n import tr
from .item_filter import ItemFilter, Show
from .narrow_widgets import TARGET, NarrowCombo
from .words import translated


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
            (Show.MEASURABLE, tr("Measurable")),
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
