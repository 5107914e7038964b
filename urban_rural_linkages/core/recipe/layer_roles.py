"""Layers of a project told apart: units, settlements, services, roads, commuting, links and associations.

Geometry and fields decide, names rank: polygons are units, points are settlements or services, lines with a class or a
speed are roads.  A layer without geometry of the right kind is refused with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..notes import Amount, Note
from .described import LayerDescription
from .flow_columns import find_flow_columns
from .found import AHEAD, Candidate, Found
from .link_roles import find_associations, find_links, has_layers
from .places import are_roads, find_service_type, find_settlement_people
from .survival_roles import find_survival
from .words import name_score, year_in
from .year_fields import find_families

_KINDS = {"polygon": Note("polygons"), "line": Note("lines"), "point": Note("points"), "table": Note("a table")}
Judged = Candidate | Note


def find_layers(layers: Sequence[LayerDescription], people: float = float("nan"), codes: Sequence[str] = ()
) -> dict[str, Found]:  # fmt: skip
    """Find the layers of a diagnosis.

    Parameters
    ----------
    layers : sequence of LayerDescription
        With or without values: where they were not read, names of layers and fields decide, and less is sure.
    people : float
        Inhabitants of the region; NaN where not known yet.
    codes : sequence of str
        Codes of the units; none where not known yet.

    Returns
    -------
    dict of str to Found
        Of UNITS, SETTLEMENTS, SERVICES, SERVICES_START, NETWORK, FLOWS, LINKS, ASSOCIATIONS and SURVIVAL, by the ids
        of layers.

    Examples
    --------
    >>> towns = LayerDescription("a", "Municipios", "polygon", count=60)
    >>> rivers = LayerDescription("b", "rivers", "line", count=118)
    >>> found = find_layers([towns, rivers])
    >>> found["UNITS"].chosen, str(found["NETWORK"].refused["b"])
    ('a', 'no field has a class of roads or a speed')
    """
    earlier = _earlier_services(layers)
    return {
        "UNITS": _find("UNITS", layers, _as_units),
        "SETTLEMENTS": _find("SETTLEMENTS", layers, lambda layer: _as_settlements(layer, people)),
        "SERVICES": _find("SERVICES", layers, lambda layer: _as_services(layer, earlier.get(layer.id))),
        "SERVICES_START": _earliest(layers, earlier),
        "NETWORK": _find("NETWORK", layers, _as_roads),
        "FLOWS": _find("FLOWS", layers, lambda layer: _as_flows(layer, codes)),
        "LINKS": find_links(layers, codes),
        "ASSOCIATIONS": find_associations(layers, codes),
        "SURVIVAL": find_survival(layers),
    }


def _find(parameter: str, layers: Sequence[LayerDescription], judge: Callable[[LayerDescription], Judged]) -> Found:
    candidates, refused = [], {}
    for layer in layers:
        judged = judge(layer) if layer.count else Note("has no features")
        if isinstance(judged, Note):
            refused[layer.id] = judged
        else:
            candidates.append(judged)
    ranked = tuple(sorted(candidates, key=lambda one: -one.score))
    names = {layer.id: layer.name for layer in layers}
    question = None
    if ranked:
        close = [names[one.value] for one in ranked if ranked[0].score - one.score < AHEAD]
        if len(close) > 1:
            question = Note("Which layer is it? It may be {values}.", values=", ".join(close))
        elif ranked[0].score < 0.5:
            question = Note("Is it the layer '{name}'?", name=close[0])
    return Found(parameter, ranked, refused, question)


def _as_units(layer: LayerDescription) -> Judged:
    if layer.geometry != "polygon":
        return _wrong_kind(layer)
    if layer.count == 1:
        return Note("has one polygon only")
    named = name_score(layer.name, "unit_layer")
    has_years = any(family.subject("people") or layer.rows == 0 or family.refusal() is None
                    for family in find_families(layer))  # fmt: skip
    has_code = any(name_score(name, "code") >= 0.7 for name in layer.names)
    score = 0.2 + 0.3 * named + 0.3 * has_years + 0.1 * has_code
    return Candidate(layer.id, score, Note("{count} {count:polygon|polygons}", count=Amount(layer.count)))


def _as_settlements(layer: LayerDescription, people: float) -> Judged:
    if layer.geometry != "point":
        return _wrong_kind(layer)
    named = name_score(layer.name, "settlement_layer")
    fields = [name for name in layer.names if name_score(name, "people") >= 0.7]
    if layer.rows and people > 0 and layer.is_whole:
        found = find_settlement_people(layer, people)
        best = found.likeliest
        if best is None:
            return Note("no field of people adds up to the inhabitants")
        return Candidate(layer.id, 0.7 * min(best.score, 1.0) + 0.3 * named, best.reason)
    if not fields:
        return Note("no field is named after people")
    return Candidate(layer.id, 0.3 + 0.4 * named, Note("{count} {count:point|points}", count=Amount(layer.count)))


def _earlier_services(layers: Sequence[LayerDescription]) -> dict[str, int]:
    """Return the year of each layer of services whose name says an earlier one than another layer's, by its id."""
    found = {layer.id: year_in(layer.name) for layer in layers
             if layer.count and isinstance(_as_services(layer), Candidate)}  # fmt: skip
    last = max((year for year in found.values() if year is not None), default=0)
    is_open = None in found.values()  # one without a year is of today
    return {layer: year for layer, year in found.items() if year is not None and (is_open or year < last)}


