"""Limits of classes: against hand-computed cases, an exhaustive search, and what must hold for any figure."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.overlay.class_breaks import (
    class_numbers,
    distinct_values,
    fixed_breaks,
    natural_breaks,
    quantile_breaks,
    shown_decimals,
)
from urban_rural_linkages.core.progress import NullProgress

NAN = np.nan


def deviations(values: np.ndarray, limits) -> float:
    """The sum of squared deviations from the means of the classes."""
    numbers = class_numbers(values, limits)
    return sum(((part - part.mean()) ** 2).sum() for part in (values[numbers == n] for n in np.unique(numbers)))


def least_deviations(values: np.ndarray, classes: int) -> float:
    """The same for the best of all divisions, found by trying every one."""
    distinct = np.unique(values)
    return min(deviations(values, limits) for limits in combinations(distinct[:-1], classes - 1))


class TestQuantiles:
    def test_thirds_of_seven(self):
        """Positions 2 and 4 of 0 to 6: the third and the fifth value, each in the class below."""
        limits = quantile_breaks([7, 6, 5, 4, 3, 2, 1], 3)
        assert limits.tolist() == [3, 5]
        assert class_numbers([1, 2, 3, 4, 5, 6, 7], limits).tolist() == [1, 1, 1, 2, 2, 3, 3]

    def test_quarters_between_values_are_interpolated(self):
        assert quantile_breaks([10, 20, 30, 40], 4).tolist() == [17.5, 25, 32.5]

    def test_the_unknown_do_not_count(self):
        assert quantile_breaks([NAN, 1, 2, NAN, 3], 2).tolist() == [2]

    def test_equal_values_stay_together_and_may_leave_a_class_empty(self):
        """Most units have a service of their own: 0 minutes."""
        minutes = np.array([0] * 8 + [10, 20])
        limits = quantile_breaks(minutes, 3)
        assert limits.tolist() == [0, 0]
        assert class_numbers(minutes, limits).tolist() == [1] * 8 + [3, 3]

    @pytest.mark.parametrize("count", range(3, 40))
    def test_thirds_are_of_as_many_units_each_where_all_differ(self, count):
        numbers = class_numbers(np.arange(count), quantile_breaks(np.arange(count), 3))
        sizes = [int((numbers == n).sum()) for n in (1, 2, 3)]
        assert max(sizes) - min(sizes) <= 1


class TestNaturalBreaks:
    def test_limits_lie_below_the_gaps(self):
        assert natural_breaks([4, 5, 9, 10, 1, 2], 3).tolist() == [2, 5]
        assert natural_breaks([1, 2, 3, 20, 21, 50], 3).tolist() == [3, 21]

    def test_two_classes_by_hand(self):
        """{0, 1} and {4, 6}: 0.5 + 2 = 2.5; {0} and the rest: 12.67; {0, 1, 4} and {6}: 8.67."""
        values = np.array([6.0, 0.0, 4.0, 1.0])
        assert natural_breaks(values, 2).tolist() == [1]
        assert deviations(values, [1]) == 2.5

    def test_equal_values_weigh_as_many_as_they_are(self):
        """One 5 joins the 6; ten of them are worth a class of their own."""
        assert natural_breaks([0, 1, 5, 6], 2).tolist() == [1]
        assert natural_breaks([4] * 10 + [5] * 10 + [7], 2).tolist() == [4]
        assert natural_breaks([4, 5, 7], 2).tolist() == [5]

    def test_of_equally_good_divisions_the_lowest_limits(self):
        assert natural_breaks([0, 1, 2], 2).tolist() == [0]

    def test_as_many_classes_as_values(self):
        assert natural_breaks([3, 1, 2, 2], 3).tolist() == [1, 2]

    def test_a_mean_far_from_zero_costs_no_accuracy(self):
        """Coordinates in metres: squares of 4e6 would drown differences of 1."""
        near = np.array([0, 1, 2, 10, 11, 30, 31, 33])
        assert (natural_breaks(near + 4e6, 3) - 4e6).tolist() == natural_breaks(near, 3).tolist() == [2, 11]

    def test_one_class_has_no_limit(self):
        assert natural_breaks([1, 2, 3], 1).tolist() == []

    @settings(max_examples=50)
    @given(st.lists(st.integers(-20, 20), min_size=4, max_size=11), st.integers(2, 4))
    def test_no_division_is_better(self, values, classes):
        values = np.array(values, dtype=float)
        if distinct_values(values) < classes:
            return
        limits = natural_breaks(values, classes)
        assert (np.diff(limits) > 0).all()
        assert set(limits) <= set(values)
        assert deviations(values, limits) == pytest.approx(least_deviations(values, classes), abs=1e-9)

    @settings(max_examples=20)
    @given(st.integers(0, 10_000))
    def test_large_layers_against_the_plain_dynamic_programme(self, seed):
        """The rounds of halving against a loop over every start, on values with ties."""
        values = np.round(np.random.default_rng(seed).lognormal(2, 1, 120), 1)
        limits = natural_breaks(values, 4)
        assert deviations(values, limits) == pytest.approx(plain_programme(np.sort(values), 4))

    def test_the_municipalities_of_spain_in_no_time(self):
        import time

        values = np.random.default_rng(1).lognormal(6, 2, 8100)
        start = time.process_time()
        limits = natural_breaks(values, 4)
        assert time.process_time() - start < 0.5
        np.testing.assert_array_equal(natural_breaks(values[::-1], 4), limits)

    def test_it_can_be_cancelled(self):
        class Impatient(NullProgress):
            def cancelled(self) -> bool:
                return True

        with pytest.raises(Cancelled):
            natural_breaks([1, 2, 3], 2, Impatient())


def plain_programme(values: np.ndarray, classes: int) -> float:
    """Fisher's dynamic programme as it is written down: every start for every end."""
    size = len(values)
    cost = np.zeros((size, size))
    for first in range(size):
        for last in range(first, size):
            part = values[first : last + 1]
            cost[first, last] = ((part - part.mean()) ** 2).sum()
    best = cost[0]
    for number in range(1, classes):
        best = np.array([
            min((best[j - 1] + cost[j, i] for j in range(number, i + 1)), default=np.inf) for i in range(size)
        ])  # fmt: skip
    return float(best[-1])


