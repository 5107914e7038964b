"""``assessmentreport``: an assessment as web page, text, pages, table, or as a form for field walks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ... import about
from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import proceed
from ...i18n import Language, speaking, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .stored_assessment import open_store, read_language, read_stored, store_parameters, stored_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...core.assessment.report.report import Edition
    from ...core.assessment.report.subject import Subject
    from ...core.report.document import Document
    from ...io.evidence import EvidenceMap
    from ..run import Run

_ENDINGS = {"html": ".html", "odt": ".odt", "pdf": ".pdf", "csv": ".csv", "xlsform": ".xlsx"}
_WITH_PICTURES = ("html", "odt", "pdf")


class AssessmentReport(UrbanRuralAlgorithm):
    """The report of an impact assessment."""

    ID = "assessmentreport"
    GROUP = "checklists"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Report of an impact assessment"),
            tr("Writes an assessment as a report: score and coverage by domain, blocking items that are open, alerts, "
               "what is not met, every answer with its figure, threshold and articles, the evidence and what of it is "
               "missing, the measures, and the versions of checklist and norms. As a web page, as a text to go on "
               "editing (OpenDocument), as PDF, as a table of the answers (CSV), or as a form of the same questions "
               "for field walks (XLSForm).\n\n"
               "Until the assessment is final, every page says that it is a draft. The report says what is documented "
               "and which thresholds are reached; it is no legal opinion."),
            tr("report, assessment, checklist, gender impact, ageing, childhood, LOTUS, XLSForm, informe, evaluación, "
               "lista de comprobación, impacto de género, envejecimiento, infancia, formulario"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *store_parameters(),
            p.choice("FORMAT", tr("Format"), tr("A web page, a text for a word processor, printed pages, the "
                     "answers as a table, or the questions as a form for field walks."),
                     _formats(), "html"),
            p.text("PARTS", tr("Parts"), tr("Parts of the report, separated by commas: summary, findings, answers, "
                   "evidence, method, versions. Empty: all of them."), advanced=True),
            p.text("DATE", tr("Date of the report"), tr("The date that the report carries, such as 2026-11-21. Empty: "
                   "today."), advanced=True),
            p.file_output("FILE", tr("Report"), tr("The file; it appears whole or not at all."), tr(
                   "Reports (*.html *.odt *.pdf *.csv *.xlsx)")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what would fail late."""
        _edition(run)
        open_store(stored_in(run))

    def execute(self, run: Run) -> p.Results:
        """Read the assessment and write it, in the language of the report."""
        form, language = run.choice("FORMAT"), Language(read_language(run))
        _settle_name(run, _ENDINGS[form])
        subject = read_stored(run, language)
        proceed(run.progress, 0.3)
        edition = _edition(run)
        maps = _maps(run, subject, edition, form)
        proceed(run.progress, 0.6)
        with speaking(language):
            content = _file_of(subject, edition, form, maps)
        if form == "pdf":
            _tell_of_letters(run)
        proceed(run.progress, 0.9)
        results = run.write_file("FILE", content)
        proceed(run.progress, 1.0)
        return results


def _tell_of_letters(run: Run) -> None:
    """Say whether the pages are set in other letters than those of the design."""
    from ...io.fonts import font_notes

    for note in font_notes():
        run.note(note)


def _formats() -> dict[str, str]:
    """Return the formats of a report by their ids."""
    return {
        "html": tr("Web page (HTML)"),
        "odt": tr("Text for a word processor (ODT)"),
        "pdf": tr("Printed pages (PDF)"),
        "csv": tr("Answers as a table (CSV)"),
        "xlsform": tr("Form for field walks (XLSForm)"),
    }


def _maps(run: Run, subject: Subject, edition: Edition, form: str) -> dict[str, EvidenceMap]:
    """Draw the evidence that is there, where the report shows it."""
    from ...core.assessment.report.report import Part
    from ...io.evidence import evidence_maps

    if form not in _WITH_PICTURES or Part.EVIDENCE not in edition.parts:
        return {}
    pieces = [piece for piece in subject.contents.evidence if piece.uuid not in subject.unavailable]
    return evidence_maps(pieces, stored_in(run).parent)


