"""Settlements: the capital of every municipality, and its hamlets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import distance_transform_edt, gaussian_filter

from .frame import CELL, Floats, Ints, N, centre_xy, stream
from .names import hamlet_names
from .relief import Relief
from .territory import Territory, cells_apart

HAMLET_GAP_M = 1_900
CUT_OFF_NAME = "Las Encinillas"


@dataclass
class Settlements:
    """One entry a settlement; the capitals of the municipalities come first, in their order."""

    cell: Ints
    xy: Floats
    unit: Ints
    capital: Ints
    names: list[str]
    cut_off: int


def make_settlements(relief: Relief, territory: Territory) -> Settlements:
    """Place up to six hamlets in each municipality, and one beyond the reservoir that no road reaches."""
    random = stream("hamlets")
    units = len(territory.capitals)
    cells, owners = territory.capitals.tolist(), list(range(units))
    inside = distance_transform_edt(interior(territory.unit_of_cell)) * CELL
    open_ground = np.where((inside > 600) & (territory.suitability > -8), territory.suitability, -99.0)
    island = cut_off_cell(relief, territory, inside)
    free = cells_apart(island) > 2_900
    for cell in cells:
        free &= cells_apart(cell) > HAMLET_GAP_M
    area = np.bincount(territory.unit_of_cell.ravel(), minlength=units + 1)[1:] * CELL * CELL / 1e6
    for unit in range(units):
        wanted = int(min(6, random.poisson(0.6 + area[unit] / 55.0)))
        for _ in range(wanted):
            merit = np.where(free & (territory.unit_of_cell == unit + 1), open_ground, -99.0)
            merit = merit + random.normal(0.0, 0.55, merit.shape)
            cell = int(merit.argmax())
            if merit.ravel()[cell] < -20:
                break
            cells.append(cell)
            owners.append(unit)
            free &= cells_apart(cell) > HAMLET_GAP_M
    cells.append(island)
    owners.append(int(territory.unit_of_cell.ravel()[island]) - 1)
    where = np.array(cells)
    xy = np.round(centre_xy(where) + random.uniform(-70, 70, (len(where), 2)))
    capital = (np.arange(len(where)) < units).astype(np.int64)
    names = [*hamlet_names(len(where) - units - 1), CUT_OFF_NAME]
    return Settlements(where, xy, np.array(owners), capital, names, len(where) - 1)


def interior(labels: Ints) -> Ints:
    """Return 1 where a cell and its four neighbours belong to one municipality, else 0."""
    padded = np.pad(labels, 1)
    same = labels > 0
    for down, right in ((0, 1), (2, 1), (1, 0), (1, 2)):
        same = same & (padded[down : down + N, right : right + N] == labels)
    return same.astype(np.int64)


def cut_off_cell(relief: Relief, territory: Territory, inside: Floats) -> int:
    """Return dry ground near the larger reservoir with most water around it, away from any capital."""
    shore = distance_transform_edt(relief.lakes != 1) * CELL
    around = gaussian_filter((relief.lakes == 1).astype(float), 1_200 / CELL)
    fit = (shore > 450) & (shore < 1_300) & (inside > 500)
    for cell in territory.capitals:
        fit &= cells_apart(int(cell)) > 2_900
    return int(np.where(fit, around - 0.3 * relief.slope, -99.0).argmax())
