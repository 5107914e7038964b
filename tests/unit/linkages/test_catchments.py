"""Catchments of rural centres: pull by hand, five that compete, ties, and land that no way leads from."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.od_table import od_table
from urban_rural_linkages.core.linkages.catchments import strongest_centres, with_the_cut_off
from urban_rural_linkages.core.linkages.ways import TableWays

CELLS, CENTRES = ["p", "q"], ["a", "b", "c"]
STATIONS = [*CELLS, *CENTRES]


def ways(minutes: list[list[float]]) -> TableWays:
    rows = [(cell, centre, value) for cell, line in zip(CELLS, minutes, strict=True)
            for centre, value in zip(CENTRES, line, strict=True) if value == value]  # fmt: skip
    origins, goals, costs = zip(*rows, strict=True)
    return TableWays(od_table(origins, goals, costs, CELLS, CENTRES), STATIONS)


def assigned(minutes, people=(1000.0, 5000.0, 600.0), **rules) -> list[int]:
    here, there = np.array([0, 1]), np.array([2, 3, 4])
    return strongest_centres(ways(minutes), here, there, np.array(people), **rules).tolist()


def test_pull_is_people_over_the_square_of_minutes():
    """10, 12.5 and 7.4; 1.1, 200 and 24."""
    assert assigned([[10, 20, 9], [30, 5, 5]]) == [1, 1]
    assert assigned([[10, 20, 9], [30, 5, 5]], assign="nearest") == [2, 1], "of equally near ones the larger place"
    assert assigned([[10, 20, 9], [30, 5, 5]], exponent=3.0) == [0, 1]


def test_only_the_nearest_compete():
    assert assigned([[10, 20, 9], [30, 5, 5]], most=2) == [0, 1]
    assert assigned([[10, 20, 9], [30, 5, 5]], most=1) == [2, 1]


def test_a_cell_without_any_way_has_no_centre():
    assert assigned([[float("nan")] * 3, [30, 5, 5]]) == [-1, 1]
    none = np.empty(0, dtype=np.int64)
    assert strongest_centres(ways([[1, 1, 1]] * 2), np.array([0]), none, none.astype(float)).tolist() == [-1]


class TestCutOff:
    PLACES = np.array([[0.0, 0.0], [0.1, 0.0], [0.5, 0.0], [5.0, 0.0], [5.1, 0.0], [np.nan, np.nan]])
    LANDS = np.array([0, 0, 0, 1, 1, 2])
    CENTRES = np.array([[0.0, 0.0], [0.6, 0.0], [4.0, 0.0]])

    def filled(self, chosen, people=(1.0,) * 6, cities=()) -> list[int]:
        part = np.ones(6, dtype=bool)
        part[list(cities)] = False
        return with_the_cut_off(
            np.array(chosen), self.LANDS, self.PLACES, np.array(people), self.CENTRES, part
        ).tolist()

    def test_a_cell_goes_where_the_nearest_of_its_land_goes(self):
        assert self.filled([0, -1, 1, 2, 2, -1]) == [0, 0, 1, 2, 2, -1], "where it lies is unknown: it stays without"

    def test_land_without_any_goes_to_the_centre_nearest_to_its_people(self):
        assert self.filled([0, 0, 1, -1, -1, -1]) == [0, 0, 1, 2, 2, -1]
        assert self.filled([0, 0, 1, -1, -1, -1], people=(1, 1, 1, 0, 0, 0))[3:5] == [2, 2], "nobody counts evenly"

    def test_cells_of_several_lands_may_come_in_any_order(self):
        """Each land alone: x 0.1 goes with x 0, x 5.1 with x 5; x 9 has nobody beside it, and the centre at 8."""
        places = np.array([[5.1, 0.0], [0.0, 0.0], [9.0, 0.0], [0.1, 0.0], [5.0, 0.0]])
        lands, chosen = np.array([1, 0, 2, 0, 1]), np.array([-1, 0, -1, -1, 1])
        centres = np.array([[0.0, 0.0], [5.0, 0.0], [8.0, 0.0]])
        found = with_the_cut_off(chosen, lands, places, np.ones(5), centres, np.ones(5, dtype=bool))
        assert found.tolist() == [1, 0, 2, 0, 1]

    def test_cities_take_no_part(self):
        assert self.filled([0, -1, 1, -1, 2, -1], cities=[1]) == [0, -1, 1, 2, 2, -1]

    def test_without_centres_nothing_is_given(self):
        empty = np.empty((0, 2))
        assert with_the_cut_off(np.array([-1]), np.array([0]), np.zeros((1, 2)), np.ones(1), empty,
                                np.ones(1, dtype=bool)).tolist() == [-1]  # fmt: skip


@pytest.mark.real
def test_every_municipality_of_extremadura_has_a_centre_and_each_centre_its_own(region):
    centres = np.argsort(region.ranks)[:40]
    found = strongest_centres(region.ways, region.stations, centres, region.people[centres])
    assert found.min() == 0 and found[centres].tolist() == list(range(40))
