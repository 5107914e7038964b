"""Reports made for the dialog of the report: the algorithm run without its own dialog, and the file opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import processing
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

from ...algorithms.assessment.impact_files import file_name, synthesis_name
from ...core.assessment.records import Contents
from ...core.assessment.unit_records import Unit
from ...i18n import Language, speaking, tr
from ..report_dialog import Reportable, WantedReport

ALGORITHM = "urbanrural:assessmentreport"


def reportable(contents: Contents, unit: str, answered: int, asked: int, state: str) -> Reportable:
    """Return an assessment as the dialog of its report names it."""
    units = [(one.code, one.name) for one in sorted(contents.units, key=lambda one: one.place)]
    name = dict(units).get(unit, "") or contents.assessment.title
    counted = tr("{answered} of {asked} answered").format(answered=answered, asked=asked)
    return Reportable(name, f"{state.lower()} · {counted}", units, unit)


class ReportMaking:
    """Makes reports of one assessment.

    Parameters
    ----------
    inputs : mapping of str to str
        Store, assessment and checklist, as the algorithm takes them.
    contents : Contents
        The assessment.
    opens : callable
        Opens a file or a folder; returns "" or, in words, why not.
    """

    def __init__(self, inputs: Mapping[str, str], contents: Contents, opens: Callable[[str], str]) -> None:
        self._inputs, self._contents, self._opens = inputs, contents, opens

    def __call__(self, wanted: WantedReport) -> str:
        """Make a report and open it; return "" or, in words, why that failed."""
        name = self._name(wanted)
        file = wanted.folder / name
        given = {
            **self._inputs, "UNIT": wanted.unit, "FORMAT": wanted.form, "LANGUAGE": wanted.language,
            "PARTS": wanted.parts, "PUBLIC": wanted.is_public, "FILE": str(file),
            "FOLDER": str(wanted.folder) if wanted.each else None,
        }  # fmt: skip
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        try:
            wanted.folder.mkdir(parents=True, exist_ok=True)
            processing.run(ALGORITHM, given, feedback=QgsProcessingFeedback(False), context=context)
        except (QgsProcessingException, OSError) as error:
            return str(error).removeprefix("Unable to execute algorithm\n")
        return self._opens(str(wanted.folder if wanted.each else file))

    def _name(self, wanted: WantedReport) -> str:
        """Return the name of the file: of a municipality, of the plan, or of the synthesis."""
        if not wanted.unit and len(self._contents.units) > 1:
            with speaking(Language(wanted.language)):
                return synthesis_name(wanted.form)
        units = (one for one in self._contents.units if one.code == wanted.unit)
        return file_name(next(units, Unit("", self._contents.assessment.title)), wanted.form)


def default_folder(store: Path | None, chosen: str) -> Path:
    """Return where reports go unless told otherwise: the folder of the options, else that of the assessments."""
    if chosen:
        return Path(chosen)
    return store.parent if store is not None else Path.home()
