"""Review of the findings of the last report: each sentence is accepted, edited or left out, under a name."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ...core.errors import InputError
from ...core.findings.review import SaidSentence, State, Verdict, parse_review, said_sentences, with_verdict
from ...i18n import tr
from ..dock.narrow_widgets import NarrowCombo, PlainLabel
from .rows import Row, heading
from .session import DiagnosisSession

_NAME, _QUALIFICATION = "REVIEWER", "REVIEWER_QUALIFICATION"
_STATES: tuple[State, ...] = ("accepted", "edited", "left_out")


class ReviewPanel(QWidget):
    """The sentences of the report in the folder chosen, each with a verdict; hidden where there is no report yet.

    Parameters
    ----------
    session : DiagnosisSession
        Whose parameter REVIEW it reads and writes.
    """

    def __init__(self, session: DiagnosisSession) -> None:
        super().__init__()
        self._session = session
        self._said: list[SaidSentence] = []
        self._looked_at: object = None
        self.lines: list[SentenceLine] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading(tr("Review of the findings"), "section"))
        layout.addWidget(heading(tr(
            "The sentences of the report in this folder. Until somebody has looked at them, the report says that no "
            "person has reviewed it. A verdict holds for the sentence as it is now; make the report again to "
            "apply it."), "soft"))  # fmt: skip
        grid = QGridLayout()
        layout.addLayout(grid)
        self.name, self.qualification = QLineEdit(), QLineEdit()
        for field, label, kept in ((self.name, tr("Name"), _NAME), (self.qualification, tr("Qualification"),
                                                                   _QUALIFICATION)):  # fmt: skip
            field.setText(session.project.remembered(kept))
            field.setAccessibleName(label)
            field.setMinimumHeight(28)
            Row(grid, label, [field])
        self.name.editingFinished.connect(self._keep_name)
        self.qualification.editingFinished.connect(self._keep_name)
        self._held = QVBoxLayout()
        layout.addLayout(self._held)
        self.hide()

    def show_state(self) -> None:
        """Show the sentences of the report in the folder, and the verdicts on them."""
        folder = str(self._session.state.values.get("FOLDER") or "")
        looked_at = (folder, self._session.outcome)
        if looked_at != self._looked_at:  # a record of thousands of units is not read with every key
            self._looked_at = looked_at
            said = said_sentences(self._session.project.record(folder)) if folder else []
            if said != self._said:
                self._fill(said)
        verdicts = self._verdicts()
        for line in self.lines:
            found = verdicts.get(line.said.rule)
            line.show_verdict(found if found is not None and found.sentence == line.said.sentence else None)
            line.let_judge(bool(self.name.text().strip()))
        self.setVisible(bool(self._said))

    def _fill(self, said: list[SaidSentence]) -> None:
        for old in self.lines:
            self._held.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._said = said
        self.lines = [SentenceLine(one, self) for one in said]
        for line in self.lines:
            self._held.addWidget(line)

    def _verdicts(self) -> dict[str, Verdict]:
        try:
            return parse_review(self._cells())
        except InputError:
            return {}  # of a recipe that somebody wrote by hand; the run says what is wrong

    def _cells(self) -> list[object]:
        given = self._session.state.values.get("REVIEW")
        return list(given) if isinstance(given, list | tuple) else []

    def judge(self, said: SaidSentence, state: str, text: str) -> None:
        """Take a verdict, or take it back where the state is empty."""
        chosen = next((one for one in _STATES if one == state), None)
        own = None if chosen is None else Verdict(
            said.rule, chosen, said.sentence, text if chosen == "edited" else "", self.name.text().strip(),
            self.qualification.text().strip(),
        )  # fmt: skip
        try:
            table = with_verdict(self._cells(), said.rule, own)
        except InputError:
            table = with_verdict([], said.rule, own)
        self._session.give("REVIEW", table)

    def _keep_name(self) -> None:
        for field, kept in ((self.name, _NAME), (self.qualification, _QUALIFICATION)):
            self._session.project.remember(kept, field.text().strip())
        self.show_state()


class SentenceLine(QWidget):
    """A sentence with its verdict, and a line to write it anew in.

    Parameters
    ----------
    said : SaidSentence
    panel : ReviewPanel
        Which takes the verdict.
    """

    def __init__(self, said: SaidSentence, panel: ReviewPanel) -> None:
        super().__init__()
        self.said, self._panel = said, panel
        self.text = PlainLabel(said.sentence)
        self.verdict = NarrowCombo(tr("Verdict: {sentence}").format(sentence=said.sentence))
        self.verdict.setMinimumContentsLength(12)
        self.verdict.setObjectName(f"verdict_{said.rule}")
        words = {"accepted": tr("Accept"), "edited": tr("Edit"), "left_out": tr("Leave out")}
        for text, code in ((tr("Not reviewed"), ""), *((words[state], state) for state in _STATES)):
            self.verdict.offer(text, code)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(tr("In its place: {sentence}").format(sentence=said.sentence))
        self.edit.setMinimumHeight(28)
        self.edit.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.text, 0, 0)
        grid.addWidget(self.verdict, 0, 1)
        grid.addWidget(self.edit, 1, 0, 1, 2)
        self.verdict.activated.connect(self._chosen)
        self.edit.editingFinished.connect(self._written)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show what was said of the sentence; nothing changes while it is being written anew."""
        if self.edit.hasFocus():
            return
        state = "" if verdict is None else verdict.state
        self.verdict.choose(state)
        self.edit.setVisible(state == "edited")
        self.edit.setText(self.said.sentence if verdict is None else verdict.text)

    def let_judge(self, is_named: bool) -> None:
        """Let a verdict be given once there is a name for it."""
        self.verdict.setEnabled(is_named)
        self.verdict.setToolTip("" if is_named else tr("Write your name first."))

    def _chosen(self) -> None:
        """Take the verdict; a sentence to be edited begins as it is."""
        if self.verdict.code() == "edited":
            self.edit.setText(self.said.sentence)
        self._panel.judge(self.said, self.verdict.code(), self.edit.text())
        if self.verdict.code() == "edited":
            self.edit.setVisible(True)
            self.edit.setFocus()
            self.edit.selectAll()

    def _written(self) -> None:
        """Take the sentence as it was written; without any words it is not reviewed."""
        text = self.edit.text().strip()
        self._panel.judge(self.said, "edited" if text else "", text)
