"""Pointer of a project to its assessments: their store, and the one that is worked on.

Answers live in a store of their own, never in the project: a project is saved when its author likes, and answers must
not wait for that.  Writing into a project makes it ask to be saved, so this is done only when the user starts or
chooses an assessment.  The path is relative to the project, and is written anew when the project is saved elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProject

_SCOPE, _STORE, _ASSESSMENT = "urban_rural_linkages", "assessment_store", "assessment"
_DATABASE = "postgresql:"


@dataclass(frozen=True)
class Place:
    """A place where assessments are kept: a GeoPackage, or a database by the name of its connection in QGIS."""

    file: Path | None = None
    connection: str = ""

    def __bool__(self) -> bool:
        return self.file is not None or bool(self.connection)


def point_at_file(project: QgsProject, file: Path) -> None:
    """Let a project that names no place of assessments point at a file."""
    if not project.readEntry(_SCOPE, _STORE)[0]:
        project.writeEntry(_SCOPE, _STORE, project.writePath(str(file)))


class ProjectPointer:
    """The pointer in a project.

    Parameters
    ----------
    project : QgsProject
        The one that is open.
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._place = Place()
        project.writeProject.connect(self._before_writing)
        project.cleared.connect(self._forget)

    def close(self) -> None:
        """Follow the project no longer."""
        self._project.writeProject.disconnect(self._before_writing)
        self._project.cleared.disconnect(self._forget)

    def place(self) -> Place:
        """Return where the assessments of the project are kept; an empty place where it names none."""
        written = self._project.readEntry(_SCOPE, _STORE)[0]
        if written.startswith(_DATABASE):
            self._place = Place(connection=written.removeprefix(_DATABASE))
        else:
            self._place = Place(Path(self._project.readPath(written)) if written else None)
        return self._place

    def assessment(self) -> str:
        """Return the uuid of the assessment that was worked on; empty where there is none."""
        return self._project.readEntry(_SCOPE, _ASSESSMENT)[0]

    def point_at(self, place: Place, assessment: str) -> None:
        """Write both into the project, where they are not there already."""
        if (place, assessment) == (self.place(), self.assessment()):
            return
        self._place = place
        self._write_place()
        self._project.writeEntry(_SCOPE, _ASSESSMENT, assessment)

    def beside_project(self) -> Path | None:
        """Return the GeoPackage that belongs beside the project; None while the project has no place of its own."""
        if not self._project.homePath() or not self._project.fileName():
            return None
        return Path(self._project.homePath()) / f"{self._project.baseName()}_assessments.gpkg"

    def _write_place(self) -> None:
        if self._place.connection:
            written = f"{_DATABASE}{self._place.connection}"
        else:
            written = self._project.writePath(str(self._place.file)) if self._place.file is not None else ""
        self._project.writeEntry(_SCOPE, _STORE, written)

    def _before_writing(self, *_: object) -> None:
        """Write the path anew: the project may be on its way to another folder."""
        if self._place:
            self._write_place()

    def _forget(self) -> None:
        self._place = Place()
