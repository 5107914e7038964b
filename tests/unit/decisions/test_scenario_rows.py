"""A scenario added up: Extremadura's published figures, winners and losers side by side, and what must hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.inequality import gini
from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.scenario_rows import disagreements, headline, scenario_rows, without_minutes
from urban_rural_linkages.core.decisions.scenarios import compare

from .extremadura import CASTUERA, CORIA, FUENTE_DEL_MAESTRE, HOSPITALS, MONTIJO

NAN = float("nan")


def rows_of(region, closed=(), opened=(), thresholds=(30.0,)):
    after = [code for code in HOSPITALS if code not in closed] + list(opened)
    change = compare(Times.of(region.nearest(HOSPITALS)), Times.of(region.nearest(after)))
    groups = {"old": region.old, "women": region.women, "men": region.men}
    rows = scenario_rows(change, region.people, groups, thresholds, region.classes)
    return {(row.place, row.group): row for row in rows}


class TestExtremadura:
    def test_corias_hospital_closes(self, region):
        rows = rows_of(region, closed=[CORIA])
        found = rows["", ""]
        assert (found.gain, found.lose, found.same, found.unknown) == (0, 59880, 999621, 0)
        assert (found.gain_units, found.lose_units) == (0, 53)
        assert found.minutes_lost == pytest.approx(1821396.943790, abs=1e-3) and found.minutes_saved == 0
        assert (found.newly_within, found.newly_beyond) == (0, 31040)
        assert (found.mean_before, found.mean_after) == pytest.approx((24.270209534, 25.989317816), abs=1e-6)
        assert found.worst == pytest.approx(49.621844, abs=1e-6) and found.best == 0
        assert rows["", "old"].lose == 16420 and rows["", "old"].gain == 0
        changes = [rows[place, ""].mean_change for place in ("city", "town", "rural")]
        assert changes == pytest.approx([0.0, 2.554421357, 2.284279233], abs=1e-6)
        assert str(headline(found)).startswith(
            "For 59,880 people it takes 30.4 minutes more in the mean, and for nobody"
        )

    def test_castuera_gets_one(self, region):
        rows = rows_of(region, opened=[CASTUERA])
        found = rows["", ""]
        assert (found.gain, found.lose, found.gain_units) == (50537, 0, 32)
        assert found.minutes_saved == pytest.approx(1310407.054230, abs=1e-3) and found.minutes_lost == 0
        assert (found.newly_within, found.newly_beyond) == (25327, 0)
        assert found.mean_after == pytest.approx(23.033394227, abs=1e-6)
        assert found.best == pytest.approx(-48.994157220, abs=1e-6)
        assert rows["", "old"].gain == 13648
        assert rows["rural", ""].mean_change == pytest.approx(-2.657917563, abs=1e-6)

    def test_montijo_for_coria_has_winners_losers_and_figures_that_disagree(self, region):
        rows = rows_of(region, closed=[CORIA], opened=[MONTIJO])
        found = rows["", ""]
        assert (found.gain, found.lose, found.gain_units, found.lose_units) == (61887, 59880, 21, 53)
        assert (round(found.mean_gain, 1), round(found.mean_loss, 1)) == (17.2, 30.4)
        assert (found.beyond_before, found.beyond_after) == (440180, 436144)
        assert (round(found.nine_before, 1), round(found.nine_after, 1)) == (57.3, 63.3)
        assert rows["", "women"].lose == rows["", "men"].lose == 29940
        told = [str(note) for note in disagreements(list(rows.values()), 30.0)]
        assert told == ["Fewer people are beyond 30 minutes, but the mean way takes longer.",
                        "Fewer people are beyond 30 minutes, but more of 'old' are."]  # fmt: skip

    def test_fuente_del_maestre_is_better_in_all(self, region):
        rows = rows_of(region, opened=[FUENTE_DEL_MAESTRE])
        assert rows["", ""].gain == 154329 and rows["", ""].lose == 0 and rows["", ""].newly_within == 105533
        assert disagreements(list(rows.values()), 30.0) == []

    @pytest.mark.parametrize(
        ("closed", "mean", "beyond", "newly_beyond"),
        [
            ("06015", 36.754017455, 604273, 164093),
            ("06044", 30.622190568, 527258, 87078),
            ("06074", 28.525229656, 459853, 19673),
            ("06083", 30.147645064, 537284, 97104),
            ("10037", 32.506107546, 556596, 116416),
            ("10067", 25.989317816, 471220, 31040),
        ],
    )
    def test_each_hospital_closed_alone(self, region, closed, mean, beyond, newly_beyond):
        found = rows_of(region, closed=[closed])["", ""]
        assert found.mean_after == pytest.approx(mean, abs=1e-6)
        assert (found.beyond_after, found.newly_beyond) == (beyond, newly_beyond)
        assert found.gain == 0 and found.depth_after > found.depth_before

    def test_the_index_of_inequality_falls_where_there_are_only_losers(self, region):
        before = region.nearest(HOSPITALS)
        after = region.nearest([code for code in HOSPITALS if code != CORIA])
        assert gini(after, region.people) < gini(before, region.people)


class TestByHand:
    BEFORE = Times.of([20.0, 40.0, NAN, 25.0, NAN], [False, False, True, False, False])
    AFTER = Times.of([32.0, 25.0, 20.0, NAN, 10.0], [False, False, False, True, False])
    PEOPLE = np.array([100.0, 10.0, 5.0, 3.0, 2.0])

    def row(self, **options):
        return scenario_rows(compare(self.BEFORE, self.AFTER), self.PEOPLE, {}, [30.0], **options)[0]

    def test_people_by_verdict_add_up(self):
        row = self.row()
        assert (row.gain, row.lose, row.same, row.unknown, row.people) == (15, 103, 0, 2, 120)
        assert (row.new_access, row.lost_access) == (5, 3)

    def test_minutes_are_of_those_with_minutes_in_both_states(self):
        row = self.row()
        assert (row.minutes_saved, row.minutes_lost) == (150, 1200)
        assert (row.mean_gain, row.mean_loss) == (15, 12)
        assert (row.mean_before, row.mean_after) == pytest.approx((2400 / 110, 3450 / 110))

    def test_who_loses_access_is_newly_beyond(self):
        row = self.row()
        assert (row.newly_within, row.newly_beyond, row.beyond_before, row.beyond_after) == (15, 103, 15, 103)

    def test_effects_are_of_all_people_and_of_classes_and_never_of_groups(self):
        earlier = np.array([50.0, 20.0, 5.0, 3.0, 2.0])
        rows = scenario_rows(compare(self.BEFORE, self.AFTER), self.PEOPLE, {"old": self.PEOPLE / 2}, [30.0],
                             ["a", "b", "b", "b", "b"], earlier)  # fmt: skip
        found = {(row.place, row.group): row.effects for row in rows}
        assert found["", ""] == (50 * 12 - 20 * 15, 50 * 20 - 10 * 40, 50 * 12 + 10 * 15)
        assert [found["a", ""][i] + found["b", ""][i] for i in range(3)] == list(found["", ""])
        assert np.isnan(found["", "old"]).all()

    def test_a_unit_that_empties_still_counts_in_the_effect_of_the_people(self):
        change = compare(Times.of([10.0]), Times.of([10.0]))
        row = scenario_rows(change, np.array([0.0]), {}, [30.0], None, np.array([7.0]))[0]
        assert row.effects == (0.0, -70.0, 0.0)

    def test_where_nobody_lives_there_are_no_means(self):
        row = scenario_rows(compare(self.BEFORE, self.AFTER), np.zeros(5), {}, [30.0])[0]
        assert (row.gain, row.lose, row.people, row.minutes_lost) == (0, 0, 0, 0)
        assert np.isnan([row.mean_gain, row.mean_loss, row.mean_before, row.best, row.nine_after]).all()

    def test_where_no_way_leads_in_both_states_all_is_the_same(self):
        nowhere = Times.of([NAN, NAN], [True, True])
        row = scenario_rows(compare(nowhere, nowhere), np.array([4.0, 6.0]), {}, [30.0])[0]
        assert (row.same, row.beyond_before, row.beyond_after) == (10, 10, 10) and np.isnan(row.mean_change)


def test_the_order_of_the_units_changes_not_even_the_last_digit():
    random = np.random.default_rng(5)
    before, after, people, later, old = random.gamma(2.0, 15.0, (5, 60))
    places, order = ["a", "b", "c"] * 20, random.permutation(60)
    one = scenario_rows(compare(Times.of(before), Times.of(after)), later, {"old": old}, [30.0], places, people)
    change = compare(Times.of(before[order]), Times.of(after[order]))
    other = scenario_rows(change, later[order], {"old": old[order]}, [30.0], [places[row] for row in order],
                          people[order])  # fmt: skip
    assert repr(one) == repr(other)


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90), st.integers(0, 50)), min_size=1, max_size=12))
def test_people_add_up_and_the_net_is_never_all(rows):
    before, after, people = (np.array(side, dtype=float) for side in zip(*rows, strict=True))
    row = scenario_rows(compare(Times.of(before), Times.of(after)), people, {}, [30.0])[0]
    assert row.gain + row.lose + row.same + row.unknown == pytest.approx(row.people)
    assert row.minutes_lost - row.minutes_saved == pytest.approx((people * (after - before)).sum())
    assert row.beyond_after - row.beyond_before == pytest.approx(row.newly_beyond - row.newly_within)


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [([20.0, 40.0], [32.0, 25.0], "For 1 person it takes 15.0 minutes less in the mean, for 1 person 12.0 minutes "
                                  "more."),
     ([20.0, 40.0], [10.0, 40.0], "For 1 person it takes 10.0 minutes less in the mean, and for nobody more."),
     ([20.0, 40.0], [30.0, 40.0], "For 1 person it takes 10.0 minutes more in the mean, and for nobody less."),
     ([20.0, 40.0], [20.0, 40.2], "For nobody does it take longer or less.")],
)  # fmt: skip
def test_the_sentence_never_nets(before, after, sentence):
    change = compare(Times.of(before), Times.of(after))
    assert str(headline(scenario_rows(change, np.ones(2), {}, [30.0])[0])) == sentence


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [([NAN, 40.0], [9.0, NAN], "1 person who had no way has one, and 1 person has no way any more."),
     ([NAN, 40.0], [9.0, 40.0], "1 person who had no way has one, and for nobody does it take longer."),
     ([NAN, 40.0], [9.0, 50.0], "1 person who had no way has one, and for 1 person it takes 10.0 minutes more in the "
                                "mean."),
     ([20.0, 40.0], [10.0, NAN], "1 person has no way any more, and for 1 person it takes 10.0 minutes less in the "
                                 "mean."),
     ([20.0, 40.0], [20.0, NAN], "1 person has no way any more, and for nobody does it take less.")],
)  # fmt: skip
def test_who_gets_a_way_or_loses_it_has_no_minutes_and_is_told_so(before, after, sentence):
    row = scenario_rows(compare(Times.without_ways(np.array(before)), Times.without_ways(np.array(after))), np.ones(2),
                        {}, [30.0])[0]  # fmt: skip
    assert str(headline(row)) == sentence and without_minutes(row) == []


def test_who_is_in_no_mean_is_told_beside_it():
    before, after = np.array([NAN, 40.0, 40.0, 10.0]), np.array([9.0, 30.0, NAN, 20.0])
    change = compare(Times.without_ways(before), Times.without_ways(after))
    row = scenario_rows(change, np.array([3.0, 5.0, 7.0, 9.0]), {}, [30.0])[0]
    assert str(headline(row)).startswith("For 8 people it takes 10.0 minutes less in the mean, for 16 people 10.0")
    assert [str(note) for note in without_minutes(row)] == [
        "Of those for whom it takes less, 3 people had no way before and are in no mean.",
        "Of those for whom it takes longer, 7 people have no way any more and are in no mean.",
    ]


def test_a_shorter_mean_with_more_people_far_is_said():
    people = np.array([1000.0, 150.0])
    change = compare(Times.of([25.0, 29.0]), Times.of([10.0, 31.0]))
    (note,) = disagreements(scenario_rows(change, people, {}, [30.0]), 30.0)
    assert str(note) == "The mean way is shorter, but more people are beyond 30 minutes."
