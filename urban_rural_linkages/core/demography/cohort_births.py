"""Births of a projection: children per woman as at launch.

A cohort ratio needs a cohort, and the youngest have none.  The method takes the child-woman ratio: the children up to
the length of a step, per woman of childbearing age (15-49), counted at launch and applied to the women projected.  It
holds births, deaths of infants and moves of families in one number; it is no fertility rate.

References
----------
Hauer, M. (2019), Population projections for U.S. counties by age, sex, and race, Scientific Data 6: child-woman ratio
over women of 15 to 49.  With ten-year groups half of the women of 10-19 count, as in his recomputation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, ratio
from ..errors import InputError
from .age_fields import WOMEN
from .cohort_ages import SEXES, CohortAges, fully_known
from .cohort_ratios import regional_ratios, replace_small_cells

CHILDBEARING = (15, 49)


@dataclass(frozen=True)
class ChildWomanRatios:
    """Children per woman of childbearing age, shape (units, shift): an element for each of the youngest groups.

    Attributes
    ----------
    ratio : ndarray
        As observed at launch; NaN where unknown, or where there was no woman.
    used : ndarray
        What is carried forward: the region's where there were too few women.
    """

    ratio: Floats
    used: Floats


def childbearing_women(population: Floats, ages: CohortAges, shift: int) -> Floats:
    """Count the women of 15 to 49, groups that reach beyond taken in proportion of their years.

    Women younger than a step are left out, here and so at launch too: at the end of the step they are children that
    are to be projected.  This matters only for steps of more than 15 years.

    Parameters
    ----------
    population : ndarray of shape (units, 2, groups)
        People; only women count.
    ages : CohortAges
        The age groups.
    shift : int
        By how many groups a cohort moves in a step.

    Returns
    -------
    ndarray of shape (units,)
        Women; NaN where one of the groups is unknown.

    Raises
    ------
    InputError
        When the step is so long, or the open group begins so early, that no such women can be told.
    """
    shares = ages.shares_within(*CHILDBEARING)
    shares[:shift] = 0.0
    bearing = np.flatnonzero(shares)
    if not bearing.size:
        raise InputError(
            "In a step of {years} years every woman of childbearing age is yet to be born.",
            hint="Choose populations that are fewer years apart.",
            years=shift * ages.width,
        )
    women: Floats = population[:, SEXES.index(WOMEN), bearing] @ shares[bearing]
    return women


def child_woman_ratios(
    launch: Floats, ages: CohortAges, shift: int, min_cell: float = 0.0, members: Booleans | None = None
) -> ChildWomanRatios:
    """Divide the children of each of the youngest groups by the women of childbearing age.

    Parameters
    ----------
    launch : ndarray of shape (units, 2, groups)
        People at launch.
    ages : CohortAges
        The age groups.
    shift : int
        How many of the youngest groups are born during a step.
    min_cell : float
        With fewer women than this, the ratios are those of all units together.
    members : ndarray of bool, shape (units,), optional
        Which units make the region; by default those without unknown cells.
    """
    region = fully_known(launch) if members is None else members
    children = launch[:, :, :shift].sum(axis=1)
    women = np.repeat(childbearing_women(launch, ages, shift)[:, np.newaxis], shift, axis=1)
    observed = ratio(children, women)
    regional = regional_ratios(children, women, region)
    return ChildWomanRatios(observed, replace_small_cells(observed, women, regional, min_cell))


def project_children(ratios: Floats, women: Floats, male_share: float) -> Floats:
    """Return the children of projected women, by sex.

    Parameters
    ----------
    ratios : ndarray of shape (units, shift)
        Child-woman ratios; no woman has no children, whatever the ratio.
    women : ndarray of shape (units,)
        Women of childbearing age at the end of the step.
    male_share : float
        Share of boys, 0 to 1.

    Returns
    -------
    ndarray of shape (units, 2, shift)
        Girls and boys.

    Examples
    --------
    >>> project_children(np.array([[0.5]]), np.array([200.0]), 0.51).tolist()
    [[[49.0], [51.0]]]
    """
    mothers = women[:, np.newaxis]
    children = np.where(mothers == 0, 0.0, ratios * mothers)
    by_sex: Floats = np.stack([children * (1.0 - male_share), children * male_share], axis=1)
    return by_sex


def male_share_at_birth(sex_ratio: float) -> float:
    """Return the share of boys that a sex ratio at birth (boys per girl) means.

    Examples
    --------
    >>> round(male_share_at_birth(1.05), 4)
    0.5122
    """
    return sex_ratio / (1.0 + sex_ratio)
