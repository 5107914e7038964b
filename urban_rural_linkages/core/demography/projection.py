"""Projection of a population by its cohorts, in steps of the time between two censuses.

Each step moves every cohort by its ratio or its difference (`cohort_ratios`), adds the children of the women who are
then of childbearing age (`cohort_births`) and, when asked, scales the unit to the total of a straight line through its
last two totals: over ten to twenty years lines miss totals by less than cohorts do, which in turn say far more about
ages.

A projection that quietly mends its ratios cannot be defended: `replaced_ratios` lists every one that was changed, with
what it was, what took its place, and why.

This is the short method, which needs two censuses and no births, deaths or migrants.  It supposes that what happened
to cohorts goes on; it is no forecast of policy, and for places under a few hundred people it is hardly better than a
guess.  Published errors: 8 % (median, county totals after 15 years), 11 % (age groups).

References
----------
Hamilton, C. and Perry, J. (1962), A short method for projecting population by age, Social Forces 41: 163-170.
Hauer, M. (2019), Population projections for U.S. counties by age, sex, and race, Scientific Data 6.
Baker, J., Swanson, D. and Tayman, J. (2020), The accuracy of Hamilton-Perry population projections for census tracts,
Population Research and Policy Review: control to linearly extrapolated totals.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np

from ..arrays import Booleans, Floats, Indices
from ..notes import Note
from ..progress import NullProgress, Progress, proceed
from .age_fields import BOTH
from .cohort_ages import SEXES, CohortAges, fully_known
from .cohort_births import (
    ChildWomanRatios,
    child_woman_ratios,
    childbearing_women,
    male_share_at_birth,
    project_children,
)
from .cohort_ratios import CohortChange, cohort_change, feeding_cells
from .quantities import Ids, unit_names

Method = Literal["ratio", "difference", "blend"]
Control = Literal["linear", "none"]

Reason: TypeAlias = Literal["small cell", "cap"]


@dataclass(frozen=True)
class ProjectionRules:
    """Rules of a projection.

    Attributes
    ----------
    steps : int
        How many steps of the length between the two populations.
    method : {"ratio", "difference", "blend"}
        The blend takes ratios where the unit's total fell, so that nothing falls below zero, and differences where it
        did not, so that nothing explodes.
    cap : (float, float) or None
        Smallest and largest ratio.  Differences and child-woman ratios have no cap.
    min_cell : float
        Ratios of fewer people than this are those of all units together.
    male_share : float
        Share of boys among the children.
    control : {"linear", "none"}
        Whether each unit is scaled to the straight line through its two totals.
    recompute : bool
        Whether each step takes the ratios of the step before it instead of those between the two populations.
    rounded : bool
        Whether each step ends with whole people (halves to the even number).
    """

    steps: int = 2
    method: Method = "blend"
    cap: tuple[float, float] | None = (0.2, 3.0)
    min_cell: float = 10.0
    male_share: float = male_share_at_birth(1.05)
    control: Control = "linear"
    recompute: bool = False
    rounded: bool = False


@dataclass(frozen=True)
class Trend:
    """Cohort change ratios and children per woman of one pair of populations."""

    change: CohortChange
    children: ChildWomanRatios


@dataclass(frozen=True)
class Projection:
    """A projected population; a unit of which a cell was unknown is unknown throughout.

    Attributes
    ----------
    population : ndarray of shape (steps, units, 2, groups)
        Persons at the end of each step: women and men.
    before_control : ndarray of shape (steps, units)
        Total of each unit as its cohorts make it.
    linear : ndarray of shape (steps, units)
        Total of each unit on the straight line, not below 0.
    known : ndarray of bool, shape (units,)
        Whether every cell of the unit was known at both dates.
    by_ratio : ndarray of bool, shape (units,)
        Whether ratios carried the unit forward; differences otherwise.
    trend : Trend
        What the two populations taught.
    notes : tuple of Note
        Units left out, and cells that differences would have brought below zero.
    """

    population: Floats
    before_control: Floats
    linear: Floats
    known: Booleans
    by_ratio: Booleans
    trend: Trend
    notes: tuple[Note, ...] = field(default=())


def project(
    base: Floats,
    launch: Floats,
    ages: CohortAges,
    years: int,
    rules: ProjectionRules | None = None,
    ids: Ids = None,
    progress: Progress | None = None,
) -> Projection:
    """Carry a population forward by the Hamilton-Perry method.

    A unit with nobody at launch stays empty.  Results of a unit depend on other units only through small cells.

    Parameters
    ----------
    base, launch : ndarray of shape (units, 2, groups)
        People at the earlier and the later date: women and men by age; NaN where unknown.
    ages : CohortAges
        The age groups.
    years : int
        Years between the two dates, and of each step; a multiple of the groups' width.
    rules : ProjectionRules, optional
        How.
    ids : sequence of str, optional
        How notes call the units.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Projection

    Raises
    ------
    InputError
        When the years do not fit the age groups.
    """
    rules, progress = rules or ProjectionRules(), progress or NullProgress()
    shift = ages.shift(years)
    known = fully_known(base, launch)
    first, last = base.sum(axis=(1, 2)), launch.sum(axis=(1, 2))
    by_ratio = _units_by_ratio(rules.method, first, last)
    trend = first_trend = _trend(base, launch, ages, shift, rules, known)
    population, totals, lines, floored = [launch], [], [], 0
    for step in range(1, rules.steps + 1):
        proceed(progress, (step - 1) / rules.steps)
        if rules.recompute and step > 1:
            trend = _trend(population[-2], population[-1], ages, shift, rules, known)
        people, below = _one_step(population[-1], trend, by_ratio, ages, shift, rules.male_share)
        people[~known] = np.nan
        floored += below
        totals.append(people.sum(axis=(1, 2)))
        lines.append(np.maximum(last + step * (last - first), 0.0))
        if rules.control == "linear":
            people = scale_to_totals(people, lines[-1])
        population.append(np.rint(people) if rules.rounded else people)
    proceed(progress, 1.0)
    lines_known = np.where(known, np.array(lines), np.nan)
    notes = _notes(known, population[-1], floored, ids)
    return Projection(np.array(population[1:]), np.array(totals), lines_known, known, by_ratio, first_trend, notes)


def scale_to_totals(people: Floats, totals: Floats) -> Floats:
    """Scale all cells of each unit so that they add up to its total; a unit without people stays empty.

    Examples
    --------
    >>> scale_to_totals(np.array([[[10.0, 20.0], [30.0, 40.0]]]), np.array([50.0])).tolist()
    [[[5.0, 10.0], [15.0, 20.0]]]
    """
    own = people.sum(axis=(1, 2))
    factor = np.where(own == 0, 0.0, totals / np.where(own == 0, 1.0, own))
    scaled: Floats = people * factor[:, np.newaxis, np.newaxis]
    return scaled


def _units_by_ratio(method: Method, first: Floats, last: Floats) -> Booleans:
    if method == "blend":
        falls: Booleans = last < first
        return falls
    return np.full(first.shape, method == "ratio")


def _trend(
    base: Floats, launch: Floats, ages: CohortAges, shift: int, rules: ProjectionRules, known: Booleans
) -> Trend:
    return Trend(
        cohort_change(base, launch, shift, rules.min_cell, rules.cap, known),
        child_woman_ratios(launch, ages, shift, rules.min_cell, known),
    )


def _one_step(
    launch: Floats, trend: Trend, by_ratio: Booleans, ages: CohortAges, shift: int, male_share: float
) -> tuple[Floats, int]:
    """Move every cohort, then add the children; also return how many cells would have fallen below zero."""
    feeding = feeding_cells(launch, shift)
    by_difference = feeding + trend.change.used_difference
    chosen = by_ratio[:, np.newaxis, np.newaxis]
    cohorts = np.where(chosen, feeding * trend.change.used_ratio, np.maximum(by_difference, 0.0))
    empty = launch.sum(axis=(1, 2)) == 0
    cohorts[empty] = 0.0
    below = int(np.count_nonzero((by_difference < 0) & ~chosen & ~empty[:, np.newaxis, np.newaxis]))
    people = np.concatenate([np.zeros((*launch.shape[:2], shift)), cohorts], axis=2)
    women = childbearing_women(people, ages, shift)
    people[:, :, :shift] = project_children(trend.children.used, women, male_share)
    return people, below


def _notes(known: Booleans, people: Floats, floored: int, ids: Ids) -> tuple[Note, ...]:
    notes = []
    unknown, motherless = np.flatnonzero(~known), np.flatnonzero(known & ~fully_known(people))
    if unknown.size:
        notes.append(
            Note(
                "Units with an unknown age group are not projected: {count} ({units}).",
                count=unknown.size,
                units=unit_names(ids, unknown),
            )
        )
    if motherless.size:
        notes.append(
            Note(
                "No unit has women of childbearing age at launch, so children are unknown in: {units}.",
                units=unit_names(ids, motherless),
            )
        )
    if floored:
        notes.append(Note("Cells that differences would have brought below zero, set to 0: {count}.", count=floored))
    return tuple(notes)


@dataclass(frozen=True)
class ReplacedRatio:
    """A ratio that another one replaced.

    Attributes
    ----------
    unit : int
        Place of the unit.
    sex : str
        "women" or "men"; "both" for children per woman.
    age : str
        The age group that the ratio leads to.
    ratio : float
        What was replaced; NaN where there was nobody to make a ratio of.
    used : float
        What took its place.
    reason : {"small cell", "cap"}
        Why.  A ratio borrowed from the region that is itself beyond the cap is listed twice, in this order.
    """

    unit: int
    sex: str
    age: str
    ratio: float
    used: float
    reason: Reason


def replaced_ratios(projection: Projection, ages: CohortAges) -> list[ReplacedRatio]:
    """List what was replaced between the two populations, by unit, sex (children last), age and reason.

    Units that are not projected are left out, and so are caps where differences carry the unit.  For those, a small
    cell means that the difference is the one of the ratio shown.
    """
    change, children = projection.trend.change, projection.trend.children
    by_ratio = projection.by_ratio[:, np.newaxis, np.newaxis]
    known = projection.known[:, np.newaxis, np.newaxis]
    of_children = children.ratio[:, np.newaxis, :], children.used[:, np.newaxis, :]
    sexes, reached, youngest = SEXES, ages.labels[-change.ratio.shape[-1] :], ages.labels[: children.ratio.shape[-1]]
    found = [
        *_replaced(change.ratio, change.borrowed, known, sexes, reached, "small cell"),
        *_replaced(change.borrowed, change.used_ratio, known & by_ratio, sexes, reached, "cap"),
        *_replaced(*of_children, known, (BOTH,), youngest, "small cell"),
    ]
    order = {sex: place for place, sex in enumerate((*SEXES, BOTH))}
    place = {label: number for number, label in enumerate(ages.labels)}
    return sorted(found, key=lambda row: (row.unit, order[row.sex], place[row.age]))


def _replaced(
    before: Floats, after: Floats, members: Booleans, sexes: tuple[str, ...], labels: tuple[str, ...], reason: Reason
) -> list[ReplacedRatio]:
    cells: Indices = np.argwhere(members & (before != after) & ~np.isnan(after))
    return [
        ReplacedRatio(
            unit, sexes[sex], labels[age], float(before[unit, sex, age]), float(after[unit, sex, age]), reason
        )
        for unit, sex, age in cells.tolist()
    ]
