"""Dialog of the properties of an assessment: the plan, who promotes and drafts it, its file, dates and region."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QDateEdit, QLineEdit, QPlainTextEdit, QWidget

from ...core.assessment.checklist import Checklist
from ...core.assessment.pertinence import pertinence_of
from ...core.assessment.plan import INSTRUMENTS, STAGES, Stage
from ...core.assessment.unit_records import Particulars
from ...i18n import tr
from ..dock.narrow_widgets import NarrowCombo
from ..dock.session import Session
from ..dock.words import instrument_words, stage_words
from .sheet import Sheet

_SIZE = (560, 700)
_NONE = QDate(1900, 1, 1)  # the date that stands for none
_REGIONS = {
    "ES-AN": "Andalucía", "ES-AR": "Aragón", "ES-AS": "Principado de Asturias", "ES-CB": "Cantabria",
    "ES-CE": "Ceuta", "ES-CL": "Castilla y León", "ES-CM": "Castilla-La Mancha", "ES-CN": "Canarias",
    "ES-CT": "Cataluña", "ES-EX": "Extremadura", "ES-GA": "Galicia", "ES-IB": "Illes Balears",
    "ES-MC": "Región de Murcia", "ES-MD": "Comunidad de Madrid", "ES-ML": "Melilla", "ES-NC": "Navarra",
    "ES-PV": "País Vasco", "ES-RI": "La Rioja", "ES-VC": "Comunitat Valenciana",
}  # fmt: skip


class ParticularsDialog(Sheet):
    """Properties of an assessment; taken over all at once.

    Parameters
    ----------
    session : Session
        The assessment.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Properties of the assessment"), tr("Take over"), _SIZE, parent)
        self._session = session
        head = session.work.assessment
        known = head.particulars
        self.title = QLineEdit(head.title)
        self.instrument, self.stage, self.region = NarrowCombo(""), NarrowCombo(""), NarrowCombo("")
        for code in INSTRUMENTS:
            self.instrument.offer(instrument_words(code), code)
        for code in STAGES:
            self.stage.offer(stage_words(code), code)
        self.region.offer(tr("not said: as in Extremadura"), "")
        for code, name in regions(session.checklist, known.region).items():
            self.region.offer(name, code)
        self.instrument.choose(head.plan.instrument)
        self.stage.choose(head.plan.stage.value)
        self.region.choose(known.region)
        self.promoter, self.file_number = QLineEdit(known.promoter), QLineEdit(known.file_number)
        self.drafters = QPlainTextEdit(known.drafters)
        decided = pertinence_of(session.checklist, session.work.answers(), known)
        self.pertinent, self.pertinence = NarrowCombo(""), QPlainTextEdit(decided.reason)
        for words, code in ((tr("not decided"), ""), (tr("Yes"), "yes"), (tr("No"), "no")):
            self.pertinent.offer(words, code)
        self.pertinent.choose({None: "", True: "yes", False: "no"}[decided.is_pertinent])
        self._make_impact(known)
        for several in (self.drafters, self.pertinence, self.impact_reason):
            several.setTabChangesFocus(True)
            several.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 14)
        self.approval = _date_field(known.initial_approval)
        self._add_fields()
        self.body.addStretch(1)
        self.go.setEnabled(not session.read_only)

    def _add_fields(self) -> None:
        for words, field in (
            (tr("Title"), self.title), (tr("Instrument"), self.instrument), (tr("Stage"), self.stage),
            (tr("Initial approval: it decides which version of a norm applies"), self.approval),
            (tr("Region whose norms apply"), self.region), (tr("Promoter"), self.promoter),
            (tr("Drafted by, with the qualification of each"), self.drafters),
            (tr("Number of the file"), self.file_number),
            (tr("Is the instrument pertinent to what the checklist asks?"), self.pertinent),
            (tr("Why it is, or is not"), self.pertinence),
            (tr("Expected impact: a person decides it, never a score"), self.impact),
            (tr("Why this impact is expected"), self.impact_reason),
        ):  # fmt: skip
            self.add_field(words, field)

    def _make_impact(self, known: Particulars) -> None:
        self.impact, self.impact_reason = NarrowCombo(""), QPlainTextEdit(known.impact_reason)
        for words, code in ((tr("not decided"), ""), (tr("Positive"), "positive"), (tr("Neutral"), "neutral"),
                            (tr("Negative"), "negative")):  # fmt: skip
            self.impact.offer(words, code)
        self.impact.choose(known.impact)

    def accept(self) -> None:
        """Take over what was written; a title there has to be."""
        head, title = self._session.work.assessment, self.title.text().strip()
        if not title:
            self.complain(tr("Give it a title, such as the name of the plan."))
            self.title.setFocus()
            return
        pertinence = self.pertinence.toPlainText().strip()
        if self.pertinent.code() == "no" and not pertinence:
            self.complain(tr("Say why the instrument is not pertinent."))
            self.pertinence.setFocus()
            return
        impact, reason = self.impact.code(), self.impact_reason.toPlainText().strip()
        if impact and not reason:
            self.complain(tr("Say why this impact is expected."))
            self.impact_reason.setFocus()
            return
        plan = replace(head.plan, instrument=self.instrument.code(), stage=Stage(self.stage.code()))
        particulars = replace(
            head.particulars, promoter=self.promoter.text().strip(), drafters=self.drafters.toPlainText().strip(),
            pertinent=self.pertinent.code(), pertinence=pertinence, impact=impact, impact_reason=reason,
            file_number=self.file_number.text().strip(), region=self.region.code(), initial_approval=self._approved(),
        )  # fmt: skip
        if self._session.describe(title=title, plan=plan, particulars=particulars):
            super().accept()

    def _approved(self) -> str:
        date = self.approval.date()
        return "" if date == _NONE else date.toString(Qt.DateFormat.ISODate)


def regions(checklist: Checklist, known: str) -> dict[str, str]:
    """Return the regions that may be chosen, by their codes, those that the checklist has norms of first."""
    cited = {norm.jurisdiction for norm in checklist.norms.values()} & _REGIONS.keys()
    codes = [*sorted(cited), *(code for code in _REGIONS if code not in cited)]
    others = [known] if known and known not in _REGIONS else []
    return {code: _REGIONS.get(code, code) for code in [*codes, *others]}


def _date_field(date: str) -> QDateEdit:
    """Return a field of a date in which none may stand."""
    field = QDateEdit()
    field.setCalendarPopup(True)
    field.setMinimumDate(_NONE)
    field.setSpecialValueText(tr("not yet, or not known"))
    known = QDate.fromString(date, Qt.DateFormat.ISODate)
    field.setDate(known if known.isValid() else _NONE)
    return field
