"""Who is a neighbour of whom, read from the places or the outlines of the units."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsDistanceArea, QgsPointXY, QgsUnitTypes

from ...core.clusters.queen_contiguity import queen_contiguity
from ...core.clusters.spatial_weights import (
    SpatialWeights,
    distance_band,
    nearest_distances,
    nearest_neighbours,
    weights_from_pairs,
)
from ...core.contiguity import shared_borders
from ...core.errors import CrsError, InputError
from ...core.identifiers import match_ids, shortened
from ...core.notes import Note
from ...core.progress import Stage
from ...io.outlines import polygons_of
from ..borders import border_tolerance
from ..run import Run

_STRETCHED = 0.02  # a band of 25 km that is wrong by more than half a kilometre


def check_neighbours(run: Run) -> None:
    """Refuse neighbours that the layers given cannot have.

    Raises
    ------
    CrsError
        When distances would be measured in degrees.
    InputError
        When outlines, places or the codes that join them are missing.
    """
    units = run.table("UNITS")
    if units is None:
        return
    if run.choice("WEIGHTS") == "queen":
        if not units.has_polygons:
            raise InputError(
                "Layer '{layer}' holds no polygons, so none of its units touch.",
                hint="Choose the outlines of the units, or another kind of neighbours (distance, knn).",
                layer=units.name,
            )
        return
    if not run.given("POINTS") and not units.has_geometry:
        raise InputError(
            "'{layer}' is a table, whose units have no place.",
            hint="Choose a layer with the units, or give their places (POINTS).", layer=units.name,
        )  # fmt: skip
    if run.given("POINTS") and not (run.given("POINTS_ID") and run.given("UNIT_ID")):
        raise InputError(
            "Nothing says which point of '{layer}' stands for which unit.",
            hint="Give the field with the code in both layers (UNIT_ID and POINTS_ID).",
            layer=run.table("POINTS").name,
        )
    _plane(run)
    if run.choice("WEIGHTS") == "distance" and run.number("BAND_KM") <= 0:
        raise InputError("The distance band is {km} km.", hint="Give a distance above 0.", km=run.number("BAND_KM"))


def read_neighbours(
    run: Run, ids: Sequence[str], values: np.ndarray
) -> tuple[np.ndarray, SpatialWeights, Sequence[str]]:
    """Return the values, unknown where a unit has no place; the neighbours; and what the units are sorted by.

    Units without codes are sorted by their place, because their numbers change with the order of the layer.
    """
    queen = run.choice("WEIGHTS") == "queen"
    points = _own_places(run) if queen else _places(run, ids)
    known = np.isfinite(points).all(axis=1)
    values = np.where(known, values, np.nan)
    order = list(ids) if run.given("UNIT_ID") else _by_place(points, values)
    finding = Stage(run.work, 0.0, 0.2)
    if queen:
        tolerance = border_tolerance(run)
        outlines = polygons_of(run.table("UNITS"), ids)
        if run.choice("CONTIGUITY") == "queen":
            return values, queen_contiguity(outlines, tolerance, finding), order
        borders = shared_borders(outlines, tolerance)
        return values, weights_from_pairs(borders.first, borders.second, len(ids)), order
    points = np.where(np.isfinite(values)[:, None], points, np.nan)  # the nearest few are sought among those compared
    if run.choice("WEIGHTS") == "knn":
        rank = np.argsort(np.argsort(np.array(order), kind="stable"))
        return values, nearest_neighbours(points, run.whole("K"), rank, finding), order
    kilometre = 1000.0 / QgsUnitTypes.fromUnitToUnitFactor(_plane(run).mapUnits(), Qgis.DistanceUnit.Meters)
    weights = distance_band(points, run.number("BAND_KM") * kilometre, finding)
    _tell_of_the_widest_gap(run, points, kilometre)
    _tell_of_stretched_distances(run, points, kilometre)
    return values, weights, order


def _plane(run: Run) -> QgsCoordinateReferenceSystem:
    """Return the projected system to measure in: that of the units, else that of their points."""
    tables = [run.table("UNITS"), *([run.table("POINTS")] if run.given("POINTS") else [])]
    measured = [table for table in tables if table.has_geometry]
    for table in measured:
        if table.crs.isValid() and not table.crs.isGeographic():
            return table.crs
    for table in measured:
        table.require_crs()
    raise CrsError(
        "Layer '{layer}' is in degrees, in which distances cannot be measured.",
        hint="Reproject it first (Processing: Reproject layer), in Spain to EPSG:25830, or use queen neighbours.",
        layer=measured[0].name,
    )


def _places(run: Run, ids: Sequence[str]) -> np.ndarray:
    """Return the place of each unit in the projected system; NaN where there is none."""
    if not run.given("POINTS"):
        return run.table("UNITS").points_in(_plane(run), ids)
    points = run.table("POINTS")
    point_ids = points.ids(run.field("POINTS_ID"))
    match = match_ids(ids, point_ids)
    if match.restored:
        run.note(Note("Codes that had lost their leading zeros were matched: {count}.", count=len(match.restored)))
    if match.unmatched_left:
        run.note(Note("Units without a point in '{layer}': {count} ({units}).", layer=points.name,
                      count=len(match.unmatched_left), units=shortened(match.unmatched_left)))  # fmt: skip
    places = np.full((len(ids), 2), np.nan)
    places[match.left] = points.points_in(_plane(run), point_ids)[match.right]
    return places


def _own_places(run: Run) -> np.ndarray:
    """Return a point of each unit in the layer's own coordinates, whatever they are."""
    units = run.table("UNITS")
    found = [units.representative_points.of(geometry) for geometry in units.geometries]
    return np.array([(np.nan, np.nan) if point is None else (point.x(), point.y()) for point in found])


def _by_place(points: np.ndarray, values: np.ndarray) -> list[str]:
    """Name units by their place, and by their value where several lie in one; names sort as text."""
    order = np.lexsort((values, points[:, 1], points[:, 0]))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return [f"{place:09d}" for place in rank]


def _tell_of_the_widest_gap(run: Run, points: np.ndarray, kilometre: float) -> None:
    """Name the band that would leave no unit without neighbours, where this one does."""
    nearest = nearest_distances(points)
    widest = float(np.nanmax(nearest, initial=0.0)) / kilometre
    if widest > run.number("BAND_KM"):
        run.note(Note("A band of {km} km would give every unit a neighbour.", km=float(np.ceil(widest * 10) / 10)))


def _tell_of_stretched_distances(run: Run, points: np.ndarray, kilometre: float) -> None:
    """Warn of a projection whose kilometres are none: those of Web Mercator measure 780 m in Extremadura."""
    if not np.isfinite(points).any():
        return
    x, y = np.nanmean(points, axis=0).tolist()
    crs, measure = _plane(run), QgsDistanceArea()
    measure.setSourceCrs(crs, run.context.transformContext())
    measure.setEllipsoid(run.ellipsoid())
    true = measure.measureLine(QgsPointXY(x, y), QgsPointXY(x + kilometre, y))
    if true > 0.0 and abs(true / 1000.0 - 1.0) > _STRETCHED:
        run.note(Note("A kilometre of {crs} measures {metres} m on the ground here, so the band is not what it says. "
                      "Reproject the layer first, in Spain to EPSG:25830.", crs=crs.authid(),
                      metres=round(true)))  # fmt: skip
