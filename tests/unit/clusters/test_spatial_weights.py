"""Neighbours: bands that include their edge, exactly k nearest with ties by id, and what has no place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.clusters.small_regions import lattice, lists, six
from urban_rural_linkages.core.clusters import spatial_weights
from urban_rural_linkages.core.clusters.spatial_weights import (
    distance_band,
    nearest_distances,
    nearest_neighbours,
    weights_from_pairs,
)
from urban_rural_linkages.core.clusters.statistics import global_moran
from urban_rural_linkages.core.errors import Cancelled, InputError

NAN = np.nan


class Impatient:
    """A user who presses Cancel at once."""

    def report(self, fraction: float) -> None:
        raise AssertionError("nothing is reported after Cancel")

    def cancelled(self) -> bool:
        return True


def test_the_six_points_of_pysal():
    weights = six()
    assert lists(weights) == [[1, 3], [0, 3, 4], [4], [0, 1, 4], [1, 2, 3, 5], [4]]
    assert weights.sizes.tolist() == [2, 3, 1, 3, 4, 1] and weights.count == 6
    assert np.repeat(np.arange(6), weights.sizes).tolist() == [0, 0, 1, 1, 1, 2, 3, 3, 3, 4, 4, 4, 4, 5]


def test_the_edge_of_a_band_belongs_to_it():
    east = [(500_000.0 + 25_000 * number, 4_300_000.0) for number in range(4)]
    assert distance_band(east, 25_000.0).sizes.tolist() == [1, 2, 2, 1]
    assert distance_band(east, 24_999.99).sizes.tolist() == [0, 0, 0, 0]
    # 3-4-5 in thirds, where the square root does not come out even
    assert distance_band([(0, 0), (1.0, 4.0 / 3.0)], 5.0 / 3.0).sizes.tolist() == [1, 1]


def test_units_in_the_same_place_are_neighbours():
    assert lists(distance_band([(1, 1), (1, 1), (9, 9)], 1.0)) == [[1], [0], []]


def test_a_unit_without_place_has_no_neighbours_and_is_none():
    weights = distance_band([(0, 0), (NAN, NAN), (1, 0)], 2.0)
    assert lists(weights) == [[2], [], [0]]
    assert weights.islands.tolist() == [1]
    assert lists(nearest_neighbours([(0, 0), (NAN, 0), (1, 0), (5, 0)], 1)) == [[2], [], [0], [2]]


@pytest.mark.parametrize("radius", [0.0, -1.0, NAN, np.inf])
def test_bands_that_are_none(radius):
    with pytest.raises(InputError, match="distance above 0"):
        distance_band([(0, 0), (1, 1)], radius)


def test_nobody_at_all():
    weights = distance_band(np.empty((0, 2)), 1.0)
    assert weights.count == 0 and weights.sizes.size == 0
    assert distance_band([(NAN, NAN)] * 2, 1.0).sizes.tolist() == [0, 0]


def test_exactly_k_however_many_lie_equally_far():
    weights = nearest_neighbours(lattice(5), 5)
    assert set(weights.sizes.tolist()) == {5}
    centre = lists(weights)[12]
    assert centre == [6, 7, 11, 13, 17], "four sides, and of the four corners the one with the lowest number"


def test_ties_go_by_rank():
    cross = [(0, 0), (0, 1), (0, -1), (1, 0), (-1, 0)]
    assert lists(nearest_neighbours(cross, 2))[0] == [1, 2]
    assert lists(nearest_neighbours(cross, 2, rank=[4, 3, 2, 1, 0]))[0] == [3, 4]


def test_ties_do_not_hang_on_the_last_digit():
    """Far from the origin, distances that are equal differ in the last digits."""
    cross = np.array([(0, 0), (0, 0.3), (0, -0.3), (0.3, 0), (-0.3, 0)]) + (500_000.1, 4_300_000.7)
    assert lists(nearest_neighbours(cross, 2))[0] == [1, 2]


def test_many_in_one_place():
    weights = nearest_neighbours([(0, 0)] * 6 + [(1, 1)], 3)
    assert lists(weights)[5] == [0, 1, 2] and lists(weights)[0] == [1, 2, 3]


@pytest.mark.parametrize(("k", "count"), [(0, 3), (3, 3), (8, 5)])
def test_more_neighbours_than_others(k, count):
    with pytest.raises(InputError, match=f"{k} nearest neighbours cannot be found among {count} units"):
        nearest_neighbours(lattice(3)[:count], k)


def test_how_far_the_nearest_is():
    assert nearest_distances([(0, 0), (3, 4), (NAN, 0), (3, 5)]).tolist()[:2] == [5.0, 1.0]
    assert np.isnan(nearest_distances([(0, 0), (NAN, 0)])).all()


def test_pairs_in_either_order_count_once():
    weights = weights_from_pairs([0, 1, 2, 2], [1, 0, 2, 0], 4)
    assert lists(weights) == [[1, 2], [0], [0], []]
    assert weights.sums([1.0, 10.0, 100.0, 5.0]).tolist() == [110.0, 1.0, 1.0, 0.0]


def test_neighbours_take_four_bytes():
    """Half of what a country takes with numbers of eight; sums and keys are worked out in eight all the same."""
    for weights in (distance_band(lattice(3), 1.0), nearest_neighbours(lattice(3), 2), weights_from_pairs([0], [1], 2)):
        assert weights.neighbour.dtype == np.int32 and weights.chosen([1, 0]).neighbour.dtype == np.int32
        assert all(neighbour.dtype == np.int64 for *_, neighbour in weights.blocks())


def test_all_units_in_their_own_order_are_no_copy():
    weights = distance_band(lattice(3), 1.0)
    assert weights.chosen(np.arange(9)) is weights
    assert lists(weights.chosen(np.arange(9)[::-1])) == [sorted(8 - i for i in near) for near in lists(weights)[::-1]]


def test_chosen_units_in_another_order():
    weights = weights_from_pairs([0, 1, 2], [1, 2, 3], 4)
    assert lists(weights.chosen([3, 1, 2])) == [[2], [2], [0, 1]]
    assert lists(weights.chosen([0, 2])) == [[], []]


@pytest.mark.parametrize("search", [lambda p: distance_band(p, 1.0), lambda p: nearest_neighbours(p, 2)])
def test_blocks_change_nothing(monkeypatch, search):
    whole = search(lattice(6))
    monkeypatch.setattr("urban_rural_linkages.core.clusters.spatial_weights._BLOCK", 5)
    assert lists(search(lattice(6))) == lists(whole)


def test_cancel():
    with pytest.raises(Cancelled):
        distance_band(lattice(3), 1.0, Impatient())
    with pytest.raises(Cancelled):
        nearest_neighbours(lattice(3), 2, progress=Impatient())


places = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=4, max_size=20)


@settings(max_examples=50)
@given(places, st.integers(1, 6))
def test_a_band_is_what_all_distances_say(points, radius):
    xy = np.array(points, dtype=float)
    away = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    np.fill_diagonal(away, np.inf)
    assert lists(distance_band(xy, radius)) == [np.flatnonzero(row <= radius).tolist() for row in away]


@settings(max_examples=50)
@given(places, st.integers(1, 3), st.randoms(use_true_random=False))
def test_nearest_are_what_all_distances_say_in_any_order(points, k, random):
    xy = np.array(points, dtype=float)
    away = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    np.fill_diagonal(away, np.inf)
    expected = [sorted(np.argsort(row, kind="stable")[:k].tolist()) for row in away]
    assert lists(nearest_neighbours(xy, k)) == expected
    order = random.sample(range(len(xy)), len(xy))
    turned = nearest_neighbours(xy[order], k, rank=order)
    assert [sorted(order[i] for i in turned_list) for turned_list in lists(turned)] == [expected[i] for i in order]


def test_a_band_that_memory_cannot_hold_is_refused_before_the_work():
    """In one place, 15,000 units have 225 million neighbours in all."""
    crowd = np.zeros((15_000, 2))
    with pytest.raises(InputError, match=r"15,000 units have 225,000,000 neighbours in all, which takes 2.2 GB"):
        distance_band(crowd, 1.0)


def test_many_neighbours_are_sought_in_small_blocks():
    """A user who presses Cancel is heard after a million pairs, not after a thousand units."""
    crowd, counting = np.zeros((3000, 2)), Counting()
    assert distance_band(crowd, 1.0, counting).sizes.tolist() == [2999] * 3000
    assert counting.asked >= 9


class Counting:
    """Counts the questions."""

    def __init__(self) -> None:
        self.asked = 0

    def report(self, fraction: float) -> None:
        pass

    def cancelled(self) -> bool:
        self.asked += 1
        return False


class TestEveryPassOverThePairs:
    """Each of them asks once for so many pairs, however many there are of a unit."""

    @pytest.fixture(autouse=True)
    def _few_pairs(self, monkeypatch):
        monkeypatch.setattr(spatial_weights, "_PAIRS_AT_A_TIME", 1000)

    def test_seeking(self):
        """Of a crowd beside a lonely unit, whose neighbours the mean number says nothing of."""
        places, counting = np.concatenate([np.zeros((200, 2)), np.arange(6000.0).reshape(-1, 2) * 9 + 50]), Counting()
        assert distance_band(places, 1.0, counting).sizes[:200].tolist() == [199] * 200
        assert counting.asked >= 200 * 199 / 1000

    def test_choosing(self):
        """Those who take part are chosen among all."""
        band, counting = distance_band(np.zeros((200, 2)), 1.0), Counting()
        assert band.chosen(np.arange(199), counting).sizes.tolist() == [198] * 199
        assert counting.asked >= 2 * 199 * 198 / 1000

    @pytest.mark.parametrize("symmetric", [True, False])
    def test_the_global_figure(self, symmetric):
        """Sums, variance, and the way back of pairs that have none by themselves."""
        band, counting = replace(distance_band(np.zeros((200, 2)), 1.0), symmetric=symmetric), Counting()
        global_moran(np.arange(200.0), band, counting)
        assert counting.asked >= (2 if symmetric else 3) * 200 * 199 / 1000

    def test_the_widest_gap(self):
        """The nearest of each unit is sought a thousand units at a time."""
        counting = Counting()
        assert nearest_distances(np.arange(10_000.0).reshape(-1, 2), counting).size == 5000
        assert counting.asked == 5
