"""Share of the features that meet a condition: of their number, their length, or their people.

Why: many questions of a checklist ask what part of something is as it should be: of the unsafe places, those that
have a measure, an owner, a cost and a date; of the stops, those with shelter and light.

A feature meets the condition, or does not, or nobody can say (a figure that it needs is missing).  What nobody can
say is counted apart and left out of the share.  Where there is nothing, there is no share: no features are neither
all right nor all wrong.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats
from ..errors import InputError


@dataclass(frozen=True)
class Share:
    """Share of one group that meets the condition.

    Attributes
    ----------
    group : str or None
        None = all features.
    features, matching, unknown : int
        All features, those that meet the condition, and those of which nobody can say.
    weight, matching_weight, unknown_weight, known_weight : float
        The same in the unit of the weights, and what is not unknown; features without a weight are not in it.
    """

    group: str | None
    features: int
    matching: int
    unknown: int
    weight: float
    matching_weight: float
    unknown_weight: float
    known_weight: float

    @property
    def share(self) -> float:
        """Weight that meets the condition, of the weight of which one can say; NaN where there is none."""
        return self.matching_weight / self.known_weight if self.known_weight > 0 else math.nan


def attribute_shares(
    meets: ArrayLike, weights: ArrayLike | None = None, groups: Sequence[str] | None = None
) -> list[Share]:
    """Measure the share of features that meet a condition, in each group and in all.

    Parameters
    ----------
    meets : array_like, shape (n,)
        1 = meets the condition, 0 = does not, NaN = unknown; n may be 0.
    weights : array_like, shape (n,), optional
        How much each feature counts, such as its length; NaN = not known, it then counts among the features only.
        Without weights each feature counts 1.
    groups : sequence of n str, optional
        The group of each feature; "" is a group too.

    Returns
    -------
    list of Share
        The groups in alphabetical order, and all features last.  The order of features does not matter.

    Raises
    ------
    InputError
        When a weight is negative.

    Examples
    --------
    >>> attribute_shares([1] * 9 + [0])[-1].share
    0.9
    >>> attribute_shares([])[-1].share
    nan
    """
    answers = np.asarray(meets, dtype=np.float64).reshape(-1)
    sizes = np.ones(answers.size) if weights is None else np.asarray(weights, dtype=np.float64).reshape(-1)
    if (sizes < 0).any():
        raise InputError(
            "A weight must not be negative, but {value} is.",
            hint="Correct the weights, or name codes that mean missing in NODATA_VALUES.",
            value=f"{np.nanmin(sizes):g}",
        )
    rows = [] if groups is None else [_share(name, answers, sizes, _in(groups, name)) for name in sorted(set(groups))]
    return [*rows, _share(None, answers, sizes, np.ones(answers.size, dtype=bool))]


def _in(groups: Sequence[str], name: str) -> Booleans:
    return np.array([group == name for group in groups], dtype=bool)


def _share(group: str | None, meets: Floats, weights: Floats, own: Booleans) -> Share:
    matching, unknown = own & (meets == 1), own & np.isnan(meets)
    weight, matching_weight, unknown_weight, known_weight = (
        math.fsum(weights[rows & ~np.isnan(weights)]) for rows in (own, matching, unknown, own & ~unknown)
    )
    return Share(
        group=group,
        features=int(own.sum()),
        matching=int(matching.sum()),
        unknown=int(unknown.sum()),
        weight=weight,
        matching_weight=matching_weight,
        unknown_weight=unknown_weight,
        known_weight=known_weight,
    )
