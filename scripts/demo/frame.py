"""The frame of the invented region: where it lies, its working grid, and its random streams."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray

SEED = 20210101
EPSG = 25830
WEST, NORTH, SIZE = 250_000, 4_400_000, 100_000
CELL = 250
N = SIZE // CELL
FIRST_YEAR, LAST_YEAR = 2001, 2021
YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
LABEL = "Synthetic data: invented region, no real place or person"

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


def stream(name: str) -> np.random.Generator:
    """Return the random stream of one step; each has its own, so that a change in one moves no other."""
    return np.random.default_rng([SEED, zlib.crc32(name.encode("utf-8"))])


def noise(name: str, exponent: float = 2.0, longest_m: float = 40_000, n: int = N) -> Floats:
    """Return a field (n, n) of fractal noise with mean 0 and deviation 1."""
    cells = longest_m / (SIZE / n)
    white = stream(name).standard_normal((n, n))
    frequency = np.hypot(np.fft.fftfreq(n)[:, None], np.fft.fftfreq(n)[None, :])
    weight = 1.0 / np.maximum(frequency, 1.0 / cells) ** exponent
    weight[0, 0] = 0.0
    field = np.fft.ifft2(np.fft.fft2(white) * weight).real
    return (field - field.mean()) / field.std()


def centre_xy(cells: Ints) -> Floats:
    """Return the coordinates (k, 2) of the centres of working cells given by flat index."""
    row, col = np.divmod(np.asarray(cells), N)
    return np.column_stack([WEST + (col + 0.5) * CELL, NORTH - (row + 0.5) * CELL]).astype(float)


def relative_position() -> tuple[Floats, Floats]:
    """Return (u, v): the share of the way from west to east, and from north to south, of every cell."""
    share = (np.arange(N) + 0.5) / N
    return np.broadcast_to(share[None, :], (N, N)).copy(), np.broadcast_to(share[:, None], (N, N)).copy()


def grid_edges(reach: int = 8) -> tuple[Ints, Ints, Floats]:
    """Return (from, to, metres) of the links between neighbouring cells; 16 adds the knight's moves."""
    moves = [(0, 1), (1, 0), (1, 1), (1, -1)]
    if reach == 16:
        moves += [(1, 2), (2, 1), (1, -2), (2, -1)]
    index = np.arange(N * N).reshape(N, N)
    tails, heads, lengths = [], [], []
    for down, right in moves:
        a = index[: N - down, max(0, -right) : N - max(0, right)]
        b = index[down:, max(0, right) : N + min(0, right)]
        tails.append(a.ravel())
        heads.append(b.ravel())
        lengths.append(np.full(a.size, CELL * float(np.hypot(down, right))))
    return np.concatenate(tails), np.concatenate(heads), np.concatenate(lengths)
