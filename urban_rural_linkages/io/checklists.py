"""Checklists from files: those that ship with the plugin, and the user's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import ChecklistError

if TYPE_CHECKING:
    from ..core.assessment.checklist import Checklist
    from ..core.assessment.library import Library

_SHARED = ("norms", "scales", "indicators")


def shipped_ids(folder: Path) -> list[str]:
    """Return the ids of the checklists in a folder, in order."""
    return sorted(path.stem for path in folder.glob("*.json") if path.stem not in (*_SHARED, "schema"))


def shipped_library(folder: Path) -> Library:
    """Return the norms, scales and indicators in a folder.

    Raises
    ------
    ChecklistError
        When one of the files is missing or not well formed.
    """
    from ..core.assessment.format.libraries import parse_library  # noqa: PLC0415 - the ids are listed without it

    return parse_library(*(_read(folder / f"{name}.json") for name in _SHARED))


def shipped_checklist(folder: Path, checklist_id: str, library: Library | None = None) -> Checklist:
    """Return one of the checklists in a folder, with those that it includes.

    Parameters
    ----------
    folder : Path
        Where the checklists lie.
    checklist_id : str
        Which of them.
    library : Library, optional
        Norms, scales and indicators, where they have been read already.

    Raises
    ------
    ChecklistError
        When there is none of that id, or it is not well formed.
    """
    return _parsed(_shipped_record(folder, checklist_id), folder, library)


def checklist_of_file(path: Path, folder: Path, library: Library | None = None) -> Checklist:
    """Return the checklist of a user's file, which may cite and include what is in a folder.

    Raises
    ------
    ChecklistError
        When the file is no JSON, or holds no checklist that is well formed; when it has the id of a shipped one.
    """
    record = _read(path)
    if isinstance(record, dict) and record.get("id") in shipped_ids(folder):
        raise ChecklistError(
            "The checklist of the file '{path}' has the id '{id}', as one that ships with the plugin.",
            hint="Give yours another id: assessments find their checklist by it.",
            path=str(path), id=record.get("id"),
        )  # fmt: skip
    return _parsed(record, folder, library)


def _parsed(record: object, folder: Path, library: Library | None) -> Checklist:
    from ..core.assessment.format.checklists import parse_checklist  # noqa: PLC0415 - the ids are listed without it

    shared = shipped_library(folder) if library is None else library
    return parse_checklist(record, shared, lambda name: _shipped_record(folder, name))


def _shipped_record(folder: Path, checklist_id: str) -> object:
    ids = shipped_ids(folder)
    if checklist_id not in ids:
        raise ChecklistError(
            "There is no checklist '{id}'.",
            hint="Choose one of: {ids}; or give a file of your own.",
            id=checklist_id, ids=", ".join(ids),
        )  # fmt: skip
    return _read(folder / f"{checklist_id}.json")


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ChecklistError(
            "The checklist file '{path}' cannot be read: {reason}.",
            hint="It must be a JSON file in UTF-8; see the documentation of checklists.",
            path=str(path), reason=reason,
        ) from None  # fmt: skip
