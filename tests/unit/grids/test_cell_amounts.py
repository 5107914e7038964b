"""Amounts of cells: signs of "no data" are found and counted, densities become amounts, and nothing else is touched."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.grids.cell_amounts import FLAGS, CellAmounts

KILOMETRE = (0.0, 1000.0, 0.0, 0.0, 0.0, -1000.0)


def grid(values, dtype=np.float64, place=KILOMETRE, **options):
    return Grid(np.array(values, dtype=dtype), place, name="people", **options)


def test_flags_are_unknown_and_counted_over_all_blocks():
    amounts = CellAmounts()
    first = amounts.of(grid([[4.0, -200.0], [-200.0, np.nan]])).values
    assert np.array_equal(first, [[4.0, np.nan], [np.nan, np.nan]], equal_nan=True)
    amounts.of(grid([[-200, -9999]], np.int32))
    assert dict(amounts.flags) == {-200.0: 3, -9999.0: 1}
    said = [str(note) for note in amounts.notes("GHS_POP")]
    assert "'GHS_POP' holds -9999 in 1 cell" in said[0] and "-200 in 3 cells" in said[1]


def test_the_lowest_number_of_32_bits_is_a_flag():
    lowest = np.finfo(np.float32).min
    assert np.isnan(CellAmounts().of(grid([[lowest]], np.float32)).values).all()
    assert np.isnan(CellAmounts().of(grid([[-3.4e38]], np.float32)).values).all()


def test_declared_no_data_is_no_flag():
    amounts = CellAmounts()
    assert np.isnan(amounts.of(grid([[-99999.0]], nodata=-99999.0)).values).all()
    assert not amounts.flags and amounts.notes("x") == []


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.uint16])
def test_the_user_may_name_more(dtype):
    amounts = CellAmounts([65535.0, "n.d."])
    assert np.array_equal(amounts.of(grid([[7, 65535]], dtype)).values, [[7.0, np.nan]], equal_nan=True)
    assert dict(amounts.flags) == {65535.0: 1}


def test_a_number_that_32_bits_round_is_found():
    assert dict(CellAmounts([-9999.9]).flags) == {}
    amounts = CellAmounts([-9999.9])
    assert np.isnan(amounts.of(grid([[-9999.9]], np.float32)).values).all()


def test_other_negative_numbers_are_refused_by_name():
    with pytest.raises(InputError) as caught:
        CellAmounts().of(grid([[5.0, -3.25, -17.0, -200.0]]))
    assert "'people'" in str(caught.value) and "-17, -3.25" in str(caught.value)
    assert "NODATA_VALUES" in str(caught.value)


def test_densities_become_amounts_by_the_area_of_the_cell():
    half = grid([[10.0, np.nan]], place=(0.0, 500.0, 0.0, 0.0, 0.0, -1000.0))
    assert np.array_equal(CellAmounts(per_km2=True).of(half).values, [[5.0, np.nan]], equal_nan=True)
    degrees = grid([[1.0], [1.0]], place=(0.0, 1.0, 0.0, 61.0, 0.0, -1.0), is_geographic=True)
    found = CellAmounts(per_km2=True).of(degrees).values
    assert found.ravel().tolist() == pytest.approx([111.42 * 54.96, 111.40 * 56.64], rel=1e-3)  # km


@given(st.lists(st.one_of(st.floats(0, 1e9), st.sampled_from(FLAGS), st.just(np.nan)), min_size=1, max_size=30))
def test_what_is_known_stays_and_the_rest_is_counted(values):
    amounts = CellAmounts()
    found = amounts.of(grid([values])).values[0]
    known = [value for value in values if value >= 0]
    assert found[np.isfinite(found)].tolist() == known
    assert sum(amounts.flags.values()) == sum(value < 0 for value in values)
