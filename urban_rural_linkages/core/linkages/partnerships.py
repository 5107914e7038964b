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
from .partnership_figures import PairFigures

CRITERIA = ("work", "mutual", "near", "services", "sectors")
CLASSES = ("strong", "candidate", "weak", "none")
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

    @cached_property
    def is_strong(self) -> Booleans:
        """Which pairs meet all criteria that could be judged."""
        return np.asarray(self.classes == 0)

    @cached_property
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

    @property
    def strong_on_limit(self) -> int:
        """How many strong pairs sit on a limit."""
        return int((self.is_on_limit & self.is_strong).sum())

    @property
    def share_on_limit(self) -> float:
        """Share of the strong pairs that sit on a limit; NaN where there are none."""
        return float(ratio(self.strong_on_limit, self.is_strong.sum()))

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


def judge(figures: PairFigures, limits: Limits | None = None) -> Partnerships:
    """Judge pairs by the criteria.

    Parameters
    ----------
    figures : PairFigures
    limits : Limits, optional

    Returns
    -------
    Partnerships
        Where nobody commutes between the two, mutual is evaluated and not met; work is where anybody is employed.
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
    evaluated[:, 1] |= figures.gross == 0.0  # where nobody commutes, nothing is mutual
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
