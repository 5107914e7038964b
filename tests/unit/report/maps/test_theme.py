"""Themes: the class of each value by its style, the unknown and the absent, and what a legend counts."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.report.drawing import Hatch
from urban_rural_linkages.core.report.maps.theme import ABSENT, UNKNOWN, MapClass, UnitTheme, class_numbers

CLASSES = [MapClass(name, f"#{number}00000") for number, name in enumerate(("low", "middle", "high"))]
STYLES = REPOSITORY / "resources" / "styles"
TO = {"kind": "graduated", "classes": [{"to": 10}, {"to": 20}, {}]}
BELOW = {"kind": "graduated", "classes": [{"below": 10}, {"below": 20}, {}]}


def theme(*numbers: int) -> UnitTheme:
    return UnitTheme("Title", CLASSES, np.array(numbers, dtype=np.int64), unknown="no data")


@pytest.mark.parametrize(("style", "expected"), [(TO, [0, 0, 1, 1, 2]), (BELOW, [0, 1, 1, 2, 2])])
def test_a_limit_belongs_to_the_class_that_says_so(style, expected):
    assert class_numbers(style, np.array([9.99, 10.0, 10.01, 20.0, 20.01])).tolist() == expected


@given(st.lists(st.floats(allow_nan=False), min_size=1), st.sampled_from([TO, BELOW]))
def test_higher_values_are_never_in_a_lower_class(values, style):
    assert (np.diff(class_numbers(style, np.sort(values))) >= 0).all()


@given(st.lists(st.floats(allow_nan=True), min_size=1), st.sampled_from([TO, BELOW]))
def test_only_the_unknown_has_no_class(values, style):
    found = class_numbers(style, np.array(values))
    assert ((found == UNKNOWN) == np.isnan(values)).all()


def test_infinite_minutes_are_in_the_last_class():
    assert class_numbers(TO, np.array([np.inf, -np.inf])).tolist() == [2, 0]


def test_limits_of_the_last_class_leave_nothing_out():
    closed = {"kind": "graduated", "classes": [{"to": 10}, {"to": 20}]}
    assert class_numbers(closed, np.array([5.0, 15.0, 99.0])).tolist() == [0, 1, 1]


def test_categories_are_found_by_their_value():
    style = {"kind": "categories", "classes": [{"value": "a"}, {"value": 2}, {"value": None}]}
    assert class_numbers(style, ["a", 2.0, np.int64(2), None, "b"]).tolist() == [0, 1, 1, 2, UNKNOWN]
    assert class_numbers(style, []).tolist() == []


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_an_unknown_number_is_in_no_category(value):
    style = {"kind": "categories", "classes": [{"value": 1}, {"value": 0}]}
    assert class_numbers(style, [value, 1.0]).tolist() == [UNKNOWN, 0]


def test_what_is_absent_is_not_counted_and_what_is_unknown_stands_last():
    found = theme(2, 0, UNKNOWN, ABSENT, 2, ABSENT, UNKNOWN, UNKNOWN)
    assert found.counts() == [1, 0, 2] and found.unknown_count() == 3
    assert [(entry.label, count) for entry, count in found.key_entries()] == [("low", 1), ("high", 2), ("no data", 3)]


def test_a_map_of_nobody_has_no_keys():
    assert theme().key_entries() == [] and theme().counts() == [0, 0, 0]
    assert theme(ABSENT).key_entries() == []


@given(st.lists(st.integers(-2, 2)))
def test_keys_count_every_unit_of_which_the_map_speaks(numbers):
    found = theme(*numbers)
    assert sum(count for _, count in found.key_entries()) == sum(number != ABSENT for number in numbers)
    assert all(count > 0 for _, count in found.key_entries())


def test_the_unknown_is_hatched_and_the_others_have_their_colour():
    assert isinstance(theme(0).fill(UNKNOWN), Hatch)
    assert [theme(0).fill(number) for number in range(3)] == [entry.fill for entry in CLASSES]


@pytest.mark.parametrize("path", sorted(STYLES.glob("*.json")), ids=lambda path: path.stem)
def test_every_style_that_has_limits_uses_all_of_its_classes(path):
    style = json.loads(path.read_text(encoding="utf-8"))
    classes = style.get("classes", [])
    if style["kind"] != "graduated" or not any("to" in entry or "below" in entry for entry in classes):
        return
    limits = np.array([entry.get("to", entry.get("below")) for entry in classes if "to" in entry or "below" in entry])
    between = np.concatenate([[limits[0] - 1], (limits[:-1] + limits[1:]) / 2, [limits[-1] + 1]])
    assert set(class_numbers(style, between).tolist()) == set(range(len(classes)))


def test_a_legend_may_count_people_in_place_of_units():
    counted = UnitTheme("Title", CLASSES, np.array([0, 0, 2, -1]), unknown="no data", amounts=[1200.5, 30.0, 0.0])
    entries = [(entry.label, amount) for entry, amount in counted.key_entries()]
    assert entries[:-1] == [("low", 1200.5), ("middle", 30.0), ("high", 0.0)]  # people without a unit, and the reverse
    assert entries[-1][0] == "no data" and np.isnan(entries[-1][1])
