"""Small regions that the tests of clusters share: the six points of PySAL's own tests, and lattices."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from urban_rural_linkages.core.clusters.spatial_weights import SpatialWeights, distance_band

SIX_POINTS = [(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)]
SIX_VALUES = [2, 3, 3.2, 5, 8, 7]


def six() -> SpatialWeights:
    """Return the neighbours within 15 of the six points."""
    return distance_band(SIX_POINTS, 15.0)


def lattice(side: int) -> np.ndarray:
    """Return the places of a square lattice, row by row."""
    return np.argwhere(np.ones((side, side))).astype(float)


def queen_lattice(side: int) -> SpatialWeights:
    """Return the neighbours of each cell of a lattice in its sides and corners."""
    return distance_band(lattice(side), 1.5)


def lists(weights: SpatialWeights) -> list[list[int]]:
    """Return the neighbours of each unit."""
    return [part.tolist() for part in np.split(weights.neighbour, weights.start[1:-1])]


def matrix(weights: SpatialWeights, standardised: bool = False) -> np.ndarray:
    """Return the weights as a full matrix, for formulas written as in the books."""
    full = np.zeros((weights.count, weights.count))
    full[np.repeat(np.arange(weights.count), weights.sizes), weights.neighbour] = 1.0
    return full / np.maximum(full.sum(axis=1, keepdims=True), 1.0) if standardised else full


@st.composite
def regions(draw, fewest: int = 8, most: int = 25):
    """Draw values that are not all alike, and neighbours within a band, islands among them."""
    count = draw(st.integers(fewest, most))
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    points = random.uniform(0.0, 10.0, (count, 2))
    values = np.round(
        random.normal(draw(st.sampled_from([-5.0, 0.0, 300.0])), 2.0, count), draw(st.sampled_from([0, 6]))
    )
    values[0] += 10.0
    return values, distance_band(points, draw(st.sampled_from([1.5, 3.0, 5.0])))
