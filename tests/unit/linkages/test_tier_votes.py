"""Votes of population grids on the tiers of cities: each of the six ways by hand, and properties of all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.functional.densities import Region
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.linkages.catchment_classes import CatchmentRules
from urban_rural_linkages.core.linkages.catchment_survey import catchment_survey
from urban_rural_linkages.core.linkages.tier_votes import Reason, people_by_grid, voted
from urban_rural_linkages.core.linkages.urban_centres import given_centres


@pytest.mark.parametrize(
    ("grids", "tier", "why"),
    [
        ([2], 2, Reason.ALL),
        ([3, 3, 3, 3], 3, Reason.ALL),
        ([1, 2, 2], 2, Reason.MAJORITY),
        ([4, 1, 1, 1], 1, Reason.MAJORITY),
        ([1, 2], 1, Reason.REFERENCE_FREQUENT),  # half is not more than half
        ([2, 2, 1, 1], 2, Reason.REFERENCE_FREQUENT),
        ([1, 1, 4, 4], 1, Reason.REFERENCE_FREQUENT),
        ([4, 3, 3, 2, 2], 4, Reason.REFERENCE_HIGHEST),
        ([1, 2, 2, 3, 3], 3, Reason.FREQUENT_HIGHER),  # of equally frequent ones the highest
        ([1, 2, 2, 3, 4], 2, Reason.FREQUENT_HIGHER),
        ([3, 1, 1, 2, 4], 3, Reason.REFERENCE),
        ([2, 0, 0, 1, 1, 4], 2, Reason.REFERENCE),
    ],
)
def test_each_way_a_tier_may_stand(grids, tier, why):
    found = voted(np.array(grids)[:, np.newaxis])
    assert (found.tiers.tolist(), found.reasons) == ([tier], [why])


@given(st.lists(st.integers(0, 4), min_size=1, max_size=9))
def test_a_tier_that_stands_was_given_and_the_order_of_the_others_is_nothing(grids):
    found = voted(np.array(grids)[:, np.newaxis])
    turned = voted(np.array([grids[0], *grids[:0:-1]])[:, np.newaxis])
    assert found.tiers[0] in grids
    assert (found.tiers[0], found.reasons[0]) == (turned.tiers[0], turned.reasons[0])
    if found.reasons[0] in (Reason.REFERENCE_FREQUENT, Reason.REFERENCE_HIGHEST, Reason.REFERENCE):
        assert found.tiers[0] == grids[0]


def test_no_city_has_no_vote():
    found = voted(np.empty((3, 0), dtype=np.int64))
    assert found.tiers.size == 0 and found.reasons == []


def test_people_of_each_city_by_each_grid():
    cities = given_centres(np.array([[1, 1, 0, 2]]), np.array([5e3, 9e3]), 1e3, np.zeros((1, 4)))
    grids = [np.array([[1.0, 2.0, 9.0, 4.0]]), np.array([[np.nan, 2.0, 9.0, np.nan]])]
    assert people_by_grid(cities, grids).tolist() == [[4.0, 3.0], [0.0, 2.0]], "the larger city is number 1"
    assert people_by_grid(cities, []).shape == (0, 2)


def test_two_other_grids_outvote_the_reference_on_tiers_and_on_nothing_else():
    """The reference counts 49 999.9 people, the others 50 000: no rounding, and the class stays its own."""
    people = np.array([[49999.9, 10.0, 10.0]])
    speed = Grid(np.full((1, 3), 10.0), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    more = np.array([[50000.0, 0.0, 0.0]])
    region, rules = Region(people, None, None, 1.0), CatchmentRules()
    made = catchment_survey(region, speed, rules, surface_is="speed", with_levels=True, others=[more, more])
    assert made.votes.given.tolist() == [[1], [2], [2]] and made.votes.reasons == [Reason.MAJORITY]
    assert made.found.levels.tiers.tolist() == [0, 2] and made.found.levels.cities[1, 0, 2] == 1
    assert made.found.codes.tolist() == [[7, 14, 14]] and made.table.people[6] == pytest.approx(49999.9)
    alone = catchment_survey(region, speed, rules, surface_is="speed", with_levels=True, others=[more])
    assert alone.votes.reasons == [Reason.REFERENCE_FREQUENT] and alone.found.levels.cities[1].max() == 0
