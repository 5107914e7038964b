"""The fields of a yearly series: found by a pattern, or by the year that each name holds.

Why: the fields of one table follow a pattern such as ``t{year}``; a series joined from several tables has fields such
as ``pob_2001``, ``padron2011_total`` and ``P2021``, which one pattern does not find, but each of them says its year all
the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from numpy.typing import ArrayLike

from ..errors import InputError
from ..known import sum_known

_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


def years_of_pattern(field_names: Sequence[str], pattern: str) -> dict[int, str]:
    """Find the fields of a yearly series.

    ``{year}`` stands for four digits; the rest of the pattern must agree to the letter.

    Parameters
    ----------
    field_names : sequence of str
        All fields of the layer.
    pattern : str
        Field name with ``{year}`` in it, once.

    Returns
    -------
    dict of int to str
        The field of each year, by year.

    Raises
    ------
    InputError
        When ``{year}`` is not there exactly once, or no field matches.

    Examples
    --------
    >>> years_of_pattern(["codigo", "t2001", "t1996", "h1996"], "t{year}")
    {1996: 't1996', 2001: 't2001'}
    """
    before, *after = pattern.split("{year}")
    if len(after) != 1:
        raise InputError(
            "The pattern '{pattern}' must contain the word year in braces exactly once.",
            hint="Write for example t{{year}} for the fields t2001, t2002, ...",
            pattern=pattern,
        )
    series = re.compile(re.escape(before) + "([0-9]{4})" + re.escape(after[0]))
    found = {int(match[1]): name for name in field_names if (match := series.fullmatch(name))}
    if not found:
        raise InputError(
            "No field matches the pattern '{pattern}'; the fields are {fields}.",
            hint="Write the field name of one year, with the word year in braces in place of the four digits.",
            pattern=pattern,
            fields=", ".join(field_names[:12]) + (", ..." if len(field_names) > 12 else ""),
        )
    return dict(sorted(found.items()))


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


def yearly_sums(counts: Mapping[int, ArrayLike]) -> dict[int, float]:
    """Add up a series over all units, year by year; a year of which nothing is known is left out.

    Examples
    --------
    >>> yearly_sums({2001: [5.0, float("nan")], 2011: [float("nan")]})
    {2001: 5.0}
    """
    sums = {year: sum_known(people) for year, people in counts.items()}
    return {year: people for year, people in sums.items() if people is not None}


def without_gaps(series: Mapping[int, float]) -> tuple[list[int], list[float]]:
    """Return all years from the first to the last, and their values; NaN where a year is missing.

    Examples
    --------
    >>> without_gaps({2003: 7.0, 2001: 5.0})
    ([2001, 2002, 2003], [5.0, nan, 7.0])
    """
    years = list(range(min(series), max(series) + 1))
    return years, [series.get(year, float("nan")) for year in years]
