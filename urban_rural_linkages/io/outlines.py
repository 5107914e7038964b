"""Outlines of units, as the flat arrays that core measures with or drawn together into areas, and of cells."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from ..core.arrays import Booleans, Integers
from ..core.errors import InputError
from ..core.grid import Grid
from ..core.polygons import Polygons, polygons_from_wkb
from ..core.progress import NullProgress, Progress, attended, stepped
from . import raster
from .geometries import carried
from .layers import FeatureTable

_STEPS_ACROSS = 4000
_DECIMALS_OF_DEGREES = 6


def polygons_of(table: FeatureTable, ids: Sequence[str], crs: QgsCoordinateReferenceSystem | None = None) -> Polygons:
    """Return the outlines of a layer's units, in another coordinate reference system where one is given.

    Parameters
    ----------
    table : FeatureTable
        Polygons.
    ids : sequence of str
        How messages call them.
    crs : QgsCoordinateReferenceSystem, optional
        Where to; without it the layer's coordinates are taken as they are, which is enough for topology.

    Raises
    ------
    InputError
        When the layer holds no polygons, or one of them is broken or curved.
    """
    if not table.has_polygons:
        raise InputError(
            "Layer '{layer}' holds no polygons.", hint="Choose the outlines of the units.", layer=table.name
        )
    geometries = table.geometries if crs is None else table.geometries_in(crs)
    straight = [None if g is None or g.isEmpty() else straightened(g) for g in table.watched(geometries)]
    wkb = [None if g is None else g.asWkb().data() for g in table.watched(straight)]
    return table.attended(lambda: polygons_from_wkb(wkb, table.name, list(ids)))


def simplified_wkt(table: FeatureTable) -> list[str]:
    """Return the outlines of a layer as short texts, to be kept beside answers; empty for what is no polygon.

    No point moves by more than a four-thousandth of the diagonal of all of them, which no map of a report shows.
    """
    if not table.has_polygons:
        return [""] * len(table)
    whole = QgsRectangle()
    for geometry in table.geometries:
        whole.combineExtentWith(geometry.boundingBox())
    tolerance = (whole.width() ** 2 + whole.height() ** 2) ** 0.5 / _STEPS_ACROSS
    decimals = _DECIMALS_OF_DEGREES if table.crs.isGeographic() else 1
    found = []
    for geometry in table.watched(table.geometries):
        simple = geometry.simplify(tolerance)
        kept = geometry if simple.isEmpty() else simple
        found.append("" if kept.isEmpty() else kept.asWkt(decimals))
    return found


def cells_inside(table: FeatureTable, grid: Grid) -> Booleans:
    """Tell which cells of a raster lie in the polygons of a layer by their centres, (rows, columns)."""
    return rows_of_cells(table, grid) > 0


def rows_of_cells(table: FeatureTable, grid: Grid) -> Integers:
    """Tell which polygon of a layer holds the centre of each cell, counted from 1; 0 = none, the last where several do.

    Returns
    -------
    (rows, columns) ndarray of int
    """
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
    shapes = [(None if g is None or g.isEmpty() else g.asWkb().data(), float(row))
              for row, g in enumerate(table.geometries_in(crs), 1)]  # fmt: skip
    return table.attended(lambda: np.nan_to_num(raster.rasterise(shapes, grid)).astype(np.int64))


def dissolved(
    table: FeatureTable, groups: Sequence[str | None], progress: Progress | None = None
) -> dict[str, QgsGeometry]:
    """Draw the units of each group together; units without a group, or without geometry, are left out.

    The result is always of several parts, be it of one: files hold no mixture.  A bow tie in an outline is undone
    before, because one would spoil its whole group.
    """
    members: dict[str, list[QgsGeometry]] = {}
    for geometry, group in zip(table.geometries, groups, strict=True):
        if group is not None and not geometry.isEmpty():
            members.setdefault(group, []).append(geometry)
    names = list(members)
    drawn = {group: QgsGeometry.unaryUnion(members[group]) for group in stepped(names, progress or NullProgress())}
    for geometry in drawn.values():
        geometry.convertToMultiType()
    return drawn


def box_in(table: FeatureTable, rows: Sequence[int], crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Return the box around the outlines of some units in another coordinate reference system.

    The boxes of the units are carried over, not the one around all of them: turned, that would be much too large.
    """
    shapes = [table.geometries[row] for row in rows]
    boxes = [shape.boundingBox() for shape in shapes if not shape.isEmpty()]
    sides = np.array([(box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()) for box in boxes]).reshape(-1, 4)
    x, y = (np.column_stack([low, (low + high) / 2, high]) for low, high in (sides[:, :2].T, sides[:, 2:].T))
    points = np.column_stack([np.repeat(x, 3, axis=1).ravel(), np.tile(y, 3).ravel()])
    moved = carried(points, table.transform_to(crs), NullProgress())
    known = moved[np.isfinite(moved).all(axis=1)]
    return QgsRectangle(*known.min(axis=0), *known.max(axis=0)) if len(known) else QgsRectangle()


def straightened(geometry: QgsGeometry) -> QgsGeometry:
    """Return a geometry without curves, which core does not read."""
    plain = QgsGeometry(geometry)
    plain.convertToStraightSegment()
    return plain


def outlines_of_cells(numbers: Grid, progress: Progress | None = None) -> dict[int, QgsGeometry]:
    """Draw the cells of each number together, along their edges and never smoothed; always of several parts.

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
