"""Doubts about a list of services: names of other places, shared points, age."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.doubtful_services import (
    Doubt,
    Listed,
    at_one_point,
    look_first,
    named_elsewhere,
    plain_words,
    site_at,
)
from urban_rural_linkages.core.decisions.location import Question
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover

PLACES = ["Llerena", "Zafra", "Villanueva de la Serena", "Alcántara", "La Serena", "Don"]
POINTS = np.array([[-6.0, 38.0], [-6.4, 38.4], [-5.8, 39.0], [-6.9, 39.7], [-5.5, 38.7], [-5.0, 38.0]])


def doubts(name, at=(-6.0, 38.0), others=()):
    names = [name, *(f"other {number}" for number in range(len(others)))]
    return [one.place for one in named_elsewhere(names, np.array([at, *others]), PLACES, POINTS) if one.service == 0]


class TestNames:
    @pytest.mark.parametrize(
        ("name", "places"),
        [
            ("COMPLEJO HOSPITALARIO LLERENA-ZAFRA", [1]),
            ("Hospital de Zafra", [1]),
            ("HOSPITAL VVA. DE LA SERENA", [2]),
            ("Hospital Villanueva de la Serena", [2]),
            ("Centro La Serena", [4]),
            ("Hospital San Pedro de Alcántara", []),
            ("Centro de salud de Alcantara", [3]),
            ("Hospital Zafrano", []),
            ("Don Hospital", []),
            ("", []),
        ],
    )
    def test_the_place_in_a_name(self, name, places):
        assert doubts(name) == places

    def test_the_place_where_it_stands_is_no_doubt(self):
        assert doubts("Hospital de Zafra", at=(-6.41, 38.42)) == []

    def test_a_place_that_has_one_in_the_list_is_no_doubt(self):
        assert doubts("Hospital Llerena-Zafra", others=[(-6.41, 38.41)]) == []

    def test_a_service_without_a_place_is_passed_over(self):
        assert named_elsewhere(["Zafra"], np.array([[np.nan, np.nan]]), PLACES, POINTS) == []

    def test_words_without_accents_and_short_forms(self):
        assert plain_words("Sta. MARÍA, Ntra. Sra.") == ("santa", "maria", "nuestra", "senora")

    def test_how_far(self):
        found = named_elsewhere(["Llerena-Zafra"], np.array([[-6.0, 38.0]]), PLACES, POINTS)
        assert found == [Doubt(0, 1, pytest.approx(56.5, abs=0.5))]


class TestPoints:
    def test_three_at_one_point_are_one_group(self):
        assert at_one_point(np.array([[1.0, 1.0], [2.0, 2.0], [1.0, 1.0], [1.0, 1.0]])) == [(0, 2, 3)]

    def test_a_metre_apart_is_another_point(self):
        assert at_one_point(np.array([[1.0, 1.0], [1.0, 1.00002]])) == []

    def test_the_site_of_a_place(self):
        sites = np.array([[-6.4, 38.5], [-6.4, 38.41], [np.nan, np.nan]])
        assert site_at(POINTS[1], sites, np.ones(3, dtype=bool)) == 1
        assert site_at(POINTS[1], sites, np.array([True, False, True])) is None
        assert site_at(POINTS[0], sites, np.ones(3, dtype=bool)) is None


class TestLookFirst:
    """A road of three towns; the hospital at its end is named after both ends."""

    minutes = np.abs(np.subtract.outer([0.0, 20.0, 60.0], [0.0, 20.0, 60.0]))
    points = np.array([[0.0, 40.0], [0.2, 40.0], [0.6, 40.0]])
    names = ["Alpha", "Beta", "Gamma"]

    def look(self, service="Hospital Alpha-Gamma", year=2024, kind="pmedian", sites=None, services=None):
        existing = np.array([True, False, False])
        problem = location_problem(self.minutes, [100, 60, 30], kept=existing, site_ids=list("abc"))
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
