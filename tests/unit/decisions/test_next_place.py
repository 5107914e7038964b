"""The next place: each tried alone, sets of two aims, and hamlets without a road that no service is built for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.decisions.instances import region
from urban_rural_linkages.core.decisions.curve import aim_of
from urban_rural_linkages.core.decisions.location import Question
from urban_rural_linkages.core.decisions.next_place import (
    each_place,
    left_out_of,
    next_places,
    weights_that_count,
    without_way,
)
from urban_rural_linkages.core.decisions.problem import LEAST_SHARE, location_problem
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.decisions.shorter_ways import people_by_class

NAN = float("nan")
LINE = [[abs(one - other) * 10.0 for other in range(5)] for one in range(5)]  # five places ten minutes apart
FIRST_OPEN = np.array([True, False, False, False, False])


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


def line(people=(1.0, 1.0, 1.0, 1.0, 4.0)):
    return location_problem(LINE, people, kept=FIRST_OPEN)


class TestEachPlace:
    def test_it_is_the_mean_and_the_people_beyond_with_that_place(self):
        found = each_place(line(), FIRST_OPEN, 10.0)
        assert found.columns.tolist() == [1, 2, 3, 4]
        assert found.mean_minutes.tolist() == [18.75, 12.5, 7.5, 5.0]
        assert found.people_beyond.tolist() == [5.0, 4.0, 0.0, 1.0]

    def test_whoever_has_no_way_is_beyond_and_in_no_mean(self):
        problem = location_problem([[5.0, 5.0], [NAN, NAN]], [3.0, 2.0])
        found = each_place(problem, np.array([True, False]), 30.0)
        assert (found.mean_minutes.tolist(), found.people_beyond.tolist()) == ([5.0], [2.0])

    def test_the_second_is_the_best_of_the_others(self):
        second = each_place(line(), FIRST_OPEN, 10.0).second(4)
        assert (second.column, second.mean_minutes, second.more_beyond) == (3, 7.5, -1.0)

    def test_there_is_no_second_of_one(self):
        assert each_place(location_problem([[0.0, 9.0]], [1.0]), np.array([True, False]), 10.0).second(1) is None

    @settings(max_examples=30, deadline=None)
    @given(st.lists(st.integers(0, 50), min_size=5, max_size=5).filter(any))
    def test_no_place_makes_any_mean_longer(self, people):
        problem = line(people)
        today = np.array(LINE)[:, 0] @ np.array(people) / sum(people)
        assert (each_place(problem, FIRST_OPEN, 10.0).mean_minutes <= today + 1e-9).all()


class TestWhoeverNoWayLeadsToAService:
    def test_a_hamlet_that_its_roads_have_cut_off_counts_in_no_model(self):
        minutes = np.array([[5.0, 20.0, NAN], [20.0, 0.0, NAN], [NAN, NAN, 0.0]])
        weights = weights_that_count(minutes, np.array([900.0, 100.0, 7.0]), np.array([True, False, False]))
        assert weights.tolist() == [900.0, 100.0, 0.0]

    def test_an_island_of_many_does(self):
        minutes = np.array([[5.0, NAN, NAN], [NAN, 0.0, 3.0], [NAN, 3.0, 0.0]])
        people = np.array([900.0, 60.0, 50.0])
        assert weights_that_count(minutes, people, np.array([True, False, False])).tolist() == people.tolist()

    def test_together_they_may_be_enough(self):
        few = LEAST_SHARE * 1000.0 * 0.6
        minutes = np.array([[5.0, NAN], [NAN, 1.0], [NAN, 2.0]])
        people = np.array([1000.0 - 2 * few, few, few])
        assert weights_that_count(minutes, people, np.array([True, False])).tolist() == people.tolist()

    def test_the_next_place_is_not_theirs_but_they_stay_beyond(self, prover):
        minutes = np.array([[0.0, 40.0, NAN], [40.0, 0.0, NAN], [NAN, NAN, 0.0]])
        people, existing = np.array([900.0, 500.0, 7.0]), np.array([True, False, False])
        weights = weights_that_count(minutes, people, existing)
        problem = location_problem(minutes, weights, people=people, kept=existing)
        found = next_places(problem, Question(add=1), existing, prover)
        assert found.new == 1
        assert found.first.reach.people_beyond == 7.0
        assert "7 people" in str(without_way(problem)[0])

    def test_nothing_is_said_where_all_have_a_way(self):
        assert without_way(line()) == []
        assert left_out_of(np.array([True, True])) == []

    def test_unknown_people_are_counted(self):
        assert str(left_out_of(np.array([False, True, False]))[0]).endswith("chapter: 2.")


class TestNextPlaces:
    def test_both_aims_begin_with_today(self, prover):
        found = next_places(line(), Question(add=2, radius=10.0), FIRST_OPEN, prover)
        assert [step.added for step in found.shortest] == [step.added for step in found.most_within] == [0, 1, 2]
        assert found.shortest[0].new == ()
        assert found.first.new == ("4",)
        assert found.new == 4
        assert found.minutes_saved == pytest.approx(27.5 - 5.0)

    def test_no_more_are_asked_for_than_there_are_places(self, prover):
        found = next_places(location_problem([[0.0, 9.0]], [1.0], kept=[True, False]), Question(add=5),
                            np.array([True, False]), prover)  # fmt: skip
        assert [step.added for step in found.shortest] == [0, 1]

    def test_the_aims_may_part(self, prover):
        minutes = [[0.0, 60.0, 60.0], [90.0, 0.0, 60.0], [40.0, 60.0, 0.0]]
        problem = location_problem(minutes, [1.0, 10.0, 11.0], kept=[True, False, False])
        found = next_places(problem, Question(add=1, radius=30.0), np.array([True, False, False]), prover)
        assert (found.first.new, found.most_within[1].new) == (("1",), ("2",))
        assert not found.is_best_for_both


@pytest.mark.real
def test_extremadura_s_next_hospital_with_who_gains(real_data, prover):
    towns = region(real_data)
    problem = towns.problem()
    found = next_places(problem, Question(add=3, radius=30.0), towns.is_open(), prover)
    gained = found.ways.of(problem.people)
    assert towns.names[found.new] == "Fuente del Maestre"
    assert (gained.people, gained.newly_within, int(found.ways.newly_within.sum())) == (154329.0, 105533.0, 20)
    assert round(gained.mean_minutes, 1) == 25.3
    assert people_by_class(problem.people, found.ways.number) == [906407.0, 9199.0, 44599.0, 99296.0]
    second = found.places.second(found.new)
    assert (towns.names[second.column], round(second.mean_minutes, 6)) == ("Zafra", 20.735439)
    assert second.more_beyond == 38003.0
    assert found.is_best_for_both
    means = [round(step.reach.mean_minutes, 6) for step in found.shortest]
    assert means == [24.27021, 20.589581, 19.023629, 17.592249]
    assert aim_of(problem, "pmedian", found.shortest).bounds == pytest.approx(means, abs=1e-5), "all are proved"
