"""Driving times by time of day: which row holds for which line, and tables that cannot be read."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.traffic import TrafficFactors, read_factors
from urban_rural_linkages.core.errors import InputError

CLASSES = ["primary", "*", "Secondary", "primary", None]
PERIODS = ["8:00", "8:00", "8:00", "14:00", "14:00"]
FACTORS = np.array([1.8, 1.1, 1.4, 1.2, 1.05])


def read(period="8:00", classes=CLASSES, periods=PERIODS, factors=FACTORS):
    return read_factors(classes, periods, np.asarray(factors, dtype=float), period, "traffic")


def test_each_period_has_its_own_rows():
    assert read() == TrafficFactors("8:00", {"primary": 1.8, "secondary": 1.4}, 1.1)
    assert read(" 14:00 ") == TrafficFactors("14:00", {"primary": 1.2}, 1.05)


def test_a_table_of_one_period_needs_no_name():
    assert read("", CLASSES[:3], PERIODS[:3], FACTORS[:3]).period == "8:00"
    assert read("", CLASSES[:3], None, FACTORS[:3]) == TrafficFactors("", {"primary": 1.8, "secondary": 1.4}, 1.1)


def test_without_classes_one_factor_holds_for_all_roads():
    found = read("night", None, ["day", "night"], [1.3, 0.9])
    assert found.of_lines(["primary", None], 2).tolist() == [0.9, 0.9]
    assert found.of_lines(None, 3).tolist() == [0.9] * 3


def test_lines_take_the_factor_of_their_class():
    lines = ["primary", "PRIMARY ", "track", None, "track;secondary", "primary;secondary"]
    assert read().of_lines(lines, 6).tolist() == [1.8, 1.8, 1.1, 1.1, 1.4, 1.8]
    slowed = read().slow(np.array([90.0, np.nan]), ["primary", "primary"])
    assert slowed.tolist() == pytest.approx([50, np.nan], nan_ok=True)
    assert TrafficFactors("x", {"primary": 2.0}).of_lines(lines, 6).tolist() == [2, 2, 1, 1, 1, 2]


def test_classes_that_no_line_has_are_told():
    assert read().unmatched(["primary", "secondary;track"]) == []
    assert [note.values["classes"] for note in read().unmatched(["primary"])] == ["secondary"]
    assert [note.values["classes"] for note in read().unmatched(None)] == ["primary, secondary"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"period": "20:00"}, "has these periods: 14:00, 8:00"),
        ({"period": ""}, "has these periods"),
        ({"factors": [1.8, 0.0, 1.4, 1.2, 1.05]}, "row 2: the factor must be"),
        ({"factors": [1.8, np.nan, 1.4, 1.2, 1.05]}, "row 2: the factor must be"),
        ({"factors": [1.8, 1.0, np.inf, 1.2, 1.05]}, "row 3: the factor must be"),
        ({"classes": ["primary", "*", "PRIMARY", "x", "y"]}, "row 3: the class 'primary' comes twice"),
        ({"classes": ["primary", "*", None, "x", "y"]}, r"row 3: the class '\*' comes twice"),
        ({"classes": [], "periods": [], "factors": []}, "has no rows"),
    ],
)
def test_tables_that_cannot_be_read_are_refused(more, said):
    with pytest.raises(InputError, match=said):
        read(**more)


def test_a_fault_in_another_period_is_not_of_this_one():
    assert read("14:00", factors=[np.nan, 1.1, 1.4, 1.2, 1.05]).by_class == {"primary": 1.2}
