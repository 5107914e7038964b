"""Coverage fractions: the share of each cell of a raster that lies in each unit.

Why: on a grid of 1 km a municipality is a few dozen cells, most of them cut by its border.  Counting the cells whose
centre lies inside is wrong by a third and more on small units; the exact share of every cell is not, and costs no
more.  It is the default; the centres of finer cells, the official way of the degree of urbanisation, are offered too.

The method is the accumulation of signed areas that font rasterisers use (Levien, font-rs, 2016; the cells of "cover"
and "area" of FreeType and Anti-Grain Geometry).  Every edge, cut at the lines of the grid, adds to the one cell that
a piece lies in the height of the piece (its cover) and the area between the piece and the western side of the cell.
Summed along a row from the west, covers give the share of every cell past an edge, and what the areas take off gives
the share of the cells that edges cross.  The cost is that of the edges and the cells that they cross; the interior
comes as runs of whole cells and is never visited.

What it is not: it repairs no broken outline.  A unit that overlaps itself covers a cell once at most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .arrays import Floats, Integers, ratio, sum_by
from .errors import InputError
from .polygons import Edges, Polygons
from .progress import NullProgress, Progress, proceed

Transform = tuple[float, float, float, float, float, float]

_NOTHING = 1e-13  # of a cell: what rounding leaves where there is no coverage
_EDGES_AT_ONCE = 100_000
_CELLS_AT_ONCE = 2_000_000


@dataclass(frozen=True, eq=False)
class Coverage:
    """The share of cells that lies in units, as runs of cells side by side that are covered alike.

    Attributes
    ----------
    units : int
        Number of units.
    shape : tuple of int
        Rows and columns of the grid.
    unit, row, column, length : (r,) ndarray of int
        Unit, row, first column and number of cells of a run; sorted by unit, row and column.
    fraction : (r,) ndarray
        Share of each cell of the run that lies in the unit, above 0 and at most 1.
    """

    units: int
    shape: tuple[int, int]
    unit: Integers
    row: Integers
    column: Integers
    length: Integers
    fraction: Floats

    def cells(self) -> tuple[Integers, Integers, Integers, Floats]:
        """List the cells one by one: unit, row, column and fraction of each."""
        run, cell = self._expand(0, self.length.size)
        return self.unit[run], cell // self.shape[1], cell % self.shape[1], self.fraction[run]

    def sizes(self) -> Floats:
        """Measure the units within the grid: (units,) ndarray, in cells."""
        return sum_by(self.unit, self.length * self.fraction, self.units)

    def blocks(self, whole_units: bool = False) -> Iterator[tuple[Integers, Integers]]:
        """Yield, some millions at a time, the run and the flat index of each cell; all cells of a unit where wished."""
        before = np.concatenate([[0], np.cumsum(self.length)])
        stops = np.append(np.flatnonzero(np.diff(self.unit, prepend=-1)), self.length.size) if whole_units else None
        first = 0
        while first < self.length.size:
            last = int(np.searchsorted(before, before[first] + _CELLS_AT_ONCE, side="right")) - 1
            last = max(last, first + 1)
            if stops is not None:
                place = int(np.searchsorted(stops, last, side="right")) - 1
                last = int(stops[place] if stops[place] > first else stops[place + 1])
            yield self._expand(first, last)
            first = last

    def touching(self) -> Coverage:
        """Count every touched cell as covered wholly."""
        return Coverage(
            self.units, self.shape, self.unit, self.row, self.column, self.length, np.ones(self.fraction.size)
        )

    def _expand(self, first: int, last: int) -> tuple[Integers, Integers]:
        """List the run and the flat index of the cells of the runs from `first` up to `last`."""
        lengths = self.length[first:last]
        start = self.row[first:last] * self.shape[1] + self.column[first:last]
        cell = np.arange(lengths.sum()) + np.repeat(start - (np.cumsum(lengths) - lengths), lengths)
        return np.repeat(np.arange(first, first + lengths.size), lengths), cell


def exact_coverage(
    polygons: Polygons, shape: tuple[int, int], transform: Transform, progress: Progress | None = None
) -> Coverage:
    """Measure the share of every cell that lies in each unit, exactly.

    Units that fill the plane without gaps or overlaps cover every cell by 1 in total, because an edge that two units
    share is cut at the same places for both.  A unit smaller than a cell is measured as exactly as any other.  What
    lies outside the grid is left out.

    Parameters
    ----------
    polygons : Polygons
        Outlines, in the coordinates of the grid.
    shape : tuple of int
        Rows and columns.
    transform : tuple of six floats
        Of a north-up grid, in the order of GDAL.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Coverage
        Independent of the order of the units, but for that order itself.

    References
    ----------
    Levien, R. (2016): Inside the fastest font renderer in the world.  Baston, D. (2018-): exactextract, which measures
    the same with another method, agrees to rounding.

    Examples
    --------
    >>> from urban_rural_linkages.core.polygons import polygons_from_rings
    >>> box = [(0.5, 0.5), (2.5, 0.5), (2.5, 2.25), (0.5, 2.25)]
    >>> coverage = exact_coverage(polygons_from_rings([[[box]]]), (4, 4), (0.0, 1.0, 0.0, 4.0, 0.0, -1.0))
    >>> [fraction.tolist() for fraction in coverage.cells()[1:]]
    [[1, 1, 1, 2, 2, 2, 3, 3, 3], [0, 1, 2, 0, 1, 2, 0, 1, 2], [0.125, 0.25, 0.125, 0.5, 1.0, 0.5, 0.25, 0.5, 0.25]]
    """
    edges = _on_grid(polygons.edges(), transform)
    progress = progress or NullProgress()
    parts = []
    for block, done in _blocks_of_units(edges):
        proceed(progress, done)
        parts.append(_accumulate(_inside(block, shape[0]), shape))
    return _joined(parts, polygons.count, shape)


def centre_coverage(
    polygons: Polygons,
    shape: tuple[int, int],
    transform: Transform,
    spacing: float,
    progress: Progress | None = None,
) -> Coverage:
    """Count the centres of finer cells that lie in each unit, as shares of the cells of the grid.

    The grid is thought to be divided into cells of `spacing`; a unit covers as much of a cell as the share of the
    centres of its finer cells that lie in the unit.  This is the official way of the degree of urbanisation, with
    50 m.  The finer grid is never made: along each of its rows, the places where edges cross the row of centres are
    found and counted.  A centre on a border belongs to the unit on its east, or on its south where the border runs
    east-west, so that of units that fill the plane exactly one has it.  A unit between all centres is not covered at
    all; its cells are found with `exact_coverage(...).touching()`.

    Parameters
    ----------
    polygons, shape, transform, progress
        As in `exact_coverage`.
    spacing : float
        Side of the finer cells; the cells' sides must be multiples of it.

    Returns
    -------
    Coverage

    Raises
    ------
    InputError
        When the cells cannot be divided so.

    References
    ----------
    European Union, FAO, UN-Habitat, OECD, World Bank (2021): Applying the Degree of Urbanisation, a methodological
    manual, section on small spatial units; the same workflow in flexurba (R).
    """
    across, down = _division(transform[1], spacing), _division(-transform[5], spacing)
    edges = _on_grid(polygons.edges(), transform)
    progress = progress or NullProgress()
    parts = []
    for block, done in _blocks_of_units(edges):
        proceed(progress, done)
        parts.append(_count_centres(_inside(block, shape[0]), shape, across, down))
    return _joined(parts, polygons.count, shape)


# -- edges on the grid -------------------------------------------------------------------------------------------


def _on_grid(edges: Edges, transform: Transform) -> Edges:
    """Count coordinates in cells from the upper left corner, and let every edge run down.

    Level edges enclose nothing with the western side and are dropped.  The weight becomes 1 where the unit begins
    east of the edge, -1 where it ends there.  Both units of a shared edge then hold it with the same coordinates.
    """
    x0, x1 = ((x - transform[0]) / transform[1] for x in (edges.x0, edges.x1))
    y0, y1 = ((y - transform[3]) / transform[5] for y in (edges.y0, edges.y1))
    falls = y1 > y0
    weight = np.where(falls, edges.weight, -edges.weight)
    upper_x, lower_x = np.where(falls, x0, x1), np.where(falls, x1, x0)
    down = Edges(edges.unit, upper_x, np.minimum(y0, y1), lower_x, np.maximum(y0, y1), weight)
    return down.chosen(y0 != y1)


def _inside(edges: Edges, rows: int) -> Edges:
    """Cut off what lies above and below the grid."""
    if not np.any((edges.y0 < 0.0) | (edges.y1 > rows)):
        return edges
    edges = edges.chosen((edges.y1 > 0.0) & (edges.y0 < rows))
    top, bottom = np.maximum(edges.y0, 0.0), np.minimum(edges.y1, float(rows))
    return Edges(edges.unit, _x_at(edges, top), top, _x_at(edges, bottom), bottom, edges.weight)


def _x_at(edges: Edges, y: Floats) -> Floats:
    """Find where edges cross a level; exactly their ends where it is the level of an end."""
    x = edges.x0 + (y - edges.y0) * ((edges.x1 - edges.x0) / (edges.y1 - edges.y0))
    return np.where(y == edges.y0, edges.x0, np.where(y == edges.y1, edges.x1, x))


def _blocks_of_units(edges: Edges) -> Iterator[tuple[Edges, float]]:
    """Yield the edges of some units at a time, and which share of the work comes before them."""
    first = 0
    while first < len(edges):
        last = min(first + _EDGES_AT_ONCE, len(edges))
        last = int(np.searchsorted(edges.unit, edges.unit[last - 1], side="right"))
        yield edges.chosen(slice(first, last)), first / len(edges)
        first = last


def _repeat(lengths: Integers) -> tuple[Integers, Integers]:
    """Write i down lengths[i] times, for every i, and number its copies from 0."""
    item = np.repeat(np.arange(lengths.size), lengths)
    return item, np.arange(item.size) - np.repeat(np.cumsum(lengths) - lengths, lengths)


# -- accumulation ------------------------------------------------------------------------------------------------


def _accumulate(edges: Edges, shape: tuple[int, int]) -> Coverage:
    """Add up cover and area of the pieces of edges, by unit and cell."""
    edge, y0, x0, y1, x1 = _cut(edges.y0, edges.x0, edges.y1, edges.x1)
    row = np.floor((y0 + y1) / 2.0).astype(np.int64)
    west = x0 <= x1
    piece, left, y_left, right, y_right = _cut(
        np.where(west, x0, x1), np.where(west, y0, y1), np.where(west, x1, x0), np.where(west, y1, y0)
    )
    edge, row = edge[piece], row[piece]
    middle = (left + right) / 2.0
    column = np.floor(middle).astype(np.int64)
    within = (column >= 0) & (column < shape[1])
    cover = np.abs(y_right - y_left) * edges.weight[edge]
    area = np.where(within, cover * (middle - column), 0.0)
    return _runs(edges.unit[edge], row, np.clip(column, 0, shape[1]), cover, area, shape)


def _cut(a0: Floats, b0: Floats, a1: Floats, b1: Floats) -> tuple[Integers, Floats, Floats, Floats, Floats]:
    """Cut segments at whole values of their first coordinate, which does not fall along them.

    Returns
    -------
    segment, a0, b0, a1, b1 : (p,) ndarrays
        Which segment a piece is of, and its ends.  Neighbouring pieces have the same end to the last bit, so that
        their heights add up to that of the segment.
    """
    first = np.floor(a0)
    segment, step = _repeat(np.maximum(np.ceil(a1) - first, 1.0).astype(np.int64))
    line = first[segment] + step
    low, high = a0[segment], a1[segment]
    start, end = np.maximum(low, line), np.minimum(high, line + 1.0)
    b_low, b_high = b0[segment], b1[segment]
    span = high - low
    slope = ratio(b_high - b_low, span, empty=0.0)
    b_start = np.where(start == low, b_low, b_low + (start - low) * slope)
    b_end = np.where(end == high, b_high, b_low + (end - low) * slope)
    return segment, start, b_start, end, b_end


def _count_centres(edges: Edges, shape: tuple[int, int], across: int, down: int) -> Coverage:
    """Add up, by unit and cell, the rows of finer centres that edges cross, and the centres west of the crossing."""
    first = np.ceil(edges.y0 * down - 0.5).astype(np.int64)
    last = np.ceil(edges.y1 * down - 0.5).astype(np.int64)
    edge, step = _repeat(last - first)
    fine_row = first[edge] + step
    x = _x_at(edges.chosen(edge), (fine_row + 0.5) / down)
    fine_column = np.clip(np.ceil(x * across - 0.5), 0, shape[1] * across).astype(np.int64)
    column = fine_column // across
    cover = edges.weight[edge] * across
    area = edges.weight[edge] * (fine_column - column * across)
    return _runs(edges.unit[edge], fine_row // down, column, cover, area, shape, cell=across * down)


def _runs(
    unit: Integers, row: Integers, column: Integers, cover: Floats, area: Floats, shape: tuple[int, int], cell: int = 1
) -> Coverage:
    """Turn what was added to cells into runs of cells covered alike; `cell` is what a whole cell counts.

    Edges beyond the eastern side were put into a column of their own past the last one, so that the covers of a row
    add up to nothing, and the next row starts from 0.
    """
    if not unit.size:
        return _joined([], 0, shape)
    line = unit * shape[0] + row
    key = line * (shape[1] + 1) + column
    order = np.argsort(key, kind="stable")
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    line, column = line[order[starts]], column[order[starts]]
    past = np.cumsum(np.add.reduceat(cover[order], starts))
    crossed = past - np.add.reduceat(area[order], starts)
    gap = np.where(np.diff(line, append=-1) == 0, np.diff(column, append=0) - 1, 0)

    # the cells that edges cross, each followed by those between it and the next
    fraction = np.column_stack([crossed, past]).ravel() / cell
    fraction = np.where(fraction > 1.0 - _NOTHING, 1.0, fraction)
    first = np.column_stack([column, column + 1]).ravel()
    length = np.column_stack([column < shape[1], gap]).ravel()
    kept = (fraction > _NOTHING) & (length > 0)
    line = np.repeat(line, 2)[kept]
    return Coverage(0, shape, line // shape[0], line % shape[0], first[kept], length[kept], fraction[kept])


def _joined(parts: list[Coverage], units: int, shape: tuple[int, int]) -> Coverage:
    """Put the runs of the blocks behind one another."""

    def places(name: str) -> Integers:
        return np.concatenate([np.empty(0, dtype=np.int64), *(getattr(part, name) for part in parts)])

    fraction = np.concatenate([np.empty(0), *(part.fraction for part in parts)])
    return Coverage(units, shape, places("unit"), places("row"), places("column"), places("length"), fraction)


def _division(side: float, spacing: float) -> int:
    """Give the number of finer cells along a side."""
    parts = side / spacing if spacing > 0.0 else 0.0
    if round(parts) < 1 or abs(parts - round(parts)) > 1e-6 * parts:
        raise InputError(
            "Cells of {side} cannot be divided into cells of {spacing}.",
            hint="Choose a size that the cell size is a multiple of, such as 50 for cells of 1000.",
            side=f"{side:g}", spacing=f"{spacing:g}",
        )  # fmt: skip
    return round(parts)
