"""Changes by zone: means of people, new and lost ways, and what is unknown."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.board.changes import Opened
from urban_rural_linkages.core.board.zones import zone_changes
from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.scenarios import compare

from .boards import villages

NAN = np.nan


def zones(before: Times, after: Times, people: list, codes: list) -> list:
    return [(one.id, one.delta, one.colour, one.people)
            for one in zone_changes(compare(before, after), np.array(people), codes)]  # fmt: skip


class TestZones:
    def test_a_zone_has_the_mean_of_its_people(self):
        found = zones(Times.of([20.0, 40.0, 9.0]), Times.of([20.0, 20.0, 9.0]), [30.0, 10.0, 5.0], ["b", "b", "a"])
        assert found == [("a", 0.0, 0.0, 5.0), ("b", -5.0, -1.0, 40.0)]

    def test_homes_of_no_zone_and_people_who_are_unknown_are_in_none(self):
        found = zones(Times.of([20.0, 20.0]), Times.of([30.0, 50.0]), [NAN, 10.0], ["a", ""])
        assert len(found) == 1 and found[0][0] == "a" and np.isnan(found[0][1:3]).all() and found[0][3] == 0.0

    def test_new_and_lost_ways_have_the_outermost_colours(self):
        none, known = Times.of([NAN], [True]), Times.of([20.0])
        assert zones(none, known, [5.0], ["a"])[0][2] == -3.0
        assert zones(known, none, [5.0], ["a"])[0][2] == 3.0

    def test_a_home_without_a_way_does_not_hide_those_that_have_one(self):
        found = zones(Times.of([NAN, 10.0], [True, False]), Times.of([NAN, 30.0], [True, False]), [5.0, 7.0],
                      ["a", "a"])  # fmt: skip
        assert found == [("a", 20.0, 3.0, 7.0)]

    def test_the_board_answers_with_its_zones_where_they_are_known(self):
        board = villages([0.0, 0.5], [5.0, 7.0], [0.0], zones=["01", "02"])
        found = board.answer([Opened("n", "N", 0.5, 0.0)], 30.0).zones
        assert [(one.id, one.people) for one in found] == [("01", 5.0), ("02", 7.0)]
        assert found[0].delta == 0.0 and found[1].colour == -3.0
        assert villages([0.0], [5.0], [0.0]).answer([], 30.0).zones == ()
