"""Versions of the plugin and of all that it works with, as a text for a report of a fault."""

from __future__ import annotations

from importlib import import_module

from qgis.core import QgsCommandLineUtils

from .. import about

_LIBRARIES = ("numpy", "scipy")


def versions() -> str:
    """Return a line for each of the plugin, QGIS, Qt, Python, GDAL, PROJ, GEOS, SQLite, the system, numpy and scipy."""
    libraries = [f"{name} version {_version(name)}" for name in _LIBRARIES]
    return "\n".join([f"{about.title()} {about.version()}", QgsCommandLineUtils.allVersions().strip(), *libraries])


def _version(library: str) -> str:
    try:
        return str(import_module(library).__version__)
    except ImportError:
        return "–"
