"""People of some ages in the years to come, out of the rows of a projection by cohorts.

A projection has age groups of five or ten years, and pupils are, say, from 3 to 11: of a group that is only partly
asked for, its people are taken to be spread evenly over its years.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..demography.age_fields import parse_ages
from ..errors import InputError


def share_of_ages(group: str, ages: str) -> float:
    """Return which part of the years of an age group is among some ages.

    An open group counts as a whole where the ages are open as well and begin before it, and is else left out.

    Parameters
    ----------
    group, ages : str
        Such as "5-9", "85+" or "3".

    Examples
    --------
    >>> share_of_ages("0-4", "3-11"), share_of_ages("5-9", "3-11"), share_of_ages("85+", "65+")
    (0.4, 1.0, 1.0)
    """
    (first, last), (lowest, highest) = parse_ages(group), parse_ages(ages)
    top = np.inf if highest is None else highest
    if last is None:
        return float(highest is None and lowest <= first)
    common = min(last, top) - max(first, lowest) + 1
    return float(max(common, 0) / (last - first + 1))


def people_by_year(
    units: Sequence[str], years: ArrayLike, groups: Sequence[str], people: Floats, ids: Sequence[str], *,
    ages: str = "0+", layer: str = "",
) -> dict[int, Floats]:  # fmt: skip
    """Add up the people of some ages of each unit and year.

    Parameters
    ----------
    units, years, groups : sequence
        Of the rows of a projection: unit, year, and ages such as "5-9".
    people : (rows,) ndarray
        NaN where unknown, which makes its unit unknown in that year.
    ids : sequence of str
        Of the units that are wanted; what the projection does not have is unknown.
    ages : str
        Such as "3-11"; all unless given.
    layer : str
        For messages.

    Returns
    -------
    dict of int to (units,) ndarray
        By year, rising.

    Raises
    ------
    InputError
        When the projection has none of the units.

    Examples
    --------
    >>> rows = (["a", "a", "a"], [2031, 2031, 2031], ["0-4", "5-9", "10-14"], np.array([10.0, 20.0, 30.0]))
    >>> {year: found.tolist() for year, found in people_by_year(*rows, ["a", "b"], ages="3-11").items()}
    {2031: [36.0, nan]}
    """
    place = {name: row for row, name in enumerate(ids)}
    rows = np.array([place.get(unit, -1) for unit in units], dtype=np.int64)
    if not (rows >= 0).any():
        raise InputError("Projection '{layer}' has none of the units.",
                         hint="Its units must be called by the codes of the units (UNIT_ID).", layer=layer)  # fmt: skip
    shares = {group: share_of_ages(group, ages) for group in set(groups)}
    share = np.array([shares[group] for group in groups])
    of_year, found = np.asarray(years, dtype=np.int64), {}
    for year in sorted(set(of_year.tolist())):
        chosen = (of_year == year) & (rows >= 0)
        total = np.full(len(ids), np.nan)
        total[np.unique(rows[chosen])] = 0.0
        counted = chosen & (share > 0)
        np.add.at(total, rows[counted], share[counted] * np.asarray(people)[counted])
        found[year] = total
    return found
