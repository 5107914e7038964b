"""Stores of the assessments of the open project.

Beside the project, in a GeoPackage that is made when the first assessment is started; in memory while the project has
no place of its own, until it is saved.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from ...core.assessment.records import Assessment
from ...core.errors import PlanningError
from ...io.store.geopackage import GeoPackageStore
from ...io.store.memory import MemoryStore
from ...io.store.postgres import PostgresStore, connection_text
from ...io.store.resilient import ResilientStore
from ...io.store.sql import SqlStore
from .project_pointer import Place


class ProjectStore(ResilientStore):
    """A store that finds itself a place when the first assessment is started.

    Parameters
    ----------
    store : SqlStore
        Where assessments are now.
    settles : callable
        Called before an assessment is made: the last moment to move to a place that lasts.
    made : callable
        Called with the uuid of an assessment that was made.
    """

    def __init__(self, store: SqlStore, settles: Callable[[], None], made: Callable[[str], None]) -> None:
        super().__init__(store)
        self._settles, self._made = settles, made

    @property
    def is_in_memory(self) -> bool:
        """Whether assessments are gone when QGIS is closed."""
        return isinstance(self.inner, MemoryStore)

    @property
    def is_writable(self) -> bool:
        """Whether the place can be written; where not, answers are held in memory all the same."""
        return self.inner.is_writable

    @property
    def file(self) -> Path | None:
        """The file of the assessments; None where they are in no file."""
        return self.inner.path if isinstance(self.inner, GeoPackageStore) else None

    @property
    def place(self) -> Place:
        """The place as a project points at it."""
        return Place(self.file, self.inner.where if isinstance(self.inner, PostgresStore) else "")

    def create(self, assessment: Assessment) -> None:
        """Keep a new assessment, in a place that lasts where there is one."""
        self._settles()
        super().create(assessment)
        self._made(assessment.uuid)


def store_at(place: Place) -> SqlStore:
    """Return the store at a place; a file that is not there is made.

    Raises
    ------
    PlanningError
        When it cannot be opened or made.
    """
    if place.connection:
        return PostgresStore(connection_text(place.connection), place.connection)
    if place.file is None:
        return MemoryStore()
    return GeoPackageStore.open(place.file) if os.path.exists(place.file) else GeoPackageStore.create_file(place.file)


def copy_for_report(store: ProjectStore, uuid: str, folder: Path) -> Path:
    """Return a file that holds an assessment: that of the store, or a copy made for the report.

    Raises
    ------
    PlanningError
        When it cannot be read or written.
    """
    if store.file is not None and not store.is_waiting:
        return store.file
    path = folder / f"assessment-{sha256(uuid.encode()).hexdigest()[:32]}.gpkg"  # no name of a file is made of data
    path.unlink(missing_ok=True)
    GeoPackageStore.create_file(path).add(store.load(uuid))
    return path


def moved(store: ProjectStore, place: Place) -> PlanningError | None:
    """Move all assessments of a store to a place; return why it could not be done, then nothing has changed."""
    try:
        store.move_to(store_at(place))
    except PlanningError as error:
        return error
    return None
