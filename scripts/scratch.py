"""Folders and profiles that a command may dirty: everything lies under build/, and never in the user's own QGIS.

A QGIS started from here finds the assembled plugin, enabled, and a profile of its own.
"""

from __future__ import annotations

import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
BUILD = REPOSITORY / "build"
PACKAGE = "urban_rural_linkages"

_PROFILES = BUILD / "profiles"
_SETTINGS = """\
[PythonPlugins]
{package}=true
processing=true

[qgis]
checkVersion=false

[locale]
overrideFlag=true
userLocale={language}
"""
_INHERITED = ("PATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "LD_LIBRARY_PATH", "QGIS_PREFIX_PATH", "PYTHONPATH")


def make_profile(name: str, language: str = "en") -> Path:
    """Make, or make again, a profile in which nothing but Processing and our plugin is enabled.

    Parameters
    ----------
    name : str
        Commands that may run side by side take different names.
    language : str
        The language of the user interface, ``en`` or ``es``.

    Returns
    -------
    Path
        The folder that plays the part of the user's home.
    """
    home = _PROFILES / name
    settings = home / ".local" / "share" / "QGIS" / "QGIS3" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(_SETTINGS.format(package=PACKAGE, language=language), encoding="utf-8")
    runtime = home / "runtime"
    runtime.mkdir(exist_ok=True)
    runtime.chmod(0o700)
    return home


def profiles(pattern: str) -> list[Path]:
    """Return the homes of the profiles whose names have a pattern."""
    return [*_PROFILES.glob(pattern)]


def environment(home: Path, plugins: Path, **extra: str) -> dict[str, str]:
    """Return the environment of a QGIS that lives in `home` and finds plugins in `plugins`."""
    kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    own = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "LANG": "C.UTF-8",
        "QGIS_PLUGINPATH": str(plugins),
    }
    return kept | own | extra
