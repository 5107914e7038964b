"""Changes of units: read, their shares, and proposed by a series."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.unit_changes import (
    ShareBy,
    UnitChange,
    read_changes,
    suggested_changes,
    with_shares,
)
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")


class TestReading:
    def test_a_row_a_change(self):
        (one, other) = read_changes([1998, 2014], ["1107", " a "], ["1116", "b"], [0.4, NAN], [NAN, 378])
        assert (one.year, one.origin, one.target, one.share, one.share_by) == (1998, "1107", "1116", 0.4, ShareBy.GIVEN)
        assert (other.origin, other.people, other.share_by) == ("a", 378.0, ShareBy.UNKNOWN)

    @pytest.mark.parametrize(
        ("year", "origin", "target"),
        [(NAN, "a", "b"), (1998.5, "a", "b"), (1998, "", "b"), (1998, "a", " "), (1998, "a", "a")],
    )
    def test_what_is_no_change_is_named_by_its_row(self, year, origin, target):
        with pytest.raises(InputError, match="'tracts', row 2: a change needs a year"):
            read_changes([1998, year], ["x", origin], ["y", target], layer="tracts")

    @pytest.mark.parametrize(("share", "people"), [(40.0, NAN), (-0.1, NAN), (NAN, -9.0)])
    def test_what_is_no_share_is_named(self, share, people):
        with pytest.raises(InputError, match=r"row 1: '.*' is no share") as error:
            read_changes([1998], ["a"], ["b"], [share], [people])
        assert "not per cent" in error.value.hint


class TestShares:
    IDS = ("a", "b", "c")

    def test_by_the_people_of_the_year_of_the_change(self):
        split = [UnitChange(2014, "a", "b", people=378.0)]
        people = {2013: [1770.0, NAN, 5.0], 2014: [1337.0, 378.0, 5.0], 2021: [1215.0, 331.0, 5.0]}
        (found,) = with_shares(split, self.IDS, people)
        assert found.share == pytest.approx(378 / 1715)
        assert found.share_by is ShareBy.PEOPLE

    def test_by_the_first_year_after_it_where_the_series_lacks_the_year(self):
        (found,) = with_shares(
            [UnitChange(2005, "a", "b", people=30.0)], "ab", {2001: [100.0, NAN], 2006: [90.0, 30.0]}
        )
        assert found.share == 0.25

    def test_of_several_that_split_off_at_once(self):
        split = [UnitChange(2014, "a", "b", people=300.0), UnitChange(2014, "a", "c", people=100.0)]
        found = with_shares(split, self.IDS, {2013: [1000.0, NAN, NAN], 2014: [600.0, 300.0, 100.0]})
        assert [one.share for one in found] == [0.3, 0.1]

    def test_who_ended_and_went_into_one_handed_over_all(self):
        merged = [UnitChange(2014, "b", "a")]
        (found,) = with_shares(merged, self.IDS, {2013: [5.0, 3.0, 1.0], 2014: [8.0, NAN, 1.0]})
        assert (found.share, found.share_by) == (1.0, ShareBy.WHOLE)
        (found,) = with_shares([UnitChange(2014, "nowhere", "a")], self.IDS, {2014: [8.0, 1.0, 1.0]})
        assert (found.share, found.share_by) == (1.0, ShareBy.WHOLE)

    def test_who_ended_and_went_into_several_needs_people(self):
        parted = [UnitChange(2014, "b", "a"), UnitChange(2014, "b", "c")]
        people = {2013: [5.0, 3.0, 1.0], 2014: [7.0, NAN, 2.0]}
        assert {one.share_by for one in with_shares(parted, self.IDS, people)} == {ShareBy.UNKNOWN}
        counted = [UnitChange(2014, "b", "a", people=2.0), UnitChange(2014, "b", "c", people=1.0)]
        assert [one.share for one in with_shares(counted, self.IDS, people)] == pytest.approx([2 / 3, 1 / 3])

    def test_land_without_a_figure_has_no_share(self):
        (found,) = with_shares([UnitChange(2014, "a", "b")], self.IDS, {2014: [5.0, 3.0, 1.0]})
        assert found.share_by is ShareBy.UNKNOWN and np.isnan(found.share)

    def test_a_given_share_stands(self):
        given = UnitChange(2014, "a", "b", 0.25, 900.0, ShareBy.GIVEN)
        assert with_shares([given], self.IDS, {2014: [5.0, 3.0, 1.0]}) == [given]

    def test_more_than_all_is_refused(self):
        given = [UnitChange(2014, "a", code, 0.6, share_by=ShareBy.GIVEN) for code in "bc"]
        with pytest.raises(InputError, match=r"'a' hands over more than all of its people in 2014: .* 1.2"):
            with_shares(given, self.IDS, {2014: [5.0, 3.0, 1.0]})


class TestSuggestions:
    def test_a_split_comes_as_a_row_that_can_be_given_back(self):
        people = {2012: [1841.0, NAN], 2013: [1770.0, NAN], 2014: [1337.0, 378.0]}
        ((change, fit),) = suggested_changes(["00028", "00902"], people, {1: [0]})
        assert (change.year, change.origin, change.target, change.people) == (2014, "00028", "00902", 378.0)
        assert change.share == pytest.approx(378 / (378 + 1337))
        assert fit.touches and fit.fall == 362.0

    def test_a_merger_is_a_split_seen_backwards(self):
        people = {2001: [500.0, 100.0], 2002: [500.0, 98.0], 2003: [598.0, NAN], 2004: [600.0, NAN]}
        ((change, fit),) = suggested_changes(["a", "b"], people, {1: [0]})
        assert (change.year, change.origin, change.target, change.share) == (2003, "b", "a", 1.0)
        assert change.people == 98.0 and fit.touches

    def test_of_some_units_only(self):
        people = {2012: [1841.0, NAN], 2013: [1770.0, NAN], 2014: [1337.0, 378.0]}
        assert suggested_changes(["a", "b"], people, {1: [0]}, rows=[0]) == []
