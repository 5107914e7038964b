"""People by sex and age at homes: those of a unit shared out among its homes as its people are.

Ages are published by unit, homes lie in units.  Each home is taken to have the ages of its unit, as the report of a
diagnosis does (`access.groups`): an estimate, which counts the old of remote hamlets too low.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, ratio, sum_by
from ..demography.age import AgeTable
from ..demography.age_bands import bands_of_ages
from .places import SEXES


def groups_of_ages(ages: AgeTable) -> dict[str, Floats]:
    """Add up the people of each unit by sex and band of ages; nothing where the table has not the edges of any bands.

    One sex alone has its own bands where the table has not the other.

    Examples
    --------
    >>> from ..demography.age_fields import AgeGroup
    >>> edges = ((0, 14), (15, 64), (65, None))
    >>> table = AgeTable({AgeGroup("women", first, last, ""): np.array([7.0]) for first, last in edges})
    >>> list(groups_of_ages(table))
    ['women 0-14', 'women 15-64', 'women 65+']
    """
    for sexes in (SEXES, *((sex,) for sex in SEXES)):
        found = bands_of_ages(ages, sexes)
        if found:
            return {band.key: band.people for sex in sexes for band in found if band.sex == sex}
    return {}


def shared_out(
    groups: Mapping[str, Floats], units: Sequence[str], people: Floats, zones: Sequence[str]
) -> dict[str, Floats]:  # fmt: skip
    """Share the groups of units out among homes, by the part of the unit's people that lives in each.

    Parameters
    ----------
    groups : mapping of str to (units,) ndarray
    units : sequence of str
        Codes.
    people : (n,) ndarray
        Of each home; NaN where unknown, who have no groups.
    zones : sequence of str
        The unit of each home; "" outside all units, where no ages are known.

    Examples
    --------
    >>> shared_out({"women 65+": np.array([30.0])}, ["u"], np.array([100.0, 50.0, 9.0]), ["u", "u", ""])
    {'women 65+': array([20., 10., nan])}
    """
    row_of = {code: row for row, code in enumerate(units)}
    row = np.array([row_of.get(zone, len(units)) for zone in zones], dtype=np.int64)
    total = sum_by(row, np.nan_to_num(people), len(units) + 1)
    share = ratio(people, total[row])
    return {name: np.append(counts, np.nan)[row] * share for name, counts in groups.items()}
