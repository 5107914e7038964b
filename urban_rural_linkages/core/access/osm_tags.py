"""Tags of OpenStreetMap as GDAL gives them: direction of traffic, and the keys within ``other_tags``.

Why: a PBF read by GDAL has a column for ``highway``, and everything else that a route needs (``maxspeed``, ``oneway``,
``junction``, ``tracktype``) in one text, as PostgreSQL's hstore writes it or as JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import numpy as np

from ..arrays import Integers8
from ..notes import Note

BOTH, FORWARD, BACKWARD = 0, 1, -1
ONE_WAY_CLASSES = frozenset({"motorway", "motorway_link"})
ROUNDABOUTS = frozenset({"roundabout", "circular"})

_OSM_VALUES = {
    "yes": FORWARD, "true": FORWARD, "1": FORWARD,
    "-1": BACKWARD, "reverse": BACKWARD,
    "no": BOTH, "false": BOTH, "0": BOTH,
    "reversible": BOTH, "alternating": BOTH,  # open one way now, the other way later
    "f": FORWARD, "t": BACKWARD, "b": BOTH,  # Geofabrik's from, to and both
}  # fmt: skip
_PAIR = re.compile(r'"((?:[^"\\]|\\.)*)"\s*=>\s*(?:"((?:[^"\\]|\\.)*)"|NULL)')
_ESCAPED = re.compile(r"\\(.)")


def unpack_other_tags(values: Sequence[object], keys: Sequence[str]) -> dict[str, list[str | None]]:
    r"""Take some tags out of a column of ``other_tags``.

    Parameters
    ----------
    values : sequence of n values
        Text of the form ``"maxspeed"=>"50","oneway"=>"yes"``, or a JSON object; None = no tags.
    keys : sequence of str
        The tags wanted.

    Returns
    -------
    dict of str to list of n str or None
        The value of each tag; None where a line lacks it.

    Examples
    --------
    >>> unpack_other_tags(['"maxspeed"=>"50","note"=>"say \\"no\\""', None], ["maxspeed", "note"])
    {'maxspeed': ['50', None], 'note': ['say "no"', None]}
    """
    found: dict[str, list[str | None]] = {key: [None] * len(values) for key in keys}
    for row, value in enumerate(values):
        text = "" if value is None else str(value)
        if any(key in text for key in keys):
            tags = _json_tags(text) if text.lstrip().startswith("{") else _hstore_tags(text)
            for key in keys:
                found[key][row] = tags.get(key)
    return found


def osm_directions(
    oneway: Sequence[object] | None, highway: Sequence[object] | None = None, junction: Sequence[object] | None = None
) -> tuple[Integers8, list[Note]]:
    """Read the direction of traffic as OpenStreetMap tags it.

    ``yes``, ``true`` and ``1`` are forward, ``-1`` and ``reverse`` backward, ``no``, ``false`` and ``0`` both.
    Without a tag, motorways, their links and roundabouts are one-way, and everything else is open both ways.
    ``reversible`` and ``alternating`` roads are open both ways, some of the time.  Geofabrik's F, T and B are forward,
    backward and both.  A list of values that differ is open both ways.

    Parameters
    ----------
    oneway, highway, junction : sequence of n values, optional
        Tags of each line; None = not tagged.

    Returns
    -------
    (n,) ndarray of int8
        1, -1, or 0 for both.
    list of Note
        On values that are none of these, and were taken for both.

    Examples
    --------
    >>> osm_directions(["yes", "-1", "no", None], ["primary", "primary", "motorway", "motorway"])[0].tolist()
    [1, -1, 0, 1]
    """
    count = max(len(tags) for tags in (oneway, highway, junction, ()) if tags is not None)
    nothing: Sequence[object] = [None] * count
    rows = zip(oneway or nothing, highway or nothing, junction or nothing, strict=True)
    direction = np.zeros(count, dtype=np.int8)
    unknown: list[str] = []
    for row, (tag, road, shape) in enumerate(rows):
        parts = [part.strip() for part in _text(tag).split(";") if part.strip()]
        known = {_OSM_VALUES[part] for part in parts if part in _OSM_VALUES}
        if not parts:
            classes = _text(road).split(";")
            implied = set(classes) <= ONE_WAY_CLASSES or _text(shape) in ROUNDABOUTS
            direction[row] = FORWARD if implied else BOTH
        elif known:
            direction[row] = known.pop() if len(known) == 1 else BOTH
        else:
            unknown.append(_text(tag))
    return direction, _unknown_notes(unknown)


def field_directions(values: Sequence[object], forward: str, backward: str, both: str) -> tuple[Integers8, list[Note]]:
    """Read the direction of traffic from a field with values of its own.

    Parameters
    ----------
    values : sequence of n values
        None = both.
    forward, backward, both : str
        What the field holds; compared as text, case aside.

    Returns
    -------
    (n,) ndarray of int8
        1, -1, or 0 for both.
    list of Note
        On values that are none of these, and were taken for both.

    Examples
    --------
    >>> field_directions(["FT", "TF", "B", None], "FT", "TF", "B")[0].tolist()
    [1, -1, 0, 0]
    """
    meaning = {_text(both): BOTH, "": BOTH, _text(backward): BACKWARD, _text(forward): FORWARD}
    meaning[""] = BOTH
    texts = [_text(value) for value in values]
    direction = np.array([meaning.get(text, BOTH) for text in texts], dtype=np.int8)
    return direction, _unknown_notes([text for text in texts if text not in meaning])


def _unknown_notes(unknown: list[str]) -> list[Note]:
    if not unknown:
        return []
    return [Note(
        "{count} {count:line has|lines have} a direction such as '{value}' that says nothing; {count:it is|they are} "
        "open both ways.",
        count=len(unknown), value=min(unknown),
    )]  # fmt: skip


def _hstore_tags(text: str) -> dict[str, str]:
    return {
        _ESCAPED.sub(r"\1", match[1]): _ESCAPED.sub(r"\1", match[2])
        for match in _PAIR.finditer(text)
        if match[2] is not None
    }


def _json_tags(text: str) -> dict[str, str]:
    try:
        tags = json.loads(text)
    except (ValueError, RecursionError):  # no JSON, or nested without end
        return {}
    return {str(key): str(value) for key, value in tags.items() if value is not None}


def _text(value: object) -> str:
    return "" if value is None else str(value).strip().lower()
