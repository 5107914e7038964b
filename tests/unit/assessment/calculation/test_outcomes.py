"""Outcomes become records of the store: unknown is no nought, and the reason is a sentence."""

import math

import pytest

from urban_rural_linkages.core.assessment.calculation import standard_errors
from urban_rural_linkages.core.assessment.calculation.outcomes import Estimate, Outcome
from urban_rural_linkages.core.assessment.calculation.plan_data import NotKnown, RoleTable
from urban_rural_linkages.core.notes import Note

from .plans import plan, settlements


class TestRecords:
    def test_a_figure(self):
        found = Outcome("a", "share", "women", Estimate(0.5, 20, 0.1)).figure("run", "now")
        assert (found.unit_code, found.indicator, found.group) == ("a", "share", "women")
        assert (found.value, found.base, found.error) == (0.5, 20.0, 0.1)
        assert (found.run, found.modified, found.reason) == ("run", "now", "")

    def test_a_reason_in_the_language_of_the_user(self):
        found = Outcome("a", "share", reason=Note("{n} rows.", n=3)).figure("", "", lambda note: f"es: {note}")
        assert found.value is None
        assert found.base is None
        assert found.reason == "es: 3 rows."

    def test_what_is_not_known_is_none(self):
        found = Outcome("a", "share", amount=Estimate(1.0)).figure("", "")
        assert found.value == 1.0
        assert found.base is None
        assert found.error is None


class TestErrors:
    @pytest.mark.parametrize(("part", "whole"), [(0, 0), (1, 0), (1, -5)])
    def test_of_nobody(self, part, whole):
        assert math.isnan(standard_errors.of_share(part, whole))

    def test_all_or_none_have_no_error(self):
        assert standard_errors.of_share(50, 50) == 0.0
        assert standard_errors.of_share(0, 50) == 0.0

    @pytest.mark.parametrize(("part", "whole"), [(0, 5), (5, 0)])
    def test_ratios_of_nothing(self, part, whole):
        assert math.isnan(standard_errors.of_ratio(part, whole))
        assert math.isnan(standard_errors.of_change(whole, part))

    def test_rates_of_nothing(self):
        assert math.isnan(standard_errors.of_yearly_rate(0, 5, 10))
        assert math.isnan(standard_errors.of_yearly_rate(5, 5, 0))

    def test_the_gap_of_the_demo_is_within_chance(self):
        """Aldeanueva: women 1259 to 1725, men 1272 to 1856; the gap of 8.9 points is less than two errors."""
        women, men = standard_errors.of_change(1259, 1725), standard_errors.of_change(1272, 1856)
        assert 2 * math.hypot(women, men) == pytest.approx(14.7, abs=0.05)


class TestScopes:
    def test_the_region_is_told_where_the_data_reach_beyond_the_plan(self):
        assert plan().scopes(settlements()) == ["a", "b", "", "*"]
        assert plan(units=("a", "b", "c")).scopes(settlements()) == ["a", "b", "c", ""]
        assert plan(units=("a", "b", "c")).scopes(settlements(), "region") == ["a", "b", "c", "", "*"]
        assert plan(units=()).scopes(settlements(), "region") == [""]

    def test_rows(self):
        table = settlements()
        assert plan().rows_of(table, "a").tolist() == [True, True, False, False]
        assert plan().rows_of(table, "").tolist() == [True, True, True, False]
        assert plan().rows_of(table, "*").all()

    def test_rows_that_belong_to_no_unit(self):
        table = RoleTable("black_spots", "puntos", ["", ""])
        assert plan().rows_of(table, "").all()
        with pytest.raises(NotKnown, match="does not say which municipality"):
            plan().rows_of(table, "a")

    def test_no_rows_at_all(self):
        with pytest.raises(NotKnown, match="has no rows"):
            plan(units=()).some_rows_of(RoleTable("black_spots", "puntos", ()), "")
