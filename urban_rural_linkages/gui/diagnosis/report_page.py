"""Step 6: title, author, criteria and folder of the report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...core.notes import Note
from ...core.recipe.folders import folder_verdict
from ...core.recipe.step_inputs import STEPS
from ...core.recipe.steps import StepState, may_run, obstacle
from ...i18n import note_sentence, tr
from ...io.workspace import folder_facts
from ..dock.narrow_widgets import NarrowCombo
from .buttons import button
from .number_rows import NumberRow
from .page import StepPage
from .ports import CriteriaSet
from .review_panel import ReviewPanel
from .rows import Row, heading
from .session import DiagnosisSession
from .style import mark
from .words import label_of, sentence, step_title

_DEFAULT_CRITERIA = "seed_2001_2018"
_LEAST = 5  # people of one sex and age that are published
_REMEMBERED = ("AUTHOR", "LOGO", "LANGUAGE")


class ReportPage(StepPage):
    """Title, author, logo, language, criteria and folder of the report, and the chapters that it will have."""

    step = "report"

    def _title(self) -> str:
        return tr("What report do you need?")

    def _help(self) -> str:
        return tr("Criteria go by their norm and place. Author, logo and language are remembered for the next time.")

    def _build(self) -> None:
        grid, session = self.grid(), self.session
        self.title = TextField(session, "TITLE", tr("Territorial diagnosis"))
        self.author, self.logo = TextField(session, "AUTHOR"), TextField(session, "LOGO")
        self.language = LanguageCombo(session)
        self.archive = TickBox(session, "ARCHIVE", tr("For an archive (PDF/A-1b)"))
        self.iso = TickBox(session, "ISO_METADATA", tr("For catalogues (ISO 19139), a file for each table"))
        self.publish = TickBox(session, "PUBLISH", tr("Take out small counts, exact points and folders"))
        self.folder, self.reference = TextField(session, "FOLDER"), TextField(session, "REFERENCE")
        without = {"CLIENT": "", "STATUS": tr("Draft for consultation"),
                   "UNIT_WORD": tr("municipality, municipalities"), "SHEETS": tr("all, none, or codes")}  # fmt: skip
        self.texts = {name: TextField(session, name, text) for name, text in without.items()}
        self.rows += [
            Row(grid, label_of("TITLE"), [self.title]),
            Row(grid, label_of("AUTHOR"), [self.author]),
            *(Row(grid, label_of(name), [field]) for name, field in self.texts.items()),
            Row(grid, label_of("REFERENCE"), [self.reference, _choose(label_of("REFERENCE"), self._choose_reference)]),
            Row(grid, label_of("LOGO"), [self.logo, _choose(label_of("LOGO"), self._choose_logo)]),
            Row(grid, label_of("LANGUAGE"), [self.language]),
            Row(grid, label_of("ARCHIVE"), [self.archive]),
            Row(grid, label_of("ISO_METADATA"), [self.iso]),
            Row(grid, label_of("PUBLISH"), [self.publish]),
        ]
        self.least = NumberRow(grid, session, "MIN_COUNT", (2, 1000), _LEAST, tr("people of one sex and age"))
        self.rows.append(self.least)
        self.folder_row = Row(grid, label_of("FOLDER"), [self.folder, _choose(label_of("FOLDER"), self._choose_folder)])
        self.section(tr("Which municipalities count as at risk?"))
        self.criteria = CriteriaChoice(session)
        self.body.addWidget(self.criteria)
        self.review = ReviewPanel(session)
        self.body.addWidget(self.review)
        self.section(tr("Files and chapters"))
        self.body.addWidget(heading(tr(
            "A QGIS project with its data, the report as PDF, as a web page and as a text to edit, all tables as a "
            "spreadsheet, and every figure as JSON."), "soft"))  # fmt: skip

    @property
    def may_go_on(self) -> bool:
        """Whether the diagnosis can be made."""
        session = self.session
        is_free = not session.is_running and not session.is_away
        return is_free and may_run(session.state) is None and self._folder_verdict()[0]

    def _folder_verdict(self) -> tuple[bool, Note]:
        folder = str(self.session.state.values.get("FOLDER") or "")
        return folder_verdict(folder_facts(folder)) if folder else (False, Note("Choose a folder"))

    def focus_first(self) -> None:
        """Give the focus to the title."""
        self.title.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Propose what was chosen the last time, or in the options, and a folder that is free."""
        project = self.session.project
        for name in _REMEMBERED:
            self.session.propose(name, project.remembered(name))
        self.session.propose("FOLDER", project.folder_proposed())
        super().showEvent(event)
        self.session.changed.emit()

    def _show_warning(self, condition: StepState) -> None:
        """Say what has to be mended before the diagnosis can be made, and where."""
        hindrance = obstacle(self.session.state)
        if hindrance is None or hindrance.id == self.step:
            self.warning.say("note", "")
            return
        words = f"{step_title(hindrance.id)}: {sentence(hindrance.sentence)}"
        place = list(STEPS).index(hindrance.id)
        self.warning.say("stop", words, [(tr("Go to: {step}").format(step=step_title(hindrance.id)),
                                          partial(self.asked_for.emit, place))])  # fmt: skip

    def _show_more(self) -> None:
        self.review.show_state()
        self.least.set_visible(is_true(self.session.state.values.get("PUBLISH")))
        fields = (self.title, self.author, *self.texts.values(), self.reference, self.logo, self.folder)
        for field in fields:
            field.show_state()
        for one in (self.language, self.archive, self.iso, self.publish, self.criteria):
            one.show_state()
        fine, note = self._folder_verdict()
        mark(self.folder, "condition", "" if fine else "error")
        self.folder_row.found.say("right" if fine else "stop", note_sentence(note))

    def _choose_logo(self) -> None:
        kinds = tr("Pictures (*.png *.jpg *.jpeg *.svg)")
        self.logo.take(self.session.project.questions.file(tr("Logo"), "", kinds))

    def _choose_reference(self) -> None:
        kinds = tr("Tables (*.csv *.gpkg *.xlsx *.ods)")
        self.reference.take(self.session.project.questions.file(label_of("REFERENCE"), "", kinds))

    def _choose_folder(self) -> None:
        before = str(self.session.state.values.get("FOLDER") or "")
        self.folder.take(self.session.project.questions.folder(tr("Folder of the results"), before))


