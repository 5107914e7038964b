"""The degree of urbanisation of municipalities, by the cells where their people live.

Why: plans, funds and statistics speak of municipalities, the degree of urbanisation of cells of 1 km.  A unit is a
city when half of its people live in urban centres, rural when more than half live in rural cells, and a town or
semi-dense area otherwise; level 2 divides the latter two.  Every class comes with the tests that led to it, how far
the nearest of them is from its threshold, and what other thresholds would make of the unit, because a municipality
will ask.

The rules are those of the methodological manual, in the version of July 2024 or of 2021.  For the suburban class of
2024 the manual adds suburban and rural cells; flexurba 0.2, which tests semi-dense and rural cells, departs from it.
People on water cells and on cells of no class count in the total and for no class.

What it is not: the classification of cells themselves, which is an input.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, ratio
from ..coverage_fractions import Coverage
from ..errors import InputError
from ..notes import Note
from ..zonal import zonal_table
from .grid_rules import NODATA
from .unit_rules import LEVEL_1_OF, Decision, Shares, UnitThresholds, decide

Rules = Literal["2024", "2021"]

CODES = (30, 23, 22, 21, 13, 12, 11)
WATER = 10
_STANDS_FOR = {3: 30, 2: 22, 1: 11, 0: WATER}  # any class of level 2 that level 1 counts as the same
_ALL_CODES = np.array([*CODES, WATER])


@dataclass(frozen=True, eq=False)
class ClassTotals:
    """People and area of each unit in each class of cells.

    Attributes
    ----------
    population : (n, 8) ndarray
        Persons in the classes 30, 23, 22, 21, 13, 12, 11 and in water, 10.
    area : (n, 8) ndarray
        Cells, or parts of them, in the same classes, whether or not their population is known.
    is_small : (n,) ndarray of bool
        Whether the unit has no centre of a cell and was given all cells that it touches, and no people.
    """

    population: Floats
    area: Floats
    is_small: Booleans


class Flip(NamedTuple):
    """A unit whose class depends on where exactly the thresholds lie; level-2 codes."""

    id: str
    now: int
    with_lower: int
    with_higher: int

    @property
    def changes_level_1(self) -> bool:
        """Whether city, town or rural is at stake, not only the finer class."""
        return len({LEVEL_1_OF[code] for code in (self.now, self.with_lower, self.with_higher)}) > 1


@dataclass(frozen=True, eq=False)
class UnitClasses:
    """The classes of units and why, in the order of the units.

    Attributes
    ----------
    ids : tuple of str
    population : (n,) ndarray
        Persons on cells with a class, water included.
    shares : (n, 7) ndarray
        Share of the people in classes 30, 23, 22, 21, 13, 12 and 11, of the area where nobody lives; NaN where the
        unit has no cells with data.
    level_1 : tuple of int or None
        3 city, 2 town or semi-dense area, 1 rural area; None = no cells with data.
    level_2 : tuple of int or None
        30 city, 23 dense town, 22 semi-dense town, 21 suburban, 13 village, 12 dispersed rural, 11 mostly uninhabited.
    margin : (n,) ndarray
        Signed distance of the deciding share to its threshold, negative below it.  Of the tests that led to the class,
        the deciding one is that nearest to its threshold: the first to turn.
    decisions : tuple of Decision or None
        The tests that led to the class.
    notes : tuple of tuples of Note
        Why the unit has its class, and what is to be known about it.
    """

    ids: tuple[str, ...]
    population: Floats
    shares: Floats
    level_1: tuple[int | None, ...]
    level_2: tuple[int | None, ...]
    margin: Floats
    decisions: tuple[Decision | None, ...]
    notes: tuple[tuple[Note, ...], ...]

    @property
    def counts(self) -> dict[int, int]:
        """Number of units by level-1 code: 3 cities, 2 towns, 1 rural areas."""
        return {code: self.level_1.count(code) for code in (3, 2, 1)}


def class_totals(
    classes: ArrayLike, population: ArrayLike, coverage: Coverage, touching: Coverage | None = None
) -> ClassTotals:
    """Add up people and area by unit and class of cells.

    Parameters
    ----------
    classes : (rows, columns) array_like
        Level-2 codes of the cells, 30 to 10; NaN or 255 = unknown.
    population : (rows, columns) array_like
        Persons by cell; NaN = unknown, and then nobody is counted there.
    coverage : Coverage
        The share of cells in units, exact or by centres.
    touching : Coverage, optional
        All cells that the units touch, ``exact_coverage(...).touching()``: where a unit has no centre of a cell it
        takes their classes, and none of their people.

    Returns
    -------
    ClassTotals

    Raises
    ------
    InputError
        When a cell has another code than those of level 2, or a negative population.
    """
    people, labels = np.asarray(population, dtype=np.float64), _labels(classes)
    if np.any(people < 0.0):
        raise InputError(
            "The population of a cell is negative: {value}.",
            hint="Correct the raster, or declare the value that means 'no data' in it.",
            value=f"{np.nanmin(people):g}",
        )
    ones, count = np.ones(people.shape), _ALL_CODES.size
    by_class = zonal_table(people, labels, count, coverage)
    area = zonal_table(ones, labels, count, coverage)
    is_small = np.zeros(coverage.units, dtype=bool)
    if touching is not None:
        is_small[touching.unit] = True
        is_small[coverage.unit] = False
        area[is_small] = zonal_table(ones, labels, count, touching)[is_small]
    return ClassTotals(by_class, area, is_small)


def classify_units(
    ids: Sequence[str], totals: ClassTotals, rules: Rules = "2024", thresholds: UnitThresholds | None = None
) -> UnitClasses:
    """Classify units by where their people live.

    Units without people are classified by the same rules on shares of their area, and a note says so.  Units without
    cells with data, or of water alone, have no class.

    Parameters
    ----------
    ids : sequence of n str
    totals : ClassTotals
        From `class_totals`.
    rules : {"2024", "2021"}
        See `unit_rules.decide`.
    thresholds : UnitThresholds, optional
        The published ones unless given.

    Returns
    -------
    UnitClasses

    References
    ----------
    European Union, FAO, UN-Habitat, OECD, World Bank (2021): Applying the Degree of Urbanisation, a methodological
    manual, ch. 7, with the level-2 rules of July 2024; the exceptions for units without people and for small units
    are those of the workflow in flexurba (R).

    Examples
    --------
    >>> people = np.array([[600.0, 0, 0, 300, 0, 100, 0, 0], [0, 0, 0, 450, 300, 250, 0, 0]])
    >>> found = classify_units(["a", "b"], ClassTotals(people, np.ones((2, 8)), np.zeros(2, dtype=bool)))
    >>> found.level_1, found.level_2, found.margin.round(3).tolist()
    ((3, 1), (30, 13), [0.1, 0.05])
    """
    limits = thresholds or UnitThresholds()
    people, land = totals.population.sum(axis=1), totals.area[:, :-1].sum(axis=1)
    parts = np.where(people[:, None] > 0.0, totals.population, totals.area)
    whole = parts.sum(axis=1, keepdims=True)
    shares = ratio(parts, whole)[:, :-1]
    decisions = tuple(
        decide(Shares(*row), limits, rules) if lives or has_land else None
        for row, lives, has_land in zip(shares.tolist(), people > 0.0, land > 0.0, strict=True)
    )
    return UnitClasses(
        ids=tuple(ids),
        population=people,
        shares=shares,
        level_1=tuple(LEVEL_1_OF[one.code] if one else None for one in decisions),
        level_2=tuple(one.code if one else None for one in decisions),
        margin=np.array([one.nearest.margin if one else np.nan for one in decisions]),
        decisions=decisions,
        notes=tuple(_notes(*row) for row in zip(decisions, people > 0.0, totals.is_small, strict=True)),
    )


def with_level_1(classes: UnitClasses, ids: Sequence[str], totals: ClassTotals) -> UnitClasses:
    """Take level 1 from a grid of its own, because the levels of cells are not strictly nested.

    A cell of level 1 belongs to an urban cluster by rules that those of level 2 do not repeat, so that a few cells are
    urban at one level and rural at the other; a unit near a threshold may then differ too.  Its note says so.

    Parameters
    ----------
    classes : UnitClasses
        By the grid of level 2.
    ids : sequence of n str
    totals : ClassTotals
        Of the grid of level 1, from `class_totals` of `as_level_2`.

    Returns
    -------
    UnitClasses
    """
    own = classify_units(ids, totals).level_1
    notes = []
    for said, level, read_off in zip(classes.notes, own, classes.level_1, strict=True):
        differs = level is not None and level != read_off
        told = Note("Level 1 by its own grid; by that of level 2 it would be {code}.", code=read_off or "-")
        notes.append((*said, told) if differs else said)
    return replace(classes, level_1=own, notes=tuple(notes))


def as_level_2(classes: ArrayLike) -> Floats:
    """Write level-1 codes of cells (3, 2, 1, 0) as codes of level 2 that stand for the same; NaN and 255 stay."""
    codes = np.asarray(classes, dtype=np.float64)
    found = codes.copy()
    for level_1, level_2 in _STANDS_FOR.items():
        found[codes == level_1] = level_2
    return found


def flips(
    classes: UnitClasses, rules: Rules = "2024", thresholds: UnitThresholds | None = None, step: float = 0.05
) -> tuple[Flip, ...]:
    """List the units whose class changes when all thresholds are `step` lower, or higher.

    Under the rules of 2021, the level-2 comparisons of shares with one another have no threshold and stay.

    Parameters
    ----------
    classes : UnitClasses
        From `classify_units`, with the same rules and thresholds.
    rules, thresholds
        As there.
    step : float
        How far the thresholds move.

    Returns
    -------
    tuple of Flip
        In the order of ids.
    """
    limits = thresholds or UnitThresholds()
    found = []
    for identifier, shares, decision in zip(classes.ids, classes.shares.tolist(), classes.decisions, strict=True):
        if decision is None:
            continue
        lower, higher = (decide(Shares(*shares), limits.moved(by), rules).code for by in (-step, step))
        if (lower, higher) != (decision.code, decision.code):
            found.append(Flip(identifier, decision.code, lower, higher))
    return tuple(sorted(found))


def _labels(classes: ArrayLike) -> Integers:
    """Give the classes of cells numbers from 0 to 7; -1 = unknown."""
    codes = np.asarray(classes, dtype=np.float64)
    labels = np.full(codes.shape, -1, dtype=np.int64)
    for label, code in enumerate(_ALL_CODES):
        labels[codes == code] = label
    strange = (labels < 0) & ~np.isnan(codes) & (codes != NODATA)
    if strange.any():
        raise InputError(
            "The raster of classes holds {value}, which is no class of level 2 (30, 23, 22, 21, 13, 12, 11, 10).",
            hint="Use the level-2 output of the grid classification.",
            value=f"{codes[strange].min():g}",
        )
    return labels


def _notes(decision: Decision | None, has_people: bool, is_small: bool) -> tuple[Note, ...]:
    """Say why a unit has its class."""
    if decision is None:
        return (Note("No cells with data, or water alone: no class."),)
    notes = [decision.reason()]
    if is_small:
        notes.append(Note("Too small for the centre of any cell: classified by the area of all cells that it touches."))
    elif not has_people:
        notes.append(Note("Nobody lives here: classified by shares of area."))
    return tuple(notes)


__all__ = [
    "CODES",
    "ClassTotals",
    "Flip",
    "UnitClasses",
    "UnitThresholds",
    "as_level_2",
    "class_totals",
    "classify_units",
    "flips",
    "with_level_1",
]
