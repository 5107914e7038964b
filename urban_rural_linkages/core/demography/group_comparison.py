"""Groups of units beside each other and beside the region: people, change, density, ages, minutes, urgency.

Every figure of a group is that of its people: sums are divided by sums, and minutes are weighted by who travels them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, figures


@dataclass(frozen=True)
class GroupFigures:
    """Figures of a group; NaN where a part of what they rest on is unknown or was not given.

    Attributes
    ----------
    group : str or None
        Its name; None is the region.
    units : int
        How many it has.
    people : float
        Inhabitants at the end.
    change_pct : float
        Change of those known at both dates, in per cent.
    density : float
        Inhabitants per km2, of those whose area is known.
    share_old : float
        People of 65 and over, in per cent of all.
    minutes : float
        Mean minutes of the inhabitants to the service.
    beyond : float
        People farther from the service than the threshold.
    at_risk : float
        Units that meet the criteria.
    """

    group: str | None
    units: int
    people: float
    change_pct: float
    density: float
    share_old: float
    minutes: float
    beyond: float
    at_risk: float


def compare_groups(groups: Sequence[str], columns: Mapping[str, ArrayLike]) -> list[GroupFigures]:
    """Put groups beside each other, in alphabetic order, and the region at the end.

    Parameters
    ----------
    groups : sequence of str
        Of each unit.
    columns : mapping of str to array_like, each of shape (units,)
        ``start``, ``end`` (people), and of ``density`` (per km2), ``old``, ``ages`` (people whose age is known),
        ``minutes``, ``beyond`` and ``at_risk`` those that were given.

    Examples
    --------
    >>> rows = compare_groups(["a", "a", "b"], {"start": [10, 30, 60], "end": [20, 10, 66]})
    >>> [(row.group, row.people, round(row.change_pct, 1)) for row in rows]
    [('a', 30.0, -25.0), ('b', 66.0, 10.0), (None, 96.0, -4.0)]
    """
    known = {name: figures(values) for name, values in columns.items()}
    names = np.array(groups, dtype=object)
    rows = [_figures(group, names == group, known) for group in sorted(set(groups))]
    return [*rows, _figures(None, np.ones(names.size, dtype=bool), known)]


def _figures(group: str | None, members: Booleans, known: Mapping[str, Floats]) -> GroupFigures:
    own = {name: values[members] for name, values in known.items()}
    start, end = own["start"], own["end"]
    both = ~np.isnan(start + end)
    before, after = float(start[both].sum()), float(end[both].sum())
    return GroupFigures(
        group, int(members.sum()), float(np.nansum(end)) if np.any(~np.isnan(end)) else float("nan"),
        100.0 * (after - before) / before if before > 0 else float("nan"), _density(own), _share_old(own),
        _mean(own.get("minutes"), end), _sum(own.get("beyond")), _sum(own.get("at_risk")),
    )  # fmt: skip


def _density(own: Mapping[str, Floats]) -> float:
    """Return people per km2, the area of each unit being its people over its density."""
    if "density" not in own:
        return float("nan")
    people, density = own["end"], own["density"]
    fine = ~np.isnan(people + density) & (density > 0)
    area = float((people[fine] / density[fine]).sum())
    return float(people[fine].sum()) / area if area > 0 else float("nan")


def _share_old(own: Mapping[str, Floats]) -> float:
    if "old" not in own or "ages" not in own:
        return float("nan")
    fine = ~np.isnan(own["old"] + own["ages"])
    people = float(own["ages"][fine].sum())
    return 100.0 * float(own["old"][fine].sum()) / people if people > 0 else float("nan")


def _mean(values: Floats | None, weights: Floats) -> float:
    if values is None:
        return float("nan")
    fine = ~np.isnan(values + weights) & (weights > 0)
    return float(np.average(values[fine], weights=weights[fine])) if np.any(fine) else float("nan")


def _sum(values: Floats | None) -> float:
    """Return the sum of what is known; NaN where nothing is."""
    if values is None or not np.any(~np.isnan(values)):
        return float("nan")
    return float(np.nansum(values))
