"""Step 5: findings of the checks of the data, and remedies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ...core.checks.findings import Finding, Severity, worst_first
from ...core.recipe.mending import is_accepted, remedies, verdicts
from ...core.recipe.steps import StepState, may_check
from ...i18n import note_sentence, tr
from .checks_table import CheckRow, ChecksTable
from .page import StepPage
from .rows import Band, Choices, heading
from .words import label_of, plain, sentence

_KINDS = {Severity.FAIL: "stop", Severity.WARN: "look", Severity.RIGHT: "right"}


class ChecksPage(StepPage):
    """Findings with their figures and remedies; the data are checked as soon as the step is seen."""

    step = "checks"
    has_picture = False

    def _title(self) -> str:
        return tr("Can these data bear a diagnosis?")

    def _help(self) -> str:
        return tr("A stop must be mended before the report; a look may stay and is then said in the report.")

    def _build(self) -> None:
        self.count = heading("", "section")
        self.table = ChecksTable()
        self.table.setObjectName("checks")
        self.table.setMinimumHeight(190)
        self.detail = Band()
        self.state_of_checks = Band()
        self.body.addWidget(self.state_of_checks)
        self.body.addWidget(self.count)
        self.body.addWidget(self.table, 10)
        self.body.addWidget(self.detail)
        self.body.addWidget(heading(tr("Every line stays in the annex of the report, with what you decided."), "soft"))
        self._shown: object = None
        self.table.current.connect(self._show_detail)

    def focus_first(self) -> None:
        """Give the focus to the table."""
        self.table.setFocus()

    def _show_warning(self, condition: StepState) -> None:
        """Say nothing at the top: the table does."""

    def _show_more(self) -> None:
        session = self.session
        session.check_where_needed()
        checks = session.state.checks
        self._show_state(checks is not None)
        self.table.setVisible(checks is not None)
        shown = (checks, session.state.values.get("ACCEPT"))
        if shown == self._shown:
            return
        self._shown = shown
        findings = worst_first(checks or ())
        self.count.setText(self._counts(findings) if findings else "")
        self.table.show_rows([self._row(finding) for finding in findings])

    def _show_state(self, is_known: bool) -> None:
        """Say why nothing is known, where that is so."""
        session = self.session
        if is_known:
            self.state_of_checks.say("note", "")
        elif not may_check(session.state):
            self.state_of_checks.say("note", tr("First choose the layer of your municipalities, and its codes."))
        elif session.is_busy:
            self.state_of_checks.say("note", tr("The data are being checked; you may go on meanwhile."))
        else:
            self.state_of_checks.say(
                "look", tr("The data have not been checked."), [(tr("Check the data"), session.check)]
            )

    def _counts(self, findings: list[Finding]) -> str:
        passes, looks, stops = verdicts(self.session.state, findings)
        return tr("{passes} pass, {looks} to look at, {stops} stop").format(passes=passes, looks=looks, stops=stops)

    def _row(self, finding: Finding) -> CheckRow:
        accepted = is_accepted(self.session.state, finding)
        kind = "look" if accepted else _KINDS[finding.severity]
        verdict = tr("taken upon you") if accepted else {
            "stop": tr("stop"), "look": tr("look"), "right": tr("pass")}[kind]  # fmt: skip
        found = f"{label_of(finding.input)}: {sentence(finding.message)}"
        number = str(finding.count) if finding.count else ""
        return CheckRow(kind, verdict, found, number, finding.example, sentence(finding.fix), self._choices(finding))

    def _choices(self, finding: Finding) -> Choices:
        """Return what can be done: the remedy first, then to show the units, then to accept or take back."""
        session = self.session
        found: list[tuple[str, Callable[[], object]]] = [(note_sentence(one.label), partial(session.mend, one))
                       for one in remedies(session.state, finding)]  # fmt: skip
        if is_accepted(session.state, finding):
            found.append((tr("Take back"), partial(session.take_back, finding)))
        if finding.codes:
            show = (tr("Show"), partial(session.project.show_units, session.state, finding.codes))
            found.insert(1 if finding.remedy is not None and not is_accepted(session.state, finding) else 0, show)
        return found

    def _show_detail(self, place: int) -> None:
        """Say below the table what to do about the row that is looked at."""
        row = self.table.row_at(place)
        if row is None or not (row.detail or row.choices):
            self.detail.say("note", "")
            return
        self.detail.say(row.kind, plain(row.detail) or row.found, row.choices)
