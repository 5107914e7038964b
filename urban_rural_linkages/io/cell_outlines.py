"""Outlines of cells of equal value: exact, along the edges of the cells, and never smoothed."""

from __future__ import annotations

from qgis.core import QgsGeometry

from ..core.grid import Grid
from ..core.progress import NullProgress, Progress, attended
from . import raster


def outlines_of_cells(numbers: Grid, progress: Progress | None = None) -> dict[int, QgsGeometry]:
    """Draw the cells of each number together; always of several parts, be it of one.

    Parameters
    ----------
    numbers : Grid
        Whole numbers; cells without data are in no outline.
    progress : Progress, optional
        Progress and cancellation.
    """
    patches = attended(lambda: raster.polygonise(numbers, connectedness=4), progress or NullProgress())
    parts: dict[int, list[QgsGeometry]] = {}
    for wkb, number in patches:
        part = QgsGeometry()
        part.fromWkb(wkb)
        parts.setdefault(number, []).append(part)
    return {number: QgsGeometry.collectGeometry(found) for number, found in parts.items()}
