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
    targets, arrival = (np.concatenate(parts) for parts in zip(*costs.arrivals(origins, keys), strict=True))
    one_by_one = [costs.of(step, origins) for step in costs.steps]
    assert np.array_equal(targets, np.concatenate([expected for expected, _ in one_by_one]))
    assert np.array_equal(arrival, np.concatenate([cost + keys for _, cost in one_by_one]))


@pytest.mark.parametrize(("neighbours", "operations"), [(8, 1), (16, 9)])
def test_a_front_takes_the_steps_to_eight_neighbours_in_one_operation(neighbours, operations):
    costs = level(neighbours)
    assert len(list(costs.arrivals(costs.rimmed_cells(np.arange(2)), np.zeros(2, dtype=np.int64)))) == operations


def test_a_long_front_goes_in_pieces():
    metric = planar_metric(80, 100.0, 60.0)
    plain = np.ones((80, 80))
    costs = LevelCosts(plain, metric, usual_clock(plain, metric, 2, 3600.0))
    origins = costs.rimmed_cells(np.arange(plain.size))
    pieces = list(costs.arrivals(origins, np.arange(origins.size)))
    assert [targets.size // 8 for targets, _ in pieces] == [4096, 80 * 80 - 4096]
    for step, begin in ((costs.steps[0], 0), (costs.steps[4], 4)):
        targets = np.concatenate([found.reshape(8, -1)[begin] for found, _ in pieces])
        assert np.array_equal(targets, costs.of(step, origins)[0])
        arrival = np.concatenate([found.reshape(8, -1)[begin] for _, found in pieces])
        assert np.array_equal(arrival, costs.of(step, origins)[1] + np.arange(origins.size))


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
