"""Speeds of roads from what OpenStreetMap says of them.

Why: a line layer of roads seldom holds speeds, but nearly always a class of road, and sometimes a speed limit.  A table
gives the speed of each class; a limit that can be read takes its place.  The tables are data, under resources, each
with its source; routing engines agree on their order and not on their figures, so the choice is the user's and the
result names it.

Reading a limit guesses nothing: what is no figure (none, signals, variable) leaves the speed of the class.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, first_known
from ..errors import InputError
from ..notes import Note
from .road_tags import KNOWN_CLASSES

MILE, KNOT = 1.609344, 1.852  # kilometres
WALKING_PACE = 6.0  # km/h, for the limit "walk"; a documented choice
CLOSED_TO_WALKERS = frozenset(
    {"motorway", "motorway_link", "trunk", "trunk_link", "bus_guideway", "raceway"}
    | {"construction", "proposed", "abandoned", "razed"}
)
SENSIBLE = (2.0, 200.0)  # km/h: outside, somebody probably wrote metres a second or metres

_LIMIT = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(km/h|kmh|kph|mph|knots)?", re.IGNORECASE)
_ZONE = re.compile(r"[A-Z]{2}:(?:zone:?)?([0-9]{1,3})", re.IGNORECASE)
_UNITS = {"mph": MILE, "knots": KNOT}


@dataclass(frozen=True)
class SpeedTable:
    """Speeds by class of road.

    Attributes
    ----------
    identifier, title : str
        How the result names the table.
    highway : mapping of str to float
        Kilometres an hour by OpenStreetMap's ``highway``; a class that is not there is closed to cars.
    tracktype : mapping of str to float
        Kilometres an hour on tracks by grade, where the grade is known.
    implicit : mapping of str to float
        Limits that the law of a country gives by kind of place, such as ``ES:urban``.
    limit_factor : float
        What the engine drives of a limit: OSRM takes 0.8 of it.
    """

    identifier: str
    title: str
    highway: Mapping[str, float]
    tracktype: Mapping[str, float] = field(default_factory=dict)
    implicit: Mapping[str, float] = field(default_factory=dict)
    limit_factor: float = 1.0

    @classmethod
    def from_record(cls, record: Mapping[str, Any], language: str = "en") -> SpeedTable:
        """Read a table from the contents of its file.

        Raises
        ------
        InputError
            When it has no speeds, or one that is not positive.
        """
        tables = [record.get(name, {}) for name in ("highway", "tracktype", "implicit")]
        speeds = [speed for table in tables for speed in table.values()]
        if not tables[0] or not all(isinstance(speed, int | float) and speed > 0.0 for speed in speeds):
            raise InputError(
                "The table of speeds '{id}' lacks speeds, or holds one that is not positive.",
                hint="Give each class of road its speed in km/h, and leave closed classes out.",
                id=record.get("id", ""),
            )
        factor = float(record.get("limit_factor", 1.0))
        highway, tracktype, implicit = tables
        return cls(str(record["id"]), str(record["title"][language]), highway, tracktype, implicit, factor)


def parse_maxspeed(value: object, implicit: Mapping[str, float] | None = None) -> float:
    """Read OpenStreetMap's ``maxspeed``.

    Plain numbers are kilometres an hour; ``mph`` and ``knots`` are converted.  ``walk`` is 6 km/h.  ``ES:urban`` and
    its like are looked up, ``ES:zone30`` and ``ES:30`` say their figure.  A list, of lanes or of stretches, counts
    with the lowest limit that can be read: no time is promised that a part of the road forbids.  Zero, ``none``,
    ``signals``, ``variable`` and all else are no figure.

    Parameters
    ----------
    value : object
        Text or number; None = not tagged.
    implicit : mapping of str to float, optional
        Limits by country and kind of place.

    Returns
    -------
    float
        Kilometres an hour; NaN where there is no figure.

    Examples
    --------
    >>> [parse_maxspeed(text, {"ES:urban": 50}) for text in ("90", "50 mph", "50;70", "ES:urban", "none")]
    [90.0, 80.4672, 50.0, 50.0, nan]
    """
    if value is None:
        return float("nan")
    known = {place.lower(): speed for place, speed in (implicit or {}).items()}
    limits = [_parse_one(part.strip(), known) for part in re.split(r"[;|,]", str(value))]
    return min((limit for limit in limits if limit > 0.0), default=float("nan"))


def _parse_one(text: str, implicit: Mapping[str, float]) -> float:
    if match := _LIMIT.fullmatch(text):
        return float(match[1]) * _UNITS.get((match[2] or "").lower(), 1.0)
    if text.lower() == "walk":
        return WALKING_PACE
    if text.lower() in implicit:
        return float(implicit[text.lower()])
    if match := _ZONE.fullmatch(text):
        return float(match[1])
    return float("nan")


def car_speeds(
    table: SpeedTable,
    highway: Sequence[object],
    maxspeed: Sequence[object] | None = None,
    tracktype: Sequence[object] | None = None,
) -> Floats:
    """Give the speed of every road for cars.

    The limit wins where it can be read, then the grade of a track, then the class.  A class that the table does not
    know is closed, whatever its limit: railways have limits, too.  Of several classes (``service;track``) the slowest
    counts.

    Parameters
    ----------
    table : SpeedTable
        Speeds by class.
    highway : sequence of n values
        Class of each line; None = no road.
    maxspeed, tracktype : sequence of n values, optional
        Limit, and grade of tracks.

    Returns
    -------
    (n,) ndarray
        Kilometres an hour; NaN = closed.

    Examples
    --------
    >>> table = SpeedTable("x", "X", {"primary": 65, "track": 15})
    >>> car_speeds(table, ["primary", "primary", "footway"], ["90", None, "50"]).tolist()
    [90.0, 65.0, nan]
    """
    by_class = looked_up(highway, table.highway)
    speed = by_class.copy()
    if tracktype is not None:
        is_track = np.array([_text(value) == "track" for value in highway], dtype=bool)
        grade = looked_up(tracktype, table.tracktype)
        speed = np.where(is_track & np.isfinite(grade), grade, speed)
    if maxspeed is not None:
        read = {value: parse_maxspeed(value, table.implicit) for value in set(maxspeed)}
        limit = np.array([read[value] for value in maxspeed], dtype=np.float64) * table.limit_factor
        speed = np.where(np.isfinite(limit), limit, speed)
    return np.asarray(np.where(np.isfinite(by_class), speed, np.nan), dtype=np.float64)


def walking_speeds(count: int, walk_speed: float, highway: Sequence[object] | None = None) -> Floats:
    """Give the speed of every line on foot: the same everywhere.

    Where classes are known, motorways and trunk roads with their links are closed to walkers, and so are what is not
    built yet or no more, race tracks, and lines without a class.

    Parameters
    ----------
    count : int
        Number of lines.
    walk_speed : float
        Kilometres an hour.
    highway : sequence of n values, optional
        Class of each line; None = no road.

    Returns
    -------
    (n,) ndarray
        Kilometres an hour; NaN = closed.

    Examples
    --------
    >>> walking_speeds(3, 4.3, ["footway", "motorway", None]).tolist()
    [4.3, nan, nan]
    """
    if not walk_speed > 0.0:
        raise InputError("The walking speed is {speed} km/h.", hint="Give more than 0.", speed=walk_speed)
    if highway is None:
        return np.full(count, walk_speed)
    closed = CLOSED_TO_WALKERS | {""}
    return np.array([np.nan if set(_parts(value)) <= closed else walk_speed for value in highway], dtype=np.float64)


@dataclass(frozen=True)
class LineSpeeds:
    """Speeds of the lines of a layer, and why some lines have none.

    Attributes
    ----------
    speed : (n,) ndarray
        Kilometres an hour; NaN where a line has none.
    closed : (n,) ndarray of bool
        Lines of a class of road that is closed to the means of travel, those of no known class among them.
    strange : (n,) ndarray of bool
        Lines of a class that OpenStreetMap does not have.
    strange_classes : tuple of str
        These classes, sorted.
    unknown : (n,) ndarray of bool
        Lines of which nothing says how fast they are, nor that they are closed.
    barred : (n,) ndarray of bool
        Lines that their access closes to the means of travel (``access=private``); they have no speed either.
    """

    speed: Floats
    closed: Booleans
    unknown: Booleans
    barred: Booleans
    strange: Booleans
    strange_classes: tuple[str, ...] = ()

    @classmethod
    def combine(
        cls,
        given: Floats | None,
        by_class: Floats | None,
        highway: Sequence[object] | None,
        count: int,
        barred: Booleans | None = None,
    ) -> LineSpeeds:
        """Take the speed of each line where there is one, else that of its class.

        Parameters
        ----------
        given : (n,) ndarray, optional
            Kilometres an hour from a field of speeds; NaN where it is empty.
        by_class : (n,) ndarray, optional
            Kilometres an hour of the class of road; NaN where the class is closed, or the line has none.
        highway : sequence of n values, optional
            The classes, where `by_class` is given.
        count : int
            Number of lines.
        barred : (n,) ndarray of bool, optional
            Lines that their access closes.

        Examples
        --------
        >>> nan = float("nan")
        >>> found = LineSpeeds.combine(np.array([nan, nan, nan]), np.array([30, nan, nan]), ["a", "path", None], 3)
        >>> found.speed.tolist(), found.closed.tolist(), found.unknown.tolist()
        ([30.0, nan, nan], [False, True, False], [False, False, True])
        >>> LineSpeeds.combine(None, np.array([nan, 50.0]), ["autostrada", "road"], 2).strange_classes
        ('autostrada',)
        """
        speed = np.full(count, np.nan) if given is None else np.asarray(given, dtype=np.float64).copy()
        has_class = np.zeros(count, dtype=bool)
        if by_class is not None and highway is not None:
            speed = first_known(speed, by_class)
            has_class = np.array([_text(value) != "" for value in highway], dtype=bool)
        shut = np.zeros(count, dtype=bool) if barred is None else barred
        speed = np.where(shut, np.nan, speed)
        lacking = np.isnan(speed) & ~shut
        names = {} if highway is None else {value: not set(_parts(value)) & KNOWN_CLASSES for value in set(highway)}
        strange = lacking & has_class & np.array([names.get(value, False) for value in highway or [None] * count], bool)
        kinds = (
            {str(highway[row]).strip() for row in np.flatnonzero(strange).tolist()} if highway is not None else set()
        )
        return cls(speed, lacking & has_class, lacking & ~has_class, shut, strange, tuple(sorted(kinds)))


def speed_notes(speed: Floats, layer: str) -> list[Note]:
    """Remark on speeds that nobody drives: a sign that the unit is not km/h.

    Parameters
    ----------
    speed : (n,) ndarray
        Kilometres an hour; NaN = closed.
    layer : str
        Name for the message.

    Returns
    -------
    list of Note
    """
    known = speed[np.isfinite(speed)]
    notes = []
    if (slow := known[known < SENSIBLE[0]]).size:
        notes.append(Note(
            "Layer '{layer}': {count} {count:line is|lines are} slower than {limit} km/h, the slowest {speed} km/h. "
            "{count:Is it|Are they} in km/h?", layer=layer, count=slow.size, limit=f"{SENSIBLE[0]:g}",
            speed=f"{slow.min():g}"))  # fmt: skip
    if (fast := known[known > SENSIBLE[1]]).size:
        notes.append(Note(
            "Layer '{layer}': {count} {count:line is|lines are} faster than {limit} km/h, the fastest {speed} km/h. "
            "{count:Is it|Are they} in km/h?",
            layer=layer, count=fast.size, limit=f"{SENSIBLE[1]:g}", speed=f"{fast.max():g}",
        ))  # fmt: skip
    if known.size and known.max() <= SENSIBLE[1] / 3.6 / 1.5 and known.min() < 10.0 and known.size == speed.size:
        notes.append(Note(
            "Layer '{layer}': no line is faster than {speed} km/h. Are the speeds metres a second?",
            layer=layer, speed=f"{known.max():g}",
        ))  # fmt: skip
    return notes


def has_speed(table: SpeedTable, highway: Sequence[object] | None, speed: ArrayLike | None) -> Booleans:
    """Tell which lines have a speed of their own, or a class that has one.

    Examples
    --------
    >>> table = SpeedTable("x", "X", {"primary": 70.0})
    >>> has_speed(table, ["primary", "footway", None], [np.nan, np.nan, 30.0]).tolist()
    [True, False, True]
    """
    of_class = looked_up(highway, table.highway) if highway is not None else np.nan
    own = np.asarray(speed, dtype=np.float64) if speed is not None else np.nan
    with np.errstate(invalid="ignore"):
        return np.asarray((of_class > 0.0) | (own > 0.0), dtype=bool)


def looked_up(values: Sequence[object], table: Mapping[str, float]) -> Floats:
    """Look values up in a table; of a list divided by semicolons, the lowest that the table knows."""

    def lowest(value: object) -> float:
        found = [table[part] for part in _parts(value) if part in table]
        return min(found, default=float("nan"))

    read = {value: lowest(value) for value in set(values)}
    return np.array([read[value] for value in values], dtype=np.float64)


def _parts(value: object) -> list[str]:
    return [part.strip() for part in _text(value).split(";")]


def _text(value: object) -> str:
    return "" if value is None else str(value).strip().lower()