class TextField(QLineEdit):
    """A text of the report; it is given to the session once the user leaves the field.

    Parameters
    ----------
    session : DiagnosisSession
    parameter : str
    without : str
        Shown while it is empty.
    """

    def __init__(self, session: DiagnosisSession, parameter: str, without: str = "") -> None:
        super().__init__()
        self._session, self._parameter = session, parameter
        self.setObjectName(parameter)
        self.setAccessibleName(label_of(parameter))
        self.setPlaceholderText(without)
        self.setMinimumHeight(28)
        self.textChanged.connect(self._tell_usual_from_own)
        self._tell_usual_from_own("")
        self.editingFinished.connect(self._give)

    def _tell_usual_from_own(self, text: str) -> None:
        """Have what stands there by itself look unlike what somebody has written."""
        mark(self, "empty", "" if text else "true")

    def take(self, text: str) -> None:
        """Take a text that was chosen elsewhere; nothing changes where there is none."""
        if text:
            self.setText(text)
            self._give()

    def show_state(self) -> None:
        """Show the text, unless the user is writing."""
        text = str(self._session.state.values.get(self._parameter) or "")
        if not self.isModified() and text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _give(self) -> None:
        self.setModified(False)
        text = self.text().strip()
        if text == str(self._session.state.values.get(self._parameter) or ""):
            return
        if self._parameter in _REMEMBERED:
            self._session.project.remember(self._parameter, text)
        self._session.give(self._parameter, text)


