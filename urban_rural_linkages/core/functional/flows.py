"""Commuting flows between units: the table that every method on commuting starts from.

Why: every method on commuting (self-containment, dominant flows, labour market areas) starts from the same table of
origin, destination and workers, and from the same margins of its matrix.  Reading the table once, in the order of the
ids and with each pair once, is what makes results independent of the order of rows and of features.

Rows of the matrix are where people live, columns where they work: row sums are employed residents, column sums are
jobs, the diagonal is who lives and works in the unit.  Flows stay in sparse arrays; a country has far fewer pairs than
squares of its units.

This is not an estimate of flows: pairs that are not in the table are flows of nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, sum_by
from ..errors import InputError
from ..identifiers import IdColumn, shortened
from ..notes import Note
from .flow_codes import codes_of_units
from .suppressed import suppressed_note, with_work_at_home

_FEWEST_PAIRS = 3
_OUTSIDE = -1
"""The place of an id that is no unit."""


@dataclass(frozen=True)
class FlowTable:
    """Commuting flows, each pair of units once.  Made by `flow_table`.

    Attributes
    ----------
    ids : tuple of n str
        The units, in ascending order of their ids as text.
    origin, destination : ndarray of intp, shape (pairs,)
        Positions in `ids` of where people live and where they work, sorted by origin, then destination.
    workers : ndarray of float, shape (pairs,)
        Persons; never negative or NaN.
    contiguous : ndarray of bool, shape (pairs,), or None
        Whether the two units of the pair touch, where the table itself says so.
    notes : tuple of Note
        What the reader should know: pairs that were added up, ids that had lost their zeros, places outside.
    outward, inward : ndarray of float, shape (n,), or None
        Persons who live in each unit and work outside of all units, and who work in it and live outside; None where
        the table has no places outside.  They count in `residents` and `jobs` and are flows between no units.
    most : FlowTable or None
        The same flows with the most workers that pairs can have which the table does not publish; `workers` are then
        the fewest.  None where all are known.
    rows_outside : int
        Rows of the table with a place outside of the units at one end, or at both.
    """

    ids: tuple[str, ...]
    origin: Indices
    destination: Indices
    workers: Floats
    contiguous: Booleans | None = None
    notes: tuple[Note, ...] = ()
    outward: Floats | None = None
    inward: Floats | None = None
    most: FlowTable | None = None
    rows_outside: int = 0

    @cached_property
    def residents(self) -> Floats:
        """Employed residents of each unit: the row sums, and those who work outside."""
        within = sum_by(self.origin, self.workers, len(self.ids))
        return within if self.outward is None else within + self.outward

    @cached_property
    def jobs(self) -> Floats:
        """Persons who work in each unit: the column sums, and those who live outside."""
        within = sum_by(self.destination, self.workers, len(self.ids))
        return within if self.inward is None else within + self.inward

    @cached_property
    def internal(self) -> Floats:
        """Persons who live and work in the unit: the diagonal."""
        at_home = self.origin == self.destination
        return sum_by(self.origin[at_home], self.workers[at_home], len(self.ids))

    @property
    def total(self) -> float:
        """Persons in all flows between units."""
        return float(self.workers.sum())

    def pairs(self, units: Sequence[str], first: ArrayLike, second: ArrayLike) -> Indices:
        """Return pairs of units, given by their places in another list, as pairs of positions, shape (m, 2)."""
        place = self.positions(units)
        return np.column_stack([place[np.asarray(first)], place[np.asarray(second)]])

    def subset(self, kept: ArrayLike) -> FlowTable:
        """Return the flows among some units only.

        Parameters
        ----------
        kept : array_like of bool, shape (n,)
            Which units stay; flows from and to the others are left out.
        """
        stays = np.asarray(kept, dtype=bool)
        position = np.cumsum(stays) - 1
        pairs = stays[self.origin] & stays[self.destination]
        return FlowTable(
            ids=tuple(name for name, keep in zip(self.ids, stays, strict=True) if keep),
            origin=position[self.origin[pairs]],
            destination=position[self.destination[pairs]],
            workers=self.workers[pairs],
            contiguous=None if self.contiguous is None else self.contiguous[pairs],
            notes=self.notes,
            outward=None if self.outward is None else self.outward[stays],
            inward=None if self.inward is None else self.inward[stays],
            most=None if self.most is None else self.most.subset(kept),
        )

    def in_order(self, ids: Sequence[str], values: ArrayLike) -> Floats:
        """Return a figure of each unit, given in the order of other ids, in the order of these."""
        ordered = np.full(len(self.ids), np.nan)
        ordered[self.positions(ids)] = values
        return ordered

    def positions(self, ids: Sequence[str]) -> Indices:
        """Find units by id, to bring results and pairs of neighbours from one order to the other.

        Raises
        ------
        KeyError
            When an id is not among the units.
        """
        position = {name: index for index, name in enumerate(self.ids)}
        return np.array([position[name] for name in ids], dtype=np.intp)


def flow_table(
    origins: Sequence[str],
    destinations: Sequence[str],
    workers: ArrayLike,
    *,
    units: Sequence[str] | None = None,
    contiguous: ArrayLike | None = None,
    most: ArrayLike | None = None,
    at_home: Collection[str] = (),
    layer: str = "flows",
) -> FlowTable:
    """Read flows as they stand in a table.

    Rows of the same pair are added up, and a note says how many there were.  An id that has plainly lost its leading
    zeros, or begins with the code of a unit, is restored after `units`, see `flow_codes`.  Any other id that is not
    among the units is a place outside (INSEE's 99999, ONS' 999999999, the neighbours of a region): its flows count in
    the employed residents and in the jobs of the units, because every share would change without them, and a note
    counts them.  Flows between two places outside are left out.

    Parameters
    ----------
    origins, destinations : sequence of str
        Ids of where people live and where they work, one row a flow.
    workers : array_like of float, shape (rows,)
        Persons.
    units : sequence of unique str, optional
        All units; without it, the units are those of the flows.  A unit without any flow stays, with zeros.
    contiguous : array_like of bool or float, shape (rows,), optional
        Whether the two units touch; of rows that repeat a pair, one is enough.
    most : array_like of float, shape (rows,), optional
        The most workers of each row where `workers` are the fewest: of rows that the table does not publish, see
        `suppressed`; it may be infinite.
    at_home : collection of str
        Destinations that say "at home": the unit where people live.
    layer : str
        Name of the table, for the messages.

    Returns
    -------
    FlowTable

    Raises
    ------
    InputError
        When there are no rows, none of them is between two units, or workers are missing or negative; the sentence
        names the origin and the destination of the first such row in the order of ids.

    Examples
    --------
    >>> flows = flow_table(["b", "a", "a"], ["a", "a", "a"], [3, 10, 5])
    >>> flows.residents, flows.jobs, str(flows.notes[0])
    (array([15.,  3.]), array([18.,  0.]), "Layer 'flows' names some pairs more than once; rows added up: 1.")
    """
    amounts = np.asarray(workers, dtype=np.float64)
    if not amounts.size:
        raise InputError("Layer '{layer}' has no flows.", hint="Choose a table with rows.", layer=layer)
    notes: list[Note] = []
    leave, arrive = IdColumn.of(origins), IdColumn.of(destinations)
    if at_home:
        arrive, notes = with_work_at_home(leave, arrive, at_home, amounts, layer)
    if units is not None:
        leave, arrive, of_codes = codes_of_units(leave, arrive, units, layer)
        notes += of_codes
    ids = tuple(sorted({*leave.names, *arrive.names} if units is None else set(units)))
    _refuse_bad_workers(leave, arrive, amounts, layer)
    touching = None if contiguous is None else np.nan_to_num(np.asarray(contiguous, dtype=np.float64)) != 0
    found = _table(ids, (leave, arrive), amounts, touching, layer)
    if most is None:
        return replace(found, notes=(*notes, *found.notes))
    upper = np.asarray(most, dtype=np.float64)
    notes += suppressed_note(amounts, upper, layer)
    return replace(found, notes=(*notes, *found.notes), most=_table(ids, (leave, arrive), upper, touching, layer))


def _table(
    ids: tuple[str, ...], ends: tuple[IdColumn, IdColumn], amounts: Floats, touching: Booleans | None, layer: str
) -> FlowTable:
    """Add up the rows of each pair, those of places outside apart."""
    position = {name: index for index, name in enumerate(ids)}
    origin, destination = (
        np.array([position.get(name, _OUTSIDE) for name in end.names], dtype=np.intp)[end.codes] for end in ends
    )
    notes: list[Note] = []
    outward, inward = _margins_outside(origin, destination, amounts, len(ids))
    within = (origin >= 0) & (destination >= 0)
    if not within.all():
        notes.append(_outside_note(origin, destination, amounts, ends, layer))
        origin, destination, amounts = origin[within], destination[within], amounts[within]
        touching = None if touching is None else touching[within]
    order = np.lexsort((amounts, destination, origin))  # amounts too: sums of floats must not depend on row order
    keys, pair = np.unique(origin[order] * len(ids) + destination[order], return_inverse=True)
    notes += _repeated_notes(amounts.size - keys.size, layer)
    notes += _exchange_notes(keys, sum_by(pair, amounts[order], keys.size), len(ids), layer)
    contiguous = None
    if touching is not None:
        contiguous = sum_by(pair, touching[order].astype(np.float64), keys.size) > 0
    return FlowTable(
        ids=ids,
        origin=keys // len(ids),
        destination=keys % len(ids),
        workers=sum_by(pair, amounts[order], keys.size),
        contiguous=contiguous,
        notes=tuple(notes),
        outward=outward,
        inward=inward,
        rows_outside=int((~within).sum()),
    )


def _repeated_notes(count: int, layer: str) -> list[Note]:
    if not count:
        return []
    return [Note("Layer '{layer}' names some pairs more than once; rows added up: {count}.", layer=layer, count=count)]


def _exchange_notes(keys: Indices, workers: Floats, count: int, layer: str) -> list[Note]:
    """Name a table for what it is where nobody stays, and every pair is the same both ways: no table of commuting."""
    origin, destination = keys // count, keys % count
    if (origin == destination).any() or keys.size < 2 * _FEWEST_PAIRS:
        return []
    back = np.searchsorted(keys, destination * count + origin)
    found = (back < keys.size) & (keys[np.minimum(back, keys.size - 1)] == destination * count + origin)
    if not (found.all() and np.array_equal(workers[back], workers)):
        return []
    return [
        Note(
            "Layer '{layer}' has no flows within units, and each pair is the same in both directions: it says how much "
            "units exchange, and not who lives and works where. Self-containment and jobs mean nothing here.",
            layer=layer,
        )
    ]


def _margins_outside(
    origin: Indices, destination: Indices, workers: Floats, count: int
) -> tuple[Floats | None, Floats | None]:
    """Add up who leaves each unit for places outside, and who comes from there; None where nobody does."""
    leaves, comes = (origin >= 0) & (destination < 0), (origin < 0) & (destination >= 0)
    if not (leaves.any() or comes.any()):
        return None, None
    by_amount = np.argsort(workers, kind="stable")  # sums of floats must not depend on row order
    out, into = by_amount[leaves[by_amount]], by_amount[comes[by_amount]]
    return sum_by(origin[out], workers[out], count), sum_by(destination[into], workers[into], count)


def _outside_note(
    origin: Indices, destination: Indices, workers: Floats, names: tuple[Sequence[str], Sequence[str]], layer: str
) -> Note:
    """Count the flows from and to places outside; refuse a table of such flows alone, which has other ids."""
    if not ((origin >= 0) & (destination >= 0)).any():
        first = min(zip(*names, strict=True))
        raise InputError(
            "Layer '{layer}', flow from '{origin}' to '{destination}': this is no pair of units (such rows: {count}).",
            hint="Choose the field of ids that the flows use.",
            layer=layer, origin=first[0], destination=first[1], count=origin.size,
        )  # fmt: skip
    leaves, comes = (origin >= 0) & (destination < 0), (origin < 0) & (destination >= 0)
    crossing = sorted({f"{names[0][row]} - {names[1][row]}" for row in np.flatnonzero(leaves | comes).tolist()})
    return Note(
        "Layer '{layer}': flows to places that are no units: {out_rows} {out_rows:row|rows}, {out} "
        "{out:worker|workers}; from such places: {in_rows} {in_rows:row|rows}, {into} {into:worker|workers}. They "
        "count in the employed residents and the jobs of the units ({names}). Flows between two such places, left out: "
        "{both} {both:row|rows}.",
        layer=layer,
        out_rows=int(leaves.sum()),
        out=f"{workers[leaves].sum():.10g}",
        in_rows=int(comes.sum()),
        into=f"{workers[comes].sum():.10g}",
        names=shortened(crossing, most=3),
        both=int(((origin < 0) & (destination < 0)).sum()),
    )


def _refuse_bad_workers(origins: IdColumn, destinations: IdColumn, workers: Floats, layer: str) -> None:
    """Refuse workers that are missing or negative, and rows that do not say from where to where."""
    bad = np.flatnonzero(~(workers >= 0) | np.isinf(workers))
    if len(origins) != len(destinations):
        raise ValueError("Each flow has an origin and a destination.")
    nameless = int((_nameless(origins) | _nameless(destinations)).sum())
    if nameless:
        raise InputError(
            "Layer '{layer}' has flows without an origin or a destination (such rows: {count}).",
            hint="Fill in the ids, or leave these rows out.", layer=layer, count=nameless,
        )  # fmt: skip
    if not bad.size:
        return
    first = min(bad.tolist(), key=lambda row: (origins[row], destinations[row]))
    where = {"layer": layer, "origin": origins[first], "destination": destinations[first], "count": bad.size}
    if np.isnan(workers[first]):
        raise InputError(
            "Layer '{layer}', flow from '{origin}' to '{destination}': the workers are missing (such rows: {count}).",
            hint="Fill in the number, or leave the row out if nobody commutes.", **where,
        )  # fmt: skip
    raise InputError(
        "Layer '{layer}', flow from '{origin}' to '{destination}': {value} is no number of workers (such rows: "
        "{count}).",
        hint="Correct the value; flows are persons, never negative. A code of flows that are not published is named in "
        "NODATA_VALUES.", value=f"{workers[first]:g}", **where,
    )  # fmt: skip


def _nameless(ids: IdColumn) -> Booleans:
    return np.asarray(np.array([not name for name in ids.names], dtype=bool)[ids.codes])
