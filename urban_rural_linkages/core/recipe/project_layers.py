"""Layers of a project as far as they are known, and what a diagnosis finds in them.

A window lists all layers at once, which costs nothing, and reads the values of some in the background: `to_read` says
which, and `find` takes in what follows from whatever is known by then.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..notes import Note
from .background_roles import find_background
from .described import LayerDescription, RasterDescription
from .flow_columns import find_flow_columns
from .found import Found
from .joinable_tables import JoinableTable, find_joinable
from .layer_roles import find_layers
from .link_roles import find_association_fields, find_link_fields
from .places import find_road_fields, find_service_key, find_service_name, find_service_type, find_settlement_people
from .raster_roles import find_rasters
from .service_facts import Distances, find_outside
from .state import DiagnosisState
from .survival_roles import find_survival_fields
from .territory_question import find_same_territory, units_that_appeared
from .unit_roles import UnitRoles, find_unit_fields

LAYERS = ("UNITS", "SETTLEMENTS", "SERVICES", "SERVICES_START", "NETWORK", "FLOWS", "LINKS", "ASSOCIATIONS",
          "SURVIVAL")  # fmt: skip
"""Parameters that take a layer or a table."""
RASTERS = ("POPULATION", "POPULATION_START", "LAND", "BUILTUP", "BUILTUP_START", "DEM")
"""Parameters that take a raster which is looked for."""
_LOOKED_INTO = 3  # likely layers of each kind whose values are read before one is chosen


@dataclass(frozen=True, eq=False)
class Borders:
    """The units that some units share a border with.

    Attributes
    ----------
    units : LayerDescription
        The layer, as it was described when its borders were read.
    rows : tuple of int
        The places of the units whose borders were read.
    neighbours : mapping of int to collection of int
        By place.
    """

    units: LayerDescription
    rows: tuple[int, ...]
    neighbours: Mapping[int, Collection[int]]


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
    borders : Borders or None
        Of the units that appeared during the period, where they were read.
    distances : Distances or None
        Of the services outside the units, where they were measured.
    codes : list of str
        Of the units; none while they are not known.
    people : float
        Inhabitants at the end of the period; NaN while they are not known.
    joinable : tuple of JoinableTable
        Tables whose rows are those of the units, and that bring what the units lack.
    """

    vectors: dict[str, LayerDescription] = field(default_factory=dict)
    rasters: dict[str, RasterDescription] = field(default_factory=dict)
    is_read: set[str] = field(default_factory=set)
    unreadable: dict[str, str] = field(default_factory=dict)
    roles: UnitRoles | None = None
    borders: Borders | None = None
    distances: Distances | None = None
    codes: list[str] = field(default_factory=list)
    people: float = float("nan")
    joinable: tuple[JoinableTable, ...] = ()
    _joinable_of: tuple[object, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """Names of all layers by id."""
        return {layer: one.name for found in (self.vectors, self.rasters) for layer, one in found.items()}

    def list(self, vectors: Sequence[LayerDescription], rasters: Sequence[RasterDescription]) -> None:
        """Take the layers of the project as they are now; what was read of those that keep their name is kept."""
        called = {one.id: one.name for one in vectors} | {one.id: one.name for one in rasters}
        self.is_read = {layer for layer in self.is_read if called.get(layer) == self.names.get(layer)}
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
        wanted += [one.id for one in layers.vectors.values() if one.geometry == "table" and one.count]
    known = layers.vectors.keys() | layers.rasters.keys()
    return [one for one in dict.fromkeys(wanted)
            if one in known and one not in layers.is_read and one not in layers.unreadable]  # fmt: skip


def prepare(described: LayerDescription | RasterDescription, codes: Sequence[str]) -> None:
    """Find in a layer that was read what will be asked of it, in the thread that has read it: the window never waits.

    Parameters
    ----------
    described : LayerDescription or RasterDescription
    codes : sequence of str
        Of the units, none where they are not known yet; the very object that `ProjectLayers.codes` is.
    """
    if isinstance(described, RasterDescription):
        return
    if described.geometry == "polygon":
        find_unit_fields(described)
    elif codes and described.geometry in ("table", "line"):
        find_flow_columns(described, codes)
        if described.geometry == "table":
            find_joinable([described], codes)


def borders_to_read(layers: ProjectLayers, state: DiagnosisState) -> tuple[int, ...]:
    """Return the places of the units whose borders are needed now: those that appeared during the period."""
    rows = units_that_appeared(state)
    known = layers.borders
    if known is not None and known.units is state.units and known.rows == rows:
        return ()
    return rows


def distances_to_measure(
    layers: ProjectLayers, state: DiagnosisState
) -> tuple[LayerDescription, LayerDescription] | None:
    """Return the units and the services whose distances outside are needed now; None where they are known."""
    units, services = state.units, layers.vectors.get(str(state.values.get("SERVICES") or ""))
    if units is None or units.geometry != "polygon" or services is None or services.id not in layers.is_read:
        return None
    known = layers.distances
    if not services.is_whole or (known is not None and known.units is units and known.services is services):
        return None
    return units, services


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
            state.take(_fields(name, layer, layers, layers.vectors.get(str(state.values.get("SERVICES_START") or ""))))
    rasters = [one for one in layers.rasters.values() if one.id in layers.is_read]
    if layers.roles is not None and rasters:
        totals = {year: total for family in layers.roles.families for year, total in family.totals.items()}
        state.take(_usable(find_rasters(rasters, totals, _period(state)), layers))
    _find_background(layers, state)
    _find_tables(layers, state)
    if layers.distances is not None and distances_to_measure(layers, state) is None:
        fields = (str(state.values.get(name) or "") for name in ("SERVICE_NAME", "SERVICE_TYPE"))
        state.take(
            {"OUTSIDE": find_outside(layers.distances, *fields) if state.given("SERVICES") else Found("OUTSIDE")}
        )


def _period(state: DiagnosisState) -> tuple[int, int] | None:
    match state.values.get("START_YEAR"), state.values.get("END_YEAR"):
        case int(start), int(end) if start < end:
            return start, end
    return None


def _find_background(layers: ProjectLayers, state: DiagnosisState) -> None:
    """Find rivers, water and heights once the units are known, which say where the region lies."""
    units = layers.vectors.get(str(state.values.get("UNITS") or ""))
    if units is None:
        return
    taken = {str(state.values.get(name) or "") for name in LAYERS}
    found = find_background(list(layers.vectors.values()), list(layers.rasters.values()), units.extent, taken)
    state.take(_usable(found, layers))


def _find_tables(layers: ProjectLayers, state: DiagnosisState) -> None:
    """Find the tables that can be joined; the work is done again only where units or tables are others."""
    between = {state.values.get(name) for name in ("FLOWS", "LINKS")}
    tables = [one for one in layers.vectors.values()
              if one.geometry == "table" and one.id in layers.is_read and one.id not in between]  # fmt: skip
    of = (state.units, state.values.get("UNIT_ID"), *tables)
    if of == layers._joinable_of:
        return
    layers._joinable_of = of
    found = find_joinable(tables, layers.codes)[0] if state.units is not None and layers.codes else []
    there = state.units.names if state.units is not None else []
    layers.joinable = tuple(one for one in found if one.brings_to(there))


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
        layers.codes, layers.people = [], float("nan")
        return
    is_new = layers.roles is None or layers.roles.layer is not units
    if layers.roles is None or is_new:
        layers.roles = find_unit_fields(units)
    state.units = units
    state.take(layers.roles.found)
    code = units.by_name.get(str(state.values.get("UNIT_ID") or ""))
    layers.codes = code.texts if code is not None else []
    layers.people = layers.roles.people(str(state.values.get("POP_END") or ""))
    if is_new:
        state.take(_usable(find_layers(list(layers.vectors.values()), layers.people, layers.codes), layers))
    if not borders_to_read(layers, state):
        rows, known = units_that_appeared(state), layers.borders
        state.take({"SAME_TERRITORY": find_same_territory(state, rows, known.neighbours if known and rows else {})})


def _fields(
    parameter: str, layer: LayerDescription, layers: ProjectLayers, earlier: LayerDescription | None
) -> dict[str, Found]:  # fmt: skip
    """Find the fields of a layer that is no layer of units; `earlier` are the services at the start."""
    if parameter == "SETTLEMENTS":
        return {"SETTLEMENT_POP": find_settlement_people(layer, layers.people)}
    if parameter == "SERVICES_START":
        return {}  # its fields have the names of those of SERVICES
    if parameter == "SERVICES":
        kind = find_service_type(layer)
        return {"SERVICE_TYPE": kind, "SERVICE_NAME": find_service_name(layer, kind.chosen),
                "SERVICE_KEY": find_service_key(layer, earlier)}  # fmt: skip
    find_fields = {"SURVIVAL": find_survival_fields, "NETWORK": find_road_fields}.get(parameter)
    if find_fields is not None:
        return find_fields(layer)
    of_codes = {"FLOWS": find_flow_columns, "LINKS": find_link_fields, "ASSOCIATIONS": find_association_fields}
    return of_codes[parameter](layer, layers.codes)
