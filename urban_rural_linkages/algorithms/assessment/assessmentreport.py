"""``assessmentreport``: the report of an impact assessment, its synthesis, its answers as a table, or a form."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ...core.errors import InputError, OutputError
from ...core.notes import Note
from ...core.progress import proceed, stepped
from ...i18n import Language, speaking, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .impact_files import ENDINGS, edition_of, file_name, report_file, source_of, synthesis_file, synthesis_name
from .stored_assessment import Stored, load_stored, open_store, read_language, store_parameters, stored_in

if TYPE_CHECKING:
    from ...core.assessment.impact.report import Part
    from ...core.assessment.impact.source import Source
    from ...core.assessment.unit_records import Unit
    from ..run import Run

_ENDINGS = {**ENDINGS, "csv": ".csv", "xlsform": ".xlsx"}


class AssessmentReport(UrbanRuralAlgorithm):
    """The report of an impact assessment."""

    ID = "assessmentreport"
    GROUP = "checklists"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Report of an impact assessment"),
            tr("Writes the report of an assessment: six pages that can be annexed to the file of a plan, and annexes. "
               "Identification with the expected impact, three findings and what blocks; women, men and the region; "
               "the map; findings and determinations; measures with baseline, target and cost; participation, "
               "conclusion and signatures. As a web page, as a text to go on editing (OpenDocument), or as PDF.\n\n"
               "Of an assessment over several municipalities without a municipality chosen, it writes a synthesis of "
               "four pages, and the report of each into the folder. It also writes the answers as a table (CSV), and "
               "the questions as a form for field walks (XLSForm).\n\n"
               "Until the assessment is final, every page says that it is a draft. The report says what was checked "
               "and with which datum; it does not rule on legality."),
            tr("report, assessment, checklist, gender impact, ageing, childhood, LOTUS, XLSForm, informe, evaluación, "
               "lista de comprobación, impacto de género, envejecimiento, infancia, formulario"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *store_parameters(),
            p.text("UNIT", tr("Municipality"), tr("Its code or its name, in an assessment over several. Empty: all of "
                   "them, as a synthesis, and the report of each in the folder.")),
            p.choice("FORMAT", tr("Format"), tr("A web page, a text for a word processor, printed pages, the "
                     "answers as a table, or the questions as a form for field walks."),
                     _formats(), "html"),
            p.flag("PUBLIC", tr("For publication"), tr("Whether names of users and small counts are left out. "
                   "Shelters are on no map in any case."), False),
            p.text("PARTS", tr("Parts"), tr("Parts of the report, separated by commas: report, annex. Empty: both."),
                   advanced=True),
            p.text("DATE", tr("Date of the report"), tr("The date that the report carries, such as 2026-11-21. Empty: "
                   "today."), advanced=True),
            p.file_output("FILE", tr("Report"), tr("The file; it appears whole or not at all."), tr(
                   "Reports (*.html *.odt *.pdf *.csv *.xlsx)")),
            p.folder("FOLDER", tr("Folder of all reports"), tr("Where the report of each municipality goes, where none "
                     "was chosen, and the synthesis beside them."), optional=True),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what would fail late."""
        _parts(run)
        open_store(stored_in(run))

    def execute(self, run: Run) -> p.Results:
        """Read the assessment and write it, in the language of the report."""
        form, language = run.choice("FORMAT"), Language(read_language(run))
        _settle_name(run, _ENDINGS[form])
        stored = load_stored(run)
        unit = chosen_unit(stored, run.text("UNIT"))
        proceed(run.progress, 0.2)
        with speaking(language):
            content = _content(run, stored, unit, form, language)
            folder = _folder(run, stored, form, language, content) if unit is None else {}
        if form == "pdf":
            _tell_of_letters(run)
        proceed(run.progress, 0.9)
        results = run.write_file("FILE", content)
        proceed(run.progress, 1.0)
        return {**results, **folder}


