"""Cities of units, and which of them commuting makes one: by hand, and properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.functional.cities import Merge, cities_of_centres, cities_on_grid, merge_cities
from urban_rural_linkages.core.polygons import polygons_from_rings


class TestCitiesOfCentres:
    def test_exactly_half_is_enough(self):
        assert cities_of_centres([0, 1], ["c", "c"], [50.0, 49.999], [100.0, 100.0]) == ("c", None)

    def test_half_does_not_depend_on_the_last_bit(self):
        assert cities_of_centres([0], ["c"], [0.1 + 0.2], [0.6]) == ("c",)  # 0.30000000000000004 of 0.6
        assert cities_of_centres([0], ["c"], [0.3], [0.1 + 0.2 + 0.3]) == ("c",)

    def test_half_in_two_centres_together_is_no_city(self):
        assert cities_of_centres([0, 0], ["c1", "c2"], [40.0, 40.0], [100.0]) == (None,)

    def test_of_equal_centres_the_first_id(self):
        assert cities_of_centres([0, 0], ["c2", "c1"], [50.0, 50.0], [100.0]) == ("c1",)

    @pytest.mark.parametrize("people", [0.0, float("nan")])
    def test_a_unit_without_people_is_in_no_city(self, people):
        assert cities_of_centres([0], ["c"], [1.0], [people]) == (None,)

    @pytest.mark.parametrize(("share", "expected"), [(0.3, "c"), (0.31, None)])
    def test_another_share(self, share, expected):
        assert cities_of_centres([0], ["c"], [30.0], [100.0], share) == (expected,)

    def test_units_without_centre(self):
        assert cities_of_centres([], [], [], [10.0, 20.0]) == (None, None)


class TestMergeCities:
    # a sends 20 % to b, b 10 % to c; a and b together send 12 % to c
    FLOWS = np.array([[0.0, 200.0, 140.0], [0.0, 0.0, 100.0], [0.0, 0.0, 0.0]])
    EMPLOYED = np.array([1000.0, 1000.0, 9000.0])

    def test_once_looks_at_the_original_flows(self):
        group, merges = merge_cities(self.FLOWS, self.EMPLOYED)
        assert group.tolist() == [0, 0, 2]
        assert merges == [Merge(0, 1, 0.2, 1)]

    def test_again_and_again_looks_at_what_was_merged(self):
        group, merges = merge_cities(self.FLOWS, self.EMPLOYED, share=0.12, iterate=True)
        assert group.tolist() == [0, 0, 0]
        assert [merge.round for merge in merges] == [1, 1]  # 20 % and 14 %, both at once
        group, merges = merge_cities(self.FLOWS, self.EMPLOYED, share=0.15, iterate=True)
        assert group.tolist() == [0, 0, 2] and len(merges) == 1  # 240 of 2000 are 12 %

    def test_a_second_round_names_the_core_by_its_first_city(self):
        flows = np.array([[0.0, 0.0, 0.0], [200.0, 0.0, 0.0], [90.0, 90.0, 0.0]])
        group, merges = merge_cities(flows, np.array([1000.0, 1000.0, 1000.0]), iterate=True)
        assert group.tolist() == [0, 0, 0]
        assert merges == [Merge(1, 0, 0.2, 1), Merge(2, 0, 0.18, 2)]

    def test_who_lives_and_works_in_a_city_does_not_count(self):
        group, merges = merge_cities(np.diag([900.0, 900.0]), np.array([1000.0, 1000.0]))
        assert group.tolist() == [0, 1] and merges == []

    def test_a_share_of_nothing_still_needs_somebody(self):
        group, _ = merge_cities(np.zeros((3, 3)), np.ones(3), share=0.0)
        assert group.tolist() == [0, 1, 2]

    @pytest.mark.parametrize("unknown", [0.0, float("nan")])
    def test_without_employed_residents_a_city_goes_nowhere_but_may_be_gone_to(self, unknown):
        flows = np.array([[0.0, 500.0, 0.0], [0.0, 0.0, 0.0], [200.0, 0.0, 0.0]])
        group, merges = merge_cities(flows, np.array([unknown, 100.0, 1000.0]))
        assert group.tolist() == [0, 1, 0]
        assert [(merge.origin, merge.destination) for merge in merges] == [(2, 0)]

    def test_no_city_and_one(self):
        assert merge_cities(np.zeros((0, 0)), np.zeros(0))[0].tolist() == []
        assert merge_cities(np.array([[5.0]]), np.array([5.0]), iterate=True)[0].tolist() == [0]


@st.composite
def commuting_cities(draw):
    count = draw(st.integers(2, 6))
    flows = draw(st.lists(st.integers(0, 300), min_size=count * count, max_size=count * count))
    return np.array(flows, dtype=float).reshape(count, count), np.full(count, 1000.0)


def parts(group: np.ndarray) -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(group == root).tolist()) for root in set(group.tolist())}


@settings(max_examples=50, deadline=None)
@given(commuting_cities(), st.booleans(), st.randoms(use_true_random=False))
def test_the_order_of_cities_changes_nothing(cities, iterate, random):
    flows, employed = cities
    order = random.sample(range(employed.size), employed.size)
    straight, _ = merge_cities(flows, employed, iterate=iterate)
    turned, _ = merge_cities(flows[np.ix_(order, order)], employed[order], iterate=iterate)
    assert {frozenset(order[city] for city in part) for part in parts(turned)} == parts(straight)


@settings(max_examples=50, deadline=None)
@given(commuting_cities())
def test_looking_again_only_adds(cities):
    once, again = (parts(merge_cities(*cities, iterate=iterate)[0]) for iterate in (False, True))
    assert all(any(part <= larger for larger in again) for part in once)


@settings(max_examples=50, deadline=None)
@given(commuting_cities())
def test_in_the_end_no_two_cores_reach_the_share(cities):
    flows, employed = cities
    cores = [sorted(part) for part in parts(merge_cities(flows, employed, iterate=True)[0])]
    for one in cores:
        for other in cores:
            if one is not other:
                assert flows[np.ix_(one, other)].sum() < 0.15 * employed[one].sum()


class TestCitiesOnAGrid:
    """Two units side by side, each a column of cells; one urban centre of 60,000 in the western one."""

    def test_the_unit_with_the_centre_is_its_city(self):
        squares = [[np.array([(x, 0), (x + 1, 0), (x + 1, 2), (x, 2)])] for x in (0.0, 1.0)]
        place = (0.0, 1.0, 0.0, 2.0, 0.0, -1.0)
        coverage = exact_coverage(polygons_from_rings([[square] for square in squares]), (2, 2), place)
        people = np.array([[60_000.0, 5_000.0], [10_000.0, np.nan]])
        cities, counted = cities_on_grid(np.array([[30.0, 13.0], [13.0, 11.0]]), people, coverage)
        assert cities == ("0001", None)
        assert counted.tolist() == [70_000.0, 5_000.0]
