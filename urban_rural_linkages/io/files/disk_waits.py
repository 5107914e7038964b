"""Waits for the disk: none while files are made that are kept only once they are whole, one before they are named.

A database asks the disk at every step whether it has taken what was written, so that a power cut leaves it readable.  A
diagnosis takes some two thousand such steps in files that nobody would keep after a power cut.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_OPTION = "OGR_SQLITE_SYNCHRONOUS"


@contextmanager
def without_waits() -> Iterator[None]:
    """Let this thread write databases without waiting for the disk; databases of other threads are not touched."""
    from osgeo import gdal  # noqa: PLC0415 - windows ask about folders on a Qt without QGIS

    before = gdal.GetThreadLocalConfigOption(_OPTION)
    gdal.SetThreadLocalConfigOption(_OPTION, "OFF")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_OPTION, before)


def wait_for(folder: Path) -> None:
    """Wait until the disk has taken every file of a folder, where the system can say so."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with suppress(OSError), path.open("rb+") as file:
                os.fsync(file.fileno())
