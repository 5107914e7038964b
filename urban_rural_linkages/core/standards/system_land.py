"""Land of general and local systems, counted for the settlements that it serves.

Why: the standards of a settlement ask for square metres of four kinds, and maps have polygons.  A polygon across the
border of two settlements is shared out between them by the area that lies in each; it is always shared out whole, so
that what sticks out of the drawn outlines is not lost.

The geometry is measured elsewhere; here areas are added up.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats

GENERAL, LOCAL = "general", "local"
GREEN, FACILITIES = "green", "facilities"
SYSTEMS = {GENERAL: GENERAL, LOCAL: LOCAL}
USES = {GREEN: GREEN, FACILITIES: FACILITIES}
STANDARD_OF = {
    (GENERAL, GREEN): "ZVG",
    (LOCAL, GREEN): "ZVL",
    (GENERAL, FACILITIES): "SDG",
    (LOCAL, FACILITIES): "SDL",
}


def land_by_settlement(
    areas: ArrayLike,
    systems: Sequence[str],
    uses: Sequence[str],
    lies_in: Sequence[Mapping[int, float]],
    settlements: int,
) -> dict[str, Floats]:
    """Add up the land of each kind in each settlement.

    Parameters
    ----------
    areas : array_like, shape (n,)
        m2 of each polygon; NaN where unknown, which makes the sums of its settlements unknown.
    systems, uses : sequence of n str
        ``general`` or ``local``; ``green`` or ``facilities``.
    lies_in : sequence of n mappings
        Of each polygon the settlements (positions) that it counts for, each with its weight above 0, such as the area
        that lies in it; an empty one counts for nobody.
    settlements : int
        How many there are.

    Returns
    -------
    dict of str to ndarray, shape (settlements,)
        m2 by standard (ZVG, ZVL, SDG, SDL).  A settlement without land has 0.  The order of polygons does not matter.

    Examples
    --------
    >>> land = land_by_settlement([900], ["local"], ["green"], [{0: 1, 1: 2}], 2)
    >>> land["ZVL"].tolist(), land["SDL"].tolist()
    ([300.0, 600.0], [0.0, 0.0])
    """
    parts: dict[str, list[list[float]]] = {code: [[] for _ in range(settlements)] for code in STANDARD_OF.values()}
    sizes = np.asarray(areas, dtype=np.float64).tolist()
    for area, system, use, weights in zip(sizes, systems, uses, lies_in, strict=True):
        total = math.fsum(weights.values())
        for settlement, weight in weights.items():
            parts[STANDARD_OF[system, use]][settlement].append(area * weight / total)
    return {code: np.array([math.fsum(found) for found in rows]) for code, rows in parts.items()}


def land_of(areas: ArrayLike, rows: Iterable[int]) -> float:
    """Add up the areas of some polygons; unknown ones count as nothing."""
    return float(np.nansum(np.asarray(areas, dtype=np.float64)[sorted(rows)]))


def land_beyond(areas: ArrayLike, shares: Mapping[int, float]) -> float:
    """Add up what of polygons lies beyond the outlines that they are partly in; `shares` is that part of each.

    Examples
    --------
    >>> land_beyond([100.0, 50.0], {0: 0.25, 1: 0.0})
    25.0
    """
    sizes = np.asarray(areas, dtype=np.float64)
    return float(sum(sizes[row] * share for row, share in sorted(shares.items())))
