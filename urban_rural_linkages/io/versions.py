"""Versions of the plugin and of all that it works with, as a text for a report of a fault, and one by one."""

from __future__ import annotations

import platform
import re
from importlib import import_module

from qgis.core import Qgis, QgsCommandLineUtils
from qgis.PyQt.QtCore import QT_VERSION_STR

from .. import about

_LIBRARIES = ("numpy", "scipy")


def versions() -> str:
    """Return a line for each of the plugin, QGIS, Qt, Python, GDAL, PROJ, GEOS, SQLite, the system, numpy and scipy."""
    libraries = [f"{name} version {_version(name)}" for name in _LIBRARIES]
    return "\n".join([f"{about.title()} {about.version()}", QgsCommandLineUtils.allVersions().strip(), *libraries])


def version_by_name() -> dict[str, str]:
    """Return the versions that decide what a diagnosis says, by the name of the program."""
    said = QgsCommandLineUtils.allVersions()
    return {
        "plugin": about.version(),
        "QGIS": Qgis.version(),
        "GDAL": _said(said, "GDAL/OGR"),
        "PROJ": _said(said, "PROJ"),
        "GEOS": _said(said, "GEOS"),
        "Qt": QT_VERSION_STR,
        "Python": platform.python_version(),
        **{name: _version(name) for name in _LIBRARIES},
    }


def _said(versions: str, program: str) -> str:
    found = re.search(rf"^{re.escape(program)} version (\S+)", versions, re.MULTILINE)
    return found[1] if found else "–"


def _version(library: str) -> str:
    try:
        return str(import_module(library).__version__)
    except ImportError:
        return "–"
