"""Cross table of a bivariate map: units, area and people of every pair of classes.

It is what spatial plans and auditors publish: how many municipalities, how much land and how many people, and how many
of them old, live where decline and distance meet.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, only_rows
from ..known import count_true
from .bivariate import Bivariate


@dataclass(frozen=True)
class CrossRow:
    """The units of one pair of classes.

    Attributes
    ----------
    x_class, y_class : float
        From 1; NaN: the units whose figure is unknown.
    x_from, x_to, y_from, y_to : float
        Where the classes begin (not included) and end (included); NaN at an open end.
    units : int
        How many there are.
    area_km2, population, population_old : float
        Their sums over the units where they are known; NaN where they are known for none of the row's units.
    """

    x_class: float
    y_class: float
    x_from: float
    x_to: float
    y_from: float
    y_to: float
    units: int
    area_km2: float
    population: float
    population_old: float


def cross_table(
    pairs: Bivariate,
    area_km2: ArrayLike | None = None,
    population: ArrayLike | None = None,
    population_old: ArrayLike | None = None,
) -> list[CrossRow]:
    """Count units, area and people by pair of classes.

    Every pair of classes is a row, also where no unit is, in the order of the classes; its sums are then 0, or NaN
    where the quantity was not given at all.  Units without one of the figures follow, in rows without that class, so
    that the columns add up to the whole; such a row is there only when it has units.

    Parameters
    ----------
    pairs : Bivariate
        Units by their classes.
    area_km2, population, population_old : array_like, shape (units,), optional
        NaN where unknown.

    Returns
    -------
    list of CrossRow
    """
    quantities = [_quantity(values) for values in (area_km2, population, population_old)]
    x_classes, y_classes = ([*map(float, range(1, axis.count + 1)), np.nan] for axis in (pairs.x, pairs.y))
    classified, rest = [], []
    for x in x_classes:
        for y in y_classes:
            here = _same(pairs.x.numbers, x) & _same(pairs.y.numbers, y)
            sums = [_sum(values, here) for values in quantities]
            row = CrossRow(x, y, *pairs.x.range_of(x), *pairs.y.range_of(y), int(here.sum()), *sums)
            if np.isnan(x + y):
                rest.append(row)
            else:
                classified.append(row)
    return classified + [row for row in rest if row.units]


def worst_population(pairs: Bivariate, population: ArrayLike | None) -> float:
    """Return the people of the units where both figures are worst; NaN where none of their populations is known."""
    return _sum(_quantity(population), pairs.worst)


def count_worst(pairs: Bivariate) -> int | None:
    """Count the units where both figures are worst; None where no unit has both figures."""
    return count_true(only_rows(pairs.worst, ~np.isnan(pairs.codes)))


def counts_of(rows: Sequence[CrossRow]) -> dict[int, int]:
    """Return the number of units by the code of their pair, unknown under 0."""
    counts: dict[int, int] = {}
    for row in rows:
        code = 0 if np.isnan(row.x_class + row.y_class) else int(10 * row.x_class + row.y_class)
        counts[code] = counts.get(code, 0) + row.units
    return counts


def _quantity(values: ArrayLike | None) -> Floats | None:
    return None if values is None else np.asarray(values, dtype=np.float64)


def _same(numbers: Floats, number: float) -> Booleans:
    return np.isnan(numbers) if np.isnan(number) else numbers == number


def _sum(values: Floats | None, here: Booleans) -> float:
    """Add up what is known; nothing known of somebody is unknown, nobody there is 0.

    The sum is exact to the last digit, so that it does not depend on the order of units.
    """
    if values is None:
        return np.nan
    known = values[here & ~np.isnan(values)]
    return math.fsum(known) if known.size or not here.any() else np.nan
