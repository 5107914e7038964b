"""False discovery rate: the q values of Benjamini and Hochberg.

Why: of 8,000 units without any pattern, 400 are significant at 0.05, and a map of them looks like a finding.  Calling
those units clusters whose q is at most 0.05 keeps the expected share of false ones among them at 5 %.

    q_(i) = min over j >= i of n p_(j) / j        for p in ascending order

What it is not: a correction for the fact that neighbours share their neighbours.  For such positive dependence the
rule is known to hold (Benjamini and Yekutieli 2001); Caldas de Castro and Singer (2006) advise it for local statistics.

References
----------
Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society
B 57, 289-300.
Caldas de Castro, M. and Singer, B. H. (2006), Controlling the false discovery rate, Geographical Analysis 38, 180-208.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats


def q_values(p: ArrayLike) -> Floats:
    """Adjust p values for their number.

    Parameters
    ----------
    p : (n,) array_like
        Between 0 and 1; NaN = not tested, which does not count in n.

    Returns
    -------
    (n,) ndarray
        Never below p nor above 1, in the same order as p; NaN where p is.

    Examples
    --------
    >>> q_values([0.01, 0.04, float("nan"), 0.03, 0.8]).round(4).tolist()
    [0.04, 0.0533, nan, 0.0533, 0.8]
    """
    given = np.asarray(p, dtype=np.float64)
    q = np.full(given.shape, np.nan)
    tested = np.flatnonzero(~np.isnan(given))
    order = tested[np.argsort(given[tested], kind="stable")]
    raw = given[order] * (tested.size / np.arange(1.0, tested.size + 1.0))
    q[order] = np.minimum(np.minimum.accumulate(raw[::-1])[::-1], 1.0)
    return q
