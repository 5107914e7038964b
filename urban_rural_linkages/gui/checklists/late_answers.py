"""Answers that could not be saved before their project was closed: saved as soon as they can be, else kept apart.

A disk is full, a network is down, a file is locked: the project is closed all the same, and another one is opened.
While QGIS is open, saving is tried again; when it is closed, what is left goes into files of its own among the settings
of the user, which the menu of the dock merges as any copy.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.PyQt.QtCore import QTimer

from ...core.errors import PlanningError
from ...io.store.geopackage import GeoPackageStore
from .project_pointer import Place
from .project_store import ProjectStore

RETRY_MS = 5000


class LateAnswers:
    """The stores of closed projects that still hold something in memory.

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
