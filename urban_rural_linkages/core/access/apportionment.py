"""People of an age group beyond reach, where ages are known by municipality and travel times by settlement.

Why: who is far from a hospital is asked by sex and age, and small places publish no ages.  The share of a zone's people
who are beyond reach is taken for the share of each of its groups,

    people beyond of group g = sum over zones of  people of g * beyond / total,

an estimate, exact where every settlement of a zone has the ages of the whole.  Old people who live in the remote
hamlets of a municipality are therefore counted too low: a result of this module says whose assumption it is.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike


class Apportioned(NamedTuple):
    """People of a group beyond reach.

    Attributes
    ----------
    beyond : float
        How many there are.
    total : float
        People of the group in the zones where both are known.
    unknown_zones : int
        Zones of which the group, the total or those beyond are not known, or where nobody is counted: left out.
    """

    beyond: float
    total: float
    unknown_zones: int


def apportioned_beyond(group: ArrayLike, beyond: ArrayLike, total: ArrayLike) -> Apportioned:
    """Estimate how many people of a group are beyond reach.

    Parameters
    ----------
    group : (zones,) array_like
        People of the group; NaN = unknown.
    beyond, total : (zones,) array_like
        All people beyond reach, and all people, as counted at the places; NaN = unknown.

    Returns
    -------
    Apportioned

    Examples
    --------
    >>> apportioned_beyond([40, 10, 5], [50, 0, 3], [100, 80, 0])
    Apportioned(beyond=20.0, total=50.0, unknown_zones=1)
    """
    people, far, every = (np.asarray(values, dtype=np.float64) for values in (group, beyond, total))
    known = np.isfinite(people) & np.isfinite(far) & (every > 0.0)
    share = np.divide(far, every, out=np.zeros(every.shape), where=known)
    return Apportioned(float((people * share)[known].sum()), float(people[known].sum()), int((~known).sum()))
