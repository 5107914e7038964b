"""Amounts of a raster added up on the cells of another, block after block, so that no block has to fit with the rest.

Each amount ends in a cell of the target or is counted as outside of it: what comes in is what goes out, to the
rounding of sums.  Cells that are unknown count for nothing, and are remembered where they lie.

Between two coordinate reference systems a cell is cut into parts, each of which becomes in the target's system a box
along its axes around the part's centre, as wide as the part spreads (the root of its second moments), and is shared out
by area to the cells that it lies on.  With two boxes to a side of the target's cells at least, sums differ from those
of the exact outlines by 0.1 to 0.5 % of all amounts, which go to a neighbouring cell; with points in place of boxes, by
more than 10 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

import numpy as np

from ...core.arrays import Booleans, Floats, Indices, Integers, Numbers, sum_by
from ...core.grid import Grid
from ...core.progress import NullProgress, Progress
from .carried import PointTransform
from .cell_parts import overlaps, part_sides, parts_of, points_of

_MOST_BOXES = 1_000_000  # at a time, to bound memory
_SLIVER = 1e-5  # of a box: more than transformations are off, and nothing that anybody lives on


class CellSums:
    """Sums on the cells of a target.

    Parameters
    ----------
    target : Grid
        The cells to fill; its values are not read.
    to_target : callable, optional
        Carries x and y from the system of the rasters to that of the target; None where both are the same.

    Attributes
    ----------
    amount : float
        What the known cells hold that were added so far.
    """

    def __init__(self, target: Grid, to_target: PointTransform | None = None) -> None:
        self._target, self._to_target = target, to_target
        shape = target.rows + 2, target.columns + 2  # with a rim, which takes what lies outside
        self._total, self._known, self._lacking = (np.zeros(shape, dtype=kind) for kind in (np.float64, bool, bool))
        self.amount = self._beyond = 0.0

    def add(self, grid: Grid, progress: Progress | None = None) -> None:
        """Share the amounts of a raster, or of a block of one, out by area.

        Raises
        ------
        Cancelled
            When the user asked to stop.
        """
        values = grid.as_float()
        self.amount += float(np.nansum(values))
        if self._to_target is None:
            self._add_overlaps(values, grid)
        else:
            self._add_boxes(values, grid, self._to_target, progress or NullProgress())

    def sums(self) -> Floats:
        """Return the sums, (rows, columns); NaN where no known cell contributes."""
        return np.where(_inner(self._known), _inner(self._total), np.nan)

    @property
    def outside(self) -> float:
        """The amount that lies outside the target."""
        rim = (self._total[0], self._total[-1], self._total[1:-1, 0], self._total[1:-1, -1])
        return self._beyond + float(sum(part.sum() for part in rim))

    def known_in_part(self) -> Booleans:
        """Tell which cells hold a sum although a part of them is unknown, (rows, columns)."""
        return _inner(self._known & self._lacking)

    def reached(self) -> Booleans:
        """Tell in which cells anything lies, known or unknown, (rows, columns)."""
        return _inner(self._known | self._lacking)

    def _add_boxes(self, values: Floats, grid: Grid, to_target: PointTransform, progress: Progress) -> None:
        """Cut cells into parts, and share each out as a box."""
        parts = parts_of(grid, self._target, to_target, least=1)
        box = part_sides(grid, parts, self._target, to_target)
        amounts = values.ravel() / parts**2
        whole = bool(np.isfinite(amounts).all())
        for cells, x, y in points_of(grid, parts, to_target, self._target, progress, _MOST_BOXES):
            of_boxes = amounts[cells]
            known = None if whole else np.isfinite(of_boxes)
            for which, into, share in self._shared(x, y, box):
                if known is None:
                    self._drop(into, of_boxes[which] * share)
                    continue
                sure = known[which]
                self._lacking.ravel()[into[~sure]] = True
                self._drop(into[sure], of_boxes[which][sure] * share[sure])

    def _shared(self, x: Floats, y: Floats, box: tuple[float, float]) -> Iterator[tuple[Indices, Integers, Floats]]:
        """Yield four times: which boxes reach a cell, which cell, counted with the rim, and with which share."""
        (west, _, _, north), target = self._target.bounds, self._target
        lost = ~(np.isfinite(x) & np.isfinite(y))
        left = np.where(lost, -9.0, (x - west) / target.cell_width - box[0] / 2.0 + 1.0)
        top = np.where(lost, -9.0, (north - y) / target.cell_height - box[1] / 2.0 + 1.0)
        columns, across = _split(left, box[0], target.columns + 2)
        rows, down = _split(top, box[1], target.rows + 2)
        for row, vertical in zip(rows, down, strict=True):
            for column, horizontal in zip(columns, across, strict=True):
                share = vertical * horizontal
                which = np.flatnonzero(share)
                yield which, row[which] * (target.columns + 2) + column[which], share[which]

    def _drop(self, into: Integers, amounts: Floats) -> None:
        if not into.size:
            return
        first, last = int(into.min()), int(into.max())
        among = slice(first, last + 1)  # a block of rows lies in few rows of the target
        self._total.ravel()[among] += sum_by(into - first, amounts, last + 1 - first)
        self._known.ravel()[into] = True

    def _add_overlaps(self, values: Floats, grid: Grid) -> None:
        """Share cells out by the area that they have in common."""
        place = self._place_of(grid)
        if place is None:
            self._beyond += float(np.nansum(values))
            return
        down, across = overlaps(grid, self._target, *place)
        known = np.isfinite(values)
        amounts = down @ np.where(known, values, 0.0) @ across.T / (grid.cell_width * grid.cell_height)
        _inner(self._total)[place] += amounts
        _inner(self._known)[place] |= down @ known.astype(np.float64) @ across.T > 0.0
        if not known.all():
            _inner(self._lacking)[place] |= down @ (~known).astype(np.float64) @ across.T > 0.0
        if not _holds(self._target, grid):
            self._beyond += float(np.nansum(values) - amounts.sum())

    def _place_of(self, grid: Grid) -> tuple[slice, slice] | None:
        """Return the rows and columns of the target on which a grid of the same system lies; None where on none."""
        (west, south, east, north), (left, _, _, top) = grid.bounds, self._target.bounds
        width, height = self._target.cell_width, self._target.cell_height
        rows = _within(floor((top - north) / height), ceil((top - south) / height), self._target.rows)
        columns = _within(floor((west - left) / width), ceil((east - left) / width), self._target.columns)
        return (rows, columns) if rows and columns else None


def _inner(with_rim: Numbers) -> Numbers:
    return with_rim[1:-1, 1:-1]


def _split(start: Floats, length: float, size: int) -> tuple[tuple[Integers, Integers], tuple[Floats, Floats]]:
    """Cut intervals that are no longer than a cell at the edge of the next: both cells, and the share in each."""
    first = np.floor(start)
    share = np.clip((first + 1.0 - start) / length, 0.0, 1.0)
    share[share < _SLIVER] = 0.0
    share[share > 1.0 - _SLIVER] = 1.0
    cells = np.clip(first, 0, size - 1).astype(np.int64), np.clip(first + 1.0, 0, size - 1).astype(np.int64)
    return cells, (share, 1.0 - share)


def _within(first: int, end: int, size: int) -> slice | None:
    first, end = max(first, 0), min(end, size)
    return slice(first, end) if first < end else None


def _holds(target: Grid, grid: Grid) -> bool:
    west, south, east, north = grid.bounds
    left, bottom, right, top = target.bounds
    return west >= left and south >= bottom and east <= right and north <= top
