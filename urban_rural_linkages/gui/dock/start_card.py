"""Card that starts an assessment: the checklist, the plan, whether it is pertinent, and what it will ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFrame,
    QGroupBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.assessment.beginning import duties_to_assess, list_size
from ...core.assessment.binding_force import BindingForce, Setting
from ...core.assessment.checklist import Checklist
from ...core.assessment.plan import INSTRUMENTS, NUCLEI, STAGES, Plan, new_plan
from ...core.assessment.records import Assessment
from ...core.assessment.unit_records import Particulars
from ...core.errors import PlanningError
from ...i18n import current_language, error_sentence, number_text, tr
from .narrow_widgets import TARGET, NarrowCombo, PlainLabel, push_button
from .options import WrappedOption
from .ports import Checklists
from .words import instrument_words, nucleus_words, reference_words, stage_words, translated

COMPARED = ("pge", "pp", "ed", "cr")  # instruments whose lists are counted beside the chosen one


@dataclass(frozen=True)
class Wanted:
    """A new assessment as the card asks for it; `pertinent` is an answer to the checklist's question, or empty."""

    checklist_id: str
    title: str
    plan: Plan
    particulars: Particulars
    pertinent: str = ""
    reason: str = ""

    def head(self, checklist: Checklist, author: str, uuid: str, now: str) -> Assessment:
        """Return the head of the assessment, in the language of the windows."""
        return Assessment(
            uuid, checklist.id, checklist.version, checklist.sha256, self.title, self.plan, author=author,
            locale=current_language(), created=now, modified=now, particulars=self.particulars,
        )  # fmt: skip


