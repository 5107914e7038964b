"""The making of a diagnosis: chapters, maps, report and tables, in a folder that appears whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from ...core.errors import InputError, OutputError
from ...core.notes import Note
from ...core.progress import Progress, Stage
from ...core.report.properties import Properties
from ...i18n import Language, current_language, speaking, tr
from ...io.dossier_files import INPUTS_FILE, write_prints
from ...io.files.disk_waits import without_waits
from ...io.fonts import font_notes
from ...io.geopackage import copy_whole
from ...io.pictures import png_of_file
from ...io.spatial_indexes import drop_small_indexes
from ...io.workspace import Workspace
from ..data.soundness import require_shapes, require_sound
from ..report_words import document_properties
from ..run import Run
from ..territories import count_together
from . import (
    access,
    ages,
    checklists,
    components,
    functional,
    groups,
    land,
    migration,
    overlay,
    population,
    priority,
    projection,
    servicechange,
    trend,
)
from .chapter import Chapter, ChapterResult
from .checked import checked_inputs
from .decisions import closures, equity, means, wherenext
from .diagnosis import Diagnosis, TooLittle
from .dossier import take_dossier, write_recipe
from .findings import Conclusions, findings_of
from .framing import Framing
from .iso_files import write_iso_metadata
from .linkages import catchments, context, gap, links, partnerships, ruralareas, settlements, towns
from .maps.cover import NAME as COVER
from .maps.drawn import draw_maps
from .plans import overview as plans
from .project.diagnosis_project import DiagnosisProject
from .published_inputs import publish_inputs
from .publishing import publish_document, publish_files, publish_tables
from .report import compose_document, report_titles, write_figures, write_report
from .sheets.chosen import chosen_units
from .sheets.contents import SheetContents
from .sheets.writing import write_sheets
from .tables import write_tables
from .together import keep_together

if TYPE_CHECKING:
    from .territorialdiagnosis import TerritorialDiagnosis

CHAPTERS: tuple[Chapter, ...] = (population, components, migration, trend, ages, functional, access, servicechange,
                                 overlay, priority, land, groups, projection, wherenext, closures, equity, means,
                                 plans, settlements, ruralareas, towns, gap, links, partnerships, catchments, context,
                                 checklists)  # fmt: skip
_STEPS = (*(chapter.ID for chapter in CHAPTERS), "project", "report", "sheets")
_COPYING, _PRINTING = 0.1, 0.6  # of the last step, as they end
_turn = Lock()
_running: list[str] = []  # the folder of the diagnosis that this process makes now


def make_diagnosis(run: Run) -> dict[str, object]:
    """Make a diagnosis and return the outputs of its algorithm.

    Raises
    ------
    OutputError
        When another diagnosis is being made, in this QGIS or in this folder.
    """
    target = _folder(run)
    with _alone(target):
        workspace = Workspace(target)
        try:
            with without_waits():
                chapters = _make(run, workspace)
            place = workspace.publish()
        except BaseException:
            workspace.discard()
            raise
    if place != target:
        write_recipe(place, run, _language(run).code, place)
        run.note(Note("Files of the earlier diagnosis in '{folder}' are open, so it stays as it is; the new one lies "
                      "in '{place}'.", folder=str(target), place=str(place)))  # fmt: skip
    run.info(tr("The results lie in {folder}").format(folder=place))
    risk = next(chapter.figures["risk"] for chapter in chapters if chapter.id == population.ID)
    return {
        "FOLDER": str(place),
        "REPORT": str(place / "report.html"),
        "PROJECT": str(place / "diagnosis.qgz"),
        "N_UNITS": len(run.table("UNITS")),
        "N_AT_RISK": risk["n_at_risk"],
        "N_CHAPTERS": len(chapters),
    }


def refuse_a_second() -> None:
    """Refuse to start while this QGIS makes another diagnosis.

    Raises
    ------
    OutputError
        Which says into which folder that one goes.
    """
    if _running:
        raise OutputError("This QGIS is making another diagnosis, in the folder '{folder}'.",
                          hint="Start this one when that one has ended; other algorithms can run meanwhile.",
                          folder=_running[0])  # fmt: skip


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Be the only diagnosis of this process: two would share the main thread, and the machine, for nothing."""
    with _turn:
        refuse_a_second()
        _running.append(str(target))
    try:
        yield
    finally:
        _running.clear()


def _make(run: Run, workspace: Workspace) -> list[ChapterResult]:
    language = _language(run)
    with speaking(language):
        with run.steps.timed(tr("Check the data")):
            require_shapes(run)
            dossier = take_dossier(run)
            together = count_together(run)
            require_sound(run)
            findings = checked_inputs(run)
            publication = publish_inputs(run, language)
        diagnosis = Diagnosis(run, language, workspace.scratch, findings, together)
        diagnosis.took("checks")
        diagnosis.dossier, diagnosis.publication = dossier, publication
        diagnosis.words, diagnosis.references, chosen_units(diagnosis)
        keep_together(diagnosis)
        chapters, not_done = _compose(diagnosis)
        conclusions = findings_of(diagnosis, chapters)
        publish_tables(diagnosis)
        if cast("TerritorialDiagnosis", run.algorithm).figures_only:
            copy_whole(diagnosis.geopackage, workspace.folder / diagnosis.geopackage.name, diagnosis.progress)
        else:
            _write(diagnosis, workspace.folder, chapters, not_done, conclusions)
            write_iso_metadata(workspace.folder, diagnosis)
        if not run.flag("PUBLISH"):
            write_prints(workspace.folder / INPUTS_FILE, dossier.prints)
        write_recipe(workspace.folder, run, language.code, workspace.target)
        write_figures(workspace.folder, diagnosis, chapters, not_done, conclusions)  # the last: it lists the files
        publish_files(diagnosis, workspace.folder, workspace.target)
        _tell_of_time(diagnosis)
    diagnosis.proceed()
    return chapters


