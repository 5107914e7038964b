"""Lengths of steps: pyproj's geodesics for degrees, Pythagoras for metres."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.metric import EIGHT, KNIGHT, geodesic_metric, metric_of_grid, planar_metric
from urban_rural_linkages.core.geodesy import WGS84, distance
from urban_rural_linkages.core.grid import Grid

THIRTY_SECONDS = 1 / 120


@pytest.mark.parametrize(
    ("latitude", "lengths"),
    [(38, (731.9, 925.0, 1179.5)), (39, (721.9, 925.1, 1173.4)), (40, (711.6, 925.3, 1167.3))],
)
def test_cell_of_thirty_seconds(latitude, lengths):
    metric = geodesic_metric(np.array([float(latitude)]), THIRTY_SECONDS, THIRTY_SECONDS, WGS84)
    measured = [float(metric.of(step)[0]) for step in ((0, 1), (1, 0), (1, 1))]
    assert measured == pytest.approx(lengths, abs=0.1)


def test_planar_steps():
    metric = planar_metric(2, 30.0, 40.0)
    assert [float(metric.of(step)[1]) for step in ((0, -1), (-1, 0), (1, -1))] == [30.0, 40.0, 50.0]
    assert float(metric.of((1, -2))[0]) == pytest.approx(np.hypot(60, 40))
    assert float(metric.of((-2, 1))[0]) == pytest.approx(np.hypot(30, 80))
    assert not metric.is_square and planar_metric(2, 30.0, 30.0).is_square


def test_all_steps_are_distinct_and_lead_back():
    steps = EIGHT + KNIGHT
    assert len(set(steps)) == 16 and all((-a, -b) in steps for a, b in steps)


def test_half_measures_agree_with_geodesics_between_centres():
    grid = Grid(np.zeros((40, 3)), (-6.0, 0.01, 0.0, 40.0, 0.0, -0.01), is_geographic=True)
    metric, (x, y) = metric_of_grid(grid), grid.cell_centres()
    down = (metric.north_south[1:] + metric.north_south[:-1]) / 2
    across = (metric.diagonal[1:] + metric.diagonal[:-1]) / 2
    assert down == pytest.approx(distance(x[0], y[1:], x[0], y[:-1]), rel=1e-6)
    assert across == pytest.approx(distance(x[0], y[1:], x[1], y[:-1]), rel=1e-6)
    assert metric.east_west == pytest.approx(distance(x[0], y, x[1], y), rel=1e-12)


def test_east_west_shrinks_towards_the_pole_and_ends_there():
    metric = geodesic_metric(np.array([0.5, 45.5, 89.5]), 1.0, 1.0)
    assert np.all(np.diff(metric.east_west) < 0) and metric.tall[-1] < 2.1 * metric.north_south[-1]
    assert np.isfinite([metric.diagonal, metric.wide, metric.tall]).all()


def test_a_grid_in_metres_is_measured_on_the_map():
    grid = Grid(np.zeros((2, 2)), (0.0, 100.0, 0.0, 0.0, 0.0, -50.0))
    assert metric_of_grid(grid).of((0, 1)).tolist() == [100.0, 100.0]
