"""Figures of statistical units, and the refusal of figures that cannot be.

Every method of demography takes one array a quantity, one element a unit, NaN where the figure is not known.  A head
count below zero is no unknown: it is an error of the source (often a code such as -1 that means "suppressed"), and it
is named with its unit rather than carried into a rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, figures
from ..errors import InputError

Ids: TypeAlias = Sequence[str] | None


def unit_name(ids: Ids, index: int) -> str:
    """Return the id of a unit, or its row number (from 1) where units have no ids."""
    return str(ids[index]) if ids is not None else str(index + 1)


def unit_names(ids: Ids, indices: Sequence[int] | Indices, limit: int = 10) -> str:
    """List units in the order of their ids, the first `limit` of them."""
    names = sorted(unit_name(ids, int(index)) for index in indices)
    return ", ".join(names[:limit]) + (", ..." if len(names) > limit else "")


def population_figures(values: ArrayLike, year: int, ids: Ids = None) -> Floats:
    """Return inhabitants as floats.

    Raises
    ------
    InputError
        When a unit has a negative or infinite number of inhabitants.
    """
    population = figures(values)
    wrong = np.flatnonzero((population < 0) | np.isinf(population))
    if wrong.size:
        raise InputError(
            "Unit '{unit}' has a population of {value} in {year}.",
            hint="Mend the figure, or list the code that means missing among the no-data values.",
            unit=unit_name(ids, wrong[0]),
            value=population[wrong[0]],
            year=year,
        )
    return population


def area_figures(values: ArrayLike, ids: Ids = None) -> Floats:
    """Return areas in km2 as floats.

    Raises
    ------
    InputError
        When the area of a unit is 0, negative or infinite.
    """
    area = figures(values)
    wrong = np.flatnonzero((area <= 0) | np.isinf(area))
    if wrong.size:
        raise InputError(
            "Unit '{unit}' has an area of {value} km2.",
            hint="Give the official area; leave it empty where it is not known.",
            unit=unit_name(ids, wrong[0]),
            value=area[wrong[0]],
        )
    return area


def check_years(start_year: int, end_year: int) -> int:
    """Return the years from one stock to the other.

    Raises
    ------
    InputError
        When the end is not after the start.
    """
    if end_year <= start_year:
        raise InputError(
            "The end year {end} is not after the start year {start}.",
            hint="Give the years of the two populations in order.",
            start=start_year,
            end=end_year,
        )
    return end_year - start_year
