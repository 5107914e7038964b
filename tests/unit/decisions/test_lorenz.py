"""The curve of Lorenz: its points, its area, and as few points as a drawing shows."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.inequality import gini
from urban_rural_linkages.core.decisions.lorenz import MOST_POINTS, lorenz


def test_it_begins_and_ends_in_the_corners_and_rises_ever_faster():
    curve = lorenz([30.0, 10.0, 0.0], [1.0, 3.0, 4.0])
    assert curve.people.tolist() == [0.0, 0.5, 0.875, 1.0]
    assert curve.held.tolist() == [0.0, 0.0, 0.5, 1.0]


def test_the_four_tenths_with_least():
    assert lorenz([10.0, 30.0], [1.0, 1.0]).percent_of_four_tenths == pytest.approx(20.0)


def test_what_is_unknown_is_left_out():
    curve = lorenz([10.0, np.nan, 30.0, 5.0], [1.0, 9.0, 1.0, np.nan])
    assert curve.held.tolist() == [0.0, 0.25, 1.0]


@pytest.mark.parametrize(("x", "w"), [([0.0], [5.0]), ([5.0], [0.0]), ([], [])])
def test_where_nobody_has_anything_there_is_no_curve(x, w):
    assert lorenz(x, w).people.size == 0 and np.isnan(lorenz(x, w).held_by(0.4))


def test_of_many_units_it_keeps_its_area():
    random = np.random.default_rng(3)
    x, w = random.gamma(2.0, 10.0, 20_000), random.integers(1, 50, 20_000).astype(float)
    curve = lorenz(x, w)
    assert curve.people.size <= MOST_POINTS and (curve.people[0], curve.people[-1], curve.held[-1]) == (0.0, 1.0, 1.0)
    area = np.trapezoid(curve.held, curve.people) if hasattr(np, "trapezoid") else np.trapz(curve.held, curve.people)
    assert 1 - 2 * area == pytest.approx(gini(x, w), abs=1e-4)
