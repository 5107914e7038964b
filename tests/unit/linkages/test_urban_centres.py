"""Cities by density: thresholds, land, corners, edges and order; cities that are given; the classes and their rules."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.densities import Region
from urban_rural_linkages.core.functional.shares import Shares
from urban_rural_linkages.core.linkages.catchment_classes import (
    CatchmentRules,
    city_codes,
    country_codes,
    group_of,
)
from urban_rural_linkages.core.linkages.urban_centres import dense_cells, found_centres, given_centres


def test_density_is_of_the_land_and_built_up_land_over_half():
    people = np.array([[1499.0, 1500.0, 750.0, 10.0, 10.0, 10.0, 9000.0]])
    land = np.array([[1.0, 1.0, 0.5, 1.0, 1.0, np.nan, 0.0]])
    built = np.array([[0.0, 0.0, 0.0, 0.5, 0.51, 0.9, 0.0]])
    region = Region(people, Shares(land), Shares(built, what="built-up"), 1.0)
    assert dense_cells(region).tolist() == [[False, True, True, False, True, False, False]]
    assert dense_cells(Region(people, None, None, 0.5))[0, 2], "750 on half a square kilometre"


def test_corners_do_not_join_and_people_of_the_whole_city_count():
    people = np.zeros((5, 5))
    people[1, 1], people[2, 1], people[3, 2] = 12e3, 8e3, 19e3
    region = Region(people, None, None, 1.0)
    found = found_centres(region, dense_cells(region), 20e3)
    assert len(found) == 1 and found.people.tolist() == [20e3] and found.cells.tolist() == [2]
    assert found.numbers[1:4, 1:3].tolist() == [[1, 0], [1, 0], [0, 0]] and not found.touches_edge[0]


def test_cities_at_the_edge_and_beside_unknown_cells_are_marked():
    people = np.zeros((7, 7))
    people[3, 3], people[0, 5], people[5, 1] = 30e3, 20e3, 25e3
    people[6, 0] = np.nan
    region = Region(people, None, None, 1.0)
    found = found_centres(region, dense_cells(region), 20e3)
    assert found.people.tolist() == [30e3, 25e3, 20e3] and found.touches_edge.tolist() == [False, True, True]


def test_given_cities_that_are_too_small_or_off_the_grid_are_left_out():
    cells = np.array([[1, 1, 0, 3], [0, 4, 4, 0]])
    people = np.array([5e3, 90e3, 6e3, 4e3])
    found = given_centres(cells, people, 5e3, np.zeros((2, 4)))
    assert found.people.tolist() == [6e3, 5e3]
    assert found.numbers.tolist() == [[2, 2, 0, 1], [0, 0, 0, 0]]
    none = given_centres(cells, np.array([1.0] * 4), 5e3, np.zeros((2, 4)))
    assert len(none) == 0 and not none.inside.any()


def test_thirty_codes_and_no_more():
    codes = [int(country_codes(size, band)) for band in range(3) for size in range(7, 0, -1)]
    assert [*city_codes(np.arange(7, 0, -1)).tolist(), *codes] == list(range(1, 29))
    groups = [group_of(code) for code in range(31)]
    assert groups[1:8] == ["large", "large", "intermediate", "intermediate", "small", "small", "small"]
    assert groups[8:15] == groups[15:22] == groups[22:29] == groups[1:8]
    assert [groups[0], groups[29], groups[30]] == ["none"] * 3


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"breaks": (1.0, 2.0)}, "BREAKS must be 7 numbers that increase, not '1,2'"),
        ({"breaks": (1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 6.0)}, "BREAKS must be 7"),
        ({"bands": (60.0, 60.0, 180.0)}, "BANDS must be 3 numbers that increase, not '60,60,180'"),
        ({"bands": (-1.0, 60.0, 180.0)}, "BANDS must be 3"),
        ({"bands": (1.0, 60.0, float("inf"))}, "BANDS must be 3"),
    ],
)
def test_rules_that_no_run_could_use(given, words):
    with pytest.raises(InputError, match=words):
        CatchmentRules(**given)
