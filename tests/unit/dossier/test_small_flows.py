"""Small flows, and others of their origin, say only under which number they are."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.dossier.small_flows import certain_flows, published_flows


def test_a_small_flow_takes_the_smallest_other_of_its_origin_with_it():
    found = published_flows(np.array([3.0, 40, 9, 70, 80]), None, [3, 40, 9, 70, 80], ["a", "a", "a", "b", "b"], 5)
    assert found.cells == ["<10", "40", "<10", "70", "80"] and found.hidden == 2 and found.exposed == []


def test_an_origin_with_nothing_but_a_small_flow_is_named():
    found = published_flows(np.array([3.0, 70, 80]), None, [3, 70, 80], ["a", "b", "b"], 5)
    assert found.cells == ["<5", "70", "80"] and found.exposed == ["a"]


def test_what_the_office_has_hidden_stays_as_it_is_written():
    fewest, most = np.array([1.0, 30, 40, np.nan]), np.array([9.0, 30, 40, np.nan])
    found = published_flows(fewest, most, ["<10", 30, 40, None], ["a"] * 4, 5)
    assert found.cells == ["<10", "30", "40", None] and found.hidden == 0


def test_flows_between_two_bounds_are_unknown():
    known = certain_flows(np.array([1.0, 30]), np.array([9.0, 30]))
    assert np.isnan(known[0]) and known[1] == 30
    assert certain_flows(np.array([7.0]), None).tolist() == [7]
