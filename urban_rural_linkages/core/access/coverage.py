"""Population coverage: people within and beyond given travel times of a service.

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
from functools import partial
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Floats, Integers, ratio, sum_by
from ..errors import InputError
from ..progress import NullProgress, Progress, attended, proceed
from .equity import ascending, gini_of_ascending, median_of_ascending
from .nearest import Status

_AT_ONCE = 500_000  # points, which the processor's cache holds
_MANY = 200_000  # sorting so many times takes some hundredths of a second


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
        Progress and cancellation.

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
    if zones is None:
        return np.zeros(min(count, 1), dtype=np.int64), np.zeros(count, dtype=np.int64)
    label = np.asarray(zones).ravel()
    if label.dtype.kind in "iu" and label.size:
        lowest, highest = int(label.min()), int(label.max())
        if highest - lowest < label.size:
            zone = label.astype(np.int64, copy=False)
            zone = zone - lowest if lowest else zone
            used = np.bincount(zone) > 0
            return np.flatnonzero(used) + lowest, zone if used.all() else (np.cumsum(used) - 1)[zone]
    labels, zone = np.unique(label, return_inverse=True)
    return labels, zone.ravel().astype(np.int64, copy=False)


def _counts(
    time: Floats, people: Floats, limits: Floats, zone: Integers, zones: int, status: ArrayLike | None
) -> _Counts:
    """Count the people of each zone, each of them in one class: the first threshold within which they are, or none.

    Those whom nothing leads to a service are a class of their own, behind that of those beyond every threshold.
    """
    codes = None if status is None else np.asarray(status).ravel()
    table, unknown = np.zeros((zones, limits.size + 2)), np.zeros(zones, dtype=np.int64)
    for first in range(0, time.size, _AT_ONCE):
        here = slice(first, first + _AT_ONCE)
        known = np.isfinite(people[here])
        if not known.all():
            unknown += np.bincount(zone[here][~known], minlength=zones)
        lived = np.flatnonzero(known & (people[here] > 0.0))
        minutes, classes = time[here][lived], zone[here][lived] * table.shape[1]
        passed = np.zeros(lived.size, dtype=np.min_scalar_type(limits.size))  # thresholds
        for limit in limits:
            passed += ~(minutes <= limit)
        classes += passed
        lost = np.flatnonzero(~np.isfinite(minutes))
        if codes is not None:
            lost = lost[codes[here][lived[lost]] != Status.BEYOND]
        classes[lost] += 1
        table += sum_by(classes, people[here][lived], table.size).reshape(table.shape)
    if unknown.any():
        table[(unknown > 0) & (unknown == np.bincount(zone, minlength=zones))] = np.nan
    within = np.cumsum(table[:, : limits.size], axis=1)
    beyond = np.cumsum(table[:, limits.size : 0 : -1], axis=1)[:, ::-1]
    return _Counts(table.sum(axis=1), within, beyond, table[:, -1], unknown)


def _summaries(
    time: Floats, people: Floats, zone: Integers, zones: int, progress: Progress
) -> tuple[Floats, Floats, Floats, Floats]:
    """Give the median, mean, maximum and Gini of the minutes of the people who have a travel time, by zone."""
    time, people, zone = attended(lambda: _by_zone(time, people, zone), progress)
    everybody = sum_by(zone, people, zones)
    mean = ratio(sum_by(zone, people * time, zones), everybody)
    edges = np.searchsorted(zone, np.arange(zones + 1)).tolist()
    median, maximum, gini = np.full((3, zones), np.nan)
    for number, (start, end) in enumerate(pairwise(edges)):
        if start == end:
            continue
        proceed(progress, 0.2 + 0.8 * number / zones)
        watch = progress if end - start > _MANY else None
        minutes, weights = attended(partial(ascending, time[start:end], people[start:end]), watch)
        median[number], gini[number] = median_of_ascending(minutes, weights), gini_of_ascending(minutes, weights)
        maximum[number] = minutes[-1]
    return median, mean, maximum, gini


def _by_zone(time: Floats, people: Floats, zone: Integers) -> tuple[Floats, Floats, Integers]:
    """Keep the people who have a travel time, zone after zone."""
    lived = np.flatnonzero(np.isfinite(time) & (people > 0.0) & (people < np.inf))
    time, people, zone = time[lived], people[lived], zone[lived]
    if not np.any(zone[1:] < zone[:-1]):
        return time, people, zone
    order = np.argsort(zone, kind="stable")
    return time[order], people[order], zone[order]


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
