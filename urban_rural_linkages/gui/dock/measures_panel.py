"""Panel of measures about an answer: finding, what is done, where in the plan, who, cost, date, figure and target."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGroupBox,
    QLineEdit,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.assessment.checklist import Checklist
from ...core.assessment.records import Measure
from ...i18n import tr
from .figure_panel import read_number, written_number
from .narrow_widgets import TARGET, FlowLayout, NarrowCombo, PlainLabel, ShortList, plain_tooltip, push_button
from .session import Session
from .words import translated


class MeasureForm(QDialog):
    """Asks for a measure.

    Attributes
    ----------
    given : signal of Measure
        The measure, complete.
    """

    given = pyqtSignal(object)

    def __init__(self, measure: Measure, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self.setWindowTitle(tr("Measure"))
        self.setMinimumWidth(300)
        self.resize(380, 640)
        self.text, self.finding = QPlainTextEdit(measure.text), QPlainTextEdit(measure.finding)
        self.determination, self.owner, self.cost, self.due = (
            QLineEdit(words) for words in (measure.determination, measure.owner, measure.cost, measure.due)
        )
        self.target, self.indicator, self.state = QLineEdit(), NarrowCombo(""), NarrowCombo("")
        self._indicators = checklist.indicators
        self._offer(checklist)
        if measure.target is not None:
            self.target.setText(written_number(self._shown(measure.target)))
        self.wrong = PlainLabel()
        self.wrong.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self._fields(), 1)
        layout.addWidget(self.wrong)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)

    def accept(self) -> None:
        """Hand the measure over; without words it is none, and a target is a number."""
        text, target = self.text.toPlainText().strip(), self.target.text().strip()
        if not text:
            self._complain(tr("Something has to be written here."), self.text)
            return
        number = self._measured(read_number(target)) if target else None
        if target and number is None:
            self._complain(tr("“{text}” is not a number.").format(text=target), self.target)
            return
        self.given.emit(replace(
            self._measure, text=text, finding=self.finding.toPlainText().strip(),
            determination=self.determination.text().strip(), owner=self.owner.text().strip(),
            cost=self.cost.text().strip(), due=self.due.text().strip(), indicator=self.indicator.code(), target=number,
            state=self.state.code(),
        ))  # fmt: skip
        super().accept()

    def _shown(self, target: float) -> float:
        """Return a target as its figure is shown: a share in per cent."""
        indicator = self._indicators.get(self.indicator.code())
        return target if indicator is None else indicator.as_shown(target)

    def _measured(self, shown: float | None) -> float | None:
        indicator = self._indicators.get(self.indicator.code())
        return shown if indicator is None or shown is None else indicator.as_measured(shown)

    def _complain(self, words: str, field: QWidget) -> None:
        self.wrong.show_text(words)
        self.wrong.show()
        field.setFocus()

    def _offer(self, checklist: Checklist) -> None:
        """Offer the figures of the question, and the states that a measure has."""
        item = checklist.item(self._measure.item_id)
        offered = list(checklist.indicators_of(item)) if item is not None else []
        if self._measure.indicator not in {one.id for one in offered}:
            offered += [one for one in (checklist.indicators.get(self._measure.indicator),) if one is not None]
        self.indicator.offer(tr("none: to be measured"), "")
        for one in offered:
            self.indicator.offer(translated(one.label), one.id)
        self.indicator.choose(self._measure.indicator)
        for words, code in ((tr("not said"), ""), (tr("proposed"), "proposed"), (tr("planned"), "planned"),
                            (tr("started"), "started"), (tr("done"), "done")):  # fmt: skip
            self.state.offer(words, code)
        self.state.choose(self._measure.state)

    def _fields(self) -> QScrollArea:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 6, 0)
        for words, field in (
            (tr("Finding that it answers"), self.finding), (tr("What will be done"), self.text),
            (tr("Article or sheet of the plan"), self.determination), (tr("Who does it"), self.owner),
            (tr("Cost"), self.cost), (tr("Until when"), self.due), (tr("Figure that it changes"), self.indicator),
            (tr("Target of the figure"), self.target), (tr("State"), self.state),
        ):  # fmt: skip
            label = PlainLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumHeight(TARGET)
            layout.addWidget(label)
            layout.addWidget(field)
        for several in (self.text, self.finding):
            several.setTabChangesFocus(True)
            several.setMaximumHeight(4 * TARGET)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area


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
        self.add.clicked.connect(lambda: self._ask(self._new()))
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
        form = MeasureForm(measure, self._session.checklist, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.given.connect(self._session.write_piece)
        form.open()

    def _new(self) -> Measure:
        """Return a measure of the municipality that is looked at, for the first figure of the question."""
        session = self._session
        item = session.checklist.item(self._item_id) if session is not None else None
        indicator = item.indicators[0] if item is not None and item.indicators else ""
        unit = session.work.unit if session is not None else ""
        return Measure("", self._item_id, "", unit_code=unit, indicator=indicator, state="proposed")

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
            self._session.remove_piece(measure)

    def _enable(self) -> None:
        writable = self._session is not None and not self._session.read_only
        self.add.setEnabled(writable)
        for button in (self.edit, self.remove):
            button.setEnabled(writable and self._current() is not None)
