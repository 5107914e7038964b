"""The curve of Lorenz: the share of all that the people with least have together.

References
----------
Lorenz, M. O. (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical
Association 9.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..access.equity import ascending
from ..arrays import Floats, figures, sum_of_products

MOST_POINTS = 400
"""More than a drawing can show."""


@dataclass(frozen=True)
class Lorenz:
    """A curve: shares of the people from those with least on, and of what they have, both from 0 to 1."""

    people: Floats
    held: Floats

    def held_by(self, share: float) -> float:
        """Return what share the people with least have; NaN where there is no curve.

        Examples
        --------
        >>> lorenz([0.0, 10.0], [1.0, 1.0]).held_by(0.5)
        0.0
        """
        return float(np.interp(share, self.people, self.held)) if self.people.size else float("nan")

    @property
    def percent_of_four_tenths(self) -> float:
        """What the four tenths of the people with least have, in per cent."""
        return 100 * self.held_by(0.4)


def lorenz(values: ArrayLike, weights: ArrayLike) -> Lorenz:
    """Return the curve of some people; of many units, points as far apart as a drawing shows.

    Parameters
    ----------
    values, weights : (units,) array_like
        0 or more; NaN in either leaves a unit out.

    Returns
    -------
    Lorenz
        Without points where nobody has anything.

    Examples
    --------
    >>> curve = lorenz([10.0, 30.0], [3.0, 1.0])
    >>> curve.people.tolist(), curve.held.tolist()
    ([0.0, 0.75, 1.0], [0.0, 0.5, 1.0])
    """
    x, w = figures(values), figures(weights)
    known = ~np.isnan(x + w)
    x, w = ascending(x[known], w[known])
    if not sum_of_products(x, w) > 0:
        return Lorenz(np.empty(0), np.empty(0))
    people, held = (np.concatenate([[0.0], np.cumsum(part)]) for part in (w, w * x))
    people, held = people / people[-1], held / held[-1]
    if people.size > MOST_POINTS:
        chosen = np.unique(np.searchsorted(people, np.linspace(0.0, 1.0, MOST_POINTS)))
        people, held = people[chosen], held[chosen]
    return Lorenz(people, held)
