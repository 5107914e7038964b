"""Travel times of a network on the slopes of the terrain, on foot and by bicycle.

Why: in the hills the way up is not the way down, and a bicycle that is as fast as any on the flat is pushed on a
climb.  Each edge is divided into steps as long as a cell of the terrain model; of each, the law of slopes gives the
speed up and down, and the seconds of the edge are those of its steps, in either direction.  Within an edge, places are
reached at its mean speed.

Steps whose heights are not known are taken for level, and counted.  Ferries are level.  On bridges, in tunnels and in
cuttings the model shows the ground and not the road: slopes there are too steep.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ..arrays import Booleans, Floats, Integers, sum_by
from .graph import KMH, Network
from .lines import Lines
from .speed import bicycle_speed, tobler_speed
from .terrain_stations import Stations, stations_along

SpeedOnSlope = Callable[[Floats, Floats], Floats]
"""Kilometres an hour, of those on the flat and the slope (rise over run) in the direction of travel."""


def walking_law(flat: Floats, slope: Floats) -> Floats:
    """Walk by Tobler's law, scaled to the speed on the flat."""
    return tobler_speed(flat, slope)


def cycling_law(push: float) -> SpeedOnSlope:
    """Cycle by the balance of power, and push where that is faster.

    Parameters
    ----------
    push : float
        Kilometres an hour at which a bicycle is pushed on the flat; on slopes by Tobler's law.

    Examples
    --------
    >>> law = cycling_law(4.0)
    >>> law(np.array([12.0, 12.0, 12.0]), np.array([0.0, 0.02, 0.1])).round(3).tolist()
    [12.0, 5.511, 2.819]
    """

    def speed(flat: Floats, slope: Floats) -> Floats:
        return np.fmax(bicycle_speed(flat, slope), tobler_speed(np.minimum(flat, push), slope))

    return speed


def edge_stations(network: Network, spacing: float) -> Stations:
    """Put stations on the edges of a network, no farther apart than `spacing` in units of the plane.

    Parameters
    ----------
    network : Network
        The graph; a part of the stations is one edge, and their line the edge's number.
    spacing : float
        Such as the side of a cell of the terrain model.
    """
    count = network.last - network.first + 1
    start = np.concatenate([[0], np.cumsum(count)])
    rows = np.repeat(network.first - start[:-1], count) + np.arange(start[-1])
    return stations_along(Lines(count.size, network.points[rows], start, np.arange(count.size)), spacing)


def with_slopes(
    network: Network, stations: Stations, heights: Floats, law: SpeedOnSlope, level: Booleans | None = None
) -> tuple[Network, Integers]:
    """Give a network the times of its edges up and down.

    Parameters
    ----------
    network : Network
        With the times on the flat.
    stations : Stations
        Those of `edge_stations`.
    heights : (s,) ndarray
        Metres at the stations; NaN where unknown.
    law : callable
        See `SpeedOnSlope`.
    level : (n,) ndarray of bool, optional
        Lines that keep their times, such as ferries.

    Returns
    -------
    Network
        With other seconds, and those of the way back.
    unknown : ndarray of int
        The lines, rising, along which some height is unknown.

    Examples
    --------
    A kilometre uphill of 10 %, on foot at 5 km/h:

    >>> from .graph import build_network
    >>> from .lines import lines_from_coordinates
    >>> road = build_network(lines_from_coordinates([[[(0, 0), (1000, 0)]]]), 5.0)
    >>> stations = edge_stations(road, 100.0)
    >>> hill, _ = with_slopes(road, stations, stations.points[:, 0] / 10, walking_law)
    >>> (hill.seconds / 60).round(2).tolist(), (hill.seconds_back / 60).round(2).tolist()
    ([17.03], [12.0])
    """
    pieces = np.diff(stations.part_start) - 1
    edge = np.repeat(np.arange(pieces.size), pieces)
    here = np.flatnonzero(np.diff(np.repeat(np.arange(pieces.size), pieces + 1)) == 0)
    rise = np.asarray(heights, dtype=np.float64)[here + 1] - np.asarray(heights, dtype=np.float64)[here]
    run = network.length[edge] / pieces[edge]
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = np.where(np.isfinite(rise) & (run > 0.0), rise / run, 0.0)
        flat = network.length[edge] / network.seconds[edge] / KMH
    flown = np.zeros(edge.size, dtype=bool) if level is None else level[network.line[edge]]
    unknown = np.unique(network.line[edge[np.isnan(rise) & ~flown]])
    slope[flown] = 0.0
    up, down = (sum_by(edge, _pace(law, flat, way), pieces.size) / pieces for way in (slope, -slope))
    return replace(network, seconds=network.seconds * up, seconds_back=network.seconds * down), unknown


def _pace(law: SpeedOnSlope, flat: Floats, slope: Floats) -> Floats:
    """Give how many times as long as on the flat each step takes; level steps keep their time to the last digit."""
    with np.errstate(divide="ignore", invalid="ignore"):
        pace = flat / law(flat, slope)
    return np.where(np.isnan(pace) | (slope == 0.0), 1.0, pace)
