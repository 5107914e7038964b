"""Two states compared: verdicts with a margin, new and lost access, classes of colour, and effects that add up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.scenarios import (
    colour_classes,
    compare,
    effects,
    mean_where,
    person_minutes,
    rows_by_id,
)
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")
minutes = st.one_of(st.floats(0, 120), st.none(), st.just(-1.0))  # none: out of reach; -1: unknown
states = st.lists(st.tuples(minutes, minutes), min_size=1, max_size=12)


def times(drawn: list) -> Times:
    return Times.of([NAN if one in (None, -1.0) else one for one in drawn], [one is None for one in drawn])


class TestVerdicts:
    def test_the_margin_itself_is_the_same(self):
        change = compare(Times.of([10.0] * 5), Times.of([9.5, 9.4, 10.5, 10.6, 10.0]))
        assert change.verdict.tolist() == ["same", "gain", "same", "lose", "same"]

    def test_without_a_margin_any_change_counts(self):
        assert compare(Times.of([10.0]), Times.of([10.0001]), 0.0).verdict.tolist() == ["lose"]

    def test_a_way_that_opens_is_a_gain_and_one_that_ends_a_loss_without_minutes(self):
        change = compare(times([None, 10.0, None]), times([10.0, None, None]))
        assert change.verdict.tolist() == ["gain", "lose", "same"] and np.isnan(change.delta).all()
        assert change.new_access.tolist() == [True, False, False]
        assert change.lost_access.tolist() == [False, True, False]

    def test_what_is_unknown_in_either_state_has_no_verdict(self):
        change = compare(times([-1.0, 10.0, -1.0]), times([10.0, -1.0, None]))
        assert change.verdict.tolist() == ["unknown"] * 3

    def test_a_negative_margin_is_refused(self):
        with pytest.raises(InputError, match="EPS must not be negative, but is -1"):
            compare(Times.of([1.0]), Times.of([1.0]), -1.0)

    @given(states)
    def test_there_and_back_are_opposites(self, drawn):
        before, after = (times(list(side)) for side in zip(*drawn, strict=True))
        there, back = compare(before, after), compare(after, before)
        opposite = {"gain": "lose", "lose": "gain", "same": "same", "unknown": "unknown"}
        assert [opposite[verdict] for verdict in there.verdict] == back.verdict.tolist()
        assert np.array_equal(there.delta, -back.delta, equal_nan=True)
        assert np.array_equal(there.newly_within(30), back.newly_beyond(30))


class TestThresholds:
    def test_the_threshold_itself_is_within(self):
        change = compare(Times.of([30.0, 30.1, 45.0]), Times.of([30.1, 30.0, 50.0]))
        assert change.newly(30.0) == ["beyond", "within", None]

    def test_new_access_within_it_and_lost_access_count(self):
        change = compare(times([None, None, 20.0, 50.0]), times([20.0, 50.0, None, None]))
        assert change.newly(30.0) == ["within", None, "beyond", None]

    def test_the_unknown_is_neither(self):
        assert compare(times([-1.0, 50.0]), times([10.0, -1.0])).newly(30.0) == [None, None]


class TestColours:
    def test_a_change_of_exactly_a_break_is_below_it(self):
        change = compare(Times.of([20.0] * 7), Times.of([21.0, 21.1, 25.0, 25.1, 35.1, 4.9, 19.0]))
        assert colour_classes(change).tolist() == [0, 1, 1, 2, 3, -3, 0]

    def test_access_that_opens_or_ends_has_the_outermost_class(self):
        change = compare(times([None, 5.0, None, -1.0]), times([5.0, None, None, 5.0]))
        assert colour_classes(change)[:3].tolist() == [-3, 3, 0] and np.isnan(colour_classes(change)[3])

    def test_breaks_are_the_users(self):
        assert colour_classes(compare(Times.of([20.0]), Times.of([31.0])), (10.0,)).tolist() == [1]


class TestEffects:
    def test_plan_people_and_both(self):
        found = effects(compare(Times.of([10.0]), Times.of([15.0])), np.array([100.0]), np.array([80.0]))
        assert found == (500.0, -200.0, -100.0)

    @given(st.lists(st.tuples(*[st.integers(0, 100)] * 4), min_size=1, max_size=10))
    def test_they_add_up_to_the_change_of_all_minutes(self, rows):
        before, after, people, later = (np.array(side, dtype=float) for side in zip(*rows, strict=True))
        found = effects(compare(Times.of(before), Times.of(after)), people, later)
        assert sum(found) == pytest.approx((later * after).sum() - (people * before).sum(), abs=1e-9)

    def test_units_of_which_anything_is_unknown_are_left_out(self):
        change = compare(Times.of([10.0, 10.0, NAN]), Times.of([15.0, 15.0, 15.0]))
        assert effects(change, np.array([1.0, NAN, 5.0]), np.array([1.0, 5.0, 5.0])) == (5.0, 0.0, 0.0)

    def test_person_minutes_of_units(self):
        assert person_minutes(compare(Times.of([10.0]), Times.of([15.0])), np.array([8.0])).tolist() == [40.0]


def test_a_mean_of_chosen_people():
    assert mean_where(np.array([10.0, 30.0, NAN]), np.array([1.0, 3.0, 9.0]), np.array([True, True, True])) == 25.0
    assert np.isnan(mean_where(np.array([10.0]), np.array([1.0]), np.array([False])))


class TestRowsOfTables:
    def test_units_find_their_rows(self):
        assert rows_by_id(["b", "a", "x"], ["a", "c", "b"], "after").tolist() == [1, -1, 0]

    def test_codes_that_lost_their_zeros_are_found(self):
        assert rows_by_id(["2", "10", "1"], ["01", "02", "10", "11"], "after").tolist() == [2, 0, 1, -1]

    def test_a_table_of_other_units_is_refused(self):
        with pytest.raises(InputError, match="Table 'after' holds none of the units; its codes are such as 'x'"):
            rows_by_id(["x", "y"], ["01", "02"], "after")

    def test_a_unit_twice_is_refused(self):
        with pytest.raises(InputError, match="Table 'after' holds unit 'a' twice"):
            rows_by_id(["a", "a"], ["a"], "after")
