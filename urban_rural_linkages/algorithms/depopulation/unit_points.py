"""The points that stand for units, in a plane where distances can be measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsDistanceArea, QgsPointXY, QgsUnitTypes

from ...core.errors import CrsError, InputError
from ...core.grid import Grid
from ...core.identifiers import match_ids, shortened
from ...core.notes import Note
from ...io.rasters import require_crs
from ..run import Run

_LENGTH_ERROR = 0.02  # of a distance: what UTM and Lambert's projections of a country keep well below


@dataclass(frozen=True)
class UnitPoints:
    """Where units are.

    Attributes
    ----------
    xy : numpy.ndarray, shape (units, 2)
        Coordinates in `crs`; NaN = no place.
    crs : QgsCoordinateReferenceSystem
        A projection.
    """

    xy: np.ndarray
    crs: QgsCoordinateReferenceSystem

    def in_units(self, metres: float) -> float:
        """Return a length in the units of the coordinates, which some systems count in feet."""
        return metres / QgsUnitTypes.fromUnitToUnitFactor(self.crs.mapUnits(), Qgis.DistanceUnit.Meters)


def read_unit_points(run: Run, ids: Sequence[str], cells: Grid | None) -> UnitPoints:
    """Return the point of each unit: of POINTS where it has one there, else on its surface.

    The plane is that of the raster of people, else of POINTS, else of the units.

    Raises
    ------
    CrsError
        When that plane is in degrees, or a layer has no coordinate reference system.
    InputError
        When points cannot be told to units, or no unit has a place.
    """
    units = run.table("UNITS")
    crs = _plane(run, cells)
    given = run.table("POINTS") is not None
    xy = np.full((len(ids), 2), np.nan)
    if units.has_geometry and not (given and not units.crs.isValid()):
        xy = units.points_in(crs, ids)
    if given:
        xy = _with_points(run, ids, crs, xy)
    placeless = sorted(ids[row] for row in np.flatnonzero(np.isnan(xy).any(axis=1)))
    if len(placeless) == len(ids):
        raise InputError("No unit of layer '{layer}' has a place.", hint="Choose a layer with geometry, or give the "
                         "points that stand for the units (POINTS).", layer=units.name)  # fmt: skip
    if placeless:
        run.note(Note("Units without a place, which get no figure and count for no other unit: {count} ({units}).",
                      count=len(placeless), units=shortened(placeless)))  # fmt: skip
    return UnitPoints(xy, crs)


def tell_length_error(run: Run, points: UnitPoints, metres: float) -> None:
    """Tell the reader where the projection stretches the radius beyond what a study bears, as Mercator does.

    Measured on the ellipsoid, in four directions from the units farthest west, east, south and north.
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(points.crs, run.context.transformContext())
    measure.setEllipsoid(points.crs.ellipsoidAcronym() or "EPSG:7030")
    length, known = points.in_units(metres), points.xy[np.isfinite(points.xy).all(axis=1)]
    outermost = known[np.concatenate((known.argmin(axis=0), known.argmax(axis=0)))].tolist()
    steps = ((length, 0.0), (-length, 0.0), (0.0, length), (0.0, -length))
    ends = [(QgsPointXY(x, y), QgsPointXY(x + east, y + north)) for x, y in outermost for east, north in steps]
    true = [found for found in (measure.measureLine(*pair) for pair in ends) if np.isfinite(found) and found > 0]
    if true and max(abs(metres / found - 1) for found in true) > _LENGTH_ERROR:
        run.note(Note("The projection '{crs}' does not keep lengths: {radius} km on its map are {least} to {most} km "
                      "on the ground. Reproject to the local UTM zone, or to the projection of the country.",
                      crs=points.crs.authid() or points.crs.description(), radius=f"{metres / 1000:g}",
                      least=f"{min(true) / 1000:.1f}", most=f"{max(true) / 1000:.1f}"))  # fmt: skip


def _plane(run: Run, cells: Grid | None) -> QgsCoordinateReferenceSystem:
    if cells is not None:
        crs = require_crs(cells)
        if crs.isGeographic():
            raise CrsError("Raster '{layer}' is in degrees, and distances on the ground cannot be measured.",
                           hint="Warp it to metres by sums of people, such as to EPSG:3035 in Europe.",
                           layer=cells.name)  # fmt: skip
        return crs
    table = run.table("POINTS") or run.table("UNITS")
    if not table.has_geometry:
        raise InputError("Layer '{layer}' has no geometry, so nothing says where its units are.",
                         hint="Choose a layer with geometry, or give the points that stand for the units (POINTS).",
                         layer=table.name)  # fmt: skip
    table.require_crs()
    if table.crs.isGeographic():
        raise CrsError("Layer '{layer}' is in degrees, and distances on the ground cannot be measured.",
                       hint="Reproject it to metres, such as to the local UTM zone.", layer=table.name)  # fmt: skip
    return table.crs


def _with_points(run: Run, ids: Sequence[str], crs: QgsCoordinateReferenceSystem, own: np.ndarray) -> np.ndarray:
    """Return the places of units with those of POINTS put in; a unit that has none there keeps its own, and is told."""
    table = run.table("POINTS")
    named = table.ids(_key(run))
    match = match_ids(ids, named)
    if not match.left.size:
        raise InputError("No point of layer '{layer}' has the code of a unit; codes of points are such as {points}, "
                         "codes of units such as {units}.", hint="Choose the fields with the same codes (UNIT_ID and "
                         "POINTS_ID).", layer=table.name, points=shortened(sorted(named), 3),
                         units=shortened(sorted(ids), 3))  # fmt: skip
    if match.restored:
        run.note(Note("Codes that had lost leading zeros, and were matched all the same: {count}.",
                      count=len(match.restored)))  # fmt: skip
    if match.unmatched_left:
        run.note(Note("Units without a point in layer '{layer}', which stand where their own geometry is: {count} "
                      "({units}).", layer=table.name, count=len(match.unmatched_left),
                      units=shortened(match.unmatched_left)))  # fmt: skip
    places = own.copy()
    places[match.left] = table.points_in(crs, named)[match.right]
    return places


def _key(run: Run) -> str:
    """Return the field with the codes of units in POINTS: the chosen one, or that of the units' own name."""
    unit_id, table = run.field("UNIT_ID"), run.table("POINTS")
    if unit_id is None:
        raise InputError("Points are told to units by code, and the units have none.",
                         hint="Choose the field with the code of the unit (UNIT_ID).")  # fmt: skip
    chosen = run.field("POINTS_ID") or (unit_id if unit_id in table.field_names else None)
    if chosen is None:
        raise InputError("Nothing says which unit each point of layer '{layer}' stands for.",
                         hint="Choose the field with the code of the unit in it (POINTS_ID).",
                         layer=table.name)  # fmt: skip
    return chosen
