"""Scenarios side by side: the same figures of each, and in words which others beat one in all of them.

Each is measured at its own threshold, which a row says where they differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ...core.decisions.plans import Plan
from ...core.decisions.scenario_rows import ScenarioRow
from ...i18n import number_text, tr
from ..diagnosis.buttons import button
from ..dock.narrow_widgets import PlainLabel, plain_tooltip
from .style import board_style, wrap_heads
from .words import ARROW, minutes_words

_NAME_WIDTH, _COLUMN_WIDTH, _MOST_WIDTH = 230, 160, 1000
Figure = tuple[str, Callable[[ScenarioRow], str]]


class CompareDialog(QDialog):
    """A table with a column for each scenario; no row counts a cost, and the window says so.

    Parameters
    ----------
    plans : sequence of Plan
    service : str
        What the type of service is called.
    """

    def __init__(self, plans: Sequence[Plan], service: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setStyleSheet(board_style())
        self.setWindowTitle(tr("Compare scenarios"))
        thresholds = {plan.row.threshold for plan in plans}
        figures = _figures(plans[0].row.threshold if len(thresholds) == 1 else None)
        head = PlainLabel(tr("{service}: each scenario against today").format(service=service))
        head.setProperty("role", "section")
        self.table = QTableWidget(len(figures) + 1, len(plans))
        self.table.setAccessibleName(tr("Scenarios side by side"))
        self.table.setHorizontalHeaderLabels([plan.name for plan in plans])
        self.table.setVerticalHeaderLabels([name for name, _ in figures] + [tr("Beaten in every figure by")])
        for column, plan in enumerate(plans):
            self.table.horizontalHeaderItem(column).setToolTip(plain_tooltip(plan.name))
            for row, (name, written) in enumerate(figures):
                self._show(row, column, written(plan.row), f"{name}, {plan.name}: {written(plan.row)}")
            beaten = ", ".join(plan.dominated_by) or tr("no other")
            self._show(len(figures), column, beaten, tr("{name} is beaten in every figure by: {others}").format(
                name=plan.name, others=beaten))  # fmt: skip
        self.note = PlainLabel(_note(plans))
        self.note.setProperty("role", "soft")
        self._style()
        close = button(tr("Close"), self.accept, "go")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (head, self.table, self.note):
            layout.addWidget(part, int(part is self.table))
        layout.addLayout(foot)
        width = _NAME_WIDTH + _COLUMN_WIDTH * len(plans) + 60
        self.resize(max(480, min(width, _MOST_WIDTH)), 490)

    def _show(self, row: int, column: int, words: str, said: str) -> None:
        item = QTableWidgetItem(words)
        item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), said)
        item.setToolTip(plain_tooltip(words))
        self.table.setItem(row, column, item)

    def _style(self) -> None:
        table = self.table
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        wrap_heads(table.horizontalHeader(), 3)
        table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setDefaultSectionSize(30)
        for head in (table.horizontalHeader(), table.verticalHeader()):
            head.setHighlightSections(False)
            head.setSectionsClickable(False)
        table.setCurrentCell(0, 0)


def _figures(threshold: float | None) -> list[Figure]:
    """Return the rows: what each is called, and how it is written; without a threshold where each has its own."""
    if threshold is None:
        within, newly, beyond = tr("Newly within its threshold"), tr("Newly beyond it"), tr("Beyond it")
    else:
        minutes = number_text(threshold)
        every = tr("Newly within {minutes} min"), tr("Newly beyond {minutes} min"), tr("Beyond {minutes} min")
        within, newly, beyond = (words.format(minutes=minutes) for words in every)
    own = [(tr("Its threshold"), lambda row: tr("{minutes} min").format(minutes=number_text(row.threshold)))]
    return [
        *(own if threshold is None else []),
        (tr("People who gain"), lambda row: number_text(row.gain)),
        (tr("… minutes on average"), lambda row: _minutes(row.gain, -row.mean_gain)),
        (tr("People who lose"), lambda row: number_text(row.lose)),
        (tr("… minutes on average"), lambda row: _minutes(row.lose, row.mean_loss)),
        (within, lambda row: number_text(row.newly_within)),
        (newly, lambda row: number_text(row.newly_beyond)),
        (beyond,
         lambda row: f"{number_text(row.beyond_before)} {ARROW} {number_text(row.beyond_after)}"),
        (tr("Mean minutes"), lambda row: f"{number_text(row.mean_before, 1)} {ARROW} {number_text(row.mean_after, 1)}"),
        (tr("Nine of ten people within"), lambda row: tr("{minutes} min").format(minutes=number_text(row.nine_after))),
    ]  # fmt: skip


def _minutes(people: float, minutes: float) -> str:
    return minutes_words(minutes) if people > 0 else "—"


def _note(plans: Sequence[Plan]) -> str:
    told = _beaten_or_not(plans)
    if len({plan.row.threshold for plan in plans}) == 1:
        return told
    return f"{tr('Only scenarios of one threshold are compared with each other.')} {told}"


def _beaten_or_not(plans: Sequence[Plan]) -> str:
    if any(plan.dominated_by for plan in plans):
        return tr("Beaten: the other is no worse in any figure and better in one. No figure counts what a scenario "
                  "costs.")  # fmt: skip
    return tr("None beats another in every figure: the choice is yours. No figure counts what a scenario costs.")