class TestFixed:
    def test_they_are_read(self):
        assert fixed_breaks("-1, 0", 3, "X_BREAKS").tolist() == [-1, 0]

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("30", "Y_BREAKS is '30', but 3 classes have 2 limits between them"),
            ("30,45,60", "Y_BREAKS is '30,45,60', but 3 classes have 2 limits"),
            ("60,30", "Y_BREAKS must increase from one number to the next, but is '60,30'"),
            ("30,30", "Y_BREAKS must increase"),
            ("30;60", "Y_BREAKS must be plain numbers with commas between them, but is '30;60'"),
        ],
    )
    def test_what_cannot_be_used_is_refused(self, text, sentence):
        with pytest.raises(InputError) as error:
            fixed_breaks(text, 3, "Y_BREAKS")
        assert sentence in str(error.value) and error.value.hint


class TestClassNumbers:
    def test_a_class_includes_its_upper_limit(self):
        found = class_numbers([-1.5, -1, -0.999, 0, 0.001, NAN], [-1, 0])
        np.testing.assert_array_equal(found, [1, 1, 2, 2, 3, NAN])

    def test_values_beyond_all_limits_have_a_class(self):
        assert class_numbers([-1e9, 1e9], [30, 60]).tolist() == [1, 3]


@pytest.mark.parametrize(
    ("limits", "decimals"),
    [([12.5], 1), ([30, 60], 0), ([-1.3042, 0.2191], 2), ([0, 0], 0), ([1234.56, 98765.4], 0), ([0.001, 0.002], 3),
     ([100.0, 100.2], 1), ([], 0), ([1e-9, 2e-9], 6)],
)  # fmt: skip
def test_limits_are_written_with_as_few_decimals_as_will_do(limits, decimals):
    assert shown_decimals(limits) == decimals


FIGURES = st.lists(st.one_of(st.just(NAN), st.floats(-1e6, 1e6)), min_size=5, max_size=30)


@settings(max_examples=50)
@given(FIGURES, st.integers(2, 4), st.sampled_from([quantile_breaks, natural_breaks]), st.randoms())
def test_every_known_value_lies_within_its_class(values, classes, find, random):
    values = np.array(values)
    if distinct_values(values) < classes:
        return
    limits = find(values, classes)
    numbers = class_numbers(values, limits)
    edges = np.concatenate(([-np.inf], limits, [np.inf]))
    known = ~np.isnan(values)
    assert np.isnan(numbers[~known]).all()
    position = numbers[known].astype(int)
    assert (edges[position - 1] < values[known]).all() and (values[known] <= edges[position]).all()
    order = np.argsort(values[known])
    assert (np.diff(position[order]) >= 0).all(), "a higher value is never in a lower class"
    shuffled = values.tolist()
    random.shuffle(shuffled)
    np.testing.assert_array_equal(find(np.array(shuffled), classes), limits)
