"""Hot spots of a figure: local statistics, significance, and the name of each cluster.

Why: weights, statistic, permutations and the correction for many tests are decisions of their own, each in its module;
this one puts them together and settles who takes part.  A unit whose value is unknown is left out of everything.  A
unit without neighbours has no statistic, but belongs to the region: it counts in the mean, and its value may be dealt
to others.  Units are sorted by id before anything is drawn or added up: the order of a layer changes nothing.

A unit is hot when its Gi* is positive, it is significant, and its neighbours are higher than chance deals them.  The
last is no repetition: Gi* holds the unit's own value, the permutations do not, and one very high unit among low ones
has a positive Gi* while its neighbours are significantly low.  It is an outlier, for local Moran to see.

What it is not: an explanation.  Clusters say where, and depend on the units' size and shape and on who counts as a
neighbour.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Floats
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note
from ..progress import NullProgress, Progress, Stage
from .significance import PermutedSums, permuted_sums, q_values
from .spatial_weights import SpatialWeights
from .statistics import QUADRANTS, conditional_z, getis_ord, global_moran, local_moran, standard_scores, standardised

Statistic = Literal["gi_star", "local_moran"]
Sides = Literal["two", "one"]

FEWEST = 3  # the variance of a permuted sum divides by n - 2
FEW = 8  # below, there are too few permutations for a p to mean much


@dataclass(frozen=True)
class Significance:
    """Level of significance, and correction for many tests.

    Attributes
    ----------
    permutations : int
        How many; 0 = the normal approximation instead.
    seed : int
        Of the random numbers.
    alpha : float
        Level, included.
    fdr : bool
        Whether the level is one of q (expected share of false clusters) rather than of each p.
    sides : {"two", "one"}
        Whether p is of both tails, or of the smaller one alone, which is half of it (as GeoDa and PySAL report it).
    """

    permutations: int = 999
    seed: int = 12345
    alpha: float = 0.05
    fdr: bool = True
    sides: Sides = "two"

    def p_of(self, dealt: PermutedSums) -> Floats:
        """Return the p of permutations."""
        return dealt.two_sided_p() if self.sides == "two" else dealt.one_sided_p()

    def p_of_normal(self, z: Floats) -> Floats:
        """Return the p of standard scores; NaN stays."""
        tails = np.array([math.erfc(abs(score) / math.sqrt(2.0)) for score in z.tolist()], dtype=np.float64)
        return tails if self.sides == "two" else tails / 2.0

    @property
    def least_p(self) -> float:
        """The smallest p that so many permutations can give."""
        return (2.0 if self.sides == "two" else 1.0) / (self.permutations + 1.0)


@dataclass(frozen=True, eq=False)
class HotSpots:
    """Clusters of a region; arrays have one element a unit, in the order of the input.

    Attributes
    ----------
    z, p, q : (n,) ndarray
        Standard score, p (of both sides unless asked otherwise), and p adjusted for the number of tests; NaN where
        there is no statistic.
    cluster : list of str or None
        ``hot``, ``cold`` or ``none``; ``HH``, ``LH``, ``LL``, ``HL`` or ``none`` for local Moran; None where there is
        no statistic.
    neighbours : (n,) ndarray
        How many with a known value; NaN for a unit left out.
    local_i, quadrant : (n,) ndarray or None
        Local Moran and its quadrant (1 HH, 2 LH, 3 LL, 4 HL); NaN where there is none.
    global_i, global_z : float
        Moran's I of the region and its z under normality; NaN where no unit has a neighbour.
    notes : tuple of Note
        What the reader has to know.
    """

    z: Floats
    p: Floats
    q: Floats
    cluster: list[str | None]
    neighbours: Floats
    local_i: Floats | None
    quadrant: Floats | None
    global_i: float
    global_z: float
    notes: tuple[Note, ...] = field(default=())

    @property
    def any_tested(self) -> bool:
        """Whether any unit has a statistic: else there is no saying how many clusters there are."""
        return any(name is not None for name in self.cluster)

    def count(self, *names: str) -> int:
        """Count the units of some clusters."""
        return sum(name in names for name in self.cluster)


@dataclass(frozen=True, eq=False)
class _Measured:
    """A statistic of the units that take part."""

    z: Floats
    p: Floats
    sign: list[str]  # the name of each unit's cluster, should it be significant
    local_i: Floats | None = None
    quadrant: Floats | None = None


def hot_spots(
    values: ArrayLike,
    weights: SpatialWeights,
    ids: Sequence[str] | None = None,
    statistic: Statistic = "gi_star",
    rules: Significance | None = None,
    progress: Progress | None = None,
) -> HotSpots:
    """Find where high values, or low ones, lie together.

    The z of Gi* is its own (it is a standard score); that of local Moran is taken from the permutations, or from their
    exact moments where there are none.  The p comes from the permutations, or from z and the normal distribution.

    Parameters
    ----------
    values : (n,) array_like
        NaN = unknown; such a unit is left out.
    weights : SpatialWeights
        Neighbours among all n units.
    ids : sequence of n str, optional
        In whose order random numbers are drawn, and how notes call the units; by default, as they come.
    statistic : {"gi_star", "local_moran"}
        What is measured.
    rules : Significance, optional
        What counts as a cluster.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    HotSpots

    Raises
    ------
    InputError
        When fewer than three units have a value, or all values are equal.
    """
    x, rules = np.asarray(values, dtype=np.float64), rules or Significance()
    names = [str(number) for number in range(1, x.size + 1)] if ids is None else [str(text) for text in ids]
    order = range(x.size) if ids is None else sorted(range(x.size), key=names.__getitem__)
    units = np.array([unit for unit in order if np.isfinite(x[unit])], dtype=np.int64)
    if units.size < FEWEST:
        raise InputError(
            "Only {count} {count:unit has|units have} a value.",
            hint="Clusters need at least three units, better thirty.",
            count=units.size,
        )  # fmt: skip
    known, near = x[units], weights.chosen(units, Stage(progress or NullProgress(), 0.0, 0.1))
    measure = _gi_star if statistic == "gi_star" else _local_moran
    found = measure(known, near, rules, Stage(progress or NullProgress(), 0.1, 1.0))
    q, region = q_values(found.p), global_moran(known, near, progress)
    cluster: list[str | None] = [None] * x.size
    for unit, name in zip(units.tolist(), _named(found, q if rules.fdr else found.p, rules.alpha), strict=True):
        cluster[unit] = name

    def placed(figures: NDArray[np.generic] | None) -> Floats:
        everywhere = np.full(x.size, np.nan)
        everywhere[units] = figures
        return everywhere

    return HotSpots(
        placed(found.z), placed(found.p), placed(q), cluster, placed(near.sizes),
        None if found.local_i is None else placed(found.local_i),
        None if found.quadrant is None else placed(found.quadrant),
        region.i, region.z, _notes([names[unit] for unit in units], near, found.p, rules),
    )  # fmt: skip


def _gi_star(values: Floats, weights: SpatialWeights, rules: Significance, progress: Progress | None) -> _Measured:
    z = getis_ord(values, weights, progress)
    dealt = _dealt(values, weights, rules, progress)
    p = rules.p_of_normal(z) if dealt is None else rules.p_of(dealt)
    around = z if dealt is None else dealt.observed - dealt.mean
    signs = np.select([(z > 0) & (around > 0), (z < 0) & (around < 0)], ["hot", "cold"], "none")
    return _Measured(z, np.where(np.isnan(z), np.nan, p), signs.tolist())


def _local_moran(values: Floats, weights: SpatialWeights, rules: Significance, progress: Progress | None) -> _Measured:
    local, u = local_moran(values, weights, progress), standard_scores(values)
    dealt = _dealt(values, weights, rules, progress)
    if dealt is None:
        z = conditional_z(values, weights, progress)
        p = rules.p_of_normal(z)
    else:
        z = standardised(u, dealt.observed, dealt.mean, dealt.deviation, weights.sizes)
        p = np.where(z == 0.0, 1.0, rules.p_of(dealt))
    quadrant = np.where(weights.sizes > 0, local.quadrant, np.nan)
    signs = [QUADRANTS.get(number, "none") for number in local.quadrant.tolist()]
    return _Measured(z, np.where(np.isnan(z), np.nan, p), signs, local.i, quadrant)


def _dealt(
    values: Floats, weights: SpatialWeights, rules: Significance, progress: Progress | None
) -> PermutedSums | None:
    if not rules.permutations:
        return None
    return permuted_sums(values, weights, rules.permutations, rules.seed, progress)


def _named(found: _Measured, level: Floats, alpha: float) -> list[str | None]:
    """Name the cluster of each unit; None where nothing was tested."""
    return [
        None if math.isnan(p) else sign if p <= alpha else "none"
        for p, sign in zip(level.tolist(), found.sign, strict=True)
    ]


def _notes(names: Sequence[str], near: SpatialWeights, p: Floats, rules: Significance) -> tuple[Note, ...]:
    """Say who was left out, and what keeps the result from saying more; `names` are those of the units taking part."""
    notes = []
    count = len(names)
    if count < FEW:
        notes.append(Note("Only {count} {count:unit is|units are} compared: so few can hardly differ from chance.",
                          count=count))  # fmt: skip
    if near.islands.size:
        lonely = shortened([names[unit] for unit in near.islands])
        notes.append(Note("Units without neighbours, which have no statistic: {count} of {all} ({units}). Give a "
                          "larger band, or use the nearest neighbours.", count=near.islands.size, all=count,
                          units=lonely))  # fmt: skip
    full = int(np.count_nonzero(near.sizes == count - 1))
    if full:
        notes.append(Note("Units whose neighbours are all the others, which have no statistic: {count} of {all}. Give "
                          "a smaller band, or fewer neighbours.", count=full, all=count))  # fmt: skip
    notes.extend(_too_few_permutations(p, rules))
    return tuple(notes)


def _too_few_permutations(p: Floats, rules: Significance) -> list[Note]:
    """Tell when no q can reach the level because p can be no smaller, however clear the pattern."""
    tested = int(np.count_nonzero(~np.isnan(p)))
    smallest = rules.least_p
    at_floor = int(np.count_nonzero(p <= smallest))
    if not (rules.permutations and rules.fdr and at_floor) or smallest * tested / at_floor <= rules.alpha:
        return []
    if np.nanmin(q_values(p)) <= rules.alpha:
        return []
    return [Note("{count} {count:unit has|units have} the smallest p that {permutations} permutations can give, too "
                 "large for so many tests: more permutations may tell.",
                 count=at_floor, permutations=rules.permutations)]  # fmt: skip
