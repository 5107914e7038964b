"""What became of cells: every class and limit worked out by hand, and what must hold of any two grids."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.grids import grid_change as module
from urban_rural_linkages.core.grids.grid_change import UNKNOWN, CellChange, grid_change

NAN = np.nan
EMPTY, ABANDONED, LOSING, STABLE, GAINING, NEW = CellChange

people = st.one_of(st.just(NAN), st.just(0.0), st.floats(0.0, 5000.0, width=32))
pairs = st.tuples(*[arrays(np.float64, (4, 3), elements=people)] * 2)


def one(start: float, end: float, years: int = 20, **limits) -> int:
    """Return the class of a single cell."""
    found = grid_change(np.array([[start]]), np.array([[end]]), 2000, 2000 + years, **limits)
    return int(found.classes[0, 0])


class TestClasses:
    def test_the_codes_are_for_ever(self):
        assert [(code.name, int(code)) for code in CellChange] == [
            ("EMPTY", 0), ("ABANDONED", 1), ("LOSING", 2), ("STABLE", 3), ("GAINING", 4), ("NEW", 5)
        ]  # fmt: skip
        assert UNKNOWN == 255

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            (0.0, 0.0, EMPTY),
            (0.4, 0.9, EMPTY),  # fractions of a person, as grids that share people out hold them
            (10.0, 0.0, ABANDONED),
            (10.0, 0.99, ABANDONED),
            (0.99, 10.0, NEW),
            (0.0, 1.0, NEW),  # one person is inhabited
            (1.0, 1.0, STABLE),
            (1368.0, 783.0, LOSING),  # Alía: -2.75 % a year
            (51056.0, 59424.0, GAINING),  # Mérida: 0.76 % a year
            (100.0, 91.0, STABLE),  # -0.47 %
            (100.0, 90.0, LOSING),  # -0.53 %
            (100.0, 110.0, STABLE),  # 0.48 %
            (100.0, 111.0, GAINING),  # 0.52 %
            (NAN, 10.0, UNKNOWN),
            (10.0, NAN, UNKNOWN),
            (NAN, NAN, UNKNOWN),
        ],
    )
    def test_over_twenty_years(self, start, end, expected):
        assert one(start, end) == expected

    def test_the_limit_itself_is_a_loss_or_a_gain(self):
        assert (one(1000, 995, 1), one(1000, 1005, 1)) == (LOSING, GAINING)
        assert (one(1000, 996, 1), one(1000, 1004, 1)) == (STABLE, STABLE)

    def test_the_rate_is_that_of_a_year(self):
        assert (one(1000, 980, 1), one(1000, 980, 5)) == (LOSING, STABLE)

    def test_what_did_not_change_is_stable_at_a_limit_of_nothing(self):
        assert [one(100, end, stable_pct=0.0) for end in (99, 100, 101)] == [LOSING, STABLE, GAINING]

    def test_inhabited_from_anybody_on(self):
        assert [one(*cell, min_pop=0.0) for cell in ((0, 0), (0.01, 0), (0, 0.01))] == [EMPTY, ABANDONED, NEW]

    def test_another_threshold(self):
        assert (one(4, 6, min_pop=5), one(6, 4, min_pop=5), one(4, 4, min_pop=5)) == (NEW, ABANDONED, EMPTY)


class TestFigures:
    START = np.array([[100.0, 10.0, 0.5], [0.0, NAN, 40.0]])
    END = np.array([[80.0, 0.0, 0.7], [30.0, 7.0, NAN]])

    def test_difference_and_per_cent(self):
        found = grid_change(self.START, self.END, 2001, 2021)
        np.testing.assert_allclose(found.change, [[-20.0, -10.0, 0.2], [30.0, NAN, NAN]], atol=1e-12)
        np.testing.assert_array_equal(found.relative, np.float32([[-20.0, -100.0, NAN], [NAN, NAN, NAN]]))
        assert found.relative.dtype == np.float32 and found.classes.dtype == np.uint8

    def test_only_cells_known_at_both_dates_are_summed(self):
        found = grid_change(self.START, self.END, 2001, 2021)
        assert found.population_start == pytest.approx(110.5)
        assert found.population_end == pytest.approx(110.7)
        assert found.cells == (1, 1, 1, 0, 0, 1)

    def test_nothing_known_at_all(self):
        found = grid_change(np.full((2, 2), NAN), np.zeros((2, 2)), 2001, 2021)
        assert found.cells == (0,) * 6 and found.population_end == 0.0

    def test_a_nodata_value_that_slipped_through_as_nan_is_never_a_person(self):
        start, end = np.array([[50.0, NAN]]), np.array([[NAN, 60.0]])
        found = grid_change(start, end, 2001, 2021)
        assert (found.population_start, found.population_end) == (0.0, 0.0)
        assert np.isnan(found.change).all()


class TestRefusals:
    CELL = np.ones((1, 1))

    def test_years_out_of_order(self):
        with pytest.raises(InputError, match="end year 2001 is not after the start year 2021"):
            grid_change(self.CELL, self.CELL, 2021, 2001)

    @pytest.mark.parametrize("limits", [{"min_pop": -1.0}, {"min_pop": NAN}, {"stable_pct": -0.1}, {"stable_pct": 100}])
    def test_limits_that_are_none(self, limits):
        with pytest.raises(InputError, match=r"cannot be .*Give a number"):
            grid_change(self.CELL, self.CELL, 2001, 2021, **limits)

    def test_grids_of_different_shape(self):
        with pytest.raises(ValueError, match="do not lie on"):
            grid_change(self.CELL, np.ones((2, 1)), 2001, 2021)

    def test_it_stops_when_told_to(self, monkeypatch):
        class Impatient:
            asked = 0

            def report(self, fraction):
                assert 0 <= fraction < 1

            def cancelled(self):
                self.asked += 1
                return self.asked > 2

        monkeypatch.setattr(module, "_CELLS_AT_ONCE", 3)
        with pytest.raises(Cancelled):
            grid_change(np.ones((9, 3)), np.ones((9, 3)), 2001, 2021, progress=Impatient())


class TestProperties:
    @settings(max_examples=50)
    @given(pairs)
    def test_the_classes_part_the_known_cells(self, pair):
        found = grid_change(*pair, 2001, 2021)
        known = ~(np.isnan(pair[0]) | np.isnan(pair[1]))
        assert sum(found.cells) == known.sum()
        np.testing.assert_array_equal(found.classes == UNKNOWN, ~known)

    @settings(max_examples=50)
    @given(pairs)
    def test_the_sum_of_the_change_is_the_change_of_the_sums(self, pair):
        found = grid_change(*pair, 2001, 2021)
        expected = found.population_end - found.population_start
        assert np.nansum(found.change) == pytest.approx(expected, rel=1e-6, abs=1e-6)

    @settings(max_examples=50)
    @given(pairs, st.sampled_from([0.5, 2.0, 8.0]))
    def test_twice_the_people_change_by_twice_as_many(self, pair, factor):
        plain = grid_change(*pair, 2001, 2021)
        scaled = grid_change(*(factor * grid for grid in pair), 2001, 2021, min_pop=factor)
        np.testing.assert_array_equal(scaled.change, factor * plain.change)
        np.testing.assert_array_equal(scaled.classes, plain.classes)

    @settings(max_examples=50)
    @given(pairs)
    def test_backwards_in_time_abandoned_is_new(self, pair):
        there, back = grid_change(*pair, 2001, 2021), grid_change(*pair[::-1], 2001, 2021)
        np.testing.assert_array_equal(there.classes == ABANDONED, back.classes == NEW)
        np.testing.assert_array_equal(there.classes == EMPTY, back.classes == EMPTY)
        np.testing.assert_array_equal(there.change, -back.change)

    @settings(max_examples=30)
    @given(pairs, st.integers(1, 13))
    def test_blocks_of_any_size_give_the_same(self, pair, cells):
        whole = grid_change(*pair, 2001, 2021)
        usual, module._CELLS_AT_ONCE = module._CELLS_AT_ONCE, cells
        try:
            cut = grid_change(*pair, 2001, 2021)
        finally:
            module._CELLS_AT_ONCE = usual
        np.testing.assert_array_equal(whole.classes, cut.classes)
        np.testing.assert_array_equal(whole.change, cut.change)

    @settings(max_examples=50)
    @given(pairs)
    def test_the_classes_are_those_of_the_rates(self, pair):
        start, end = pair
        found = grid_change(start, end, 2001, 2021).classes
        both = (start >= 1) & (end >= 1)
        rate = 100 * ((end[both] / start[both]) ** (1 / 20) - 1)
        away_from_limits = np.abs(np.abs(rate) - 0.5) > 1e-9
        expected = np.where(rate <= -0.5, LOSING, np.where(rate >= 0.5, GAINING, STABLE))
        np.testing.assert_array_equal(found[both][away_from_limits], expected[away_from_limits])


def test_people_of_cells_known_at_one_date_alone_are_left_out():
    start, end = np.array([[10.0, 5.0, np.nan]]), np.array([[8.0, np.nan, 7.0]])
    found = grid_change(start, end, 2001, 2021)
    assert found.people_left_out(15.0, 15.04) == (5.0, 7.0)
    np.testing.assert_array_equal(found.known_at_both(end), [[8.0, np.nan, np.nan]])
    assert found.people_left_out(9.99, 8.0) == (0.0, 0.0), "a rounding leaves out nobody"
