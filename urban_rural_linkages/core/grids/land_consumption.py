"""Land consumption against population growth: the indicator 11.3.1 of the UN.

The indicator divides the yearly growth of built-up land by that of the population.  It was made for cities that grow.
Where people leave, the quotient turns negative although land is taken all the same, and near standstill it is as
large as one likes; both read as success.  So the quotient is given only where the population grows, and beside it
what also speaks elsewhere: built-up land per inhabitant, and whether land and people each grow or shrink.

    land consumption rate   LCR = (A1 - A0) / A0 / t   (`arithmetic`, the UN's form since 2021),
                                = ln(A1 / A0) / t      (`log`, the form before, and that of Trends.Earth)
    population growth rate  PGR = ln(P1 / P0) / t
    ratio                   LCR / PGR

all as shares a year (0.02 = 2 %).

References
----------
UN-Habitat (2021), SDG indicator metadata 11.3.1, Ratio of land consumption rate to population growth rate.
Trends.Earth, summary table of urban change: the logarithmic form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, figures, ratio
from ..demography.quantities import check_years
from ..errors import InputError
from ..known import count_class

Form = Literal["arithmetic", "log"]

LEAST_GROWTH = 1e-4  # a year: below it the ratio says nothing (methods: NULL)
MORE_LAND_FEWER_PEOPLE = "+built -people"
_ROUNDING = 1e-9  # relative: what sums over cells leave where nothing changed

QUADRANTS = tuple(f"{land}built {people}people" for land in "+=-" for people in "+=-")


@dataclass(frozen=True, eq=False)
class LandConsumption:
    """Land and people of each zone; every array has one element a zone, NaN (None) where unknown.

    Attributes
    ----------
    lcr, pgr : ndarray
        Yearly rates of built-up land and of people, as shares.
    ratio : ndarray
        LCR / PGR; NaN where the population falls or hardly grows.
    m2_per_capita_start, m2_per_capita_end : ndarray
        Built-up land per inhabitant; NaN where nobody lives.
    quadrant : list of str or None
        Whether built-up land and people grow (+), stay (=) or shrink (-): one of `QUADRANTS`.
    """

    lcr: Floats
    pgr: Floats
    ratio: Floats
    m2_per_capita_start: Floats
    m2_per_capita_end: Floats
    quadrant: list[str | None]

    @property
    def more_land_fewer_people(self) -> int | None:
        """Number of zones where built-up land grows while people leave; None where it can be told of no zone."""
        return count_class(self.quadrant, MORE_LAND_FEWER_PEOPLE)


def land_consumption_rate(start: ArrayLike, end: ArrayLike, years: int, form: Form = "arithmetic") -> Floats:
    """Return the yearly growth of built-up land, as a share; NaN where there was none, or the logarithm has none.

    Raises
    ------
    InputError
        When the form is neither ``arithmetic`` nor ``log``.

    Examples
    --------
    >>> land_consumption_rate([100.0], [120.0], 10).round(6).tolist()
    [0.02]
    >>> land_consumption_rate([100.0], [120.0], 10, "log").round(6).tolist()
    [0.018232]
    """
    if form == "arithmetic":
        return ratio(figures(end) - figures(start), start) / years
    if form == "log":
        return _yearly_log(start, end, years)
    raise InputError("The form '{form}' of the land consumption rate is not known.", hint="Use arithmetic or log.",
                     form=form)  # fmt: skip


def population_growth_rate(start: ArrayLike, end: ArrayLike, years: int) -> Floats:
    """Return ln(P1 / P0) / t; NaN where nobody lived at one of the dates."""
    return _yearly_log(start, end, years)


def land_use_ratio(lcr: ArrayLike, pgr: ArrayLike) -> Floats:
    """Return the plain quotient LCR / PGR, whatever it means; NaN where the population did not change.

    Examples
    --------
    >>> land_use_ratio([0.02], [-0.010536051565782628]).round(6).tolist()
    [-1.898244]
    """
    return ratio(figures(lcr), figures(pgr))


def quadrants(
    built_start: ArrayLike, built_end: ArrayLike, people_start: ArrayLike, people_end: ArrayLike
) -> list[str | None]:
    """Say whether built-up land and people each grow, stay or shrink.

    A difference of less than a billionth is rounding, and counts as none.

    Returns
    -------
    list of str or None
        Such as ``+built -people``; None where one of the figures is unknown.

    Examples
    --------
    >>> quadrants([100.0, 0.0], [120.0, 0.0], [50.0, 7.0], [45.0, np.nan])
    ['+built -people', None]
    """
    land, people = _directions(built_start, built_end), _directions(people_start, people_end)
    return [f"{a}built {b}people" if a and b else None for a, b in zip(land, people, strict=True)]


def land_consumption(
    built_start: ArrayLike,
    built_end: ArrayLike,
    people_start: ArrayLike,
    people_end: ArrayLike,
    start_year: int,
    end_year: int,
    form: Form = "arithmetic",
) -> LandConsumption:
    """Compare the growth of built-up land with that of the population.

    Parameters
    ----------
    built_start, built_end : array_like, shape (zones,)
        Built-up land in m2; NaN where unknown.
    people_start, people_end : array_like, shape (zones,)
        Inhabitants; NaN where unknown.
    start_year, end_year : int
        Years of the figures.
    form : {"arithmetic", "log"}
        How the land consumption rate is measured.

    Returns
    -------
    LandConsumption

    Raises
    ------
    InputError
        When the years are not in order, or the form is not known.

    Examples
    --------
    >>> found = land_consumption([1e6], [1.2e6], [50000], [45000], 2010, 2020)
    >>> found.quadrant, found.ratio.tolist(), found.m2_per_capita_end.round(2).tolist()
    (['+built -people'], [nan], [26.67])
    """
    years = check_years(start_year, end_year)
    lcr = land_consumption_rate(built_start, built_end, years, form)
    pgr = population_growth_rate(people_start, people_end, years)
    return LandConsumption(
        lcr=lcr,
        pgr=pgr,
        ratio=land_use_ratio(lcr, np.where(pgr >= LEAST_GROWTH, pgr, np.nan)),
        m2_per_capita_start=ratio(built_start, people_start),
        m2_per_capita_end=ratio(built_end, people_end),
        quadrant=quadrants(built_start, built_end, people_start, people_end),
    )


def _yearly_log(start: ArrayLike, end: ArrayLike, years: int) -> Floats:
    growth = ratio(end, start)
    rate: Floats = np.log(np.where(growth > 0.0, growth, np.nan)) / years
    return rate


def _directions(start: ArrayLike, end: ArrayLike) -> list[str]:
    """Return +, = or - for each pair of figures; empty where one is unknown."""
    before, after = figures(start), figures(end)
    change = after - before
    change[np.abs(change) <= _ROUNDING * np.maximum(np.abs(before), np.abs(after))] = 0.0
    return ["" if np.isnan(step) else "=+-"[int(np.sign(step))] for step in change]


def land_per_head(
    built_start: ArrayLike, people_start: ArrayLike, built_end: ArrayLike, people_end: ArrayLike
) -> tuple[float, float]:
    """Return built-up land per inhabitant of all units together, at the start and at the end.

    Parameters
    ----------
    built_start, people_start, built_end, people_end : array_like, shape (units,)
        Square metres and persons; units of which any of the four is unknown (NaN) are left out.

    Returns
    -------
    tuple of float
        Square metres per person; NaN where there are no people.

    Examples
    --------
    >>> land_per_head([100.0, 9.0], [2.0, float("nan")], [150.0, 9.0], [2.0, 1.0])
    (50.0, 75.0)
    """
    figures = np.array([built_start, people_start, built_end, people_end], dtype=np.float64)
    sums = figures[:, ~np.isnan(figures).any(axis=0)].sum(axis=1)
    return float(ratio(sums[0], sums[1])), float(ratio(sums[2], sums[3]))


def square_kilometres(square_metres: ArrayLike) -> Floats:
    """Return areas in square kilometres."""
    return np.asarray(square_metres, dtype=np.float64) / 1e6