def chosen_unit(stored: Stored, wanted: str) -> Unit | None:
    """Return the municipality of a code or name; the only one there is; None for all of several.

    Raises
    ------
    InputError
        When there is none of that name, or several have it.
    """
    from ...core.assessment.unit_records import Unit

    units = stored.contents.units
    if not wanted:
        return None if len(units) > 1 else units[0] if units else Unit("", stored.contents.assessment.title)
    found = [one for one in units if wanted == one.code]
    found = found or [one for one in units if one.name.strip().casefold() == wanted.strip().casefold()]
    if len(found) == 1:
        return found[0]
    if not units:
        raise InputError("The assessment '{title}' has no municipalities of its own.", hint="Leave UNIT empty.",
                         title=stored.contents.assessment.title)  # fmt: skip
    if found:
        raise InputError("Several municipalities are called '{name}'.", hint="Give the code instead, one of: {codes}.",
                         name=wanted, codes=", ".join(one.code for one in found))  # fmt: skip
    raise InputError("The assessment has no municipality '{name}'.", hint="Choose one of: {names}.", name=wanted,
                     names="; ".join(f"{one.code} {one.name}" for one in units[:12]))  # fmt: skip


def _content(run: Run, stored: Stored, unit: Unit | None, form: str, language: Language) -> bytes:
    """Return the bytes of the file: of one municipality, or of all."""
    from ...core.assessment.report.answers import answer_csv
    from ...core.assessment.report.xlsform import form_sheets
    from ...io.spreadsheet import spreadsheet_bytes

    if form == "csv":
        return answer_csv(stored.subject(unit.code if unit is not None else "", language)).encode("utf-8-sig")
    if form == "xlsform":
        head, several = stored.contents.assessment, stored.contents.units
        units = several if unit is None else tuple(one for one in several if one.code == unit.code)
        return spreadsheet_bytes(form_sheets(stored.checklist, head.plan, language.code, units, head.uuid))
    if unit is None:
        edition = edition_of(run.text("DATE"), run.flag("PUBLIC"))
        return synthesis_file(stored.checklist, stored.contents, language, edition, form)
    source = next(_sources(run, stored, [unit], language))
    return report_file(source, _parts(run), form, stored.path.parent)


def _sources(run: Run, stored: Stored, units: Sequence[Unit], language: Language) -> Iterator[Source]:
    """Yield what the report of each municipality is made of; the people of all are read once."""
    from ...io.plan_people import read_people
    from ...io.terrain import read_layers

    layers = read_layers(stored.contents, run.context.project(), stored.path)
    edition = edition_of(run.text("DATE"), run.flag("PUBLIC"))
    people = read_people(stored.contents, layers, run.context)
    for unit in units:
        yield source_of(stored.checklist, stored.contents, unit, language, edition, layers, stored.unavailable, people)


def _folder(run: Run, stored: Stored, form: str, language: Language, synthesis: bytes) -> p.Results:
    """Write the report of each municipality and the synthesis into the folder, where one was given."""
    from ...io.unfinished import UnfinishedFolder

    folder = run.folder_output("FOLDER")
    if folder is None or form not in ENDINGS:
        return {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = UnfinishedFolder(folder)
        try:
            name = synthesis_name(form)
            (made.path / name).write_bytes(synthesis)
            units = stored.contents.units
            for unit, source in zip(stepped(units, run.progress), _sources(run, stored, units, language), strict=True):
                name = file_name(unit, form)
                (made.path / name).write_bytes(report_file(source, _parts(run), form, stored.path.parent))
            _publish(made.path, folder)
        finally:
            made.remove()
    except OSError as error:
        raise OutputError("The folder '{folder}' cannot be written: {reason}.", hint="Choose another folder.",
                          folder=str(folder), reason=error.strerror or str(error)) from None  # fmt: skip
    return {"FOLDER": str(folder)}


def _publish(made: Path, folder: Path) -> None:
    for file in sorted(made.iterdir()):
        os.replace(file, folder / file.name)


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


def _parts(run: Run) -> tuple[Part, ...]:
    """Return the parts of the report.

    Raises
    ------
    InputError
        When a part is not known.
    """
    from ...core.assessment.impact.report import Part

    named = [part.strip().lower() for part in run.text("PARTS").split(",") if part.strip()]
    unknown = [part for part in named if part not in set(Part)]
    if unknown:
        raise InputError("The report has no part '{part}'.", hint="Use some of: {known}.", part=unknown[0],
                         known=", ".join(Part))  # fmt: skip
    return tuple(Part(name) for name in dict.fromkeys(named)) or tuple(Part)


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
