"""Validity of labour market areas: self-containment against size.

Why: large areas may lose more of their commuters than small ones, but not without limit.  The rule of the British
travel-to-work areas, as ISTAT writes it, gives one figure for the trade-off: 1 or more is valid.

With R employed residents, W jobs and F persons who live and work in the area, self-containment is the lesser of F / R
and F / W, and the validity is::

    min(self / target_self, 1)
    * (1 - (1 - min_self / target_self) * max((target_size - R) / (target_size - min_size), 0))
    * target_self / min_self

so that an area of `target_size` residents needs `min_self`, one of `min_size` needs `target_self`, and one below
`min_size` can be valid only when it is closed: an area that nobody leaves or enters has validity 1, whatever its size,
even though a large one with a single commuter across its border has more.

References
----------
Coombes, M. and Bond, S. (2008), Travel-to-work areas: the 2007 review, Office for National Statistics.
ISTAT (2015), La nuova geografia dei sistemi locali.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, ratio
from ..errors import InputError

TOLERANCE = 1e-9  # sums of fractional flows carry rounding; no real figure lies so close to a threshold


@dataclass(frozen=True)
class ValidityRule:
    """The four figures of the trade-off.

    Parameters
    ----------
    min_size, target_size : float
        Employed residents: the smallest area, and the size from which less self-containment will do.
    min_self, target_self : float
        Self-containment, 0 to 1: what a large area needs, and what a small one needs.

    Raises
    ------
    InputError
        When the figures are not in order.
    """

    min_size: float
    min_self: float
    target_size: float
    target_self: float

    def __post_init__(self) -> None:
        if not 0 < self.min_size < self.target_size:
            raise InputError(
                "The sizes of a labour market area must increase, but the minimum is {least} and the target {target}.",
                hint="Give a minimum above 0 and a larger target.",
                least=f"{self.min_size:g}", target=f"{self.target_size:g}",
            )  # fmt: skip
        if not 0 < self.min_self <= self.target_self <= 1:
            raise InputError(
                "The self-containment of a labour market area must increase from 0 to 1, but the minimum is {least} "
                "and the target {target}.",
                hint="Give shares such as 0.6667 and 0.75.",
                least=f"{self.min_self:g}", target=f"{self.target_self:g}",
            )  # fmt: skip


PRESETS: Mapping[str, ValidityRule] = MappingProxyType(
    {"istat": ValidityRule(1000, 0.6667, 10000, 0.75), "ttwa": ValidityRule(3500, 0.6667, 25000, 0.75)}
)


def validity(residents: ArrayLike, jobs: ArrayLike, internal: ArrayLike, rule: ValidityRule) -> Floats:
    """Say how well areas fulfil the rule.

    Parameters
    ----------
    residents, jobs, internal : array_like, shape (n,)
        Persons: employed residents, jobs, and those who live and work in the area.
    rule : ValidityRule

    Returns
    -------
    ndarray of float, shape (n,)
        1 or more is valid; NaN without residents or jobs.

    References
    ----------
    Coombes, M. and Bond, S. (2008), Travel-to-work areas: the 2007 review, Office for National Statistics.

    Examples
    --------
    >>> validity([10000, 1000, 500], [10000, 1000, 500], [6667, 750, 500], PRESETS["istat"]).round(9)
    array([1., 1., 1.])
    """
    residents = np.asarray(residents, dtype=np.float64)
    self_containment = np.minimum(ratio(internal, residents), ratio(internal, jobs))
    size = np.maximum((rule.target_size - residents) / (rule.target_size - rule.min_size), 0)
    trade_off = 1 - (1 - rule.min_self / rule.target_self) * size
    value = np.minimum(self_containment / rule.target_self, 1) * trade_off * (rule.target_self / rule.min_self)
    return np.where(self_containment >= 1 - TOLERANCE, 1.0, value)
