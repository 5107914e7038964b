"""Paths of the plugin's data.

The plugin is assembled: in the repository, metadata.txt and resources/ stand beside the package; in an installed
plugin they stand inside it.  This module knows both layouts, and is the only one that does.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def _home() -> Path:
    installed = (_PACKAGE / "metadata.txt").exists()
    return _PACKAGE if installed else _PACKAGE.parent


def metadata_file() -> Path:
    """Return the path of metadata.txt."""
    return _home() / "metadata.txt"


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under resources/, whether it exists or not."""
    return _home().joinpath("resources", *parts)
