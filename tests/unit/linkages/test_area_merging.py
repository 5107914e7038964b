"""Areas merged in rounds: strict limits by hand, weighted minutes, ties, and what stays apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.area_merging import MergeRules, merge_areas
from urban_rural_linkages.core.linkages.ways import Pairs


def pairs(minutes: dict[tuple[int, int], float]) -> Pairs:
    ends = np.array(sorted(minutes), dtype=np.int64).reshape(-1, 2)
    return Pairs(ends[:, 0], ends[:, 1], np.array([minutes[key] for key in sorted(minutes)]))


def chain(count: int) -> tuple[np.ndarray, np.ndarray]:
    return np.arange(count - 1), np.arange(1, count)


def test_limits_are_strict():
    """30 minutes with both large enough do not merge, 60 do not, 59.9 do."""
    times = pairs({(0, 1): 30.0, (1, 2): 60.0, (2, 3): 59.9, (0, 2): 80.0, (1, 3): 100.0, (0, 3): 130.0})
    found = merge_areas(np.array([30000.0, 26000, 24000, 90000]), times, chain(4), MergeRules())
    assert found.area.tolist() == [0, 1, 2, 2]
    assert (found.log[0].people_first, found.log[0].people_second, found.log[0].minutes) == (24000, 90000, 59.9)
    assert found.log[0].score == pytest.approx(25000 / 24000 / 59.9)


def test_two_large_areas_merge_when_they_are_near():
    assert merge_areas(np.array([9e4, 9e4]), pairs({(0, 1): 29.9}), chain(2), MergeRules()).area.tolist() == [0, 0]


def test_minutes_after_a_merge_are_weighted_by_the_people_of_both_ends():
    times = pairs({(0, 1): 20.0, (1, 2): 25.0, (2, 3): 28.0, (0, 2): 45.0, (1, 3): 50.0, (0, 3): 70.0})
    found = merge_areas(np.array([10000.0, 12000, 30000, 26000]), times, chain(4), MergeRules())
    to_third, to_fourth = (45 * 40 + 25 * 42) / 82, (70 * 36 + 50 * 38) / 74
    assert found.log[-1].minutes == pytest.approx((to_third * 52 + to_fourth * 48) / 100) and found.log[-1].round == 3
    seat = merge_areas(np.array([10000.0, 12000, 30000, 26000]), times, chain(4), MergeRules(between="seat"))
    assert [step.minutes for step in seat.log] == [20, 25, 28], "from the largest place of each"
    small = np.array([9.0, 1.0, 9.0, 1.0])
    by_town = merge_areas(np.array([10000.0, 12000, 30000, 26000]), times, chain(4), MergeRules(between="seat"),
                          seat_people=small)  # fmt: skip
    assert by_town.log[-1].minutes == 45, "the seat is the settlement with most people, not the largest area"


def test_only_mutual_best_pairs_merge_in_a_round():
    """The middle one wants the second; the first, which wants the middle one, waits for the next round."""
    times = pairs({(0, 1): 20.0, (1, 2): 10.0, (0, 2): 30.0})
    found = merge_areas(np.array([1000.0, 1000, 1000]), times, chain(3), MergeRules())
    assert [(step.round, step.first, step.second) for step in found.log] == [(1, 1, 2), (2, 0, 1)]


def test_ties_go_to_the_lower_partner():
    times = pairs({(0, 2): 10.0, (1, 2): 10.0, (0, 1): 90.0})
    found = merge_areas(np.array([1000.0] * 3), times, (np.array([0, 1]), np.array([2, 2])), MergeRules(1500.0))
    assert (found.log[0].first, found.log[0].second, len(found.log)) == (0, 2, 2)


def test_what_has_no_border_or_no_way_stays_apart():
    nothing = np.empty(0, dtype=np.int64)
    times = pairs({(0, 1): 5.0})
    assert merge_areas(np.array([1.0, 1.0]), times, (nothing, nothing), MergeRules()).area.tolist() == [0, 1]
    no_way = merge_areas(np.array([1.0, 1.0]), pairs({}), chain(2), MergeRules())
    assert no_way.area.tolist() == [0, 1] and np.isnan(no_way.neighbours.minutes).all() and no_way.log == []
    one = merge_areas(np.array([5.0]), pairs({}), (nothing, nothing), MergeRules())
    assert one.area.tolist() == [0] and one.log == []


def test_areas_without_minutes_between_them_merge_first():
    found = merge_areas(np.array([10.0, 10.0, 10.0]), pairs({(0, 1): 5.0, (1, 2): 0.0, (0, 2): 5.0}), chain(3),
                        MergeRules(15.0))  # fmt: skip
    assert (found.log[0].first, found.log[0].second, found.log[0].score) == (1, 2, float("inf"))


@pytest.mark.parametrize("given", [{"ideal": 0}, {"min_minutes": -1}, {"max_minutes": 20}])
def test_rules_without_meaning_are_refused(given):
    with pytest.raises(InputError):
        MergeRules(**given)


@st.composite
def regions(draw):
    """A grid of areas with people, borders of neighbouring cells, and minutes of every pair."""
    wide, high = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    count = wide * high
    people = np.array(draw(st.lists(st.integers(0, 40), min_size=count, max_size=count))) * 1000.0
    sides = [(y * wide + x, y * wide + x + 1) for y in range(high) for x in range(wide - 1)]
    sides += [(y * wide + x, (y + 1) * wide + x) for y in range(high - 1) for x in range(wide)]
    minutes = {(i, j): float(draw(st.integers(1, 90))) for i in range(count) for j in range(i + 1, count)}
    ends = np.array(sides, dtype=np.int64).reshape(-1, 2)
    return people, pairs(minutes), (ends[:, 0], ends[:, 1])


@given(regions())
@settings(max_examples=60, deadline=None)
def test_people_are_kept_areas_hang_together_and_no_open_pair_is_left(region):
    people, times, borders = region
    rules = MergeRules()
    found = merge_areas(people, times, borders, rules)
    assert np.bincount(found.area, weights=people).sum() == people.sum()
    reached = {int(area): {int(area)} for area in np.unique(found.area)}
    for _ in range(people.size):
        for one, other in zip(*borders, strict=True):
            if found.area[one] == found.area[other]:
                mine = reached[int(found.area[one])]
                if {int(one), int(other)} & mine:
                    mine |= {int(one), int(other)}
    assert all(len(mine) == (found.area == area).sum() for area, mine in reached.items()), "every area is connected"
    held = np.bincount(found.area, weights=people, minlength=people.size)
    one, other, minutes = found.neighbours
    wanting = np.maximum(rules.ideal / np.maximum(held[one], 1), rules.ideal / np.maximum(held[other], 1))
    assert not ((minutes < rules.max_minutes) & ((wanting > 1) | (minutes < rules.min_minutes))).any()


@given(regions(), st.randoms())
@settings(max_examples=40, deadline=None)
def test_new_codes_change_nothing_where_there_are_no_ties(region, random):
    people, times, borders = region
    order = list(range(people.size))
    random.shuffle(order)
    place = np.array(order, dtype=np.int64)
    apart = Pairs(times.origin, times.destination, times.minutes + np.arange(times.minutes.size) * 1e-5)
    moved = np.empty_like(people)
    moved[place] = people
    ends = np.sort(np.column_stack((place[apart.origin], place[apart.destination])), axis=1)
    sides = np.sort(np.column_stack((place[borders[0]], place[borders[1]])), axis=1)
    one = merge_areas(people, apart, borders, MergeRules())
    other = merge_areas(moved, Pairs(ends[:, 0], ends[:, 1], apart.minutes), (sides[:, 0], sides[:, 1]), MergeRules())
    same = other.area[place]
    assert len(set(zip(one.area.tolist(), same.tolist(), strict=True))) == len(set(one.area.tolist()))
