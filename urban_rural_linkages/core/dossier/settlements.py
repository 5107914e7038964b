"""Settlements of few people counted with a larger one near them, so that no sum of settlements tells of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, figures
from .suppression import rows_by_group

_KM_PER_DEGREE = 111.2


def merged_settlements(
    people: ArrayLike, zones: Sequence[str | None], lonlat: Floats, limit: float, left_out: Sequence[str] = ()
) -> tuple[Floats, Booleans]:
    """Add the people of small settlements to the nearest larger one of their zone.

    Parameters
    ----------
    people : array_like, shape (settlements,)
        NaN where unknown.
    zones : sequence of str or None
        The unit that each lies in; None outside of all.
    lonlat : ndarray, shape (settlements, 2)
        Degrees.
    limit : float
        Settlements of more than nobody and of fewer people are small.
    left_out : sequence of str
        Zones whose settlements are left out, because their people are not published.

    Returns
    -------
    people : ndarray of float, shape (settlements,)
        Those of a zone are the same together, unless all of its people together are too few: these are left out.
    kept : ndarray of bool, shape (settlements,)
        Which settlements still are there.

    Examples
    --------
    >>> import numpy as np
    >>> places = np.array([[0.0, 40.0], [0.1, 40.0], [0.5, 40.0]])
    >>> merged_settlements([3, 40, 60], ["a", "a", "a"], places, 5)
    (array([ 0., 43., 60.]), array([False,  True,  True]))
    """
    found = figures(people).copy()
    names, hidden = [zone if zone is not None else "" for zone in zones], set(left_out)
    kept = np.array([name not in hidden for name in names], dtype=bool)
    scale = np.array([np.cos(np.radians(np.nanmean(lonlat[:, 1]) if len(lonlat) else 0.0)), 1.0]) * _KM_PER_DEGREE
    for every in rows_by_group(names).values():
        rows = every[kept[every] & (found[every] > 0)]
        for row in rows[np.argsort(found[rows], kind="stable")].tolist():
            if not 0 < found[row] < limit:
                continue
            kept[row] = False
            others = rows[kept[rows]]
            if others.size:
                distances = np.hypot(*((lonlat[others] - lonlat[row]) * scale).T)
                found[others[np.argmin(distances)]] += found[row]
            found[row] = 0.0
    return found, kept
