"""Paths of the plugin's data.

The plugin is assembled: in the repository, metadata.txt and resources/ stand beside the package; in an installed
plugin they stand inside it, with the manual, which the repository makes under build/.  This module knows both layouts,
and is the only one that does.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def _is_installed() -> bool:
    return (_PACKAGE / "metadata.txt").exists()


def _home() -> Path:
    return _PACKAGE if _is_installed() else _PACKAGE.parent


def metadata_file() -> Path:
    """Return the path of metadata.txt."""
    return _home() / "metadata.txt"


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under resources/, whether it exists or not."""
    return _home().joinpath("resources", *parts)


def manual(*parts: str) -> Path:
    """Return the path of a file or folder of the manual, whether it has been built or not."""
    home = _PACKAGE if _is_installed() else _PACKAGE.parent / "build"
    return home.joinpath("manual", *parts)
