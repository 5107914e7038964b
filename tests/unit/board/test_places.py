"""Homes and services: groups and their sums, parts, and codes that stand once."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.board.places import Homes, Parts, Services, some_parts
from urban_rural_linkages.core.errors import InputError

GROUPS = {
    "women 0-14": np.array([1.0, 2.0]),
    "women 65+": np.array([3.0, 4.0]),
    "men 0-14": np.array([5.0, 6.0]),
    "men 65+": np.array([7.0, np.nan]),
}


def homes(ids: list[str], groups: dict | None = None, parts: Parts | None = None) -> Homes:
    count = len(ids)
    at = np.arange(count, dtype=float)
    return Homes(ids, ids, at, at + 10, np.full(count, 20.0), groups or {}, parts=parts)


class TestHomes:
    def test_bands_come_once_in_their_order(self):
        assert homes(["a", "b"], GROUPS).bands == ["0-14", "65+"]
        assert homes(["a", "b"]).bands == []

    def test_groups_are_added_up_by_sex_and_by_age(self):
        found = homes(["a", "b"], GROUPS).all_groups
        assert list(found) == [*GROUPS, "women", "men", "0-14", "65+"]
        assert found["women"].tolist() == [4.0, 6.0]
        assert found["0-14"].tolist() == [6.0, 8.0]

    def test_a_sum_with_a_group_that_is_unknown_is_unknown(self):
        assert np.isnan(homes(["a", "b"], GROUPS).all_groups["65+"][1])

    def test_of_one_sex_alone_there_is_no_sum_of_the_other(self):
        women = {name: people for name, people in GROUPS.items() if name.startswith("women")}
        assert "men" not in homes(["a", "b"], women).all_groups

    def test_a_place_is_one_point_unless_it_has_parts(self):
        own = homes(["a", "b"]).points
        assert own.points.tolist() == [[0.0, 10.0], [1.0, 11.0]]
        assert own.of.tolist() == [0, 1]
        parts = Parts(np.zeros((3, 2)), np.array([0, 0, 1]))
        assert homes(["a", "b"], parts=parts).points is parts

    def test_a_code_stands_once(self):
        with pytest.raises(InputError, match=r"repeated ids: 1 .a."):
            homes(["a", "a"])


class TestServices:
    def test_a_service_is_one_point_unless_it_has_parts(self):
        at, none = np.array([3.0]), np.full(1, np.nan)
        parts = Parts(np.zeros((2, 2)), np.array([0, 0]))
        assert Services(["s"], ["S"], at, at, none).points.points.tolist() == [[3.0, 3.0]]
        assert Services(["s"], ["S"], at, at, none, parts).points is parts

    def test_a_code_stands_once(self):
        at, none = np.array([3.0, 3.0]), np.full(2, np.nan)
        with pytest.raises(InputError, match=r"repeated ids: 1 .s."):
            Services(["s", "s"], ["S", "S"], at, at, none)


class TestSomeParts:
    POINTS = np.array([[0.0, 0.0], [np.nan, np.nan], [2.0, 2.0], [3.0, 3.0], [np.nan, np.nan]])
    OF = np.array([0, 1, 1, 1, 2])

    def test_a_place_lies_where_its_first_known_point_does(self):
        x, y, parts = some_parts(self.POINTS, self.OF, [0, 1, 2])
        assert x.tolist()[:2] == y.tolist()[:2] == [0.0, 2.0] and np.isnan(x[2])
        assert parts.of.tolist() == [0, 1, 1, 1, 2]

    def test_some_places_are_numbered_anew(self):
        x, _, parts = some_parts(self.POINTS, self.OF, [1])
        assert x.tolist() == [2.0] and parts.of.tolist() == [0, 0, 0]

    def test_where_each_has_one_point_there_are_no_parts(self):
        assert some_parts(self.POINTS, self.OF, [0, 2])[2] is None
        assert some_parts(self.POINTS, self.OF, [])[0].size == 0