def _edition(run: Run) -> Edition:
    """Return parts and date of the report.

    Raises
    ------
    InputError
        When a part is not known.
    """
    from ...core.assessment.report.report import Edition, Part

    named = [part.strip().lower() for part in run.text("PARTS").split(",") if part.strip()]
    unknown = [part for part in named if part not in set(Part)]
    if unknown:
        raise InputError("The report has no part '{part}'.", hint="Use some of: {known}.", part=unknown[0],
                         known=", ".join(Part))  # fmt: skip
    parts = tuple(Part(name) for name in named) or tuple(Part)
    made_with = f"{about.title()} {about.version()}"
    return Edition(parts, run.text("DATE") or date.today().isoformat(), made_with)


def _settle_name(run: Run, ending: str) -> None:
    """Give a temporary file the ending of its format; a name that the user chose stays."""
    path = run.file_output("FILE")
    if path is None or path.suffix.lower() == ending:
        return
    if run.value("FILE") == "TEMPORARY_OUTPUT":
        run.parameters = {**run.parameters, "FILE": str(path.with_suffix(ending))}
        return
    run.note(Note("The file '{path}' is of the format {format}, whatever its name says.", path=str(path),
                  format=ending.lstrip(".")))  # fmt: skip


def _file_of(subject: Subject, edition: Edition, form: str, maps: Mapping[str, EvidenceMap]) -> bytes:
    """Return a report as the bytes of a file.

    Parameters
    ----------
    subject, edition : Subject, Edition
        What is told, and which parts of it.
    form : str
        html, odt, pdf, csv or xlsform.
    maps : mapping of str to EvidenceMap
        Maps of the evidence, by its uuid.
    """
    from ...core.assessment.report.answers import map_name
    from ...io.evidence import held_back

    named = {map_name(uuid): drawn.picture for uuid, drawn in maps.items()}
    return _WRITERS[form](replace(subject, mapped=frozenset(maps), held_back=held_back(maps.values())), edition, named)


def _web_page(subject: Subject, edition: Edition, maps: Mapping[str, bytes]) -> bytes:
    from ...core.assessment.report.report import compose_report, report_pictures
    from ...core.report.web import WebPage
    from ...io.painting import TextWidths
    from ..report_words import page_words

    document = compose_report(subject, edition)
    document.drawings |= {name: [drawing] for name, drawing in report_pictures(subject, TextWidths()).items()}
    pictures = {name: ("image/png", picture) for name, picture in maps.items()}
    return WebPage(document, pictures, page_words()).html().encode("utf-8")


def _editable_text(subject: Subject, edition: Edition, maps: Mapping[str, bytes]) -> bytes:
    from ..report_words import editable_text

    return editable_text(_drawn(subject, edition, maps))


def _pages(subject: Subject, edition: Edition, maps: Mapping[str, bytes]) -> bytes:
    from ...io.printing import print_document
    from ..report_words import report_words

    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        print_document(path, _drawn(subject, edition, maps), report_words())
        return path.read_bytes()


def _drawn(subject: Subject, edition: Edition, maps: Mapping[str, bytes]) -> Document:
    """Return the report with its pictures and the maps of its evidence as drawings."""
    from ...core.assessment.report.report import compose_report, report_pictures
    from ...io.painting import TextWidths
    from ..report_words import drawings_of_pictures

    document = compose_report(subject, edition)
    document.drawings |= drawings_of_pictures(document, maps)
    document.drawings |= {name: [drawing] for name, drawing in report_pictures(subject, TextWidths()).items()}
    return document


def _table(subject: Subject, edition: Edition, maps: Mapping[str, bytes]) -> bytes:
    from ...core.assessment.report.answers import answer_csv

    return answer_csv(subject).encode("utf-8-sig")


def _form(subject: Subject, edition: Edition, maps: Mapping[str, bytes]) -> bytes:
    from ...core.assessment.report.xlsform import form_sheets
    from ...io.spreadsheet import spreadsheet_bytes

    contents = subject.contents
    return spreadsheet_bytes(form_sheets(subject.checklist, contents.assessment.plan, subject.voice.code,
                                         contents.units, contents.assessment.uuid))  # fmt: skip


_WRITERS: dict[str, Callable[[Subject, Edition, Mapping[str, bytes]], bytes]] = {
    "html": _web_page,
    "odt": _editable_text,
    "pdf": _pages,
    "csv": _table,
    "xlsform": _form,
}
