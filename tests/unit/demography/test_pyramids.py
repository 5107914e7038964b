"""Pyramids of groups: bars are sums, nobody is counted twice, unknown ages are left out and named."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.demography.pyramids import AgeBar, Pyramid, in_bands, pyramid_bars, pyramids_by_group

NAN = float("nan")


def table(men_young, men_old, women_young, women_old):
    return age_table(
        {
            AgeGroup(MEN, 0, 49, "m_0"): men_young,
            AgeGroup(MEN, 50, None, "m_50"): men_old,
            AgeGroup(WOMEN, 0, 49, "w_0"): women_young,
            AgeGroup(WOMEN, 50, None, "w_50"): women_old,
        }
    )


FOUR = table([10, 20, 30, 40], [1, 2, 3, 4], [11, 21, 31, 41], [5, 6, 7, 8])


class TestSums:
    def test_all_units_alone(self):
        (whole,), notes = pyramids_by_group(FOUR)
        assert whole.group is None and notes == ()
        assert whole.men == (AgeBar(0, 49, 100), AgeBar(50, None, 10))
        assert whole.women == (AgeBar(0, 49, 104), AgeBar(50, None, 26))
        assert whole.people == 240

    def test_groups_by_name_and_those_without_one_last(self):
        pyramids, notes = pyramids_by_group(FOUR, ["b", "", "a", "b"])
        assert [(p.group, p.people) for p in pyramids] == [(None, 240), ("a", 71), ("b", 27 + 93), ("", 49)]
        assert notes == ()

    def test_a_unit_with_unknown_ages_is_left_out_and_named(self):
        unknown = table([10, 20], [1, NAN], [11, 21], [5, 6])
        pyramids, (note,) = pyramids_by_group(unknown, ["a", "b"], ["u1", "u2"])
        assert [(p.group, p.people) for p in pyramids] == [(None, 27), ("a", 27), ("b", 0)]
        assert str(note) == "1 unit with unknown ages is left out of the pyramids: u2."

    def test_unknown_totals_of_both_sexes_do_not_matter(self):
        with_both = age_table({**FOUR.groups, AgeGroup("both", 0, None, "total"): [NAN] * 4})
        assert pyramids_by_group(with_both)[1] == ()

    def test_the_largest_groups_are_kept_and_on_a_tie_the_first(self):
        same = table([10, 30, 10], [0, 0, 0], [0, 0, 0], [0, 0, 0])
        pyramids, (note,) = pyramids_by_group(same, ["c", "b", "a"], most=2)
        assert [p.group for p in pyramids] == [None, "a", "b"]
        assert str(note) == "The pyramids are those of the 2 largest of 3 groups."

    @settings(max_examples=30)
    @given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500), st.sampled_from("abc")), min_size=1,
                    max_size=12), st.randoms(use_true_random=False))  # fmt: skip
    def test_groups_add_up_whatever_the_order(self, units, random):
        def made(rows):
            men, women, groups = zip(*rows, strict=True)
            return pyramids_by_group(table(men, men, women, women), list(groups))[0]

        whole, *parts = made(units)
        assert sum(part.people for part in parts) == whole.people
        assert made(random.sample(units, len(units))) == [whole, *parts]


class TestShares:
    def test_of_a_year_of_age(self):
        pyramid = Pyramid((AgeBar(0, 9, 30),), (AgeBar(0, 9, 50), AgeBar(90, None, 20)))
        assert pyramid.share(pyramid.men[0]) == pytest.approx(15)
        assert pyramid.share(pyramid.women[1]) == pytest.approx(10)

    def test_of_nobody(self):
        empty = Pyramid((AgeBar(0, 9, 0),), (AgeBar(0, 9, 0),))
        assert empty.share(empty.men[0]) == 0

    def test_of_an_unknown_group_is_unknown_whether_anybody_lives_there_or_not(self):
        for people in (0, 30):
            some = Pyramid((AgeBar(0, 9, float("nan")),), (AgeBar(0, 9, people),))
            assert np.isnan(some.share(some.men[0])) and some.share(some.women[0]) == (50 if people else 0)

    def test_over_all_ages_are_all_people(self):
        (whole,), _ = pyramids_by_group(FOUR)
        assert sum(whole.share(bar) * (bar.top - bar.first) / 5 for bar in whole.bars) == pytest.approx(100)


def test_bars_are_sums_over_units():
    people = age_table(
        {
            AgeGroup(WOMEN, 5, None, "w_5"): [1, 2, 3],
            AgeGroup(WOMEN, 0, 4, "w_0"): [10, np.nan, 30],
            AgeGroup(MEN, 0, 4, "m_0"): [5, 5, 5],
        }
    )
    assert pyramid_bars(people, WOMEN) == (AgeBar(0, 4, 40), AgeBar(5, None, 6))
    assert pyramid_bars(people, WOMEN, np.array([True, True, False])) == (AgeBar(0, 4, 10), AgeBar(5, None, 3))


def test_a_bar_knows_its_ages():
    assert [bar.top for bar in (AgeBar(0, 4, 1), AgeBar(85, None, 1), AgeBar(100, None, 1))] == [5, 100, 101]
    assert [bar.per_year for bar in (AgeBar(0, 4, 50), AgeBar(80, None, 50))] == [10, 2.5]
    assert [bar.ages for bar in (AgeBar(0, 4, 1), AgeBar(7, 7, 1), AgeBar(85, None, 1))] == ["0-4", "7", "85+"]


def test_bands_of_five_hold_all_people_and_leave_other_groups_alone():
    years = [AgeBar(age, age, age) for age in range(12)]
    assert in_bands(years) == (AgeBar(0, 4, 10), AgeBar(5, 9, 35), AgeBar(10, 11, 21))
    broad = (AgeBar(0, 14, 5), AgeBar(15, 64, 9), AgeBar(65, None, 3))
    assert in_bands(broad) == broad
    assert in_bands([AgeBar(0, 0, NAN), AgeBar(1, 4, 5)])[0].people != 5, "an unknown part makes the band unknown"
