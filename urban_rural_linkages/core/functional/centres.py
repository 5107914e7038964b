"""Urban centres in a finished raster of classes: which cells belong to the same one, and who lives there.

Why: functional urban areas start from a classified grid that may come from elsewhere, without the list of its centres.
Cells of the class 30 that touch by a side are one centre, as in the classification itself; two centres that grew
together when their edges were smoothed cannot be told apart any more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Integers, sum_by

URBAN_CENTRE = 30


def label_centres(classes: ArrayLike, population: ArrayLike, code: int = URBAN_CENTRE) -> tuple[Integers, int]:
    """Label the urban centres of a raster of classes, from the one with the most people on.

    Equal populations follow the position of their first cell, row by row from the upper left.

    Parameters
    ----------
    classes : (rows, columns) array_like
        Class codes.
    population : (rows, columns) array_like
        Persons by cell; NaN counts as nobody.
    code : int
        The class of urban centres.

    Returns
    -------
    labels : (rows, columns) ndarray of int
        0 to k - 1; -1 = no urban centre.
    count : int
        k.

    Examples
    --------
    >>> label_centres([[30, 11, 30], [30, 11, 11]], [[1, 0, 5], [2, 0, 0]])[0].tolist()
    [[1, -1, 0], [1, -1, -1]]
    """
    from scipy import ndimage  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    found, count = ndimage.label(np.asarray(classes) == code)
    people = np.nan_to_num(np.asarray(population, dtype=np.float64))
    totals = sum_by(found.ravel(), people.ravel(), count + 1)[1:]
    rank = np.empty(count + 1, dtype=np.int64)
    rank[1:][np.argsort(-totals, kind="stable")] = np.arange(count)
    rank[0] = -1
    return rank[found], int(count)
