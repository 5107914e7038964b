"""Demographic change between two stocks: growth, its yearly rates, density and its natural and migratory parts.

Stocks are those of 1 January, so the events between the stocks of 2001 and 2018 are those of the years 2001 to 2017.
The balance of every unit is

    P1 - P0 = natural + migration

where natural is births - deaths, and migration, where no register gives it, is what remains: a residual that also
holds the corrections of the statistical office.

References
----------
US Census Bureau, Population Estimates Program, vintage 2019: natural and migration rates per 1,000 of the mean of
the two populations, reproduced here to 1e-7 on 3,142 counties.
Preston, Heuveline and Guillot (2001), Demography, ch. 1: geometric and exponential growth.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, figures, ratio, unknown
from ..errors import InputError
from ..notes import Note
from .quantities import Ids, area_figures, check_years, population_figures, unit_name, unit_names

Denominator = Literal["mean", "start", "end"]

# births - deaths and a natural balance given beside them may differ by rounding, not by a person.
CONTRADICTION = 0.5


@dataclass(frozen=True)
class NaturalBalance:
    """Births - deaths of each unit, and the units where two sources contradict each other.

    Attributes
    ----------
    values : ndarray
        Persons; NaN where unknown or contradicted.
    contradictions : ndarray of int
        Indices of the contradicted units.
    notes : tuple of Note
        Names them.
    """

    values: Floats
    contradictions: Indices
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class DemographicChange:
    """Change of each unit between two stocks; every array has one element a unit, NaN where unknown.

    Attributes
    ----------
    comparable : ndarray of bool
        Whether both populations are known.
    change : ndarray
        Persons.
    change_pct : ndarray
        Per cent of the population at the start.
    rate_geometric, rate_exponential : ndarray
        Per cent a year.
    halving_years : ndarray
        Years in which the population halves at its exponential rate; NaN where it does not decline.
    density_start, density_end : ndarray
        Inhabitants per km2.
    natural, migration : ndarray
        Persons over the whole period.
    natural_rate, migration_rate : ndarray
        Per 1,000 inhabitants a year.
    contradictions : ndarray of int
        Indices of the units whose births - deaths contradicts the natural balance given for them.
    notes : tuple of Note
        What the reader has to know.
    """

    comparable: Booleans
    change: Floats
    change_pct: Floats
    rate_geometric: Floats
    rate_exponential: Floats
    halving_years: Floats
    density_start: Floats
    density_end: Floats
    natural: Floats
    migration: Floats
    natural_rate: Floats
    migration_rate: Floats
    contradictions: Indices
    notes: tuple[Note, ...] = field(default=())


def geometric_rate(start: ArrayLike, end: ArrayLike, years: ArrayLike) -> Floats:
    """Return 100 ((P1 / P0)^(1/t) - 1), per cent a year; -100 where nobody is left, NaN where nobody was there.

    The years are one number, or one a unit (NaN where unknown).

    Examples
    --------
    >>> round(float(geometric_rate([1368], [783], 20)[0]), 4)
    -2.7513
    """
    exponent = ratio(1.0, years)
    rate: Floats = 100 * (ratio(end, start) ** exponent - 1)
    return np.where(np.isnan(exponent), np.nan, rate)  # to numpy 1 to an unknown power is 1


def exponential_rate(start: ArrayLike, end: ArrayLike, years: int) -> Floats:
    """Return 100 ln(P1 / P0) / t, per cent a year; NaN where either population is 0.

    Examples
    --------
    >>> round(float(exponential_rate([1368], [783], 20)[0]), 4)
    -2.7899
    """
    growth = ratio(end, start)
    rate: Floats = 100 * np.log(np.where(growth > 0, growth, np.nan)) / years
    return rate


def halving_years(exponential: ArrayLike) -> Floats:
    """Return ln 2 / |r|, the years in which a population declining at r per cent a year halves; NaN if it does not."""
    rate = figures(exponential)
    return figures(np.log(2) / np.where(rate < 0, -rate / 100, np.nan))


def rate_per_thousand(
    events: ArrayLike, start: ArrayLike, end: ArrayLike, years: int, denominator: Denominator = "mean"
) -> Floats:
    """Return 1000 X / t / P, where P is the mean of the two populations, or the first, or the last.

    Raises
    ------
    InputError
        When the denominator is none of mean, start and end.
    """
    first, last = figures(start), figures(end)
    populations = {"mean": (first + last) / 2, "start": first, "end": last}
    if denominator not in populations:
        raise InputError(
            "The denominator '{denominator}' is not known.", hint="Use mean, start or end.", denominator=denominator
        )
    return 1000 * ratio(figures(events) / years, populations[denominator])


def natural_balance(
    count: int,
    births: ArrayLike | None = None,
    deaths: ArrayLike | None = None,
    natural: ArrayLike | None = None,
    ids: Ids = None,
) -> NaturalBalance:
    """Return births - deaths, or the balance given ready-made where births or deaths are not known.

    Where both are known and differ by more than half a person, one of them is wrong and nothing says which: in the
    Aragonese series the row of Teruel 2023 has births and deaths swapped, and its ready-made balance is the right
    one; in other tables it is the other way round.  The balance of such a unit is therefore unknown, and the unit is
    named; nothing is averaged and nobody's sign is guessed.

    Parameters
    ----------
    count : int
        Number of units.
    births, deaths, natural : array_like, shape (count,), optional
        Persons over the period; NaN where unknown.
    ids : sequence of str, optional
        Ids of the units, for messages.

    Returns
    -------
    NaturalBalance

    Raises
    ------
    InputError
        When births come without deaths or the other way round, or one of them is negative.
    """
    if (births is None) != (deaths is None):
        raise InputError(
            "Births and deaths have to be given together.",
            hint="Give both, or the natural balance ready-made.",
        )
    given = unknown(count) if natural is None else figures(natural)
    if births is None or deaths is None:
        return NaturalBalance(given, np.empty(0, dtype=np.intp))
    counted = _births(births, ids) - _deaths(deaths, ids)
    contradictions = np.flatnonzero(np.abs(counted - given) > CONTRADICTION)
    values = np.where(np.isnan(counted), given, counted)
    values[contradictions] = np.nan
    if not contradictions.size:
        return NaturalBalance(values, contradictions)
    note = Note(
        "Births - deaths contradicts the natural balance given for {count} {count:unit|units}, which is left unknown: "
        "{units}.",
        count=int(contradictions.size),
        units=unit_names(ids, contradictions),
    )
    return NaturalBalance(values, contradictions, (note,))


def demographic_change(
    population_start: ArrayLike,
    population_end: ArrayLike,
    start_year: int,
    end_year: int,
    *,
    ids: Ids = None,
    births: ArrayLike | None = None,
    deaths: ArrayLike | None = None,
    natural: ArrayLike | None = None,
    migration: ArrayLike | None = None,
    area_km2: ArrayLike | None = None,
    denominator: Denominator = "mean",
) -> DemographicChange:
    """Measure the change of each unit between two stocks, and its natural and migratory parts.

    A unit with an unknown population at either end (created or merged in between) is not comparable and has no
    rates.  A unit without inhabitants at the start has a change in persons but no percentage and no rate; one
    without inhabitants at the end has lost 100 per cent and has no exponential rate.

    Parameters
    ----------
    population_start, population_end : array_like, shape (units,)
        Inhabitants on 1 January of `start_year` and `end_year`; NaN where unknown.
    start_year, end_year : int
        Years of the two stocks.
    ids : sequence of str, optional
        Ids of the units, for messages.
    births, deaths : array_like, shape (units,), optional
        Events of the years `start_year` to `end_year` - 1; both or none.
    natural : array_like, shape (units,), optional
        Natural balance of the same years, used where births or deaths are not known (see `natural_balance`).
    migration : array_like, shape (units,), optional
        Net migration of the same years; when left out it is the residual P1 - P0 - natural.
    area_km2 : array_like, shape (units,), optional
        Official areas in km2; NaN where unknown.
    denominator : {"mean", "start", "end"}
        Population to which the natural and migration rates refer.

    Returns
    -------
    DemographicChange

    Raises
    ------
    InputError
        When the years are not in order, or a population, birth or death count is negative, or an area is not above 0.

    Examples
    --------
    >>> alia = demographic_change([1368], [783], 2001, 2021)
    >>> round(float(alia.halving_years[0]), 1)
    24.8
    """
    years = check_years(start_year, end_year)
    start = population_figures(population_start, start_year, ids)
    end = population_figures(population_end, end_year, ids)
    area = unknown(start.size) if area_km2 is None else area_figures(area_km2, ids)
    balance = natural_balance(start.size, births, deaths, natural, ids)
    empty = np.flatnonzero((start == 0) & ~np.isnan(end))
    moved = end - start - balance.values if migration is None else figures(migration)
    exponential = exponential_rate(start, end, years)
    return DemographicChange(
        comparable=~np.isnan(end - start),
        change=end - start,
        change_pct=ratio(100 * (end - start), start),
        rate_geometric=geometric_rate(start, end, years),
        rate_exponential=exponential,
        halving_years=halving_years(exponential),
        density_start=ratio(start, area),
        density_end=ratio(end, area),
        natural=balance.values,
        migration=moved,
        natural_rate=rate_per_thousand(balance.values, start, end, years, denominator),
        migration_rate=rate_per_thousand(moved, start, end, years, denominator),
        contradictions=balance.contradictions,
        notes=(*balance.notes, *_from_nobody(empty, ids), *_of_one_date(start, end, ids)),
    )


def _from_nobody(rows: Indices, ids: Ids) -> tuple[Note, ...]:
    """Say which units nobody lived in at the start: they do not grow, they are settled or stay empty."""
    if not rows.size:
        return ()
    note = Note("Units without inhabitants at the start, which have a change in persons but no percentage and no rate: "
                "{count} ({units}).", count=int(rows.size), units=unit_names(ids, rows, 5))  # fmt: skip
    return (note,)


def _of_one_date(start: Floats, end: Floats, ids: Ids) -> tuple[Note, ...]:
    """Say which units have a population at one date only: created or merged in between, or missing."""
    rows = np.flatnonzero(np.isnan(start) != np.isnan(end))
    if not rows.size:
        return ()
    note = Note("Units with a population at only one of the two dates, which are not compared: {count} ({units}). If "
                "they were created or merged in between, 'Territories of constant extent' counts them together with "
                "those that they came from or went to.", count=int(rows.size),
                units=unit_names(ids, rows, 5))  # fmt: skip
    return (note,)


def _births(values: ArrayLike, ids: Ids) -> Floats:
    births = figures(values)
    wrong = np.flatnonzero(births < 0)
    if wrong.size:
        raise InputError(
            "Unit '{unit}' has {value} births.",
            hint="Mend the figure, or list the code that means missing among the no-data values.",
            unit=unit_name(ids, wrong[0]),
            value=births[wrong[0]],
        )
    return births


def _deaths(values: ArrayLike, ids: Ids) -> Floats:
    deaths = figures(values)
    wrong = np.flatnonzero(deaths < 0)
    if wrong.size:
        raise InputError(
            "Unit '{unit}' has {value} deaths.",
            hint="Mend the figure, or list the code that means missing among the no-data values.",
            unit=unit_name(ids, wrong[0]),
            value=deaths[wrong[0]],
        )
    return deaths
