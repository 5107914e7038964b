"""What may be published of black spots."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.assessment.publication import BLOCK, LEAST_REPORTS, publishable_spots
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")
SPOTS = st.lists(st.tuples(st.integers(-500, 500), st.integers(-500, 500), st.integers(0, 4)), max_size=12)


def test_from_three_reports_on():
    assert (BLOCK, LEAST_REPORTS) == (100.0, 3)
    found = publishable_spots([(10, 10), (210, 10), (410, 10)], [2, 3, 4])
    assert found.points.tolist() == [[250, 50], [450, 50]]
    assert found.reports.tolist() == [3, 4] and found.block.tolist() == [-1, 0, 1] and found.held_back == 1


def test_places_of_one_block_add_up():
    found = publishable_spots([(1, 1), (99, 99), (50, 1), (150, 50)], [1, 1, 1, 2])
    assert found.points.tolist() == [[50, 50]] and found.spots.tolist() == [3] and found.held_back == 1


def test_blocks_do_not_shift_with_the_data():
    alone = publishable_spots([(1234, 5678)], [5], block=50).points
    among = publishable_spots([(1234, 5678), (3, 3)], [5, 5], block=50).points
    assert alone.tolist() == [[1225, 5675]] and alone.tolist()[0] in among.tolist()


def test_a_place_on_a_border_belongs_to_the_block_that_begins_there():
    assert publishable_spots([(100, -100)], [3]).points.tolist() == [[150, -50]]


def test_unknown_reports_stand_for_nobody():
    found = publishable_spots([(1, 1), (2, 2), (3, 3)], [2, NAN, NAN])
    assert not len(found.points) and found.held_back == 3


def test_a_place_that_is_not_known_is_held_back():
    found = publishable_spots([(1, 1), (NAN, NAN)], [3, 9])
    assert found.block.tolist() == [0, -1] and found.reports.tolist() == [3]


def test_nothing():
    found = publishable_spots(np.empty((0, 2)), [])
    assert found.points.shape == (0, 2) and found.held_back == 0


@pytest.mark.parametrize(
    ("reports", "said"), [([1, -1], "Row 2 has -1"), ([1.5, 1], "Row 1 has 1.5"), ([np.inf, 1], "Row 1")]
)
def test_reports_that_cannot_be(reports, said):
    with pytest.raises(InputError, match=said):
        publishable_spots([(1, 1), (2, 2)], reports)


@pytest.mark.parametrize("block", [0, -5, NAN])
def test_a_block_without_size(block):
    with pytest.raises(InputError, match="larger than 0"):
        publishable_spots([(1, 1)], [3], block=block)


@settings(max_examples=50)
@given(SPOTS)
def test_nothing_is_shown_of_fewer_than_three_and_nothing_is_lost(spots):
    table = np.array(spots, dtype=float).reshape(-1, 3)
    found = publishable_spots(table[:, :2], table[:, 2])
    assert (found.reports >= 3).all()
    assert found.spots.sum() + found.held_back == len(spots)
    shown = found.block >= 0
    assert found.reports.sum() == table[shown, 2].sum()
    away = np.abs(table[shown, :2] - found.points[found.block[shown]])
    assert (away <= BLOCK / 2).all()
    inside = (found.points / BLOCK) % 1
    assert (inside == 0.5).all(), "no coordinate of a person comes through"


@settings(max_examples=50)
@given(SPOTS)
def test_order_does_not_matter(spots):
    table = np.array(spots, dtype=float).reshape(-1, 3)
    one, other = publishable_spots(table[:, :2], table[:, 2]), publishable_spots(table[::-1, :2], table[::-1, 2])
    assert one.points.tolist() == other.points.tolist() and one.block.tolist() == other.block[::-1].tolist()
