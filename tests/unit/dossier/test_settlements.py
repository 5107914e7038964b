"""Small settlements are counted with the nearest larger one of their unit, or not at all."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.dossier.settlements import merged_settlements

PLACES = np.array([[0.0, 40.0], [0.02, 40.0], [0.03, 40.0], [1.0, 40.0]])


def test_people_of_small_settlements_go_to_the_nearest_of_their_unit():
    people, kept = merged_settlements([50, 3, 60, 70], ["a"] * 4, PLACES, 5)
    assert people.tolist() == [50, 0, 63, 70] and kept.tolist() == [True, False, True, True]


def test_none_is_added_to_another_unit():
    people, kept = merged_settlements([50, 3, 60, 70], ["a", "b", "c", "c"], PLACES, 5)
    assert people.tolist() == [50, 0, 60, 70] and kept.tolist() == [True, False, True, True]


def test_small_ones_of_a_unit_make_one_that_is_large_enough():
    people, kept = merged_settlements([3, 4, 2, 70], ["a", "a", "a", "b"], PLACES, 5)
    assert people[kept].tolist() == [9, 70] or people[kept].tolist() == [70, 9]
    assert people.sum() == 79


def test_settlements_of_hidden_units_are_left_out_and_empty_or_unknown_ones_stay():
    people, kept = merged_settlements([50, 0, np.nan, 70], ["a", "b", "b", "hidden"], PLACES, 5, ["hidden"])
    assert kept.tolist() == [True, True, True, False]
    assert people[1] == 0 and np.isnan(people[2])
    assert merged_settlements([], [], np.empty((0, 2)), 5)[0].size == 0
