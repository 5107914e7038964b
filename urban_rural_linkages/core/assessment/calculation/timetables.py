"""Departures of a timetable: trips that leave a place, and places with a way there and back within half a day."""

from __future__ import annotations

import re

import numpy as np

from ...arrays import Booleans, Floats
from ...notes import Note
from .plan_data import NotKnown, RoleTable

MORNING, AFTERNOON = 10 * 60, 15 * 60
"""The arrival and the return of half a day, in minutes: before 10:00 and before 15:00."""
_TIME = re.compile(r"\s*(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*")


def minutes_of(text: str) -> float:
    """Return a time of the day in minutes; hours over 24 are of the next day, as in GTFS; NaN for no time.

    Examples
    --------
    >>> minutes_of("07:30:00"), minutes_of("25:10"), minutes_of("tarde")
    (450.0, 1510.0, nan)
    """
    match = _TIME.fullmatch(text)
    return float(int(match[1]) * 60 + int(match[2])) if match and int(match[2]) < 60 else float("nan")


def working_days(table: RoleTable) -> tuple[Booleans, Note | None]:
    """Return the rows of working days; all, and a remark, where the timetable does not say on which days trips run."""
    if "days" in table.texts:
        return np.array([says == "yes" for says in table.texts["days"]], dtype=bool), None
    remark = Note("All trips of '{layer}' are taken for trips of a working day.", layer=table.name)
    return np.ones(table.rows, dtype=bool), remark


def trips_from(table: RoleTable, rows: Booleans) -> int:
    """Return how many departures there are from the stops of a unit: each trip once, its last stop left out.

    Without a field of trips, every row is a departure.

    Raises
    ------
    NotKnown
        When a time cannot be read.
    """
    times = _times(table)
    leaving = rows & ~_last_stops(table, times) if table.rows else rows
    if "trip" not in table.texts:
        return int(leaving.sum())
    return len({trip for trip, leaves in zip(table.texts["trip"], leaving, strict=True) if leaves})


def half_day_places(table: RoleTable, rows: Booleans) -> int:
    """Return from how many stops of a unit one gets elsewhere before 10:00 and is back before 15:00.

    A way out is a trip that leaves the stop and reaches another unit in time; a way back one that left another unit
    after 10:00 and stops there before 15:00.  Stops are told apart by their codes.

    Raises
    ------
    NotKnown
        When the timetable has no trips or stops.
    """
    times = _times(table)
    trips, stops = table.text("trip"), table.text("stop")
    by_trip: dict[str, list[int]] = {}
    for row, trip in enumerate(trips):
        by_trip.setdefault(trip, []).append(row)
    out: set[str] = set()
    back: set[str] = set()
    for calls in by_trip.values():
        ordered = sorted(calls, key=lambda row: float(times[row]))
        for place, row in enumerate(ordered):
            if not rows[row]:
                continue
            elsewhere = [other for other in ordered if table.units[other] != table.units[row]]
            if any(times[row] < times[other] <= MORNING for other in elsewhere):
                out.add(stops[row])
            if place and times[row] <= AFTERNOON and any(MORNING <= times[other] < times[row] for other in elsewhere):
                back.add(stops[row])
    return len(out & back)


def _times(table: RoleTable) -> Floats:
    times = np.array([minutes_of(text) for text in table.text("departure")], dtype=np.float64)
    unread = np.flatnonzero(np.isnan(times))
    if unread.size:
        raise NotKnown(Note("The time '{value}' of the layer '{layer}' is not understood.",
                            value=table.texts["departure"][unread[0]], layer=table.name))  # fmt: skip
    return times


def _last_stops(table: RoleTable, times: Floats) -> Booleans:
    """Return the rows that are the last of their trip, from where nothing leaves; none where a trip has one row."""
    last = np.zeros(table.rows, dtype=bool)
    if "trip" not in table.texts:
        return last
    order = table.numbers.get("sequence", times)
    ends: dict[str, int] = {}
    size: dict[str, int] = {}
    for row, trip in enumerate(table.texts["trip"]):
        size[trip] = size.get(trip, 0) + 1
        if trip not in ends or order[row] >= order[ends[trip]]:
            ends[trip] = row
    last[[row for trip, row in ends.items() if size[trip] > 1]] = True
    return last
