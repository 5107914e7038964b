"""Equity of access: all measures of all parts, in the order in which they are to be read, and the trap of minutes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.equity import GINI_OF_MINUTES, EquityRules, Population, equity
from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.errors import Cancelled, InputError

from .extremadura import CORIA, HOSPITALS

NAN = float("nan")
MINUTES = EquityRules(True, 30.0, (30.0, 45.0, 60.0))


def measures(found, place="", group="") -> dict[str, float]:
    return {one.measure: one.value for one in found.measures if (one.place, one.group) == (place, group)}


class TestExtremadura:
    """Minutes to the nearest public hospital: the page of equity says these figures."""

    @pytest.fixture(scope="class")
    def population(self, region) -> Population:
        groups = {"women": region.women, "men": region.men, "old": region.old}
        return Population(region.people, groups, region.classes)

    @pytest.fixture(scope="class")
    def today(self, region, population):
        return equity(Times.of(region.nearest(HOSPITALS)), population, MINUTES)

    def test_people_beyond_each_threshold(self, today):
        rows = {(row.place, row.group, row.threshold): row for row in today.rows}
        assert rows["", "", 30.0].beyond == 440180 and rows["", "", 60.0].beyond == 96848
        assert rows["rural", "", 30.0].beyond == 264775 and rows["rural", "old", 30.0].beyond == 70642
        assert rows["", "women", 30.0].beyond == 219725 and rows["city", "", 30.0].beyond == 0
        shares = [
            rows[key].share for key in (("", "", 30.0), ("town", "", 30.0), ("rural", "", 30.0), ("", "old", 30.0))
        ]
        assert [round(100 * share, 1) for share in shares] == [41.5, 47.9, 68.3, 47.2]
        assert round(rows["", "", 30.0].excess / 1e6, 1) == 8.8
        assert rows["", "", 30.0].mean == pytest.approx(24.270209533, abs=1e-6)

    def test_the_depth_of_the_shortfall(self, today):
        assert measures(today)["fgt1"] == pytest.approx(0.2755, abs=5e-5)
        assert measures(today, "rural")["fgt1"] == pytest.approx(0.4876, abs=5e-5)

    def test_where_a_hospital_closes_only_losers_exist_and_the_gini_of_minutes_falls(self, region, population, today):
        before = region.nearest(HOSPITALS)
        without = region.nearest([code for code in HOSPITALS if code != CORIA])
        assert (without >= before).all(), "nobody gains"
        after = equity(Times.of(without), population, MINUTES)
        assert measures(today)["gini"] == pytest.approx(0.5695036467, abs=1e-9)
        assert measures(after)["gini"] == pytest.approx(0.5569956040, abs=1e-9)
        assert measures(after)["gini"] < measures(today)["gini"]
        for name in ("fgt0", "fgt1", "fgt2", "mean", "worst_tenth"):
            assert measures(after)[name] > measures(today)[name], "and what is read first says that it is worse"

    def test_minutes_lead_with_the_shortfall_and_the_gini_never_stands_alone(self, today):
        names = list(measures(today))
        assert names[:5] == ["fgt0", "fgt1", "fgt2", "mean", "worst_tenth"]
        assert {one.measure for one in today.measures if one.note is GINI_OF_MINUTES} == {
            "gini", "atkinson", "theil", "theil_within", "theil_between"
        }  # fmt: skip
        assert "falls when a service closes and nobody gains" in str(today.notes[-1])


SCORES = Population(np.array([10.0, 10.0, 20.0, 60.0]), {}, ["a", "a", "b", "b"], np.array([1.0, 2.0, 3.0, 4.0]))


class TestScores:
    def test_of_what_is_good_the_indices_come_first_and_have_no_note(self):
        found = equity(Times.of([0, 10, 20, 30]), SCORES, EquityRules(False, 15.0, (15.0,)))
        assert next(iter(measures(found))) == "gini"
        assert all(one.note is None for one in found.measures)
        assert measures(found)["gini"] == pytest.approx(0.2130434783, abs=1e-9)
        assert measures(found)["concentration"] == pytest.approx(0.2130434783, abs=1e-9)
        assert measures(found)["theil_within"] + measures(found)["theil_between"] == pytest.approx(
            measures(found)["theil"], abs=1e-12
        )
        assert [measures(found)[f"fgt{a}"] for a in range(3)] == pytest.approx([0.2, 2 / 15, 1 / 9])

    def test_without_a_line_or_income_their_measures_are_left_out(self):
        found = equity(Times.of([0, 10, 20, 30]), replace(SCORES, income=None, classes=None), EquityRules(False))
        assert list(measures(found)) == ["gini", "atkinson", "theil", "mean", "worst_tenth"]

    def test_from_an_epsilon_of_1_nothing_makes_it_1_and_a_note_says_so(self):
        found = equity(Times.of([0, 10, 20, 30]), SCORES, EquityRules(False, epsilon=1.0))
        assert measures(found)["atkinson"] == 1.0
        assert "Atkinson's index is then 1" in str(found.notes[-1])


class TestWhatIsSaidFirst:
    TIMES, PEOPLE = Times.of([10.0, 50.0]), Population(np.array([90.0, 10.0]))

    def test_the_sentence_and_the_figures(self):
        found = equity(self.TIMES, self.PEOPLE, MINUTES)
        assert str(found.headline) == (
            "10 people (10.0\u202f%) are farther than 30. The mean is 14.0, that of the tenth that is worst off 50.0."
        )
        jobs = equity(self.TIMES, self.PEOPLE, EquityRules(False, 30.0, (30.0,)))
        assert str(jobs.headline).startswith("90 people have less than 30 (90.0\u202f%).")
        assert (found.beyond, found.value("fgt0"), found.value("palma")) == (10.0, 0.1, None)

    def test_without_a_threshold_or_people_there_is_none(self):
        found = equity(self.TIMES, self.PEOPLE, EquityRules())
        assert found.headline is None and found.beyond is None
        assert equity(self.TIMES, Population(np.zeros(2)), MINUTES).headline is None


class TestWhatIsNotKnown:
    def test_the_order_of_units_changes_nothing(self):
        times, people = [5.0, 40.0, 70.0, 12.0], np.array([9.0, 4.0, 3.0, 8.0])
        order = [2, 0, 3, 1]
        one = equity(Times.of(times), Population(people), MINUTES)
        other = equity(Times.of(np.array(times)[order]), Population(people[order]), MINUTES)
        assert one.measures == other.measures and repr(one.rows) == repr(other.rows), "NaN is no equal of itself"

    def test_people_out_of_reach_are_beyond_and_in_no_mean(self):
        found = equity(Times.of([10.0, NAN], [False, True]), Population(np.array([90.0, 10.0])), MINUTES)
        assert measures(found)["fgt0"] == 0.1 and measures(found)["mean"] == 10.0
        assert "No way leads 10 people there within the limit of the search (10.0" in str(found.notes[0])

    def test_the_share_that_falls_short_is_of_those_out_of_reach_too(self):
        access = Times.of([10.0, NAN, NAN], [False, True, False])
        found = equity(access, Population(np.array([90.0, 10.0, 7.0])), EquityRules(True, 30.0, (30.0,)))
        counted = {one.measure: (one.people, one.units) for one in found.measures}
        assert counted["fgt0"] == (100.0, 2) and counted["fgt1"] == counted["mean"] == (90.0, 1)

    def test_where_nobody_can_get_there_means_and_indices_are_unknown(self):
        found = equity(Times.of([NAN, NAN], [True, True]), Population(np.array([9.0, 1.0])), MINUTES)
        assert measures(found)["fgt0"] == 1.0
        assert np.isnan([measures(found)[name] for name in ("mean", "gini", "theil", "fgt1", "worst_tenth")]).all()
        assert found.rows[0].beyond == 10.0

    def test_unknown_access_and_unknown_people_are_counted(self):
        found = equity(Times.of([10.0, NAN, 20.0]), Population(np.array([60.0, 40.0, NAN])), MINUTES)
        told = [str(note) for note in found.notes]
        assert told[0].startswith("The access of 40 people (40.0") and told[1].startswith(
            "1 unit has an unknown number"
        )
        assert found.rows[0].unknown == 40.0 and measures(found)["mean"] == 10.0

    def test_nobody_at_all_has_no_figures(self):
        found = equity(Times.of([10.0, 50.0]), Population(np.array([0.0, 0.0])), MINUTES)
        assert np.isnan(list(measures(found).values())).all()


@pytest.mark.parametrize(
    ("rules", "message"),
    [(EquityRules(epsilon=0.0), "EPSILON must be above 0, but is 0"), (EquityRules(line=-1.0), "A line and thresholds"),
     (EquityRules(thresholds=(0.0,)), "A line and thresholds")],
)  # fmt: skip
def test_rules_without_sense_are_refused(rules, message):
    with pytest.raises(InputError, match=message):
        equity(Times.of([1.0]), Population(np.array([1.0])), rules)


def test_cancelling_is_heard():
    class Cancelling:
        def report(self, fraction: float) -> None: ...

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        equity(Times.of([1.0]), Population(np.array([1.0])), EquityRules(), Cancelling())
