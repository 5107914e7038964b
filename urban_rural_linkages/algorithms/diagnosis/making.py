"""The making of a diagnosis: chapters, maps, report and tables, in a folder that appears whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

from ...core.errors import InputError
from ...core.progress import Stage
from ...i18n import Language, current_language, speaking, tr
from ...io.geopackage import copy_whole
from ...io.pictures import png_of_file
from ...io.projections import local_utm
from ...io.spreadsheet import write_spreadsheet
from ...io.workspace import Workspace
from ..run import Run
from . import access, ages, checklists, components, functional, land, overlay, population, priority, trend
from .diagnosis import ChapterResult, Diagnosis, TooLittle
from .project import DiagnosisProject
from .report import compose_document, write_figures, write_report

CHAPTERS = (population, components, trend, ages, functional, access, overlay, priority, land,
            checklists)  # fmt: skip
_STEPS = len(CHAPTERS) + 2


def make_diagnosis(run: Run) -> dict[str, object]:
    """Make a diagnosis and return the outputs of its algorithm."""
    language = Language(run.choice("LANGUAGE") if run.given("LANGUAGE") else current_language())
    workspace = Workspace(_folder(run))
    try:
        with speaking(language):
            diagnosis = Diagnosis(run, language, workspace.scratch)
            chapters, not_done = _compose(diagnosis)
            _write(diagnosis, workspace.folder, chapters, not_done)
        diagnosis.proceed()
        workspace.publish()
    except BaseException:
        workspace.discard()
        raise
    run.info(tr("The results lie in {folder}").format(folder=workspace.target))
    risk = chapters[0].figures["risk"]
    return {
        "FOLDER": str(workspace.target),
        "REPORT": str(workspace.target / "report.html"),
        "PROJECT": str(workspace.target / "diagnosis.qgz"),
        "N_UNITS": len(run.table("UNITS")),
        "N_AT_RISK": risk["n_at_risk"],
        "N_CHAPTERS": len(chapters),
    }


def _folder(run: Run) -> Path:
    folder = run.algorithm.parameterAsString(run.parameters, "FOLDER", run.context)
    if not folder:
        raise InputError("No folder was given.", hint="Choose where the results shall lie (FOLDER).")
    if folder == "TEMPORARY_OUTPUT":
        folder = run.algorithm.parameterAsFileOutput(run.parameters, "FOLDER", run.context)
    return Path(folder)


def _compose(diagnosis: Diagnosis) -> tuple[list[ChapterResult], list[tuple[str, str]]]:
    chapters, not_done = [], []
    for number, chapter in enumerate(CHAPTERS):
        lacking = chapter.missing(diagnosis)
        if lacking:
            not_done.append((chapter.title(), lacking))
            continue
        diagnosis.step(number, _STEPS)
        try:
            chapters.append(chapter.compose(diagnosis))
        except TooLittle as reason:
            not_done.append((chapter.title(), str(reason)))
    return chapters, not_done


def _write(diagnosis: Diagnosis, folder: Path, chapters: list[ChapterResult], not_done: list[tuple[str, str]]) -> None:
    run = diagnosis.run
    diagnosis.step(len(CHAPTERS), _STEPS)
    crs = run.crs("WORK_CRS") or local_utm(run.table("UNITS").lonlat())
    project = DiagnosisProject(diagnosis, crs)
    project.add(chapters)
    source = tr("Source: data given by the user; own calculation. {crs}").format(crs=crs.authid())
    maps = project.draw(chapters, source)
    diagnosis.step(len(CHAPTERS) + 1, _STEPS)
    shutil.copy(project.write(), folder)
    for file in diagnosis.rasters:
        for made in (Path(diagnosis.raster(file)), Path(diagnosis.raster(file)).with_suffix(".qmd")):
            shutil.copy(made, folder)
    copy_whole(diagnosis.geopackage, folder / diagnosis.geopackage.name)
    charts = {name: svg for chapter in chapters for name, svg in chapter.charts.items()}
    logo = run.file("LOGO")
    document = compose_document(diagnosis, chapters, not_done)
    write_report(folder, document, maps, charts, png_of_file(logo) if logo else None)
    write_figures(folder, diagnosis, chapters, not_done)
    sheets = {name: diagnosis.layer(name) for name in diagnosis.tables}
    write_spreadsheet(folder / "tables.xlsx", sheets, Stage(run.progress, 1.0 - 1.0 / _STEPS, 1.0))