class StartCard(QScrollArea):
    """Asks for what an assessment needs.

    Attributes
    ----------
    broken : list of str
        Why checklists are not offered.
    wanted : signal of Wanted
        The assessment that shall be started.
    back : signal
        No new assessment after all.
    """

    wanted = pyqtSignal(object)
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
        self._make_plan()
        self.nuclei = {code: QCheckBox() for code in NUCLEI}
        self.pertinence = Pertinence()
        self.duty, self.length, self.wrong = PlainLabel(), PlainLabel(), PlainLabel()
        self.go: QPushButton = push_button(tr("Start"), tr("Start the assessment"))
        self.cancel = push_button(tr("Back"), tr("Back to the assessment"))
        self._lay_out()
        self.go.clicked.connect(self._create)
        self.title.returnPressed.connect(self._create)
        self.cancel.clicked.connect(self.back)
        for choice in (self.checklist, self.instrument, self.stage, self.region):
            choice.currentIndexChanged.connect(lambda _place: self._refresh())
        self.approval.textChanged.connect(lambda _text: self._refresh())
        self._refresh()

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
        for field in (self.title, self.approval, self.promoter, self.drafters, self.file_number):
            field.clear()
        self.pertinence.clear()

    def _make_plan(self) -> None:
        self.title, self.approval, self.promoter = QLineEdit(), QLineEdit(), QLineEdit()
        self.drafters, self.file_number = QLineEdit(), QLineEdit()
        self.title.setObjectName("title")
        self.approval.setPlaceholderText("2027-05-14")
        self.instrument, self.stage = NarrowCombo(tr("Instrument")), NarrowCombo(tr("Stage"))
        for code in INSTRUMENTS:
            self.instrument.offer(instrument_words(code), code)
        self.instrument.choose("pt")
        for code in STAGES:
            self.stage.offer(stage_words(code), code)
        self.stage.choose("proposal")
        self.region = NarrowCombo(tr("Region"))
        for words, code in ((tr("Extremadura"), "ES-EX"), (tr("Another region of Spain"), "ES"),
                            (tr("Another country"), "other")):  # fmt: skip
            self.region.offer(words, code)

    def listed(self) -> tuple[Checklist, Plan] | None:
        """Return the chosen checklist and the plan as far as it is described; None without a checklist."""
        checklist = self._chosen()
        nuclei = frozenset(code for code, box in self.nuclei.items() if box.isChecked()) or frozenset(NUCLEI)
        plan = new_plan(self.instrument.code(), nuclei, self.stage.code())
        return None if checklist is None else (checklist, plan)

    # -- what it says ----------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Say which duty there is, and how long the list will be."""
        checklist = self._chosen()
        if checklist is None:
            return
        self.pertinence.setVisible(bool(checklist.pertinence))
        self.duty.show_text(self._duty_words(checklist))
        self.duty.setVisible(bool(self.duty.shown_text))
        chosen = self.instrument.code()
        counts = [list_size(checklist, new_plan(code, frozenset(NUCLEI), self.stage.code()))
                  for code in (chosen, *(code for code in COMPARED if code != chosen))]  # fmt: skip
        names = [instrument_words(code) for code in (chosen, *(code for code in COMPARED if code != chosen))]
        others = " · ".join(f"{name} {number_text(count.questions)}"
                            for name, count in zip(names[1:], counts[1:], strict=True))  # fmt: skip
        words = tr("{name}: {count} questions, {measurable} of them with a figure. For comparison: {others}.")
        self.length.show_text(words.format(name=names[0], count=number_text(counts[0].questions), others=others,
                                         measurable=number_text(counts[0].measurable)))  # fmt: skip
        self.go.setText(tr("Start with {count} "
                           "{count:question|questions}").format(count=number_text(counts[0].questions)))  # fmt: skip

    def _duty_words(self, checklist: Checklist) -> str:
        setting = Setting(self.instrument.code(), self.region.code(), self._date() or "")
        found = duties_to_assess(checklist, setting)
        read, unread = ([reference_words(checklist, reference, force) for force, reference in found if force is wanted]
                        for wanted in (BindingForce.DUTY, BindingForce.UNREAD))  # fmt: skip
        lines = [tr("A duty here: {norms}.").format(norms="; ".join(read))] if read else []
        if unread:
            words = tr("There may be a duty here: {norms}. Nobody has read the text for this list: check it.")
            lines.append(words.format(norms="; ".join(unread)))
        return "\n".join(lines)

    def _chosen(self) -> Checklist | None:
        try:
            return self._checklists.get(self.checklist.code()) if self.checklist.code() else None
        except PlanningError:
            return None

    def _date(self) -> str | None:
        """Return the date of initial approval; empty where there is none, None where what is written is no date."""
        text = self.approval.text().strip()
        try:
            return date.fromisoformat(text).isoformat() if text else ""
        except ValueError:
            return None

    # -- starting --------------------------------------------------------------------------------------------

    def _create(self) -> None:
        nuclei = frozenset(code for code, box in self.nuclei.items() if box.isChecked())
        title, approval = self.title.text().strip(), self._date()
        if not title:
            self._complain(tr("Give it a title, such as the name of the plan."), self.title)
        elif not nuclei:
            self._complain(tr("Choose at least one class of settlement."), next(iter(self.nuclei.values())))
        elif approval is None:
            self._complain(tr("Write the date of initial approval as 2027-05-14, or leave it empty."), self.approval)
        elif self.pertinence.lacks_reason:
            self._complain(tr("Say why the instrument is not pertinent."), self.pertinence.reason)
        else:
            plan = new_plan(self.instrument.code(), nuclei, self.stage.code())
            given = Particulars(
                promoter=self.promoter.text().strip(), drafters=self.drafters.text().strip(),
                file_number=self.file_number.text().strip(), initial_approval=approval, region=self.region.code(),
            )  # fmt: skip
            self.wanted.emit(Wanted(self.checklist.code(), title, plan, given, self.pertinence.code(),
                                    self.pertinence.reason.toPlainText().strip()))  # fmt: skip

    def _complain(self, words: str, field: QWidget) -> None:
        self.wrong.show_text(words)
        self.wrong.show()
        field.setFocus()

    def _lay_out(self) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(PlainLabel(tr("Start an assessment"), bold=True))
        words = tr("Go through a checklist for a plan: answer, add evidence from the map, and write the report. It is "
                   "an aid to draft and review, no legal opinion.")  # fmt: skip
        layout.addWidget(PlainLabel(words))
        for words, field in (
            (tr("Checklist"), self.checklist), (tr("Title"), self.title), (tr("Instrument"), self.instrument),
            (tr("Stage"), self.stage), (tr("Region"), self.region), (tr("Initial approval"), self.approval),
            (tr("Promoter"), self.promoter), (tr("Drafted by, with their qualification"), self.drafters),
            (tr("File number"), self.file_number),
        ):  # fmt: skip
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
        for part in (box, self.pertinence, self.duty, self.length, self.wrong, self.go, self.cancel):
            layout.addWidget(part)
        layout.addStretch(1)
        self.setWidget(page)


class Pertinence(QWidget):
    """Asks whether the instrument is pertinent to what the checklist asks, and why; it may be left open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.yes, self.no, self.later = QRadioButton(), QRadioButton(), QRadioButton()
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setPlaceholderText(tr("Reason"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(3 * TARGET)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PlainLabel(tr("Is the instrument pertinent to the subject of the list?"), bold=True))
        for button, words in ((self.yes, tr("Yes: it lays down the use of land and space for people")),
                              (self.no, tr("No, because…")), (self.later, tr("To be decided later"))):  # fmt: skip
            layout.addWidget(WrappedOption(button, words))
        layout.addWidget(self.reason)
        self.clear()

    def clear(self) -> None:
        """Leave it open."""
        self.later.setChecked(True)
        self.reason.clear()

    def code(self) -> str:
        """Return the answer; empty while it is open."""
        if self.yes.isChecked():
            return "pertinent"
        return "not_pertinent" if self.no.isChecked() else ""

    @property
    def lacks_reason(self) -> bool:
        """Whether it is declared not pertinent without a reason."""
        return self.no.isChecked() and not self.reason.toPlainText().strip()
