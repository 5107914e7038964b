"""Where cells lie, how large they are, which are unknown, and when two rasters match."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import GridMismatchError, InputError
from urban_rural_linkages.core.geodesy import WGS84, cell_area, distance
from urban_rural_linkages.core.grid import Grid, cell_area_range_km2, coarsest, require_same_grid, same_grid

UTM = (200_000.0, 100.0, 0.0, 4_310_000.0, 0.0, -50.0)
DEGREES = (-7.0, 0.25, 0.0, 40.0, 0.0, -0.5)


def grid(values=None, transform=UTM, **properties):
    return Grid(np.zeros((3, 4)) if values is None else np.asarray(values), transform, **properties)


def test_shape_size_and_bounds():
    cells = grid()
    assert (cells.rows, cells.columns) == (3, 4)
    assert (cells.cell_width, cells.cell_height) == (100.0, 50.0)
    assert cells.bounds == (200_000.0, 4_309_850.0, 200_400.0, 4_310_000.0)


def test_centres_run_east_and_south():
    x, y = grid().cell_centres()
    assert x.tolist() == [200_050, 200_150, 200_250, 200_350]
    assert y.tolist() == [4_309_975, 4_309_925, 4_309_875]


@pytest.mark.parametrize(
    "transform",
    [
        (0.0, 100.0, 1.0, 0.0, 0.0, -100.0),
        (0.0, 100.0, 0.0, 0.0, 0.5, -100.0),
        (0.0, 100.0, 0.0, 0.0, 0.0, 100.0),
        (0.0, -100.0, 0.0, 0.0, 0.0, -100.0),
        (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
        (0.0, float("nan"), 0.0, 0.0, 0.0, -1.0),
    ],
)
def test_only_north_up(transform):
    with pytest.raises(InputError, match="Raster 'relief' is rotated or upside down"):
        grid(transform=transform, name="relief")


@pytest.mark.parametrize("values", [np.zeros(3), np.zeros((0, 3)), np.zeros((1, 2, 3))])
def test_only_cells_in_rows_and_columns(values):
    with pytest.raises(InputError, match="no cells"):
        grid(values)


@pytest.mark.parametrize(
    ("values", "nodata", "expected"),
    [
        (np.array([[1, -9999]], np.int16), -9999, [[1, np.nan]]),
        (np.array([[0, 255]], np.uint8), 255, [[0, np.nan]]),
        (np.array([[0, 255]], np.uint8), -9999, [[0, 255]]),
        (np.array([[0, 255]], np.uint8), 254.5, [[0, 255]]),
        (np.array([[1, -3.4028234663852886e38]], np.float32), -3.4028234663852886e38, [[1, np.nan]]),
        (np.array([[1, -3.4e38]], np.float32), -3.4e38, [[1, np.nan]]),
        (np.array([[0.1, 2]], np.float32), 0.1, [[np.nan, 2]]),
        (np.array([[1.0, np.nan]]), None, [[1, np.nan]]),
        (np.array([[1.0, np.nan]]), np.nan, [[1, np.nan]]),
        (np.array([[-1.0, np.nan]]), -1, [[np.nan, np.nan]]),
        (np.array([[1.0, np.inf]]), None, [[1, np.nan]]),
        (np.array([[0, 7]], np.int32), None, [[0, 7]]),
        (np.array([[0, 2**53 + 1]], np.int64), 2**53, [[0, 2**53]]),
        (np.array([[1.0, 2.0]], np.float32), 1e300, [[1, 2]]),
        (np.array([[True, False]]), None, [[1, 0]]),
    ],
)
def test_unknown_is_nan(values, nodata, expected):
    found = grid(values, nodata=nodata).as_float()
    assert found.dtype == np.float64
    np.testing.assert_array_equal(found, expected)


def test_as_float_is_a_copy():
    cells = grid(np.ones((1, 1)))
    cells.as_float()[0, 0] = 5
    assert cells.values[0, 0] == 1


def test_projected_areas():
    np.testing.assert_array_equal(np.broadcast_to(grid().cell_areas(), (3, 4)), 5000.0)


def test_geographic_areas_by_row():
    areas = grid(transform=DEGREES, is_geographic=True).cell_areas()
    assert areas.shape == (3, 1)
    assert (np.diff(areas[:, 0]) > 0).all()  # larger towards the equator
    np.testing.assert_allclose(areas[0, 0], cell_area(39.5, 40.0, 0.25), rtol=1e-15)
    middle = distance(0, 39.75, 0.25, 39.75) * distance(0, 39.5, 0, 40.0)
    np.testing.assert_allclose(areas[0, 0], middle, rtol=1e-4)


def test_areas_of_the_world_are_the_ellipsoid():
    world = grid(np.zeros((180, 360)), (-180.0, 1.0, 0.0, 90.0, 0.0, -1.0), is_geographic=True)
    np.testing.assert_allclose(world.cell_areas(WGS84).sum() * 360, cell_area(-90, 90, 360, WGS84), rtol=1e-13)


def test_cells_that_stick_out_over_the_pole_end_there():
    sticking_out = grid(np.zeros((1, 1)), (0.0, 1.0, 0.0, 90.5, 0.0, -1.0), is_geographic=True)
    np.testing.assert_allclose(sticking_out.cell_areas()[0, 0], cell_area(89.5, 90, 1))


def test_with_values_keeps_the_place():
    cells = grid(transform=DEGREES, crs_wkt="GEOGCRS[...]", is_geographic=True, nodata=-1, name="people")
    other = cells.with_values(np.ones((3, 4), np.int16), nodata=0)
    assert (other.transform, other.crs_wkt, other.is_geographic, other.name) == (
        DEGREES,
        "GEOGCRS[...]",
        True,
        "people",
    )
    assert (other.nodata, other.values.dtype) == (0, np.int16)
    with pytest.raises(ValueError, match="do not fit"):
        cells.with_values(np.ones((4, 3)))


def test_rounding_in_a_header_is_the_same_grid():
    assert same_grid(grid(), grid(transform=(200_000.4, 100.0, 0.0, 4_310_000.2, 0.0, -50.0)))


def test_the_far_corner_counts_too():
    slightly_wider = (200_000.0, 100.3, 0.0, 4_310_000.0, 0.0, -50.0)  # 0.3 % a cell, 1.2 % after four
    assert not same_grid(grid(), grid(transform=slightly_wider))
    with pytest.raises(GridMismatchError):
        require_same_grid(grid(), grid(transform=slightly_wider))


@pytest.mark.parametrize(
    ("other", "message"),
    [
        (grid(np.zeros((3, 5)), name="relief"), "'people' has 3 rows and 4 columns, 'relief' has 3 and 5"),
        (grid(transform=(2e5, 200.0, 0.0, 4.31e6, 0.0, -50.0), name="relief"), "different size: 100 x 50 and 200 x 50"),
        (
            grid(transform=(200_050.0, 100.0, 0.0, 4_310_050.0, 0.0, -50.0), name="relief"),
            "shifted against each other by 0.5 cells east and 1 cell north",
        ),
    ],
)
def test_what_differs_is_said(other, message):
    with pytest.raises(GridMismatchError, match=message) as caught:
        require_same_grid(grid(name="people"), other)
    assert "people" in str(caught.value)
    assert "relief" in str(caught.value)
    assert "Align" in caught.value.hint


def test_the_same_grid_is_let_through():
    require_same_grid(grid(), grid(np.ones((3, 4), np.int16), nodata=1, name="other"))


@settings(max_examples=50, deadline=None)
@given(st.floats(-0.2, 0.2), st.floats(-0.2, 0.2))
def test_sameness_is_symmetric_and_agrees_with_the_refusal(east, north):
    one = grid()
    other = grid(transform=(UTM[0] + east * 100, 100.0, 0.0, UTM[3] + north * 50, 0.0, -50.0))
    assert same_grid(one, other) == same_grid(other, one) == (abs(east) < 0.01 and abs(north) < 0.01)
    if same_grid(one, other):
        require_same_grid(one, other)
    else:
        with pytest.raises(GridMismatchError):
            require_same_grid(one, other)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 30), st.integers(1, 30))
def test_centres_lie_within_bounds_and_areas_add_up(rows, columns):
    cells = grid(np.zeros((rows, columns)), DEGREES, is_geographic=True)
    west, south, east, north = cells.bounds
    x, y = cells.cell_centres()
    assert ((west < x) & (x < east)).all()
    assert ((south < y) & (y < north)).all()
    np.testing.assert_allclose(cells.cell_areas().sum() * columns, cell_area(south, north, east - west), rtol=1e-10)


def test_the_coarsest_grid_has_the_largest_cells():
    fine, coarse = grid(), grid(transform=(500000.0, 250.0, 0.0, 4400000.0, 0.0, -250.0))
    assert coarsest((fine, None, coarse)) is coarse
    assert coarsest((fine, grid())) is fine


def test_the_range_of_cell_areas():
    assert cell_area_range_km2(grid()) == pytest.approx([grid().mean_cell_area() / 1e6] * 3)


def test_the_smallest_rectangle_around_marked_cells():
    grid = Grid(np.arange(20.0).reshape(4, 5), (100.0, 10.0, 0.0, 50.0, 0.0, -5.0), "crs", -1.0, name="people")
    inside = np.isin(grid.values, [7.0, 11.0])
    part = grid.cut_to(inside)
    assert part.values.tolist() == [[6, 7], [11, 12]]
    assert part.transform == (110.0, 10.0, 0.0, 45.0, 0.0, -5.0)
    assert (part.crs_wkt, part.nodata, part.name) == ("crs", -1.0, "people")
    assert grid.cut_to(np.ones((4, 5), dtype=bool)).transform == grid.transform


def test_areas_in_square_kilometres_and_in_cells():
    grid = Grid(np.ones((2, 1)), (0.0, 500.0, 0.0, 500.0, 0.0, -250.0))
    assert grid.cell_areas_km2().tolist() == [[0.125], [0.125]]
    square = Grid(np.ones((2, 2)), (0.0, 100.0, 0.0, 200.0, 0.0, -100.0))
    assert (square.has_side(100.5), square.has_side(102.0), square.has_side(50.0)) == (True, False, False)
    degrees = Grid(np.ones((2, 2)), (0.0, 1.0, 0.0, 2.0, 0.0, -1.0), is_geographic=True)
    assert not degrees.has_side(np.sqrt(degrees.mean_cell_area()))
    assert grid.cells_in(np.array([125_000.0, 250_000.0])).tolist() == [1.0, 2.0]


def test_unknown_figures_become_the_value_that_says_so():
    grid = Grid(np.zeros((1, 3)), (0.0, 20.0, 0.0, 50.0, 0.0, -5.0), "crs", name="people")
    figures = np.array([[1.5, np.nan, 0.0]])
    put = grid.with_figures(figures, -9999.0)
    assert put.values.tolist() == [[1.5, -9999.0, 0.0]] and put.nodata == -9999.0 and put.crs_wkt == "crs"
    np.testing.assert_array_equal(put.as_float(), figures)
    assert grid.mean_side() == 10.0
