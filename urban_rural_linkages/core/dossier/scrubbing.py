"""Folders and user names taken out of texts before they are published: of a path its file's name is left."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from pathlib import PurePath
from typing import Any

_POSIX = r"(?<![\w./:~%<-])/(?:[^/\s\"'<>|&]+/)+"
_WINDOWS = r"(?<!\w)[A-Za-z]:(?:\\\\|\\|/)(?:[^\\/\s\"'<>|&]+(?:\\\\|\\|/))+"
_SHARE = r"(?<![\w\\])\\\\(?:[^\\/\s\"'<>|&]+\\)+"
_MEMORY = re.compile(r"memory://[^\"\s<]*")
_PATHS = re.compile("|".join((_POSIX, _WINDOWS, _SHARE)))


def without_folders(text: str, folders: Iterable[str] = ()) -> str:
    """Return a text with the files of whole paths, and without the folders before them.

    Parameters
    ----------
    text : str
    folders : iterable of str
        Folders that are known, whatever letters and blanks they have; of others those without blanks are found.

    Examples
    --------
    >>> without_folders('{"UNITS": "/home/ana/plan/units.gpkg|layername=units"}, 3 inhabitants/km2, https://a.org/b/c')
    '{"UNITS": "units.gpkg|layername=units"}, 3 inhabitants/km2, https://a.org/b/c'
    >>> without_folders("'/home/ana maría/units.gpkg'", ["/home/ana maría"])
    "'units.gpkg'"
    """
    for folder in sorted({_written for one in folders for _written in _forms(one)}, key=len, reverse=True):
        text = text.replace(folder, "")
    return _PATHS.sub("", _MEMORY.sub("memory", text))


def scrubbed(value: Any, scrub: Callable[[str], str]) -> Any:
    """Return a value of plain records, lists and texts with every text changed.

    Examples
    --------
    >>> scrubbed([("see /home/ana/plan.txt", 3)], without_folders)
    [('see plan.txt', 3)]
    """
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return type(value)(scrubbed(one, scrub) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: scrubbed(getattr(value, one.name), scrub) for one in fields(value)
                                 if one.init})  # fmt: skip
    return value


def _forms(folder: str) -> list[str]:
    """Return a folder as it is written in texts: with its last slash, in JSON, and as an address."""
    if len(PurePath(folder).parts) < 2:  # a root is no folder of anybody
        return []
    ends = [f"{folder.rstrip('/').rstrip(chr(92))}{slash}" for slash in ("/", "\\")]
    return [*ends, *(end.replace("\\", "\\\\") for end in ends)]
