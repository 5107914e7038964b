"""Checks of births and deaths: rates that no country has, and years in which the two were exchanged.

Limits: crude birth and death rates of all countries since 1950 lie between 3 and 60 per 1,000 a year (United Nations,
World Population Prospects 2022); a municipality may have no birth in a year, so the rates of all units together are
held against them.  Numbers of events vary like counts (Poisson): by twice their root in 19 years of 20.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Booleans, Floats
from ..notes import Amount, Note
from .findings import Finding, Remedy, Severity, found, leave_out, passed

LOWEST_RATE, HIGHEST_RATE = 3.0, 60.0
"""Crude rates a year, for 1,000 people."""
_IMPOSSIBLE_RATE = 1.5
"""Below it a rate is no rate of a year; between it and the lowest of a country, a very aged comarca may be."""
_YEARS_AROUND = 3
"""Years before and after that tell what a year should be like."""
_SURE = 4.0
"""Roots of a count by which two counts differ where chance is no explanation."""


def mean_population(start: Floats, end: Floats) -> Floats:
    """Return the mean of two populations, unit by unit; NaN where one is not known."""
    return (start + end) / 2.0


def check_vital_rates(parameter: str, events: Floats, people: Floats, period: tuple[int, int]) -> Finding:
    """Hold the crude rate of births or deaths of all units together against what is possible.

    Parameters
    ----------
    parameter : {"BIRTHS", "DEATHS"}
    events : (n,) ndarray
        Of the whole period; NaN = unknown.
    people : (n,) ndarray
        Mean population; NaN = unknown.
    period : (int, int)
        First and last year.
    """
    years = float(period[1] - period[0])
    known = np.isfinite(events) & np.isfinite(people)
    if not known.any():
        return passed(parameter, "vital_rates", Note("Of no unit are both events and people known."))
    rate = 1000.0 * float(events[known].sum()) / max(float(people[known].sum()) * years, 1e-9)
    of_one_year = rate * years
    if LOWEST_RATE <= rate <= HIGHEST_RATE:
        return passed(parameter, "vital_rates", Note("{rate} a year for 1,000 people.", rate=Amount(rate, 1)))
    message = Note("{parameter} make {rate} a year for 1,000 people over {years} {years:year|years}; {low} to {high} "
                   "are possible.",
                   parameter=parameter, rate=Amount(rate, 2), years=f"{years:g}", low=f"{LOWEST_RATE:g}",
                   high=f"{HIGHEST_RATE:g}")  # fmt: skip
    fix = Note("Check the field and the period.")
    if rate < LOWEST_RATE and years > 1 and LOWEST_RATE <= of_one_year <= HIGHEST_RATE:
        fix = Note("They look like the events of one year ({rate} for 1,000 people): add up those of all years of the "
                   "period, as 'Prepare a table' does with SUM.", rate=Amount(of_one_year, 1))  # fmt: skip
    elif rate > HIGHEST_RATE:
        fix = Note("Check whether the field counts the events of the period in persons, and whether the population is "
                   "that of the same units.")  # fmt: skip
    severity = Severity.WARN if _IMPOSSIBLE_RATE <= rate < LOWEST_RATE else Severity.FAIL
    remedy = leave_out(parameter) if severity is Severity.FAIL else None
    return found(parameter, "vital_rates", severity, [f"{rate:.2f}"], message, fix, remedy)


def use_their_years(events: Mapping[int, str], people: Mapping[int, str]) -> Remedy | None:
    """Return the remedy that chooses the longest period that a series of events covers; None where there is none.

    Parameters
    ----------
    events, people : mapping of year to str
        Fields of births or deaths, and of inhabitants on 1 January.

    Examples
    --------
    >>> remedy = use_their_years({2001: "b01", 2002: "b02", 2004: "b04"}, {2001: "t01", 2003: "t03", 2004: "t04"})
    >>> str(remedy.label), remedy.gives["POP_END"]
    ('Use 2001–2003', 't03')
    """
    periods = [
        (last - first, first, last) for first in people for last in people
        if last > first and all(year in events for year in range(first, last))
    ]  # fmt: skip
    if not periods:
        return None
    _, first, last = max(periods)
    gives = {"START_YEAR": first, "END_YEAR": last, "POP_START": people[first], "POP_END": people[last]}
    return Remedy(Note("Use {first}–{last}", first=first, last=last), gives)


def check_exchanged_events(births: Mapping[int, Floats], deaths: Mapping[int, Floats], ids: Sequence[str]) -> Finding:
    """Look for units and years whose births are as many as deaths in the years around, and the other way round.

    Parameters
    ----------
    births, deaths : mapping of year to (n,) ndarray
        NaN = unknown.
    ids : sequence of n str

    Returns
    -------
    Finding
        Its example names units and years, such as ``44 (2023)``.

    Examples
    --------
    >>> deaths = {2020: [400.0], 2021: [410.0], 2022: [205.0], 2023: [415.0]}
    >>> births = {2020: [200.0], 2021: [210.0], 2022: [405.0], 2023: [190.0]}
    >>> arrays = [{year: np.array(row) for year, row in events.items()} for events in (births, deaths)]
    >>> check_exchanged_events(*arrays, ["44"]).example
    '44 (2022)'
    """
    years = sorted(set(births) & set(deaths))
    rows_of = {year: np.flatnonzero(_is_exchanged(births, deaths, year, years)).tolist() for year in years}
    exchanged = [f"{ids[row]} ({year})" for year, rows in rows_of.items() for row in rows]
    if not exchanged:
        return passed("BIRTHS", "exchanged_events", Note("No year has births and deaths exchanged."))
    return found(
        "BIRTHS", "exchanged_events", Severity.WARN, exchanged,
        Note("Units and years with as many births as deaths in the years around, and as many deaths as births: "
             "{count}.", count=len(exchanged)),
        Note("Births and deaths of these years were exchanged at the source: exchange them in the table."),
    )  # fmt: skip


def _is_exchanged(
    births: Mapping[int, Floats], deaths: Mapping[int, Floats], year: int, years: Sequence[int]
) -> Booleans:
    """Tell of each unit whether its births and deaths of a year fit exchanged, and only so."""
    around = [other for other in years if other != year and abs(other - year) <= _YEARS_AROUND]
    if not around:
        return np.zeros(births[year].size, dtype=bool)
    born, died = births[year], deaths[year]
    usual_births = np.mean([births[other] for other in around], axis=0)
    usual_deaths = np.mean([deaths[other] for other in around], axis=0)
    with np.errstate(invalid="ignore"):
        differ = _apart(usual_births, usual_deaths) & _apart(born, usual_births) & _apart(died, usual_deaths)
        as_it_stands = np.abs(born - usual_births) + np.abs(died - usual_deaths)
        turned = np.abs(born - usual_deaths) + np.abs(died - usual_births)
        turns = np.sign(born - died) == -np.sign(usual_births - usual_deaths)
        exchanged: Booleans = differ & turns & (3.0 * turned < as_it_stands)
    return exchanged


def _apart(one: Floats, other: Floats) -> Booleans:
    """Tell where two counts differ by more than chance."""
    apart: Booleans = np.abs(one - other) > _SURE * np.sqrt(np.maximum(one + other, 1.0))
    return apart
