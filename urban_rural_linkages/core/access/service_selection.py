"""Services made ready for a region: their coordinates, doubles, and those outside that are somebody's nearest.

A country's list of hospitals has thousands that no inhabitant of a region will ever go to.  Kept are those inside, and
those outside that can be the nearest of some unit: that lie, in a straight line, no farther from it than the nearest of
all times a detour, because roads are longer than lines, and not all alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from ..arrays import Booleans, Floats, Indices
from ..errors import InputError
from ..notes import Note

LATITUDES = ("stop_lat", "latitude", "latitud", "lat", "y", "y_wgs84", "coord_y")
LONGITUDES = ("stop_lon", "longitude", "longitud", "lon", "lng", "long", "x", "x_wgs84", "coord_x")
"""How tables call the columns of coordinates in degrees, GTFS' stops first."""
_RADIUS_KM = 6371.0088
"""Mean radius of the Earth (Moritz, 2000, Geodetic Reference System 1980)."""
_DEGREES = re.compile(r"[+\-\u2212]?[0-9]{1,3}([.,])[0-9]+")


@dataclass(frozen=True)
class Selection:
    """Services that are kept, and how many are not for which reason; each has one.

    Attributes
    ----------
    kept : (k,) ndarray of int
        Rows of the services that are kept.
    inside : (k,) ndarray of bool
        Whether each of them lies in the region.
    placeless, doubled, far : int
        Services without a place, that repeat another, and that are nobody's nearest.
    """

    kept: Indices
    inside: Booleans
    placeless: int
    doubled: int
    far: int

    @property
    def count_inside(self) -> int:
        """Services that are kept and lie in the region."""
        return int(self.inside.sum())

    @property
    def count_outside(self) -> int:
        """Services that are kept and lie outside."""
        return self.kept.size - self.count_inside


def select_services(
    lonlat: Floats, metres_outside: Floats, units: Floats, types: Sequence[str], detour: float
) -> Selection:
    """Choose the services of a region.

    Parameters
    ----------
    lonlat : (n, 2) ndarray
        Longitude and latitude; NaN = unknown.
    metres_outside : (n,) ndarray
        How far each lies from the region, 0 inside.
    units : (m, 2) ndarray
        Places of the units.
    types : sequence of n str
    detour : float
        See `can_be_nearest`.
    """
    known, first = np.isfinite(lonlat).all(axis=1), first_of_each_spot(lonlat, types)
    inside = metres_outside == 0.0
    useful = inside | can_be_nearest(lonlat, units, types, detour)
    kept = np.flatnonzero(known & first & useful)
    return Selection(
        kept, inside[kept], int((~known).sum()), int((known & ~first).sum()), int((known & first & ~useful).sum())
    )


def coordinate_columns(names: Sequence[str]) -> tuple[str, str]:
    """Find the columns of latitude and longitude; "" where there is none.

    Examples
    --------
    >>> coordinate_columns(["stop_id", "stop_lat", "stop_lon"])
    ('stop_lat', 'stop_lon')
    """
    lower = {name.casefold(): name for name in reversed(names)}
    latitude, longitude = (next((lower[n] for n in known if n in lower), "") for known in (LATITUDES, LONGITUDES))
    return latitude, longitude


def checked_degrees(latitude: Floats, longitude: Floats, around: Floats) -> tuple[Floats, list[Note]]:
    """Read degrees; set those of nowhere aside, and turn them where latitude and longitude are exchanged.

    Parameters
    ----------
    latitude, longitude : (n,) ndarray
        NaN = unknown.
    around : (m, 2) ndarray
        Longitude and latitude of the units.

    Returns
    -------
    (n, 2) ndarray
        Longitude and latitude; NaN where they are unknown, 0 and 0, or beyond the Earth.
    list of Note

    Examples
    --------
    >>> places, notes = checked_degrees(np.array([-6.1, 0.0]), np.array([39.5, 0.0]), np.array([[-6.0, 39.0]]))
    >>> places.tolist(), len(notes)
    ([[-6.1, 39.5], [nan, nan]], 2)
    """
    places = np.column_stack([longitude, latitude])
    notes = []
    zero = (places == 0.0).all(axis=1)
    if zero.any():
        notes.append(Note("Services at latitude 0 and longitude 0, which are nowhere: {count}.", count=int(zero.sum())))
        places[zero] = np.nan
    if _nearness(places[:, ::-1], around) > _nearness(places, around):
        places = places[:, ::-1].copy()
        notes.append(Note("Latitude and longitude are exchanged in the table; they were turned."))
    with np.errstate(invalid="ignore"):
        beyond = (np.abs(places[:, 0]) > 180.0) | (np.abs(places[:, 1]) > 90.0)
    if beyond.any():
        notes.append(Note("Services beyond the Earth (are they in metres?): {count}.", count=int(beyond.sum())))
    places[beyond] = np.nan
    return places, notes


