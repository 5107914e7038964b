"""Checks of the shapes of units and of coordinate reference systems: where layers lie, and whether outlines can hold.

Limits: no municipality known to us is smaller than a hectare (Vatican City has 44); a unit whose largest part has less
than nine tenths of it is not well stood for by one point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..notes import Note
from ..report.map_frames import MapFrames
from .findings import Finding, Severity, found, passed
from .overlaps import Overlaps, check_overlaps

TINY_M2 = 10_000.0
_WHOLE = 0.9
_FAR_DEGREES = 3.0  # beyond the area that a system is made for


@dataclass(frozen=True)
class Place:
    """Place of a layer: its system, and its coordinates.

    Attributes
    ----------
    system : str
        Name of the coordinate reference system; "" where there is none.
    in_degrees : bool
        Whether the system says so.
    box : (float, float, float, float)
        Least x and y, largest x and y of the coordinates.
    centre : (float, float)
        Longitude and latitude of the middle of the box; NaN where it has none.
    made_for : (float, float, float, float)
        West, south, east and north of the area that the system is made for; NaN where nothing is known.
    """

    system: str
    in_degrees: bool
    box: tuple[float, float, float, float]
    centre: tuple[float, float] = (float("nan"), float("nan"))
    made_for: tuple[float, float, float, float] = (float("nan"),) * 4

    @property
    def can_be_degrees(self) -> bool:
        """Whether the coordinates can be degrees."""
        west, south, east, north = self.box
        return west >= -360.0 and east <= 360.0 and south >= -90.0 and north <= 90.0

    @property
    def is_elsewhere(self) -> bool:
        """Whether the middle of the layer lies beyond the area that its system is made for."""
        west, south, east, north = self.made_for
        lon, lat = self.centre
        beyond = (west - lon, lon - east, south - lat, lat - north)
        return any(degrees > _FAR_DEGREES for degrees in beyond) if east > west else False


def check_place(parameter: str, place: Place) -> Finding:
    """Tell whether a layer has a coordinate reference system, and one that its coordinates fit.

    Examples
    --------
    >>> check_place("UNITS", Place("EPSG:25830", False, (-6.1, 39.0, -5.2, 40.0))).severity
    <Severity.FAIL: 'fail'>
    """
    box = ", ".join(f"{value:.6g}" for value in place.box)
    if not place.system:
        metres = Note("They look like metres of a projection: ask who made the layer which one.")
        looks = Note("They look like degrees: EPSG:4326 may be right.") if place.can_be_degrees else metres
        message = Note("The layer has no coordinate reference system; its coordinates lie between {box}.", box=box)
        fix = Note("Set it in the layer's properties (Source). {looks}", looks=looks)
        return found(parameter, "crs", Severity.FAIL, [box], message, fix)
    if place.in_degrees != place.can_be_degrees:
        none = Note("Its coordinates ({box}) are no degrees, but {system} is in degrees.", box=box, system=place.system)
        some = Note("Its coordinates ({box}) look like degrees, but {system} is not in degrees.", box=box,
                    system=place.system)  # fmt: skip
        fix = Note("Set the system that the coordinates are in, in the layer's properties (Source).")
        return found(parameter, "crs", Severity.FAIL, [box], none if place.in_degrees else some, fix)
    if place.is_elsewhere:
        message = Note("The layer lies beyond the area that {system} is made for.", system=place.system)
        fix = Note("Check whether it is the system of the layer; lengths and maps may be distorted.")
        return found(parameter, "crs", Severity.WARN, [box], message, fix)
    degrees = Note("The layer is in degrees ({system}); lengths and areas are measured on the ellipsoid.",
                   system=place.system)  # fmt: skip
    fits = Note("The coordinates fit {system}.", system=place.system)
    return passed(parameter, "crs", degrees if place.in_degrees else fits)


@dataclass(frozen=True)
class Outlines:
    """Outlines of units, one entry a unit.

    Attributes
    ----------
    drawn, valid : ndarray of bool
        Which have an outline, and which of these hold by the rules of the OGC.
    square_metres : ndarray
        Areas; NaN without an outline.
    parts : ndarray of int
        How many parts they have.
    largest_part : ndarray
        Share of the largest part in the area, 0 to 1; NaN without an outline.
    overlaps : Overlaps
        Which have ground in common.
    """

    drawn: Booleans
    valid: Booleans
    square_metres: Floats
    parts: Integers
    largest_part: Floats
    overlaps: Overlaps


def check_outlines(
    outlines: Outlines, names: Sequence[str], joined: bool = False, codes: Sequence[str] = ()
) -> list[Finding]:
    """Look for outlines that are missing, not valid, tiny, in pieces, or over each other.

    Parameters
    ----------
    outlines : Outlines
    names : sequence of str
        What the units are called.
    joined : bool
        Whether units were counted together on purpose, which may lie apart.
    codes : sequence of str
        Of the units, to show them on a map.
    """
    with np.errstate(invalid="ignore"):
        tiny = outlines.drawn & (outlines.square_metres < TINY_M2)
        scattered = (outlines.parts > 1) & (outlines.largest_part < _WHOLE) & (not joined)
    several = int((outlines.parts > 1).sum())
    return [
        _units("no_outline", ~outlines.drawn, names,
               Note("Units without an outline: {count}.", count=_count(~outlines.drawn)),
               Note("They have no area and no place: complete the layer, or leave them out."),
               Note("Every unit has an outline."), codes),
        _units("invalid", outlines.drawn & ~outlines.valid, names,
               Note("Outlines that cross or repeat themselves: {count}.",
                    count=_count(outlines.drawn & ~outlines.valid)),
               Note("Mend them with the algorithm 'Fix geometries'."), Note("All outlines are valid."), codes),
        _units("tiny", tiny, names,
               Note("Units smaller than a hectare: {count}.", count=_count(tiny)),
               Note("They may be slivers of an overlay: join them to their neighbour."),
               Note("No unit is smaller than a hectare."), codes),
        _units("multi_part", scattered, names,
               Note("Units in several parts, of which none has nine tenths: {count}.", count=_count(scattered)),
               Note("One point stands for each; where people live in several parts, give settlements (SETTLEMENTS)."),
               Note("Units in several parts: {count}.", count=several), codes),
        check_overlaps(outlines.overlaps, names, codes),
    ]  # fmt: skip


def check_outlying(frames: MapFrames, names: Sequence[str], codes: Sequence[str] = ()) -> Finding:
    """Say which units lie far from the others."""
    rows = [*(row for inset in frames.insets for row in inset.tolist()), *frames.left_out.tolist()]
    return _units("outlying", np.isin(np.arange(len(names)), rows), names,
                  Note("Units far from the others: {count}, in {groups} {groups:place|places}.", count=len(rows),
                       groups=len(frames.insets) + int(frames.left_out.size > 0)),
                  Note("Check their coordinates; if they are right, maps draw them apart."),
                  Note("No unit lies far from the others."), codes)  # fmt: skip


def _units(
    check: str, which: Booleans, names: Sequence[str], message: Note, fix: Note, right: Note, codes: Sequence[str]
) -> Finding:
    if not which.any():
        return passed("UNITS", check, right)
    rows = np.flatnonzero(which).tolist()
    return found("UNITS", check, Severity.WARN, [names[row] for row in rows], message, fix,
                 codes=[codes[row] for row in rows] if codes else ())  # fmt: skip


def _count(which: Booleans) -> int:
    return int(which.sum())
