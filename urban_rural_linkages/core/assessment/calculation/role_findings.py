"""Findings of roles, in a sentence each: fields and rows found, gaps for the list, and how values are read.

The sentence stands beside the layer in the window of the plan's data, with a mark: found, found with a gap, not bound,
vanished, or changed since.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from ...notes import Amount, Note
from ...recipe.described import LayerDescription
from ...recipe.found import listed
from ..library import Indicator
from .recognition import SEX_CODES, Recognised
from .roles import CODE, ROLES, Role, field_label
from .values import meaning_label, service_label

_NAMED = 4
_PLAIN = frozenset({CODE, "name", "id", "year", SEX_CODES})  # fields that say least of what a layer gives


class RoleState(StrEnum):
    """State of a role."""

    FOUND = "found"
    GAP = "gap"
    NOT_BOUND = "not_bound"
    VANISHED = "vanished"
    CHANGED = "changed"


@dataclass(frozen=True)
class Wanted:
    """Fields and types of services of a role that the indicators of a list ask for."""

    fields: frozenset[str] = field(default_factory=frozenset)
    services: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoleFinding:
    """State of a role and the sentence beside it."""

    state: RoleState
    sentence: Note


def wanted_roles(indicators: Iterable[Indicator]) -> dict[str, Wanted]:
    """Return the roles that indicators need, in the order of all roles, with what they ask of each.

    The municipalities are always among them: features without a code belong to the outline that they lie in.  Roles
    that this version does not know are left out: nothing could be bound to them.
    """
    fields: dict[str, set[str]] = {}
    services: dict[str, None] = {}
    for indicator in indicators:
        measure = indicator.measure
        if measure is None:
            continue
        for role in (*measure.roles, *measure.beside):
            fields.setdefault(role, set())
        for source in measure.numbers.values():
            fields[source.role] |= {name for name in (*source.fields, *source.holds) if not name.endswith("?")}
            services |= dict.fromkeys(source.services)
        for role in (measure.roles[0], *measure.beside):
            fields[role] |= {*measure.filled, *(() if measure.weight else measure.holds)}
        services |= {name: None for name in measure.services if name != "all"}
    return {name: Wanted(frozenset(fields.get(name, ())), tuple(services) if name == "services" else ())
            for name in ROLES if name in fields or (name == "municipalities" and fields)}  # fmt: skip


def finding(
    role: Role, layer: LayerDescription, found: Recognised, wanted: Wanted, units: Collection[str] = (),
    confirmed: bool = False,
) -> RoleFinding:  # fmt: skip
    """Say what a layer gives a role.

    Parameters
    ----------
    role : Role
    layer : LayerDescription
        With values where they were read.
    found : Recognised
        Its fields and values.
    wanted : Wanted
        What the indicators of the list ask for.
    units : collection of str
        Codes of the plan's units.
    confirmed : bool
        Whether somebody has confirmed how its values are read.
    """
    lacking = [*found.missing, *(one.meaning for one in role.fields if one.meaning in wanted.fields
                                 and one.meaning not in found.fields and one.meaning not in found.missing)]  # fmt: skip
    if found.missing:
        return RoleFinding(RoleState.GAP, Note("{fields}: not found", fields=_labels(role, found.missing)))
    if found.open_values:
        shown = listed([Note("“{value}”", value=value) for value in found.open_values])
        return RoleFinding(RoleState.GAP, Note("{values}: not understood", values=shown))
    if wanted.services:
        return _of_services(found, wanted)
    read = {value: meaning for value, meaning in found.meanings.items() if value.casefold() != meaning}
    if read and not confirmed:
        return RoleFinding(RoleState.GAP, Note(
            "{values} read as {meanings}", values=listed([Note("“{value}”", value=value) for value in read]),
            meanings=listed([meaning_label(meaning) for meaning in dict.fromkeys(read.values())]),
        ))  # fmt: skip
    if lacking:
        return RoleFinding(RoleState.GAP, Note("{found}; not found: {fields}", found=_names(found),
                                               fields=_labels(role, lacking)))  # fmt: skip
    return RoleFinding(RoleState.FOUND, _rows(layer, found, units))


def _of_services(found: Recognised, wanted: Wanted) -> RoleFinding:
    known = set(found.meanings.values())
    lacking = [name.partition("|")[0] for name in wanted.services if not known & set(name.split("|"))]
    count = Amount(len(known))
    if not lacking:
        return RoleFinding(RoleState.FOUND, Note("{count} {count:type|types} found", count=count))
    labels = listed([service_label(name) for name in dict.fromkeys(lacking)], most=2)
    return RoleFinding(RoleState.GAP, Note("{count} {count:type|types} found; missing: {services}",
                                           count=count, services=labels))  # fmt: skip


def _rows(layer: LayerDescription, found: Recognised, units: Collection[str]) -> Note:
    rows = _counted(layer)
    if not found.fields:
        return rows
    codes = layer.by_name.get(found.fields.get(CODE, ""))
    every = set(codes.texts) if codes is not None else set()
    here = len(every & set(units))
    if 0 < here < len(every) and layer.geometry == "polygon":
        return Note("{fields} · {rows}, {here} of them in this plan", fields=_names(found), rows=rows, here=here)
    dates = layer.by_name.get(found.fields.get("year", ""))
    if dates is not None and dates.known.size:
        first, last = int(dates.known.min()), int(dates.known.max())
        return Note("{fields} · {first}–{last}", fields=_names(found), first=first, last=last)
    return Note("{fields} · {rows}", fields=_names(found), rows=rows)


def _counted(layer: LayerDescription) -> Note:
    count = Amount(max(layer.count, 0))
    return {
        "polygon": Note("{count} {count:area|areas}", count=count),
        "point": Note("{count} {count:point|points}", count=count),
        "line": Note("{count} {count:line|lines}", count=count),
        "table": Note("{count} {count:row|rows}", count=count),
    }[layer.geometry]


def _names(found: Recognised) -> Note:
    telling = {meaning: name for meaning, name in found.fields.items() if meaning not in _PLAIN}
    names = [Note("ages by sex") if meaning == "ages" else Note("{field}", field=name)
             for meaning, name in (telling or found.fields).items()]  # fmt: skip
    return listed(names, most=_NAMED)


def _labels(role: Role, meanings: Collection[str]) -> Note:
    return listed([field_label(role.id, meaning) for meaning in meanings])
