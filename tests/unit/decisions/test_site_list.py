"""Sites out of two layers: which are the same, which close, and the table of pairs."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.site_list import SiteList, merged_sites, minutes_of_pairs, with_places
from urban_rural_linkages.core.errors import InputError


def sites(ids, points, is_open=False, **more):
    return SiteList(tuple(ids), tuple(ids), np.array(points, dtype=float), np.full(len(ids), is_open), **more)


CANDIDATES = sites("abc", [(1, 1), (2, 2), (3, 3)])


def test_open_sites_stand_behind_the_candidates():
    merged, same = merged_sites(CANDIDATES, sites("xy", [(8, 8), (9, 9)], True))
    assert merged.ids == ("a", "b", "c", "x", "y")
    assert merged.is_open.tolist() == [False, False, False, True, True]
    assert same.tolist() == []


@pytest.mark.parametrize(("code", "place"), [("x", (2, 2)), ("b", (9, 9)), ("x", (2.000001, 2))])
def test_a_candidate_of_the_same_place_or_code_is_that_site(code, place):
    merged, same = merged_sites(CANDIDATES, sites([code], [place], True))
    assert merged.ids == ("a", "c", code)
    assert same.tolist() == [1]


def test_a_metre_apart_is_another_site():
    assert merged_sites(CANDIDATES, sites("x", [(2.00002, 2)], True))[0].ids == ("a", "b", "c", "x")


def test_capacities_of_one_list_alone():
    merged, _ = merged_sites(CANDIDATES, sites("x", [(9, 9)], True, capacity=np.array([7.0])))
    assert np.isnan(merged.capacity[:3]).all()
    assert merged.capacity[3] == 7.0
    assert merged.cost is None


def test_only_open_sites_close():
    merged, _ = merged_sites(CANDIDATES, sites("x", [(9, 9)], True))
    assert merged.closed(["x"], "plots").tolist() == [False, False, False, True]
    assert not merged.closed([], "plots").any()
    with pytest.raises(InputError, match="not open in layer 'plots': a"):
        merged.closed(["a", "x"], "plots")


def test_pairs_that_are_not_there_are_unknown():
    table = minutes_of_pairs(np.array([0, 1]), np.array([1, 0]), np.array([5.0, 0.0]), (2, 2))
    assert np.isnan(table).tolist() == [[True, False], [False, True]]
    assert table[1, 0] == 0.0


def test_places_behind_the_sites_are_no_services():
    more = with_places(CANDIDATES, np.array([[8.0, 8.0], [9.0, 9.0]]))
    assert more.ids[:3] == CANDIDATES.ids and len(set(more.ids)) == 5
    assert more.points[4].tolist() == [9.0, 9.0] and not more.is_open.any()
