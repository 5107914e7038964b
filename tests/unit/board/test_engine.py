"""The board in straight lines: Extremadura's figures, equality with a search from nothing, and what it refuses."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.decisions.extremadura import CORIA, FUENTE_DEL_MAESTRE, MONTIJO
from urban_rural_linkages.core.board.changes import Closed, Opened, Resized, RoadFaster
from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.places import Homes, Services
from urban_rural_linkages.core.board.straight_ways import StraightWays
from urban_rural_linkages.core.errors import Cancelled, InputError

from .boards import extremadura_board, opened_at, same_times, villages
from .towns import homes_at, services_at, town

longitudes = st.floats(-2, 2).map(lambda value: round(value, 3))


class Stopped:
    def report(self, fraction: float) -> None:
        """Report nothing."""

    def cancelled(self) -> bool:
        return True


@pytest.fixture(scope="module")
def region() -> Board:
    try:
        return extremadura_board()
    except FileNotFoundError:
        pytest.skip("the data of Extremadura are not at hand")


class TestExtremadura:
    def test_before_any_change(self, region):
        answer = region.answer([], 30.0)
        assert answer.mean_before == answer.mean_after == pytest.approx(24.270210, abs=1e-6)
        assert (answer.gain, answer.lose, answer.beyond_before, answer.beyond_after) == (0, 0, 440_180, 440_180)
        assert answer.sentence is None and answer.each == ()

    def test_fuente_del_maestre_opened(self, region):
        answer = region.answer([opened_at(region, FUENTE_DEL_MAESTRE)], 30.0)
        assert answer.mean_before == pytest.approx(24.270210, abs=1e-6)
        assert answer.mean_after == pytest.approx(20.589581, abs=1e-6)
        assert (answer.gain, answer.everybody.gain_units, answer.lose) == (154_329, 42, 0)
        assert answer.everybody.newly_within == 105_533

    def test_coria_closed(self, region):
        answer = region.answer([Closed(CORIA)], 30.0)
        assert (answer.lose, answer.everybody.lose_units, answer.gain) == (59_880, 53, 0)
        assert answer.everybody.newly_beyond == 31_040
        assert answer.mean_after == pytest.approx(25.989318, abs=1e-6)

    def test_plan_a_closes_coria_and_opens_montijo(self, region):
        answer = region.answer([Closed(CORIA), opened_at(region, MONTIJO)], 30.0)
        assert (answer.gain, answer.everybody.gain_units) == (61_887, 21)
        assert (answer.lose, answer.everybody.lose_units) == (59_880, 53)
        assert answer.mean_after == pytest.approx(24.986533, abs=1e-6) and answer.beyond_after == 436_144
        assert [(effect.gain, effect.lose) for effect in answer.each] == [(0, 59_880), (61_887, 0)]
        assert str(answer.sentence) == "Fewer people are beyond 30 minutes, but the mean way takes longer."

    def test_bars_by_sex_and_age_add_up_to_the_groups(self, region):
        answer = region.answer([Closed(CORIA), opened_at(region, MONTIJO)], 30.0)
        rows = {row.group: row for row in answer.rows}
        assert [bar.ages for bar in answer.bars] == ["0-64", "65+"]
        assert sum(bar.women_lose for bar in answer.bars) == pytest.approx(rows["women"].lose)
        assert answer.bars[1].men_lose + answer.bars[1].women_lose == pytest.approx(rows["65+"].lose)
        assert rows["65+"].lose == pytest.approx(16_420)

    def test_undone_it_is_the_same_to_the_last_bit(self, region):
        before = region.answer([Closed(CORIA)], 30.0)
        region.answer([Closed(CORIA), opened_at(region, MONTIJO)], 30.0)
        again = region.answer([Closed(CORIA)], 30.0)
        assert same_times(before.change.after, again.change.after) and str(before.rows) == str(again.rows)


class TestEqualToASearchFromNothing:
    @settings(deadline=None)
    @given(st.data())
    def test_any_places_opened_and_closed(self, data):
        homes = data.draw(st.lists(longitudes, min_size=1, max_size=8))
        services = data.draw(st.lists(longitudes, min_size=1, max_size=5))
        new = data.draw(st.lists(longitudes, max_size=3))
        closed = data.draw(st.lists(st.sampled_from(range(len(services))), unique=True))
        board = villages(homes, [10.0] * len(homes), services)
        changes = [Closed(f"s{row}") for row in closed] + [Opened(f"n{k}", "N", x, 0.0) for k, x in enumerate(new)]
        left = [x for row, x in enumerate(services) if row not in closed] + new
        fresh = villages(homes, [10.0] * len(homes), left)
        assert same_times(board.answer(changes, 30.0).change.after, fresh.today)
        assert same_times(board.answer([], 30.0).change.after, board.today)


class TestWhatIsSaid:
    def test_nobody_has_a_way_when_all_are_closed(self):
        answer = villages([0.0, 0.1], [5.0, 7.0], [0.0]).answer([Closed("s0")], 30.0)
        assert (answer.lose, answer.everybody.lost_access, answer.beyond_after) == (12.0, 12.0, 12.0)
        assert answer.sentence is None

    def test_without_ages_there_are_no_bars_and_a_note_says_why(self):
        answer = villages([0.0], [5.0], [0.0]).answer([], 30.0)
        assert answer.bars == () and [str(note) for note in answer.notes] == [
            "Bars by sex and age need people by sex and age: step 2 of the diagnosis."]  # fmt: skip

    def test_one_sex_alone_has_bars_and_the_other_is_not_known(self):
        board = villages([0.0, 0.5], [5.0, 7.0], [0.0], groups={"women 65+": np.array([2.0, 3.0])})
        (bar,) = board.answer([Opened("n", "N", 0.5, 0.0)], 30.0).bars
        assert (bar.women_gain, bar.women_lose) == (3.0, 0.0) and np.isnan([bar.men_gain, bar.men_lose]).all()

    def test_services_to_which_no_place_has_a_way_are_named(self):
        of = town(1)
        far = np.vstack([of.services, [[0.0, 90_000.0]]])
        (note,) = Board(homes_at(of.homes), services_at(far), of.ways()).without_a_way()
        assert str(note) == "Services to which no place has a way today: s3."
        many = np.vstack([of.services, np.full((7, 2), 90_000.0)])
        (note,) = Board(homes_at(of.homes), services_at(many), of.ways()).without_a_way()
        assert str(note).endswith("s3, s4, s5, s6, s7, ….")
        assert of.board().without_a_way() == []

    def test_people_who_are_unknown_are_told_and_counted_nowhere(self):
        answer = villages([0.0, 0.5], [5.0, np.nan], [0.0]).answer([Opened("n", "N", 0.5, 0.0)], 30.0)
        assert answer.gain == 0.0
        assert "Places of which nobody knows the people, counted nowhere: 1." in map(str, answer.notes)

    def test_a_full_service_is_told_and_minutes_stay_those_to_the_nearest(self):
        board = villages([0.0, 0.5], [50.0, 70.0], [0.0])
        opened = Opened("n", "New", 0.5, 0.0, 60.0)
        answer = board.answer([opened, Resized("s0", 20.0)], 30.0)
        assert [str(note) for note in answer.notes[1:]] == [
            "Service 0 is nearest to 50 people and has room for 20: 30 find no place.",
            "New is nearest to 70 people and has room for 60: 10 find no place."]  # fmt: skip
        assert same_times(answer.change.after, board.answer([opened], 30.0).change.after)
        assert answer.each[1].gain == answer.each[1].lose == 0.0
        assert len(board.answer([opened, Resized("s0", 20.0), Resized("n", 100.0)], 30.0).notes) == 2

    def test_a_home_of_several_parts_is_as_near_as_the_nearest(self):
        from urban_rural_linkages.core.board.places import Parts

        parts = Parts(np.array([[0.9, 0.0], [0.1, 0.0]]), np.array([0, 0]))
        homes = Homes(["h"], ["H"], np.array([0.5]), np.zeros(1), np.array([10.0]), parts=parts)
        services = Services(["s"], ["S"], np.zeros(1), np.zeros(1), np.full(1, np.nan))
        alone = villages([0.1], [10.0], [0.0])
        assert same_times(Board(homes, services, StraightWays()).today, alone.today)

    def test_a_home_without_a_place_reaches_nothing(self):
        board = villages([0.0, np.nan], [5.0, 7.0], [0.0])
        assert board.today.unreachable.tolist() == [False, True]
        assert board.answer([Opened("n", "N", 0.0, 0.0)], 30.0).beyond_after == 7.0


class TestAtOnce:
    """A task that was cancelled may still run when the next one asks: what is kept must not be spoilt by both."""

    def test_many_threads_ask_one_board_and_each_has_its_own_answer(self, monkeypatch):
        from urban_rural_linkages.core.board import engine, network_ways

        monkeypatch.setattr(engine, "_MOST_REMEMBERED", 2)
        monkeypatch.setattr(network_ways, "_STATES", 1)
        monkeypatch.setattr(network_ways, "_COLUMNS", 2)
        of = town(6)
        board, fresh = of.board(), of.board()
        questions = [
            [Opened("n", "N", 500.0 * number, 1000.0), RoadFaster("f", "F", (of.ids[number],), 150.0), Closed("s1")]
            for number in range(1, 7)
        ]
        expected = [fresh.answer(changes, 5.0) for changes in questions]
        with ThreadPoolExecutor(6) as pool:
            found = list(pool.map(lambda changes: board.answer(changes, 5.0), questions * 5))
        for one, other in zip(found, expected * 5, strict=True):
            assert same_times(one.change.after, other.change.after)
            assert [(effect.gain, effect.lose) for effect in one.each] == [
                (effect.gain, effect.lose) for effect in other.each]  # fmt: skip

    def test_a_question_that_was_cancelled_leaves_the_board_as_it_was(self):
        of = town(6)
        board = of.board()
        changes = [Opened("n", "N", 1500.0, 1000.0), RoadFaster("f", "F", tuple(of.ids[:4]), 150.0)]

        class After:
            """Cancelled after so many looks."""

            def __init__(self, looks: int) -> None:
                self.left = looks

            def report(self, fraction: float) -> None:
                """Report nothing."""

            def cancelled(self) -> bool:
                self.left -= 1
                return self.left < 0

        expected = of.board().answer(changes, 5.0).change.after
        for looks in range(12):
            with suppress(Cancelled):
                board.answer(changes, 5.0, After(looks))
        assert same_times(board.answer(changes, 5.0).change.after, expected)


class TestRefused:
    def test_a_service_that_is_none_of_today(self):
        with pytest.raises(InputError, match="Service 's9' is none of today"):
            villages([0.0], [1.0], [0.0]).answer([Closed("s9")], 30.0)

    def test_a_capacity_of_a_place_that_is_not_there(self):
        with pytest.raises(InputError, match="Service 'n' is none of today"):
            villages([0.0], [1.0], [0.0]).answer([Resized("n", 5.0)], 30.0)

    def test_roads_where_there_are_straight_lines(self):
        with pytest.raises(InputError, match="straight lines: the road 'EX-109' changes none"):
            villages([0.0], [1.0], [0.0]).answer([RoadFaster("r", "EX-109", ("1",), 90.0)], 30.0)

    @pytest.mark.parametrize("threshold", [0.0, -5.0, float("nan"), float("inf")])
    def test_a_threshold_that_is_none(self, threshold):
        with pytest.raises(InputError, match="The threshold is"):
            villages([0.0], [1.0], [0.0]).answer([], threshold)

    def test_a_cancel_is_heard(self):
        with pytest.raises(Cancelled):
            villages([0.0], [1.0], [0.0]).answer([Opened("n", "N", 1.0, 0.0)], 30.0, Stopped())
