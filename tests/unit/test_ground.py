"""The ground under a map: projections whose scale is known in closed form."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.metric import metric_of_grid, uneven_scale
from urban_rural_linkages.core.access.snapping import snap_points
from urban_rural_linkages.core.geodesy import WGS84, distance
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.ground import Ground, even_ground, measure_ground

RADIUS = WGS84.semi_major


def from_mercator(x, y):
    """Web Mercator to degrees."""
    return np.degrees(x / RADIUS), np.degrees(2.0 * np.arctan(np.exp(y / RADIUS)) - np.pi / 2.0)


def to_mercator(lon, lat):
    return RADIUS * np.radians(lon), RADIUS * np.log(np.tan(np.pi / 4.0 + np.radians(lat) / 2.0))


def from_lambert(x, y):
    """Lambert's azimuthal equal-area projection of a sphere around (0, 50): turned and stretched off its middle."""
    middle, rho = np.radians(50.0), np.hypot(x, y)
    c = 2.0 * np.arcsin(np.clip(rho / (2.0 * RADIUS), -1.0, 1.0))
    safe = np.where(rho > 0.0, rho, 1.0)
    lat = np.arcsin(np.cos(c) * np.sin(middle) + y * np.sin(c) * np.cos(middle) / safe)
    lon = np.arctan2(x * np.sin(c), safe * np.cos(middle) * np.cos(c) - y * np.sin(middle) * np.sin(c))
    return np.degrees(lon), np.degrees(np.where(rho > 0.0, lat, middle))


@given(lon=st.floats(-170, 170), lat=st.floats(-75, 75), east=st.floats(-1, 1), north=st.floats(-1, 1))
def test_a_step_on_the_map_is_as_long_as_the_geodesic(lon, lat, east, north):
    x, y = to_mercator(lon, lat)
    ground = measure_ground(from_mercator, (x - 3e5, y - 3e5, x + 3e5, y + 3e5))
    dx, dy = 100.0 * east, 100.0 * north
    e, f, g = ground.at(x, y)
    expected = distance(*from_mercator(x - dx, y - dy), *from_mercator(x + dx, y + dy))
    assert 2.0 * np.sqrt(e * dx * dx + 2.0 * f * dx * dy + g * dy * dy) == pytest.approx(
        float(expected), rel=1e-4, abs=1e-4
    )


def test_mercator_is_longer_on_paper_and_by_how_much():
    x, y = to_mercator(-5.4, 40.6)
    ground = measure_ground(from_mercator, (x, y, x + 1e4, y + 1e4))
    assert np.sqrt(ground.at(x, y)).round(4).tolist() == [0.7603, 0.0, 0.7574]
    assert not ground.is_true() and not ground.keeps_areas and not ground.varies_along_rows


def test_an_equal_area_map_keeps_areas_and_no_lengths():
    ground = measure_ground(from_lambert, (-2.0e6, -1.5e6, -1.6e6, -1.1e6), type(WGS84)(RADIUS, 1e-9))
    assert ground.keeps_areas and ground.area_error() < 1e-4
    assert 0.01 < ground.length_error() < 0.02


def test_a_map_that_is_nowhere_on_earth_has_no_ground():
    assert measure_ground(lambda x, y: (x * np.nan, y * np.nan), (0.0, 0.0, 1.0, 1.0)) is None


def test_nodes_off_the_map_have_the_mean_of_the_others():
    def half(x, y):
        lon, lat = from_mercator(x, y)
        return np.where(x > 0.0, lon, np.nan), np.where(x > 0.0, lat, np.nan)

    ground = measure_ground(half, (-1e5, 0.0, 1e5, 1e5))
    assert np.isfinite(ground.form).all() and ground.scale(-9e4, 5e4) == pytest.approx(1.0, abs=5e-3)


def test_beyond_the_lattice_its_border_holds():
    ground = measure_ground(from_mercator, (0.0, 4e6, 1e5, 4.1e6))
    assert ground.scale(0.0, 3e6) == ground.scale(0.0, 4e6)
    assert np.isnan(ground.scale(np.nan, 4e6))


