"""Cost of a step from cell to cell, shared by both engines of the least-cost search.

Why: two engines that are to check each other must disagree only when one is wrong, not because each has its own idea of
a step.  A step takes half its length at the friction of the cell it leaves and half at that of the cell it enters; a
knight's move takes a quarter in each of the four cells that it touches, and is closed when one of them is a barrier.
With a slope law, all parts of a step have the step's own slope, rise over horizontal length, in the direction of
travel.

Cells are addressed by one number in an array with a rim of barriers around it, so that a step never leaves the grid and
no engine asks about borders.

References
----------
WHO AccessMod 5 (timeCostManager.h) and GRASS r.cost: halves and quarters at the friction of each cell.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bytes, Floats, Integers
from .exact_time import Clock, fit_clock
from .metric import EIGHT, KNIGHT, Metric, Step
from .slope_laws import Part, SlopeLaw

RIM = {8: 1, 16: 2}
"""Width of the rim of barriers, by number of neighbours: as far as one step reaches."""

_ROWS_AT_ONCE = 256  # of a conversion: temporary arrays stay in the processor's cache
_CELLS_AT_ONCE = 4096  # of a front, likewise, with eight steps each


class Relief(NamedTuple):
    """Heights and slope law of a search over a sloping surface.

    Parameters
    ----------
    law : SlopeLaw
        How long a step takes on a slope.
    elevation : (rows, columns) ndarray
        Metres; NaN makes the cell a barrier.
    modes : (rows, columns) ndarray of uint8 or None
        Codes of `slope_laws.Mode`.
    against : bool
        Whether travel goes against the search: towards the source.
    """

    law: SlopeLaw
    elevation: Floats
    modes: Bytes | None
    against: bool


class Halves(NamedTuple):
    """Keys of half a step in each cell, with the rim.

    That of a passable cell is at most the horizon, that of a barrier twice the horizon, so that a step between two
    barriers can be told from one between two cells that take very long.  Square cells share one array.
    """

    east_west: Integers
    north_south: Integers
    diagonal: Integers


def usual_clock(friction: Floats, metric: Metric, sources: int, horizon: float) -> Clock:
    """Choose a clock for a surface.

    Parameters
    ----------
    friction : (rows, columns) ndarray
        Seconds per metre; NaN = barrier.
    metric : Metric
        Lengths of steps.
    sources : int
        How many there are.
    horizon : float
        Seconds.

    Returns
    -------
    Clock
    """
    row_sum, row_barriers = 0.0, 0
    for first in range(0, friction.shape[0], _ROWS_AT_ONCE):
        block = friction[first : first + _ROWS_AT_ONCE]
        passable = block == block
        sums = np.add.reduce(block, axis=1, where=passable, dtype=np.float64)
        row_sum = max(row_sum, float((sums * metric.east_west[first : first + _ROWS_AT_ONCE]).max()))
        row_barriers = max(row_barriers, int(np.count_nonzero(passable[:, 1:] != passable[:, :-1], axis=1).max()) + 2)
    return fit_clock(sources, horizon, row_sum, row_barriers)


class StepCosts(ABC):
    """The cells of a surface, in an array with a rim, and the cost of every step between them.

    Parameters
    ----------
    shape : tuple of int
        Rows and columns of the surface.
    clock : Clock
        How times become keys.
    neighbours : {8, 16}
        16 = knight's moves too.
    """

    def __init__(self, shape: tuple[int, int], clock: Clock, neighbours: int) -> None:
        self.shape = shape
        self.clock = clock
        self.rim = RIM[neighbours]
        self.steps: tuple[Step, ...] = EIGHT if neighbours == 8 else EIGHT + KNIGHT
        self.stride = shape[1] + 2 * self.rim

    @abstractmethod
    def of(self, step: Step, origins: Integers) -> tuple[Integers, Integers]:
        """Find where a step leads from each cell, and what it costs.

        Parameters
        ----------
        step : Step
            One of `steps`.
        origins : (n,) ndarray of int
            Cells of the array with the rim.

        Returns
        -------
        targets : (n,) ndarray of int
        costs : (n,) ndarray of int64
            Keys; the horizon or more where the step is closed.
        """

    def arrivals(self, origins: Integers, keys: Integers) -> Iterator[tuple[Integers, Integers]]:
        """Take every step from each cell, some cells or steps after the other.

        Parameters
        ----------
        origins : (n,) ndarray of int
            Cells of the array with the rim, each once.
        keys : (n,) ndarray of int64
            Of these cells, at the outset.

        Yields
        ------
        targets : (m,) ndarray of int
            Where steps lead; a cell may be there more than once.
        arrival : (m,) ndarray of int64
            Keys there.
        """
        for step in self.steps:
            targets, costs = self.of(step, origins)
            costs += keys
            yield targets, costs

    @property
    def rimmed_shape(self) -> tuple[int, int]:
        """Rows and columns of an array with the rim."""
        return self.shape[0] + 2 * self.rim, self.stride

    def fresh_keys(self) -> Integers:
        """Give an array of keys, with the rim, of which none is reached."""
        return np.full(self.rimmed_shape, self.clock.horizon_key, dtype=np.int64)

    def inner(self, keys: Integers) -> Integers:
        """Look at keys without their rim."""
        return keys[self.rim : -self.rim, self.rim : -self.rim]

    def rimmed_cells(self, cells: Integers) -> Integers:
        """Find cells of the surface (row * columns + column) in the array with the rim."""
        rows, columns = np.divmod(cells, self.shape[1])
        return np.asarray((rows + self.rim) * self.stride + columns + self.rim)

    def surface_cells(self, rimmed: Integers) -> Integers:
        """Find cells of the array with the rim, none of the rim itself, on the surface (row * columns + column)."""
        rows, columns = np.divmod(rimmed, self.stride)
        return np.asarray((rows - self.rim) * self.shape[1] + columns - self.rim)

    def offset(self, step: Step) -> int:
        """Give the difference between the numbers of the cells that a step joins."""
        return step[0] * self.stride + step[1]

    def touched(self, step: Step, origins: Integers) -> list[Integers]:
        """List the cells that lie in a step: where it starts, what a knight's move passes, where it ends."""
        return [origins + self.offset(to) for to in ((0, 0), *_crossed(step), step)]

    def with_rim(self, values: NDArray[np.generic], rim: float) -> NDArray[np.generic]:
        """Put a rim around an array, and number its cells in one row."""
        return np.pad(values, self.rim, constant_values=rim).ravel()

    def lengths_in(self, lengths: Floats, cells: Integers) -> Floats | float:
        """Give the length of a step as measured in the rows of some cells; one number where all rows are alike."""
        if lengths[0] == lengths[-1] and (lengths == lengths[0]).all():
            return float(lengths[0])
        rows = np.clip(cells // self.stride - self.rim, 0, lengths.size - 1)
        return np.asarray(lengths[rows], dtype=np.float64)


class LevelCosts(StepCosts):
    """Steps that take the same time to and fro: no slope matters.

    Parameters
    ----------
    friction : (rows, columns) ndarray of float
        Seconds per metre, positive; NaN = barrier.
    metric : Metric
        Lengths of steps.
    clock : Clock
        How times become keys.
    neighbours : {8, 16}
        16 = knight's moves too.
    """

    def __init__(self, friction: Floats, metric: Metric, clock: Clock, neighbours: int = 8) -> None:
        super().__init__((friction.shape[0], friction.shape[1]), clock, neighbours)
        self._metric = metric
        self._friction = self.with_rim(friction, np.nan).astype(np.float64, copy=False) if neighbours == 16 else None
        lengths = [metric.diagonal, metric.north_south, *([] if metric.is_square else [metric.east_west])]
        kinds = self._half_steps(friction, lengths)
        self.halves = Halves(kinds[-1], kinds[1], kinds[0])
        self._kind_of = np.array([0 if all(step) else 1 if step[0] else len(kinds) - 1 for step in EIGHT])
        self._kinds, begins = kinds.reshape(-1), np.arange(len(kinds)) * kinds[0].size
        self._begins, self._steps = begins[:, np.newaxis], np.array([[self.offset(step)] for step in EIGHT])
        self._entered = self._steps + self._begins[self._kind_of]

    def of(self, step: Step, origins: Integers) -> tuple[Integers, Integers]:
        """Add the halves of each step, or the quarters of a knight's move."""
        targets = origins + self.offset(step)
        if step in EIGHT:
            kind = self._kinds[self._begins[self._kind_of[EIGHT.index(step)], 0] :]
            return targets, kind[origins] + kind[targets]
        if self._friction is None:
            raise ValueError(f"{step} is no step to one of eight neighbours")
        lengths = self._metric.of(step)
        total = np.zeros(origins.size, dtype=np.int64)
        for cells in self.touched(step, origins):
            total += self.clock.keys(self._friction[cells] * (self.lengths_in(lengths, cells) / 4.0))
        return targets, total

    def arrivals(self, origins: Integers, keys: Integers) -> Iterator[tuple[Integers, Integers]]:
        """Take the steps to all eight neighbours together, and each knight's move by itself."""
        for first in range(0, origins.size, _CELLS_AT_ONCE):
            some = origins[first : first + _CELLS_AT_ONCE]
            left = self._kinds[self._begins + some]
            left += keys[first : first + _CELLS_AT_ONCE]
            arrival = self._kinds[self._entered + some]
            arrival += left.take(self._kind_of, axis=0)
            yield (self._steps + some).reshape(-1), arrival.reshape(-1)
        for step in self.steps[len(EIGHT) :]:
            targets, costs = self.of(step, origins)
            yield targets, costs + keys

    def _half_steps(self, friction: Floats, lengths: list[Floats]) -> Integers:
        """Turn friction into keys of half steps: (kinds, rows, columns), with the rim."""
        barrier = 2 * self.clock.horizon_key
        halves = np.full((len(lengths), *self.rimmed_shape), barrier, dtype=np.int64)
        for first in range(0, friction.shape[0], _ROWS_AT_ONCE):
            rows = slice(first, first + _ROWS_AT_ONCE)
            for kind, length in enumerate(lengths):
                within = self.inner(halves[kind])[rows]
                within[...] = self.clock.keys(friction[rows] * (length[rows, np.newaxis] / 2.0))
                np.copyto(within, barrier, where=np.isnan(friction[rows]))
        return halves


class SlopeCosts(StepCosts):
    """Steps of which the slope matters.

    Parameters
    ----------
    friction : (rows, columns) ndarray of float
        Seconds per metre on the flat, positive; NaN = barrier.
    metric : Metric
        Lengths of steps.
    clock : Clock
        How times become keys.
    neighbours : {8, 16}
        16 = knight's moves too.
    relief : Relief
        Elevation, modes, and the law.
    """

    def __init__(self, friction: Floats, metric: Metric, clock: Clock, neighbours: int, relief: Relief) -> None:
        super().__init__((friction.shape[0], friction.shape[1]), clock, neighbours)
        self._metric = metric
        self._law, self._sign = relief.law, -1.0 if relief.against else 1.0
        self._friction = self.with_rim(friction, np.nan).astype(np.float64, copy=False)
        self._elevation = self.with_rim(relief.elevation, np.nan).astype(np.float64, copy=False)
        self._modes = None if relief.modes is None else self.with_rim(relief.modes, 0).astype(np.uint8, copy=False)

    def of(self, step: Step, origins: Integers) -> tuple[Integers, Integers]:
        """Ask the law about each step: an equal part in every cell that it touches, all on one slope."""
        lengths = self._metric.of(step)
        cells = self.touched(step, origins)
        metres = [self.lengths_in(lengths, cell) for cell in cells]
        parts = [
            Part(self._friction[cell], length / len(cells), None if self._modes is None else self._modes[cell])
            for cell, length in zip(cells, metres, strict=True)
        ]
        run = (metres[0] + metres[-1]) / 2.0
        rise = self._elevation[cells[-1]] - self._elevation[cells[0]]
        return cells[-1], self.clock.keys(self._law.seconds(parts, rise * (self._sign / run)))


def _crossed(step: Step) -> tuple[Step, ...]:
    """Name the two cells that a knight's move passes between; none for the other steps.

    Examples
    --------
    >>> _crossed((1, 2)), _crossed((-2, 1)), _crossed((1, 1))
    (((0, 1), (1, 1)), ((-1, 0), (-1, 1)), ())
    """
    down, right = step
    if abs(down) == abs(right) or max(abs(down), abs(right)) == 1:
        return ()
    if abs(right) == 2:
        half = right // 2
        return (0, half), (down, half)
    half = down // 2
    return (half, 0), (half, right)
