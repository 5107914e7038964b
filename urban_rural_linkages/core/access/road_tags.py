"""Roads as their sources deliver them, brought to OpenStreetMap's tags.

The same road is ``highway`` with everything else in ``other_tags`` where GDAL read it, a column a tag in QuickOSM and
osmnx (which joins several values to a list in brackets), and ``fclass`` with ``oneway`` F, T or B and
``track_grade1`` to ``track_grade5`` in Geofabrik's shapefiles.  This module finds the fields, makes one set of tags
of them, and tells which roads are closed to the means of travel and how fast ferries are.

Sources: OpenStreetMap, *Key:access* and *Key:duration*; Geofabrik, *OpenStreetMap Data in Layered GIS Format*; osmnx
and QuickOSM as they write their layers; OSRM, profiles/car.lua, for the values that close a road to cars.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

import numpy as np

from ..arrays import Booleans, Floats

Mode = Literal["car", "walk", "bicycle"]
Tags = Mapping[str, Sequence[object]]
Read = TypeVar("Read")

TAGS = ("highway", "maxspeed", "oneway", "junction", "tracktype", "access", "vehicle", "motor_vehicle", "motorcar",
        "foot", "bicycle", "oneway:bicycle", "cycleway", "surface", "route", "duration")  # fmt: skip
"""The tags that routes are read from."""
_GEOFABRIK = {"fclass": "highway", "maxspeed": "maxspeed", "oneway": "oneway"}
_ACCESS: dict[Mode, tuple[str, ...]] = {
    "car": ("motorcar", "motor_vehicle", "vehicle", "access"),
    "walk": ("foot", "access"),
    "bicycle": ("bicycle", "vehicle", "access"),
}
"""The tags that open or close a road, the one that speaks of the means of travel alone first."""
CLOSED = frozenset({"no", "private", "agricultural", "forestry", "agricultural;forestry", "emergency", "military",
                    "psv", "bus", "taxi", "employees", "official", "use_sidepath"})  # fmt: skip
"""Values that close a road to others; ``destination``, ``customers``, ``delivery`` and ``permissive`` do not."""
KNOWN_CLASSES = frozenset({
    "motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link",
    "tertiary", "tertiary_link", "unclassified", "residential", "living_street", "service", "services", "rest_area",
    "pedestrian", "track", "escape", "road", "busway", "bus_guideway", "raceway", "footway", "bridleway", "steps",
    "corridor", "path", "via_ferrata", "cycleway", "ladder", "elevator", "platform", "crossing", "emergency_bay",
    "construction", "proposed", "planned", "disused", "abandoned", "razed", "unknown", "no",
})  # fmt: skip
"""Values of ``highway`` on lines (OpenStreetMap, *Key:highway*), those of life-cycles, and Geofabrik's unknown."""
_TRACK = re.compile(r"track_grade([1-5])")
_PART_OF_LIST = re.compile(r"'([^']*)'|\"([^\"]*)\"|([^,\[\]'\"]+)")
_HOURS = re.compile(r"(?:([0-9]+):)?([0-9]{1,3}):([0-9]{2})")
_ISO = re.compile(r"PT(?:([0-9]+)H)?(?:([0-9]+)M)?", re.IGNORECASE)


@dataclass(frozen=True)
class SourceFields:
    """Fields of a layer of roads that hold tags.

    Attributes
    ----------
    source : {"OpenStreetMap by GDAL", "Geofabrik", "OpenStreetMap columns", ""}
        What kind of layer it is; "" where it is none that is known.
    fields : dict of str to str
        The field of each tag, ``other_tags`` aside.
    """

    source: str
    fields: dict[str, str] = field(default_factory=dict)


def source_fields(names: Collection[str]) -> SourceFields:
    """Recognise a layer of roads by its fields.

    Examples
    --------
    >>> source_fields(["osm_id", "code", "fclass", "oneway", "maxspeed"])
    SourceFields(source='Geofabrik', fields={'highway': 'fclass', 'maxspeed': 'maxspeed', 'oneway': 'oneway'})
    >>> source_fields(["name", "speed"]).source
    ''
    """
    if "fclass" in names:
        return SourceFields("Geofabrik", {tag: name for name, tag in _GEOFABRIK.items() if name in names})
    if "highway" not in names:
        return SourceFields("")
    fields = {tag: tag for tag in TAGS if tag in names}
    return SourceFields("OpenStreetMap by GDAL" if "other_tags" in names else "OpenStreetMap columns", fields)


def listed(value: object) -> list[str]:
    """Return the values of a tag: one, or those of a list as osmnx writes it (``['30', '50']``) or QGIS holds it.

    Examples
    --------
    >>> listed("['residential', 'unclassified']"), listed("primary"), listed(None)
    (['residential', 'unclassified'], ['primary'], [])
    """
    if value is None:
        return []
    if isinstance(value, list | tuple):
        return [text for one in value for text in listed(one)]
    text = str(value).strip()
    if text.startswith("[") and text.endswith("]"):
        return [part for found in _PART_OF_LIST.findall(text[1:-1]) if (part := "".join(found).strip())]
    return [text] if text else []


