"""The checklists at hand: those of the plugin, and the files in a folder of the user's own."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings

from ...core.assessment.checklist import Checklist
from ...core.assessment.library import Library
from ...core.errors import PlanningError
from ...i18n import error_sentence
from ...io.checklists import checklist_of_file, shipped_checklist, shipped_ids, shipped_library
from ...paths import resource

FOLDER_SETTING = "urban_rural_linkages/checklists_folder"


class ChecklistFiles:
    """Reads each checklist once; implements `Checklists`.

    Attributes
    ----------
    problems : list of str
        Why files of the user's folder cannot be used.
    """

    def __init__(self) -> None:
        self.problems: list[str] = []
        self._folder = resource("checklists")
        self._read: dict[str, Checklist] = {}
        self._library: Library | None = None
        self._own_were_read = False

    def ids(self) -> list[str]:
        """Return the ids of all of them, those of the plugin first."""
        self._read_own()
        shipped = shipped_ids(self._folder)
        return [*shipped, *sorted(self._read.keys() - {*shipped})]

    def get(self, checklist_id: str) -> Checklist:
        """Return one.

        Raises
        ------
        ChecklistError
            When there is none of that id.
        """
        self._read_own()
        if checklist_id not in self._read:
            self._read[checklist_id] = shipped_checklist(self._folder, checklist_id, self._shared())
        return self._read[checklist_id]

    def _read_own(self) -> None:
        if self._own_were_read:
            return
        self._own_were_read = True
        chosen = str(QgsSettings().value(FOLDER_SETTING, "") or "")
        for path in sorted(Path(chosen).glob("*.json")) if chosen else []:
            try:
                checklist = checklist_of_file(path, self._folder, self._shared())
            except PlanningError as error:
                self.problems.append(error_sentence(error))
            else:
                self._read[checklist.id] = checklist

    def _shared(self) -> Library:
        if self._library is None:
            self._library = shipped_library(self._folder)
        return self._library