def decimal_of_degrees(cells: Sequence[object]) -> str:
    """Return the decimal mark of latitudes and longitudes as they are written; "" where they show none, or both.

    A degree has at most three digits before its mark, so 40.123 is forty degrees and never forty thousand.

    Examples
    --------
    >>> [decimal_of_degrees(cells) for cells in (["40.123", "-3.456"], ["40,1", None], ["40.1", "3,5"])]
    ['.', ',', '']
    """
    found = [_DEGREES.fullmatch(str(cell).strip()) for cell in cells if isinstance(cell, str) and cell.strip()]
    marks = {match[1] for match in found if match}
    return marks.pop() if len(marks) == 1 else ""


def require_places(table: str, places: Floats, notes: Sequence[Note]) -> None:
    """Refuse services none of which has a place.

    Raises
    ------
    InputError
        Saying why they have none.
    """
    if np.isfinite(places).all(axis=1).any():
        return
    why: Note | str = Note("Their latitude and longitude are empty.")
    for note in notes:
        why = note
    raise InputError(
        "No service of table '{table}' has a place on the Earth. {why}",
        hint="Give latitude and longitude in degrees; of coordinates in metres make points first, with QGIS' own "
        "'Create points layer from table' and the projection they are in.",
        table=table,
        why=why,
    )


def none_inside_note(table: str, found: Selection) -> Note | None:
    """Say that no service lies in the region, where none does: longitudes that lost their sign look so."""
    if found.count_inside:
        return None
    return Note(
        "None of the services of '{table}' lies in the region. Check that they are those of the region, and that "
        "west longitudes and south latitudes have their minus sign.",
        table=table,
    )


def _nearness(places: Floats, around: Floats) -> float:
    """Return the share of places within five degrees of the region."""
    known = places[np.isfinite(places).all(axis=1)]
    if not known.size:
        return 0.0
    low, high = np.nanmin(around, axis=0) - 5.0, np.nanmax(around, axis=0) + 5.0
    return float(((known >= low) & (known <= high)).all(axis=1).mean())


def first_of_each_spot(lonlat: Floats, types: Sequence[str]) -> Booleans:
    """Tell which services are the first of their type on their spot, to 0.00001 degrees (1 m).

    Services without a place are no doubles.
    """
    seen: set[tuple[float, float, str]] = set()
    first = np.ones(len(lonlat), dtype=bool)
    for row, (place, kind) in enumerate(zip(np.round(lonlat, 5).tolist(), types, strict=True)):
        spot = (place[0], place[1], kind)
        first[row] = spot not in seen or np.isnan(place[0])
        seen.add(spot)
    return first


def can_be_nearest(services: Floats, units: Floats, types: Sequence[str], detour: float) -> Booleans:
    """Tell which services can be the nearest of their type for some unit.

    Parameters
    ----------
    services : (n, 2) ndarray
        Longitude and latitude; NaN = unknown.
    units : (m, 2) ndarray
        Places of the units; NaN = unknown.
    types : sequence of n str
    detour : float
        1 or more: services this many times as far as the nearest are kept.

    Returns
    -------
    (n,) ndarray of bool

    Examples
    --------
    >>> services = np.array([[0.0, 40.0], [0.2, 40.0], [5.0, 40.0]])
    >>> can_be_nearest(services, np.array([[0.05, 40.0]]), ["a"] * 3, 1.4).tolist()
    [True, False, False]
    """
    useful = np.zeros(len(services), dtype=bool)
    origins = _on_sphere(units[np.isfinite(units).all(axis=1)])
    kinds = np.asarray(types, dtype=object)
    known = np.isfinite(services).all(axis=1)
    for kind in dict.fromkeys(types):
        rows = np.flatnonzero(known & (kinds == kind))
        if not rows.size or not len(origins):
            continue
        tree = cKDTree(_on_sphere(services[rows]))
        nearest, _ = tree.query(origins)
        for found in tree.query_ball_point(origins, nearest * detour * (1 + 1e-12) + 1e-9):
            useful[rows[found]] = True
    return useful


def kilometres_to_nearest(services: Floats, units: Floats) -> Floats:
    """Return how far the nearest service of any type lies from each unit, in a straight line.

    Parameters
    ----------
    services, units : (n, 2) and (m, 2) ndarray
        Longitude and latitude; NaN = unknown.

    Returns
    -------
    (m,) ndarray
        NaN where the place of the unit, or of every service, is unknown.

    Examples
    --------
    >>> kilometres_to_nearest(np.array([[0.0, 40.0]]), np.array([[0.0, 41.0], [np.nan, 0.0]])).round().tolist()
    [111.0, nan]
    """
    known, found = services[np.isfinite(services).all(axis=1)], np.full(len(units), np.nan)
    placed = np.isfinite(units).all(axis=1)
    if known.size and placed.any():
        found[placed] = cKDTree(_on_sphere(known)).query(_on_sphere(units[placed]))[0]
    return found


def _on_sphere(lonlat: Floats) -> Floats:
    """Return places as points of a sphere, in km: their chords are as long as their ways, to 0.1 % up to 1,000 km."""
    east, north = np.radians(lonlat).T
    return _RADIUS_KM * np.column_stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])
