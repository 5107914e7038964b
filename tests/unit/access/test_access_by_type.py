"""Access by type of service, and by unit: who lacks what, and what is not known."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.access_by_type import (
    UnitAccess,
    access_by_type,
    beyond_limits,
    by_lack,
    most_lacked,
)
from urban_rural_linkages.core.access.nearest import Status

NAN = float("nan")


@pytest.fixture
def found():
    """Two types, and three places: a village, a hamlet, and an island that no way leads to."""
    minutes = [20.0, 50.0, NAN, 20.0, 20.0, 40.0]
    status = [Status.OK, Status.OK, Status.UNREACHABLE, Status.OK, Status.OK, Status.OK]
    return access_by_type(["school"] * 3 + ["bank"] * 3, minutes, [300.0, 100.0, 10.0] * 2, status, [30, 45],
                          ["school", "bank", "school"])  # fmt: skip


def test_each_type_has_its_services_and_those_who_lack_it(found):
    assert [(entry.key, entry.services) for entry in found] == [("bank", 1), ("school", 2)]
    bank, school = found
    assert bank.lacking.tolist() == [10.0, 0.0]
    assert school.lacking.tolist() == [110.0, 110.0], "the island lacks a school too"
    assert school.share_lacking[0] == pytest.approx(110 / 410)


def test_the_type_that_most_lack_comes_first(found):
    assert most_lacked(found, 0).key == "school"
    assert [entry.key for entry in by_lack(found, 0)] == ["school", "bank"]
    assert most_lacked([found[0], found[0]], 0).key == "bank"


def test_people_who_are_not_known_are_not_counted_as_none():
    (entry,) = access_by_type(["", ""], [5.0, 50.0], [NAN, NAN], [0, 0], [30], [""])
    assert not entry.is_known and np.isnan(entry.lacking).all()


def test_types_are_sorted_whatever_the_order_of_the_rows():
    rows = [("school", 50.0, 1.0), ("bank", 10.0, 1.0), ("", 10.0, 2.0)]
    types, minutes, people = zip(*rows, strict=True)
    found = access_by_type(types, minutes, people, [Status.OK] * 3, [30], ["bank", "bank"])
    assert [(entry.key, entry.services) for entry in found] == [("", 0), ("bank", 2), ("school", 0)]
    assert [entry.lacking.tolist() for entry in found] == [[0.0], [0.0], [1.0]]


class TestByUnit:
    @pytest.fixture
    def counts(self):
        rows = [("a", "bank", 30, 5.0, 1.0, 10.0, 20.0), ("a", "bank", 45, 0.0, 1.0, 10.0, 20.0),
                ("b", "bank", 30, NAN, NAN, NAN, NAN), ("a", "school", 30, 1.0, 0.0, 10.0, 9.0)]  # fmt: skip
        units, services, *numbers = zip(*rows, strict=True)
        return UnitAccess(list(units), list(services), *(np.array(column, dtype=float) for column in numbers))

    def test_people_who_lack_a_service_in_the_order_of_the_units(self, counts):
        lacking, total = counts.lacking(30, ["b", "a", "c"])["bank"]
        assert np.array_equal(lacking, [NAN, 6.0, NAN], equal_nan=True)
        assert np.array_equal(total, [NAN, 10.0, NAN], equal_nan=True)

    def test_mean_minutes_in_the_order_of_the_units(self, counts):
        assert np.array_equal(counts.mean_minutes("bank", ["b", "a", "c"]), [NAN, 20.0, NAN], equal_nan=True)

    def test_a_unit_is_out_of_reach_where_all_of_its_people_are(self):
        numbers = ([30.0] * 3, [0.0] * 3, [4.0, 1.0, 0.0], [4.0, 10.0, 0.0], [NAN, 20.0, NAN])
        counts = UnitAccess(["a", "b", "c"], ["bank"] * 3, *(np.array(column) for column in numbers))
        cut_off = counts.cut_off("bank", ["c", "b", "a", "d"])
        assert cut_off.tolist() == [False, False, True, False], "where nobody lives it is unknown"

    def test_people_with_a_way_in_the_order_of_the_units(self, counts):
        known = counts.people_with_a_way("bank", ["b", "a", "c"])
        assert np.array_equal(known, [NAN, 9.0, NAN], equal_nan=True), "one of ten has none"

    def test_people_of_all_units_who_lack_a_service_as_far_as_known(self, counts):
        assert (counts.people_lacking(30, "bank"), counts.people_lacking(45, "bank")) == (6.0, 1.0)
        assert counts.people_lacking(60, "bank") == 0.0

    def test_the_service_that_most_lack_at_a_threshold(self, counts):
        assert counts.most_lacked(30, ["bank", "school"]) == "bank"
        assert counts.most_lacked(60, ["bank", "school"]) == "school", "nobody is counted: the last by name"


class TestLimits:
    """What is far for a hospital is not for a school."""

    ROWS = (
        ["bank", "bank", "school", "school"], [20.0, 50.0, 20.0, np.nan], [300.0, 100.0, 300.0, 100.0],
        [Status.OK, Status.OK, Status.OK, Status.UNREACHABLE],
    )  # fmt: skip

    def found(self, limits):
        return {one.key: one for one in beyond_limits(limits, *self.ROWS, ["bank", "school", "school"])}

    def test_each_type_is_held_against_its_own_limit(self):
        found = self.found({"school": 15, "bank": 45})
        assert list(found) == ["school", "bank"]
        assert found["bank"].lacking.tolist() == [100.0]
        assert found["bank"].share_lacking.tolist() == [0.25]
        assert found["school"].services == 2

    def test_people_without_any_way_lack_it_too(self):
        assert self.found({"school": 15})["school"].lacking.tolist() == [400.0]

    def test_types_without_a_limit_or_a_row_are_left_out(self):
        assert list(self.found({"bank": 45, "cinema": 30})) == ["bank"]
        assert self.found({}) == {}
