"""The table of survival among the layers of a project, and its fields: ages, probabilities, and the sex."""

from __future__ import annotations

from collections.abc import Sequence

from ..demography.age_fields import parse_ages
from ..errors import InputError
from ..notes import Amount, Note
from .described import FieldDescription, LayerDescription
from .found import Candidate, Found
from .words import name_score

_NAMED = 0.7
_FIELDS = {"SURVIVAL_SEX": "sex", "SURVIVAL_AGE": "age", "SURVIVAL_SHARE": "survival_share"}


def find_survival(layers: Sequence[LayerDescription]) -> Found:
    """Find the table of survival: one that is called so, and has ages and probabilities; nothing is asked.

    Parameters
    ----------
    layers : sequence of LayerDescription
        With or without values.
    """
    candidates, refused = [], {}
    for layer in layers:
        if layer.geometry != "table":
            refused[layer.id] = Note("is no table")
            continue
        fields = find_survival_fields(layer)
        lacking = [name for name in ("SURVIVAL_AGE", "SURVIVAL_SHARE") if not fields[name].candidates]
        if lacking:
            refused[layer.id] = Note("no two fields hold ages and probabilities")
        elif name_score(layer.name, "survival_layer") >= _NAMED:
            candidates.append(Candidate(layer.id, 0.8, Note("{count} {count:row|rows}", count=Amount(layer.count))))
    return Found("SURVIVAL", tuple(candidates), refused)


def find_survival_fields(layer: LayerDescription) -> dict[str, Found]:
    """Find the fields of a table of survival.

    Returns
    -------
    dict of str to Found
        Of SURVIVAL_SEX, SURVIVAL_AGE and SURVIVAL_SHARE.

    Examples
    --------
    >>> table = LayerDescription("a", "life_table", "table", (
    ...     FieldDescription("sexo", "text", ["w", "m"]), FieldDescription("edad", "text", ["0-4", "85+"]),
    ...     FieldDescription("px", "text", ["0.99", "0.5"])))
    >>> {name: one.chosen for name, one in find_survival_fields(table).items()}
    {'SURVIVAL_SEX': 'sexo', 'SURVIVAL_AGE': 'edad', 'SURVIVAL_SHARE': 'px'}
    """
    found = {}
    for parameter, subject in _FIELDS.items():
        candidates, refused = [], {}
        for one in layer.fields:
            against = _against(one, parameter) if one.values is not None and len(one.values) else None
            named = name_score(one.name, subject)
            if against is not None:
                refused[one.name] = against
            elif named >= _NAMED:
                candidates.append(Candidate(one.name, named, Note("by its name")))
        ranked = tuple(sorted(candidates, key=lambda one: -one.score))
        found[parameter] = Found(parameter, ranked, refused)
    return found


def _against(one: FieldDescription, parameter: str) -> Note | None:
    """Return why a field with values is no sex, no age or no probability."""
    if one.is_empty:
        return Note("holds no value")
    if parameter == "SURVIVAL_SHARE":
        known = one.known
        is_share = bool(known.size) and bool(((known >= 0) & (known <= 1)).all())
        return None if is_share else Note("holds no shares from 0 to 1")
    if parameter == "SURVIVAL_AGE":
        return None if _are_ages(one.texts) else Note("holds no ages")
    return None if one.different <= 3 else Note("{count} different values are no sexes", count=one.different)


def _are_ages(texts: Sequence[str]) -> bool:
    try:
        for text in texts:
            parse_ages(text)
    except InputError:
        return False
    return True