def _language(run: Run) -> Language:
    return Language(run.choice("LANGUAGE") if run.given("LANGUAGE") else current_language())


def _folder(run: Run) -> Path:
    folder = run.folder_output("FOLDER")
    if folder is None:
        raise InputError("No folder was given.", hint="Choose where the results shall lie (FOLDER).")
    return folder


def _compose(diagnosis: Diagnosis) -> tuple[list[ChapterResult], list[tuple[str, str]]]:
    chapters, not_done = [], []
    for number, chapter in enumerate(CHAPTERS):
        lacking = chapter.missing(diagnosis)
        if lacking:
            not_done.append((chapter.title(), lacking))
            continue
        try:
            with diagnosis.step(chapter.ID, number, len(_STEPS), chapter.title()):
                made = chapter.compose(diagnosis)
        except TooLittle as reason:
            diagnosis.register.forget(chapter.ID)
            not_done.append((chapter.title(), str(reason)))
            continue
        for one in (made, *made.further):
            one.inputs = chapter.INPUTS
            chapters.append(one)
    return chapters, not_done


def _write(
    diagnosis: Diagnosis, folder: Path, chapters: list[ChapterResult], not_done: list[tuple[str, str]],
    conclusions: Conclusions,
) -> None:  # fmt: skip
    with diagnosis.step("project", _STEPS.index("project"), len(_STEPS), tr("Project and maps")):
        framing = Framing.of(diagnosis)
        project = DiagnosisProject(diagnosis, framing)
        try:
            project.add(chapters)
            for file in project.write():
                shutil.copy(file, folder)
            diagnosis.proceed()
        finally:
            project.close()
    with diagnosis.step("report", _STEPS.index("report"), len(_STEPS), tr("Report and tables")):
        units = chosen_units(diagnosis)
        contents = SheetContents(diagnosis, framing.crs.authid(), units) if units else None  # the annex has its figures
        _write_report(diagnosis, folder, chapters, not_done, conclusions, framing)
    if contents is not None:
        with diagnosis.step("sheets", _STEPS.index("sheets"), len(_STEPS), diagnosis.fill(tr("Sheets of {units}"))):
            write_sheets(folder, diagnosis, units, contents, framing, diagnosis.progress)


def _write_report(
    diagnosis: Diagnosis, folder: Path, chapters: list[ChapterResult], not_done: list[tuple[str, str]],
    conclusions: Conclusions, framing: Framing,
) -> None:  # fmt: skip
    """Write rasters, tables, the report and the spreadsheet."""
    for file in diagnosis.rasters:
        for made in (Path(diagnosis.raster(file)), Path(diagnosis.raster(file)).with_suffix(".qmd")):
            shutil.copy(made, folder)
    progress, tables = diagnosis.progress, folder / diagnosis.geopackage.name
    copy_whole(diagnosis.geopackage, tables, Stage(progress, 0.0, _COPYING))
    drop_small_indexes(tables, progress=progress)
    printing = Stage(progress, _COPYING, _PRINTING)
    properties = _print_report(diagnosis, folder, chapters, not_done, conclusions, framing, printing)
    diagnosis.tell(tr("Write the tables"))
    write_tables(folder / "tables.xlsx", diagnosis, properties, Stage(progress, _PRINTING, 1.0))
    diagnosis.proceed()


def _print_report(
    diagnosis: Diagnosis, folder: Path, chapters: list[ChapterResult], not_done: list[tuple[str, str]],
    conclusions: Conclusions, framing: Framing, progress: Progress,
) -> Properties:  # fmt: skip
    """Draw, compose and print; what is drawn is dropped with the document, because tables and sheets need the room."""
    drawings = draw_maps(diagnosis, framing, chapters, *report_titles(diagnosis))
    document = compose_document(diagnosis, chapters, not_done, conclusions, framing.sentence(), drawings)
    document.author, document.subject = diagnosis.run.text("AUTHOR"), document.subtitle
    document.archive = diagnosis.run.flag("ARCHIVE")
    document.drawings |= {name: drawn for name, drawn in drawings.items() if drawn}
    document.cover = COVER
    publish_document(diagnosis, document, folder)
    diagnosis.tell(tr("Print the report"))
    for note in font_notes():
        diagnosis.run.note(note)
    charts = {name: drawn for chapter in chapters for name, drawn in chapter.charts.items()}
    logo = diagnosis.run.file("LOGO")
    diagnosis.pages = write_report(folder, document, charts, png_of_file(logo) if logo else None, progress)
    return document_properties(document)


def _tell_of_time(diagnosis: Diagnosis) -> None:
    """Say in the log how long each step took."""
    write = diagnosis.language.number
    took = "; ".join(f"{step.title}: {write(step.seconds, 1)}" for _, step in diagnosis.steps)
    diagnosis.run.info(tr("Seconds that each step took: {steps}.").format(steps=took))
