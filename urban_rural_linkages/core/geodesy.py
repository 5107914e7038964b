"""Lengths and areas on the ellipsoid, for layers in degrees.

Why: a degree is no unit of length, and a plan that measures in it is wrong by a fifth at the latitude of Spain.
Distances are those of the shortest line on the ellipsoid (Vincenty's inverse solution, error below 0.1 mm); close to
the antipode, where Vincenty's iteration does not converge, the azimuth is found by bisection after Karney, so that
every pair of points on Earth has an answer.  Areas of cells between parallels and meridians are exact.

It is no geodesic toolbox: no azimuths, no direct problem, no polygons.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats, ratio

_CONVERGED = 1e-13  # radians of longitude, less than a micrometre on the ground
_MOST_ROUNDS = 50  # Vincenty needs four for the distances of a region, about twenty at the edge below
_HALVINGS = 60  # of pi: down to the resolution of a float64
_NEARLY_ANTIPODAL = -0.999  # cosine of the arc: beyond 177.4 degrees Vincenty's iteration slows down, then fails


@dataclass(frozen=True)
class Ellipsoid:
    """An oblate ellipsoid of revolution.

    Parameters
    ----------
    semi_major : float
        Equatorial radius, in metres.
    flattening : float
        (a - b) / a.
    """

    semi_major: float
    flattening: float

    @property
    def semi_minor(self) -> float:
        """Polar radius, in metres."""
        return self.semi_major * (1.0 - self.flattening)

    @property
    def eccentricity(self) -> float:
        """First eccentricity, sqrt(f (2 - f))."""
        return float(np.sqrt(self.flattening * (2.0 - self.flattening)))


GRS80 = Ellipsoid(6_378_137.0, 1.0 / 298.257222101)
WGS84 = Ellipsoid(6_378_137.0, 1.0 / 298.257223563)


def in_metres(kilometres: float) -> float:
    """Turn kilometres into metres."""
    return 1000.0 * kilometres


def in_kilometres(metres: ArrayLike) -> Floats:
    """Turn metres into kilometres.

    Examples
    --------
    >>> in_kilometres([1500.0, 0.0]).tolist()
    [1.5, 0.0]
    """
    return np.asarray(metres, dtype=np.float64) / 1000.0


def distance(
    lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike, ellipsoid: Ellipsoid = GRS80
) -> Floats:
    """Measure the shortest line on the ellipsoid between pairs of points.

    Both points are brought to one standard position first (the southern hemisphere, the higher latitude ahead, the
    shorter way round), so that a distance is the same to the last bit in both directions, for mirrored pairs, and
    whatever other pairs are measured with it: services at equal distances are true ties.

    Parameters
    ----------
    lon1, lat1, lon2, lat2 : array_like
        Degrees, of shapes that broadcast together.  Longitudes may exceed 180 (they are taken modulo 360);
        latitudes lie in [-90, 90].  NaN gives NaN.
    ellipsoid : Ellipsoid
        GRS80 unless told; WGS84 differs from it by less than 0.1 mm in 1,000 km.

    Returns
    -------
    ndarray of float64
        Metres, of the broadcast shape.

    References
    ----------
    Vincenty, T. (1975), Direct and inverse solutions of geodesics on the ellipsoid with application of nested
    equations, Survey Review 23(176), 88-93.
    Karney, C. F. F. (2013), Algorithms for geodesics, Journal of Geodesy 87, 43-55 (section 4).

    Examples
    --------
    One degree along the equator, and one along the meridian from it:

    >>> distance([0, 0], [0, 0], [1, 0], [0, 1]).round(3).tolist()
    [111319.491, 110574.389]
    """
    arrays = np.broadcast_arrays(*(np.asarray(values, dtype=np.float64) for values in (lon1, lat1, lon2, lat2)))
    lon_from, lat_from, lon_to, lat_to = (values.ravel() for values in arrays)
    turn = np.abs(lon_to - lon_from) % 360.0
    longitude = np.radians(np.minimum(turn, 360.0 - turn))
    first_is_higher = np.abs(lat_from) >= np.abs(lat_to)
    high = np.where(first_is_higher, lat_from, lat_to)
    low = np.where(first_is_higher, lat_to, lat_from)
    beta1 = reduced_latitude(-np.abs(high), ellipsoid)
    beta2 = reduced_latitude(np.where(high > 0.0, -low, low), ellipsoid)

    cosine = np.sin(beta1) * np.sin(beta2) + np.cos(beta1) * np.cos(beta2) * np.cos(longitude)
    antipodal = cosine < _NEARLY_ANTIPODAL
    metres = np.empty_like(longitude)
    metres[~antipodal] = _by_iteration(beta1[~antipodal], beta2[~antipodal], longitude[~antipodal], ellipsoid)
    metres[antipodal] = _by_bisection(beta1[antipodal], beta2[antipodal], longitude[antipodal], ellipsoid)
    return np.reshape(metres, arrays[0].shape)


def reduced_latitude(lat: ArrayLike, ellipsoid: Ellipsoid = GRS80) -> Floats:
    """Give the reduced (parametric) latitude, tan(beta) = (1 - f) tan(phi).

    On the unit sphere of reduced latitudes an arc `sigma` stands for a geodesic of a length between `b sigma` and
    `a sigma`, because the ellipsoid is that sphere stretched by factors between b and a in every direction.

    Parameters
    ----------
    lat : array_like
        Geodetic latitude, in degrees.
    ellipsoid : Ellipsoid
        GRS80 unless told.

    Returns
    -------
    ndarray of float64
        Radians.
    """
    tangent = (1.0 - ellipsoid.flattening) * np.tan(np.radians(np.asarray(lat, dtype=np.float64)))
    return np.asarray(np.arctan(tangent), dtype=np.float64)


def geocentric(lon: ArrayLike, lat: ArrayLike, ellipsoid: Ellipsoid = GRS80) -> Floats:
    """Place points of the ellipsoid in space, where a tree can search them: no map keeps the distances of a continent.

    Parameters
    ----------
    lon, lat : (n,) array_like
        Degrees; NaN gives NaN.
    ellipsoid : Ellipsoid
        GRS80 unless told.

    Returns
    -------
    (n, 3) ndarray
        Metres from the centre of the Earth.

    Examples
    --------
    >>> geocentric([0.0, 90.0], [0.0, 0.0]).round().tolist()
    [[6378137.0, 0.0, 0.0], [0.0, 6378137.0, 0.0]]
    """
    lon, lat = np.radians(np.asarray(lon, dtype=np.float64)), np.radians(np.asarray(lat, dtype=np.float64))
    e2 = ellipsoid.flattening * (2.0 - ellipsoid.flattening)
    normal = ellipsoid.semi_major / np.sqrt(1.0 - e2 * np.sin(lat) ** 2)
    out = normal * np.cos(lat)
    return np.column_stack((out * np.cos(lon), out * np.sin(lon), normal * (1.0 - e2) * np.sin(lat)))


def chord(metres: ArrayLike, ellipsoid: Ellipsoid = GRS80) -> Floats:
    """Give the straight line through the Earth between two points so far apart on it; within 1e-6 up to 200 km."""
    radius = ellipsoid.semi_major * (1.0 - ellipsoid.flattening / 3.0)
    return np.asarray(2.0 * radius * np.sin(np.asarray(metres, dtype=np.float64) / (2.0 * radius)), dtype=np.float64)


def degree_lengths(lat: ArrayLike, ellipsoid: Ellipsoid = GRS80) -> tuple[Floats, Floats]:
    """Measure one degree of longitude and one of latitude, by the radii of curvature at a latitude.

    With the latitude half-way between two places less than 100 km apart, Pythagoras gives their distance within 1e-5.

    Parameters
    ----------
    lat : array_like
        Degrees.
    ellipsoid : Ellipsoid
        GRS80 unless told.

    Returns
    -------
    east, north : ndarray of float64
        Metres a degree.

    Examples
    --------
    >>> [round(float(metres)) for metres in degree_lengths(40.0)]
    [85394, 111035]
    """
    phi = np.radians(np.asarray(lat, dtype=np.float64))
    e2 = ellipsoid.flattening * (2.0 - ellipsoid.flattening)
    stretch = np.sqrt(1.0 - e2 * np.sin(phi) ** 2)
    degree = np.radians(1.0) * ellipsoid.semi_major
    return degree * np.cos(phi) / stretch, degree * (1.0 - e2) / stretch**3


def cell_area(south: ArrayLike, north: ArrayLike, width: ArrayLike, ellipsoid: Ellipsoid = GRS80) -> Floats:
    """Measure cells bounded by two parallels and two meridians, exactly.

    The area between the equator and the latitude phi, for one radian of longitude, is
    ``b**2 / 2 * (sin(phi) / (1 - e**2 sin(phi)**2) + artanh(e sin(phi)) / e)``.

    Parameters
    ----------
    south, north : array_like
        Latitudes of the lower and upper edge, in degrees.
    width : array_like
        Degrees of longitude.
    ellipsoid : Ellipsoid
        GRS80 unless told.

    Returns
    -------
    ndarray of float64
        Square metres; negative where `north` lies south of `south`.

    References
    ----------
    Snyder, J. P. (1987), Map projections: a working manual, USGS Professional Paper 1395, p. 16 (eq. 3-12).

    Examples
    --------
    The whole ellipsoid:

    >>> round(float(cell_area(-90, 90, 360)) / 1e6)
    510065622
    """
    strip = _equatorial_strip(north, ellipsoid) - _equatorial_strip(south, ellipsoid)
    return np.asarray(strip * np.radians(np.asarray(width, dtype=np.float64)), dtype=np.float64)


def _equatorial_strip(lat: ArrayLike, ellipsoid: Ellipsoid) -> Floats:
    """Area from the equator to `lat` per radian of longitude."""
    sine = np.sin(np.radians(np.asarray(lat, dtype=np.float64)))
    e = ellipsoid.eccentricity
    factor = sine / (1.0 - (e * sine) ** 2) + np.arctanh(e * sine) / e
    return np.asarray(ellipsoid.semi_minor**2 / 2.0 * factor, dtype=np.float64)


def _by_iteration(beta1: Floats, beta2: Floats, longitude: Floats, ellipsoid: Ellipsoid) -> Floats:
    """Solve Vincenty's inverse problem for points that are not nearly antipodal."""
    sin1, cos1, sin2, cos2 = np.sin(beta1), np.cos(beta1), np.sin(beta2), np.cos(beta2)
    on_sphere = longitude  # Vincenty's lambda: the difference of longitude on the auxiliary sphere
    settled = np.zeros(longitude.shape, dtype=bool)
    for _ in range(_MOST_ROUNDS):
        sin_sigma = np.hypot(cos2 * np.sin(on_sphere), cos1 * sin2 - sin1 * cos2 * np.cos(on_sphere))
        cos_sigma = sin1 * sin2 + cos1 * cos2 * np.cos(on_sphere)
        sigma = np.arctan2(sin_sigma, cos_sigma)
        # The same point twice has no azimuth, the equator no middle in sigma; neither term then matters.
        sin_alpha = ratio(cos1 * cos2 * np.sin(on_sphere), sin_sigma, empty=0.0)
        cos_middle = cos_sigma - ratio(2.0 * sin1 * sin2, 1.0 - sin_alpha**2, empty=0.0)
        corrected = longitude + _longitude_lag(sin_alpha, sigma, cos_middle, ellipsoid)
        # A pair that has settled stays as it is: its distance must not depend on the company it is measured in.
        settled |= ~(np.abs(corrected - on_sphere) > _CONVERGED)
        if settled.all():
            break
        on_sphere = np.where(settled, on_sphere, corrected)
    return _length(sin_alpha, sigma, cos_middle, ellipsoid)


