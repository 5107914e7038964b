"""Ages at homes: bands as fine as the groups allow, and shared out as the report shares them out."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.groups import apportioned_beyond
from urban_rural_linkages.core.board.ages import groups_of_ages, shared_out
from urban_rural_linkages.core.demography.age import AgeTable
from urban_rural_linkages.core.demography.age_fields import AgeGroup

NAN = np.nan


def table(edges: list, sexes: tuple = ("women", "men")) -> AgeTable:
    """Return ages of two units; the women of each group are as many as its first age, the men twice as many."""
    groups = {
        AgeGroup(sex, first, last, f"{sex}_{first}"): np.array([first + 1.0, NAN]) * (1 + (sex == "men"))
        for sex in sexes for first, last in edges
    }  # fmt: skip
    return AgeTable(groups)


class TestBands:
    def test_four_where_the_old_are_told_apart(self):
        found = groups_of_ages(table([(0, 14), (15, 64), (65, 69), (70, 79), (80, None)]))
        assert list(found) == [
            f"{sex} {band}" for sex in ("women", "men") for band in ("0-14", "15-64", "65-79", "80+")
        ]
        assert found["women 65-79"][0] == 66 + 71 and found["men 80+"][0] == 162
        assert np.isnan(found["women 0-14"][1])

    def test_three_where_they_are_not(self):
        assert list(groups_of_ages(table([(0, 14), (15, 64), (65, None)])))[:3] == [
            "women 0-14", "women 15-64", "women 65+"]  # fmt: skip

    def test_one_sex_alone_has_its_own(self):
        found = groups_of_ages(table([(0, 14), (15, 64), (65, None)], sexes=("men",)))
        assert list(found) == ["men 0-14", "men 15-64", "men 65+"]

    def test_groups_that_cut_the_bands_give_none(self):
        assert groups_of_ages(table([(0, 19), (20, 69), (70, None)])) == {}

    def test_both_sexes_together_are_no_groups_by_sex(self):
        assert groups_of_ages(table([(0, 14), (15, 64), (65, None)], sexes=("both",))) == {}


class TestSharedOut:
    def test_people_beyond_are_those_of_the_report(self):
        people, zones = np.array([100.0, 50.0, 30.0, NAN]), ["a", "a", "b", "b"]
        old = {"women 65+": np.array([30.0, 12.0])}
        found = shared_out(old, ["a", "b"], people, zones)["women 65+"]
        is_beyond = np.array([False, True, True, True])
        report = apportioned_beyond(old["women 65+"], [50.0, 30.0], [150.0, 30.0])
        assert np.nansum(found[is_beyond]) == pytest.approx(report.beyond)
        assert np.nansum(found) == 42.0 and np.isnan(found[3])

    def test_outside_all_units_ages_are_unknown(self):
        assert np.isnan(shared_out({"men 65+": np.array([5.0])}, ["a"], np.array([10.0]), [""])["men 65+"]).all()

    def test_a_unit_in_which_nobody_is_counted_shares_nothing(self):
        found = shared_out({"men 65+": np.array([5.0])}, ["a"], np.array([0.0]), ["a"])["men 65+"]
        assert np.isnan(found).all()
