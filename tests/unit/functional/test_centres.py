"""Urban centres read back from a raster of classes: which cells, in which order."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from urban_rural_linkages.core.functional.centres import label_centres
from urban_rural_linkages.core.functional.degurba import classify_grid

# Two centres that meet in a corner, one in the east, and other classes around them.
CLASSES = np.array([[30, 30, 11, 11, 30], [11, 11, 30, 21, 30], [10, 23, 30, 11, 255]])


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


CLASS_GRIDS = arrays.arrays(np.uint8, (6, 7), elements=st.sampled_from([30, 30, 23, 11]))
PEOPLE_GRIDS = arrays.arrays(np.float64, (6, 7), elements=st.integers(0, 9).map(float))


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
