"""Doubts about a list of services: names of other places, shared points, age."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.allocation import Reach
from urban_rural_linkages.core.decisions.doubtful_services import (
    Listed,
    look_first,
    places_without_site,
    told_doubt,
    with_site,
)
from urban_rural_linkages.core.decisions.location import Question
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover


class TestLookFirst:
    """A road of three towns; the hospital at its end is named after both ends."""

    minutes = np.abs(np.subtract.outer([0.0, 20.0, 60.0], [0.0, 20.0, 60.0]))
    points = np.array([[0.0, 40.0], [0.2, 40.0], [0.6, 40.0]])
    names = ["Alpha", "Beta", "Gamma"]

    def look(
        self, service="Hospital Alpha-Gamma", year=2024, kind="pmedian", sites=None, services=None, keeps=True, **more
    ):
        existing = np.array([True, False, False])
        problem = location_problem(self.minutes, [100, 60, 30], kept=existing & keeps, site_ids=list("abc"))
        services = self.points[:1] if services is None else services
        listed = Listed(
            [service] * len(services),
            services,
            self.names,
            self.points,
            self.points if sites is None else sites,
            self.names,
            year,
            2026,
            **more,
        )
        with Prover(python="") as alone:
            return look_first(listed, problem, Question(kind), existing, [2], alone)

    def test_the_answer_if_it_existed(self):
        notes, tried, _ = self.look()
        assert tried[0].today.mean_minutes == pytest.approx(60 * 20 / 190)
        assert tried[0].new == ("b",)
        assert tried[0].then.mean_minutes == 0.0
        said = str(notes[0])
        assert "'Hospital Alpha-Gamma' names Gamma, 51 km off" in said
        assert "the mean today is 6.32 minutes and not 15.79" in said
        assert "the best is Beta (mean 0.00)" in said

    def test_a_site_of_the_answer_near_the_doubtful_place(self):
        notes, *_ = self.look()
        assert "Gamma is 0 minutes from Gamma, which the list may lack" in str(notes[1])

    def test_a_model_that_counts_by_itself_is_asked_for_the_shortest_ways(self):
        assert self.look(kind="lscp")[1][0].new == ("b",)

    def test_a_place_without_a_site_is_said_and_not_tried(self):
        notes, tried, _ = self.look(sites=self.points + [[0.0, 5.0]])
        assert tried == []
        assert "was not tried" in str(notes[0])

    def test_a_place_without_a_site_is_tried_where_the_ways_to_it_are_known(self):
        far = self.points + [[0.0, 5.0]]
        notes, tried, _ = self.look(sites=far, ways={2: self.minutes[:, 2]})
        assert (tried[0].new, tried[0].then.mean_minutes) == (("b",), 0.0)
        assert "the mean today is 6.32 minutes and not 15.79" in str(notes[0])
        assert "Gamma is 0 minutes from Gamma, which the list may lack" in str(notes[1])

    def test_a_new_site_near_a_place_is_told_though_nothing_could_be_tried(self):
        notes, tried, _ = self.look(sites=self.points + [[0.0, 5.0]])
        assert not tried and "Gamma is 0 minutes from Gamma" in str(notes[1])

    def test_where_all_is_chosen_anew_the_doubtful_service_is_not_kept_either(self):
        _, tried, _ = self.look(keeps=False)
        assert (tried[0].new, tried[0].then.mean_minutes) == ((), pytest.approx(3000 / 190)), "one site, as without it"
        assert tried[0].today.mean_minutes == pytest.approx(60 * 20 / 190)

    def test_what_is_not_proved_is_not_called_best(self):
        doubt = self.look()[1][0].doubt
        reach = Reach(1.0, 1.0, 1.0, 0.0)
        said = str(told_doubt("H", "Gamma", doubt.km, reach, reach, "Beta", reach, 30.0, is_proved=False))
        assert "the best that was found, which is not proved, is Beta" in said

    def test_without_names_nobody_has_looked(self):
        notes, *_ = self.look("Clinic", has_names=False)
        assert "nothing says what the services" in str(notes[0])

    def test_places_that_no_site_stands_for(self):
        given = (["Hospital Alpha-Gamma"], self.points[:1], self.names, self.points)
        may_be = np.array([False, True, True])
        assert places_without_site(Listed(*given, self.points, self.names), may_be) == []
        assert places_without_site(Listed(*given, self.points[:2], self.names[:2]), may_be[:2]) == [2]

    def test_one_more_site_costs_nothing(self):
        problem = location_problem([[1.0], [2.0]], [1, 1], site_cost=[7.0])
        other = with_site(problem, np.array([3.0, np.nan]))
        assert other.site_cost.tolist() == [7.0, 0.0] and other.available.tolist() == [True, True]

    def test_several_at_one_point(self):
        notes, *_ = self.look("Clinic", services=self.points[[0, 0]])
        assert "2 services stand at one point: Clinic, Clinic" in str(notes[0])

    @pytest.mark.parametrize(
        ("year", "said"), [(0, "nothing says of which year"), (2018, "of 2018, 8 years ago"), (2023, None)]
    )
    def test_the_age_of_the_list(self, year, said):
        notes, *_ = self.look("Clinic", year=year)
        assert [said in str(note) for note in notes] == ([True] if said else [])

    def test_a_doubt_or_a_shared_point_leaves_the_answer_open_and_the_age_of_the_list_does_not(self):
        assert self.look().is_open
        assert self.look(sites=self.points + [[0.0, 5.0]]).is_open, "a doubt that was not tried is one"
        assert self.look("Clinic", services=self.points[[0, 0]]).is_open
        old = self.look("Clinic", year=2018)
        assert old.notes and not old.is_open
