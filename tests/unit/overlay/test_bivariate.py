"""Two figures crossed: codes, the worst corner, and what cannot be divided."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.overlay.bivariate import Axis, bivariate_classes, require_limits

NAN = np.nan


def rate(values, limits="", worse="low") -> Axis:
    return Axis(values, "rate", "towns", "Change (% a year)", limits, "X_BREAKS", worse)


def minutes(values, limits="", worse="high") -> Axis:
    return Axis(values, "min", "towns", "Minutes", limits, "Y_BREAKS", worse)


def test_the_code_is_the_pair_of_classes():
    found = bivariate_classes(rate([-2, -1, 0, 0.5, NAN], "-1,0"), minutes([70, 60, 30, NAN, 10], "30,60"))
    np.testing.assert_array_equal(found.x.numbers, [1, 1, 2, 3, NAN])
    np.testing.assert_array_equal(found.y.numbers, [3, 2, 1, NAN, 1])
    np.testing.assert_array_equal(found.codes, [13, 12, 21, NAN, NAN])
    assert str(found.notes[0]) == (
        "2 units are in no class: Change (% a year) is unknown in 1 of them, Minutes in 1."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("x_worse", "y_worse", "worst"),
    [("low", "high", [13]), ("high", "high", [33]), ("low", "low", [11]), ("high", "low", [31])],
)
def test_the_worst_corner_never_renumbers_the_classes(x_worse, y_worse, worst):
    x, y = (v.ravel() for v in np.meshgrid([-2, -0.5, 1], [10, 45, 90]))
    found = bivariate_classes(rate(x, "-1,0", x_worse), minutes(y, "30,60", y_worse))
    assert found.codes[found.worst].tolist() == worst
    assert sorted(found.codes) == [11, 12, 13, 21, 22, 23, 31, 32, 33]


@pytest.mark.parametrize("classes", [2, 3, 4])
@pytest.mark.parametrize("breaks", ["quantile", "jenks"])
def test_both_axes_get_as_many_classes(classes, breaks):
    values = np.arange(20.0)
    found = bivariate_classes(rate(values), minutes(values**2), classes, breaks)
    assert found.x.count == found.y.count == classes
    assert set(found.x.numbers) == set(found.y.numbers) == set(range(1, classes + 1))
    assert found.notes == ()


def test_given_limits_go_before_those_found():
    found = bivariate_classes(rate([-2, -0.5, 1]), minutes([1, 2, 3], "30,60"))
    assert found.y.limits.tolist() == [30, 60]
    assert found.y.numbers.tolist() == [1, 1, 1]
    assert str(found.notes[-1]) == (
        "No unit is in class 2, 3 of Minutes: no value lies there, or too many are equal."
    )  # fmt: skip


def test_a_figure_is_divided_by_all_its_known_values():
    """Also by those of units whose other figure is unknown: the thirds of x are thirds of x."""
    found = bivariate_classes(rate([1, 2, 3, 4]), minutes([1, 2, NAN, NAN]), 2)
    assert found.x.limits.tolist() == [2.5]
    np.testing.assert_array_equal(found.codes, [11, 12, NAN, NAN])


def test_ranges_of_classes_are_open_at_both_ends():
    x = bivariate_classes(rate([-2, 0, 2], "-1,0"), minutes([1, 2, 3])).x
    np.testing.assert_array_equal(x.range_of(1), [NAN, -1])
    np.testing.assert_array_equal(x.range_of(2), [-1, 0])
    np.testing.assert_array_equal(x.range_of(3), [0, NAN])
    np.testing.assert_array_equal(x.range_of(NAN), [NAN, NAN])


@pytest.mark.parametrize("breaks", ["quantile", "jenks"])
@pytest.mark.parametrize(("values", "found"), [([1, 1, 2, NAN], 2), ([NAN] * 4, 0), ([7] * 4, 1)])
def test_fewer_values_than_classes_are_refused(breaks, values, found):
    with pytest.raises(InputError) as error:
        bivariate_classes(rate(values), minutes([1, 2, 3, 4]), 3, breaks)
    assert str(error.value) == (
        f"Layer 'towns', field 'rate' has {found} different known {'value' if found == 1 else 'values'}, too few for "
        "3 classes. Ask for fewer classes (CLASSES), or fix the limits (X_BREAKS)."
    )


def test_fixed_limits_need_no_variety():
    found = bivariate_classes(rate([NAN, 5], "-1,0"), minutes([NAN, 5], "30,60"), 3, "fixed")
    np.testing.assert_array_equal(found.codes, [NAN, 31])


@pytest.mark.parametrize(
    ("x", "y", "parameter"), [("", "30,60", "X_BREAKS"), ("-1,0", "", "Y_BREAKS"), ("", "", "X_BREAKS")]
)
def test_fixed_classes_without_limits_are_refused(x, y, parameter):
    with pytest.raises(InputError, match=f"Fixed classes were asked for, but {parameter} is empty") as error:
        require_limits(rate([], x), minutes([], y), 3, "fixed")
    assert "Give 2 increasing numbers" in str(error.value)


FIGURES = st.lists(st.tuples(*[st.one_of(st.just(NAN), st.floats(-1e4, 1e4))] * 2), min_size=6, max_size=25)


@settings(max_examples=50)
@given(FIGURES, st.integers(2, 4), st.sampled_from(["quantile", "jenks"]), st.randoms())
def test_codes_decode_to_the_pair_and_ignore_the_order(units, classes, breaks, random):
    x, y = np.array(units).T
    if any(np.unique(v[~np.isnan(v)]).size < classes for v in (x, y)):
        return
    found = bivariate_classes(rate(x), minutes(y), classes, breaks)
    known = ~np.isnan(found.codes)
    np.testing.assert_array_equal(known, ~np.isnan(x) & ~np.isnan(y))
    np.testing.assert_array_equal(found.codes[known] // 10, found.x.numbers[known])
    np.testing.assert_array_equal(found.codes[known] % 10, found.y.numbers[known])
    order = list(range(len(units)))
    random.shuffle(order)
    again = bivariate_classes(rate(x[order]), minutes(y[order]), classes, breaks)
    np.testing.assert_array_equal(again.codes, found.codes[order])
