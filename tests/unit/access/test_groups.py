"""Groups of people as sums of fields."""

import numpy as np
import pytest

from urban_rural_linkages.core.access.groups import group_populations, parse_groups
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