def _earliest(layers: Sequence[LayerDescription], earlier: Mapping[str, int]) -> Found:
    """Return the services of an earlier date, those of the first year first; never asked."""
    refused = {layer.id: _wrong_kind(layer) for layer in layers if layer.geometry != "point"}
    candidates = (Candidate(layer, 0.8, Note("of {year}", year=year), {"SERVICES_START_YEAR": year})
                  for layer, year in sorted(earlier.items(), key=lambda pair: pair[1]))  # fmt: skip
    return Found("SERVICES_START", tuple(candidates), refused)


def _as_services(layer: LayerDescription, earlier: int | None = None) -> Judged:
    if layer.geometry != "point":
        return _wrong_kind(layer)
    if earlier is not None:
        return Note("of {year}", year=earlier)
    named = name_score(layer.name, "service_layer")
    has_type = any(name_score(name, "type") >= 0.7 for name in layer.names)
    if layer.rows:
        has_type = bool(find_service_type(layer).candidates) and (has_type or bool(named))
    if not (has_type or named >= 0.7):
        return Note("no field has types of services")
    return Candidate(layer.id, 0.2 + 0.3 * has_type + 0.4 * named, Note("{count} {count:point|points}",
                                                                        count=Amount(layer.count)))  # fmt: skip


def _as_roads(layer: LayerDescription) -> Judged:
    if layer.geometry != "line":
        return _wrong_kind(layer)
    if not are_roads(layer):
        return Note("no field has a class of roads or a speed")
    score = 0.6 + 0.3 * name_score(layer.name, "road_layer")
    return Candidate(layer.id, score, Note("{count} {count:line|lines}", count=Amount(layer.count)))


def _as_flows(layer: LayerDescription, codes: Sequence[str]) -> Judged:
    if layer.geometry in ("polygon", "point"):
        return _wrong_kind(layer)
    if has_layers(layer):
        return Note("holds links of several kinds")
    named = name_score(layer.name, "flow_layer")
    rows = Note("{count} {count:row|rows}", count=Amount(layer.count))
    if layer.rows and codes:
        found = find_flow_columns(layer, codes)
        if not all(found[name].candidates for name in ("ORIGIN", "DESTINATION", "WORKERS")):
            return Note("no two columns hold the codes of the units")
        return Candidate(layer.id, 0.6 + 0.3 * named, rows)
    has_ends = all(any(name_score(name, end) >= 0.7 for name in layer.names) for end in ("origin", "destination"))
    if not has_ends:
        return Note("no two columns are named after origin and destination")
    return Candidate(layer.id, 0.4 + 0.3 * named, rows)


def _wrong_kind(layer: LayerDescription) -> Note:
    return Note("holds {kind}", kind=_KINDS[layer.geometry])
