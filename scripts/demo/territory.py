"""The municipalities: where their capitals lie, and the borders that relief draws between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter, label, maximum_filter
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from .frame import CELL, Flags, Floats, Ints, N, grid_edges, noise, relative_position
from .relief import Relief

MUNICIPALITIES = 60
COUNTIES = 6
RING_M = 11_000
HEADS_APART_M = 18_000


@dataclass
class Territory:
    """Capitals (flat cells; the city first, then the towns), municipality per cell (1.., 0 outside), counties."""

    capitals: Ints
    unit_of_cell: Ints
    county: Ints
    heads: list[int]
    suitability: Floats
    to_city_m: Floats


def make_territory(relief: Relief) -> Territory:
    """Choose the capitals, then give every cell to the capital that is nearest over the relief."""
    suitability = settlement_suitability(relief)
    inside = natural_outline()
    poles = choose_poles(suitability, inside, relief)
    capitals, ghosts = choose_capitals(suitability, inside, poles)
    cost = border_cost(relief)
    seeds = np.concatenate([capitals, ghosts, rim_cells()])
    owner = smooth_labels(nearest_seed(cost, seeds))
    owner[owner > len(capitals)] = 0
    county, heads = nearest_county(cost, capitals)
    return Territory(capitals, drop_islets(owner), county, heads, suitability, cells_apart(poles[0]).ravel())


def rim_cells() -> Ints:
    """Return cells along the rim of the frame, neighbours that keep the region off it."""
    steps = np.arange(6, N, 12)
    return np.unique(np.concatenate([5 * N + steps, (N - 6) * N + steps, steps * N + 5, steps * N + N - 6]))


def cells_apart(cell: int) -> Floats:
    """Return the straight distance (m) of every cell from one."""
    row, col = np.indices((N, N))
    return CELL * np.hypot(row - cell // N, col - cell % N)


def settlement_suitability(relief: Relief) -> Floats:
    """Return where people settle: gentle ground beside a stream, neither in the water nor high up."""
    stream = np.log10(maximum_filter(relief.drained, 5))
    steep = gaussian_filter(relief.slope, 1.5)
    score = 0.5 * stream.clip(-1, 2.2) - 14.0 * steep - (relief.height - 500.0).clip(0) / 700.0
    score += 0.45 * noise("places", 1.2, 12_000)
    return np.where(gaussian_filter(relief.water.astype(float), 1.5) > 0.02, -9.0, score)


def natural_outline() -> Flags:
    """Return the rough outline of the region; its border will be that of the municipalities within it."""
    u, v = relative_position()
    east, north = (u - 0.49) / 0.44, (v - 0.51) / 0.43
    radius = (np.abs(east) ** 2.6 + np.abs(north) ** 2.6) ** (1 / 2.6)
    margin = np.minimum(np.minimum(u, 1 - u), np.minimum(v, 1 - v)) > 0.07
    return (radius + 0.10 * noise("outline", 2.0, 50_000) < 0.99) & margin


def choose_poles(suitability: Floats, inside: Flags, relief: Relief) -> list[int]:
    """Return the cells of the city and the three towns: good ground on large rivers, far from each other."""
    river = np.log10(maximum_filter(relief.drained, 7))
    poles: list[int] = []
    for u, v, within in ((0.47, 0.43, 0.09), (0.20, 0.66, 0.12), (0.80, 0.36, 0.10), (0.60, 0.76, 0.12)):
        share_u, share_v = relative_position()
        near = (np.hypot(share_u - u, share_v - v) < within) & inside
        merit = np.where(near, suitability + 0.9 * river, -99.0)
        poles.append(int(merit.argmax()))
    return poles


def choose_capitals(suitability: Floats, inside: Flags, poles: list[int]) -> tuple[Ints, Ints]:
    """Return the capitals within the outline and those of the neighbours beyond it.

    The best cells come first; each keeps the others at a distance, which is shorter around the city. The distance is
    the largest that leaves room for all the municipalities.
    """
    to_city = cells_apart(poles[0])
    spacing = np.where(to_city < RING_M, 0.62, 1.0) * (1.0 + 0.10 * noise("spacing", 1.5, 20_000)).clip(0.75, 1.3)
    best_first = np.argsort(-suitability, axis=None, kind="stable")
    for metres in np.arange(11_500.0, 6_000.0, -100.0):
        chosen = scatter(best_first, spacing * metres, poles, suitability)
        within = inside.ravel()[chosen]
        if within.sum() >= MUNICIPALITIES:
            return chosen[within][:MUNICIPALITIES], np.concatenate([chosen[~within], chosen[within][MUNICIPALITIES:]])
    raise ValueError("no room for the municipalities")


def scatter(best_first: Ints, spacing: Floats, first: list[int], suitability: Floats) -> Ints:
    """Return cells taken from a list in order, each farther than its spacing from all taken before."""
    free = (suitability > -9.0).ravel().copy()
    taken: list[int] = []
    for cell in first + best_first.tolist():
        if not free[cell]:
            continue
        taken.append(cell)
        reach = int(spacing.ravel()[cell] / CELL)
        row, col = divmod(cell, N)
        top, left = max(0, row - reach), max(0, col - reach)
        rows, cols = np.ogrid[top : min(N, row + reach + 1), left : min(N, col + reach + 1)]
        block = free.reshape(N, N)[top : row + reach + 1, left : col + reach + 1]
        block &= (rows - row) ** 2 + (cols - col) ** 2 > reach**2
    return np.array(taken)


def border_cost(relief: Relief) -> csr_matrix:
    """Return the graph of cells whose links are dear uphill, across rivers and over rough land."""
    tail, head, metres = grid_edges()
    height = relief.height.ravel()
    climb = np.abs(height[head] - height[tail])
    river = np.where(relief.drained.ravel() > 120.0, 2.5, 0.0) + 6.0 * relief.water.ravel()
    rough = np.exp(0.75 * noise("borders", 1.1, 12_000)).ravel() + river
    cost = metres * (rough[tail] + rough[head]) / 2 + 9.0 * climb
    return csr_matrix((cost, (tail, head)), shape=(N * N, N * N))


def nearest_seed(cost: csr_matrix, seeds: Ints) -> Ints:
    """Return for each cell the number (from 1) of the seed at least cost."""
    _, _, source = dijkstra(cost, directed=False, indices=seeds, min_only=True, return_predecessors=True)
    number = np.zeros(N * N, dtype=np.int64)
    number[seeds] = np.arange(1, len(seeds) + 1)
    return number[source].reshape(N, N)


def smooth_labels(labels: Ints, sigma: float = 1.2) -> Ints:
    """Return the labels with rounded borders: each cell takes the label that weighs most around it."""
    best, result = np.zeros((N, N)), labels.copy()
    for one in range(1, int(labels.max()) + 1):
        rows, cols = np.nonzero(labels == one)
        box = np.s_[max(0, rows.min() - 8) : rows.max() + 9, max(0, cols.min() - 8) : cols.max() + 9]
        weight = gaussian_filter((labels[box] == one).astype(float), sigma)
        better = weight > best[box] + 1e-12
        best[box][better] = weight[better]
        result[box][better] = one
    return result


def drop_islets(labels: Ints) -> Ints:
    """Return the labels with every area in one piece and no two cells that touch at a corner only."""
    for _ in range(20):
        before = labels.copy()
        for one in range(int(labels.max()) + 1):
            pieces, count = label(labels == one)
            sizes = np.bincount(pieces.ravel(), minlength=count + 1)[1:]
            for small in np.flatnonzero(sizes < sizes.max(initial=0)) + 1:
                labels[pieces == small] = common_neighbour(labels, pieces == small)
        a, b, c, d = labels[:-1, :-1], labels[:-1, 1:], labels[1:, :-1], labels[1:, 1:]
        for row, col in np.argwhere(((a == d) | (b == c)) & (a != b) & (a != c) & (b != d) & (c != d)):
            labels[row + 1, col + 1] = labels[row, col + 1]
        if (labels == before).all():
            return labels
    return labels


def common_neighbour(labels: Ints, piece: Flags) -> int:
    """Return the label that surrounds a piece most."""
    rim = maximum_filter(piece, footprint=[[0, 1, 0], [1, 1, 1], [0, 1, 0]]) & ~piece
    return int(np.bincount(labels[rim]).argmax())


def nearest_county(cost: csr_matrix, capitals: Ints) -> tuple[Ints, list[int]]:
    """Return the county (0..5) of each municipality, that of the nearest head, and the six heads.

    The city and the towns are heads; the two others, well away from those, are the pair that makes the counties most
    equal, the northern one first.
    """
    reach = dijkstra(cost, directed=False, indices=capitals)[:, capitals]
    nearest = reach[:4].min(axis=0)
    best: tuple[float, int, int] = (np.inf, 0, 0)
    apart = np.min([cells_apart(int(pole)).ravel()[capitals] for pole in capitals[:4]], axis=0)
    candidates = np.flatnonzero(apart > HEADS_APART_M).tolist()
    for a in candidates:
        for b in candidates[candidates.index(a) + 1 :]:
            owner = np.where(
                np.minimum(reach[a], reach[b]) < nearest, np.where(reach[a] <= reach[b], 4, 5), reach[:4].argmin(axis=0)
            )
            spread = float((np.bincount(owner, minlength=COUNTIES) ** 2).sum())
            best = min(best, (spread, a, b))
    others = sorted(best[1:], key=lambda unit: int(capitals[unit]))
    heads = [0, 1, 2, 3, *others]
    return reach[heads].argmin(axis=0), heads
