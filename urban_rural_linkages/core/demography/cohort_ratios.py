"""Cohort change ratios between two censuses: the Hamilton-Perry method.

The people of 30-34 in 2010 are those of 20-24 in 2000, less who died or left, more who came.  Their quotient is the
cohort change ratio, their difference the cohort change difference:

    CCR(x) = P(x, t) / P(x-k, t-k)        CCD(x) = P(x, t) - P(x-k, t-k)

The open group is fed by several groups: people of 85 and over were 80 and over five years before, so both quantities
compare it with the SUM of the last groups.  Dividing by the last closed group alone is the classic mistake, and makes
the old multiply.

Where 3 people of 60-64 became 6 of 65-69, the cohort did not double: someone moved.  Projecting such a ratio forward
makes villages explode or vanish.  The usual remedy is to take the ratio of the parent region, here that of all units of
the table together.

Ratios never let a group fall below zero but explode where a place grew fast; differences do the opposite.

References
----------
Hamilton, C. and Perry, J. (1962), A short method for projecting population by age, Social Forces 41: 163-170.
Hauer, M. (2019), Population projections for U.S. counties by age, sex, and race, Scientific Data 6: differences, and
their blend with ratios.
Smith, S., Tayman, J. and Swanson, D. (2013), A Practitioner's Guide to State and Local Population Projections: ratios
of small areas are adjusted with those of a larger one ("synthetic").  The limit of 10 people is ours: no standard is
published.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, ratio
from ..errors import InputError
from ..numbers import PLAIN_NUMBER
from .cohort_ages import fully_known


@dataclass(frozen=True)
class CohortChange:
    """Change ratios of the cohorts of each unit, observed and carried forward.

    All arrays have the shape (units, 2, groups - shift): women and men, and the age groups that cohorts have reached at
    the later date, from the youngest that was born before the earlier one to the open group.

    Attributes
    ----------
    ratio, difference : ndarray
        As observed; NaN where unknown, the ratio also where nobody was there before.
    borrowed : ndarray
        The ratios, those of small cells replaced by the region's.
    used_ratio, used_difference : ndarray
        What is carried forward: ratios within the cap, and the differences that go with small cells' ratios.
    """

    ratio: Floats
    difference: Floats
    borrowed: Floats
    used_ratio: Floats
    used_difference: Floats


def feeding_cells(population: Floats, shift: int) -> Floats:
    """Add up the people who reach each age group one step later.

    Parameters
    ----------
    population : ndarray of shape (..., groups)
        People by age group, the last one open.
    shift : int
        By how many groups a cohort moves in a step.

    Returns
    -------
    ndarray of shape (..., groups - shift)
        The last element, which feeds the open group, is the sum of the last ``shift + 1`` groups.

    Examples
    --------
    >>> feeding_cells(np.array([10.0, 20.0, 30.0, 40.0]), 1).tolist()
    [10.0, 20.0, 70.0]
    """
    last = population.shape[-1] - 1 - shift
    feeding = population[..., : last + 1].copy()
    feeding[..., last] = population[..., last:].sum(axis=-1)
    return feeding


def cohort_change(
    base: Floats,
    launch: Floats,
    shift: int,
    min_cell: float = 0.0,
    cap: tuple[float, float] | None = None,
    members: Booleans | None = None,
) -> CohortChange:
    """Compare the cohorts of two dates.

    The difference of a small cell is the one that the region's ratio makes of the unit's own people.  Where not even
    all units together had anyone in a cell there is nothing to learn from: the cohort is carried on as it is (ratio 1).

    Parameters
    ----------
    base, launch : ndarray of shape (units, 2, groups)
        People at the earlier and the later date.
    shift : int
        By how many groups a cohort moved between them.
    min_cell : float
        With fewer people than this at the earlier date, the ratio is that of all units together.
    cap : (float, float), optional
        Smallest and largest ratio carried forward; none when left out.
    members : ndarray of bool, shape (units,), optional
        Which units make the region; by default those without unknown cells.

    Returns
    -------
    CohortChange
    """
    region = fully_known(base, launch) if members is None else members
    before, after = feeding_cells(base, shift), launch[..., shift:]
    observed = ratio(after, before)
    regional = regional_ratios(after, before, region)
    regional = np.where(np.isnan(regional), 1.0, regional)
    borrowed = replace_small_cells(observed, before, regional, min_cell)
    return CohortChange(
        ratio=observed,
        difference=after - before,
        borrowed=borrowed,
        used_ratio=borrowed if cap is None else np.clip(borrowed, *cap),
        used_difference=np.where(before < min_cell, (regional - 1.0) * before, after - before),
    )


def parse_cap(text: str) -> tuple[float, float] | None:
    """Read the smallest and largest ratio, "0.2,3"; empty text is no cap.

    Raises
    ------
    InputError
        When it is not two numbers with 1 between them: a cap that forbids cohorts to stay as they are is a slip.

    Examples
    --------
    >>> parse_cap("0.2, 3")
    (0.2, 3.0)
    """
    if not text.strip():
        return None
    parts = [part.strip() for part in text.split(",")]
    limits = [float(part) if PLAIN_NUMBER["point"].fullmatch(part) else math.nan for part in parts]
    if len(limits) != 2 or not 0 <= limits[0] <= 1 <= limits[1]:
        raise InputError(
            "The cap on ratios (CAP) is '{text}'.",
            hint="Write the smallest and the largest ratio, such as 0.2,3, with 1 between them; empty is no cap.",
            text=text,
        )
    return limits[0], limits[1]


def regional_ratios(numerator: Floats, denominator: Floats, members: Booleans) -> Floats:
    """Return the ratio of all units together, cell by cell.

    Parameters
    ----------
    numerator, denominator : ndarray of shape (units, ...)
        Persons.
    members : ndarray of bool, shape (units,)
        Which units make the region: those of which everything is known.

    Returns
    -------
    ndarray of shape (...)
        NaN where the region has nobody in the denominator.

    Examples
    --------
    >>> regional_ratios(np.array([6.0, 14.0]), np.array([5.0, 20.0]), np.array([True, True])).tolist()
    0.8
    """
    return ratio(numerator[members].sum(axis=0), denominator[members].sum(axis=0))


def replace_small_cells(own: Floats, denominator: Floats, regional: Floats, min_cell: float) -> Floats:
    """Return the ratios, those of fewer than `min_cell` people replaced by the region's.

    A ratio of nobody at all is not defined and is replaced whatever the limit.

    Parameters
    ----------
    own, denominator : ndarray of shape (units, ...)
        Each unit's ratio, and the people it is a ratio of; NaN where unknown.
    regional : ndarray of shape (...)
        The region's ratios.
    min_cell : float
        Persons.

    Returns
    -------
    ndarray of shape (units, ...)
        NaN where the denominator is unknown, and where not even the region has a ratio.
    """
    small = (denominator < min_cell) | (denominator == 0)
    used: Floats = np.where(small, regional, own)
    return used
