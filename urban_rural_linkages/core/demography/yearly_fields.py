"""The fields of a yearly series: found by a pattern, or by the year that each name holds.

Why: the fields of one table follow a pattern such as ``t{year}``; a series joined from several tables has fields such
as ``pob_2001``, ``padron2011_total`` and ``P2021``, which one pattern does not find, but each of them says its year all
the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

import numpy as np

from ..arrays import Floats
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note

YEAR = "{year}"
"""What stands for the year in the pattern of a series."""
_ANY_YEAR = re.compile(r"(?<![0-9])(?:[0-9]{4}|[0-9]{2})(?![0-9])")
_FIRST_OF_TWO_DIGITS = 50
_MOST_NEAR = 5
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


def years_of_pattern(field_names: Sequence[str], pattern: str) -> dict[int, str]:
    """Find the fields of a yearly series.

    ``{year}`` stands for four digits or, where no field has four, for two: ``P19_POP`` is of 2019, ``P68_POP`` of 1968
    (years from 1950 to 2049).  The rest of the pattern must agree to the letter.

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
        When ``{year}`` is not there exactly once, or no field matches; the fields that nearly do are named.

    Examples
    --------
    >>> years_of_pattern(["codigo", "t2001", "t1996", "h1996"], "t{year}")
    {1996: 't1996', 2001: 't2001'}
    """
    before, *after = pattern.split(YEAR)
    if len(after) != 1:
        raise InputError(
            "The pattern '{pattern}' must contain the word year in braces exactly once.",
            hint="Write for example t{{year}} for the fields t2001, t2002, ...",
            pattern=pattern,
        )
    found = _matching(field_names, before, after[0], 4) or _matching(field_names, before, after[0], 2)
    if not found:
        near = _near(field_names, pattern)
        if near:
            hint = "Fields that nearly fit: {near}. Write the pattern as they are named."
        else:
            hint = "Write the field name of one year, with the word year in braces in place of the four digits."
        raise InputError(
            "No field matches the pattern '{pattern}'; the fields are {fields}.",
            hint=hint,
            pattern=pattern,
            fields=", ".join(field_names[:12]) + (", ..." if len(field_names) > 12 else ""),
            near=", ".join(near),
        )
    return dict(sorted(found.items()))


def _matching(names: Sequence[str], before: str, after: str, digits: int) -> dict[int, str]:
    series = re.compile(re.escape(before) + f"([0-9]{{{digits}}})" + re.escape(after))
    return {_year(match[1]): name for name in names if (match := series.fullmatch(name))}


def _year(digits: str) -> int:
    """Return the year of four digits, or of two: 1950 to 2049."""
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= _FIRST_OF_TWO_DIGITS else 2000)


def _near(names: Sequence[str], pattern: str) -> list[str]:
    """Return the fields with a year whose names are like the pattern, the likest first."""
    wanted = pattern.casefold()
    like = {name: _ANY_YEAR.sub(YEAR, name, count=1).casefold() for name in names if _ANY_YEAR.search(name)}
    close = get_close_matches(wanted, list(dict.fromkeys(like.values())), n=3, cutoff=0.6)
    return [name for one in close for name in names if like.get(name) == one][:_MOST_NEAR]


def fields_of_period(fields: Mapping[int, str], start: int, end: int, parameter: str) -> list[str]:
    """Return the fields of the years that count between 1 January of two years: the first to the year before the last.

    Parameters
    ----------
    fields : mapping of int to str
        The field of each year.
    start, end : int
    parameter : str
        What the series is called, for the message.

    Raises
    ------
    InputError
        When a year of the period has no field: a sum without it would be too small.

    Examples
    --------
    >>> fields_of_period({2001: "b01", 2002: "b02", 2003: "b03"}, 2001, 2003, "BIRTHS")
    ['b01', 'b02']
    """
    years = range(start, end)
    missing = [str(year) for year in years if year not in fields]
    if missing:
        raise InputError(
            "{parameter} is a series of the years {first} to {last}, but from 1 January {start} to 1 January {end} it "
            "lacks {count} of {total} {total:year|years}: {missing}.",
            hint="Add the fields of these years, or choose a period that the series covers.",
            parameter=parameter,
            first=min(fields),
            last=max(fields),
            start=start,
            end=end,
            count=len(missing),
            total=len(years),
            missing=shortened(missing, most=12),
        )
    return [fields[year] for year in years]


def sum_of_years(years: Sequence[Floats]) -> Floats:
    """Add up the years of a series, unit by unit; NaN where one of them is not known.

    Examples
    --------
    >>> sum_of_years([np.array([1.0, 2.0]), np.array([3.0, np.nan])])
    array([ 4., nan])
    """
    return np.asarray(np.sum(years, axis=0), dtype=np.float64)


def sum_remark(
    parameter: str, fields: Sequence[str], all_years: Mapping[int, str], period: tuple[int, int], sums: Floats
) -> Note:
    """Say which fields of a series were added up, for which years, and how many units have no sum."""
    return Note(
        "{parameter}: {count} yearly {count:field was|fields were} added up, {first} to {last}, the years from 1 "
        "January {start} to 1 January {end}; fields of other years: {others}; units that lack a year have no sum: "
        "{unknown}.",
        parameter=parameter,
        count=len(fields),
        first=fields[0],
        last=fields[-1],
        start=period[0],
        end=period[1],
        others=len(all_years) - len(fields),
        unknown=int(np.isnan(sums).sum()),
    )


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
