"""Capitals: by code before place, the largest of several, and cities by municipality or by settlement."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.linkages.capitals import (
    capitals,
    in_cities,
    largest_settlements,
    units_of_settlements,
)

IDS, PEOPLE = ["b", "s1", "s2", "s3"], np.array([10.0, 500.0, 700.0, 700.0])
UNITS = ["a", "b", "c", "d"]


def test_a_settlement_with_the_code_of_a_municipality_is_its_capital_wherever_it_lies():
    found = capitals(IDS, PEOPLE, UNITS, np.array([0, 1, 1, -1]))
    assert found.unit.tolist() == [1, 1, 1, -1], "the outline of 'a' holds it, and it is of 'b'"
    assert found.settlement.tolist() == [-1, 0, -1, -1], "though another one there is larger"
    assert found.people.tolist() == [0, 1210, 0, 0]


def test_without_such_a_code_the_largest_counts_and_of_equal_ones_the_lower_code():
    found = capitals(["s1", "s2", "s3"], PEOPLE[1:], UNITS, np.array([0, 0, 0]))
    assert found.settlement.tolist() == [1, -1, -1, -1]
    again = capitals(["s3", "s2", "s1"], PEOPLE[[3, 2, 1]], UNITS, np.array([0, 0, 0]))
    assert again.settlement.tolist() == [1, -1, -1, -1], "in whatever order they come"


class TestCities:
    FOUND = capitals(IDS, PEOPLE, UNITS, np.array([1, 0, 0, 3]))

    def test_by_municipality_settlements_follow(self):
        units, settlements = in_cities(self.FOUND, [True, False, False, True])
        assert units.tolist() == [True, False, False, True] and settlements.tolist() == [False, True, True, True]

    def test_by_polygon_a_municipality_follows_its_capital_and_one_without_its_own_point(self):
        units, settlements = in_cities(self.FOUND, [False, True, True, True], [False, True, False, False])
        assert units.tolist() == [False, False, True, False] and settlements.tolist() == [False, True, False, False]


def test_without_settlements_municipalities_have_no_capital():
    found = capitals([], np.empty(0), UNITS, np.empty(0, dtype=np.int64))
    assert found.settlement.tolist() == [-1] * 4 and found.people.tolist() == [0] * 4
    units, settlements = in_cities(found, [True, False, False, False])
    assert units.tolist() == [True, False, False, False] and settlements.size == 0


def test_a_settlement_of_unknown_people_is_a_capital_only_where_there_is_no_other():
    people, unit = np.array([np.nan, 40.0, np.nan, 7.0]), np.array([0, 0, 1, -1])
    assert largest_settlements(["a", "b", "c", "d"], people, unit, 3).tolist() == [1, 2, -1]


class TestUnitsOfSettlements:
    """A code that is told keeps a capital in its municipality although a simplified outline leaves it out."""

    units = ("a", "b", "c")

    def test_what_is_told_comes_before_the_outline(self):
        assert units_of_settlements(["b", "c"], ["a", None], self.units) == ["b", "c"]

    def test_where_nothing_is_told_the_outline_says(self):
        assert units_of_settlements(["", "c"], ["a", None], self.units) == ["a", "c"]
        assert units_of_settlements(None, ["a", None], self.units) == ["a", ""]

    def test_codes_of_settlements_are_no_codes_of_municipalities(self):
        assert units_of_settlements(["a", "b01"], ["c", "b"], self.units) == ["c", "b"]
