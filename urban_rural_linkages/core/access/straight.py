"""Nearest services as the crow flies, for regions without a network.

Why: a first picture needs no roads.  Geodesic distance times a detour factor, at a cruising speed, stands in for
travel time; it knows nothing of mountains, rivers and speed limits, and must not be read as driving time.  A start of
some minutes stands for the way to the car, the first and the last streets.

The search is exact and does not look at every pair.  On the unit sphere of reduced latitudes an arc `sigma` stands for
a geodesic between `b sigma` and `a sigma` (see `geodesy.reduced_latitude`).  So when the k-th nearest service on the
sphere lies at the arc `sigma_k`, the k nearest on the ellipsoid are all among those within `sigma_k a / b`, 0.34 %
more: these few are measured on the ellipsoid.  Demand points whose list of candidates ends before that arc are
searched again with a longer list.

References
----------
Bessel, F. W. (1825), Ueber die Berechnung der geographischen Laengen und Breiten aus geodaetischen Vermessungen,
Astronomische Nachrichten 4, 241-254 (the auxiliary sphere).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers
from ..errors import InputError
from ..geodesy import GRS80, Ellipsoid, distance, reduced_latitude
from ..progress import NullProgress, Progress, Stage, proceed
from .nearest import (
    NO_SERVICE,
    NearestServices,
    check_limits,
    mean_of_nearest,
    nearest_of_parts,
    rank_of_ids,
    smallest,
    status_codes,
    types_that_occur,
    within_limit,
)

if TYPE_CHECKING:
    from scipy.spatial import cKDTree

_BLOCK = 4096  # demand points between two questions whether to go on
_SPARE = 6  # candidates beyond k in the first search
_MOST_CELLS = 200_000  # demand x candidates measured at a time: a third of a second, and little memory
_ARC_NOISE = 1e-7  # radians, 0.6 m: an arc near 180 degrees is not known better from its chord
TIE_DECIMALS = 6  # distances that agree to the micrometre are equal: less is noise of the arithmetic


@dataclass(frozen=True)
class Places:
    """Points in degrees; NaN = a feature without geometry.

    Parameters
    ----------
    lon, lat : (n,) array_like
        Degrees.
    layer : str, optional
        Name for messages.

    Raises
    ------
    InputError
        When a coordinate cannot be a longitude or latitude.
    """

    lon: ArrayLike
    lat: ArrayLike
    layer: str = ""

    def __post_init__(self) -> None:
        if np.shape(self.lon) != np.shape(self.lat) or np.ndim(self.lon) != 1:
            raise ValueError("lon and lat must be one-dimensional and of the same length")
        outside = (np.abs(self.degrees) > (360.0, 90.0)).any(axis=1)
        if outside.any():
            raise InputError(
                "Layer '{layer}': the coordinates of row {row} are no longitude and latitude in degrees.",
                hint="Check the layer's coordinate reference system, or reproject it to EPSG:4326.",
                layer=self.layer,
                row=int(np.argmax(outside)) + 1,
            )

    @cached_property
    def degrees(self) -> Floats:
        """Longitude and latitude as the columns of an (n, 2) array."""
        return np.column_stack((self.lon, self.lat)).astype(np.float64)

    @cached_property
    def located(self) -> Booleans:
        """Whether each point has coordinates, (n,) ndarray of bool."""
        return np.asarray(np.isfinite(self.degrees).all(axis=1))


def straight_access(
    demand: Places,
    services: Places,
    service_ids: ArrayLike | None = None,
    service_types: ArrayLike | None = None,
    types: Sequence[object] | None = None,
    *,
    demand_of: Integers | None = None,
    service_of: Integers | None = None,
    k: int = 3,
    detour: float = 1.3,
    cruise_speed: float = 60.0,
    start_minutes: float = 0.0,
    max_minutes: float = 60.0,
    ellipsoid: Ellipsoid = GRS80,
    progress: Progress | None = None,
) -> NearestServices:
    """Find the nearest services of every demand point and type of service by geodesic distance.

    ``dist_km = detour * geodesic distance``, ``minutes = start_minutes + dist_km / cruise_speed * 60``.
    Services whose distances agree
    to the micrometre are tied; the lowest id wins, so the order of the services does not matter.  A service without
    coordinates is nobody's nearest.  A demand point without coordinates is `off_network`, for every type: where it
    lies is unknown, and to call it unreachable would count its people among those without service.  A type without
    a located service is `unreachable` from everywhere.

    Parameters
    ----------
    demand, services : Places
        Points in degrees.
    service_ids : (services,) array_like, optional
        Sortable ids that break ties; the position in `services` unless given.
    service_types : (services,) array_like, optional
        Type of each service; all of one type (None) unless given.
    types : sequence, optional
        The types to answer for, in the order of the result's columns; unless given, those that occur, sorted.
    demand_of, service_of : (points,) ndarray of int, optional
        The place that each point is a part of, where places have several points: a place is as near as the nearest of
        its parts.  A point is a place of its own unless given; ids and types are those of the places.
    k : int
        How many services the mean takes.
    detour : float
        Kilometres travelled per kilometre of straight line, at least 1.
    cruise_speed : float
        Kilometres an hour.
    start_minutes : float
        What every way takes beside, at least 0.
    max_minutes : float
        Inclusive limit; 0 = none.
    ellipsoid : Ellipsoid
        GRS80 unless told.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    NearestServices
        One row per demand point, one column per type.

    Raises
    ------
    InputError
        When a parameter is out of range.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    Two schools on the equator; the first lies 0.1 degrees, 11.13 km, from the only village:

    >>> village, schools = Places([0.0], [0.0]), Places([0.1, 0.3], [0.0, 0.0])
    >>> answer = straight_access(village, schools, k=2)
    >>> answer.near.tolist(), answer.dist_km.round(2).tolist(), answer.mean_minutes.round(2).tolist()
    ([[0]], [[14.47]], [[28.94]])
    """
    check_limits(k, max_minutes)
    check_line(detour, cruise_speed, start_minutes)
    progress = progress or NullProgress()
    place_of = np.arange(len(demand.degrees)) if demand_of is None else demand_of
    owner = np.arange(len(services.degrees)) if service_of is None else service_of
    count = int(owner.max(initial=-1)) + 1
    rank = rank_of_ids(np.arange(count) if service_ids is None else service_ids)
    of_type = np.full(count, None) if service_types is None else np.asarray(service_types, dtype=object)
    columns = list(types) if types is not None else types_that_occur(of_type)

    places = int(place_of.max(initial=-1)) + 1
    located = np.zeros(places, dtype=bool)
    located[place_of[demand.located]] = True
    metres = np.full((len(columns), places, k), np.nan)
    which = np.full(metres.shape, NO_SERVICE)
    members = [np.flatnonzero((of_type[owner] == label) & services.located) for label in columns]
    for column, some in enumerate(members):
        stage = Stage(progress, column / len(columns), (column + 1) / len(columns))
        found = k_nearest(demand, services, some, rank, k=k, service_of=owner, ellipsoid=ellipsoid, progress=stage)
        if demand_of is not None:
            found = nearest_of_parts(*found, place_of, places, rank)
        metres[column], which[column] = found

    exists = np.array([some.size > 0 for some in members], dtype=bool)
    minutes = start_minutes + metres * (detour * 60.0 / (1000.0 * cruise_speed))
    nearest = minutes[:, :, 0].T
    ok = within_limit(nearest, max_minutes)
    return NearestServices(
        types=columns,
        near=np.where(ok, which[:, :, 0].T, NO_SERVICE),
        minutes=np.where(ok, nearest, np.nan),
        mean_minutes=mean_of_nearest(minutes, max_minutes).T,
        dist_km=np.where(ok, metres[:, :, 0].T * detour / 1000.0, np.nan),
        status=status_codes(nearest, max_minutes, exists, located[:, None]),
    )


def k_nearest(
    demand: Places,
    services: Places,
    members: Integers,
    rank: Integers,
    *,
    k: int,
    service_of: Integers | None = None,
    ellipsoid: Ellipsoid = GRS80,
    progress: Progress | None = None,
) -> tuple[Floats, Integers]:
    """Find the k services nearest to each demand point on the ellipsoid, exactly.

    Parameters
    ----------
    demand, services : Places
        Points in degrees.
    members : (m,) ndarray of int
        Positions of the points to choose from; all of them have coordinates.
    rank : (services,) ndarray of int
        Order of ids, which breaks ties; see `nearest.rank_of_ids`.
    k : int
        How many.
    service_of : (points,) ndarray of int, optional
        The service that each point is a part of; each is a service of its own unless given.
    ellipsoid : Ellipsoid
        GRS80 unless told.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    metres : (demand, k) ndarray of float
        Ascending; NaN where there are fewer than k services, or no coordinates.
    services : (demand, k) ndarray of int
        Which services; `NO_SERVICE` where `metres` is NaN.
    """
    owner = np.arange(len(services.degrees)) if service_of is None else service_of
    progress = progress or NullProgress()
    metres = np.full((len(demand.degrees), k), np.nan)
    which = np.full(metres.shape, NO_SERVICE)
    if members.size == 0:
        return metres, which
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    tree = cKDTree(_on_sphere(services.degrees[members], ellipsoid))
    rows = np.flatnonzero(demand.located)
    owner_of = owner[members]
    distinct = np.unique(owner_of).size
    part_of = owner_of if distinct < members.size else np.full(members.size, -1)
    work, settled = _pieces(rows, min(k + _SPARE, members.size)), 0
    while work:
        proceed(progress, settled / rows.size)
        part, length = work.pop()
        points = demand.degrees[part]
        candidates, complete = _candidates(tree, points, length, part_of, min(k, distinct), ellipsoid)
        lon, lat = services.degrees[members[candidates]].transpose(2, 0, 1)
        exact = distance(points[:, :1], points[:, 1:], lon, lat, ellipsoid).round(TIE_DECIMALS)
        exact[~_first_of_each(exact, part_of[candidates])] = np.nan
        metres[part], which[part] = smallest(
            exact, np.where(np.isnan(exact), NO_SERVICE, owner_of[candidates]), rank, k
        )
        settled += int(complete.sum())
        work += _pieces(part[~complete], min(4 * length, members.size))
    proceed(progress, 1.0)
    return metres, which


def _pieces(rows: Integers, length: int) -> list[tuple[Integers, int]]:
    """Cut demand points into pieces of work, each with the length of its list of candidates."""
    step = max(1, min(_BLOCK, _MOST_CELLS // length))
    return [(rows[start : start + step], length) for start in range(0, rows.size, step)]


def _candidates(
    tree: cKDTree, points: Floats, length: int, owner: Integers, k: int, ellipsoid: Ellipsoid
) -> tuple[Integers, Booleans]:
    """List the points nearest on the sphere, and tell in which rows the k nearest services of all are among them."""
    chord, candidates = tree.query(_on_sphere(points, ellipsoid), k=np.arange(1, length + 1))
    if length == tree.n:
        return candidates, np.ones(len(points), dtype=bool)
    arc = 2.0 * np.arcsin(np.minimum(chord / 2.0, 1.0))
    services = np.cumsum(_first_of_each(arc, owner[candidates]), axis=1)
    last = np.minimum((services < k).sum(axis=1), length - 1)  # where the k-th service appears, if it does
    reach = arc[np.arange(len(arc)), last] / (1.0 - ellipsoid.flattening) + _ARC_NOISE
    return candidates, arc[:, -1] > reach


def _first_of_each(costs: Floats, owner: Integers) -> Booleans:
    """Tell, row by row, which entry is the cheapest of its owner; owners of -1 are all different."""
    if owner.size and owner.flat[0] < 0:
        return np.ones(owner.shape, dtype=bool)
    order = np.lexsort((costs, owner), axis=1)
    first = np.diff(np.take_along_axis(owner, order, axis=1), axis=1, prepend=-1) != 0
    found = np.empty(first.shape, dtype=bool)
    np.put_along_axis(found, order, first, axis=1)
    return found


def _on_sphere(degrees: Floats, ellipsoid: Ellipsoid) -> Floats:
    """Place points on the unit sphere of reduced latitudes."""
    lon, beta = np.radians(degrees[:, 0]), reduced_latitude(degrees[:, 1], ellipsoid)
    return np.column_stack((np.cos(beta) * np.cos(lon), np.cos(beta) * np.sin(lon), np.sin(beta)))


def speed_of_line(detour: float, cruise_speed: float) -> float:
    """Return how fast the straight line itself is travelled, in km/h.

    Examples
    --------
    >>> speed_of_line(1.3, 65.0)
    50.0
    """
    check_line(detour, cruise_speed)
    return cruise_speed / detour


def check_line(detour: float, cruise_speed: float, start_minutes: float = 0.0) -> None:
    """Refuse a detour factor, a speed or a start without meaning."""
    if not start_minutes >= 0.0:
        raise InputError("The minutes at the start are {minutes}.", hint="Give 0 or more.", minutes=start_minutes)
    if not detour >= 1.0:
        raise InputError(
            "The detour factor is {detour}.", hint="Give 1 or more: no way is shorter than a line.", detour=detour
        )
    if not cruise_speed > 0.0:
        raise InputError("The cruising speed is {speed} km/h.", hint="Give more than 0.", speed=cruise_speed)
