"""Cells on multiples of their side: they cover what they are to cover, and lie cell upon cell whatever that is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.grids.aligned_cells import aligned_cells, cells_in_a_kilometre, nesting_cells
from urban_rural_linkages.core.grids.known_cells import nests_in

OF = Grid(np.zeros((1, 1)), (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "a system", name="people")
PLACES = st.floats(-2e7, 2e7)


def test_edges_are_multiples_and_the_system_is_kept():
    cells = aligned_cells((3_412_345.0, 2_000_001.0, 3_414_000.0, 2_001_000.0), 1000.0, OF)
    assert cells.bounds == (3_412_000.0, 2_000_000.0, 3_414_000.0, 2_001_000.0)
    assert (cells.values.shape, cells.crs_wkt, cells.name) == ((1, 2), "a system", "people")


def test_a_margin_is_added_on_all_sides():
    assert aligned_cells((0.0, 0.0, 10.0, 10.0), 10.0, OF, margin=15.0).bounds == (-20.0, -20.0, 30.0, 30.0)


def test_an_extent_that_ends_on_an_edge_ends_there():
    assert aligned_cells((0.1 + 0.2, 0.0, 0.6, 0.3), 0.1, OF).values.shape == (3, 3)


def test_a_point_has_a_cell():
    assert aligned_cells((5.0, 5.0, 5.0, 5.0), 10.0, OF).bounds == (0.0, 0.0, 10.0, 10.0)
    assert aligned_cells((10.0, 10.0, 10.0, 10.0), 10.0, OF).values.shape == (1, 1)


def test_too_many_cells_are_refused_before_they_are_made():
    with pytest.raises(InputError, match="more than 100,000,000") as caught:
        aligned_cells((-1.8e7, -9e6, 1.8e7, 9e6), 1000.0, OF)
    assert "UNITS" in str(caught.value)


@given(PLACES, PLACES, st.floats(0, 1e6), st.floats(0, 1e6), st.sampled_from([100.0, 250.0, 1000.0, 5000.0]))
def test_they_cover_the_extent_on_one_lattice(west, south, width, height, side):
    if (width / side + 2) * (height / side + 2) > 1e6:
        return
    cells = aligned_cells((west, south, west + width, south + height), side, OF)
    left, bottom, right, top = cells.bounds
    slack = 1e-5 * side
    assert left <= west + slack and bottom <= south + slack
    assert right >= west + width - slack and top >= south + height - slack
    assert left % side == top % side == 0.0
    assert cells.values.size <= (width / side + 2) * (height / side + 2)


@pytest.mark.parametrize(
    ("width", "height", "count"),
    [(1000.0, 1000.0, 1), (100.0, 100.0, 10), (250.0, 250.0, 4), (1000 / 3, 1000 / 3, 3), (99.99999, 99.99999, 10),
     (300.0, 300.0, None), (2000.0, 2000.0, None), (100.0, 200.0, None), (927.0, 927.0, None)],
)  # fmt: skip
def test_cells_that_fill_a_kilometre(width, height, count):
    assert cells_in_a_kilometre(width, height) == count


def cells_at(west, north, side=100.0, rows=25, columns=31):
    return Grid(np.ones((rows, columns)), (west, side, 0.0, north, 0.0, -side), "a system", name="people")


class TestNestingCells:
    def test_on_multiples_of_their_side_as_the_official_grids(self):
        assert nesting_cells(cells_at(4_000_300.0, 3_000_700.0), 10).bounds == (
            4e6,
            2_998_000.0,
            4_004_000.0,
            3_001_000.0,
        )
        assert nesting_cells(cells_at(-6_013_500.0, 1_738_100.0), 10).transform[0] == -6_014_000.0

    def test_from_the_corner_where_the_cells_are_on_no_lattice(self):
        assert nesting_cells(cells_at(33.0, 71.0), 10).transform[::3] == (33.0, 71.0)

    def test_system_and_name_are_kept(self):
        found = nesting_cells(cells_at(0.0, 0.0), 5)
        assert (found.crs_wkt, found.name, found.cell_width, found.values.shape) == (
            "a system",
            "people",
            500.0,
            (5, 7),
        )

    @given(st.integers(-100_000, 100_000), st.integers(-100_000, 100_000), st.sampled_from([2, 4, 10]),
           st.integers(1, 40), st.integers(1, 40))  # fmt: skip
    def test_every_cell_lies_in_one(self, west, north, count, rows, columns):
        fine = cells_at(100.0 * west, 100.0 * north, rows=rows, columns=columns)
        coarse = nesting_cells(fine, count)
        assert nests_in(fine, coarse)
        left, bottom, right, top = coarse.bounds
        assert left <= fine.bounds[0] < left + coarse.cell_width and top - coarse.cell_height < fine.bounds[3] <= top
        assert (
            right - coarse.cell_width < fine.bounds[2] <= right
            and bottom <= fine.bounds[1] < bottom + coarse.cell_height
        )
