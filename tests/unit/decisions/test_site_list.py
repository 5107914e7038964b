"""Sites out of two layers: which are the same, which close, and the table of pairs."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.site_list import (
    SiteList,
    merged_sites,
    minutes_of_pairs,
    require_site_amounts,
    with_places,
)
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


def test_codes_that_have_lost_their_zeros_close_and_open_ones_are_listed():
    some = sites(["01", "02"], [(1, 1), (2, 2)], True)
    assert some.closed(["1"], "plots").tolist() == [True, False]
    with pytest.raises(InputError) as caught:
        some.closed(["9"], "plots")
    assert "Write codes of open sites, with commas between them: 01, 02." in str(caught.value)


def amounts(capacity, cost=None):
    """Return two candidates and an open service behind them, with what they take and cost."""
    values = (None if one is None else np.array(one) for one in (capacity, cost))
    return SiteList(("a", "b", "h"), ("a", "b", "h"), np.ones((3, 2)), np.array([False, False, True]), *values)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (amounts([1.0, 2.0, np.nan]), "Nothing says how many people the sites of layer 'open' take"),
        (amounts([np.nan, np.nan, 5.0]), "Nothing says how many people the sites of layer 'plots' take"),
        (amounts([1.0, np.nan, 5.0]), "Layer 'plots', 'b': nothing is no capacity"),
        (amounts(None, [1.0, 2.0, -3.0]), "Layer 'open', 'h': -3 is no cost"),
    ],
)
def test_what_a_site_takes_or_costs_is_refused_by_its_own_layer(given, said):
    with pytest.raises(InputError, match=said):
        require_site_amounts(given, 1, ("plots", "open"))


def test_what_all_sites_have_will_do():
    require_site_amounts(amounts([1.0, 2.0, 3.0], [0.0, 1.0, 0.0]), 1, ("plots", "open"))
    require_site_amounts(amounts(None), 1, ("plots", "open"))
