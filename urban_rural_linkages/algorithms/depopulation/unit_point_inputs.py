"""The points that stand for units, in a plane where distances can be measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..unit_inputs import field_of_codes

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.grid import Grid
    from ...core.identifiers import IdMatch
    from ...io.ground import Plane
    from ..run import Run


@dataclass(frozen=True)
class UnitPoints:
    """Points of units in a plane.

    Attributes
    ----------
    xy : numpy.ndarray, shape (units, 2)
        Coordinates in the plane, or in the system of the raster of people; NaN = no place.
    ground : Plane or Grid
        Where distances are measured: between units, or to the cells of the raster of people.
    """

    xy: np.ndarray
    ground: Plane | Grid


def unit_point_parameters() -> p.Parameters:
    """Declare the points that stand for units."""
    return [
        p.source("POINTS", tr("Points of the units"), tr("Where people are, such as the capitals of the "
                 "municipalities; distances are measured between them. Without them a point on the surface stands for "
                 "each unit."), p.POINTS, optional=True, advanced=True),
        p.field("POINTS_ID", tr("Code of the unit, in the points"), tr("Which unit each point stands for; without "
                "it, the field that is called as in the units."), "POINTS", advanced=True),
    ]  # fmt: skip


def read_unit_points(run: Run, ids: Sequence[str], cells: Grid | None) -> UnitPoints:
    """Return the point of each unit: of POINTS where it has one there, else on its surface.

    They are in the system of the raster of people, else in the plane of POINTS, else in that of the units.

    Raises
    ------
    CrsError
        When a layer has no coordinate reference system.
    InputError
        When points cannot be told to units, or no unit has a place.
    """
    from ...core.arrays import located
    from ...core.grid import Grid
    from ...core.identifiers import shortened
    from ...io.rasters import require_crs

    units = run.table("UNITS")
    ground = _plane(run) if cells is None else cells
    crs = require_crs(ground) if isinstance(ground, Grid) else ground.crs
    given = run.table("POINTS") is not None
    xy = np.full((len(ids), 2), np.nan)
    if units.has_geometry and not (given and not units.crs.isValid()):
        xy = units.points_in(crs, ids)
    if given:
        xy = _with_points(run, ids, crs, xy)
    placeless = sorted(name for name, placed in zip(ids, located(xy), strict=True) if not placed)
    if len(placeless) == len(ids):
        raise InputError("No unit of layer '{layer}' has a place.", hint="Choose a layer with geometry, or give the "
                         "points that stand for the units (POINTS).", layer=units.name)  # fmt: skip
    if placeless:
        run.note(Note("Units without a place, which get no figure and count for no other unit: {count} ({units}).",
                      count=len(placeless), units=shortened(placeless)))  # fmt: skip
    return UnitPoints(xy, ground)


def _plane(run: Run) -> Plane:
    from ...io.ground import working_plane

    table = run.table("POINTS") or run.table("UNITS")
    if not table.has_geometry:
        raise InputError("Layer '{layer}' has no geometry, so nothing says where its units are.",
                         hint="Choose a layer with geometry, or give the points that stand for the units (POINTS).",
                         layer=table.name)  # fmt: skip
    return working_plane(table)


def _with_points(run: Run, ids: Sequence[str], crs: QgsCoordinateReferenceSystem, own: np.ndarray) -> np.ndarray:
    """Return the places of units with those of POINTS put in; a unit that has none there keeps its own, and is told."""
    from ...core.identifiers import shortened

    table = run.table("POINTS")
    named, match = match_points(run, ids)
    if match.unmatched_left:
        run.note(Note("Units without a point in layer '{layer}', which stand where their own geometry is: {count} "
                      "({units}).", layer=table.name, count=len(match.unmatched_left),
                      units=shortened(match.unmatched_left)))  # fmt: skip
    places = own.copy()
    places[match.left] = table.points_in(crs, named)[match.right]
    return places


def match_points(run: Run, ids: Sequence[str]) -> tuple[list[str], IdMatch]:
    """Return the codes of the points of POINTS, and which unit each of them stands for.

    Raises
    ------
    InputError
        When nothing says which unit a point stands for, or no point has the code of a unit.
    """
    from ...core.identifiers import match_ids, shortened

    table = run.table("POINTS")
    named = table.ids(field_of_points(run))
    match = match_ids(ids, named)
    if not match.left.size:
        raise InputError("No point of layer '{layer}' has the code of a unit; codes of points are such as {points}, "
                         "codes of units such as {units}.", hint="Choose the fields with the same codes (UNIT_ID and "
                         "POINTS_ID).", layer=table.name, points=shortened(sorted(named), 3),
                         units=shortened(sorted(ids), 3))  # fmt: skip
    if match.restored:
        run.note(Note("Codes that had lost leading zeros, and were matched all the same: {count}.",
                      count=len(match.restored)))  # fmt: skip
    return named, match


def field_of_points(run: Run) -> str:
    """Return the field with the codes of units in POINTS: the chosen one, or that of the units' own name.

    Raises
    ------
    InputError
        When the units have no codes, or nothing says which unit a point stands for.
    """
    unit_id, table = field_of_codes(run), run.table("POINTS")
    if unit_id is None:
        raise InputError("Points are told to units by code, and the units have none.",
                         hint="Choose the field with the code of the unit (UNIT_ID).")  # fmt: skip
    chosen = run.field("POINTS_ID") or (unit_id if unit_id in table.field_names else None)
    if chosen is None:
        raise InputError("Nothing says which unit each point of layer '{layer}' stands for.",
                         hint="Choose the field with the code of the unit in it (POINTS_ID).",
                         layer=table.name)  # fmt: skip
    return chosen
