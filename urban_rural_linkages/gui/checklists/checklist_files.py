"""The checklists at hand: those of the plugin, and the files in a folder of the user's own."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from ...core.assessment.checklist import Checklist
from ...core.assessment.library import Library
from ...core.errors import ChecklistError, PlanningError
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
        """Return the ids of those that can be chosen, those of the plugin first; what others include is in them."""
        self._read_own()
        shipped = shipped_ids(self._folder)
        own = sorted(self._read.keys() - {*shipped})
        included = {part for name in shipped for part in self.get(name).includes}
        return [*(name for name in shipped if name not in included), *own]

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

    def add(self, path: Path) -> str:
        """Take a checklist of the user's own into the folder of such checklists, and return its id.

        Raises
        ------
        PlanningError
            When it is not well formed, or there is another one of that id.
        """
        self._read_own()
        checklist = checklist_of_file(path, self._folder, self._shared())
        if checklist.id in self._read and self._read[checklist.id].sha256 != checklist.sha256:
            raise ChecklistError("There is another checklist '{id}' already.",
                                 hint="Give yours another id: assessments find their checklist by it.",
                                 id=checklist.id)  # fmt: skip
        folder = own_folder()
        folder.mkdir(parents=True, exist_ok=True)
        kept = folder / f"{checklist.id}.json"
        if not kept.exists() or not kept.samefile(path):
            shutil.copyfile(path, kept)
        self._read[checklist.id] = checklist
        return checklist.id

    def _read_own(self) -> None:
        if self._own_were_read:
            return
        self._own_were_read = True
        for path in sorted(own_folder().glob("*.json")):
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


def own_folder() -> Path:
    """Return the folder of the user's own checklists: that of the settings, else one in the profile."""
    chosen = str(QgsSettings().value(FOLDER_SETTING, "") or "")
    return Path(chosen or Path(QgsApplication.qgisSettingsDirPath()) / "urban_rural_linkages" / "checklists")
