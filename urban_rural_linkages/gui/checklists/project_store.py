"""Stores of the assessments of the open project, and of projects closed before all was saved.

Beside the project, in a GeoPackage that is made when the first assessment is started; in memory while the project has
no place of its own, until it is saved.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from qgis.PyQt.QtCore import QTimer

from ...core.assessment.records import Assessment
from ...core.errors import PlanningError
from ...io.store.geopackage import GeoPackageStore
from ...io.store.memory import MemoryStore
from ...io.store.postgres import PostgresStore, connection_text
from ...io.store.resilient import ResilientStore
from ...io.store.sql import SqlStore
from .project_pointer import Place

RETRY_MS = 5000


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


class LateAnswers:
    """The stores of closed projects that still hold something in memory.

    A disk is full, a network is down, a file is locked: the project is closed all the same, and another one is opened.
    While QGIS is open, saving is tried again; when it is closed, what is left goes into files of its own among the
    settings of the user, which the menu of the dock merges as any copy.

    Parameters
    ----------
    folder : Path
        Where what cannot be saved is kept apart.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stores: list[ProjectStore] = []
        self._timer = QTimer()
        self._timer.setInterval(RETRY_MS)
        self._timer.timeout.connect(self.retry)

    def add(self, store: ProjectStore) -> bool:
        """Go on with the store of a project that is closed; tell whether it holds anything."""
        if not store.is_waiting:
            return False
        if store not in self._stores:
            self._stores.append(store)
        self._timer.start()
        return True

    def take(self, place: Place) -> ProjectStore | None:
        """Give back the store of a place, because its project is open again."""
        found = next((store for store in self._stores if store.place == place), None)
        if found is not None:
            self._stores.remove(found)
        return found

    def retry(self) -> None:
        """Try again to save all of it."""
        for store in self._stores:
            store.retry()
        self._stores = [store for store in self._stores if store.is_waiting]
        if not self._stores:
            self._timer.stop()

    def keep_apart(self) -> list[Path]:
        """Write what still cannot be saved into files of its own; return them."""
        self.retry()
        self._timer.stop()
        written = []
        for contents in [contents for store in self._stores for contents in store.waiting()]:
            with suppress(PlanningError, OSError):  # the next one may go
                path = self._free_name(contents.assessment.uuid)
                GeoPackageStore.create_file(path).add(contents)
                written.append(path)
        self._stores.clear()
        return written

    def apart(self) -> list[Path]:
        """Return the files that were kept apart and are still there."""
        return sorted(self.folder.glob("*.gpkg"))

    def _free_name(self, uuid: str) -> Path:
        number = 1
        while (path := self.folder / f"{uuid}-{number}.gpkg").exists():
            number += 1
        return path