def plain_tags(tags: Tags) -> dict[str, list[object]]:
    """Bring tags to OpenStreetMap's: lists divided by semicolons, ``track_grade2`` as a track of grade 2.

    Parameters
    ----------
    tags : mapping of str to sequence of n values

    Returns
    -------
    dict of str to list of n str or None

    Examples
    --------
    >>> plain_tags({"highway": ["track_grade2", "['service', 'track']"], "maxspeed": [0, "['30', '50']"]})
    {'highway': ['track', 'service;track'], 'maxspeed': [None, '30;50'], 'tracktype': ['grade2', None]}
    """
    plain = {name: _each(values, _joined) for name, values in tags.items()}
    if "maxspeed" in plain:  # Geofabrik writes 0 where there is no limit on record
        plain["maxspeed"] = [None if value in ("0", "0.0") else value for value in plain["maxspeed"]]
    graded = _each(plain.get("highway", ()), lambda value: _TRACK.fullmatch(str(value)))
    if any(graded):
        known = plain.get("tracktype", [None] * len(graded))
        plain["tracktype"] = [f"grade{g[1]}" if g else kind for g, kind in zip(graded, known, strict=True)]
        plain["highway"] = ["track" if g else road for g, road in zip(graded, plain["highway"], strict=True)]
    return plain


def _joined(value: object) -> object:
    return ";".join(dict.fromkeys(listed(value))) or None


def closed_by_access(tags: Tags, mode: Mode, count: int) -> Booleans:
    """Tell which roads their access closes to a means of travel.

    The tag that speaks of the means alone wins over the general one: ``motor_vehicle=yes`` opens what
    ``access=private`` closes, and the other way round.  Of several values the road is closed where all are.

    Parameters
    ----------
    tags : mapping of str to sequence of n values
        As `plain_tags` gives them.
    mode : {"car", "walk", "bicycle"}
    count : int
        Number of lines.

    Returns
    -------
    (n,) ndarray of bool

    Examples
    --------
    >>> closed_by_access({"access": ["private", "no", None], "motor_vehicle": [None, "yes", "no"]}, "car", 3).tolist()
    [True, False, True]
    """
    closed = np.zeros(count, dtype=bool)
    settled = np.zeros(count, dtype=bool)
    for name in (name for name in _ACCESS[mode] if name in tags):
        said = np.array(_each(tags[name], lambda value: bool(_lower(value))), dtype=bool) & ~settled
        closed |= said & np.array(_each(tags[name], lambda value: _closes(_lower(value))), dtype=bool)
        settled |= said
    return closed


def _closes(text: str) -> bool:
    return text in CLOSED or all(part.strip() in CLOSED for part in text.split(";"))


def _lower(value: object) -> str:
    return "" if value is None else str(value).strip().lower()


def _each(values: Sequence[object], read: Callable[[object], Read]) -> list[Read]:
    """Read each different value once: a million lines have few."""
    keys: Sequence[object] = values
    try:
        examples = dict(zip(keys, values, strict=True))
    except TypeError:  # a list is no key
        keys = [repr(value) for value in values]
        examples = dict(zip(keys, values, strict=True))
    known = {key: read(example) for key, example in examples.items()}
    return [known[key] for key in keys]


def is_ferry(tags: Tags, count: int) -> Booleans:
    """Tell which lines are ferries."""
    if "route" not in tags:
        return np.zeros(count, dtype=bool)
    return np.array(_each(tags["route"], lambda value: _lower(value) == "ferry"), dtype=bool)


def ferry_minutes(tags: Tags, count: int) -> Floats:
    """Give how long ferries take.

    Parameters
    ----------
    tags : mapping of str to sequence of n values
        With ``route`` and ``duration``.
    count : int
        Number of lines.

    Returns
    -------
    (n,) ndarray
        NaN where a line is no ferry or its duration is not known.

    Examples
    --------
    >>> ferry_minutes({"route": ["ferry", None], "duration": ["00:30", None]}, 2).tolist()
    [30.0, nan]
    """
    if "route" not in tags or "duration" not in tags:
        return np.full(count, np.nan)
    minutes = np.array(_each(tags["duration"], parse_duration), dtype=np.float64)
    return np.asarray(np.where(is_ferry(tags, count) & (minutes > 0.0), minutes, np.nan))


def ferry_speeds(metres: Floats, minutes: Floats) -> Floats:
    """Give how fast ferries are, from their length and how long they take; kilometres an hour, NaN where unknown.

    Examples
    --------
    >>> ferry_speeds(np.array([5000.0, 700.0]), np.array([30.0, np.nan])).tolist()
    [10.0, nan]
    """
    return np.asarray(metres / 1000.0 / (minutes / 60.0), dtype=np.float64)


def parse_duration(value: object) -> float:
    """Read OpenStreetMap's ``duration`` in minutes; NaN where it is none.

    Examples
    --------
    >>> [parse_duration(text) for text in ("00:30", "1:15", "00:20:30", "45", "PT1H10M", "varies", None)]
    [30.0, 75.0, 20.5, 45.0, 70.0, nan, nan]
    """
    text = "" if value is None else str(value).strip()
    if found := _HOURS.fullmatch(text):
        if found[1] is None:
            return int(found[2]) * 60.0 + int(found[3])
        return int(found[1]) * 60.0 + int(found[2]) + int(found[3]) / 60.0
    if found := _ISO.fullmatch(text):
        return int(found[1] or 0) * 60.0 + int(found[2] or 0) if found[1] or found[2] else float("nan")
    return float(text) if text.isdigit() and text.isascii() else float("nan")
