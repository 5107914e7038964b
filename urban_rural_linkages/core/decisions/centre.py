"""The p-centre: the sites that make the longest way least, whoever it is that goes it.

The answer is one of the distances: it is halved between one that so many sites can cover and one that they cannot.

References
----------
Minieka, E. (1970), The m-center problem, SIAM Review 12, 138-139: by covers of a radius.
Gonzalez, T. F. (1985), Clustering to minimize the maximum intercluster distance, Theoretical Computer Science 38,
293-306: the farthest first.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..notes import Note
from ..progress import NullProgress, Progress, proceed
from .chosen_sites import Chosen, Clock, status_of
from .covering import cover_greedily, fewest, packing_bound
from .enumeration import best_of_all, is_small
from .median import Effort, shortest_among
from .problem import TOLERANCE, Instance
from .prover import Prover
from .radius_model import Rule


def solve_centre(
    instance: Instance, p: int, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose p sites so that the longest way is least, and among those sets the one with the shortest ways.

    Returns
    -------
    Chosen
        Its value is in minutes; NaN, with a note, where not everybody can have a way.
    """
    clock, minutes, progress = Clock(effort.seconds), instance.filled(), progress or NullProgress()
    if is_small(len(minutes), instance.kept, p):
        columns = best_of_all(minutes, instance.kept, p, lambda ways: ways.max(axis=1),
                              lambda ways: ways @ instance.weights, progress)  # fmt: skip
        value = _longest(minutes, columns)
        return _told(instance, Chosen(columns, value, value, "optimal", clock.spent(), ties_known=True))
    columns, bound = _halved(minutes, instance.kept, p, clock, prover, progress)
    value = _longest(minutes, columns)
    rule = Rule(value + TOLERANCE, np.ones(len(minutes), dtype=bool))
    columns, second = shortest_among(instance, columns, p, rule, clock, prover, progress)
    status = status_of(value, bound, clock)
    found = Chosen(columns, value, bound, status, clock.spent(), second_proved=second and status == "optimal")
    return _told(instance, found)


def _told(instance: Instance, found: Chosen) -> Chosen:
    """Say where some have no way at all."""
    lost = np.isinf(instance.minutes[:, found.columns].min(axis=1))
    if not lost.any():
        return found
    return Chosen(found.columns, float("nan"), float("nan"), found.status, found.seconds, found.second_proved,
                  found.ties_known).with_notes(
        Note("With {p} {p:site|sites} not everybody has a way to one: {count} {count:place has|places have} none, so "
             "there is no longest way.",
             p=found.columns.size, count=int(lost.sum())))  # fmt: skip


def _longest(minutes: Floats, columns: Integers) -> float:
    return float(minutes[:, columns].min(axis=1).max())


def farthest_first(minutes: Floats, kept: Booleans, p: int) -> Integers:
    """Open the site nearest to whoever is farthest, one after the other.

    Examples
    --------
    >>> farthest_first(np.array([[0.0, 4.0, 9.0], [9.0, 4.0, 0.0]]), np.array([True, False, False]), 2).tolist()
    [0, 2]
    """
    opened = kept.copy()
    if not opened.any():
        opened[int(np.argmin(minutes.max(axis=0)))] = True
    while opened.sum() < p:
        farthest = int(np.argmax(minutes[:, opened].min(axis=1)))
        row = np.where(opened, np.inf, minutes[farthest])
        opened[int(np.argmin(row))] = True
    return np.flatnonzero(opened)


def _halved(
    minutes: Floats, kept: Booleans, p: int, clock: Clock, prover: Prover, progress: Progress
) -> tuple[Integers, float]:
    """Return the set with the least longest way, and the bound of that way."""
    best = farthest_first(minutes, kept, p)
    least = float(minutes.min(axis=1).max())
    radii = np.unique(minutes)
    low, high = int(np.searchsorted(radii, least)), int(np.searchsorted(radii, _longest(minutes, best)))
    first, last = low, high
    while low < high:
        proceed(progress, 1.0 - (high - low) / max(last - first, 1))
        middle = (low + high) // 2
        covers = _within_number(minutes <= radii[middle], kept, p, clock, prover)
        if covers is None:
            break
        if covers.size:
            best = _filled_up(covers, kept.size, p)
            high = min(middle, int(np.searchsorted(radii, _longest(minutes, best))))
        else:
            low = middle + 1
    return best, float(radii[low])


def _within_number(within: Booleans, kept: Booleans, p: int, clock: Clock, prover: Prover) -> Integers | None:
    """Return a cover of at most p sites, an empty one where there is none, or None where that is not known."""
    none = np.empty(0, dtype=np.int64)
    free, left = np.flatnonzero(~kept), within[~within[:, kept].any(axis=1)]
    more, always = p - int(kept.sum()), np.flatnonzero(kept)
    rows = np.unique(left[:, free], axis=0)
    if not rows.any(axis=1).all() or packing_bound(rows, np.ones(free.size)) > more:
        return none
    quick = cover_greedily(rows, np.ones(free.size))
    if quick.size <= more:
        return np.sort(np.append(always, free[quick])) if always.size + quick.size else free[:1]
    columns, bound = fewest(within, kept, np.ones(kept.size), clock.left(), prover, most=p)
    if columns.size <= p:
        return columns
    return none if bound > p + TOLERANCE else None


def _filled_up(columns: Integers, sites: int, p: int) -> Integers:
    """Return exactly p sites: the first others by id beside those of a cover."""
    others = np.setdiff1d(np.arange(sites), columns)[: p - columns.size]
    return np.sort(np.append(columns, others))
