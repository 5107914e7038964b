"""Neighbours of units, read from their places or outlines."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.clusters.queen_contiguity import queen_contiguity
from ...core.clusters.spatial_weights import (
    SpatialWeights,
    distance_band,
    nearest_distances,
    nearest_neighbours,
    weights_from_pairs,
)
from ...core.contiguity import shared_borders
from ...core.errors import InputError
from ...core.identifiers import match_ids, shortened
from ...core.notes import Note
from ...core.progress import attended
from ...io.ground import working_plane
from ...io.layers import FeatureTable
from ...io.outlines import polygons_of
from ..borders import border_tolerance
from ..run import Run


def check_neighbours(run: Run) -> None:
    """Refuse neighbours that the layers given cannot have.

    Raises
    ------
    CrsError
        When no layer with places has a coordinate reference system.
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
    _measured(run).require_crs()
    if run.choice("WEIGHTS") == "distance" and run.number("BAND_KM") <= 0:
        raise InputError("The distance band is {km} km.", hint="Give a distance above 0.", km=run.number("BAND_KM"))


def read_neighbours(
    run: Run, ids: Sequence[str], values: np.ndarray
) -> tuple[np.ndarray, SpatialWeights, Sequence[str]]:
    """Return the values, unknown where a unit has no place; the neighbours; and what the units are sorted by.

    Units without codes are sorted by their place, because their numbers change with the order of the layer.
    """
    queen = run.choice("WEIGHTS") == "queen"
    plane = None if queen else working_plane(_measured(run))
    points = _own_places(run) if plane is None else plane.places(_places(run, ids, plane.crs))
    known = np.isfinite(points).all(axis=1)
    values = np.where(known, values, np.nan)
    order = list(ids) if run.given("UNIT_ID") else _by_place(points, values)
    finding = run.work
    if queen:
        tolerance = border_tolerance(run)
        outlines = polygons_of(run.table("UNITS"), ids)
        if run.choice("CONTIGUITY") == "queen":
            return values, queen_contiguity(outlines, tolerance, finding), order
        borders = attended(lambda: shared_borders(outlines, tolerance), finding)
        return values, weights_from_pairs(borders.first, borders.second, len(ids)), order
    points = np.where(np.isfinite(values)[:, None], points, np.nan)  # the nearest few are sought among those compared
    if run.choice("WEIGHTS") == "knn":
        rank = np.argsort(np.argsort(np.array(order), kind="stable"))
        return values, nearest_neighbours(points, run.whole("K"), rank, finding), order
    weights = distance_band(points, plane.straight(1000.0 * run.number("BAND_KM")), finding)
    _tell_of_the_widest_gap(run, points)
    return values, weights, order


def _measured(run: Run) -> FeatureTable:
    """Return the layer in whose plane distances are measured: the units, else their points."""
    tables = [run.table("UNITS"), *([run.table("POINTS")] if run.given("POINTS") else [])]
    measured = [table for table in tables if table.has_geometry]
    return next((table for table in measured if table.crs.isValid()), measured[0])


def _places(run: Run, ids: Sequence[str], crs: QgsCoordinateReferenceSystem) -> np.ndarray:
    """Return the place of each unit in a reference system; NaN where there is none."""
    if not run.given("POINTS"):
        return run.table("UNITS").points_in(crs, ids)
    points = run.table("POINTS")
    point_ids = points.ids(run.field("POINTS_ID"))
    match = match_ids(ids, point_ids)
    if match.restored:
        run.note(Note("Codes that had lost their leading zeros were matched: {count}.", count=len(match.restored)))
    if match.unmatched_left:
        run.note(Note("Units without a point in '{layer}': {count} ({units}).", layer=points.name,
                      count=len(match.unmatched_left), units=shortened(match.unmatched_left)))  # fmt: skip
    places = np.full((len(ids), 2), np.nan)
    places[match.left] = points.points_in(crs, point_ids)[match.right]
    return places


def _own_places(run: Run) -> np.ndarray:
    """Return a point of each unit in the layer's own coordinates, whatever they are."""
    units = run.table("UNITS")
    found = [units.representative_points.of(geometry) for geometry in units.watched(units.geometries)]
    return np.array([(np.nan, np.nan) if point is None else (point.x(), point.y()) for point in found])


def _by_place(points: np.ndarray, values: np.ndarray) -> list[str]:
    """Name units by their place, and by their value where several lie in one; names sort as text."""
    order = np.lexsort((values, points[:, 1], points[:, 0]))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return [f"{place:09d}" for place in rank]


def _tell_of_the_widest_gap(run: Run, points: np.ndarray) -> None:
    """Name the band that would leave no unit without neighbours, where this one does."""
    nearest = nearest_distances(points, run.progress)
    widest = float(np.nanmax(nearest, initial=0.0)) / 1000.0
    if widest > run.number("BAND_KM"):
        run.note(Note("A band of {km} km would give every unit a neighbour.", km=float(np.ceil(widest * 10) / 10)))
