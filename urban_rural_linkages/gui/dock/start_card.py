"""Card that starts an assessment: the checklist, and the plan."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFrame, QGroupBox, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...core.assessment.plan import INSTRUMENTS, NUCLEI, STAGES, new_plan
from ...core.errors import PlanningError
from ...i18n import error_sentence, tr
from .narrow_widgets import TARGET, NarrowCombo, PlainLabel, push_button
from .options import WrappedOption
from .ports import Checklists
from .words import instrument_words, nucleus_words, stage_words, translated


class StartCard(QScrollArea):
    """Asks for what an assessment needs.

    Attributes
    ----------
    broken : list of str
        Why checklists are not offered.
    wanted : signal of (str, str, Plan)
        Checklist id, title, plan.
    back : signal
        No new assessment after all.
    """

    wanted = pyqtSignal(str, str, object)
    back = pyqtSignal()

    def __init__(self, checklists: Checklists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.checklist = NarrowCombo(tr("Checklist"))
        self.broken: list[str] = []
        self._checklists = checklists
        for name in checklists.ids():
            self.offer(name)
        self.title = QLineEdit()
        self.title.setObjectName("title")
        self.instrument = NarrowCombo(tr("Instrument"))
        for code in INSTRUMENTS:
            self.instrument.offer(instrument_words(code), code)
        self.instrument.choose("pt")
        self.stage = NarrowCombo(tr("Stage"))
        for code in STAGES:
            self.stage.offer(stage_words(code), code)
        self.stage.choose("proposal")
        self.nuclei = {code: QCheckBox() for code in NUCLEI}
        self.wrong = PlainLabel()
        self.go: QPushButton = push_button(tr("Start"), tr("Start the assessment"))
        self.cancel = push_button(tr("Back"), tr("Back to the assessment"))
        self._lay_out()
        self.go.clicked.connect(self._create)
        self.title.returnPressed.connect(self._create)
        self.cancel.clicked.connect(self.back)

    def offer(self, checklist_id: str) -> None:
        """Offer a checklist; a file of the user's own that is broken must not close the door to all others."""
        try:
            self.checklist.offer(translated(self._checklists.get(checklist_id).title), checklist_id)
        except PlanningError as error:
            self.broken.append(error_sentence(error))

    def begin(self, *, can_go_back: bool) -> None:
        """Show the card with empty fields."""
        self.cancel.setVisible(can_go_back)
        self.wrong.hide()
        self.title.clear()

    def _create(self) -> None:
        nuclei = frozenset(code for code, box in self.nuclei.items() if box.isChecked())
        title = self.title.text().strip()
        if not title:
            self._complain(tr("Give it a title, such as the name of the plan."), self.title)
        elif not nuclei:
            self._complain(tr("Choose at least one class of settlement."), next(iter(self.nuclei.values())))
        else:
            plan = new_plan(self.instrument.code(), nuclei, self.stage.code())
            self.wanted.emit(self.checklist.code(), title, plan)

    def _complain(self, words: str, field: QWidget) -> None:
        self.wrong.show_text(words)
        self.wrong.show()
        field.setFocus()

    def _lay_out(self) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(PlainLabel(tr("Start an assessment"), bold=True))
        layout.addWidget(
            PlainLabel(
                tr(
                    "Go through a checklist for a plan: answer, add evidence from the map, and "
                    "write the report. It is an aid to draft and review, no legal opinion."
                )
            )
        )
        for words, field in ((tr("Checklist"), self.checklist), (tr("Title"), self.title),
                             (tr("Instrument"), self.instrument), (tr("Stage"), self.stage)):  # fmt: skip
            label = PlainLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumHeight(TARGET)
            layout.addWidget(label)
            layout.addWidget(field)
        box = QGroupBox(tr("Settlements"))
        box_layout = QVBoxLayout(box)
        for code, button in self.nuclei.items():
            button.setChecked(True)
            button.setObjectName(f"nucleus_{code}")
            box_layout.addWidget(WrappedOption(button, nucleus_words(code)))
        layout.addWidget(box)
        layout.addWidget(self.wrong)
        layout.addWidget(self.go)
        layout.addWidget(self.cancel)
        layout.addStretch(1)
        self.setWidget(page)
