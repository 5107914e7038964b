"""Tables of links and of associations among the layers of a project, and their fields.

A table of links has two columns of the units' codes, as one of commuting has, an amount, and a column that says what
goes between them.  A table of associations has one column of codes and one of their names, which repeat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..identifiers import match_ids
from ..notes import Amount, Note
from .described import FieldDescription, LayerDescription
from .flow_columns import find_flow_columns
from .found import AHEAD, ENOUGH, Candidate, Found, decide
from .words import name_score

_NAMED = 0.7
_MOST_LAYERS = 40  # a column of more different texts names places or notes
_NEARLY_ALL = 0.9
_OF_FLOWS = {"LINK_ORIGIN": "ORIGIN", "LINK_DESTINATION": "DESTINATION", "LINK_VALUE": "WORKERS"}
_BY_NAME = {"LINK_UNIT": "measure", "LINK_YEAR": "year", "LINK_SOURCE": "link_source"}


def find_links(layers: Sequence[LayerDescription], codes: Sequence[str]) -> Found:
    """Find the table of links: one with a column of layers, or one that is called so.

    Parameters
    ----------
    layers : sequence of LayerDescription
        With or without values.
    codes : sequence of str
        Codes of the units; none where not known yet.
    """
    candidates, refused = [], {}
    for layer in layers:
        against, named = _no_links(layer, codes), name_score(layer.name, "link_table")
        if against is not None:
            refused[layer.id] = against
        elif has_layers(layer) or named >= _NAMED:  # else it may be one, but is commuting rather
            score = 0.4 + 0.2 * has_layers(layer) + 0.3 * named
            candidates.append(Candidate(layer.id, score, Note("{count} {count:row|rows}", count=Amount(layer.count))))
    return _best_table("LINKS", candidates, refused, layers)


def _no_links(layer: LayerDescription, codes: Sequence[str]) -> Note | None:
    if layer.geometry in ("polygon", "point"):
        return Note("is no table")
    if layer.rows and codes:
        ends = find_flow_columns(layer, codes)
        if not (ends["ORIGIN"].candidates and ends["DESTINATION"].candidates):
            return Note("no two columns hold the codes of the units")
    elif not all(any(name_score(name, end) >= _NAMED for name in layer.names) for end in ("origin", "destination")):
        return Note("no two columns are named after origin and destination")
    if not any(_may_name_layers(one) for one in layer.fields):
        return Note("no column says what goes between the units")
    return None


def has_layers(layer: LayerDescription) -> bool:
    """Tell whether a table of flows holds layers of links, by a column of texts that is called so."""
    return any(_may_name_layers(one) and name_score(one.name, "link_layer") >= _NAMED for one in layer.fields)


def _may_name_layers(one: FieldDescription) -> bool:
    """Tell whether a field may say what goes between units: texts in all rows, and few different ones."""
    if one.kind != "text":
        return False
    return not len(one.values) or (one.filled == len(one.values) and one.different <= _MOST_LAYERS and not one.is_coded)


def find_link_fields(layer: LayerDescription, codes: Sequence[str]) -> dict[str, Found]:
    """Find the fields of a table of links.

    Returns
    -------
    dict of str to Found
        Of LINK_ORIGIN, LINK_DESTINATION, LINK_VALUE, LINK_LAYER, LINK_UNIT, LINK_YEAR and LINK_SOURCE.

    Examples
    --------
    >>> table = LayerDescription("a", "vinculos", "table", (
    ...     FieldDescription("origen", "text", ["1", "1", "2", "3"]),
    ...     FieldDescription("destino", "text", ["2", "3", "1", "1"]),
    ...     FieldDescription("capa", "text", ["school", "goods", "goods", "goods"]),
    ...     FieldDescription("valor", "real", np.array([1.0, 2.5, 4.0, 7.0]))))
    >>> found = find_link_fields(table, ["1", "2", "3"])
    >>> [found[name].chosen for name in ("LINK_ORIGIN", "LINK_DESTINATION", "LINK_VALUE", "LINK_LAYER")]
    ['origen', 'destino', 'valor', 'capa']
    """
    ends = find_flow_columns(layer, codes)
    found = {name: Found(name, ends[of].candidates, ends[of].refused, ends[of].question)
             for name, of in _OF_FLOWS.items() if name != "LINK_VALUE"}  # fmt: skip
    places = {one.value for name in ("LINK_ORIGIN", "LINK_DESTINATION") for one in found[name].candidates}
    found["LINK_VALUE"] = _find_amounts(layer, places)
    found["LINK_LAYER"] = _find_what_goes(layer)
    for parameter, subject in _BY_NAME.items():
        named = [Candidate(one.name, name_score(one.name, subject), Note("by its name")) for one in layer.fields
                 if one.name not in places and name_score(one.name, subject) >= _NAMED]  # fmt: skip
        found[parameter] = Found(parameter, tuple(sorted(named, key=lambda one: -one.score)))
    return found


def _find_amounts(layer: LayerDescription, places: set[str]) -> Found:
    """Find the field of amounts: numbers that are never negative, whole or not."""
    candidates, refused = [], {}
    for one in layer.fields:
        if (against := _no_amounts(one)) is not None:
            refused[one.name] = against
        elif one.name not in places and not name_score(one.name, "year"):
            score = 0.35 + 0.5 * name_score(one.name, "workers")
            candidates.append(Candidate(one.name, score, Note("{count} in all", count=Amount(one.total))))
    alone = ENOUGH if len(candidates) == 1 else 0.0  # whatever it is called
    ranked = [replace(one, score=max(one.score, alone)) for one in candidates]
    return decide("LINK_VALUE", ranked, refused, Note("the amount of each link"))


def _no_amounts(one: FieldDescription) -> Note | None:
    if one.counts_rows:
        return Note("counts the rows")
    if not one.known.size:
        return Note("holds no value") if one.is_empty else Note("holds text, no numbers")
    return Note("holds numbers below 0") if (one.known < 0).any() else None


def _find_what_goes(layer: LayerDescription) -> Found:
    candidates, refused = [], {}
    for one in layer.fields:
        if _may_name_layers(one):
            named = max(name_score(one.name, "link_layer"), 0.7 * name_score(one.name, "type"))
            if named:
                candidates.append(Candidate(one.name, 0.3 + 0.5 * named, Note("{count} {count:layer|layers}",
                                                                              count=one.different)))  # fmt: skip
        elif one.kind != "text":
            refused[one.name] = Note("holds no text")
    return decide("LINK_LAYER", candidates, refused, Note("what goes between the units"))


def find_associations(layers: Sequence[LayerDescription], codes: Sequence[str]) -> Found:
    """Find the table of associations; nothing is asked, because few projects have one."""
    candidates, refused = [], {}
    for layer in layers:
        if layer.geometry != "table":
            refused[layer.id] = Note("is no table")
            continue
        fields = find_association_fields(layer, codes)
        if layer.rows and codes and not fields["MEMBER"].candidates:
            refused[layer.id] = Note("no column holds the codes of the units")
        elif not fields["ASSOCIATION"].candidates:
            refused[layer.id] = Note("no column names associations")
        else:
            score = 0.5 + 0.3 * name_score(layer.name, "association")
            candidates.append(Candidate(layer.id, score, Note("{count} {count:row|rows}", count=Amount(layer.count))))
    return _best_table("ASSOCIATIONS", candidates, refused, layers)


def find_association_fields(layer: LayerDescription, codes: Sequence[str]) -> dict[str, Found]:
    """Find the code of the member and the name of the association.

    Returns
    -------
    dict of str to Found
        Of MEMBER and ASSOCIATION.
    """
    return layer.kept("associations", codes, lambda: _association_fields(layer, codes))


def _association_fields(layer: LayerDescription, codes: Sequence[str]) -> dict[str, Found]:
    members, names, refused = [], [], {}
    for one in layer.fields:
        share = _share_of_units(one, codes)
        if share >= _NEARLY_ALL:
            score = 0.4 + 0.5 * name_score(one.name, "code")
            members.append(Candidate(one.name, score, Note("codes of the units")))
            continue
        refused[one.name] = Note("holds no codes of the units")
        named = name_score(one.name, "association")
        repeats = not len(one.values) or (one.filled > 0 and one.different < one.filled)
        if one.kind == "text" and named >= _NAMED and repeats:
            names.append(Candidate(one.name, 0.3 + 0.5 * named, Note("{count} different", count=one.different)))
    return {"MEMBER": decide("MEMBER", members, refused, Note("the code of the member")),
            "ASSOCIATION": decide("ASSOCIATION", names, {}, Note("the name of the association"))}  # fmt: skip


def _share_of_units(one: FieldDescription, codes: Sequence[str]) -> float:
    """Return the share of a field's values that are codes of units."""
    if one.kind not in ("text", "whole") or one.is_empty or not codes or one.counts_rows:
        return 0.0
    named = list(dict.fromkeys(one.texts))
    return len(np.unique(match_ids(list(dict.fromkeys(codes)), named).right)) / len(named)


def _best_table(
    parameter: str, candidates: Sequence[Candidate], refused: Mapping[str, Note], layers: Sequence[LayerDescription]
) -> Found:  # fmt: skip
    """Take the best table; of several that fit alike, none without a question."""
    ranked = tuple(sorted(candidates, key=lambda one: -one.score))
    names = {layer.id: layer.name for layer in layers}
    alike = [names[one.value] for one in ranked if ranked[0].score - one.score < AHEAD]
    question = Note("Which layer is it? It may be {values}.", values=", ".join(alike)) if len(alike) > 1 else None
    return Found(parameter, ranked, refused, question)
