"""Central places by their services, after Davies: an outlet counts for as much as it is rare.

Why: a town with the only hospital carries more than one with one of a hundred shops.  Of each function the outlets of
the region share 100 points, so that the indices of all places add up to 100 for each function.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, ratio, sum_by
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note
from ..numbers import read_number, require_non_negative
from ..parameter_text import parse_pairs


@dataclass(frozen=True, eq=False)
class Centrality:
    """Functions and places.

    Attributes
    ----------
    names : list of str
        Of the functions that have an outlet, by name.
    outlets, places, coefficients, weights : (f,) ndarray
        Of each function: its outlets, the places that have it, the points of one outlet, and its weight.
    functions, place_outlets, index, weighted : (n,) ndarray
        Of each place: the functions that it has, its outlets, the index of Davies, and the same with weights; NaN where
        a count is unknown.
    notes : list of Note
    """

    names: list[str]
    outlets: Floats
    places: Floats
    coefficients: Floats
    weights: Floats
    functions: Floats
    place_outlets: Floats
    index: Floats
    weighted: Floats
    notes: list[Note]

    @property
    def central(self) -> int:
        """How many places have any outlet."""
        return int((self.functions > 0).sum())


def davies(
    counts: Mapping[str, Floats], ids: Sequence[str], weights: Mapping[str, float] | None = None, layer: str = "units"
) -> Centrality:
    """Weigh places by their outlets.

    Parameters
    ----------
    counts : mapping of str to (n,) ndarray
        Outlets of each function in each place; NaN where unknown.
    ids : (n,) sequence of str
    weights : mapping of str to float, optional
        Of functions; 1 where none is given.
    layer : str
        The name of the layer, for errors.

    Raises
    ------
    InputError
        When a count is negative, no function has an outlet, or a weight is of none or negative.

    References
    ----------
    Davies, W. K. D. (1967), Centrality and the central place hierarchy, Urban Studies 4, 61-79.

    Examples
    --------
    >>> found = davies({"school": np.array([3.0, 1.0]), "hospital": np.array([1.0, 0.0])}, ["a", "b"])
    >>> found.index.tolist(), found.coefficients.tolist()
    ([175.0, 25.0], [100.0, 25.0])
    """
    for name, values in counts.items():
        require_non_negative(values, ids, layer, name)
    total = {name: float(np.nansum(values)) for name, values in counts.items()}
    names = sorted(name for name, outlets in total.items() if outlets > 0)
    if not names:
        raise InputError("No function has an outlet in layer '{layer}'.",
                         hint="Check the counts, or whether the services lie in the units.", layer=layer)  # fmt: skip
    own = _weights(names, weights or {}, counts)
    table = np.column_stack([counts[name] for name in names])
    outlets = np.array([total[name] for name in names])
    coefficients = np.asarray(ratio(100.0, outlets))
    return Centrality(
        names, outlets, np.asarray((table > 0).sum(axis=0), dtype=np.float64), coefficients, own,
        np.where(np.isnan(table).any(axis=1), np.nan, (table > 0).sum(axis=1)), table.sum(axis=1),
        table @ coefficients, table @ (coefficients * own), _notes(table, sorted(set(counts) - set(names))),
    )  # fmt: skip


def parse_weights(text: str, *, parameter: str) -> dict[str, float]:
    """Read weights of functions; what is no number is not finite, and `davies` refuses it.

    Examples
    --------
    >>> parse_weights("hospital=3, school=1", parameter="WEIGHTS")
    {'hospital': 3.0, 'school': 1.0}
    """
    return {name: read_number(value, "point") for name, value in parse_pairs(text, parameter=parameter).items()}


def counts_of_services(rows: Sequence[int], kinds: Sequence[str], count: int) -> tuple[dict[str, Floats], list[Note]]:
    """Count services by kind in each of `count` units, given the unit of each service; -1 lies in none.

    Examples
    --------
    >>> counts, notes = counts_of_services([0, 0, 1, -1], ["school", "bank", "school", "bank"], 2)
    >>> counts["school"].tolist(), len(notes)
    ([1.0, 1.0], 1)
    """
    place, known = np.asarray(rows, dtype=np.int64), np.array([bool(kind) for kind in kinds], dtype=bool)
    of_kind, counted = np.array(kinds, dtype=object), known & (place >= 0)
    found = {kind: sum_by(place[rows_of], np.ones(int(rows_of.sum())), count)
             for kind in sorted(set(of_kind[counted].tolist()))
             for rows_of in [counted & np.asarray(of_kind == kind, dtype=bool)]}  # fmt: skip
    notes = []
    if outside := int((place < 0).sum()):
        notes.append(Note("Services that lie in no unit are left out: {count}.", count=outside))
    if nameless := int((~known & (place >= 0)).sum()):
        notes.append(Note("Services without a type are left out: {count}.", count=nameless))
    return found, notes


def _weights(names: Sequence[str], weights: Mapping[str, float], counts: Mapping[str, Floats]) -> Floats:
    for name, weight in weights.items():
        if name not in counts:
            raise InputError("There is no function '{name}' to weigh; there is {names}.",
                             hint="Write weights as name=number, with commas between.", name=name,
                             names=shortened(sorted(counts), 12))  # fmt: skip
        if not 0 <= weight < np.inf:
            raise InputError("The weight of '{name}' is no number of 0 or more.",
                             hint="Write for example hospital=3,school=1.", name=name)  # fmt: skip
    return np.array([weights.get(name, 1.0) for name in names])


def _notes(table: Floats, empty: Sequence[str]) -> list[Note]:
    notes = []
    if empty:
        notes.append(Note("Functions without any outlet are left out: {names}.", names=shortened(empty, 12)))
    if unknown := int(np.isnan(table).any(axis=1).sum()):
        notes.append(Note("A count is unknown in {count} {count:place|places}, whose index is unknown too.",
                          count=unknown))  # fmt: skip
    return notes
