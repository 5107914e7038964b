"""Services at two dates: pairs by id, by place and by name, counts by type, and ways that became longer."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.access.service_changes import (
    PlacedServices,
    are_all_compared,
    changes_by_type,
    minutes_of_type,
    most_farther,
    pair_services,
    totals_of,
    way_change,
)

INF, NAN = np.inf, np.nan


def services(*rows: tuple, ids: bool = False) -> PlacedServices:
    """Return services of (type, name, x, y) or, with ids, (id, type, name, x, y)."""
    codes = [row[0] for row in rows] if ids else None
    plain = [row[1:] if ids else row for row in rows]
    return PlacedServices(
        [row[0] for row in plain], [row[1] for row in plain],
        np.array([row[2:] for row in plain], dtype=float).reshape(-1, 2), codes,
    )  # fmt: skip


class TestPairs:
    def test_by_id_whatever_name_and_place(self):
        before = services(("1", "bank", "A", 0, 0), ("2", "bank", "B", 9, 9), ("3", "school", "C", 0, 0), ids=True)
        after = services(("2", "bank", "New", 0, 400), ("4", "school", "C", 0, 0), ("1", "bank", "A", 0, 0), ids=True)
        found = pair_services(before, after)
        assert [(one, other) for one, other, _ in found.pairs] == [(0, 2), (1, 0)]
        assert [(one, other) for one, other, _ in found.moved] == [(1, 0)]
        assert (found.closed, found.opened) == ([2], [1])

    def test_an_id_that_occurs_twice_names_no_service(self):
        before = services(("1", "bank", "A", 0, 0), ("1", "bank", "B", 5, 5), ("", "bank", "C", 5, 5), ids=True)
        after = services(("1", "bank", "A", 0, 0), ("", "bank", "C", 5, 5), ids=True)
        assert pair_services(before, after).pairs == []

    def test_the_same_place_is_the_same_service_whatever_its_name(self):
        before = services(("bank", "Caja", 0, 0), ("bank", "Banco", 3000, 0))
        after = services(("bank", "CaixaBank", 60, 0))
        found = pair_services(before, after)
        assert [(one, other) for one, other, _ in found.pairs] == [(0, 0)]
        assert (found.closed, found.moved) == ([1], [])

    def test_the_same_name_nearby_has_moved(self):
        before = services(("school", "CEIP Río", 0, 0), ("school", "CEIP Sol", 0, 0))
        after = services(("school", "ceip rio", 0, 900), ("school", "CEIP Sol", 0, 5200))
        found = pair_services(before, after)
        assert found.moved == [(0, 0, 900.0)]
        assert (found.closed, found.opened) == ([1], [1])  # five kilometres are too far

    def test_types_are_never_mixed_and_each_service_is_paired_once(self):
        before = services(("bank", "A", 0, 0), ("bank", "B", 30, 0), ("school", "A", 0, 0))
        after = services(("bank", "C", 10, 0), ("pharmacy", "A", 0, 0))
        found = pair_services(before, after)
        assert [(one, other) for one, other, _ in found.pairs] == [(0, 0)]
        assert (found.closed, found.opened) == ([1, 2], [1])

    def test_without_a_place_only_an_id_tells(self):
        before, after = services(("bank", "A", NAN, NAN)), services(("bank", "A", 0, 0))
        assert pair_services(before, after).pairs == []
        before, after = services(("1", "bank", "A", NAN, NAN), ids=True), services(("1", "bank", "A", 0, 0), ids=True)
        assert pair_services(before, after).pairs == [(0, 0, 0.0)]
        assert pair_services(before, after).moved == []

    def test_nothing(self):
        assert pair_services(services(), services()) == ([], [], [])


def test_counts_by_type():
    before = services(("bank", "A", 0, 0), ("bank", "B", 9000, 0), ("school", "S", 0, 0))
    after = services(("bank", "A", 0, 0), ("bank", "N", 0, 9000), ("school", "S", 0, 700))
    found = changes_by_type(before.types, after.types, pair_services(before, after))
    assert found == [("bank", 2, 2, 1, 1, 0), ("school", 1, 1, 0, 0, 1)]
    assert totals_of(found) == ("", 3, 3, 1, 1, 1)
    assert [one.changed for one in [*found, found[0]._replace(closed=0, opened=0)]] == [True, True, False]


class TestWays:
    PEOPLE = np.array([100.0, 10.0, 5.0, 1.0, 3.0, NAN])

    def change(self, limit: float = 30.0):
        before = np.array([5.0, 5.0, INF, 20.0, 40.0, 5.0])
        after = np.array([5.4, 40.0, 12.0, INF, 20.0, 50.0])
        return way_change("bank", before, after, self.PEOPLE, limit)

    def test_who_has_a_longer_way(self):
        found = self.change()
        assert found.people == 119
        assert found.farther == 10 + 1  # 0.4 minutes are none; who has no way any more has a longer one
        assert found.nearer == 5 + 3
        assert found.minutes_more == 35.0

    def test_who_is_beyond_the_limit_now(self):
        found = self.change()
        assert (found.newly_beyond, found.newly_within) == (11, 8)
        assert self.change(40.0).newly_beyond == 1  # the limit is included

    def test_unknown_minutes_count_for_nobody(self):
        found = way_change("bank", np.array([NAN, 5.0]), np.array([5.0, 5.0]), np.array([7.0, 2.0]), 30.0)
        assert (found.people, found.farther) == (2, 0)
        assert np.isnan(found.minutes_more)

    def test_the_type_that_most_have_farther_to(self):
        same = way_change("a", np.array([1.0]), np.array([1.0]), np.array([9.0]), 30.0)
        assert most_farther([same], 2) == most_farther([], 2) == []
        assert [one.key for one in most_farther([same, self.change()], 2)] == ["bank"]


def test_minutes_of_a_type_are_in_the_order_of_the_places():
    minutes = np.array([1.0, 2.0, 3.0, NAN])
    gone = np.array([False, False, False, True])
    assert minutes_of_type(["a", "b", "a", "b"], minutes, gone, "b").tolist() == [2.0, INF]


def test_services_of_neighbours_are_left_out_and_those_without_a_place_stay():
    services = PlacedServices(
        ["bank"] * 3, ["A", "B", "C"], np.array([[0.0, 0.0], [9.0, 9.0], [np.nan] * 2]), list("xyz")
    )
    rows = services.rows_within([4, -1, -1])
    assert rows == [0, 2]
    kept = services.of(rows)
    assert (kept.types, kept.names, kept.ids) == (["bank", "bank"], ["A", "C"], ["x", "z"])
    np.testing.assert_array_equal(kept.points, services.points[[0, 2]])
    assert PlacedServices(["a"], ["b"], np.zeros((1, 2))).of([0]).ids is None


def test_a_type_is_the_worst_only_where_all_that_there_were_are_compared():
    before, after = services(("bank", "A", 0, 0), ("school", "B", 0, 0)), services(("bank", "A", 0, 0))
    types = changes_by_type(before.types, after.types, pair_services(before, after))
    bank, school = (way_change(key, np.array([5.0]), np.array([9.0]), np.array([10.0]), 30) for key in (
        "bank", "school"))  # fmt: skip
    assert not are_all_compared(types, [bank]), "the last school has closed: nobody has minutes to one"
    assert are_all_compared(types, [bank, school])
    assert not are_all_compared(types[:1], [bank]), "there is no other"
    only_now = changes_by_type([], ["library"], pair_services(services(), services(("library", "L", 0, 0))))
    assert are_all_compared([*types, *only_now], [bank, school]), "a new type has no earlier way"


def test_where_all_lost_their_way_no_minutes_are_told():
    gone = way_change("bank", np.array([5.0, 5.0]), np.array([5.0, INF]), np.array([100.0, 300.0]), 30)
    assert gone.farther == 300 and np.isnan(gone.minutes_more)