class LanguageCombo(NarrowCombo):
    """The language of the report."""

    def __init__(self, session: DiagnosisSession) -> None:
        super().__init__(label_of("LANGUAGE"))
        self._session = session
        self.setObjectName("LANGUAGE")
        for text, code in ((tr("As QGIS"), ""), (tr("English"), "en"), (tr("Spanish"), "es")):
            self.offer(text, code)
        self.activated.connect(self._give)

    def show_state(self) -> None:
        """Show the language."""
        self.choose(str(self._session.state.values.get("LANGUAGE") or ""))

    def _give(self) -> None:
        self._session.project.remember("LANGUAGE", self.code())
        self._session.give("LANGUAGE", self.code())


class TickBox(QCheckBox):
    """A box to tick for a yes or no of the report.

    Parameters
    ----------
    session : DiagnosisSession
    parameter : str
    text : str
        What a tick says.
    """

    def __init__(self, session: DiagnosisSession, parameter: str, text: str) -> None:
        super().__init__(text)
        self._session, self._parameter = session, parameter
        self.setObjectName(parameter)
        self.clicked.connect(lambda checked: session.give(parameter, checked))

    def show_state(self) -> None:
        """Show what was chosen."""
        self.setChecked(is_true(self._session.state.values.get(self._parameter)))


def is_true(value: object) -> bool:
    """Tell whether a value says yes; the command line writes it as a text."""
    return str(value).lower() in ("true", "1", "yes")


class CriteriaChoice(QWidget):
    """Sets of criteria by title, norm and place: those that may hold in the region, and on demand all others."""

    def __init__(self, session: DiagnosisSession) -> None:
        super().__init__()
        self._session = session
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._shown: list[CriteriaSet] = []
        self._known: object = None
        self.buttons: dict[str, QRadioButton] = {}
        self._remarks: dict[str, QLabel] = {}
        self._more: QPushButton = button("", self._show_all, "link")
        self._layout.addWidget(self._more)

    def show_state(self) -> None:
        """Show the sets, and which is chosen."""
        state = self._session.state
        known = [state.values.get(name) for name in ("UNITS", "START_YEAR", "END_YEAR")]
        if known != self._known and not self._session.is_away:
            self._known = known
            self._fill(list(self._session.project.criteria(state)))
        chosen = str(state.values.get("CRITERIA") or _DEFAULT_CRITERIA)
        if chosen in self.buttons:
            self.buttons[chosen].setChecked(True)
            for shown in (self.buttons[chosen], self._remarks[chosen]):
                shown.show()

    def _fill(self, sets: list[CriteriaSet]) -> None:
        if sets == self._shown:
            return
        self._shown = sets
        for chosen, old in self.buttons.items():
            self._group.removeButton(old)
            old.deleteLater()
            self._remarks[chosen].deleteLater()
        self.buttons, self._remarks = {}, {}
        for one in sets:
            made = QRadioButton(one.title)
            words = " · ".join(part for part in (one.norm, one.place) if part)
            remark = heading(f"{words} ({one.remark})" if one.remark else words, "soft")
            remark.setContentsMargins(25, 0, 0, 2)
            made.setObjectName(f"criteria_{one.id}")
            made.setAccessibleName(f"{one.title}. {remark.text()}")
            made.clicked.connect(lambda _checked=False, chosen=one.id: self._session.give("CRITERIA", chosen))
            self._group.addButton(made)
            self.buttons[one.id], self._remarks[one.id] = made, remark
            for shown in (made, remark):
                self._layout.insertWidget(self._layout.count() - 1, shown)
                shown.setVisible(one.is_near)
        others = len([one for one in sets if not one.is_near])
        self._more.setText(tr("Show other criteria ({count})").format(count=others))
        self._more.setVisible(others > 0)

    def _show_all(self) -> None:
        for shown in (*self.buttons.values(), *self._remarks.values()):
            shown.show()
        self._more.hide()


def _choose(name: str, action: Callable[[], object]) -> QPushButton:
    """Return the button that opens a box to choose a file or folder in."""
    made = button("…", action)
    made.setAccessibleName(tr("Choose: {name}").format(name=name))
    made.setFixedWidth(44)
    return made