class TestNetworks:
    def test_lengths_shares_and_snaps_are_on_the_ground(self):
        lines = lines_from_coordinates([[[(0, 0), (1000, 0), (4000, 0)]]])
        network = build_network(lines, 60.0, ground=even_ground(0.3048))
        assert network.length.tolist() == pytest.approx([4000 * 0.3048])
        assert network.seconds.tolist() == pytest.approx([4000 * 0.3048 / (60 / 3.6)])
        snapped = snap_points(network, [(3000, 100), (3000, 100.1)], max_snap=30.485)
        assert snapped.distance.tolist() == pytest.approx([30.48, 30.51048])
        assert snapped.share[0] == pytest.approx(0.75) and snapped.edge.tolist() == [0, -1]

    @given(lat=st.floats(-70, 70), east=st.floats(-0.2, 0.2), north=st.floats(-0.2, 0.2))
    def test_a_road_of_mercator_is_as_long_as_on_the_ground(self, lat, east, north):
        ends = np.array([to_mercator(10.0, lat), to_mercator(10.0 + east + 0.3, lat + north)])
        low, high = ends.min(axis=0), ends.max(axis=0)
        scale = np.cosh(ends[:, 1] / RADIUS) ** -1.0  # of a sphere: conformal
        form = np.zeros((3, 33, 1))
        rows = np.linspace(low[1], max(high[1], low[1] + 1.0), 33)
        form[0, :, 0] = form[2, :, 0] = np.cosh(rows / RADIUS) ** -2.0
        network = build_network(lines_from_coordinates([[ends]]), 60.0, ground=Ground(np.zeros(1), rows, form))
        assert network.length[0] == pytest.approx(np.hypot(*(ends[1] - ends[0])) * scale.mean(), rel=1e-5)


class TestGrids:
    def grid(self, ground, rows=3, columns=3, corner=(0.0, 0.0), side=100.0):
        return Grid(np.ones((rows, columns)), (corner[0], side, 0.0, corner[1], 0.0, -side), ground=ground)

    def test_feet(self):
        grid = self.grid(even_ground(0.3048))
        assert grid.cell_areas().ravel().tolist() == pytest.approx([30.48**2] * 3)
        assert metric_of_grid(grid).diagonal.tolist() == pytest.approx([30.48 * 2**0.5] * 3)
        assert uneven_scale(grid) is None

    def test_each_row_of_mercator_has_its_own_steps(self):
        x, north = to_mercator(0.0, 60.0)
        grid = Grid(np.ones((500, 2)), (x, 4000.0, 0.0, north, 0.0, -4000.0))
        west, south, east, _ = grid.bounds
        grid = Grid(grid.values, grid.transform, ground=measure_ground(from_mercator, (west, south, east, north)))
        _, y = grid.cell_centres()
        lat = from_mercator(0.0, y)[1]
        expected = distance(0.0, lat, from_mercator(4000.0, 0.0)[0], lat)
        np.testing.assert_allclose(metric_of_grid(grid).east_west, expected, rtol=2e-4)
        north_south = distance(0.0, from_mercator(0.0, y - 2000.0)[1], 0.0, from_mercator(0.0, y + 2000.0)[1])
        np.testing.assert_allclose(metric_of_grid(grid).north_south, north_south, rtol=2e-4)
        np.testing.assert_allclose(grid.cell_areas()[:, 0], expected * north_south, rtol=4e-4)

    def test_what_changes_along_a_row_is_a_ratio_to_its_mean(self):
        form = np.array([[[1.0, 4.0]], [[0.0, 0.0]], [[1.0, 4.0]]])
        grid = self.grid(Ground(np.array([0.0, 300.0]), np.zeros(1), form), rows=1)
        scale = metric_of_grid(grid).east_west[0] * uneven_scale(grid)[0] / 100.0
        np.testing.assert_allclose(scale**2, 1.0 + 3.0 * np.array([1, 3, 5]) / 6.0)
        np.testing.assert_allclose(grid.cell_areas()[0], 1e4 * (1.0 + 3.0 * np.array([1, 3, 5]) / 6.0))

    def test_a_map_that_keeps_areas_keeps_its_cells_to_the_last_digit(self):
        skewed = Ground(np.zeros(1), np.zeros(1), np.array([1.02, 0.0, 1 / 1.02]).reshape(3, 1, 1))
        assert self.grid(skewed).cell_areas().ravel().tolist() == [1e4] * 3
        assert metric_of_grid(self.grid(skewed)).east_west[0] == pytest.approx(100 * 1.02**0.5)
