"""Standard scores: deviations from the mean, in standard deviations.

Why: no measure of clustering may change when a constant is added to every value or their unit is another.  Measured in
standard scores none can; written with raw sums one easily does.  Getis and Ord's first form divides by the sum of the
values, and software that still does so turns hot into cold where that sum is negative, which is the case of any map of
depopulation.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..errors import InputError

# Standard scores (and sums of them) that differ by less are equal: less is noise of the arithmetic.
SAME = 1e-9


def standard_scores(values: ArrayLike) -> Floats:
    """Return (x - mean) / s, with s over n.

    Parameters
    ----------
    values : (n,) array_like
        All known.

    Returns
    -------
    (n,) ndarray
        Mean 0, sum of squares n.

    Raises
    ------
    InputError
        When all values are equal: nothing is high or low then.

    Examples
    --------
    >>> standard_scores([10.0, 30.0]).tolist()
    [-1.0, 1.0]
    """
    x = np.asarray(values, dtype=np.float64)
    if x.size == 0 or np.ptp(x) == 0.0:
        raise InputError(
            "All {count} known values are the same, so no unit is higher or lower than others.",
            hint="Choose a field whose values differ.",
            count=x.size,
        )
    with np.errstate(over="ignore", invalid="ignore"):
        deviation = x - x.mean()
        deviation -= deviation.mean()  # what the first mean lost where the values are large and alike
        spread = np.sqrt(np.mean(deviation**2))
    if not 0.0 < spread < np.inf:
        raise InputError(
            "The values reach from {smallest} to {largest}: their spread is no number that can be reckoned with.",
            hint="Check the smallest and the largest values of the field, or give them in another unit.",
            smallest=f"{x.min():g}", largest=f"{x.max():g}",
        )  # fmt: skip
    return np.asarray(deviation / spread, dtype=np.float64)
