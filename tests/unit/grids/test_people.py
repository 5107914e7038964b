"""People on cells: unknown stays unknown, and what cannot be is refused with the raster's name."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.grids.people import people_of_cells, stored_people, without_negatives


def grid(values, dtype=np.float64):
    return Grid(np.array(values, dtype=dtype), (0.0, 100.0, 0.0, 0.0, 0.0, -100.0), "", -1.0, name="people")


def test_what_means_unknown_is_nan():
    assert np.array_equal(people_of_cells(grid([[3, -1]])), [[3.0, np.nan]], equal_nan=True)


def test_a_negative_number_is_refused():
    with pytest.raises(InputError, match="'people' holds a negative number of people: -5"):
        people_of_cells(grid([[3, -5]]))


def test_the_precision_of_the_file_is_kept():
    assert stored_people(grid([[3, -1]], np.float32)).dtype == np.float32
    assert stored_people(grid([[3, -1]], np.int32)).dtype == np.float64


def test_a_raster_without_data_is_refused():
    with pytest.raises(InputError, match="'people' has no cell with data"):
        stored_people(grid([[-1, -1]]))


def test_what_is_added_up_is_not_negative():
    kept = grid([[0, 3], [-1, 2]])
    assert without_negatives(kept) is kept
    with pytest.raises(InputError, match="'people' holds negative numbers, such as -200"):
        without_negatives(grid([[5, -200]]))
    assert without_negatives(grid([[-1.0]])).values.shape == (1, 1)
