"""The year that the name of a field holds, for series whose names follow no pattern.

Why: a series joined from several tables has fields such as ``pob_2001``, ``padron2011_total`` and ``P2021``, which one
pattern does not find; each of them says its year all the same.  Where there is a pattern, `numbers.years_of_pattern`
reads it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..errors import InputError

_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


def years_of_names(names: Sequence[str]) -> dict[int, str]:
    """Find the year of each field: the last number of exactly four digits in its name.

    Parameters
    ----------
    names : sequence of str
        Fields of one series, in any order.

    Returns
    -------
    dict of int to str
        The field of each year, by year.

    Raises
    ------
    InputError
        When a name holds no year, or two names hold the same one.

    Examples
    --------
    >>> years_of_names(["P2021", "pob_2001", "censo1991_rev_1996"])
    {1996: 'censo1991_rev_1996', 2001: 'pob_2001', 2021: 'P2021'}
    """
    found: dict[int, str] = {}
    for name in sorted(names):
        years = _YEAR.findall(name)
        if not years:
            raise InputError(
                "The field '{field}' has no year in its name.",
                hint="Choose fields whose names hold a year of four digits, such as pob_2001.",
                field=name,
            )
        year = int(years[-1])
        if year in found:
            raise InputError(
                "The fields '{first}' and '{second}' are both of the year {year}.",
                hint="Choose one field a year.",
                first=found[year],
                second=name,
                year=year,
            )
        found[year] = name
    return dict(sorted(found.items()))
