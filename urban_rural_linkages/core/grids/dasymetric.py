"""Dasymetric mapping: the people of units shared out to the cells where they can live.

Why: a census counts people by municipality, a service reaches cells.  Spread evenly, half of a mountain municipality
lives on the summit.  Land use, or the built-up area of each cell, says where people can be at all (Wright 1936); every
unit's people are shared out to its cells in proportion to weight x the share of the cell that lies in the unit.

What is never given up is the total of each unit (Tobler's pycnophylactic property): the cells of a unit add up to its
people to rounding, because the shares are divided by their own sum.  A cell on a border holds the sum of its parts.

What it is not: an estimate of where people are within a unit beyond what the weights say, and no smoothing across
borders.  People of a unit that lies off the grid cannot be shown; they are counted and named, never moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, ratio, sum_by
from ..coverage_fractions import Coverage
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note
from ..numbers import require_non_negative
from ..progress import NullProgress, Progress, Stage, proceed
from ..zonal import zonal_sums

WEIGHTED, AREA, NONE = "weighted", "area", "none"


@dataclass(frozen=True, eq=False)
class Dasymetric:
    """People by cell, and how each unit's people came there.

    Attributes
    ----------
    persons : (rows, columns) ndarray
        Persons per cell; NaN where no unit with known people lies, 0 where one does and nobody may live.
    rule : list of str
        Of each unit: ``weighted`` (by the weights, or over what the mask leaves), ``area`` (evenly, where nothing
        was left to weight by, or nothing was given), ``none`` (people unknown, or no cell).
    cells : (n,) ndarray of int
        How many cells got people of the unit.
    placed : (n,) ndarray
        Persons of the unit that were shared out: its people to rounding, NaN where they are unknown, 0 off the grid.
    lost : float
        People of units that have no cell.
    notes : tuple of Note
        What the reader must know.
    """

    persons: Floats
    rule: list[str]
    cells: Integers
    placed: Floats
    lost: float
    notes: tuple[Note, ...]


def dasymetric(
    ids: Sequence[str],
    population: ArrayLike,
    coverage: Coverage,
    *,
    weights: ArrayLike | None = None,
    mask: ArrayLike | None = None,
    cell_areas: ArrayLike = 1.0,
    weights_name: str = "weights",
    progress: Progress | None = None,
) -> Dasymetric:
    """Share the people of units out to cells.

    Cell c gets of unit u

        people(u) * weight(c) * fraction(u, c) / sum over the unit's cells of weight * fraction.

    Without weights, the weight of a cell is its area.  Where all weights of a unit are zero, its people are spread
    evenly: over the cells that the mask leaves, or, where it leaves none, over the whole unit.  The units concerned
    are named in a note, because they then live where the mask says that nobody does.

    Parameters
    ----------
    ids : sequence of n str
        Names of the units.  Parts of a cell are added up in their order, so that the result does not depend on that
        of the units.
    population : (n,) array_like
        People; NaN = unknown, which puts nobody anywhere.
    coverage : Coverage
        Which part of which cell lies in which unit, from `exact_coverage`.
    weights : (rows, columns) array_like, optional
        How many people a cell attracts, in any unit; NaN = none.
    mask : (rows, columns) array_like, optional
        Where people can live: neither 0 nor NaN.
    cell_areas : array_like
        Areas of the cells, in any unit, broadcast over rows and columns; they differ where coordinates are degrees.
    weights_name : str
        How a message calls the weights.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Dasymetric

    Raises
    ------
    InputError
        When a weight or a population is negative, or no unit has a cell.
    Cancelled
        When the user asked to stop.

    References
    ----------
    Wright, J. K. (1936): A method of mapping densities of population: with Cape Cod as an example, Geographical Review
    26(1), 103-110.  Tobler, W. (1979): Smooth pycnophylactic interpolation for geographical regions, Journal of the
    American Statistical Association 74, 519-530.

    Examples
    --------
    >>> from urban_rural_linkages.core.coverage_fractions import exact_coverage
    >>> from urban_rural_linkages.core.polygons import polygons_from_rings
    >>> box = [(0.0, 0.0), (1.5, 0.0), (1.5, 1.0), (0.0, 1.0)]
    >>> coverage = exact_coverage(polygons_from_rings([[[box]]]), (1, 2), (0.0, 1.0, 0.0, 1.0, 0.0, -1.0))
    >>> dasymetric(["a"], [300], coverage).persons.tolist()
    [[200.0, 100.0]]
    >>> dasymetric(["a"], [300], coverage, weights=[[1, 4]]).persons.tolist()
    [[100.0, 200.0]]
    """
    people = np.asarray(population, dtype=np.float64)
    progress = progress or NullProgress()
    require_non_negative(people, ids, "units", "population")
    if weights is not None:
        _require_weights(np.asarray(weights, dtype=np.float64), weights_name)
    known = ~np.isnan(people)
    on_grid = np.bincount(coverage.unit, minlength=coverage.units) > 0
    _require_a_cell(known & on_grid)
    persons, touched = np.zeros(coverage.shape), np.zeros(coverage.shape, dtype=bool)
    rule, cells = np.full(len(ids), NONE, dtype=object), np.zeros(len(ids), dtype=np.int64)
    placed = np.where(known, 0.0, np.nan)
    waiting = known & on_grid
    for step, (name, values) in enumerate(_ways(coverage.shape, weights, mask, cell_areas)):
        sums = zonal_sums(values, coverage).total
        chosen = waiting & (sums > 0.0)
        stage = Stage(progress, 1.0 - 0.5**step, 1.0 - 0.5 ** (step + 1))
        served = _of_units(coverage, chosen, ids)
        for amount, cell, unit in _shares(served, values, people, sums, stage):
            np.add.at(persons.ravel(), cell, amount)
            touched.ravel()[cell] = True
            placed += sum_by(unit, amount, len(ids))
            cells += np.bincount(unit[amount > 0.0], minlength=len(ids))
        rule[chosen] = name
        waiting &= ~chosen
        if not waiting.any():
            break
    proceed(progress, 1.0)
    persons[~touched] = np.nan
    fell_back = (rule == AREA) & (weights is not None or mask is not None)
    lost = float(people[known & ~on_grid].sum())
    notes = _notes(ids, people, known & ~on_grid, fell_back)
    return Dasymetric(persons, rule.tolist(), cells, placed, lost, notes)


def inside_shares(coverage: Coverage, unit_cells: ArrayLike) -> Floats:
    """Measure which share of each unit lies on the grid: NaN for a unit without area.

    Parameters
    ----------
    coverage : Coverage
        From `exact_coverage`.
    unit_cells : (n,) array_like
        How many cells' worth of area each outline has (`Grid.cells_in`).

    Returns
    -------
    (n,) ndarray
    """
    return ratio(coverage.sizes(), unit_cells)


def _require_weights(weights: Floats, layer: str) -> None:
    """Refuse negative weights; NaN passes."""
    negative = np.flatnonzero(weights.ravel() < 0.0)
    if negative.size:
        row, column = divmod(int(negative[0]), weights.shape[1])
        raise InputError(
            "Raster '{layer}' holds the negative weight {value} in row {row}, column {column} (such cells: {count}).",
            hint="Correct it, or declare the value that means 'no data' in it.", layer=layer,
            value=f"{weights[row, column]:g}", row=row + 1, column=column + 1, count=negative.size,
        )  # fmt: skip


def _require_a_cell(able: Booleans) -> None:
    if not able.any():
        raise InputError(
            "No unit with a known population lies on the cells.",
            hint="Check the coordinate reference systems and extents of units and rasters, and the field of people.",
        )


def _ways(
    shape: tuple[int, int], weights: ArrayLike | None, mask: ArrayLike | None, cell_areas: ArrayLike
) -> Iterator[tuple[str, Floats]]:
    """Yield the ways of sharing out, best first; each is made only when the one before has left units over."""
    areas = np.broadcast_to(np.asarray(cell_areas, dtype=np.float64), shape)
    allowed: Booleans | None = None
    if mask is not None:
        limits = np.asarray(mask, dtype=np.float64)
        allowed = ~np.isnan(limits) & (limits != 0.0)
    if weights is not None:
        given = np.nan_to_num(np.asarray(weights, dtype=np.float64))
        yield WEIGHTED, given if allowed is None else np.where(allowed, given, 0.0)
    if allowed is not None:
        yield (WEIGHTED if weights is None else AREA), np.where(allowed, areas, 0.0)
    yield AREA, areas


def _of_units(coverage: Coverage, chosen: Booleans, ids: Sequence[str]) -> Coverage:
    """Keep the cells of some units, in the order of their ids: sums in another order differ in the last digit."""
    place = np.empty(len(ids), dtype=np.int64)
    place[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
    of = np.flatnonzero(chosen[coverage.unit])
    of = of[np.argsort(place[coverage.unit[of]], kind="stable")]
    return Coverage(
        coverage.units, coverage.shape, coverage.unit[of], coverage.row[of], coverage.column[of], coverage.length[of],
        coverage.fraction[of],
    )  # fmt: skip


def _shares(
    coverage: Coverage, values: Floats, people: Floats, sums: Floats, progress: Progress
) -> Iterator[tuple[Floats, Integers, Integers]]:
    """Yield, some millions at a time, the persons that cells get, the flat index of each cell, and whose they are."""
    flat, done, total = values.ravel(), 0, max(int(coverage.length.sum()), 1)
    for run, cell in coverage.blocks():
        proceed(progress, done / total)
        unit = coverage.unit[run]
        yield flat[cell] * coverage.fraction[run] / sums[unit] * people[unit], cell, unit
        done += cell.size


def _notes(ids: Sequence[str], people: Floats, off_grid: Booleans, fell_back: Booleans) -> tuple[Note, ...]:
    """Say whose people are unknown, off the map, or where the weights leave no place for them."""
    notes = []
    unknown = _named(ids, np.isnan(people))
    if unknown:
        notes.append(Note("Units without a known population put nobody on the map: {count} ({units}).",
                          count=len(unknown), units=shortened(unknown)))  # fmt: skip
    outside = _named(ids, off_grid)
    if outside:
        notes.append(Note("Units without an outline, or wholly outside the cells: {count} ({units}). Their {people} "
                          "{people:person is|people are} not on the map.", count=len(outside), units=shortened(outside),
                          people=f"{people[off_grid].sum():.10g}"))  # fmt: skip
    evenly = _named(ids, fell_back & (people > 0.0))
    if evenly:
        notes.append(Note("Units where the rasters leave no place for people, who were spread evenly instead: {count} "
                          "({units}).", count=len(evenly), units=shortened(evenly)))  # fmt: skip
    return tuple(notes)


def _named(ids: Sequence[str], chosen: Booleans) -> list[str]:
    return sorted(ids[place] for place in np.flatnonzero(chosen).tolist())
