"""Cleaning of catchments on a grid, by hand: splinters, islands, cities between, exclaves, and rounds."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.linkages.cleaning import Ground, clean_catchments


def ground(shape: tuple[int, int], people=10.0, km2=1.0) -> Ground:
    """Cells of a grid, row by row, that touch along their sides."""
    number = np.arange(shape[0] * shape[1]).reshape(shape)
    pairs = [(number[:, :-1], number[:, 1:]), (number[:-1], number[1:])]
    first, second = (np.concatenate([pair[end].ravel() for pair in pairs]) for end in (0, 1))
    return Ground(np.broadcast_to(np.asarray(people, dtype=float), number.size).copy(),
                  np.full(number.size, km2), first, second)  # fmt: skip


def cleaned(rows, centres, people=10.0, km2=1.0):
    """Clean catchments drawn as rows of numbers; `centres` are the (row, column) of each."""
    label = np.array(rows)
    cells = np.array([row * label.shape[1] + column for row, column in centres], dtype=np.int64)
    found = clean_catchments(label.ravel(), ground(label.shape, people, km2), cells)
    return found.catchment.reshape(label.shape).tolist(), found.exclave.reshape(label.shape)


BIG = 101.0  # km2 of a cell that needs no other


def test_connected_catchments_with_their_centres_stay():
    rows = [[0, 0, 1], [0, 1, 1]]
    assert cleaned(rows, [(0, 0), (1, 2)], km2=BIG)[0] == rows


def test_a_splinter_without_a_centre_goes_to_the_neighbour_with_more_people():
    people = [50.0, 200.0, 10.0, 900.0]
    assert cleaned([[0, 1, 0, 2]], [(0, 0), (0, 1), (0, 3)], people, BIG)[0] == [[0, 1, 2, 2]]
    assert cleaned([[0, 1, 0, 2]], [(0, 0), (0, 1), (0, 3)], [50.0, 900.0, 10.0, 200.0], BIG)[0] == [[0, 1, 1, 2]]


def test_of_neighbours_with_as_many_people_the_first_catchment_wins():
    found = clean_catchments(np.array([1, 0, 2]), ground((1, 3), [5.0, 1.0, 5.0], BIG), np.array([-1, 0, 2]))
    assert found.catchment.tolist() == [1, 1, 2]


def test_its_own_people_count_where_they_are_more():
    """A splinter of many: all neighbours weigh the same, and the first wins."""
    people = [5.0, 200.0, 4000.0, 900.0]
    assert cleaned([[0, 1, 0, 2]], [(0, 0), (0, 1), (0, 3)], people, BIG)[0] == [[0, 1, 1, 2]]


def test_a_catchment_of_a_hundred_square_kilometres_joins_and_a_larger_one_stays():
    rows, centres = [[0, 0, 1]], [(0, 0), (0, 2)]
    assert cleaned(rows, centres, km2=100.0)[0] == [[0, 0, 0]], "100 is small"
    assert cleaned(rows, centres, km2=100.5)[0] == rows


def test_a_part_with_the_centre_that_is_less_than_a_tenth_of_the_catchment_joins():
    """The centre lies in one cell of 101 km2, eleven others beyond: they have none, and all goes to the rest."""
    rows = [[0, 1, *[0] * 11]]
    found, _ = cleaned(rows, [(0, 0), (0, 1)], km2=BIG)
    assert found == [[1] * 13]
    rows = [[0, 1, *[0] * 8]]
    assert cleaned(rows, [(0, 0), (0, 1)], km2=BIG)[0] == [[0, *[1] * 9]], "a ninth keeps its centre"


def test_two_that_want_each_other_join_to_the_lower():
    assert cleaned([[1, 0]], [(0, 1), (0, 0)], km2=50.0)[0] == [[0, 0]]


def test_a_chain_of_small_ones_ends_in_one_piece():
    found, _ = cleaned([[0, 1, 2, 3]], [(0, place) for place in range(4)], [10.0, 20.0, 30.0, 40.0], 50.0)
    assert len({*found[0]}) == 1


def test_cities_are_nobodys_neighbours():
    """What a city encloses has a centre of its own, so it stays, however small."""
    rows = [[0, -1, 1], [0, -1, -1], [0, 0, 0]]
    found, exclave = cleaned(rows, [(0, 0), (0, 2)], km2=50.0)
    assert found == rows and not exclave.any()


def test_what_has_no_centre_and_no_neighbour_is_an_exclave_or_dropped():
    rows = [[0, 0, -1, 0]]
    found, exclave = cleaned(rows, [(0, 0)], people=[900.0, 900.0, 0.0, 100.0], km2=50.0)
    assert found == rows and exclave.tolist() == [[False, False, False, True]]
    found, exclave = cleaned(rows, [(0, 0)], people=[900.0, 900.0, 0.0, 99.0], km2=50.0)
    assert found == [[0, 0, -1, -1]] and not exclave.any(), "fewer than 100 people"
    found, exclave = cleaned(rows, [(0, 0)], people=[900.0, 900.0, 0.0, 99.0], km2=BIG)
    assert found == rows and exclave.tolist() == [[False, False, False, True]], "but much land"


def test_a_centre_that_lies_in_another_catchment_is_none_of_this_part():
    found, _ = cleaned([[0, 1]], [(0, 1), (0, 1)], [10.0, 90.0], BIG)
    assert found == [[1, 1]]


def test_nothing_at_all():
    found = clean_catchments(np.empty(0, dtype=np.int64), ground((0, 0)), np.empty(0, dtype=np.int64))
    assert found.catchment.size == 0
    assert cleaned([[-1, -1]], [])[0] == [[-1, -1]]


@settings(max_examples=80, deadline=None)
@given(st.integers(2, 6), st.integers(2, 6), st.data())
def test_afterwards_every_catchment_is_one_piece_or_an_exclave(height, width, data):
    count = data.draw(st.integers(1, 4))
    label = np.array(data.draw(st.lists(st.integers(-1, count - 1), min_size=height * width, max_size=height * width)))
    people = np.array(data.draw(st.lists(st.floats(0, 500), min_size=height * width, max_size=height * width)))
    centres = np.array([int(np.flatnonzero(label == one)[0]) if (label == one).any() else -1 for one in range(count)])
    on = ground((height, width), people, data.draw(st.sampled_from([10.0, 60.0, 150.0])))
    found = clean_catchments(label, on, centres)
    assert (found.catchment[label < 0] == -1).all(), "cities stay out"
    assert set(found.catchment[found.catchment >= 0]) <= set(label[label >= 0]), "no catchment is made anew"
    again = clean_catchments(found.catchment, on, centres)
    assert again.catchment.tolist() == found.catchment.tolist(), "it is clean"
