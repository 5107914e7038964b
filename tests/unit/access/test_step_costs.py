"""Steps of a search: every engine asks the same law, in whichever form it is handy."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.metric import planar_metric
from urban_rural_linkages.core.access.slope_laws import slope_law
from urban_rural_linkages.core.access.step_costs import LevelCosts, Relief, SlopeCosts, usual_clock

NAN = float("nan")
FRICTION = np.array([[1.0, 2.0, NAN, 0.5], [0.3, NAN, 1.0, 4.0], [1.0, 1.0, 0.7, 9.0]])
HILLS = np.array([[0.0, 5.0, 9.0, 2.0], [1.0, 8.0, 3.0, 3.0], [7.0, 0.0, 2.0, 4.0]])


def level(neighbours, size=(100.0, 60.0)):
    metric = planar_metric(3, *size)
    return LevelCosts(FRICTION, metric, usual_clock(FRICTION, metric, 2, 3600.0), neighbours)


def sloping(neighbours):
    metric = planar_metric(3, 100.0, 60.0)
    clock = usual_clock(FRICTION, metric, 2, 3600.0)
    return SlopeCosts(FRICTION, metric, clock, neighbours, Relief(slope_law("tobler"), HILLS, None, against=True))


@pytest.mark.parametrize("costs", [level(8), level(16), level(8, (60.0, 60.0)), sloping(8), sloping(16)])
def test_all_steps_at_once_are_the_steps_one_by_one(costs):
    origins = costs.rimmed_cells(np.flatnonzero(np.isfinite(FRICTION)))
    keys = np.arange(origins.size, dtype=np.int64) << 10
    all_at_once = list(costs.arrivals(origins, keys))
    assert len(all_at_once) == len(costs.steps)
    for step, (targets, arrival) in zip(costs.steps, all_at_once, strict=True):
        expected, cost = costs.of(step, origins)
        assert np.array_equal(targets, expected) and np.array_equal(arrival, cost + keys)


@pytest.mark.parametrize("neighbours", [8, 16])
def test_cells_go_into_the_rim_and_back(neighbours):
    costs, cells = level(neighbours), np.arange(12)
    rimmed = costs.rimmed_cells(cells)
    assert np.array_equal(costs.surface_cells(rimmed), cells)
    assert costs.inner(costs.fresh_keys()).shape == FRICTION.shape
    edge = costs.touched(costs.steps[-1], rimmed[-1:])
    assert (edge[-1] < costs.fresh_keys().size).all(), "no step leaves the array"


def test_a_half_in_either_cell():
    costs = level(8)
    start = costs.rimmed_cells(np.array([0]))
    seconds = {step: costs.clock.seconds(costs.of(step, start)[1])[0] for step in ((0, 1), (1, 0), (1, 1))}
    assert seconds[0, 1] == pytest.approx(100.0 * (1.0 + 2.0) / 2)
    assert seconds[1, 0] == pytest.approx(60.0 * (1.0 + 0.3) / 2)
    assert np.isnan(seconds[1, 1]), "a barrier"
