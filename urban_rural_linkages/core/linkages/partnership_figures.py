"""Figures of pairs of a rural unit and a town, which the criteria of partnerships judge (`partnerships`).

Unknown is NaN: a pair without commuters has no reciprocity, a unit without services in use no share of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, Integers, ratio
from ..errors import InputError
from ..notes import Amount, Note
from .layers import LinkLayer
from .service_uses import ServiceUses

MOST_PAIRS = 4_000_000


@dataclass(frozen=True, eq=False)
class PairFigures:
    """Figures of each pair of a rural and an urban unit; NaN = unknown.

    Attributes
    ----------
    rural, urban : (pairs,) ndarray of intp
        Positions of units.
    out_share, back_share : (pairs,) ndarray
        Commuters to the town of the employed of the rural unit, and back of those of the town.
    gross, reciprocity : (pairs,) ndarray
        Commuters both ways, and how mutual they are; reciprocity is NaN where nobody commutes.
    contiguous : (pairs,) ndarray of bool or None
        None where borders are not known.
    minutes : (pairs,) ndarray or None
        The shorter of both ways; NaN where no way leads; None where times are not known.
    shared_services : (pairs,) ndarray
    kinds_used : (pairs,) ndarray of int
    complementarity : (pairs,) ndarray
    """

    rural: Indices
    urban: Indices
    out_share: Floats
    back_share: Floats
    gross: Floats
    reciprocity: Floats
    contiguous: Booleans | None
    minutes: Floats | None
    shared_services: Floats
    kinds_used: Integers
    complementarity: Floats
    notes: tuple[Note, ...] = ()

    def rows_among(self, units: ArrayLike) -> Indices:
        """Return the rows of the pairs of which both units are among some; there is a row of every unit and town."""
        towns = int(np.searchsorted(self.rural, self.rural[0], side="right"))
        here, there = (np.flatnonzero(np.isin(end, units)) for end in (self.rural[::towns], self.urban[:towns]))
        return np.asarray((here[:, None] * towns + there).ravel(), dtype=np.intp)


@dataclass(frozen=True, eq=False)
class Knowledge:
    """Data on units beside their commuting; None = there are none.

    Attributes
    ----------
    employed : (n,) array_like or None
        Employed residents as an office counts them; without them, the sums of the flows.
    borders : tuple of two arrays, or None
        Positions of units that share a border.
    minutes : (n, n) array_like or None
        NaN = no way.
    uses : ServiceUses or None
    sectors : (n, k) array_like or None
        Jobs or land by sector.
    """

    employed: ArrayLike | None = None
    borders: tuple[ArrayLike, ArrayLike] | None = None
    minutes: ArrayLike | None = None
    uses: ServiceUses | None = None
    sectors: ArrayLike | None = None


def pair_figures(commuting: LinkLayer, is_urban: ArrayLike, known: Knowledge) -> PairFigures:
    """Measure every pair of a rural and an urban unit.

    Parameters
    ----------
    commuting : LinkLayer
    is_urban : (n,) array_like of float
        1 urban, 0 rural; NaN = unknown: in no pair.
    known : Knowledge

    Returns
    -------
    PairFigures
        By rural unit, then urban unit.

    Raises
    ------
    InputError
        When there are no pairs, or too many.
    """
    urban_or_not = np.asarray(is_urban, dtype=np.float64)
    towns, country = np.flatnonzero(urban_or_not == 1.0), np.flatnonzero(urban_or_not == 0.0)
    if not (towns.size and country.size):
        raise InputError(
            "There is no pair of a rural and an urban unit: {towns} {towns:unit is|units are} urban and {country} "
            "rural.",
            hint="Choose the class that says which units are urban, or another number of inhabitants (URBAN_MIN).",
            towns=towns.size, country=country.size,
        )  # fmt: skip
    if towns.size * country.size > MOST_PAIRS:
        raise InputError(
            "{towns} urban and {country} rural units make {pairs} pairs; at most {most} can be judged in one run.",
            hint="Run each region on its own, or raise URBAN_MIN.", towns=towns.size, country=country.size,
            pairs=Amount(towns.size * country.size), most=Amount(MOST_PAIRS),
        )  # fmt: skip
    rural, urban = np.repeat(country, towns.size), np.tile(towns, country.size)
    there, back = _flow(commuting, rural, urban), _flow(commuting, urban, rural)
    employed, notes = _employed(commuting, known.employed)
    gross = there + back
    shared, kinds = (np.full(rural.size, np.nan), np.zeros(rural.size, dtype=np.int64))
    if known.uses is not None:
        shared, kinds = known.uses.shared(rural, urban)
    return PairFigures(
        rural, urban, ratio(there, employed[rural]), ratio(back, employed[urban]), gross,
        ratio(2.0 * np.minimum(there, back), gross), _contiguous(known.borders, rural, urban, commuting.count),
        _minutes(known.minutes, rural, urban), shared, kinds, _complementarity(known.sectors, rural, urban), notes,
    )  # fmt: skip


def _flow(layer: LinkLayer, origin: Indices, destination: Indices) -> Floats:
    """Return what goes between pairs of units; 0 where the layer has no such pair."""
    keys, wanted = layer.origin * layer.count + layer.destination, origin * layer.count + destination
    row = np.minimum(np.searchsorted(keys, wanted), keys.size - 1)
    return np.where(keys[row] == wanted, layer.value[row], 0.0)


def _employed(commuting: LinkLayer, office: ArrayLike | None) -> tuple[Floats, tuple[Note, ...]]:
    """Return the employed residents, those of the office where it says them, and where the two differ."""
    if office is None:
        return commuting.sent, ()
    given = np.asarray(office, dtype=np.float64)
    known = np.isfinite(given)
    less = int((commuting.sent[known] > given[known]).sum())
    note = Note(
        "EMPLOYED stands in place of the sums of the flows in {count} {count:unit|units} ({total} "
        "{total:person|persons}; their flows add up to {sums}). In {less} {less:unit|units} the flows add up to more "
        "than it.",
        count=int(known.sum()), total=Amount(given[known].sum()), sums=Amount(commuting.sent[known].sum()), less=less,
    )  # fmt: skip
    differ = not np.array_equal(given[known], commuting.sent[known])
    return np.where(known, given, commuting.sent), (note,) if differ else ()


def _contiguous(
    borders: tuple[ArrayLike, ArrayLike] | None, rural: Indices, urban: Indices, count: int
) -> Booleans | None:
    if borders is None:
        return None
    first, second = (np.asarray(end, dtype=np.int64) for end in borders)
    keys = np.concatenate([first * count + second, second * count + first])
    return np.isin(rural * count + urban, keys)


def _minutes(minutes: ArrayLike | None, rural: Indices, urban: Indices) -> Floats | None:
    if minutes is None:
        return None
    table = np.asarray(minutes, dtype=np.float64)
    return np.fmin(table[rural, urban], table[urban, rural])


def _complementarity(sectors: ArrayLike | None, rural: Indices, urban: Indices) -> Floats:
    """Return the dissimilarity of the sectors of both units, 0 to 1; NaN where those of one are unknown or nothing."""
    if sectors is None:
        return np.full(rural.size, np.nan)
    amounts = np.asarray(sectors, dtype=np.float64)
    apart = np.zeros(rural.size)
    for share in ratio(amounts, amounts.sum(axis=1, keepdims=True)).T:  # not all at once: there are millions of pairs
        apart += np.abs(share[rural] - share[urban])
    return apart / 2.0
