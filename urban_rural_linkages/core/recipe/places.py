"""Places and roads: points with people, points of services with their types, and lines that are roads.

A settlement has a whole number of people, and all of them nearly as many as the region; a service has a type, a text
of few different values; a road has a class of OpenStreetMap or a speed.  Rivers have neither and are no roads.
"""

from __future__ import annotations

import re

from ..access.road_tags import source_fields
from ..notes import Amount, Note
from .described import FieldDescription, LayerDescription
from .found import Candidate, Found, decide
from .unit_fields import find_name, refusal_of_counts
from .words import name_score

_NEAR, _ALIKE = 0.25, 0.02  # of the people of the region
_MOST_TYPES = 60
_SPEEDS = (3.0, 200.0)
_CLASSES = frozenset({
    "motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "residential", "service", "track",
    "path", "footway", "cycleway", "road", "steps", "living_street", "pedestrian", "bridleway", "motorway_link",
    "trunk_link", "primary_link", "secondary_link", "tertiary_link",
})  # fmt: skip
_ID = re.compile(r"(^|_)(id|code|cod|codigo|ine)$", re.IGNORECASE)


def find_settlement_people(layer: LayerDescription, people: float) -> Found:
    """Find the field of the people who live in each settlement.

    Parameters
    ----------
    layer : LayerDescription
        Of points; where it holds a sample only, the sum says nothing and the name has to.
    people : float
        Inhabitants of the region; NaN where not known.
    """
    candidates, refused = [], {}
    for one in layer.fields:
        if (against := refusal_of_counts(one)) is not None:
            refused[one.name] = against
            continue
        named = name_score(one.name, "people")
        if not layer.is_whole or not people > 0:
            if named >= 0.7:
                candidates.append(Candidate(one.name, 0.65 * named, Note("people by its name")))
            continue
        share = one.total / people
        said = {"people": Amount(one.total), "share": Amount(100 * share, 1)}
        if abs(share - 1.0) > _NEAR and not (named and 0.01 < share < 1.0):
            refused[one.name] = Note("adds up to {people}, {share} % of the inhabitants", **said)
            continue
        score = (0.7 if abs(share - 1.0) <= _ALIKE else 0.4 if abs(share - 1.0) <= _NEAR else 0.1) + 0.3 * named
        candidates.append(Candidate(one.name, score, Note("{people} people, {share} % of the inhabitants", **said)))
    return decide("SETTLEMENT_POP", candidates, refused, Note("the people of each settlement"))


def find_service_type(layer: LayerDescription) -> Found:
    """Find the field that tells hospitals from schools: a text of few different values.

    Examples
    --------
    >>> kind = FieldDescription("tipo", "text", ["school", "school", "pharmacy", "pharmacy"])
    >>> ids = FieldDescription("id", "text", ["a", "b", "c", "d"])
    >>> found = find_service_type(LayerDescription("s", "servicios", "point", (ids, kind)))
    >>> found.chosen, str(found.refused["id"])
    ('tipo', '4 different texts are no types')
    """
    candidates, refused = [], {}
    for one in layer.fields:
        if one.kind != "text" or one.is_empty:
            refused[one.name] = Note("holds no value") if one.is_empty else Note("holds no text")
            continue
        named, known = name_score(one.name, "type"), len(one.texts)
        if one.different > min(_MOST_TYPES, max(known / 2, 1)) or _ID.search(one.name):
            refused[one.name] = Note("{count} {count:text is no type|different texts are no types}",
                                     count=one.different)  # fmt: skip
            continue
        if one.different < 2 and named < 0.5:
            refused[one.name] = Note("holds one value only")
            continue
        full = known / max(len(one.values), 1)
        score = 0.2 * full + 0.6 * named + (0.1 if one.different > 1 else 0.0)
        reason = Note("{count} {count:type|types}: {types}",
                      count=one.different, types=", ".join(sorted(set(one.texts))[:4]))  # fmt: skip
        candidates.append(Candidate(one.name, score, reason))
    return decide("SERVICE_TYPE", candidates, refused, Note("the type of each service"), enough=0.5)


