"""Built-up land of cells: shares and square metres told apart, and what cannot be either refused."""

import numpy as np
import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.grids.built_up import built_m2

NAN = np.nan


def cells(*values: float, side: float = 100.0, nodata: float | None = None) -> Grid:
    return Grid(np.array([values]), (0.0, side, 0.0, side, 0.0, -side), nodata=nodata, name="built")


def test_shares_become_square_metres():
    grid, notes = built_m2(cells(0.0, 0.25, 1.0, -1.0, nodata=-1.0), as_shares=True)
    np.testing.assert_array_equal(grid.values, [[0.0, 2500.0, 10000.0, NAN]])
    assert notes == ()


def test_square_metres_stay():
    grid, notes = built_m2(cells(0.0, 2500.0, 10000.0), as_shares=False)
    assert grid.values.tolist() == [[0.0, 2500.0, 10000.0]]
    assert notes == ()


def test_a_rounding_of_the_file_is_no_mistake():
    assert built_m2(cells(1.0000001), as_shares=True)[0].values[0, 0] == pytest.approx(10000.0)


@pytest.mark.parametrize(
    ("values", "as_shares", "said"),
    [
        ((5.0, -3.0), False, "'built' holds a negative built-up area: -3"),
        ((0.5, -3.0), True, "'built' holds a negative built-up area: -3"),
        ((0.5, 40.0), True, "said to hold shares, and holds 40"),
        ((0.5, 0.9), False, "said to hold square metres, and holds nothing above 1"),
        ((NAN, NAN), True, "'built' has no cell with data"),
        ((NAN, NAN), False, "'built' has no cell with data"),
    ],
)
def test_what_it_cannot_be(values, as_shares, said):
    with pytest.raises(InputError, match=said):
        built_m2(cells(*values), as_shares)


def test_of_nothing_built_nobody_knows_the_unit():
    assert built_m2(cells(0.0, 0.0), as_shares=False)[0].values.tolist() == [[0.0, 0.0]]


def test_more_land_than_the_cell_has_is_said():
    _, notes = built_m2(cells(30000.0, 5.0), as_shares=False)
    assert [str(note) for note in notes] == [
        "Raster 'built' holds 30,000 m2 of built-up land in a cell of 10,000 m2: check its unit."
    ]
