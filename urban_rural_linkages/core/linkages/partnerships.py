"""Candidates for rural-urban partnerships: pairs of a rural unit and a town, judged by criteria that all stay visible.

Why: who could work together is asked by every plan for town and country.  The OECD (2013) names what partnerships rest
on (a functional region, shared services, complementary economies, governance) and gives no numbers.  So this is a
screening of our own, and says so: of each pair of a rural unit r and an urban one u

    work       commuters from r to u, of the employed of r, at least 10 %
    mutual     reciprocity of their commuting at least 0.20
    near       a shared border, or at most 30 minutes
    services   u serves most people of r for at least half of the kinds of service that r uses
    sectors    dissimilarity of their jobs or land uses, sum |share_r - share_u| / 2, at least 0.30

A criterion without data is not evaluated, which is neither met nor failed.  ``strong``: all that were evaluated are
met, and at least three were.  ``candidate``: work and at least one other.  ``weak``: any.  ``none``: no criterion.
Nothing is added up to a score.

What it is not: a recommendation.  Governance, money and will are in no table.

References
----------
OECD (2013), Rural-Urban Partnerships: An Integrated Approach to Economic Development, OECD Publishing, Paris: the
purpose, not the limits.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, Integers, ratio
from ..errors import InputError
from ..notes import Amount, Note
from .layers import LinkLayer
from .service_uses import ServiceUses

CRITERIA = ("work", "mutual", "near", "services", "sectors")
CLASSES = ("strong", "candidate", "weak", "none")
MOST_PAIRS = 4_000_000
_FEWEST = 3  # criteria that must have been evaluated for a strong pair
_ROUNDING = 1e-12
_AT_LIMIT = 0.01  # a value within a hundredth of its limit sits on it


@dataclass(frozen=True)
class Limits:
    """Limits of the criteria: at least, and minutes at most."""

    work: float = 0.10
    mutual: float = 0.20
    near: float = 30.0
    services: float = 0.50
    sectors: float = 0.30

    def moved(self, factor: float, only: str = "") -> Limits:
        """Return limits times a factor: all of them, or one."""
        names = [only] if only else [one.name for one in fields(self)]
        return replace(self, **{name: getattr(self, name) * factor for name in names})


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


@dataclass(frozen=True, eq=False)
class Partnerships:
    """Pairs with their criteria and class, in the order of `order`.

    Attributes
    ----------
    figures : PairFigures
    limits : Limits
    is_met, is_evaluated : (pairs, 5) ndarray of bool
        By `CRITERIA`.
    """

    figures: PairFigures
    limits: Limits
    is_met: Booleans
    is_evaluated: Booleans

    @cached_property
    def met(self) -> Integers:
        """How many criteria are met."""
        return np.asarray(self.is_met.sum(axis=1), dtype=np.int64)

    @cached_property
    def evaluated(self) -> Integers:
        """How many criteria could be judged."""
        return np.asarray(self.is_evaluated.sum(axis=1), dtype=np.int64)

    @cached_property
    def classes(self) -> Integers:
        """Position of the class of each pair in `CLASSES`."""
        strong = (self.met == self.evaluated) & (self.evaluated >= _FEWEST)
        candidate = self.is_met[:, 0] & (self.met >= 2)
        return np.select([strong, candidate, self.met >= 1], [0, 1, 2], 3)

    def counts(self) -> dict[str, int]:
        """Return how many pairs each class has."""
        found = np.bincount(self.classes, minlength=len(CLASSES))
        return dict(zip(CLASSES, found.tolist(), strict=True))

    @cached_property
    def order(self) -> Indices:
        """Pairs by the share of evaluated criteria that are met, then by commuters, then by unit."""
        figures, share = self.figures, ratio(self.met, self.evaluated, empty=0.0)
        return np.lexsort((figures.urban, figures.rural, -figures.gross, -share))

    @property
    def is_strong(self) -> Booleans:
        """Which pairs meet all criteria that could be judged."""
        return np.asarray(self.classes == 0)

    @property
    def is_on_limit(self) -> Booleans:
        """Which pairs meet a criterion by a hundredth of its limit or less: another limit would change it."""
        values, limits = _values(self.figures), self.limits
        on = np.zeros(self.classes.size, dtype=bool)
        for column, name in enumerate(CRITERIA):
            value, limit = values[name], getattr(limits, name)
            if value is None:
                continue
            beside = self.figures.contiguous if name == "near" else None
            close = np.abs(value - limit) <= _AT_LIMIT * abs(limit) + _ROUNDING
            on |= self.is_met[:, column] & close & (True if beside is None else ~beside)
        return on

    def beyond_fua(self, fua: ArrayLike) -> Booleans:
        """Return which pairs meet the criterion of work though the rural unit is not of the town's urban area.

        Parameters
        ----------
        fua : (n,) array_like of str
            Functional urban area of each unit; empty where it is of none.
        """
        area = np.asarray(fua, dtype=str)
        town, country = area[self.figures.urban], area[self.figures.rural]
        return np.asarray(self.is_met[:, 0] & ((town == "") | (town != country)))


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
            "There is no pair of a rural and an urban unit: {towns} units are urban and {country} rural.",
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


def judge(figures: PairFigures, limits: Limits | None = None) -> Partnerships:
    """Judge pairs by the criteria.

    Parameters
    ----------
    figures : PairFigures
    limits : Limits, optional

    Returns
    -------
    Partnerships
        Where nobody commutes between the two, work and mutual are evaluated and not met.
    """
    rule = limits or Limits()
    values = _values(figures)
    met, evaluated = np.zeros((2, figures.gross.size, len(CRITERIA)), dtype=bool)
    for column, name in enumerate(CRITERIA):
        value = values[name]
        if value is None:
            continue
        evaluated[:, column] = ~np.isnan(value)
        met[:, column] = np.nan_to_num(value, nan=-np.inf) >= getattr(rule, name) - _ROUNDING
    evaluated[:, 1] = evaluated[:, 0] | (figures.gross == 0.0)
    evaluated[:, 2] = (figures.minutes is not None) or (figures.contiguous is not None)
    if figures.minutes is not None:
        met[:, 2] = np.nan_to_num(figures.minutes, nan=np.inf) <= rule.near + _ROUNDING
    if figures.contiguous is not None:
        met[:, 2] |= figures.contiguous
    return Partnerships(figures, rule, met & evaluated, evaluated)


def _values(figures: PairFigures) -> dict[str, Floats | None]:
    return {
        "work": figures.out_share,
        "mutual": figures.reciprocity,
        "near": figures.minutes,
        "services": figures.shared_services,
        "sectors": figures.complementarity,
    }


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
        "EMPLOYED stands in place of the sums of the flows in {count} units ({total} persons; their flows add up to "
        "{sums}). In {less} units the flows add up to more than it.",
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
    shares = ratio(amounts, amounts.sum(axis=1, keepdims=True))
    return np.asarray(np.abs(shares[rural] - shares[urban]).sum(axis=1) / 2.0)
