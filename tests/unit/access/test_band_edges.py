"""Edges of bands of minutes: the threshold is one of them, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.access.band_edges import edges_of_bands


@pytest.mark.parametrize(
    ("threshold", "edges"),
    [(30, [10, 20, 30, 45]), (15, [5, 10, 15, 22.5]), (45, [15, 30, 45, 67.5]), (60, [20, 40, 60, 90]),
     (20, [10, 20, 30]), (25, [12.5, 25, 37.5]), (1, [0.5, 1, 1.5])],
)  # fmt: skip
def test_edges(threshold, edges):
    assert edges_of_bands(threshold) == edges


@given(st.floats(0.5, 600))
def test_edges_rise_and_hold_the_threshold(threshold):
    edges = edges_of_bands(threshold)
    assert edges == sorted(set(edges)) and edges[0] > 0
    assert threshold in edges and edges[-1] == 1.5 * threshold
