"""Account of the cohort ratios that were replaced: too few people, or beyond the cap.

A projection that quietly mends its ratios cannot be defended; this lists every one that was changed, with what it was,
what took its place, and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from ..arrays import Booleans, Floats, Indices
from .age_fields import BOTH
from .cohort_ages import SEXES, CohortAges
from .projection import Projection

Reason: TypeAlias = Literal["small cell", "cap"]


@dataclass(frozen=True)
class ReplacedRatio:
    """A ratio that another one replaced.

    Attributes
    ----------
    unit : int
        Place of the unit.
    sex : str
        "women" or "men"; "both" for children per woman.
    age : str
        The age group that the ratio leads to.
    ratio : float
        What was replaced; NaN where there was nobody to make a ratio of.
    used : float
        What took its place.
    reason : {"small cell", "cap"}
        Why.  A ratio borrowed from the region that is itself beyond the cap is listed twice, in this order.
    """

    unit: int
    sex: str
    age: str
    ratio: float
    used: float
    reason: Reason


def replaced_ratios(projection: Projection, ages: CohortAges) -> list[ReplacedRatio]:
    """List what was replaced between the two populations, by unit, sex (children last), age and reason.

    Units that are not projected are left out, and so are caps where differences carry the unit.  For those, a small
    cell means that the difference is the one of the ratio shown.
    """
    change, children = projection.trend.change, projection.trend.children
    by_ratio = projection.by_ratio[:, np.newaxis, np.newaxis]
    known = projection.known[:, np.newaxis, np.newaxis]
    of_children = children.ratio[:, np.newaxis, :], children.used[:, np.newaxis, :]
    sexes, reached, youngest = SEXES, ages.labels[-change.ratio.shape[-1] :], ages.labels[: children.ratio.shape[-1]]
    found = [
        *_replaced(change.ratio, change.borrowed, known, sexes, reached, "small cell"),
        *_replaced(change.borrowed, change.used_ratio, known & by_ratio, sexes, reached, "cap"),
        *_replaced(*of_children, known, (BOTH,), youngest, "small cell"),
    ]
    order = {sex: place for place, sex in enumerate((*SEXES, BOTH))}
    place = {label: number for number, label in enumerate(ages.labels)}
    return sorted(found, key=lambda row: (row.unit, order[row.sex], place[row.age]))


def _replaced(
    before: Floats, after: Floats, members: Booleans, sexes: tuple[str, ...], labels: tuple[str, ...], reason: Reason
) -> list[ReplacedRatio]:
    cells: Indices = np.argwhere(members & (before != after) & ~np.isnan(after))
    return [
        ReplacedRatio(
            unit, sexes[sex], labels[age], float(before[unit, sex, age]), float(after[unit, sex, age]), reason
        )
        for unit, sex, age in cells.tolist()
    ]
