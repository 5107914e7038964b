"""Rounds of a mobile service: stops in the order in which they are driven, day by day, within the time of a day.

Stops are put into a day by cheapest insertion, beginning with the one farthest from the base, and each day is then
turned about (2-opt) as long as it becomes shorter.  It is a good order, and not proved to be the best.

References
----------
Rosenkrantz, D. J., Stearns, R. E. and Lewis, P. M. (1977), An analysis of several heuristics for the traveling salesman
problem, SIAM Journal on Computing 6.
Croes, G. A. (1958), A method for solving traveling-salesman problems, Operations Research 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats
from ..errors import InputError

DAY_MINUTES, STOP_MINUTES = 360.0, 45.0
_LESS = 1e-9  # minutes by which a round must become shorter


@dataclass(frozen=True)
class Round:
    """A day: its stops in order, and the minutes that it takes, at the wheel and at the stops."""

    stops: tuple[int, ...]
    driving: float
    minutes: float


@dataclass(frozen=True)
class Rounds:
    """The days, and the stops that no day has time for: too far, or without any way."""

    days: list[Round]
    left_out: list[int]


def ways_between(
    origins: Sequence[str], destinations: Sequence[str], minutes: Floats, places: Sequence[str]
) -> Floats:  # fmt: skip
    """Return the travel times between places out of a table of pairs; NaN where it has none, 0 to the place itself.

    Examples
    --------
    >>> ways_between(["a", "b"], ["b", "a"], np.array([5.0, 7.0]), ["a", "b"]).tolist()
    [[0.0, 5.0], [7.0, 0.0]]
    """
    row = {name: number for number, name in enumerate(places)}
    found = np.full((len(places), len(places)), np.nan)
    for origin, destination, time in zip(origins, destinations, minutes.tolist(), strict=True):
        if origin in row and destination in row:
            found[row[origin], row[destination]] = time
    np.fill_diagonal(found, 0.0)
    return found


def rounds(
    minutes: Floats, day_minutes: float = DAY_MINUTES, stop_minutes: float | Sequence[float] = STOP_MINUTES
) -> Rounds:  # fmt: skip
    """Share stops out to days.

    Parameters
    ----------
    minutes : (1 + stops, 1 + stops) ndarray
        Travel time from each to each; the base comes first, and stop 0 is in row 1.  NaN: no way.
    day_minutes : float
        Driving and stops of a day together.
    stop_minutes : float or sequence of float
        At each stop.

    Raises
    ------
    InputError
        When a time is not above 0.

    Examples
    --------
    >>> on_a_line = np.abs(np.subtract.outer([0.0, 10.0, 20.0, 60.0], [0.0, 10.0, 20.0, 60.0]))
    >>> found = rounds(on_a_line, day_minutes=200.0, stop_minutes=30.0)
    >>> [(sorted(day.stops), day.driving, day.minutes) for day in found.days], found.left_out
    ([([0, 2], 120.0, 180.0), ([1], 40.0, 70.0)], [])
    """
    count = minutes.shape[0] - 1
    stay = np.broadcast_to(np.asarray(stop_minutes, dtype=np.float64), (count,))
    if not day_minutes > 0 or np.any(stay < 0):
        raise InputError("The time of a day must be above 0, and that of a stop not below it.",
                         hint="Correct DAY_MINUTES and STOP_MINUTES.")  # fmt: skip
    ways = np.where(np.isnan(minutes), np.inf, minutes)
    alone = ways[0, 1:] + ways[1:, 0] + stay
    left = [stop for stop in range(count) if alone[stop] > day_minutes]
    open_stops = set(range(count)) - set(left)
    days = []
    while open_stops:
        first = max(open_stops, key=lambda stop: (ways[0, stop + 1], -stop))
        stops = _filled([first], open_stops - {first}, ways, stay, day_minutes)
        driving = _driving(stops, ways)
        days.append(Round(tuple(stops), driving, driving + float(stay[stops].sum())))
        open_stops -= set(stops)
    return Rounds(days, left)


def _filled(stops: list[int], others: set[int], ways: Floats, stay: Floats, day_minutes: float) -> list[int]:
    """Insert the cheapest stop where it is cheapest, as long as the day has time."""
    others = set(others)
    while others:
        spare = day_minutes - _driving(stops, ways) - float(stay[stops].sum())
        fitting = [(cost, stop, place) for stop in sorted(others)
                   for cost, place in [_cheapest(stops, stop, ways)] if cost + stay[stop] <= spare + _LESS]  # fmt: skip
        if not fitting:
            break
        _, stop, place = min(fitting)
        stops = _turned([*stops[:place], stop, *stops[place:]], ways)
        others.discard(stop)
    return stops


def _cheapest(stops: list[int], stop: int, ways: Floats) -> tuple[float, int]:
    """Return by how much a day becomes longer with a stop, and where in it the stop comes."""
    path = [0, *(one + 1 for one in stops), 0]
    costs = [ways[path[i], stop + 1] + ways[stop + 1, path[i + 1]] - ways[path[i], path[i + 1]]
             for i in range(len(path) - 1)]  # fmt: skip
    place = int(np.argmin(costs))
    return float(costs[place]), place


def _turned(stops: list[int], ways: Floats) -> list[int]:
    """Turn parts of a day about as long as it becomes shorter."""
    best, shortest = stops, _driving(stops, ways)
    better = True
    while better:
        better = False
        for start in range(len(best) - 1):
            for end in range(start + 2, len(best) + 1):
                tried = [*best[:start], *reversed(best[start:end]), *best[end:]]
                length = _driving(tried, ways)
                if length < shortest - _LESS:
                    best, shortest, better = tried, length, True
    return best


def _driving(stops: Sequence[int], ways: Floats) -> float:
    """Return the minutes at the wheel of a day, from the base and back."""
    path = [0, *(stop + 1 for stop in stops), 0]
    return float(ways[path[:-1], path[1:]].sum())
