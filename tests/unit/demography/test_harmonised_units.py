"""Series over mergers and splits: united, or moved to the units of the last year."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.harmonised_units import harmonise, united
from urban_rural_linkages.core.demography.unit_changes import ShareBy, UnitChange

NAN = float("nan")


def given(year, origin, target, share):
    return UnitChange(year, origin, target, share, share_by=ShareBy.GIVEN)


class TestOdivelas:
    """Odivelas was made of parishes of Loures in 1998; censuses of 1991 and 2001 (INE Portugal)."""

    IDS = ("1107", "1116", "1105")
    PEOPLE = {1991: [322158.0, NAN, 153294.0], 2001: [199059.0, 133847.0, 170683.0]}
    SPLIT = (given(1998, "1107", "1116", 130015 / 322158),)

    def test_united(self):
        found = harmonise(self.IDS, self.SPLIT, [self.PEOPLE])
        assert found.territories.members == ((0, 1), (2,))
        assert [found.series[0][year].tolist() for year in (1991, 2001)] == [[322158, 153294], [332906, 170683]]
        assert found.kept == [0, 1]

    def test_the_municipalities_of_today(self):
        found = harmonise(self.IDS, self.SPLIT, [self.PEOPLE], backcast=True)
        assert found.territories.joint == []
        assert found.series[0][1991] == pytest.approx([192143.0, 130015.0, 153294.0])
        assert found.series[0][2001].tolist() == self.PEOPLE[2001]

    def test_without_a_share_only_the_union_is_honest(self):
        found = harmonise(self.IDS, [UnitChange(1998, "1107", "1116")], [self.PEOPLE], backcast=True)
        assert found.territories.members == ((0, 1), (2,))
        assert found.changes[0].share_by is ShareBy.UNKNOWN
        assert found.series[0][1991].tolist() == [322158.0, 153294.0]


class TestExtremadura:
    """Five municipalities of 2010 to 2016; the region goes from 1,073,381 to 1,072,863 between 2001 and 2018 (INE)."""

    IDS = ("06015", "06903", "10128", "10902", "10076", "10903", "10180", "10904", "10905", "rest")
    START = (136319, NAN, 7903, NAN, 1988, NAN, 10113, NAN, NAN)
    END = (150530, 2518, 6792, 868, 953, 934, 7345, 921, 814)
    CHANGES = (
        UnitChange(2013, "06015", "06903", people=2501.0),
        UnitChange(2010, "10128", "10902", people=853.0),
        UnitChange(2010, "10076", "10903", people=879.0),
        UnitChange(2014, "10180", "10904", people=942.0),
        UnitChange(2016, "10180", "10905", people=830.0),
    )

    def people(self):
        start, end = (1073381 - np.nansum(self.START)), (1072863 - sum(self.END))
        return {2001: [*self.START, start], 2018: [*self.END, end]}

    def test_the_region_keeps_its_people(self):
        found = harmonise(self.IDS, self.CHANGES, [self.people()])
        assert len(found.territories) == 5
        assert [found.series[0][year].sum() for year in (2001, 2018)] == [1073381, 1072863]
        talayuela = found.territories.members.index((6, 7, 8))
        assert found.series[0][2018][talayuela] == 7345 + 921 + 814

    def test_the_units_that_appeared_alone_would_be_missing(self):
        start, end = (np.array(values) for values in self.people().values())
        assert end[np.isfinite(start)].sum() == 1066808


class TestMergersAndSplits:
    def test_a_merged_unit_is_left_out_and_its_people_moved(self):
        people = {2001: [50.0, 100.0, 7.0], 2011: [NAN, 140.0, 7.0]}
        found = harmonise(["old", "new", "other"], [UnitChange(2005, "old", "new")], [people], backcast=True)
        assert found.kept == [1, 2]
        assert found.series[0][2001].tolist()[1:] == [150.0, 7.0]
        both = harmonise(["old", "new", "other"], [UnitChange(2005, "old", "new")], [people])
        assert (both.kept, both.series[0][2001].tolist()) == ([0, 1], [150.0, 7.0])
        assert both.series[0][2011].tolist() == [140.0, 7.0]

    def test_changes_one_after_the_other(self):
        # half of a goes to b, then a fifth of b to c
        changes = [given(2010, "b", "c", 0.2), given(2005, "a", "b", 0.5)]
        people = {2001: [100.0, 60.0, NAN], 2007: [50.0, 110.0, NAN], 2011: [50.0, 88.0, 22.0]}
        found = harmonise(["a", "b", "c"], changes, [people], backcast=True)
        for year in people:
            assert found.series[0][year] == pytest.approx([50.0, 88.0, 22.0])

    def test_land_exchanged_both_ways_in_one_year(self):
        changes = [given(2005, "a", "b", 0.1), given(2005, "b", "a", 0.2)]
        people = {2001: [100.0, 50.0], 2006: [100.0, 50.0]}
        found = harmonise(["a", "b"], changes, [people], backcast=True)
        assert found.series[0][2001] == pytest.approx([100.0, 50.0])
        assert found.series[0][2006].tolist() == [100.0, 50.0]
        assert harmonise(["a", "b"], changes, [people]).territories.joint == [(0, 1)]

    def test_a_tract_divided_in_two_and_one_made_of_two(self):
        # as in the relationship file of the United States' tracts: 1 -> 1.01 and 1.02; 2 and 3 -> 4
        ids = ["1", "1.01", "1.02", "2", "3", "4"]
        changes = [given(2020, "1", "1.01", 0.45), given(2020, "1", "1.02", 0.55), UnitChange(2020, "2", "4"),
                   UnitChange(2020, "3", "4")]  # fmt: skip
        people = {2010: [4000.0, NAN, NAN, 1000.0, 500.0, NAN], 2020: [NAN, 2100.0, 2500.0, NAN, NAN, 1600.0]}
        found = harmonise(ids, changes, [people], backcast=True)
        assert [ids[found.territories.main[place]] for place in found.kept] == ["1.01", "1.02", "4"]
        assert [found.series[0][2010][place] for place in found.kept] == pytest.approx([1800.0, 2200.0, 1500.0])
        assert [found.series[0][2020][place] for place in found.kept] == [2100.0, 2500.0, 1600.0]

    def test_other_series_move_with_the_people(self):
        people = {2001: [100.0, NAN], 2006: [70.0, 30.0]}
        births = {2001: [10.0, NAN], 2005: [7.0, 2.0]}
        found = harmonise(["a", "b"], [UnitChange(2005, "a", "b", people=30.0)], [people, births], backcast=True)
        assert found.changes[0].share_by is ShareBy.PEOPLE
        assert found.series[1][2001] == pytest.approx([7.0, 3.0])
        assert found.series[1][2005].tolist() == [7.0, 2.0]


class TestUnknown:
    def test_an_unknown_figure_stays_unknown(self):
        people = {2001: [NAN, NAN], 2002: [100.0, NAN], 2011: [70.0, 30.0]}
        for backcast in (False, True):
            found = harmonise(["a", "b"], [given(2005, "a", "b", 0.3)], [people], backcast=backcast)
            assert np.isnan(found.series[0][2001]).all()

    def test_people_that_came_from_a_unit_that_is_nowhere_make_the_years_before_unknown(self):
        people = {2001: [80.0, 5.0], 2011: [100.0, 5.0]}
        for backcast in (False, True):
            found = harmonise(["a", "b"], [UnitChange(2005, "gone", "a")], [people], backcast=backcast)
            np.testing.assert_array_equal(found.series[0][2001], [NAN, 5.0])
            assert found.series[0][2011].tolist() == [100.0, 5.0]

    def test_people_that_went_to_a_unit_that_is_nowhere(self):
        people = {2001: [100.0, 5.0], 2011: [70.0, 5.0]}
        change = [given(2005, "a", "abroad", 0.25)]
        np.testing.assert_array_equal(harmonise(["a", "b"], change, [people]).series[0][2011], [NAN, 5.0])
        moved = harmonise(["a", "b"], change, [people], backcast=True)
        assert (moved.series[0][2001].tolist(), moved.series[0][2011].tolist()) == ([75.0, 5.0], [70.0, 5.0])

    def test_changes_beyond_the_series_change_nothing(self):
        people = {2001: [100.0, 5.0], 2011: [70.0, 5.0]}
        found = harmonise(["a", "b"], [given(2001, "a", "b", 0.5), given(2012, "a", "b", 0.5)], [people])
        assert (found.changes, found.territories.joint) == ([], [])


def test_units_tied_by_one_that_is_not_there_are_united():
    chain = [UnitChange(2001, "a", "gone"), UnitChange(2005, "gone", "b")]
    assert united(["b", "x", "a"], chain).members == ((1,), (2, 0))
    assert united(["x"], chain).members == ((0,),)


_CODES = "abcdef"
_MOVES = st.lists(
    st.tuples(st.integers(2002, 2010), st.sampled_from(_CODES), st.sampled_from(_CODES), st.floats(0.0, 0.15)),
    max_size=6,
).map(lambda moves: [given(*move) for move in moves if move[1] != move[2]])
_PEOPLE = st.lists(st.integers(0, 5000).map(float), min_size=6, max_size=6)


@drawn(_MOVES, _PEOPLE, _PEOPLE, st.booleans())
@settings(max_examples=60)
def test_nobody_is_lost_and_nobody_is_made(moves, first, last, backcast):
    people = {2001: first, 2011: last}
    found = harmonise(_CODES, moves, [people], backcast=backcast)
    for year, values in people.items():
        assert found.series[0][year].sum() == pytest.approx(sum(values))
    assert found.kept == list(range(len(found.territories)))
    if backcast:
        assert found.territories.joint == []
        assert found.series[0][2011].tolist() == last


@drawn(_MOVES, _PEOPLE)
@settings(max_examples=40)
def test_the_order_of_changes_of_different_years_does_not_matter(moves, first):
    people = {2001: first, 2011: first}
    found = harmonise(_CODES, moves, [people], backcast=True)
    again = harmonise(_CODES, moves[::-1], [people], backcast=True)
    assert again.series[0][2001] == pytest.approx(found.series[0][2001])
