"""Composite index of several indicators, and the sensitivity of its ranks to the weights.

Why: a plan has to say where to begin.  Decline, age, sparsity and distance are in different units; as scores, 1 for
the most urgent unit and 0 for the least, they can be put together, each by its weight.  The scores are kept beside
the index, because an index that nobody can take apart convinces nobody.

The arithmetic mean lets a good score make up for a bad one; the weighted geometric mean does so less, the more uneven
the scores are, and is what the human development index has used since 2010.

What it is not: a measurement.  Min-max scores depend on the units that are compared: leaving out an extreme one
changes all.

Weights are opinions.  Somebody else would have given another weight, and the question in every consultation is whether
that would have changed the list.  The weights are therefore drawn again and again around those that were chosen, and it
is counted how often each unit is among the most urgent tenth: a unit that always is needs no debate about weights.  The
draws come from a generator with a fixed seed, so that a result can be repeated to the last digit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats
from ..errors import InputError
from ..progress import NullProgress, Progress, proceed

Direction = Literal["high", "low"]
Mean = Literal["arithmetic", "geometric"]

DIRECTIONS: tuple[Direction, ...] = ("high", "low")
DECIMALS = 12  # two indices that differ by less differ by rounding alone

_INDICES_AT_ONCE = 1_000_000


@dataclass(frozen=True, eq=False)
class Indicator:
    """One indicator of all units.

    Attributes
    ----------
    name : str
        The field, for messages.
    values : (n,) ndarray
        Finite, NaN = unknown.
    direction : {"high", "low"}
        Which end is urgent.
    weight : float
        Above 0; only the proportion to the other weights matters.
    limit : float, optional
        From which value on the indicator is met, where indicators are counted.
    """

    name: str
    values: Floats
    direction: Direction = "high"
    weight: float = 1.0
    limit: float | None = None

    def __post_init__(self) -> None:
        if self.direction not in DIRECTIONS:
            raise InputError("Indicator '{name}' has the direction '{direction}'.",
                             hint="Write high where high values are urgent, low where low ones are.",
                             name=self.name, direction=self.direction)  # fmt: skip
        if not (np.isfinite(self.weight) and self.weight > 0.0):
            raise InputError("Indicator '{name}' has the weight {weight}.", hint="Weights are numbers above 0.",
                             name=self.name, weight=f"{self.weight:g}")  # fmt: skip
        if np.isnan(self.values).all():
            raise InputError("Indicator '{name}' has no value for any unit.",
                             hint="Leave it out, or choose another field.", name=self.name)  # fmt: skip

    @property
    def is_constant(self) -> bool:
        """Whether all units with a value have the same one."""
        return bool(np.nanmin(self.values) == np.nanmax(self.values))


def min_max_scores(values: ArrayLike, direction: Direction = "high") -> Floats:
    """Score units between the least urgent (0) and the most urgent (1) of them.

    score = (x - min) / (max - min) where high values are urgent, (max - x) / (max - min) where low ones are.

    Parameters
    ----------
    values : (n,) array_like
        NaN = unknown.
    direction : {"high", "low"}
        Which end is urgent.

    Returns
    -------
    (n,) ndarray
        NaN where the value is unknown, and everywhere when all values are the same: they tell nothing apart.

    Examples
    --------
    >>> min_max_scores([10, 15, 30, float("nan")], "high").tolist()
    [0.0, 0.25, 1.0, nan]
    >>> min_max_scores([10, 15, 30], "low").tolist()
    [1.0, 0.75, 0.0]
    """
    found = np.asarray(values, dtype=np.float64)
    known = found[~np.isnan(found)]
    if not known.size or known.min() == known.max():
        return np.full(found.shape, np.nan)
    lowest, highest = known.min(), known.max()
    above = found - lowest if direction == "high" else highest - found
    return np.asarray(above / (highest - lowest), dtype=np.float64)


def composite_index(scores: ArrayLike, weights: ArrayLike, mean: Mean = "geometric", floor: float = 0.01) -> Floats:
    """Put scores together by weights: sum of w x, or product of x^w with x not below the floor.

    Without the floor, one score of 0 makes a geometric mean 0 whatever the others say.

    Parameters
    ----------
    scores : (n, k) array_like
        0 to 1; NaN = unknown.
    weights : (k,) or (d, k) array_like
        Not negative, not all 0; each set is divided by its sum.
    mean : {"arithmetic", "geometric"}
        How.
    floor : float
        For the geometric mean, 0 to 1.

    Returns
    -------
    (n,) or (d, n) ndarray
        NaN where any score is.  Units with the same scores have the same index to the last digit.

    References
    ----------
    OECD (2008): Handbook on constructing composite indicators, steps 5 and 6.  UNDP (2010): Human development report,
    technical note 1.

    Examples
    --------
    >>> scores = [[0.5, 0.5], [0.25, 1.0], [0.0, 1.0]]
    >>> composite_index(scores, [1, 1], "arithmetic").tolist()
    [0.5, 0.625, 0.5]
    >>> composite_index(scores, [1, 1]).round(3).tolist()
    [0.5, 0.5, 0.1]
    """
    table = np.asarray(scores, dtype=np.float64)
    shares = np.asarray(weights, dtype=np.float64)
    shares = shares / shares.sum(axis=-1, keepdims=True)
    if mean == "geometric":
        with np.errstate(divide="ignore"):  # a floor of 0: the logarithm is minus infinity, the index 0
            table = np.log(np.maximum(table, floor))
    total = np.zeros((*shares.shape[:-1], table.shape[0]))
    for column in range(table.shape[1]):  # one by one: a product of matrices adds up equal rows in unequal order
        total += shares[..., column, np.newaxis] * table[:, column]
    return np.exp(total) if mean == "geometric" else total


def competition_rank(index: ArrayLike) -> Floats:
    """Rank units by an index: 1 is the highest, equal ones share a rank, and the next one is that many further down.

    Indices are compared to twelve decimals.

    Parameters
    ----------
    index : (n,) array_like
        NaN = unknown.

    Returns
    -------
    (n,) ndarray
        NaN where the index is unknown.

    Examples
    --------
    >>> competition_rank([0.2, 0.9, 0.9, float("nan"), 0.5]).tolist()
    [4.0, 1.0, 1.0, nan, 3.0]
    """
    values = np.round(np.asarray(index, dtype=np.float64), DECIMALS)
    known = ~np.isnan(values)
    rising = np.sort(values[known])
    ranks = np.full(values.shape, np.nan)
    ranks[known] = 1.0 + rising.size - np.searchsorted(rising, values[known], side="right")
    return ranks


def tenth_of(units: int) -> int:
    """Return how many units the most urgent tenth has: a tenth, rounded up.

    Examples
    --------
    >>> tenth_of(5), tenth_of(10), tenth_of(11)
    (1, 1, 2)
    """
    return -(-units // 10)


def without_constants(indicators: Sequence[Indicator]) -> list[Indicator]:
    """Leave out the indicators whose values are all the same: they tell no unit from another.

    Raises
    ------
    InputError
        When none is left.
    """
    kept = [indicator for indicator in indicators if not indicator.is_constant]
    if not kept:
        raise InputError("No indicator differs between the units.",
                         hint="Choose fields whose values differ.")  # fmt: skip
    return kept


def top_decile_probability(
    scores: ArrayLike,
    weights: ArrayLike,
    ids: Sequence[str],
    *,
    mean: Mean = "geometric",
    floor: float = 0.01,
    draws: int = 1000,
    spread: float = 0.25,
    seed: int = 12345,
    progress: Progress | None = None,
) -> Floats:
    """Draw the weights again and again, and tell how often each unit is among the most urgent tenth.

    Each weight is multiplied by a number drawn evenly between 1 - spread and 1 + spread, and each set divided by its
    sum.  The most urgent tenth are the ceil(n / 10) units with the highest index, of the n whose index is known;
    where the last places are tied to twelve decimals, the lower ids have them.

    Parameters
    ----------
    scores : (n, k) array_like
        0 to 1; NaN = unknown.
    weights : (k,) array_like
        Above 0.
    ids : sequence of n str
        Names of the units, compared as text: the result does not depend on their order.
    mean, floor
        As in `composite_index`.
    draws : int
        At least 1.
    spread : float
        0 to 1; with 0 every draw is the same.
    seed : int
        Of the generator.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    (n,) ndarray
        0 to 1; NaN where the index is unknown.

    Raises
    ------
    Cancelled
        When the user asked to stop.

    References
    ----------
    Saisana, M., Saltelli, A., Tarantola, S. (2005): Uncertainty and sensitivity analysis techniques as tools for the
    quality assessment of composite indicators, Journal of the Royal Statistical Society A 168(2), 307-323.

    Examples
    --------
    >>> top_decile_probability([[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]], [1, 1], ["a", "b", "c"], spread=0).tolist()
    [0.0, 1.0, 0.0]
    """
    progress = progress or NullProgress()
    table = np.asarray(scores, dtype=np.float64)
    known = ~np.isnan(table).any(axis=1)
    rows = np.array(sorted(np.flatnonzero(known).tolist(), key=ids.__getitem__), dtype=np.intp)
    probability = np.full(len(table), np.nan)
    if not rows.size:
        return probability
    factors = np.random.default_rng(seed).uniform(1.0 - spread, 1.0 + spread, (draws, table.shape[1]))
    drawn = np.asarray(weights, dtype=np.float64) * factors
    times, block = np.zeros(rows.size), max(1, _INDICES_AT_ONCE // rows.size)
    for first in range(0, draws, block):
        proceed(progress, first / draws)
        indices = composite_index(table[rows], drawn[first : first + block], mean, floor)
        times += _highest(np.round(indices, DECIMALS), tenth_of(rows.size)).sum(axis=0)
    proceed(progress, 1.0)
    probability[rows] = times / draws
    return probability


def _highest(indices: Floats, count: int) -> Booleans:
    """Find the `count` highest of each row; of those tied for the last places, the first have them."""
    last = np.partition(indices, -count, axis=1)[:, -count, np.newaxis]
    above, tied = indices > last, indices == last
    left = count - above.sum(axis=1, keepdims=True)
    first = np.cumsum(tied, axis=1) <= left
    return np.asarray(above | (tied & first), dtype=bool)
