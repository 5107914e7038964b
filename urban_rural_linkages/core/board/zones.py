"""Changes by zone: by how much the mean way of the people of each unit becomes longer or shorter, for a map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers, ratio, sum_by
from ..decisions.people import Times
from ..decisions.scenarios import Change, colour_classes, compare


@dataclass(frozen=True)
class ZoneChange:
    """The change of a zone.

    Attributes
    ----------
    id : str
        Its code.
    delta : float
        Minutes after less minutes before, the mean of its people; above 0 it takes longer.  NaN where unknown.
    colour : float
        The class of `decisions.scenarios.colour_classes`, from -3 to 3; NaN where unknown.
    people : float
        Those counted: of whom both ways are known.
    """

    id: str
    delta: float
    colour: float
    people: float


def zone_changes(change: Change, people: Floats, zones: Sequence[str]) -> tuple[ZoneChange, ...]:
    """Add up the changes of homes by zone, in the order of their codes.

    Where nobody of a zone has a way in both states, the zone has a new way, or has lost it, if any of its homes has.

    Parameters
    ----------
    change : Change
        Of each home.
    people : (n,) ndarray
        NaN where unknown, who are not counted.
    zones : sequence of str
        The zone of each home; "" for none.

    Examples
    --------
    >>> found = zone_changes(compare(Times.of([20.0, 40.0]), Times.of([20.0, 36.0])), np.array([3.0, 1.0]), ["a", "a"])
    >>> found
    (ZoneChange(id='a', delta=-1.0, colour=0.0, people=4.0),)
    """
    names, zone = np.unique(np.asarray(zones, dtype=str), return_inverse=True)
    weights = np.nan_to_num(people)
    both = np.where(np.isnan(change.delta), 0.0, weights)
    counted = sum_by(zone, both, names.size)
    means = [ratio(sum_by(zone, both * np.nan_to_num(state.values), names.size), counted)
             for state in (change.before, change.after)]  # fmt: skip
    new, lost = (_any(zone, which & (weights > 0.0), names.size) & (counted == 0.0)
                 for which in (change.new_access, change.lost_access))  # fmt: skip
    before = Times.of(np.where(lost, 0.0, means[0]), new)
    after = Times.of(np.where(new, 0.0, means[1]), lost)
    moved = compare(before, after)
    rows = zip(names.tolist(), moved.delta.tolist(), colour_classes(moved).tolist(), counted.tolist(), strict=True)
    return tuple(ZoneChange(*row) for row in rows if row[0])


def _any(zone: Integers, which: Booleans, count: int) -> Booleans:
    return np.asarray(np.bincount(zone[which], minlength=count) > 0)
