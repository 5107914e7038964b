"""Density classes of cells, in one byte each, as the rules of the degree of urbanisation need them.

Why: after one pass over population, land and built-up area, every later step asks only "does this cell meet that
threshold?", "is it water?", "is it known?".  A byte answers all of it, so that 650 million cells fit a laptop and the
wide arrays are read once, in blocks that stay in the processor's cache.

Density is ``population / (land share * cell area)``, persons per km2 of land.  Where a cell has no land, whoever
lives there lives infinitely densely (the threshold is met), and nobody's density is unknown (it is not).
Built-up area per land is rounded to three decimals before it is compared, as in the reference implementation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Bytes, Floats, Indices, Numbers
from ..errors import InputError
from ..progress import Progress, proceed
from .grid_rules import GridRules
from .shares import Shares

LOW, RURAL, SUBURBAN, SEMI_DENSE, DENSE, CENTRE = 1, 2, 4, 8, 16, 32
"""Bits: the cell meets the density of low density rural cells, rural clusters, ..., urban centres."""
KIND = 0b1100_0000
WATER, EMPTY_SHORE, UNKNOWN = 64, 128, 192
"""Values of the two highest bits: permanent water; hardly any land and nobody, but built-up; no data."""

BLOCK = 1 << 18  # cells
MAINLY_LAND = 0.5  # of a cell: fixed in the smoothing of edges, a parameter in the class of water


@dataclass(frozen=True, eq=False)
class Region:
    """Figures of the cells of a region.

    Parameters
    ----------
    population : (rows, columns) ndarray
        Persons per cell; NaN = unknown.
    land, built : Shares, optional
        Missing land: every cell is all land.  Missing built-up area: unknown everywhere.
    cell_km2 : float
        Area of a cell.
    """

    population: Numbers
    land: Shares | None
    built: Shares | None
    cell_km2: float

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self.population.shape
        return int(rows), int(columns)

    @property
    def people(self) -> Numbers:
        """Population, cell after cell; a view, so the array must lie in memory row by row."""
        return self.population.reshape(-1)

    def blocks(self, progress: Progress) -> Iterator[tuple[int, int]]:
        """Yield the first cell, and the one after the last, of each block, and ask whether to go on."""
        size = self.population.size
        for start in range(0, size, BLOCK):
            proceed(progress, start / size)
            yield start, min(start + BLOCK, size)


@dataclass(frozen=True, eq=False)
class Screening:
    """The byte of each cell, and who was counted.

    Parameters
    ----------
    marks : (rows, columns) ndarray of uint8
        Bits and kind, see the module.
    lost_population : float
        Persons in cells without a class, because their land is unknown.
    unknown : int
        Cells without data.
    """

    marks: Bytes
    lost_population: float
    unknown: int


def screen(region: Region, rules: GridRules, built_threshold: float, progress: Progress) -> Screening:
    """Compare every cell with every density.

    A cell is unknown when its land is, or when its population is and it is no water: where there is hardly any land
    and nothing is built, population grids often hold no data for "nobody".

    Parameters
    ----------
    region : Region
        The cells.
    rules : GridRules
        The thresholds.
    built_threshold : float
        Built-up area per land from which a cell joins centres and dense clusters; NaN = none.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    Screening

    Raises
    ------
    InputError
        When there are negative populations or impossible shares.
    Cancelled
        When the user asked to stop.
    """
    marks = np.zeros(region.shape, dtype=np.uint8)
    flat, lost, unknown_cells = marks.reshape(-1), 0.0, 0
    for start, stop in region.blocks(progress):
        people = region.people[start:stop]
        known, lived = _inhabited(people, start, region.shape[1])
        land = region.land.between(start, stop) if region.land else None
        built = region.built.between(start, stop) if region.built else None
        block = flat[start:stop]
        block[lived] = _density_bits(people[lived], None if land is None else land[lived], region.cell_km2, rules)
        if built is not None and built_threshold == built_threshold:
            _add_built(block, land, built, built_threshold)
        unknown = ~known
        if land is not None:
            block |= _shores(people, land, built)
            unknown = (unknown & ~is_water(people, land, built, rules)) | np.isnan(land)
        block[unknown] = UNKNOWN
        unknown_cells += int(np.count_nonzero(unknown))
        lost += float(people[lived[unknown[lived]]].sum(dtype=np.float64))
    return Screening(marks, lost, unknown_cells)


def is_water(people: Numbers, land: Floats, built: Floats | None, rules: GridRules) -> Booleans:
    """Tell which cells are water: little land, nobody, nothing built; unknown people and buildings count as none.

    Parameters
    ----------
    people, land, built : (n,) ndarray
        Persons, share of land and built-up share of the cells; NaN land is no water.
    rules : GridRules
        `water_land`, `water_population` and `water_built`.

    Returns
    -------
    (n,) ndarray of bool
    """
    water: Booleans = (land < rules.water_land) & ~(people > rules.water_population)
    return water if built is None else water & ~(built > rules.water_built)


def _inhabited(people: Numbers, start: int, columns: int) -> tuple[Booleans, Indices]:
    """Find the cells whose population is known, and those where somebody lives; refuse negative populations."""
    negative = people < 0
    if negative.any():
        wrong = int(np.flatnonzero(negative)[0])
        row, column = divmod(start + wrong, columns)
        raise InputError(
            "The population raster holds {value} persons in row {row}, column {column}.",
            hint="Declare the nodata value of the raster, or correct it.",
            value=f"{people[wrong]:g}",
            row=row + 1,
            column=column + 1,
        )
    known = np.isfinite(people)
    return known, np.flatnonzero((people > 0) & known)


def _density_bits(people: Numbers, land: Floats | None, cell_km2: float, rules: GridRules) -> Bytes:
    """Set a bit for every density that is met."""
    per_cell = people.astype(np.float64) / cell_km2
    with np.errstate(divide="ignore"):
        density = per_cell if land is None else per_cell / land
    bits = np.zeros(people.size, dtype=np.uint8)
    for bit, least in (
        (LOW, rules.ldr_density),
        (RURAL, rules.rc_density),
        (SUBURBAN, rules.suc_density),
        (SEMI_DENSE, rules.semi_dense.density),
        (DENSE, rules.duc_density),
        (CENTRE, rules.uc_density),
    ):
        bits |= (density >= least).view(np.uint8) * np.uint8(bit)
    return bits


def _add_built(block: Bytes, land: Floats | None, built: Floats, threshold: float) -> None:
    """Let built-up cells join centres and dense clusters."""
    some = np.flatnonzero(built > 0.0) if threshold > 0.0 else np.arange(built.size)
    with np.errstate(divide="ignore", invalid="ignore"):
        per_land = np.round(built[some] if land is None else built[some] / land[some], 3)
    block[some[per_land >= threshold]] |= DENSE | CENTRE


def _shores(people: Numbers, land: Floats, built: Floats | None) -> Bytes:
    """Mark permanent water, and empty cells of little land: neither counts among the neighbours of an edge."""
    empty = (land < MAINLY_LAND) & ~(people > 0)
    water = empty if built is None else empty & ~(built > 0.0)
    kinds: Bytes = water.view(np.uint8) * np.uint8(WATER)
    kinds[empty & ~water & (people == 0)] = EMPTY_SHORE
    return kinds
