"""Inputs of measures among neighbours: who is a neighbour, and the places or outlines that say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import attended
from ...i18n import tr
from .. import parameters as p
from ..unit_inputs import has_codes
from .unit_point_inputs import field_of_points, match_points

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.arrays import Floats
    from ...core.clusters.compared_units import ComparedUnits
    from ...core.clusters.spatial_weights import SpatialWeights
    from ...io.layers import FeatureTable
    from ..run import Run


def weight_parameters() -> p.Parameters:
    """Declare who is a neighbour."""
    return [
        p.choice("WEIGHTS", tr("Neighbours"), tr("Units within a distance, the nearest few, or those whose "
                 "outlines touch in an edge or a point."),
                 {"distance": tr("Units within a distance"), "knn": tr("The nearest few units"),
                  "queen": tr("Units whose outlines touch")}, "distance"),
        p.number("BAND_KM", tr("Distance band (km)"), tr("Units no further apart than this are neighbours."), 25,
                 minimum=0),
        p.number("K", tr("Nearest neighbours"), tr("How many; of units equally far those with the lower code are "
                 "taken."), 8, minimum=1, whole=True),
    ]  # fmt: skip


def touching_parameter() -> QgsProcessingParameterDefinition:
    """Declare what touching means."""
    return p.choice("CONTIGUITY", tr("Touching"), tr("Whether outlines that touch in a point alone are neighbours "
             "(queen), or only those that share a stretch of border (rook); for the neighbours 'queen'."),
                    {"queen": tr("In a stretch or a point (queen)"), "rook": tr("In a stretch of border only (rook)")},
                    "queen", advanced=True)  # fmt: skip


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
    if run.given("POINTS"):
        field_of_points(run)
    _measured(run).require_crs()
    if run.choice("WEIGHTS") == "distance" and run.number("BAND_KM") <= 0:
        raise InputError("The distance band is {km} km.", hint="Give a distance above 0.", km=run.number("BAND_KM"))


def read_neighbours(run: Run, ids: Sequence[str], values: Floats) -> tuple[ComparedUnits, SpatialWeights]:
    """Return the units that are compared, and their neighbours.

    Units without codes are sorted by their place, because their numbers change with the order of the layer.
    """
    from ...core.clusters.compared_units import band_for_all, compared_units
    from ...core.clusters.spatial_weights import distance_band, nearest_neighbours
    from ...core.geodesy import in_metres
    from ...io.ground import working_plane

    named = ids if has_codes(run) else None
    if run.choice("WEIGHTS") == "queen":
        return compared_units(values, _own_places(run), named), _touching(run, ids)
    plane = working_plane(_measured(run))
    units = compared_units(values, plane.places(_places(run, ids, plane.crs)), named)
    if run.choice("WEIGHTS") == "knn":
        return units, nearest_neighbours(units.points, run.whole("K"), units.rank(), run.work)
    band = run.number("BAND_KM")
    weights = distance_band(units.points, plane.straight(in_metres(band)), run.work)
    wanted = band_for_all(units.points, band, run.progress)
    if wanted is not None:
        run.note(Note("A band of {km} km would give every unit a neighbour.", km=wanted))
    return units, weights


def _touching(run: Run, ids: Sequence[str]) -> SpatialWeights:
    from ...core.clusters.queen_contiguity import queen_contiguity
    from ...core.clusters.spatial_weights import weights_from_pairs
    from ...core.contiguity import shared_borders
    from ...io.outlines import polygons_of
    from ..borders import border_tolerance

    tolerance = border_tolerance(run)
    outlines = polygons_of(run.table("UNITS"), ids)
    if run.choice("CONTIGUITY") == "queen":
        return queen_contiguity(outlines, tolerance, run.work)
    borders = attended(lambda: shared_borders(outlines, tolerance), run.work)
    return weights_from_pairs(borders.first, borders.second, len(ids))


def _measured(run: Run) -> FeatureTable:
    """Return the layer in whose plane distances are measured: the units, else their points."""
    tables = [run.table("UNITS"), *([run.table("POINTS")] if run.given("POINTS") else [])]
    measured = [table for table in tables if table.has_geometry]
    return next((table for table in measured if table.crs.isValid()), measured[0])


def _places(run: Run, ids: Sequence[str], crs: QgsCoordinateReferenceSystem) -> np.ndarray:
    """Return the place of each unit in a reference system; NaN where there is none."""
    from ...core.identifiers import shortened

    if not run.given("POINTS"):
        return run.table("UNITS").points_in(crs, ids)
    points = run.table("POINTS")
    point_ids, match = match_points(run, ids)
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
