"""Metadata of the project: title, author, what it holds, and the licences of its data."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDateTime

from .... import about
from ....core.inert import inert
from ....core.known import sum_known
from ....i18n import tr
from ..diagnosis import Diagnosis


def describe_project(project: QgsProject, diagnosis: Diagnosis) -> None:
    """Say in the metadata of a project what it is, who made it, of what data, and under which licences."""
    run, number = diagnosis.run, diagnosis.language.number
    metadata = project.metadata()
    metadata.setTitle(inert(project.title()))
    metadata.setAuthor(inert(run.text("AUTHOR")))
    metadata.setLanguage(diagnosis.language.code)
    metadata.setCreationDateTime(QDateTime.currentDateTime())
    people, units = sum_known(diagnosis.whole.populations[1]), len(diagnosis.unit_ids)
    metadata.setAbstract(tr("{units} {units:unit|units}, {people} {people:inhabitant|inhabitants} in {year}. Made with "
                            "{plugin} {version}.").format(
        units=number(units), people=number(people), year=run.whole("END_YEAR"), plugin=about.title(),
        version=about.version()))  # fmt: skip
    given = list(diagnosis.sources)
    metadata.setHistory([inert(f"{name}: {source.citation}") for name in given for source in diagnosis.sources[name]])
    metadata.addKeywords("licence", licences_of(diagnosis, given))  # a project has no field for it
    project.setMetadata(metadata)


def licences_of(diagnosis: Diagnosis, inputs: Sequence[str]) -> list[str]:
    """Return the licences of some inputs as their sources state them, each once."""
    sources = (source for name in inputs for source in diagnosis.sources.get(name, []))
    return list(dict.fromkeys(inert(source.licence) for source in sources if source.licence))
