"""Shrinkage of a population from its peak, in a yearly series.

Why: two units that lost a fifth in twenty years are not alike when one has been losing for sixty years and the other
has turned the corner.  Beside the loss from the peak and the run of decline up to today stand Mann-Kendall's trend
(see `mann_kendall`) and the intensity of ESPON ESCAPE, by the geometric rate between the first and the last known
value: severe below -1 % a year, moderate from -1 to -0.5, modest from -0.5 to 0, growing from 0 on.

It forecasts nothing: a trend of the past is not continued.

References
----------
ESPON ESCAPE (2020), European Shrinking Rural Areas, final report: intensity of simple shrinking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, ratio, unknown
from ..errors import InputError
from ..notes import Note
from ..parameter_text import parse_thresholds
from ..progress import Progress
from .change import geometric_rate
from .mann_kendall import MannKendall, mann_kendall
from .quantities import Ids, population_figures, unit_names

Intensity = Literal["severe", "moderate", "modest", "growing"]
Trend = Literal["decreasing", "no trend", "increasing"]

INTENSITIES: tuple[Intensity, ...] = ("severe", "moderate", "modest", "growing")
ESCAPE_BREAKS = (-1.0, -0.5, 0.0)

# 100 -> 99 in a year is -1 % and comes out as -1.0000000000000009: a rate this near to a limit lies on it.
_RATE_DECIMALS = 9


@dataclass(frozen=True)
class Shrinkage:
    """Shrinkage of each unit; every array has one element a unit, NaN (None in lists) where unknown.

    Attributes
    ----------
    first_year, last_year : ndarray
        Between which known values the series is measured.
    peak_year : ndarray
        The first year of the highest value.
    peak_pop : ndarray
        That value, in inhabitants.
    loss_pct : ndarray
        100 (1 - last / highest), per cent; 0 where the last value is the highest.
    decline_run : ndarray
        Years of unbroken decline up to the last value; 0 where the last step was none.
    test : MannKendall
        S, its variance, z, p and Sen's slope (inhabitants a year).
    trend : list of {"decreasing", "no trend", "increasing"} or None
        The verdict of the test.
    rate : ndarray
        Geometric rate between the first and the last value, per cent a year.
    intensity : list of {"severe", "moderate", "modest", "growing"} or None
        The class of the rate.
    notes : tuple of Note
        What the reader has to know.
    """

    first_year: Floats
    last_year: Floats
    peak_year: Floats
    peak_pop: Floats
    loss_pct: Floats
    decline_run: Floats
    test: MannKendall
    trend: list[Trend | None]
    rate: Floats
    intensity: list[Intensity | None]
    notes: tuple[Note, ...] = ()


def shrinkage(
    series: ArrayLike,
    years: Sequence[int],
    *,
    ids: Ids = None,
    alpha: float = 0.05,
    min_years: int = 8,
    breaks: Sequence[float] = ESCAPE_BREAKS,
    sides: Literal["two", "one"] = "two",
    progress: Progress | None = None,
) -> Shrinkage:
    """Measure loss, run of decline, trend, rate and intensity of each unit's series.

    "Now" is the last known value of a unit, which may end before the others': a unit merged in 2013 is measured up to
    2013, and a note says how many such there are.  A unit that has emptied has lost 100 per cent, and its rate is
    -100 whatever the years (see `geometric_rate`).  Where the first value is 0 there is no rate, and where all are 0
    no loss either.  One known value gives a peak and a loss, but no run, no rate and no trend.

    Parameters
    ----------
    series : array_like, shape (units, years)
        Inhabitants; NaN = unknown.
    years : sequence of int
        The year of each column, increasing; gaps are allowed.
    ids : sequence of str, optional
        Ids of the units, for messages.
    alpha : float
        A trend is told where p < alpha.
    min_years : int
        Series with fewer known values get no trend.
    breaks : sequence of three floats
        Limits of the intensities, per cent a year; a rate on a limit belongs to the class above it.
    sides : {"two", "one"}
        Of the p of the trend, see `mann_kendall`.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Shrinkage

    Raises
    ------
    InputError
        When a population is negative, or a parameter is out of range.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> village = shrinkage([[100, 98, 97, 97, 95, 90, 91, 88, 85, 84]], range(2012, 2022))
    >>> village.peak_year.tolist(), village.loss_pct.tolist(), village.decline_run.tolist(), village.trend
    ([2012.0], [16.0], [3.0], ['decreasing'])
    >>> village.rate.round(3).tolist(), village.intensity
    ([-1.919], ['severe'])
    """
    check_alpha(alpha)
    limits, times = check_breaks(breaks), np.asarray(years, dtype=np.float64)
    people = np.array(series, dtype=np.float64).reshape(-1, times.size)
    for year, column in zip(years, people.T, strict=True):
        population_figures(column, year, ids)
    test = mann_kendall(people, years, min_years=min_years, sides=sides, progress=progress)
    known = ~np.isnan(people)
    first, last = known.argmax(axis=1), times.size - 1 - known[:, ::-1].argmax(axis=1)
    peak = np.where(known, people, -1.0).argmax(axis=1)  # the first of equal ones
    units = np.arange(len(people))
    start, now, highest = people[units, first], people[units, last], people[units, peak]
    several = first < last
    span = np.where(several, times[last] - times[first], np.nan)
    rate = geometric_rate(start, now, span)
    some = known.any(axis=1)
    return Shrinkage(
        first_year=np.where(some, times[first], np.nan),
        last_year=np.where(some, times[last], np.nan),
        peak_year=np.where(some, times[peak], np.nan),
        peak_pop=highest,
        loss_pct=100 * ratio(highest - now, highest),
        decline_run=np.where(several, decline_runs(people, years), np.nan),
        test=test,
        trend=_trends(test, alpha),
        rate=rate,
        intensity=_intensities(rate, limits),
        notes=(*_notes(known, years, min_years, ids), *_other_starts(known, start, years, ids)),
    )


def decline_runs(series: ArrayLike, years: Sequence[int]) -> Floats:
    """Return for how many years each series has fallen without a break, up to its last known value.

    Known values that follow each other are compared, however many years lie between them: 1996 and 1998 are
    neighbours where 1997 is unknown.  A standstill breaks the run.

    Parameters
    ----------
    series : array_like, shape (units, years)
        NaN = unknown.
    years : sequence of int
        The year of each column, increasing.

    Returns
    -------
    ndarray, shape (units,)
        Years; 0 where the last step was no decline, NaN where nothing is known.

    Examples
    --------
    >>> decline_runs([[9, 8, 8, 7, 6], [9, 8, 7, 6, 6]], [2000, 2001, 2002, 2003, 2006]).tolist()
    [4.0, 0.0]
    """
    people = np.asarray(series, dtype=np.float64)
    before, begin, end = unknown(len(people)), unknown(len(people)), unknown(len(people))
    for year, column in zip(years, people.T, strict=True):
        known = ~np.isnan(column)
        begin[known & ~(column < before)] = year
        end[known] = year
        before = np.where(known, column, before)
    runs: Floats = end - begin
    return runs


def total_series(series: ArrayLike) -> Floats:
    """Return the inhabitants of all units in each year.

    Units come and go, as municipalities divide and merge, and the sum goes on without them.  A year that is missing
    inside the series of a unit makes the sum unknown: it would be a dip that nobody lived through.

    Parameters
    ----------
    series : array_like, shape (units, years)
        NaN = unknown.

    Returns
    -------
    ndarray, shape (years,)
        NaN where unknown.

    Examples
    --------
    >>> total_series([[5, float("nan"), 4, 3], [float("nan"), 7, 7, 7]]).tolist()
    [5.0, nan, 11.0, 10.0]
    """
    people = np.asarray(series, dtype=np.float64)
    known = ~np.isnan(people)
    alive = np.logical_or.accumulate(known, axis=1) & np.logical_or.accumulate(known[:, ::-1], axis=1)[:, ::-1]
    complete = known.any(axis=0) & ~(alive & ~known).any(axis=0)
    total: Floats = np.where(complete, np.nansum(people, axis=0), np.nan)
    return total


def never_known(series: ArrayLike) -> Indices:
    """Return the units without inhabitants in any year of their series, of shape (units, years).

    Examples
    --------
    >>> never_known([[5, float("nan")], [float("nan"), float("nan")]]).tolist()
    [1]
    """
    return np.flatnonzero(np.isnan(np.asarray(series, dtype=np.float64)).all(axis=1))


def parse_breaks(text: str) -> tuple[float, ...]:
    """Read the limits of the intensities: three numbers that increase, separated by commas.

    Examples
    --------
    >>> parse_breaks("-1, -0.5, 0")
    (-1.0, -0.5, 0.0)
    """
    try:
        return check_breaks(parse_thresholds(text, parameter="BREAKS", least=float("-inf")))
    except InputError:
        raise _no_breaks(text) from None


def check_breaks(breaks: Sequence[float]) -> tuple[float, ...]:
    """Refuse limits of intensities that are not three increasing numbers."""
    limits = tuple(float(limit) for limit in breaks)
    if len(limits) != 3 or not limits[0] < limits[1] < limits[2]:
        raise _no_breaks(",".join(f"{limit:g}" for limit in limits))
    return limits


def check_alpha(alpha: float) -> None:
    """Refuse a level of significance that none can be."""
    if not 0 < alpha < 1:
        raise InputError(
            "The level of significance ALPHA must lie between 0 and 1, but is {alpha}.",
            hint="Write for example 0.05.",
            alpha=f"{alpha:g}",
        )


def _no_breaks(text: str) -> InputError:
    return InputError(
        "BREAKS must be three increasing numbers with commas between them, but is '{text}'.",
        hint="Write for example -1,-0.5,0 (per cent a year).",
        text=text,
    )


def _trends(test: MannKendall, alpha: float) -> list[Trend | None]:
    def verdict(s: float, p: float) -> Trend | None:
        if p != p:
            return None
        if p >= alpha:
            return "no trend"
        return "decreasing" if s < 0 else "increasing"

    return [verdict(s, p) for s, p in zip(test.s.tolist(), test.p.tolist(), strict=True)]


def _intensities(rates: Floats, limits: Sequence[float]) -> list[Intensity | None]:
    classes = np.searchsorted(limits, np.round(rates, _RATE_DECIMALS), side="right").tolist()
    return [INTENSITIES[place] if rate == rate else None for place, rate in zip(classes, rates.tolist(), strict=True)]


def _notes(known: Booleans, years: Sequence[int], min_years: int, ids: Ids) -> tuple[Note, ...]:
    count = np.count_nonzero(known, axis=1)
    short, ended = np.flatnonzero(count < min_years), _ended_before(known)
    notes = []
    if short.size:
        notes.append(
            Note(
                "Units with fewer than {years} known years, which get no trend: {count} ({units}).",
                years=min_years,
                count=short.size,
                units=unit_names(ids, short, 5),
            )
        )
    if ended.size:
        notes.append(
            Note(
                "Units without a figure for {year}, which are measured up to their last known year: {count} ({units}).",
                year=years[-1],
                count=ended.size,
                units=unit_names(ids, ended, 5),
            )
        )
    return tuple(notes)


def _other_starts(known: Booleans, start: Floats, years: Sequence[int], ids: Ids) -> tuple[Note, ...]:
    """Say which units begin later than the series, and which begin with nobody and so have no rate."""
    notes, some = [], known.any(axis=1)
    later, empty = np.flatnonzero(some & ~known[:, 0]), np.flatnonzero(some & (start == 0))
    if later.size:
        notes.append(Note("Units without a figure for {year}, which are measured from their first known year on: "
                          "{count} ({units}). Where one was made of another, 'Territories of constant extent' counts "
                          "both together.", year=years[0], count=later.size,
                          units=unit_names(ids, later, 5)))  # fmt: skip
    if empty.size:
        notes.append(Note("Units without inhabitants in their first year, which have no rate and no class of "
                          "intensity: {count} ({units}).", count=empty.size,
                          units=unit_names(ids, empty, 5)))  # fmt: skip
    return tuple(notes)


def _ended_before(known: Booleans) -> Indices:
    return np.flatnonzero(~known[:, -1] & known.any(axis=1))
