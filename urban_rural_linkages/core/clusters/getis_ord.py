"""Getis and Ord's Gi*: local concentrations of high or low values.

Why: it is the measure behind the "hot spots" that planners know.  It compares the sum over a unit and its neighbours
with what as many units drawn at random would give:

    z_i = (sum_j w_ij x_j - W_i mean) / (s sqrt((n sum_j w_ij^2 - W_i^2) / (n - 1)))

with the unit itself among its neighbours, binary weights, W_i = sum_j w_ij, and s the standard deviation over n.  This
form does not change when a constant is added to every value, and its sign is right whatever the sign of the sum of
values: positive where high values lie together.  Growth rates of a shrinking region have a negative sum, and the form
that divides by it turns the map round.

What it is not: it cannot see a high value among low ones (see `local_moran`).

References
----------
Getis, A. and Ord, J. K. (1992), The analysis of spatial association by use of distance statistics, Geographical
Analysis 24, 189-206.
Ord, J. K. and Getis, A. (1995), Local spatial autocorrelation statistics, Geographical Analysis 27, 286-306, eq. 14.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..progress import Progress
from .scores import standard_scores
from .spatial_weights import SpatialWeights


def getis_ord(values: ArrayLike, weights: SpatialWeights, progress: Progress | None = None) -> Floats:
    """Measure Gi* of each unit.

    Parameters
    ----------
    values : (n,) array_like
        One a unit, all known.
    weights : SpatialWeights
        Neighbours, the unit itself not among them: it is added here.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    (n,) ndarray
        Standard scores; NaN for a unit without neighbours, and for one whose neighbours are all the others, where
        there is nothing to compare with.

    Raises
    ------
    InputError
        When all values are equal.

    Examples
    --------
    >>> from .spatial_weights import distance_band
    >>> points = [(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)]
    >>> getis_ord([2, 3, 3.2, 5, 8, 7], distance_band(points, 15.0)).round(4).tolist()
    [-1.3973, -0.2892, 0.6506, -0.2892, 1.2345, 2.0242]
    """
    u = standard_scores(values)
    n, near = weights.count, weights.sizes + 1
    variance = (n * near - near**2) / (n - 1)
    defined = (weights.sizes > 0) & (variance > 0)
    total = weights.sums(u, progress) + u
    return np.asarray(np.where(defined, total / np.sqrt(np.where(defined, variance, 1.0)), np.nan), dtype=np.float64)
