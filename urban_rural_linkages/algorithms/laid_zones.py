"""Zones laid over a raster: their cells, which of them lie outside, and which overlap."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..core.account import people_tally
from ..core.coverage_fractions import Coverage
from ..core.errors import InputError
from ..core.grid import Grid
from ..core.identifiers import shortened
from ..core.notes import Amount, Note
from ..core.progress import Unreported
from ..core.zonal import Repeated, repeated_ground, uncovered_amount
from .run import Run

_A_PERSON = 0.5
_A_PART = 0.01  # of a cell: what outlines of one source, simplified each by itself, share


def tell_of_units_outside(run: Run, parent: str, ids: Sequence[str], coverage: Coverage, grid: Grid) -> None:
    """Say which units of an input have no cell at all.

    Raises
    ------
    InputError
        When none has one.
    """
    inside = np.zeros(len(ids), dtype=bool)
    inside[coverage.unit] = True
    where = {"layer": run.table(parent).name, "raster": grid.name}
    if not inside.any():
        raise InputError("No unit of layer '{layer}' lies on raster '{raster}'.",
                         hint="Check the coordinate reference systems of both.", **where)  # fmt: skip
    outside = sorted(name for name, within in zip(ids, inside, strict=True) if not within)
    if outside:
        run.note(Note("Layer '{layer}': units without an outline, or outside raster '{raster}': {count} ({ids}).",
                      count=len(outside), ids=shortened(outside), **where))  # fmt: skip


def tell_of_shared_ground(run: Run, parent: str, ids: Sequence[str], coverage: Coverage) -> None:
    """Name the units of an input that overlap or are drawn twice."""
    repeated = repeated_ground(coverage)
    named = _overlapping(run, parent, repeated) if repeated.cells > _A_PART else []
    if named:
        run.note(Note("Layer '{layer}': units that overlap or are drawn twice, whose common ground counts in each of "
                      "them: {count} ({units}).", layer=run.table(parent).name, count=len(named),
                      units=shortened(sorted(ids[i] for i in named))))  # fmt: skip


def tell_of_people(
    run: Run, parent: str, ids: Sequence[str], coverage: Coverage, grid: Grid, people: np.ndarray
) -> None:
    """Account for the people of a raster: how many live in the units of an input, and how many are counted twice.

    Parameters
    ----------
    parent : str
        The input whose features the units are.
    ids : sequence of str
        The units.
    coverage : Coverage
        Their cells.
    grid : Grid
        The raster they were laid over.
    people : numpy.ndarray, shape (rows, columns)
        Persons, NaN where they are unknown or not counted.
    """
    repeated, layer = repeated_ground(coverage), run.table(parent).name
    twice, (total, outside) = repeated.amount(people), uncovered_amount(people, coverage, repeated)
    named = _overlapping(run, parent, repeated) if twice > _A_PERSON or repeated.cells > _A_PART else []
    if named:
        run.note(Note("Layer '{layer}': units that overlap or are drawn twice: {count} ({units}). Their common ground "
                      "counts in each of them, and {people} {people:person is|people are} counted more than once in "
                      "their sum.",
                      layer=layer, count=len(named), units=shortened(sorted(ids[i] for i in named)),
                      people=Amount(twice)))  # fmt: skip
    subject = Note("People of '{raster}' in the units of '{layer}'", raster=grid.name, layer=layer)
    run.tally(people_tally(subject, total, outside, Note("outside all units")))


def _overlapping(run: Run, parent: str, repeated: Repeated) -> list[int]:
    """Return which units share ground, by their outlines: neighbours of two that overlap share a cell at most."""
    from ..io.overlaps import AreaMeasure, overlaps

    table, units = run.table(parent), repeated.unit.tolist()
    measure = AreaMeasure(table.crs, run.context.transformContext(), run.ellipsoid())
    pairs = overlaps([table.geometries[unit] for unit in units], range(len(units)), range(len(units)), measure,
                     Unreported(run.progress))  # fmt: skip
    return sorted({units[row] for pair in pairs if pair.first != pair.second for row in (pair.first, pair.second)})
