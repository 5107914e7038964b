"""Speed on a slope: on foot (Tobler, Langmuir) and by bicycle (a balance of power).

Why: in the hills of a rural region the way up is not the way down, and a service in the valley is farther from home
than home is from the service.  The three laws are those of the tools that planners compare with: AccessMod's walking
and cycling, and GRASS r.walk.

Slopes are rise over run in the direction of travel (0.1 = 10 %), horizontal distances, positive uphill.  Speeds are
scaled to the speed on the flat that the land cover or the road allows, so that the flat keeps exactly that speed.

It is no model of fatigue, load or surface, and motor vehicles know no slope here.

References
----------
Tobler, W. (1993), Three presentations on geographical analysis and modeling, NCGIA Technical Report 93-1.
Langmuir, E. (1984), Mountaincraft and leadership, Scottish Sports Council; coefficients as in GRASS r.walk.
Di Prampero, P. E., Cortili, G., Mognoni, P. and Saibene, F. (1979), Equation of motion of a cyclist, Journal of
Applied Physiology 47(1), 201-206, for the balance of power; parameters as in WHO AccessMod 5.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..errors import InputError

TOBLER_STEEPNESS, TOBLER_OPTIMUM = 3.5, -0.05

RIDER_AND_BICYCLE = 9.8 * (80.0 + 15.0)  # newtons
ROLLING_RESISTANCE = 0.012
DRAG = 0.5 * 0.445 * (1.293 - 0.00426 * 20.0) * np.exp(-500.0 / 7000.0)  # frontal area, air at 20 degrees and 500 m
_NEWTON_START, _NEWTON_ROUNDS, _NEWTON_TOLERANCE = 20.0, 10, 0.05  # m/s; part of AccessMod's model
_FASTEST_DOWNHILL = 2.0  # times the speed on the flat


def tobler_speed(flat_speed: ArrayLike, slope: ArrayLike) -> Floats:
    """Scale a walking speed to a slope by Tobler's hiking function.

    ``V(s) = V_flat exp(-3.5 |s + 0.05|) / exp(-3.5 * 0.05)``.  Tobler's own 6 km/h is the maximum, at 5 % downhill;
    here the speed on the flat is given and the maximum is 1.19 times that.

    Parameters
    ----------
    flat_speed : array_like
        Speed on the flat, in any unit.
    slope : array_like
        Rise over run in the direction of travel; NaN gives NaN.

    Returns
    -------
    ndarray of float64
        In the unit of `flat_speed`.

    Examples
    --------
    >>> tobler_speed(5.0, [0.0, 0.1, -0.05, -0.2]).round(5).tolist()
    [5.0, 3.52344, 5.95623, 3.52344]
    """
    slope = np.asarray(slope, dtype=np.float64)
    lag = np.abs(slope - TOBLER_OPTIMUM) - abs(TOBLER_OPTIMUM)
    return np.asarray(np.asarray(flat_speed, dtype=np.float64) * np.exp(-TOBLER_STEEPNESS * lag), dtype=np.float64)


@dataclass(frozen=True)
class Langmuir:
    """The walking law of GRASS r.walk: seconds = a dS + b dH(up) + c dH(down, moderate) + d dH(down, steep).

    Parameters
    ----------
    level : float
        a, seconds per metre on the flat (0.72 = 5 km/h).
    up : float
        b, seconds per metre climbed.
    down : float
        c, seconds per metre descended on a moderate slope: it gains time, for dH is negative.
    steep_down : float
        d, the same on a slope steeper than `steep`: it loses time.
    steep : float
        The slope from which descent is steep; moderate up to and including it (tan 12 degrees in r.walk).

    Raises
    ------
    InputError
        When some slope would take no time or less: a search for the least time would never end.
    """

    level: float = 0.72
    up: float = 6.0
    down: float = 1.9998
    steep_down: float = -1.9998
    steep: float = -0.2125

    def __post_init__(self) -> None:
        coefficients = (self.level, self.up, self.down, self.steep_down, self.steep)
        positive = self.level > 0.0 and self.up >= 0.0 and self.steep <= 0.0 and self.steep_down <= 0.0
        if not (np.all(np.isfinite(coefficients)) and positive and self.level + self.down * self.steep > 0.0):
            raise InputError(
                "With the walking coefficients {coefficients}, some slope takes no time at all, or less.",
                hint="Give a > 0, b >= 0, c below a / 0.2125 and d <= 0; the defaults are 0.72, 6, 1.9998, -1.9998.",
                coefficients=", ".join(f"{value:g}" for value in coefficients[:4]),
            )

    def seconds_per_metre(self, slope: ArrayLike) -> Floats:
        """Give the time that a horizontal metre takes on a slope.

        Parameters
        ----------
        slope : array_like
            Rise over run in the direction of travel; NaN gives NaN.

        Returns
        -------
        ndarray of float64
            Seconds per metre.

        Examples
        --------
        >>> Langmuir().seconds_per_metre([0.0, 0.1, -0.1, -0.3]).round(5).tolist()
        [0.72, 1.32, 0.52002, 1.31994]
        """
        slope = np.asarray(slope, dtype=np.float64)
        descent = np.where(slope < self.steep, self.steep_down, self.down)
        return np.asarray(self.level + slope * np.where(slope > 0.0, self.up, descent), dtype=np.float64)


R_WALK = Langmuir()
"""The defaults of GRASS r.walk."""


def bicycle_speed(
    flat_speed: ArrayLike, slope: ArrayLike, slope_in: Literal["ratio", "ratio_as_percent"] = "ratio"
) -> Floats:
    """Find the speed that a cyclist keeps on a slope with the power spent on the flat.

    The power of the flat speed, ``P = v (K v**2 + W r)`` with drag K, weight W and rolling resistance r, is spent
    against ``K v**2 + W (r + s)`` (AccessMod's efficiency of 0.9 divides the one and multiplies the other).  The speed
    is found as AccessMod finds it, by Newton's method from 20 m/s in at most ten steps to within 0.05 m/s; it lies
    between 0 and twice the flat speed.  Failure is 0: so it is on descents steeper than a third, which nobody cycles.

    Parameters
    ----------
    flat_speed : array_like
        Speed on the flat, in km/h.
    slope : array_like
        Rise over run in the direction of travel; NaN gives NaN.
    slope_in : {"ratio", "ratio_as_percent"}
        "ratio_as_percent" takes the ratio for a percentage, a hundred times too weak a slope.  AccessMod 5.9.0 does
        so; it is here to reproduce its published figures, and for nothing else.

    Returns
    -------
    ndarray of float64
        km/h.

    Examples
    --------
    >>> bicycle_speed(12.0, [-0.05, 0.0, 0.02, 0.1]).round(3).tolist()
    [24.0, 12.0, 5.511, 1.605]
    """
    flat, slopes = np.broadcast_arrays(np.asarray(flat_speed, dtype=np.float64), np.asarray(slope, dtype=np.float64))
    grade = slopes * 0.01 if slope_in == "ratio_as_percent" else slopes
    level = flat / 3.6
    power = level * (DRAG * level**2 + RIDER_AND_BICYCLE * ROLLING_RESISTANCE)
    found = _balance(power, RIDER_AND_BICYCLE * (grade + ROLLING_RESISTANCE))
    speed = np.clip(found * 3.6, 0.0, _FASTEST_DOWNHILL * flat)
    return np.where(np.isnan(flat * slopes), np.nan, speed)


def _balance(power: Floats, resistance: Floats) -> Floats:
    """Solve ``v (DRAG v**2 + resistance) = power`` for v by Newton's method; 0 where it does not settle."""
    speed, found = np.full(power.shape, _NEWTON_START), np.zeros(power.shape)
    settled = np.zeros(power.shape, dtype=bool)
    with np.errstate(all="ignore"):  # a flat tangent gives infinity, and that pair never settles
        for _ in range(_NEWTON_ROUNDS):
            air = np.copysign(DRAG, speed) * speed**2  # it also brakes who rolls backwards
            better = speed - (speed * (air + resistance) - power) / (3.0 * air + resistance)
            now = ~settled & (np.abs(better - speed) < _NEWTON_TOLERANCE)
            found, settled, speed = np.where(now, better, found), settled | now, better
    return found
