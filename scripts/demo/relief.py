"""Relief and water: a landscape in balance between uplift and rivers.

Every cell drains along a tree to an outlet; the slope of a cell is ``k * area^-0.42`` (Flint's law of graded
rivers), so valleys widen downstream, divides are crests and no pit exists. ``k`` is large in the sierras.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter, label, maximum_filter
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from .frame import CELL, Flags, Floats, Ints, N, grid_edges, noise, relative_position

OUTLETS = (int(0.66 * N) * N,)
OUTLET_HEIGHT = 372.0


@dataclass
class Relief:
    """Height (m), slope (m/m), drained area (km2), receiver (flat index) and lakes (number, 0 = none) per cell."""

    height: Floats
    slope: Floats
    drained: Floats
    receiver: Ints
    lakes: Ints

    @property
    def water(self) -> Flags:
        """Where a lake lies."""
        return self.lakes > 0


def make_relief() -> Relief:
    """Build the relief and dam two of its rivers."""
    steep = steepness()
    receiver, order = first_drainage(steep)
    for _ in range(9):
        drained = accumulate(receiver, order)
        height = rise_from_outlets(receiver, order, drained, steep)
        receiver = steepest_receivers(height)
        order = np.argsort(height.ravel(), kind="stable")
    drained = accumulate(receiver, order)
    height = rise_from_outlets(receiver, order, drained, steep)
    height = soften(height, drained)
    lakes = np.zeros((N, N), dtype=np.int64)
    for number, (u, v, depth) in enumerate(((0.27, 0.30, 42.0), (0.66, 0.80, 24.0)), start=1):
        flooded, level = flood_above_dam((height, drained, receiver, order), u, v, depth)
        lakes[flooded] = number
        height[flooded] = level
    north, east = np.gradient(gaussian_filter(height, 0.8), CELL)
    return Relief(height, np.hypot(north, east), drained, receiver, lakes)


def steepness() -> Floats:
    """Return k: a high sierra in the north, a lower one in the south-east, a plain along the main river."""
    u, v = relative_position()
    bend = 0.05 * np.sin(5.0 * u) + 0.03 * noise("bend", 2.2)
    north = np.exp(-(((v - 0.05 - bend) / 0.17) ** 2)) * (1.15 - 0.5 * u)
    south = 0.55 * np.exp(-(((v - 0.97 + 0.4 * (u - 0.5) ** 2 - bend) / 0.11) ** 2))
    east = 0.35 * np.exp(-(((u - 1.0) / 0.15) ** 2))
    plain = 0.085 * (1.0 + 0.5 * noise("plain", 2.0, 20_000).clip(-1.5, 1.5))
    rock = np.exp(0.35 * noise("rock", 1.7, 25_000))
    return (plain + (north + south + east) * rock) * 0.115


def first_drainage(steep: Floats) -> tuple[Ints, Ints]:
    """Return receivers and an order from the outlets upwards, by least cost over a rough field."""
    tail, head, metres = grid_edges()
    rough = (np.exp(0.9 * noise("drainage", 1.6, 15_000)) * (1.0 + 40.0 * steep)).ravel()
    cost = metres * (rough[tail] + rough[head])
    graph = csr_matrix((cost, (tail, head)), shape=(N * N, N * N))
    far, previous, _ = dijkstra(graph, directed=False, indices=list(OUTLETS), min_only=True, return_predecessors=True)
    receiver = np.where(previous < 0, np.arange(N * N), previous)
    return receiver, np.argsort(far, kind="stable")


def accumulate(receiver: Ints, order: Ints) -> Floats:
    """Return the area (km2) that drains through each cell."""
    area = [CELL * CELL / 1e6] * (N * N)
    down = receiver.tolist()
    for cell in order[::-1].tolist():
        if down[cell] != cell:
            area[down[cell]] += area[cell]
    return np.array(area).reshape(N, N)


def rise_from_outlets(receiver: Ints, order: Ints, drained: Floats, steep: Floats) -> Floats:
    """Return the height of every cell: its receiver's, plus its graded slope times the way between them."""
    row, col = np.divmod(np.arange(N * N), N)
    way = CELL * np.hypot(row - row[receiver], col - col[receiver])
    rise = np.minimum(steep.ravel() * drained.ravel() ** -0.42, 0.42) * way
    height = [OUTLET_HEIGHT] * (N * N)
    down, step = receiver.tolist(), rise.tolist()
    for cell in order.tolist():
        if down[cell] != cell:
            height[cell] = height[down[cell]] + step[cell]
    return np.array(height).reshape(N, N)


def steepest_receivers(height: Floats) -> Ints:
    """Return for each cell its steepest lower neighbour; the outlets drain into themselves."""
    padded = np.pad(height, 1, constant_values=np.inf)
    index = np.arange(N * N).reshape(N, N)
    best, receiver = np.zeros((N, N)), index.copy()
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            if down == 0 and right == 0:
                continue
            other = padded[1 + down : N + 1 + down, 1 + right : N + 1 + right]
            fall = (height - other) / np.hypot(down, right)
            better = fall > best
            best[better] = fall[better]
            receiver[better] = (index + down * N + right)[better]
    return receiver.ravel()


def soften(height: Floats, drained: Floats) -> Floats:
    """Return the height with floodplains: flat along large rivers, rounded elsewhere."""
    flat = gaussian_filter(np.where(drained > 60.0, 1.0, 0.0), 2.0).clip(0.0, 0.25) * 4.0
    low = gaussian_filter(-maximum_filter(-height, 5), 2.0)
    smooth = gaussian_filter(height, 0.9)
    return smooth + flat * 0.7 * (np.minimum(low, smooth) - smooth)


def flood_above_dam(relief: tuple[Floats, Floats, Ints, Ints], u: float, v: float, depth: float) -> tuple[Flags, float]:
    """Return the cells under water, and its level, for a dam of a depth on the largest river near (u, v)."""
    height, drained, receiver, order = relief
    row, col = int(v * N), int(u * N)
    window = drained[row - 20 : row + 20, col - 20 : col + 20]
    down, right = np.unravel_index(int(window.argmax()), window.shape)
    dam = (row - 20 + int(down)) * N + col - 20 + int(right)
    level = float(height.ravel()[dam] + depth)
    above = [False] * (N * N)
    above[dam] = True
    receivers = receiver.tolist()
    for cell in order.tolist():
        above[cell] = above[cell] or above[receivers[cell]]
    low = np.array(above).reshape(N, N) & (height < level)
    pieces, _ = label(gaussian_filter(low.astype(float), 0.8) > 0.45)
    window = pieces[row - 24 : row + 24, col - 24 : col + 24]
    return pieces == int(np.bincount(window[window > 0]).argmax()), level