def _by_bisection(beta1: Floats, beta2: Floats, longitude: Floats, ellipsoid: Ellipsoid) -> Floats:
    """Find the azimuth at the first point under which the geodesic ends at the second one's longitude.

    With ``beta1 <= 0`` and ``|beta2| <= -beta1`` the longitude reached grows with the azimuth, from 0 to 180 degrees.
    """
    low, high = np.zeros_like(longitude), np.full_like(longitude, np.pi)
    for _ in range(_HALVINGS):
        azimuth = (low + high) / 2.0
        sin_alpha = np.sin(azimuth) * np.cos(beta1)
        cos_alpha2 = np.sqrt(np.maximum(np.cos(beta2) ** 2 - sin_alpha**2, 0.0))
        sigma1 = np.arctan2(np.sin(beta1), np.cos(azimuth) * np.cos(beta1))
        sigma2 = np.arctan2(np.sin(beta2), cos_alpha2)
        omega1 = np.arctan2(sin_alpha * np.sin(sigma1), np.cos(sigma1))
        omega2 = np.arctan2(sin_alpha * np.sin(sigma2), np.cos(sigma2))
        sigma, cos_middle = sigma2 - sigma1, np.cos(sigma1 + sigma2)
        reached = omega2 - omega1 - _longitude_lag(sin_alpha, sigma, cos_middle, ellipsoid)
        too_far = reached > longitude
        high = np.where(too_far, azimuth, high)
        low = np.where(too_far, low, azimuth)
    # Along the equator the azimuth is 90 degrees wherever one goes, and halving it can settle nothing: what is missing
    # of the longitude is walked at Clairaut's rate, ds = a sin(alpha) dlambda.  Elsewhere that is nothing.
    missing = ellipsoid.semi_major * sin_alpha * (longitude - reached)
    return np.asarray(_length(sin_alpha, sigma, cos_middle, ellipsoid) + missing, dtype=np.float64)


