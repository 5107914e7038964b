"""Window of the final versions of an assessment, and of what has changed between one of them and the next."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ..core.assessment.checklist import Checklist
from ..core.assessment.kinds import Record
from ..core.assessment.records import Answer, Contents, Evidence, Measure
from ..core.assessment.unit_records import Comment, Determination, Figure, Snapshot, Unit
from ..core.assessment.versions import Happened, VersionChange, changes, contents_of
from ..core.errors import PlanningError
from ..i18n import error_sentence, number_text, tr
from .diagnosis.style import style_sheet
from .dock.evidence_panel import evidence_words
from .dock.narrow_widgets import PlainLabel
from .dock.words import answer_words, figure_words, time_words, translated

_HASH = 12  # digits of a fingerprint that are shown


class VersionsDialog(QDialog):
    """Lists the final versions; of the chosen one, what has changed since.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    contents : Contents
        The assessment with its snapshots.
    """

    def __init__(self, checklist: Checklist, contents: Contents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checklist, self._contents = checklist, contents
        self._names = {unit.code: unit.name for unit in contents.units}
        self._versions = sorted(contents.snapshots, key=lambda snapshot: snapshot.version)
        self.setWindowTitle(tr("Versions"))
        self.setObjectName("sheet")
        self.setStyleSheet(style_sheet() + "#sheet { background: #ffffff; }")
        self.resize(894, 540)
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Version to compare with"))
        for snapshot in self._versions:
            self.choice.addItem(version_words(snapshot))
        self.choice.setCurrentIndex(self.choice.count() - 1)
        self.said = PlainLabel()
        self.said.setProperty("role", "section")
        self.table = self._make_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 20, 26, 16)
        layout.addWidget(self.choice)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        self.choice.currentIndexChanged.connect(lambda _place: self.show_changes())
        self.show_changes()

    def show_changes(self) -> None:
        """Show what has changed between the chosen version and the next, or the state of today."""
        self.table.setRowCount(0)
        self.choice.setVisible(bool(self._versions))
        if not self._versions:
            self.said.show_text(tr("This assessment has not been declared final yet: there is no version to compare."))
            return
        place = self.choice.currentIndex()
        is_last = place == len(self._versions) - 1
        try:
            before = contents_of(self._versions[place])
            after = self._contents if is_last else contents_of(self._versions[place + 1])
        except PlanningError as error:
            self.said.show_text(error_sentence(error))
            return
        found = changes(before, after)
        until = tr("today") if is_last else tr("version {number}").format(number=self._versions[place + 1].version)
        self.said.show_text(tr("Changes from version {number} to {until}: {count}").format(
            number=self._versions[place].version, until=until, count=number_text(len(found))))  # fmt: skip
        self.table.setRowCount(len(found))
        for row, change in enumerate(found):
            for column, words in enumerate(self._words(change)):
                cell = QTableWidgetItem(words)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.table.setItem(row, column, cell)

    def _make_table(self) -> QTableWidget:
        heads = [tr("Question"), tr("Municipality"), tr("Change"), tr("Before"), tr("After")]
        table = QTableWidget(0, len(heads))
        table.setAccessibleName(tr("Changes"))
        table.setHorizontalHeaderLabels(heads)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setWordWrap(True)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setColumnHidden(1, not self._names)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _words(self, change: VersionChange) -> list[str]:
        item = self._checklist.item(change.item_id)
        question = translated(item.question) if item is not None else self._subject(change)
        happened = {Happened.ADDED: tr("added"), Happened.CHANGED: tr("changed"), Happened.REMOVED: tr("removed")}
        return [
            question, self._names.get(change.unit_code, ""), happened[change.happened], self._record(change.old),
            self._record(change.new),
        ]  # fmt: skip

    def _subject(self, change: VersionChange) -> str:
        """Name what stands at no question: an indicator, a unit, a determination."""
        record = change.new or change.old
        if isinstance(record, Figure):
            indicator = self._checklist.indicators.get(record.indicator)
            return translated(indicator.label) if indicator is not None else record.indicator
        if isinstance(record, Unit):
            return tr("Municipality")
        return tr("Determination") if isinstance(record, Determination) else ""

    def _record(self, record: Record | None) -> str:
        if isinstance(record, Answer):
            item = self._checklist.item(record.item_id)
            chosen = answer_words(self._checklist.scale_of(item), record.codes) if item is not None else ""
            return "\n".join(part for part in (chosen or tr("Not answered yet."), record.note) if part)
        if isinstance(record, Figure):
            indicator = self._checklist.indicators.get(record.indicator)
            return figure_words(record.value, translated(indicator.unit) if indicator is not None else "")
        if isinstance(record, Evidence):
            return evidence_words(record)
        if isinstance(record, Measure | Comment | Determination):
            return record.text
        return record.name if isinstance(record, Unit) else ""


def version_words(snapshot: Snapshot) -> str:
    """Name a version: its number, who declared it final and when, and its fingerprint."""
    return tr("Version {number} · {author} · {time} · SHA-256 {hash}…").format(
        number=snapshot.version, author=snapshot.author, time=time_words(snapshot.time), hash=snapshot.sha256[:_HASH]
    )
