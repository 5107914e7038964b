"""Groups of people as sums of fields."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.groups import ages_apart, apportioned_beyond, group_populations, parse_groups
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")
FIELDS = ["total", "w65_69", "w70_74", "m65_69"]


def test_groups_are_read_in_the_order_of_the_text():
    groups = parse_groups("women_65 = w65_69 + w70_74,all=total", FIELDS)
    assert list(groups.items()) == [("women_65", ("w65_69", "w70_74")), ("all", ("total",))]


def test_no_text_is_no_group():
    assert parse_groups("  ", FIELDS) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("women", "must hold pairs"),
        ("a=total,a=w65_69", "names 'a' twice"),
        ("a=total+total", r"group 'a' must be a sum of different fields, but is 'total\+total'"),
        ("a=total+", "must be a sum of different fields"),
        ("a=w65_69+w99", r"fields that layer 'towns' does not have \(w99\). The fields of the layer are: total"),
        ("a=Total", "does not have"),
    ],
)
def test_what_is_no_group(text, said):
    with pytest.raises(InputError, match=said):
        parse_groups(text, FIELDS, layer="towns")


def test_the_sum_of_a_group_is_known_only_where_all_its_fields_are():
    columns = {"total": [9, 8, 7], "w65_69": [1, NAN, 3], "w70_74": [1, 2, 0]}
    sums = group_populations({"women_65": ("w65_69", "w70_74"), "all": ("total",)}, columns)
    np.testing.assert_array_equal(sums["women_65"], [2, NAN, 3])
    np.testing.assert_array_equal(sums["all"], [9, 8, 7])


def test_by_hand():
    """Half of 40 and none of 10."""
    assert apportioned_beyond([40, 10], [50, 0], [100, 80]) == (20.0, 50.0, 0)


def test_what_is_unknown_is_left_out_and_counted():
    """An unknown group, an unknown total and a zone where nobody is counted."""
    found = apportioned_beyond([np.nan, 7, 5, 10], [1, np.nan, 0, 5], [10, 10, 0, 10])
    assert found == (5.0, 10.0, 3)


def test_no_zone_at_all():
    """Nobody, and nothing unknown."""
    assert apportioned_beyond([], [], []) == (0.0, 0.0, 0)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=20))
def test_groups_add_up(zones):
    """Women and men beyond are everybody beyond, where they are everybody."""
    everybody = np.array([total for total, _, _ in zones], dtype=float)
    beyond = everybody * np.array([share for _, share, _ in zones]) / 100
    women = np.floor(everybody * np.array([share for _, _, share in zones]) / 100)
    both = [apportioned_beyond(group, beyond, everybody).beyond for group in (women, everybody - women)]
    assert sum(both) == pytest.approx(beyond.sum(), rel=1e-12, abs=1e-9)


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        (["women 0-14", "men 0-14", "women 80+", "men 80+"],
         [("0-14", "women"), ("0-14", "men"), ("80+", "women"), ("80+", "men")]),
        (["women_65", "men_65", "all"], [("65", "women"), ("65", "men"), ("", "all")]),
        (["population", "women", "pop_65"], [("", "population"), ("", "women"), ("", "pop_65")]),
        (["65", "0-14"], [("", "65"), ("", "0-14")]),
        ([], []),
    ],
)  # fmt: skip
def test_ages_that_several_groups_share_stand_apart(names, apart):
    assert ages_apart(names) == apart
