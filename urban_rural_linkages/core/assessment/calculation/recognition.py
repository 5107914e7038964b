"""Layers, fields and values recognised: which layer fits a role, which field is which, what its values mean.

Names rank and values decide, as everywhere in the plugin; a planner's Spanish is read as readily as our own codes.
What is not recognised stays open and is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...recipe.age_families import find_age_families, women_among
from ...recipe.described import FieldDescription, LayerDescription
from ...recipe.places import find_road_fields
from ...recipe.words import name_score, tokens
from ...recipe.year_fields import find_families
from .roles import ROLES, Role, RoleField
from .values import meanings

SEX_CODES = "sex_codes"
"""Beside the pattern of the fields by age: the codes of the sexes in it."""
_LAYERS = {
    "municipalities": "unit_layer", "settlements": "settlement_layer", "services": "service_layer",
    "roads": "road_layer", "flows": "flow_layer",
}  # fmt: skip
_FIELDS = {"code": "code", "women": "women", "men": "men", "births": "births", "deaths": "deaths", "type": "type"}
"""Roles and meanings that the plugin knows by more words, in six languages."""
_ENOUGH = 0.69
_BY_NAME = 0.5
_LESS = 0.01  # by which words of elsewhere come after those of the role itself


@dataclass(frozen=True)
class Recognised:
    """Findings among the fields of a layer for a role.

    Attributes
    ----------
    fields : mapping of str to str
        Names of fields by what they mean.
    meanings : mapping of str to str
        Values of mapped fields with what they mean.
    missing : tuple of str
        Meanings that the role needs and nothing was found for.
    gaps : tuple of str
        Other meanings that nothing was found for.
    open_values : tuple of str
        Values that are not understood.
    """

    fields: Mapping[str, str]
    meanings: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    open_values: tuple[str, ...] = ()


def recognise(role: Role, layer: LayerDescription, given: Mapping[str, str] | None = None) -> Recognised:
    """Find what the fields of a layer mean for a role.

    Parameters
    ----------
    role : Role
    layer : LayerDescription
        With values where they were read.
    given : mapping of str to str, optional
        Fields that the user has chosen, by meaning; they stand, and the rest is found beside them.

    Examples
    --------
    >>> fields = (FieldDescription("uso", "text", ["verde", "dotacional", "vial"]), FieldDescription("fid", "whole"))
    >>> found = recognise(ROLES["public_land"], LayerDescription("a", "sistemas", "polygon", fields))
    >>> found.fields, found.meanings, found.open_values
    ({'use': 'uso'}, {'verde': 'green', 'dotacional': 'facilities'}, ('vial',))
    """
    fields = {meaning: name for meaning, name in (given or {}).items() if name in layer.by_name or meaning == "ages"}
    if role.id == "people" and "ages" not in fields:
        fields |= _ages(layer)
    if role.id == "vital":
        fields = {**_yearly_events(layer), **fields}
    if role.id == "roads":
        fields = {**_road_fields(layer), **fields}
    _match(role, layer, fields)
    values, still_open = _values(role, layer, fields)
    lacking = [one.meaning for one in role.fields if one.meaning not in fields]
    needed = tuple(meaning for meaning in lacking if (one := role.field(meaning)) is not None and one.needed)
    if role.id == "roads" and not {"highway", "speed"} & set(fields):
        needed = ("highway",)
    return Recognised(fields, values, needed, tuple(one for one in lacking if one not in needed), still_open)


def layer_score(role: Role, layer: LayerDescription) -> float:
    """Tell how well a layer fits a role, 0 to 1; 0 where its geometry or a field that is needed does not fit.

    Examples
    --------
    >>> towns = LayerDescription("a", "Municipios", "polygon", (FieldDescription("codigo", "text"),), count=60)
    >>> layer_score(ROLES["municipalities"], towns), layer_score(ROLES["roads"], towns)
    (1.0, 0.0)
    """
    if layer.geometry not in role.geometry or layer.count == 0:
        return 0.0
    found = recognise(role, layer)
    if found.missing:
        return 0.0
    named = max(_score(layer.name, role.words), _known_by(_LAYERS, role.id, layer.name))
    known = [meaning for meaning in found.fields if meaning not in ("code", "name", "id", SEX_CODES)]
    wanted = [one.meaning for one in role.fields if one.meaning not in ("code", "name", "id")]
    return round(0.8 * named + 0.2 * (len(known) / len(wanted) if wanted else 1.0), 3) if named else 0.0


def find_layers_of_roles(layers: Sequence[LayerDescription], wanted: Sequence[str]) -> dict[str, str]:
    """Return the layer that fits each role best, by its id; roles that no layer fits are left out.

    A layer is bound to one role, where it fits best, but for tables and outlines that hold several things.
    """
    scores = sorted(((layer_score(ROLES[role], layer), role, layer.id) for role in wanted if role in ROLES
                     for layer in layers), key=lambda one: (-one[0], one[1], one[2]))  # fmt: skip
    found: dict[str, str] = {}
    taken: set[str] = set()
    for score, role, layer in scores:
        if score >= _BY_NAME and role not in found and layer not in taken:
            found[role] = layer
            taken.add(layer)
    return found


def _match(role: Role, layer: LayerDescription, fields: dict[str, str]) -> None:
    """Give each meaning that is still open the free field whose name fits best; needed meanings choose first."""
    taken = set(fields.values()) | set(_by_age(role, layer))
    pairs = sorted(
        ((_fits(wanted, one), not wanted.needed, place, number, wanted.meaning, one.name)
         for place, wanted in enumerate(role.fields) for number, one in enumerate(layer.fields)
         if wanted.meaning not in fields and one.name not in taken and wanted.words),
        key=lambda pair: (-pair[0], pair[1:4]),
    )  # fmt: skip
    for score, _, _, _, meaning, name in pairs:
        if score >= _ENOUGH and meaning not in fields and name not in taken:
            fields[meaning] = name
            taken.add(name)


def _fits(wanted: RoleField, one: FieldDescription) -> float:
    """Tell how well a field fits a meaning by its name, where its type allows it and it does not number the rows."""
    if one.counts_rows or (wanted.kind == "number" and one.kind not in ("whole", "real", "text")):
        return 0.0
    if wanted.kind == "number" and one.kind == "text" and len(one.values) and not one.known.size:
        return 0.0
    if wanted.unique and one.different < len(one.values):
        return 0.0
    return max(_score(one.name, wanted.words), _known_by(_FIELDS, wanted.meaning, one.name) - _LESS)


def _known_by(subjects: Mapping[str, str], key: str, name: str) -> float:
    """Tell how well a name fits the words that the plugin has for something anyway; a part of a word is not enough."""
    found = name_score(name, subjects[key]) if key in subjects else 0.0
    return found if found >= _ENOUGH else 0.0


def _score(name: str, words: str) -> float:
    parts, known = tokens(name), set(words.split())
    letters = [part for part in parts if not part.isdigit()]
    if "".join(parts) in known:
        return 1.0
    if "".join(letters) in known:
        return 0.9 if len(letters) == len(parts) else 0.75
    return 0.7 if any(part in known for part in letters) and len(letters) <= 3 else 0.0


def _ages(layer: LayerDescription) -> dict[str, str]:
    families = find_age_families(layer)
    if not families:
        return {}
    code, _ = women_among(families[0], float("nan"))
    reading = families[0].readings.get(code) or next(iter(families[0].readings.values()))
    return {"ages": reading["AGE_FIELDS"], SEX_CODES: reading["SEX_CODES"]}


def _yearly_events(layer: LayerDescription) -> dict[str, str]:
    """Return the patterns of births and deaths where each year has a field of its own, such as births_{year}."""
    found: dict[str, str] = {}
    families = find_families(layer)
    for meaning in ("births", "deaths"):
        named = [family for family in families if family.subject(meaning) >= _ENOUGH]
        if named:
            found[meaning] = max(named, key=lambda family: len(family.fields)).pattern
    return found


def _by_age(role: Role, layer: LayerDescription) -> list[str]:
    return [name for family in find_age_families(layer) for name in family.fields] if role.id == "people" else []


def _road_fields(layer: LayerDescription) -> dict[str, str]:
    names = {"HIGHWAY": "highway", "MAXSPEED": "maxspeed", "SPEED": "speed", "DIRECTION_FIELD": "oneway"}
    return {names[parameter]: found.chosen for parameter, found in find_road_fields(layer).items() if found.chosen}


def _values(role: Role, layer: LayerDescription, fields: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    found: dict[str, str] = {}
    still_open: list[str] = []
    for one in role.fields:
        described = layer.by_name.get(fields.get(one.meaning, ""))
        if one.kind == "mapped" and described is not None:
            known, unknown = meanings(role.id, one.meaning, described.texts)
            found |= known
            still_open += unknown
    return found, tuple(dict.fromkeys(still_open))