def _longitude_lag(sin_alpha: Floats, sigma: Floats, cos_middle: Floats, ellipsoid: Ellipsoid) -> Floats:
    """By how much the longitude on the ellipsoid lags behind that on the sphere (Vincenty, eq. 10 and 11)."""
    f = ellipsoid.flattening
    cos_squared = 1.0 - sin_alpha**2
    c = f / 16.0 * cos_squared * (4.0 + f * (4.0 - 3.0 * cos_squared))
    inner = cos_middle + c * np.cos(sigma) * (2.0 * cos_middle**2 - 1.0)
    return np.asarray((1.0 - c) * f * sin_alpha * (sigma + c * np.sin(sigma) * inner), dtype=np.float64)


def _length(sin_alpha: Floats, sigma: Floats, cos_middle: Floats, ellipsoid: Ellipsoid) -> Floats:
    """Turn the arc on the sphere into metres (Vincenty, eq. 3, 4, 6 and 19, with Helmert's expansion of A and B)."""
    a, b = ellipsoid.semi_major, ellipsoid.semi_minor
    root = np.sqrt(1.0 + (1.0 - sin_alpha**2) * (a**2 - b**2) / b**2)
    k = (root - 1.0) / (root + 1.0)
    big_a = (1.0 + k**2 / 4.0) / (1.0 - k)
    big_b = k * (1.0 - 3.0 * k**2 / 8.0)
    third = big_b / 6.0 * cos_middle * (4.0 * np.sin(sigma) ** 2 - 3.0) * (4.0 * cos_middle**2 - 3.0)
    second = big_b / 4.0 * (np.cos(sigma) * (2.0 * cos_middle**2 - 1.0) - third)
    return np.asarray(b * big_a * (sigma - big_b * np.sin(sigma) * (cos_middle + second)), dtype=np.float64)
