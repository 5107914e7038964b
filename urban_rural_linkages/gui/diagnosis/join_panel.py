"""Tables that fit the units: a list to tick, the first rows of one of them, and a button that joins."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from ...core.recipe.joinable_tables import JoinableTable
from ...i18n import tr
from ..dock.narrow_widgets import PlainLabel
from .buttons import button
from .rows import heading
from .session import DiagnosisSession
from .style import mark
from .tables import PlainTable
from .words import sentence

_LISTED, _COLUMNS = 4, 24  # tables in view, columns of their first rows
_SURE = 0.9  # of the units that a table has: it is ticked then


class JoinPanel(QFrame):
    """A strip that offers to join tables; hidden where there is none.

    Parameters
    ----------
    session : DiagnosisSession
        What is shown and changed.
    """

    def __init__(self, session: DiagnosisSession) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[JoinableTable, ...] = ()
        self.title = heading("", "section")
        self.list = QListWidget()
        self.list.setObjectName("tables")
        self.list.setAccessibleName(tr("Tables to join"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.list.currentRowChanged.connect(self._show_rows)
        self.list.itemChanged.connect(lambda _item: self._enable())
        self.caption = PlainLabel()
        self.caption.setProperty("role", "soft")
        self.rows = PlainTable(tr("First rows"))
        self.rows.setObjectName("rows")
        self.go = button(tr("Join"), self._join)
        mark(self, "band", "note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 10, 8)
        for one in (self.title, self.list, self.caption, self.rows):
            layout.addWidget(one)
        foot = QHBoxLayout()
        foot.addWidget(self.go)
        foot.addStretch(1)
        layout.addLayout(foot)
        self.hide()

    @property
    def ticked(self) -> list[JoinableTable]:
        """The tables that are ticked."""
        items = [self.list.item(place) for place in range(self.list.count())]
        return [table for table, item in zip(self._shown, items, strict=True)
                if item.checkState() == Qt.CheckState.Checked]  # fmt: skip

    def show_state(self) -> None:
        """Show the tables that fit now."""
        tables = self._session.layers.joinable
        if tables != self._shown:
            self._shown = tables
            self._fill(tables)
        self.setVisible(bool(tables))
        self._enable()

    def _fill(self, tables: Sequence[JoinableTable]) -> None:
        words = tr("{count:A table fits|{count} tables fit} these municipalities.")
        self.title.setText(words.format(count=len(tables)))
        self.list.blockSignals(True)
        self.list.clear()
        for table in tables:
            item = QListWidgetItem(_described(table))
            item.setToolTip(item.text())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if table.share >= _SURE else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        line = self.list.fontMetrics().height() + 3
        self.list.setFixedHeight(min(len(tables), _LISTED) * line + 12)
        self.list.setCurrentRow(0)

    def _show_rows(self, place: int) -> None:
        """Show the first rows of the table that is chosen."""
        if not 0 <= place < len(self._shown):
            return
        table = self._shown[place]
        found = table.preview(self._session.layers.codes)
        names = list(found[0])[:_COLUMNS] if found else []
        self.caption.show_text(tr("First rows of {table}").format(table=table.layer.name))
        self.rows.show_rows(names, [[_shown(values[name]) for name in names] for values in found])

    def _enable(self) -> None:
        self.go.setEnabled(bool(self.ticked) and not self._session.is_running)

    def _join(self) -> None:
        self._session.join(self.ticked)


def _described(table: JoinableTable) -> str:
    """Return what a list says of a table: its name, what it brings, and how well it fits."""
    bring = tr("{count} {count:field|fields}") if not table.year else tr("{count} {count:field|fields} a year")
    return f"{table.layer.name}: {bring.format(count=len(table.values))}, {sentence(table.reason)}"


def _shown(value: object) -> str:
    """Return a value as text; a dash where it is unknown."""
    if isinstance(value, float):
        return "–" if value != value else f"{value:.0f}" if value == int(value) else f"{value:g}"  # NaN is not itself
    return "–" if value is None else str(value)
