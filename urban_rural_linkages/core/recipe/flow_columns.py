"""Columns of a table of commuting: two of codes that are those of the units, and one of workers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import sum_by
from ..identifiers import match_ids
from ..notes import Amount, Note
from .described import FieldDescription, LayerDescription
from .found import Candidate, Found, decide
from .unit_fields import refusal_of_counts
from .words import name_score

_FEWEST = 0.3
"""Share of the units that a column of codes names, at least."""
_NEARLY_ALL = 0.9
_FEWEST_VALUES = 3  # 0 and 1 tell neighbours, or whatever is yes or no
_ROUNDED = 0.01
_PLACES = {"ORIGIN": ("origin", "destination"), "DESTINATION": ("destination", "origin")}


def find_flow_columns(layer: LayerDescription, codes: Sequence[str]) -> dict[str, Found]:
    """Find origin, destination and workers of a table of flows.

    Parameters
    ----------
    layer : LayerDescription
    codes : sequence of str
        Codes of the units.

    Returns
    -------
    dict of str to Found
        Of ORIGIN, DESTINATION and WORKERS; nothing is found in a table without two columns of the units' codes.
    """
    return layer.kept("flows", codes, lambda: _found_in(layer, codes))


def _found_in(layer: LayerDescription, codes: Sequence[str]) -> dict[str, Found]:
    matched, refused = {}, {}
    for one in layer.fields:
        share = _share_of_units(one, codes)
        if share >= _FEWEST and one.different > 1:
            matched[one.name] = share
        else:
            refused[one.name] = Note("holds the codes of {share} % of the units", share=Amount(100 * share))
    if len(matched) < 2 or not _repeats(layer, list(matched)):
        return {name: Found(name, (), refused) for name in ("ORIGIN", "DESTINATION", "WORKERS")}
    found = {}
    for parameter, (own, other) in _PLACES.items():
        candidates = []
        for name, share in matched.items():
            score = 0.3 + 0.1 * share + 0.5 * name_score(name, own) - 0.3 * name_score(name, other)
            reason = Note("codes of {share} % of the units", share=Amount(100 * share))
            candidates.append(Candidate(name, score, reason))
        what = Note("where workers live") if parameter == "ORIGIN" else Note("where workers work")
        found[parameter] = decide(parameter, candidates, refused, what)
    found["WORKERS"] = _find_workers(layer, list(matched))
    return found


def _find_workers(layer: LayerDescription, places: Sequence[str]) -> Found:
    candidates, refused = [], {}
    for one in layer.fields:
        if one.name in places:
            continue
        if (against := _against_workers(one, [layer.by_name[name] for name in places])) is not None:
            refused[one.name] = against
            continue
        score = 0.35 + 0.5 * name_score(one.name, "workers") - (0.0 if one.is_count else 0.1)
        candidates.append(Candidate(one.name, score, Note("{count} {count:worker|workers}", count=Amount(one.total))))
    return decide("WORKERS", candidates, refused, Note("the number of workers"))


def _against_workers(one: FieldDescription, places: Sequence[FieldDescription]) -> Note | None:
    """Return why a field cannot count workers, or None; estimates from samples have fractions, shares are none."""
    against = refusal_of_counts(one)
    if against is None:
        return Note("holds one value or two only") if one.different < _FEWEST_VALUES else None
    if one.counts_rows or one.has_commas or not one.known.size or (one.known < 0).any():
        return against
    if float(one.known.max()) <= 1.0 or any(_adds_up_to_the_whole(one, place) for place in places):
        return Note("holds shares, no workers")
    return None


def _adds_up_to_the_whole(one: FieldDescription, place: FieldDescription) -> bool:
    """Tell whether the values of each place add up to 1 or to 100, as shares do."""
    if len(place.texts) != one.numbers.size:
        return False
    places = np.unique(place.texts, return_inverse=True)[1]
    sums = sum_by(places, np.nan_to_num(one.numbers), int(places.max()) + 1)
    return any(bool((np.abs(sums / whole - 1.0) < _ROUNDED).mean() > _NEARLY_ALL) for whole in (1.0, 100.0))


def _share_of_units(one: FieldDescription, codes: Sequence[str]) -> float:
    """Return the share of the units whose codes a field holds.

    Zeros in front that were lost are restored only where nearly all its values are codes then: numbers of workers are
    codes of some units by chance.
    """
    if one.kind not in ("text", "whole") or one.is_empty or not codes or one.counts_rows:
        return 0.0
    named, units = list(dict.fromkeys(one.texts)), list(dict.fromkeys(codes))
    exact = len(set(units) & set(named)) / len(units)
    if exact >= _FEWEST and one.kind == "text":
        return exact
    rows = np.unique(match_ids(units, named).left)
    return len(rows) / len(units) if len(rows) >= _NEARLY_ALL * len(named) else 0.0


def _repeats(layer: LayerDescription, names: Sequence[str]) -> bool:
    """Tell whether the codes repeat, as in a table of pairs: a table of the units themselves names each once."""
    return any(layer.by_name[name].different < len(layer.by_name[name].texts) for name in names)
