"""Paths in a recipe: relative to its file, made absolute when it is read, and mapped where the files have moved.

A layer is written as QGIS writes it: ``a.gpkg|layername=b`` or ``ogr:dbname='a.gpkg' table="b"``; addresses of
databases and services are no paths, and stay as they are.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

PATHS = frozenset({
    "UNITS", "SURVIVAL", "SETTLEMENTS", "SERVICES", "SERVICES_START", "NETWORK", "FRICTION", "DEM", "POPULATION",
    "POPULATION_START", "LAND", "BUILTUP", "BUILTUP_START", "FLOWS", "REFERENCE", "CRITERIA_FILE", "STORE", "LOGO",
    "FOLDER", "TABLE", "TABLES", "RASTER", "TEMPLATE", "CHANGES", "OUTPUT", "REPORT", "PAIRS", "SUGGESTION", "HTML",
    "RIVERS", "WATER", "SCENARIOS", "LINKS", "ASSOCIATIONS",
})  # fmt: skip
"""Inputs and outputs that are layers, files or folders, in the diagnosis and in what is run before it."""
WRITTEN = frozenset({"FOLDER", "OUTPUT", "REPORT", "PAIRS", "SUGGESTION", "HTML"})
"""Those of them that are written."""

# Texts of a layer that are no path: a provider's own address, GDAL's virtual files, a memory layer.
ADDRESS = re.compile(r"^(/vsi|[A-Za-z][A-Za-z0-9+.-]+:|dbname=|TEMPORARY_OUTPUT$)")
# A file by its database; one with a host or a user is on a server.
DATABASE = re.compile(
    r"^(ogr:)?dbname='(?P<path>[^']+)'(?P<rest>(?!.* (host|port|service|user|authcfg|sslmode)=).*)$", re.DOTALL
)


def path_of(value: object) -> Path | None:
    """Return the file in a layer's text, or None where it is none.

    Examples
    --------
    >>> path_of("a.gpkg|layername=b").name, path_of("postgres://dbname='x'"), path_of(3)
    ('a.gpkg', None, None)
    """
    if not isinstance(value, str) or not value:
        return None
    database = DATABASE.match(value)
    if database:
        return Path(database["path"])
    return None if ADDRESS.match(value) else Path(value.split("|")[0])


def with_path(text: str, change: Callable[[str], str]) -> str:
    """Return a layer's text with another path in it; an address of no file stays as it is.

    Examples
    --------
    >>> with_path("a.gpkg|layername=b", str.upper)
    'A.GPKG|layername=b'
    """
    database = DATABASE.match(text)
    if database:
        return f"ogr:dbname='{change(database['path'])}'{database['rest']}"
    if not text or ADDRESS.match(text):
        return text
    path, bar, rest = text.partition("|")
    return f"{change(path)}{bar}{rest}"


def absolute(value: object, folder: Path) -> object:
    """Return a value of a recipe in `folder` with its path made absolute; lists part by part."""
    if isinstance(value, list):
        return [absolute(part, folder) for part in value]
    return with_path(value, lambda path: str((folder / path).resolve())) if isinstance(value, str) else value


def relative(value: object, folder: Path) -> object:
    """Return a value with its path relative to the folder of the recipe; on another drive it stays absolute."""
    if isinstance(value, list):
        return [relative(part, folder) for part in value]
    return with_path(value, lambda path: _relative(path, folder)) if isinstance(value, str) else value


def near(value: object, folder: Path, steps_up: int) -> object:
    """Return a value with its path relative to a folder where it lies near it; else the path stays as it is.

    Parameters
    ----------
    value : object
        A path, the text of a layer, or a list of them; what is no path stays as it is.
    folder : Path
        Of the recipe; absolute.
    steps_up : int
        How many folders up the way may lead.

    Examples
    --------
    >>> near("/plans/data/a.gpkg|layername=b", Path("/plans/out"), 1), near("/other/a.gpkg", Path("/plans/out"), 1)
    ('../data/a.gpkg|layername=b', '/other/a.gpkg')
    """
    if isinstance(value, list):
        return [near(part, folder, steps_up) for part in value]

    def changed(path: str) -> str:
        found = _relative(path, folder)
        return found if found.split("/").count("..") <= steps_up else path

    return with_path(value, changed) if isinstance(value, str) else value


def _relative(path: str, folder: Path) -> str:
    if not Path(path).is_absolute():
        return path
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path


def moved_paths(paths: Iterable[str], folder: Path, there: Callable[[Path], bool]) -> dict[str, str]:
    """Find files of a recipe in the folder where somebody says that they are now.

    The longest end of an old path that is there counts: ``data/2021/a.gpkg`` before ``a.gpkg``, so files of one name in
    two folders are not taken for each other.

    Parameters
    ----------
    paths : iterable of str
        Old paths, of whatever system.
    folder : Path
        The new folder.
    there : callable
        Tells whether a file or folder exists.

    Returns
    -------
    dict of str to str
        The new path of each that was found.
    """
    found = {}
    for old in paths:
        parts = _parts(old)
        for place in range(len(parts)):
            new = folder.joinpath(*parts[place:])
            if there(new):
                found[old] = str(new)
                break
    return found


def _parts(path: str) -> Sequence[str]:
    """Return the folders and the name of a path of whatever system, its root and steps upwards left out."""
    pure = PureWindowsPath(path) if "\\" in path or re.match("[A-Za-z]:", path) else PurePosixPath(path)
    return [part for part in pure.parts if part not in (pure.anchor, "..", ".")]
