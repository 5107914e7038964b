"""Panel of measures about an answer: description, who, cost and date."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLineEdit,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ...core.assessment.records import Measure
from ...i18n import tr
from .narrow_widgets import TARGET, FlowLayout, PlainLabel, ShortList, plain_tooltip, push_button
from .session import Session


class MeasureForm(QDialog):
    """Asks for a measure.

    Attributes
    ----------
    given : signal of Measure
        The measure, complete.
    """

    given = pyqtSignal(object)

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self.setWindowTitle(tr("Measure"))
        self.setMinimumWidth(300)
        self.text = QPlainTextEdit(measure.text)
        self.text.setTabChangesFocus(True)
        self.owner, self.cost, self.due = (QLineEdit(words) for words in (measure.owner, measure.cost, measure.due))
        layout = QVBoxLayout(self)
        for words, field in (
            (tr("What will be done"), self.text), (tr("Who does it"), self.owner), (tr("Cost"), self.cost),
            (tr("Until when"), self.due),
        ):  # fmt: skip
            label = PlainLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumHeight(TARGET)
            layout.addWidget(label)
            layout.addWidget(field)
        self.wrong = PlainLabel(tr("Something has to be written here."))
        self.wrong.hide()
        layout.insertWidget(2, self.wrong)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)

    def accept(self) -> None:
        """Hand the measure over; without words it is none."""
        text = self.text.toPlainText().strip()
        if not text:
            self.wrong.show()
            self.text.setFocus()
            return
        owner, cost, due = (field.text().strip() for field in (self.owner, self.cost, self.due))
        self.given.emit(replace(self._measure, text=text, owner=owner, cost=cost, due=due))
        super().accept()


class MeasuresPanel(QGroupBox):
    """Measures of an item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Measures"), parent)
        self._session: Session | None = None
        self._item_id = ""
        self.list = ShortList(tr("Measures"), tr("No measures yet."))
        self.add = push_button(tr("Add…"), tr("Add a measure"))
        self.edit = push_button(tr("Edit…"), tr("Edit the measure"))
        self.remove = push_button(tr("Remove"), tr("Remove the measure"))
        buttons = FlowLayout()
        for button in (self.add, self.edit, self.remove):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        self.add.clicked.connect(lambda: self._ask(Measure("", self._item_id, "")))
        self.edit.clicked.connect(self._edit_current)
        self.remove.clicked.connect(self._remove_current)
        self.list.currentItemChanged.connect(lambda _now, _before: self._enable())
        self.list.itemActivated.connect(lambda _item: self._edit_current())

    def show_item(self, session: Session, item_id: str) -> None:
        """Show the measures of an item."""
        self._session, self._item_id = session, item_id
        row = self.list.currentRow()
        self.list.start()
        for measure in session.work.measures(item_id):
            words = " · ".join(part for part in (measure.text, measure.owner, measure.cost, measure.due) if part)
            entry = QListWidgetItem(" ".join(words.split()))
            entry.setData(Qt.ItemDataRole.UserRole, measure.uuid)
            entry.setToolTip(plain_tooltip(words))
            self.list.addItem(entry)
        self.list.finish(row)
        self._enable()

    def _ask(self, measure: Measure) -> None:
        if self._session is None:
            return
        form = MeasureForm(measure, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.given.connect(self._session.write_measure)
        form.open()

    def _current(self) -> Measure | None:
        entry = self.list.currentItem()
        uuid = entry.data(Qt.ItemDataRole.UserRole) if entry is not None else None
        measures = self._session.work.measures(self._item_id) if self._session is not None else []
        return next((measure for measure in measures if measure.uuid == uuid), None)

    def _edit_current(self) -> None:
        measure = self._current()
        if measure is not None and self._session is not None and not self._session.read_only:
            self._ask(measure)

    def _remove_current(self) -> None:
        measure = self._current()
        if measure is not None and self._session is not None:
            self._session.remove_measure(measure)

    def _enable(self) -> None:
        writable = self._session is not None and not self._session.read_only
        self.add.setEnabled(writable)
        for button in (self.edit, self.remove):
            button.setEnabled(writable and self._current() is not None)
