"""Who goes where, closures and the curve, on figures worked out by hand."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.allocation import NOWHERE, allocate, nearest_open, reach_of, site_figures
from urban_rural_linkages.core.decisions.closures import already_far, closures
from urban_rural_linkages.core.decisions.curve import curve, has_room, nesting, short_of_room
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.errors import InputError

NAN = np.nan
BEGINS = "the curve begins there."


@pytest.fixture
def valley():
    """Four villages on a road of 60 minutes, a site in each; the last village has no road."""
    at = np.array([0.0, 20.0, 60.0, NAN])
    minutes = np.abs(at[:, None] - at[None, :])
    return location_problem(minutes, [100, 50, 10, 3], site_ids=list("abcd"), demand_ids=list("ABCD"))


def only(*sites):
    return np.isin(np.arange(4), sites)


class TestAllocation:
    def test_minutes_before_and_after(self, valley):
        found = allocate(valley, [0, 2], only(0), 30.0)
        assert found.site.tolist() == [0, 0, 2, NOWHERE]
        assert found.minutes[:3].tolist() == [0.0, 20.0, 0.0]
        assert found.change[:3].tolist() == [0.0, 0.0, -60.0]
        assert np.isnan(found.minutes[3])
        assert found.within.tolist() == [1.0, 1.0, 1.0, 0.0]

    def test_figures_of_the_sites(self, valley):
        found = site_figures(valley, allocate(valley, [0, 2], only(0), 30.0))
        assert found.people.tolist() == [150.0, 0.0, 10.0, 0.0]
        assert found.mean_minutes[0] == pytest.approx(50 * 20 / 150)
        assert np.isnan(found.mean_minutes[1])
        assert found.max_minutes[0] == 20.0
        assert np.isnan(found.spare).all()

    def test_the_spare_room(self):
        problem = location_problem([[1.0], [2.0]], [7, 8], capacity=[20.0])
        assert site_figures(problem, allocate(problem, [0], np.array([True]), 30.0)).spare.tolist() == [5.0]

    def test_shares_make_rows(self):
        problem = location_problem([[1.0, 2.0], [1.0, 2.0]], [10, 0], capacity=[6.0, 9.0])
        shares = np.array([[0.6, 0.4], [0.0, 0.0]])
        found = allocate(problem, [0, 1], np.array([False, False]), 30.0, shares)
        assert found.demand.tolist() == [0, 0, 1]
        assert found.site.tolist() == [0, 1, 0]
        assert found.share.tolist() == [0.6, 0.4, 1.0]
        assert site_figures(problem, found).spare.tolist() == pytest.approx([0.0, 5.0])

    def test_a_part_that_is_served_nowhere_is_a_row(self):
        problem = location_problem([[1.0]], [10], capacity=[6.0])
        found = allocate(problem, [0], np.array([False]), 30.0, np.array([[0.6]]))
        assert found.site.tolist() == [NOWHERE, 0]
        assert found.share.tolist() == pytest.approx([0.4, 0.6])
        assert reach_of(problem, found, 30.0).people_beyond == pytest.approx(4.0)

    def test_everybody_is_within_or_beyond(self, valley):
        reach = reach_of(valley, allocate(valley, [0], only(0), 30.0), 30.0)
        assert (reach.people_within, reach.people_beyond) == (150.0, 13.0)
        assert reach.mean_minutes == pytest.approx((50 * 20 + 10 * 60) / 160)
        assert reach.max_minutes == 60.0

    def test_nothing_open_is_nowhere(self, valley):
        site, minutes = nearest_open(valley, [])
        assert (site == NOWHERE).all()
        assert np.isnan(minutes).all()
        assert np.isnan(reach_of(valley, allocate(valley, [], only(), 30.0), 30.0).mean_minutes)


class TestClosures:
    def test_who_loses_and_who_takes_them(self, valley):
        found = {one.site: one for one in closures(valley, only(0, 2), 30.0)}
        first = found[0]
        assert (first.affected, first.places) == (150.0, 2)
        assert first.extra_minutes == pytest.approx((100 * 60 + 50 * 20) / 150)
        assert first.most_extra == 60.0
        assert first.newly_beyond == 150.0
        assert first.receivers == ((2, 150.0),)
        assert first.max_minutes == 60.0
        assert found[2].newly_beyond == 10.0

    def test_the_only_one(self, valley):
        found = closures(valley, only(0), 30.0)[0]
        assert found.lost_access == 160.0
        assert found.affected == 160.0
        assert np.isnan(found.extra_minutes)
        assert found.newly_beyond == 150.0
        assert found.receivers == ()

    def test_who_is_as_far_from_another_is_not_affected(self):
        problem = location_problem([[5.0, 5.0]], [8])
        assert closures(problem, np.array([True, True]), 30.0)[0].affected == 0.0

    def test_capacities_of_the_receivers(self):
        problem = location_problem([[1.0, 9.0], [9.0, 1.0]], [30, 20], capacity=[40.0, 35.0])
        found = {one.site: one for one in closures(problem, np.array([True, True]), 30.0)}
        assert found[0].too_many == 15.0
        assert found[1].too_many == 10.0

    def test_the_order_and_the_far_ones(self, valley):
        found = closures(valley, only(0, 1, 2), 5.0)
        assert [one.newly_beyond for one in found] == [100.0, 50.0, 10.0]
        assert already_far(found, valley.site_ids) == []


class TestCurve:
    def test_each_number_and_what_it_brings(self, valley):
        kept = location_problem(valley.minutes, valley.people, kept=only(1), site_ids=list("abcd"))
        with Prover(python="") as alone:
            steps = curve(kept, Question(add=2, radius=10.0), only(1), alone)
        assert [step.new for step in steps] == [(), ("a",), ("a", "c")]
        assert [step.chosen.value for step in steps] == [2400.0, 400.0, 0.0]
        assert [step.reach.people_within for step in steps] == [50.0, 150.0, 160.0]
        assert nesting(steps) == []

    def test_from_nothing_it_begins_with_one(self, valley):
        with Prover(python="") as alone:
            steps = curve(valley, Question(total=2), only(), alone)
        assert [step.added for step in steps] == [1, 2]

    def test_a_line_whose_best_two_do_not_hold_the_best_one(self):
        line = np.abs(np.subtract.outer(np.arange(5.0), np.arange(5.0)))
        with Prover(python="") as alone:
            steps = curve(location_problem(line, np.ones(5)), Question(total=2), np.zeros(5, dtype=bool), alone)
        assert steps[0].new == ("2",)
        assert "The best two are not the best one and one more" in str(nesting(steps)[0])


class TestCurveUnderCapacities:
    @pytest.mark.parametrize(("capacity", "added"), [(20.0, [1, 2]), (12.0, [2])])
    def test_it_begins_where_there_is_room(self, capacity, added):
        problem = location_problem([[1.0, 9.0], [9.0, 1.0]], [10, 10], capacity=[capacity, capacity])
        with Prover(python="") as alone:
            steps = curve(problem, Question("capacitated", total=2), np.zeros(2, dtype=bool), alone)
        assert [step.added for step in steps] == added
        said = [str(note) for note in short_of_room(problem, steps)]
        assert said == ([] if added[0] == 1 else [f"With fewer than 2 new sites there is not room for all: {BEGINS}"])

    def test_without_capacities_there_is_room(self, valley):
        assert has_room(valley, 1)


class TestQuestions:
    @pytest.mark.parametrize("radius", [0.0, -5.0, NAN])
    def test_a_radius_of_nothing(self, valley, radius):
        with Prover(python="") as alone, pytest.raises(InputError, match="radius"):
            locate(valley, Question("mclp", radius=radius), alone)

    def test_nobody_reaches_anything(self):
        with Prover(python="") as alone, pytest.raises(InputError, match="No demand can reach any site"):
            locate(location_problem([[NAN]], [5]), Question(), alone)

    def test_only_people_of_nothing_reach_a_site(self):
        problem = location_problem([[NAN], [1.0]], [5, 0])
        with Prover(python="") as alone, pytest.raises(InputError, match="weight 0"):
            locate(problem, Question(), alone)

    def test_the_first_by_id_among_equals(self):
        minutes = [[1.0, 1.0, 1.0]]
        for ids in (["c", "b", "a"], ["a", "b", "c"]):
            problem = location_problem(minutes, [1], site_ids=ids)
            with Prover(python="") as alone:
                found = locate(problem, Question(), alone)
            assert [problem.site_ids[column] for column in found.columns] == ["a"]
            assert found.ties_known
