"""Territories of constant extent: groups of units, and sums in which unknown stays unknown."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.territories import (
    parse_same_territory,
    territories_of,
    yearly_territory_sums,
    years_of_existence,
)
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")
IDS = ["00026", "00028", "00901", "00902"]
PAIRS = [("00902", "00028"), ("00901", "00026")]


def test_daughters_are_counted_with_their_parents():
    found = territories_of(IDS, PAIRS)
    assert found.members == ((0, 2), (1, 3))
    assert found.code_of(IDS) == {"00901": "00026", "00902": "00028"}
    assert found.sums([1842.0, 1215.0, 820.0, 331.0]).tolist() == [2662.0, 1546.0]


def test_a_daughter_of_two_parents_makes_them_one_territory_named_after_the_first():
    found = territories_of(["a", "b", "c", "d"], [("c", "b"), ("c", "a")])
    assert found.members == ((1, 0, 2), (3,))


def test_chains_circles_and_order_do_not_matter():
    assert territories_of(["a", "b", "c"], [("b", "a"), ("c", "b")]).members == ((0, 1, 2),)
    assert territories_of(["a", "b", "c"], [("c", "b"), ("b", "a")]).members == ((0, 1, 2),)
    assert territories_of(["a", "b", "c"], [("a", "b"), ("b", "a")]).joint == [(1, 0)]


def test_a_code_that_is_no_unit_is_named():
    with pytest.raises(InputError, match="names what is no unit of layer 'towns': 902") as error:
        territories_of(IDS, [("902", "00028")], layer="towns")
    assert "zeros" in error.value.hint


@pytest.mark.parametrize("text", ["00902", "00902=", "=1", "a=a", "a=b=c", '{"a": "a"}', "{'a': 'b'}", "{]"])
def test_what_is_no_pair_is_refused(text):
    with pytest.raises(InputError) as error:
        parse_same_territory(text)
    assert "00901=00026" in error.value.hint


def test_pairs_as_text_and_as_json():
    assert parse_same_territory(" 00902 = 00028; 00901=00026,") == PAIRS
    assert parse_same_territory('{"00902": "00028", "00901": "00026"}') == PAIRS
    assert parse_same_territory("") == []


def test_who_does_not_exist_adds_nothing_and_who_is_unknown_makes_the_sum_unknown():
    found = territories_of(IDS, PAIRS)
    people = {
        2001: [3740.0, 2332.0, NAN, NAN],
        2007: [2381.0, 2152.0, 1147.0, NAN],
        2010: [2209.0, 1972.0, NAN, NAN],
        2021: [1842.0, 1215.0, 820.0, NAN],
    }
    sums = yearly_territory_sums(found, people, years_of_existence(found, people))
    np.testing.assert_array_equal(sums[2001], [3740.0, NAN])  # of 00902 nothing is ever known
    np.testing.assert_array_equal(sums[2007], [3528.0, NAN])
    np.testing.assert_array_equal(sums[2010], [NAN, NAN])  # 00901 exists, and is unknown
    np.testing.assert_array_equal(sums[2021], [2662.0, NAN])


def test_a_unit_that_was_merged_ends_and_one_that_began_later_does_not():
    found = territories_of(["old", "new", "late", "other"], [("old", "new"), ("late", "new")])
    people = {2001: [50.0, 100.0, NAN, 7.0], 2011: [NAN, 140.0, 20.0, NAN], 2021: [NAN, 130.0, NAN, 7.0]}
    sums = yearly_territory_sums(found, people, years_of_existence(found, people))
    assert sums[2001].tolist() == [150.0, 7.0]
    np.testing.assert_array_equal(sums[2011], [160.0, NAN])
    np.testing.assert_array_equal(sums[2021], [NAN, 7.0])  # the late one exists, and is unknown


def test_births_of_a_daughter_begin_with_her_people():
    found = territories_of(["parent", "daughter"], [("daughter", "parent")])
    people = {2001: [10.0, NAN], 2002: [8.0, 3.0], 2003: [8.0, 3.0]}
    births = {2001: [1.0, NAN], 2002: [1.0, NAN], 2003: [1.0, 1.0]}
    sums = yearly_territory_sums(found, births, years_of_existence(found, people, [births]))
    assert sums[2001].tolist() == [1.0]
    assert np.isnan(sums[2002][0])
    assert sums[2003].tolist() == [2.0]


def test_of_no_member_that_exists_the_sum_is_unknown():
    found = territories_of(["a", "b"], [("b", "a")])
    people = {2001: [NAN, NAN], 2002: [4.0, NAN], 2003: [4.0, 2.0]}
    people = {1999: [1.0, NAN], **people}
    existence = years_of_existence(found, people)
    assert np.isnan(yearly_territory_sums(found, people, existence)[2001][0])


def test_what_members_have_in_common_and_what_the_main_one_has():
    found = territories_of(IDS, PAIRS)
    assert found.agreed(["x", "y", "x", "z"]) == ["x", None]
    assert found.of_main(["x", "y", "x", "z"]) == ["x", "y"]
    assert len(found) == 2


def test_units_alone_keep_their_figures():
    found = territories_of(IDS, [])
    assert found.joint == []
    assert found.sums([1.0, NAN, 3.0, 4.0]).tolist()[2:] == [3.0, 4.0]
    begins, ends = years_of_existence(found, {2001: [NAN] * 4, 2011: [1.0] * 4})
    assert np.isinf(begins).all() and np.isinf(ends).all()
    sums = yearly_territory_sums(found, {2001: [NAN] * 4}, (begins, ends))
    assert np.isnan(sums[2001]).all()  # a missing figure of a unit alone is unknown


def test_means_weigh_the_people_and_a_unit_alone_keeps_its_own():
    found = territories_of(IDS, PAIRS[:1])
    both = list(found.joint[0])
    place, alone = next(row for row, members in enumerate(found.members) if len(members) > 1), set(range(4)) - {*both}
    values, people = np.full(4, 7.0), np.zeros(4)
    values[both], people[both] = [10.0, 40.0], [100.0, 200.0]
    means = found.means(values, people)
    assert means[place] == 30.0 and sorted(means.tolist()) == [7.0] * len(alone) + [30.0]
    values[both[1]] = NAN
    assert np.isnan(found.means(values, people)[place])
    assert np.isnan(found.means(np.full(4, 7.0), np.zeros(4))[place]), "nobody lives there"
