"""Cities of units, and which of them commuting makes one: by hand, and properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.functional.cities import (
    Merge,
    cities_of_centres,
    cities_on_grid,
    label_centres,
    merge_cities,
)
from urban_rural_linkages.core.functional.degurba import classify_grid
from urban_rural_linkages.core.polygons import polygons_from_rings

# Two centres that meet in a corner, one in the east, and other classes around them.
CLASSES = np.array([[30, 30, 11, 11, 30], [11, 11, 30, 21, 30], [10, 23, 30, 11, 255]])
CLASS_GRIDS = arrays.arrays(np.uint8, (6, 7), elements=st.sampled_from([30, 30, 23, 11]))
PEOPLE_GRIDS = arrays.arrays(np.float64, (6, 7), elements=st.integers(0, 9).map(float))


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


def test_the_largest_comes_first_and_corners_do_not_join():
    people = np.array([[5, 5, 0, 0, 30], [0, 0, 10, 900, 30], [0, 900, 10, 0, 900]])
    labels, count = label_centres(CLASSES, people)
    assert count == 3
    assert labels.tolist() == [[2, 2, -1, -1, 0], [-1, -1, 1, -1, 0], [-1, -1, 1, -1, -1]]


def test_equal_ones_follow_their_first_cell():
    labels, _ = label_centres(CLASSES, np.ones(CLASSES.shape))
    assert [labels[0, 0], labels[0, 4], labels[1, 2]] == [0, 1, 2]


def test_unknown_people_are_nobody_and_do_not_divide_a_centre():
    people = np.where(CLASSES == 30, 10.0, 0.0)
    people[0, 4] = np.nan
    labels, count = label_centres(CLASSES, people)
    assert count == 3
    assert labels[0, 4] == labels[1, 4] == 2  # 10 persons against twice 20


def test_unknown_classes_are_no_centre():
    labels, count = label_centres([[np.nan, 30.0]], [[9.0, 1.0]])
    assert (labels.tolist(), count) == ([[-1, 0]], 1)


@pytest.mark.parametrize("classes", [[[11, 23], [10, 255]], [[np.nan, np.nan]]])
def test_no_centre_at_all(classes):
    labels, count = label_centres(classes, np.ones(np.shape(classes)))
    assert count == 0 and (labels == -1).all()


def test_another_code():
    labels, count = label_centres([[3, 2], [2, 3]], [[1, 1], [1, 9]], code=3)
    assert (labels.tolist(), count) == ([[1, -1], [-1, 0]], 2)


def test_the_centres_of_a_classification_come_back_in_their_order():
    people = np.zeros((30, 30))
    people[2:9, 2:9], people[15:22, 15:22] = 1600.0, 2000.0
    result = classify_grid(people)
    labels, count = label_centres(result.classes, people)
    assert count == result.centres.size == 2
    totals = [people[labels == number].sum() for number in range(count)]
    assert totals == result.settlements.population[result.centres].tolist() == [98_000, 78_400]


@settings(max_examples=50, deadline=None)
@given(CLASS_GRIDS, PEOPLE_GRIDS)
def test_numbers_are_dense_and_fall_in_people(classes, people):
    labels, count = label_centres(classes, people)
    assert ((labels >= 0) == (classes == 30)).all()
    assert sorted(set(labels[labels >= 0].tolist())) == list(range(count))
    totals = [people[labels == number].sum() for number in range(count)]
    assert totals == sorted(totals, reverse=True)


@settings(max_examples=50, deadline=None)
@given(CLASS_GRIDS, PEOPLE_GRIDS)
def test_turning_the_map_does_not_move_a_cell_to_another_centre(classes, people):
    straight, count = label_centres(classes, people)
    turned, others = label_centres(classes.T, people.T)
    assert count == others
    pairs = set(zip(straight.ravel().tolist(), turned.T.ravel().tolist(), strict=True)) - {(-1, -1)}
    assert len(pairs) == count  # one number here is one number there: names may differ where people are equal
