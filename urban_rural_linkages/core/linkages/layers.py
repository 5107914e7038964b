"""Layers of links between units: work, school, moves and others, each with one unit of measure and its source.

Why: people, goods and services that go between places are counted in units that cannot be added: workers, pupils,
tonnes.  One long table holds them all, and every method reads one layer at a time; a layer whose rows have two units
of measure, or two years, is refused, because somebody would read its sum.

What it is not: an estimate.  A pair that is not in the table is no link of that layer, and a layer that is not in the
table is not seen (`seen`), which is another thing than nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, sum_by
from ..errors import InputError
from ..functional.flow_codes import codes_of_units
from ..functional.flows import FlowTable
from ..identifiers import IdColumn, shortened
from ..notes import Amount, Note

_OUTSIDE = -1


@dataclass(frozen=True)
class LinkRows:
    """A long table of links as it stands, one row a layer and pair; texts that are missing are empty.

    Attributes
    ----------
    origins, destinations : sequence of str
        Ids of units.
    values : (rows,) array_like
        0 or more.
    layers : sequence of str or None
        What goes between them; None where all rows are one layer.
    measures, years, sources : sequence of str or None
        Unit of measure, year and source of each row; None where nothing says them.
    """

    origins: Sequence[str]
    destinations: Sequence[str]
    values: ArrayLike
    layers: Sequence[str] | None = None
    measures: Sequence[str] | None = None
    years: Sequence[str] | None = None
    sources: Sequence[str] | None = None


@dataclass(frozen=True, eq=False)
class LinkLayer:
    """One layer of links, each pair of units once.  Made by `link_layers`.

    Attributes
    ----------
    name, measure, year, source : str
        Empty where nothing says them.
    origin, destination : (pairs,) ndarray of intp
        Positions of units, sorted by origin, then destination.
    value : (pairs,) ndarray
        In the unit of measure; never negative or NaN.
    outward, inward : (n,) ndarray
        What each unit sends to places that are no units, and gets from there.
    """

    name: str
    measure: str
    year: str
    source: str
    origin: Indices
    destination: Indices
    value: Floats
    outward: Floats
    inward: Floats

    @property
    def count(self) -> int:
        """How many units there are."""
        return self.outward.size

    @cached_property
    def sent(self) -> Floats:
        """What each unit sends, to itself and to places outside too: the row sums, (n,)."""
        return sum_by(self.origin, self.value, self.count) + self.outward

    @cached_property
    def received(self) -> Floats:
        """What each unit gets, from itself and from outside too: the column sums, (n,)."""
        return sum_by(self.destination, self.value, self.count) + self.inward

    @property
    def total(self) -> float:
        """The sum of all pairs of units, those within a unit included."""
        return float(self.value.sum())

    @property
    def within(self) -> float:
        """The sum of what stays within a unit: the diagonal."""
        return float(self.value[self.origin == self.destination].sum())


@dataclass(frozen=True, eq=False)
class LinkLayers:
    """Layers of links between the same units.

    Attributes
    ----------
    ids : tuple of n str
        The units, in the order in which positions count them.
    layers : tuple of LinkLayer
        By name.
    notes : tuple of Note
        What the reader should know: rows added up, places outside, ids restored.
    """

    ids: tuple[str, ...]
    layers: tuple[LinkLayer, ...]
    notes: tuple[Note, ...] = ()

    def named(self, name: str) -> LinkLayer | None:
        """Return a layer by its name, or None."""
        return next((layer for layer in self.layers if layer.name == name), None)


def commuting_layer(flows: FlowTable) -> LinkLayer:
    """Return commuting that was read as such as a layer of links; of flows not published the fewest."""
    nothing = np.zeros(len(flows.ids))
    return LinkLayer(
        "commuting", "workers", "", "", flows.origin, flows.destination, flows.workers,
        nothing if flows.outward is None else flows.outward, nothing if flows.inward is None else flows.inward,
    )  # fmt: skip


def link_layers(rows: LinkRows, *, units: Sequence[str] | None = None, table: str = "flows") -> LinkLayers:
    """Read layers of links as they stand in a long table.

    Rows of the same layer and pair are added up, and a note says how many there were.  Ids that have plainly lost
    their leading zeros are restored after `units`; any other id that is no unit is a place outside: it counts in what
    units send and get, and a note says how much that is.

    Parameters
    ----------
    rows : LinkRows
    units : sequence of unique str, optional
        All units; without it, they are those of the rows.  A unit without any link stays.
    table : str
        Name of the table, for the messages.

    Returns
    -------
    LinkLayers
        Units in ascending order of their ids as text.

    Raises
    ------
    InputError
        When there are no rows, a layer has two units of measure or two years, no row of a layer is between two units,
        there are fewer than two units, or a value is missing or negative.

    Examples
    --------
    >>> rows = LinkRows(["a", "b", "a"], ["b", "a", "a"], [3, 1, 9], ["work"] * 3, ["workers"] * 3)
    >>> found = link_layers(rows)
    >>> found.ids, found.layers[0].sent.tolist(), found.layers[0].within
    (('a', 'b'), [12.0, 1.0], 9.0)
    """
    values = np.asarray(rows.values, dtype=np.float64)
    if not values.size:
        raise InputError("Layer '{layer}' has no flows.", hint="Choose a table with rows.", layer=table)
    leave, arrive = IdColumn.of(rows.origins), IdColumn.of(rows.destinations)
    _refuse_bad_rows(leave, arrive, values, table)
    notes: list[Note] = []
    if units is not None:
        leave, arrive, notes = codes_of_units(leave, arrive, units, table)
    ids = tuple(sorted({*leave.names, *arrive.names} if units is None else set(units)))
    if len(ids) < 2:
        raise InputError("Layer '{layer}' has one unit: links need two.",
                         hint="Choose units that the flows connect.", layer=table)  # fmt: skip
    ends = _positions(leave, ids), _positions(arrive, ids)
    layers = []
    for name, chosen in _rows_of_layers(rows.layers, values.size, table):
        said = {field: _one_text(texts, chosen, name, field, table)
                for field, texts in (("unit", rows.measures), ("year", rows.years))}  # fmt: skip
        source = ", ".join(_texts(rows.sources, chosen))
        layer = _added_up(len(ids), ends[0][chosen], ends[1][chosen], values[chosen])
        found = LinkLayer(name, said["unit"], said["year"], source, *layer)
        _refuse_layer_outside(found, leave, arrive, chosen, table)
        notes += _notes(found, (ends[0][chosen], ends[1][chosen]), (leave, arrive), chosen, table)
        layers.append(found)
    return LinkLayers(ids, tuple(layers), tuple(notes))


def with_layer(found: LinkLayers, layer: LinkLayer, table: str) -> LinkLayers:
    """Put another layer of the same units among layers.

    Raises
    ------
    InputError
        When there is one of that name.
    """
    if found.named(layer.name) is not None:
        raise InputError(
            "Layer '{layer}' is in table '{table}', and would be made of the services too.",
            hint="Leave the services out, or name the layer of the table otherwise.", layer=layer.name, table=table,
        )  # fmt: skip
    return replace(found, layers=tuple(sorted((*found.layers, layer), key=lambda one: one.name)))


def _rows_of_layers(layers: Sequence[str] | None, count: int, table: str) -> list[tuple[str, Indices]]:
    """Return the names of the layers and the rows of each."""
    if layers is None:
        return [("", np.arange(count))]
    column = IdColumn.of(layers)
    if "" in column.names and (nameless := int((column.codes == column.names.index("")).sum())):
        raise InputError(
            "Layer '{layer}' has flows that do not say which layer they are (such rows: {count}).",
            hint="Fill in the field of layers, or leave these rows out.", layer=table, count=nameless,
        )  # fmt: skip
    order = np.argsort(column.codes, kind="stable")
    edges = np.searchsorted(column.codes[order], np.arange(len(column.names) + 1))
    parts = {name: order[edges[k] : edges[k + 1]] for k, name in enumerate(column.names)}
    return sorted((name, chosen) for name, chosen in parts.items() if chosen.size)


def _one_text(texts: Sequence[str] | None, chosen: Indices, name: str, field: str, table: str) -> str:
    """Return what all rows of a layer say, or refuse the layer whose rows say two things."""
    found = _texts(texts, chosen)
    if len(found) < 2:
        return "".join(found)
    values = {"layer": name, "table": table, "texts": shortened(found)}
    if field == "unit":
        raise InputError(
            "Layer '{layer}' of table '{table}' has more than one unit of measure: {texts}. What is counted in "
            "different units is never added up.",
            hint="Give each unit a layer of its own, such as 'goods (t)' and 'goods (EUR)'.", **values,
        )  # fmt: skip
    raise InputError(
        "Layer '{layer}' of table '{table}' has more than one year: {texts}. Different years are never added up.",
        hint="Keep one year, or give each a layer of its own.", **values,
    )  # fmt: skip


def _texts(texts: Sequence[str] | None, chosen: Indices) -> list[str]:
    """Return the different texts of some rows, in order; empty ones say nothing."""
    if texts is None:
        return []
    column = IdColumn.of(texts)
    return sorted({column.names[code] for code in np.unique(column.codes[chosen]).tolist()} - {""})


def _positions(ends: IdColumn, ids: tuple[str, ...]) -> Indices:
    position = {name: place for place, name in enumerate(ids)}
    of_name: Indices = np.array([position.get(name, _OUTSIDE) for name in ends.names], dtype=np.intp)
    return np.asarray(of_name[ends.codes])


def _added_up(
    count: int, origin: Indices, destination: Indices, values: Floats
) -> tuple[Indices, Indices, Floats, Floats, Floats]:
    """Add up the rows of each pair, and what goes to and comes from places outside."""
    order = np.lexsort((values, destination, origin))  # values too: sums of floats must not depend on row order
    origin, destination, values = origin[order], destination[order], values[order]
    leaves, comes = (origin >= 0) & (destination < 0), (origin < 0) & (destination >= 0)
    within: Booleans = (origin >= 0) & (destination >= 0)
    keys, pair = np.unique(origin[within] * count + destination[within], return_inverse=True)
    return (
        keys // count,
        keys % count,
        sum_by(pair, values[within], keys.size),
        sum_by(origin[leaves], values[leaves], count),
        sum_by(destination[comes], values[comes], count),
    )


def _refuse_layer_outside(
    layer: LinkLayer, leave: Sequence[str], arrive: Sequence[str], chosen: Indices, table: str
) -> None:
    """Refuse a layer without a row between two units: it has other ids."""
    if layer.value.size:
        return
    first = min((leave[row], arrive[row]) for row in chosen.tolist())
    raise InputError(
        "Layer '{layer}' of table '{table}', from '{origin}' to '{destination}': this is no pair of units (such rows: "
        "{count}).",
        hint="Choose the field of ids that the flows use.",
        layer=layer.name or table, table=table, origin=first[0], destination=first[1], count=chosen.size,
    )  # fmt: skip


def _notes(
    layer: LinkLayer, ends: tuple[Indices, Indices], names: tuple[IdColumn, IdColumn], chosen: Indices, table: str
) -> list[Note]:
    """Say what was added up, and what goes to places that are no units."""
    called = layer.name or table
    origin, destination = ends
    within = (origin >= 0) & (destination >= 0)
    notes = []
    if repeated := int(within.sum()) - layer.value.size:
        notes.append(
            Note("Layer '{layer}' names some pairs more than once; rows added up: {count}.", layer=called,
                 count=repeated)
        )  # fmt: skip
    if not within.all():
        strange = {names[0][row] for row in chosen[origin < 0].tolist()}
        strange |= {names[1][row] for row in chosen[destination < 0].tolist()}
        notes.append(Note(
            "Layer '{layer}': places that are no units ({names}) get {out} and send {into}. It counts in what the "
            "units send and get, and is in no pair; rows between two such places, left out: {both}.",
            layer=called, names=shortened(sorted(strange), most=3), out=Amount(layer.outward.sum()),
            into=Amount(layer.inward.sum()), both=int(((origin < 0) & (destination < 0)).sum()),
        ))  # fmt: skip
    return notes


def _refuse_bad_rows(origins: IdColumn, destinations: IdColumn, values: Floats, table: str) -> None:
    """Refuse values that are missing, endless or negative, and rows that do not say from where to where."""
    blank = [not origin.strip() for origin in origins.names], [not name.strip() for name in destinations.names]
    nameless = int((np.array(blank[0])[origins.codes] | np.array(blank[1])[destinations.codes]).sum())
    if nameless:
        raise InputError(
            "Layer '{layer}' has flows without an origin or a destination (such rows: {count}).",
            hint="Fill in the ids, or leave these rows out.", layer=table, count=nameless,
        )  # fmt: skip
    bad = np.flatnonzero(~(values >= 0) | np.isinf(values))
    if not bad.size:
        return
    first = min(bad.tolist(), key=lambda row: (origins[row], destinations[row]))
    raise InputError(
        "Layer '{layer}', from '{origin}' to '{destination}': {value} is no amount (such rows: {count}).",
        hint="Amounts are 0 or more; leave out the pairs of which nothing is known.",
        layer=table, origin=origins[first], destination=destinations[first], count=bad.size,
        value="nothing" if np.isnan(values[first]) else f"{values[first]:g}",
    )  # fmt: skip
