"""The best next place: Extremadura's, the same as the location models say, and what is looked at."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.decisions.extremadura import FUENTE_DEL_MAESTRE
from urban_rural_linkages.core.board.changes import Closed, Opened, RoadFaster
from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.straight_ways import StraightWays
from urban_rural_linkages.core.decisions.doubtful_services import Doubt, old_list, shared_points
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.errors import Cancelled, InputError

from .boards import extremadura_board, opened_at, villages
from .towns import homes_at, town

ZAFRA = "06158"


class Stopped:
    def report(self, fraction: float) -> None:
        """Report nothing."""

    def cancelled(self) -> bool:
        return True


class TestExtremadura:
    def test_fuente_del_maestre_then_zafra(self):
        try:
            board = extremadura_board()
        except FileNotFoundError:
            pytest.skip("the data of Extremadura are not at hand")
        found = board.best_places([], 30.0)
        first, second = found.places[:2]
        assert (first.name, second.name, len(found.places)) == (FUENTE_DEL_MAESTRE, ZAFRA, 5)
        assert first.mean_after == pytest.approx(20.589581, abs=1e-6)
        assert second.mean_after == pytest.approx(20.735439, abs=1e-6)
        assert (first.gain, first.newly_within) == (154_329, 105_533)
        assert str(found.proof) == "Proved: each of 388 places was measured as the next one, for the mean way."


class TestLookFirst:
    """A service whose name holds the name of a place that has none: Llerena and Zafra are one point of the source."""

    @pytest.fixture(scope="class")
    def doubted(self) -> Board:
        try:
            board = extremadura_board()
        except FileNotFoundError:
            pytest.skip("the data of Extremadura are not at hand")
        names = ["Hospital Llerena-Zafra" if code == "06074" else code for code in board.services.ids]
        row, place = list(board.services.ids).index("06074"), list(board.homes.ids).index(ZAFRA)
        homes = replace(board.homes, names=[{ZAFRA: "Zafra"}.get(name, name) for name in board.homes.names])
        return Board(homes, replace(board.services, names=names), StraightWays(), doubts=[Doubt(row, place, 41.2)])

    def test_the_answer_is_told_as_if_the_service_existed(self, doubted):
        found = doubted.best_places([], 30.0)
        (note,) = found.look_first
        assert str(note).startswith(
            "Look first: 'Hospital Llerena-Zafra' names Zafra, 41 km off, where the list has "
            "no service. If there is one, the mean today is 20.74 minutes and not 24.27"
        )
        beside = doubted.best_places([opened_at(doubted, ZAFRA)], 30.0).places[0]
        assert f"the best is {beside.name} (mean {beside.mean_after:.2f})" in str(note)
        assert beside.name != found.places[0].name == FUENTE_DEL_MAESTRE, "the first place flips with one row"

    def test_a_service_that_closes_is_no_doubt(self, doubted):
        assert doubted.best_places([Closed("06074")], 30.0).look_first == ()

    def test_services_at_one_point_and_an_old_list_are_told_after_them(self, doubted):
        of_list = [*shared_points(["A", "B"], np.zeros((2, 2))), *old_list(2018, 2026)]
        other = Board(doubted.homes, doubted.services, StraightWays(), doubts=doubted.doubts, of_list=of_list)
        named, together, old = map(str, other.best_places([], 30.0).look_first)
        assert named.startswith("Look first: 'Hospital Llerena-Zafra'")
        assert "2 services stand at one point: A, B." in together
        assert old == "Look first: the list of services is of 2018, 8 years ago."

    def test_a_place_far_from_all_roads_is_told_and_not_tried(self):
        board = town(4).board()
        at = np.vstack([np.column_stack((board.homes.x, board.homes.y)), [[80_000.0, 0.0]]])
        far = Board(homes_at(at), board.services, town(4).ways(), doubts=[Doubt(0, 12, 50.0)])
        assert "was not tried" in str(far.best_places([], 5.0).look_first[0])

    def test_where_nothing_more_is_to_be_gained_nothing_is_named(self):
        board = villages([0.0, 1.0], [5.0, 7.0], [0.0])
        doubted = Board(board.homes, board.services, StraightWays(), doubts=[Doubt(0, 1, 111.0)])
        assert "the best is - (mean 0.00)" in str(doubted.best_places([], 30.0).look_first[0])


class TestBest:
    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.floats(-2, 2).map(lambda x: round(x, 2)), min_size=2, max_size=7, unique=True), st.data())
    def test_the_first_is_that_of_the_median_model(self, homes, data):
        people = data.draw(st.lists(st.integers(1, 50), min_size=len(homes), max_size=len(homes)))
        board = villages(homes, [float(one) for one in people], [0.0])
        found = board.best_places([], 30.0)
        minutes = np.column_stack([board.today.values, *(board.ways.to_place(x, 0.0, []) for x in homes)])
        problem = location_problem(minutes, people, kept=[True, *[False] * len(homes)])
        with Prover(python="") as prover:
            chosen = locate(problem, Question(), prover)
        if found.places:
            first = found.places[0]
            assert first.mean_after * sum(people) == pytest.approx(chosen.value, abs=1e-6)
        else:
            assert board.today.values @ np.array(people) == pytest.approx(chosen.value, abs=1e-6)

    def test_a_place_that_brings_nothing_is_none(self):
        assert villages([0.0, 1.0], [5.0, 0.0], [0.0]).best_places([], 30.0).places == ()

    def test_it_is_the_next_beside_the_changes_that_are_made(self):
        board = villages([0.0, 1.0, 2.0], [5.0, 50.0, 7.0], [0.0])
        assert [place.name for place in board.best_places([], 30.0).places] == ["Home 1", "Home 2"]
        beside = board.best_places([Opened("n", "N", 1.0, 0.0)], 30.0).places
        assert [(place.name, place.gain) for place in beside] == [("Home 2", 7.0)]
        assert board.best_places([], 30.0, count=1).places[0].home == "h1"

    def test_who_had_no_way_is_brought_near_first(self):
        board = villages([0.0, 1.0], [5.0, 50.0], [0.0])
        found = board.best_places([Closed("s0")], 30.0).places
        assert (found[0].name, found[0].gain, found[0].beyond_after) == ("Home 1", 55.0, 5.0)

    def test_over_roads_each_place_brings_what_the_board_says_of_it(self):
        of = town(4)
        board, roads = of.board(), [RoadFaster("f", "F", ("line 2", "line 7"), 160.0)]
        found = board.best_places(roads, 5.0).places
        before = board.answer(roads, 5.0)
        assert found and [place.mean_after for place in found] == sorted(place.mean_after for place in found)
        for place in found:
            answer = board.answer([*roads, Opened("n", place.name, place.x, place.y)], 5.0)
            assert answer.mean_after == pytest.approx(place.mean_after)
            assert answer.beyond_after == place.beyond_after == before.beyond_after - place.newly_within

    def test_a_cancel_is_heard_and_a_bad_change_refused(self):
        with pytest.raises(Cancelled):
            town(4).board().best_places([], 5.0, progress=Stopped())
        with pytest.raises(Cancelled):
            villages([0.0], [5.0], [1.0]).best_places([], 30.0, progress=Stopped())
        with pytest.raises(InputError, match="'s9' is none of today"):
            villages([0.0], [5.0], [1.0]).best_places([Closed("s9")], 30.0)
