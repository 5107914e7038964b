"""Layers of a project as far as they are known, and what a diagnosis finds in them.

A window lists all layers at once, which costs nothing, and reads the values of some in the background: `to_read` says
which, and `find` takes in what follows from whatever is known by then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..notes import Note
from .described import LayerDescription, RasterDescription
from .flow_columns import find_flow_columns
from .found import Found
from .layer_roles import find_layers
from .places import find_road_fields, find_service_name, find_service_type, find_settlement_people
from .raster_roles import find_rasters
from .state import PARENTS, DiagnosisState
from .unit_roles import UnitRoles, find_unit_fields

LAYERS = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK", "FLOWS")
"""Parameters that take a layer or a table."""
RASTERS = ("POPULATION", "POPULATION_START", "LAND", "BUILTUP", "BUILTUP_START")
"""Parameters that take a raster which is looked for."""
_LOOKED_INTO = 3  # likely layers of each kind whose values are read before one is chosen


@dataclass
class ProjectLayers:
    """Layers and rasters of a project, with values where they have been read.

    Attributes
    ----------
    vectors, rasters : dict
        Descriptions by id, in the order of the project.
    is_read : set of str
        Ids of those whose values are known.
    unreadable : dict of str to str
        Why others could not be read.
    roles : UnitRoles or None
        What the fields of the layer of units are.
    """

    vectors: dict[str, LayerDescription] = field(default_factory=dict)
    rasters: dict[str, RasterDescription] = field(default_factory=dict)
    is_read: set[str] = field(default_factory=set)
    unreadable: dict[str, str] = field(default_factory=dict)
    roles: UnitRoles | None = None

    @property
    def names(self) -> dict[str, str]:
        """Names of all layers by id."""
        return {layer: one.name for found in (self.vectors, self.rasters) for layer, one in found.items()}

    @property
    def codes(self) -> list[str]:
        """Codes of the units; none while they are not known."""
        code = self.roles.found["UNIT_ID"].chosen if self.roles is not None else ""
        return self.roles.layer.by_name[code].texts if self.roles is not None and code else []

    @property
    def people(self) -> float:
        """Inhabitants at the end of the period; NaN while they are not known."""
        return self.roles.people(self.roles.found["POP_END"].chosen) if self.roles is not None else float("nan")

    def list(self, vectors: Sequence[LayerDescription], rasters: Sequence[RasterDescription]) -> None:
        """Take the layers of the project as they are now; what was read of those that stay is kept."""
        self.vectors = {one.id: self.vectors[one.id] if one.id in self.is_read else one for one in vectors}
        self.rasters = {one.id: self.rasters[one.id] if one.id in self.is_read else one for one in rasters}
        self.is_read &= self.vectors.keys() | self.rasters.keys()

    def take(self, described: LayerDescription | RasterDescription) -> None:
        """Take a layer that was read."""
        self.is_read.add(described.id)
        self.unreadable.pop(described.id, None)
        if isinstance(described, RasterDescription):
            self.rasters[described.id] = described
        else:
            self.vectors[described.id] = described

    def forget(self, ids: Sequence[str]) -> None:
        """Forget what was read of layers, because they have changed."""
        self.is_read -= set(ids)
        for layer in ids:
            self.unreadable.pop(layer, None)


def to_read(layers: ProjectLayers, state: DiagnosisState) -> list[str]:
    """Return the ids of layers whose values are needed now: those that are chosen, then the likeliest of each kind.

    Parameters
    ----------
    layers : ProjectLayers
    state : DiagnosisState
    """
    wanted = [str(state.values.get(name) or "") for name in (*LAYERS, *RASTERS)]
    if layers.roles is not None:
        for name in LAYERS[1:]:
            found = state.found.get(name)
            wanted += [one.value for one in (found.candidates[:_LOOKED_INTO] if found is not None else ())]
        wanted += layers.rasters
    known = layers.vectors.keys() | layers.rasters.keys()
    return [one for one in dict.fromkeys(wanted)
            if one in known and one not in layers.is_read and one not in layers.unreadable]  # fmt: skip


def find(layers: ProjectLayers, state: DiagnosisState) -> None:
    """Find layers and fields again, and hand what is found to the state; the user's own choices stay.

    Parameters
    ----------
    layers : ProjectLayers
        Its `roles` are set where the units have been read.
    state : DiagnosisState
        Takes what is found.
    """
    state.names = layers.names
    state.take(_usable(find_layers(list(layers.vectors.values()), layers.people, layers.codes), layers))
    _find_in_units(layers, state)
    for name in LAYERS[1:]:
        layer = layers.vectors.get(str(state.values.get(name) or ""))
        if layer is not None and layer.id in layers.is_read:
            state.take(_fields(name, layer, layers))
    rasters = [one for one in layers.rasters.values() if one.id in layers.is_read]
    if layers.roles is not None and rasters:
        totals = {year: total for family in layers.roles.families for year, total in family.totals.items()}
        state.take(_usable(find_rasters(rasters, totals, layers.roles.period), layers))


def _usable(found: dict[str, Found], layers: ProjectLayers) -> dict[str, Found]:
    """Refuse layers that cannot be read, with the reason."""
    broken = {layer: Note("{reason}", reason=reason) for layer, reason in layers.unreadable.items()}
    return {
        name: replace(one, candidates=tuple(c for c in one.candidates if c.value not in broken),
                      refused={**one.refused, **broken})
        for name, one in found.items()
    }  # fmt: skip


def _find_in_units(layers: ProjectLayers, state: DiagnosisState) -> None:
    units = layers.vectors.get(str(state.values.get("UNITS") or ""))
    if units is None or units.id not in layers.is_read:
        state.units = layers.roles = None
        return
    if layers.roles is None or layers.roles.layer is not units:
        layers.roles = find_unit_fields(units)
        state.take(_usable(find_layers(list(layers.vectors.values()), layers.people, layers.codes), layers))
    state.units = units
    state.take(layers.roles.found)


def _fields(parameter: str, layer: LayerDescription, layers: ProjectLayers) -> dict[str, Found]:
    """Find the fields of a layer that is no layer of units."""
    if parameter == "SETTLEMENTS":
        return {"SETTLEMENT_POP": find_settlement_people(layer, layers.people)}
    if parameter == "SERVICES":
        kind = find_service_type(layer)
        return {"SERVICE_TYPE": kind, "SERVICE_NAME": find_service_name(layer, kind.chosen)}
    return find_road_fields(layer) if parameter == "NETWORK" else find_flow_columns(layer, layers.codes)


@dataclass(frozen=True)
class Option:
    """A value that a parameter may be given, as a list shows it.

    Attributes
    ----------
    value : str
        The id of a layer, the name of a field or a pattern of names; "" for none.
    label : str
    reason : Note or None
        Why it fits or does not fit.
    fits : bool
    """

    value: str
    label: str
    reason: Note | None = None
    fits: bool = True


def options(parameter: str, layers: ProjectLayers, state: DiagnosisState) -> list[Option]:
    """Return what may be chosen for a parameter: what fits first, then what is not known, then what does not fit.

    Parameters
    ----------
    parameter : str
        One of `LAYERS`, `RASTERS` or a field of one of the layers.
    layers : ProjectLayers
    state : DiagnosisState
    """
    found = state.found.get(parameter, Found(parameter))
    labels = _labels(parameter, layers, state)
    fitting = [Option(one.value, labels.get(one.value, one.value), one.reason) for one in found.candidates]
    there = {one.value for one in fitting}
    other = [Option(value, label, found.refused.get(value), value not in found.refused)
             for value, label in labels.items() if value not in there]  # fmt: skip
    chosen = str(state.values.get(parameter) or "")
    if chosen and chosen not in there and chosen not in labels:
        fitting.insert(0, Option(chosen, chosen))
    return [*fitting, *sorted(other, key=lambda one: not one.fits)]


def _labels(parameter: str, layers: ProjectLayers, state: DiagnosisState) -> dict[str, str]:
    """Return everything there is to choose from, before it is asked whether it fits."""
    if parameter in LAYERS:
        return {one.id: one.name for one in layers.vectors.values()}
    parent = PARENTS.get(parameter)
    if parent is None:
        return {one.id: one.name for one in layers.rasters.values()}
    layer = layers.vectors.get(str(state.values.get(parent) or ""))
    return {name: name for name in layer.names} if layer is not None else {}
