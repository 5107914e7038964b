"""Outlines around several units, a little within their border."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.io.united_rings import rings_within


def square(west: float, south: float, side: float) -> np.ndarray:
    east, north = west + side, south + side
    return np.array([(west, south), (east, south), (east, north), (west, north), (west, south)])


def area(ring: np.ndarray) -> float:
    x, y = ring.T
    return abs(float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))) / 2


def test_units_that_touch_have_one_outline_drawn_in(qgis_providers):
    [ring] = rings_within([[square(0, 0, 10)], [square(10, 0, 10)]], 1.0)
    assert np.array_equal(ring[0], ring[-1])
    assert ring.min(axis=0).tolist() == pytest.approx([1, 1]) and ring.max(axis=0).tolist() == pytest.approx([19, 9])
    assert area(ring) == pytest.approx(18 * 8)


def test_units_that_are_apart_have_one_each_and_slivers_none(qgis_providers):
    found = rings_within([[square(0, 0, 10)], [square(30, 0, 10)], [square(60, 0, 1.5)]], 1.0)
    assert sorted(area(ring) for ring in found) == pytest.approx([64, 64])


def test_a_ring_within_a_unit_is_a_hole(qgis_providers):
    rings = rings_within([[square(0, 0, 30), square(10, 10, 10)]], 1.0)
    assert len(rings) == 2
    assert max(map(area, rings)) == pytest.approx(28 * 28) and min(map(area, rings)) == pytest.approx(144, rel=0.02)


def test_nothing_has_no_outline(qgis_providers):
    assert rings_within([], 1.0) == [] and rings_within([[]], 1.0) == []
