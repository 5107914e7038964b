"""How many people live within 30 minutes of a service, and how many do not.

Why: laws promise services within a time ("30 minutes", Ley 3/2022 of Extremadura, art. 48.4); a plan is judged by the
people for whom the promise is not kept.  People are counted per zone and threshold in three parts that add up to
everybody: within the threshold, beyond it, and unreachable.  People whom no road reaches are no "more than 60
minutes": they need a road, not a service, and are told apart.

Thresholds are inclusive (``<=``) and compared with unrounded minutes.  AccessMod's zonal statistics compare ``<`` with
minutes rounded up, so that its "30 minutes" are 29; ours are 30.

It estimates nothing: minutes and people come from elsewhere, and people of unknown number are counted apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Booleans, Floats, Integers, ratio, sum_by
from ..errors import InputError
from ..progress import NullProgress, Progress, attended, proceed
from .equity import weighted_gini
from .nearest import Status


@dataclass(frozen=True)
class Coverage:
    """People by zone and threshold.

    Parameters
    ----------
    zones : (z,) ndarray
        Labels, ascending.
    thresholds : (t,) ndarray
        Minutes.
    population : (z,) ndarray
        People known to live in the zone; NaN, as all counts of the zone, where no population in it is known.
    within, beyond : (z, t) ndarray
        People at most, and more than, so many minutes away.
    unreachable : (z,) ndarray
        People whom no way leads to a service.  ``within + beyond + unreachable = population``.
    share : (z, t) ndarray
        within / population, 0 to 1; NaN where nobody is known to live.
    unknown : (z,) ndarray of int
        Points or cells whose population is unknown; they take part in nothing else.
    median, mean, maximum : (z,) ndarray
        Minutes, weighted by people, over the people who have a travel time; NaN where nobody has.  They say nothing
        about people beyond the limit of the search or unreachable, and are to be read beside these figures.
    gini : (z,) ndarray
        How unevenly the minutes are spread over the same people, 0 to 1 (`equity.weighted_gini`).
    """

    zones: NDArray[np.generic]
    thresholds: Floats
    population: Floats
    within: Floats
    beyond: Floats
    unreachable: Floats
    share: Floats
    unknown: Integers
    median: Floats
    mean: Floats
    maximum: Floats
    gini: Floats


def population_coverage(
    minutes: ArrayLike,
    population: ArrayLike,
    thresholds: Sequence[float],
    *,
    zones: ArrayLike | None = None,
    status: ArrayLike | None = None,
    max_minutes: float = 0.0,
    summaries: bool = True,
    progress: Progress | None = None,
) -> Coverage:
    """Count the people within, beyond and out of reach of a service, by zone.

    Parameters
    ----------
    minutes : (n,) array_like
        Travel time of each demand point or cell; NaN = none, and `status` says why.
    population : (n,) array_like
        People who live there; NaN = unknown.
    thresholds : sequence of float
        Minutes, strictly increasing, inclusive.
    zones : (n,) array_like, optional
        Label of the zone of each point; all in one zone, 0, unless given.
    status : (n,) array_like of int, optional
        Codes of `nearest.Status`.  Without minutes, `BEYOND` counts as beyond every threshold; `UNREACHABLE` and
        `OFF_NETWORK` count as unreachable.  Where no status is given, whoever has no minutes is unreachable.
    max_minutes : float
        The limit under which the minutes were sought; 0 = none, or not known.
    summaries : bool
        Whether median, mean, maximum and Gini are wanted; else they are NaN.
    progress : Progress, optional
        Asked and told between zones.

    Returns
    -------
    Coverage
        One row per zone.

    Raises
    ------
    InputError
        When the thresholds do not increase, when one exceeds the limit of the search (who is beyond the limit may
        well be within that threshold), or when a population is negative.

    Examples
    --------
    A village of 300 people 20 minutes away, a hamlet of 100 at 50 minutes, and an island:

    >>> result = population_coverage([20.0, 50.0, float("nan")], [300.0, 100.0, 10.0], [30, 60])
    >>> result.within.tolist(), result.beyond.tolist(), result.unreachable.tolist()
    ([[300.0, 400.0]], [[100.0, 0.0]], [10.0])
    >>> float(result.mean[0])
    27.5
    """
    time, people = np.asarray(minutes, dtype=np.float64).ravel(), np.asarray(population, dtype=np.float64).ravel()
    limits = np.asarray(thresholds, dtype=np.float64)
    _check(limits, people, max_minutes)
    watch = progress or NullProgress()
    labels, zone = attended(lambda: _numbered(time.size, zones), watch)
    counts = attended(lambda: _counts(time, people, limits, zone, labels.size, status), watch)
    proceed(watch, 0.2)
    median, mean, maximum, gini = (
        _summaries(time, people, zone, labels.size, watch) if summaries else (np.full(labels.size, np.nan),) * 4
    )
    return Coverage(
        labels, limits, counts.population, counts.within, counts.beyond, counts.unreachable,
        ratio(counts.within, counts.population[:, None]), counts.unknown, median, mean, maximum, gini,
    )  # fmt: skip


class _Counts(NamedTuple):
    """People by zone, or by zone and threshold; as of `Coverage`."""

    population: Floats
    within: Floats
    beyond: Floats
    unreachable: Floats
    unknown: Integers


def _numbered(count: int, zones: ArrayLike | None) -> tuple[NDArray[np.generic], Integers]:
    """Return the labels of the zones, and which of them each point lies in."""
    labels, zone = np.unique(np.zeros(count) if zones is None else np.asarray(zones).ravel(), return_inverse=True)
    return labels, zone.ravel()


def _counts(
    time: Floats, people: Floats, limits: Floats, zone: Integers, zones: int, status: ArrayLike | None
) -> _Counts:
    """Count the people of each zone."""
    known, timed = np.isfinite(people), np.isfinite(time)
    codes = np.full(time.size, Status.UNREACHABLE) if status is None else np.asarray(status).ravel()
    past_limit = ~timed & (codes == Status.BEYOND)
    untold = np.bincount(zone[known], minlength=zones) == 0

    def count(which: Booleans) -> Floats:
        chosen = which & known
        counted = sum_by(zone[chosen], people[chosen], zones)
        return np.where(untold, np.nan, counted)

    def by_threshold(columns: list[Floats]) -> Floats:
        return np.column_stack(columns) if columns else np.empty((zones, 0))

    return _Counts(
        population=count(known),
        within=by_threshold([count(timed & (time <= limit)) for limit in limits]),
        beyond=by_threshold([count((timed & (time > limit)) | past_limit) for limit in limits]),
        unreachable=count(~timed & ~past_limit),
        unknown=np.bincount(zone[~known], minlength=zones),
    )


def weighted_median(values: ArrayLike, weights: ArrayLike) -> float:
    """Find the value that half of the weight does not exceed.

    Where the weight is halved exactly between two values, their mean is taken, so that equal weights give the ordinary
    median.

    Parameters
    ----------
    values, weights : (n,) array_like
        Finite values; weights of 0 or more.

    Returns
    -------
    float
        NaN where there is no weight.

    Examples
    --------
    >>> weighted_median([10.0, 20.0, 60.0], [1.0, 5.0, 2.0])
    20.0
    >>> weighted_median([10.0, 20.0], [3.0, 3.0])
    15.0
    """
    values, weights = np.asarray(values, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    values, weights = values[weights > 0.0], weights[weights > 0.0]
    if not values.size:
        return float("nan")
    order = np.lexsort((weights, values))  # by weight too, so that sums do not depend on the order of the rows
    cumulated = np.cumsum(weights[order])
    half = cumulated[-1] / 2.0
    lower = int(np.searchsorted(cumulated, half, side="left"))
    upper = int(np.searchsorted(cumulated, half, side="right"))
    return float((values[order[lower]] + values[order[upper]]) / 2.0)


def _summaries(
    time: Floats, people: Floats, zone: Integers, zones: int, progress: Progress
) -> tuple[Floats, Floats, Floats, Floats]:
    """Give the median, mean, maximum and Gini of the minutes of the people who have a travel time, by zone."""
    lived = np.isfinite(time) & (people > 0.0)
    time, people, zone = time[lived], people[lived], zone[lived]
    everybody = sum_by(zone, people, zones)
    mean = ratio(sum_by(zone, people * time, zones), everybody)
    maximum = np.full(zones, -np.inf)
    attended(lambda: np.maximum.at(maximum, zone, time), progress)
    by_zone = attended(lambda: np.argsort(zone, kind="stable"), progress)
    edges = np.searchsorted(zone[by_zone], np.arange(1, zones))
    parts = np.split(by_zone, edges) if zones else []
    median, gini = np.full((2, zones), np.nan)
    for number, rows in enumerate(parts):
        proceed(progress, 0.2 + 0.8 * number / zones)
        median[number] = weighted_median(time[rows], people[rows])
        proceed(progress, 0.2 + 0.8 * number / zones)
        gini[number] = weighted_gini(time[rows], people[rows])
    return median, mean, np.where(everybody > 0.0, maximum, np.nan), gini


def _check(thresholds: Floats, people: Floats, max_minutes: float) -> None:
    """Refuse what cannot be counted."""
    if thresholds.ndim != 1 or not np.all(np.diff(thresholds) > 0.0) or not np.all(np.isfinite(thresholds)):
        raise InputError(
            "The thresholds {thresholds} do not increase.",
            hint="Give minutes in ascending order, each once, such as 15, 30, 45, 60.",
            thresholds=", ".join(f"{limit:g}" for limit in thresholds.ravel()),
        )
    if max_minutes and thresholds.size and thresholds[-1] > max_minutes:
        raise InputError(
            "The threshold of {threshold} minutes exceeds the {limit} minutes up to which services were sought.",
            hint="Leave the threshold out, or calculate the travel times again with a higher limit.",
            threshold=f"{thresholds[-1]:g}",
            limit=f"{max_minutes:g}",
        )
    if np.any(people < 0.0):
        raise InputError(
            "The population of row {row} is negative.",
            hint="Correct it, or declare the value that means 'no data' in the layer.",
            row=int(np.argmax(people < 0.0)) + 1,
        )