def find_service_name(layer: LayerDescription, kind: str) -> Found:
    """Find the field of the services' names, which is not the one of their types."""
    found = find_name(layer, (kind,))
    return Found("SERVICE_NAME", found.candidates, found.refused, found.question)


def find_service_key(layer: LayerDescription, earlier: LayerDescription | None) -> Found:
    """Find the field by which a service is known at both dates: a code that both layers have; nothing is asked.

    Parameters
    ----------
    layer : LayerDescription
        The services, with values.
    earlier : LayerDescription or None
        Those at the start; without them no code is needed.

    Examples
    --------
    >>> services = LayerDescription("s", "services", "point", (FieldDescription("service_id", "text", ["a1", "b2"]),))
    >>> find_service_key(services, services).chosen, find_service_key(services, None).chosen
    ('service_id', '')
    """
    candidates, refused = [], {}
    for one in layer.fields:
        if earlier is None or not (name_score(one.name, "code") >= 0.7 or _ID.search(one.name)):
            continue
        if one.counts_rows or one.different < len(one.values) or one.is_empty:
            refused[one.name] = Note("is no code of its own for each service")
        elif one.name not in earlier.by_name:
            refused[one.name] = Note("the services at the start have no such field")
        else:
            candidates.append(Candidate(one.name, 0.8, Note("all different, and at both dates")))
    return Found("SERVICE_KEY", tuple(candidates), refused)


def find_road_fields(layer: LayerDescription) -> dict[str, Found]:
    """Find class, speed and direction of roads.

    Returns
    -------
    dict of str to Found
        Of HIGHWAY, MAXSPEED, SPEED and DIRECTION_FIELD; nothing is found in lines that are no roads.
    """
    tags = source_fields(layer.names).fields
    highway, maxspeed = tags.get("highway"), tags.get("maxspeed")
    found = {"HIGHWAY": Found("HIGHWAY"), "MAXSPEED": Found("MAXSPEED"), "SPEED": Found("SPEED"),
             "DIRECTION_FIELD": Found("DIRECTION_FIELD")}  # fmt: skip
    classes = layer.by_name.get(highway or "")
    if highway and classes is not None and _has_classes(classes):
        found["HIGHWAY"] = _certain("HIGHWAY", highway, Note("classes of OpenStreetMap"))
        if maxspeed:
            found["MAXSPEED"] = _certain("MAXSPEED", maxspeed, Note("speed limits"))
    else:
        found["SPEED"] = _find_speed(layer)
    direction = tags.get("oneway") or next((n for n in layer.names if name_score(n, "direction") >= 0.7), "")
    if direction and (found["HIGHWAY"].candidates or found["SPEED"].candidates):
        found["DIRECTION_FIELD"] = _certain("DIRECTION_FIELD", direction, Note("one-way roads by its name"))
    return found


def are_roads(layer: LayerDescription) -> bool:
    """Tell whether lines are roads: they have a class of OpenStreetMap, or a speed."""
    found = find_road_fields(layer)
    return bool(found["HIGHWAY"].candidates or found["SPEED"].candidates)


def _has_classes(one: FieldDescription) -> bool:
    """Tell whether a field holds classes of roads; one whose values were not read is taken by its name."""
    if not len(one.values):
        return True
    parts = {part.strip("[]' \"") for text in set(one.texts) for part in text.replace(";", ",").split(",")}
    return any(part in _CLASSES or part.startswith("track_grade") for part in parts)


def _find_speed(layer: LayerDescription) -> Found:
    candidates, refused = [], {}
    for one in layer.fields:
        named = name_score(one.name, "speed")
        if named < 0.7:
            continue
        if len(one.values) and not (one.known.size and _SPEEDS[0] <= float(one.known.mean()) <= _SPEEDS[1]):
            refused[one.name] = Note("its values are no speeds in km/h")
            continue
        candidates.append(Candidate(one.name, 0.8 * named, Note("speeds in km/h")))
    return decide("SPEED", candidates, refused, Note("the speed on each road"), enough=0.5)


def _certain(parameter: str, name: str, reason: Note) -> Found:
    return Found(parameter, (Candidate(name, 1.0, reason),))
