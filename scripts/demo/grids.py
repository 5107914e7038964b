"""The rasters: height, land cover, people and built-up land, in agreement with the tables.

People are put on cells of 100 m around the settlements; the 1 km grids are made of the same people, and every cell
belongs to the municipality that holds its centre, so that sums by cell centre are the municipal totals exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import distance_transform_edt, gaussian_filter, zoom

from .frame import CELL, NORTH, SIZE, WEST, YEARS, Floats, Ints, noise, stream
from .people import People
from .places import PlaceFigures, built_radius, share_out
from .relief import Relief
from .settlements import Settlements

FINE, COARSE = 100, 1_000
TREE, SHRUB, GRASS, CROP, BUILT, BARE, WATER = 10, 20, 30, 40, 50, 60, 80
NO_PEOPLE = -1
GRID_YEARS = (2001, 2011, 2021)


@dataclass
class Grids:
    """Arrays north up over the frame; outside the region the 1 km grids and the people hold ``NO_PEOPLE``."""

    dem: Ints
    landcover: Ints
    people_fine: Ints
    people: dict[int, Ints]
    built: dict[int, Ints]
    land: Ints


def make_grids(
    relief: Relief,
    places: Settlements,
    people: People,
    figures: PlaceFigures,
    *,
    units: dict[int, Ints],
    near_road: Floats,
) -> Grids:
    """Make every raster; ``people`` are the parts (late creations apart), ``units`` the municipality per cell.

    ``near_road`` is 1 on the main roads and falls to 0 away from them, on cells of 100 m.
    """
    dem = fine_height(relief)
    homes = home_cells(places, figures, units[FINE], dem, near_road)
    fine = np.zeros(units[FINE].shape, dtype=np.int64)
    np.add.at(fine.ravel(), np.concatenate([cells for cells, _ in homes]), np.concatenate([n for _, n in homes]))
    landcover = fine_landcover(relief, dem, fine)
    total = people.total
    grids = {year: coarse_people(fine, units, total[:, year - YEARS.start], total[:, -1]) for year in GRID_YEARS}
    land = coarse_sum((landcover != WATER) * FINE * FINE)
    built = {year: built_up(grids, year, land, units[COARSE]) for year in GRID_YEARS}
    outside = units[COARSE] == 0
    for grid in (*grids.values(), *built.values(), land):
        grid[outside] = NO_PEOPLE
    fine[units[FINE] == 0] = NO_PEOPLE
    return Grids(dem, landcover, fine, grids, built, land)


def fine_height(relief: Relief) -> Ints:
    """Return the height on 100 m cells: the working grid refined, with the roughness of slopes; lakes stay level."""
    factor = CELL / FINE
    height = zoom(relief.height, factor, order=3, mode="nearest", grid_mode=True)
    slope = zoom(relief.slope, factor, order=1, mode="nearest", grid_mode=True)
    rough = noise("roughness", 1.3, 2_500, SIZE // FINE)
    height = height + rough * (0.6 + 60.0 * slope).clip(0.0, 14.0)
    lakes = zoom(relief.lakes, factor, order=0, mode="nearest", grid_mode=True)
    for number in range(1, int(relief.lakes.max()) + 1):
        height[lakes == number] = relief.height[relief.lakes == number].min()
    return np.round(height).astype(np.int64)


def home_cells(
    places: Settlements, figures: PlaceFigures, unit_of_cell: Ints, dem: Ints, near_road: Floats
) -> list[tuple[Ints, Ints]]:
    """Return for every settlement the cells of 100 m where its people live, and how many live on each."""
    random = stream("homes")
    texture = np.exp(0.6 * random.standard_normal(unit_of_cell.shape) + 0.3 * noise("quarters", 1.2, 2_500, len(dem)))
    down, right = np.gradient(gaussian_filter(dem.astype(float), 1.0), FINE)
    ground = texture * np.exp(-9.0 * np.hypot(down, right)) * (0.6 + 0.9 * near_road)
    found = []
    for place, (x, y) in enumerate(places.xy):
        count = int(figures.population[place])
        radius = built_radius(count)
        reach = int(np.ceil(3.2 * radius / FINE)) + 1
        row, col = int((NORTH - y) // FINE), int((x - WEST) // FINE)
        rows, cols = np.mgrid[row - reach : row + reach + 1, col - reach : col + reach + 1]
        away = np.hypot(NORTH - (rows + 0.5) * FINE - y, WEST + (cols + 0.5) * FINE - x)
        own = unit_of_cell[rows, cols] == places.unit[place] + 1
        density = np.exp(-((away / radius) ** 1.6)) * ground[rows, cols] * own
        density[density < 0.03 * density.max()] = 0.0
        cells = (rows * unit_of_cell.shape[1] + cols).ravel()
        living = share_out(count, density.ravel())
        found.append((cells[living > 0], living[living > 0]))
    return found


def coarse_sum(fine: Ints) -> Ints:
    """Return the sums of blocks of 10 by 10 cells."""
    size = fine.shape[0] // 10
    return fine.reshape(size, 10, size, 10).sum(axis=(1, 3)).astype(np.int64)


def coarse_people(fine: Ints, units: dict[int, Ints], then: Ints, now: Ints) -> Ints:
    """Return the people of a year on 1 km cells; those of a cell that belongs to a neighbour go to the nearest own one.

    Where a municipality had more people, its small places had more of them: weights fall back towards evenness.
    """
    result = np.zeros(units[COARSE].shape, dtype=np.int64)
    for unit in range(1, len(now) + 1):
        here = coarse_sum(fine * (units[FINE] == unit)).astype(float)
        own = units[COARSE] == unit
        nearest = distance_transform_edt(~own, return_distances=False, return_indices=True)
        moved = np.zeros_like(here)
        rows, cols = np.nonzero(here)
        np.add.at(moved, (nearest[0][rows, cols], nearest[1][rows, cols]), here[rows, cols])
        change = float(np.clip(np.log(then[unit - 1] / now[unit - 1]), -0.3, 0.6))
        weight = moved ** (1.0 - 0.25 * change)
        result += share_out(int(then[unit - 1]), weight.ravel()).reshape(result.shape)
    return result


def fine_landcover(relief: Relief, dem: Ints, fine: Ints) -> Ints:
    """Return the land cover (ESA WorldCover's classes): built-up where people are, woods on slopes, crops on plains."""
    size = SIZE // FINE
    slope = zoom(relief.slope, CELL / FINE, order=1, mode="nearest", grid_mode=True)
    patch = noise("patches", 1.35, 6_000, size)
    other = noise("other patches", 1.35, 8_000, size)
    cover = np.full((size, size), CROP)
    cover[(slope > 0.045 + 0.018 * patch) | (other > 1.75)] = GRASS
    cover[(slope > 0.075 + 0.025 * other)] = SHRUB
    cover[(slope + 0.035 * patch > 0.125) | (patch + 0.6 * other > 2.0)] = TREE
    cover[(dem > 1_420 + 90 * patch)] = GRASS
    cover[(dem > 1_600 + 110 * other)] = BARE
    built = gaussian_filter(np.minimum(fine, 40).astype(float), 0.7) > 4.0
    cover[built | (fine >= 12)] = BUILT
    cover[zoom(relief.lakes, CELL / FINE, order=0, mode="nearest", grid_mode=True) > 0] = WATER
    return cover.astype(np.int64)


def built_up(grids: dict[int, Ints], year: int, land: Ints, unit: Ints) -> Ints:
    """Return the built-up m2 of a year: per head more in small places, never less than before."""
    rate = {2001: 0.84, 2011: 0.97, 2021: 1.0}[year]
    people = np.maximum.reduce([grids[one] for one in GRID_YEARS if one <= year]).astype(float)
    sites = 900.0 * np.exp(1.2 * noise("farms", 0.8, 20_000, SIZE // COARSE)) * (unit > 0)
    area = rate * (400.0 * people**0.82 + sites)
    return np.minimum(np.round(area, -1), 0.62 * land).astype(np.int64)
