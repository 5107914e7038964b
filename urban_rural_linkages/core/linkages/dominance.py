"""Dominance time: how far each place is from the nearest larger one, and the levels of centres that follow from it.

Why: a town that is an hour from anything larger leads its surroundings, however small it is; one of the same size in
the shadow of a city does not.  It needs no commuting and no list of services, and says nothing of what a place offers.

The value contains the classes of every threshold: a place is a centre at T minutes when no larger place lies within T,
inclusive.

References
----------
The rule of centres at 5 to 120 minutes: ObjectVision, NetworkModel_World (GeoDMS), Analyses.dms, made for the OECD.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers, unknown
from ..errors import InputError
from ..progress import NullProgress, Progress, Stage
from .ways import Ways

LEVELS = ("none", "local", "regional", "national")
NOBODY = -1
_STEPS = (15.0, 60.0, 240.0, 0.0)  # minutes within which larger places are looked for, one after the other


class Dominance(NamedTuple):
    """Of each place: the minutes to the nearest larger place (NaN where there is none), and which it is (-1)."""

    minutes: Floats
    by: Integers


def dominance(ways: Ways, stations: Integers, ranks: Integers, progress: Progress | None = None) -> Dominance:
    """Find the nearest larger place of each place.

    It is looked for within a quarter of an hour, then farther for the few that found none: never all pairs.

    Parameters
    ----------
    ways : Ways
    stations : (n,) ndarray of int
        Of the places.
    ranks : (n,) ndarray of int
        The order of places; of equally near ones the larger counts.
    progress : Progress, optional

    Returns
    -------
    Dominance

    Raises
    ------
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> from .ways import StraightWays
    >>> line = StraightWays(np.array([[0.0, 0.0], [0.1, 0.0], [0.3, 0.0]]))
    >>> found = dominance(line, np.arange(3), np.array([1, 2, 0]))
    >>> found.by.tolist(), found.minutes.round(1).tolist()
    ([2, 0, -1], [43.4, 14.5, nan])
    """
    progress, order = progress or NullProgress(), np.argsort(ranks)
    minutes, by = unknown(ranks.size), np.full(ranks.size, NOBODY, dtype=np.int64)
    for step, limit in enumerate(_STEPS):
        rows = np.flatnonzero((by == NOBODY) & (ranks > 0))
        if not rows.size:
            break
        larger = order[: int(ranks[rows].max())]
        stage = Stage(progress, step / len(_STEPS), (step + 1) / len(_STEPS))
        found = ways.pairs(stations[rows], stations[larger], limit, progress=stage)
        kept = found.destination < ranks[rows][found.origin]
        first = np.diff(found.origin[kept], prepend=-1) != 0
        place = rows[found.origin[kept][first]]
        by[place], minutes[place] = larger[found.destination[kept][first]], found.minutes[kept][first]
    return Dominance(minutes, by)


def centres_at(minutes: Floats, threshold: float) -> Booleans:
    """Tell which places are centres at some minutes: no larger one lies within them.

    Examples
    --------
    >>> centres_at(np.array([10.0, 10.1, np.nan]), 10).tolist()
    [False, True, True]
    """
    return np.asarray(np.isnan(minutes) | (minutes > threshold))


def require_levels(thresholds: Sequence[float]) -> None:
    """Ask for one threshold of each level of centre.

    Raises
    ------
    InputError
        When there are more or fewer.
    """
    if len(thresholds) != len(LEVELS) - 1:
        raise InputError("There {count:is|are} {count} {count:threshold|thresholds} of levels (LEVELS), and three are "
                         "needed: local, regional and national.",
                         hint="Write for example 15,30,60.", count=len(thresholds))  # fmt: skip


def levels_of(minutes: Floats, thresholds: Sequence[float]) -> list[str]:
    """Return the level of each place: none, local, regional or national.

    Parameters
    ----------
    minutes : (n,) ndarray
        Dominance times.
    thresholds : sequence of three floats
        From local to national, increasing.

    Examples
    --------
    >>> levels_of(np.array([15.0, 16.0, 31.0, 60.5, np.nan]), (15, 30, 60))
    ['none', 'local', 'regional', 'national', 'national']
    """
    reached = np.sum([centres_at(minutes, one) for one in thresholds], axis=0)
    return [LEVELS[level] for level in reached.tolist()]
