"""Partnership candidates as a report lists them."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from urban_rural_linkages.core.linkages.partner_list import Pair, PartnerList, worth_naming

NAN = math.nan
ALL = {"work": 1.0, "mutual": 1.0, "near": 1.0, "services": NAN, "sectors": NAN}
FIRST = Pair(1, "v", "t", "strong", ALL, "strong", 0.2, 0.5, 9.0, 0.5, 8, 1.0, 1.0, 1.0)
PAIRS = [
    FIRST,
    replace(FIRST, rank=2, rural="w", on_limit=0.0, beyond_area=0.0, together=0.0),
    replace(FIRST, rank=3, rural="x", kind="candidate", drawn_as="candidate", criteria={**ALL, "mutual": 0.0}),
    replace(FIRST, rank=4, rural="x", urban="u", kind="weak", drawn_as="other", criteria={**ALL, "work": 0.0}),
    replace(FIRST, rank=5, rural="y", kind="none", drawn_as="other", criteria=dict.fromkeys(ALL, 0.0)),
]


def of(pairs, has_associations=True) -> PartnerList:
    return PartnerList(pairs, len(pairs), {"v", "w", "x", "y"}, {"t", "u"}, ["work", "mutual"], has_associations)


@pytest.fixture
def found() -> PartnerList:
    return of(PAIRS)


def test_pairs_worth_naming_are_strong_candidates_and_the_first_of_each_unit():
    """The second weak pair of x and u, and of v and u, says nothing new; y meets nothing."""
    kinds = ["strong", "strong", "candidate", "weak", "weak", "weak", "none", "candidate"]
    rural, urban = list("vwxxxvyv"), list("tttuuutu")
    assert worth_naming(kinds, rural, urban) == [0, 1, 2, 3, 7]
    assert worth_naming([], [], []) == []


def test_classes_and_what_is_drawn(found):
    assert [pair.rank for pair in found.strong] == [1, 2] and [pair.rank for pair in found.candidates] == [3]
    assert [pair.rank for pair in found.drawn("candidate")] == [3]


def test_strong_pairs_across_associations_come_first(found):
    assert [pair.rank for pair in found.across] == [2]
    assert [pair.rank for pair in found.listed(2)] == [2, 1]
    assert [pair.rank for pair in found.listed(9)] == [2, 1, 3], "weak pairs are not listed"


def test_without_associations_the_order_is_that_of_the_pairs():
    bare = of([replace(pair, together=NAN) for pair in PAIRS], has_associations=False)
    assert bare.across == [] and [pair.rank for pair in bare.listed(2)] == [1, 2]


def test_how_many_sit_on_a_limit_or_reach_beyond_the_urban_area(found):
    assert found.share_on_limit == 0.5 and [pair.rank for pair in found.beyond_area] == [1]
    assert math.isnan(of([]).share_on_limit)


def test_what_is_not_evaluated_is_neither_met_nor_failed(found):
    assert PAIRS[4].met == [] and len(PAIRS[4].evaluated) == 5
    assert PAIRS[2].met == ["work", "near"] and PAIRS[2].evaluated == ["work", "mutual", "near"]


def test_the_best_pair_of_a_unit_meets_something(found):
    assert found.best_of("t") is PAIRS[0] and found.best_of("x") is PAIRS[2] and found.best_of("u") is PAIRS[3]
    assert found.best_of("y") is None and found.best_of("nobody") is None


def test_kinds_of_service_in_the_town():
    assert FIRST.kinds_there == 4 and math.isnan(replace(FIRST, shared_services=NAN).kinds_there)
    assert replace(FIRST, shared_services=2 / 3, kinds_used=3).kinds_there == 2


def test_strong_pairs_may_have_been_judged_by_fewer_criteria_than_others(found):
    assert found.judged_of_strong == (3, 3), "though five could be judged of the last pair"
    more = replace(FIRST, rank=6, rural="z", criteria={**ALL, "services": 1.0})
    assert of([*PAIRS, more]).judged_of_strong == (3, 4)
    assert of(PAIRS[2:]).judged_of_strong == (0, 0)
