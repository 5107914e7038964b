"""Speeds and directions of roads by bicycle, from what OpenStreetMap says of them.

Why: on a bicycle a school 5 km away is 20 minutes away, and on gravel 30.  A table gives the speed of each class of
road, each surface and each grade of track; where several are known, the lowest holds.  Limits for motor vehicles say
nothing.  One may go against a one-way street where it is signed so.

It is no measure of comfort or danger: a trunk road with lorries has the speed of a quiet street.

Sources: the table names its own; OpenStreetMap, *Key:oneway:bicycle* and *Key:cycleway*.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Floats, Integers8
from ..errors import InputError
from .osm_tags import BOTH
from .road_tags import Tags
from .speeds import looked_up

_BOTH_WAYS = frozenset({"no", "false", "0"})
_AGAINST = frozenset({"opposite", "opposite_lane", "opposite_track", "opposite_share_busway"})


@dataclass(frozen=True)
class BicycleTable:
    """Speeds by bicycle.

    Attributes
    ----------
    identifier, title : str
        How the result names the table.
    highway : mapping of str to float
        Kilometres an hour by OpenStreetMap's ``highway``; a class that is not there is closed to bicycles.
    surface, tracktype : mapping of str to float
        Kilometres an hour that a surface, or a grade of track, allows at most.
    reference : float
        Kilometres an hour on asphalt in this table.
    push : float
        Kilometres an hour at which a bicycle is pushed.
    """

    identifier: str
    title: str
    highway: Mapping[str, float]
    surface: Mapping[str, float]
    tracktype: Mapping[str, float]
    reference: float
    push: float

    @classmethod
    def from_record(cls, record: Mapping[str, Any], language: str = "en") -> BicycleTable:
        """Read a table from the contents of its file.

        Raises
        ------
        InputError
            When it lacks speeds, or holds one that is not positive.
        """
        tables = [record.get(name, {}) for name in ("highway", "surface", "tracktype")]
        single = [record.get("reference", 0.0), record.get("push", 0.0)]
        speeds = [*single, *(speed for table in tables for speed in table.values())]
        if not tables[0] or not all(isinstance(speed, int | float) and speed > 0.0 for speed in speeds):
            raise InputError(
                "The table of speeds '{id}' lacks speeds, or holds one that is not positive.",
                hint="Give each class of road its speed in km/h, and leave closed classes out.",
                id=record.get("id", ""),
            )
        return cls(str(record["id"]), str(record["title"][language]), *tables, *map(float, single))


def bicycle_speeds(table: BicycleTable, flat_speed: float, tags: Tags, count: int) -> Floats:
    """Give the speed of every line by bicycle, on the flat.

    Parameters
    ----------
    table : BicycleTable
        Speeds by class, surface and grade.
    flat_speed : float
        Kilometres an hour of the rider on asphalt; all others are in proportion.
    tags : mapping of str to sequence of n values
        With ``highway``; without it every line has the flat speed, as far as its surface allows.
    count : int
        Number of lines.

    Returns
    -------
    (n,) ndarray
        Kilometres an hour; NaN = closed.

    Examples
    --------
    >>> table = BicycleTable("x", "X", {"primary": 18, "track": 12}, {"gravel": 9}, {"grade5": 4}, 18.0, 4.0)
    >>> tags = {"highway": ["primary", "primary", "track", "motorway"], "surface": [None, "gravel", "asphalt", None],
    ...         "tracktype": [None, None, "grade5", None]}
    >>> bicycle_speeds(table, 15.0, tags, 4).round(2).tolist()
    [15.0, 7.5, 3.33, nan]
    """
    if not flat_speed > 0.0:
        raise InputError("The speed by bicycle is {speed} km/h.", hint="Give more than 0.", speed=flat_speed)
    by_class = looked_up(tags["highway"], table.highway) if "highway" in tags else np.full(count, table.reference)
    found = by_class
    for name, speeds in (("surface", table.surface), ("tracktype", table.tracktype)):
        if name in tags:
            found = np.fmin(found, looked_up(tags[name], speeds))
    return np.asarray(np.where(np.isnan(by_class), np.nan, found * flat_speed / table.reference), dtype=np.float64)


def bicycle_directions(directions: Integers8, tags: Tags) -> Integers8:
    """Open one-way streets to bicycles in both directions where they are signed so.

    Parameters
    ----------
    directions : (n,) ndarray of int8
        Of traffic; see `osm_tags.osm_directions`.
    tags : mapping of str to sequence of n values
        With ``oneway:bicycle`` or ``cycleway``, where they are known.

    Returns
    -------
    (n,) ndarray of int8

    Examples
    --------
    >>> bicycle_directions(np.array([1, 1, -1]), {"oneway:bicycle": ["no", None, None],
    ...                                           "cycleway": [None, None, "opposite_lane"]}).tolist()
    [0, 1, 0]
    """
    against = np.zeros(directions.size, dtype=bool)
    for name, values in (("oneway:bicycle", _BOTH_WAYS), ("cycleway", _AGAINST)):
        if name in tags:
            against |= _any_of(tags[name], values)
    return np.where(against, BOTH, directions).astype(np.int8)


def _any_of(values: Sequence[object], wanted: frozenset[str]) -> np.ndarray:
    return np.array([value is not None and str(value).strip().lower() in wanted for value in values], dtype=bool)
