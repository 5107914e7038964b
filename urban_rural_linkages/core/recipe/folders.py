"""The folder of a diagnosis: a name that is free, and what is to be known of one that the user has chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from ..notes import Note

RECORD = "diagnosis.json"
"""The file by which a folder is known to hold a diagnosis."""
RECIPE = "recipe.url.json"
"""The file in it that repeats the diagnosis."""


def free_folder(wanted: Path, there: Callable[[Path], bool]) -> Path:
    """Return a folder that does not exist: the one that is wanted, or the same with a number.

    Examples
    --------
    >>> free_folder(Path("plans/diagnosis"), lambda path: path.name in ("diagnosis", "diagnosis_2")).name
    'diagnosis_3'
    """
    names = (wanted if number == 1 else wanted.with_name(f"{wanted.name}_{number}") for number in count(1))
    return next(path for path in names if not there(path))


@dataclass(frozen=True)
class FolderFacts:
    """Facts of a folder.

    Attributes
    ----------
    is_absolute, exists, is_folder, is_writable, is_empty, has_diagnosis : bool
        Of one that does not exist, `is_writable` tells whether it can be made.
    """

    is_absolute: bool
    exists: bool
    is_folder: bool
    is_writable: bool
    is_empty: bool
    has_diagnosis: bool


def folder_verdict(facts: FolderFacts) -> tuple[bool, Note]:
    """Return whether a diagnosis can be written into a folder, and what to know of it."""
    if not facts.is_absolute:
        return False, Note("Give the whole path of the folder.")
    if facts.exists and not facts.is_folder:
        return False, Note("This is a file, and no folder.")
    if not facts.is_writable:
        return False, Note("You may not write there: choose another folder.")
    if not facts.exists:
        return True, Note("will be made")
    if facts.has_diagnosis:
        return True, Note("an earlier diagnosis in it will be replaced")
    return True, Note("empty") if facts.is_empty else Note("other files in it stay")
